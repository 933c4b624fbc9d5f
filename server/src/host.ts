import {
  affectedFiles,
  type ChosenPrograms,
  type ControlFileSpec,
  DirectoryAnalysis,
  type HostFinding,
  ignoredIn,
  isControlDirectory,
  TextStore,
} from "../../analyzer/src/index.ts";
import {
  type ConfigurationText,
  dialectEvidence,
  type FoundConfiguration,
  NO_CONFIGURATION,
  programsOfFolder,
  readConfiguration,
} from "./configuration.ts";
import { controlDirectoryBeside, type NamedFolder } from "./control-directory.ts";
import type { OpenDocument } from "./documents.ts";
import type { FileReader } from "./files.ts";
import type { Log } from "./guard.ts";
import { fileIn, isUntitled, type Location } from "./location.ts";
import { concernsItsFolder, isToldByLanguage, NAMES_ON_DISK, recognise } from "./recognition.ts";
import type { Settings } from "./settings.ts";

let lastRevision = 0;

/** So many findings are compared to see whether there is news. */
const MOST_COMPARED = 1000;

/** A text with more new lines is looked at in steps of so many, about ten milliseconds each, between which others have their turn. */
const STEP = 8192;

/** What a host takes of the user's settings. */
type HostSettings = Pick<Settings, "severities" | "programs" | "ownDomains">;

/** How grave the findings of each rule are. */
export type Severities = NonNullable<Settings["severities"]>;

/** With what a host is made. */
export interface HostParts {
  readonly files: FileReader;
  readonly settings: HostSettings;
  readonly log: Log;
  /** Nothing is read before it is settled. */
  readonly ready: Promise<void>;
}

/**
 * One folder of which the editor has a control file open: the texts of all control files in it, under analysis. An open
 * document counts, not what the disk has; the others are read from the disk. Of a folder in which only .qmail files or
 * users/assign are open, nothing is read but the configuration above it.
 */
export class Host {
  readonly folder: string;
  /** The documents of this folder that the editor has open, by name. */
  readonly open = new Map<string, OpenDocument>();
  /** True once `loaded` was settled for the first time. */
  isLoaded = false;
  /** True once a document is open on whose account the others in the folder are read. */
  readsFolder = false;
  #loaded: Promise<void>;
  #analysis: DirectoryAnalysis;
  readonly #files: FileReader;
  readonly #log: Log;
  #settings: HostSettings;
  #configuration: FoundConfiguration = NO_CONFIGURATION;
  #chosen: ChosenPrograms;
  /** The names of all files in the folder. */
  #present: readonly string[] = [];
  /** Whether these are all, and not only those that were asked for. */
  #isComplete = false;
  /** The control directory to which the files here belong, where that is another folder: its files tell whose these are. */
  #beside: NamedFolder | undefined;
  /** The folder's path, decoded. */
  readonly #path: string;
  #onDisk: ReadonlySet<string> = new Set();
  readonly #readings = new Map<string, number>();
  readonly #revisions = new Map<string, number>();
  #touched = new Set<string>();

  constructor({ folder, path }: Location, { files, settings, log, ready }: HostParts) {
    this.folder = folder;
    this.#path = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
    this.#files = files;
    this.#log = log;
    this.#settings = settings;
    this.#chosen = this.#programs();
    this.#analysis = this.#newAnalysis();
    this.#loaded = ready
      .then(() => this.readConfiguration())
      .then(() => {
        this.isLoaded = !this.readsFolder;
      });
  }

  /** Settled when the neighbours have been read. */
  get loaded(): Promise<void> {
    return this.#loaded;
  }

  get analysis(): DirectoryAnalysis {
    return this.#analysis;
  }

  /** Whose files they are taken for. */
  get chosen(): ChosenPrograms {
    return this.#chosen;
  }

  /** The configuration file above the folder, whether or not it can be used; undefined where there is none. */
  get configurationFile(): ConfigurationText | undefined {
    return this.#configuration.file;
  }

  /** Changes whenever the findings in the file may have changed; never the same again, in any host. */
  revision(name: string): number {
    return this.#revisions.get(name) ?? 0;
  }

  /** How grave findings are, by the configuration above the folder and the user's settings. */
  get severities(): Severities {
    return { ...this.#settings.severities, ...this.#configuration.configuration.severities };
  }

  /** The domains that are its owner's. */
  get ownDomains(): readonly string[] {
    return [...(this.#settings.ownDomains ?? []), ...(this.#configuration.configuration.ownDomains ?? [])];
  }

  /**
   * Takes over what the whole host shows of a file, found while its text was `text` (absent: whatever it was). True where that
   * is news; false also where the text is another by now, or the file is not under analysis.
   */
  setHostFindings(name: string, findings: readonly HostFinding[], text?: string): boolean {
    const store = this.#analysis.text(name);
    if (!store || (text !== undefined && (store.length !== text.length || store.text() !== text))) return false;
    const before = this.#told(name);
    this.#analysis.setHostFindings(name, findings);
    if (this.#told(name) === before) return false;
    this.#touch([name]);
    return true;
  }

  #told(name: string): string {
    const { diagnostics } = this.#analysis.findings(name, MOST_COMPARED);
    return JSON.stringify(diagnostics.map(({ rule, severity, span, message }) => [rule, severity, span, message("en")]));
  }

  /** Goes one step on in looking at large texts. True when there is nothing left to look at. */
  readOn(): boolean {
    if (this.#analysis.isRead) return true;
    this.#analysis.readOn(STEP);
    if (!this.#analysis.isRead) return false;
    this.#touch(this.#analysis.names);
    return true;
  }

  /** The URI of a file, as the editor spells it where it has the file open. */
  uriOf(name: string): string {
    return this.open.get(name)?.uri ?? fileIn(this.folder, name);
  }

  /** The names whose findings may have changed since the last call. */
  takeTouched(): readonly string[] {
    const touched = [...this.#touched];
    this.#touched = new Set();
    return touched;
  }

  /** Takes over a document. True where the folder has to be read from now on: then `loaded` is a new promise. */
  setOpen(name: string, document: OpenDocument): boolean {
    const isNew = !this.open.has(name);
    this.open.set(name, document);
    if (isNew) this.#settle();
    else if (this.#belongs(name)) this.#put(name, document.store);
    const file = this.#fileOf(name);
    if (this.readsFolder || !file || !concernsItsFolder(file)) return false;
    this.readsFolder = true;
    this.#loaded = this.#loaded
      .then(() => this.load())
      .then(() => {
        this.isLoaded = true;
      });
    return true;
  }

  /** Reads the folder though none of its files is open: somebody wants to see it all. */
  async readFolder(): Promise<void> {
    this.readsFolder = true;
    await this.load();
    this.isLoaded = true;
  }

  /** What stands in the folder, as far as that can be told. */
  get names(): readonly string[] {
    return [...new Set([...this.#present, ...this.open.keys()])];
  }

  /** The editor has closed the file: what the disk has counts again. */
  async setClosed(name: string): Promise<void> {
    this.open.delete(name);
    await this.readFromDisk(name);
    this.#settle();
  }

  /** Reads the folder and all files in it that are not open. */
  async load(): Promise<void> {
    if (!this.readsFolder || isUntitled(this.folder)) return this.#settle();
    // What other files there are is of interest too, where that can be told.
    const all = await this.#files.names(this.folder);
    this.#present = await this.#files.list(this.folder, all ?? [...new Set([...NAMES_ON_DISK, ...dialectEvidence()])]);
    this.#isComplete = all !== undefined;
    this.#onDisk = new Set(this.#present.filter((name) => NAMES_ON_DISK.has(name)));
    await this.lookBeside();
    await Promise.all([...this.#onDisk].map((name) => this.readFromDisk(name)));
    this.#settle();
  }

  /** Looks for the control directory to which the files here belong, and analyses everything again where it shows another dialect. */
  async lookBeside(): Promise<void> {
    const isOwn = isUntitled(this.folder) || isControlDirectory(this.folder, this.#allNames);
    this.#beside = isOwn ? undefined : await controlDirectoryBeside(this.folder, this.#files);
    this.#choose();
  }

  /** Whether the names in that other folder tell whose files these are. */
  isToldBy(folderKey: string): boolean {
    return this.#beside?.folderKey === folderKey;
  }

  /** Reads one file again, unless it is open. The last of several readings at a time wins. */
  async readFromDisk(name: string): Promise<void> {
    if (!this.readsFolder || !NAMES_ON_DISK.has(name) || !this.#fileOf(name)) return;
    if (isUntitled(this.folder) || !this.#belongs(name)) return;
    const reading = (this.#readings.get(name) ?? 0) + 1;
    this.#readings.set(name, reading);
    const text = await this.#files.read(fileIn(this.folder, name));
    if (this.#readings.get(name) !== reading || this.open.has(name)) return;
    if (text === undefined || this.#analysis.text(name)?.text() !== text) {
      this.#put(name, text === undefined ? undefined : TextStore.of(text));
    }
  }

  /** Analyses everything again under other settings. */
  configure(settings: HostSettings): void {
    this.#settings = settings;
    this.#chosen = this.#programs();
    this.#analyseAgain();
  }

  /** Reads the configuration above the folder, and analyses everything again where it says something else than before. */
  async readConfiguration(): Promise<void> {
    const found = await readConfiguration(this.#files, this.folder, this.#log);
    const same = meaningOf(found) === meaningOf(this.#configuration);
    this.#configuration = found;
    if (same) return this.#choose();
    this.#chosen = this.#programs();
    this.#analyseAgain();
  }

  /** Analyses everything again where the files show another dialect than before. */
  #choose(): void {
    const chosen = this.#programs();
    if (JSON.stringify(chosen) === JSON.stringify(this.#chosen)) return;
    this.#chosen = chosen;
    this.#analyseAgain();
  }

  #programs(): ChosenPrograms {
    const { configuration } = this.#configuration;
    const { names, path } = this.#beside ?? { names: this.#allNames, path: this.#path };
    return programsOfFolder({ configuration, setting: this.#settings.programs, names, path });
  }

  #newAnalysis(suppresses = true): DirectoryAnalysis {
    const { dialect, tcpRules } = this.#chosen;
    const { configuration, above } = this.#configuration;
    const ignored = (name: string): ReadonlyMap<string, string> => ignoredIn(configuration, this.pathBelow(above ?? 0, name));
    return new DirectoryAnalysis({
      severities: this.severities,
      dialect,
      ownDomains: this.ownDomains,
      ...(tcpRules && { tcpRules }),
      ...(suppresses ? configuration.ignore && { ignored } : { obeysComments: false }),
    });
  }

  /** The same files under an analysis that obeys no suppression, without what the whole host shows. Costs a look at all of them. */
  unsuppressed(): DirectoryAnalysis {
    const analysis = this.#newAnalysis(false);
    for (const name of this.#analysis.names) analysis.setFile(name, this.#analysis.text(name), this.#fileOf(name));
    if (this.#namesAreKnown) analysis.setNames(this.#allNames);
    return analysis;
  }

  /** The path of a file as it counts from a folder so many levels above. */
  pathBelow(levels: number, name: string): string {
    const folders = this.#path.split("/");
    return [...folders.slice(folders.length - levels), name].join("/");
  }

  #analyseAgain(): void {
    const before = this.#analysis;
    this.#analysis = this.#newAnalysis();
    for (const name of before.names) this.#put(name, before.text(name));
    this.#touch(before.otherNames);
    this.#tellNames();
  }

  /** Tells the analysis what stands in the folder, where that is a control directory. */
  #tellNames(): void {
    if (!this.#namesAreKnown) return;
    const before = this.#analysis.otherNames;
    this.#analysis.setNames(this.#allNames);
    this.#touch([...before, ...this.#analysis.otherNames]);
  }

  get #allNames(): readonly string[] {
    return [...this.#present, ...this.open.keys()];
  }

  get #namesAreKnown(): boolean {
    return this.#isComplete && isControlDirectory(this.folder, this.#allNames);
  }

  /** The findings in these files may have changed. */
  #touch(names: readonly string[]): void {
    for (const name of names) {
      lastRevision += 1;
      this.#revisions.set(name, lastRevision);
      this.#touched.add(name);
    }
  }

  /** What a file is: as its document was declared, where it is open, else by its path. */
  #fileOf(name: string): ControlFileSpec | undefined {
    return recognise(`${this.#path}/${name}`, this.open.get(name)?.languageId);
  }

  /** Brings the analysis in line with what belongs to the host now. */
  #settle(): void {
    this.#choose();
    for (const [name, document] of this.open) this.#put(name, this.#belongs(name) ? document.store : undefined);
    for (const name of this.#analysis.names) {
      if (!this.open.has(name) && !(this.#onDisk.has(name) && this.#belongs(name))) this.#put(name, undefined);
    }
    this.#tellNames();
  }

  /**
   * Whether a file of that name is one of qmail's here. `me` or `locals` can be another program's: it needs a neighbour that
   * only qmail has, or an editor that was told what it is.
   */
  #belongs(name: string): boolean {
    const file = this.#fileOf(name);
    if (file?.distinctive || isToldByLanguage(this.open.get(name)?.languageId)) return true;
    if (file?.reader === "users-assign") return /(?:^|\/)qmail\/users$/.test(this.#path);
    return isControlDirectory(this.folder, [...this.#onDisk, ...this.open.keys()]);
  }

  #put(name: string, store: TextStore | undefined): void {
    const file = this.#fileOf(name);
    const known = this.#analysis.file(name)?.file;
    if (this.#analysis.text(name) === store && (!known || known === file)) return;
    if (known && known !== file) this.#analysis.setFile(name, undefined, known);
    this.#analysis.setFile(name, store, file, STEP);
    this.#touch(affectedFiles(name));
  }
}

/** What a configuration says for a folder, whatever text says it. */
function meaningOf({ configuration, above }: FoundConfiguration): string {
  return JSON.stringify([configuration, above]);
}
