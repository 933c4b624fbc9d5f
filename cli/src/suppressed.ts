/** What would be reported if nothing suppressed it, and what is suppressed in vain. */

import path from "node:path";
import {
  CONFIGURATION_FILE,
  type Diagnostic,
  type DialectId,
  DirectoryAnalysis,
  unusedIgnores as findingsOfUnused,
  type IgnoredRulePlace,
  isMeantBy,
  TextStore,
} from "../../analyzer/src/index.ts";
import { type FileFindings, type LoadedHost, loadHost } from "./loaded-host.ts";
import { isInside } from "./paths.ts";
import { addHostFindings } from "./whole-host.ts";

/** A finding that is not reported, and in whose words. */
export interface SuppressedFinding {
  readonly diagnostic: Diagnostic;
  readonly by: "comment" | "configuration";
  readonly reason: string;
}

/** Hosts as they would be without any suppression, each in the place of the one that obeys them. */
export interface Unsuppressed {
  readonly hosts: readonly LoadedHost[];
  /** The findings in files that belong to none. */
  readonly others: readonly FileFindings[];
}

/** Reads everything once more; undefined where nothing suppresses at all. */
export function withoutSuppression(loaded: readonly LoadedHost[], dialect: DialectId | undefined): Unsuppressed | undefined {
  if (!loaded.some(suppressesAny)) return undefined;
  const hosts = loaded.map(({ host }) => loadHost(host, { dialect, suppresses: false }));
  return { hosts, others: addHostFindings(hosts) };
}

function suppressesAny({ analysis, files, configured }: LoadedHost): boolean {
  return configured !== undefined || files.some(({ name }) => (analysis.file(name)?.suppressions.comments.length ?? 0) > 0);
}

/** The suppressed findings in the files of these hosts, by path. */
export function suppressedFindings(
  loaded: readonly LoadedHost[],
  { hosts, others }: Unsuppressed,
): ReadonlyMap<string, readonly SuppressedFinding[]> {
  const found = new Map<string, SuppressedFinding[]>();
  const note = (file: string, finding: SuppressedFinding): void => {
    const known = found.get(file);
    if (known) known.push(finding);
    else found.set(file, [finding]);
  };
  for (const [index, { analysis, files }] of hosts.entries()) {
    for (const { name, path: file } of files) {
      for (const diagnostic of analysis.findings(name).diagnostics) {
        const suppression = loaded[index]?.analysis.suppressionOf(name, diagnostic.rule, diagnostic.span.start);
        if (suppression) note(file, { diagnostic, ...suppression });
      }
    }
  }
  for (const { path: file, diagnostics } of others) {
    const ignored = loaded.map(({ ignoredAt }) => ignoredAt?.(file)).find((rules) => rules !== undefined && rules.size > 0);
    for (const diagnostic of diagnostics) {
      const reason = ignored?.get(diagnostic.rule);
      if (reason !== undefined) note(file, { diagnostic, by: "configuration", reason });
    }
  }
  return found;
}

/**
 * The findings in configuration files: rules that they ignore in files in which these rules have found nothing. `roots` are the
 * paths that are checked: a name stands for files anywhere below the configuration, and all of them must have been seen.
 */
export function unusedIgnores(
  loaded: readonly LoadedHost[],
  { hosts, others }: Unsuppressed,
  roots: readonly string[],
): readonly FileFindings[] {
  const byFolder = new Map(
    loaded.flatMap(({ configured, settings }) => (configured ? [[configured.folder, { configured, settings }] as const] : [])),
  );
  return [...byFolder].flatMap(([folder, { configured, settings }]) => {
    const own = hosts.filter((_, index) => loaded[index]?.configured?.folder === folder);
    const seesAll = roots.some((root) => isInside(path.resolve(root), folder));
    const isUnused = (place: IgnoredRulePlace): boolean => {
      const { file, rule } = place;
      const isMeant = (candidate: string): boolean => isMeantBy(place, path.relative(folder, candidate).replaceAll(path.sep, "/"));
      const meant = own.flatMap(({ analysis, files }) =>
        files.filter((candidate) => isMeant(candidate.path)).map(({ name }) => ({ analysis, name })),
      );
      const isUsed =
        meant.some(({ analysis, name }) => analysis.findings(name).diagnostics.some((found) => found.rule === rule)) ||
        others.some((other) => isMeant(other.path) && other.diagnostics.some((found) => found.rule === rule));
      return meant.some(({ analysis, name }) => analysis.ran(rule, name)) && !isUsed && (seesAll || file.includes("/"));
    };
    const diagnostics = findingsOfUnused(configured.text, settings, isUnused);
    const store = TextStore.of(configured.text);
    return diagnostics.length === 0
      ? []
      : [{ path: path.join(folder, CONFIGURATION_FILE), name: CONFIGURATION_FILE, analysis: new DirectoryAnalysis(), store, diagnostics }];
  });
}
