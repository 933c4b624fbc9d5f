import { localized } from "../text/localized.ts";
import type { ControlFileSpec } from "./control-file.ts";

/** A file outside the control directory that decides about mail too. */
export interface NeighbourFileSpec extends ControlFileSpec {
  /** Glob patterns of the paths at which it is found, as editors take them. Nothing else is taken for such a file. */
  readonly patterns: readonly string[];
}

/** Services for which hosts have tcp rules of their own, as they are named in the layouts that are in use. */
const SERVICES = "smtp,smtpd,smtps,smtpsd,smtpsub,submission,msa,pop3,pop3d,pop3s,pop3sd,imap,imapd,imaps,qmtp,qmtpd,qmtps,qmqp,qmqpd";

/** The files beside the control directory. Sources: dot-qmail(5), qmail-users(5), tcprules(1). */
export const NEIGHBOUR_FILES: readonly NeighbourFileSpec[] = [
  {
    name: ".qmail",
    patterns: ["**/.qmail", "**/.qmail-", "**/.qmail-*[!~]"],
    reader: "dot-qmail",
    entries: "other",
    distinctive: true,
    readers: ["qmail-local"],
    manual: "dot-qmail(5)",
    takesEffect: localized({ en: "next delivery", ja: "次の配送から" }),
    purpose: localized({
      en: "What qmail-local does with the mail of one address of a user: mailboxes, forwards, programs.",
      ja: "ユーザーの一つのアドレスに届いたメールを qmail-local がどう処理するか。メールボックス、転送、プログラムを書きます。",
    }),
  },
  {
    name: "tcp.smtp",
    patterns: [
      `**/tcp.{${SERVICES}}`,
      // Gentoo's names.
      `**/tcp.qmail-{${SERVICES}}`,
      `**/{tcp,tcprules.d}/{${SERVICES}}`,
      `**/rules.{${SERVICES}}`,
      `**/rules.{${SERVICES}}.txt`,
    ],
    reader: "tcp-rules",
    entries: "other",
    distinctive: true,
    readers: ["tcprules", "tcpserver"],
    manual: "tcprules(1)",
    takesEffect: localized({ en: "run tcprules; then next connection", ja: "tcprules を実行した後、次の接続から" }),
    purpose: localized({
      en: "Which clients may connect, and which may relay (RELAYCLIENT), once tcprules has compiled it.",
      ja: "接続できるクライアントと、中継を許可するクライアント (RELAYCLIENT)。tcprules で変換すると有効になります。",
    }),
  },
  {
    name: "users/assign",
    patterns: ["**/users/assign"],
    reader: "users-assign",
    entries: "other",
    distinctive: false,
    readers: ["qmail-newu", "qmail-lspawn"],
    manual: "qmail-users(5)",
    takesEffect: localized({ en: "run qmail-newu; then next delivery", ja: "qmail-newu を実行した後、次の配送から" }),
    purpose: localized({
      en: "Which user and home directory handle an address, once qmail-newu has compiled it.",
      ja: "アドレスを処理するユーザーとホームディレクトリ。qmail-newu で変換すると有効になります。",
    }),
  },
];
