import assert from "node:assert/strict";
import { test } from "node:test";
import { CONTROL_FILES, controlFile, DirectoryAnalysis, fileAt, NEIGHBOUR_FILES, RULES, TextStore } from "../../analyzer/src/index.ts";
import { hasComments } from "../../analyzer/src/syntax/entries.ts";
import { suppressionComment } from "../../analyzer/src/syntax/suppression-comment.ts";

const isRule = (id: string): boolean => RULES.some((rule) => rule.id === id);

function found(directory: DirectoryAnalysis, name = "rcpthosts"): readonly string[] {
  return directory.findings(name).diagnostics.map(({ rule }) => rule);
}

function analysed(text: string, settings?: ConstructorParameters<typeof DirectoryAnalysis>[0]): DirectoryAnalysis {
  const directory = new DirectoryAnalysis(settings);
  directory.setFile("rcpthosts", TextStore.of(text));
  return directory;
}

const COMMENT = "# qmail-control: ignore public-suffix-entry we run the registry\n";

for (const [line, rules, reason] of [
  ["# qmail-control: ignore duplicate-entry two scripts write it\n", ["duplicate-entry"], "two scripts write it"],
  ["#qmail-control:ignore duplicate-entry x", ["duplicate-entry"], "x"],
  ["# qmail-control ignore duplicate-entry x", ["duplicate-entry"], "x"],
  ["# qmail-control: ignore duplicate-entry , carriage-return  x \t\n", ["duplicate-entry", "carriage-return"], "x"],
  ["# qmail-control: ignore duplicate-entry carriage-return x", ["duplicate-entry", "carriage-return"], "x"],
  ["# qmail-control: ignore duplicate-entry: x", ["duplicate-entry:"], "x"],
  ["# qmail-control: ignore duplicate-entry,x", ["duplicate-entry", "x"], ""],
  ["# qmail-control: ignore duplicate-entry", ["duplicate-entry"], ""],
  ["# qmail-control: ignore duplicate-entry --", ["duplicate-entry"], ""],
  ["# qmail-control: ignore duplicate-entry\r\n", ["duplicate-entry"], ""],
  ["# qmail-control: ignore duplicate-entry 二つのスクリプトが書く\n", ["duplicate-entry"], "二つのスクリプトが書く"],
  ["# qmail-control: ignore", [], ""],
  ["# qmail-control: ignore ,,\n", [], ""],
] as const) {
  test(`read: ${JSON.stringify(line)}`, () => {
    const comment = suppressionComment(line, isRule);
    assert.deepEqual(
      comment?.rules.map(({ text }) => text),
      rules,
    );
    assert.equal(comment?.reason.text, reason);
    for (const { text, span } of comment?.rules ?? []) assert.equal(line.slice(span.start, span.end), text);
  });
}

for (const line of [
  "# qmail-control: ignored duplicate-entry x",
  "# qmail-control ",
  " # qmail-control: ignore duplicate-entry x",
  "qmail-control: ignore duplicate-entry x",
  `#${" ".repeat(1_000_000)}qmail-control: ignore duplicate-entry x`,
  `# qmail-control${" ".repeat(1_000_000)}`,
]) {
  test(`no suppression: ${line.length > 100 ? `${line.length} units` : line}`, () =>
    assert.equal(suppressionComment(line, isRule), undefined));
}

test("a line of megabytes is read once", () => {
  const comment = suppressionComment(`# qmail-control: ignore ${"duplicate-entry, ".repeat(500_000)}x`, isRule);
  assert.equal(comment?.rules.length, 50);
});

test("the files that have comments", () => {
  const readers = [...CONTROL_FILES, ...NEIGHBOUR_FILES].filter(({ reader }) => hasComments(reader)).map(({ reader }) => reader);
  assert.deepEqual([...new Set(readers)].sort(), ["dot-qmail", "list", "map", "tcp-rules"]);
});

test("a comment is about the next line alone", () => {
  assert.deepEqual(found(analysed(`${COMMENT}.com\n`)), []);
  assert.deepEqual(found(analysed(`${COMMENT}.com\n.net\n`)), ["public-suffix-entry"]);
  assert.deepEqual(found(analysed(`.net\n${COMMENT}.com\n`)), ["public-suffix-entry"]);
  assert.deepEqual(found(analysed(`${COMMENT}# another comment\n.com\n`)), ["unused-suppression", "public-suffix-entry"]);
});

test("in a file without comments it suppresses nothing, and nothing is said of it", () => {
  for (const [path, text] of [
    ["/var/qmail/control/queuelifetime", "# qmail-control: ignore comment-as-value,no-number we know\n1d\n"],
    ["/var/qmail/control/me", "# qmail-control: ignore comment-as-value, extra-line we know\nmail.example.com\n"],
    ["/var/qmail/users/assign", "# qmail-control: ignore refused-line, missing-end-line we know\n=a:b\n"],
  ] as const) {
    const [obeying, other] = [true, false].map((obeysComments) => {
      const directory = new DirectoryAnalysis({ obeysComments });
      directory.setFile("x", TextStore.of(text), fileAt(path));
      return found(directory, "x");
    });
    assert.deepEqual(obeying, other);
    assert.notEqual(obeying?.length, 0);
  }
});

test("an edit of the comment changes the findings of the next line, in whatever block that is", () => {
  for (const lines of [0, 255, 256, 600]) {
    const before = Array.from({ length: lines }, (_, index) => `host-${index}.example.com\n`).join("");
    let store = TextStore.of(`${before}${COMMENT}.com\nexample.org\n`);
    const directory = new DirectoryAnalysis();
    directory.setFile("rcpthosts", store);
    assert.deepEqual(found(directory), []);
    assert.equal(directory.counts("rcpthosts").error, 0);
    store = store.replace({ span: { start: before.length, end: before.length + 1 }, newText: "##" });
    directory.setFile("rcpthosts", store);
    assert.deepEqual(found(directory), ["public-suffix-entry"]);
    assert.deepEqual(directory.findings("rcpthosts", 1).diagnostics.length, 1);
    assert.equal(directory.counts("rcpthosts").error, 1);
    store = store.replace({ span: { start: before.length, end: before.length + 1 }, newText: "" });
    directory.setFile("rcpthosts", store);
    assert.deepEqual(found(directory), []);
  }
});

test("findings are suppressed before they are counted against a limit", () => {
  const directory = analysed(`${`${COMMENT}.com\n`.repeat(300)}.net\n`);
  const { diagnostics, omitted } = directory.findings("rcpthosts", 3);
  assert.deepEqual(
    diagnostics.map(({ rule }) => rule),
    ["duplicate-entry", "duplicate-entry", "public-suffix-entry"],
  );
  assert.equal(omitted, 297);
});

test("who suppresses a finding is told, with the reason", () => {
  const text = `${COMMENT}.com\n`;
  assert.deepEqual(analysed(text).suppressionOf("rcpthosts", "public-suffix-entry", COMMENT.length + 1), {
    by: "comment",
    reason: "we run the registry",
  });
  assert.equal(analysed(text).suppressionOf("rcpthosts", "public-suffix-entry", 0), undefined);
  const ignored = (name: string): ReadonlyMap<string, string> => new Map(name === "rcpthosts" ? [["public-suffix-entry", "a test"]] : []);
  const directory = analysed(".com\n.com\n", { ignored });
  assert.deepEqual(found(directory), ["duplicate-entry"]);
  assert.deepEqual(directory.suppressionOf("rcpthosts", "public-suffix-entry", 0), { by: "configuration", reason: "a test" });
  directory.setFile("morercpthosts", TextStore.of(".com\n"), controlFile("morercpthosts"));
  assert.deepEqual(found(directory, "morercpthosts"), ["public-suffix-entry"]);
});

test("where suppressions do not count, they do nothing and nothing is said of them", () => {
  assert.deepEqual(found(analysed(`${COMMENT}.com\n${COMMENT}example.com\n`, { obeysComments: false })), ["public-suffix-entry"]);
});

test("a suppression of a rule that is turned off, or ignored in the file, is not called unused", () => {
  const text = `${COMMENT}example.com\n`;
  assert.deepEqual(found(analysed(text)), ["unused-suppression"]);
  assert.deepEqual(found(analysed(text, { severities: { "public-suffix-entry": "off" } })), []);
  assert.deepEqual(found(analysed(text, { ignored: () => new Map([["public-suffix-entry", "x"]]) })), []);
});
