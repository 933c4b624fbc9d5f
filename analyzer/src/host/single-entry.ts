/** What one entry of a list does by itself: the wider ones before it would be found first, and hide it. */

import type { MailHost } from "./mail-host.ts";
import { openMailHost } from "./mail-host.ts";
import type { Smtpd } from "./qmail-smtpd.ts";

/** qmail-smtpd of the same host as it would be with `entry` as the only line of the control file `name`. Byte strings. */
export function smtpdWithOnly({ files: { control }, dialect }: MailHost, name: string, entry: string): Smtpd {
  const alone = {
    ...control,
    get: (other: string) => (other === name ? ({ kind: "file", bytes: `${entry}\n` } as const) : control.get(other)),
  };
  return openMailHost({ control: alone }, { dialect }).smtpd;
}
