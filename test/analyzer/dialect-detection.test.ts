import assert from "node:assert/strict";
import { test } from "node:test";
import { CATALOGUE as TABLE } from "../../analyzer/src/catalogue/files/index.ts";
import { CONTROL_FILES, choosePrograms, DIALECT_NAMES, detectDialect, distinguishingNames, isClassic } from "../../analyzer/src/index.ts";

const CLASSIC_NAMES = CONTROL_FILES.filter(isClassic).map(({ name }) => name);

test("without evidence a directory is a classic one", () => {
  for (const names of [[], ["me"], CLASSIC_NAMES, ["me", "unheard-of", "__proto__", "constructor", "supplsN"]]) {
    assert.deepEqual(detectDialect(names, TABLE), { dialect: "notqmail", evidence: [] });
  }
});

for (const [dialect, names, evidence] of [
  ["sagredo", ["badhelonorelay", "me", "rcpthosts"], ["badhelonorelay"]],
  ["sagredo", ["suppls0", "concurrencysuppl1", "relaylimits", "simcontrol"], ["concurrencysuppl1", "relaylimits", "suppls0"]],
  ["qmail-ldap", ["ldapserver", "ldaplogin", "badrcptto"], ["ldaplogin", "ldapserver"]],
  ["sqmail", ["domainips", "authsenders", "badhelo"], ["domainips"]],
  ["sqmail", ["tlsdestinations"], ["tlsdestinations"]],
  ["indimail", ["from.envrules", "servercert.pem"], ["from.envrules"]],
  ["eqmail", ["beforequeue"], ["beforequeue"]],
] as const) {
  test(`${names.join(", ")} show ${dialect}`, () => {
    assert.deepEqual(detectDialect(names, TABLE), { dialect, evidence });
    assert.deepEqual(detectDialect(names, DIALECT_NAMES), { dialect, evidence });
  });
}

test("files that many hosts have anyway are no evidence", () => {
  const anyway = [
    ...["concurrencyincoming", "defaultdelivery", "servercert.pem", "clientcert.pem", "badrcptto", "tlsserverciphers", "badhelo"],
    ...[
      "validrcptto",
      "simcontrol",
      "spfbehavior",
      "dh2048.pem",
      "rsa2048.pem",
      "outgoingip",
      "authsenders",
      "tcp.smtp",
      "taps",
      "maxrcpt",
    ],
  ];
  assert.deepEqual(detectDialect(anyway, TABLE), { dialect: "notqmail", evidence: [] });
});

test("of conflicting evidence the larger part decides, and in a tie none", () => {
  assert.equal(detectDialect(["badhelonorelay", "relaylimits", "ldapserver"], TABLE).dialect, "sagredo");
  assert.deepEqual(detectDialect(["badhelonorelay", "ldapserver"], TABLE), { dialect: "notqmail", evidence: [] });
});

test("eQmail is known by the folder of its control files too", () => {
  assert.deepEqual(detectDialect(["me", "rcpthosts"], TABLE, "/var/qmail/etc"), { dialect: "eqmail", evidence: ["etc/"] });
  for (const folder of ["/etc/qmail", "/var/qmail/control", "/var/qmail/etcetera"]) {
    assert.equal(detectDialect(["me", "rcpthosts"], TABLE, folder).dialect, "notqmail");
  }
  assert.equal(detectDialect(["tcp.smtp"], TABLE, "/var/qmail/etc").dialect, "notqmail");
});

test("aQmail is never detected", () => {
  for (const { name, dialects } of TABLE) {
    assert.notEqual(detectDialect([name], TABLE).dialect, "aqmail");
    if (dialects.length > 2) assert.deepEqual(detectDialect([name], TABLE).evidence, [], name);
  }
});

test("the names that are looked for are those that the table of all files gives", () => {
  assert.deepEqual([...distinguishingNames(DIALECT_NAMES)].sort(), [...distinguishingNames(TABLE)].sort());
});

test("the command line decides before the configuration file, and that before the setting and the files", () => {
  const detected = { dialect: "sagredo", evidence: ["badhelonorelay"] } as const;
  const option = { source: "option", dialect: "eqmail" } as const;
  const configuration = { source: "configuration", dialect: "sqmail", tcpRules: "ucspi-tcp6" } as const;
  const setting = { source: "setting", dialect: "aqmail", tcpRules: "ucspi-ssl" } as const;
  assert.deepEqual(choosePrograms([option, configuration, setting], detected), {
    dialect: "eqmail",
    tcpRules: "ucspi-tcp6",
    source: "option",
    evidence: [],
  });
  assert.equal(choosePrograms([configuration, setting], detected).dialect, "sqmail");
  assert.equal(choosePrograms([setting], detected).source, "setting");
  assert.deepEqual(choosePrograms([{ source: "configuration", dialect: "auto", tcpRules: "auto" }, setting], detected), {
    ...detected,
    tcpRules: undefined,
    source: "detected",
  });
  assert.equal(choosePrograms([], { dialect: "notqmail", evidence: [] }).source, "supposed");
});
