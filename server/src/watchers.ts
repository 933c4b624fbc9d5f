import type { DidChangeWatchedFilesRegistrationOptions, Disposable } from "vscode-languageserver";
import { CONFIGURATION_FILE } from "../../analyzer/src/index.ts";
import type { ClientTraits } from "./client-traits.ts";
import { dialectEvidence, foldersAbove } from "./configuration.ts";
import type { Log } from "./guard.ts";
import type { Host } from "./host.ts";
import { isUntitled } from "./location.ts";
import { NAMES_ON_DISK } from "./recognition.ts";
import type { WholeHost } from "./whole-host.ts";

/** More folders than the files of one host lie in. */
const MOST_FOLDERS = 24;

/** Asks the client to report files that come, change or go. */
export type Register = (options: DidChangeWatchedFilesRegistrationOptions) => Promise<Disposable>;

/**
 * Has the client watch the folder of each open host, wherever it is; a client that can't watch single folders watches for
 * the names of control files in its workspace instead.
 */
export class Watchers {
  readonly #register: Register;
  readonly #relative: boolean;
  readonly #log: Log;
  readonly #registrations = new Map<Host, Promise<Disposable>>();
  readonly #ofWhole = new Map<WholeHost, { readonly folders: readonly string[]; readonly registration: Promise<Disposable> }>();

  constructor(register: Register, { relativeWatchers }: ClientTraits, log: Log) {
    this.#register = register;
    this.#relative = relativeWatchers;
    this.#log = log;
  }

  /** To be called once the client listens. */
  start(): void {
    if (this.#relative) return;
    const names = [...new Set([...NAMES_ON_DISK, ...dialectEvidence(), CONFIGURATION_FILE])];
    this.#register({ watchers: [{ globPattern: `**/{${names.join(",")}}` }] }).catch((error: unknown) => this.#log(String(error)));
  }

  opened(host: Host): void {
    if (!this.#relative || isUntitled(host.folder)) return;
    const [folder = host.folder, ...above] = foldersAbove(host.folder);
    const watchers = [
      // A file of any name can be one that was meant to be read.
      { globPattern: { baseUri: folder, pattern: "*" } },
      ...above.map((baseUri) => ({ globPattern: { baseUri, pattern: CONFIGURATION_FILE } })),
    ];
    const registration = this.#register({ watchers });
    registration.catch((error: unknown) => this.#log(String(error)));
    this.#registrations.set(host, registration);
  }

  /** A whole host was looked at: the folders in which its other files lie are watched too, as long as it is known. */
  looked(whole: WholeHost, all: readonly string[]): void {
    if (!this.#relative) return;
    const folders = all.slice(0, MOST_FOLDERS);
    const known = this.#ofWhole.get(whole);
    if (folders.join("\n") === known?.folders.join("\n")) return;
    this.#dispose(known?.registration);
    const registration = this.#register({ watchers: folders.map((baseUri) => ({ globPattern: { baseUri, pattern: "*" } })) });
    registration.catch((error: unknown) => this.#log(String(error)));
    this.#ofWhole.set(whole, { folders, registration });
  }

  released(host: Host): void {
    this.#dispose(this.#registrations.get(host));
    this.#registrations.delete(host);
  }

  /** The whole host has no open folder any more. */
  releasedWhole(whole: WholeHost): void {
    this.#dispose(this.#ofWhole.get(whole)?.registration);
    this.#ofWhole.delete(whole);
  }

  #dispose(registration: Promise<Disposable> | undefined): void {
    registration?.then(
      (registered) => registered.dispose(),
      () => undefined,
    );
  }
}
