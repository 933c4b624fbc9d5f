/** Words for what stands in an entry, shared by the rules. */

import { toByteString } from "../text/bytes.ts";
import type { Language } from "../text/localized.ts";
import { visible } from "../text/visible.ts";

/** A part of a sentence in each language. */
export type Words = Readonly<Record<Language, string>>;

/** A piece of a file for a sentence: what the eye can't see is spelled out, and a long one is cut. */
export function shown(text: string): string {
  return visible(toByteString(text));
}

/** The hosts that an entry of rcpthosts stands for. In Japanese with a blank behind a name, so that a particle can follow. */
export function describeHosts(entry: string): Words {
  const name = shown(entry);
  return entry.startsWith(".")
    ? { en: `every domain that ends in ${name}`, ja: `${name} で終わるすべてのドメイン` }
    : { en: name, ja: `${name} ` };
}

/** The senders that an entry of badmailfrom stands for. */
export function describeSenders(entry: string): Words {
  const name = shown(entry.replace(/^@/, ""));
  return entry.startsWith("@") ? { en: `everybody at ${name}`, ja: `${name} の全員` } : { en: name, ja: `${name} ` };
}

/** The recipients that a key of virtualdomains or smtproutes stands for. */
export function describeKey(key: string): Words {
  return key === "" ? { en: "all other domains", ja: "そのほかのすべてのドメイン" } : describeHosts(key);
}
