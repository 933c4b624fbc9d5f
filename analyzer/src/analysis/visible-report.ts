import type { Localized } from "../text/localized.ts";
import { seen } from "../text/visible.ts";

/** All that a finding says in words, whoever found it. */
interface Spoken {
  readonly message: Localized;
  readonly related?: readonly { readonly message: Localized }[];
  readonly fixes?: () => readonly { readonly title: Localized }[];
}

/**
 * A report in whose sentences everything can be seen: its message, what explains it, and the titles of its fixes. Text of a file
 * comes into a terminal, a tooltip or a menu only through this, so a rule need not think of control characters; it has to think of
 * long texts (`shown` in rules/words.ts cuts them) and of passwords (`shownContent`). What is spelled out already stays as it is.
 */
export function visibleReport<R extends Spoken>(report: R): R {
  const { message, related, fixes } = report;
  return {
    ...report,
    message: visibleSentence(message),
    ...(related && { related: related.map((place) => ({ ...place, message: visibleSentence(place.message) })) }),
    ...(fixes && { fixes: () => fixes().map((fix) => ({ ...fix, title: visibleSentence(fix.title) })) }),
  };
}

const visibleSentences = new WeakMap<Localized, Localized>();

/** Of one sentence always the same, since a finding is known by it from edit to edit. */
function visibleSentence(sentence: Localized): Localized {
  const known = visibleSentences.get(sentence);
  if (known) return known;
  const visible: Localized = (language) => seen(sentence(language));
  visibleSentences.set(sentence, visible);
  return visible;
}
