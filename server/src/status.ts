import { type ChosenPrograms, chosenBecause, chosenName, type Language, type RelayVerdict } from "../../analyzer/src/index.ts";
import type { HostDialect, HostStatus, HostVerdict } from "../../protocol/src/index.ts";
import { guardedWork, type Log } from "./guard.ts";
import type { Host } from "./host.ts";
import { paced } from "./pacer.ts";
import type { FileOfWholeHost, WholeHost } from "./whole-host.ts";

/** How long edits are gathered before the counts are told. */
const GATHERING = 50;

/** What is asked when a host is told of. */
export interface StatusSources {
  readonly language: () => Language;
  readonly wholeOf: (host: Host) => WholeHost | undefined;
  /** Its files that are in no open folder. */
  readonly filesBeyond: (whole: WholeHost) => readonly FileOfWholeHost[];
}

/** Tells the client what a stranger may do on each host, and how many findings it has, after the analysis and not in between. */
export class StatusReporter {
  readonly #send: (status: HostStatus) => void;
  readonly #sources: StatusSources;
  readonly #due = new Set<Host>();
  readonly #soon: () => void;

  constructor(send: (status: HostStatus) => void, sources: StatusSources, log: Log) {
    this.#send = send;
    this.#sources = sources;
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
    for (const host of due) this.#send(statusOf(host, this.#sources));
  }
}

/** The dialect of a host, in a language. */
export function dialectIn(chosen: ChosenPrograms, language: Language): HostDialect {
  return { id: chosen.dialect, name: chosenName(chosen)(language), because: chosenBecause(chosen)(language), source: chosen.source };
}

function statusOf(host: Host, { language: spoken, wholeOf, filesBeyond }: StatusSources): HostStatus {
  const language = spoken();
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const name of host.analysis.names) {
    const counts = host.analysis.counts(name);
    findings.error += counts.error;
    findings.warning += counts.warning;
    findings.information += counts.information;
    findings.hint += counts.hint;
  }
  const whole = wholeOf(host);
  for (const { findings: beyond } of whole ? filesBeyond(whole) : []) for (const { severity } of beyond) findings[severity] += 1;
  const documents = [...host.open].filter(([name]) => host.analysis.text(name) !== undefined).map(([, document]) => document.uri);
  const dialect = dialectIn(host.chosen, language);
  return { host: host.folder, documents, findings, dialect, ...(whole?.verdict && { verdict: verdictOf(whole, whole.verdict, language) }) };
}

/** More reasons than a tooltip can hold are not told. */
const MOST_REASONS = 8;

/** A verdict, in a language. */
export function verdictOf(whole: WholeHost, { verdict, sentence, reasons }: RelayVerdict, language: Language): HostVerdict {
  return {
    kind: verdict,
    sentence: sentence(language),
    reasons: reasons.slice(0, MOST_REASONS).map(({ file, line, witness, message }) => ({
      uri: whole.uriOf(file) ?? null,
      line,
      place: line === null ? file : `${file}:${line + 1}`,
      witness,
      message: message(language),
    })),
  };
}
