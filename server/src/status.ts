import { chosenBecause, chosenName, type Language } from "../../analyzer/src/index.ts";
import type { HostStatus } from "../../protocol/src/index.ts";
import { guardedWork, type Log } from "./guard.ts";
import type { Host } from "./host.ts";
import { paced } from "./pacer.ts";

/** How long edits are gathered before the counts are told. */
const GATHERING = 50;

/** Tells the client how many findings each host has, after the analysis and not in between. */
export class StatusReporter {
  readonly #send: (status: HostStatus) => void;
  readonly #language: () => Language;
  readonly #due = new Set<Host>();
  readonly #soon: () => void;

  constructor(send: (status: HostStatus) => void, language: () => Language, log: Log) {
    this.#send = send;
    this.#language = language;
    this.#soon = paced(
      guardedWork(log, "status", () => this.#sendDue()),
      GATHERING,
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
    for (const host of due) this.#send(statusOf(host, this.#language()));
  }
}

function statusOf(host: Host, language: Language): HostStatus {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const name of host.analysis.names) {
    const counts = host.analysis.counts(name);
    findings.error += counts.error;
    findings.warning += counts.warning;
    findings.information += counts.information;
    findings.hint += counts.hint;
  }
  const documents = [...host.open].filter(([name]) => host.analysis.text(name) !== undefined).map(([, document]) => document.uri);
  const { chosen } = host;
  const dialect = {
    id: chosen.dialect,
    name: chosenName(chosen)(language),
    because: chosenBecause(chosen)(language),
    source: chosen.source,
  };
  return { host: host.folder, documents, findings, dialect };
}
