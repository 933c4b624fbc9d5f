/**
 * Fixtures: small control directories with the findings drawn below their lines.
 *
 *     === wrong: a whole top-level domain || トップレベルドメイン全体
 *     -- rcpthosts --
 *     | .com
 *     : ^^^^ error public-suffix-entry
 *     -- rcpthosts after "Remove this entry" --
 *
 * Below the title may stand `dialect: sagredo`, `tcp rules: ucspi-tcp6`, or both, each on a line of its own.
 * `| ` is content and `: ` a finding on the line above; carets count columns as a terminal shows them. In a file marked
 * `(escaped)` the bytes \t, \r, \s (blank), \0, \\ and \xNN are spelled so; `(no final newline)` says what it says. A file marked
 * `(compiled)` is written as the text from which it is made, and one marked `(absent)` is not there, though something is found of
 * it. Files beside the control directory have their path below `/` or /var/qmail as name. A section `after "TITLE"` is the file
 * when the fix of that English title has been applied, wherever its finding stands. The runner draws what the analyzer finds
 * in this format and compares the texts, so nothing in a fixture is counted by hand.
 */

import {
  applyEdits,
  atOnce,
  DIALECT_IDS,
  type Diagnostic,
  type DialectId,
  DirectoryAnalysis,
  decodeText,
  encodeText,
  fileAt,
  fixAllOfRule,
  hostTextEdit,
  type Language,
  placedFinding,
  TCP_RULES_FLAVOURS,
  type TcpRulesFlavourId,
  TextStore,
} from "../../analyzer/src/index.ts";
import { hostFindingsOf, hostName } from "./fixture-host.ts";

/** One control file of a fixture (or `tcp.smtp`, `users/assign`, `.qmail-info`), or the result of a fix on it. */
export interface FixtureFile {
  readonly name: string;
  readonly escaped: boolean;
  readonly content: string;
  /** Written as the text from which it is compiled. */
  readonly compiled: boolean;
  /** Not there. */
  readonly absent: boolean;
  /** English title of the fix whose result this is; undefined for the file itself. */
  readonly after?: string;
}

/** One example of a rule: `wrong` has a finding of it, `right` has none. */
export interface FixtureCase {
  readonly kind: "wrong" | "right";
  readonly title: Readonly<Record<Language, string>>;
  readonly files: readonly FixtureFile[];
  /** Whose files they are; absent: the classic one's. */
  readonly dialect?: DialectId;
  readonly tcpRules?: TcpRulesFlavourId;
}

/** Reads a fixture. Throws on a line that has no place in the format, naming it. */
export function parseFixture(text: string): readonly FixtureCase[] {
  const cases: (Pick<FixtureCase, "kind" | "title"> & { files: MutableFile[]; dialect?: DialectId; tcpRules?: TcpRulesFlavourId })[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const current = cases.at(-1);
    const file = current?.files.at(-1);
    const header = /^=== (wrong|right): (.+?) \|\| (.+)$/.exec(line);
    const fileHeader = /^-- (\S+?)((?: \((?:escaped|no final newline|compiled|absent)\))*)(?: after "(.*)")? --$/.exec(line);
    if (header) {
      cases.push({ kind: header[1] === "wrong" ? "wrong" : "right", title: { en: header[2] ?? "", ja: header[3] ?? "" }, files: [] });
    } else if (fileHeader && current) {
      const flags = fileHeader[2] ?? "";
      current.files.push({
        name: fileHeader[1] ?? "",
        escaped: flags.includes("escaped"),
        finalNewline: !flags.includes("no final newline"),
        compiled: flags.includes("compiled"),
        absent: flags.includes("absent"),
        lines: [],
        after: fileHeader[3],
      });
    } else if (current && !file && /^(?:dialect|tcp rules): /.test(line)) {
      const dialect = DIALECT_IDS.find((id) => line === `dialect: ${id}`);
      const tcpRules = TCP_RULES_FLAVOURS.find((id) => line === `tcp rules: ${id}`);
      if (dialect) current.dialect = dialect;
      else if (tcpRules) current.tcpRules = tcpRules;
      else throw new Error(`fixture line ${index + 1}: ${line}`);
    } else if (line.startsWith("| ") && file) file.lines.push(line.slice(2));
    else if (line === "|" && file) file.lines.push("");
    else if (!(line.startsWith(": ") && file) && line !== "") throw new Error(`fixture line ${index + 1}: ${line}`);
  }
  return cases.map((example) => ({ ...example, files: example.files.map(finished) }));
}

interface MutableFile {
  readonly name: string;
  readonly escaped: boolean;
  readonly finalNewline: boolean;
  readonly compiled: boolean;
  readonly absent: boolean;
  readonly lines: string[];
  readonly after: string | undefined;
}

function finished({ name, escaped, finalNewline, compiled, absent, lines, after }: MutableFile): FixtureFile {
  const joined = lines.join("\n") + (finalNewline && lines.length > 0 ? "\n" : "");
  return { name, escaped, compiled, absent, content: escaped ? bytesOf(joined) : joined, ...(after !== undefined && { after }) };
}

/** What is found in a case's files. */
export interface FixtureAnalysis {
  /** The files that are read line by line. */
  readonly directory: DirectoryAnalysis;
  /** The findings in a file of the case, in the order of its lines. */
  findings(name: string): readonly Diagnostic[];
}

/** The analysis of a case's files, alone and together. */
export function analyze(example: FixtureCase): FixtureAnalysis {
  const { dialect, tcpRules } = example;
  const directory = new DirectoryAnalysis({ ...(dialect && { dialect }), ...(tcpRules && { tcpRules }) });
  const ofHost = hostFindingsOf(example);
  const files = example.files.filter(({ after }) => after === undefined);
  for (const { name, content, compiled, absent } of files) {
    if (compiled || absent) continue;
    directory.setFile(name, TextStore.of(content), fileAt(name));
    directory.setHostFindings(name, ofHost.get(name) ?? []);
  }
  // What lies beside the control directory has a path.
  directory.setNames(files.filter(({ name, absent }) => !absent && !name.includes("/")).map(({ name }) => name));
  return {
    directory,
    findings(name) {
      if (directory.file(name)) return directory.findings(name).diagnostics;
      const store = TextStore.of(files.find((file) => file.name === name)?.content ?? "");
      return [
        ...directory.findings(name).diagnostics,
        ...(ofHost.get(name) ?? []).flatMap((finding) => placedFinding(finding, store) ?? []),
      ];
    },
  };
}

/** Draws a whole case as the analyzer sees it, in the fixture format. */
export function drawCase(example: FixtureCase): string {
  const analysis = analyze(example);
  const sections = [`=== ${example.kind}: ${example.title.en} || ${example.title.ja}`];
  if (example.dialect) sections.push(`dialect: ${example.dialect}`);
  if (example.tcpRules) sections.push(`tcp rules: ${example.tcpRules}`);
  for (const file of example.files) {
    const drawn = file.after === undefined ? file : { ...file, content: fixed(example, analysis, file, file.after) };
    const diagnostics = file.after === undefined ? analysis.findings(file.name) : [];
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
  const finding = ({ severity, rule, message }: Diagnostic): string => `${severity} ${rule}${language ? `: ${message(language)}` : ""}`;
  for (const line of file.content.split(/(?<=\n)/)) {
    const end = start + line.length;
    const show = (text: string): string => (file.escaped ? visible(text) : text);
    const content = line.replace(/\n$/, "");
    drawn.push(content === "" ? "|" : `| ${show(content)}`);
    for (const found of diagnostics.filter(({ span }) => span.start >= start && span.start < end)) {
      const { span } = found;
      const indent = " ".repeat(columns(show(content.slice(0, span.start - start))));
      const carets = "^".repeat(Math.max(1, columns(show(content.slice(span.start - start, span.end - start)))));
      drawn.push(`: ${indent}${carets} ${finding(found)}`);
    }
    start = end;
  }
  // An empty file has no line to stand below.
  return file.content === "" ? diagnostics.map((found) => `: ^ ${finding(found)}`).join("\n") : drawn.join("\n");
}

function fixed(example: FixtureCase, analysis: FixtureAnalysis, { name, compiled, absent }: FixtureFile, title: string): string {
  const files = example.files.filter(({ after }) => after === undefined);
  const store = TextStore.of((!compiled && !absent && files.find((file) => file.name === name)?.content) || "");
  const titles: string[] = [];
  for (const file of files) {
    const diagnostics = analysis.findings(file.name);
    const rules = [...new Set(diagnostics.map(({ rule }) => rule))];
    const fixes = [
      ...diagnostics.flatMap((diagnostic) => diagnostic.fixes()),
      ...rules.flatMap((rule) => (analysis.directory.file(file.name) && atOnce(fixAllOfRule(analysis.directory, file.name, rule))) ?? []),
    ];
    const fix = fixes.find((candidate) => candidate.title("en") === title);
    titles.push(...fixes.map((candidate) => candidate.title("en")));
    const elsewhere = fix?.elsewhere?.filter((edit) => hostName(edit.file) === name).flatMap((edit) => hostTextEdit(edit, store) ?? []);
    if (fix && (file.name === name || elsewhere?.length))
      return applyEdits(store.text(), file.name === name ? fix.edits : (elsewhere ?? []));
  }
  return `no fix of that title changes this file; there are: ${titles.join(" | ")}\n`;
}

function flagsOf({ escaped, content, compiled, absent }: Omit<FixtureFile, "name" | "after">): string {
  return `${escaped ? " (escaped)" : ""}${compiled ? " (compiled)" : ""}${absent ? " (absent)" : ""}${content === "" || content.endsWith("\n") ? "" : " (no final newline)"}`;
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
