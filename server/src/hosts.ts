import {
  type ChosenPrograms,
  CONFIGURATION_FILE,
  type DirectoryAnalysis,
  type EditorPosition,
  isSpareCopy,
  TextStore,
} from "../../analyzer/src/index.ts";
import { dialectEvidence, foldersAbove, type LocatedConfiguration, programsOfFolder, readConfiguration } from "./configuration.ts";
import { DisguisedDocument } from "./disguised.ts";
import type { OpenDocument } from "./documents.ts";
import type { FileReader } from "./files.ts";
import type { Log } from "./guard.ts";
import { Host } from "./host.ts";
import { fileIn, type Location, locate, pathOfUri } from "./location.ts";
import { NAMES_ON_DISK, recognise } from "./recognition.ts";
import type { Settings } from "./settings.ts";
import type { FileOfWholeHost, WholeHost } from "./whole-host.ts";

/** A control file under analysis, open or on disk. */
export interface HostFile {
  readonly host: Host;
  readonly name: string;
  readonly uri: string;
  /** Undefined for a file that is not open. */
  readonly version: number | undefined;
  readonly store: TextStore;
  /** What the editor shows; another text than `store` only where the file holds something that it hides. */
  readonly shown: TextStore;
  /** The editor's positions of offsets in `store`. */
  readonly positions: Positions;
  readonly directory: DirectoryAnalysis;
}

/** Between offsets in a text and positions as an editor counts them. */
export interface Positions {
  positionAt(offset: number): EditorPosition;
  offsetAt(position: EditorPosition): number;
}

/** Told what happens to the hosts. */
export interface HostsListener {
  /** The first document of a host was opened on whose account the files in its folder are read. */
  opened(host: Host): void;
  /**
   * The findings in these files may have changed, or the host has just been loaded. The client knows by itself that those in
   * `expected` have: it made the edit, or waits for the answer.
   */
  changed(host: Host, names: readonly string[], expected: readonly string[]): void;
  /** The whole host has shown something new in these files. */
  found(host: Host, names: readonly string[]): void;
  /** The configuration file above these hosts was read. */
  configured(): void;
  /** The last document of a host was closed; its memory is free. */
  released(host: Host): void;
}

/** The hosts of all open control files. A host lives as long as one of its documents is open. */
export class Hosts {
  readonly #hosts = new Map<string, Host>();
  /** The files of which a whole host has findings. */
  readonly #noted = new WeakMap<WholeHost, readonly string[]>();
  readonly #files: FileReader;
  readonly #listener: HostsListener;
  readonly #log: Log;
  readonly #ready: Promise<void>;
  /** Hosts with a text so large that it is looked at in steps; settled when that is done. */
  readonly #reading = new Map<Host, Promise<void>>();
  #settings: Settings;

  /** No host is loaded before `ready`, which is when the settings are known. */
  constructor(files: FileReader, settings: Settings, listener: HostsListener, log: Log, ready: Promise<void>) {
    this.#files = files;
    this.#settings = settings;
    this.#listener = listener;
    this.#log = log;
    this.#ready = ready;
  }

  all(): Iterable<Host> {
    return this.#hosts.values();
  }

  /**
   * Takes over the new state of a document, just opened or changed. Documents that are no control files are ignored. `byEditor`
   * is false where the editor's text has not changed, but what is known of the file.
   */
  update(document: OpenDocument, { byEditor = true }: { readonly byEditor?: boolean } = {}): void {
    const location = locate(document.uri);
    if (!location || !recognise(location.path, document.languageId)) return;
    const known = this.#hosts.get(location.folderKey);
    const host = known ?? new Host(location, { files: this.#files, settings: this.#settings, log: this.#log, ready: this.#ready });
    this.#hosts.set(location.folderKey, host);
    const readsFolder = host.setOpen(location.name, document);
    if (readsFolder) this.#listener.opened(host);
    if (readsFolder || !known) this.#announceWhenLoaded(host);
    this.#announce(host, byEditor ? [location.name] : []);
  }

  close(document: OpenDocument): void {
    const found = this.#find(document.uri);
    if (found?.host.open.get(found.location.name)?.uri !== document.uri) return;
    const { host, location } = found;
    if (host.open.size > 1) {
      this.#afterwards(host, host.setClosed(location.name));
      return;
    }
    host.open.clear();
    this.#hosts.delete(location.folderKey);
    this.#listener.released(host);
  }

  /** Files were created, changed or deleted on disk. */
  diskChanged(changes: readonly { readonly uri: string; readonly contentOnly: boolean }[]): void {
    const wanted = new Map<Host, Set<string> | "all">();
    for (const { uri, contentOnly } of changes) {
      const location = locate(uri);
      if (location?.name === CONFIGURATION_FILE) this.#configurationChanged(location);
      if (location && !contentOnly) this.#namesChanged(location);
      const found = this.#find(uri);
      if (!found) continue;
      const { name } = found.location;
      // Of other files the name alone is looked at, and copies that somebody makes beside them are nobody's business.
      if (!NAMES_ON_DISK.has(name) && (contentOnly || name.startsWith(".") || isSpareCopy(name))) continue;
      const names = wanted.get(found.host) ?? new Set();
      if (names === "all" || !contentOnly) wanted.set(found.host, "all");
      else wanted.set(found.host, names.add(name));
    }
    for (const [host, names] of wanted) {
      const reading = names === "all" ? host.load() : Promise.all([...names].map((name) => host.readFromDisk(name)));
      this.#afterwards(host, reading);
    }
  }

  /** Takes over what a look at a whole host has shown of the files in open folders, in place of what the last look had shown. */
  note(whole: WholeHost): void {
    const found = new Map<string, FileOfWholeHost | undefined>();
    for (const uri of this.#noted.get(whole) ?? []) found.set(uri, undefined);
    for (const file of whole.files) found.set(file.uri, file);
    this.#noted.set(
      whole,
      whole.files.map(({ uri }) => uri),
    );
    const hosts = new Set<Host>();
    for (const [uri, file] of found) {
      const at = this.#find(uri);
      if (!at) continue;
      hosts.add(at.host);
      if (file) at.host.setHostFindings(at.location.name, file.findings, file.store.text());
      else at.host.setHostFindings(at.location.name, []);
    }
    for (const host of hosts) {
      const touched = host.takeTouched();
      if (touched.length > 0) this.#listener.found(host, touched);
    }
  }

  /** Whether a file lies in a folder of which something is open. */
  hasFolderOf(uri: string): boolean {
    return this.#find(uri) !== undefined;
  }

  configure(settings: Settings): void {
    this.#settings = settings;
    for (const host of this.#hosts.values()) {
      host.configure(settings);
      this.#announce(host);
    }
  }

  /** The control file with that URI as it is now, once its neighbours are known; undefined where it belongs to no host. */
  async loadedFile(uri: string): Promise<HostFile | undefined> {
    await this.#find(uri)?.host.loaded;
    return this.file(uri);
  }

  /** The same once everything has been looked at: before, a large text has but some of its findings. */
  async readFile(uri: string): Promise<HostFile | undefined> {
    await this.#find(uri)?.host.loaded;
    for (let reading = this.#readingOf(uri); reading; reading = this.#readingOf(uri)) await reading;
    return this.file(uri);
  }

  #readingOf(uri: string): Promise<void> | undefined {
    const found = this.#find(uri);
    return found && this.#reading.get(found.host);
  }

  /** The same without waiting. */
  file(uri: string): HostFile | undefined {
    const found = this.#find(uri);
    return found && hostFile(found.host, found.location.name);
  }

  /** A folder with all control files in it, whether or not one of them is open; undefined where the URI names no folder. */
  async folderAt(folder: string): Promise<Host | undefined> {
    const location = locate(fileIn(folder, "me"));
    if (!location) return undefined;
    const open = this.#hosts.get(location.folderKey);
    const host = open?.readsFolder
      ? open
      : new Host(location, { files: this.#files, settings: this.#settings, log: this.#log, ready: this.#ready });
    await host.loaded;
    if (!host.readsFolder) await host.readFolder();
    return host;
  }

  /** The text of a file that is open or under analysis, as it is now; undefined for any other. */
  async textOf(uri: string): Promise<string | undefined> {
    return (await this.loadedFile(uri))?.store.text();
  }

  /** The programs of a control directory, whether or not a file of it is open. */
  async programsAt(folder: string): Promise<ChosenPrograms> {
    const location = locate(fileIn(folder, "me"));
    const host = location && this.#hosts.get(location.folderKey);
    await host?.loaded;
    if (host) return host.chosen;
    const [{ configuration }, names] = await Promise.all([
      readConfiguration(this.#files, folder, this.#log),
      this.#files.list(folder, ["me", "rcpthosts", ...dialectEvidence()]),
    ]);
    return programsOfFolder({ configuration, setting: this.#settings.programs, names, path: location?.path.replace(/\/[^/]*$/, "") ?? "" });
  }

  /** What the configuration file above a folder says, and where that stands. */
  async configurationAt(folder: string): Promise<LocatedConfiguration> {
    const { configuration, above } = await readConfiguration(this.#files, folder, this.#log);
    const configured = above === undefined ? undefined : foldersAbove(folder)[above];
    return { configuration, folder: configured === undefined ? undefined : pathOfUri(configured) };
  }

  /** A configuration file counts for the folders below it. */
  #configurationChanged({ folderKey }: Location): void {
    for (const [key, host] of this.#hosts) {
      if (key === folderKey || key.startsWith(folderKey.endsWith("/") ? folderKey : `${folderKey}/`)) {
        this.#afterwards(
          host,
          host.readConfiguration().then(() => this.#listener.configured()),
        );
      }
    }
  }

  /** Names in a control directory count for the tcp rules that lie elsewhere. */
  #namesChanged({ folderKey }: Location): void {
    for (const host of this.#hosts.values()) if (host.isToldBy(folderKey)) this.#afterwards(host, host.lookBeside());
  }

  #find(uri: string): { readonly host: Host; readonly location: Location } | undefined {
    const location = locate(uri);
    const host = location && this.#hosts.get(location.folderKey);
    return host && { host, location };
  }

  #isAlive(host: Host): boolean {
    return [...this.#hosts.values()].includes(host);
  }

  #announce(host: Host, expected: readonly string[] = []): void {
    this.#keepReading(host);
    const touched = host.takeTouched();
    if (host.isLoaded && touched.length > 0) this.#listener.changed(host, touched, expected);
  }

  /** Looks at the rest of large texts, with a pause after each step in which edits and questions are dealt with. */
  #keepReading(host: Host): void {
    if (host.analysis.isRead || this.#reading.has(host)) return;
    const reading = new Promise<void>((resolve) => {
      const step = (): void => {
        const isDone = !this.#isAlive(host) || host.readOn();
        if (!isDone) {
          setTimeout(step, 0);
          return;
        }
        this.#reading.delete(host);
        resolve();
        if (this.#isAlive(host)) this.#announce(host, [...host.open.keys()]);
      };
      setTimeout(step, 0);
    });
    this.#reading.set(host, reading);
  }

  #announceWhenLoaded(host: Host): void {
    this.#guard(
      host.loaded.then(() => {
        this.#keepReading(host);
        host.takeTouched();
        if (!this.#isAlive(host)) return;
        this.#listener.changed(host, [...host.open.keys(), ...host.analysis.names], [...host.open.keys()]);
        this.#listener.configured();
      }),
    );
  }

  #afterwards(host: Host, work: Promise<unknown>): void {
    this.#guard(
      work.then(() => {
        if (this.#isAlive(host)) this.#announce(host);
      }),
    );
  }

  #guard(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#log(String(error)));
  }
}

/** A file of a host; undefined where it is not under analysis, and nothing is to be said of its name either. */
export function hostFile(host: Host, name: string): HostFile | undefined {
  const document = host.open.get(name);
  const store = host.analysis.text(name) ?? (host.analysis.otherNames.includes(name) ? (document?.store ?? NO_TEXT) : undefined);
  if (!store) return undefined;
  const shown = document instanceof DisguisedDocument ? document.shown : store;
  const positions = document ?? store;
  return { host, name, uri: host.uriOf(name), version: document?.version, store, shown, positions, directory: host.analysis };
}

/** Of a file that no qmail reads, nothing is read here either. */
const NO_TEXT = TextStore.of("");

/** All files of a host that are under analysis, and those of whose names something is to be said. */
export function hostFiles(host: Host): readonly HostFile[] {
  return [...host.analysis.names, ...host.analysis.otherNames].map((name) => hostFile(host, name)).filter((file) => file !== undefined);
}
