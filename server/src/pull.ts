/** Diagnostics for clients that ask for them. */

import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from "vscode-languageserver";
import type { Steps } from "../../analyzer/src/index.ts";
import type { CancellationToken } from "./connection.ts";
import { guarded, guardedWork, type Log } from "./guard.ts";
import type { Host } from "./host.ts";
import { type HostFile, type Hosts, hostFile, hostFiles } from "./hosts.ts";
import { cancelled, inSteps } from "./in-steps.ts";
import { paced } from "./pacer.ts";

/** How long changes are gathered before the client is told of other files. */
const GATHERING = 250;

/** What pulling needs of the rest of the server. */
export interface PullSources {
  readonly hosts: Hosts;
  /** The findings of a file as they are shown. */
  readonly diagnostics: (file: HostFile) => Diagnostic[];
  /** Files that are not under analysis of which there are findings. */
  readonly beyond: () => Iterable<FileBeyond>;
  /** Asks the client to pull again what it shows; undefined where it does not know how. */
  readonly refresh: (() => void) | undefined;
  readonly log: Log;
}

/** A file that is not under analysis. */
export interface FileBeyond {
  readonly uri: string;
  readonly items: () => Diagnostic[];
}

type PreviousResultIds = readonly { readonly uri: string; readonly value: string }[];

/** Answers pulls, and holds the workspace's until there is something new to say. */
export class PullDelivery {
  readonly #sources: PullSources;
  readonly #session = Math.random().toString(36).slice(2);
  /** Counts changes that concern every file: settings and language. */
  #era = 0;
  /** URIs that the client has findings for although their host is closed. */
  readonly #stale = new Set<string>();
  readonly #reported = new Map<string, Host>();
  #held: { readonly previous: PreviousResultIds; readonly answer: (report: WorkspaceDiagnosticReport) => void } | undefined;
  #isWanted = false;
  #isReporting = false;
  readonly #wake: () => void;
  readonly #refreshSoon: () => void;

  constructor(sources: PullSources) {
    this.#sources = sources;
    this.#wake = paced(
      guarded(sources.log, "workspace/diagnostic", undefined, () => this.#answerHeld()),
      GATHERING,
    );
    this.#refreshSoon = paced(
      guardedWork(sources.log, "refresh", () => sources.refresh?.()),
      GATHERING,
    );
  }

  /** The report on one file; an empty one where it belongs to no host. */
  document(file: HostFile | undefined, previousResultId: string | undefined): DocumentDiagnosticReport {
    if (!file) return { kind: "full", items: [] };
    const resultId = this.#resultId(file);
    this.#note(file);
    if (resultId === previousResultId) return { kind: "unchanged", resultId };
    return { kind: "full", resultId, items: this.#sources.diagnostics(file) };
  }

  /** The report on all files of all hosts, as soon as it differs from what the client has. */
  workspace(previous: PreviousResultIds, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    this.stop();
    // A token that is cancelled already never tells.
    if (token.isCancellationRequested) return Promise.reject(cancelled());
    return new Promise((resolve, reject) => {
      const held = { previous, answer: resolve };
      this.#held = held;
      token.onCancellationRequested(() => {
        if (this.#held === held) this.#held = undefined;
        reject(cancelled());
      });
      this.#wake();
    });
  }

  /** Findings in these files may be new; the client asks for those in `expected` by itself. */
  changed(host: Host, names: readonly string[], expected: readonly string[]): void {
    this.#wake();
    if (names.some((name) => host.open.has(name) && !expected.includes(name))) this.#refreshSoon();
  }

  /** Findings in files that are not under analysis may be new; where one of them is open, the client has to ask again. */
  noted(isOpen = false): void {
    this.#wake();
    if (isOpen) this.#refreshSoon();
  }

  /** Findings in all files read differently now. */
  everythingChanged(): void {
    this.#era += 1;
    this.#wake();
    this.#refreshSoon();
  }

  released(host: Host): void {
    for (const [uri, owner] of this.#reported) {
      if (owner !== host) continue;
      this.#reported.delete(uri);
      this.#stale.add(uri);
    }
    this.#wake();
  }

  /** Lets go of the client's open question, which would otherwise stay unanswered. */
  stop(): void {
    this.#answer({ items: [] });
  }

  #answer(report: WorkspaceDiagnosticReport): void {
    this.#held?.answer(report);
    this.#held = undefined;
  }

  async #answerHeld(): Promise<void> {
    // One report at a time: what changes meanwhile is in it, or in the one after it.
    this.#isWanted = true;
    if (this.#isReporting) return;
    this.#isReporting = true;
    try {
      while (this.#isWanted && this.#held) {
        this.#isWanted = false;
        const held = this.#held;
        const done = await inSteps(this.#report(held.previous), () => this.#held !== held);
        if (done && done.result.items.length > 0 && this.#held === held) this.#answer(done.result);
      }
    } finally {
      this.#isReporting = false;
    }
  }

  *#report(previous: PreviousResultIds): Steps<WorkspaceDiagnosticReport> {
    const known = new Map(previous.map(({ uri, value }) => [uri, value]));
    const report: WorkspaceDiagnosticReport = { items: [] };
    const current = new Set<string>();
    for (const host of this.#sources.hosts.all()) {
      if (!host.isLoaded) continue;
      for (const { name, uri } of hostFiles(host)) {
        current.add(uri);
        // As it is now: others have had their turn since.
        const file = hostFile(host, name);
        if (!file) continue;
        // Half of the findings are no news: the rest follows in a moment.
        if (!host.analysis.isRead) continue;
        const resultId = this.#resultId(file);
        if (known.get(file.uri) === resultId) continue;
        this.#note(file);
        const items = this.#sources.diagnostics(file);
        report.items.push({ kind: "full", uri: file.uri, version: file.version ?? null, resultId, items });
        yield;
      }
    }
    for (const { uri, items: compose } of this.#sources.beyond()) {
      current.add(uri);
      const items = compose();
      // They are few, so their content is what tells whether they are news.
      const resultId = `${this.#session}-${JSON.stringify(items)}`;
      if (known.get(uri) !== resultId) report.items.push({ kind: "full", uri, version: null, resultId, items });
      yield;
    }
    for (const uri of new Set([...this.#stale, ...known.keys()])) {
      if (!current.has(uri)) report.items.push({ kind: "full", uri, version: null, items: [] });
    }
    this.#stale.clear();
    return report;
  }

  #note(file: HostFile): void {
    this.#reported.set(file.uri, file.host);
    this.#stale.delete(file.uri);
  }

  #resultId({ host, name }: HostFile): string {
    return `${this.#session}-${this.#era}-${host.revision(name)}`;
  }
}
