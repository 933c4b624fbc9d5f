import type { Language } from "../text/localized.ts";
import { inlineCode } from "../text/markdown.ts";
import type { RuleDescription } from "./rule.ts";

/** The Markdown that tells of a rule without its examples, headed by its id. */
export function rulePage({ id, severity, summary, why, remedy, sources }: RuleDescription, language: Language): string {
  const words =
    language === "ja"
      ? { severity: "重大度", remedy: "対処", sources: "出典" }
      : { severity: "Severity", remedy: "What to do", sources: "Source" };
  return [
    `# ${id}`,
    "",
    summary(language),
    "",
    why(language),
    "",
    `- **${words.remedy}**: ${remedy(language)}`,
    `- **${words.severity}**: ${severity}`,
    `- **${words.sources}**: ${sources.map(inlineCode).join(", ")}`,
  ].join("\n");
}
