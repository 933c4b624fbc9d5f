import { type Language, SEVERITIES, type Severity } from "../../analyzer/src/index.ts";
import { findHosts } from "./hosts.ts";
import { jsonReport } from "./json-report.ts";
import { findingsOf, loadHost } from "./loaded-host.ts";
import { noPath } from "./messages.ts";
import { COMMON_OPTIONS, choiceOf, dialectOf, outputLanguage, parseArguments, UsageError } from "./options.ts";
import { print } from "./output.ts";
import { byText } from "./paths.ts";
import { type Problem, reportProblems } from "./problem.ts";
import { isClassic } from "./programs.ts";
import { paintFor } from "./terminal.ts";
import { textReport } from "./text-report.ts";
import { addHostFindings } from "./whole-host.ts";

const LEVELS = ["error", "warning", "info", "never"] as const;
type Level = (typeof LEVELS)[number];

/** `qmail-control check`: reports the findings of all files that the paths mean. Gives the exit code. */
export async function check(args: readonly string[], locale: Language): Promise<number> {
  const parsed = parseArguments(args, { format: "value", "fail-on": "value", "no-ignore": "flag", ...COMMON_OPTIONS });
  const format = choiceOf(parsed, "format", ["text", "json"], "text");
  const level = choiceOf(parsed, "fail-on", LEVELS, "error");
  const dialect = dialectOf(parsed);
  const language = outputLanguage(parsed, locale);
  if (parsed.positionals.length === 0) throw new UsageError(noPath("check"));

  const { hosts, problems } = findHosts(parsed.positionals);
  const loaded = hosts.map((host) => loadHost(host, { dialect, suppresses: !parsed.has("no-ignore") }));
  const others = addHostFindings(loaded);
  const files = [...loaded.flatMap(findingsOf), ...others].toSorted((a, b) => byText(a.path, b.path));
  await reportProblems(withoutRepeats([...problems, ...loaded.flatMap((host) => host.problems)]), language);
  if (format === "json") {
    const directories = loaded.filter(({ host }) => host.control).map(({ host, chosen }) => ({ path: host.path, dialect: chosen.dialect }));
    await print(process.stdout, jsonReport({ files, directories, language }));
  } else if (files.length > 0) {
    await print(
      process.stdout,
      textReport({
        files,
        programs: loaded.filter(({ host, chosen }) => host.control && !isClassic(chosen)),
        paths: parsed.positionals,
        language,
        paint: paintFor(process.stdout, process.env),
        width: process.stdout.isTTY ? Math.min(process.stdout.columns || 80, 120) : Number.POSITIVE_INFINITY,
      }),
    );
  }
  if (problems.length > 0 || loaded.some((host) => host.problems.length > 0)) return 2;
  return files.some((file) => file.diagnostics.some(({ severity }) => counts(severity, level))) ? 1 : 0;
}

/** A configuration file counts for many folders. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => !seen.has(path) && seen.add(path));
}

/** Whether a finding of that severity makes the check fail. */
function counts(severity: Severity, level: Level): boolean {
  if (level === "never") return false;
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level === "info" ? "information" : level);
}
