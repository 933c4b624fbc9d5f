/** A whole host at a glance, file by file, whether or not anything of it is open. */

import {
  CATEGORIES,
  type ControlFileSpec,
  categoryWords,
  type Diagnostic,
  DirectoryAnalysis,
  type EffectiveFile,
  effectiveText,
  effectText,
  fileAt,
  type HostFinding,
  inDialect,
  isControlDirectory,
  type Language,
  type Localized,
  languageIdOf,
  localized,
  programsOf,
  SEVERITIES,
  TextStore,
} from "../../analyzer/src/index.ts";
import type { Findings, HostOverview, OverviewFile, OverviewParams, ToldFinding } from "../../protocol/src/index.ts";
import { isIgnored, type LocatedConfiguration } from "./configuration.ts";
import type { Near } from "./control-directory.ts";
import type { Host } from "./host.ts";
import type { HostFile } from "./hosts.ts";
import type { FileSources } from "./known-files.ts";
import { fileIn, pathOfUri, uriAt } from "./location.ts";
import { isRecord } from "./settings.ts";
import { dialectIn, verdictOf } from "./status.ts";
import { WholeHost } from "./whole-host.ts";

/** What is needed of the rest of the server. */
export interface OverviewSources extends FileSources {
  readonly folderAt: (folder: string) => Promise<Host | undefined>;
  /** The host with that control directory, if it has been looked at. */
  readonly wholeAt: (control: string) => WholeHost | undefined;
  readonly configurationAt: (folder: string) => Promise<LocatedConfiguration>;
  /** A file of an open folder. */
  readonly openFile: (uri: string) => HostFile | undefined;
}

/** A tree and a page show the first entries of a long list; whoever wants them all opens the file. */
const MOST_ENTRIES = 20;
/** Nobody reads more findings of one file. */
const MOST_TOLD = 500;
/** More files beside the control directory than are worth a look. */
const MOST_BESIDE = 200;

/** Reads which host a client asks for; undefined where it makes no sense. */
export function parseOverviewParams(value: unknown): OverviewParams | undefined {
  if (!isRecord(value)) return undefined;
  const { host, told } = value;
  if (typeof host !== "string") return undefined;
  return { host: host.replace(/\/$/, ""), ...(typeof told === "number" && told > 0 && { told: Math.min(told, MOST_TOLD) }) };
}

/** The host with that control directory; null where there is none. */
export async function overviewOf(
  { host: folder, told = 0 }: OverviewParams,
  sources: OverviewSources,
  language: Language,
): Promise<HostOverview | null> {
  const control = pathOfUri(folder);
  const host = await sources.folderAt(folder);
  if (control === undefined || !host || !isControlDirectory(control, host.names) || host.names.length === 0) return null;
  const { chosen } = host;
  const near: Near = { control, uriOf: (path) => uriAt(folder, path) };
  const located = await sources.configurationAt(folder);
  let whole = sources.wholeAt(folder);
  if (!whole) {
    whole = new WholeHost(near, sources);
    await whole.look(chosen, { severities: host.severities, ownDomains: host.ownDomains, located });
  }
  const findings = new HostFindings(host, whole, located, { openFile: sources.openFile, told, language });
  const effective = (await whole.effective(chosen, host.names)) ?? [];
  const closed = programsOf(chosen.dialect, chosen.tcpRules).dialect.smtpd.acceptsLocals === true;
  const shown = effective.map((file): OverviewFile => ({ ...controlFile(file, { folder, closed, language }), ...findings.of(file) }));
  const own = CATEGORIES.map((id) => ({
    id,
    title: categoryWords(id)(language),
    files: shown.filter((_, index) => effective[index]?.spec.category === id),
  }));
  const categories = [...own, { id: "beside", title: BESIDE(language), files: findings.beside() }];
  const { verdict } = whole;
  return {
    host: folder,
    dialect: dialectIn(chosen, language),
    ...(verdict && { verdict: verdictOf(whole, verdict, language) }),
    missing: (verdict?.missing ?? []).map((sentence) => sentence(language)),
    categories: categories.filter(({ files }) => files.length > 0),
  };
}

function controlFile(
  file: EffectiveFile,
  { folder, closed, language }: { readonly folder: string; readonly closed: boolean; readonly language: Language },
): Omit<OverviewFile, keyof Found> {
  const { name, spec, source, problem } = file;
  const { values, more, source: from, effect, isAlarming } = effectiveText(file, language, { closed, most: MOST_ENTRIES });
  return {
    name,
    uri: fileIn(folder, encodeURIComponent(name)),
    exists: source === "file",
    isText: languageIdOf(spec) !== undefined || (spec.reader === "blob" && spec.secret !== true),
    values,
    more,
    source: from,
    takesEffect: effect,
    readBy: spec.readers,
    problem: problem?.(language) ?? null,
    isAlarming,
  };
}

/** What is found in a file, counted, and as far as it is asked for in words. */
type Found = Pick<OverviewFile, "findings" | "told">;

/** How findings are told. */
interface Telling {
  readonly openFile: OverviewSources["openFile"];
  /** How many of a file in words. */
  readonly told: number;
  readonly language: Language;
}

/** The findings of a host by file: those of each file, and what the whole host shows of it. */
class HostFindings {
  readonly #host: Host;
  readonly #whole: WholeHost;
  readonly #located: LocatedConfiguration;
  readonly #telling: Telling;

  constructor(host: Host, whole: WholeHost, located: LocatedConfiguration, telling: Telling) {
    this.#host = host;
    this.#whole = whole;
    this.#located = located;
    this.#telling = telling;
    // An open folder has been told of them already.
    if (host.open.size > 0) return;
    for (const file of whole.files) {
      const name = file.name.startsWith("control/") ? file.name.slice("control/".length) : undefined;
      if (name !== undefined) host.setHostFindings(name, file.findings);
    }
  }

  of({ name }: EffectiveFile): Found {
    const { analysis } = this.#host;
    if (analysis.text(name)) return this.#analysed(analysis, name);
    return this.#ofWholeHost(this.#whole.files.find((file) => file.name === `control/${name}`)?.findings ?? []);
  }

  /** The host's files beside its control directory: those that were read, and those that are missed. */
  beside(): readonly OverviewFile[] {
    const { language } = this.#telling;
    const read = this.#whole.filesBeside.slice(0, MOST_BESIDE);
    const missed = this.#whole.files.filter(({ exists, name, findings }) => !exists && !name.startsWith("control/") && findings.length > 0);
    return [
      ...read.map(({ name, uri, text }) => this.#fileBeside(name, uri, text)),
      ...missed.map(({ name, uri, findings }) => ({
        ...fileBeside(name, uri, fileAt(pathOfUri(uri) ?? name), language),
        exists: false,
        source: ABSENT(language),
        ...this.#ofWholeHost(findings),
      })),
    ].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #fileBeside(name: string, uri: string, text: string): OverviewFile {
    const spec = fileAt(pathOfUri(uri) ?? name);
    const common = fileBeside(name, uri, spec && inDialect(spec, this.#host.chosen.dialect), this.#telling.language);
    const open = this.#telling.openFile(uri);
    if (open) return { ...common, ...this.#analysed(open.directory, open.name) };
    const found = this.#whole.files.find((file) => file.uri === uri)?.findings ?? [];
    if (!spec || languageIdOf(spec) === undefined) return { ...common, ...this.#ofWholeHost(found) };
    const { severities, ownDomains, chosen } = this.#host;
    const path = pathOfUri(uri) ?? "";
    const analysis = new DirectoryAnalysis({
      severities,
      dialect: chosen.dialect,
      ownDomains,
      ...(chosen.tcpRules && { tcpRules: chosen.tcpRules }),
    });
    const own = path.slice(path.lastIndexOf("/") + 1);
    const store = TextStore.of(text);
    analysis.setFile(own, store, spec);
    analysis.setHostFindings(own, found);
    const shown = analysis.findings(own).diagnostics.filter(({ rule }) => !isIgnored(this.#located, path, rule));
    return { ...common, findings: countOf(shown), ...this.#inWords(shown.map((each) => toldOf(each, store))) };
  }

  #analysed(analysis: DirectoryAnalysis, name: string): Found {
    const store = analysis.text(name);
    const { told } = this.#telling;
    const shown = told > 0 && store ? analysis.findings(name, told).diagnostics.map((each) => toldOf(each, store)) : [];
    return { findings: analysis.counts(name), ...this.#inWords(shown) };
  }

  /** Findings of a file that is read for what the whole host is only. */
  #ofWholeHost(findings: readonly HostFinding[]): Found {
    const told = findings.map(({ rule, severity, report }) => ({
      severity,
      rule: rule.id,
      line: report.place.line ?? 0,
      message: report.message,
    }));
    return { findings: countOf(findings), ...this.#inWords(told) };
  }

  #inWords(findings: readonly Finding[]): Pick<OverviewFile, "told"> {
    const { told, language } = this.#telling;
    if (told === 0 || findings.length === 0) return {};
    const gravest = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).slice(0, told);
    return { told: gravest.map(({ message, ...finding }) => ({ ...finding, message: message(language) })) };
  }
}

type Finding = Omit<ToldFinding, "message"> & { readonly message: Localized };

function toldOf({ rule, severity, span, message }: Diagnostic, store: TextStore): Finding {
  return { rule, severity, line: store.positionAt(span.start).line, message };
}

function fileBeside(name: string, uri: string, spec: ControlFileSpec | undefined, language: Language): OverviewFile {
  return {
    name,
    uri,
    exists: true,
    isText: !/(?:^|[./])cdb$/.test(name),
    values: [],
    more: 0,
    source: "",
    takesEffect: spec ? effectText(spec)(language) : "",
    readBy: spec?.readers ?? [],
    problem: null,
    isAlarming: false,
    findings: countOf([]),
  };
}

function countOf(findings: readonly { readonly severity: keyof Findings }[]): Findings {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

const BESIDE = localized({ en: "Beside the control directory", ja: "control ディレクトリの外" });
const ABSENT = localized({ en: "absent", ja: "なし" });
