import type { ControlFileSpec } from "../../catalogue/control-file.ts";
import { nameBelow, publicSuffixSection } from "../../domain/public-suffix.ts";
import type { Programs } from "../../host/programs.ts";
import { entryAccepts } from "../../host/rcpthosts.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { isHostList, isRecipientHostList, isSenderList, matchesAtDot } from "../host-lists.ts";
import { refusedMail } from "../refused-mail.ts";
import { removeEntry } from "../removal.ts";
import { dangerOf, repairOrRemoval } from "../revival.ts";
import type { LineRule, Report, Severity } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { describeKey, shown } from "../words.ts";
import { flawOf } from "./unmatchable-entry.ts";

/** `example.com.` is another name to qmail than `example.com`; `.` is the end of every name that is written so. */
export const finalDotEntry: LineRule = {
  id: "final-dot-entry",
  scope: "line",
  ignoresPlainLines: true,
  severity: "error",
  appliesTo: (file, programs) =>
    file.name === "virtualdomains" || file.name === "smtproutes" || isHostList(file) || isSenderList(file, programs),
  fixAllTitle: (count) =>
    localized({
      en: `Remove the final dot from all ${count} entries in this file that name a domain (qmail then uses them)`,
      ja: `ドメインを表すエントリ ${count} 件すべてから末尾のドットを削除 (有効になります)`,
    }),
  check: (entry, file, _line, programs): Report | undefined => {
    const end = file.reader === "map" ? entry.value.indexOf(":") : entry.value.length;
    if (end <= 0 || entry.value[end - 1] !== ".") return undefined;
    const key = entry.value.slice(0, end);
    // What stands behind a blank or a BOM is dead for that reason; see leading-blank and byte-order-mark.
    if (/^[ \t\ufeff]/.test(key) || flawOf(file, key, programs)) return undefined;
    const span = { start: entry.span.start, end: entry.span.start + key.length };
    const open = openFinalDot(file, key, programs);
    if (open) {
      return { span, severity: open.severity, message: openMessage(key, open.witness), fixes: () => [removeEntry(entry, { safe: false })] };
    }
    const without = key.slice(0, -1);
    const edits = [{ span: { start: span.end - 1, end: span.end }, newText: "" }];
    const opens = without === "" || dangerOf(file, without, programs) !== undefined;
    return {
      span,
      ...(opens
        ? { severity: "warning", message: uselessMessage(key) }
        : refusedMail({ file, meant: [without], programs }, { refused: () => refusedMessage(key), otherwise: messageOf(file, key) })),
      fixes: () =>
        without === ""
          ? [removeEntry(entry, { safe: false, preferred: false })]
          : repairOrRemoval(
              entry,
              file,
              {
                title: { en: "Remove the final dot", ja: "末尾のドットを削除" },
                repaired: without + entry.value.slice(key.length),
                edits,
              },
              programs,
            ),
    };
  },
};

export const finalDotEntryTexts: RuleTexts = {
  summary: {
    en: "An entry with a final dot matches only names that are written with one.",
    ja: "末尾にドットのあるエントリは、末尾にドットを付けて書かれた名前にだけ一致する",
  },
  why: {
    en: "For qmail a host name with a final dot is another name than the one without. Mail is not addressed so, and example.com. therefore matches nothing. But a spammer may address it so: an entry that is a single dot lets everybody send to victim@example.com. and to every other domain, and .com. to every domain below .com. qmail-remote delivers such mail, since the name server takes both spellings for the same.",
    ja: "qmail は末尾にドットのあるホスト名を、ドットのない名前とは別の名前とみなします。通常のメールはそのように書かれないため、example.com. は何にも一致しません。しかし迷惑メールの送信者はそのように書けます。ドット一つだけのエントリは victim@example.com. をはじめあらゆるドメイン宛を誰からでも受け付け、.com. は .com の下のすべてのドメイン宛を受け付けます。ネームサーバーは両方の書き方を同じ名前とみなすため、qmail-remote はそのメールを実際に配送します。",
  },
  remedy: {
    en: "Write names without a final dot. Remove a single dot.",
    ja: "末尾のドットを付けずに書いてください。ドットだけの行は削除します。",
  },
  sources: ["rcpthosts.c: rcpthosts()", "qmail-smtpd.c: addrparse()", "constmap.c: constmap()"],
};

/** What such an entry of rcpthosts opens, with a recipient that it lets in; undefined where it opens nothing. */
function openFinalDot(
  file: ControlFileSpec,
  entry: string,
  programs: Programs,
): { readonly severity: Severity; readonly witness: string } | undefined {
  if (!isRecipientHostList(file) || !entry.startsWith(".") || !matchesAtDot(file, entry, programs)) return undefined;
  const suffix = entry.slice(1, -1);
  const section = entry === "." ? "icann" : publicSuffixSection(suffix);
  if (!section || programs.owns(suffix)) return undefined;
  const witness = `victim@${entry === "." ? "example.com" : nameBelow(suffix)}.`;
  return entryAccepts(entry, witness) ? { severity: section === "icann" ? "error" : "warning", witness } : undefined;
}

function openMessage(entry: string, witness: string): Localized {
  return localized({
    en: `qmail-smtpd accepts mail from anybody to every host name that ends in “${entry}” and relays it: a stranger could send to ${witness} through this server, and name servers take that for the name without the final dot. Remove this entry.`,
    ja: `qmail-smtpd は「${entry}」で終わるすべてのホスト名宛のメールを誰からでも受け付けて中継します。第三者がこのサーバーを経由して ${witness} に送信でき、ネームサーバーはこれを末尾のドットのない名前と同じに扱います。このエントリを削除してください。`,
  });
}

function uselessMessage(entry: string): Localized {
  return localized({
    en: `No mail is addressed to “${entry}”, so this entry does nothing. Remove it.`,
    ja: `「${entry}」に宛てたメールはないため、このエントリには効果がありません。削除してください。`,
  });
}

/** Where no line of rcpthosts accepts the name without the dot. */
function refusedMessage(key: string): Localized {
  const hosts = describeKey(key.slice(0, -1));
  const address = writtenWithDot(key);
  return localized({
    en: `For qmail a final dot makes another name: this matches only recipients that are written with it (${address}), and ordinary mail to ${hosts.en} is refused. Remove the dot.`,
    ja: `qmail は末尾のドットも名前の一部とみなします。ドットを付けて書かれた宛先 (${address}) にだけ一致し、${hosts.ja}宛の通常のメールは拒否されます。ドットを削除してください。`,
  });
}

function writtenWithDot(key: string): string {
  return `user@${key.startsWith(".") ? "mail" : ""}${shown(key)}`;
}

function messageOf(file: ControlFileSpec, key: string): Localized {
  const name = shown(key);
  const without = key.slice(0, -1);
  if (file.entries === "sender") {
    const plain = shown(without);
    return localized({
      en: `For qmail a final dot makes another name: this matches only senders that are written with it (${name}), and not ${plain}. Remove the dot.`,
      ja: `qmail は末尾のドットも名前の一部とみなします。ドットを付けて書かれた送信者 (${name}) にだけ一致し、${plain} には一致しません。ドットを削除してください。`,
    });
  }
  const hosts = describeKey(without);
  return localized({
    en: `For qmail a final dot makes another name: this matches only recipients that are written with it (${writtenWithDot(key)}), and no ordinary mail to ${hosts.en.replace(/^every/, "any")}. Remove the dot.`,
    ja: `qmail は末尾のドットも名前の一部とみなします。ドットを付けて書かれた宛先 (${writtenWithDot(key)}) にだけ一致し、${hosts.ja}宛の通常のメールには一致しません。ドットを削除してください。`,
  });
}
