/** Whether a text can be the new name of something. */

import { type Localized, localized } from "../text/localized.ts";
import { seen } from "../text/visible.ts";
import type { Name } from "./mention.ts";

const LONGEST_LABEL = 63;
const LONGEST_NAME = 253;

/** Why `text` can't take the place of `name`; undefined where it can. Sources: RFC 1123, section 2.1; RFC 1035, section 2.3.4. */
export function newNameFault(name: Name, text: string): Localized | undefined {
  if (text === "") return localized({ en: "The new name is empty.", ja: "新しい名前が空です。" });
  return name.kind === "domain" ? domainFault(name.text, text) : virtualUserFault(text);
}

function domainFault(old: string, text: string): Localized | undefined {
  const shown = seen(text.slice(0, LONGEST_NAME));
  if (old.startsWith(".") !== text.startsWith(".")) {
    return old.startsWith(".")
      ? localized({
          en: `${old} stands for all names below it, so its new name begins with a dot too.`,
          ja: `${old} はその下のすべての名前を表すので、新しい名前もドットで始めてください。`,
        })
      : localized({
          en: `${old} stands for itself alone, and ${shown} would stand for all names below it. Write the name without the dot in front.`,
          ja: `${old} はその名前だけを表しますが、${shown} はその下のすべての名前を表します。先頭のドットを除いてください。`,
        });
  }
  const host = text.replace(/^\./, "");
  if (/[^\0-\x7f]/.test(host)) {
    return localized({
      en: `Mail programs have ${shown} in its ASCII form, and qmail compares bytes: write the form that begins with xn--.`,
      ja: `${shown} はメールでは ASCII の形で扱われ、qmail はバイトどおりに比較します。xn-- で始まる形で書いてください。`,
    });
  }
  if (/^[\d.]+$/.test(host)) {
    return localized({ en: `${shown} is an address and no host name.`, ja: `${shown} は IP アドレスで、ホスト名ではありません。` });
  }
  if (host.endsWith(".")) {
    return localized({
      en: `qmail takes a dot at the end for a part of the name, which no mail has: write ${seen(host.slice(0, -1))}.`,
      ja: `qmail は末尾のドットも名前の一部とみなすため、どのメールにも一致しません。${seen(host.slice(0, -1))} と書いてください。`,
    });
  }
  const isName = host.split(".").every((label) => label.length <= LONGEST_LABEL && /^\w(?:[\w-]*\w)?$/.test(label));
  if (isName && host.length <= LONGEST_NAME) return undefined;
  return localized({
    en: `${shown} is no host name: it has letters, digits and hyphens, at most ${LONGEST_LABEL} between two dots and ${LONGEST_NAME} in all, and no hyphen beside a dot.`,
    ja: `${shown} はホスト名になりません。使えるのは英数字とハイフンで、ドットの間は ${LONGEST_LABEL} 文字まで、全体で ${LONGEST_NAME} 文字までです。ドットの隣にハイフンは置けません。`,
  });
}

function virtualUserFault(text: string): Localized | undefined {
  if (/^[!-9;-?A-~]+$/.test(text) && !text.endsWith("-")) return undefined;
  const shown = seen(text.slice(0, LONGEST_NAME));
  return localized({
    en: `${shown} can't stand in front of an address: no blank, colon, @ or letter beyond ASCII, and no hyphen at its end, which qmail adds.`,
    ja: `${shown} はアドレスの前に付ける名前になりません。空白、コロン、@、ASCII 以外の文字は使えず、末尾のハイフンは qmail が付けます。`,
  });
}
