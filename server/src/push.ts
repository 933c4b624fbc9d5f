/** Diagnostics for clients that do not ask for them. */

import type { PublishDiagnosticsParams } from "vscode-languageserver";
import type { Connection } from "./connection.ts";
import { guardedWork, type Log } from "./guard.ts";
import type { Host } from "./host.ts";
import { type HostFile, hostFile } from "./hosts.ts";
import { JsonBytes, joinedBytes } from "./json-bytes.ts";
import { paced } from "./pacer.ts";

const PUBLISH = "textDocument/publishDiagnostics";
/** In a burst of edits, how long the next message waits: less than fingers need for a key, and long for a thousand edits. */
const BURST = 8;

/** Publishes the findings of open files: at once after a single edit, and seldom in a burst of them. */
export class PushDelivery {
  readonly #connection: Connection;
  readonly #diagnostics: (file: HostFile) => readonly Uint8Array[];
  readonly #due = new Map<Host, Set<string>>();
  readonly #published = new Set<string>();
  readonly #soon: () => void;

  /** `diagnostics` gives each finding of a file as JSON. */
  constructor(connection: Connection, diagnostics: (file: HostFile) => readonly Uint8Array[], log: Log) {
    this.#connection = connection;
    this.#diagnostics = diagnostics;
    this.#soon = paced(
      guardedWork(log, "publish", () => this.#publishDue()),
      BURST,
      (work) => connection.soon(work),
    );
  }

  /** Findings in these files may be new. */
  changed(host: Host, names: readonly string[]): void {
    const due = this.#due.get(host) ?? new Set();
    for (const name of names) due.add(name);
    this.#due.set(host, due);
    this.#soon();
  }

  /** The document was closed: the client must not keep what it was told. */
  closed(uri: string): void {
    if (this.#published.delete(uri)) this.#publish({ uri, diagnostics: [] });
  }

  /** What is wrong in a configuration file, open or not; nothing where it was repaired. */
  configuration(uri: string, diagnostics: PublishDiagnosticsParams["diagnostics"], version: number | undefined): void {
    this.#publish({ uri, ...(version !== undefined && { version }), diagnostics });
  }

  #publish(params: PublishDiagnosticsParams): void {
    this.#connection.sendNotification(PUBLISH, params);
  }

  #publishTexts(uri: string, version: number, diagnostics: readonly Uint8Array[]): void {
    const head = JSON.stringify({ uri, version } satisfies Omit<PublishDiagnosticsParams, "diagnostics">);
    const params = joinedBytes(`${head.slice(0, -1)},"diagnostics":[`, diagnostics, "]}");
    this.#connection.sendNotification(PUBLISH, new JsonBytes(params));
  }

  #publishDue(): void {
    const due = [...this.#due];
    this.#due.clear();
    for (const [host, names] of due) {
      for (const name of names) {
        const document = host.open.get(name);
        if (!document) continue;
        const file = hostFile(host, name);
        if (file) {
          this.#published.add(document.uri);
          this.#publishTexts(document.uri, document.version, this.#diagnostics(file));
        } else {
          this.closed(document.uri);
        }
      }
    }
  }
}
