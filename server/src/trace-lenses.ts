/** Which entries of a file get a code lens that traces an address. */

import { addressToTrace, entriesOf, type Span, TRACED_FILES } from "../../analyzer/src/index.ts";
import type { HostFile } from "./hosts.ts";

/** From this many lines on nobody reads a file entry by entry. */
const MOST_LINES = 2000;

/** An entry and the address that shows what it does. */
export interface TraceLens {
  readonly span: Span;
  readonly address: string;
}

/** The entries of a small file that are worth a trace. Those with an error or a warning want to be repaired first. */
export function traceLenses({ directory, name, store }: HostFile): readonly TraceLens[] {
  const spec = directory.file(name)?.file;
  if (!spec || !TRACED_FILES.has(spec.name)) return [];
  const faulty = directory.findings(name).diagnostics.filter(({ severity }) => severity === "error" || severity === "warning");
  const lenses: TraceLens[] = [];
  for (const { value, span, line } of entriesOf(spec, store)) {
    if (line >= MOST_LINES) return [];
    const address = addressToTrace(spec, value);
    if (address === undefined || faulty.some((found) => found.span.start < span.end && found.span.end > span.start)) continue;
    lenses.push({ span, address });
  }
  return lenses;
}
