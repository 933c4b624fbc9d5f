import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DirectoryAnalysis, TextStore } from "../../analyzer/src/index.ts";
import { documentText, edit, longText } from "../support/arbitraries.ts";

// SLOW_PROPERTY_RUNS asks for more than the fixed 150, then with new seeds. Each run is a dozen whole analyses: 10,000 are enough.
const asked = process.env["SLOW_PROPERTY_RUNS"];
const runs = asked === undefined ? { seed: 5, numRuns: 150 } : { numRuns: Math.min(Number(asked), 10_000) };

const NAMES = ["rcpthosts", "morercpthosts", "locals", "virtualdomains", "badmailfrom", "me"] as const;

/** Everything that can be told of the findings, as plain data. */
function told(directory: DirectoryAnalysis, limit?: number): unknown {
  return NAMES.map((name) => {
    const { diagnostics, omitted } = directory.findings(name, limit);
    return {
      omitted,
      diagnostics: diagnostics.map(({ message, fixes, related, ...rest }) => ({
        ...rest,
        message: message("en"),
        related: related.map(({ message: text, ...place }) => ({ ...place, text: text("ja") })),
        fixes: fixes().map((fix) => ({ ...fix, title: fix.title("en") })),
      })),
    };
  });
}

const step = fc.record({
  name: fc.constantFrom(...NAMES),
  change: fc.oneof(
    { weight: 8, arbitrary: edit },
    { weight: 1, arbitrary: fc.constant("remove" as const) },
    { weight: 1, arbitrary: documentText },
    { weight: 1, arbitrary: longText },
    { weight: 1, arbitrary: fc.constant("undo" as const) },
  ),
  /** How many lines of large texts are then looked at by the analysis that works in steps. */
  readOn: fc.constantFrom(0, 1, 300, 5000),
});

test("after any edits in any files the findings are those of an analysis from scratch", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 9, arbitrary: documentText }, { weight: 1, arbitrary: longText }), {
        minLength: NAMES.length,
        maxLength: NAMES.length,
      }),
      fc.array(step, { maxLength: 8 }),
      (texts, steps) => {
        const incremental = new DirectoryAnalysis();
        const inSteps = new DirectoryAnalysis();
        const stores = new Map<string, TextStore | undefined>(NAMES.map((name, index) => [name, TextStore.of(texts[index] ?? "")]));
        const before = new Map(stores);
        for (const [name, store] of stores) incremental.setFile(name, store);
        for (const [name, store] of stores) inSteps.setFile(name, store, undefined, 1);
        for (const { name, change, readOn } of steps) {
          const store = stores.get(name) ?? TextStore.of("");
          const next =
            change === "remove"
              ? undefined
              : change === "undo"
                ? before.get(name)
                : typeof change === "string"
                  ? TextStore.of(change)
                  : store.replace({ span: { start: change.start, end: change.start + change.length }, newText: change.newText });
          before.set(name, store);
          stores.set(name, next);
          incremental.setFile(name, next);
          inSteps.setFile(name, next, undefined, 1);
          inSteps.readOn(readOn);
          const scratch = new DirectoryAnalysis();
          for (const [each, text] of stores) scratch.setFile(each, text && TextStore.of(text.text()));
          assert.deepEqual(told(incremental), told(scratch));
          assert.deepEqual(told(incremental, 2), told(scratch, 2));
          if (inSteps.isRead) assert.deepEqual(told(inSteps), told(scratch));
        }
        while (!inSteps.isRead) inSteps.readOn(1);
        assert.deepEqual(told(inSteps), told(incremental));
      },
    ),
    runs,
  );
});

test("every span lies in its file, and the gravest findings are kept under a limit", () => {
  fc.assert(
    fc.property(documentText, fc.nat(5), (text, limit) => {
      const directory = new DirectoryAnalysis();
      directory.setFile("rcpthosts", TextStore.of(text));
      const all = directory.findings("rcpthosts").diagnostics;
      for (const { span, fixes } of all) {
        for (const { start, end } of [span, ...fixes().flatMap((fix) => fix.edits.map((change) => change.span))]) {
          assert.ok(0 <= start && start <= end && end <= text.length);
        }
      }
      const { diagnostics, omitted } = directory.findings("rcpthosts", limit);
      assert.equal(diagnostics.length, Math.min(limit, all.length));
      assert.equal(omitted, all.length - diagnostics.length);
      const rank = { error: 0, warning: 1, information: 2, hint: 3 };
      const worstLeftOut = Math.min(
        ...all
          .filter((one) => !diagnostics.some((kept) => kept.span.start === one.span.start && kept.rule === one.rule))
          .map((one) => rank[one.severity]),
      );
      for (const { severity } of diagnostics) assert.ok(rank[severity] <= worstLeftOut);
    }),
    { seed: 6, numRuns: 2000 },
  );
});

test("a severity can be set for each rule, and a rule turned off", () => {
  const directory = new DirectoryAnalysis({ severities: { "public-suffix-entry": "hint", "bare-suffix-entry": "off" } });
  directory.setFile("rcpthosts", TextStore.of(".com\nnet\n"));
  assert.deepEqual(
    directory.findings("rcpthosts").diagnostics.map(({ rule, severity }) => [rule, severity]),
    [["public-suffix-entry", "hint"]],
  );
});

test("large files: an edit is seen, and nothing else moves", () => {
  const directory = new DirectoryAnalysis();
  let store = TextStore.of(Array.from({ length: 30_000 }, (_, index) => `host-${index}.example.com\n`).join(""));
  directory.setFile("rcpthosts", store);
  assert.equal(directory.findings("rcpthosts").diagnostics.length, 0);
  store = store.replace({ span: { start: 300_000, end: 300_000 }, newText: "\n.com\nhost-7.example.com\n" });
  directory.setFile("rcpthosts", store);
  assert.deepEqual(
    directory.findings("rcpthosts").diagnostics.map(({ rule }) => rule),
    ["public-suffix-entry", "duplicate-entry"],
  );
});
