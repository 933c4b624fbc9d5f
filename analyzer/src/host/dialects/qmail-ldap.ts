import type { Dialect } from "../dialect.ts";
import { CLASSIC_REMOTE } from "../remote-traits.ts";
import { CLASSIC_SEND } from "../send-traits.ts";

/** qmail-ldap. */
export const QMAIL_LDAP: Dialect = {
  ids: ["qmail-ldap"],
  smtpd: {},
  send: {
    ...CLASSIC_SEND,
    startFiles: [...CLASSIC_SEND.startFiles, "bouncemaxbytes", "custombouncetext"],
    compiledLocals: true,
  },
  remote: { ...CLASSIC_REMOTE, routes: { portSeparator: ":", login: "blanks" }, sourceAddressFile: "outgoingip" },
  tcpRules: {},
};
