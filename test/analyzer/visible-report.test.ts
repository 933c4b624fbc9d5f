import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import {
  type Diagnostic,
  DirectoryAnalysis,
  fromByteString,
  hostFindings,
  hostPaths,
  hostViewOf,
  locatedHost,
  parseConfiguration,
  placedFinding,
  programsOf,
  RULES,
  TextStore,
  unusedIgnores,
} from "../../analyzer/src/index.ts";
import type { HostReport } from "../../analyzer/src/rules/host-rule.ts";
import type { Report, Rule, RuleDescription } from "../../analyzer/src/rules/rule.ts";

/** What a terminal obeys, what reverses a line, what is no character, and what is no more than a blank: all as it stands in a file. */
const HOSTILE = "\x1b[31mred\x07\r\x7f\x9b1m\u202egro.elpmaxe\u2066\ufeff\u200b\u00a0\ud83d\udc80\udcff";
const SPELLED = "\\x1b[31mred\\x07\\x0d\\x7f\\u{9B}1m\\u{202E}gro.elpmaxe\\u{2066}\\u{FEFF}\\u{200B}\\u{A0}\u{1f480}\\xff";

const described = (id: string): RuleDescription & { ignoresPlainLines?: never } => ({ id, severity: "error" });
const says = (): string => `no word of ${HOSTILE}`;
const span = { start: 0, end: 1 };
const fix = { title: says, safe: false, preferred: false, edits: [] };
const report: Report = { span, message: says, related: [{ file: "me", span, message: says }], fixes: () => [fix] };
const place = { file: "control/rcpthosts", line: 0 };
const hostReport: HostReport = { place, message: says, related: [{ place, message: says }], fixes: () => [fix] };

/** Rules of every scope that quote a file as it is. */
const FORGETFUL: readonly Rule[] = [
  { ...described("forgetful-line"), scope: "line", appliesTo: () => true, check: () => report },
  { ...described("forgetful-file"), scope: "file", appliesTo: () => true, check: () => [report] },
  { ...described("forgetful-directory"), scope: "directory", reads: ["rcpthosts"], file: "rcpthosts", check: () => [report] },
  { ...described("forgetful-name"), scope: "name", check: () => report },
  { ...described("forgetful-suppression"), scope: "suppression", check: () => [report] },
  { ...described("forgetful-host"), scope: "host", reports: [place.file], check: () => [hostReport] },
];

function spokenOf({ message, related, elsewhere, fixes }: Diagnostic): readonly string[] {
  const sentences = [message, ...[...related, ...(elsewhere ?? [])].map((other) => other.message), ...fixes().map(({ title }) => title)];
  return sentences.flatMap((sentence) => [sentence("en"), sentence("ja")]);
}

describe("a rule that quotes a file as it is", () => {
  const rules = RULES as Rule[];
  rules.push(...FORGETFUL);
  after(() => rules.splice(-FORGETFUL.length));

  test("is told with everything spelled out, whatever its scope", () => {
    const bytes = "example.com\n# qmail-control: ignore x y\n";
    const directory = new DirectoryAnalysis();
    directory.setNames(["rcpthosts"]);
    directory.setFile("rcpthosts", TextStore.of(bytes));
    const { files } = locatedHost("/c", hostPaths("/c"), {
      file: (path) => (path === "/c/rcpthosts" ? { kind: "file", bytes, mode: null } : { kind: "absent" }),
      folder: (path) => (path === "/c" ? { mode: null } : "absent"),
      names: (path) => (path === "/c" ? ["rcpthosts"] : undefined),
    });
    const found = hostFindings(hostViewOf(files, programsOf("notqmail")), () => "error").get(place.file) ?? [];
    // An overview tells them before they have a place.
    for (const finding of found)
      if (finding.rule.id.startsWith("forgetful")) assert.equal(finding.report.message("en"), `no word of ${SPELLED}`);
    const diagnostics = [
      ...directory.findings("rcpthosts").diagnostics,
      ...found.flatMap((finding) => placedFinding(finding, TextStore.of(bytes)) ?? []),
    ].filter(({ rule }) => rule.startsWith("forgetful"));
    assert.deepEqual(new Set(diagnostics.map(({ rule }) => rule)), new Set(FORGETFUL.map(({ id }) => id)));
    for (const diagnostic of diagnostics) {
      assert.equal(spokenOf(diagnostic).length, 6, diagnostic.rule);
      for (const sentence of spokenOf(diagnostic)) assert.equal(sentence, `no word of ${SPELLED}`, diagnostic.rule);
    }
  });
});

test("what is spelled out already is not spelled again", () => {
  const directory = new DirectoryAnalysis();
  directory.setFile("rcpthosts", TextStore.of(fromByteString("exa\x1bmple.com\\x1b\n")));
  const messages = directory.findings("rcpthosts").diagnostics.map(({ message }) => message("en"));
  assert.ok(messages.length > 0);
  for (const message of messages) assert.doesNotMatch(message, /\\\\x1b|\x1b/);
});

test("keys and values of a configuration are spelled out as well", () => {
  const ignore = `{"ignore":{"${HOSTILE.replace(/[\0-\x1f]/g, "")}":{"public-suffix-entry":"why"}}}`;
  const [unused] = unusedIgnores(ignore, {}, () => true);
  assert.ok(unused);
  const parsed = parseConfiguration('{"\u202e\x9b":1}');
  assert.ok("fault" in parsed);
  for (const sentence of [...spokenOf(unused), parsed.fault("en"), parsed.fault("ja")]) {
    assert.doesNotMatch(sentence, /[\0-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/);
  }
});
