import type { Localized } from "../text/localized.ts";

/** A line that took part in a decision and did not make it. */
export interface LosingLine {
  /** As in a step: relative to the qmail home. */
  readonly file: string;
  /** Counted from 0 at LF. */
  readonly line: number;
  /** The line as it stands in the file (a byte string), without its LF. */
  readonly text: string;
  /** Why it did not decide, one plain sentence. */
  readonly because: Localized;
}

/** One step on the way to a decision of qmail, with the line that decided it. */
export interface Step {
  /** The program that decides, as in its manual page: `qmail-smtpd`, `qmail-send`, `tcpserver`. */
  readonly program: string;
  /** The file that was read, by its name relative to the qmail home (`control/rcpthosts`, `users/assign`); null: none was. */
  readonly file: string | null;
  /** Number of the deciding line in that file, counted from 0 at LF; null where no line decides (a default, an absence). */
  readonly line: number | null;
  /** The deciding line as it stands in the file (a byte string), or empty. */
  readonly text: string;
  /** What the program does because of it, one plain sentence. */
  readonly because: Localized;
  /** Lines that competed with this one, or look as if they should have decided; absent or empty where there are none. */
  readonly lost?: readonly LosingLine[];
}
