/** The checks of s/qmail's qmail-smtpd that no other program has. Source: qmail-smtpd.c, smtpdlog.c. */

import { asciiLower } from "../../text/ascii.ts";
import { untilNul } from "../../text/lines.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import { decideRecipient, hostOf } from "../rcpthosts.ts";
import type { SmtpdList } from "../smtpd-files.ts";
import { type Asked, type CheckResult, PASSES, type SmtpCheck } from "../smtpd-session.ts";
import { senderTakenStep, stepOf } from "../smtpd-steps.ts";
import type { StartCheck } from "../smtpd-traits.ts";
import { intOf } from "./environment.ts";
import { appendRelayClient, recipientHostListed } from "./rcpthosts.ts";
import { announcedSizes, databytesOf, refuseLargeMail } from "./size-parameter.ts";
import { readable } from "./start.ts";
import { unknownBecause } from "./unknown.ts";
import { exactEntry, type ListAnswer, listedBecause, resultOf, wildmatEntry } from "./wildmat-list.ts";

const SENDER = { en: "sender", ja: "送信者" } as const;
const RECIPIENT = { en: "recipient", ja: "宛先" } as const;
const CLIENT_NAME = { en: "client's name", ja: "クライアントが名乗った名前" } as const;
const CONTROLS = "421 unable to read controls (#4.3.0)";
const BAD_HELO = "550 sorry, invalid HELO/EHLO greeting  (#5.7.1)";
const NOT_LISTED = "553 sorry, that domain isn't in my list of allowed rcpthosts  (#5.7.1)";
const TOO_MANY = "452 sorry, too many recipients (#4.5.3)";

/** badhelo is read only if HELOCHECK is set. */
export const badheloIsReadable: StartCheck = (asked) =>
  asked.variable("HELOCHECK") === undefined ? undefined : readable("badhelo")(asked);

/** SPF is a number up to 6, or the program stops. */
export const spfIsInRange: StartCheck = ({ variable }) => {
  const set = variable("SPF");
  if (set === undefined || (intOf(set) >= 0 && intOf(set) <= 6)) return undefined;
  const because = localized({
    en: "SPF must be a number from 0 to 6; with any other, qmail-smtpd stops instead of greeting.",
    ja: "SPF には 0 から 6 までの数を指定します。それ以外では qmail-smtpd は接続にあいさつを返さず終了します。",
  });
  return stepOf({ text: `SPF="${set}"`, because });
};

/** UCSPITLS: `!`, `?` or `@` ask for an encrypted connection. Who asks here has none. smtp_mail(). */
export const requireTls: SmtpCheck = ({ variable }) => {
  if (!/^[!?@]$/.test(variable("UCSPITLS") ?? "")) return PASSES;
  const because = localized({
    en: "UCSPITLS asks for STARTTLS, so qmail-smtpd refuses mail over a connection that is not encrypted.",
    ja: "UCSPITLS で STARTTLS が必須になっているため、qmail-smtpd は暗号化されていない接続のメールを拒否します。",
  });
  const step = stepOf({ text: `UCSPITLS="${variable("UCSPITLS") ?? ""}"`, because });
  return { steps: [step], verdict: { outcome: "refused", reply: "535 STARTTLS required (#5.7.1)" } };
};

function remoteHost({ variable }: Asked): string {
  return variable("TCP6REMOTEHOST") ?? variable("TCPREMOTEHOST") ?? "unknown";
}

/** The client's name, as HELOCHECK asks; refused at RCPT, and never to a client that may relay. dohelo(), bhelocheck(). */
export const refuseBadHelo: SmtpCheck = (asked) => {
  const { files, greeting, relayClient, variable } = asked;
  const mode = variable("HELOCHECK");
  if (mode === undefined || relayClient !== undefined) return PASSES;
  const refused = (because: Localized): CheckResult => ({
    steps: [stepOf({ text: `HELOCHECK="${mode}"`, because })],
    verdict: { outcome: "refused", reply: BAD_HELO },
  });
  if (!greeting.seen) return mode.length === 1 ? refused(NO_HELO) : PASSES;
  if ((mode === "." || mode === "!") && greeting.name === "") return refused(EMPTY_HELO);
  const asksList = mode.length !== 1 || "=AM.".includes(mode);
  const list = asksList ? files.list("badhelo") : undefined;
  const answer = list ? badHelo(list, greeting.name) : undefined;
  if (answer && answer.kind !== "taken") return resultOf(answer, BAD_HELO);
  if (mode === "=" && asciiLower(remoteHost(asked)) !== asciiLower(greeting.name))
    return refused(otherName(greeting.name, remoteHost(asked)));
  // `name!` lets a name off the question to the DNS.
  if ((mode === "A" || mode === "M") && answer?.exempt !== true) return unknownBecause(NAME_IN_DNS);
  return { steps: answer ? [answer.step] : [] };
};

const NO_HELO = localized({
  en: "HELOCHECK is set, and the client has not said HELO or EHLO, so qmail-smtpd refuses the recipient.",
  ja: "HELOCHECK が設定されていて、クライアントが HELO も EHLO も送っていないため、qmail-smtpd は宛先を拒否します。",
});
const EMPTY_HELO = localized({
  en: "HELOCHECK is set, and the client has given no name, so qmail-smtpd refuses the recipient.",
  ja: "HELOCHECK が設定されていて、クライアントが名前を名乗っていないため、qmail-smtpd は宛先を拒否します。",
});
const NAME_IN_DNS = localized({
  en: "HELOCHECK asks the DNS for the client's name; what that answers is not known here.",
  ja: "HELOCHECK により、クライアントが名乗った名前を DNS に問い合わせます。その答えはここでは分かりません。",
});

function otherName(name: string, host: string): Localized {
  return localized({
    en: `HELOCHECK is =, and the client calls itself ${visible(name)} while the DNS calls it ${visible(host)}, so qmail-smtpd refuses the recipient.`,
    ja: `HELOCHECK が = で、クライアントが名乗った ${visible(name)} と DNS 上の名前 ${visible(host)} が異なるため、qmail-smtpd は宛先を拒否します。`,
  });
}

function badHelo(list: SmtpdList, name: string): (ListAnswer & { readonly exempt?: boolean }) | undefined {
  const [exempt] = list.index.find([`${name}!`]);
  if (exempt) {
    const because = localized({
      en: `badhelo exempts ${visible(name)} with a ! behind it.`,
      ja: `badhelo に、末尾に ! を付けた ${visible(name)} があり、検査の対象外です。`,
    });
    return { kind: "taken", exempt: true, step: stepOf({ file: list.file, line: exempt.entry.line, text: exempt.entry.text, because }) };
  }
  return exactEntry(list, [name], listedBecause(list, name, CLIENT_NAME)) ?? wildmatEntry(list, name, CLIENT_NAME);
}

/** rcpthosts, for a client that may not relay. RELAYCLIENT is appended after all checks that spare its owner. */
export const relayClientOrRcpthosts: SmtpCheck = (asked) => {
  if (asked.relayClient === undefined) return recipientHostListed(asked, { rcpthosts: NOT_LISTED, controls: CONTROLS });
  return localSenderFault(asked) ?? appendRelayClient(asked, asked.relayClient);
};

/** LOCALMFCHECK: which senders a client that may relay can give. localaddr(). */
function localSenderFault(asked: Asked): CheckResult | undefined {
  const { variable, sender, files } = asked;
  const check = variable("LOCALMFCHECK");
  if (check === undefined || (check === "!" && !files.compiled("mailfromrules.cdb") && sender.address === "")) return undefined;
  if ((check === "!" && files.compiled("mailfromrules.cdb")) || check === "=" || check === "?") {
    return unknownBecause(
      localized({
        en: "LOCALMFCHECK compares the sender with who the client is; that is not known here.",
        ja: "LOCALMFCHECK は送信者をクライアントの身元と照合します。それはここでは分かりません。",
      }),
    );
  }
  const address = untilNul(sender.address);
  const host = hostOf(address);
  if (address === "" || (check.length > 1 && host !== undefined && asciiLower(check).startsWith(host))) return undefined;
  if (decideRecipient(files.hosts, address).kind === "accepted") return undefined;
  const because = localized({
    en: `LOCALMFCHECK is set, and the sender ${visible(address)} is of no host in rcpthosts, so qmail-smtpd refuses the recipient.`,
    ja: `LOCALMFCHECK が設定されていて、送信者 ${visible(address)} のホストが rcpthosts にないため、qmail-smtpd は宛先を拒否します。`,
  });
  return { steps: [stepOf({ because })], verdict: { outcome: "refused", reply: "553 sorry, invalid sender address specified  (#5.7.1)" } };
}

/** TARPITCOUNT: so many unknown recipients, and the others are not even looked up. */
export const refuseAfterUnknown: SmtpCheck = ({ variable, violations, relayClient }) => {
  const limit = intOf(variable("TARPITCOUNT") ?? "");
  if (relayClient !== undefined || limit === 0 || violations < limit) return PASSES;
  return tooMany("TARPITCOUNT", limit);
};

/** MAXRECIPIENTS: counted are the RCPT commands, refused ones too. */
export const limitRecipients: SmtpCheck = ({ variable, attempts }) => {
  const limit = intOf(variable("MAXRECIPIENTS") ?? "");
  return limit !== 0 && attempts > limit ? tooMany("MAXRECIPIENTS", limit) : PASSES;
};

function tooMany(name: string, limit: number): CheckResult {
  const because = localized({
    en: `${name} allows ${limit}, and there have been more, so qmail-smtpd answers with a temporary error.`,
    ja: `${name} の上限 ${limit} を超えたため、qmail-smtpd は一時エラーを返します。`,
  });
  return { steps: [stepOf({ text: `${name}="${limit}"`, because })], verdict: { outcome: "temporary failure", reply: TOO_MANY } };
}

/** An announced size that is too large is told at RCPT. */
export const refuseAnnouncedSize: SmtpCheck = (asked) =>
  refuseLargeMail(asked, announcedSizes(asked.mailArgument), databytesOf(asked, { file: 32, variable: 64 }));

/**
 * badmailfrom. `?sender` ends all tests; then `@host+` for a client that may not relay, `@host-` for one without a name, `@host=`
 * for one whose name does not end in the sender's host, `~host` for one that is called so; then the sender and `@host`; then
 * patterns. bmfcheck().
 */
export const refuseBadSender: SmtpCheck = (asked) => {
  const list = asked.files.list("badmailfrom");
  if (!list) return { steps: [senderTakenStep(asked.sender, undefined)] };
  const sender = untilNul(asked.sender.address);
  const [exempt] = list.index.find([`?${sender}`]);
  if (exempt) {
    const because = localized({
      en: `badmailfrom exempts the sender ${visible(sender)} with a ? before it from all its tests.`,
      ja: `badmailfrom に、先頭に ? を付けた送信者 ${visible(sender)} があり、すべての検査の対象外です。`,
    });
    return { steps: [stepOf({ file: list.file, line: exempt.entry.line, text: exempt.entry.text, because })] };
  }
  const answer = marked(asked, list, sender) ?? plain(list, sender);
  return resultOf(answer, "553 sorry, your envelope sender is in my badmailfrom list  (#5.7.1)");
};

function plain(list: SmtpdList, sender: string): ListAnswer {
  const at = sender.lastIndexOf("@");
  const keys = at > 0 ? [sender, sender.slice(at)] : [sender];
  return exactEntry(list, keys, listedBecause(list, sender, SENDER)) ?? wildmatEntry(list, sender, SENDER);
}

/** The entries with a mark. An address without anything before its @ has none. */
function marked(asked: Asked, list: SmtpdList, sender: string): ListAnswer | undefined {
  const at = sender.lastIndexOf("@");
  if (at <= 0) return undefined;
  const atHost = sender.slice(at);
  const listed = (key: string, because: Localized): ListAnswer | undefined => exactEntry(list, [key], () => because);
  if (asked.relayClient === undefined) {
    const found = listed(
      `${atHost}+`,
      markBecause(`${atHost}+`, { en: "the client may not relay", ja: "クライアントに中継が許可されていない" }),
    );
    if (found) return found;
  }
  const remote = remoteHost(asked);
  if (asciiLower(remote) === "unknown") {
    return listed(
      `${atHost}-`,
      markBecause(`${atHost}-`, { en: "the client has no name in the DNS", ja: "クライアントの名前が DNS にない" }),
    );
  }
  const host = atHost.slice(1);
  if (remote.length <= host.length) return undefined;
  // The client's name is compared as it is, the sender's host in lower case.
  if (!remote.endsWith(asciiLower(host))) {
    const why = {
      en: `the client's name ${visible(remote)} does not end so`,
      ja: `クライアントの名前 ${visible(remote)} がそれで終わっていない`,
    };
    const found = listed(`${atHost}=`, markBecause(`${atHost}=`, why));
    if (found) return found;
  }
  if (asciiLower(remote).endsWith(asciiLower(host))) return undefined;
  for (const name of namesAndParents(remote)) {
    const why = { en: `the client is called ${visible(remote)}`, ja: `クライアントの名前が ${visible(remote)} である` };
    const found = listed(`~${name}`, markBecause(`~${name}`, why));
    if (found) return found;
  }
  return undefined;
}

function markBecause(key: string, why: { readonly en: string; readonly ja: string }): Localized {
  return localized({
    en: `badmailfrom lists ${visible(key)}, and ${why.en}, so qmail-smtpd refuses the recipient.`,
    ja: `badmailfrom に ${visible(key)} があり、${why.ja}ため、qmail-smtpd は宛先を拒否します。`,
  });
}

/** `a.b.c`, `b.c` and `c`; an empty rest is none. */
function* namesAndParents(name: string): Generator<string> {
  for (let start = 0; start === 0 || start < name.length; ) {
    yield name.slice(start);
    const dot = name.indexOf(".", start);
    if (dot < 0) return;
    start = dot + 1;
  }
}

/** badrcptto, asked for the recipient with RELAYCLIENT appended. brtcheck(). */
export const refuseBadRecipient: SmtpCheck = ({ files, recipient }) => {
  const list = files.list("badrcptto");
  if (!list) return PASSES;
  const address = untilNul(recipient.address);
  const at = address.lastIndexOf("@");
  const keys = at < 0 ? [address] : [address, address.slice(at)];
  const answer = exactEntry(list, keys, listedBecause(list, address, RECIPIENT)) ?? wildmatEntry(list, address, RECIPIENT);
  return resultOf(answer, "553 sorry, your envelope recipient is in my badrcptto list  (#5.7.1)");
};
