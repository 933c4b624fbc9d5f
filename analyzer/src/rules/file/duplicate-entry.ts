import { localized } from "../../text/localized.ts";
import { isHostList, isSenderList } from "../host-lists.ts";
import { removeEntry } from "../removal.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** The same entry twice in a list. */
export const duplicateEntry: FileRule = {
  id: "duplicate-entry",
  scope: "file",
  severity: "hint",
  unnecessary: true,
  appliesTo: (file, programs) => isHostList(file) || isSenderList(file, programs),
  fixAllTitle: (count) =>
    localized({ en: `Remove all ${count} duplicate entries in this file`, ja: `このファイルの重複したエントリ ${count} 件をすべて削除` }),
  *check(view) {
    for (const { entry, winner: first } of view.overriddenEntries("first")) {
      // What stands between two NUL is told by `nul-byte`, and there is nothing to remove.
      if (entry.value === "") continue;
      yield {
        span: entry.span,
        message: localized({
          en: `Line ${first.line + 1} has this entry already; this line changes nothing. Remove it.`,
          ja: `このエントリは ${first.line + 1} 行目にもあり、この行には効果がありません。削除してください。`,
        }),
        related: [{ file: view.file.name, span: first.span, message: localized({ en: "The same entry", ja: "同じエントリ" }) }],
        fixes: () => [removeEntry(entry, { safe: true })],
      };
    }
  },
};

export const duplicateEntryTexts: RuleTexts = {
  summary: { en: "An entry stands in the list already.", ja: "すでにリストにあるエントリ" },
  why: {
    en: "qmail looks an entry up without regard to the case of ASCII letters, and once is enough: the second line changes nothing. It misleads whoever removes only one of the two.",
    ja: "qmail は ASCII の大文字と小文字を区別せずにエントリを探すため、1 行あれば十分で、2 行目には効果がありません。片方だけを削除した人が、消したつもりで残してしまう原因になります。",
  },
  remedy: { en: "Remove the later line.", ja: "後の行を削除してください。" },
  sources: ["constmap.c: constmap()", "control.c: control_readfile()"],
};
