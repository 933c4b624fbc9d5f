/**
 * Findings as JSON, kept for the next key.
 *
 * A client that is pushed to is told all findings of a file after each key, which changes one of them or none, and moves some. What
 * is told of a finding does not depend on where it stands, so it is written once, and its range when that is another.
 */

import type { Range } from "vscode-languageserver";
import type { Diagnostic, Localized } from "../../analyzer/src/index.ts";
import type { Reader } from "./convert.ts";

interface Kept extends Pick<Diagnostic, "rule" | "severity" | "unnecessary">, Reader {
  /** What is told of the finding beside its range: the members of a JSON object, with the closing brace. */
  readonly members: string;
  range?: Range;
  bytes?: Uint8Array;
}

/** What was told of findings. One is known by its message, which stays the same function as long as its line stands. */
export class DiagnosticTexts {
  readonly #kept = new WeakMap<Localized, Kept>();

  /** The JSON of a finding at `range`. `bare` makes what is told of it beside that. */
  bytes(range: Range, found: Diagnostic, reader: Reader, bare: (found: Diagnostic, reader: Reader) => object): Uint8Array {
    const kept = this.#of(found, reader, bare);
    if (!kept.bytes || !kept.range || !isSame(range, kept.range)) {
      kept.range = range;
      kept.bytes = encoder.encode(`{"range":${JSON.stringify(range)},${kept.members}`);
    }
    return kept.bytes;
  }

  #of(found: Diagnostic, reader: Reader, bare: (found: Diagnostic, reader: Reader) => object): Kept {
    const { rule, severity, unnecessary } = found;
    const { language, traits } = reader;
    const known = this.#kept.get(found.message);
    if (
      known?.rule === rule &&
      known.severity === severity &&
      known.unnecessary === unnecessary &&
      known.language === language &&
      known.traits === traits
    ) {
      return known;
    }
    const kept = { rule, severity, unnecessary, language, traits, members: JSON.stringify(bare(found, reader)).slice(1) };
    this.#kept.set(found.message, kept);
    return kept;
  }
}

const encoder = new TextEncoder();

function isSame({ start, end }: Range, other: Range): boolean {
  return (
    start.line === other.start.line &&
    start.character === other.start.character &&
    end.line === other.end.line &&
    end.character === other.end.character
  );
}
