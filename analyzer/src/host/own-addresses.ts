/** Which addresses a host counts as its own. Source: ipme.c. */

import { linesOf } from "../text/lines.ts";
import { scanUlong } from "../text/scan-ulong.ts";
import type { ControlFiles } from "./control-files.ts";

/** Whether an IPv4 address, as a.b.c.d, is one of this host. */
export type OwnAddressTest = (address: string) => boolean;

/** Makes the test from the control files and the addresses of the interfaces, as a.b.c.d. */
export type OwnAddressReader = (files: ControlFiles, addresses: readonly string[]) => OwnAddressTest;

/** qmail: the addresses of the interfaces, and 0.0.0.0. */
export const interfaceAddresses: OwnAddressReader = (_files, addresses) => {
  const own = new Set(["0.0.0.0", ...addresses]);
  return (address) => own.has(address);
};

interface Network {
  readonly base: readonly number[];
  readonly mask: readonly number[];
}

const ALL_BITS = [255, 255, 255, 255] as const;

/**
 * Those and all of 127.0.0.0/8, and what moreipme adds and notipme takes away (ADDRESS or ADDRESS/MASK a line): of the networks
 * that hold an address the longer mask decides, and notipme where both are equal. Source: ipme_is(), ipme_match(),
 * ipme_readipfile() in ipme.c of the moreipme patch.
 */
export const addressesAndNetworks: OwnAddressReader = (files, addresses) => {
  const single = ["0.0.0.0", ...addresses].flatMap((address) => networkOf(address) ?? []);
  const own = [{ base: [127, 0, 0, 0], mask: [255, 0, 0, 0] }, ...single, ...networksIn(files, "moreipme")];
  const others = networksIn(files, "notipme");
  return (address) => {
    const bytes = numbersOf(address);
    return bytes !== undefined && longestMask(own, bytes) > longestMask(others, bytes);
  };
};

/** ipme_readipfile(): takes the last byte from each line, LF or not. A file that can't be read counts as missing. */
function networksIn(files: ControlFiles, name: string): readonly Network[] {
  const file = files.get(name);
  if (file?.kind !== "file") return [];
  return Array.from(linesOf(file.bytes), ({ text }) => networkOf(text.slice(0, -1))).filter((network) => network !== undefined);
}

function networkOf(text: string): Network | undefined {
  const slash = text.indexOf("/");
  const base = numbersOf(slash < 0 ? text : text.slice(0, slash));
  const mask = slash < 0 ? ALL_BITS : numbersOf(text.slice(slash + 1));
  return base && mask && { base, mask };
}

/** ip.c: ip_scan(). Four numbers at the beginning, each cut to a byte; what follows is ignored. */
function numbersOf(text: string): readonly number[] | undefined {
  const [start] = /^\d+\.\d+\.\d+\.\d+/.exec(text) ?? [];
  return start?.split(".").map((digits) => Number(BigInt.asUintN(8, scanUlong(digits).value)));
}

/** ipme_match(): -1 where no network holds the address. A byte of a mask that is no run of ones from the left counts nothing. */
function longestMask(networks: readonly Network[], address: readonly number[]): number {
  let longest = -1;
  for (const { base, mask } of networks) {
    if (base.some((number, at) => number !== ((address[at] ?? 0) & (mask[at] ?? 0)))) continue;
    longest = Math.max(
      longest,
      mask.reduce((bits, byte) => bits + leadingOnes(byte), 0),
    );
  }
  return longest;
}

function leadingOnes(byte: number): number {
  const ones = Math.clz32(~(byte << 24));
  return ((0xff00 >> ones) & 255) === byte ? ones : 0;
}
