/**
 * By what a stranger could send through this host: candidates for recipients from what the files say, each tried on the model of the
 * program that would decide. What is not accepted there is no hole.
 */

import { nameBelow } from "../../domain/public-suffix.ts";
import { readCdb } from "../../syntax/cdb.ts";
import { contentEnd, readList } from "../../syntax/list.ts";
import { asciiLower } from "../../text/ascii.ts";
import { fromByteString, toByteString } from "../../text/bytes.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { ControlFiles } from "../control-files.ts";
import type { MailHost } from "../mail-host.ts";
import { rewriteRecipient } from "../qmail-send.ts";
import type { Access, Place } from "./access.ts";
import { ANY_SENDER, type Answer, type Asker, askerOf } from "./ask.ts";
import { nameOf, WIDE_LISTS, type WideEntries, type WideEntry } from "./wide-entries.ts";

/** What kind of hole it is: the rule whose page tells of it. */
export type HoleRule =
  | "relay-for-everybody"
  | "missing-rcpthosts"
  | "relay-by-sender"
  | "percenthack-relay"
  | "open-qmqp"
  | "public-suffix-entry"
  | "final-dot-entry";

/** A way for a stranger's mail, with the recipient for which it was tried. */
export interface Hole {
  readonly rule: HoleRule;
  /** The name in evidence of the file, and the line that opens it, counted from 0; null: none does, or it is not known. */
  readonly place: Place;
  /** All lines that open it alike, counted from 0. */
  readonly lines: readonly number[];
  /** Whether it leads anywhere; else only to names below some suffix. */
  readonly anywhere: boolean;
  /** A recipient that is accepted, as text. */
  readonly witness: string;
  /** The sender with which it is; null: any will do. */
  readonly sender: string | null;
  /** The suffix with its dot, or what else is to be named; empty where the rule says it all. */
  readonly subject: string;
  readonly message: Localized;
}

/** What was found. */
export interface Search {
  readonly holes: readonly Hole[];
  /** Why something could not be decided; each sentence once. */
  readonly undecided: readonly Localized[];
}

/** What the search goes by. */
export interface SearchParts {
  readonly host: MailHost;
  readonly accesses: readonly Access[];
  readonly wide: WideEntries;
}

/** Looks for every hole. The work goes with the number of entries that could be one, not with the size of the lists. */
export function searchHoles({ host, accesses, wide }: SearchParts): Search {
  const found = new Map<string, Hole>();
  const undecided = new Map<string, Localized>();
  const asker = askerOf(host);
  const senders = likelySenders(host);
  for (const access of accesses) {
    const search: OneSearch = { host, access, senders, asker, undecided };
    const holes = access.listener.program === "qmail-qmqpd" ? openQmqp(search) : [...anywhere(search), ...somewhere(search, wide)];
    for (const hole of holes) {
      const key = `${hole.rule} ${hole.place.file} ${hole.place.line ?? ""} ${hole.subject}`;
      if (!found.has(key)) found.set(key, hole);
    }
  }
  return { holes: [...found.values()], undecided: [...undecided.values()] };
}

interface OneSearch {
  readonly host: MailHost;
  readonly access: Access;
  readonly senders: readonly string[];
  readonly asker: Asker;
  /** By their English words. */
  readonly undecided: Map<string, Localized>;
}

/** Recipients that are nobody's here, unless an entry lists them. Some lists of bad recipients know one case only. */
const STRANGERS: readonly string[] = ["victim@example.com", "someone@example.net", "info@example.org", "mail@example.jp", "A@EXAMPLE.DE"];
/** So many entries of relaymailfrom and percenthack are tried, and as many holes of one kind told. */
const MOST_TRIES = 2000;
const MOST_HOLES = 50;

/** A sender may be asked for that is of this host: who asks can claim to be. */
function likelySenders({ files: { control } }: MailHost): readonly string[] {
  const senders = [ANY_SENDER, ""];
  for (const name of ["rcpthosts", "locals", "me"]) {
    const file = control.get(name);
    if (file?.kind !== "file") continue;
    for (const { value } of readList(file.bytes)) {
      if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(value)) continue;
      senders.push(`postmaster@${value}`);
      break;
    }
  }
  return senders;
}

interface Try {
  readonly recipients: readonly string[];
  readonly senders: readonly string[];
  /** Whether the answer comes from what is looked for. */
  readonly accept: (answer: Answer, recipient: string) => boolean;
  /** With RELAYCLIENT, as everybody gets it there; else as if it were not set, though then it must be accepted with it too. */
  readonly asRelayClient: boolean;
}

/** The first combination that is accepted, sender by sender. */
function firstAccepted({ access, asker, undecided }: OneSearch, { recipients, senders, accept, asRelayClient }: Try) {
  const real = access.relayClient?.value;
  let unsure: Localized | undefined;
  for (const sender of senders) {
    for (const recipient of recipients) {
      const answer = asker(access, { recipient, sender, relayClient: asRelayClient ? real : undefined });
      if (answer.outcome === "unknown") unsure ??= answer.step?.because;
      if (answer.outcome !== "accepted" || !accept(answer, recipient)) continue;
      if (!asRelayClient && real !== undefined && asker(access, { recipient, sender, relayClient: real }).outcome !== "accepted") continue;
      return { recipient, sender: sender === ANY_SENDER ? null : sender, answer };
    }
  }
  if (unsure) undecided.set(unsure("en"), unsure);
  return undefined;
}

function openQmqp({ access }: OneSearch): readonly Hole[] {
  if (!access.open || !access.rulesInView) return [];
  const place = access.rule ?? access.listener.startedBy ?? { file: rulesFile(access), line: null };
  const message = localized({
    en: "qmail-qmqpd reads neither rcpthosts nor RELAYCLIENT: whoever may connect to it may send anywhere, and these rules let everybody connect. Allow the hosts of your own network and end with :deny.",
    ja: "qmail-qmqpd は rcpthosts も RELAYCLIENT も読みません。接続できたクライアントはどこへでも送信でき、この規則では誰でも接続できます。自分のネットワークのホストだけを許可し、最後に :deny を置いてください。",
  });
  return [holeOf({ rule: "open-qmqp", place, anywhere: true, witness: "victim@example.com", message })];
}

/** Holes that lead everywhere. */
function anywhere(search: OneSearch): readonly Hole[] {
  return [...relayForEverybody(search), ...missingRcpthosts(search), ...relayBySender(search), ...percenthack(search)];
}

function relayForEverybody(search: OneSearch): readonly Hole[] {
  const { access, senders, undecided } = search;
  if (!access.relayClient || !access.open) return [];
  const { value, place } = access.relayClient;
  const found = firstAccepted(search, { recipients: STRANGERS, senders, accept: () => true, asRelayClient: true });
  if (!found) return [];
  if (access.mayForceLogin) {
    const sentence = loginNotInView(place);
    undecided.set(sentence("en"), sentence);
    return [];
  }
  const appended = value === "" ? { en: "", ja: "" } : appendedText(value);
  const program = access.listener.program;
  const message = localized({
    en: `RELAYCLIENT is set here for every client that no other rule names, so ${program} accepts mail from anybody to anywhere and does not look into rcpthosts${appended.en}. Set it for your own networks only; others can log in to send.`,
    ja: `他の規則に当てはまらないクライアントすべてに RELAYCLIENT が設定されます。${program} は rcpthosts を調べず、誰からのどこ宛のメールでも受け付けます${appended.ja}。自分のネットワークにだけ設定し、それ以外からの送信には認証を使ってください。`,
  });
  return [holeOf({ rule: "relay-for-everybody", place, anywhere: true, witness: found.recipient, sender: found.sender, message })];
}

function appendedText(value: string): { readonly en: string; readonly ja: string } {
  const shown = visible(value);
  return { en: `; it appends ${shown} to each recipient`, ja: ` (宛先の末尾には ${shown} が付け加えられます)` };
}

function loginNotInView({ file, line }: Place): Localized {
  const where = visible(line === null ? file : `${file}:${line + 1}`);
  return localized({
    en: `${where} sets RELAYCLIENT for everybody. That is an open relay unless the listener that uses these rules lets nobody send who has not logged in, and its run script and environment are not in view`,
    ja: `${where} は全クライアントに RELAYCLIENT を設定しています。この規則を使うリスナーが認証を必須にしていなければオープンリレーですが、その run スクリプトや環境設定は参照できません`,
  });
}

/** What accepts a recipient by naming it. */
const LISTING = [...WIDE_LISTS, "locals", "locals.cdb", "me", "validrcptto", "morevalidrcptto.cdb"].map((name) => `control/${name}`);

const NOT_READ = localized({
  en: "rcpthosts could not be read here, and it decides for which domains mail is accepted",
  ja: "rcpthosts を読み取れませんでした。どのドメイン宛を受け取るかはこのファイルで決まります",
});

function missingRcpthosts(search: OneSearch): readonly Hole[] {
  const { host, senders, undecided } = search;
  const { control } = host.files;
  if (control.get("rcpthosts") || !search.access.open) return [];
  if (control.isHidden?.("rcpthosts")) {
    undecided.set(NOT_READ("en"), NOT_READ);
    return [];
  }
  const { listener, rules } = search.access;
  if (isMiniQmail(control) && listener.startedBy === undefined && rules === undefined) {
    undecided.set(MINI_QMAIL("en"), MINI_QMAIL);
    return [];
  }
  const accept = ({ steps }: Answer): boolean => !steps.some(({ file }) => LISTING.includes(file ?? ""));
  const found = firstAccepted(search, { recipients: STRANGERS, senders, accept, asRelayClient: false });
  if (!found) return [];
  const message = localized({
    en: "There is no rcpthosts, so the server accepts mail from anybody to anywhere. Create it with the domains that this host receives mail for; an empty file closes the relay too.",
    ja: "rcpthosts がないため、サーバーは誰からのどこ宛のメールでも受け付けます。このホストが受け取るドメインを書いた rcpthosts を作成してください。空のファイルでも中継は止まります。",
  });
  const place = { file: "control/rcpthosts", line: null };
  return [holeOf({ rule: "missing-rcpthosts", place, anywhere: true, witness: found.recipient, sender: found.sender, message })];
}

/**
 * Whether this is the directory of a null client, which hands all its mail to other hosts and receives none: qmqpservers names
 * them, and nothing says where mail is delivered. Source: qmail-qmqpc(8); mini-qmail has no SMTP server.
 */
function isMiniQmail(control: ControlFiles): boolean {
  const servers = control.get("qmqpservers");
  const receives = ["locals", "virtualdomains", "smtpgreeting", "databytes"].some((name) => control.get(name) !== undefined);
  return servers?.kind === "file" && !receives && ![...readList(servers.bytes)].every(({ value }) => value === "");
}

const MINI_QMAIL = localized({
  en: "This looks like mini-qmail, which only sends, by qmqpservers; an SMTP server here would be open to everybody without rcpthosts",
  ja: "qmqpservers で送信だけを行う mini-qmail のようです。ここで SMTP サーバーを動かすと、rcpthosts がないため誰からのメールでも中継します",
});

/** A list of senders who may relay, in the text and the compiled form that some dialects have. */
const SENDER_LISTS = ["relaymailfrom", "relaymailfrom.cdb"];

function relayBySender(search: OneSearch): readonly Hole[] {
  if (search.access.listener.program !== "qmail-smtpd") return [];
  const holes: Hole[] = [];
  for (const name of SENDER_LISTS) {
    for (const { value, line } of entriesOf(search.host, name)) {
      if (holes.length === MOST_HOLES) return holes;
      const sender = senderFor(value);
      const accept = ({ steps }: Answer): boolean => steps.some(({ file }) => file === `control/${name}`);
      const found = firstAccepted(search, { recipients: STRANGERS, senders: [sender], accept, asRelayClient: false });
      if (!found) continue;
      const message = localized({
        en: `Whoever claims to be ${visible(toByteString(sender))} may send anywhere: qmail-smtpd believes the sender that the client gives. Remove the entry, and let your users log in, or name their addresses in the tcp rules.`,
        ja: `送信者を ${visible(toByteString(sender))} と名乗るだけで、誰でもどこへでも送信できます。送信者はクライアントの自己申告にすぎません。エントリを削除し、利用者には認証を使わせるか、tcp の規則でクライアントのアドレスを指定してください。`,
      });
      const place = { file: `control/${name}`, line };
      holes.push({
        ...holeOf({ rule: "relay-by-sender", place, anywhere: true, witness: found.recipient, sender, message }),
        subject: sender,
      });
    }
  }
  return holes;
}

/** A sender whom the entry means: `@host` is everybody there, and some programs know patterns. */
function senderFor(entry: string): string {
  const text = fromByteString(entry).replaceAll("*", "someone");
  return text.startsWith("@") ? `someone${text}` : text;
}

/** `victim%example.com@name`, and `victim%example.com` where envnoathost names such a host. */
function percenthack(search: OneSearch): readonly Hole[] {
  const { host, senders } = search;
  const { send } = host;
  if (send.kind !== "running") return [];
  const holes: Hole[] = [];
  const bare = send.percenthack.find([send.envnoathost.value])[0] ? ["victim%example.com", "someone%example.net"] : [];
  for (const { value, line } of entriesOf(host, "percenthack")) {
    if (holes.length === MOST_HOLES) break;
    const name = fromByteString(value);
    const own = bare.length > 0 && asciiLower(send.envnoathost.value) === asciiLower(value) ? bare : [];
    const recipients = [...STRANGERS.map((stranger) => `${stranger.replace("@", "%")}@${name}`), ...own];
    const leavesFor = (answer: Answer, recipient: string): boolean => {
      // A sender who may send anywhere is a hole of its own.
      if (answer.steps.some(({ file }) => SENDER_LISTS.some((list) => file === `control/${list}`))) return false;
      const route = rewriteRecipient(send, answer.queued ?? "");
      const target = recipient.replace(/%([^@]*).*/, "@$1");
      return route.channel !== "local" && route.recipient === target;
    };
    const found = firstAccepted(search, { recipients, senders, accept: leavesFor, asRelayClient: false });
    if (!found) continue;
    const message = localized({
      en: `qmail-send takes the part behind a % for the real host in mail to ${visible(value)}: ${found.recipient} is accepted, since rcpthosts sees only what stands behind the @, and goes on to ${found.recipient.replace(/%([^@]*).*/, "@$1")}. Remove the entry.`,
      ja: `${visible(value)} 宛の宛先に % があると、qmail-send はその後ろを本当のホスト名とみなします。rcpthosts が調べるのは @ の後ろだけなので ${found.recipient} は受け付けられ、${found.recipient.replace(/%([^@]*).*/, "@$1")} に転送されます。エントリを削除してください。`,
    });
    const place = { file: "control/percenthack", line };
    holes.push({
      ...holeOf({ rule: "percenthack-relay", place, anywhere: true, witness: found.recipient, sender: found.sender, message }),
      subject: name,
    });
  }
  return holes;
}

/** Entries that let in names below a suffix. */
function somewhere(search: OneSearch, wide: WideEntries): readonly Hole[] {
  const holes: Hole[] = [];
  for (const name of WIDE_LISTS) {
    for (const entry of wide(name)?.wide ?? []) {
      const hole = wideHole(search, name, entry);
      if (hole) holes.push(hole);
    }
  }
  return holes;
}

const LABELS = ["example", "another-example", "somebody-else", "not-listed-here", "xq7"];
const USERS = ["victim", "someone", "info", "mail", "a"];

function wideHole(search: OneSearch, list: string, { key, lines }: WideEntry): Hole | undefined {
  const suffix = nameOf(key);
  const end = key.endsWith(".") ? "." : "";
  const base = suffix === "" ? "example.com" : nameBelow(suffix);
  const lower = LABELS.map((label, index) => `${USERS[index] ?? "a"}@${base.replace("example", label)}${end}`);
  const recipients = [...lower, (lower[0] ?? "").toUpperCase(), (lower[1] ?? "").toUpperCase()];
  // Another entry may let the recipient in first: then this one is not what opens the host to him.
  const accept = ({ steps }: Answer, recipient: string): boolean =>
    steps.some(({ file, text }) => file === `control/${list}` && isEntry(text, key)) &&
    !(end !== "" && isTakenWithoutDot(search, recipient));
  const senders = search.senders;
  const found = firstAccepted(search, { recipients, senders, accept, asRelayClient: false });
  if (!found) return undefined;
  const shown = visible(key);
  const message = localized({
    en: `${list} lists ${shown}, so the server accepts mail from anybody to every domain that ends so, and sends it on. List only the domains that this host receives mail for.`,
    ja: `${list} に ${shown} が載っているため、サーバーはそれで終わるすべてのドメイン宛のメールを誰からでも受け付けて転送します。このホストが受け取るドメインだけを載せてください。`,
  });
  const place = { file: `control/${list}`, line: lines.at(-1) ?? null };
  const rule = end === "" ? "public-suffix-entry" : "final-dot-entry";
  return {
    ...holeOf({ rule, place, anywhere: suffix === "", witness: found.recipient, sender: found.sender, message }),
    lines,
    subject: fromByteString(key),
  };
}

/** Whether the domain is accepted in its usual spelling: then the one with a final dot may be this host's own, too. */
function isTakenWithoutDot({ asker, access }: OneSearch, recipient: string): boolean {
  return asker(access, { recipient: recipient.slice(0, -1), sender: ANY_SENDER, relayClient: undefined }).outcome === "accepted";
}

/** Whether the line, or the key of a compiled list, is the entry, or holds it between NULs. */
function isEntry(text: string, key: string): boolean {
  return asciiLower(text.slice(0, contentEnd(text)))
    .split("\0")
    .includes(key);
}

function holeOf({ place, sender = null, ...hole }: Omit<Hole, "lines" | "subject" | "sender"> & { readonly sender?: string | null }): Hole {
  return { ...hole, sender, place, lines: place.line === null ? [] : [place.line], subject: "" };
}

function rulesFile({ listener: { rules } }: Access): string {
  if (rules.kind === "pair") return rules.pair.file;
  return rules.kind === "none" ? "" : (rules.file ?? "");
}

/** The entries of a list, or the keys of a compiled one; the first thousands. */
function* entriesOf({ files: { control } }: MailHost, name: string): Generator<{ readonly value: string; readonly line: number | null }> {
  const file = control.get(name);
  if (file?.kind !== "file") return;
  let count = 0;
  if (name.endsWith(".cdb")) {
    for (const { key } of readCdb(file.bytes).records) {
      if (count === MOST_TRIES) return;
      count += 1;
      yield { value: key, line: null };
    }
    return;
  }
  for (const { value, line } of readList(file.bytes)) {
    if (count === MOST_TRIES) return;
    count += 1;
    yield { value, line };
  }
}
