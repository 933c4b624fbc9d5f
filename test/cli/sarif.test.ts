import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, test } from "node:test";
import Ajv from "ajv";
import { applyEdits, RULES, TextStore } from "../../analyzer/src/index.ts";
import { ruleText } from "../../analyzer/src/rules/all-rule-texts.ts";
import { BOOK, run, tree } from "./command.ts";

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }; readonly region: Region };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent?: { readonly text?: string; readonly binary?: string };
      }[];
    }[];
  }[];
}

interface Run {
  readonly tool: {
    readonly driver: {
      readonly version: string;
      readonly rules: readonly { readonly id: string; readonly helpUri: string; readonly fullDescription?: { readonly text: string } }[];
    };
  };
  readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly exitCode: number;
    readonly toolExecutionNotifications: readonly unknown[];
  }[];
  readonly columnKind: string;
  readonly results: readonly Result[];
}

const require = createRequire(import.meta.url);
const ajv = new Ajv({ schemaId: "id", meta: false, unknownFormats: "ignore" });
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const schema = path.join(path.dirname(require.resolve("@microsoft/jest-sarif")), "schemas/sarif-2.1.0-rtm.5.json");
const validate = ajv.compile(JSON.parse(fs.readFileSync(schema, "utf8")));

/** The one run of a report, which must be valid. */
function sarif(root: string, ...args: readonly string[]): Run & { readonly code: number | null } {
  const { code, out } = run(["check", ".", "--format", "sarif", ...args], { cwd: root });
  const log: { readonly version: string; readonly runs: readonly Run[] } = JSON.parse(out);
  assert.ok(validate(log), JSON.stringify(validate.errors, undefined, 1));
  assert.equal(log.version, "2.1.0");
  const [only, ...others] = log.runs;
  assert.ok(only && others.length === 0);
  return { ...only, code };
}

function uriOf({ locations }: Result): string | undefined {
  return locations[0]?.physicalLocation.artifactLocation.uri;
}

describe("a SARIF report", () => {
  test("tells each finding with its rule, place and fix, relative to the working directory", () => {
    const root = tree({ "control/rcpthosts": BOOK });
    const { tool, results, originalUriBaseIds, invocations, columnKind, code } = sarif(root);
    assert.equal(code, 1);
    assert.deepEqual(
      invocations.map(({ executionSuccessful, exitCode }) => [executionSuccessful, exitCode]),
      [[true, 1]],
    );
    assert.equal(columnKind, "utf16CodeUnits");
    assert.deepEqual(originalUriBaseIds, { "%SRCROOT%": { uri: `file://${root}/` } });
    assert.deepEqual(
      tool.driver.rules.map(({ id, fullDescription }) => [id, fullDescription?.text]),
      RULES.map(({ id }) => [id, ruleText(id, "en").why]),
    );
    assert.equal(results.length, 28);
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    assert.deepEqual(results[0]?.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: "control/rcpthosts", uriBaseId: "%SRCROOT%" },
          region: { startLine: 10, startColumn: 1, endLine: 10, endColumn: 6 },
        },
      },
    ]);
    assert.equal(results[0].level, "error");
    assert.deepEqual(results[0].fixes?.[0]?.artifactChanges[0]?.replacements, [
      { deletedRegion: { startLine: 10, startColumn: 1, endLine: 11, endColumn: 1 } },
    ]);
  });

  test("is valid without findings, in Japanese, and where something could not be read", () => {
    assert.deepEqual(sarif(tree({ "control/me": "example.com\n", "control/rcpthosts": "example.com\n" })).results, []);
    assert.match(sarif(tree({ "control/rcpthosts": ".com\n" }), "--lang", "ja").results[0]?.message.text ?? "", /中継/);
    const root = tree({ "control/rcpthosts": "example.com\n" });
    fs.mkdirSync(path.join(root, "control/locals"));
    fs.symlinkSync("/nowhere", path.join(root, "control/virtualdomains"));
    const { invocations, code } = sarif(root);
    assert.equal(code, 2);
    assert.equal(invocations[0]?.executionSuccessful, false);
    assert.equal(invocations[0].exitCode, 2);
    assert.notEqual(invocations[0].toolExecutionNotifications.length, 0);
  });

  test("has fingerprints that stay while lines move, and differ between equal lines", () => {
    const prints = (text: string): readonly (string | undefined)[] =>
      sarif(tree({ "control/rcpthosts": text })).results.map(({ partialFingerprints }) => partialFingerprints["primaryLocationLineHash"]);
    const before = prints(".com\nexample.com # office\n.com\n");
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(prints("# new\n\nexample.org\n.com\nexample.com # office\n.com\n"), before);
    const [first] = prints(".net\n");
    assert.ok(first && !before.includes(first));
  });

  test("tells suppressed findings as such, and as others with --no-ignore", () => {
    const root = tree({
      "control/rcpthosts": "# qmail-control: ignore public-suffix-entry we run the registry\n.com\n.net\n",
      "control/locals": "*.example.com\n",
      "qmail-control.json": '{ "severities": { "missing-me": "off" }, "ignore": { "locals": { "unmatchable-entry": "a test" } } }',
    });
    const { results, code } = sarif(root);
    assert.equal(code, 1);
    assert.deepEqual(
      results.map(({ ruleId, suppressions }) => [ruleId, suppressions?.map(({ kind, justification }) => `${kind}: ${justification}`)]),
      [
        ["unmatchable-entry", ["external: a test"]],
        ["public-suffix-entry", ["inSource: we run the registry"]],
        ["public-suffix-entry", []],
      ],
    );
    const all = sarif(root, "--no-ignore").results;
    assert.deepEqual(
      all.map(({ ruleId }) => ruleId),
      results.map(({ ruleId }) => ruleId),
    );
    assert.ok(all.every(({ suppressions }) => suppressions === undefined));
  });

  test("names every file by a valid URI, and every fix does what `fix` does", () => {
    const name = "a %41:x,\n[日本] #?";
    const root = tree({ [`${name}/control/queuelifetime`]: "7d\n", [`${name}/control/rcpthosts`]: "😀 example.com\r\n\ufeff.com" });
    const { results } = sarif(root);
    assert.notEqual(results.length, 0);
    for (const result of results) {
      const { uri } = result.locations[0]?.physicalLocation.artifactLocation ?? { uri: "" };
      const file = new URL(uri, `file://${root}/`);
      const text = fs.readFileSync(file, "utf8");
      assert.ok(file.pathname.startsWith(root));
      const store = TextStore.of(text);
      const offset = (line: number, column: number): number => store.offsetAt({ line: line - 1, character: column - 1 });
      for (const { artifactChanges } of result.fixes ?? []) {
        const edits = (artifactChanges[0]?.replacements ?? []).map(({ deletedRegion: region, insertedContent }) => ({
          span: { start: offset(region.startLine, region.startColumn), end: offset(region.endLine, region.endColumn) },
          newText: insertedContent?.text ?? "",
        }));
        assert.notEqual(applyEdits(text, edits), text);
      }
    }
  });

  test("has bytes that are no text in Base64, and names such files by their bytes", () => {
    const root = tree({ "control/rcpthosts": Buffer.from("caf\xe9.example\n*.caf\xe9.example\n", "latin1") });
    fs.renameSync(path.join(root, "control"), Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xe9])]));
    const { results } = sarif(root);
    assert.ok(results.some((result) => uriOf(result) === "%E9/rcpthosts"));
  });

  test("is the same however often it is made", () => {
    const root = tree({ "b/control/rcpthosts": BOOK, "a/control/rcpthosts": BOOK, "a/control/locals": "a b\n*.example.com\n" });
    assert.deepEqual(sarif(root), sarif(root));
  });
});

describe("annotations for GitHub", () => {
  const annotations = (root: string): readonly string[] =>
    run(["check", ".", "--format", "github"], { cwd: root })
      .out.split("\n")
      .filter((line) => line !== "");

  test("are one command to a finding", () => {
    const root = tree({ "control/rcpthosts": "example.com\n.com\n", "control/queuelifetime": "0\n" });
    const [first, second] = annotations(root);
    assert.match(first ?? "", /^::(?:error|warning) file=control\/queuelifetime,line=1,endLine=1,col=1,endColumn=2,title=harmful-number::/);
    assert.match(
      second ?? "",
      /^::error file=control\/rcpthosts,line=2,endLine=2,col=1,endColumn=5,title=public-suffix-entry::qmail-smtpd accepts mail/,
    );
  });

  test("give a hostile name no command of its own", () => {
    const root = tree({ "x\n::error::y%,z:/control/rcpthosts": ".com\n::set-output name=a::b %0A\n" });
    for (const line of annotations(root)) {
      assert.match(line, /^::(?:error|warning|notice) file=x%0A%3A%3Aerror%3A%3Ay%25%2Cz%3A\/control\/rcpthosts,line=\d+,/);
    }
    assert.notEqual(annotations(root).length, 0);
  });

  test("leave out what is suppressed", () => {
    const root = tree({ "control/rcpthosts": "# qmail-control: ignore public-suffix-entry a test\n.com\n" });
    assert.deepEqual(annotations(root), []);
  });
});
