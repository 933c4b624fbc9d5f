// What stands on the page of a rule and nowhere else.
import fs from "node:fs";

/** As it is formatted in the files of rules: one property, whole lines. */
const PAGE_PROSE =
  /^ {2}(?:summary|why): localized\(\{(?: .* \}\),\n|\n(?: {4}.*\n)*? {2}\}\),\n)|^ {2}sources: \[(?:.*\]|\n(?: {4}.*\n)*? {2}\]),\n/gm;

/** For bundles that link to the pages of rules and show none: they are a tenth of the packed server. */
export const WITHOUT_RULE_PAGES = {
  name: "without-rule-pages",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]analyzer[\\/]src[\\/]rules[\\/]\w+[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: fs.readFileSync(path, "utf8").replace(PAGE_PROSE, ""),
      loader: "ts",
    }));
  },
};
