/** The findings that only the whole host shows. */

import { type HostFiles, openMailHost } from "../host/mail-host.ts";
import { once } from "../host/once.ts";
import { prepareLists } from "../host/prepared-lists.ts";
import type { Programs } from "../host/programs.ts";
import { prepareWideEntries } from "../host/relay/wide-entries.ts";
import { relayVerdict } from "../host/relay-verdict.ts";
import type { HostEdit, HostFix, HostPlace, HostReport, HostRule, HostView } from "../rules/host-rule.ts";
import { RULES } from "../rules/index.ts";
import type { Fix, Severity } from "../rules/rule.ts";
import { fromByteString } from "../text/bytes.ts";
import type { Span, TextEdit } from "../text/span.ts";
import { atOnce, type Steps } from "../text/steps.ts";
import type { TextStore } from "../text/text-store.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { visibleReport } from "./visible-report.ts";

/** A finding about the host, before it has its place in a text. */
export interface HostFinding {
  readonly rule: HostRule;
  readonly severity: Severity;
  readonly report: HostReport;
}

/** The severity that holds for a report; undefined: the finding is turned off. */
export type HostSeverityOf = (rule: HostRule, report: HostReport) => Severity | undefined;

/** A host as its rules see it. Costs nothing before the first question. */
export function hostViewOf(files: HostFiles, programs: Programs): HostView {
  const model = openMailHost(files, programs);
  const verdict = once(() => relayVerdict(model));
  return {
    files,
    programs,
    model,
    get verdict() {
      return verdict();
    },
  };
}

/** The findings of all host rules, by the names of the files in which they stand (as in evidence). Costs what the rules read. */
export function hostFindings(host: HostView, severityOf: HostSeverityOf): ReadonlyMap<string, readonly HostFinding[]> {
  return atOnce(hostFindingsInSteps(host, severityOf));
}

/** The same, rule by rule and within those that pause, for those who have other things to do in between. */
export function* hostFindingsInSteps(host: HostView, severityOf: HostSeverityOf): Steps<ReadonlyMap<string, readonly HostFinding[]>> {
  const found = new Map<string, HostFinding[]>();
  yield* prepareLists(host.files.control);
  yield* prepareWideEntries(host.files.control);
  for (const rule of RULES) {
    if (rule.scope !== "host") continue;
    yield;
    for (const report of rule.check(host)) {
      if (!report) {
        yield;
        continue;
      }
      const severity = severityOf(rule, report);
      if (!severity) continue;
      const { file } = report.place;
      const finding = { rule, severity, report: visibleReport(report) };
      const ofFile = found.get(file);
      if (ofFile) ofFile.push(finding);
      else found.set(file, [finding]);
    }
  }
  return found;
}

/**
 * A finding with its place in the text of its file; undefined where that has no such line any more. `line`: where the line
 * stands in `store`, if edits have moved it since the finding was made.
 */
export function placedFinding({ rule, severity, report }: HostFinding, store: TextStore, line = report.place.line): Diagnostic | undefined {
  const own = report.place.file;
  const span = report.wholeFile === true ? { start: 0, end: 0 } : spanOf(store, { ...report.place, line });
  if (!span) return undefined;
  const distance = line - report.place.line;
  return {
    rule: rule.id,
    severity,
    span,
    message: report.message,
    unnecessary: rule.unnecessary === true && severity === "hint",
    related: [],
    elsewhere: (report.related ?? []).map(({ place, message }) => ({ file: place.file, line: place.line, message })),
    // A fix of lines that have moved would have to guess where the others are: it comes back with the next look at the host.
    fixes: () => (distance === 0 ? (report.fixes?.() ?? []).map((fix) => fixOf(fix, own, store)) : []),
  };
}

/** Where a place is in a text. Columns are bytes, and what is seen of a line is all but the blanks around it. */
function spanOf(store: TextStore, { line, columns }: HostPlace): Span | undefined {
  const found = lineSpan(store, line);
  // An empty file has a first line too, for a reader.
  if (!found) return line === 0 ? { start: 0, end: 0 } : undefined;
  const text = store.slice(found.start, found.end).replace(/\r?\n$/, "");
  if (!columns) {
    const start = found.start + (text.length - text.trimStart().length);
    return { start, end: Math.max(start, found.start + text.trimEnd().length) };
  }
  const bytes = (count: number): number => found.start + Math.min(lengthOfBytes(text, count), text.length);
  return { start: bytes(columns.start), end: bytes(columns.end) };
}

/** How many UTF-16 units the first `count` bytes of `text` are. */
function lengthOfBytes(text: string, count: number): number {
  if (!/[^\0-\x7f]/.test(text)) return count;
  let bytes = 0;
  let units = 0;
  for (const character of text) {
    if (bytes >= count) break;
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 || (point >= 0xdc80 && point <= 0xdcff) ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    units += character.length;
  }
  return units;
}

/** A line with its LF. */
function lineSpan(store: TextStore, line: number): Span | undefined {
  const placed = store.blockOfLine(line);
  if (!placed) return undefined;
  const { block, offset, line: first } = placed;
  const start = block.lineStarts[line - first] ?? 0;
  return { start: offset + start, end: offset + (block.lineStarts[line - first + 1] ?? block.text.length) };
}

function fixOf({ title, safe, preferred, edits }: HostFix, own: string, store: TextStore): Fix {
  const elsewhere = edits.filter(({ file }) => file !== own);
  return {
    title,
    safe,
    preferred,
    edits: edits.filter(({ file }) => file === own).flatMap((edit) => hostTextEdit(edit, store) ?? []),
    ...(elsewhere.length > 0 && { elsewhere }),
  };
}

/** A change of a line as an edit of the file's text; undefined where there is no such line. A file that does not exist is empty. */
export function hostTextEdit(edit: HostEdit, store: TextStore): TextEdit | undefined {
  if (edit.kind === "add line") {
    const end = store.length;
    const isOpen = end > 0 && store.slice(end - 1, end) !== "\n";
    return { span: { start: end, end }, newText: `${isOpen ? "\n" : ""}${fromByteString(edit.text)}\n` };
  }
  const span = lineSpan(store, edit.line);
  if (!span) return undefined;
  if (edit.kind === "insert line") return { span: { start: span.start, end: span.start }, newText: `${fromByteString(edit.text)}\n` };
  if (edit.kind === "remove line") return { span, newText: "" };
  const lineFeed = store.slice(span.start, span.end).endsWith("\n") ? 1 : 0;
  return { span: { start: span.start, end: span.end - lineFeed }, newText: fromByteString(edit.text) };
}
