/** Checks of which only Sagredo's qmail-smtpd consists so, in the order of its code. Source: qmail-smtpd.c, chkuser.c. */

import { asciiLower } from "../../text/ascii.ts";
import { untilNul } from "../../text/lines.ts";
import { localized } from "../../text/localized.ts";
import { decideRecipient } from "../rcpthosts.ts";
import type { SmtpCheck } from "../smtpd-session.ts";
import { PASSES } from "../smtpd-session.ts";
import { relayClientStep, senderTakenStep, stepOf } from "../smtpd-steps.ts";
import type { StartCheck } from "../smtpd-traits.ts";
import { appendRelayClient, recipientHostListed } from "./rcpthosts.ts";
import { refuseByRegex } from "./regex-list.ts";
import { hasSecondRoute, refuseSecondRoute } from "./relay-probe.ts";
import { readable } from "./start.ts";
import { unknownBecause } from "./unknown.ts";
import { validRecipient } from "./validrcptto.ts";

const SENDER = { en: "sender", ja: "送信者" } as const;
const RECIPIENT = { en: "recipient", ja: "宛先" } as const;
const CLIENT_NAME = { en: "client's name", ja: "クライアントが名乗った名前" } as const;
const SENDER_DENIED = "553 sorry, your envelope sender has been denied (#5.7.1)";
const RECIPIENT_DENIED = "553 sorry, your envelope recipient has been denied (#5.7.1)";
const HELO_DENIED = "553 sorry, your HELO host name has been denied (#5.7.1)";
const NOT_VALID = "553 sorry, this recipient is not in my validrcptto list (#5.7.1)";
const CONTROLS = "421 unable to read controls (#4.3.0)";

/** A number that is read from its file only where no environment variable gives it. */
export function readableUnlessSet(name: string, variableName: string): StartCheck {
  return (asked) => (asked.variable(variableName) === undefined ? readable(name)(asked) : undefined);
}

/** A list that an environment variable may name by another path. */
export function readableAs(name: string, variableName: string): StartCheck {
  return (asked) => readable((asked.variable(variableName) ?? name).replace(/^control\//, ""))(asked);
}

/**
 * badhelonorelay is meant to be matched with the client's name; it is matched with the last address, and at HELO there is none.
 * Any entry ends the program, unless the client may relay or badhelo has refused it before. smtp_helo(), bmcheck().
 */
export const crashOnBadhelonorelay: SmtpCheck = ({ files, greeting, relayClient }) => {
  const list = files.list("badhelonorelay");
  const badhelo = files.list("badhelo");
  if (!list || list.patterns.size === 0 || relayClient !== undefined) return PASSES;
  const row = list.patterns.row(0);
  if (badhelo && refuseByRegex(badhelo, { text: greeting.name, name: CLIENT_NAME, reply: "" }).verdict) return PASSES;
  const because = localized({
    en: "badhelonorelay has an entry, and this qmail-smtpd compares it with an address that is not there yet: it crashes at HELO, and the client gets no answer. Mail is taken again once the file has no entries.",
    ja: "badhelonorelay にエントリがあると、この qmail-smtpd はまだ存在しないアドレスと比較しようとして HELO の時点で異常終了し、クライアントは応答を受け取れません。ファイルのエントリをなくせば受信できるようになります。",
  });
  return {
    steps: [stepOf({ file: list.file, line: row.line, text: row.text, because })],
    verdict: { outcome: "crashed", reply: "", ends: true, signal: 11 },
  };
};

/** rejectrelaytest: any number but 0. addrrelay(). */
export const refuseRelayTest: SmtpCheck = ({ files, recipient }) => {
  if (files.integer("rejectrelaytest", 0) === 0) return PASSES;
  const { address } = recipient;
  const at = address.lastIndexOf("@");
  return hasSecondRoute(at < 0 ? address : address.slice(0, at)) ? refuseSecondRoute(address, "553 we don't relay (#5.7.1)") : PASSES;
};

/** rcpthosts is asked at once, for the log. morercpthosts.cdb must be readable then, even if the answer does not count. smtp_rcpt(). */
export const askRcpthostsForLog: SmtpCheck = (asked) =>
  decideRecipient(asked.files.hosts, untilNul(asked.recipient.address)).kind === "temporary failure"
    ? recipientHostListed(asked, { rcpthosts: "", controls: CONTROLS })
    : PASSES;

/** The name of HELO or EHLO, which refuses only at RCPT. */
export const refuseBadHelo: SmtpCheck = ({ files, greeting }) => {
  const list = greeting.seen ? files.list("badhelo") : undefined;
  return list ? refuseByRegex(list, { text: greeting.name, name: CLIENT_NAME, reply: HELO_DENIED }) : PASSES;
};

/** badmailfrom, and badmailfromnorelay for clients that may not relay; never for a bounce. DISABLE_BADMAILFROM lifts both. */
export const refuseBadSenderRegex: SmtpCheck = ({ files, sender, variable, relayClient }) => {
  if (variable("DISABLE_BADMAILFROM") !== undefined) {
    const because = localized({
      en: "DISABLE_BADMAILFROM is set, so qmail-smtpd does not look into badmailfrom.",
      ja: "DISABLE_BADMAILFROM が設定されているため、qmail-smtpd は badmailfrom を調べません。",
    });
    return { steps: [stepOf({ because })] };
  }
  if (sender.address === "") {
    const because = localized({
      en: "The sender is empty, and badmailfrom does not concern bounces.",
      ja: "送信者が空です。バウンスメールは badmailfrom の対象になりません。",
    });
    return { steps: [stepOf({ because })] };
  }
  const text = untilNul(sender.address);
  const names = relayClient === undefined ? ["badmailfrom", "badmailfromnorelay"] : ["badmailfrom"];
  const lists = names.flatMap((name) => files.list(name) ?? []);
  if (lists.length === 0) return { steps: [senderTakenStep(sender, undefined)] };
  return firstRefusal(lists.map((list) => refuseByRegex(list, { text, name: SENDER, reply: SENDER_DENIED })));
};

/** badrcptto, and badrcpttonorelay for clients that may not relay. */
export const refuseBadRecipientRegex: SmtpCheck = ({ files, recipient, relayClient }) => {
  const names = relayClient === undefined ? ["badrcptto", "badrcpttonorelay"] : ["badrcptto"];
  const subject = { text: untilNul(recipient.address), name: RECIPIENT, reply: RECIPIENT_DENIED };
  const result = firstRefusal(names.flatMap((name) => files.list(name) ?? []).map((list) => refuseByRegex(list, subject)));
  return result.verdict ? { ...result, violation: true } : result;
};

function firstRefusal(results: readonly ReturnType<SmtpCheck>[]): ReturnType<SmtpCheck> {
  const steps = [];
  for (const result of results) {
    steps.push(...(result.steps ?? []));
    if (result.verdict) return { steps, verdict: result.verdict };
  }
  return { steps };
}

/**
 * chkuser asks vpopmail about recipients. It is on only if CHKUSER_START says ALWAYS or DOMAIN. What rcpthosts does not list it
 * decides as qmail-smtpd does without it, and a domain that users/cdb does not assign to vpopmail it takes unasked.
 * first_time_init(), realrcpt().
 */
export const leaveChkuser: SmtpCheck = ({ variable, recipient, files, assigns }) => {
  const address = asciiLower(untilNul(recipient.address));
  const on = /^(?:always|domain)$/.test(asciiLower(variable("CHKUSER_START") ?? ""));
  if (!on || decideRecipient(files.hosts, address).kind !== "accepted") return PASSES;
  return assigns(`${address.slice(address.lastIndexOf("@") + 1)}-`) === false
    ? PASSES
    : unknownBecause(
        localized({
          en: "CHKUSER_START switches chkuser on, which asks vpopmail about the recipient; what that answers does not stand in control files.",
          ja: "CHKUSER_START により chkuser が有効です。chkuser は宛先について vpopmail に問い合わせますが、その答えは control ファイルからは分かりません。",
        }),
      );
};

/** validrcptto, for clients that may not relay; then, with chkuser off, rcpthosts, and RELAYCLIENT for what is not in it. */
export const takeValidRecipient: SmtpCheck = (asked) => {
  const valid = asked.relayClient === undefined ? validRecipient(asked) : undefined;
  if (valid) {
    return valid.valid
      ? { steps: [valid.step] }
      : { steps: [valid.step], verdict: { outcome: "refused", reply: NOT_VALID }, violation: true };
  }
  const listed = recipientHostListed(asked, {
    rcpthosts: "553 5.7.1 sorry, that domain isn't in my list of allowed rcpthosts (chkuser)",
    controls: CONTROLS,
  });
  // RELAYCLIENT is appended only to a recipient whose host is not in rcpthosts.
  if (asked.relayClient === undefined) return listed.verdict ? { ...listed, violation: true } : listed;
  if (listed.verdict) return appendRelayClient(asked, asked.relayClient);
  return asked.relayClient === "" ? { steps: [relayClientStep(asked.recipient, "")] } : listed;
};

/** A program that RCPTCHECK names is asked about each recipient. addrvalid(). */
export const leaveRcptcheck: SmtpCheck = ({ variable, relayClient }) => {
  const named = variable("RCPTCHECK") !== undefined;
  const forAll = /^0*[1-9]/.test(variable("RCPTCHECKRELAYCLIENT") ?? "");
  return named && (relayClient === undefined || forAll)
    ? unknownBecause(
        localized({
          en: "RCPTCHECK names a program that is asked about the recipient; what it answers does not stand in control files.",
          ja: "RCPTCHECK に指定されたプログラムが宛先を判定します。その答えは control ファイルからは分かりません。",
        }),
      )
    : PASSES;
};
