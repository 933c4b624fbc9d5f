/** One question of a stranger to one listener, answered by the model of its program. */

import { toByteString } from "../../text/bytes.ts";
import type { Step } from "../evidence.ts";
import type { MailHost } from "../mail-host.ts";
import { decideRecipient, loadRecipientHosts, type RecipientHosts } from "../rcpthosts.ts";
import { recipientStep } from "../smtpd-steps.ts";
import type { Access } from "./access.ts";

/** The sender of a stranger who has no reason to choose another. */
export const ANY_SENDER = "sender@remote.test";

/** A mail that a stranger tries. Text. */
export interface Attempt {
  readonly recipient: string;
  readonly sender: string;
  /** RELAYCLIENT that the program gets; undefined: it is not set. */
  readonly relayClient: string | undefined;
}

/** What comes of it. `unknown`: the files don't tell. */
export interface Answer {
  readonly outcome: "accepted" | "refused" | "unknown";
  /** The recipient in the queue, a byte string. */
  readonly queued: string | undefined;
  /** The last word of the program. */
  readonly step: Step | undefined;
  readonly steps: readonly Step[];
}

const REFUSED: Answer = { outcome: "refused", queued: undefined, step: undefined, steps: [] };

/** Asks the listeners of one host. */
export type Asker = (access: Access, attempt: Attempt) => Answer;

/** Whoever asks the listeners of the host; what they read is read once. */
export function askerOf(host: MailHost): Asker {
  let hosts: RecipientHosts | undefined;
  const qmtpHosts = (): RecipientHosts | undefined => {
    hosts ??= loadRecipientHosts(host.files.control);
    return hosts && { ...hosts, compiledHostsOnly: host.dialect.smtpd.compiledHostsOnly === true };
  };
  return (access, attempt) => {
    if (!access.open) return REFUSED;
    switch (access.listener.program) {
      case "qmail-qmqpd":
        return { outcome: "accepted", queued: toByteString(attempt.recipient), step: undefined, steps: [] };
      case "qmail-qmtpd":
        // qmail-ldap's has locals and compiled lists of its own, which only the model of its qmail-smtpd knows.
        return host.dialect.smtpd.acceptsLocals === true ? askSmtpd(host, access, attempt) : askQmtpd(qmtpHosts(), attempt);
      case "qmail-smtpd":
        return askSmtpd(host, access, attempt);
    }
  };
}

function askSmtpd(host: MailHost, { environment, forcesLogin }: Access, { recipient, sender, relayClient }: Attempt): Answer {
  if (forcesLogin) return REFUSED;
  const { outcome, steps, envelope } = host.smtpd.ask({
    mail: `MAIL FROM:<${toByteString(sender)}>`,
    rcpt: `RCPT TO:<${toByteString(recipient)}>`,
    relayClient,
    environment,
  });
  return {
    outcome: outcome === "accepted" || outcome === "unknown" ? outcome : "refused",
    queued: envelope?.recipient,
    step: steps.at(-1),
    steps,
  };
}

/** qmail-qmtpd.c: main(). It asks rcpthosts as qmail-smtpd does, and looks at no sender. */
function askQmtpd(hosts: RecipientHosts | undefined, { recipient, relayClient }: Attempt): Answer {
  if (!hosts) return REFUSED;
  const address = toByteString(recipient);
  if (relayClient !== undefined) return { outcome: "accepted", queued: address + relayClient, step: undefined, steps: [] };
  const decision = decideRecipient(hosts, address);
  const step = recipientStep(decision, { recipient: address, hosts, uncompiled: undefined });
  if (decision.kind !== "accepted") return { ...REFUSED, step, steps: [step] };
  return { outcome: "accepted", queued: address, step, steps: [step] };
}
