import path from "node:path";
import {
  type AnalysisSettings,
  affectedFiles,
  type ChosenPrograms,
  type ControlFileSpec,
  type Diagnostic,
  type DialectId,
  DirectoryAnalysis,
  TextStore,
} from "../../analyzer/src/index.ts";
import type { Host } from "./hosts.ts";
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
  readonly analysis: DirectoryAnalysis;
  /** What was asked for, sorted by name. */
  readonly files: readonly LoadedFile[];
  readonly problems: readonly Problem[];
}

/** Reads the files that were asked for, and those beside them that bear on their findings. `dialect`: what was chosen. */
export function loadHost(host: Host, dialect: DialectId | undefined): LoadedHost {
  const asked = { path: host.path, names: host.control ? host.names : undefined, tree: host.searched ? host.tree : undefined };
  const { chosen, severities, problem } = programsOf(asked, dialect);
  const settings = {
    dialect: chosen.dialect,
    ...(chosen.tcpRules && { tcpRules: chosen.tcpRules }),
    ...(severities && { severities }),
  };
  const analysis = new DirectoryAnalysis(settings);
  const files: LoadedFile[] = [];
  const problems: Problem[] = problem ? [problem] : [];
  for (const [name, spec] of host.files) {
    if (!affectedFiles(name).some((affected) => host.wanted.has(affected))) continue;
    const file = path.join(host.path, name);
    const result = readSource(file, host.searched ? host.tree : undefined);
    if ("reason" in result) {
      problems.push({ path: file, reason: result.reason });
      continue;
    }
    analysis.setFile(name, TextStore.of(result.source.text), spec);
    if (host.wanted.has(name)) files.push({ name, spec, path: file, source: result.source });
  }
  return { host, chosen, settings, analysis, files, problems };
}

/** The findings of one file, with what is needed to show them. */
export interface FileFindings {
  readonly path: string;
  readonly name: string;
  readonly analysis: DirectoryAnalysis;
  readonly store: TextStore;
  readonly diagnostics: readonly Diagnostic[];
}

/** The findings of each file that was asked for. */
export function findingsOf({ analysis, files }: LoadedHost): readonly FileFindings[] {
  return files.map(({ name, path: file }) => ({
    path: file,
    name,
    analysis,
    store: analysis.text(name) ?? TextStore.of(""),
    diagnostics: analysis.findings(name).diagnostics,
  }));
}
