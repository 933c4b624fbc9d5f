/** One host as a whole: what its files add up to, looked at when nobody types. */

import {
  type ChosenPrograms,
  type EffectiveFile,
  effectiveControl,
  type HostEdit,
  type HostFinding,
  hostFindingsInSteps,
  hostPaths,
  hostTextEdit,
  hostViewOf,
  locatedHost,
  programsOf,
  type RelayVerdict,
  severityIn,
  type TextEdit,
  TextStore,
} from "../../analyzer/src/index.ts";
import { declarationOf, isIgnored, type LocatedConfiguration } from "./configuration.ts";
import type { Near } from "./control-directory.ts";
import type { Severities } from "./host.ts";
import type { Positions } from "./hosts.ts";
import { inSteps } from "./in-steps.ts";
import { type FileSources, KnownFiles } from "./known-files.ts";

/** Each round goes one step further: rules, users, homes. */
const MOST_ROUNDS = 40;

/** What was found in one file. */
export interface FileOfWholeHost {
  readonly uri: string;
  /** Its name in evidence. */
  readonly name: string;
  readonly exists: boolean;
  /** Its text, for which the findings hold; empty where it does not exist. */
  readonly store: TextStore;
  readonly findings: readonly HostFinding[];
  /** Those that a configuration file ignores. */
  readonly suppressed: readonly HostFinding[];
}

/** A file as it is open in the editor. */
export interface OpenText {
  readonly store: TextStore;
  readonly positions: Positions;
  /** Undefined for one that is under analysis and not open. */
  readonly version: number | undefined;
}

/** A change of a file beside the one in which its finding stands. */
export interface ChangeElsewhere extends OpenText {
  readonly uri: string;
  readonly exists: boolean;
  readonly edits: readonly TextEdit[];
}

/** A host, and what the last look at it has shown. */
export class WholeHost {
  readonly #near: Near;
  readonly #known: KnownFiles;
  #locate: (name: string) => string = (name) => name;
  #files: readonly FileOfWholeHost[] = [];
  #verdict: RelayVerdict | undefined;

  constructor(near: Near, sources: FileSources) {
    this.#near = near;
    this.#known = new KnownFiles(near.uriOf, sources);
  }

  /** URI of the control directory; undefined where no URI can name it. */
  get control(): string | undefined {
    return this.#near.uriOf(this.#near.control);
  }

  /** What the last look has shown, file by file. */
  get files(): readonly FileOfWholeHost[] {
    return this.#files;
  }

  /** What a stranger may do, as the last look has shown; undefined before the first. */
  get verdict(): RelayVerdict | undefined {
    return this.#verdict;
  }

  /** URIs of the folders in which its files lie. */
  get folders(): readonly string[] {
    return this.#known.foldersInUse.flatMap((folder) => this.#near.uriOf(folder) ?? []);
  }

  /** Looks at the host as its files are now. Files are read once; once `isOld`, the look is given up, and what was known stays. */
  async look(
    chosen: ChosenPrograms,
    {
      severities,
      ownDomains,
      located,
      isOld,
    }: {
      readonly severities: Severities;
      readonly ownDomains: readonly string[];
      readonly located: LocatedConfiguration;
      readonly isOld?: () => boolean;
    },
  ): Promise<void> {
    const { control } = this.#near;
    const programs = programsOf(chosen.dialect, chosen.tcpRules, ownDomains);
    this.#known.clear();
    for (let round = 0; ; round += 1) {
      const host = locatedHost(control, hostPaths(control), this.#known, declarationOf(located));
      const view = hostViewOf(host.files, programs);
      const steps = hostFindingsInSteps(view, (rule, report) => severityIn({ severities }, rule, report));
      const done = await inSteps(steps, () => isOld?.() === true);
      if (!done) return;
      const { verdict } = view;
      const found = done.result;
      if (round < MOST_ROUNDS && (await this.#known.fetchMissing())) continue;
      this.#locate = (name) => host.locate(name);
      this.#verdict = verdict;
      this.#files = [...found].flatMap(([name, findings]) => {
        const isSuppressed = ({ rule }: HostFinding): boolean => isIgnored(located, host.locate(name), rule.id);
        const told = findings.filter((finding) => !isSuppressed(finding));
        return this.#fileOf(name, told, findings.filter(isSuppressed)) ?? [];
      });
      return;
    }
  }

  /** What is in force for each control file; undefined where `me` can't be read, which no program gets over. Nothing is written. */
  async effective({ dialect }: ChosenPrograms, names: readonly string[]): Promise<readonly EffectiveFile[] | undefined> {
    const { control } = this.#near;
    for (let round = 0; ; round += 1) {
      const { files } = locatedHost(control, hostPaths(control), this.#known, undefined);
      const effective = effectiveControl(files.control, { names }, dialect);
      if (round === MOST_ROUNDS || !(await this.#known.fetchMissing())) return effective;
    }
  }

  /** The files beside the control directory that the last look has read, by their names in evidence. */
  get filesBeside(): readonly { readonly name: string; readonly uri: string; readonly text: string }[] {
    const { control } = this.#near;
    const { nameOf } = hostPaths(control);
    return this.#known.texts.flatMap(([path, text]) => {
      const uri = path.startsWith(`${control}/`) ? undefined : this.#near.uriOf(path);
      return uri === undefined ? [] : [{ name: nameOf(path), uri, text }];
    });
  }

  /** A path as the host itself has it: in a copied tree, without the folder that holds the tree. */
  pathOnHost(path: string): string {
    const { root = "" } = hostPaths(this.#near.control);
    return path.startsWith(`${root}/`) ? path.slice(root.length) : path;
  }

  /** The text of a file by its name in evidence, as the last look has read it. */
  text(name: string): string | undefined {
    return this.#known.text(this.#locate(name));
  }

  /** The URI of a file by its name in evidence. */
  uriOf(name: string): string | undefined {
    return this.#near.uriOf(this.#locate(name));
  }

  /** What a fix changes in other files: as `openText` has them, else as they were at the last look. */
  changes(edits: readonly HostEdit[], openText: (uri: string) => OpenText | undefined): readonly ChangeElsewhere[] {
    return [...new Set(edits.map(({ file }) => file))].flatMap((name) => {
      const uri = this.uriOf(name);
      if (uri === undefined) return [];
      const text = this.#known.text(this.#locate(name));
      const open = openText(uri);
      const store = open?.store ?? TextStore.of(text ?? "");
      const own = edits.filter(({ file }) => file === name).flatMap((edit) => hostTextEdit(edit, store) ?? []);
      const exists = open !== undefined || text !== undefined;
      return [{ uri, exists, store, positions: open?.positions ?? store, version: open?.version, edits: own }];
    });
  }

  #fileOf(name: string, findings: readonly HostFinding[], suppressed: readonly HostFinding[]): FileOfWholeHost | undefined {
    const uri = this.uriOf(name);
    const text = this.#known.text(this.#locate(name));
    return uri === undefined ? undefined : { uri, name, exists: text !== undefined, store: TextStore.of(text ?? ""), findings, suppressed };
  }
}
