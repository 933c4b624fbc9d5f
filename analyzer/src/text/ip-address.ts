/** IP addresses as numbers, for programs that compare them so. Source: ip6.c, ip4_bit.c and ip6_bit.c of ucspi-tcp6. */

/** An address as its bits, from the left: `0` and `1`, 32 or 128 of them. */
export interface NetworkAddress {
  readonly family: "IPv4" | "IPv6";
  readonly bits: string;
}

/** An IPv6 address (RFC 4291, section 2.2) as eight numbers, and in one form for all spellings; undefined where it is none. */
export function ipv6Of(text: string): { readonly groups: readonly number[]; readonly text: string } | undefined {
  if (text.length > 45 || !text.includes(":")) return undefined;
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const [left = [], right] = halves.map((half) => (half === "" ? [] : half.split(":").flatMap(groupsOf)));
  const filled = right ? [...left, ...new Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0), ...right] : left;
  if (filled.length !== 8 || filled.some((group) => group < 0)) return undefined;
  return { groups: filled, text: filled.map((group) => group.toString(16)).join(":") };
}

const NO_GROUP = -1;

/** One group of hexadecimal digits, or the two of an IPv4 address at the end. */
function groupsOf(text: string): readonly number[] {
  if (/^[0-9a-f]{1,4}$/i.test(text)) return [Number.parseInt(text, 16)];
  const bytes = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) ? text.split(".").map(Number) : [];
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  return bytes.length === 4 && bytes.every((byte) => byte < 256) ? [a * 256 + b, c * 256 + d] : [NO_GROUP];
}

/** The address of a network; of IPv4, numbers that are left out at the end are 0. Undefined where it is none. */
export function networkOf(text: string): NetworkAddress | undefined {
  if (text.includes(":")) {
    const ip = ipv6Of(text);
    return ip && { family: "IPv6", bits: ip.groups.map((group) => group.toString(2).padStart(16, "0")).join("") };
  }
  const bytes = /^\d{1,3}(?:\.\d{1,3}){0,3}\.?$/.test(text) ? text.replace(/\.$/, "").split(".").map(Number) : [];
  if (bytes.length === 0 || bytes.some((byte) => byte > 255)) return undefined;
  return { family: "IPv4", bits: [0, 1, 2, 3].map((at) => (bytes[at] ?? 0).toString(2).padStart(8, "0")).join("") };
}

/** The key under which a network of `length` bits is filed: `_` or `^` and its bits. */
export function networkKey({ family, bits }: NetworkAddress, length: number): string {
  return (family === "IPv4" ? "_" : "^") + bits.slice(0, length);
}
