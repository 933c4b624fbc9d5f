import assert from "node:assert/strict";
import { test } from "node:test";
import { TEXTS } from "../../analyzer/src/explain/all-texts.ts";
import {
  CONTROL_FILES,
  DIALECT_IDS,
  type DialectId,
  DirectoryAnalysis,
  hoverAt,
  inlayHints,
  LANGUAGES,
  TextStore,
} from "../../analyzer/src/index.ts";
import { run, tree } from "./command.ts";

/** Stands in every secret; whatever prints a part of one prints some of these letters in a row. */
const SECRET = "Xq7SECRETpw9";
const PART = /q7SEC|RETpw/;

/** Every mistake in a file that a rule may want to show the content of. */
const CONTENTS: readonly string[] = [
  `${SECRET}\n`,
  `# remark ${SECRET}\n${SECRET}\n`,
  `  ${SECRET}\n`,
  `\ufeff${SECRET}\n`,
  `${SECRET}\r\n${SECRET}\r\n`,
  `joe\0${SECRET}\n`,
  `joe@example.com:mail.example.com|joe|${SECRET}\r\n joe@example.org:mail.example.com|joe|${SECRET}\n`,
  `joe@example.com:mail.example.com:99999|joe|${SECRET}\n\ufeffjoe@example.com: mail.example.com|joe|${SECRET}\n`,
  `example.com:mail.example.com|joe|${SECRET} \nexample.net:mail.example.com:25|joe|${SECRET}\nexample.org:mail.example.com:0|joe|${SECRET}\n`,
  `example.com:mail.example.com joe ${SECRET}\nexample.net:mail.example.com:25 joe ${SECRET}\n*@example.org:mail.example.com:70000 joe ${SECRET}\r\n`,
  `example.com: mail.example.com|joe|${SECRET}\n.com:mail.example.com;|joe|${SECRET}\nexample.com:[192.0.2.300]|joe|${SECRET}\n`,
  `mail.example.com|joe|${SECRET}\n mail.example.com|joe|${SECRET}\n*:mail.example.com|joe|${SECRET}\n`,
  `example.com:${SECRET}\nexample.com:${SECRET} # remark\n`,
  `-----BEGIN PRIVATE KEY-----\n${SECRET}\n`,
  `\xdc\udcff${SECRET}\n\n${SECRET}\n`,
  `\n${SECRET}\n`,
];

/** The files that hold secrets in a dialect: those of the catalogue, and the lists of routes with a login. */
function secretFiles(dialect: DialectId): readonly string[] {
  const own = CONTROL_FILES.filter(({ secret, dialects, name }) => secret && dialects.includes(dialect) && !/[A-Z/]/.test(name));
  // Files of certificates are here for those who put a key into one.
  return [...own.map(({ name }) => name), "smtproutes", "qmtproutes", "clientca.pem", "clientcrl.pem", "dh2048.pem"];
}

test("no finding, fix, hover or hint says anything of a secret", () => {
  for (const dialect of DIALECT_IDS) {
    for (const name of secretFiles(dialect)) {
      const isRoute = name.endsWith("routes");
      for (const content of CONTENTS.filter((text) => !isRoute || /joe[ |]/.test(text))) {
        const directory = new DirectoryAnalysis({ dialect });
        directory.setFile(name, TextStore.of(content));
        directory.setNames([name]);
        const { diagnostics } = directory.findings(name);
        for (const language of LANGUAGES) {
          const said = [
            ...diagnostics.flatMap(({ message, related, fixes }) => [
              message(language),
              ...related.map((other) => other.message(language)),
              ...fixes().flatMap(({ title, edits }) => [title(language), ...(isRoute ? [] : edits.map(({ newText }) => newText))]),
            ]),
            ...inlayHints(directory, name).map(({ label }) => label(language)),
            ...[...content.matchAll(/^/gm)].map(
              ({ index }) => hoverAt(directory, name, index, { texts: TEXTS[language], dialect })?.markdown(language) ?? "",
            ),
          ];
          for (const text of said) assert.doesNotMatch(text, PART, `${dialect} ${name} ${JSON.stringify(content)}`);
        }
      }
    }
  }
});

test("check, show and trace print no secret", () => {
  for (const dialect of ["sagredo", "sqmail", "qmail-ldap", "indimail", "notqmail"] as const) {
    const hosts = CONTENTS.map((content, number) => {
      const names = secretFiles(dialect).filter((name) => !name.endsWith("routes") || /joe[ |]/.test(content));
      return [
        ...names.map((name) => [`${number}/qmail/control/${name}`, content]),
        [`${number}/qmail/control/me`, "mail.example.com\n"],
        [`${number}/qmail/control/rcpthosts`, "example.com\n"],
      ];
    });
    const root = tree(Object.fromEntries(hosts.flat()));
    const routes = CONTENTS.findIndex((content) => content.includes("|joe|"));
    const asked = ["joe@example.com", "--from", "joe@example.com", "--control"];
    const commands = [
      ["check", root],
      ["check", root, "--format", "json"],
      ["check", root, "--format", "sarif"],
      ["check", root, "--format", "github"],
      ["show", `${root}/0/qmail/control`],
      ["show", `${root}/${routes}/qmail/control`, "--format", "json"],
      ["trace", ...asked, `${root}/${routes}/qmail/control`],
      ["trace", ...asked, `${root}/${routes + 2}/qmail/control`, "--format", "json"],
    ];
    for (const command of commands) {
      const { out, err } = run([...command, "--dialect", dialect]);
      const [found] = PART.exec(out + err) ?? [];
      assert.equal(found, undefined, `${dialect} ${command.join(" ")}: ${(out + err).split("\n").find((line) => PART.test(line))}`);
    }
  }
});

test("fix --dry-run covers secrets, and patch skips what is covered", () => {
  for (const [name, content, expected] of [
    [
      "smtproutes",
      `example.com:mail.example.com|joe|${SECRET}\nexample.net:mail.example.com\r\n`,
      "#  example.com:mail.example.com|joe|***\n# -example.net:mail.example.com\r\n",
    ],
    ["authsenders", `joe@example.com:mail.example.com|joe|${SECRET}\n# old ${SECRET}\n\ufeff\n`, "#  ••••••••\n#  # ••••••••\n"],
  ] as const) {
    const files = { [`qmail/control/${name}`]: content, "qmail/control/me": "mail.example.com\n" };
    const rules = ["--rule", "carriage-return", "--rule", "byte-order-mark"];
    const { out, err } = run(["fix", "--dry-run", "--dialect", "sqmail", ...rules, tree(files)]);
    assert.doesNotMatch(out + err, PART);
    assert.match(out, /^# --- /);
    assert.ok(out.includes(expected), out);
    assert.doesNotMatch(out, /^(?!# )./m);
    assert.match(err, /holds passwords or keys/);
  }
});

test("fix --dry-run of routes without a login is one for patch", () => {
  const root = tree({ "qmail/control/smtproutes": "example.com:mail.example.com\r\n", "qmail/control/me": "mail.example.com\n" });
  const { out, err } = run(["fix", "--dry-run", "--rule", "carriage-return", root]);
  assert.match(out, /^--- /m);
  assert.doesNotMatch(err, /passwords/);
});
