/**
 * The report as SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), which GitHub, GitLab, Azure DevOps and editors take in.
 *
 * Files below the working directory are named from there, as a repository wants them; others by absolute URIs.
 */

import { createHash } from "node:crypto";
import path from "node:path";
import {
  type Diagnostic,
  encodeText,
  explainRule,
  type Fix,
  type Language,
  type Localized,
  RULES,
  type Rule,
  rulePage,
  type Severity,
  type Span,
  type TextStore,
  type Texts,
} from "../../analyzer/src/index.ts";
import { homepage, version } from "../../package.json";
import type { FileChange, FileFindings } from "./loaded-host.ts";
import type { Problem } from "./problem.ts";
import { shownEdits } from "./shown-edits.ts";
import type { SuppressedFinding } from "./suppressed.ts";
import { visible } from "./terminal.ts";

/** What the report tells. */
export interface SarifReport {
  readonly files: readonly FileFindings[];
  /** By the paths of the files. */
  readonly suppressed: ReadonlyMap<string, readonly SuppressedFinding[]>;
  /** Whether suppressions count: then every result tells of them, those without any too (section 3.27.23 of the standard). */
  readonly suppresses: boolean;
  readonly problems: readonly Problem[];
  readonly exitCode: number;
  readonly language: Language;
  readonly texts: Texts;
}

const ROOT = "%SRCROOT%";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "note", hint: "note" };

/** The report piece by piece: one run, with one result to a finding. */
export function* sarifReport(report: SarifReport): Generator<string> {
  const { files, suppressed, suppresses, problems, exitCode, language, texts } = report;
  const driver = {
    name: "qmail-control",
    version,
    semanticVersion: version,
    informationUri: homepage,
    rules: RULES.map((rule) => ruleOf(rule, texts, language)),
  };
  const invocation = {
    executionSuccessful: problems.length === 0,
    exitCode,
    workingDirectory: { uri: folderUri(process.cwd()) },
    toolExecutionNotifications: problems.map(({ path: file, reason }) => ({
      level: "error",
      message: { text: visible(reason(language)) },
      locations: [{ physicalLocation: { artifactLocation: artifactOf(file) } }],
    })),
  };
  yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{\n`;
  yield `"tool":${JSON.stringify({ driver })},\n`;
  yield `"language":"${language}","columnKind":"utf16CodeUnits","newlineSequences":["\\r\\n","\\n","\\r"],\n`;
  yield `"originalUriBaseIds":${JSON.stringify({ [ROOT]: { uri: folderUri(process.cwd()) } })},\n`;
  yield `"invocations":${JSON.stringify([invocation])},\n"results":[`;
  let separator = "\n";
  for (const file of files) {
    const shown = file.diagnostics.map((diagnostic) => ({ diagnostic, suppressions: suppresses ? [] : undefined }));
    const hidden = (suppressed.get(file.path) ?? []).map((finding) => ({ diagnostic: finding.diagnostic, suppressions: [finding] }));
    const fingerprint = fingerprints(file);
    for (const { diagnostic, suppressions } of [...shown, ...hidden].toSorted((a, b) => byPlace(a.diagnostic, b.diagnostic))) {
      yield separator + JSON.stringify(resultOf(file, diagnostic, { suppressions, fingerprint: fingerprint(diagnostic), language }));
      separator = ",\n";
    }
  }
  yield "\n]}]}\n";
}

function ruleOf(rule: Rule, { rules }: Texts, language: Language): unknown {
  const text = rules[rule.id];
  return {
    id: rule.id,
    ...(text && {
      shortDescription: { text: text.summary },
      fullDescription: { text: text.why },
      help: { text: [text.summary, text.why, text.remedy].join("\n\n"), markdown: explainRule(rule, text, language) },
    }),
    helpUri: rulePage(homepage, rule.id, language),
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: ["qmail"], severity: rule.severity, precision: "very-high", "problem.severity": PROBLEM[rule.severity] },
  };
}

/** What GitHub calls it. */
const PROBLEM: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "recommendation",
  hint: "recommendation",
};

interface ResultParts {
  readonly suppressions: readonly SuppressedFinding[] | undefined;
  readonly fingerprint: string;
  readonly language: Language;
}

function resultOf(ofFile: FileFindings, finding: Diagnostic, { suppressions, fingerprint, language }: ResultParts): unknown {
  const { path: file, store } = ofFile;
  const artifactLocation = artifactOf(file);
  const related = finding.related.flatMap(({ file: name, span, message }, id) => {
    const own = path.join(path.dirname(file), name);
    const region = own === file ? { region: regionOf(store, span) } : {};
    return [{ id, physicalLocation: { artifactLocation: artifactOf(own), ...region }, message: messageOf(message, language) }];
  });
  const fixes = finding.fixes().flatMap((fix) => fixOf(fix, ofFile, language));
  return {
    ruleId: finding.rule,
    ruleIndex: RULES.findIndex(({ id }) => id === finding.rule),
    level: LEVELS[finding.severity],
    message: messageOf(finding.message, language),
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(store, finding.span) } }],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { "qmailControl/v1": fingerprint, primaryLocationLineHash: fingerprint },
    ...(suppressions && { suppressions: suppressions.map(suppressionOf) }),
    ...(fixes.length > 0 && { fixes }),
    properties: { severity: finding.severity },
  };
}

function suppressionOf({ by, reason }: SuppressedFinding): unknown {
  return { kind: by === "comment" ? "inSource" : "external", status: "accepted", justification: visible(reason) };
}

function fixOf({ title, safe, preferred, edits, elsewhere = [] }: Fix, file: FileFindings, language: Language): readonly unknown[] {
  const changes = [{ path: file.path, store: file.store, edits: shownEdits(file, edits) }, ...(file.elsewhere?.(elsewhere) ?? [])].filter(
    (change) => change.edits.length > 0,
  );
  if (changes.length === 0) return [];
  return [{ description: messageOf(title, language), artifactChanges: changes.map(changeOf), properties: { safe, preferred } }];
}

function changeOf({ path: file, store, edits }: FileChange): unknown {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: regionOf(store, span),
    ...(newText !== "" && { insertedContent: contentOf(newText) }),
  }));
  return { artifactLocation: artifactOf(file), replacements };
}

/** Text, or the bytes where it holds some that are no UTF-8. */
function contentOf(text: string): unknown {
  return /[\ud800-\udfff]/u.test(text) ? { binary: Buffer.from(encodeText(text)).toString("base64") } : { text };
}

/** In a message of SARIF `[text](target)` is a link and `{0}` an argument; what stands in a file is neither. */
function messageOf(message: Localized, language: Language): { readonly text: string } {
  return {
    text: visible(message(language))
      .replace(/\[(?=[^\][]*\]\()/g, "\\[")
      .replace(/\{(\d+)\}/g, "{{$1}}"),
  };
}

function regionOf(store: TextStore, span: Span): unknown {
  const [start, end] = [store.positionAt(span.start), store.positionAt(span.end)];
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function artifactOf(file: string): unknown {
  const relative = path.relative(process.cwd(), file);
  if (relative === "" || relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative))
    return { uri: fileUri(file) };
  return { uri: encoded(relative), uriBaseId: ROOT };
}

/** The URI of a folder, with the final slash. */
function folderUri(folder: string): string {
  const uri = fileUri(folder);
  return uri.endsWith("/") ? uri : `${uri}/`;
}

function fileUri(file: string): string {
  const slashed = encoded(file);
  return slashed.startsWith("/") ? `file://${slashed}` : `file:///${slashed}`;
}

/** The path with slashes, and percent signs for all bytes that a URI can't have; names need not be UTF-8. */
function encoded(file: string): string {
  const slashed = path.sep === "\\" ? file.replaceAll("\\", "/") : file;
  return Array.from(encodeText(slashed), (byte) => {
    const unit = String.fromCharCode(byte);
    return /[\w.~/-]/.test(unit) ? unit : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
}

/**
 * Gives each finding of a file, in their order, a name that holds while lines move: its rule, what stands in its line, and the
 * how many-th such finding it is. Keys and passwords are left out.
 */
function fingerprints({ analysis, name, store }: FileFindings): (finding: Diagnostic) => string {
  const seen = new Map<string, number>();
  const secret = analysis.file(name)?.file.secret === true;
  return ({ rule, span }) => {
    const hash = createHash("sha256").update(`${rule}\n`);
    if (!secret) hash.update(encodeText(lineAt(store, span.start)));
    const digest = hash.digest("hex").slice(0, 32);
    const count = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, count);
    return `${digest}:${count}`;
  };
}

/** The line in which `offset` lies, without blanks around it. */
function lineAt(store: TextStore, offset: number): string {
  const placed = store.blockAt(offset);
  if (!placed) return "";
  const { text } = placed.block;
  const at = offset - placed.offset;
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, end < 0 ? text.length : end).trim();
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
