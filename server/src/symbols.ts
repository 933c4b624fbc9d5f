/** The files and names of the open hosts, for whoever looks for one by a part of its name. */

import {
  type FileAnalysis,
  namesEqualTo,
  namesWith,
  type PlacedMention,
  type Programs,
  programsOf,
  type ReadText,
  type SearchBudget,
  TextStore,
} from "../../analyzer/src/index.ts";
import { type Hosts, hostFiles } from "./hosts.ts";
import { pathOfUri } from "./location.ts";
import type { Place } from "./navigation.ts";
import { recognise } from "./recognition.ts";
import type { WholeHosts } from "./whole-hosts.ts";

/** A file, or a name in one. */
export interface HostSymbol extends Place {
  readonly name: string;
  readonly kind: PlacedMention["kind"] | "file";
}

/** A longer list nobody reads: one letter more makes it shorter. */
const MOST_SYMBOLS = 500;
/** Asked anew with each key that is typed: in UTF-16 units, some ten milliseconds. */
const MOST_SEARCHED = 4_000_000;

/** A text of a host. */
interface SearchedText {
  readonly uri: string;
  readonly positions: Place["positions"];
  readonly text: ReadText;
  readonly programs: Programs;
  /** Undefined for one that is not under analysis. */
  readonly analysis: FileAnalysis | undefined;
}

/**
 * What the query finds: files whose name has it in it, then names that are equal to it, then those that have it in them, as far as
 * that can be searched between two keys. Of files beside the control directories, those that the last look at their host has read.
 */
export function hostSymbols(
  query: string,
  { hosts, wholeHosts }: { readonly hosts: Hosts; readonly wholeHosts: WholeHosts },
): readonly HostSymbol[] {
  const texts = [...analysedTexts(hosts), ...textsBeside(wholeHosts, hosts)];
  const found = new Map<string, HostSymbol>();
  for (const symbol of symbolsIn(texts, query.trim())) {
    const place = `${symbol.uri} ${symbol.kind} ${symbol.span.start}`;
    if (!found.has(place)) found.set(place, symbol);
    if (found.size === MOST_SYMBOLS) break;
  }
  return [...found.values()];
}

function* symbolsIn(texts: readonly SearchedText[], part: string): Generator<HostSymbol> {
  const folded = part.toLowerCase();
  for (const { uri, positions } of texts) {
    const name = nameOf(uri);
    if (name.toLowerCase().includes(folded)) yield { uri, positions, span: { start: 0, end: 0 }, name, kind: "file" };
  }
  for (const text of texts) {
    if (text.analysis) for (const mention of namesEqualTo(text.analysis, part, text.programs)) yield symbolOf(mention, text);
  }
  const budget: SearchBudget = { units: MOST_SEARCHED };
  // The small ones first, so that a large one does not use up what they need.
  for (const text of texts.toSorted((a, b) => a.text.store.length - b.text.store.length)) {
    for (const mention of namesWith(text.text, part, text.programs, budget)) yield symbolOf(mention, text);
  }
}

function* analysedTexts(hosts: Hosts): Generator<SearchedText> {
  for (const host of hosts.all()) {
    for (const { directory, name, uri, positions } of hostFiles(host)) {
      const analysis = directory.file(name);
      if (analysis) yield { uri, positions, text: analysis, programs: directory.programs, analysis };
    }
  }
}

function* textsBeside(wholeHosts: WholeHosts, hosts: Hosts): Generator<SearchedText> {
  const programs = programsOf("notqmail");
  let left = MOST_SEARCHED;
  for (const { filesBeside } of wholeHosts.all()) {
    for (const { uri, text } of filesBeside) {
      const file = hosts.file(uri) || text.length > left ? undefined : recognise(pathOfUri(uri) ?? "");
      if (!file) continue;
      left -= text.length;
      const store = TextStore.of(text);
      yield { uri, positions: store, text: { file, store }, programs, analysis: undefined };
    }
  }
}

function symbolOf({ text, kind, span }: PlacedMention, { uri, positions }: SearchedText): HostSymbol {
  return { uri, positions, span, name: text, kind };
}

function nameOf(uri: string): string {
  const path = pathOfUri(uri) ?? uri;
  return path.slice(path.lastIndexOf("/") + 1);
}
