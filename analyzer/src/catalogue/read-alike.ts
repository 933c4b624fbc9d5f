import { type ControlFileSpec, isClassic } from "./control-file.ts";

/** The programs of the forks that read their lists and lines as the classic ones do, with the functions of control.c. */
const PROGRAMS: ReadonlySet<string> = new Set([
  ...["qmail-smtpd", "qmail-send", "qmail-todo", "todo-proc", "slowq-send", "qmta-send", "qmail-remote", "qmail-rspawn", "qmail-lspawn"],
  ...[
    "qmail-inject",
    "qmail-queue",
    "qmail-qmqpc",
    "qmail-local",
    "qmail-verify",
    "qmail-group",
    "auth_smtp",
    "auth_pop",
    "auth_imap",
    "qmail-ldaplookup",
  ],
  ...["ofmipd", "spawn-filter", "surblfilter", "qmail-spamfilter", "qmail-dkim", "qmail-smtpam", "qmail-daned", "qmail-greyd"],
  ...["pbsdbd", "pbsadd", "pbscheck", "forward", "condredirect", "srsfilter", "srsforward", "srsreverse", "uacl"],
  ...["autoresponder", "filterit"],
  // A script that splits lines at blanks; what it so forgives in dkimkeys does not help qmail-dkim, which reads the file too.
  "dk-filter",
]);

/** Files that these programs take apart in another way. */
const OTHERWISE: ReadonlySet<string> = new Set(["NAME.sql", "moreipme", "notipme", "outgoingip.DOMAIN", "libindimail", "libmysql"]);

/**
 * Whether a file that only forks have is read by control_readfile() or control_readline() and nothing else, so that what is true of
 * comments, blanks, CR, NUL and further lines in classic files is true of it. Source: control.c of each.
 */
export function isReadAlike({ name, reader, readers, dialects }: ControlFileSpec): boolean {
  if (isClassic({ dialects }) || OTHERWISE.has(name) || readers.length === 0) return false;
  return (reader === "list" || reader === "map" || reader === "line") && readers.every((program) => PROGRAMS.has(program));
}
