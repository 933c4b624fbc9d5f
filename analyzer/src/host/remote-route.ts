/**
 * Which line routes a message? qmail asks smtproutes for the recipient's domain; some dialects ask authsenders for the sender
 * before that, qmtproutes beside it, and a key of its own for bounces. Source: main() in qmail-remote.c.
 */

import type { EntryIndex, Found } from "../syntax/entry-index.ts";
import type { SmtpRouteSyntax } from "../syntax/smtp-route.ts";
import { asciiLower } from "../text/ascii.ts";
import type { FoundRoute } from "./qmail-remote-steps.ts";
import { quotedAddress } from "./quoted-address.ts";
import type { RemoteTraits } from "./remote-traits.ts";

/** The files with routes, those that a dialect does not have being empty. */
export interface RouteFiles {
  readonly traits: RemoteTraits;
  readonly smtpRoutes: EntryIndex;
  readonly qmtpRoutes: EntryIndex;
  readonly senderRoutes: EntryIndex;
}

/** The line that decides, if any, and those that would have been asked next. */
export interface RouteChoice {
  readonly decisive: FoundRoute | undefined;
  readonly others: readonly FoundRoute[];
  /** Whether QMTP is spoken. Once a line of qmtproutes was found it is, even if that line names no relay. */
  readonly qmtp: boolean;
}

/** `sender` is undefined where it is not known. */
export function routeFor(files: RouteFiles, domain: string, sender: string | undefined): RouteChoice {
  const { traits, senderRoutes } = files;
  const byDomain = routesOf(files, routeKeys(domain));
  const bounce = sender === "" && traits.bounceKey !== undefined ? routesOf(files, [traits.bounceKey]) : [];
  const [chosen, ...rest] =
    sender === undefined || !traits.senderRoutes
      ? []
      : inFile("authsenders", traits.senderRoutes, senderRoutes.find(senderKeys(quotedAddress(sender))));
  if (chosen && chosen.entry.value !== "") return { decisive: chosen, others: [...rest, ...bounce, ...byDomain], qmtp: false };
  const [forBounces] = bounce;
  const decided = forBounces && forBounces.entry.value !== "" ? [...bounce, ...byDomain] : byDomain;
  const [decisive, ...others] = decided;
  const qmtp = decisive?.file === "control/qmtproutes" || forBounces?.file === "control/qmtproutes";
  return { decisive, others, qmtp };
}

/** What stands under each key, in qmtproutes first. */
function routesOf({ traits, qmtpRoutes, smtpRoutes }: RouteFiles, keys: readonly string[]): readonly FoundRoute[] {
  const smtp = inFile("smtproutes", traits.routes, smtpRoutes.find(keys));
  const qmtp = inFile("qmtproutes", traits.routes, qmtpRoutes.find(keys));
  if (qmtp.length === 0) return smtp;
  const order = new Map(keys.map((key, at) => [asciiLower(key), at]));
  return [...qmtp, ...smtp].sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
}

function inFile(name: string, syntax: SmtpRouteSyntax, found: readonly Found[]): readonly FoundRoute[] {
  return found.map((entry) => ({ ...entry, file: `control/${name}`, syntax }));
}

/** The domain, each rest of it that begins at a dot, the empty key. */
export function routeKeys(domain: string): readonly string[] {
  const keys = [domain];
  for (let dot = domain.indexOf("."); dot >= 0; dot = domain.indexOf(".", dot + 1)) keys.push(domain.slice(dot));
  return [...keys, ""];
}

/** The sender, each rest of it that begins at a dot or an @, the empty key. So `@example.com` fits, and `example.com` nobody. */
function senderKeys(sender: string): readonly string[] {
  const keys = [sender];
  for (const { index } of sender.matchAll(/[.@]/g)) if (index > 0) keys.push(sender.slice(index));
  return [...keys, ""];
}
