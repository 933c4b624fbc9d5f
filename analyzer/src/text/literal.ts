/**
 * The source of a regular expression that matches `text` and nothing else, whatever signs are in it. With the flag `i` it folds more
 * letters than qmail does, so that whoever finds something compares again.
 */
export function literalSource(text: string): string {
  return text.replace(/[^a-zA-Z0-9]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
