/** The findings in `qmail-control.json` itself: in one that is open, and in those above open folders. */

import {
  CONFIGURATION_FILE,
  configurationFault,
  type DirectoryAnalysis,
  type IgnoredRulePlace,
  isMeantBy,
  TextStore,
  unusedIgnores,
} from "../../analyzer/src/index.ts";
import type { ConfigurationDiagnostic } from "./convert.ts";
import type { OpenDocument } from "./documents.ts";
import { guardedWork, type Log } from "./guard.ts";
import type { Host } from "./host.ts";
import { locate } from "./location.ts";
import type { WholeHost } from "./whole-host.ts";

/** How long nothing must have happened before the files are judged again, in milliseconds. */
const PAUSE = 250;
/** Larger folders are not looked at a second time, to see what is ignored in vain. In UTF-16 units. */
const LARGE = 1_000_000;

/** A configuration file with what is wrong in it. */
export interface JudgedConfiguration {
  readonly uri: string;
  /** Undefined for one that is not open. */
  readonly version: number | undefined;
  readonly store: TextStore;
  readonly findings: readonly ConfigurationDiagnostic[];
}

/** What is asked when the files are judged. */
export interface ConfigurationSources {
  readonly hosts: () => Iterable<Host>;
  readonly wholeOf: (host: Host) => WholeHost | undefined;
  /** What is to be said of a file has changed, or there is nothing any more. */
  readonly judged: (changed: readonly JudgedConfiguration[]) => void;
  readonly log: Log;
}

/** Judges configuration files when nothing else happens. The text of an open one counts, saved or not. */
export class ConfigurationDocuments {
  readonly #sources: ConfigurationSources;
  readonly #open = new Map<string, OpenDocument>();
  #judged: ReadonlyMap<string, JudgedConfiguration> = new Map();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sources: ConfigurationSources) {
    this.#sources = sources;
  }

  /** Takes over a document; of others than configuration files nothing is kept. */
  update(document: OpenDocument): void {
    if (locate(document.uri)?.name !== CONFIGURATION_FILE) return;
    this.#open.set(document.uri, document);
    this.changed();
  }

  close({ uri }: OpenDocument): void {
    if (this.#open.delete(uri)) this.changed();
  }

  /** A file or what it is about may have changed. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      guardedWork(this.#sources.log, "configuration", () => this.#judgeAll()),
      PAUSE,
    );
  }

  /** The files of which something is said. */
  get judged(): readonly JudgedConfiguration[] {
    return [...this.#judged.values()].filter(({ findings }) => findings.length > 0);
  }

  /** An open configuration file as it is now; undefined for any other document. */
  document(uri: string): JudgedConfiguration | undefined {
    const document = this.#open.get(uri);
    if (!document) return undefined;
    const known = this.#judged.get(uri);
    return known?.store === document.store ? known : this.#judge(uri, document.store, document.version, []);
  }

  #judgeAll(): void {
    const before = this.#judged;
    const hosts = new Map<string, Host[]>();
    for (const host of this.#sources.hosts()) {
      const uri = host.isLoaded ? host.configurationFile?.uri : undefined;
      if (uri !== undefined) hosts.set(uri, [...(hosts.get(uri) ?? []), host]);
    }
    const judged = new Map<string, JudgedConfiguration>();
    for (const uri of new Set([...hosts.keys(), ...this.#open.keys()])) {
      const document = this.#open.get(uri);
      const below = hosts.get(uri) ?? [];
      const store = document?.store ?? TextStore.of(below[0]?.configurationFile?.text ?? "");
      judged.set(uri, this.#judge(uri, store, document?.version, below));
    }
    this.#judged = judged;
    const gone = [...before.values()].filter(({ uri, findings }) => !judged.has(uri) && findings.length > 0);
    const changed = [...judged.values()].filter(({ uri, findings }) => told(findings) !== told(before.get(uri)?.findings ?? []));
    if (changed.length + gone.length > 0) this.#sources.judged([...changed, ...gone.map((one) => ({ ...one, findings: [] }))]);
  }

  #judge(uri: string, store: TextStore, version: number | undefined, hosts: readonly Host[]): JudgedConfiguration {
    const text = store.text();
    const fault = configurationFault(text);
    if (fault) return { uri, version, store, findings: [{ ...fault, severity: "error" }] };
    // What another text makes of the hosts is not known before it is saved.
    const below = hosts.filter(({ configurationFile }) => configurationFile?.text === text);
    const [first] = below;
    if (!first) return { uri, version, store, findings: [] };
    const looks = below.filter((host) => sizeOf(host) <= LARGE).map((host) => ({ host, ...this.#look(host) }));
    const isUnused = (place: IgnoredRulePlace): boolean => {
      const meant = looks.flatMap(({ host, analysis, elsewhere }) => {
        const above = host.configurationFile?.above ?? 0;
        // A name alone stands for files in all folders below, of which only the nearest is in view as a whole.
        if (!place.file.includes("/") && above > 0) return [];
        const names = analysis.names.filter((name) => isMeantBy(place, host.pathBelow(above, name)));
        return names.map((name) => ({ analysis, name, elsewhere }));
      });
      const isFound = ({ analysis, name, elsewhere }: (typeof meant)[number]): boolean =>
        elsewhere.has(place.rule) || analysis.findings(name).diagnostics.some(({ rule }) => rule === place.rule);
      return meant.some(({ analysis, name }) => analysis.ran(place.rule, name)) && !meant.some(isFound);
    };
    return { uri, version, store, findings: unusedIgnores(text, { severities: first.severities }, isUnused) };
  }

  /** A folder without any suppression, and the rules that find something in files of its host that are not under analysis. */
  #look(host: Host): { readonly analysis: DirectoryAnalysis; readonly elsewhere: ReadonlySet<string> } {
    const analysis = host.unsuppressed();
    const whole = this.#sources.wholeOf(host);
    const elsewhere = new Set<string>();
    if (!whole?.verdict) return { analysis, elsewhere };
    const found = new Map(whole.files.map((file) => [file.uri, file]));
    for (const name of analysis.names) {
      const file = found.get(host.uriOf(name));
      analysis.setHostFindings(name, file ? [...file.findings, ...file.suppressed] : []);
      if (file) found.delete(file.uri);
    }
    for (const { suppressed } of found.values()) for (const { rule } of suppressed) elsewhere.add(rule.id);
    return { analysis, elsewhere };
  }
}

function sizeOf({ analysis }: Host): number {
  return analysis.names.reduce((sum, name) => sum + (analysis.text(name)?.length ?? 0), 0);
}

function told(findings: readonly ConfigurationDiagnostic[]): string {
  return JSON.stringify(findings.map(({ span, message, severity }) => [span, message("en"), severity]));
}
