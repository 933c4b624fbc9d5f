/** May this client send to this recipient? RELAYCLIENT, else rcpthosts. Source: qmail-smtpd.c: smtp_rcpt(), addrallowed(). */

import { untilNul } from "../../text/lines.ts";
import { decideRecipient } from "../rcpthosts.ts";
import type { Asked, CheckResult, SmtpCheck } from "../smtpd-session.ts";
import { recipientStep, relayClientStep } from "../smtpd-steps.ts";

/** `reply`: what a recipient is told whose host is not listed; `controls`: where morercpthosts.cdb cannot be read. */
export function relayClientOrRcpthosts({ rcpthosts, controls }: { readonly rcpthosts: string; readonly controls: string }): SmtpCheck {
  return (asked) =>
    asked.relayClient === undefined ? recipientHostListed(asked, { rcpthosts, controls }) : appendRelayClient(asked, asked.relayClient);
}

/** RELAYCLIENT is appended to the recipient, even if it is empty. */
export function appendRelayClient({ recipient }: Asked, relayClient: string): CheckResult {
  return {
    steps: [relayClientStep(recipient, relayClient)],
    recipient: { ...recipient, address: recipient.address + relayClient },
  };
}

/** rcpthosts and morercpthosts.cdb. */
export function recipientHostListed(
  { files, recipient }: Asked,
  replies: { readonly rcpthosts: string; readonly controls: string },
): CheckResult {
  const address = untilNul(recipient.address);
  const decision = decideRecipient(files.hosts, address);
  const uncompiled = files.list("morercpthosts")?.index;
  const steps = [recipientStep(decision, { recipient: address, hosts: files.hosts, uncompiled })];
  switch (decision.kind) {
    case "accepted":
      return { steps };
    case "refused":
      return { steps, verdict: { outcome: "refused", reply: replies.rcpthosts } };
    case "temporary failure":
      return { steps, verdict: { outcome: "temporary failure", reply: replies.controls, ends: true } };
  }
}
