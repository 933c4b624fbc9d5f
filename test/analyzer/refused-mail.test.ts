import assert from "node:assert/strict";
import { test } from "node:test";
import { type AnalysisSettings, affectedFiles, DirectoryAnalysis, TextStore } from "../../analyzer/src/index.ts";

function analysis(files: Readonly<Record<string, string>>, settings: AnalysisSettings = {}): DirectoryAnalysis {
  const directory = new DirectoryAnalysis(settings);
  for (const [name, text] of Object.entries(files)) directory.setFile(name, TextStore.of(text));
  return directory;
}

/** What is found, as `line severity`, once listed and once counted. */
function found(directory: DirectoryAnalysis, name = "rcpthosts"): readonly string[] {
  const { diagnostics } = directory.findings(name);
  const counts = directory.counts(name);
  for (const severity of ["error", "warning"] as const) {
    assert.equal(counts[severity], diagnostics.filter((diagnostic) => diagnostic.severity === severity).length);
  }
  return diagnostics.map(({ severity, span }) => `${directory.text(name)?.positionAt(span.start).line} ${severity}`);
}

test("a dead entry becomes less grave as soon as another line accepts its mail, and graver again without it", () => {
  const directory = analysis({ rcpthosts: "example.com # office\n", morercpthosts: "example.net\n" });
  const rcpthosts = (text: string): readonly string[] => {
    directory.setFile("rcpthosts", TextStore.of(text));
    return found(directory);
  };
  const morercpthosts = (text: string | undefined): readonly string[] => {
    directory.setFile("morercpthosts", text === undefined ? undefined : TextStore.of(text));
    return found(directory);
  };
  assert.deepEqual(found(directory), ["0 error"]);
  assert.deepEqual(rcpthosts("example.com # office\nExample.com\n"), ["0 warning"]);
  assert.deepEqual(rcpthosts("example.com # office\n"), ["0 error"]);
  assert.deepEqual(morercpthosts("example.com\n"), ["0 warning"]);
  assert.deepEqual(morercpthosts(undefined), ["0 error"]);
  assert.deepEqual(rcpthosts("mail.example.com # office\n.example.com\nexample.com\n"), ["0 warning"]);
  for (const name of ["rcpthosts", "morercpthosts"]) assert.ok(affectedFiles("morercpthosts").includes(name));
});

test("the message tells of refused mail only where mail is refused", () => {
  const message = (text: string): string => analysis({ rcpthosts: text }).findings("rcpthosts").diagnostics[0]?.message("en") ?? "";
  for (const dead of ["example.com # x", "*.example.com", " .example.com", ".example.com.", ".example.com\r"]) {
    assert.match(message(`${dead}\n`), /is refused/, dead);
    assert.doesNotMatch(message(`${dead}\nexample.com\n.example.com\n`), /is refused/, dead);
  }
});

test("a severity that is set holds, a comment hides, and the gravest are told first", () => {
  const files = { rcpthosts: "example.com # office\nexample.com\nexample.net # office\n" };
  assert.deepEqual(found(analysis(files)), ["0 warning", "2 error"]);
  assert.deepEqual(found(analysis(files, { severities: { "inline-comment": "hint" } })), ["0 hint", "2 hint"]);
  const { diagnostics, omitted } = analysis(files).findings("rcpthosts", 1);
  assert.deepEqual([diagnostics.map(({ severity }) => severity), omitted], [["error"], 1]);
  const hidden = { rcpthosts: `# qmail-control: ignore inline-comment known\n${files.rcpthosts}` };
  assert.deepEqual(found(analysis(hidden)), ["3 error"]);
});

test("of thousands of dead entries all count as errors", () => {
  const dead = Array.from({ length: 5001 }, (_, index) => `a${index}.example.com # x\n`).join("");
  assert.equal(analysis({ rcpthosts: `.example.com\nexample.com\n${dead}` }).counts("rcpthosts").error, 5001);
});
