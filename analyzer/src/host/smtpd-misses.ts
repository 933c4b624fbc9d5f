/**
 * Lines that look as if they were meant for an address and are not: what qmail-smtpd compares, and so why each of them missed.
 * A few look-ups for each address, however long the file.
 */

import type { EntryIndex } from "../syntax/entry-index.ts";
import { asciiLower } from "../text/ascii.ts";
import { type Localized, localized } from "../text/localized.ts";
import { visible } from "../text/visible.ts";
import type { LosingLine } from "./evidence.ts";
import { hostOf, matchingEntries } from "./rcpthosts.ts";

const MOST_LINES = 10;
const MOST_PARENTS = 5;

/** Entries, in lower case, each with the reason why it does not match. */
type Misses = Map<string, Localized>;

/** Lines of rcpthosts that a recipient which no entry matches comes close to. */
export function linesThatMissRecipient(rcpthosts: EntryIndex, recipient: string): readonly LosingLine[] {
  const host = asciiLower(hostOf(recipient) ?? "");
  if (host === "") return [];
  const misses: Misses = new Map();
  const name = visible(host);
  misses.set(
    `.${host}`,
    localized({
      en: `It matches names below ${name} and not ${name} itself.`,
      ja: `${name} より下の名前だけに一致し、${name} そのものには一致しません。`,
    }),
  );
  const withoutDot = host.replace(/\.$/, "");
  const finalDot = localized({
    en: "qmail-smtpd compares the final dot too: with it and without it are two hosts.",
    ja: "qmail-smtpd は末尾のドットも比較します。ドットの有無が違えば別のホストになります。",
  });
  for (const key of withoutDot === host ? [`${host}.`] : firstMatching(withoutDot)) misses.set(key, finalDot);
  const asItStands = localized({
    en: `qmail-smtpd knows no * and no @ in an entry: it compares it as it stands with ${name} and with each end of that which begins at a dot.`,
    ja: `エントリの中の * や @ に特別な意味はありません。qmail-smtpd はエントリをそのまま、${name} 全体と、そのドットから始まる末尾の部分とだけ比較します。`,
  });
  for (const key of [asciiLower(recipient), `@${host}`, `*@${host}`, `*.${host}`, `*${host}`]) misses.set(key, asItStands);
  for (const parent of parentsOf(host)) {
    misses.set(
      parent,
      aloneBecause(parent, { en: `names below it need .${visible(parent)}.`, ja: `その下の名前には .${visible(parent)} が必要です。` }),
    );
    for (const key of [`*.${parent}`, `@${parent}`]) misses.set(key, asItStands);
  }
  return linesOf({ file: "control/rcpthosts", index: rcpthosts, misses });
}

/** Lines of morercpthosts that would match a recipient if they were compiled. */
export function linesNotCompiled(morercpthosts: EntryIndex, recipient: string): readonly LosingLine[] {
  const because = localized({
    en: "qmail-smtpd reads morercpthosts.cdb and not this text; qmail-newmrh has not compiled this line into it.",
    ja: "qmail-smtpd が読むのは morercpthosts.cdb で、このテキストではありません。この行はまだ qmail-newmrh でコンパイルされていません。",
  });
  const misses: Misses = new Map(firstMatching(hostOf(recipient) ?? "").map((key) => [key, because]));
  return linesOf({ file: "control/morercpthosts", index: morercpthosts, misses });
}

/** Lines of badmailfrom that a sender which is not listed comes close to. */
export function linesThatMissSender(badmailfrom: EntryIndex, sender: string): readonly LosingLine[] {
  const host = asciiLower(hostOf(sender) ?? "");
  if (host === "") return [];
  const misses: Misses = new Map();
  const name = visible(host);
  const asItStands = localized({
    en: `badmailfrom knows whole senders and @host, nothing else: every sender at ${name} is @${name}.`,
    ja: `badmailfrom に書けるのは、送信者そのものか @ホスト名 だけです。${name} の送信者をすべて拒否するには @${name} と書きます。`,
  });
  for (const key of [host, `.${host}`, `*@${host}`, `@.${host}`]) misses.set(key, asItStands);
  for (const parent of parentsOf(host)) {
    misses.set(
      `@${parent}`,
      aloneBecause(`@${parent}`, {
        en: "badmailfrom has no entry for the hosts below a name.",
        ja: "badmailfrom には、ある名前より下のホストをまとめて指定する書き方がありません。",
      }),
    );
    for (const key of [`.${parent}`, `@.${parent}`, `*.${parent}`]) misses.set(key, asItStands);
  }
  return linesOf({ file: "control/badmailfrom", index: badmailfrom, misses });
}

function aloneBecause(entry: string, rest: { readonly en: string; readonly ja: string }): Localized {
  const shown = visible(entry);
  return localized({ en: `It matches ${shown} alone; ${rest.en}`, ja: `${shown} だけに一致します。${rest.ja}` });
}

/** What would match `host`, from the whole on, as far as it is worth looking. */
function firstMatching(host: string): string[] {
  const keys: string[] = [];
  for (const key of matchingEntries(host)) {
    if (keys.length > MOST_PARENTS) break;
    keys.push(key);
  }
  return keys;
}

/** `a.b.c` has the parents `b.c` and `c`. */
function parentsOf(host: string): string[] {
  return firstMatching(host)
    .filter((key) => key.startsWith(".") && key.length > 1 && key !== host)
    .map((suffix) => suffix.slice(1));
}

function linesOf({ file, index, misses }: { readonly file: string; readonly index: EntryIndex; readonly misses: Misses }): LosingLine[] {
  const lines: LosingLine[] = [];
  for (const { key, entry } of index.find([...misses.keys()])) {
    const because = misses.get(key);
    if (because && lines.length < MOST_LINES) lines.push({ file, line: entry.line, text: entry.text, because });
  }
  return lines;
}
