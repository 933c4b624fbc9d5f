/** What an adaptor says of one recorded case. */

export interface Judgement {
  readonly agrees: boolean;
  /** What was recorded, as short text. */
  readonly expected: string;
  /** What the model decides, in the same form. */
  readonly actual: string;
}

/** Compares two values that are the same when their JSON is. Key order counts, so build both in the same order. */
export function compare(expected: unknown, actual: unknown): Judgement {
  const texts = { expected: JSON.stringify(expected) ?? "undefined", actual: JSON.stringify(actual) ?? "undefined" };
  return { agrees: texts.expected === texts.actual, ...texts };
}
