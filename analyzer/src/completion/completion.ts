/** What can be put in at a place of a file, before an editor shows it. */

import type { DirectoryAnalysis } from "../analysis/directory-analysis.ts";
import type { FileAnalysis } from "../analysis/file-analysis.ts";
import type { FileTexts } from "../catalogue/texts.ts";
import type { Span } from "../text/span.ts";

/** What a completion stands for. */
export type CompletionKind =
  | "domain"
  | "user"
  | "relay"
  | "tcp rule"
  | "verdict"
  | "variable"
  | "value"
  | "delivery instruction"
  | "assignment";

/** One thing that can be put in. */
export interface Completion {
  readonly kind: CompletionKind;
  /** What is shown, and compared with what is typed; unique among those of one kind. */
  readonly label: string;
  /** What stands there afterwards: text, and stops at which a person goes on, each with a text that may stay. */
  readonly parts: readonly (string | Stop)[];
}

/** A place where the cursor goes next. */
export interface Stop {
  readonly placeholder: string;
}

/** What can be put in at a place. */
export interface Completions {
  /** What is replaced: from the beginning of the word to the cursor. */
  readonly span: Span;
  /** The best first. */
  readonly items: readonly Completion[];
  /** Whether there are more that begin so. */
  readonly isIncomplete: boolean;
}

/** What is known beside the files of the directory. */
export interface CompletionSources {
  /** The prose, in which the variables of tcp rules stand; undefined: only those that go before a file are offered. */
  readonly texts?: FileTexts | undefined;
  /** users/assign; undefined: not in view. */
  readonly assign?: string | undefined;
}

/** The end of what is typed in a line, behind which nothing stands. */
export interface Place {
  readonly directory: DirectoryAnalysis;
  readonly analysis: FileAnalysis;
  /** Name of the file. */
  readonly name: string;
  /** The line up to the cursor. */
  readonly head: string;
  /** Whether a line follows in the file. */
  readonly isLastLine: boolean;
  readonly sources: CompletionSources;
}

/** What one kind of file offers: in place of the last `typed` units of the line's beginning. */
export interface Offer {
  readonly typed: number;
  readonly items: readonly Completion[];
  readonly isIncomplete?: boolean;
}

/** Nothing to put in. */
export const NO_OFFER: Offer = { typed: 0, items: [] };

/** The text of a completion as it stands when nobody changes anything at its stops. */
export function completedText({ parts }: Completion): string {
  return parts.map((part) => (typeof part === "string" ? part : part.placeholder)).join("");
}
