import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TEXTS } from "../../analyzer/src/explain/all-texts.ts";
import { DirectoryAnalysis, fileAt, hoverAt, LANGUAGES, type Language, TextStore } from "../../analyzer/src/index.ts";
import { documentText } from "../support/arbitraries.ts";

/** The Markdown that a hover shows for the line at `offset`. */
function hover(path: string, text: string, language: Language = "en", offset = 0): string {
  return hoverAt(analysed(path, text), path, offset, { texts: TEXTS[language] })?.markdown(language) ?? "";
}

function analysed(path: string, text: string): DirectoryAnalysis {
  const directory = new DirectoryAnalysis();
  directory.setFile(path, TextStore.of(text), fileAt(`/host/${path}`));
  return directory;
}

for (const [path, line, told] of [
  ["rcpthosts", ".com", /victim@example\.com.*accepts the recipient from everybody.*RELAYCLIENT/s],
  ["rcpthosts", "example.com", /`user@example\.com`.*accepts the recipient from everybody/s],
  ["rcpthosts", "*.example.com", /matches no mail/],
  ["rcpthosts", " example.com", /matches no mail/],
  ["rcpthosts", "example.com\r", /`example\.com\\x0d` matches no mail/],
  ["locals", "example.com", /delivered here/],
  ["virtualdomains", "example.com:joe", /joe-user\\@example\.com/],
  ["virtualdomains", ".example.com:joe", /joe-user\\@mail\.example\.com/],
  ["virtualdomains", "example.com:", /exception/],
  ["smtproutes", "example.com:relay.example:26", /relay\.example, port 26/],
  ["smtproutes", "example.com:", /MX of example\.com/],
  ["badmailfrom", "@spam.example", /refuses every recipient/],
  ["percenthack", "example.com", /user\\@elsewhere\.example/],
  ["tcp.smtp", '192.168.:allow,RELAYCLIENT=""', /`192\.168\.1\.1`.*sets RELAYCLIENT/s],
  ["tcp.smtp", "=.example.org:deny", /client\.example\.org.*denies/s],
  ["users/assign", "+joe-:joe:507:100:/home/joe:-::", /`joe-info`.*user joe/s],
  [".qmail", "./Maildir/", /maildir/],
  [".qmail-info", "&me@example.com", /forwarded to me/],
] as const) {
  test(`hover on ${JSON.stringify(line)} in ${path}`, () => {
    assert.match(hover(path, `${line}\n`), told);
    assert.notEqual(hover(path, `${line}\n`, "ja"), hover(path, `${line}\n`));
  });
}

test("an entry of IndiMail's badmailfrom is told as the pattern that it is, and as the expression that QREGEX makes of it", () => {
  const directory = new DirectoryAnalysis({ dialect: "indimail" });
  const told = (line: string, language: Language) => {
    directory.setFile("badmailfrom", TextStore.of(`${line}\n`));
    return (hoverAt(directory, "badmailfrom", 0)?.markdown(language) ?? "").split("\n\n---\n\n")[0] ?? "";
  };
  assert.match(
    told("@spam.example", "en"),
    /for example `user@spam\.example`.*with QREGEX in the environment a regular expression, for example/s,
  );
  assert.match(told("@spam.example", "ja"), /例: `user@spam\.example`.*環境変数 QREGEX が設定されていれば正規表現。例: /s);
  // As a pattern it fits no address; as an expression it does.
  assert.doesNotMatch(told("@spam\\.example$", "en"), /^`[^`]*` — for example/);
  assert.match(told("@spam\\.example$", "en"), /^`[^`]*` — with QREGEX in the environment/);
});

test("what no line decides is not explained by an example", () => {
  for (const [path, line] of [
    ["tcp.smtp", "10.0.0.0/8:allow"],
    ["tcp.smtp", "no rule"],
    ["virtualdomains", "no colon"],
    ["me", "mx.example.com"],
    ["users/assign", "no assignment"],
  ] as const) {
    assert.doesNotMatch(hover(path, `${line}\n`), /for example/);
  }
});

test("nothing that stands in a file becomes Markdown, a link or HTML", () => {
  for (const [path, line] of [
    ["virtualdomains", "example.com:[here](command:x)"],
    ["virtualdomains", "example.com:<b>x</b>"],
    [".qmail", "|echo ![x](http://x.example/y.png) **b** `c`"],
    [".qmail", "&www.example.com"],
    ["rcpthosts", "`.com`[a](b)"],
  ] as const) {
    const prose = hover(path, `${line}\n`).replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gs, "");
    assert.doesNotMatch(prose.replaceAll(/\\./g, ""), /\]\(|<b>|!\[|\*\*b|https?:|www\./, prose);
  }
});

test("a hover never fails and stays on its line, whatever the file holds", () => {
  fc.assert(
    fc.property(
      documentText,
      fc.nat(300),
      fc.constantFrom("rcpthosts", "virtualdomains", "smtproutes", "me", "tcp.smtp", "users/assign", ".qmail"),
      (text, offset, path) => {
        const directory = new DirectoryAnalysis();
        directory.setFile(path, TextStore.of(text), fileAt(`/host/${path}`));
        const found = hoverAt(directory, path, offset);
        if (!found) return;
        assert.ok(found.span.start <= found.span.end && found.span.end <= text.length);
        assert.ok(!text.slice(found.span.start, found.span.end).includes("\n"));
        assert.notEqual(found.markdown("en"), "");
      },
    ),
    { seed: 8, numRuns: 1000 },
  );
});

test("a file of a fork is explained in its dialect on the first line, and nothing is made up of its entries", () => {
  const directory = new DirectoryAnalysis();
  directory.setFile("badmailfromnorelay", TextStore.of("*@example.com\nb@example.com\n"));
  for (const language of LANGUAGES) {
    const texts = TEXTS[language];
    const first = hoverAt(directory, "badmailfromnorelay", 0, { texts, dialect: "sagredo" })?.markdown(language) ?? "";
    assert.ok(first.startsWith(`**badmailfromnorelay** — ${texts.files["badmailfromnorelay"]?.purpose}`), first);
    assert.match(first, /qmail-smtpd/);
    const second = hoverAt(directory, "badmailfromnorelay", 20, { texts })?.markdown(language) ?? "";
    assert.ok(second.length < first.length);
    assert.doesNotMatch(first + second, /matches no mail|どのメールにも/);
  }
  assert.deepEqual(directory.findings("badmailfromnorelay").diagnostics, []);
});

test("without texts a hover names the file and its readers", () => {
  const markdown = hoverAt(analysed("queuelifetime", "604800\n"), "queuelifetime", 0)?.markdown("en") ?? "";
  assert.match(markdown, /\*\*queuelifetime\*\*\n\nRead by qmail-send · qmail-send\(8\)$/);
});
