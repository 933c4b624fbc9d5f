/** What would be reported if nothing suppressed it. */

import type { Diagnostic, DialectId } from "../../analyzer/src/index.ts";
import { type LoadedHost, loadHost } from "./loaded-host.ts";
import { addHostFindings } from "./whole-host.ts";

/** A finding that is not reported, and in whose words. */
export interface SuppressedFinding {
  readonly diagnostic: Diagnostic;
  readonly by: "comment" | "configuration";
  readonly reason: string;
}

/** The suppressed findings in the files of these hosts, by path. Reads everything once more, where anything suppresses at all. */
export function suppressedFindings(
  loaded: readonly LoadedHost[],
  dialect: DialectId | undefined,
): ReadonlyMap<string, readonly SuppressedFinding[]> {
  const found = new Map<string, SuppressedFinding[]>();
  if (!loaded.some(suppressesAny)) return found;
  const note = (path: string, finding: SuppressedFinding): void => {
    const known = found.get(path);
    if (known) known.push(finding);
    else found.set(path, [finding]);
  };
  const everything = loaded.map(({ host }) => loadHost(host, { dialect, suppresses: false }));
  const others = addHostFindings(everything);
  for (const [index, { analysis, files }] of everything.entries()) {
    for (const { name, path } of files) {
      for (const diagnostic of analysis.findings(name).diagnostics) {
        const suppression = loaded[index]?.analysis.suppressionOf(name, diagnostic.rule, diagnostic.span.start);
        if (suppression) note(path, { diagnostic, ...suppression });
      }
    }
  }
  for (const { path, diagnostics } of others) {
    const ignored = loaded.map(({ ignoredAt }) => ignoredAt?.(path)).find((rules) => rules !== undefined && rules.size > 0);
    for (const diagnostic of diagnostics) {
      const reason = ignored?.get(diagnostic.rule);
      if (reason !== undefined) note(path, { diagnostic, by: "configuration", reason });
    }
  }
  return found;
}

function suppressesAny({ analysis, files, ignoredAt }: LoadedHost): boolean {
  return ignoredAt !== undefined || files.some(({ name }) => (analysis.file(name)?.suppressions.comments.length ?? 0) > 0);
}
