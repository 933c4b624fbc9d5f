/**
 * Networks as people type them, as addresses of tcp rules: `192.0.2.1`, `192.168.1.`, `10.0.0-255.`, `10.0.0.0/8`.
 *
 * Every tcprules files a rule under an address, under what addresses begin with up to a dot, or under a range of one of the numbers;
 * each network of IPv4 can be written so in one address. IPv6 is compared as numbers by some only; by the others it is refused here,
 * since the spellings of one address are many. Source: doaddressdata in tcprules.c.
 */

import { toByteString } from "../text/bytes.ts";
import { ipv6Of } from "../text/ip-address.ts";
import { type Localized, localized } from "../text/localized.ts";
import { visible } from "../text/visible.ts";
import type { TcpRulesTraits } from "./tcp-rules-traits.ts";

/** All IPv4 addresses that begin with `numbers`, followed by a number from `bottom` to `top`. */
export interface Ipv4Network {
  readonly family: "IPv4";
  /** None to three. */
  readonly numbers: readonly number[];
  readonly bottom: number;
  readonly top: number;
}

/** An IPv6 address, or with fewer than 128 `bits` a network, as it was typed. */
export interface Ipv6Network {
  readonly family: "IPv6";
  readonly address: string;
  readonly bits: number;
}

export type ClientNetwork = Ipv4Network | Ipv6Network;

/** What was typed, or why it is not taken. */
export type TypedNetworks =
  | { readonly kind: "networks"; readonly networks: readonly ClientNetwork[] }
  | { readonly kind: "refused"; readonly because: Localized };

/** More are not typed into one line. */
const MOST_NETWORKS = 64;
/** An IPv6 network of that many bits or fewer is no single owner's. */
const WIDEST_IPV6 = 15;

/** Reads networks with blanks, commas or semicolons between them. The first that is not taken decides; none at all are refused. */
export function readClientNetworks(typed: string, flavour: TcpRulesTraits): TypedNetworks {
  const words = typed.split(/[\s,;、，]+/u).filter((word) => word !== "");
  if (words.length === 0) return refused(NOTHING);
  if (words.length > MOST_NETWORKS) return refused(TOO_MANY);
  const networks: ClientNetwork[] = [];
  for (const word of words) {
    const network = word.includes(":") ? ipv6Network(word, flavour) : ipv4Network(word);
    if (network === undefined || "kind" in network) return network ?? refused(notANetwork(word));
    networks.push(network);
  }
  return { kind: "networks", networks };
}

/** The network as an address of a tcp rule: `192.0.2.1`, `192.0.2.`, `10.0.16-31.`, `2001:db8::/32`. */
export function ruleAddress(network: ClientNetwork): string {
  if (network.family === "IPv6") return network.bits === 128 ? network.address : `${network.address}/${network.bits}`;
  const { numbers, bottom, top } = network;
  return [...numbers, bottom === top ? bottom : `${bottom}-${top}`].join(".") + (numbers.length === 3 ? "" : ".");
}

/** The network with a slash, for a tcprules that knows such; undefined where it is an address, or no such network. */
export function slashAddress({ numbers, bottom, top }: Ipv4Network): string | undefined {
  const size = top - bottom + 1;
  const bits = 8 * numbers.length + 8 - Math.log2(size);
  if (bits === 32 || !Number.isInteger(bits) || bottom % size !== 0) return undefined;
  return `${[...numbers, bottom, 0, 0, 0].slice(0, 4).join(".")}/${bits}`;
}

/** The first and the last address of the network, as numbers of 32 bits. */
export function intervalOf({ numbers, bottom, top }: Ipv4Network): { readonly first: number; readonly last: number } {
  const address = (number: number, filler: number): number =>
    [...numbers, number, filler, filler, filler].slice(0, 4).reduce((sum, part) => sum * 256 + part, 0);
  return { first: address(bottom, 0), last: address(top, 255) };
}

function refused(because: Localized): Extract<TypedNetworks, { kind: "refused" }> {
  return { kind: "refused", because };
}

type Reading<Network> = Network | Extract<TypedNetworks, { kind: "refused" }> | undefined;

function ipv4Network(word: string): Reading<Ipv4Network> {
  const network = word.includes("/") ? withSlash(word) : withDots(word);
  if (!network) return undefined;
  const whole = withoutFullRange(network);
  const { numbers, bottom, top } = whole;
  if (numbers.length === 0 && bottom === 0 && top === 255) return refused(everybody(word));
  if ((numbers[0] ?? top) === 0) return refused(nobody(word));
  const isOwn = bottom === top && (bottom === 10 || bottom === 127);
  return numbers.length === 0 && !isOwn ? refused(tooWide(word)) : whole;
}

/** `192.0.2.1`; with a dot at its end, or a range as its last number, what begins so. */
function withDots(word: string): Ipv4Network | undefined {
  const [, start = "", low = "", high = low, dot = ""] = /^((?:\d{1,3}\.){0,3})(\d{1,3})(?:-(\d{1,3}))?(\.?)$/.exec(word) ?? [];
  const numbers = start.split(".").slice(0, -1).map(numberOf);
  const bottom = numberOf(low);
  const top = numberOf(high);
  // `10.0` is an address that no client has, and `192.0.2.1.` none at all.
  if ((dot === "") !== (numbers.length === 3) || [...numbers, bottom, top].some(Number.isNaN) || bottom > top) return undefined;
  return { family: "IPv4", numbers, bottom, top };
}

/** `10.0.0.0/8`, of which zeros at the end may be left out. What stands behind the bits that count does not matter. */
function withSlash(word: string): Ipv4Network | undefined {
  const [, address = "", length = ""] = /^(\d{1,3}(?:\.\d{1,3}){0,3})\/(\d{1,2})$/.exec(word) ?? [];
  const given = address.split(".").map(numberOf);
  const bits = Number(length);
  if (length === "" || given.some(Number.isNaN) || bits > 32) return undefined;
  const all = [...given, 0, 0, 0].slice(0, 4);
  const whole = Math.max(0, Math.ceil(bits / 8) - 1);
  const size = 2 ** (8 * (whole + 1) - bits);
  const number = all[whole] ?? 0;
  const bottom = number - (number % size);
  return { family: "IPv4", numbers: all.slice(0, whole), bottom, top: bottom + size - 1 };
}

/** `10.0.0-255.` is `10.0.`. */
function withoutFullRange(network: Ipv4Network): Ipv4Network {
  const last = network.numbers.at(-1);
  if (network.bottom !== 0 || network.top !== 255 || last === undefined) return network;
  return { family: "IPv4", numbers: network.numbers.slice(0, -1), bottom: last, top: last };
}

/** A decimal number up to 255 without needless zeros, as tcpserver writes it; else NaN. */
function numberOf(text: string): number {
  return /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) < 256 ? Number(text) : Number.NaN;
}

function ipv6Network(word: string, { syntax }: TcpRulesTraits): Reading<Ipv6Network> {
  const [, address = "", length = "128"] = /^([0-9a-f:.]+)(?:\/(\d{1,3}))?$/i.exec(word) ?? [];
  const bits = Number(length);
  if (!ipv6Of(address) || bits > 128) return undefined;
  if (!syntax.networks) return refused(noIpv6(word));
  if (bits === 0) return refused(everybody(word));
  return bits <= WIDEST_IPV6 ? refused(tooWide(word)) : { family: "IPv6", address, bits };
}

const NOTHING = localized({
  en: "Write addresses or networks, such as 192.0.2.1, 192.168.1. or 10.0.0.0/8.",
  ja: "192.0.2.1、192.168.1.、10.0.0.0/8 のようなアドレスかネットワークを書いてください。",
});
const TOO_MANY = localized({
  en: `No more than ${MOST_NETWORKS} networks at once.`,
  ja: `一度に指定できるネットワークは ${MOST_NETWORKS} 件までです。`,
});

function notANetwork(word: string): Localized {
  const name = visible(toByteString(word));
  return localized({
    en: `${name} is neither an address (192.0.2.1), nor the beginning of one with its final dot (192.168.1.), nor a network (192.168.0.0/20).`,
    ja: `${name} は、アドレス (192.0.2.1)、末尾にドットを付けたアドレスの前半 (192.168.1.)、ネットワーク (192.168.0.0/20) のいずれでもありません。`,
  });
}

function everybody(word: string): Localized {
  const name = visible(toByteString(word));
  return localized({
    en: `${name} is everybody: the server would relay for strangers.`,
    ja: `${name} は全員を指すため、誰からのメールでも中継することになります。`,
  });
}

function nobody(word: string): Localized {
  const name = visible(toByteString(word));
  return localized({ en: `No client has an address in ${name}.`, ja: `${name} のアドレスを持つ接続元はありません。` });
}

function tooWide(word: string): Localized {
  const name = visible(toByteString(word));
  return localized({
    en: `${name} is a large part of the Internet, with strangers in it. Write the beginning that is yours, up to the last number that is the same.`,
    ja: `${name} はインターネットの広い範囲で、他人のアドレスを含みます。自分のネットワークに共通する数のところまで書いてください。`,
  });
}

function noIpv6(word: string): Localized {
  const name = visible(toByteString(word));
  return localized({
    en: `The tcprules of this host compares IPv6 addresses as text, so ${name} would not stand for all its spellings. Only IPv4 is taken here.`,
    ja: `このホストの tcprules は IPv6 アドレスを文字列として比べるため、${name} だけでは別の書き方に一致しません。ここでは IPv4 だけを指定できます。`,
  });
}
