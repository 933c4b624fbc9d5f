import type { ControlFileSpec } from "./control-file.ts";
import { specOf } from "./file-table.ts";
import { NEIGHBOUR_TABLE } from "./table.ts";

/** A file outside the control directory that decides about mail too. */
export interface NeighbourFileSpec extends ControlFileSpec {
  /** Glob patterns of the paths at which it is found, as editors take them. Nothing else is taken for such a file. */
  readonly patterns: readonly string[];
}

/** Services for which hosts have tcp rules of their own, as they are named in the layouts that are in use. */
const SERVICES = "smtp,smtpd,smtps,smtpsd,smtpsub,submission,msa,pop3,pop3d,pop3s,pop3sd,imap,imapd,imaps,qmtp,qmtpd,qmtps,qmqp,qmqpd";

/** Where those lie whose content is looked at. Sources: dot-qmail(5), qmail-users(5), tcprules(1). */
const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  ".qmail": ["**/.qmail", "**/.qmail-", "**/.qmail-*[!~]"],
  "tcp.smtp": [
    `**/tcp.{${SERVICES}}`,
    // Gentoo's names.
    `**/tcp.qmail-{${SERVICES}}`,
    `**/etc/tcp/{${SERVICES}}`,
    `**/tcprules.d/{${SERVICES}}`,
    `**/rules.{${SERVICES}}`,
    `**/rules.{${SERVICES}}.txt`,
    // qmail-ldap's names.
    `**/qmail-{${SERVICES}}.rules`,
  ],
  "users/assign": ["**/users/assign"],
};

/** All files beside the control directory that can be explained. Those without patterns are known by name alone. */
export const EXPLAINED_NEIGHBOURS: readonly NeighbourFileSpec[] = NEIGHBOUR_TABLE.map((row) => {
  const file = specOf(row);
  return { ...file, patterns: PATTERNS[file.name] ?? [] };
});

/** Those whose content is looked at. */
export const NEIGHBOUR_FILES: readonly NeighbourFileSpec[] = EXPLAINED_NEIGHBOURS.filter(({ patterns }) => patterns.length > 0);
