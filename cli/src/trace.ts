import path from "node:path";
import {
  type Language,
  type LocatedHost,
  openMailHost,
  programsOf as programsNamed,
  reportSteps,
  type Trace,
  traceAddress,
  traceText,
} from "../../analyzer/src/index.ts";
import { openHost } from "./host-files.ts";
import { notAnIpAddress, traceNeedsAddress, traceNeedsControl, unexpectedArgument } from "./messages.ts";
import { COMMON_OPTIONS, choiceOf, dialectOf, outputLanguage, parseArguments, UsageError } from "./options.ts";
import { print, STDOUT } from "./output.ts";
import { reportProblems } from "./problem.ts";
import { declarationAbove, programsOf } from "./programs.ts";
import { type Paint, paintFor, type Style, visible, wrap } from "./terminal.ts";

/** `qmail-control trace`: follows a mail through a host. Gives the exit code. */
export async function trace(args: readonly string[], locale: Language): Promise<number> {
  const parsed = parseArguments(args, { control: "value", client: "value", from: "value", format: "value", ...COMMON_OPTIONS });
  const format = choiceOf(parsed, "format", ["text", "json"], "text");
  const dialect = dialectOf(parsed);
  const language = outputLanguage(parsed, locale);
  const [address, extra] = parsed.positionals;
  if (address === undefined) throw new UsageError(traceNeedsAddress);
  if (extra !== undefined) throw new UsageError(unexpectedArgument(extra));
  const control = parsed.last("control");
  if (control === undefined) throw new UsageError(traceNeedsControl);
  const client = parsed.last("client");
  if (client !== undefined && !isIpAddress(client)) throw new UsageError(notAnIpAddress(client));

  const host = openHost(control, (folder) => declarationAbove(folder, undefined));
  if ("reason" in host) {
    await reportProblems([host], language);
    return 2;
  }
  const { chosen, problem } = programsOf({ path: path.resolve(host.control), names: host.names, tree: undefined }, dialect);
  if (problem) {
    await reportProblems([problem], language);
    return 2;
  }
  const programs = programsNamed(chosen.dialect, chosen.tcpRules);
  const traced = traceAddress(openMailHost(host.files, programs), { address, client, sender: parsed.last("from") });
  if (host.problems.length > 0) {
    await reportProblems(host.problems, language);
    return 2;
  }
  await print(STDOUT, format === "json" ? [json(traced, host, language)] : text(traced, language));
  return 0;
}

function json({ address, client, smtp, route, relay, delivery, steps }: Trace, { locate }: LocatedHost, language: Language): string {
  const located = reportSteps(steps, language).map((step) => ({
    ...step,
    file: step.file === null ? null : locate(step.file),
    ...(step.lost && { lost: step.lost.map((loser) => ({ ...loser, file: locate(loser.file) })) }),
  }));
  return `${JSON.stringify({ address, client, smtp, route, relay, delivery, steps: located })}\n`;
}

const STYLES = { plain: undefined, answer: "path", alarm: "error", program: "path", place: "information", faint: "faint" } as const;

function* text(traced: Trace, language: Language): Generator<string> {
  const paint = paintFor(STDOUT, process.env);
  const width = STDOUT.isTTY ? Math.min(STDOUT.columns || 80, 120) : Number.POSITIVE_INFINITY;
  for (const { indent, parts } of traceText(traced, language)) {
    const start = " ".repeat(indent);
    const [first] = parts;
    // Only sentences are broken: a line of a file is to be seen, and copied, as it is.
    const line =
      first && parts.length === 1
        ? painted(paint, STYLES[first.style], wrap(visible(first.text), width - indent, 0))
        : parts.map((part) => painted(paint, STYLES[part.style], visible(part.text))).join("");
    yield `${start}${line.replaceAll("\n", `\n${start}`)}\n`;
  }
}

function painted(paint: Paint, style: Style | undefined, shown: string): string {
  return style ? paint(style, shown) : shown;
}

/** IPv4 in dotted numbers, as tcpserver has it in TCPREMOTEIP. */
function isIpAddress(value: string): boolean {
  return /^(?:\d{1,3}\.){3}\d{1,3}$/.test(value) && value.split(".").every((part) => Number(part) <= 255);
}
