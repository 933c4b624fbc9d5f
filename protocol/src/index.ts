/**
 * What server and client say to each other beyond the Language Server Protocol. Types only: each side names a method by its
 * literal, and the compiler holds both to this list.
 */

/** What the client tells of itself in `initialize`. Another editor may leave out any of it. */
export interface InitializationOptions {
  /** True if the client answers `FileRequests`; without it the server reads neighbours itself where it can. */
  readonly files?: boolean;
  /** True if the client answers `qmail-control/catalogue`, for a server that can't read the files beside itself. */
  readonly catalogue?: boolean;
  /** True if the client wants `qmail-control/status`. */
  readonly status?: boolean;
  /** True if the client sends `ClientNotifications` and has the `ClientCommands`. */
  readonly bytes?: boolean;
  /** True if the client has the command `qmail-control.traceAddress`, which code lenses run. */
  readonly trace?: boolean;
  /** True if the client has the command `qmail-control.offerRelay`, which fixes run. */
  readonly relay?: boolean;
  /** The settings of section `qmail-control`, so that the first findings need not wait for a question. */
  readonly settings?: unknown;
}

/** Requests of the server: what it may ask about files that no editor has open. Only regular files are ever told of. */
export interface FileRequests {
  /** Which of `names` are regular files in the folder. Empty where the folder can't be read. */
  readonly "qmail-control/readDirectory": {
    readonly params: { readonly folder: string; readonly names: readonly string[] };
    readonly result: readonly string[];
  };
  /** The names of everything in the folder; null where it can't be read, or holds more than `most`. */
  readonly "qmail-control/listDirectory": {
    readonly params: { readonly folder: string; readonly most: number };
    readonly result: readonly string[] | null;
  };
  /** Whether there is a directory, or a link to one. */
  readonly "qmail-control/hasDirectory": { readonly params: { readonly uri: string }; readonly result: boolean };
  /** The text of a regular file, decoded without loss (a byte that is no UTF-8 as U+DC80–U+DCFF); null where there is none. */
  readonly "qmail-control/readFile": {
    readonly params: { readonly uri: string; readonly maxBytes: number };
    readonly result: string | null;
  };
}

/** Requests of the server about the product's own files. */
export interface OwnFileRequests {
  /** The texts about control files in a language, as the build wrote them; null where they can't be read. */
  readonly "qmail-control/catalogue": { readonly params: { readonly language: "en" | "ja" }; readonly result: string | null };
}

/** Notifications of the client. */
export interface ClientNotifications {
  /**
   * What the file behind an open document holds, where the document shows something else: a BOM, line ends of several kinds, bytes
   * that are no UTF-8. Sent of documents without unsaved changes, and valid for that version of the document only.
   */
  readonly "qmail-control/trueText": {
    readonly uri: string;
    readonly version: number;
    /** Decoded without loss, as in `FileRequests`; null where the document shows it all. */
    readonly text: string | null;
  };
}

/** Requests of the client. */
export interface ClientRequests {
  /** What the action of a `qmail-control.rewriteBytes` would change; null where it no longer exists. */
  readonly "qmail-control/byteChange": { readonly params: ByteChangeParams; readonly result: ByteChange | null };
  /** The way of a mail through the host to which a file belongs; null where no control directory is found for it. */
  readonly "qmail-control/trace": { readonly params: TraceParams; readonly result: TraceResult | null };
  /** A whole host, file by file; null where that folder is no control directory. */
  readonly "qmail-control/overview": { readonly params: OverviewParams; readonly result: HostOverview | null };
  /** What a control file or a rule is, as Markdown, for the dialect or as most have it; null where the name means neither. */
  readonly "qmail-control/explain": { readonly params: ExplainParams; readonly result: string | null };
  /** What keeps networks, as typed, from being let relay; null: nothing does, or no control directory is found for the file. */
  readonly "qmail-control/networksFault": { readonly params: RelayNetworksParams; readonly result: string | null };
  /** Changes the tcp rules so that the networks may relay, once the user has seen the change and agreed; null as for a trace. */
  readonly "qmail-control/letNetworksRelay": { readonly params: RelayNetworksParams; readonly result: RelayNetworksResult | null };
}

/** Commands of the client that the server names in code actions, with their arguments. */
export interface ClientCommands {
  /** Gives every line of the open document with that URI LF as its end. */
  readonly "qmail-control.convertLineEnds": readonly [uri: string];
  /** Rewrites the file behind an open document, after the user has agreed. */
  readonly "qmail-control.rewriteBytes": readonly [change: ByteChangeParams];
  /** Traces an address in the host to which the file with that URI belongs, for a stranger. */
  readonly "qmail-control.traceAddress": readonly [target: { readonly uri: string; readonly address: string }];
  /** After holes have been removed from the file with that URI: offers `qmail-control.letNetworksRelay` for its host. */
  readonly "qmail-control.offerRelay": readonly [uri: string];
  /** Asks for networks, and lets them relay through the host to which the file with that URI belongs. */
  readonly "qmail-control.letNetworksRelay": readonly [target: { readonly uri: string }];
  /** Shows the verdict on the host with that control directory as a page. */
  readonly "qmail-control.showVerdict": readonly [target: { readonly host: string }];
  /** Puts the text into the clipboard. */
  readonly "qmail-control.copyCommand": readonly [text: string];
}

/** Names an action that was offered. `id` means something to the server alone. */
export interface ByteChangeParams {
  readonly uri: string;
  readonly version: number | null;
  readonly id: unknown;
}

/** A change of a file whose text, decoded without loss, has `length` UTF-16 code units. The edits ascend and don't overlap. */
export interface ByteChange {
  readonly title: string;
  readonly length: number;
  /** Each puts `newText` in place of `oldText`, which stands at offset `start`. */
  readonly edits: readonly { readonly start: number; readonly oldText: string; readonly newText: string }[];
}

/** Whose mail is traced. */
export interface TraceParams {
  /** A file of the host. */
  readonly uri: string;
  readonly address: string;
  /** IPv4 address; absent: a stranger. */
  readonly client?: string;
  /** Envelope sender. */
  readonly sender?: string;
}

/** Who is to relay. */
export interface RelayNetworksParams {
  /** A file of the host. */
  readonly uri: string;
  /** As a person types them, with blanks or commas between them. */
  readonly networks: string;
}

/** What has become of it, in words of the reader's language. */
export interface RelayNetworksResult {
  /** `refused` and `nothing to do`: `notes` say why. `declined`: the user did not agree, or the editor could not change the file. */
  readonly outcome: "changed" | "declined" | "nothing to do" | "refused";
  /** The text of the tcp rules; null where no URI can name it. */
  readonly uri: string | null;
  /** Its name, for a sentence. */
  readonly file: string;
  /** What else there is to know or to do, as sentences. */
  readonly notes: readonly string[];
  /** What makes the change take effect, to be typed on the host; null: it is not known. */
  readonly activationCommand: string | null;
}

/** The way of a mail, as a picture shows it. */
export interface TraceResult {
  /** URI of the control directory; null where no URI can name it. */
  readonly host: string | null;
  /** May the client send, and where does the mail go. */
  readonly answers: readonly string[];
  /** Loops and the like. */
  readonly alarms: readonly string[];
  /** Who sends, in words. */
  readonly client: string;
  /** Whether the host takes the mail from that client; null where the files don't tell. `verdict` says it in words. */
  readonly accepted: boolean | null;
  readonly verdict: string;
  /** The programs on the way, in order. One that is cut off is reached by the host's own mail only. */
  readonly stations: readonly { readonly program: string; readonly isCutOff: boolean; readonly steps: readonly TraceStep[] }[];
  readonly goal: { readonly kind: "here" | "elsewhere" | "nowhere" | "unknown"; readonly text: string };
}

/** A line of a file, and why it decided or did not. */
export interface TraceEvidence {
  /** The place in words; empty where no file was read. */
  readonly label: string;
  /** Null where there is no file to open. */
  readonly uri: string | null;
  /** From 0; null where no single line decides. */
  readonly line: number | null;
  readonly text: string;
  readonly because: string;
}

/** A step, with the lines that lost. */
export interface TraceStep extends TraceEvidence {
  readonly lost: readonly TraceEvidence[];
}

/** Which host. */
export interface OverviewParams {
  /** URI of the control directory. */
  readonly host: string;
  /** How many findings of each file are told in words, the gravest first; absent: none, they are only counted. */
  readonly told?: number;
}

/** What is to be explained. */
export interface ExplainParams {
  /** A file's name or path, or the id of a rule. */
  readonly name: string;
  /** As the setting `qmail-control.dialect` names it. */
  readonly dialect?: string;
}

/** A host at a glance, in words of the reader's language. */
export interface HostOverview {
  /** URI of the control directory. */
  readonly host: string;
  readonly dialect: HostDialect;
  /** Absent where it can't be told. */
  readonly verdict?: HostVerdict;
  /** What decides too and is not in view, as sentences. */
  readonly missing: readonly string[];
  /** In the order in which they are shown; none is empty. */
  readonly categories: readonly { readonly id: string; readonly title: string; readonly files: readonly OverviewFile[] }[];
}

/** One file of a host, whether it exists or not. */
export interface OverviewFile {
  readonly name: string;
  /** Null where no URI can name it. */
  readonly uri: string | null;
  readonly exists: boolean;
  /** Compiled files, keys and folders are not to be opened as text. */
  readonly isText: boolean;
  /** What is in force, one below the other; some of many. For a file beside the control directory there are none. */
  readonly values: readonly string[];
  /** How many entries more there are. */
  readonly more: number;
  /** Where that comes from: the file, `me`, a default, or nowhere. */
  readonly source: string;
  readonly takesEffect: string;
  /** The programs that read it. */
  readonly readBy: readonly string[];
  /** What keeps the file from having an effect; null: nothing. */
  readonly problem: string | null;
  /** That it does not exist lets strangers relay. */
  readonly isAlarming: boolean;
  readonly findings: Findings;
  /** Some of the findings, as far as they were asked for. */
  readonly told?: readonly ToldFinding[];
}

/** A finding in words. */
export interface ToldFinding {
  readonly severity: keyof Findings;
  readonly rule: string;
  /** From 0. */
  readonly line: number;
  readonly message: string;
}

/** How many findings there are of each severity. */
export type Findings = Readonly<Record<"error" | "warning" | "information" | "hint", number>>;

/** Notifications of the server. */
export interface ServerNotifications {
  /** The findings of one host, each time an analysis is done. */
  readonly "qmail-control/status": HostStatus;
}

/** How many findings a host has. */
export interface HostStatus {
  /** URI of the control directory. */
  readonly host: string;
  /** URIs of its files that are open in the editor and analysed; none once the host is closed. */
  readonly documents: readonly string[];
  /** Findings in all its files, open or not. */
  readonly findings: Findings;
  /** Whose files they are taken for; absent once the host is closed. */
  readonly dialect?: HostDialect;
  /** What a stranger may do there; absent until the whole host has been looked at, and once it is closed. */
  readonly verdict?: HostVerdict;
}

/** What a whole host lets strangers do, in words of the reader's language. */
export interface HostVerdict {
  readonly kind: "open" | "partly-open" | "closed" | "unknown";
  /** One or two sentences. */
  readonly sentence: string;
  /** What opens it, the gravest first; some of many. */
  readonly reasons: readonly {
    /** The file; null where no URI can name it. */
    readonly uri: string | null;
    /** From 0; null where no line opens it. */
    readonly line: number | null;
    /** The place in words: `control/rcpthosts:3`. */
    readonly place: string;
    /** A recipient to whom a stranger can send. */
    readonly witness: string;
    readonly message: string;
  }[];
}

/** The qmail of a host, in words of the reader's language. */
export interface HostDialect {
  /** As the setting `qmail-control.dialect` names it. */
  readonly id: string;
  readonly name: string;
  /** Why it was taken. */
  readonly because: string;
  /** Who decided; `configuration` is a qmail-control.json, which no setting overrides. */
  readonly source: string;
}
