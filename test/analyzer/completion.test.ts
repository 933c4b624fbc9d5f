import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { TEXTS } from "../../analyzer/src/explain/all-texts.ts";
import {
  CONTROL_FILES,
  completedText,
  completionDocumentation,
  completionsAt,
  DIALECT_IDS,
  type DialectId,
  DirectoryAnalysis,
  LANGUAGES,
  TextStore,
} from "../../analyzer/src/index.ts";
import { documentText } from "../support/arbitraries.ts";
import { analysisOf, cursorIn, findingsOf, type WrittenHost } from "../support/written-host.ts";

/** A host in order, to which each case adds its own file. */
const HOST: WrittenHost = {
  me: "mail.example.org\n",
  rcpthosts: "example.org\nmail.example.org\nexample.com\nexample.net\n.example.net\n",
  locals: "example.org\nmail.example.org\n",
  virtualdomains: "example.com:joe\n",
  smtproutes: "example.net:relay.example.info:2525\n",
  "users/assign": "+joe-:joe:1000:1000:/home/joe:-::\n+:alias:7790:2108:/var/qmail/alias:-::\n.\n",
  "tcp.smtp": '127.:allow,RELAYCLIENT=""\n:allow\n',
};

function complete(changes: WrittenHost, dialect?: DialectId) {
  const { name, offset, host } = cursorIn({ ...HOST, ...changes });
  const directory = analysisOf(host, dialect);
  return { name, host, ...completionsAt(directory, name, offset, { texts: TEXTS.en, assign: host["users/assign"] }) };
}

function labels(changes: WrittenHost, dialect?: DialectId): readonly string[] {
  return complete(changes, dialect).items.map(({ label }) => label);
}

describe("what is offered", () => {
  for (const [what, changes, offered] of [
    ["domains that the host has and the list lacks", { rcpthosts: "example.com\n‸" }, ["example.org", "mail.example.org"]],
    ["domains by their beginning", { rcpthosts: "example.com\nma‸" }, ["mail.example.org"]],
    ["domains in any case", { rcpthosts: "EXAMPLE.C‸" }, ["example.com"]],
    ["nothing that nobody knows", { rcpthosts: "example.com\nun‸" }, []],
    ["names below a domain that is listed", { rcpthosts: "example.com\n.exam‸" }, [".example.com"]],
    ["the names for locals, but no virtual domain", { locals: "exam‸", smtproutes: "" }, ["example.org", "example.net"]],
    ["the host's own name", { locals: "example.org\nm‸" }, ["mail.example.org"]],
    [
      "domains for virtual users, but no local one",
      { virtualdomains: "‸", smtproutes: "" },
      ["example.com", "example.net", ".example.net"],
    ],
    ["nothing of a route for virtual users", { virtualdomains: "‸" }, ["example.com", ".example.net"]],
    ["domains for a route that leave the host", { smtproutes: "‸" }, ["example.net", ".example.net"]],
    [
      "users that have domains, and those with assignments",
      { virtualdomains: "example.com:alias-com\nexample.net:‸" },
      ["alias-com", "joe"],
    ],
    ["relays of other routes", { smtproutes: "example.net:relay.example.info:2525\n.example.net:r‸" }, ["relay.example.info:2525"]],
    [
      "ports behind a relay",
      { smtproutes: "example.net:relay.example.info:2525\n.example.net:relay.example.info:‸" },
      ["relay.example.info:2525", "relay.example.info:587"],
    ],
    ["nothing of a route with a password", { smtproutes: "example.net:relay.example.info|me|secret\n.example.net:‸" }, []],
    ["the rules with which every list begins", { "tcp.smtp": "‸" }, ['127.:allow,RELAYCLIENT=""', ":allow"]],
    ["instructions of a rule", { "tcp.smtp": "192.0.2.:‸" }, ["allow", "deny"]],
    ["an instruction by its beginning", { "tcp.smtp": "192.0.2.:d‸" }, ["deny"]],
    ["variables behind a comma", { "tcp.smtp": "192.0.2.:allow,R‸" }, ["RELAYCLIENT", "RBLSMTPD"]],
    ["no variable twice", { "tcp.smtp": '192.0.2.:allow,RELAYCLIENT="",R‸' }, ["RBLSMTPD"]],
    ["no relaying for everybody", { "tcp.smtp": ":allow,R‸" }, ["RBLSMTPD"]],
    ["no relaying for half of the world", { "tcp.smtp": "203.:allow,R‸" }, ["RBLSMTPD"]],
    ["no variable for a client that is turned away", { "tcp.smtp": "192.0.2.:deny,‸" }, []],
    ["no variable of qmail-smtpd for another service", { "tcp.pop3": "192.0.2.:allow,‸" }, []],
    ["deliveries", { ".qmail": "‸" }, ["&", "./Maildir/", "./Mailbox", "|"]],
    ["deliveries by their beginning", { ".qmail": "# mine\n./‸" }, ["./Maildir/", "./Mailbox"]],
    ["no second delivery to one place", { ".qmail": "./Maildir/\n.‸" }, ["./Mailbox"]],
    ["nothing but forwards in a list", { ".qmail": "&a@example.org\n+list\n‸" }, ["&"]],
    ["assignments", { "users/assign": "‸" }, ["=", "+", "."]],
    ["nothing behind the end of the assignments", { "users/assign": "=a:a:1:1:/a:::\n.\n‸" }, []],
    ["the default of a number", { queuelifetime: "‸" }, ["604800"]],
    ["names of the host for a name", { defaulthost: "‸" }, ["mail.example.org", "example.org"]],
  ] as const) {
    test(what, () => assert.deepEqual(labels(changes), offered));
  }

  test("a relay without the password that stands beside it", () => {
    const smtproutes = "example.net:relay.example.info:587|me|secret\n.example.net:‸";
    assert.deepEqual(labels({ smtproutes }, "sagredo"), ["relay.example.info:587"]);
  });

  test("the variables of the dialect and of no other", () => {
    const rule = { "tcp.smtp": "192.0.2.:allow,‸" };
    for (const [dialect, has, lacks] of [
      ["notqmail", "QMAILQUEUE", "SMTPAUTH"],
      ["sagredo", "RCPTCHECKRELAYCLIENT", "UCSPITLS"],
      ["sqmail", "HELOCHECK", "QMAILQUEUE"],
      ["qmail-ldap", "SANITYCHECK", "HELOCHECK"],
      ["indimail", "CUGMAIL", "SANITYCHECK"],
    ] as const) {
      const offered = labels(rule, dialect);
      assert.ok(
        offered.includes("RELAYCLIENT") && offered.includes("DATABYTES") && offered.includes(has),
        `${dialect}: ${offered.join(" ")}`,
      );
      assert.ok(!offered.includes(lacks), `${dialect} has no ${lacks}`);
    }
  });
});

describe("nothing is in the way", () => {
  for (const [what, changes] of [
    ["behind an entry", { rcpthosts: "example.com ‸" }],
    ["behind an entry that is finished", { rcpthosts: "example.org‸" }],
    ["before an entry", { rcpthosts: "exam‸ple.com" }],
    ["in a comment", { rcpthosts: "#exam‸" }],
    ["in a comment of another kind of file", { "tcp.smtp": "# 192.0.2.:‸" }],
    ["behind the first line of a value", { queuelifetime: "604800\n‸" }],
    ["in a file of passwords", { ldappassword: "‸" }],
    ["in a list that knows no domains of the host", { badmailfrom: "‸" }],
    ["behind an address for a user", { virtualdomains: "joe@‸" }],
  ] as const) {
    test(what, () => assert.deepEqual(labels(changes), []));
  }

  test("an unfinished name that is a public suffix is offered to nobody", () => {
    assert.deepEqual(labels({ virtualdomains: ".com:joe\nco.jp:joe\nexample.jp:joe\n", rcpthosts: "‸" }), [
      "example.org",
      "mail.example.org",
      "example.jp",
    ]);
  });
});

/** Says of a route for a domain that the names below it need another line: the next completion. */
const ONE_MORE_LINE = "unrouted-subdomain";

test("whatever is put in, no rule has more to say than before", () => {
  const places: readonly WrittenHost[] = [
    { rcpthosts: `${HOST["rcpthosts"]}‸`, locals: `${HOST["locals"]}local.example.org\n` },
    { rcpthosts: "‸" },
    { rcpthosts: `${HOST["rcpthosts"]}.‸` },
    { locals: "‸" },
    { virtualdomains: `${HOST["virtualdomains"]}‸`, rcpthosts: `${HOST["rcpthosts"]}example.jp\n` },
    { virtualdomains: `${HOST["virtualdomains"]}example.net:‸`, smtproutes: "" },
    { virtualdomains: `${HOST["virtualdomains"]}.‸` },
    { smtproutes: "‸" },
    { smtproutes: `${HOST["smtproutes"]}.example.net:‸` },
    { "tcp.smtp": "‸" },
    { "tcp.smtp": `${HOST["tcp.smtp"]}192.0.2.:‸` },
    { "tcp.smtp": `${HOST["tcp.smtp"]}192.0.2.:allow,‸` },
    { "tcp.smtp": ":allow,‸" },
    { ".qmail": "‸" },
    { ".qmail": "&joe@example.org\n‸" },
    { ".qmail": "# a list\n&joe@example.org\n+list\n‸" },
    { "users/assign": "‸.\n" },
    { "users/assign": `${HOST["users/assign"]?.slice(0, -2)}‸` },
    ...CONTROL_FILES.filter(({ reader }) => reader === "line" || reader === "integer").map(({ name }) => ({ [name]: "‸" })),
  ];
  let applied = 0;
  for (const dialect of DIALECT_IDS) {
    for (const changes of places) {
      const { name, host, span, items } = complete(changes, dialect);
      const { host: typed } = cursorIn({ ...HOST, ...changes });
      const text = typed[name] ?? "";
      const rest = text.slice(span.end);
      const withLine = (put: string): WrittenHost => ({
        ...host,
        [name]: `${text.slice(0, span.start)}${put}${rest.startsWith("\n") || put.endsWith("\n") ? "" : "\n"}${rest}`,
      });
      const before = findingsOf(withLine(text.slice(span.start, span.end)), dialect);
      for (const item of items) {
        applied += 1;
        const news = findingsOf(withLine(completedText(item)), dialect).filter((finding) => !finding.endsWith(ONE_MORE_LINE));
        for (const known of before) if (news.includes(known)) news.splice(news.indexOf(known), 1);
        assert.deepEqual(news, [], `${dialect}: ${name} with ${completedText(item)}`);
      }
    }
  }
  assert.ok(applied > 500, String(applied));
});

test("each completion is told of in both languages", () => {
  for (const dialect of DIALECT_IDS) {
    for (const changes of [
      { rcpthosts: "‸" },
      { virtualdomains: "example.com:joe\nexample.net:‸" },
      { smtproutes: "example.net:relay.example.info\n.example.net:‸" },
      { "tcp.smtp": "‸" },
      { "tcp.smtp": "192.0.2.:‸" },
      { "tcp.smtp": "192.0.2.:allow,‸" },
      { ".qmail": "‸" },
      { "users/assign": "‸" },
      { queuelifetime: "‸" },
      { defaulthost: "‸" },
    ]) {
      const { name, host, items } = complete(changes, dialect);
      const directory = analysisOf(host, dialect);
      assert.notEqual(items.length, 0, `${dialect}: ${Object.keys(changes).join()}`);
      for (const item of items) {
        const [en, ja] = LANGUAGES.map((language) => completionDocumentation(directory, name, item, TEXTS[language])?.(language));
        assert.ok(en && ja && en !== ja, `${dialect}: ${name} ${item.label}`);
      }
    }
  }
});

test("a list of hundreds of thousands of lines offers the first that fit, and says that there are more", () => {
  const rcpthosts = Array.from({ length: 300_000 }, (_, index) => `host-${index}.example.com\n`).join("");
  const { items, isIncomplete } = complete({ rcpthosts, locals: "host-2999‸" });
  assert.deepEqual([items.length, items[0]?.label, isIncomplete], [100, "host-2999.example.com", true]);
  const only = complete({ rcpthosts, locals: "host-299999.‸" });
  assert.deepEqual([only.items.map(({ label }) => label), only.isIncomplete], [["host-299999.example.com"], false]);
});

test("any text at any place is answered", () => {
  const names = ["rcpthosts", "virtualdomains", "smtproutes", "me", "queuelifetime", "tcp.smtp", "users/assign", ".qmail"];
  fc.assert(
    fc.property(fc.constantFrom(...names), documentText, fc.nat(300), (name, text, at) => {
      const directory = analysisOf({ ...HOST, [name]: text });
      const offset = Math.min(at, text.length);
      const { span, items } = completionsAt(directory, name, offset, { texts: TEXTS.en, assign: text });
      assert.ok(span.start <= span.end && span.end === offset);
      for (const item of items) assert.doesNotMatch(completedText(item).slice(0, -1), /\n/);
    }),
    { numRuns: 1000 },
  );
});

test("of a file that is not there nothing is offered", () => {
  const directory = new DirectoryAnalysis();
  assert.deepEqual(completionsAt(directory, "rcpthosts", 0).items, []);
  directory.setFile("rcpthosts", TextStore.of(""));
  assert.equal(completionDocumentation(directory, "locals", { kind: "domain", label: "a" }, undefined), undefined);
});
