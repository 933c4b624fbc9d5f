/** The languages in which messages, hovers and pages are written. */
export type Language = "en" | "ja";

/** The languages of the product, English first. */
export const LANGUAGES: readonly Language[] = ["en", "ja"];

/** A text that exists in each language and is chosen where it is shown. A function, so that nothing is composed unread. */
export type Localized = (language: Language) => string;

/** A fixed text in both languages. */
export function localized(texts: Readonly<Record<Language, string>>): Localized {
  return (language) => texts[language];
}

/** The language of a locale tag such as `ja`, `ja_JP.UTF-8` or `en-GB`; English for anything that is not Japanese. */
export function languageOf(locale: string): Language {
  return /^ja\b|^ja_/i.test(locale) ? "ja" : "en";
}
