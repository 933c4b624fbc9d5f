/**
 * What is done with a message for a local user? What qmail-local decides from the user's .qmail files.
 *
 * Source: main and checkhome in qmail-local.c; the mask for "writable" is conf-patrn.
 */

import { type NumberedDotQmailLine, readDotQmail } from "../syntax/dot-qmail.ts";
import { untilNul, withoutLineFeed } from "../text/lines.ts";
import { forwardSenderOf, searchDotQmail } from "./dot-qmail-search.ts";
import type { Step } from "./evidence.ts";
import type { Home } from "./home.ts";
import * as because from "./qmail-local-reasons.ts";

/** With what qmail-local is run. Byte strings. */
export interface LocalDelivery {
  /** Undefined where the home directory does not exist. */
  readonly home: Home | undefined;
  readonly local: string;
  readonly dash: string;
  readonly ext: string;
  readonly host: string;
  readonly sender: string;
  /** The instructions that are used where no .qmail gives any: the argument of qmail-start. */
  readonly aliasEmpty: string;
}

/** How this qmail-local is built and called. */
export interface LocalOptions {
  /** conf-patrn: the permission bits that make a file or home writable by others. 002, so by everybody, unless somebody changed it. */
  readonly writable: number;
  /** Option -n: say what would be done. A sticky home is only warned of, and NULs are shown where a delivery would stop at them. */
  readonly rehearsal: boolean;
}

export const CLASSIC_LOCAL: LocalOptions = { writable: 0o002, rehearsal: false };

/** One thing that is done with the message. */
export interface DeliveryAction {
  readonly type: "mbox" | "maildir" | "program" | "forward";
  readonly arg: string;
  /** The line that says so, counted from 0 in the .qmail or in the default instructions. */
  readonly line: number;
}

/** Why a delivery fails. */
export type LocalFailure =
  | "home is no absolute path"
  | "no home"
  | "home is writable"
  | "home is sticky"
  | "no mailbox of that name"
  | ".qmail cannot be opened"
  | ".qmail is writable"
  | "first line is blank"
  | "file delivery forbidden"
  | "program delivery forbidden";

/** What becomes of a message. What a program or a full disk makes of it cannot be known from files. */
export interface LocalDecision {
  /** 0 done, 100 bounced, 111 tried again later. */
  readonly exit: 0 | 100 | 111;
  readonly failure: LocalFailure | null;
  /** The name of the .qmail that was found, relative to the home; null where there is none, or the search did not get so far. */
  readonly dotQmail: string | null;
  /** What is done in its order, before a failure too. Forwards go out last, and not at all where a later line fails. */
  readonly actions: readonly DeliveryAction[];
  /** DEFAULT: the part of the address for which `default` stands; null where the file's name has none. */
  readonly defaultPart: string | null;
  /** The sender that forwarded copies carry. */
  readonly forwardSender: string;
  readonly steps: readonly Step[];
}

/** What qmail-local does. Costs one look-up for each dash of the extension, and the length of the .qmail. */
export function decideLocalDelivery(delivery: LocalDelivery, options: LocalOptions = CLASSIC_LOCAL): LocalDecision {
  const { home, dash } = delivery;
  if (home && !home.path.startsWith("/")) return failed(delivery, { exit: 100, failure: "home is no absolute path" });
  if (!home) return failed(delivery, { exit: 111, failure: "no home" });
  const mode = home.mode ?? 0o755;
  if (mode & options.writable) return failed(delivery, { exit: 111, failure: "home is writable" });
  if (mode & STICKY && !options.rehearsal) return failed(delivery, { exit: 111, failure: "home is sticky" });

  const search = searchDotQmail(delivery, home, options.writable);
  if (search.kind === "failed") return failed(delivery, { exit: 111, failure: search.failure, dotQmail: search.name });
  if (search.kind === "none" && dash !== "") return failed(delivery, { exit: 100, failure: "no mailbox of that name" });
  const { name, bytes, defaultPart } = search.kind === "found" ? search : NOTHING;
  const fromFile = bytes !== "";
  const file = name !== null ? pathIn(home, name) : null;
  const outcome = runInstructions(fromFile ? bytes : delivery.aliasEmpty, {
    file: fromFile ? file : null,
    forwardOnly: fromFile && search.kind === "found" && search.executable,
    rehearsal: options.rehearsal,
  });
  const chosen = fromFile ? because.chosen(defaultPart) : because.defaultInstructions(name !== null);
  const first: Step = { program: PROGRAM, file, line: null, text: "", because: chosen };
  return {
    ...outcome,
    dotQmail: name,
    defaultPart,
    forwardSender: forwardSenderOf(delivery, home),
    steps: [first, ...outcome.steps],
  };
}

const PROGRAM = "qmail-local";
const STICKY = 0o1000;
const NOTHING = { name: null, bytes: "", defaultPart: null };

interface Instructions {
  /** The path of the .qmail; null for the default instructions. */
  readonly file: string | null;
  /** The file's executable bit is set: a list that may only forward. */
  readonly forwardOnly: boolean;
  readonly rehearsal: boolean;
}

type Outcome = Pick<LocalDecision, "exit" | "failure" | "actions" | "steps">;

/** The loop in main of qmail-local.c. */
function runInstructions(text: string, { file, forwardOnly, rehearsal }: Instructions): Outcome {
  const actions: DeliveryAction[] = [];
  const steps: Step[] = [];
  let onlyForwards = forwardOnly;
  const step = (line: NumberedDotQmailLine, reason: Step["because"]): void => {
    steps.push({ program: PROGRAM, file, line: file === null ? null : line.number, text: withoutLineFeed(line.text), because: reason });
  };
  const act = (line: NumberedDotQmailLine, type: DeliveryAction["type"]): void => {
    const arg = rehearsal ? line.argument.text : untilNul(line.argument.text);
    actions.push({ type, arg, line: line.number });
    step(line, because.action(type, arg));
  };
  const fail = (line: NumberedDotQmailLine, failure: LocalFailure): Outcome => {
    step(line, because.failure(failure));
    // Forwards are collected and sent together at the end, which is then not reached.
    const done = rehearsal ? actions : actions.filter(({ type }) => type !== "forward");
    return { exit: 111, failure, actions: done, steps };
  };
  for (const line of readDotQmail(text === "" ? "\n" : text)) {
    switch (line.kind) {
      case "blank":
        if (line.number === 0) return fail(line, "first line is blank");
        break;
      case "comment":
      case "unknown plus":
        break;
      case "list marker":
        onlyForwards = true;
        step(line, because.LIST_MARKER);
        break;
      case "mbox":
      case "maildir":
      case "program":
        if (onlyForwards) return fail(line, line.kind === "program" ? "program delivery forbidden" : "file delivery forbidden");
        act(line, line.kind);
        break;
      case "forward":
        act(line, line.kind);
        break;
    }
  }
  return { exit: 0, failure: null, actions, steps };
}

function pathIn(home: Home, name: string): string {
  return home.path.endsWith("/") ? home.path + name : `${home.path}/${name}`;
}

interface Failed {
  readonly exit: 100 | 111;
  readonly failure: LocalFailure;
  readonly dotQmail?: string;
}

/** A failure before any instruction was read. */
function failed({ home, sender }: LocalDelivery, { exit, failure, dotQmail }: Failed): LocalDecision {
  const file = home && dotQmail !== undefined ? pathIn(home, dotQmail) : null;
  return {
    exit,
    failure,
    dotQmail: dotQmail ?? null,
    actions: [],
    defaultPart: null,
    forwardSender: sender,
    steps: [{ program: PROGRAM, file, line: null, text: "", because: because.failure(failure) }],
  };
}
