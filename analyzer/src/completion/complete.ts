/**
 * What can be put in at a place: entries by the grammar of the file and by what the host already knows.
 *
 * Never in the way: nothing in a comment, behind an entry, or before other text of the line; nothing of keys and passwords; and
 * nothing that would be a finding.
 */

import type { DirectoryAnalysis } from "../analysis/directory-analysis.ts";
import { hasComments, readsFirstLineOnly } from "../syntax/entries.ts";
import type { CompletionSources, Completions, Offer, Place } from "./completion.ts";
import { NO_OFFER } from "./completion.ts";
import { domainOffer } from "./domains.ts";
import { dotQmailOffer } from "./dot-qmail.ts";
import { mapValueOffer } from "./map-values.ts";
import { singleValueOffer } from "./single-value.ts";
import { tcpRulesOffer } from "./tcp-rules.ts";
import { usersAssignOffer } from "./users-assign.ts";

/** Nobody types a longer line by hand. */
const LONGEST = 1000;

/** The completions at `offset` in a file; none where the file is not set. Bounded, whatever the files hold. */
export function completionsAt(directory: DirectoryAnalysis, name: string, offset: number, sources: CompletionSources = {}): Completions {
  const place = placeAt(directory, name, offset, sources);
  const { typed, items, isIncomplete = false } = place ? offerAt(place) : NO_OFFER;
  return { span: { start: offset - typed, end: offset }, items, isIncomplete };
}

function offerAt(place: Place): Offer {
  switch (place.analysis.file.reader) {
    case "list":
      return domainOffer(place);
    case "map":
      return place.head.includes(":") ? mapValueOffer(place) : domainOffer(place);
    case "line":
    case "integer":
      return singleValueOffer(place);
    case "tcp-rules":
      return tcpRulesOffer(place);
    case "users-assign":
      return usersAssignOffer(place);
    case "dot-qmail":
      return dotQmailOffer(place);
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return NO_OFFER;
  }
}

/** The place at `offset`; undefined where nothing is to be put in. */
function placeAt(directory: DirectoryAnalysis, name: string, offset: number, sources: CompletionSources): Place | undefined {
  const analysis = directory.file(name);
  if (!analysis || analysis.file.secret || analysis.file.takesEffect === "never read") return undefined;
  const { store, file } = analysis;
  const before = store.slice(Math.max(0, offset - LONGEST), offset);
  const lineFeed = before.lastIndexOf("\n");
  if (lineFeed < 0 && offset > LONGEST) return undefined;
  const head = before.slice(lineFeed + 1);
  const behind = store.slice(offset, offset + LONGEST);
  const tail = behind.split("\n", 1)[0] ?? "";
  // A blank ends what can be completed, and what stands behind the cursor is somebody's entry.
  if (/[\s\0]/.test(head) || tail.trim() !== "") return undefined;
  if (head.startsWith("#") && hasComments(file.reader)) return undefined;
  if (readsFirstLineOnly(file.reader) && lineFeed >= 0) return undefined;
  return { directory, analysis, name, head, isLastLine: behind.slice(tail.length).trim() === "", sources };
}
