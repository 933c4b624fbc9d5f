import { publicSuffixSection } from "../domain/public-suffix.ts";

/** How the address of a tcp rule that no client can match was probably meant; undefined where that is not clear. */
export function intendedAddress(address: string): string | undefined {
  if (address.length > 300) return undefined;
  if (address.trim() !== address) return address.trim();
  const network = /^(\d{1,3}(?:\.\d{1,3}){0,3})\.?\/([\d.]{1,15})$/.exec(address);
  if (network) return prefixOf(network[1] ?? "", maskBits(network[2] ?? ""));
  if (/^(?:\*|all|any|default)$/i.test(address)) return "";
  if (/^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(address)) return `${plain(address)}.`;
  const wild = /^(\d{1,3}(?:\.\d{1,3}){0,2})(?:\.\*){1,3}\.?$/.exec(address);
  if (wild) return `${plain(wild[1] ?? "")}.`;
  const range = /^((?:\d{1,3}\.){3})(\d{1,3})-((?:\d{1,3}\.){3})(\d{1,3})$/.exec(address);
  if (range) return range[1] === range[3] ? `${plain(range[1] ?? "")}${plain(range[2] ?? "")}-${plain(range[4] ?? "")}` : undefined;
  if (/^[\d.]+$/.test(address)) return plain(address);
  const [, user = "", name] = /^([^@=]*@)?=?\*?(\.?[\w-]+(?:\.[\w-]+)+)$/.exec(address) ?? [];
  if (name === undefined || (name.startsWith(".") && publicSuffixSection(name.slice(1)) !== undefined)) return undefined;
  return /[a-z]/i.test(name) ? `${user}=${name.toLowerCase()}` : undefined;
}

/** Without needless zeros. */
function plain(numbers: string): string {
  return numbers.replace(/(^|\.)0+(?=\d)/g, "$1");
}

/** How many bits a mask such as 24 or 255.255.255.0 has; undefined where it is none. */
function maskBits(mask: string): number | undefined {
  if (/^\d{1,2}$/.test(mask)) return Number(mask);
  const numbers = mask.split(".").map(Number);
  if (numbers.length !== 4 || numbers.some((number) => !(number <= 255))) return undefined;
  const bits = numbers.map((number) => number.toString(2).padStart(8, "0")).join("");
  return /^1*0*$/.test(bits) ? bits.indexOf("0") & 63 : undefined;
}

/** A network as a beginning of addresses, with a range in the number that the mask divides. Not for more than a /8. */
function prefixOf(ip: string, bits: number | undefined): string | undefined {
  const numbers = ip.split(".").map(Number);
  if (bits === undefined || bits < 8 || bits > 32 || numbers.some((number) => number > 255)) return undefined;
  const whole = Math.floor(bits / 8);
  const first = [0, 1, 2, 3].slice(0, whole).map((index) => numbers[index] ?? 0);
  if (bits % 8 === 0) return first.join(".") + (whole < 4 ? "." : "");
  const size = 2 ** (8 - (bits % 8));
  const bottom = Math.floor((numbers[whole] ?? 0) / size) * size;
  return [...first, `${bottom}-${bottom + size - 1}`].join(".") + (whole < 3 ? "." : "");
}
