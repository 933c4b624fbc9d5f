/** Words for what stands in an entry, shared by the rules. */

import type { Programs } from "../host/programs.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { withoutPassword } from "../syntax/smtp-route.ts";
import { fromByteString, toByteString } from "../text/bytes.ts";
import type { Language } from "../text/localized.ts";
import { withoutLogin } from "../text/route-password.ts";
import { visible } from "../text/visible.ts";

/** A part of a sentence in each language. */
export type Words = Readonly<Record<Language, string>>;

/** A piece of a file for a sentence: what the eye can't see is spelled out, and a long one is cut. */
export function shown(text: string): string {
  return visible(toByteString(text));
}

/** A line of virtualdomains or smtproutes for a sentence, without the password that may stand in it. */
export function shownMapLine(line: string, { dialect }: Programs): string {
  const entry = mapEntryOf(line);
  return shown(entry ? `${entry.key}:${withoutPassword(entry.value, dialect.remote.routes)}` : line);
}

/** The host of a route for a sentence, without a password that stands in it by mistake. */
export function shownRelay(host: string): string {
  return shown(withoutLogin(host));
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
  const name = shown(entry.replace(/^[@.]/, ""));
  if (entry.startsWith(".")) return { en: `everybody below ${name}`, ja: `${name} の下の全員` };
  return entry.startsWith("@") ? { en: `everybody at ${name}`, ja: `${name} の全員` } : { en: name, ja: `${name} ` };
}

/** The recipients that a key of virtualdomains or smtproutes stands for. */
export function describeKey(key: string): Words {
  return key === "" ? { en: "all other domains", ja: "そのほかのすべてのドメイン" } : describeHosts(key);
}

/** The same for a key that is a byte string. */
export function describeBytesKey(key: string): Words {
  return describeKey(fromByteString(key));
}
