import assert from "node:assert/strict";
import { test } from "node:test";
import { DirectoryAnalysis, selectionFinder, TextStore } from "../../analyzer/src/index.ts";
import { recognise } from "../../server/src/recognition.ts";

/** What a selection grows to from the bar in the text on. */
function grown(name: string, marked: string): readonly string[] {
  const text = marked.replace("|", "");
  const directory = new DirectoryAnalysis();
  directory.setFile(name, TextStore.of(text), recognise(`/var/qmail/${name}`));
  const analysis = directory.file(name);
  assert.ok(analysis);
  return selectionFinder(analysis)(marked.indexOf("|")).map(({ start, end }) => text.slice(start, end));
}

test("from a domain to its entry, the entries beside it, their section, the file", () => {
  assert.deepEqual(grown("badmailfrom", "# spam\njoe@exa|mple.com \n@example.net\n\n# more\nexample.jp\n"), [
    "example.com",
    "joe@example.com",
    "joe@example.com ",
    "joe@example.com \n@example.net",
    "# spam\njoe@example.com \n@example.net",
    "# spam\njoe@example.com \n@example.net\n\n# more\nexample.jp\n",
  ]);
});

test("in maps to one side, and in routes to host and port", () => {
  assert.deepEqual(grown("virtualdomains", "a.example:al|ias-a\nb.example:b"), [
    "alias-a",
    "a.example:alias-a",
    "a.example:alias-a\nb.example:b",
  ]);
  assert.deepEqual(grown("smtproutes", "a.example:relay.example:2|5\n"), [
    "25",
    "relay.example:25",
    "a.example:relay.example:25",
    "a.example:relay.example:25\n",
  ]);
  assert.deepEqual(grown("smtproutes", "a.example:rel|ay.example:25").slice(0, 2), ["relay.example", "relay.example:25"]);
});

test("in tcp rules to the address, the verdict, a variable with its value", () => {
  const line = '192.0.2.:allow,RELAYCLIENT="@x",A="b"';
  assert.deepEqual(grown("tcp.smtp", line.replace("0.2", "0|.2")), ["192.0.2.", line]);
  assert.deepEqual(grown("tcp.smtp", line.replace("llow", "l|low")), ["allow", line]);
  assert.deepEqual(grown("tcp.smtp", line.replace("@x", "@|x")), ["@x", 'RELAYCLIENT="@x"', line]);
});

test("in users/assign to a field, in .qmail to an address", () => {
  const line = "+joe-:joe:1001:1001:/home/joe:-::";
  assert.deepEqual(grown("users/assign", `${line.replace("/home", "/ho|me")}\n.\n`), ["/home/joe", line, `${line}\n.\n`]);
  assert.deepEqual(grown("alias/.qmail-root", "&joe@ex|ample.org\n"), [
    "example.org",
    "joe@example.org",
    "&joe@example.org",
    "&joe@example.org\n",
  ]);
});

test("from a comment to its block and the section below it; in an empty place to the file alone", () => {
  assert.deepEqual(grown("rcpthosts", "# o|ne\n# two\na.example\n"), [
    "# one",
    "# one\n# two",
    "# one\n# two\na.example",
    "# one\n# two\na.example\n",
  ]);
  assert.deepEqual(grown("rcpthosts", "a.example\n|"), ["a.example\n"]);
  assert.deepEqual(grown("rcpthosts", "|"), [""]);
});
