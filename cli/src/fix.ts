import {
  applyEdits,
  compatibleEdits,
  type DirectoryAnalysis,
  type Language,
  type Localized,
  localized,
  nearest,
  preferredFix,
  RULES,
  type TextEdit,
  TextStore,
} from "../../analyzer/src/index.ts";
import { shownDiff } from "./covered-diff.ts";
import { hostsOfDeclaredRules } from "./declared-rules.ts";
import { type HostRepair, hostRepairs, hostRulesAmong } from "./host-repairs.ts";
import { findHosts } from "./hosts.ts";
import { type LoadedFile, loadHost } from "./loaded-host.ts";
import { linkNotWritten, noPath, unknownRule } from "./messages.ts";

import { COMMON_OPTIONS, dialectOf, outputLanguage, parseArguments, UsageError } from "./options.ts";
import { bytesOf, print, printLine, STDERR, STDOUT } from "./output.ts";
import { displayPath, isInside } from "./paths.ts";
import { type Problem, reportProblems } from "./problem.ts";
import { createFile, replaceFile } from "./replace-file.ts";
import { paintFor, visible } from "./terminal.ts";
import { type DiffLine, diffLinesOf, editDiffLines, unifiedDiff } from "./unified-diff.ts";

/** A fix can uncover the next one; this many times is looked again. */
const MOST_ROUNDS = 10;

/** `qmail-control fix`: applies the fixes of all files that the paths mean. Gives the exit code. */
export async function fix(args: readonly string[], locale: Language): Promise<number> {
  const parsed = parseArguments(args, { rule: "value", "dry-run": "flag", ...COMMON_OPTIONS });
  const dialect = dialectOf(parsed);
  const language = outputLanguage(parsed, locale);
  const rules = rulesNamed(parsed.all("rule"));
  const dryRun = parsed.has("dry-run");
  if (parsed.positionals.length === 0) throw new UsageError(noPath("fix"));

  const { hosts: named, problems } = findHosts(parsed.positionals);
  const hosts = [...named, ...hostsOfDeclaredRules(named)];
  await reportProblems(problems, language);
  let failed = problems.length > 0;
  let files = 0;
  let changed = 0;
  /** Files that several names lead to are written once. */
  const done = new Set<string>();
  const ofHost = hostRulesAmong(rules);
  if (ofHost.size > 0) {
    // First, and on disk: what is looked at afterwards is what they have left.
    const loaded = hosts.map((host) => loadHost(host, { dialect }));
    const repairs = hostRepairs(loaded, ofHost, { safe: rules === undefined });
    const failures = [...repairs.problems];
    for (const repair of repairs.files) {
      const reason = dryRun ? undefined : writeRepair(repair);
      if (reason) {
        failures.push({ path: repair.path, reason });
        continue;
      }
      if (dryRun) await showDiff(repair.path, { before: repair.before, rounds: [repair.edits], language });
      changed += 1;
      await told(repair.path, repair.fixes);
    }
    await reportProblems(failures, language);
    failed ||= failures.length > 0;
  }
  for (const host of hosts) {
    const loaded = loadHost(host, { dialect });
    const failures = [...loaded.problems];
    files += loaded.files.length;
    for (const file of loaded.files) {
      if (done.has(file.source.realPath)) continue;
      const repair = repairOf(loaded.analysis, file, rules);
      if (repair.fixes === 0) continue;
      done.add(file.source.realPath);
      const problem = dryRun ? undefined : write(file, repair, host.tree);
      if (problem) {
        failures.push(problem);
        continue;
      }
      if (dryRun) await showDiff(file.path, { before: file.source.text, rounds: repair.rounds, language });
      changed += 1;
      await told(file.path, repair.fixes);
    }
    await reportProblems(failures, language);
    failed ||= failures.length > 0;
  }
  if (changed === 0 && files > 0 && !failed) await printLine(dryRun ? STDERR : STDOUT, nothingToFix(files)(language));
  return failed ? 2 : 0;

  async function told(file: string, fixes: number): Promise<void> {
    const path = visible(displayPath(file));
    if (dryRun) await printLine(STDERR, wouldFix(fixes, path)(language));
    else await printLine(STDOUT, fixed(fixes, path)(language));
  }
}

function writeRepair({ source, realPath, after }: HostRepair): Localized | undefined {
  return source ? replaceFile(source, bytesOf(after)) : createFile(realPath, bytesOf(after));
}

/** The rules to fix; undefined where none is named, which means all safe fixes. */
function rulesNamed(ids: readonly string[]): ReadonlySet<string> | undefined {
  const known = RULES.map((rule) => rule.id);
  for (const id of ids) {
    if (!known.includes(id)) throw new UsageError(unknownRule(id, nearest(id, known), known));
  }
  return ids.length > 0 ? new Set(ids) : undefined;
}

/** What becomes of a file: its new text, how many findings that repairs, and the edits, each round upon the last. */
interface Repair {
  readonly text: string;
  readonly fixes: number;
  readonly rounds: readonly (readonly TextEdit[])[];
}

function repairOf(analysis: DirectoryAnalysis, { name, spec, source }: LoadedFile, rules: ReadonlySet<string> | undefined): Repair {
  const rounds: (readonly TextEdit[])[] = [];
  let text = source.text;
  let count = 0;
  while (rounds.length < MOST_ROUNDS) {
    const fixes = analysis
      .findings(name)
      .diagnostics.filter((diagnostic) => rules === undefined || rules.has(diagnostic.rule))
      .map(preferredFix)
      .filter((candidate) => candidate !== undefined)
      .filter((candidate) => !candidate.elsewhere)
      .filter((candidate) => rules !== undefined || candidate.safe);
    const edits = compatibleEdits(fixes);
    if (edits.length === 0) break;
    const taken = new Set(edits);
    count += fixes.filter((candidate) => candidate.edits.every((edit) => taken.has(edit))).length;
    rounds.push(edits);
    text = applyEdits(text, edits);
    analysis.setFile(name, TextStore.of(text), spec);
  }
  return { text, fixes: count, rounds };
}

function write(file: LoadedFile, { text }: Repair, tree: string): Problem | undefined {
  const { source, path } = file;
  const reason = isInside(tree, source.realPath) ? replaceFile(source, bytesOf(text)) : linkNotWritten(source.realPath);
  return reason && { path, reason };
}

/** Prints the change. On a terminal what it shows of the file is made safe; in a pipe every byte is as it will be. */
async function showDiff(
  file: string,
  { before, rounds, language }: { before: string; rounds: readonly (readonly TextEdit[])[]; language: Language },
): Promise<void> {
  let lines: readonly DiffLine[] = diffLinesOf(before);
  for (const edits of rounds) lines = editDiffLines(lines, edits);
  const { diff, covered } = shownDiff(file, unifiedDiff({ path: displayPath(file), before, after: lines }));
  await print(STDOUT, STDOUT.isTTY ? coloured(diff) : diff);
  if (covered) await printLine(STDERR, secretsCovered(visible(displayPath(file)))(language));
}

function* coloured(diff: Iterable<string>): Generator<string> {
  const paint = paintFor(STDOUT, process.env);
  for (const part of diff) {
    const text = visible(part.endsWith("\n") ? part.slice(0, -1) : part);
    const sign = text.startsWith("# ") ? text.charAt(2) : text.charAt(0);
    yield `${sign === "-" ? paint("removed", text) : sign === "+" ? paint("added", text) : text}\n`;
  }
}

function fixed(count: number, path: string): Localized {
  return localized({ en: `fixed ${count} in ${path}`, ja: `${path}: ${count} 件を修正しました` });
}

function wouldFix(count: number, path: string): Localized {
  return localized({ en: `would fix ${count} in ${path}`, ja: `${path}: ${count} 件を修正できます` });
}

function secretsCovered(path: string): Localized {
  return localized({
    en: `${path} holds passwords or keys: they are covered in its difference, which is commented out since patch can't apply it. Run fix without --dry-run to make the change.`,
    ja: `${path} にはパスワードや鍵が含まれるため、差分の中では伏せています。この部分は patch では適用できないのでコメントにしてあります。変更するには --dry-run を付けずに fix を実行してください。`,
  });
}

function nothingToFix(files: number): Localized {
  return localized({
    en: `Nothing to fix in ${files} file${files === 1 ? "" : "s"}.`,
    ja: `${files} ファイルに修正するものはありません。`,
  });
}
