/** Domains that other files of the host have, and the list that is edited lacks. */

import { mapEntryOf } from "../syntax/map.ts";
import { readValue } from "../syntax/value.ts";
import { asciiLower } from "../text/ascii.ts";
import type { Completion, Offer, Place, Stop } from "./completion.ts";
import { entriesBeginning, MOST_LOOKED_AT } from "./known-entries.ts";
import { relaysIn, usersIn } from "./map-values.ts";
import { isSound } from "./soundness.ts";

/** Where the domains of a list are looked for, and the lists in which a domain must not stand to be offered. */
interface Neighbours {
  readonly from: readonly string[];
  readonly without: readonly string[];
  /** Whether the host's own name, which stands in `me`, belongs in it. */
  readonly ownName?: true;
}

/**
 * What a domain of the host belongs in. Mail to one in locals or virtualdomains is for nobody
 * else, so these lists and smtproutes have no use for each other's domains.
 */
const NEIGHBOURS: Readonly<Record<string, Neighbours>> = {
  rcpthosts: { from: ["locals", "virtualdomains"], without: ["rcpthosts", "morercpthosts"], ownName: true },
  morercpthosts: { from: ["locals", "virtualdomains"], without: ["rcpthosts", "morercpthosts"] },
  locals: { from: ["rcpthosts", "morercpthosts"], without: ["locals", "virtualdomains", "smtproutes"], ownName: true },
  virtualdomains: { from: ["rcpthosts", "morercpthosts"], without: ["virtualdomains", "locals", "smtproutes"] },
  smtproutes: { from: ["rcpthosts", "morercpthosts"], without: ["smtproutes", "locals", "virtualdomains"] },
};

/** The files by which a domain is known, for those who tell where. */
export const DOMAIN_FILES: readonly string[] = Object.keys(NEIGHBOURS);

const MOST_OFFERED = 100;
const LONGEST_NAME = 255;

/** The domains for the beginning of a line: names for a list, with colon and value for a map. */
export function domainOffer(place: Place): Offer {
  const { head, analysis, directory } = place;
  const { file } = analysis;
  const neighbours = Object.hasOwn(NEIGHBOURS, file.name) ? NEIGHBOURS[file.name] : undefined;
  if (!neighbours || /[:@]/.test(head)) return { typed: head.length, items: [] };
  const known = neighbours.without.flatMap((name) => directory.file(name) ?? []);
  const value = file.reader === "map" ? valueFor(place) : undefined;
  const items = new Map<string, Completion>();
  let lookedAt = 0;
  let isIncomplete = false;
  for (const key of keysBeginning(place, neighbours)) {
    lookedAt += 1;
    isIncomplete = lookedAt > MOST_LOOKED_AT || items.size === MOST_OFFERED;
    if (isIncomplete) break;
    const label = asciiLower(key);
    if (label === asciiLower(head) || items.has(label) || known.some((other) => other.hasKey(label))) continue;
    const parts = value ? [`${label}:`, value] : [label];
    if (file.name === "locals" && label.startsWith(".")) continue;
    if (isSound(analysis, label + (value ? `:${value.placeholder}` : ""))) items.set(label, { kind: "domain", label, parts });
  }
  return { typed: head.length, items: [...items.values()], isIncomplete };
}

/** Keys that begin as the line does: of the host's other lists, its name, and below a dot what the edited list has without one. */
function* keysBeginning({ head, analysis, directory }: Place, { from, ownName }: Neighbours): Generator<string> {
  for (const name of from) {
    const other = directory.file(name);
    if (!other) continue;
    for (const { value } of entriesBeginning(other, head)) {
      const key = other.file.reader === "map" ? mapEntryOf(value)?.key : value;
      if (key !== undefined && key !== "" && !key.includes("@")) yield key;
    }
  }
  const me = ownName ? directory.text("me") : undefined;
  const name = me === undefined ? "" : readValue(me.slice(0, LONGEST_NAME)).value;
  if (name !== "" && asciiLower(name).startsWith(asciiLower(head))) yield name;
  if (head.startsWith(".") && (analysis.file.name === "rcpthosts" || analysis.file.name === "virtualdomains")) {
    for (const { value } of entriesBeginning(analysis, head.slice(1))) {
      const key = analysis.file.reader === "map" ? mapEntryOf(value)?.key : value;
      if (key !== undefined && !key.includes("@")) yield `.${key}`;
    }
  }
}

/** What stands behind the colon until somebody has written it: what other lines have there. */
function valueFor(place: Place): Stop {
  const known = place.analysis.file.name === "virtualdomains" ? usersIn(place) : relaysIn(place);
  const [first] = known.names;
  return { placeholder: first ?? (place.analysis.file.name === "virtualdomains" ? "user" : "relay.example.net") };
}
