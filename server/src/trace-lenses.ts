/**
 * Which entries of a file get a code lens that traces an address: of each block of lines the first one, since a lens takes a line of
 * its own. The command does the same for the line of the cursor.
 */

import { addressToTrace, entriesOf, type Span, TRACED_FILES } from "../../analyzer/src/index.ts";
import type { HostFile } from "./hosts.ts";

/** From this many lines on nobody reads a file entry by entry. */
const MOST_LINES = 2000;

/** An entry and the address that shows what it does. */
export interface TraceLens {
  readonly span: Span;
  readonly address: string;
}

/** The entries of a small file that get one. Those with an error or a warning want to be repaired first. */
export function traceLenses({ directory, name, store }: HostFile): readonly TraceLens[] {
  const spec = directory.file(name)?.file;
  if (!spec || !TRACED_FILES.has(spec.name)) return [];
  const faulty = directory.findings(name).diagnostics.filter(({ severity }) => severity === "error" || severity === "warning");
  const lenses: TraceLens[] = [];
  let lastLine = -2;
  let isShown = false;
  for (const { value, span, line } of entriesOf(spec, store)) {
    if (line >= MOST_LINES) return [];
    if (line > lastLine + 1) isShown = false;
    lastLine = line;
    if (isShown) continue;
    const address = addressToTrace(spec, value);
    if (address === undefined || faulty.some((found) => found.span.start < span.end && found.span.end > span.start)) continue;
    lenses.push({ span, address });
    isShown = true;
  }
  return lenses;
}
