/** What the words of a list mean to the host: for an editor that colours them. The same is told by hovers and findings in words. */

import type { DirectoryAnalysis } from "../analysis/directory-analysis.ts";
import type { FileAnalysis } from "../analysis/file-analysis.ts";
import { entryEffect } from "../hover/entry-effect.ts";
import { isHostList } from "../rules/host-lists.ts";
import { entriesOfFileLine, hasComments } from "../syntax/entries.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { plainKeyEnd } from "../syntax/plain-line.ts";
import { withoutLineFeed } from "../text/lines.ts";
import { type Span, shifted } from "../text/span.ts";
import { isHandledHere } from "./own-domain.ts";

/** What a word is. */
export const TOKEN_TYPES = ["mailDomain", "mailUser", "mailRelay", "comment"] as const;

/**
 * What holds of it: the domain's mail stays on this host, or leaves it; it stands for all names below it; the entry does nothing.
 */
export const TOKEN_MODIFIERS = ["own", "foreign", "wildcard", "dead"] as const;

/** A word of one line. */
export interface Token {
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly modifiers: readonly (typeof TOKEN_MODIFIERS)[number][];
}

/** The findings that say of an entry that another one decides in its place. */
const DEAD: ReadonlySet<string> = new Set(["duplicate-entry", "overridden-entry", "local-and-virtual"]);

/** The words in the lines that `span` touches, in their order. Costs these lines, and what is found in them. */
export function tokensIn(directory: DirectoryAnalysis, name: string, span: Span): readonly Token[] {
  const analysis = directory.file(name);
  if (!analysis || analysis.file.secret) return [];
  const { file, store } = analysis;
  const hasWords = isHostList(file) || file.name === "virtualdomains" || file.name === "smtproutes";
  if (!hasWords && !hasComments(file.reader)) return [];
  const overridden = hasWords ? directory.findingsTouching(name, span).filter(({ rule }) => DEAD.has(rule)) : [];
  const deadAt = new Set(overridden.map((finding) => finding.span.start));
  const tokens: Token[] = [];
  for (const { block, offset } of store.placedAround(span)) {
    for (const [index, lineStart] of block.lineStarts.entries()) {
      const start = offset + lineStart;
      const line = block.text.slice(lineStart, block.lineStarts[index + 1]);
      if (start > span.end || start + withoutLineFeed(line).length < span.start) continue;
      if (line.startsWith("#") && hasComments(file.reader)) {
        tokens.push({ span: { start, end: start + line.trimEnd().length }, type: "comment", modifiers: [] });
      } else if (hasWords) {
        for (const token of wordsOf(directory, analysis, line, deadAt.has(start)))
          tokens.push({ ...token, span: shifted(token.span, start) });
      }
    }
  }
  return tokens;
}

/** The words of one line; their spans count in it. Of a line that NUL divides there are none. */
function wordsOf(directory: DirectoryAnalysis, { file, programs }: FileAnalysis, line: string, isOverridden: boolean): readonly Token[] {
  const [entry, ...others] = entriesOfFileLine(file.reader, line);
  if (!entry || others.length > 0) return [];
  const map = file.reader === "map" ? mapEntryOf(entry.value) : undefined;
  if (file.reader === "map" && !map) return [];
  const key = map?.key ?? entry.value;
  const isPlain = plainKeyEnd(file.reader, line, 0, line.length - 1) >= 0;
  const isDead = isOverridden || (!isPlain && isHostList(file) && entryEffect(file, entry.value, programs) === undefined);
  const domain = key.slice(key.lastIndexOf("@") + 1);
  const isWildcard = domain.startsWith(".") && file.name !== "locals" && file.name !== "percenthack";
  const whose = isHandledHere(directory, isWildcard ? ANY_HOST + domain : domain) ? "own" : "foreign";
  const tokens: Token[] = [];
  if (key !== "") {
    const modifiers = [isDead ? "dead" : whose, ...(isWildcard ? ["wildcard" as const] : [])] as const;
    tokens.push({ span: { start: 0, end: key.length }, type: "mailDomain", modifiers });
  }
  if (map && map.value !== "") {
    tokens.push({ span: map.valueSpan, type: file.name === "smtproutes" ? "mailRelay" : "mailUser", modifiers: isDead ? ["dead"] : [] });
  }
  return tokens;
}

/** A host below a wildcard that nobody has a line for. */
const ANY_HOST = "qmail-control-no-such-host";
