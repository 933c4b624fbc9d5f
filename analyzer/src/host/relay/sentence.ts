/** A verdict in one or two sentences, in both languages. */

import { toByteString } from "../../text/bytes.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { grouped } from "../../text/quantity.ts";
import { visible } from "../../text/visible.ts";
import type { RelayClients } from "./clients.ts";
import type { Hole } from "./holes.ts";

/** What is told of a host. */
export interface SentenceParts {
  readonly verdict: "open" | "partly-open" | "closed" | "unknown";
  readonly holes: readonly Hole[];
  /** Names in the lists of recipients' hosts; undefined: no list is read. */
  readonly names: number | undefined;
  readonly clients: RelayClients;
  /** Whether clients relay who have logged in. */
  readonly relaysByLogin: boolean;
  /** Why the program does not start; undefined where it does. */
  readonly failure: Localized | undefined;
  readonly missing: readonly Localized[];
  readonly fragment: boolean;
}

const MOST_CLIENTS = 3;
const MOST_RANGES = 3;

/** The whole text: what a stranger can do, what the host does for others, and what is not in view. */
export function verdictSentence(parts: SentenceParts): Localized {
  const said = stated(parts);
  return (language) => {
    const sentences = [said(language), ...parts.missing.map((sentence) => `${sentence(language)}${language === "ja" ? "。" : "."}`)];
    if (parts.fragment) sentences.push(FRAGMENT(language));
    return sentences.join(language === "ja" ? "" : " ");
  };
}

const FRAGMENT = localized({
  en: "There is no me: judged as if there were one.",
  ja: "me がないため、あるものとして判定しています。",
});

function stated(parts: SentenceParts): Localized {
  const { verdict, holes } = parts;
  const first = holes.find(({ anywhere }) => anywhere) ?? bestKnown(holes);
  if (first && (verdict === "open" || verdict === "partly-open")) return openSentence(first, holes);
  if (parts.failure) {
    const { failure } = parts;
    return localized({ en: `Closed: ${failure("en")}`, ja: `第三者中継なし: ${failure("ja")}` });
  }
  const { names, clients, relaysByLogin } = parts;
  const accepts = acceptsText(names);
  if (verdict === "unknown" && clients.named.length + clients.single === 0) {
    return localized({ en: `Not known who may relay here; it ${accepts("en")}.`, ja: `中継を許す相手は不明。${accepts("ja")}。` });
  }
  const relays = relaysText(clients, relaysByLogin);
  const effect = localized({ en: `${accepts("en")}; ${relays("en")}.`, ja: `${accepts("ja")}。${relays("ja")}。` });
  return verdict === "unknown"
    ? localized({ en: `Not known: ${effect("en")}`, ja: `判定できません: ${effect("ja")}` })
    : localized({ en: `Closed: ${effect("en")}`, ja: `第三者中継なし: ${effect("ja")}` });
}

/** Of several suffixes, one that everybody knows. */
function bestKnown(holes: readonly Hole[]): Hole | undefined {
  for (const suffix of [".com", ".net", ".org", ".jp"]) {
    const found = holes.find(({ subject }) => subject === suffix);
    if (found) return found;
  }
  return holes[0];
}

function openSentence(first: Hole, holes: readonly Hole[]): Localized {
  const what = first.anywhere ? anywhereText(first) : suffixText(holes.filter(({ anywhere }) => !anywhere));
  const others = first.anywhere ? holes.length - 1 : 0;
  // The dot that belongs to the address must not look like the sentence's.
  const witness = first.witness.endsWith(".") ? `“${shown(first.witness)}”` : shown(first.witness);
  const sender = first.sender === null ? undefined : shown(first.sender);
  const en = [
    `This server relays for ${what("en")}.`,
    `A stranger could send to ${witness}${sender === undefined ? "" : ` as ${sender || "<>"}`}.`,
  ];
  const ja = [
    `このサーバーは${what("ja")}。`,
    `外部の誰でも${sender === undefined ? "" : `、送信者を ${sender || "<>"} と名乗れば`} ${witness} に送信できます。`,
  ];
  if (others > 0) {
    en.push(others === 1 ? "There is another hole besides." : `There are ${others} more holes besides.`);
    ja.push(`ほかにも ${others} 件の穴があります。`);
  }
  return localized({ en: en.join(" "), ja: ja.join("") });
}

function anywhereText({ rule, place, subject }: Hole): Localized {
  const where = placeText(place.file, place.line);
  switch (rule) {
    case "relay-for-everybody":
      return localized({
        en: `anybody to anywhere: RELAYCLIENT is set for every client (${where})`,
        ja: `誰からのメールでもどこへでも中継します: RELAYCLIENT が全クライアントに設定されています (${where})`,
      });
    case "missing-rcpthosts":
      return localized({
        en: "anybody to anywhere: there is no rcpthosts",
        ja: "誰からのメールでもどこへでも中継します: rcpthosts がありません",
      });
    case "relay-by-sender":
      return localized({
        en: `anybody who claims to be ${shown(subject)} to anywhere (${where})`,
        ja: `、送信者を ${shown(subject)} と名乗る誰からのメールでもどこへでも中継します (${where})`,
      });
    case "percenthack-relay":
      return localized({
        en: `anybody to anywhere by a % in addresses at ${shown(subject)} (${where})`,
        ja: `、${shown(subject)} 宛の宛先に % を書けば誰からのメールでもどこへでも中継します (${where})`,
      });
    case "open-qmqp":
      return localized({
        en: `anybody to anywhere: qmail-qmqpd lets everybody connect (${where})`,
        ja: `誰からのメールでもどこへでも中継します: qmail-qmqpd に誰でも接続できます (${where})`,
      });
    case "public-suffix-entry":
    case "final-dot-entry":
      return localized({
        en: `anybody to every domain that is written with a final dot (${where})`,
        ja: `、末尾にドットを付けて書かれたドメインなら誰からのメールでも中継します (${where})`,
      });
  }
}

/** `28 public suffixes (rcpthosts:10–37)`; one is named. The place is early: a status bar cuts off the end. */
function suffixText(holes: readonly Hole[]): Localized {
  const where = placesOf(holes);
  const [first] = holes;
  if (first && holes.length === 1) {
    const suffix = shown(first.subject);
    return localized({
      en: `anybody to every domain below ${suffix} (${where})`,
      ja: `、${suffix} の下のすべてのドメイン宛のメールを誰からでも中継します (${where})`,
    });
  }
  return localized({
    en: `anybody to ${holes.length} public suffixes (${where})`,
    ja: `、公開サフィックス ${holes.length} 件 (${where}) の下のすべてのドメイン宛のメールを誰からでも中継します`,
  });
}

/** The lines of each file, joined where they follow one another: `rcpthosts:10–37, 40`. Lines count from 1. */
function placesOf(holes: readonly Hole[]): string {
  const byFile = new Map<string, number[]>();
  for (const { place, lines } of holes) byFile.set(place.file, [...(byFile.get(place.file) ?? []), ...lines]);
  return [...byFile].map(([file, lines]) => nameOf(file) + rangesText(lines)).join(", ");
}

function rangesText(lines: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line <= last.last + 1) last.last = line;
    else ranges.push({ first: line, last: line });
  }
  const texts = ranges.slice(0, MOST_RANGES).map(({ first, last }) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`));
  if (texts.length === 0) return "";
  return `:${texts.join(", ")}${ranges.length > MOST_RANGES ? ", …" : ""}`;
}

function placeText(file: string, line: number | null): string {
  return line === null ? nameOf(file) : `${nameOf(file)}:${line + 1}`;
}

/** Control files are known by their names alone. */
function nameOf(file: string): string {
  return visible(file.replace(/^control\//, ""));
}

function shown(text: string): string {
  return visible(toByteString(text));
}

function acceptsText(names: number | undefined): Localized {
  if (names === undefined || names === 0) {
    return localized({ en: "accepts mail for no domain", ja: "どのドメイン宛のメールも受け取りません" });
  }
  const count = grouped(names);
  return localized({
    en: `accepts mail for ${count} ${names === 1 ? "domain" : "domains"}`,
    ja: `${count} ドメイン宛のメールを受け取ります`,
  });
}

function relaysText({ named, single }: RelayClients, relaysByLogin: boolean): Localized {
  const all: readonly Localized[] = [
    ...named.slice(0, MOST_CLIENTS),
    ...(named.length > MOST_CLIENTS ? [more(named.length - MOST_CLIENTS)] : []),
    ...(single > 0 ? [singleText(single)] : []),
    ...(relaysByLogin ? [LOGGED_IN] : []),
  ];
  if (all.length === 0) return localized({ en: "relays for nobody", ja: "中継を許可されたクライアントはありません" });
  return localized({
    en: `relays for ${joined(all.map((name) => name("en")))}`,
    ja: `中継を許可するのは ${all.map((name) => name("ja")).join("、")}`,
  });
}

const LOGGED_IN = localized({ en: "clients that have logged in", ja: "認証したクライアント" });

function more(count: number): Localized {
  return localized({ en: `${count} more`, ja: `ほか ${count} 件` });
}

function singleText(count: number): Localized {
  return localized({
    en: count === 1 ? "1 address that is only in the compiled rules" : `${count} addresses that are only in the compiled rules`,
    ja: `コンパイル済みの規則だけにあるアドレス ${count} 件`,
  });
}

function joined(names: readonly string[]): string {
  if (names.length < 3) return names.join(" and ");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
