import type { Language } from "../text/localized.ts";

/** The address of a rule's page, for readers of `language`; `homepage` is the project's. */
export function rulePage(homepage: string, rule: string, language: Language): string {
  return `${homepage}/blob/main/docs/rules/${rule}${language === "ja" ? ".ja" : ""}.md`;
}
