import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Diagnostic,
  DirectoryAnalysis,
  hostFindingsInSteps,
  hostPaths,
  hostViewOf,
  locatedHost,
  programsOf,
  type Steps,
  TextStore,
} from "../../analyzer/src/index.ts";
import { atOnce, withPauses } from "../../analyzer/src/text/steps.ts";
import { finderOf } from "../support/host-tree.ts";

function pausesOf(work: Steps<unknown>): number {
  let pauses = 0;
  while (!work.next().done) pauses += 1;
  return pauses;
}

test("host rules that read a list pause within it, so that no step grows with it", () => {
  const pauses = (lines: number): number => {
    const domains = Array.from({ length: lines }, (_, index) => `mx${index}.example.com`);
    const finder = finderOf({
      "/host/var/qmail/control/me": "mail.example.com\n",
      "/host/var/qmail/control/rcpthosts": domains.map((domain) => `${domain}\n`).join(""),
      "/host/var/qmail/control/virtualdomains": domains.map((domain) => `${domain}:joe\n`).join(""),
    });
    const { files } = locatedHost("/host/var/qmail/control", hostPaths("/host/var/qmail/control"), finder);
    return pausesOf(hostFindingsInSteps(hostViewOf(files, programsOf("notqmail")), () => "warning"));
  };
  const [few, many] = [pauses(10), pauses(8000)];
  // One pause for each rule, and in a large list one for each few hundred lines.
  assert.ok(few > 20 && many > few + 8000 / 300, `${few} pauses, and ${many}`);
});

test("all findings of a file, gathered in steps, are those that are told at once", () => {
  const directory = new DirectoryAnalysis();
  const lines = Array.from(
    { length: 3000 },
    (_, index) => [`a${index}.example.`, ".com", "x y", `a${index}.example`, "dup.example"][index % 5],
  );
  directory.setFile("rcpthosts", TextStore.of(`${lines.join("\n")}\n`));
  const placesOf = (found: readonly Diagnostic[]): unknown => found.map(({ rule, span, severity }) => [rule, span, severity]);
  const gathered = atOnce(directory.allFindings("rcpthosts"));
  assert.ok(pausesOf(directory.allFindings("rcpthosts")) > 3);
  assert.ok(new Set(gathered.map(({ rule }) => rule)).size > 2);
  assert.deepEqual(placesOf(gathered), placesOf(directory.findings("rcpthosts").diagnostics));
});

test("pauses take nothing from what is gone through, and work without pauses has its result", () => {
  const items = Array.from({ length: 1000 }, (_, index) => index + 1);
  const gone = [...withPauses(items)];
  assert.deepEqual(
    gone.filter((item) => item !== undefined),
    items,
  );
  assert.ok(gone.length > items.length);
  const work = function* (): Steps<string> {
    yield;
    yield;
    return "done";
  };
  assert.equal(atOnce(work()), "done");
});
