const CODE_SPAN = /(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/gs;

/** The text of our own Markdown, for clients that show none: code spans as they are, links with their address. */
export function plainText(markdown: string): string {
  let text = "";
  let done = 0;
  for (const match of markdown.matchAll(CODE_SPAN)) {
    text += withoutMarks(markdown.slice(done, match.index)) + (match[2] ?? "").replace(/^ (.*) $/s, "$1");
    done = match.index + match[0].length;
  }
  return (text + withoutMarks(markdown.slice(done))).replace(/\n{3,}/g, "\n\n");
}

function withoutMarks(prose: string): string {
  return prose
    .replace(/^(---|#+ )/gm, "")
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, "$1 ($2)")
    .replaceAll("**", "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
