/** Where names stand in a text: the one at a place, and all of a name. */

import type { FileAnalysis } from "../analysis/file-analysis.ts";
import type { ControlFileSpec } from "../catalogue/control-file.ts";
import type { Programs } from "../host/programs.ts";
import { asciiLower } from "../text/ascii.ts";
import { literalSource } from "../text/literal.ts";
import { type Span, shifted } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { PlacedBlock, TextStore } from "../text/text-store.ts";
import { isMentionOf, type Mention, mentionsIn, type Name } from "./mention.ts";

/** A mention with its place: `span` counts in the text, `line` at LF from 0. */
export interface PlacedMention extends Mention {
  readonly line: number;
}

/** A text of which it is known how the programs read it. */
export interface ReadText {
  readonly file: ControlFileSpec;
  readonly store: TextStore;
}

/** The name that `offset` touches; undefined where none does. Costs one line. */
export function mentionAt({ file, store }: ReadText, offset: number, programs: Programs): PlacedMention | undefined {
  const placed = store.blockAt(offset);
  if (!placed) return undefined;
  const index = placed.block.lineStarts.findLastIndex((start) => start <= offset - placed.offset);
  return mentionsOfLine(placed, Math.max(index, 0), file, programs).find(({ span }) => span.start <= offset && offset <= span.end);
}

/**
 * All mentions of any of `names`, in the order of the text. Costs a search through it, and reading the lines in which the search
 * finds something: not for the path of a keystroke where the text is large.
 */
export function* mentionsOf(text: ReadText, names: readonly Name[], programs: Programs): Generator<PlacedMention> {
  for (const found of mentionsByBlock(text, names, programs)) yield* found;
}

/** In blocks of a text, of some hundred lines each. */
const BLOCKS_OF_STEP = 64;

/** The same in steps. */
export function* mentionsInSteps(text: ReadText, names: readonly Name[], programs: Programs): Steps<readonly PlacedMention[]> {
  const mentions: PlacedMention[] = [];
  let blocks = 0;
  for (const found of mentionsByBlock(text, names, programs)) {
    for (const mention of found) mentions.push(mention);
    blocks += 1;
    if (blocks % BLOCKS_OF_STEP === 0) yield;
  }
  return mentions;
}

function* mentionsByBlock({ file, store }: ReadText, names: readonly Name[], programs: Programs): Generator<readonly PlacedMention[]> {
  const wanted = names.filter((name) => name.text !== "");
  if (wanted.length === 0) return;
  // The letters of a name fold more freely here than in qmail; `isMentionOf` compares exactly.
  const likely = new RegExp([...new Set(wanted.map(({ text }) => literalSource(text)))].join("|"), "gi");
  for (const placed of store.placed()) {
    yield lineMentionsIn(placed, likely, { file, programs }).filter((mention) => wanted.some((name) => isMentionOf(mention, name)));
  }
}

/** All names in the lines in which `likely`, a global expression that matches within one line, finds something. */
export function* lineMentions({ file, store }: ReadText, likely: RegExp, programs: Programs): Generator<PlacedMention> {
  for (const placed of store.placed()) yield* lineMentionsIn(placed, likely, { file, programs });
}

function lineMentionsIn(
  placed: PlacedBlock,
  likely: RegExp,
  { file, programs }: { readonly file: ControlFileSpec; readonly programs: Programs },
): readonly PlacedMention[] {
  const { text, lineStarts } = placed.block;
  const mentions: PlacedMention[] = [];
  let next = 0;
  likely.lastIndex = 0;
  for (let match = likely.exec(text); match; match = likely.exec(text)) {
    while (next + 1 < lineStarts.length && (lineStarts[next + 1] ?? 0) <= match.index) next += 1;
    mentions.push(...mentionsOfLine(placed, next, file, programs));
    likely.lastIndex = lineStarts[next + 1] ?? text.length;
  }
  return mentions;
}

/** A larger text is not searched while somebody moves the cursor; its index of keys is asked. In UTF-16 units. */
const LARGE = 1 << 20;

/** The mentions of a name in its own file, as an editor shows them while the cursor is on one: of a large file those that are keys. */
export function highlightsOf(analysis: FileAnalysis, at: PlacedMention, programs: Programs): readonly PlacedMention[] {
  if (analysis.store.length <= LARGE) return [...mentionsOf(analysis, [at], programs)];
  const key = asciiLower(at.text);
  const keys = analysis.file.reader === "users-assign" ? [`=${key}`, `+${key}`, `+${key}-`] : [key];
  const found = keys
    .flatMap((each) => analysis.entriesWithKey(each))
    .flatMap(({ span }) => {
      const mention = mentionAt(analysis, span.start, programs) ?? mentionAt(analysis, span.start + 1, programs);
      return mention && isMentionOf(mention, at) ? [mention] : [];
    });
  return found.some(({ span }) => span.start === at.span.start) ? found : [...found, at];
}

function mentionsOfLine(
  { block, offset, line }: PlacedBlock,
  index: number,
  file: ControlFileSpec,
  programs: Programs,
): readonly PlacedMention[] {
  const start = block.lineStarts[index] ?? 0;
  const number = line + index;
  const text = block.text.slice(start, block.lineStarts[index + 1]);
  return mentionsIn(file, text, number, programs).map((mention) => ({
    ...mention,
    span: shifted(mention.span, offset + start),
    line: number,
  }));
}

/** The line with that number, counted at LF, without its end; undefined where there is none. */
export function lineSpanOf(store: TextStore, line: number): Span | undefined {
  const placed = store.blockOfLine(line);
  if (!placed) return undefined;
  const { block, offset } = placed;
  const start = block.lineStarts[line - placed.line] ?? 0;
  const end = block.lineStarts[line - placed.line + 1] ?? block.text.length;
  const text = block.text.slice(start, end).replace(/\r?\n$/, "");
  return { start: offset + start, end: offset + start + text.length };
}
