import assert from "node:assert/strict";
import { test } from "node:test";
import { DirectoryAnalysis, LANGUAGES, TextStore } from "../../analyzer/src/index.ts";

const VIRTUAL =
  "example.com\nexample.net:joe@example.com\nexample.org: joe\n@example.jp:joe\n*@example.info:joe\n*.example.com:joe\nlocal.example:joe\n";

test("a finding about virtual domains names the program that reads them in the dialect", () => {
  for (const [dialect, program, other] of [
    ["notqmail", "qmail-send", "qmail-todo"],
    ["sagredo", "qmail-todo", "qmail-send"],
    ["sqmail", "qmail-todo", "qmail-send"],
  ] as const) {
    const directory = new DirectoryAnalysis({ dialect });
    directory.setFile("virtualdomains", TextStore.of(VIRTUAL));
    directory.setFile("locals", TextStore.of("local.example\n"));
    const { diagnostics } = directory.findings("virtualdomains");
    assert.deepEqual(
      new Set(diagnostics.map(({ rule }) => rule)),
      new Set(["missing-colon", "address-as-user", "blank-in-value", "unmatchable-key", "local-and-virtual"]),
    );
    for (const { message } of diagnostics) {
      for (const language of LANGUAGES) {
        assert.match(message(language), new RegExp(program));
        assert.doesNotMatch(message(language), new RegExp(other));
      }
    }
  }
});
