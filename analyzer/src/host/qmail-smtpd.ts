/**
 * May this sender send to this recipient from this client? qmail-smtpd's decision, from its start to its answer to RCPT. What
 * is checked, and in which order, the dialect says (smtpd-traits.ts); the checks themselves are in smtpd-checks/.
 * Source: qmail-smtpd.c: setup(), smtp_helo(), smtp_mail(), smtp_rcpt(). Files, commands and addresses are byte strings.
 */

import { untilNul } from "../text/lines.ts";
import type { ControlFiles } from "./control-files.ts";
import type { Dialect } from "./dialect.ts";
import { CLASSIC } from "./dialects/classic.ts";
import type { Step } from "./evidence.ts";
import type { OwnAddressTest } from "./own-addresses.ts";
import { NO_ADDRESS, type OwnAddresses, parseSmtpAddress, smtpCommandOf } from "./smtp-address.ts";
import { openSmtpdFiles, type SmtpdFiles } from "./smtpd-files.ts";
import type { Asked, CheckResult, SmtpAnswer, SmtpCheck, SmtpOutcome, SmtpQuestion } from "./smtpd-session.ts";
import { addressSteps, faultStep, type LocalIpHostPlace, noSuchCommandStep } from "./smtpd-steps.ts";
import type { SmtpdTraits } from "./smtpd-traits.ts";

export type { SmtpAnswer, SmtpOutcome, SmtpQuestion } from "./smtpd-session.ts";

/** One mail with several recipients. */
export interface SmtpMail extends Omit<SmtpQuestion, "rcpt"> {
  readonly rcpts: readonly string[];
}

/** What becomes of it. */
export interface SmtpTransaction {
  /** One for each recipient, in their order; fewer where the connection ends before. */
  readonly answers: readonly SmtpAnswer[];
  /** The recipients that the mail goes to once DATA has followed. */
  readonly queued: readonly string[];
}

/** A qmail-smtpd that has read its control files, once, and answers any number of questions. */
export interface Smtpd {
  /** Why it does not start, with nothing in the environment but what tcpserver sets; undefined where it does. */
  readonly failure: Step | undefined;
  ask(question: SmtpQuestion): SmtpAnswer;
  transact(mail: SmtpMail): SmtpTransaction;
}

/** What the control directory does not tell. */
export interface SmtpdSurroundings {
  /** The host's IPv4 addresses, as a.b.c.d, beside 0.0.0.0. Loopback alone where they are not known. */
  readonly addresses?: readonly string[];
  /** Whether users/cdb has that wildcard (`example.org-`, folded); undefined, or without an answer: not in view. */
  readonly assigns?: (prefix: string) => boolean | undefined;
  /** Whose qmail-smtpd it is. */
  readonly dialect?: Dialect;
}

/** What tcpserver would tell of a client about which nothing is known. */
const CLIENT: Readonly<Record<string, string>> = { TCPREMOTEIP: "192.0.2.9", TCPREMOTEHOST: "client.test" };
const HELO = "HELO client.test";

/** Reads the control files as setup() does. */
export function startSmtpd(
  control: ControlFiles,
  { addresses = ["127.0.0.1"], assigns = () => undefined, dialect = CLASSIC }: SmtpdSurroundings = {},
): Smtpd {
  const files = openSmtpdFiles(control, { compiledHostsOnly: dialect.smtpd.compiledHostsOnly, integers: dialect.integers });
  const program: Program = {
    traits: dialect.smtpd,
    files,
    assigns,
    own: ownAddresses(files, dialect.smtpd.address.ownAddresses(control, addresses)),
    localIpHost: localIpHostPlace(files),
  };
  const transact = (mail: SmtpMail): SmtpTransaction => new Conversation(program, mail).transact(mail);
  return {
    failure: startFailure(program, variableOf({ relayClient: undefined })),
    transact,
    ask(question) {
      const { answers } = transact({ ...question, rcpts: [question.rcpt] });
      const [answer = NO_ANSWER] = answers;
      return answer;
    },
  };
}

const NO_ANSWER: SmtpAnswer = { outcome: "unknown", mailReply: undefined, reply: "", envelope: undefined, steps: [] };

interface Program {
  readonly traits: SmtpdTraits;
  readonly files: SmtpdFiles;
  readonly assigns: Asked["assigns"];
  readonly own: OwnAddresses;
  readonly localIpHost: LocalIpHostPlace | undefined;
}

function ownAddresses(files: SmtpdFiles, isOwn: OwnAddressTest): OwnAddresses {
  return { localIpHost: files.line("localiphost") ?? files.line("me"), isOwn };
}

function localIpHostPlace(files: SmtpdFiles): LocalIpHostPlace | undefined {
  const file = files.line("localiphost") === undefined ? "me" : "localiphost";
  const value = files.line(file);
  return value === undefined ? undefined : { file, value };
}

function startFailure({ traits, files }: Program, variable: Asked["variable"]): Step | undefined {
  for (const check of traits.start) {
    const failure = check({ files, variable });
    if (failure) return failure;
  }
  return undefined;
}

function variableOf({ relayClient, environment = {} }: Pick<SmtpQuestion, "relayClient" | "environment">): Asked["variable"] {
  const variables = new Map(Object.entries({ ...CLIENT, ...environment }));
  if (relayClient !== undefined) variables.set("RELAYCLIENT", relayClient);
  return (name) => variables.get(name);
}

/** One connection, from its start. */
class Conversation {
  readonly #program: Program;
  readonly #steps: Step[] = [];
  readonly #queued: string[] = [];
  readonly #variable: Asked["variable"];
  #asked: Asked;
  #damaged = false;

  constructor(program: Program, mail: SmtpMail) {
    this.#program = program;
    this.#variable = variableOf(mail);
    this.#asked = {
      files: program.files,
      variable: this.#variable,
      assigns: program.assigns,
      greeting: { seen: false, name: this.#variable("TCPREMOTEHOST") ?? "unknown" },
      sender: NO_ADDRESS,
      mailArgument: "",
      recipient: NO_ADDRESS,
      relayClient: mail.relayClient,
      attempts: 0,
      recipients: 0,
      violations: 0,
    };
  }

  transact({ helo = HELO, mail, rcpts }: SmtpMail): SmtpTransaction {
    const { replies } = this.#program.traits;
    const failure = startFailure(this.#program, this.#variable);
    if (failure) {
      this.#steps.push(failure);
      return { answers: [this.#answer("unable to start", replies.controls, { mailReply: undefined })], queued: [] };
    }
    const refusedMail = this.#greet(helo) ?? this.#mail(mail);
    if (refusedMail) return { answers: rcpts.map(() => refusedMail), queued: [] };
    const answers: SmtpAnswer[] = [];
    const before = this.#steps.length;
    for (const rcpt of rcpts) {
      if (answers.length > 0) this.#steps.length = before;
      const { answer, ends } = this.#recipient(rcpt);
      answers.push(answer);
      if (ends) return { answers, queued: [] };
    }
    return { answers, queued: this.#queued };
  }

  /** HELO or EHLO. What is neither changes nothing. */
  #greet(helo: string): SmtpAnswer | undefined {
    const { verb, argument } = smtpCommandOf(helo);
    if (verb !== "helo" && verb !== "ehlo") return undefined;
    this.#asked = { ...this.#asked, greeting: { seen: true, name: argument } };
    const verdict = this.#check(this.#program.traits.helo);
    return verdict && this.#answer(verdict.outcome, "", { mailReply: "", signal: verdict.signal });
  }

  /** An answer where MAIL is refused. Other commands are no questions about an address; they count as ones that do not exist. */
  #mail(mail: string): SmtpAnswer | undefined {
    const { traits, own, localIpHost } = this.#program;
    const { replies } = traits;
    const { verb, argument } = smtpCommandOf(mail);
    const refused = (mailReply: string, ends = false): SmtpAnswer =>
      this.#answer("MAIL refused", ends ? "" : replies.wantMail, { mailReply });
    if (verb !== "mail") {
      this.#steps.push(noSuchCommandStep(mail));
      return refused(replies.unknownCommand);
    }
    const sender = parseSmtpAddress(argument, own, traits.address);
    this.#steps.push(...addressSteps("sender", sender, localIpHost));
    if (sender.fault) {
      this.#steps.push(faultStep("sender", sender));
      return refused(replies.syntax);
    }
    this.#asked = { ...this.#asked, sender, mailArgument: argument };
    const verdict = this.#check(traits.mail);
    if (verdict?.outcome === "unknown") return this.#answer("unknown", "", { mailReply: verdict.reply });
    return verdict && refused(verdict.reply, verdict.ends === true);
  }

  #recipient(rcpt: string): { readonly answer: SmtpAnswer; readonly ends: boolean } {
    const { traits, own, localIpHost } = this.#program;
    const { replies } = traits;
    const { verb, argument } = smtpCommandOf(rcpt);
    if (verb !== "rcpt") {
      this.#steps.push(noSuchCommandStep(rcpt));
      return { answer: this.#answer("unimplemented", replies.unknownCommand), ends: false };
    }
    const recipient = parseSmtpAddress(argument, own, traits.address);
    this.#steps.push(...addressSteps("recipient", recipient, localIpHost));
    if (recipient.fault) {
      this.#steps.push(faultStep("recipient", recipient));
      return { answer: this.#answer("syntax error", replies.syntax), ends: false };
    }
    this.#asked = { ...this.#asked, recipient, attempts: this.#asked.attempts + 1 };
    this.#damaged = false;
    const queuedBefore = this.#queued.length;
    const verdict = this.#check(traits.rcpt);
    const taken = untilNul(this.#asked.recipient.address);
    if (verdict && verdict.outcome !== "accepted") {
      return { answer: this.#answer(verdict.outcome, verdict.reply, { signal: verdict.signal }), ends: verdict.ends === true };
    }
    if (this.#queued.length === queuedBefore) this.#take({ queues: true });
    const envelope = { sender: untilNul(this.#asked.sender.address), recipient: taken };
    return { answer: this.#answer("accepted", verdict?.reply ?? replies.ok, { envelope }), ends: false };
  }

  /** Makes the checks one after the other, up to the first that answers. */
  #check(checks: readonly SmtpCheck[]): CheckResult["verdict"] {
    for (const check of checks) {
      const result = check(this.#asked);
      this.#steps.push(...(result.steps ?? []));
      this.#take(result);
      if (result.verdict) return result.verdict;
    }
    return undefined;
  }

  #take({ sender, recipient, relayClient, damaged, violation, queues }: CheckResult): void {
    const { violations, recipients } = this.#asked;
    this.#asked = {
      ...this.#asked,
      sender: sender ?? this.#asked.sender,
      recipient: recipient ?? this.#asked.recipient,
      relayClient: relayClient ?? this.#asked.relayClient,
      violations: violation ? violations + 1 : violations,
      recipients: queues ? recipients + 1 : recipients,
    };
    if (damaged) this.#damaged = true;
    if (queues) this.#queued.push(untilNul(this.#asked.recipient.address));
  }

  #answer(
    outcome: SmtpOutcome,
    reply: string,
    { mailReply = this.#program.traits.replies.ok, envelope, signal }: Partial<SmtpAnswer> = {},
  ): SmtpAnswer {
    const started = outcome !== "unable to start";
    return {
      outcome,
      mailReply: started ? mailReply : undefined,
      reply,
      envelope,
      ...(signal === undefined ? {} : { signal }),
      ...(this.#damaged && envelope ? { damaged: true } : {}),
      steps: [...this.#steps],
    };
  }
}
