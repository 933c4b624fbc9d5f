/** When programs notice a change of a file because of how they are started: the same for every file that they read. */

import type { EffectByReader, Moment, TakesEffect } from "../control-file.ts";

/** Programs that are started anew each time, and for what; they read their files whenever they are. */
const STARTED_FOR: Readonly<Partial<Record<Moment, readonly string[]>>> = {
  "next connection": [
    ...["qmail-smtpd", "qmail-qmtpd", "ofmipd", "sslerator"],
    ...["qmail-verify", "auth_smtp", "auth_pop", "auth_imap", "pbsadd", "pbscheck"],
  ],
  "next message": ["qmail-inject", "new-inject", "sendmail", "qmail-queue", "qmail-multi", "qmail-dkim", "qmail-qmqpc", "qmail-vmailuser"],
  "next delivery": [
    ...["qmail-local", "qmail-remote", "spawn-filter", "qmail-group", "qmail-forward", "qmail-quotawarn"],
    ...["forward", "condredirect", "dot-forward", "fastforward", "qreceipt", "srsfilter", "autoresponder", "rrt", "filterit", "dk-filter"],
  ],
  "next run": [
    ...["qmail-showctl", "qmail-ldaplookup", "qmail-qread", "qmail-tcpto", "qmail-tcpok", "qmail-rm", "drate"],
    ...["newaliases", "inewaliases", "newinclude", "dnstlsarr", "uacl", "maildirserial", "qmail-smtpam"],
  ],
};

export const MOMENT_OF_START: ReadonlyMap<string, Moment> = new Map(
  Object.entries(STARTED_FOR).flatMap(([moment, programs]) => programs.map((program) => [program, moment as Moment] as const)),
);

/**
 * qmail-lspawn of qmail-ldap keeps what it reads of the directory until qmail-send, at a HUP, tells it to read again.
 * Source: qmail-ldap: qmail-send.c: reread(), comm_hup().
 */
export const LSPAWN_AT_HUP: EffectByReader = { "qmail-lspawn": "HUP to qmail-send" };

/**
 * IndiMail's daemons of the queue, for what each reads again at a HUP; qmail-send passes it on to todo-proc.
 * Source: indimail: qmail-send.c, todo-proc.c, slowq-send.c, qmta-send.c: reread(), regetcontrols().
 */
export const INDIMAIL_AT_HUP: EffectByReader = {
  "qmail-send": "HUP to qmail-send",
  "todo-proc": "HUP to qmail-send",
  "slowq-send": "HUP to slowq-send",
  "qmta-send": "HUP to qmta-send",
};

/** The same daemons, for what they read only when they start; todo-proc starts with qmail-send. Source: their getcontrols(). */
export const INDIMAIL_AT_START: EffectByReader = {
  "qmail-send": "restart qmail-send",
  "todo-proc": "restart qmail-send",
  "slowq-send": "restart slowq-send",
  "qmta-send": "restart qmta-send",
};

/**
 * The readers of a file, and when each of them notices a change. `staying`: what programs that are not started anew do about it;
 * it may name others as well.
 */
export function readBy(
  readers: readonly string[],
  staying: EffectByReader = {},
): { readonly readers: readonly string[]; readonly takesEffect: TakesEffect } {
  const moments = readers.flatMap((reader) => {
    const moment = staying[reader] ?? MOMENT_OF_START.get(reader);
    return moment === undefined ? [] : [[reader, moment] as const];
  });
  const [first] = moments;
  const isCommon = first !== undefined && moments.length === readers.length && moments.every(([, moment]) => moment === first[1]);
  return { readers, takesEffect: isCommon ? first[1] : Object.fromEntries(moments) };
}
