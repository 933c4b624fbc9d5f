/** The checks of IndiMail's qmail-smtpd. Senders are refused at MAIL, and addresses go on in lower case. Source: smtpd.c. */

import { asciiLower } from "../../text/ascii.ts";
import { untilNul } from "../../text/lines.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { Step } from "../evidence.ts";
import { decideRecipient } from "../rcpthosts.ts";
import { type Asked, type CheckResult, PASSES, type SmtpCheck } from "../smtpd-session.ts";
import { senderTakenStep, stepOf } from "../smtpd-steps.ts";
import type { StartCheck } from "../smtpd-traits.ts";
import { type AddressList, type AddressMatch, matchAddress, namedBy } from "./address-match.ts";
import { intOf } from "./environment.ts";
import { appendRelayClient, recipientHostListed } from "./rcpthosts.ts";
import { hasSecondRoute, refuseSecondRoute } from "./relay-probe.ts";
import { readable } from "./start.ts";
import { unknownBecause } from "./unknown.ts";

export const INDIMAIL_CONTROLS = "451 Sorry, I'm unable to read controls (#4.3.0)";
const NOT_LISTED = "553 sorry, that domain isn't allowed to be relayed thru this MTA without authentication #5.7.1";

const BADMAILFROM: AddressList = {
  name: "badmailfrom",
  variable: "BADMAILFROM",
  patterns: "badmailpatterns",
  patternsVariable: "BADMAILPATTERNS",
};
const BLACKHOLED_SENDER: AddressList = {
  name: "blackholedsender",
  variable: "BLACKHOLEDSENDER",
  patterns: "blackholedpatterns",
  patternsVariable: "BLACKHOLEDPATTERNS",
};
const GOODRCPTTO: AddressList = {
  name: "goodrcptto",
  variable: "GOODRCPTTO",
  patterns: "goodrcptpatterns",
  patternsVariable: "GOODRCPTPATTERNS",
};
const BADRCPTTO: AddressList = {
  name: "badrcptto",
  variable: "BADRCPTTO",
  patterns: "badrcptpatterns",
  patternsVariable: "BADRCPTPATTERNS",
};
const BLACKHOLED_RECIPIENT: AddressList = {
  name: "blackholedrcpt",
  variable: "BLACKHOLEDRCPT",
  patterns: "blackholedrcptpatterns",
  patternsVariable: "BLACKHOLEDRCPTPATTERNS",
};
const RELAY_SENDERS: AddressList = { name: "relaymailfrom" };
const LOGIN_DOMAINS: AddressList = { name: "authdomains" };

/** The lists that are looked up in that way. */
export const PATTERN_LISTS: readonly AddressList[] = [
  ...[BADMAILFROM, BLACKHOLED_SENDER, GOODRCPTTO, BADRCPTTO, BLACKHOLED_RECIPIENT, RELAY_SENDERS, LOGIN_DOMAINS],
];

/** The lists that the program reads at its start, besides those of other programs. open_control_files2(). */
export const listsAreReadable: readonly StartCheck[] = [
  BADMAILFROM,
  BLACKHOLED_SENDER,
  BLACKHOLED_RECIPIENT,
  BADRCPTTO,
  GOODRCPTTO,
].flatMap(({ name, variable, patterns = "", patternsVariable }) => [
  (asked: Parameters<StartCheck>[0]) => readable(namedBy(asked, name, variable))(asked),
  (asked: Parameters<StartCheck>[0]) => readable(namedBy(asked, patterns, patternsVariable))(asked),
]);

/** relayclients and relaydomains are read only where RELAYCLIENT is not set. open_control_files1(). */
export const relayListsAreReadable: StartCheck = (asked) =>
  asked.variable("RELAYCLIENT") === undefined ? (readable("relayclients")(asked) ?? readable("relaydomains")(asked)) : undefined;

/** What files change the environment, or ask more than the files that are followed here. */
export const leaveOtherTables: SmtpCheck = ({ files, variable }) => {
  const name = ["from.envrules", "hostaccess", "accesslist", "batvkey"].find((file) => (files.list(file)?.patterns.size ?? 0) > 0);
  const check = ["BADHELOCHECK", "BADHELO"].find((setting) => variable(setting) !== undefined);
  const what = name ?? check;
  if (what === undefined) return PASSES;
  return unknownBecause(
    localized({
      en: `${what} can change what becomes of the mail, and is not followed here.`,
      ja: `${what} によってメールの扱いが変わることがありますが、ここではその内容までは判定しません。`,
    }),
  );
};

/** ENFORCE_FQDN_HELO: a client that may not relay must give a name with a dot. dohelo(). */
export const requireFullName: SmtpCheck = ({ variable, greeting, relayClient }) => {
  const name = greeting.name || (variable("TCPREMOTEHOST") ?? "unknown");
  if (variable("ENFORCE_FQDN_HELO") === undefined || relayClient !== undefined || name.includes(".")) return PASSES;
  const because = localized({
    en: `ENFORCE_FQDN_HELO is set, and the client's name ${visible(name)} has no dot, so qmail-smtpd ends the connection.`,
    ja: `ENFORCE_FQDN_HELO が設定されていて、クライアントの名前 ${visible(name)} にピリオドがないため、qmail-smtpd は接続を終了します。`,
  });
  return ends(stepOf({ because }), "451 unable to accept non-FQDN HELO (#4.3.0)");
};

function ends(step: Step, reply: string): CheckResult {
  return { steps: [step], verdict: { outcome: "temporary failure", reply, ends: true } };
}

function refused(step: Step, reply: string): CheckResult {
  return { steps: [step], verdict: { outcome: "refused", reply } };
}

/** REQUIREAUTH; who asks here has not logged in. */
export const requireLogin: SmtpCheck = ({ variable }) => {
  if (variable("REQUIREAUTH") === undefined) return PASSES;
  const because = localized({
    en: "REQUIREAUTH is set, so qmail-smtpd refuses mail from a client that has not logged in.",
    ja: "REQUIREAUTH が設定されているため、qmail-smtpd は認証していないクライアントのメールを拒否します。",
  });
  return refused(stepOf({ because }), "530 authentication required (#5.7.1)");
};

/** FORCE_TLS; who asks here has no encrypted connection. */
export const requireTls: SmtpCheck = ({ variable }) => {
  if (variable("FORCE_TLS") === undefined) return PASSES;
  const because = localized({
    en: "FORCE_TLS is set, so qmail-smtpd refuses mail over a connection that is not encrypted.",
    ja: "FORCE_TLS が設定されているため、qmail-smtpd は暗号化されていない接続のメールを拒否します。",
  });
  return refused(stepOf({ because }), "530 must issue STARTTLS first (#5.7.0)");
};

/** The first look-up puts the sender into lower case, for good. */
export const lowerSender: SmtpCheck = ({ sender }) => ({ sender: { ...sender, address: asciiLower(sender.address) } });

/** blackholedsender: the mail is taken, and thrown away. */
export const noteBlackholedSender: SmtpCheck = (asked) => noteBlackhole(asked, BLACKHOLED_SENDER, asked.sender.address);

/** badmailfrom and badmailpatterns, whatever the client may do. */
export const refuseBadSender: SmtpCheck = (asked) => {
  const match = matchAddress(asked, BADMAILFROM, asked.sender.address);
  switch (match.kind) {
    case "not known":
      return match.result;
    case "no match":
      return { steps: [senderTakenStep(asked.sender, asked.files.list(namedBy(asked, "badmailfrom", "BADMAILFROM"))?.index)] };
    case "match":
      return refusedBy(match, "553 sorry, your envelope sender has been denied (#5.7.1)");
  }
};

/** The match, and what follows from it. */
function refusedBy({ step }: Extract<AddressMatch, { kind: "match" }>, reply: string): CheckResult {
  const because = localized({ en: "So qmail-smtpd refuses the address.", ja: "そのため qmail-smtpd はこのアドレスを拒否します。" });
  return { steps: [step, stepOf({ because })], verdict: { outcome: "refused", reply } };
}

function noteBlackhole(asked: Asked, list: AddressList, address: string): CheckResult {
  const match = matchAddress(asked, list, address);
  if (match.kind === "not known") return match.result;
  if (match.kind === "no match") return PASSES;
  const because = localized({
    en: "So the mail is accepted, and thrown away without a word to anybody.",
    ja: "そのためメールは受け付けられますが、誰にも知らされずに破棄されます。",
  });
  return { steps: [match.step, stepOf({ because })] };
}

/**
 * Unless NODNSCHECK is set or nodnscheck lists it, the sender's host must be in the DNS. That is taken for granted here, but a
 * sender without a host is refused. dnscheck().
 */
export const refuseHostlessSender: SmtpCheck = ({ files, variable, sender }) => {
  const address = untilNul(sender.address);
  if (variable("NODNSCHECK") !== undefined || address === "" || address === "#@[]") return PASSES;
  const at = address.lastIndexOf("@");
  const keys = at < 0 ? [address] : [address, address.slice(at)];
  if ((files.list("nodnscheck")?.index.find(keys).length ?? 0) > 0) return PASSES;
  if (at >= 0 && at < address.length - 1) {
    const because = localized({
      en: `qmail-smtpd asks the DNS for ${visible(address.slice(at + 1))} and refuses the sender if it is not there; here it counts as there.`,
      ja: `qmail-smtpd は ${visible(address.slice(at + 1))} を DNS に問い合わせ、存在しなければ送信者を拒否します。ここでは存在するものとみなします。`,
    });
    return { steps: [stepOf({ because })] };
  }
  const because = localized({
    en: `The sender ${visible(address)} has no host that could be in the DNS, so qmail-smtpd refuses it.`,
    ja: `送信者 ${visible(address)} には DNS で確かめられるホスト名がないため、qmail-smtpd は拒否します。`,
  });
  return refused(stepOf({ because }), "553 Bad sender's system address (#5.1.8)");
};

/** BOUNCEMAIL refuses everything, with its value as the reason. */
export const refuseAll: SmtpCheck = ({ variable }) => {
  const reason = variable("BOUNCEMAIL");
  if (reason === undefined) return PASSES;
  const because = localized({
    en: "BOUNCEMAIL is set, so qmail-smtpd refuses all mail of this client.",
    ja: "BOUNCEMAIL が設定されているため、qmail-smtpd はこのクライアントのメールをすべて拒否します。",
  });
  return { steps: [stepOf({ because })], verdict: { outcome: "refused", reply: `553 ${reason} (#5.7.1)`, ends: true } };
};

/**
 * The client in relayclients (its address, or a beginning of it that ends in a dot), or in relaydomains (its name, or an ending
 * of it that begins with a dot). Where relaydomains exists, relayclients does not count. setup().
 */
function listedClient({ files, variable }: Asked): Step | undefined {
  if (variable("RELAYCLIENT") !== undefined) return undefined;
  const domains = files.list("relaydomains");
  const clients = files.list("relayclients");
  const list = domains ?? clients;
  if (!list) return undefined;
  const [found] = list.index.find(domains ? hostKeys(variable("TCPREMOTEHOST") ?? "unknown") : addressKeys(ipOf({ variable })));
  if (!found) return undefined;
  const name = list.file.replace("control/", "");
  const because = localized({
    en: `${name} lists the client, so it may relay. But this program appends whatever stands behind the entry in its memory to each recipient: the next line, or a stray byte. The mail goes to wrong addresses.`,
    ja: `${name} にクライアントが載っているため中継が許可されます。ただしこのプログラムは、メモリ上でこのエントリの後ろにあるもの (次の行、または不定の 1 バイト) を宛先の末尾に付け加えるため、メールは誤ったアドレスに送られます。`,
  });
  return stepOf({ file: list.file, line: found.entry.line, text: found.entry.text, because });
}

function ipOf({ variable }: Pick<Asked, "variable">): string {
  return variable("TCP6REMOTEIP") ?? variable("TCPREMOTEIP") ?? "unknown";
}

function addressKeys(ip: string): readonly string[] {
  const ends = [...ip].flatMap((byte, index) => (byte === "." ? [ip.slice(0, index + 1)] : []));
  return [ip, ...ends.reverse()];
}

function hostKeys(host: string): readonly string[] {
  return [host, ...[...host].flatMap((byte, index) => (byte === "." && index > 0 ? [host.slice(index)] : [])), ""];
}

/** relaymailfrom: a sender who may relay, whoever the client is. */
export const letSenderRelay: SmtpCheck = (asked) => {
  if (asked.relayClient !== undefined || listedClient(asked)) return PASSES;
  const match = matchAddress(asked, RELAY_SENDERS, asked.sender.address);
  if (match.kind === "not known") return match.result;
  if (match.kind === "no match") return PASSES;
  const because = localized({
    en: "So qmail-smtpd lets this mail go anywhere. The sender is only what the client says it is.",
    ja: "そのため qmail-smtpd はこのメールをどこへでも中継します。送信者はクライアントの自己申告にすぎません。",
  });
  return { steps: [match.step, stepOf({ because })], relayClient: "" };
};

/** CUGMAIL: only hosts in rcpthosts may send and be sent to. */
export function closedGroup(whose: "sender" | "recipient"): SmtpCheck {
  return (asked) => {
    const address = untilNul(asked[whose].address);
    if (asked.variable("CUGMAIL") === undefined || decideRecipient(asked.files.hosts, address).kind === "accepted") return PASSES;
    const because = localized({
      en: `CUGMAIL is set, and the host of ${visible(address)} is not in rcpthosts, so qmail-smtpd refuses the address.`,
      ja: `CUGMAIL が設定されていて、${visible(address)} のホストが rcpthosts にないため、qmail-smtpd はこのアドレスを拒否します。`,
    });
    return refused(stepOf({ because }), "553 sorry, this MTA is a closed user group system (#5.7.1)");
  };
}

/** A recipient with another way in its local part, or a bare one; RELAYCLIENT does not help. addrrelay(). */
export const refuseRelayTest: SmtpCheck = ({ recipient }) => {
  const { address } = recipient;
  const at = address.lastIndexOf("@");
  return hasSecondRoute(at < 0 ? address : address.slice(0, at)) ? refuseSecondRoute(address, "550 we don't relay (#5.7.1)") : PASSES;
};

/** The first look-up puts the recipient into lower case, for good. */
export const lowerRecipient: SmtpCheck = ({ recipient }) => ({ recipient: { ...recipient, address: asciiLower(recipient.address) } });

/** goodrcptto spares a recipient badrcptto. */
export const refuseBadRecipient: SmtpCheck = (asked) => {
  const good = matchAddress(asked, GOODRCPTTO, asked.recipient.address);
  if (good.kind === "not known") return good.result;
  if (good.kind === "match") return { steps: [good.step] };
  const bad = matchAddress(asked, BADRCPTTO, asked.recipient.address);
  if (bad.kind === "not known") return bad.result;
  return bad.kind === "match" ? refusedBy(bad, "553 sorry, your envelope recipient has been denied (#5.7.1)") : PASSES;
};

/** RELAYCLIENT, or what stands for it; else rcpthosts, which does not count for senders in authdomains, or with AUTH_ALL. */
export const relayClientOrRcpthosts: SmtpCheck = (asked) => {
  const listed = listedClient(asked);
  if (listed) return { steps: [listed], damaged: true };
  if (asked.relayClient !== undefined) return appendRelayClient(asked, asked.relayClient);
  const mustLogIn = asked.files.list("authdomains") ? matchAddress(asked, LOGIN_DOMAINS, asked.sender.address) : undefined;
  if (mustLogIn?.kind === "not known") return mustLogIn.result;
  if (mustLogIn?.kind === "match" || asked.variable("AUTH_ALL") !== undefined) {
    const because = localized({
      en: "The client would have to log in first, so rcpthosts does not count and qmail-smtpd refuses the recipient.",
      ja: "先に認証が必要な送信者なので rcpthosts は考慮されず、qmail-smtpd は宛先を拒否します。",
    });
    return refused(stepOf({ because }), NOT_LISTED);
  }
  return recipientHostListed(asked, { rcpthosts: NOT_LISTED, controls: INDIMAIL_CONTROLS });
};

/** CHECKRECIPIENT asks a database about recipients in rcpthosts that goodrcptto does not spare. */
export const leaveRecipientCheck: SmtpCheck = (asked) => {
  const address = untilNul(asked.recipient.address);
  if (asked.variable("CHECKRECIPIENT") === undefined || decideRecipient(asked.files.hosts, address).kind !== "accepted") return PASSES;
  if (matchAddress(asked, GOODRCPTTO, address).kind === "match") return PASSES;
  return unknownBecause(
    localized({
      en: "CHECKRECIPIENT asks a database whether the recipient exists; what that answers does not stand in control files.",
      ja: "CHECKRECIPIENT により、宛先の有無をデータベースに問い合わせます。その答えは control ファイルからは分かりません。",
    }),
  );
};

/** blackholedrcpt: the mail is taken, and thrown away. */
export const noteBlackholedRecipient: SmtpCheck = (asked) =>
  matchAddress(asked, GOODRCPTTO, asked.recipient.address).kind === "match"
    ? PASSES
    : noteBlackhole(asked, BLACKHOLED_RECIPIENT, asked.recipient.address);

/** maxrecipients, or MAXRECIPIENTS in its place; and a bounce may have one recipient only. */
export const limitRecipients: SmtpCheck = ({ files, variable, recipients, sender }) => {
  const set = variable("MAXRECIPIENTS");
  const limit = set === undefined ? files.integer("maxrecipients", 0) : intOf(set);
  if (limit > 0 && recipients + 1 > limit) {
    const because = localized({
      en: `maxrecipients allows ${limit} recipients a mail, and this is number ${recipients + 1}, so qmail-smtpd refuses it.`,
      ja: `maxrecipients が許す宛先は 1 通あたり ${limit} 件で、これは ${recipients + 1} 件目なので、qmail-smtpd は拒否します。`,
    });
    const place = set === undefined ? { file: "control/maxrecipients", line: 0, text: files.line("maxrecipients") ?? "" } : {};
    return refused(stepOf({ ...place, because }), "557 sorry, too many recipients (#5.7.1)");
  }
  if (sender.address !== "" || recipients === 0) return PASSES;
  const because = localized({
    en: "The mail has no sender, and a bounce may have one recipient only, so qmail-smtpd refuses the others.",
    ja: "送信者が空のメール (バウンスメール) の宛先は 1 件だけなので、qmail-smtpd は 2 件目からを拒否します。",
  });
  return refused(stepOf({ because }), "553 sorry, bounce messages should have a single envelope recipient (#5.7.1)");
};
