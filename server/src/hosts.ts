import { controlFile, type DirectoryAnalysis, languageIdOf, type TextStore } from "../../analyzer/src/index.ts";
import type { OpenDocument } from "./documents.ts";
import type { FileReader } from "./files.ts";
import type { Log } from "./guard.ts";
import { Host } from "./host.ts";
import { type Location, locate } from "./location.ts";
import type { Settings } from "./settings.ts";

/** A control file under analysis, open or on disk. */
export interface HostFile {
  readonly host: Host;
  readonly name: string;
  readonly uri: string;
  /** Undefined for a file that is not open. */
  readonly version: number | undefined;
  readonly store: TextStore;
  readonly directory: DirectoryAnalysis;
}

/** Told what happens to the hosts. */
export interface HostsListener {
  /** The first document of a host was opened. */
  opened(host: Host): void;
  /**
   * The findings in these files may have changed, or the host has just been loaded. The client knows by itself that those in
   * `expected` have: it made the edit, or waits for the answer.
   */
  changed(host: Host, names: readonly string[], expected: readonly string[]): void;
  /** The last document of a host was closed; its memory is free. */
  released(host: Host): void;
}

/** The hosts of all open control files. A host lives as long as one of its documents is open. */
export class Hosts {
  readonly #hosts = new Map<string, Host>();
  readonly #files: FileReader;
  readonly #listener: HostsListener;
  readonly #log: Log;
  readonly #ready: Promise<void>;
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

  /** Takes over the new state of a document, just opened or changed. Documents that are no control files are ignored. */
  update(document: OpenDocument): void {
    const location = controlFileAt(document.uri);
    if (!location) return;
    let host = this.#hosts.get(location.folderKey);
    if (!host) {
      host = new Host(location, this.#files, this.#settings, this.#ready);
      this.#hosts.set(location.folderKey, host);
      this.#listener.opened(host);
      this.#announceWhenLoaded(host);
    }
    host.setOpen(location.name, document);
    this.#announce(host, [location.name]);
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
      const found = this.#find(uri);
      if (!found) continue;
      const names = wanted.get(found.host) ?? new Set();
      if (names === "all" || !contentOnly) wanted.set(found.host, "all");
      else wanted.set(found.host, names.add(found.location.name));
    }
    for (const [host, names] of wanted) {
      const reading = names === "all" ? host.load() : Promise.all([...names].map((name) => host.readFromDisk(name)));
      this.#afterwards(host, reading);
    }
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

  /** The same without waiting. */
  file(uri: string): HostFile | undefined {
    const found = this.#find(uri);
    return found && hostFile(found.host, found.location.name);
  }

  #find(uri: string): { readonly host: Host; readonly location: Location } | undefined {
    const location = controlFileAt(uri);
    const host = location && this.#hosts.get(location.folderKey);
    return host && { host, location };
  }

  #isAlive(host: Host): boolean {
    return [...this.#hosts.values()].includes(host);
  }

  #announce(host: Host, expected: readonly string[] = []): void {
    const touched = host.takeTouched();
    if (host.isLoaded && touched.length > 0) this.#listener.changed(host, touched, expected);
  }

  #announceWhenLoaded(host: Host): void {
    this.#guard(
      host.loaded.then(() => {
        host.takeTouched();
        if (this.#isAlive(host)) this.#listener.changed(host, [...host.open.keys(), ...host.analysis.names], [...host.open.keys()]);
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

/** A file of a host; undefined where it is not under analysis. */
export function hostFile(host: Host, name: string): HostFile | undefined {
  const store = host.analysis.text(name);
  if (!store) return undefined;
  return { host, name, uri: host.uriOf(name), version: host.open.get(name)?.version, store, directory: host.analysis };
}

/** All files of a host that are under analysis. */
export function hostFiles(host: Host): readonly HostFile[] {
  return host.analysis.names.map((name) => hostFile(host, name)).filter((file) => file !== undefined);
}

function controlFileAt(uri: string): Location | undefined {
  const location = locate(uri);
  const spec = location && controlFile(location.name);
  return spec && languageIdOf(spec) ? location : undefined;
}
