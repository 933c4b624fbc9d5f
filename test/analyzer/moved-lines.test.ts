import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DirectoryAnalysis, TextStore } from "../../analyzer/src/index.ts";
import { movedLines } from "../../analyzer/src/text/moved-lines.ts";
import { documentText, edit, longText } from "../support/arbitraries.ts";

function lines(store: TextStore): readonly string[] {
  return store.text().match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

test("a line that moved is the same line, and an edit leaves what lies around it", () => {
  fc.assert(
    fc.property(fc.oneof(documentText, longText), edit, (text, { start, length, newText }) => {
      const before = TextStore.of(text);
      const after = before.replace({ span: { start, end: start + length }, newText });
      const lineNow = movedLines(before, after);
      const [old, fresh] = [lines(before), lines(after)];
      let kept = 0;
      for (const [line, content] of old.entries()) {
        const now = lineNow(line);
        if (now === undefined) continue;
        kept += 1;
        assert.equal(fresh[now], content);
      }
      const touched = text.slice(start, start + length).split("\n").length + 1;
      assert.ok(old.length - kept <= touched, `${old.length - kept} lines of ${old.length} are gone`);
    }),
    { seed: 3, numRuns: 500 },
  );
});

test("findings about the host stay with their lines, and go with them", () => {
  const directory = new DirectoryAnalysis();
  const store = TextStore.of("example.org:joe\nshop.example.com:shop\n");
  directory.setFile("virtualdomains", store);
  const report = { place: { file: "control/virtualdomains", line: 1 }, message: () => "found" };
  const rule = {
    id: "x",
    scope: "host",
    severity: "warning",
    reports: [],
    summary: () => "",
    why: () => "",
    remedy: () => "",
    sources: [],
    check: () => [],
  } as const;
  directory.setHostFindings("virtualdomains", [{ rule, severity: "warning", report }]);
  const spans = (): unknown => directory.findings("virtualdomains").diagnostics.map(({ span }) => span);
  assert.deepEqual(spans(), [{ start: 16, end: 37 }]);
  directory.setFile("virtualdomains", store.replace({ span: { start: 0, end: 0 }, newText: "a.example:a\n" }));
  assert.deepEqual(spans(), [{ start: 28, end: 49 }]);
  directory.setFile("virtualdomains", store.replace({ span: { start: 17, end: 18 }, newText: "" }));
  assert.deepEqual(spans(), []);
});
