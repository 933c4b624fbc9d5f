/** To what a selection grows, step by step: a part of an entry, the entry, its neighbours, its section, the file. */

import type { FileAnalysis } from "../analysis/file-analysis.ts";
import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { foldingRanges, runsOf } from "../folding/folding.ts";
import type { Programs } from "../host/programs.ts";
import { mentionsIn } from "../navigation/mention.ts";
import { readDotQmailLine } from "../syntax/dot-qmail.ts";
import { entriesOfFileLine, hasComments } from "../syntax/entries.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { smtpRouteOf } from "../syntax/smtp-route.ts";
import { readTcpRule } from "../syntax/tcp-rules.ts";
import { readAssignment } from "../syntax/users-assign.ts";
import { withoutLineFeed } from "../text/lines.ts";
import { type Span, shifted } from "../text/span.ts";
import type { TextStore } from "../text/text-store.ts";

/**
 * Finds the spans around each of several places, from the smallest to the file, each within the next. Costs the whole text once,
 * and for each place hardly more than its line.
 */
export function selectionFinder({ file, store, programs }: FileAnalysis): (offset: number) => readonly Span[] {
  const blocks = hasComments(file.reader) ? [linesOfOneKind(store), sections(file, store)] : [];
  return (offset) => {
    const line = lineAt(store, offset);
    const around = [
      ...(line ? partsOf(file, line.text, programs).map((span) => shifted(span, line.start)) : []),
      ...(line ? [{ start: line.start, end: line.start + withoutLineFeed(line.text).length }] : []),
      ...blocks.flatMap((spans) => lastBefore(spans, offset) ?? []),
      { start: 0, end: store.length },
    ];
    return nested(around, offset);
  };
}

/** The smallest of the spans that hold the place, and of the larger ones each that holds the one before. */
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const holding = spans.filter(({ start, end }) => start <= offset && offset <= end);
  const chosen: Span[] = [];
  for (const span of holding.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = chosen.at(-1);
    const isLarger = !inner || span.end - span.start > inner.end - inner.start;
    if (isLarger && (!inner || (span.start <= inner.start && inner.end <= span.end))) chosen.push(span);
  }
  return chosen;
}

interface Line {
  readonly start: number;
  /** With its LF. */
  readonly text: string;
}

/** qmail's line at a place; undefined behind the last line feed. */
function lineAt(store: TextStore, offset: number): Line | undefined {
  const placed = store.blockAt(offset);
  if (!placed) return undefined;
  const { block, offset: blockStart } = placed;
  const index = block.lineStarts.findLastIndex((start) => blockStart + start <= offset);
  const start = block.lineStarts[index];
  return start === undefined ? undefined : { start: blockStart + start, text: block.text.slice(start, block.lineStarts[index + 1]) };
}

/** The parts of one line by the grammar of its file, and the names in it. */
function partsOf(file: ControlFileSpec, line: string, programs: Programs): readonly Span[] {
  const entries = entriesOfFileLine(file.reader, line);
  return [
    ...entries.map(({ span }) => span),
    ...entries.flatMap(({ value, span }) => inEntry(file, value, programs).map((part) => shifted(part, span.start))),
    // As of a first line: lines that no program reads have parts all the same.
    ...mentionsIn(file, line, 0, programs).map(({ span }) => span),
  ];
}

/** The parts of an entry; their spans count in it. */
function inEntry(file: ControlFileSpec, entry: string, programs: Programs): readonly Span[] {
  switch (file.reader) {
    case "map": {
      const map = mapEntryOf(entry);
      if (!map) return [];
      const { host, port } = smtpRouteOf(map.value, programs.dialect.remote.routes);
      const inValue = file.name === "smtproutes" ? [host.span, ...(port ? [port.digits.span] : [])] : [];
      return [map.keySpan, map.valueSpan, ...inValue.map((span) => shifted(span, map.valueSpan.start))];
    }
    case "tcp-rules": {
      const rule = readTcpRule(entry, programs.tcpRules.syntax);
      if (rule.kind !== "rule") return [];
      // Behind the value stands the character that ends it.
      const settings = rule.settings.flatMap(({ name, value }) => [
        name.span,
        value.span,
        { start: name.span.start, end: value.span.end + 1 },
      ]);
      return [rule.address.span, rule.verdictSpan, ...settings];
    }
    case "users-assign": {
      const read = readAssignment(`${entry}\n`);
      return read.kind === "assignment" ? [read.address.span, ...Object.values(read.assigned).map(({ span }) => span)] : [];
    }
    case "dot-qmail":
      return [readDotQmailLine(entry).argument.span];
    default:
      return [];
  }
}

/** Neighbouring lines that are comments, and such that are entries, in their order. */
function linesOfOneKind(store: TextStore): readonly Span[] {
  return Array.from(runsOf(store)).flatMap(({ kind, start, lastLine }) =>
    kind === "blank lines" ? [] : [{ start, end: endOfLine(store, lastLine) }],
  );
}

/** What folds together, in its order. */
function sections(file: ControlFileSpec, store: TextStore): readonly Span[] {
  return foldingRanges(file, store).map(({ span: { start, end } }) => ({ start, end: endOfLine(store, end) }));
}

function endOfLine(store: TextStore, start: number): number {
  return start + withoutLineFeed(lineAt(store, start)?.text ?? "").length;
}

/** The last of these spans, which stand in their order, that begins at or before a place. */
function lastBefore(spans: readonly Span[], offset: number): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}
