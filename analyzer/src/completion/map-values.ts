/** What stands behind the colon: virtual users, and relays with their ports. */

import { mapEntryOf } from "../syntax/map.ts";
import { smtpRouteOf } from "../syntax/smtp-route.ts";
import { readAssignment } from "../syntax/users-assign.ts";
import { linesOf } from "../text/lines.ts";
import type { Completion, CompletionKind, Offer, Place } from "./completion.ts";
import { NO_OFFER } from "./completion.ts";
import { entriesBeginning, MOST_LOOKED_AT } from "./known-entries.ts";
import { isSound } from "./soundness.ts";

const MOST_OFFERED = 100;

/** Names, each once, and whether there may be more. */
interface Names {
  readonly names: readonly string[];
  readonly isIncomplete: boolean;
}

/** What the line's key may be given to, behind its first colon. */
export function mapValueOffer(place: Place): Offer {
  const { head, analysis } = place;
  const entry = mapEntryOf(head);
  if (!entry) return NO_OFFER;
  const { key, value } = entry;
  switch (analysis.file.name) {
    case "virtualdomains":
      return offerOf(place, key, "user", value, usersIn(place));
    case "smtproutes":
      return offerOf(place, key, "relay", value, relaysIn(place, value));
    default:
      return NO_OFFER;
  }
}

function offerOf({ analysis }: Place, key: string, kind: CompletionKind, typed: string, { names, isIncomplete }: Names): Offer {
  const items: Completion[] = names
    .filter((name) => name !== typed && name.startsWith(typed) && isSound(analysis, `${key}:${name}`))
    .map((label) => ({ kind, label, parts: [label] }));
  return { typed: typed.length, items: items.slice(0, MOST_OFFERED), isIncomplete: isIncomplete || items.length > MOST_OFFERED };
}

/** The users, or prefixes, that other domains are given to; then those for whom users/assign takes every address. */
export function usersIn({ analysis, sources }: Place): Names {
  const names = new Set<string>();
  const isIncomplete = takeValues(analysis, (value) => names.add(value));
  for (const { text } of linesOf(sources.assign ?? "")) {
    if (names.size >= MOST_LOOKED_AT) break;
    const line = readAssignment(text);
    // qmail-send puts a hyphen between the prefix and the address, so that only such a wildcard takes all of a domain.
    if (line.kind === "assignment" && line.match === "wildcard" && /.-$/.test(line.address.text)) names.add(line.address.text.slice(0, -1));
  }
  return { names: [...names], isIncomplete };
}

/** The relays of other routes, without what they log in with; behind a relay, the ports on which relays listen. */
export function relaysIn({ analysis }: Place, typed = ""): Names {
  const { routes, smtpsPort } = analysis.programs.dialect.remote;
  const names = new Set<string>();
  const isIncomplete = takeValues(analysis, (value) => {
    const { host, port } = smtpRouteOf(value, routes);
    // A bar or a blank begins what some programs log in with, whether or not this one does.
    if (/[|\s]|^$/.test(host.text) || (port && port.ignored.text !== "")) return;
    names.add(port ? host.text + routes.portSeparator + port.digits.text : host.text);
  });
  const separator = typed.indexOf(routes.portSeparator);
  if (separator > 0) for (const port of [SUBMISSION, smtpsPort]) if (port) names.add(typed.slice(0, separator + 1) + port);
  return { names: [...names], isIncomplete };
}

/** The port on which mail is handed in (RFC 6409). */
const SUBMISSION = 587;

/** Hands each value that is not empty to `take`; true where there are more than are looked at. */
function takeValues(analysis: Place["analysis"], take: (value: string) => void): boolean {
  let lookedAt = 0;
  for (const entry of entriesBeginning(analysis, "")) {
    if (lookedAt === MOST_LOOKED_AT) return true;
    lookedAt += 1;
    const value = mapEntryOf(entry.value)?.value;
    if (value) take(value);
  }
  return false;
}
