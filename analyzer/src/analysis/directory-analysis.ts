/**
 * The findings in one control directory, kept up to date from edit to edit: which rules run after which edit.
 */

import { type ControlFileSpec, isReadInLines } from "../catalogue/control-file.ts";
import { inDialect } from "../catalogue/describe.ts";
import { controlFile } from "../catalogue/index.ts";
import type { ControlFiles } from "../host/control-files.ts";
import type { DialectId } from "../host/dialect.ts";
import { type Programs, programsOf } from "../host/programs.ts";
import type { TcpRulesFlavourId } from "../host/tcp-rules-traits.ts";
import { RULES } from "../rules/index.ts";
import {
  concerns,
  type DirectoryRule,
  type DirectoryView,
  type FileRule,
  type LineRule,
  type Report,
  type Rule,
  SEVERITIES,
  type Severity,
} from "../rules/rule.ts";
import { isLarge, lendRows } from "../syntax/entry-index.ts";
import type { Part } from "../text/lines.ts";
import { movedLines } from "../text/moved-lines.ts";
import { type Span, shifted } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { TextStore } from "../text/text-store.ts";
import { AcceptedHosts, RECIPIENT_HOST_LISTS } from "./accepted-hosts.ts";
import type { Diagnostic, Findings } from "./diagnostic.ts";
import { FileAnalysis } from "./file-analysis.ts";
import { type HostFinding, placedFinding } from "./host-analysis.ts";
import { SharedKeys } from "./shared-keys.ts";
import { suppressionReports } from "./suppressions.ts";
import { visibleReport } from "./visible-report.ts";

/** What a user may set. */
export interface AnalysisSettings {
  /** The qmail that reads the files; absent: the classic one. */
  readonly dialect?: DialectId;
  /** The tcprules that compiles tcp rules; absent: the one that comes with the dialect. */
  readonly tcpRules?: TcpRulesFlavourId;
  /** Severity by rule id; `off` silences the rule. Unknown ids are ignored. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Domains that belong to whoever runs the host, such as `.sony`; absent: none but what the files say. */
  readonly ownDomains?: readonly string[];
  /** The rules that are ignored in the file of that name, with the reasons; absent: none. */
  readonly ignored?: (name: string) => ReadonlyMap<string, string>;
  /** Whether comments in the files suppress findings; absent: they do. */
  readonly obeysComments?: boolean;
}

const NONE_IGNORED: ReadonlyMap<string, string> = new Map();

/** So many findings of a file rule or directory rule are counted beyond those that are shown. */
const MOST_COUNTED = 5000;

/** The files of one directory under analysis, by their names in it. */
export class DirectoryAnalysis implements DirectoryView {
  readonly programs: Programs;
  readonly #settings: AnalysisSettings;
  readonly #files = new Map<string, FileAnalysis>();
  readonly #accepted: AcceptedHosts;
  readonly #shared = new Map<string, SharedKeys>();
  /** What the whole host shows of each file, and for which text that was found. */
  readonly #ofHost = new Map<string, { readonly store: TextStore; readonly findings: readonly HostFinding[] }>();
  #present: ReadonlySet<string> = new Set();
  #isProven = false;
  /** Counts the changes of texts. */
  #revision = 0;
  /** The findings about each of these names; made when they are asked for. */
  #aboutNames: ReadonlyMap<string, readonly Diagnostic[]> | undefined;

  constructor(settings: AnalysisSettings = {}) {
    this.#settings = settings;
    this.programs = programsOf(settings.dialect ?? "notqmail", settings.tcpRules, settings.ownDomains);
    this.#accepted = new AcceptedHosts(this.programs.dialect.smtpd, (list) => this.#files.get(list)?.keys);
  }

  /**
   * Sets the text of a file, or takes the file away. Costs what changed since the last text of that name. `file` is needed
   * where the name alone does not tell what the file is; one that no qmail reads, or not line by line, is ignored. Where more
   * than `most` lines are new, the first of them are looked at, and the others left to `readOn`.
   */
  setFile(
    name: string,
    text: TextStore | undefined,
    file: ControlFileSpec | undefined = controlFile(name),
    most = Number.POSITIVE_INFINITY,
  ): void {
    if (!file || !isReadInLines(file)) return;
    this.#revision += 1;
    if (text === undefined) {
      this.#files.delete(name);
      this.#ofHost.delete(name);
      this.#forgetShared(name);
      this.#accepted.forget();
      return;
    }
    let analysis = this.#files.get(name);
    if (!analysis) {
      const [dialect = "notqmail"] = this.programs.dialect.ids;
      const own = inDialect(file, dialect);
      const ignored = this.#ignored(name);
      const rules = lineRulesFor(own, this.programs).filter(({ id }) => !ignored.has(id));
      const severityOf = (rule: LineRule, report: Report): Severity | undefined => this.#severity(rule, report);
      analysis = new FileAnalysis(own, this.programs, {
        rules,
        severityOf,
        obeysComments: this.#settings.obeysComments !== false,
        accepts: (entry) => this.#accepted.accepts(entry),
        revision: () => this.#revision,
      });
      this.#files.set(name, analysis);
      this.#accepted.forget();
    }
    analysis.update(text, most);
  }

  /**
   * Whether `setFile` has left nothing to `readOn`. Until then only findings of line rules are told, and not all of them: what
   * other rules would say of half of a file need not be true.
   */
  get isRead(): boolean {
    for (const analysis of this.#files.values()) if (!analysis.isRead) return false;
    return true;
  }

  /** Looks at about so many lines more. */
  readOn(lines: number): void {
    this.#revision += 1;
    for (const analysis of this.#files.values()) {
      if (analysis.isRead) continue;
      analysis.readOn(lines);
      return;
    }
  }

  /**
   * Lets a host look names up in the keys of the large lists and maps that are set, instead of reading those once more. `control` is
   * the same directory as the host has it: a file that differs there is read as always.
   */
  lendKeys(control: ControlFiles): void {
    for (const [name, analysis] of this.#files) {
      const { reader } = analysis.file;
      if ((reader !== "list" && reader !== "map") || !isLarge(analysis.store)) continue;
      const content = control.get(name);
      if (content?.kind === "file" && analysis.store.isText(content.bytes)) lendRows(content, reader, analysis.lentRows());
    }
  }

  /**
   * Takes over what the whole host shows of a file (`hostFindings`), found while its text was as it is now. They hold until the
   * next call: edits move them along with their lines, and those of a changed line go. A file that is not set has none.
   */
  setHostFindings(name: string, findings: readonly HostFinding[]): void {
    const store = this.text(name);
    if (store) this.#ofHost.set(name, { store, findings });
    else this.#ofHost.delete(name);
  }

  /**
   * Tells what stands in the directory, read or not: the names of all its files. Until then rules about names say nothing.
   * `isProven`: as in `NamesView`.
   */
  setNames(names: Iterable<string>, isProven = true): void {
    this.#present = new Set(names);
    this.#isProven = isProven;
    this.#aboutNames = undefined;
  }

  /** What is told of, but not set, and has a finding all the same. */
  get otherNames(): readonly string[] {
    return [...this.#namesWithFindings().keys()].filter((name) => !this.#files.has(name));
  }

  /** Whether a file of that name has been told of, read or not. */
  isPresent(name: string): boolean {
    return this.#present.has(name);
  }

  /** Names of the files that are set. */
  get names(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The text of a file as it was set. */
  text(name: string): TextStore | undefined {
    return this.#files.get(name)?.store;
  }

  file(name: string): FileAnalysis | undefined {
    return this.#files.get(name);
  }

  *sharedKeys(name: string, other: string): Generator<string> {
    const first = this.#files.get(name);
    const second = this.#files.get(other);
    if (!first || !second) return;
    const pair = `${name}/${other}`;
    let shared = this.#shared.get(pair);
    if (!shared) {
      shared = new SharedKeys(first.keys, second.keys);
      this.#shared.set(pair, shared);
    }
    yield* first.keysWithHashes(shared.keys);
  }

  /**
   * The findings in a file in the order of the text. With `limit`, at most that many: the gravest, and among equals the
   * first in the file; `omitted` counts the others, as far as that costs little. A file that is not set has those about its name.
   */
  findings(name: string, limit = Number.POSITIVE_INFINITY): Findings {
    const analysis = this.#files.get(name);
    if (!analysis) return { diagnostics: this.#namesWithFindings().get(name) ?? [], omitted: 0, more: false };
    const { diagnostics: others, more } = this.#reportsBeyondLines(name, analysis, limit + MOST_COUNTED);
    const all = SEVERITIES.reduce((sum, severity) => sum + analysis.count(severity), others.length);
    // The usual case, in one pass.
    if (all <= limit) return { diagnostics: [...allLineDiagnostics(analysis), ...others].sort(byPlace), omitted: 0, more };
    const diagnostics: Diagnostic[] = [];
    let room = limit;
    let total = 0;
    for (const severity of SEVERITIES) {
      const own = others.filter((diagnostic) => diagnostic.severity === severity);
      const available = analysis.count(severity) + own.length;
      total += available;
      if (room <= 0 || available === 0) continue;
      const found = [...lineDiagnostics(analysis, severity, room), ...own].toSorted(byPlace).slice(0, room);
      // Not as arguments of one push: a call can't take a million of them.
      for (const diagnostic of found) diagnostics.push(diagnostic);
      room -= found.length;
    }
    return { diagnostics: diagnostics.toSorted(byPlace), omitted: total - diagnostics.length, more };
  }

  /** All findings in a file as `findings` has them without a limit, in steps. They hold for the text as it was at the first one. */
  *allFindings(name: string): Steps<readonly Diagnostic[]> {
    const analysis = this.#files.get(name);
    if (!analysis) return this.#namesWithFindings().get(name) ?? [];
    const found = this.#reportsBeyondLines(name, analysis, Number.POSITIVE_INFINITY).diagnostics;
    for (const ofBlock of diagnosticsByBlock(analysis)) {
      yield;
      for (const diagnostic of ofBlock) found.push(diagnostic);
    }
    return found.sort(byPlace);
  }

  /** The findings that touch `span` in the order of the text. Those of line rules cost the blocks around it, whatever else there is. */
  findingsTouching(name: string, span: Span): readonly Diagnostic[] {
    const analysis = this.#files.get(name);
    if (!analysis) return [];
    const found = [...allLineDiagnostics(analysis, span), ...this.#reportsBeyondLines(name, analysis, MOST_COUNTED).diagnostics];
    return found.filter((diagnostic) => diagnostic.span.start <= span.end && diagnostic.span.end >= span.start).toSorted(byPlace);
  }

  /** How many findings a file has of each severity, without composing those of the line rules. */
  counts(name: string): Readonly<Record<Severity, number>> {
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    const analysis = this.#files.get(name);
    if (!analysis) return counts;
    for (const { severity } of this.#reportsBeyondLines(name, analysis, MOST_COUNTED).diagnostics) counts[severity] += 1;
    for (const severity of SEVERITIES) counts[severity] += analysis.count(severity);
    return counts;
  }

  /**
   * Why a finding in a file is not shown, in the words of whoever ignores it; undefined where nobody does. `offset` is where it
   * begins.
   */
  suppressionOf(
    name: string,
    rule: string,
    offset: number,
  ): { readonly by: "comment" | "configuration"; readonly reason: string } | undefined {
    const ignored = this.#ignored(name).get(rule);
    if (ignored !== undefined) return { by: "configuration", reason: ignored };
    const [comment] = this.#files.get(name)?.suppressions.naming(rule, offset) ?? [];
    return comment && { by: "comment", reason: comment.comment.reason.text };
  }

  /** The findings of the other rules that are not suppressed, of each rule at most `most`. */
  #reportsBeyondLines(name: string, analysis: FileAnalysis, most: number): { readonly diagnostics: Diagnostic[]; readonly more: boolean } {
    const diagnostics = [...(this.#namesWithFindings().get(name) ?? [])];
    let more = false;
    if (!this.isRead) return { diagnostics, more };
    const ignored = this.#ignored(name);
    const used = new Set<Part>();
    const unfinished = new Set<Rule>();
    const isSuppressed = (rule: Rule, offset: number): boolean => {
      const suppressed = analysis.suppressions.naming(rule.id, offset);
      for (const { name: named } of suppressed) used.add(named);
      return suppressed.length > 0;
    };
    const take = (rule: FileRule | DirectoryRule, reports: Iterable<Report>): void => {
      let taken = 0;
      for (const report of reports) {
        const severity = this.#severity(rule, report);
        if (!severity) continue;
        if (isSuppressed(rule, report.span.start)) continue;
        if (taken === most) {
          more = true;
          unfinished.add(rule);
          return;
        }
        taken += 1;
        diagnostics.push(diagnosticOf(rule, severity, report, 0));
      }
    };
    for (const rule of RULES) {
      if (ignored.has(rule.id)) continue;
      if (rule.scope === "file" && concerns(rule, analysis.file, this.programs)) take(rule, rule.check(analysis));
      if (rule.scope === "directory" && rule.file === name) take(rule, rule.check(this));
    }
    for (const { diagnostic, rule } of this.#reportsOfHost(name, analysis.store)) {
      if (ignored.has(rule.id) || isSuppressed(rule, diagnostic.span.start)) continue;
      diagnostics.push(diagnostic);
    }
    const ran = (rule: Rule): boolean => !unfinished.has(rule) && this.#ran(rule, name, analysis);
    for (const { rule, report, start } of suppressionReports(analysis, used, ran)) {
      const severity = ignored.has(rule.id) ? undefined : this.#severity(rule, report);
      if (severity) diagnostics.push(diagnosticOf(rule, severity, report, start));
    }
    return { diagnostics, more };
  }

  *#reportsOfHost(name: string, store: TextStore): Generator<{ readonly rule: Rule; readonly diagnostic: Diagnostic }> {
    const known = this.#ofHost.get(name);
    if (!known || known.findings.length === 0) return;
    const lineNow = movedLines(known.store, store);
    for (const finding of known.findings) {
      const line = lineNow(finding.report.place.line);
      const diagnostic = line === undefined ? undefined : placedFinding(finding, store, line);
      if (diagnostic) yield { rule: finding.rule, diagnostic };
    }
  }

  /** Whether the rule of that id has looked at a file, so that its silence means something. */
  ran(id: string, name: string): boolean {
    const analysis = this.#files.get(name);
    const rule = RULES.find((candidate) => candidate.id === id);
    return analysis !== undefined && rule !== undefined && this.#ran(rule, name, analysis);
  }

  #ran(rule: Rule, name: string, { file, store }: FileAnalysis): boolean {
    if (this.#settings.severities?.[rule.id] === "off" || this.#ignored(name).has(rule.id)) return false;
    switch (rule.scope) {
      case "line":
      case "file":
        return concerns(rule, file, this.programs);
      case "directory":
        return rule.file === name && rule.reads.every((read) => this.#files.has(read));
      case "host":
        return this.#ofHost.get(name)?.store === store;
      case "name":
        return this.#present.has(name);
      case "suppression":
        return false;
    }
  }

  #ignored(name: string): ReadonlyMap<string, string> {
    return this.#settings.ignored?.(name) ?? NONE_IGNORED;
  }

  /** What the rules about names find. */
  #namesWithFindings(): ReadonlyMap<string, readonly Diagnostic[]> {
    if (this.#aboutNames) return this.#aboutNames;
    const directory = { programs: this.programs, present: this.#present, isProven: this.#isProven };
    const found = new Map<string, readonly Diagnostic[]>();
    for (const name of this.#present) {
      const diagnostics = RULES.flatMap((rule) => {
        const report = rule.scope === "name" && !this.#ignored(name).has(rule.id) ? rule.check(name, directory) : undefined;
        const severity = report && this.#severity(rule, report);
        return report && severity ? [diagnosticOf(rule, severity, report, 0)] : [];
      });
      if (diagnostics.length > 0) found.set(name, diagnostics);
    }
    this.#aboutNames = found;
    return found;
  }

  #severity(rule: Rule, report: Report): Severity | undefined {
    return severityIn(this.#settings, rule, report);
  }

  #forgetShared(name: string): void {
    for (const [pair, shared] of this.#shared) {
      if (!pair.split("/").includes(name)) continue;
      shared.dispose();
      this.#shared.delete(pair);
    }
  }
}

/** The severity of a report under these settings; undefined where they turn its rule off. */
export function severityIn(
  { severities }: AnalysisSettings,
  rule: Pick<Rule, "id" | "severity">,
  report: { readonly severity?: Severity },
): Severity | undefined {
  const set = severities?.[rule.id];
  return set === "off" ? undefined : (set ?? report.severity ?? rule.severity);
}

/** The files whose findings an edit of `name` can change, itself included. */
export function affectedFiles(name: string): readonly string[] {
  const affected = new Set([name]);
  // An entry that matches nothing is less grave where another list has what was meant.
  if (RECIPIENT_HOST_LISTS.includes(name)) for (const other of ["rcpthosts", "morercpthosts"]) affected.add(other);
  for (const rule of RULES) if (rule.scope === "directory" && rule.reads.includes(name)) affected.add(rule.file);
  return [...affected];
}

function lineRulesFor(file: ControlFileSpec, programs: Programs): readonly LineRule[] {
  return RULES.filter((rule): rule is LineRule => rule.scope === "line" && concerns(rule, file, programs));
}

function allLineDiagnostics(analysis: FileAnalysis, span?: Span): readonly Diagnostic[] {
  return [...diagnosticsByBlock(analysis, span)].flat();
}

function* diagnosticsByBlock(analysis: FileAnalysis, span?: Span): Generator<readonly Diagnostic[]> {
  for (const { placed, findings } of analysis.findings(span)) {
    yield findings.map(({ rule, severity, report, lineStart }) => diagnosticOf(rule, severity, report, placed.offset + lineStart));
  }
}

function* lineDiagnostics(analysis: FileAnalysis, severity: Severity, limit: number): Generator<Diagnostic> {
  let left = Math.min(limit, analysis.count(severity));
  if (left === 0) return;
  for (const { placed, findings } of analysis.findings()) {
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      yield diagnosticOf(finding.rule, severity, finding.report, placed.offset + finding.lineStart);
      left -= 1;
      if (left === 0) return;
    }
  }
}

function diagnosticOf(rule: Rule, severity: Severity, report: Report, base: number): Diagnostic {
  const { span, message, related = [], fixes } = visibleReport(report);
  return {
    rule: rule.id,
    severity,
    span: shifted(span, base),
    message,
    unnecessary: rule.unnecessary === true && severity === "hint",
    related,
    fixes: () =>
      (fixes?.() ?? []).map((fix) => ({
        ...fix,
        edits: fix.edits.map(({ span, newText }) => ({ span: shifted(span, base), newText })),
      })),
  };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
