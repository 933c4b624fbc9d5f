import { type Language, rulePage } from "../../analyzer/src/index.ts";
import { homepage, name, version } from "../../package.json";

/** The name under which findings, settings and requests go. */
export const PRODUCT = name;

/** The version of the product. */
export const VERSION = version;

/** The page of a rule, for readers of `language`. */
export function pageOfRule(rule: string, language: Language): string {
  return rulePage(homepage, rule, language);
}
