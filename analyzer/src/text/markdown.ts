import { seen } from "./visible.ts";

/**
 * `text` as a Markdown code span in which nothing of it is Markdown, a link or HTML, and what the eye can't see is spelled
 * (`seen`). Text from a workspace reaches a hover only through this.
 */
export function inlineCode(text: string): string {
  const visible = seen(text);
  const longestRun = Math.max(0, ...[...visible.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longestRun + 1);
  const padding = /^`|`$|^ .* $/.test(visible) || visible === "" ? " " : "";
  return `${fence}${padding}${visible}${padding}${fence}`;
}

/**
 * `text`, a sentence with names from a workspace in it, as Markdown that shows just these characters: what could make a link,
 * HTML, emphasis or a list is escaped, also addresses and names that renderers link by themselves.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#!|~&:@]|^[-+]|(?<=www)\./gi, "\\$&");
}

/** Text of our own, in which only `code` is Markdown, as Markdown: whatever else could be markup is shown as it is. */
export function proseMarkdown(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\`*<>[\]]|^#|\b_\B|\B_\b/g, "\\$&")))
    .join("");
}

/** A table of Markdown: the header and the rows. Cells are Markdown. */
export function markdownTable([header = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
