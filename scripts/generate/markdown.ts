import { LANGUAGES, type Language } from "../../analyzer/src/index.ts";

/** The ending of a page's name in a language. */
export const SUFFIX: Readonly<Record<Language, string>> = { en: ".md", ja: ".ja.md" };

const NAMES: Readonly<Record<Language, string>> = { en: "English", ja: "日本語" };

/** The line that leads to the page `name` in the other language. */
export function otherLanguage(name: string, language: Language): string {
  return LANGUAGES.map((other) => (other === language ? NAMES[other] : `[${NAMES[other]}](${name}${SUFFIX[other]})`)).join(" | ");
}

/** A page of these blocks. */
export function page(parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}

/** A block of code. */
export function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** A code span. `text` has no backticks. */
export function codeSpan(text: string): string {
  return `\`${text}\``;
}
