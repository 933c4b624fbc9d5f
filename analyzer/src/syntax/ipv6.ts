/** IPv6 addresses as s/qmail scans them. Source: ip.c: ip6_scan(). */

const GROUPS = 8;

/**
 * The eight groups of an address that takes up the whole of `text`, joined by colons without leading zeroes; undefined for anything
 * else. A `::` at the end, and a dotted IPv4 address, are not understood.
 */
export function scanIpv6(text: string): string | undefined {
  const [before = "", after, ...more] = text.split("::");
  if (more.length > 0) return undefined;
  const front = groupsOf(before.replace(/^:/, ""));
  if (after === undefined) return front?.length === GROUPS ? front.join(":") : undefined;
  const back = groupsOf(after);
  if (!front || !back || back.length === 0 || front.length + back.length > GROUPS) return undefined;
  return [...front, ...Array.from({ length: GROUPS - front.length - back.length }, () => "0"), ...back].join(":");
}

function groupsOf(text: string): readonly string[] | undefined {
  if (text === "") return [];
  const groups = text.split(":");
  if (groups.length > GROUPS || !groups.every((group) => /^[\da-f]+$/i.test(group))) return undefined;
  // Longer numbers are cut to their last 16 bits.
  return groups.map((group) => Number.parseInt(group.slice(-4), 16).toString(16));
}
