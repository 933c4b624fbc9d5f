/** A conversation with qmail-smtpd as its checks see it. Lines, addresses and files are byte strings. */

import type { Step } from "./evidence.ts";
import type { SmtpAddress } from "./smtp-address.ts";
import type { SmtpdFiles } from "./smtpd-files.ts";

/** What becomes of the recipient. `MAIL refused`: the sender's address was, so no recipient is taken. */
export type SmtpOutcome =
  | "accepted"
  | "refused"
  | "syntax error"
  | "temporary failure"
  | "unimplemented"
  | "unable to start"
  | "MAIL refused"
  /** The program itself comes to a violent end, and with it the connection. */
  | "crashed"
  /** What the program would do cannot be told; the last step says why. */
  | "unknown";

/** The environment that tcpserver and the run script give the program. */
export type Environment = Readonly<Record<string, string>>;

/** Who asks, and for what. */
export interface SmtpQuestion {
  /** The line with which the client names itself, without CR and LF; `HELO client.test` unless given. */
  readonly helo?: string | undefined;
  /** The line with the sender: `MAIL FROM:<a@b.example>`. */
  readonly mail: string;
  /** The line with the recipient: `RCPT TO:<c@d.example>`. */
  readonly rcpt: string;
  /** RELAYCLIENT in the program's environment; an empty value lets the client relay too. Undefined: not set. */
  readonly relayClient: string | undefined;
  /** The other variables of the environment. Those of tcpserver are assumed where they are not given. */
  readonly environment?: Environment | undefined;
}

/** What the program answers. */
export interface SmtpAnswer {
  readonly outcome: SmtpOutcome;
  /** The reply to MAIL; undefined where the program does not get that far. */
  readonly mailReply: string | undefined;
  /** The reply to RCPT, or that in place of a greeting; empty where the connection has ended before. */
  readonly reply: string;
  /** What goes into the queue if the recipient is accepted. */
  readonly envelope: { readonly sender: string; readonly recipient: string } | undefined;
  /** The signal that ends the program, where it crashes. */
  readonly signal?: number | undefined;
  /** Bytes that cannot be told are appended to the recipient in `envelope`. */
  readonly damaged?: boolean | undefined;
  /** How it came to that, in the order of the decisions. */
  readonly steps: readonly Step[];
}

/** Whether the mail is refused for good, for its sender or its recipient. */
export function isRefused({ outcome }: SmtpAnswer): boolean {
  return outcome === "refused" || outcome === "MAIL refused";
}

/** The name with which the client has greeted. */
export interface Greeting {
  /** False before any HELO or EHLO that the program has understood. */
  readonly seen: boolean;
  readonly name: string;
}

/** What is known when a check is made. Addresses are empty until they have been given. */
export interface Asked {
  readonly files: SmtpdFiles;
  /** A variable of the environment; undefined: not set. */
  readonly variable: (name: string) => string | undefined;
  /** Whether users/cdb has that wildcard, folded; undefined: not in view. */
  readonly assigns: (prefix: string) => boolean | undefined;
  readonly greeting: Greeting;
  readonly sender: SmtpAddress;
  /** What follows the word MAIL, with its parameters. */
  readonly mailArgument: string;
  readonly recipient: SmtpAddress;
  /** RELAYCLIENT, or what the program has come to take for it. */
  readonly relayClient: string | undefined;
  /** RCPT commands with a recipient, this one included. */
  readonly attempts: number;
  /** Recipients of this mail that are in the envelope. */
  readonly recipients: number;
  /** Recipients that were refused for what they are. */
  readonly violations: number;
}

/** An answer that ends the checks. */
export interface Verdict {
  readonly outcome: SmtpOutcome;
  readonly reply: string;
  /** The program ends too. */
  readonly ends?: true;
  readonly signal?: number;
}

/** What a check finds. Without a verdict the next one is made. */
export interface CheckResult {
  readonly steps?: readonly Step[];
  readonly verdict?: Verdict;
  /** What later checks see in place of what this one saw. */
  readonly sender?: SmtpAddress;
  readonly recipient?: SmtpAddress;
  readonly relayClient?: string;
  /** Bytes that cannot be told have been appended to the recipient. */
  readonly damaged?: true;
  readonly violation?: true;
  /** The recipient is written into the envelope here, whatever is answered. */
  readonly queues?: true;
}

/** One check of a program, in the order of its code. Pure. */
export type SmtpCheck = (asked: Asked) => CheckResult;

/** A check that has nothing to say. */
export const PASSES: CheckResult = {};
