/**
 * spamdyke as far as it decides who may relay. Source: the documentation of spamdyke 4 and 5 (relay-level, access-file,
 * ip-relay-entry): without such a line it relays for whom RELAYCLIENT is set, and for those who authenticate.
 */

/** What its configuration says of relaying for strangers; `place`: the line, counted from 0 at LF. */
export type SpamdykeRelay =
  | { readonly kind: "nobody" }
  | { readonly kind: "anybody"; readonly line: number }
  /** Lists or folders that are not read here. */
  | { readonly kind: "unknown" };

const LISTS = /^(?:access-file|config-dir|config-file|(?:ip|rdns)-relay-(?:file|dir|entry)|qmail-.*)$/;

/** Reads a configuration (spamdyke.conf): `name=value` lines, comments with `#`. */
export function spamdykeRelay(text: string): SpamdykeRelay {
  let relay: SpamdykeRelay = { kind: "nobody" };
  let line = 0;
  for (let at = 0; at < text.length; line += 1) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const equals = text.indexOf("=", at);
    if (equals >= 0 && equals < end) {
      const name = text.slice(at, equals).trim();
      const value = text.slice(equals + 1, Math.min(end, equals + 200)).trim();
      // The last line of a name counts.
      if (name === "relay-level")
        relay = value === "allow-all" ? { kind: "anybody", line } : relay.kind === "anybody" ? { kind: "nobody" } : relay;
      else if (LISTS.test(name) && relay.kind === "nobody") relay = { kind: "unknown" };
    }
    at = end + 1;
  }
  return relay;
}
