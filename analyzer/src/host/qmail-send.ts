/**
 * Where does the mail for an envelope recipient go: to a delivery on this host or to another host, and under which address?
 * What qmail-send does with a recipient before anything is delivered. Source: getcontrols() and rewrite() in qmail-send.c.
 */

import { type EntryIndex, type IndexedEntry, indexEntries, NO_ENTRIES } from "../syntax/entry-index.ts";
import { asciiLower } from "../text/ascii.ts";
import { untilNul } from "../text/lines.ts";
import { type ControlAnswer, controlInteger, controlLine, controlLineOrDefault, controlList } from "./control.ts";
import type { ControlFiles } from "./control-files.ts";
import type { Step } from "./evidence.ts";
import {
  hostStep,
  localStep,
  noLocalsStep,
  percentStep,
  remoteStep,
  type Source,
  unreadableStep,
  virtualStep,
} from "./qmail-send-steps.ts";

/** qmail-send with the control files that it has read, ready for any number of recipients; or why it does not start. */
export type QmailSend = RunningSend | { readonly kind: "does not start"; readonly step: Step };

interface RunningSend {
  readonly kind: "running";
  readonly envnoathost: Source & { readonly value: string };
  readonly percenthack: EntryIndex;
  /** The names of this host, from `locals` or, where that does not exist, from `me`. */
  readonly locals: Source & { readonly entries: EntryIndex };
  readonly virtualdomains: EntryIndex;
}

/** What qmail-send decides on a recipient. */
export interface Route {
  /** `local`: handed to qmail-lspawn; `remote`: handed to qmail-rspawn, which runs qmail-remote. */
  readonly channel: "local" | "remote" | "qmail-send does not start";
  /** The address that is handed on, a byte string; null where qmail-send does not start. */
  readonly recipient: string | null;
  /** What virtualdomains puts in front of the address, without the hyphen; null where no entry did. */
  readonly prefix: string | null;
  readonly steps: readonly Step[];
}

const MOST_STEPS = 20;

/** Reads the control files as qmail-send does when it starts. Costs nothing per line until a recipient is asked for. */
export function startQmailSend(files: ControlFiles): QmailSend {
  const fault = startFault(files);
  if (fault) return { kind: "does not start", step: fault };
  const envnoathost = controlLineOrDefault(files, "envnoathost", { me: true, literal: "envnoathost" });
  return {
    kind: "running",
    envnoathost: { ...sourceOf(files, "envnoathost", envnoathost), value: envnoathost.kind === "value" ? envnoathost.value : "" },
    percenthack: entriesOf(files, "percenthack", "list"),
    locals: localsOf(files),
    virtualdomains: entriesOf(files, "virtualdomains", "map"),
  };
}

/**
 * Rewrites a recipient. An address without @ gets envnoathost; names in percenthack turn the last % into the @; a name in
 * locals is delivered here; else virtualdomains is asked for the whole address, the name, each rest of it that begins at a dot,
 * and the empty key, and the first one found decides: with a prefix the mail stays here as PREFIX-ADDRESS, without one it goes
 * out, as it does when nothing is found. `recipient` is a byte string without angle brackets or quotes; a NUL ends it.
 */
export function rewriteRecipient(send: QmailSend, recipient: string): Route {
  if (send.kind !== "running") return { channel: "qmail-send does not start", recipient: null, prefix: null, steps: [send.step] };
  const steps: Step[] = [];
  const { address, at } = withoutPercents(send, withHost(send, untilNul(recipient), steps), steps);
  const domain = address.slice(at + 1);
  const virtual = send.virtualdomains.find(virtualKeys(address, at));
  const [local] = send.locals.entries.find([domain]);
  if (local) {
    steps.push(localStep(send.locals, local, virtual));
    return { channel: "local", recipient: untilNul(address), prefix: null, steps };
  }
  const [decisive, ...others] = virtual;
  if (!decisive) {
    steps.push(remoteStep(send.locals, domain, send.virtualdomains.find([`.${domain}`])[0]));
    return { channel: "remote", recipient: untilNul(address), prefix: null, steps };
  }
  const prefix = decisive.entry.value;
  const rewritten = prefix === "" ? address : `${prefix}-${address}`;
  steps.push(virtualStep(decisive, others, rewritten));
  return { channel: prefix === "" ? "remote" : "local", recipient: untilNul(rewritten), prefix: prefix === "" ? null : prefix, steps };
}

/** The keys under which rewrite() asks virtualdomains for `address`, in its order; `at` is the place of its last @. */
export function virtualKeys(address: string, at: number): readonly string[] {
  const keys = [address, address.slice(at + 1)];
  for (let dot = address.indexOf(".", at + 1); dot >= 0; dot = address.indexOf(".", dot + 1)) keys.push(address.slice(dot));
  return [...keys, ""];
}

/** The file for which getcontrols() gives up, in its order; undefined where there is none. */
function startFault(files: ControlFiles): Step | undefined {
  const answers: readonly (readonly [string, () => ControlAnswer<unknown>])[] = [
    ["me", () => controlLine(files, "me")],
    ["queuelifetime", () => controlInteger(files, "queuelifetime")],
    ["concurrencylocal", () => controlInteger(files, "concurrencylocal")],
    ["concurrencyremote", () => controlInteger(files, "concurrencyremote")],
    ["envnoathost", () => controlLine(files, "envnoathost")],
    ["bouncefrom", () => controlLine(files, "bouncefrom")],
    ["bouncehost", () => controlLine(files, "bouncehost")],
    ["doublebouncehost", () => controlLine(files, "doublebouncehost")],
    ["doublebounceto", () => controlLine(files, "doublebounceto")],
  ];
  const unreadable = answers.find(([, answer]) => answer().kind === "unreadable");
  if (unreadable) return unreadableStep(unreadable[0]);
  const locals = controlList(files, "locals", { me: true });
  if (locals.kind === "none") return noLocalsStep();
  const list = ["locals", "percenthack", "virtualdomains"].find((name) => files.get(name)?.kind === "directory");
  return list === undefined ? undefined : unreadableStep(list);
}

function sourceOf(files: ControlFiles, name: string, answer: ControlAnswer<unknown>): Source {
  if (answer.kind !== "value" || answer.source === "default") return { file: null, text: "" };
  const source = answer.source === "me" ? "me" : name;
  const file = files.get(source);
  return { file: `control/${source}`, text: file?.kind === "file" ? (file.bytes.split("\n", 1)[0] ?? "") : "" };
}

function entriesOf(files: ControlFiles, name: string, syntax: "list" | "map"): EntryIndex {
  const file = files.get(name);
  return file?.kind === "file" ? indexEntries(file.bytes, syntax) : NO_ENTRIES;
}

/** locals, or the value of `me` in its place: then one entry, also where it is empty or begins with `#`. */
function localsOf(files: ControlFiles): Source & { readonly entries: EntryIndex } {
  const file = files.get("locals");
  if (file?.kind === "file") return { file: "control/locals", text: "", entries: indexEntries(file.bytes, "list") };
  const answer = controlList(files, "locals", { me: true });
  const source = sourceOf(files, "locals", answer);
  const entries = answer.kind === "value" ? entriesOfMe([...answer.value], source.text) : NO_ENTRIES;
  return { ...source, entries };
}

function entriesOfMe(entries: readonly { readonly value: string; readonly span: IndexedEntry["keySpan"] }[], text: string): EntryIndex {
  const indexed = entries.map(
    ({ value, span }): IndexedEntry => ({
      line: 0,
      text,
      key: value,
      keySpan: span,
      value: "",
      valueSpan: { start: span.end, end: span.end },
    }),
  );
  return {
    find: (keys) =>
      [...new Set(keys.map(asciiLower))].flatMap((key) => {
        const [entry, ...hidden] = indexed.filter((candidate) => asciiLower(candidate.key) === key).reverse();
        return entry ? [{ key, entry, hidden }] : [];
      }),
  };
}

/** An address and the place of the @ that rewrite() looks at. */
interface Placed {
  readonly address: string;
  readonly at: number;
}

function withHost({ envnoathost }: RunningSend, recipient: string, steps: Step[]): Placed {
  const at = recipient.lastIndexOf("@");
  if (at >= 0) return { address: recipient, at };
  const address = `${recipient}@${envnoathost.value}`;
  steps.push(hostStep(envnoathost, address));
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
