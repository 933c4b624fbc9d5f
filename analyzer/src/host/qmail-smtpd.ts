/**
 * May this sender send to this recipient from this client? qmail-smtpd's decision, from its start to its answer to RCPT.
 * Source: qmail-smtpd.c: setup(), smtp_mail(), bmfcheck(), smtp_rcpt(). Files, commands and addresses are byte strings.
 */

import { type EntryIndex, type Found, indexEntries } from "../syntax/entry-index.ts";
import { untilNul } from "../text/lines.ts";
import { controlInteger, controlLine, controlLineOrDefault } from "./control.ts";
import type { ControlFiles } from "./control-files.ts";
import type { Step } from "./evidence.ts";
import { decideRecipient, loadRecipientHosts, type RecipientHosts } from "./rcpthosts.ts";
import { type OwnAddresses, parseSmtpAddress, type SmtpAddress, smtpCommandOf } from "./smtp-address.ts";
import {
  addressSteps,
  badSenderStep,
  type LocalIpHostPlace,
  noSuchCommandStep,
  recipientStep,
  relayClientStep,
  senderTakenStep,
  tooLongStep,
  unreadableStep,
} from "./smtpd-steps.ts";

/** What becomes of the recipient. `MAIL refused`: the sender's address was, so no recipient is taken. */
export type SmtpOutcome =
  | "accepted"
  | "refused"
  | "syntax error"
  | "temporary failure"
  | "unimplemented"
  | "unable to start"
  | "MAIL refused";

/** Who asks, and for what. */
interface SmtpQuestion {
  /** The line with the sender, without CR and LF: `MAIL FROM:<a@b.example>`. */
  readonly mail: string;
  /** The line with the recipient: `RCPT TO:<c@d.example>`. */
  readonly rcpt: string;
  /** RELAYCLIENT in the program's environment; an empty value lets the client relay too. Undefined: not set. */
  readonly relayClient: string | undefined;
}

/** What the program answers. */
export interface SmtpAnswer {
  readonly outcome: SmtpOutcome;
  /** The reply to MAIL; undefined where the program does not get that far. */
  readonly mailReply: string | undefined;
  /** The reply to RCPT, or that in place of a greeting. */
  readonly reply: string;
  /** What goes into the queue if the recipient is accepted. */
  readonly envelope: { readonly sender: string; readonly recipient: string } | undefined;
  /** How it came to that, in the order of the decisions. */
  readonly steps: readonly Step[];
}

/** A qmail-smtpd that has read its control files, once, and answers any number of questions. */
export interface Smtpd {
  /** Why it does not start; undefined where it does. */
  readonly failure: Step | undefined;
  ask(question: SmtpQuestion): SmtpAnswer;
}

/** What the control directory does not tell. */
export interface SmtpdSurroundings {
  /** The host's IPv4 addresses, as a.b.c.d, beside 0.0.0.0. Loopback alone where they are not known. */
  readonly addresses?: readonly string[];
}

/** The replies, as a client or a log shows them. */
const SMTP_REPLIES = {
  ok: "250 ok",
  controls: "421 unable to read controls (#4.3.0)",
  badmailfrom: "553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)",
  rcpthosts: "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
  syntax: "555 syntax error (#5.5.4)",
  unimplemented: "502 unimplemented (#5.5.1)",
  wantMail: "503 MAIL first (#5.5.1)",
} as const;

/** Reads the control files as setup() does. */
export function startSmtpd(files: ControlFiles, { addresses = ["127.0.0.1"] }: SmtpdSurroundings = {}): Smtpd {
  const setup = setUp(files, addresses);
  if ("failure" in setup) {
    const { failure } = setup;
    const answer: SmtpAnswer = {
      outcome: "unable to start",
      mailReply: undefined,
      reply: SMTP_REPLIES.controls,
      envelope: undefined,
      steps: [failure],
    };
    return { failure, ask: () => answer };
  }
  return { failure: undefined, ask: (question) => answerTo(question, setup) };
}

/** What setup() leaves behind. */
interface Setup {
  readonly own: OwnAddresses;
  readonly localIpHost: LocalIpHostPlace | undefined;
  readonly hosts: RecipientHosts;
  readonly badmailfrom: EntryIndex | undefined;
  /** The text of morercpthosts, asked only for evidence: the program itself never reads it. */
  readonly uncompiled: EntryIndex | undefined;
}

/** qmail-smtpd.c: setup(). The first file that cannot be read ends the program; so does a greeting that nothing gives. */
function setUp(files: ControlFiles, addresses: readonly string[]): Setup | { readonly failure: Step } {
  if (controlLine(files, "me").kind === "unreadable") return { failure: unreadableStep("me") };
  const greeting = controlLineOrDefault(files, "smtpgreeting", { me: true });
  if (greeting.kind !== "value")
    return { failure: greeting.kind === "none" ? unreadableStep("me", "none") : unreadableStep("smtpgreeting") };
  const localIpHost = controlLineOrDefault(files, "localiphost", { me: true });
  if (localIpHost.kind === "unreadable") return { failure: unreadableStep("localiphost") };
  if (controlInteger(files, "timeoutsmtpd").kind === "unreadable") return { failure: unreadableStep("timeoutsmtpd") };
  const hosts = loadRecipientHosts(files);
  if (!hosts) return { failure: unreadableStep("rcpthosts") };
  const badmailfrom = files.get("badmailfrom");
  if (badmailfrom?.kind === "directory") return { failure: unreadableStep("badmailfrom") };
  if (controlInteger(files, "databytes").kind === "unreadable") return { failure: unreadableStep("databytes") };
  const uncompiled = files.get("morercpthosts");
  return {
    own: { localIpHost: localIpHost.kind === "value" ? localIpHost.value : undefined, addresses },
    localIpHost:
      localIpHost.kind === "value" ? { file: localIpHost.source === "me" ? "me" : "localiphost", value: localIpHost.value } : undefined,
    hosts,
    badmailfrom: badmailfrom && indexEntries(badmailfrom.bytes, "list"),
    uncompiled: uncompiled?.kind === "file" ? indexEntries(uncompiled.bytes, "list") : undefined,
  };
}

/** MAIL, then RCPT. Other commands of SMTP are no questions about an address; here they count as ones that do not exist. */
function answerTo({ mail, rcpt, relayClient }: SmtpQuestion, setup: Setup): SmtpAnswer {
  const steps: Step[] = [];
  const refuseMail = (mailReply: string): SmtpAnswer => {
    return { outcome: "MAIL refused", mailReply, reply: SMTP_REPLIES.wantMail, envelope: undefined, steps };
  };
  const mailCommand = smtpCommandOf(mail);
  if (mailCommand.verb !== "mail") {
    steps.push(noSuchCommandStep(mail));
    return refuseMail(SMTP_REPLIES.unimplemented);
  }
  const sender = parseSmtpAddress(mailCommand.argument, setup.own);
  steps.push(...addressSteps("sender", sender, setup.localIpHost));
  if (sender.tooLong) {
    steps.push(tooLongStep("sender", sender));
    return refuseMail(SMTP_REPLIES.syntax);
  }

  const answer = (outcome: SmtpOutcome, reply: string, recipient?: string): SmtpAnswer => {
    const envelope = recipient === undefined ? undefined : { sender: untilNul(sender.address), recipient: untilNul(recipient) };
    return { outcome, mailReply: SMTP_REPLIES.ok, reply, envelope, steps };
  };
  const rcptCommand = smtpCommandOf(rcpt);
  if (rcptCommand.verb !== "rcpt") {
    steps.push(noSuchCommandStep(rcpt));
    return answer("unimplemented", SMTP_REPLIES.unimplemented);
  }
  const recipient = parseSmtpAddress(rcptCommand.argument, setup.own);
  steps.push(...addressSteps("recipient", recipient, setup.localIpHost));
  if (recipient.tooLong) {
    steps.push(tooLongStep("recipient", recipient));
    return answer("syntax error", SMTP_REPLIES.syntax);
  }
  // A bad sender is told so only here, and before anybody looks at RELAYCLIENT: smtp_rcpt().
  const bad = findBadSender(sender, setup.badmailfrom);
  if (bad) {
    steps.push(badSenderStep(sender, bad));
    return answer("refused", SMTP_REPLIES.badmailfrom);
  }
  steps.push(senderTakenStep(sender, setup.badmailfrom));
  if (relayClient !== undefined) {
    steps.push(relayClientStep(recipient, relayClient));
    return answer("accepted", SMTP_REPLIES.ok, recipient.address + relayClient);
  }
  const decision = decideRecipient(setup.hosts, untilNul(recipient.address));
  steps.push(recipientStep(decision, { recipient: untilNul(recipient.address), hosts: setup.hosts, uncompiled: setup.uncompiled }));
  switch (decision.kind) {
    case "accepted":
      return answer("accepted", SMTP_REPLIES.ok, recipient.address);
    case "refused":
      return answer("refused", SMTP_REPLIES.rcpthosts);
    case "temporary failure":
      return answer("temporary failure", SMTP_REPLIES.controls);
  }
}

/** qmail-smtpd.c: bmfcheck(). The whole address first, then what begins at the last @; without an @, the address alone. */
function findBadSender({ address }: SmtpAddress, badmailfrom: EntryIndex | undefined): Found | undefined {
  if (!badmailfrom) return undefined;
  const at = address.lastIndexOf("@");
  const [found] = badmailfrom.find(at < 0 ? [address] : [address, address.slice(at)]);
  return found;
}
