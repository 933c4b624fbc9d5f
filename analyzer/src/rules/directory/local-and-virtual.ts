import { mapEntryOf } from "../../syntax/map.ts";
import { localized } from "../../text/localized.ts";
import { removeEntry } from "../removal.ts";
import type { DirectoryRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** A domain in locals and in virtualdomains: qmail-send looks at locals first. */
export const localAndVirtual: DirectoryRule = {
  id: "local-and-virtual",
  scope: "directory",
  severity: "warning",
  reads: ["locals", "virtualdomains"],
  file: "virtualdomains",
  *check(directory) {
    const { program } = directory.programs.dialect.send;
    const locals = directory.file("locals");
    const virtualDomains = directory.file("virtualdomains");
    for (const domain of directory.sharedKeys("locals", "virtualdomains")) {
      const [local] = locals?.entriesWithKey(domain) ?? [];
      if (!local) continue;
      for (const entry of virtualDomains?.entriesWithKey(domain) ?? []) {
        // An exception from a wider line says that the domain is not virtual, and that is so.
        if (mapEntryOf(entry.value)?.value === "") continue;
        yield {
          span: { start: entry.span.start, end: entry.span.start + domain.length },
          message: localized({
            en: `${program} finds ${domain} in locals (line ${local.line + 1}) first, so it never uses this line. Remove the domain from locals, or this line.`,
            ja: `${program} は先に locals の ${local.line + 1} 行目で ${domain} を見つけるため、この行は使われません。locals からこのドメインを削除するか、この行を削除してください。`,
          }),
          related: [{ file: "locals", span: local.span, message: localized({ en: "Found here first", ja: "先に見つかる行" }) }],
          // Which of the two was meant nobody can tell from the files, so neither is made without being chosen.
          fixes: () => [
            {
              title: localized({ en: `Remove ${domain} from locals`, ja: `locals から ${domain} を削除` }),
              safe: false,
              preferred: false,
              edits: [],
              elsewhere: [{ kind: "remove line", file: "control/locals", line: local.line }],
            },
            removeEntry(entry, { safe: true, preferred: false }),
          ],
        };
      }
    }
  },
};

export const localAndVirtualTexts: RuleTexts = {
  summary: {
    en: "A virtual domain is listed in locals too and never used.",
    ja: "locals にもあるために使われないバーチャルドメイン",
  },
  why: {
    en: "qmail-send looks a recipient's domain up in locals first, and in virtualdomains only if it is not there. The line in virtualdomains has no effect: the mail goes to the local user of that name instead of the virtual one. Lines for a single address (user@domain) are looked up in the same order, so they have no effect either.",
    ja: "qmail-send は受信者のドメインをまず locals で探し、そこにない場合にだけ virtualdomains を見ます。そのため virtualdomains の行には効果がなく、メールはバーチャルユーザーではなく同じ名前のローカルユーザーに届きます。user@domain の形の行も同じ順に調べられるため、効果がありません。",
  },
  remedy: {
    en: "Remove the domain from locals, then send HUP to qmail-send. Or remove it from virtualdomains if its users are local.",
    ja: "locals からそのドメインを削除し、qmail-send に HUP シグナルを送ってください。ユーザーがローカルなら virtualdomains から削除します。",
  },
  sources: ["qmail-send.c: rewrite()", "qmail-send(8), locals and virtualdomains"],
};
