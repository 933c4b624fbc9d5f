import { PLAIN_INTEGER } from "../../syntax/integer.ts";
import type { Dialect } from "../dialect.ts";
import { CLASSIC_REMOTE } from "../remote-traits.ts";
import { CLASSIC_SEND } from "../send-traits.ts";
import { UCSPI_TCP } from "../tcp-rules-traits.ts";
import { CLASSIC_SMTPD } from "./classic.ts";

/** IndiMail's MTA. */
export const INDIMAIL: Dialect = {
  ids: ["indimail"],
  smtpd: CLASSIC_SMTPD,
  send: { ...CLASSIC_SEND, startFiles: [...CLASSIC_SEND.startFiles, "bouncemaxbytes"] },
  remote: { ...CLASSIC_REMOTE, bounceKey: "!@", qmtpRoutes: true, startFiles: ["qmtproutes"] },
  tcpRules: UCSPI_TCP,
  integers: { syntax: { ...PLAIN_INTEGER, sign: true }, wideFiles: ["databytes"] },
};
