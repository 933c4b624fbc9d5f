import type { Diagnostic, Language, Severity } from "../../analyzer/src/index.ts";
import type { FileFindings } from "./loaded-host.ts";
import { displayPath } from "./paths.ts";
import { visible } from "./terminal.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "notice", hint: "notice" };

/**
 * The report as commands of a GitHub workflow, which become annotations of a commit: one line to a finding, `::error
 * file=…,line=…::message`. Lines and columns count from 1; columns are told only where a finding does not go beyond its line.
 */
export function* githubReport(files: readonly FileFindings[], language: Language): Generator<string> {
  for (const file of files) for (const diagnostic of file.diagnostics) yield `${command(file, diagnostic, language)}\n`;
}

function command({ path, store }: FileFindings, { severity, rule, message, span }: Diagnostic, language: Language): string {
  const [start, end] = [store.positionAt(span.start), store.positionAt(span.end)];
  // The end of a line that is taken along is the beginning of the next one.
  const endLine = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
  const columns = end.line === start.line ? `,col=${start.character + 1},endColumn=${end.character + 1}` : "";
  const place = `file=${property(displayPath(path))},line=${start.line + 1},endLine=${endLine}${columns}`;
  return `::${COMMANDS[severity]} ${place},title=${property(rule)}::${data(visible(message(language)))}`;
}

/** As the runner of GitHub reads it back (escapeData of actions/toolkit). */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property also ends at a comma or a colon (escapeProperty of actions/toolkit). */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
