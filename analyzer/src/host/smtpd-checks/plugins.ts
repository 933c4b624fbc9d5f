/** qmail-spp: programs that are asked about each command. Only their list is looked at here. Source: qmail-spp.c. */

import { localized } from "../../text/localized.ts";
import { stepOf } from "../smtpd-steps.ts";
import type { StartCheck } from "../smtpd-traits.ts";
import { readable } from "./start.ts";

/** The plugins' list is read only if ENABLE_SPP is set, but must exist then. spp_init(). */
export const pluginsAreListed: StartCheck = (asked) => {
  if (asked.variable("ENABLE_SPP") === undefined) return undefined;
  const name = (asked.variable("SPPCONFFILE") || "control/smtpplugins").replace(/^control\//, "");
  const unreadable = readable(name)(asked);
  if (unreadable || asked.files.control.get(name)) return unreadable;
  return stepOf({
    file: `control/${name}`,
    because: localized({
      en: `ENABLE_SPP is set, but there is no ${name}, so qmail-smtpd stops instead of greeting.`,
      ja: `ENABLE_SPP が設定されていますが ${name} がないため、qmail-smtpd は接続にあいさつを返さず終了します。`,
    }),
  });
};
