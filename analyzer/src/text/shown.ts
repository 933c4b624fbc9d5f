/**
 * A file and what an editor shows of it.
 *
 * An editor drops a byte order mark, gives all lines one kind of end, and puts U+FFFD in place of bytes that are no UTF-8. Its
 * lines are still those of the file, since it ends them at LF, CRLF and CR; its columns differ where something is left out or
 * replaced.
 */

const BYTE_ORDER_MARK = "\ufeff";
const REPLACEMENT = 0xfffd;

/**
 * Whether `shown` can be what an editor shows of a file with that `text` (decoded without loss). Lines with NUL or with bytes that
 * are no UTF-8 may be shown as anything, since only the editor knows as which encoding it read them.
 */
export function isShownAs(text: string, shown: string): boolean {
  if (text === shown) return true;
  const lines = text.split(/\r\n|\r|\n/);
  const shownLines = shown.split(/\r\n|\r|\n/);
  if (lines.length !== shownLines.length) return false;
  return lines.every((line, number) => {
    const other = shownLines[number] ?? "";
    return line === other || /[\0\udc80-\udcff]/.test(line) || (number === 0 && line === BYTE_ORDER_MARK + other);
  });
}

/** Whether the columns of some line of `text` can differ from those that an editor shows. */
export function hasHiddenColumns(text: string): boolean {
  return /[\0\udc80-\udcff]/.test(text) || text.startsWith(BYTE_ORDER_MARK);
}

/** A column of a line, and the column at which an editor shows it. Both count UTF-16 code units from 0. */
export interface ColumnPair {
  readonly text: number;
  readonly shown: number;
}

/**
 * Where the columns of a line and of the same line as shown run apart, ascending from the line's beginning to its end: between
 * two pairs both advance alike. Exact where bytes are shown as U+FFFD; where an editor has read them as another encoding, what
 * lies between the first such byte and the last is only near.
 */
export function alignColumns(line: string, shownLine: string): readonly ColumnPair[] {
  const pairs: ColumnPair[] = [{ text: 0, shown: 0 }];
  let text = Math.max(marks(line) - marks(shownLine), 0);
  let shown = 0;
  if (text > 0) pairs.push({ text, shown });
  while (text < line.length && shown < shownLine.length) {
    if (isReplaced(line, text) && isReplaced(shownLine, shown)) {
      const distance = text - shown;
      while (isReplaced(line, text)) text += 1;
      while (isReplaced(shownLine, shown)) shown += 1;
      if (text - shown !== distance) pairs.push({ text, shown });
    } else if (line[text] === shownLine[shown]) {
      text += 1;
      shown += 1;
    } else {
      let tail = 0;
      const longest = Math.min(line.length - text, shownLine.length - shown);
      while (tail < longest && line.at(-1 - tail) === shownLine.at(-1 - tail)) tail += 1;
      pairs.push({ text: line.length - tail, shown: shownLine.length - tail });
      break;
    }
  }
  pairs.push({ text: line.length, shown: shownLine.length });
  return pairs;
}

/** The column in the other form of the line. One beyond the line's end is its end. */
export function otherColumn(pairs: readonly ColumnPair[], column: number, from: keyof ColumnPair): number {
  const to = from === "text" ? "shown" : "text";
  const after = pairs.findIndex((pair) => pair[from] > column);
  const before = pairs.at(after < 0 ? -1 : after - 1);
  if (!before) return column;
  return after < 0 ? before[to] : Math.min(before[to] + column - before[from], pairs[after]?.[to] ?? column);
}

/** How many byte order marks the line begins with. */
function marks(line: string): number {
  let count = 0;
  while (line[count] === BYTE_ORDER_MARK) count += 1;
  return count;
}

/** What stands for bytes: U+FFFD, or a byte that was no UTF-8. Also the second half of some pairs, which does no harm. */
function isReplaced(line: string, at: number): boolean {
  const unit = line.charCodeAt(at);
  return unit === REPLACEMENT || (unit >= 0xdc80 && unit <= 0xdcff);
}
