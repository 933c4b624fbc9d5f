/**
 * Where the mail for a whole domain goes: what qmail-send and qmail-remote decide for an address there that no line names by itself.
 * For questions about domains; `traceAddress` answers those about addresses.
 */

import { mapEntryOf } from "../syntax/map.ts";
import type { Step } from "./evidence.ts";
import type { MailHost } from "./mail-host.ts";
import { type Relay, relayFor } from "./qmail-remote.ts";
import { rewriteRecipient } from "./qmail-send.ts";

/** A line that decides. */
export interface DecidingLine {
  /** As in evidence: `control/virtualdomains`. */
  readonly file: string;
  /** Counted from 0 at LF; of a compiled file 0. */
  readonly line: number;
  /** The key under which it was found, as it is written; empty for the line about all other domains. In a list the whole line. */
  readonly key: string;
}

/** The way of a domain's mail. */
export type DomainWay =
  /** To users of this host, because of a line of `locals` (or `me` in its place). */
  | { readonly kind: "local"; readonly line: DecidingLine }
  /** To a virtual user. `prefix`: what is put in front of the address. */
  | { readonly kind: "virtual"; readonly line: DecidingLine; readonly prefix: string }
  /** Out. `exception`: the line of virtualdomains without a prefix that says so; `route`: the line that qmail-remote finds. */
  | {
      readonly kind: "out";
      readonly exception: DecidingLine | undefined;
      readonly route: DecidingLine | undefined;
      readonly relay: Relay;
    }
  /** qmail-send or qmail-remote does not start, a compiled list is damaged, or a supplementary channel takes the mail. */
  | { readonly kind: "not known" };

/** An address that nobody has a line for. */
const ANYBODY = "qmail-control.no-such-user";

/** Where mail to `domain`, a byte string, goes. Costs a few look-ups. */
export function domainWay(host: MailHost, domain: string): DomainWay {
  const { channel, prefix, steps } = rewriteRecipient(host.send, `${ANYBODY}@${domain}`);
  const last = steps.at(-1);
  const decisive = last && decidingLine(last);
  if (channel === "local" && decisive) {
    return prefix === null ? { kind: "local", line: decisive } : { kind: "virtual", line: decisive, prefix };
  }
  if (channel !== "remote") return { kind: "not known" };
  if (host.remote.kind !== "running") return { kind: "not known" };
  const relay = relayFor(host.remote, domain);
  const first = relay.steps[0];
  return {
    kind: "out",
    exception: decisive?.file === "control/virtualdomains" ? decisive : undefined,
    route: first && decidingLine(first),
    relay,
  };
}

function decidingLine({ file, line, text }: Step): DecidingLine | undefined {
  if (file === null || (line === null && !file.endsWith(".cdb"))) return undefined;
  return { file, line: line ?? 0, key: mapEntryOf(text)?.key ?? text.trimEnd() };
}
