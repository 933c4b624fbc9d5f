/** When programs notice a change of a file because of how they are started: the same for every file that they read. */

import type { EffectByReader, Moment } from "../control-file.ts";

/** Programs that are started anew each time, and for what. Those that stay read some files at a HUP and others not. */
const STARTED_FOR: Readonly<Partial<Record<Moment, readonly string[]>>> = {
  "next connection": ["qmail-smtpd", "qmail-qmtpd", "qmail-verify", "auth_smtp", "auth_pop", "auth_imap"],
  "next message": ["qmail-inject", "qmail-remote", "qmail-qmqpc", "qmail-forward"],
  "next delivery": ["qmail-group", "qmail-quotawarn", "forward", "condredirect", "dot-forward", "srsfilter", "maildirserial"],
  "next run": ["qmail-showctl", "newinclude", "newaliases", "inewaliases", "dnstlsarr"],
};

const MOMENTS: ReadonlyMap<string, Moment> = new Map(
  Object.entries(STARTED_FOR).flatMap(([moment, programs]) => programs.map((program) => [program, moment as Moment] as const)),
);

/** qmail-lspawn of qmail-ldap keeps what it reads of the directory until qmail-send, at a HUP, tells it to read again. */
export const LSPAWN_AT_HUP: EffectByReader = { "qmail-lspawn": "HUP to qmail-send" };

/** When each of the readers notices a change. `staying`: those that are not started anew, and what they do about this file. */
export function effectOn(readers: readonly string[], staying: EffectByReader = {}): EffectByReader {
  return Object.fromEntries(
    readers.flatMap((reader) => {
      const moment = staying[reader] ?? MOMENTS.get(reader);
      return moment === undefined ? [] : [[reader, moment] as const];
    }),
  );
}
