import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DirectoryAnalysis, type HostFinding, placedFinding, TextStore } from "../../analyzer/src/index.ts";
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

const RULE = {
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
const REMOVAL = {
  title: () => "Remove",
  safe: false,
  preferred: true,
  edits: [{ kind: "remove line", file: "control/virtualdomains", line: 1 }],
} as const;

test("findings about the host stay with their lines, and go with them; their fixes wait for the next look", () => {
  const directory = new DirectoryAnalysis();
  const store = TextStore.of("example.org:joe\nshop.example.com:shop\n");
  directory.setFile("virtualdomains", store);
  const at = (line: number): HostFinding => {
    const report = { place: { file: "control/virtualdomains", line }, message: () => "found", fixes: () => [REMOVAL] };
    return { rule: RULE, severity: "warning", report };
  };
  directory.setHostFindings("virtualdomains", [at(0), at(1)]);
  const told = (): unknown => directory.findings("virtualdomains").diagnostics.map(({ span, fixes }) => [span, fixes().length]);
  assert.deepEqual(told(), [
    [{ start: 0, end: 15 }, 1],
    [{ start: 16, end: 37 }, 1],
  ]);
  directory.setFile("virtualdomains", store.replace({ span: { start: 0, end: 0 }, newText: "a.example:a\n" }));
  assert.deepEqual(told(), [
    [{ start: 12, end: 27 }, 0],
    [{ start: 28, end: 49 }, 0],
  ]);
  directory.setFile("virtualdomains", store.replace({ span: { start: 17, end: 18 }, newText: "" }));
  assert.deepEqual(told(), [[{ start: 0, end: 15 }, 1]]);
});

test("a place counts bytes, and its span the units of an editor", () => {
  const store = TextStore.of("日本.example 😀 caf\udce9:é:x\n");
  const span = (start: number, end: number): string => {
    const report = { place: { file: "control/virtualdomains", line: 0, columns: { start, end } }, message: () => "" };
    const found = placedFinding({ rule: RULE, severity: "warning", report }, store);
    return store.slice(found?.span.start ?? 0, found?.span.end ?? 0);
  };
  assert.equal(span(0, 6), "日本");
  assert.equal(span(6, 14), ".example");
  assert.equal(span(15, 19), "😀");
  assert.equal(span(20, 24), "caf\udce9");
  assert.equal(span(25, 27), "é");
  assert.equal(span(28, 99), "x");
});
