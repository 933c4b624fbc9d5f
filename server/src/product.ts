import manifest from "../../package.json" with { type: "json" };

/** The name under which findings, settings and requests go. */
export const PRODUCT = manifest.name;

/** The version of the product. */
export const VERSION = manifest.version;

/** The page of a rule, for readers of `language`. */
export function rulePage(rule: string, language: "en" | "ja"): string {
  return `${manifest.homepage}/blob/main/docs/rules/${rule}${language === "ja" ? ".ja" : ""}.md`;
}
