import type { Dialect } from "../dialect.ts";
import { addressesAndNetworks } from "../own-addresses.ts";
import { CLASSIC_REMOTE } from "../remote-traits.ts";
import { TODO_SEND } from "../send-traits.ts";
import { UCSPI_TCP } from "../tcp-rules-traits.ts";
import { CLASSIC_SMTPD } from "./classic.ts";

/** Roberto Puzzanghera's combined patch of netqmail (sagredo-dev/qmail). */
export const SAGREDO: Dialect = {
  ids: ["sagredo"],
  smtpd: CLASSIC_SMTPD,
  send: { ...TODO_SEND, supplementaryChannels: 2 },
  remote: {
    ...CLASSIC_REMOTE,
    routes: { portSeparator: ":", login: "bars" },
    senderRoutes: { portSeparator: ":", login: "bars" },
    domainToAscii: true,
    smtpsPort: 465,
    ownAddresses: addressesAndNetworks,
    startFiles: ["authsenders"],
    sourceAddressFile: "outgoingip",
  },
  tcpRules: UCSPI_TCP,
};
