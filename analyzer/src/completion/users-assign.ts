/** users/assign: its two kinds of line, and the one that ends it. */

import { LINE_KINDS } from "../syntax/keys.ts";
import { type Completion, NO_OFFER, type Offer, type Place } from "./completion.ts";

const stops = (...placeholders: readonly string[]): Completion["parts"] =>
  placeholders.flatMap((placeholder, index) => (index === 0 ? [{ placeholder }] : [":", { placeholder }]));

/** Sources: qmail-users(5), qmail-newu.c. Users and groups stand as numbers, and each line has seven colons. */
const ASSIGNMENTS: readonly Completion[] = [
  { kind: "assignment", label: "=", parts: ["=", ...stops("user", "user", "1000", "1000", "/home/user"), ":::"] },
  { kind: "assignment", label: "+", parts: ["+", ...stops("user-", "user", "1000", "1000", "/home/user"), ":-::"] },
];
const END: Completion = { kind: "assignment", label: ".", parts: [".\n"] };

/** What a line of users/assign may be. Behind the line that ends the file nothing is read, so nothing is offered. */
export function usersAssignOffer({ head, analysis, isLastLine }: Place): Offer {
  const hasEnd = analysis.entriesWithKey(LINE_KINDS.end).length > 0;
  if (head.length > 1 || (hasEnd && isLastLine)) return NO_OFFER;
  const items = [...ASSIGNMENTS, ...(hasEnd || !isLastLine ? [] : [END])].filter(({ label }) => label.startsWith(head));
  return { typed: head.length, items };
}
