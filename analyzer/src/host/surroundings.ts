/** What lies around a control directory: who starts the listeners, their rules, the addresses of alias and of vpopmail's domains. */

import type { HostPaths } from "./host-paths.ts";
import type { Listener, ListenerRules } from "./listener.ts";
import { findListeners, programOfRules, type RulesFile } from "./listeners.ts";
import type { FileFinder, FoundFile } from "./located-host.ts";
import type { CompiledPair } from "./mail-host.ts";
import type { ServiceFile } from "./service/run-script.ts";
import type { ServiceView } from "./service/service-view.ts";

/** A finder that can say what is in a folder. */
type Lister = FileFinder & Required<Pick<FileFinder, "names">>;

/** How the texts are called from which a file was compiled: s/qmail has rules.smtpd.txt, qmail-ldap's Makefile qmail-smtpd.rules. */
const TEXT_ENDINGS = ["", ".txt", ".rules"];
/** In a folder with more names nobody keeps services or rules. */
const MOST_NAMES = 2000;

/** What starts programs around a control directory, and with which rules. */
export interface Surroundings {
  /** The listeners of the host. */
  readonly listeners: readonly Listener[];
  /** All rules that are in view by their names. */
  readonly rules: readonly RulesFile[];
  /** Everything that may start services. */
  readonly scripts: readonly ServiceFile[];
  /** Whether compiled files are in view: then one that is not there does not exist. */
  readonly compiledInView: boolean;
}

/** What lies around a host; undefined where whoever looks can't list folders. `others`: its further compiled files. */
export function surroundingsOf(paths: HostPaths, finder: FileFinder, others: readonly string[]): Surroundings | undefined {
  if (!isLister(finder)) return undefined;
  const rules = rulesAround(paths, finder);
  const compiledInView =
    paths.root === "" || [...rules.map(({ place }) => compiledPath(place)), ...others].some((path) => exists(finder.file(path)));
  const scripts = scriptsAround(paths, finder);
  const view = viewOf(paths, finder);
  const listeners = findListeners({
    scripts,
    view,
    rules,
    rulesOf: (compiled, below) => rulesAt(compiled, { paths, finder, compiledInView, below }),
  });
  return { listeners, rules, scripts, compiledInView };
}

function isLister(finder: FileFinder): finder is Lister {
  return finder.names !== undefined;
}

/** A text of rules and what was compiled from it. `text`: the path of the text. */
export function rulesPair(text: string, paths: HostPaths, finder: FileFinder): CompiledPair {
  return { file: paths.nameOf(text), text: bytesOf(finder.file(text)), cdb: bytesOf(finder.file(compiledPath(text))) };
}

/** Where the compiled file of a text of tcp rules lies. */
export function compiledPath(text: string): string {
  return `${text.replace(/(\/rules\.[^/]*)\.txt$|(\/qmail-\w+)\.rules$/, "$1$2")}.cdb`;
}

/** All rules that are in view and named like those of a service. */
function rulesAround(paths: HostPaths, finder: Lister): readonly (RulesFile & { readonly place: string })[] {
  const found = new Map<string, RulesFile & { readonly place: string }>();
  for (const { folder, names } of paths.rulesFolders) {
    for (const name of namesIn(folder, finder)) {
      if (!names.test(name) || SPARE.test(name)) continue;
      const text = `${folder}/${name.replace(/\.cdb$/, "")}`;
      if (found.has(text) || programOfRules(text) === undefined) continue;
      // A compiled file alone is one too, unless its text has another ending.
      if (name.endsWith(".cdb") && TEXT_ENDINGS.some((ending) => ending !== "" && exists(finder.file(text + ending)))) continue;
      const compiled = paths.hostPath(compiledPath(text));
      if (compiled !== undefined && isFile(finder.file(`${folder}/${name}`))) {
        found.set(text, { compiled, place: text, pair: rulesPair(text, paths, finder) });
      }
    }
  }
  return [...found.values()];
}

/** Copies that are no rules in force. */
const SPARE = /~$|[-._](?:bak|backup|old|orig|saved?|copy|te?mp|new|dist|sample|example|\d{4,})(?:\.txt|\.cdb)?$/i;

function rulesAt(
  compiled: string,
  {
    paths,
    finder,
    compiledInView,
    below,
  }: { readonly paths: HostPaths; readonly finder: Lister; readonly compiledInView: boolean; readonly below: boolean },
): ListenerRules {
  const base = compiled.replace(/\.cdb$/, "");
  const place = paths.place(base);
  const file = paths.place(compiled);
  if (place === undefined || file === undefined) return { kind: "not in view", file: base };
  const cdb = bytesOf(finder.file(file));
  if (cdb !== undefined && base === compiled && isRulesText(cdb)) return { kind: "text", file: paths.nameOf(file) };
  const text = base === compiled ? undefined : TEXT_ENDINGS.map((ending) => place + ending).find((path) => isFile(finder.file(path)));
  const name = paths.nameOf(text ?? place);
  if (cdb !== undefined || (text !== undefined && !compiledInView)) {
    return { kind: "pair", pair: { file: name, text: text === undefined ? undefined : bytesOf(finder.file(text)), cdb } };
  }
  const folder = finder.folder(place.slice(0, place.lastIndexOf("/")));
  const missing = compiledInView && (typeof folder === "object" || (below && folder === "absent")) && !exists(finder.file(file));
  return { kind: missing ? "missing" : "not in view", file: name };
}

/** Whether these are rules as people write them: a cdb begins with numbers of four bytes, which have NULs in them. */
function isRulesText(bytes: string): boolean {
  return bytes !== "" && !bytes.includes("\0");
}

/**
 * Everything that may start services. A service that is marked as down is none; one that several folders have is one. Where two
 * have the same script, the first folder holds a link to the second, and that is where the file lies.
 */
function scriptsAround(paths: HostPaths, finder: Lister): readonly ServiceFile[] {
  const scripts = new Map<string, ServiceFile>();
  const add = (key: string, path: string): void => {
    const found = glance(path, finder);
    const hostPath = paths.hostPath(path);
    const before = scripts.get(key);
    if (before && (found.kind !== "file" || found.bytes !== before.text)) return;
    if (found.kind === "file" && hostPath !== undefined) scripts.set(key, { path: hostPath, file: paths.nameOf(path), text: found.bytes });
  };
  for (const folder of paths.serviceFolders) {
    for (const name of namesIn(folder, finder)) {
      if (name.startsWith(".") || exists(glance(`${folder}/${name}/down`, finder))) continue;
      add(name, `${folder}/${name}/run`);
    }
  }
  for (const path of paths.serviceFiles) add(path, path);
  for (const { folder, names } of paths.serviceFileFolders) {
    for (const name of namesIn(folder, finder)) if (names.test(name) && !SPARE.test(name)) add(`${folder}/${name}`, `${folder}/${name}`);
  }
  return [...scripts.values()];
}

function viewOf(paths: HostPaths, finder: Lister): ServiceView {
  return {
    text(path) {
      const place = paths.place(path);
      const text = place === undefined ? undefined : bytesOf(glance(place, finder));
      return place === undefined || text === undefined ? undefined : { file: paths.nameOf(place), text };
    },
    names(path) {
      const place = paths.place(path);
      return place === undefined ? undefined : finder.names(place);
    },
  };
}

/** The names in a folder, in their order; none where it is not in view, or holds too many for what is looked for. */
function namesIn(folder: string, finder: Lister): readonly string[] {
  const names = finder.names(folder) ?? [];
  return names.length > MOST_NAMES ? [] : names.toSorted();
}

function glance(path: string, finder: Lister): FoundFile {
  return finder.glance ? finder.glance(path) : finder.file(path);
}

function isFile({ kind }: FoundFile): boolean {
  return kind === "file";
}

function exists({ kind }: FoundFile): boolean {
  return kind !== "absent";
}

function bytesOf(found: FoundFile): string | undefined {
  return found.kind === "file" ? found.bytes : undefined;
}
