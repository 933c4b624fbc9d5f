/**
 * Comments that tell this product, not qmail, to keep quiet about the next line:
 *
 *     # qmail-control: ignore public-suffix-entry we are the registry of .sony
 *
 * Several rules stand with commas between them; what follows them is the reason. Where `#` is data this is no comment, so the
 * reader of the file has to be asked first.
 */

import { type Part, partOf } from "../text/lines.ts";
import { contentEnd } from "./list.ts";

/** A suppression as it is written. Spans count in its line. */
export interface SuppressionComment {
  /** The rules as they are named, whether or not they exist; at most `MOST_RULES` of them. */
  readonly rules: readonly Part[];
  /** Why they are ignored; empty where nothing is said that has a letter or a digit. */
  readonly reason: Part;
  /** The line without LF and final blanks. */
  readonly content: Part;
}

/** More rules than this nobody names in one line. */
const MOST_RULES = 50;

// Blanks are bounded where two runs of them may meet: a line of nothing else would be tried in all divisions.
const START = /^#[ \t]{0,9}qmail-control[ \t]{0,9}:?[ \t]{0,9}ignore(?![^ \t\r\n])[ \t]*/;
const RULE = /[^\s,]{1,100}/y;
const COMMA = /[ \t]*,[ \t]*/y;
const BLANKS = /[ \t]*/y;

/**
 * Reads a comment line, which may end with LF; undefined for any other comment. `isRule` tells which words are rules: one that
 * follows without a comma belongs to the rules too, any other word begins the reason. Costs the length of the line.
 */
export function suppressionComment(line: string, isRule: (id: string) => boolean): SuppressionComment | undefined {
  const start = START.exec(line)?.[0];
  if (start === undefined) return undefined;
  const end = contentEnd(line);
  const rules: Part[] = [];
  let at = Math.min(start.length, end);
  // A name is due at the beginning and behind each comma.
  for (let due = true; rules.length < MOST_RULES; ) {
    const name = wordAt(line, at, end);
    if (!name || !(due || isRule(name.text))) break;
    rules.push(name);
    at = skip(COMMA, line, name.span.end);
    due = at > name.span.end;
    if (!due) at = skip(BLANKS, line, at);
  }
  const reason = partOf(line, Math.min(at, end), end);
  return { rules, reason: /[\p{L}\p{N}]/u.test(reason.text) ? reason : partOf(line, end, end), content: partOf(line, 0, end) };
}

function wordAt(line: string, at: number, end: number): Part | undefined {
  RULE.lastIndex = at;
  const word = at < end ? RULE.exec(line)?.[0] : undefined;
  return word === undefined ? undefined : partOf(line, at, at + word.length);
}

function skip(what: RegExp, line: string, at: number): number {
  what.lastIndex = at;
  return at + (what.exec(line)?.[0].length ?? 0);
}

/** The line that makes a comment, without LF. */
export function suppressionLine(rule: string, reason: string): string {
  return `# qmail-control: ignore ${rule} ${reason}`;
}

/** The reason that stands in for one until somebody has written it: ASCII, since the encoding of a file's comments is anybody's guess. */
export const REASON_TO_COME = "TODO: say why";
