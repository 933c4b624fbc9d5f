/** The checks of qmail-ldap's qmail-smtpd. Senders are refused at MAIL. Source: qmail-smtpd.c, rcpthosts.c. */

import { lookUpCdb } from "../../syntax/cdb.ts";
import { asciiLower } from "../../text/ascii.ts";
import { untilNul } from "../../text/lines.ts";
import { localized } from "../../text/localized.ts";
import { scanUlong } from "../../text/scan-ulong.ts";
import { visible } from "../../text/visible.ts";
import type { Step } from "../evidence.ts";
import { hostOf, matchingEntries } from "../rcpthosts.ts";
import { type Asked, type CheckResult, PASSES, type SmtpCheck } from "../smtpd-session.ts";
import { senderTakenStep, stepOf } from "../smtpd-steps.ts";
import type { StartCheck } from "../smtpd-traits.ts";
import { intOf } from "./environment.ts";
import { appendRelayClient } from "./rcpthosts.ts";
import { hasSecondRoute, refuseSecondRoute } from "./relay-probe.ts";
import { databytesOf, refuseLargeMail } from "./size-parameter.ts";
import { readable } from "./start.ts";
import { unknownBecause } from "./unknown.ts";

const CONTROLS = "421 unable to read controls (#4.3.0)";

/** SMTP550DISCONNECT: whoever is refused is disconnected too. */
export function disconnecting(check: SmtpCheck): SmtpCheck {
  return (asked) => {
    const result = check(asked);
    const refused = result.verdict && result.verdict.outcome !== "unknown" && asked.variable("SMTP550DISCONNECT") !== undefined;
    return refused && result.verdict ? { ...result, verdict: { ...result.verdict, ends: true } } : result;
  };
}

/** locals is read unless locals.cdb is there, or NOLOCAL is set; rcpthosts unless rcpthosts.cdb is there. rcpthosts_init(). */
export const hostsAreReadable: StartCheck = (asked) => {
  const { control } = asked.files;
  if (asked.variable("NOLOCAL") === undefined && !control.get("locals.cdb")) {
    const locals = readable("locals")(asked);
    if (locals) return locals;
  }
  return control.get("rcpthosts.cdb") ? undefined : readable("rcpthosts")(asked);
};

/** AUTHREQUIRED: who asks here has not logged in. */
export const requireLogin: SmtpCheck = ({ variable }) => {
  if (variable("AUTHREQUIRED") === undefined) return PASSES;
  const because = localized({
    en: "AUTHREQUIRED is set, so qmail-smtpd refuses mail from a client that has not logged in.",
    ja: "AUTHREQUIRED が設定されているため、qmail-smtpd は認証していないクライアントのメールを拒否します。",
  });
  return { steps: [stepOf({ because })], verdict: { outcome: "refused", reply: "530 authentication needed" } };
};

/** The first SIZE= behind the address. sizelimit(). */
export const refuseAnnouncedSize: SmtpCheck = (asked) => {
  const size = sizeIn(parametersOf(asked.mailArgument));
  return refuseLargeMail(asked, size === undefined ? [] : [scanUlong(size).value], databytesOf(asked, { file: 64, variable: 64 }));
};

/** getparameter(). Whatever byte stands behind SIZE in place of the equals sign is taken too, so that a blank hides the next word. */
function sizeIn(parameters: string): string | undefined {
  for (let at = 0; ; ) {
    while (parameters[at] === " ") at += 1;
    if (asciiLower(parameters.slice(at, at + 4)) === "size") {
      at += 5;
      if (parameters[at - 1] === "=") return parameters.slice(at).split(" ", 1)[0];
    }
    at = parameters.indexOf(" ", at);
    if (at < 0) return undefined;
  }
}

/** What follows the address and its terminator. */
function parametersOf(argument: string): string {
  const bracket = argument.indexOf("<");
  const colon = argument.indexOf(":");
  let at = bracket < 0 ? (colon < 0 ? argument.length : colon + 1) : bracket + 1;
  while (bracket < 0 && argument[at] === " ") at += 1;
  const terminator = bracket < 0 ? " " : ">";
  for (let quoted = false; at < argument.length; at += 1) {
    const byte = argument[at];
    if (byte === "\\") at += 1;
    else if (byte === terminator && !quoted) return argument.slice(at + 1);
    else if (byte === '"') quoted = !quoted;
  }
  return "";
}

/** The sender, its `@host` and, where the list knows such entries, `user@`. */
function senderKeys({ sender }: Pick<Asked, "sender">, withUser: boolean): readonly string[] {
  const { address } = sender;
  const at = address.lastIndexOf("@");
  if (at < 0) return [address];
  return withUser ? [address, address.slice(at), address.slice(0, at + 1)] : [address, address.slice(at)];
}

function entryStep(asked: Asked, name: string, keys: readonly string[], sentence: (key: string) => { en: string; ja: string }) {
  const list = asked.files.list(name);
  const [found] = list?.index.find(keys) ?? [];
  return list && found
    ? stepOf({ file: list.file, line: found.entry.line, text: found.entry.text, because: localized(sentence(visible(found.key))) })
    : undefined;
}

/**
 * badmailfrom, and badmailfrom-unknown for a client without a name in the DNS; then SANITYCHECK. goodmailfrom lets a sender pass
 * all of them. smtp_mail().
 */
export const refuseBadSender: SmtpCheck = (asked) => {
  const good = entryStep(asked, "goodmailfrom", senderKeys(asked, true), (key) => ({
    en: `goodmailfrom lists ${key}, so qmail-smtpd takes the sender without looking into badmailfrom.`,
    ja: `goodmailfrom に ${key} が載っているため、qmail-smtpd は badmailfrom を調べずにこの送信者を受け付けます。`,
  }));
  if (good) return { steps: [good] };
  const bad = entryStep(asked, "badmailfrom", senderKeys(asked, true), (key) => ({
    en: `badmailfrom lists ${key}, so qmail-smtpd refuses the sender at MAIL, whatever the client may do otherwise.`,
    ja: `badmailfrom に ${key} が載っているため、qmail-smtpd は MAIL の時点でこの送信者を拒否します。中継を許可されたクライアントでも同じです。`,
  }));
  if (bad) return refused(bad, "553 sorry, your mail was administratively denied. (#5.7.1)");
  if (asciiLower(asked.variable("TCPREMOTEHOST") ?? "unknown") === "unknown") {
    const nameless = entryStep(asked, "badmailfrom-unknown", senderKeys(asked, true), (key) => ({
      en: `badmailfrom-unknown lists ${key}, and the client has no name in the DNS, so qmail-smtpd refuses the sender at MAIL.`,
      ja: `badmailfrom-unknown に ${key} が載っていて、クライアントの名前が DNS にないため、qmail-smtpd は MAIL の時点でこの送信者を拒否します。`,
    }));
    const ip = asked.variable("TCPREMOTEIP") ?? "unknown";
    const reply = `553 sorry, your mail from a host [${ip}] without valid reverse DNS was administratively denied (#5.7.1)`;
    if (nameless) return refused(nameless, reply);
  }
  return insane(asked) ?? { steps: [senderTakenStep(asked.sender, asked.files.list("badmailfrom")?.index)] };
};

function refused(step: Step, reply: string): CheckResult {
  return { steps: [step], verdict: { outcome: "refused", reply } };
}

function isBounce({ sender }: Pick<Asked, "sender">): boolean {
  const address = untilNul(sender.address);
  return address === "" || address === "#@[]";
}

/** NOBOUNCE refuses mail without a sender. */
export const refuseBounce: SmtpCheck = (asked) => {
  if (asked.variable("NOBOUNCE") === undefined || !isBounce(asked)) return PASSES;
  const because = localized({
    en: "NOBOUNCE is set, so qmail-smtpd refuses mail without a sender, which every bounce is.",
    ja: "NOBOUNCE が設定されているため、qmail-smtpd は送信者が空のメール (バウンスメールはすべてそうです) を拒否します。",
  });
  return refused(stepOf({ because }), "554 RFC2821 bounces are administratively denied");
};

/** SANITYCHECK: a sender needs something before its @, something behind, and a dot there. */
function insane(asked: Asked): CheckResult | undefined {
  if (asked.variable("SANITYCHECK") === undefined || isBounce(asked)) return undefined;
  const address = untilNul(asked.sender.address);
  const at = address.lastIndexOf("@");
  const fault =
    at < 0
      ? "@"
      : at === 0 || at === address.length - 1
        ? "user or domain part"
        : address.includes(".", at)
          ? undefined
          : ". in domain part";
  if (fault === undefined) return undefined;
  const missing = { "@": "@", "user or domain part": "@ の前か後の部分", ". in domain part": "ドメインのピリオド" }[fault];
  const because = localized({
    en: `SANITYCHECK is set, and the sender ${visible(address)} is without ${fault}, so qmail-smtpd refuses it.`,
    ja: `SANITYCHECK が設定されていて、送信者 ${visible(address)} に${missing}がないため、qmail-smtpd は拒否します。`,
  });
  return refused(stepOf({ because }), `554 mailfrom without ${fault} is administratively denied`);
}

/** relaymailfrom: a sender who may relay, whoever the client is. rmfcheck(). */
export const letSenderRelay: SmtpCheck = (asked) => {
  if (asked.relayClient !== undefined) return PASSES;
  const step = entryStep(asked, "relaymailfrom", senderKeys(asked, false), (key) => ({
    en: `relaymailfrom lists ${key}, so qmail-smtpd lets this mail go anywhere. The sender is only what the client says it is.`,
    ja: `relaymailfrom に ${key} が載っているため、qmail-smtpd はこのメールをどこへでも中継します。送信者はクライアントの自己申告にすぎません。`,
  }));
  return step ? { steps: [step], relayClient: "" } : PASSES;
};

/** SENDERCHECK asks LDAP about senders of this host; LOOSE and STRICT refuse others. RETURNMXCHECK asks the DNS, and is left out. */
export const checkSender: SmtpCheck = (asked) => {
  const mode = asked.variable("SENDERCHECK");
  if (mode === undefined || isBounce(asked) || isGoodMailAddress(asked, asked.sender.address)) return PASSES;
  const address = untilNul(asked.sender.address);
  const local = findLocal(asked, hostOf(address));
  if (local === "unreadable") return unreadable("control/locals.cdb");
  if (local) return unknownBecause(ASKS_LDAP);
  const strict = asciiLower(mode) === "strict";
  const loose = asciiLower(mode) === "loose" && findHost(asked, address).kind === "refused";
  if (!strict && !loose) return PASSES;
  const because = localized({
    en: `SENDERCHECK is ${mode}, and the sender ${visible(address)} is not of this host, so qmail-smtpd refuses it.`,
    ja: `SENDERCHECK が ${mode} で、送信者 ${visible(address)} がこのホストのものではないため、qmail-smtpd は拒否します。`,
  });
  return refused(stepOf({ because }), "554 refused mailfrom because valid local sender address required");
};

const ASKS_LDAP = localized({
  en: "qmail-smtpd asks LDAP whether the address exists; what that answers does not stand in control files.",
  ja: "qmail-smtpd はこのアドレスの有無を LDAP に問い合わせます。その答えは control ファイルからは分かりません。",
});

/** goodmailaddr: addresses that LDAP is not asked about. */
function isGoodMailAddress({ files }: Asked, address: string): boolean {
  const at = address.lastIndexOf("@");
  const keys = at < 0 ? [address] : [address, address.slice(at), address.slice(0, at + 1), `catchall${address.slice(at)}`];
  return (files.list("goodmailaddr")?.index.find(keys).length ?? 0) > 0;
}

/** BLOCKRELAYPROBE. relayprobe(). */
export const refuseRelayProbe: SmtpCheck = ({ variable, recipient }) => {
  if (variable("BLOCKRELAYPROBE") === undefined) return PASSES;
  const { address } = recipient;
  const at = address.lastIndexOf("@");
  const ip = variable("TCPREMOTEIP") ?? "unknown";
  return hasSecondRoute(at < 0 ? address : address.slice(0, at))
    ? refuseSecondRoute(address, `553 sorry, we don't relay for [${ip}] (#5.7.1)`)
    : PASSES;
};

/** badrcptto: the address, its `@host`, or `user@`; RELAYCLIENT does not help. rcptdenied(). */
export const refuseBadRecipient: SmtpCheck = (asked) => {
  const step = entryStep(asked, "badrcptto", senderKeys({ sender: asked.recipient }, true), (key) => ({
    en: `badrcptto lists ${key}, so qmail-smtpd refuses the recipient.`,
    ja: `badrcptto に ${key} が載っているため、qmail-smtpd は宛先を拒否します。`,
  }));
  return step ? refused(step, "553 sorry, mail to that recipient is not accepted (#5.7.1)") : PASSES;
};

/** RELAYCLIENT, else locals and rcpthosts. */
export const relayClientOrHosts: SmtpCheck = (asked) => {
  if (asked.relayClient !== undefined) return appendRelayClient(asked, asked.relayClient);
  const address = untilNul(asked.recipient.address);
  const decision = findHost(asked, address);
  switch (decision.kind) {
    case "accepted":
      return { steps: [decision.step] };
    case "unreadable":
      return unreadable(decision.file);
    case "refused": {
      const host = visible(hostOf(address) ?? "");
      const because = localized({
        en: `Neither locals nor rcpthosts, compiled or not, has an entry for ${host}, so qmail-smtpd refuses the recipient.`,
        ja: `locals にも rcpthosts (コンパイル済みのものを含む) にも ${host} に一致するエントリがないため、qmail-smtpd は宛先を拒否します。`,
      });
      const ip = asked.variable("TCPREMOTEIP") ?? "unknown";
      return refused(stepOf({ file: "control/rcpthosts", because }), `553 sorry, relaying denied from your location [${ip}] (#5.7.1)`);
    }
  }
};

function unreadable(file: string): CheckResult {
  const name = file.replace("control/", "");
  const because = localized({
    en: `${name} is no usable compiled file: qmail-smtpd answers with a temporary error and ends the connection. qmail-cdb makes the file anew.`,
    ja: `${name} は正しいコンパイル済みファイルではありません。qmail-smtpd は一時エラーを返して接続を終了します。qmail-cdb で作り直してください。`,
  });
  return { steps: [stepOf({ file, because })], verdict: { outcome: "temporary failure", reply: CONTROLS, ends: true } };
}

type HostDecision =
  | { readonly kind: "accepted"; readonly step: Step }
  | { readonly kind: "refused" }
  | { readonly kind: "unreadable"; readonly file: string };

/**
 * The host in locals, unless NOLOCAL is set; then it and what it ends in, in rcpthosts, and in morercpthosts.cdb. locals.cdb and
 * rcpthosts.cdb are asked in place of their texts, and with rcpthosts.cdb morercpthosts.cdb is not. rcpthosts().
 */
function findHost(asked: Asked, address: string): HostDecision {
  const host = hostOf(address);
  if (host === undefined) {
    const because = localized({
      en: `${visible(address)} has no @, and qmail-smtpd accepts such a recipient without looking into rcpthosts.`,
      ja: `${visible(address)} には @ がありません。qmail-smtpd はこのような宛先を rcpthosts を調べずに受け付けます。`,
    });
    return { kind: "accepted", step: stepOf({ because }) };
  }
  if (asked.variable("NOLOCAL") === undefined) {
    const local = findLocal(asked, host);
    if (local === "unreadable") return { kind: "unreadable", file: "control/locals.cdb" };
    if (local) return { kind: "accepted", step: local };
  }
  const keys = [...matchingEntries(host)];
  const compiled = asked.files.compiled("rcpthosts.cdb");
  if (compiled) return findCompiled(asked, "rcpthosts.cdb", keys);
  const listed = entryStep(asked, "rcpthosts", keys, (key) => listedSentence("rcpthosts", key));
  if (listed) return { kind: "accepted", step: listed };
  return asked.files.compiled("morercpthosts.cdb") ? findCompiled(asked, "morercpthosts.cdb", keys) : { kind: "refused" };
}

function findCompiled(asked: Asked, name: string, keys: readonly string[]): HostDecision {
  const cdb = asked.files.compiled(name);
  for (const key of keys) {
    const answer = cdb?.kind === "file" ? lookUpCdb(cdb.bytes, key).kind : "unreadable";
    if (answer === "unreadable") return { kind: "unreadable", file: `control/${name}` };
    if (answer === "found") {
      const because = localized(listedSentence(name, visible(key)));
      return { kind: "accepted", step: stepOf({ file: `control/${name}`, text: key, because }) };
    }
  }
  return { kind: "refused" };
}

/** localhosts(): locals.cdb, else locals, else the value of `me`. */
function findLocal(asked: Asked, host: string | undefined): Step | "unreadable" | undefined {
  if (host === undefined) return undefined;
  const key = asciiLower(host);
  if (asked.files.compiled("locals.cdb")) {
    const found = findCompiled(asked, "locals.cdb", [key]);
    return found.kind === "accepted" ? found.step : found.kind === "unreadable" ? "unreadable" : undefined;
  }
  if (asked.files.list("locals")) return entryStep(asked, "locals", [key], (entry) => listedSentence("locals", entry));
  const me = asked.files.line("me");
  if (me === undefined || asciiLower(me) !== key) return undefined;
  return stepOf({ file: "control/me", line: 0, text: me, because: localized(listedSentence("me", visible(key))) });
}

function listedSentence(list: string, key: string): { en: string; ja: string } {
  return list === "me"
    ? {
        en: `There is no locals, so ${key} from me stands for it, and qmail-smtpd accepts the recipient from everybody.`,
        ja: `locals がないため me の ${key} が代わりになり、qmail-smtpd はこの宛先を誰からでも受け付けます。`,
      }
    : {
        en: `${list} lists ${key}, so qmail-smtpd accepts the recipient from everybody.`,
        ja: `${list} に ${key} が載っているため、qmail-smtpd はこの宛先を誰からでも受け付けます。`,
      };
}

/** MAXRCPTCOUNT; and a bounce may have one recipient only. */
export const limitRecipients: SmtpCheck = (asked) => {
  const count = asked.recipients + 1;
  const limit = intOf(asked.variable("MAXRCPTCOUNT") ?? "");
  if (limit !== 0 && count > limit) {
    const because = localized({
      en: `MAXRCPTCOUNT allows ${limit} recipients a mail, and this is number ${count}, so qmail-smtpd refuses it.`,
      ja: `MAXRCPTCOUNT が許す宛先は 1 通あたり ${limit} 件で、これは ${count} 件目なので、qmail-smtpd は拒否します。`,
    });
    return { ...refused(stepOf({ because }), "553 sorry, too many recipients (#5.7.1)") };
  }
  if (count > 1 && isBounce(asked)) {
    const because = localized({
      en: "The mail has no sender, and a bounce may have one recipient only, so qmail-smtpd refuses the others.",
      ja: "送信者が空のメール (バウンスメール) の宛先は 1 件だけなので、qmail-smtpd は 2 件目からを拒否します。",
    });
    return {
      ...refused(stepOf({ because }), "550 sorry, I don't accept bounce messages with more than one recipient. Go read RFC2821. (#5.7.1)"),
    };
  }
  return PASSES;
};

/** RCPTCHECK asks LDAP about recipients of this host. */
export const checkRecipient: SmtpCheck = (asked) => {
  if (asked.variable("RCPTCHECK") === undefined || isGoodMailAddress(asked, asked.recipient.address)) return PASSES;
  const local = findLocal(asked, hostOf(untilNul(asked.recipient.address)));
  if (local === "unreadable") return unreadable("control/locals.cdb");
  return local ? unknownBecause(ASKS_LDAP) : PASSES;
};
