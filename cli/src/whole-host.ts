/** What only the whole host shows, put to the findings of its files. */

import {
  DirectoryAnalysis,
  fromByteString,
  type HostEdit,
  type HostFinding,
  type HostView,
  hostFindings,
  hostTextEdit,
  hostViewOf,
  placedFinding,
  programsOf,
  severityIn,
  TextStore,
} from "../../analyzer/src/index.ts";
import { type HostOnDisk, openHost } from "./host-files.ts";
import type { FileChange, FileFindings, LoadedHost } from "./loaded-host.ts";
import { realPath } from "./paths.ts";
import { declarationAbove } from "./programs.ts";

/** A control directory with all that lies around it. */
export interface WholeHost {
  readonly loaded: LoadedHost;
  readonly opened: HostOnDisk;
  readonly view: HostView;
}

/** Looks at each control directory among `loaded` as a whole host. Nothing else is read yet. */
export function wholeHosts(loaded: readonly LoadedHost[]): readonly WholeHost[] {
  return loaded.flatMap((one) => {
    const { host, chosen, settings } = one;
    const declared = (control: string) => declarationAbove(control, host.searched ? host.tree : undefined);
    const opened = host.control ? openHost(host.path, declared) : undefined;
    if (!opened || "reason" in opened) return [];
    return [{ loaded: one, opened, view: hostViewOf(opened.files, programsOf(chosen.dialect, chosen.tcpRules, settings.ownDomains)) }];
  });
}

/**
 * Hands each finding about a whole host to the analysis of its file. Gives the findings in files that belong to none of `loaded`:
 * run scripts, compiled files, files that do not exist.
 */
export function addHostFindings(loaded: readonly LoadedHost[], hosts = wholeHosts(loaded)): readonly FileFindings[] {
  const owners = new Map(loaded.flatMap((host) => host.files.map((file) => [file.source.realPath, { host, name: file.name }] as const)));
  const others: FileFindings[] = [];
  for (const { loaded: own, opened, view } of hosts) {
    const { host, settings, ignoredAt, analysis, files } = own;
    for (const { name } of files) analysis.setHostFindings(name, []);
    analysis.lendKeys(opened.files.control);
    const elsewhere = changesIn(opened);
    for (const [name, findings] of hostFindings(view, (rule, report) => severityIn(settings, rule, report))) {
      const path = opened.locate(name);
      const owner = owners.get(pathOnDisk(path));
      owner?.host.elsewhere.set(owner.name, elsewhere);
      if (owner) owner.host.analysis.setHostFindings(owner.name, findings);
      else if (host.wanted.size === host.files.size) {
        const ignored = ignoredAt?.(path);
        const told = findings.filter(({ rule }) => !ignored?.has(rule.id));
        others.push({ ...findingsIn(path, name, told, opened.bytes(path)), elsewhere });
      }
    }
  }
  return others;
}

/** The edits file by file, where the files lie. Each file is divided into lines once, however many fixes change it. */
function changesIn({ locate, bytes }: Pick<HostOnDisk, "locate" | "bytes">): (edits: readonly HostEdit[]) => readonly FileChange[] {
  const stores = new Map<string, TextStore>();
  return (edits) =>
    [...new Set(edits.map(({ file }) => file))].map((file) => {
      const path = locate(file);
      const store = stores.get(path) ?? TextStore.of(fromByteString(bytes(path) ?? ""));
      stores.set(path, store);
      return { path, store, edits: edits.filter((edit) => edit.file === file).flatMap((edit) => hostTextEdit(edit, store) ?? []) };
    });
}

/** Where the file really is; a file that does not exist is where it would be. */
function pathOnDisk(path: string): string {
  try {
    return realPath(path);
  } catch {
    return path;
  }
}

function findingsIn(path: string, name: string, findings: readonly HostFinding[], bytes: string | undefined): FileFindings {
  const store = TextStore.of(fromByteString(bytes ?? ""));
  const diagnostics = findings.flatMap((finding) => placedFinding(finding, store) ?? []);
  return { path, name, analysis: new DirectoryAnalysis(), store, diagnostics };
}
