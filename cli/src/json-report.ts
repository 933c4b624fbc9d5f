import type { Diagnostic, DialectId, EditorPosition, Fix, Language, Span, TextStore } from "../../analyzer/src/index.ts";
import type { FileChange, FileFindings } from "./loaded-host.ts";
import { shownEdits } from "./shown-edits.ts";

/** What the report tells. */
export interface JsonReport {
  readonly files: readonly FileFindings[];
  readonly directories: readonly { readonly path: string; readonly dialect: DialectId }[];
  readonly language: Language;
}

/** The report as one JSON object, piece by piece. Positions count from 0 and in UTF-16 units, as in LSP. */
export function* jsonReport({ files, directories, language }: JsonReport): Generator<string> {
  yield '{"diagnostics":[';
  let separator = "";
  for (const file of files) {
    for (const diagnostic of file.diagnostics) {
      yield separator + JSON.stringify(diagnosticOf(file, diagnostic, language));
      separator = ",\n";
    }
  }
  yield `],"directories":${JSON.stringify(directories)}}\n`;
}

function diagnosticOf(file: FileFindings, { rule, severity, message, span, fixes }: Diagnostic, language: Language): unknown {
  const { path, store, elsewhere } = file;
  const fixOf = ({ title, safe, edits, elsewhere: others = [] }: Fix): unknown => ({
    title: title(language),
    safe,
    edits: [{ path, store, edits: shownEdits(file, edits) }, ...(elsewhere?.(others) ?? [])].flatMap(editsOf),
  });
  return { file: path, rule, severity, message: message(language), range: rangeOf(store, span), fixes: fixes().map(fixOf) };
}

function editsOf({ path, store, edits }: FileChange): readonly unknown[] {
  return edits.map(({ span, newText }) => ({ file: path, range: rangeOf(store, span), newText }));
}

function rangeOf(store: TextStore, { start, end }: Span): { readonly start: EditorPosition; readonly end: EditorPosition } {
  return { start: store.positionAt(start), end: store.positionAt(end) };
}
