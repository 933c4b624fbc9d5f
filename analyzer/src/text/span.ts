/** A stretch of text from `start` up to but not including `end`, counted in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace what `span` covers by `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The span, moved to the right by `distance` units. */
export function shifted(span: Span, distance: number): Span {
  return { start: span.start + distance, end: span.end + distance };
}

/**
 * The text after `edits`, which all refer to the text as it was and must not overlap (as in LSP: several insertions at one
 * offset stay in their order). Throws a RangeError on overlapping edits, since applying them would lose text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let done = 0;
  for (const { span, newText } of ordered) {
    if (span.start < done) throw new RangeError(`edits overlap at offset ${span.start}`);
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done);
}
