import type { Entry } from "../syntax/list.ts";
import { localized } from "../text/localized.ts";
import type { Fix } from "./rule.ts";

/** The fix that takes an entry away, with its whole line if it stands alone there, and leaves every other byte as it is. */
export function removeEntry({ removal }: Entry, { safe, preferred = true }: { readonly safe: boolean; readonly preferred?: boolean }): Fix {
  return {
    title: localized({ en: "Remove this entry", ja: "このエントリを削除" }),
    safe,
    preferred,
    edits: [{ span: removal, newText: "" }],
  };
}
