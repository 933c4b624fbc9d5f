import { PLAIN_INTEGER } from "../../syntax/integer.ts";
import type { Dialect } from "../dialect.ts";
import { CLASSIC_REMOTE } from "../remote-traits.ts";
import { CLASSIC_SEND } from "../send-traits.ts";
import { UCSPI_TCP } from "../tcp-rules-traits.ts";
import { CLASSIC_SMTPD } from "./classic.ts";

/** qmail-ldap. */
export const QMAIL_LDAP: Dialect = {
  ids: ["qmail-ldap"],
  smtpd: CLASSIC_SMTPD,
  send: {
    ...CLASSIC_SEND,
    startFiles: [...CLASSIC_SEND.startFiles, "bouncemaxbytes", "custombouncetext"],
    compiledLocals: true,
  },
  remote: { ...CLASSIC_REMOTE, routes: { portSeparator: ":", login: "blanks" }, sourceAddressFile: "outgoingip" },
  tcpRules: UCSPI_TCP,
  integers: { syntax: { ...PLAIN_INTEGER, tooLarge: "unreadable" }, wideFiles: ["databytes", "defaultquotasize", "pbscachesize"] },
};
