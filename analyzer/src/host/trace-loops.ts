/** Ways that come back to where they began: a forward to an earlier recipient, a route to this host itself. */

import { asciiLower } from "../text/ascii.ts";
import { localized } from "../text/localized.ts";
import { visible } from "../text/visible.ts";
import { controlLine } from "./control.ts";
import type { Step } from "./evidence.ts";
import type { MailHost } from "./mail-host.ts";
import type { Relay } from "./qmail-remote.ts";
import { rewriteRecipient } from "./qmail-send.ts";
import { type Forward, type LocalRecipient, type LocalTrace, traceLocal } from "./trace-delivery.ts";

/** Recipients that are followed at most, forwards that are looked at, and loops that are told. */
const MOST_FOLLOWED = 100;
const MOST_FORWARDS = 1000;
const MOST_LOOPS = 5;
const SMTP_PORT = 25;

interface Visit {
  readonly recipient: string;
  readonly forwards: readonly Forward[];
  next: number;
}

/**
 * The forwards that bring a copy back to a recipient it already had. Each copy carries a Delivered-To line for every recipient,
 * and qmail-local bounces a message that has its own. Source: bouncexf() in qmail-local.c. Bounded: at most
 * 100 recipients are followed, and 1000 forwards looked at.
 */
export function forwardLoops(host: MailHost, recipient: LocalRecipient, trace: LocalTrace): readonly Step[] {
  return findForwardLoops(host, recipient, trace).map(({ forward, backTo }) =>
    backTo === undefined ? limitStep(forward) : loopStep(forward, backTo),
  );
}

/** A forward that closes a loop. */
export interface ForwardLoop {
  readonly forward: Forward;
  /** The recipient to whom it brings the mail back; undefined: there were too many to follow, and what this one leads to is not known. */
  readonly backTo: string | undefined;
}

/** The same, not yet in words. */
export function findForwardLoops(host: MailHost, { recipient, sender }: LocalRecipient, { forwards }: LocalTrace): readonly ForwardLoop[] {
  const loops: ForwardLoop[] = [];
  const path: Visit[] = [{ recipient, forwards, next: 0 }];
  const done = new Set<string>();
  let followed = 0;
  let seen = 0;
  for (let visit = path.at(-1); visit; visit = path.at(-1)) {
    const forward = visit.forwards[visit.next];
    visit.next += 1;
    if (!forward) {
      done.add(visit.recipient);
      path.pop();
      continue;
    }
    seen += 1;
    if (seen > MOST_FORWARDS) return [...loops, { forward, backTo: undefined }];
    const route = rewriteRecipient(host.send, forward.address);
    const next = route.recipient;
    if (route.channel !== "local" || next === null || done.has(next)) continue;
    if (path.some((earlier) => earlier.recipient === next)) {
      loops.push({ forward, backTo: next });
      if (loops.length >= MOST_LOOPS) return loops;
      continue;
    }
    if (followed === MOST_FOLLOWED) return [...loops, { forward, backTo: undefined }];
    followed += 1;
    path.push({ recipient: next, forwards: traceLocal(host, { recipient: next, sender }).forwards, next: 0 });
  }
  return loops;
}

/** A relay that is this host by its name or address: the mail comes back by SMTP and is sent out again. */
export function routeLoop(host: MailHost, relay: Relay): Step | undefined {
  const route = relay.steps[0];
  if (!route || route.line === null || relay.port !== SMTP_PORT) return undefined;
  const own = relay.via === "relay" ? isOwnName(host, relay.host) : relay.via === "address literal" && isOwnAddress(host, relay.host);
  if (!own) return undefined;
  const name = visible(relay.host);
  return {
    program: "qmail-remote",
    file: route.file,
    line: route.line,
    text: route.text,
    because: localized({
      en: `This route is a loop: ${name} is this host itself, so the mail comes back by SMTP and is sent here again, until it has too many Received lines.`,
      ja: `この経路はループします。${name} はこのホスト自身なので、メールは SMTP で戻ってきてまた同じ経路で送られ、Received 行が多くなりすぎるまで回り続けます。`,
    }),
  };
}

/** Mail for this host's own name that no line takes as local: its MX is most likely this host, and then the mail bounces. */
export function strayOwnName(host: MailHost, relay: Relay): Step | undefined {
  if (relay.via !== "mx" || !isMe(host, relay.host)) return undefined;
  const name = visible(relay.host);
  return {
    program: "qmail-remote",
    file: "control/me",
    line: 0,
    text: controlLineText(host, "me"),
    because: localized({
      en: `${name} is the name of this host, but locals does not list it: if its MX or address is this host, qmail-remote bounces the mail (#5.4.6).`,
      ja: `${name} はこのホストの名前（me）ですが、locals に載っていません。MX かアドレスがこのホストなら、qmail-remote はメールを送信者に戻します（#5.4.6）。`,
    }),
  };
}

function isOwnName(host: MailHost, name: string): boolean {
  const plain = name.endsWith(".") ? name.slice(0, -1) : name;
  if (asciiLower(plain) === "localhost" || isMe(host, plain)) return true;
  return host.send.kind === "running" && host.send.locals.entries.find([plain]).length > 0;
}

function isMe(host: MailHost, name: string): boolean {
  return asciiLower(name) === asciiLower(controlLineText(host, "me"));
}

function isOwnAddress({ files: { addresses = ["127.0.0.1"] } }: MailHost, address: string): boolean {
  return address === "0.0.0.0" || address.startsWith("127.") || addresses.includes(address);
}

function controlLineText({ files }: MailHost, name: string): string {
  const answer = controlLine(files.control, name);
  return answer.kind === "value" ? answer.value : "";
}

function loopStep({ file, line, text }: Forward, recipient: string): Step {
  return {
    program: "qmail-local",
    file,
    line,
    text,
    because: localized({
      en: `This forward is a loop: it brings the mail back to ${visible(recipient)}, where qmail-local finds its own Delivered-To line and bounces it.`,
      ja: `この転送はループします。メールは ${visible(recipient)} に戻り、qmail-local は自分の Delivered-To 行を見つけて送信者に戻します。`,
    }),
  };
}

function limitStep({ file, line, text }: Forward): Step {
  return {
    program: "qmail-local",
    file,
    line,
    text,
    because: localized({
      en: "Forwards lead to more addresses than are followed here: whether this one or those behind it come back is not known.",
      ja: "転送先が多すぎるため、ここから先は追いません。この転送以降がループするかどうかは分かりません。",
    }),
  };
}
