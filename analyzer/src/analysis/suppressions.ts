/**
 * What the comments of a file suppress.
 *
 * A comment is about the next line that is not such a comment itself, so that several may stand above one line.
 */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { RULES } from "../rules/index.ts";
import type { Report, Rule, Severity, SuppressionRule } from "../rules/rule.ts";
import { readDotQmailLine } from "../syntax/dot-qmail.ts";
import { type SuppressionComment, suppressionComment } from "../syntax/suppression-comment.ts";
import type { Part } from "../text/lines.ts";
import type { Block, PlacedBlock, TextStore } from "../text/text-store.ts";

/** A suppression with its place in its block. */
export interface BlockComment {
  readonly comment: SuppressionComment;
  /** Offset of its line in the block. */
  readonly lineStart: number;
  /** Of its line, with the LF. */
  readonly length: number;
}

/** A finding of a line rule, as far as it matters here. */
interface LineFinding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly lineStart: number;
}

/** A suppression with its place in the file. */
interface PlacedComment {
  readonly comment: SuppressionComment;
  /** Offset of its line in the file. */
  readonly start: number;
  readonly length: number;
  /** Its rules of which a line rule has found something. */
  readonly used: ReadonlySet<Part>;
}

/** What is suppressed in a file as it is. */
export interface Suppressions {
  readonly comments: readonly PlacedComment[];
  /** How many findings of line rules, by severity. */
  readonly hidden: ReadonlyMap<Severity, number>;
  /** The findings of line rules, by the blocks in which they stand. */
  readonly inBlock: ReadonlyMap<Block, ReadonlySet<LineFinding>>;
  /** The comments about the line at `offset` that name the rule; each with the name. */
  readonly naming: (rule: string, offset: number) => readonly { readonly comment: SuppressionComment; readonly name: Part }[];
}

/** What holds in a file without such comments. */
export const NO_SUPPRESSIONS: Suppressions = { comments: [], hidden: new Map(), inBlock: new Map(), naming: () => [] };

const ids: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

function isRule(id: string): boolean {
  return ids.has(id);
}

/** The suppression in a line that the programs take for a comment. */
export function commentOf(line: string): SuppressionComment | undefined {
  return suppressionComment(line, isRule);
}

/** The names under which a comment suppresses `rule`: none without a reason. */
function namesOf({ rules, reason }: SuppressionComment, rule: string): readonly Part[] {
  return reason.text === "" ? [] : rules.filter(({ text }) => text === rule);
}

interface OpenComment {
  readonly comment: SuppressionComment;
  readonly start: number;
  readonly length: number;
  readonly used: Set<Part>;
}

/** What is suppressed in a file whose blocks hold that. Costs the comments and the findings in the blocks they are about. */
export function suppressionsIn(
  store: TextStore,
  contentOf: (block: Block) => { readonly findings: readonly LineFinding[]; readonly comments: readonly BlockComment[] } | undefined,
): Suppressions {
  const all: OpenComment[] = [];
  /** By the offset of the line that they are about. */
  const about = new Map<number, readonly OpenComment[]>();
  const hidden = new Map<Severity, number>();
  const inBlock = new Map<Block, ReadonlySet<LineFinding>>();
  /** Comments whose line is still to come, and where it begins unless that is one more of them. */
  let waiting: OpenComment[] = [];
  let next = -1;
  const settle = (): void => {
    if (waiting.length > 0) about.set(next, waiting);
    waiting = [];
  };
  for (const { block, offset } of store.placed()) {
    const { findings = [], comments = [] } = contentOf(block) ?? {};
    const first = waiting.length > 0;
    for (const { comment, lineStart, length } of comments) {
      const start = offset + lineStart;
      if (start !== next) settle();
      const open = { comment, start, length, used: new Set<Part>() };
      all.push(open);
      waiting.push(open);
      next = start + length;
    }
    if (next < offset + block.text.length) settle();
    if (!first && comments.length === 0) continue;
    const here = new Set<LineFinding>();
    for (const finding of findings) {
      for (const { comment, used } of about.get(offset + finding.lineStart) ?? []) {
        for (const name of namesOf(comment, finding.rule.id)) {
          used.add(name);
          here.add(finding);
        }
      }
    }
    if (here.size === 0) continue;
    inBlock.set(block, here);
    for (const { severity } of here) hidden.set(severity, (hidden.get(severity) ?? 0) + 1);
  }
  const naming: Suppressions["naming"] = (rule, offset) => {
    const placed = store.blockAt(offset);
    const comments = (placed && about.get(placed.offset + lineStartIn(placed, offset))) ?? [];
    return comments.flatMap(({ comment }) => namesOf(comment, rule).map((name) => ({ comment, name })));
  };
  return { comments: all, hidden, inBlock, naming };
}

/** Offset in its block of the line in which `offset` lies. */
export function lineStartIn({ block, offset: base }: PlacedBlock, offset: number): number {
  let low = 0;
  let high = block.lineStarts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((block.lineStarts[middle] ?? 0) <= offset - base) low = middle + 1;
    else high = middle;
  }
  return block.lineStarts[low - 1] ?? 0;
}

/** A report about a suppression; offsets count in the line at `start`. */
export interface SuppressionReport {
  readonly rule: SuppressionRule;
  readonly report: Report;
  readonly start: number;
}

/** A file with what is suppressed in it. */
interface SuppressedFile {
  readonly file: ControlFileSpec;
  readonly store: TextStore;
  readonly suppressions: Suppressions;
}

/**
 * What the rules about suppressions have to say. `used` are names by which findings of other rules than line rules are suppressed,
 * and `ran` tells whether a rule has looked at the file.
 */
export function* suppressionReports(
  file: SuppressedFile,
  used: ReadonlySet<Part>,
  ran: (rule: Rule) => boolean,
): Generator<SuppressionReport> {
  const { comments } = file.suppressions;
  if (comments.length === 0) return;
  const removable = areRemovable(file);
  const running = new Set(RULES.filter(ran).map(({ id }) => id));
  for (const { comment, start, length, used: usedByLines } of comments) {
    const view = {
      comment,
      line: { start: 0, end: length },
      isRule,
      isUnused: (name: Part) => running.has(name.text) && !usedByLines.has(name) && !used.has(name),
      isRemovable: removable,
    };
    for (const rule of RULES) {
      if (rule.scope !== "suppression") continue;
      for (const report of rule.check(view)) yield { rule, report, start };
    }
  }
}

/**
 * Whether such comments can be taken away with all decisions as they are. It makes a difference only where they begin a .qmail
 * file: qmail-local defers the mail if its first line is blank, and takes an empty file for the default delivery (main in
 * qmail-local.c).
 */
function areRemovable({ file, store, suppressions }: SuppressedFile): boolean {
  if (file.reader !== "dot-qmail") return true;
  let end = 0;
  for (const { start, length } of suppressions.comments) {
    if (start !== end) break;
    end += length;
  }
  return end === 0 || !isBlankAt(store, end);
}

/** Whether a .qmail file is empty or begins with a blank line. */
export function beginsBlank(store: TextStore): boolean {
  return isBlankAt(store, 0);
}

/** Whether a line without content begins at `offset`, or the text ends there. */
function isBlankAt(store: TextStore, offset: number): boolean {
  const placed = store.blockAt(offset);
  if (!placed || offset >= store.length) return true;
  const line = placed.block.text.slice(offset - placed.offset);
  const lineFeed = line.indexOf("\n");
  return readDotQmailLine(lineFeed < 0 ? line : line.slice(0, lineFeed)).kind === "blank";
}
