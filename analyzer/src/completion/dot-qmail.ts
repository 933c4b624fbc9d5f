/** .qmail: the four ways in which a line begins that delivers. */

import { LINE_KINDS } from "../syntax/keys.ts";
import type { Completion, Offer, Place } from "./completion.ts";

const FORWARD: Completion = { kind: "delivery instruction", label: "&", parts: ["&", { placeholder: "user@example.com" }] };
const DELIVERIES: readonly Completion[] = [
  { kind: "delivery instruction", label: "./Maildir/", parts: ["./Maildir/"] },
  { kind: "delivery instruction", label: "./Mailbox", parts: ["./Mailbox"] },
  { kind: "delivery instruction", label: "|", parts: ["|", { placeholder: "command" }] },
];

/** What a line that is empty so far may be. A list may forward only; nothing is offered that would deliver a second time to one place. */
export function dotQmailOffer({ head, analysis }: Place): Offer {
  const isList = analysis.hasKey(LINE_KINDS.listMarker);
  const text = analysis.store.length > MOST ? "" : `\n${analysis.store.text()}`;
  const items = [FORWARD, ...(isList ? [] : DELIVERIES)].filter(
    ({ label }) => label !== head && label.startsWith(head) && (label.length === 1 || !text.includes(`\n${label}`)),
  );
  return { typed: head.length, items };
}

/** In UTF-16 units; a longer file is no person's. */
const MOST = 100_000;
