/** Questions to the model of the host to which a file belongs, whose files are fetched as the answer needs them. */

import {
  type ChangeableHost,
  type ChosenPrograms,
  type Declaration,
  hostPaths,
  type LocatedHost,
  locatedHost,
  openMailHost,
  type Programs,
  programsOf,
} from "../../analyzer/src/index.ts";
import { controlDirectoryOf, type Near } from "./control-directory.ts";
import { type FileSources, KnownFiles } from "./known-files.ts";

/** What is needed of the rest of the server. */
export interface HostSources extends FileSources {
  /** Who listens on the host with that control directory, where a configuration file says so. */
  readonly declarationAt: (folder: string) => Promise<Declaration | undefined>;
  /** The programs of the host with that control directory. */
  readonly programsAt: (folder: string) => Promise<ChosenPrograms>;
}

/** A host as it is known so far. */
export interface AskedHost extends LocatedHost, ChangeableHost {
  readonly near: Near;
  readonly known: KnownFiles;
  readonly programs: Programs;
  readonly model: ReturnType<typeof openMailHost>;
}

/** Each round goes one step further: rules, users, homes, forwards. A chain of forwards beyond this is followed as far as it is known. */
const MOST_ROUNDS = 40;

/** A host to which several questions can be put, each file of it read but once. */
export interface QuestionedHost {
  /** The answer, made once everything that it needs has been read. `question` is put several times, with ever more files. */
  ask<Answer>(question: (host: AskedHost) => Answer | Promise<Answer>): Promise<{ readonly host: AskedHost; readonly answer: Answer }>;
}

/** The host to which the file at `uri` belongs; undefined where it belongs to none that can be found. */
export async function hostToAsk(uri: string, sources: HostSources): Promise<QuestionedHost | undefined> {
  const near = await controlDirectoryOf(uri, sources.files);
  if (!near) return undefined;
  const { uriOf, control } = near;
  const folder = uriOf(control) ?? "";
  const [{ dialect, tcpRules }, declared] = await Promise.all([sources.programsAt(folder), sources.declarationAt(folder)]);
  const programs = programsOf(dialect, tcpRules);
  const known = new KnownFiles(uriOf, sources);
  const at: ChangeableHost["at"] = (finder) => locatedHost(control, hostPaths(control), finder, declared);
  return {
    async ask(question) {
      for (let round = 0; ; round += 1) {
        const located = at(known);
        const host = { ...located, near, control, known, finder: known, at, programs, model: openMailHost(located.files, programs) };
        const answer = await question(host);
        if (round === MOST_ROUNDS || !(await known.fetchMissing())) return { host, answer };
      }
    },
  };
}

/** The same for a single question. */
export async function askHost<Answer>(
  uri: string,
  sources: HostSources,
  question: (host: AskedHost) => Answer,
): Promise<{ readonly host: AskedHost; readonly answer: Answer } | undefined> {
  return (await hostToAsk(uri, sources))?.ask(question);
}
