/** The options of a program on a command line, as getopt(3) reads them, as far as the words are known. */

import { behind, type Field, headOf, textOf } from "./script-value.ts";

/** What the options of a command line are. */
export interface ReadOptions {
  /** The options in their order, each a letter with its argument. */
  readonly options: readonly { readonly letter: string; readonly argument: Field | undefined }[];
  /** The index of the first word that is no option. */
  readonly next: number;
  /** The first word that may be any number of options; undefined: there is none. */
  readonly loose: number | undefined;
}

/** Reads the options that begin at `start`. `withArgument`: the letters that take an argument. */
export function readOptions(words: readonly Field[], start: number, withArgument: string): ReadOptions {
  const options: { letter: string; argument: Field | undefined }[] = [];
  let loose: number | undefined;
  let at = start;
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const head = headOf(word);
    if (head === "" && word.loose) {
      loose ??= at;
      continue;
    }
    if (!head.startsWith("-") || head === "-") break;
    if (textOf(word) === "--") {
      at += 1;
      break;
    }
    // A long option is none that getopt(3) knows; those that take one say so with `=`.
    if (head.startsWith("--")) continue;
    for (let index = 1; index < head.length; index += 1) {
      const letter = head.charAt(index);
      if (!withArgument.includes(letter)) {
        options.push({ letter, argument: undefined });
        continue;
      }
      const attached = index + 1 < head.length || textOf(word) === undefined;
      if (!attached) at += 1;
      options.push({ letter, argument: attached ? { ...word, ...behind(word, index + 1) } : words[at] });
      break;
    }
  }
  return { options, next: Math.min(at, words.length), loose };
}
