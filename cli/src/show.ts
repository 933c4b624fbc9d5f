import path from "node:path";
import {
  type ChosenPrograms,
  chosenBecause,
  chosenName,
  type EffectiveFile,
  effectiveControl,
  effectiveText,
  effectText,
  type Language,
  type Localized,
  localized,
  programsOf as programsNamed,
  unitName,
} from "../../analyzer/src/index.ts";
import { openHost } from "./host-files.ts";
import { showNeedsDirectory, unexpectedArgument } from "./messages.ts";
import { COMMON_OPTIONS, choiceOf, dialectOf, outputLanguage, parseArguments, UsageError } from "./options.ts";
import { print, STDOUT } from "./output.ts";
import { displayPath } from "./paths.ts";
import { reportProblems } from "./problem.ts";
import { isClassic, programsOf } from "./programs.ts";
import { type Paint, paintFor, visible, widthOf } from "./terminal.ts";

/** `qmail-control show`: the effective configuration of a control directory, file by file. Gives the exit code. */
export async function show(args: readonly string[], locale: Language): Promise<number> {
  const parsed = parseArguments(args, { format: "value", ...COMMON_OPTIONS });
  const format = choiceOf(parsed, "format", ["text", "json"], "text");
  const option = dialectOf(parsed);
  const language = outputLanguage(parsed, locale);
  const [folder, extra] = parsed.positionals;
  if (folder === undefined) throw new UsageError(showNeedsDirectory);
  if (extra !== undefined) throw new UsageError(unexpectedArgument(extra));

  const host = openHost(folder);
  if ("reason" in host) {
    await reportProblems([host], language);
    return 2;
  }
  const { chosen, problem } = programsOf({ path: path.resolve(host.control), names: host.names, tree: undefined }, option);
  if (problem) {
    await reportProblems([problem], language);
    return 2;
  }
  const effective = effectiveControl(host.files.control, host, chosen.dialect);
  if (host.problems.length > 0 || !effective) {
    await reportProblems(host.problems.length > 0 ? host.problems : [{ path: host.control, reason: UNREADABLE_ME }], language);
    return 2;
  }
  const paint = paintFor(STDOUT, process.env);
  const { acceptsLocals } = programsNamed(chosen.dialect).dialect.smtpd;
  const heading = headingOf(paint("path", visible(displayPath(host.control))), chosen, language);
  await print(
    STDOUT,
    format === "json" ? json(effective, language) : text(effective, { heading, language, paint, closed: acceptsLocals === true }),
  );
  return 0;
}

function* json(files: readonly EffectiveFile[], language: Language): Generator<string> {
  let separator = "[";
  for (const { name, spec, value, source, problem } of files) {
    const shown = {
      name,
      value,
      source,
      readBy: spec.readers,
      takesEffect: effectText(spec)(language),
      unit: spec.unit ? unitName(spec.unit)(language) : null,
      environment: spec.environment ?? null,
      ...(problem && { problem: problem(language) }),
    };
    yield `${separator}${JSON.stringify(shown)}`;
    separator = ",\n";
  }
  yield "]\n";
}

interface Table {
  readonly heading: string;
  readonly language: Language;
  readonly paint: Paint;
  /** Whether without rcpthosts no stranger may send anywhere but to locals. */
  readonly closed: boolean;
}

const WIDEST_VALUE = 40;
/** A table is for reading; whoever wants all entries of a long list takes JSON, or the file. */
const MOST_ENTRIES = 20;
const GAP = "  ";

/** The directory, with its qmail where that is not a classic one. */
function headingOf(shownPath: string, chosen: ChosenPrograms, language: Language): string {
  const told = isClassic(chosen) ? "" : `: ${chosenName(chosen)(language)} (${visible(chosenBecause(chosen)(language))})`;
  return `${shownPath}${told}\n\n`;
}

function* text(files: readonly EffectiveFile[], { heading, language, paint, closed }: Table): Generator<string> {
  const columns = HEADINGS.map((column) => column(language));
  const [nameHead = "", valueHead = "", sourceHead = "", effectHead = ""] = columns;
  const rows = files.map((file) => {
    const shown = effectiveText(file, language, { closed, most: MOST_ENTRIES });
    const more = shown.more > 0 ? [moreEntries(shown.more)(language)] : [];
    return { file, shown, values: [...shown.values.map(visible), ...more] };
  });
  const names = Math.max(...[nameHead, ...files.map(({ name }) => visible(name))].map(widthOf));
  const sources = Math.max(...[sourceHead, ...rows.map(({ shown }) => shown.source)].map(widthOf));
  const widths = rows.flatMap((row) => row.values.map(widthOf)).filter((width) => width <= WIDEST_VALUE);
  const values = Math.max(widthOf(valueHead), ...widths);
  yield heading;
  yield `${paint("faint", [padded(nameHead, names), padded(valueHead, values), padded(sourceHead, sources), effectHead].join(GAP))}\n\n`;
  for (const { file, shown, values: lines } of rows) {
    const { source, problem } = file;
    const name = visible(file.name);
    const faint = source !== "file" && problem === null && !shown.isAlarming;
    const [first = "", ...others] = lines;
    const line = [padded(name, names), padded(first, values), padded(shown.source, sources), shown.effect].join(GAP);
    yield `${faint ? paint("faint", line) : line}\n`;
    for (const value of others) yield `${padded("", names)}${GAP}${value}\n`;
    if (problem) yield `${padded("", names)}${GAP}${paint("warning", `! ${name} ${problem(language)}`)}\n`;
  }
}

function padded(shown: string, width: number): string {
  return shown + " ".repeat(Math.max(0, width - widthOf(shown)));
}

const HEADINGS: readonly Localized[] = [
  localized({ en: "file", ja: "ファイル" }),
  localized({ en: "value", ja: "値" }),
  localized({ en: "from", ja: "出所" }),
  localized({ en: "a change takes effect", ja: "変更が有効になる時" }),
];
const UNREADABLE_ME = localized({
  en: "me cannot be read, so no program of qmail works",
  ja: "me を読み取れないため、qmail のどのプログラムも動作しません",
});
function moreEntries(count: number): Localized {
  return localized({ en: `… ${count} more (--format json lists all)`, ja: `… ほか ${count} 件 (--format json ですべて表示)` });
}
