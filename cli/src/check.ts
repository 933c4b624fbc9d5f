import { type Language, SEVERITIES, type Severity } from "../../analyzer/src/index.ts";
import { hostsOfDeclaredRules } from "./declared-rules.ts";
import { githubReport } from "./github-report.ts";
import { findHosts } from "./hosts.ts";
import { jsonReport } from "./json-report.ts";
import { findingsOf, loadHost } from "./loaded-host.ts";
import { noPath } from "./messages.ts";
import { COMMON_OPTIONS, choiceOf, dialectOf, outputLanguage, parseArguments, UsageError } from "./options.ts";
import { print, STDOUT } from "./output.ts";
import { byText } from "./paths.ts";
import { type Problem, reportProblems } from "./problem.ts";
import { isClassic } from "./programs.ts";
import { type SuppressedFinding, suppressedFindings, unusedIgnores, withoutSuppression } from "./suppressed.ts";
import { paintFor } from "./terminal.ts";
import { textReport } from "./text-report.ts";
import { textsIn } from "./texts.ts";
import { addHostFindings, wholeHosts } from "./whole-host.ts";

const LEVELS = ["error", "warning", "info", "never"] as const;
type Level = (typeof LEVELS)[number];

/** `qmail-control check`: reports the findings of all files that the paths mean. Gives the exit code. */
export async function check(args: readonly string[], locale: Language): Promise<number> {
  const parsed = parseArguments(args, { format: "value", "fail-on": "value", "no-ignore": "flag", ...COMMON_OPTIONS });
  const format = choiceOf(parsed, "format", ["text", "json", "sarif", "github"], "text");
  const ignores = !parsed.has("no-ignore");
  const level = choiceOf(parsed, "fail-on", LEVELS, "error");
  const dialect = dialectOf(parsed);
  const language = outputLanguage(parsed, locale);
  if (parsed.positionals.length === 0) throw new UsageError(noPath("check"));

  const { hosts: named, problems } = findHosts(parsed.positionals);
  const hosts = [...named, ...hostsOfDeclaredRules(named)];
  const loaded = hosts.map((host) => loadHost(host, { dialect, suppresses: ignores }));
  const whole = wholeHosts(loaded);
  const others = addHostFindings(loaded, whole);
  const unsuppressed = ignores ? withoutSuppression(loaded, dialect) : undefined;
  const suppressed = unsuppressed ? suppressedFindings(loaded, unsuppressed) : new Map<string, readonly SuppressedFinding[]>();
  const unused = unsuppressed ? unusedIgnores(loaded, unsuppressed, parsed.positionals) : [];
  const files = [...loaded.flatMap(findingsOf), ...others, ...unused].toSorted((a, b) => byText(a.path, b.path));
  const allProblems = withoutRepeats([...problems, ...loaded.flatMap((host) => host.problems)]);
  await reportProblems(allProblems, language);
  const fails = files.some((file) => file.diagnostics.some(({ severity }) => counts(severity, level)));
  const exitCode = allProblems.length > 0 ? 2 : fails ? 1 : 0;
  switch (format) {
    case "json":
      await print(STDOUT, jsonReport({ files, hosts: whole, language }));
      break;
    case "sarif": {
      const { sarifReport } = await import("./sarif-report.ts");
      const texts = textsIn(language);
      await print(STDOUT, sarifReport({ files, suppressed, suppresses: ignores, problems: allProblems, exitCode, language, texts }));
      break;
    }
    case "github":
      await print(STDOUT, githubReport(files, language));
      break;
    case "text":
      if (files.length === 0 && whole.length === 0) break;
      await print(
        STDOUT,
        textReport({
          files,
          suppressed: [...suppressed.values()].reduce((sum, findings) => sum + findings.length, 0),
          hosts: whole,
          programs: loaded.filter(({ host, chosen }) => host.control && !isClassic(chosen)),
          paths: parsed.positionals,
          language,
          paint: paintFor(STDOUT, process.env),
          width: STDOUT.isTTY ? Math.min(STDOUT.columns || 80, 120) : Number.POSITIVE_INFINITY,
        }),
      );
  }
  return exitCode;
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
