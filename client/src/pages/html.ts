/** HTML in which nothing is markup but what our own code has written as such. */

/** Markup. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Html[];

/** A template: texts are escaped, markup and lists of it are not. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((all, text, index) => all + markupOf(parts[index - 1] ?? "") + text) };
}

function markupOf(part: Part): string {
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Controls but TAB and LF, directional marks and other format characters, separators, halves of pairs. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text as it is to be seen: markup is shown, not obeyed, and what the eye can't see is written out. */
export function escapeHtml(text: string): string {
  return text.replace(UNSEEN, written).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

function written(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
