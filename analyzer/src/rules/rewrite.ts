import type { Localized } from "../text/localized.ts";
import type { Span } from "../text/span.ts";
import type { Fix } from "./rule.ts";

/** The preferred fix that writes something else in a place. Never safe: what it writes decides something. */
export function rewrite(span: Span, newText: string, title: Localized): Fix {
  return { title, safe: false, preferred: true, edits: [{ span, newText }] };
}
