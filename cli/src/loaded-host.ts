import path from "node:path";
import {
  type AnalysisSettings,
  affectedFiles,
  type ChosenPrograms,
  type Configuration,
  type ControlFileSpec,
  type Diagnostic,
  type DialectId,
  DirectoryAnalysis,
  type HostEdit,
  ignoredIn,
  isControlDirectory,
  type TextEdit,
  TextStore,
} from "../../analyzer/src/index.ts";
import type { Host } from "./hosts.ts";
import { isDirectory } from "./messages.ts";
import type { Problem } from "./problem.ts";
import { programsOf } from "./programs.ts";
import { readSource, type SourceFile } from "./source-file.ts";

/** A file that was asked for and could be read. */
export interface LoadedFile {
  readonly name: string;
  readonly spec: ControlFileSpec;
  /** Absolute, as the user named it. */
  readonly path: string;
  readonly source: SourceFile;
}

/** A folder with its files read and analysed. */
export interface LoadedHost {
  readonly host: Host;
  /** Whose files they are taken for. */
  readonly chosen: ChosenPrograms;
  readonly settings: AnalysisSettings;
  /** The configuration file, where it ignores rules. */
  readonly configured: { readonly folder: string; readonly text: string } | undefined;
  /** The rules that a configuration file ignores in a file of the host, by its absolute path; undefined: none. */
  readonly ignoredAt: ((file: string) => ReadonlyMap<string, string>) | undefined;
  readonly analysis: DirectoryAnalysis;
  /** What was asked for, sorted by name. */
  readonly files: readonly LoadedFile[];
  /** What fixes of findings about the whole host change in other files, by the names of the files in which the findings stand. */
  readonly elsewhere: Map<string, ChangesElsewhere>;
  readonly problems: readonly Problem[];
}

/** A change of one file. */
export interface FileChange {
  readonly path: string;
  /** Its text as it is; empty where there is no such file. */
  readonly store: TextStore;
  readonly edits: readonly TextEdit[];
}

/** Finds the files of a fix that changes several, and the edits in each. */
export type ChangesElsewhere = (edits: readonly HostEdit[]) => readonly FileChange[];

/** What the command line says of the analysis. */
export interface LoadOptions {
  /** What was chosen; undefined where nothing was. */
  readonly dialect: DialectId | undefined;
  /** False: neither comments nor a configuration file suppress findings. Absent: they do. */
  readonly suppresses?: boolean;
}

/** Reads the files that were asked for, and those beside them that bear on their findings. */
export function loadHost(host: Host, { dialect, suppresses = true }: LoadOptions): LoadedHost {
  const asked = { path: host.path, names: host.control ? host.names : undefined, tree: host.searched ? host.tree : undefined };
  const { chosen, configuration, configuredIn, configurationText, problem } = programsOf(asked, dialect);
  const ignoredAt = suppresses && configuredIn !== undefined ? ignoredBelow(configuredIn, configuration) : undefined;
  const settings: AnalysisSettings = {
    dialect: chosen.dialect,
    ...(chosen.tcpRules && { tcpRules: chosen.tcpRules }),
    ...(configuration.severities && { severities: configuration.severities }),
    ...(configuration.ownDomains && { ownDomains: configuration.ownDomains }),
    ...(ignoredAt && { ignored: (name) => ignoredAt(path.join(host.path, name)) }),
    obeysComments: suppresses,
  };
  const analysis = new DirectoryAnalysis(settings);
  const isProven = isControlDirectory(host.path, host.names);
  // A folder that was named itself is taken for what it is said to be.
  if (host.control && (isProven || (host.whole && !host.searched))) analysis.setNames(host.names, isProven);
  const files: LoadedFile[] = [];
  const problems: Problem[] = problem ? [problem] : [];
  for (const [name, spec] of host.files) {
    if (!affectedFiles(name).some((affected) => host.wanted.has(affected))) continue;
    const file = path.join(host.path, name);
    const result = readSource(file, host.searched ? host.tree : undefined, host.root);
    if ("reason" in result) {
      // Of a folder in a control file's place a rule tells what the programs make of it.
      if (result.reason === isDirectory && host.control) continue;
      problems.push({ path: file, reason: result.reason });
      continue;
    }
    analysis.setFile(name, TextStore.of(result.source.text), spec);
    if (host.wanted.has(name)) files.push({ name, spec, path: file, source: result.source });
  }
  const configured = configuredIn !== undefined && configuration.ignore ? { folder: configuredIn, text: configurationText } : undefined;
  return { host, chosen, settings, configured, ignoredAt, analysis, files, elsewhere: new Map(), problems };
}

/** The rules that the configuration file in a folder ignores in the file at a path. */
function ignoredBelow(folder: string, configuration: Configuration): (file: string) => ReadonlyMap<string, string> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (file) => {
    const ignored = known.get(file) ?? ignoredIn(configuration, path.relative(folder, file).replaceAll(path.sep, "/"));
    known.set(file, ignored);
    return ignored;
  };
}

/** The findings of one file, with what is needed to show them. */
export interface FileFindings {
  readonly path: string;
  readonly name: string;
  readonly analysis: DirectoryAnalysis;
  readonly store: TextStore;
  readonly diagnostics: readonly Diagnostic[];
  readonly elsewhere?: ChangesElsewhere | undefined;
}

/** The findings of each file that was asked for, and those about the names of others in a folder that was asked for. */
export function findingsOf({ analysis, files, host, elsewhere }: LoadedHost): readonly FileFindings[] {
  const others = host.whole ? analysis.otherNames.map((name) => ({ name, path: path.join(host.path, name) })) : [];
  return [...files, ...others].map(({ name, path: file }) => ({
    path: file,
    name,
    analysis,
    store: analysis.text(name) ?? TextStore.of(""),
    diagnostics: analysis.findings(name).diagnostics,
    elsewhere: elsewhere.get(name),
  }));
}
