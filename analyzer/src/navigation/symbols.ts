/** The names of a text that somebody looks for by a part of them. */

import type { FileAnalysis } from "../analysis/file-analysis.ts";
import type { Programs } from "../host/programs.ts";
import { asciiLower } from "../text/ascii.ts";
import { literalSource } from "../text/literal.ts";
import { lineMentions, mentionAt, type PlacedMention, type ReadText } from "./find-mentions.ts";

/** How many more units of text a search may go through, all texts together: somebody types while it goes on. */
export interface SearchBudget {
  units: number;
}

/**
 * The names in which `part` stands, in any case of letters, in the order of the text; with an empty part all of them. A text that is
 * larger than what is left of the budget is not searched. Relays are left out, since they are hosts of others.
 */
export function* namesWith(text: ReadText, part: string, programs: Programs, budget: SearchBudget): Generator<PlacedMention> {
  if (text.store.length > budget.units) return;
  budget.units -= text.store.length;
  const wanted = asciiLower(part);
  const likely = new RegExp(wanted === "" ? "[^\\n]" : literalSource(wanted), "gi");
  for (const mention of lineMentions(text, likely, programs)) {
    const isRelay = mention.kind === "domain" && mention.side === "value";
    if (!isRelay && asciiLower(mention.text).includes(wanted)) yield mention;
  }
}

/** The names that are `name`, or that begin with a dot before it, as the index of keys has them: in a file of any size. */
export function* namesEqualTo(analysis: FileAnalysis, name: string, programs: Programs): Generator<PlacedMention> {
  const key = asciiLower(name);
  if (key === "") return;
  for (const each of analysis.file.reader === "users-assign" ? [`=${key}`, `+${key}`, `+${key}-`] : [key, `.${key}`]) {
    for (const { span } of analysis.entriesWithKey(each)) {
      // In users/assign a sign stands in front.
      const mention = mentionAt(analysis, span.start + 1, programs);
      if (mention) yield mention;
    }
  }
}
