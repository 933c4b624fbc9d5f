import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { shifted } from "../text/span.ts";
import type { TextStore } from "../text/text-store.ts";
import { contentEnd, entriesOfLine, type NumberedEntry } from "./list.ts";

/**
 * The entries of a file in their order, with spans that count in the whole text. In a file of which qmail reads one line only,
 * that line is the one entry. Lazy: who stops early pays for what was read.
 */
export function* entriesOf(file: ControlFileSpec, store: TextStore): Generator<NumberedEntry> {
  if (file.reader === "cdb") return;
  const isList = file.reader === "list" || file.reader === "map";
  for (const { block, offset, line } of store.placed()) {
    for (const [lineInBlock, lineStart] of block.lineStarts.entries()) {
      const text = block.text.slice(lineStart, block.lineStarts[lineInBlock + 1]);
      const base = offset + lineStart;
      for (const { value, span, removal } of isList ? entriesOfLine(text) : valueOfLine(text)) {
        yield { value, span: shifted(span, base), removal: shifted(removal, base), line: line + lineInBlock };
      }
      if (!isList) return;
    }
  }
}

/** What control_readline (control.c) reads: the line without the blanks at its end, `#` or not. */
function valueOfLine(line: string): readonly Pick<NumberedEntry, "value" | "span" | "removal">[] {
  const end = contentEnd(line);
  return end === 0 ? [] : [{ value: line.slice(0, end), span: { start: 0, end }, removal: { start: 0, end: line.length } }];
}
