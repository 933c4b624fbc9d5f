/**
 * The whole hosts to which open control files belong, and when each is looked at again. Where only .qmail files or users/assign
 * are open, nothing around them is read.
 */

import type { ChosenPrograms } from "../../analyzer/src/index.ts";
import type { LocatedConfiguration } from "./configuration.ts";
import { controlDirectoryOf } from "./control-directory.ts";
import type { Log } from "./guard.ts";
import type { Host } from "./host.ts";
import type { HostFile } from "./hosts.ts";
import type { FileSources } from "./known-files.ts";
import { isUntitled, locate } from "./location.ts";
import { WholeHost } from "./whole-host.ts";

/** How long nobody must have typed before a host is looked at, in milliseconds; a large one costs more, and waits longer. */
const PAUSE = 60;
const PAUSE_OF_LARGE = 1500;
/** In UTF-16 units, all files of a folder together. */
const LARGE = 1_000_000;

/** What is needed of the rest of the server. */
export interface WholeHostSources extends FileSources {
  /** The programs of the host with that control directory. */
  readonly programsAt: (folder: string) => Promise<ChosenPrograms>;
  /** What the configuration file above it says. */
  readonly configurationAt: (folder: string) => Promise<LocatedConfiguration>;
  /** A host was looked at. */
  readonly looked: (whole: WholeHost, folders: Iterable<Host>) => void;
  /** No folder of the host is open any more. */
  readonly released: (whole: WholeHost) => void;
  readonly log: Log;
}

interface Known {
  readonly whole: WholeHost;
  /** The open folders that belong to it. */
  readonly members: Set<Host>;
  timer?: ReturnType<typeof setTimeout>;
  isLooking: boolean;
  /** Whether the last look has come to its end, so that the host's files are known. */
  hasLooked: boolean;
  /** Who waits for the end of a look. */
  waiting: (() => void)[];
  /** Counts the changes that were told. */
  changes: number;
}

/** Keeps a whole host for each control directory near an open folder, as long as such a folder is open. */
export class WholeHosts {
  readonly #sources: WholeHostSources;
  readonly #byControl = new Map<string, Known>();
  readonly #ofHost = new Map<Host, Promise<Known | undefined>>();

  constructor(sources: WholeHostSources) {
    this.#sources = sources;
  }

  /** The whole hosts that are known. */
  *all(): Generator<WholeHost> {
    for (const { whole } of this.#byControl.values()) yield whole;
  }

  /** The whole host of which that file has findings, or to whose folders it belongs, as far as it has been found. */
  of({ host, uri }: Pick<HostFile, "host" | "uri">): WholeHost | undefined {
    return this.ofFolder(host) ?? [...this.all()].find(({ files }) => files.some((file) => file.uri === uri));
  }

  /** The whole host to which an open folder belongs, as far as it has been found. */
  ofFolder(host: Host): WholeHost | undefined {
    for (const { whole, members } of this.#byControl.values()) if (members.has(host)) return whole;
    return undefined;
  }

  /** The whole host with that control directory, as far as it has been looked at; undefined where none of its folders is open. */
  at(control: string): WholeHost | undefined {
    const whole = this.#byControl.get(control)?.whole;
    return whole?.verdict && whole;
  }

  /** Waits until the files of the host to which an open folder belongs are known, and no look at them is under way. */
  async known(host: Host): Promise<void> {
    const known = await this.#ofHost.get(host);
    while (known && known.members.size > 0 && !known.hasLooked) {
      await new Promise<void>((resolve) => known.waiting.push(resolve));
    }
  }

  /** Something in a folder has changed: its host is looked at when nothing more comes. */
  changed(host: Host): void {
    if (!host.readsFolder) return;
    let known = this.#ofHost.get(host);
    if (!known) {
      known = this.#find(host);
      this.#ofHost.set(host, known);
    }
    known.then((found) => found && this.#soon(found)).catch((error: unknown) => this.#sources.log(String(error)));
  }

  /** Files changed on disk that no open folder has. */
  diskChanged(uris: readonly string[]): void {
    for (const known of this.#byControl.values()) {
      const folders = new Set(known.whole.folders.map((folder) => locate(`${folder}/x`)?.folderKey));
      if (uris.some((uri) => folders.has(locate(uri)?.folderKey))) this.#soon(known);
    }
  }

  /** The folder is closed. */
  released(host: Host): void {
    this.#ofHost.delete(host);
    for (const [control, known] of this.#byControl) {
      known.members.delete(host);
      if (known.members.size > 0) continue;
      clearTimeout(known.timer);
      wake(known);
      this.#byControl.delete(control);
      this.#sources.released(known.whole);
    }
  }

  async #find(host: Host): Promise<Known | undefined> {
    if (isUntitled(host.folder)) return undefined;
    const near = await controlDirectoryOf(host.uriOf("x"), this.#sources.files);
    const control = near?.uriOf(near.control);
    if (!near || control === undefined || !this.#ofHost.has(host)) return undefined;
    let known = this.#byControl.get(control);
    if (!known) {
      known = {
        whole: new WholeHost(near, this.#sources),
        members: new Set(),
        isLooking: false,
        hasLooked: false,
        waiting: [],
        changes: 0,
      };
      this.#byControl.set(control, known);
    }
    known.members.add(host);
    return known;
  }

  #soon(known: Known): void {
    known.changes += 1;
    clearTimeout(known.timer);
    if (known.isLooking) return;
    const units = [...known.members].reduce((sum, { analysis }) => sum + sizeOf(analysis), 0);
    known.timer = setTimeout(() => this.#look(known), units > LARGE ? PAUSE_OF_LARGE : PAUSE);
  }

  #look(known: Known): void {
    const { whole, changes } = known;
    const [member] = known.members;
    if (!member) return;
    known.isLooking = true;
    known.hasLooked = false;
    const folder = whole.control ?? member.folder;
    Promise.all([this.#sources.programsAt(folder), this.#sources.configurationAt(folder)])
      .then(([chosen, located]) =>
        whole.look(chosen, {
          severities: member.severities,
          ownDomains: member.ownDomains,
          located,
          isOld: () => known.changes !== changes,
        }),
      )
      .finally(() => {
        known.isLooking = false;
        known.hasLooked = known.changes === changes;
        wake(known);
        // What was typed meanwhile has made this look old.
        if (known.members.size > 0 && known.changes !== changes) this.#soon(known);
      })
      .then(() => {
        if (known.members.size > 0 && known.changes === changes) this.#sources.looked(whole, known.members);
      })
      .catch((error: unknown) => this.#sources.log(String(error)));
  }
}

function wake(known: Known): void {
  for (const resolve of known.waiting.splice(0)) resolve();
}

function sizeOf(analysis: Host["analysis"]): number {
  return analysis.names.reduce((sum, name) => sum + (analysis.text(name)?.length ?? 0), 0);
}
