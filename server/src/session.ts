import { OWNING_FILES } from "../../analyzer/src/index.ts";
import type { ServerNotifications } from "../../protocol/src/index.ts";
import type { Action } from "./actions.ts";
import type { HostSources } from "./asked-host.ts";
import { type Ask, clientFiles } from "./client-files.ts";
import type { ClientTraits } from "./client-traits.ts";
import { declarationOf } from "./configuration.ts";
import { ConfigurationDocuments } from "./configuration-documents.ts";
import type { Connection } from "./connection.ts";
import {
  type ActionShower,
  type Reader,
  toConfigurationDiagnostics,
  toDiagnostics,
  toDiagnosticsBeyond,
  toDiagnosticTexts,
} from "./convert.ts";
import { DiagnosticTexts } from "./diagnostic-texts.ts";
import type { FileReader } from "./files.ts";
import type { Log } from "./guard.ts";
import type { Host } from "./host.ts";
import { type HostFile, Hosts } from "./hosts.ts";
import { fileIn } from "./location.ts";
import { PRODUCT } from "./product.ts";
import { type FileBeyond, PullDelivery } from "./pull.ts";
import { PushDelivery } from "./push.ts";
import { DEFAULT_SETTINGS, ownSection, parseSettings, type Settings, spokenLanguage } from "./settings.ts";
import { StatusReporter } from "./status.ts";
import { clientTexts, Texts, type TextsReader } from "./texts.ts";
import { Watchers } from "./watchers.ts";
import type { ChangeElsewhere, FileOfWholeHost, WholeHost } from "./whole-host.ts";
import { WholeHosts } from "./whole-hosts.ts";

/** How long a client may take to tell its settings before the defaults hold. */
const PATIENCE = 3000;

/** What lives from `initialize` to the end: the client's traits, its settings, the open hosts, and who is told of them. */
export class Session {
  readonly traits: ClientTraits;
  readonly hosts: Hosts;
  /** The hosts as a whole, to which the folders in `hosts` belong. */
  readonly wholeHosts: WholeHosts;
  /** The configuration files above them, and what is wrong in these. */
  readonly configurations: ConfigurationDocuments;
  /** What is told of files. */
  readonly texts: Texts;
  /** Reads what is not open, and what an open file really holds. */
  readonly files: FileReader;
  /** Either this or `push` exists, never both: an editor would show each finding twice. */
  readonly pull: PullDelivery | undefined;
  readonly push: PushDelivery | undefined;
  readonly #connection: Connection;
  readonly #log: Log;
  readonly #status: StatusReporter | undefined;
  readonly #watchers: Watchers | undefined;
  /** What was told of each host. */
  readonly #verdicts = new WeakMap<WholeHost, string | undefined>();
  #settings: Settings = DEFAULT_SETTINGS;
  #settingsKnown: () => void = () => undefined;

  constructor(
    connection: Connection,
    traits: ClientTraits,
    own: { readonly files: FileReader; readonly texts: TextsReader | undefined },
    log: Log,
  ) {
    this.traits = traits;
    this.#connection = connection;
    this.#log = log;
    const ready = new Promise<void>((resolve) => {
      this.#settingsKnown = resolve;
    });
    if (traits.initialSettings !== undefined) this.#settings = parseSettings(traits.initialSettings);
    if (traits.initialSettings !== undefined || !traits.answersConfiguration) this.#settingsKnown();
    else setTimeout(this.#settingsKnown, PATIENCE);
    const ask: Ask = (method, query) => connection.sendRequest(method, query);
    const files = traits.readsFiles ? clientFiles(ask, log) : own.files;
    this.texts = new Texts(own.texts ?? (traits.hasTexts ? clientTexts(ask) : async () => null), log);
    this.files = files;
    this.hosts = new Hosts(files, this.#settings, this.#listener(), log, ready);
    this.wholeHosts = new WholeHosts({
      files,
      openText: (uri) => this.hosts.textOf(uri),
      programsAt: (folder) => this.hosts.programsAt(folder),
      configurationAt: (folder) => this.hosts.configurationAt(folder),
      looked: (whole, folders) => {
        this.hosts.note(whole);
        for (const folder of folders) this.#status?.changed(folder);
        this.configurations.changed();
        this.pull?.noted();
        this.#refreshVerdict(whole);
        this.#watchers?.looked(
          whole,
          whole.folders.filter((folder) => !this.hosts.hasFolderOf(fileIn(folder, "x"))),
        );
      },
      released: (whole) => this.#watchers?.releasedWhole(whole),
      log,
    });
    if (traits.pullsDiagnostics) {
      const refresh = (): void => this.#unattended(connection.sendRequest("workspace/diagnostic/refresh"));
      this.pull = new PullDelivery({
        hosts: this.hosts,
        diagnostics: (file) => toDiagnostics(file, this.#settings.maxDiagnosticsPerFile, this.showerOf(file)),
        beyond: () => this.#filesBeyond(),
        refresh: traits.refreshesDiagnostics ? refresh : undefined,
        log,
      });
    } else {
      const kept = new DiagnosticTexts();
      const diagnostics = (file: HostFile): Uint8Array[] =>
        toDiagnosticTexts(file, this.#settings.maxDiagnosticsPerFile, this.showerOf(file), kept);
      this.push = new PushDelivery(connection, diagnostics, log);
    }
    this.configurations = new ConfigurationDocuments({
      hosts: () => this.hosts.all(),
      wholeOf: (host) => this.wholeHosts.ofFolder(host),
      judged: (changed) => {
        this.pull?.noted(changed.some(({ version }) => version !== undefined));
        for (const file of changed) this.push?.configuration(file.uri, toConfigurationDiagnostics(file, this.reader), file.version);
      },
      log,
    });
    if (traits.wantsStatus) {
      const method: keyof ServerNotifications = "qmail-control/status";
      this.#status = new StatusReporter(
        (status) => connection.sendNotification(method, status),
        {
          language: () => this.reader.language,
          wholeOf: (host) => this.wholeHosts.ofFolder(host),
          filesBeyond: (whole) => this.#filesOf(whole),
        },
        log,
      );
    }
    if (traits.registersWatchers) {
      this.#watchers = new Watchers((options) => connection.register("workspace/didChangeWatchedFiles", options), traits, log);
    }
  }

  /** For whom answers are written. */
  get reader(): Reader {
    return { language: spokenLanguage(this.#settings, this.traits.locale), traits: this.traits };
  }

  /** Whether entries have a code lens that traces an address. */
  get traceLenses(): boolean {
    return this.traits.traces && this.#settings.traceLenses;
  }

  /** Whether the first line has a code lens that tells when a change takes effect. */
  get effectLenses(): boolean {
    return this.traits.traces && this.#settings.effectLenses;
  }

  /** Whether rcpthosts and tcp rules have a code lens with the verdict on the host. */
  get verdictLenses(): boolean {
    return this.traits.traces && this.#settings.verdictLenses;
  }

  /** Whether numbers have inlay hints. */
  get inlayHints(): boolean {
    return this.#settings.inlayHints;
  }

  /** Whether formatting sorts entries where their order has no meaning. */
  get sortsEntries(): boolean {
    return this.#settings.sortsEntries;
  }

  /** The client listens: from now on it may be asked. */
  async initialized(): Promise<void> {
    this.#watchers?.start();
    if (this.traits.registersConfiguration) {
      this.#unattended(this.#connection.register("workspace/didChangeConfiguration", { section: PRODUCT }));
    }
    if (this.traits.initialSettings === undefined) await this.settingsChanged(undefined);
  }

  /** Settings may have changed: asks for them, or takes those that were pushed. */
  async settingsChanged(pushed: unknown): Promise<void> {
    if (this.traits.answersConfiguration) {
      const sections = await this.#connection.sendRequest("workspace/configuration", { items: [{ section: PRODUCT }] });
      this.#configure(parseSettings(Array.isArray(sections) ? sections[0] : undefined));
    } else if (pushed !== undefined && pushed !== null) {
      this.#configure(parseSettings(ownSection(pushed)));
    }
  }

  /** What is asked of for the files of a host. */
  get hostSources(): HostSources {
    return {
      files: this.files,
      openText: (uri) => this.hosts.textOf(uri),
      programsAt: (folder) => this.hosts.programsAt(folder),
      declarationAt: async (folder) => declarationOf(await this.hosts.configurationAt(folder)),
    };
  }

  /** For whom findings and actions of a file are shown. */
  showerOf(file: HostFile): ActionShower {
    const whole = this.wholeHosts.of(file);
    const changes = ({ elsewhere }: Action): readonly ChangeElsewhere[] =>
      (elsewhere && whole?.changes(elsewhere, (uri) => this.hosts.file(uri))) ?? [];
    return { reader: this.reader, whole, changes };
  }

  /** What whole hosts show of files that are not under analysis: in no open folder, compiled, or not there at all. */
  *#filesBeyond(): Generator<FileBeyond> {
    const limit = this.#settings.maxDiagnosticsPerFile;
    for (const whole of this.wholeHosts.all()) {
      for (const file of this.#filesOf(whole)) yield { uri: file.uri, items: () => toDiagnosticsBeyond(file, limit, whole, this.reader) };
    }
    for (const file of this.configurations.judged) yield { uri: file.uri, items: () => toConfigurationDiagnostics(file, this.reader) };
  }

  /** The files of a whole host that are in no open folder. */
  #filesOf(whole: WholeHost): readonly FileOfWholeHost[] {
    return whole.files.filter(({ uri, exists, findings }) => {
      // Nobody can look at a hint in a file that is not there.
      return !this.hosts.file(uri) && (exists || findings.some(({ severity }) => severity !== "hint"));
    });
  }

  #configure(settings: Settings): void {
    this.#settings = settings;
    this.hosts.configure(settings);
    this.pull?.everythingChanged();
    if (this.traits.refreshesCodeLenses) this.#unattended(this.#connection.sendRequest("workspace/codeLens/refresh"));
    if (this.traits.refreshesInlayHints) this.#unattended(this.#connection.sendRequest("workspace/inlayHint/refresh"));
    this.#settingsKnown();
  }

  /** Has the lenses asked for anew where they would tell an old verdict. */
  #refreshVerdict(whole: WholeHost): void {
    const sentence = whole.verdict?.sentence(this.reader.language);
    if (!this.verdictLenses || this.#verdicts.get(whole) === sentence) return;
    this.#verdicts.set(whole, sentence);
    if (this.traits.refreshesCodeLenses) this.#unattended(this.#connection.sendRequest("workspace/codeLens/refresh"));
  }

  #listener(): ConstructorParameters<typeof Hosts>[2] {
    return {
      opened: (host: Host) => this.#watchers?.opened(host),
      changed: (host: Host, names: readonly string[], expected: readonly string[]) => {
        this.pull?.changed(host, names, expected);
        // Whose a domain is in one file, others say.
        if (this.traits.refreshesTokens && names.some((name) => OWNING_FILES.has(name))) {
          this.#unattended(this.#connection.sendRequest("workspace/semanticTokens/refresh"));
        }
        this.push?.changed(host, names);
        this.#status?.changed(host);
        this.wholeHosts.changed(host);
        // What is ignored in vain is told in the file that says so.
        if (host.configurationFile) this.configurations.changed();
      },
      configured: () => this.configurations.changed(),
      found: (host: Host, names: readonly string[]) => {
        this.pull?.changed(host, names, []);
        this.push?.changed(host, names);
        this.#status?.changed(host);
      },
      released: (host: Host) => {
        this.pull?.released(host);
        this.#status?.released(host);
        this.#watchers?.released(host);
        this.wholeHosts.released(host);
        this.configurations.changed();
      },
    };
  }

  /** For messages of which only the failure matters, and that only to a reader of the log. */
  #unattended(sent: Promise<unknown>): void {
    sent.catch((error: unknown) => this.#log(String(error)));
  }
}
