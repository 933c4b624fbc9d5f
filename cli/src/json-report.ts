import path from "node:path";
import type { Diagnostic, EditorPosition, Fix, Language, Span, TextStore } from "../../analyzer/src/index.ts";
import type { FileChange, FileFindings } from "./loaded-host.ts";
import { shownEdits } from "./shown-edits.ts";
import type { WholeHost } from "./whole-host.ts";

/** What the report tells. */
export interface JsonReport {
  readonly files: readonly FileFindings[];
  readonly hosts: readonly WholeHost[];
  readonly language: Language;
}

/** The report as one JSON object, piece by piece. Positions count from 0 and in UTF-16 units, as in LSP. */
export function* jsonReport({ files, hosts, language }: JsonReport): Generator<string> {
  yield '{"diagnostics":[';
  let separator = "";
  for (const file of files) {
    for (const diagnostic of file.diagnostics) {
      yield separator + JSON.stringify(diagnosticOf(file, diagnostic, language));
      separator = ",\n";
    }
  }
  yield `],"directories":${JSON.stringify(hosts.map((host) => directoryOf(host, language)))}}\n`;
}

function directoryOf({ loaded: { host, chosen }, view, opened }: WholeHost, language: Language): unknown {
  // A control file lies where the user named the directory, as in the findings.
  const locate = (name: string): string =>
    name.startsWith("control/") ? path.join(host.path, name.slice("control/".length)) : opened.locate(name);
  const { verdict, reasons, missing, sentence } = view.verdict;
  const relay = {
    verdict,
    sentence: sentence(language),
    reasons: reasons.map((reason) => ({ ...reason, file: locate(reason.file), message: reason.message(language) })),
    missing: missing.map((text) => text(language)),
  };
  return { path: host.path, dialect: chosen.dialect, relay };
}

function diagnosticOf(file: FileFindings, { rule, severity, message, span, fixes }: Diagnostic, language: Language): unknown {
  const { path: own, store, elsewhere } = file;
  const fixOf = ({ title, safe, edits, elsewhere: others = [] }: Fix): unknown => ({
    title: title(language),
    safe,
    edits: [{ path: own, store, edits: shownEdits(file, edits) }, ...(elsewhere?.(others) ?? [])].flatMap(editsOf),
  });
  return { file: own, rule, severity, message: message(language), range: rangeOf(store, span), fixes: fixes().map(fixOf) };
}

function editsOf({ path: file, store, edits }: FileChange): readonly unknown[] {
  return edits.map(({ span, newText }) => ({ file, range: rangeOf(store, span), newText }));
}

function rangeOf(store: TextStore, { start, end }: Span): { readonly start: EditorPosition; readonly end: EditorPosition } {
  return { start: store.positionAt(start), end: store.positionAt(end) };
}
