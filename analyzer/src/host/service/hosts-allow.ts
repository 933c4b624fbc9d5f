/**
 * The TCP wrappers as far as they can make a client a relay client. Source: hosts_options(5): `setenv NAME value` sets a variable
 * for the clients of its line.
 */

/** Whom the TCP wrappers give RELAYCLIENT. */
export interface WrapperRelay {
  /** The line that does so for every client, counted from 0; undefined: none does. */
  readonly everybody: number | undefined;
  /** The clients that other lines name, as they do: `192.0.2.`, `.example.org`. */
  readonly named: readonly string[];
}

/** Reads /etc/hosts.allow. */
export function wrapperRelay(text: string): WrapperRelay {
  const named: string[] = [];
  for (const [line, content] of text.split("\n").entries()) {
    const [, clients = "", ...options] = content.startsWith("#") ? [] : content.split(":", 16);
    if (!options.some((option) => /^\s*setenv[\s=]+RELAYCLIENT\b/.test(option))) continue;
    if (/^\s*ALL\s*$/.test(clients)) return { everybody: line, named };
    named.push(...clients.split(/[\s,]+/).filter((client) => client !== ""));
  }
  return { everybody: undefined, named };
}
