import type { HostStatus } from "../../protocol/src/index.ts";
import { guardedWork, type Log } from "./guard.ts";
import type { Host } from "./host.ts";
import { paced } from "./pacer.ts";

/** How long edits are gathered before the counts are told. */
const GATHERING = 50;

/** Tells the client how many findings each host has, after the analysis and not in between. */
export class StatusReporter {
  readonly #send: (status: HostStatus) => void;
  readonly #due = new Set<Host>();
  readonly #soon: () => void;

  constructor(send: (status: HostStatus) => void, log: Log) {
    this.#send = send;
    this.#soon = paced(
      guardedWork(log, "status", () => this.#sendDue()),
      GATHERING,
      { leading: false },
    );
  }

  changed(host: Host): void {
    this.#due.add(host);
    this.#soon();
  }

  released(host: Host): void {
    this.#due.delete(host);
    this.#send({ host: host.folder, documents: [], findings: { error: 0, warning: 0, information: 0, hint: 0 } });
  }

  #sendDue(): void {
    const due = [...this.#due];
    this.#due.clear();
    for (const host of due) this.#send(statusOf(host));
  }
}

function statusOf(host: Host): HostStatus {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const name of host.analysis.names) {
    const counts = host.analysis.counts(name);
    findings.error += counts.error;
    findings.warning += counts.warning;
    findings.information += counts.information;
    findings.hint += counts.hint;
  }
  const documents = [...host.open].filter(([name]) => host.analysis.text(name) !== undefined).map(([, document]) => document.uri);
  return { host: host.folder, documents, findings };
}
