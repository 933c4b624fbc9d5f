import path from "node:path";
import {
  type ControlFileSpec,
  chosenBecause,
  chosenName,
  controlFile,
  type Diagnostic,
  holdsRoutes,
  type Language,
  type Localized,
  localized,
  preferredFix,
  SEVERITIES,
  type Severity,
  TextStore,
  withCoveredPassword,
} from "../../analyzer/src/index.ts";
import { excerptOf } from "./excerpt.ts";
import type { FileFindings, LoadedHost } from "./loaded-host.ts";
import { displayPath } from "./paths.ts";
import { type Paint, visible, widthOf, wrap } from "./terminal.ts";
import type { WholeHost } from "./whole-host.ts";

/** What the report tells, and how. */
export interface TextReport {
  readonly files: readonly FileFindings[];
  readonly hosts: readonly WholeHost[];
  /** The control directories whose programs are to be named. */
  readonly programs: readonly Pick<LoadedHost, "host" | "chosen">[];
  /** How many findings are not reported since somebody ignores them. */
  readonly suppressed: number;
  /** The paths as they were given, for the commands that the report proposes. */
  readonly paths: readonly string[];
  readonly language: Language;
  readonly paint: Paint;
  /** Columns at which messages are broken. */
  readonly width: number;
}

/** The report for people, piece by piece. */
export function* textReport(report: TextReport): Generator<string> {
  for (const host of report.hosts) yield verdictLine(host, report);
  if (report.hosts.length > 0) yield "\n";
  for (const file of report.files) {
    const shownFile = { ...file, shownPath: visible(displayPath(file.path)) };
    for (const diagnostic of file.diagnostics) yield finding(shownFile, diagnostic, report);
  }
  for (const { host, chosen } of report.programs) {
    const [name, because] = [chosenName(chosen), chosenBecause(chosen)].map((text) => text(report.language));
    yield `${report.paint("faint", `${visible(displayPath(host.path))}: ${name} (${visible(because ?? "")})`)}\n`;
  }
  yield summary(report);
  if (report.suppressed > 0) yield `${report.paint("faint", ignored(report.suppressed)(report.language))}\n`;
}

/** What strangers can do with the host; of several hosts, with the path of each. */
function verdictLine({ loaded, view }: WholeHost, { hosts, language, paint, width }: TextReport): string {
  const { verdict, sentence } = view.verdict;
  const place = hosts.length > 1 ? `${visible(displayPath(loaded.host.path))}: ` : "";
  const colour = verdict === "open" || verdict === "partly-open" ? "error" : verdict === "unknown" ? "information" : undefined;
  const text = wrap(visible(sentence(language)), width, widthOf(place));
  return `${paint("path", place)}${colour === undefined ? text : paint(colour, text)}\n`;
}

interface ShownFile extends FileFindings {
  readonly shownPath: string;
}

function finding(file: ShownFile, diagnostic: Diagnostic, { language, paint, width }: TextReport): string {
  const { line, character } = file.store.positionAt(diagnostic.span.start);
  const { severity, rule } = diagnostic;
  const place = `${file.shownPath}:${line + 1}:${character + 1}`;
  const name = SEVERITY_NAMES[severity](language);
  const message = wrap(shortened(diagnostic.message(language)), width, widthOf(`${place} ${name} ${rule} `));
  const heading = `${paint("path", place)} ${paint(severity, name)} ${paint(severity, rule)} ${message}`;
  const number = String(line + 1);
  const gutter = " ".repeat(number.length);
  const { text, caretColumn, caretCount } = excerptOf(
    file.store,
    diagnostic.span,
    holdsRoutes(file.name) ? withCoveredPassword : undefined,
  );
  const lines = [heading];
  // Of a file that no qmail reads nothing has been read here either.
  const known = file.analysis.file(file.name)?.file;
  if ((known || file.store.length > 0) && !isCovered(file.path, known)) {
    lines.push(
      `  ${paint("faint", `${number} │`)} ${text}`,
      `  ${paint("faint", `${gutter} │`)} ${" ".repeat(caretColumn)}${paint(severity, "^".repeat(caretCount))}`,
    );
  }
  for (const related of diagnostic.related) {
    const store = file.analysis.text(related.file) ?? TextStore.of("");
    const position = store.positionAt(related.span.start);
    const other = related.file === file.name ? file.shownPath : visible(displayPath(path.join(path.dirname(file.path), related.file)));
    lines.push(`  ${paint("faint", "=")} ${other}:${position.line + 1}:${position.character + 1} ${visible(related.message(language))}`);
  }
  const fix = preferredFix(diagnostic);
  if (fix) lines.push(`  ${paint("faint", "=")} ${wrap(`${FIX(language)}: ${shortened(fix.title(language))}`, width, 4)}`);
  return `${lines.join("\n")}\n\n`;
}

/** Whether no line of the file may be seen: it holds keys or passwords, or may hold some although only certificates belong there. */
function isCovered(file: string, known: ControlFileSpec | undefined): boolean {
  const spec = known ?? controlFile(path.basename(file));
  return spec?.secret === true || (spec?.category === "tls" && spec.reader === "blob");
}

/** Counts, and what to run next. */
function summary({ files, paths, language, paint }: TextReport): string {
  const found = files.filter((file) => file.diagnostics.length > 0);
  if (found.length === 0) return `${noFindings(files.length)(language)}\n`;
  const counts = new Map<Severity, number>();
  const safe = new Set<string>();
  const unsafe = new Set<string>();
  for (const { diagnostics } of found) {
    for (const diagnostic of diagnostics) {
      counts.set(diagnostic.severity, (counts.get(diagnostic.severity) ?? 0) + 1);
      if (safe.has(diagnostic.rule) || unsafe.has(diagnostic.rule)) continue;
      const fix = preferredFix(diagnostic);
      if (fix) (fix.safe ? safe : unsafe).add(diagnostic.rule);
    }
  }
  const total = totals(counts, found.length)(language);
  const worst = SEVERITIES.find((severity) => counts.has(severity)) ?? "hint";
  const where = paths.map(shellWord).join(" ");
  const commands = [...unsafe].toSorted().map((rule) => `qmail-control fix --rule ${rule} ${where}`);
  if (safe.size > 0) commands.push(`qmail-control fix ${where}`);
  const proposal = commands.length > 0 ? `${PROPOSAL(language)}\n${commands.map((command) => `  ${command}\n`).join("")}` : "";
  return `${paint(worst, total)}\n${proposal}`;
}

const SEVERITY_NAMES: Readonly<Record<Severity, Localized>> = {
  error: localized({ en: "error", ja: "エラー" }),
  warning: localized({ en: "warning", ja: "警告" }),
  information: localized({ en: "information", ja: "情報" }),
  hint: localized({ en: "hint", ja: "ヒント" }),
};

const FIX = localized({ en: "fix", ja: "修正" });
const PROPOSAL = localized({
  en: "To repair (add --dry-run to see the change first):",
  ja: "修正するには (--dry-run を付けると変更内容を確認できます):",
});

function noFindings(files: number): Localized {
  return localized({ en: `No findings in ${counted(files, "file")}.`, ja: `${files} ファイルに問題はありません。` });
}

function ignored(count: number): Localized {
  return localized({
    en: `${counted(count, "finding")} ignored by comments or qmail-control.json (--no-ignore reports ${count === 1 ? "it" : "them"})`,
    ja: `コメントまたは qmail-control.json で無視した指摘: ${count} 件 (--no-ignore を付けると報告します)`,
  });
}

/** Errors and warnings are always told, the lighter ones where there are any. */
function totals(counts: ReadonlyMap<Severity, number>, files: number): Localized {
  const count = (severity: Severity): number => counts.get(severity) ?? 0;
  const light = (["information", "hint"] as const).filter((severity) => counts.has(severity));
  const en = [
    counted(count("error"), "error"),
    counted(count("warning"), "warning"),
    ...light.map((severity) => (severity === "hint" ? counted(count("hint"), "hint") : `${count("information")} information`)),
  ];
  const ja = [
    `エラー ${count("error")} 件`,
    `警告 ${count("warning")} 件`,
    ...light.map((severity) => `${severity === "hint" ? "ヒント" : "情報"} ${count(severity)} 件`),
  ];
  return localized({ en: `${en.join(", ")} in ${counted(files, "file")}`, ja: `${ja.join("、")} (${files} ファイル)` });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const MOST_UNITS = 1_000;

/** A message holds text of the file: it is made safe, and cut where a line of megabytes made it endless. */
function shortened(message: string): string {
  return visible(message.length > MOST_UNITS ? `${message.slice(0, MOST_UNITS)}…` : message);
}

/** The path as one word of a shell's command line. */
function shellWord(word: string): string {
  const safe = visible(word);
  return /^[\w./@%+=:,-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
