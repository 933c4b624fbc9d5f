/**
 * What server and client say to each other beyond the Language Server Protocol. Types only: each side names a method by its
 * literal, and the compiler holds both to this list.
 */

/** What the client tells of itself in `initialize`. Another editor may leave out any of it. */
export interface InitializationOptions {
  /** True if the client answers `FileRequests`; without it the server reads neighbours itself where it can. */
  readonly files?: boolean;
  /** True if the client wants `qmail-control/status`. */
  readonly status?: boolean;
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
  /** The text of a regular file, decoded without loss (a byte that is no UTF-8 as U+DC80–U+DCFF); null where there is none. */
  readonly "qmail-control/readFile": {
    readonly params: { readonly uri: string; readonly maxBytes: number };
    readonly result: string | null;
  };
}

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
  readonly findings: Readonly<Record<"error" | "warning" | "information" | "hint", number>>;
}
