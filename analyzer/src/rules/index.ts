import { bareSuffixEntry } from "./bare-suffix-entry.ts";
import { duplicateEntry } from "./duplicate-entry.ts";
import { inlineComment } from "./inline-comment.ts";
import { localAndVirtual } from "./local-and-virtual.ts";
import { publicSuffixEntry } from "./public-suffix-entry.ts";
import type { Rule } from "./rule.ts";

/** Every rule, sorted by id. A new rule is one file beside this one, one line here, and one fixture. */
export const RULES: readonly Rule[] = [bareSuffixEntry, duplicateEntry, inlineComment, localAndVirtual, publicSuffixEntry];
