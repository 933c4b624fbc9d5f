/**
 * Text on a terminal.
 *
 * What comes from a file or a file name may hold escape sequences, and characters that turn the direction of writing or are
 * not seen at all. None of them may reach the terminal, so everything that was read passes through here.
 */

const TAB_STOP = 8;

/** A code point as it is shown: its text and the columns it takes. */
export interface Shown {
  readonly text: string;
  readonly columns: number;
}

/** How the code point is shown. A tab reaches to the next tab stop from `column`. */
export function shown(point: number, column: number): Shown {
  if (point === 0x09) {
    const columns = TAB_STOP - (column % TAB_STOP);
    return { text: " ".repeat(columns), columns };
  }
  const text = String.fromCodePoint(point);
  if (!isHidden(text)) return { text, columns: columnsOf(point, text) };
  const escaped = escapeOf(point);
  return { text: escaped, columns: escaped.length };
}

/** The text with everything that a terminal would obey, or not show, written as an escape such as `\x1b`. */
export function visible(text: string): string {
  return text.replace(HIDDEN_ALL, (found) => escapeOf(found.codePointAt(0) ?? 0));
}

/** The columns of a text that is visible already. */
export function widthOf(text: string): number {
  let columns = 0;
  for (const symbol of text) columns += columnsOf(symbol.codePointAt(0) ?? 0, symbol);
  return columns;
}

/**
 * Breaks a visible text into lines of at most `width` columns. The first begins at `column`, the others at 2. It breaks at
 * blanks, and between wide characters, which are written without blanks.
 */
export function wrap(text: string, width: number, column: number): string {
  if (!Number.isFinite(width)) return text;
  const lines: string[] = [];
  let line = "";
  let columns = column;
  for (const piece of text.match(PIECES) ?? []) {
    if (columns > 2 && columns + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "  ";
      columns = 2;
    }
    line += piece;
    columns += widthOf(piece);
  }
  lines.push(line.trimEnd());
  return lines.join("\n");
}

/** What is coloured. */
export type Style = "error" | "warning" | "information" | "hint" | "path" | "faint" | "added" | "removed";

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Colours only on a terminal that shows them, and never against the wish in NO_COLOR (no-color.org). */
export function paintFor(stream: { readonly isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): Paint {
  if (stream.isTTY !== true || env["NO_COLOR"] || env["TERM"] === "dumb") return (_, text) => text;
  return (style, text) => `\x1b[${COLOURS[style]}m${text}\x1b[0m`;
}

const COLOURS: Readonly<Record<Style, string>> = {
  error: "1;31",
  warning: "1;33",
  information: "1;34",
  hint: "1;36",
  path: "1",
  faint: "2",
  added: "32",
  removed: "31",
};

/** Controls, invisible formatting (direction, zero width), line separators, and halves of surrogate pairs. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const HIDDEN_ALL = new RegExp(HIDDEN, "gu");
const COMBINING = /[\p{Mn}\p{Me}]/u;
/** Blanks and closing marks stay with what stands before them. */
const WIDE = "\\u3000-\\u30ff\\u3400-\\u9fff\\uff00-\\uff60";
const PIECES = new RegExp(`[${WIDE}][、。，．）」』・ー]*\\s*|[^\\s${WIDE}]+[、。，．）」』]*\\s*|\\s+`, "gu");

function isHidden(symbol: string): boolean {
  return HIDDEN.test(symbol);
}

function escapeOf(point: number): string {
  switch (point) {
    case 0x00:
      return "\\0";
    case 0x09:
      return "\\t";
    case 0x0a:
      return "\\n";
    case 0x0d:
      return "\\r";
  }
  // A byte that is no UTF-8 is held as a lone surrogate, see `decodeText`.
  if (point >= 0xdc80 && point <= 0xdcff) return `\\x${(point - 0xdc00).toString(16)}`;
  return point < 0x80 ? `\\x${point.toString(16).padStart(2, "0")}` : `\\u{${point.toString(16)}}`;
}

function columnsOf(point: number, symbol: string): number {
  if (point < 0x300) return 1;
  if (COMBINING.test(symbol)) return 0;
  return WIDE_RANGES.some(([first, last]) => point >= first && point <= last) ? 2 : 1;
}

/** East Asian Wide and Fullwidth (UAX #11), in ranges that also take in a few unassigned code points between them. */
const WIDE_RANGES: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];
