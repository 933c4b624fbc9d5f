import { LANGUAGES, type Language, languageOf } from "../../analyzer/src/index.ts";

/** Whether `value` names a language of the product. */
export function isLanguage(value: string): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/**
 * The language in which to speak: what `--lang` says, else the locale. It is found before anything else is looked at, so that
 * a complaint about the arguments is in the right language too.
 */
export function languageOfUser(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const own = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  for (const [index, arg] of own.entries()) {
    const value = arg === "--lang" ? own[index + 1] : arg.startsWith("--lang=") ? arg.slice("--lang=".length) : undefined;
    if (value !== undefined && isLanguage(value)) return value;
  }
  // As in POSIX, the first of these that is set and not empty decides.
  return languageOf(env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "en");
}
