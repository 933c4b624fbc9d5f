/**
 * Where does the mail for an envelope recipient go: to a delivery on this host or to another host, and under which address?
 * What qmail-send, or qmail-todo in its place, does with a recipient before anything is delivered.
 * Source: getcontrols() and rewrite() in qmail-send.c and qmail-todo.c.
 */

import { lookUpCdb } from "../syntax/cdb.ts";
import { type EntryIndex, type Found, indexOfFile, indexParts, NO_ENTRIES } from "../syntax/entry-index.ts";
import { asciiLower } from "../text/ascii.ts";
import { untilNul } from "../text/lines.ts";
import { type ControlAnswer, controlInteger, controlLineOrDefault, controlList } from "./control.ts";
import type { ControlFileContent, ControlFiles } from "./control-files.ts";
import type { Dialect } from "./dialect.ts";
import { CLASSIC } from "./dialects/classic.ts";
import type { Step } from "./evidence.ts";
import {
  compiledLocalStep,
  damagedLocalsStep,
  hostStep,
  localStep,
  noLocalsStep,
  percentStep,
  remoteStep,
  type Source,
  supplementaryStep,
  unreadableStep,
  virtualStep,
} from "./qmail-send-steps.ts";
import type { SendTraits } from "./send-traits.ts";

/** qmail-send with the control files that it has read, ready for any number of recipients; or why it does not start. */
export type QmailSend = RunningSend | { readonly kind: "does not start"; readonly step: Step; readonly program: SendTraits["program"] };

interface RunningSend {
  readonly kind: "running";
  readonly program: SendTraits["program"];
  readonly envnoathost: Source & { readonly value: string };
  readonly percenthack: EntryIndex;
  /** The names of this host, from `locals` or, where that does not exist, from `me`. */
  readonly locals: Source & { readonly entries: EntryIndex };
  /** What takes its place where the dialect has it and it exists: then `locals` is empty. */
  readonly localsCdb: ControlFileContent | undefined;
  readonly virtualdomains: EntryIndex;
  /** The hosts of each supplementary channel, in the order in which they are asked for. */
  readonly supplementary: readonly EntryIndex[];
}

/** What qmail-send decides on a recipient. */
export interface Route {
  /**
   * `local`: handed to qmail-lspawn; `remote`: handed to qmail-rspawn, which runs qmail-remote; `suppl0`, `suppl1`: handed to
   * another spawner of that kind. A recipient that can't be rewritten at all counts as if the program had not started: the
   * message stays where it is.
   */
  readonly channel: "local" | "remote" | `suppl${number}` | `${SendTraits["program"]} does not start`;
  /** The address that is handed on, a byte string; null where the program does not start. */
  readonly recipient: string | null;
  /** What virtualdomains puts in front of the address, without the hyphen; null where no entry did. */
  readonly prefix: string | null;
  readonly steps: readonly Step[];
}

const MOST_STEPS = 20;

/** Reads the control files as qmail-send does when it starts. Costs nothing per line until a recipient is asked for. */
export function startQmailSend(files: ControlFiles, dialect: Dialect = CLASSIC): QmailSend {
  const traits = dialect.send;
  const fault = startFault(files, dialect);
  if (fault) return { kind: "does not start", ...fault };
  const envnoathost = controlLineOrDefault(files, "envnoathost", { me: true, literal: "envnoathost" });
  const localsCdb = compiledLocals(files, traits);
  return {
    kind: "running",
    program: traits.program,
    envnoathost: { ...sourceOf(files, "envnoathost", envnoathost), value: envnoathost.kind === "value" ? envnoathost.value : "" },
    percenthack: entriesOf(files, "percenthack", "list"),
    locals: localsCdb ? { file: "control/locals.cdb", text: "", entries: NO_ENTRIES } : localsOf(files),
    localsCdb,
    virtualdomains: entriesOf(files, "virtualdomains", "map"),
    supplementary: supplementaryFiles(traits).map((name) => entriesOf(files, name, "list")),
  };
}

/**
 * Rewrites a recipient. An address without @ gets envnoathost; names in percenthack turn the last % into the @; a name in
 * locals is delivered here; else virtualdomains is asked for the whole address, the name, each rest of it that begins at a dot,
 * and the empty key, and the first one found decides: with a prefix the mail stays here as PREFIX-ADDRESS, without one it goes
 * out, as it does when nothing is found. What goes out takes a supplementary channel where the name is listed for one.
 * `recipient` is a byte string without angle brackets or quotes; a NUL ends it.
 */
export function rewriteRecipient(send: QmailSend, recipient: string): Route {
  if (send.kind !== "running") return notHandled(send.program, [send.step]);
  const steps: Step[] = [];
  const { address, at } = withoutPercents(send, withHost(send, untilNul(recipient), steps), steps);
  const domain = address.slice(at + 1);
  const virtual = send.virtualdomains.find(virtualKeys(address, at));
  const local = localStepFor(send, domain, virtual);
  if (local === "unreadable") return notHandled(send.program, [...steps, damagedLocalsStep(send.program)]);
  if (local) {
    steps.push(local);
    return { channel: "local", recipient: untilNul(address), prefix: null, steps: named(send, steps) };
  }
  const [decisive, ...others] = virtual;
  const prefix = decisive?.entry.value ?? "";
  const rewritten = prefix === "" ? address : `${prefix}-${address}`;
  steps.push(
    decisive ? virtualStep(decisive, others, rewritten) : remoteStep(send.locals, domain, send.virtualdomains.find([`.${domain}`])[0]),
  );
  const channel = prefix === "" ? outgoingChannel(send, domain, steps) : "local";
  return { channel, recipient: untilNul(rewritten), prefix: prefix === "" ? null : prefix, steps: named(send, steps) };
}

function notHandled(program: SendTraits["program"], steps: readonly Step[]): Route {
  return { channel: `${program} does not start`, recipient: null, prefix: null, steps: named({ program }, steps) };
}

/** The steps under the name of the program that takes them. */
function named({ program }: { readonly program: SendTraits["program"] }, steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => ({ ...step, program }));
}

/** The step for a name of this host; undefined where it is none. qmail-ldap folds the name before it asks locals.cdb. */
function localStepFor(send: RunningSend, domain: string, virtual: readonly Found[]): Step | "unreadable" | undefined {
  if (!send.localsCdb) {
    const [local] = send.locals.entries.find([domain]);
    return local && localStep(send.locals, local, virtual);
  }
  const answer = send.localsCdb.kind === "file" ? lookUpCdb(send.localsCdb.bytes, asciiLower(domain)) : UNREADABLE;
  if (answer.kind === "absent") return undefined;
  return answer.kind === "found" ? compiledLocalStep(domain, virtual) : "unreadable";
}

const UNREADABLE = { kind: "unreadable" } as const;

/** qmail-todo.c: the end of rewrite(). The first list that has the name; names below it are not meant. */
function outgoingChannel({ supplementary }: RunningSend, domain: string, steps: Step[]): Route["channel"] {
  for (const [channel, entries] of supplementary.entries()) {
    const [listed] = entries.find([domain]);
    if (!listed) continue;
    steps.push(supplementaryStep(channel, listed));
    return `suppl${channel}`;
  }
  return "remote";
}

/** The keys under which rewrite() asks virtualdomains for `address`, in its order; `at` is the place of its last @. */
export function virtualKeys(address: string, at: number): readonly string[] {
  const keys = [address, address.slice(at + 1)];
  for (let dot = address.indexOf(".", at + 1); dot >= 0; dot = address.indexOf(".", dot + 1)) keys.push(address.slice(dot));
  return [...keys, ""];
}

/** Why the program does not start, in the order of getcontrols(); undefined where it does. */
function startFault(
  files: ControlFiles,
  { send: traits, integers }: Dialect,
): { readonly program: SendTraits["program"]; readonly step: Step } | undefined {
  const { program } = traits;
  const unreadable = (names: readonly string[]) =>
    names.find((name) =>
      INTEGER_FILES.has(name) ? controlInteger(files, name, integers.syntax).kind === "unreadable" : files.get(name)?.kind === "directory",
    );
  const before = unreadable(traits.startFiles);
  if (before !== undefined) return { program, step: unreadableStep(program, before) };
  const compiled = compiledLocals(files, traits) !== undefined;
  if (!compiled && controlList(files, "locals", { me: true }).kind === "none") return { program, step: noLocalsStep(program) };
  const list = unreadable([...(compiled ? [] : ["locals"]), "percenthack", "virtualdomains", ...supplementaryFiles(traits)]);
  if (list !== undefined) return { program, step: unreadableStep(program, list) };
  const manager = unreadable(traits.queueManagerFiles);
  return manager === undefined ? undefined : { program: "qmail-send", step: unreadableStep("qmail-send", manager) };
}

const INTEGER_FILES: ReadonlySet<string> = new Set(["queuelifetime", "concurrencylocal", "concurrencyremote", "bouncemaxbytes"]);

function compiledLocals(files: ControlFiles, traits: SendTraits): ControlFileContent | undefined {
  return traits.compiledLocals ? files.get("locals.cdb") : undefined;
}

function supplementaryFiles({ supplementaryChannels }: SendTraits): readonly string[] {
  return Array.from({ length: supplementaryChannels }, (_, channel) => `suppls${channel}`);
}

function sourceOf(files: ControlFiles, name: string, answer: ControlAnswer<unknown>): Source {
  if (answer.kind !== "value" || answer.source === "default") return { file: null, text: "" };
  const source = answer.source === "me" ? "me" : name;
  const file = files.get(source);
  return { file: `control/${source}`, text: file?.kind === "file" ? (file.bytes.split("\n", 1)[0] ?? "") : "" };
}

function entriesOf(files: ControlFiles, name: string, syntax: "list" | "map"): EntryIndex {
  const file = files.get(name);
  return file?.kind === "file" ? indexOfFile(file, syntax) : NO_ENTRIES;
}

/** locals, or the value of `me` in its place. */
function localsOf(files: ControlFiles): Source & { readonly entries: EntryIndex } {
  const file = files.get("locals");
  if (file?.kind === "file") return { file: "control/locals", text: "", entries: indexOfFile(file, "list") };
  const answer = controlList(files, "locals", { me: true });
  const source = sourceOf(files, "locals", answer);
  return { ...source, entries: answer.kind === "value" ? indexParts(source.text) : NO_ENTRIES };
}

/** An address and the place of the @ that rewrite() looks at. */
interface Placed {
  readonly address: string;
  readonly at: number;
}

function withHost({ program, envnoathost }: RunningSend, recipient: string, steps: Step[]): Placed {
  const at = recipient.lastIndexOf("@");
  if (at >= 0) return { address: recipient, at };
  const address = `${recipient}@${envnoathost.value}`;
  steps.push(hostStep(program, envnoathost, address));
  return { address, at: recipient.length };
}

function withoutPercents({ percenthack }: RunningSend, { address, at }: Placed, steps: Step[]): Placed {
  let end = address.length;
  let place = at;
  for (let percent = address.lastIndexOf("%", place - 1); place > 0 && percent >= 0; percent = address.lastIndexOf("%", place - 1)) {
    const [found] = percenthack.find([address.slice(place + 1, end)]);
    if (!found) break;
    end = place;
    place = percent;
    if (steps.length < MOST_STEPS) steps.push(percentStep(found, `${address.slice(0, place)}@${address.slice(place + 1, end)}`));
  }
  const rewritten = end === address.length ? address : `${address.slice(0, place)}@${address.slice(place + 1, end)}`;
  return { address: rewritten, at: rewritten.lastIndexOf("@") };
}
