/** The names of rules in comments, which lead to the pages of the rules. */

import type { FileAnalysis } from "../analysis/file-analysis.ts";
import { RULES } from "../rules/index.ts";
import { type Span, shifted } from "../text/span.ts";

/** A rule's name in a comment that suppresses its findings. */
export interface RuleName {
  readonly span: Span;
  readonly rule: string;
}

/** The names of rules that exist, in the order of the file. Costs nothing in a file without such comments. */
export function ruleNamesIn({ suppressions }: FileAnalysis): readonly RuleName[] {
  return suppressions.comments.flatMap(({ comment, start }) =>
    comment.rules.filter(({ text }) => ids.has(text)).map(({ text, span }) => ({ span: shifted(span, start), rule: text })),
  );
}

const ids: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));
