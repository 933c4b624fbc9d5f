/**
 * The TCP wrappers as far as they can make a client a relay client. Source: hosts_options(5): `setenv NAME value` sets a variable
 * for the clients of its line.
 */

/** The line that sets RELAYCLIENT for every client, counted from 0; `nobody`: no line does, and each that sets it names its clients. */
export function relayForEverybody(text: string): number | "nobody" {
  let line = 0;
  for (const content of text.split("\n")) {
    const [, clients = "", ...options] = content.startsWith("#") ? [] : content.split(":", 16);
    const sets = options.some((option) => /^\s*setenv[\s=]+RELAYCLIENT\b/.test(option));
    if (sets && /^\s*ALL\s*$/.test(clients)) return line;
    line += 1;
  }
  return "nobody";
}
