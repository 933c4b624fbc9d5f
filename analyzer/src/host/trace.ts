/**
 * The whole way of a mail, from the client that brings it to the file or host where it ends: tcpserver's rules, qmail-smtpd,
 * qmail-send, then qmail-lspawn and qmail-local, or qmail-remote. Each decision is made by the file named after its program.
 */

import { fromByteString, toByteString } from "../text/bytes.ts";
import { type Language, type Localized, localized } from "../text/localized.ts";
import { withoutLogin } from "../text/route-password.ts";
import { seen } from "../text/visible.ts";
import type { LosingLine, Step } from "./evidence.ts";
import type { MailHost } from "./mail-host.ts";
import { type Relay, relayFor } from "./qmail-remote.ts";
import { type Route, rewriteRecipient } from "./qmail-send.ts";
import type { SmtpAnswer, SmtpOutcome } from "./qmail-smtpd.ts";
import { traceConnection } from "./trace-connection.ts";
import { type LocalTrace, traceLocal } from "./trace-delivery.ts";
import { forwardLoops, routeLoop, strayOwnName } from "./trace-loops.ts";

/** Whose mail is traced. Text, not byte strings. */
export interface TraceQuestion {
  readonly address: string;
  /** The client's IPv4 address; undefined: a stranger, whom no rule names. */
  readonly client?: string | undefined;
  /** The envelope sender; `sender@remote.test` unless given. */
  readonly sender?: string | undefined;
}

/** The way of a mail, as text. What is not known is null. */
export interface Trace {
  readonly address: string;
  readonly client: string | null;
  /**
   * `reply` is null where tcpserver lets the client not even connect. `outcome` is null where the files do not tell it, as with
   * an expression that is not modelled; `crashed` is an outcome of patched programs only.
   */
  readonly smtp: { readonly outcome: Exclude<SmtpOutcome, "unknown"> | null; readonly reply: string | null };
  /** Where mail for the address goes once it is in the queue, whether or not this client may put it there. */
  readonly route: { readonly channel: Route["channel"]; readonly recipient: string | null };
  readonly relay: { readonly via: Relay["via"]; readonly host: string; readonly port: number | null } | null;
  readonly delivery: LocalTrace["delivery"];
  readonly steps: readonly Step[];
  /** Those of the steps that tell of a loop, or of what most likely is one. */
  readonly notes: readonly Step[];
}

/**
 * Follows a mail for `address` through the host. Never fails, asks nothing beyond the host's files, and always ends. In the sentences
 * of its steps everything can be seen, whatever the files hold.
 */
export function traceAddress(host: MailHost, question: TraceQuestion): Trace {
  const trace = wayOf(host, question);
  const visible = new Map(trace.steps.map((step) => [step, visibleStep(step)]));
  const shown = (step: Step): Step => visible.get(step) ?? visibleStep(step);
  return { ...trace, steps: trace.steps.map(shown), notes: trace.notes.map(shown) };
}

function visibleStep(step: Step): Step {
  const { because, lost } = step;
  return {
    ...step,
    because: visibleSentence(because),
    ...(lost && { lost: lost.map((line) => ({ ...line, because: visibleSentence(line.because) })) }),
  };
}

function visibleSentence(sentence: Localized): Localized {
  return (language) => seen(sentence(language));
}

function wayOf(host: MailHost, { address, client, sender = "sender@remote.test" }: TraceQuestion): Trace {
  const from = toByteString(sender);
  const to = toByteString(address);
  const connection = traceConnection(host, client);
  const answer = connection.open
    ? host.smtpd.ask({
        mail: `MAIL FROM:<${from}>`,
        rcpt: `RCPT TO:<${to}>`,
        relayClient: connection.relayClient,
        environment: connection.environment,
      })
    : undefined;
  const smtp = smtpOf(answer);

  const route = rewriteRecipient(host.send, answer?.envelope?.recipient ?? to);
  const incoming = [...connection.steps, ...(answer?.steps ?? []), ...inwardStep(answer), ...route.steps];
  const common = {
    address,
    client: client ?? null,
    smtp,
    route: { channel: route.channel, recipient: route.recipient === null ? null : fromByteString(route.recipient) },
  };
  if (route.recipient === null) return { ...common, relay: null, delivery: null, steps: incoming, notes: [] };
  const envelopeSender = answer?.envelope?.sender ?? from;
  if (route.channel !== "local") {
    const relay = relayFor(host.remote, route.recipient.slice(route.recipient.lastIndexOf("@") + 1), envelopeSender);
    const notes = [routeLoop(host, relay), strayOwnName(host, relay)].filter((step) => step !== undefined);
    const { via, port } = relay;
    return {
      ...common,
      relay: { via, host: withoutLogin(fromByteString(relay.host)), port },
      delivery: null,
      steps: [...incoming, ...relay.steps, ...notes],
      notes,
    };
  }
  const recipient = { recipient: route.recipient, sender: envelopeSender };
  const local = traceLocal(host, recipient);
  const notes = forwardLoops(host, recipient, local);
  const steps = [...incoming, ...local.steps, ...notes];
  return { ...common, relay: null, delivery: local.delivery && textOf(local.delivery), steps, notes };
}

/** Between the answer of qmail-smtpd and the rest of the way, where the client may not send the mail in. */
function inwardStep(answer: SmtpAnswer | undefined): readonly Step[] {
  if (answer?.outcome === "accepted" || answer?.outcome === "unknown") return [];
  const because = localized({
    en: "So this mail goes no further. What follows holds for mail to the same address that comes from this host itself.",
    ja: "このメールはここで止まります。以下は、同じ宛先へこのホスト自身から送られたメールの行き先です。",
  });
  return [{ program: "qmail-send", file: null, line: null, text: "", because }];
}

function smtpOf(answer: SmtpAnswer | undefined): Trace["smtp"] {
  if (!answer) return { outcome: "refused", reply: null };
  if (answer.outcome === "unknown") return { outcome: null, reply: null };
  return { outcome: answer.outcome, reply: fromByteString(answer.reply) };
}

function textOf(delivery: NonNullable<LocalTrace["delivery"]>): NonNullable<LocalTrace["delivery"]> {
  const text = (bytes: string | null): string | null => (bytes === null ? null : fromByteString(bytes));
  return {
    ...delivery,
    user: text(delivery.user),
    home: text(delivery.home),
    dotQmail: text(delivery.dotQmail),
    actions: delivery.actions.map(({ type, arg }) => ({ type, arg: fromByteString(arg) })),
  };
}

/** A step in one language, as text. `lost` is left out where nothing competed. */
export interface StepReport {
  readonly program: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly text: string;
  readonly because: string;
  readonly lost?: readonly LosingLineReport[];
}

/** A line that did not decide, in one language, as text. */
export type LosingLineReport = Omit<LosingLine, "because"> & { readonly because: string };

/** The steps as a person or a program reads them. */
export function reportSteps(steps: readonly Step[], language: Language): readonly StepReport[] {
  return steps.map(({ program, file, line, text, because, lost = [] }) => {
    const report = {
      program,
      file: file === null ? null : fromByteString(file),
      line,
      text: fromByteString(text),
      because: because(language),
    };
    return lost.length === 0 ? report : { ...report, lost: lost.map((loser) => reportLoser(loser, language)) };
  });
}

function reportLoser({ file, line, text, because }: LosingLine, language: Language): LosingLineReport {
  return { file: fromByteString(file), line, text: fromByteString(text), because: because(language) };
}
