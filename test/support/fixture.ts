/**
 * Fixtures: small control directories with the findings drawn below their lines.
 *
 *     === wrong: a whole top-level domain || トップレベルドメイン全体
 *     -- rcpthosts --
 *     | .com
 *     : ^^^^ error public-suffix-entry
 *     -- rcpthosts after "Remove this entry" --
 *
 * `| ` is content and `: ` a finding on the line above; carets count columns as a terminal shows them. In a file marked
 * `(escaped)` the bytes \t, \r, \s (blank), \0, \\ and \xNN are spelled so; `(no final newline)` says what it says. A section
 * `after "TITLE"` is the file when the fix of that English title has been applied. The runner draws what the analyzer finds
 * in this format and compares the texts, so nothing in a fixture is counted by hand.
 */

import {
  applyEdits,
  type Diagnostic,
  DirectoryAnalysis,
  decodeText,
  encodeText,
  fileAt,
  fixAllOfRule,
  type Language,
  TextStore,
} from "../../analyzer/src/index.ts";

/** One control file of a fixture (or `tcp.smtp`, `users/assign`, `.qmail-info`), or the result of a fix on it. */
export interface FixtureFile {
  readonly name: string;
  readonly escaped: boolean;
  readonly content: string;
  /** English title of the fix whose result this is; undefined for the file itself. */
  readonly after?: string;
}

/** One example of a rule: `wrong` has a finding of it, `right` has none. */
export interface FixtureCase {
  readonly kind: "wrong" | "right";
  readonly title: Readonly<Record<Language, string>>;
  readonly files: readonly FixtureFile[];
}

/** Reads a fixture. Throws on a line that has no place in the format, naming it. */
export function parseFixture(text: string): readonly FixtureCase[] {
  const cases: { kind: "wrong" | "right"; title: Record<Language, string>; files: MutableFile[] }[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const current = cases.at(-1);
    const file = current?.files.at(-1);
    const header = /^=== (wrong|right): (.+?) \|\| (.+)$/.exec(line);
    const fileHeader = /^-- (\S+?)((?: \((?:escaped|no final newline)\))*)(?: after "(.*)")? --$/.exec(line);
    if (header) {
      cases.push({ kind: header[1] === "wrong" ? "wrong" : "right", title: { en: header[2] ?? "", ja: header[3] ?? "" }, files: [] });
    } else if (fileHeader && current) {
      const flags = fileHeader[2] ?? "";
      current.files.push({
        name: fileHeader[1] ?? "",
        escaped: flags.includes("escaped"),
        finalNewline: !flags.includes("no final newline"),
        lines: [],
        after: fileHeader[3],
      });
    } else if (line.startsWith("| ") && file) file.lines.push(line.slice(2));
    else if (line === "|" && file) file.lines.push("");
    else if (!(line.startsWith(": ") && file) && line !== "") throw new Error(`fixture line ${index + 1}: ${line}`);
  }
  return cases.map(({ kind, title, files }) => ({ kind, title, files: files.map(finished) }));
}

interface MutableFile {
  readonly name: string;
  readonly escaped: boolean;
  readonly finalNewline: boolean;
  readonly lines: string[];
  readonly after: string | undefined;
}

function finished({ name, escaped, finalNewline, lines, after }: MutableFile): FixtureFile {
  const joined = lines.join("\n") + (finalNewline && lines.length > 0 ? "\n" : "");
  return { name, escaped, content: escaped ? bytesOf(joined) : joined, ...(after !== undefined && { after }) };
}

/** The analysis of a case's files. */
export function analyze(example: FixtureCase): DirectoryAnalysis {
  const directory = new DirectoryAnalysis();
  for (const file of example.files)
    if (file.after === undefined) directory.setFile(file.name, TextStore.of(file.content), fileAt(file.name));
  return directory;
}

/** Draws a whole case as the analyzer sees it, in the fixture format. */
export function drawCase(example: FixtureCase): string {
  const directory = analyze(example);
  const sections = [`=== ${example.kind}: ${example.title.en} || ${example.title.ja}`];
  for (const file of example.files) {
    const drawn = file.after === undefined ? file : { ...file, content: fixed(directory, file.name, file.after) };
    const diagnostics = file.after === undefined ? directory.findings(file.name).diagnostics : [];
    sections.push(`-- ${file.name}${flagsOf(drawn)}${file.after === undefined ? "" : ` after "${file.after}"`} --`);
    const picture = drawFile(drawn, diagnostics);
    if (picture !== "") sections.push(picture);
  }
  return sections.join("\n");
}

/** Draws a file with its findings; with `language`, each with its message behind the rule's id. */
export function drawFile(file: Pick<FixtureFile, "content" | "escaped">, diagnostics: readonly Diagnostic[], language?: Language): string {
  const drawn: string[] = [];
  let start = 0;
  for (const line of file.content.split(/(?<=\n)/)) {
    const end = start + line.length;
    const show = (text: string): string => (file.escaped ? visible(text) : text);
    const content = line.replace(/\n$/, "");
    drawn.push(content === "" ? "|" : `| ${show(content)}`);
    for (const { span, severity, rule, message } of diagnostics.filter((found) => found.span.start >= start && found.span.start < end)) {
      const indent = " ".repeat(columns(show(content.slice(0, span.start - start))));
      const carets = "^".repeat(Math.max(1, columns(show(content.slice(span.start - start, span.end - start)))));
      drawn.push(`: ${indent}${carets} ${severity} ${rule}${language ? `: ${message(language)}` : ""}`);
    }
    start = end;
  }
  return file.content === "" ? "" : drawn.join("\n");
}

function fixed(directory: DirectoryAnalysis, name: string, title: string): string {
  const { diagnostics } = directory.findings(name);
  const fixes = [
    ...diagnostics.flatMap((diagnostic) => diagnostic.fixes()),
    ...[...new Set(diagnostics.map(({ rule }) => rule))].map((rule) => fixAllOfRule(directory, name, rule)),
  ];
  const fix = fixes.find((candidate) => candidate?.title("en") === title);
  if (!fix) return `no fix of that title; there are: ${fixes.map((candidate) => candidate?.title("en")).join(" | ")}\n`;
  return applyEdits(directory.text(name)?.text() ?? "", fix.edits);
}

function flagsOf({ escaped, content }: Pick<FixtureFile, "content" | "escaped">): string {
  return `${escaped ? " (escaped)" : ""}${content === "" || content.endsWith("\n") ? "" : " (no final newline)"}`;
}

/** Columns that a terminal needs for `text`: two for East Asian wide characters. */
function columns(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1;
  return width;
}

const NAMED_ESCAPES: readonly (readonly [string, string])[] = [
  ["\\", "\\\\"],
  ["\t", "\\t"],
  ["\r", "\\r"],
  ["\0", "\\0"],
];

function visible(text: string): string {
  const named = text.replace(/[\\\t\r\0]/g, (unit) => NAMED_ESCAPES.find(([plain]) => plain === unit)?.[1] ?? unit);
  return named
    .replace(/^ +| +$/g, (blanks) => "\\s".repeat(blanks.length))
    .replace(/[\x01-\x1f\x7f]|[\u00a0\u200b\ufeff]|(?<![\ud800-\udbff])[\udc80-\udcff]/g, (unit) =>
      [...encodeText(unit)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join(""),
    );
}

function bytesOf(text: string): string {
  const bytes = text.replace(/\\(x[0-9a-f]{2}|[trs0\\])/gi, (_, code: string) => {
    if (code.startsWith("x")) {
      const byte = Number.parseInt(code.slice(1), 16);
      return String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte);
    }
    return { t: "\t", r: "\r", s: " ", "0": "\0" }[code] ?? "\\";
  });
  // Several bytes may make one character.
  return decodeText(encodeText(bytes));
}
