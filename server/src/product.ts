import { homepage, name, version } from "../../package.json";

/** The name under which findings, settings and requests go. */
export const PRODUCT = name;

/** The version of the product. */
export const VERSION = version;

/** The page of a rule, for readers of `language`. */
export function rulePage(rule: string, language: "en" | "ja"): string {
  return `${homepage}/blob/main/docs/rules/${rule}${language === "ja" ? ".ja" : ""}.md`;
}
