/**
 * Another name for a domain or a virtual user, in all texts of a host at once.
 *
 * It is a rename only if qmail treats the new name as it treats the old one, and everything else as before. That is not concluded
 * from the texts: the model of the host is asked before and after, with the changed texts and what would be compiled from them.
 */

import { type CompiledFile, compiledDifference, compiledFilesOf } from "../host/compiled-files.ts";
import { domainWay } from "../host/domain-way.ts";
import type { Step } from "../host/evidence.ts";
import { withName } from "../host/fragment.ts";
import type { FileFinder, FoundFile, LocatedHost } from "../host/located-host.ts";
import { type MailHost, openMailHost } from "../host/mail-host.ts";
import { prepareLists } from "../host/prepared-lists.ts";
import type { Programs } from "../host/programs.ts";
import { decideUser } from "../host/qmail-lspawn.ts";
import { compileMorercpthosts } from "../host/qmail-newmrh.ts";
import { assignRecords, compileAssign } from "../host/qmail-newu.ts";
import { compileTcpRules, tcpRuleRecords } from "../host/tcprules.ts";
import { type Trace, traceAddress } from "../host/trace.ts";
import { compileCommand } from "../rules/compiled-words.ts";
import { lookUpCdb, makeCdb, readCdb } from "../syntax/cdb.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { asciiLower } from "../text/ascii.ts";
import { fromByteString, toByteString } from "../text/bytes.ts";
import { literalSource } from "../text/literal.ts";
import type { Localized } from "../text/localized.ts";
import { applyEdits, type TextEdit } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { TextStore } from "../text/text-store.ts";
import { seen } from "../text/visible.ts";
import type { Target } from "./definition.ts";
import { lineMentions, lineSpanOf, mentionsInSteps, type PlacedMention, type ReadText } from "./find-mentions.ts";
import { hostTexts, type PlacedText } from "./host-texts.ts";
import type { Name } from "./mention.ts";
import { newNameFault } from "./new-name.ts";
import * as words from "./rename-words.ts";

/** A host of which texts can be exchanged. */
export interface ChangeableHost {
  readonly control: string;
  readonly finder: FileFinder;
  /** The host whose files another finder finds. */
  readonly at: (finder: FileFinder) => LocatedHost;
  readonly programs: Programs;
}

/** What a rename changes in one text. */
export interface RenamedText extends PlacedText {
  /** The text for which the edits are. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** The command that compiles the text, to be run afterwards; undefined where nothing is compiled from it. */
  readonly command: string | undefined;
}

/** The changes of a rename, or why there are none. */
export type RenamePlan =
  | { readonly kind: "rename"; readonly texts: readonly RenamedText[] }
  | { readonly kind: "refused"; readonly why: Localized };

/** Addresses of a name that are tried, and other domains that must stay as they are: of a huge host not all. */
const MOST_PROBES = 20;
const MOST_OTHERS = 200;
const ANYBODY = "qmail-control.no-such-user";

/**
 * What it takes to have `newName` in the place of `name`. Nothing is refused for where a name is written: only for what qmail would
 * do. In steps, since large texts are searched, changed, and read as the programs read them.
 */
export function* planRename(host: ChangeableHost, name: Name, newName: string): Steps<RenamePlan> {
  const located = host.at(host.finder);
  const texts = hostTexts(located, host.finder, host.control);
  const read: PathText[] = [];
  for (const { path, file } of texts.texts) {
    const found = host.finder.file(path);
    if (found.kind !== "file") continue;
    const store = TextStore.of(fromByteString(found.bytes));
    yield;
    read.push({ path, file, store, mentions: yield* mentionsInSteps({ file, store }, [name], host.programs) });
  }
  const fault =
    newNameFault(name, newName) ??
    (name.single ? words.ownAddress(name.text) : undefined) ??
    (texts.isComplete ? undefined : words.TOO_MANY_FILES);
  if (fault) return refused(fault);
  const isNewCaseOnly = asciiLower(name.text) === asciiLower(newName);
  const renaming: Renaming = { host, located, name, newName, read };
  const taken = isNewCaseOnly ? undefined : yield* takenAt(renaming);
  if (taken) return refused(words.takenAlready(newName, taken));
  const edited = read
    .filter(({ mentions }) => mentions.length > 0)
    .map((text) => ({ path: text.path, file: text.file, text: text.store.text(), edits: editsOf(text, renaming) }));
  yield;
  const after = new Map<string, string>();
  for (const { path, text, edits } of edited) {
    after.set(path, toByteString(applyEdits(text, edits)));
    yield;
  }
  const compiling = compiledAnew(renaming, after);
  if (typeof compiling === "function") return refused(compiling);
  yield;
  const { commands } = compiling;
  const why = isNewCaseOnly ? undefined : yield* changedDecision(renaming, after);
  if (why) return refused(why);
  return { kind: "rename", texts: edited.map((text) => ({ ...text, command: commands.get(text.path) })) };
}

/** A text of the host, and where the name stands in it. */
interface PathText extends ReadText, PlacedText {
  readonly file: PlacedText["file"];
  readonly mentions: readonly PlacedMention[];
}

interface Renaming {
  readonly host: ChangeableHost;
  readonly located: LocatedHost;
  readonly name: Name;
  readonly newName: string;
  readonly read: readonly PathText[];
}

function refused(why: Localized): RenamePlan {
  return { kind: "refused", why };
}

/** Where the new name stands already. */
function* takenAt({ host, name, newName, read }: Renaming): Steps<Target | undefined> {
  for (const text of read) {
    const [first] = yield* mentionsInSteps(text, [{ kind: name.kind, text: newName }], host.programs);
    if (first) return { file: nameOf(text.path, host), line: first.line };
  }
  return undefined;
}

/** The last two parts of a path, by which a person knows the file. */
function nameOf(path: string, { control }: ChangeableHost): string {
  return path.startsWith(`${control}/`) ? `control${path.slice(control.length)}` : path.split("/").slice(-2).join("/");
}

function editsOf({ mentions }: PathText, { name, newName }: Renaming): readonly TextEdit[] {
  return mentions.map(({ span: { start } }) => ({
    // Of an address of a virtual user, the beginning.
    span: { start, end: start + name.text.length },
    newText: newName,
  }));
}

/**
 * The commands that compile the changed texts, by path; what comes of them is added to `after`. Refuses where a compiled file would
 * change beyond the name, or keep it.
 */
function compiledAnew(
  { host, located, name }: Renaming,
  after: Map<string, string>,
): { readonly commands: ReadonlyMap<string, string> } | Localized {
  const commands = new Map<string, string>();
  for (const file of compiledFilesOf(located.files)) {
    const { kind, text, cdb, textBytes, cdbBytes } = file;
    const path = located.locate(text);
    if (typeof cdbBytes !== "string") continue;
    const changed = after.get(path);
    const concerns = changed !== undefined || holdsName(file, cdbBytes, name);
    if (!concerns) continue;
    if (typeof textBytes !== "string") return words.compiledAlone(cdb, name.text);
    if (compiledDifference(kind, textBytes, cdbBytes, host.programs.tcpRules)) return words.staleCompiled(cdb, compileCommand(file));
    if (changed === undefined) continue;
    commands.set(path, compileCommand(file));
    after.set(located.locate(cdb), compiled(kind, changed, host.programs) ?? cdbBytes);
  }
  for (const cdb of name.kind === "domain" ? (host.finder.names?.(host.control) ?? []) : []) {
    if (!cdb.endsWith(".cdb") || cdb === "morercpthosts.cdb") continue;
    const found = host.finder.file(`${host.control}/${cdb}`);
    const key = asciiLower(toByteString(name.text));
    if (found.kind === "file" && [key, `@${key}`].some((each) => lookUpCdb(found.bytes, each).kind === "found")) {
      return words.compiledAlone(`control/${cdb}`, name.text);
    }
  }
  return { commands };
}

function holdsName({ kind }: CompiledFile, cdb: string, name: Name): boolean {
  const key = asciiLower(toByteString(name.text));
  if (kind === "users") return name.kind === "virtual user" && readCdb(cdb).records.some((record) => isAddressOf(record.key, key));
  return name.kind === "domain" && lookUpCdb(cdb, kind === "tcp rules" ? `=${key}` : key).kind === "found";
}

function isAddressOf(record: string, prefix: string): boolean {
  const address = record.slice(1).replace(/\0$/, "");
  return record.startsWith("!") && (address === prefix || address.startsWith(`${prefix}-`));
}

/** What is compiled from a text; undefined where the compiler refuses it. */
function compiled(kind: CompiledFile["kind"], bytes: string, { tcpRules }: Programs): string | undefined {
  const made = (records: Iterable<{ readonly key: string; readonly data: string }>): string =>
    makeCdb(Array.from(records, ({ key, data }) => [key, data] as const));
  switch (kind) {
    case "morercpthosts":
      return compileMorercpthosts(bytes);
    case "users": {
      const assign = compileAssign({ kind: "file", bytes });
      return assign.kind === "compiled" ? made(assignRecords(assign)) : undefined;
    }
    case "tcp rules": {
      const rules = compileTcpRules(bytes, tcpRules);
      return rules.kind === "compiled" ? made(tcpRuleRecords(rules.rules)) : undefined;
    }
  }
}

/** Which decision would change beyond the name; undefined: none. */
function* changedDecision(renaming: Renaming, changes: ReadonlyMap<string, string>): Steps<Localized | undefined> {
  const { host, located, name, newName } = renaming;
  const model = ({ files }: LocatedHost): MailHost => withName(openMailHost(files, host.programs));
  const before = model(located);
  const after = model(host.at(changedFinder(host.finder, changes)));
  for (const { files } of [before, after]) yield* prepareLists(files.control);
  const compare = comparisonOf(name, newName);
  const names = { old: seen(name.text), now: seen(newName) };
  const probes = [...probesOf(renaming, before)];
  if (probes.length === 0) return words.noVirtualUser(name.text);
  for (const { old, now } of probes) {
    yield;
    const [was, is] = [traceAddress(before, { address: old }), traceAddress(after, { address: now })];
    if (name.kind === "virtual user" && was.route.channel === "local" && was.delivery === null) {
      const file = fileOfAlias(renaming);
      return file === undefined ? words.ofTheSystem(name.text) : words.calledAfter(names, file);
    }
    const vpopmail = was.delivery?.actions.some(({ type, arg }) => type === "program" && arg.includes("vdelivermail"));
    if (vpopmail) return words.keptByVpopmail(names);
    const difference = compare(was, is);
    if (!difference) continue;
    const [lost, other] = [decisiveStep(was, difference, is), decisiveStep(is, difference, was)];
    if (lost && CALLED_AFTER_ADDRESS.test(lost.place.file)) return words.calledAfter(names, lost.place.file);
    if (lost) return words.lostLine(names, lost.place, lost.text);
    return other ? words.otherLine(names, other.place, other.text) : words.otherWay(names, now);
  }
  const taker = name.kind === "domain" ? wildcardOf(before, after, newName) : assignmentOf(before, newName);
  if (taker) return words.takenByWildcard(names.now, taker.place, taker.text);
  for (const domain of otherDomains(renaming)) {
    yield;
    const address = `${ANYBODY}@${exampleOf(domain)}`;
    if (compare(traceAddress(before, { address }), traceAddress(after, { address }))) return words.othersChange(domain);
  }
  return undefined;
}

/** A .qmail file of some addresses, and not of all. */
const CALLED_AFTER_ADDRESS = /(?:^|\/)\.qmail-(?!default$)[^/]+$/;

/**
 * The .qmail file of alias that is called after a virtual user of alias's. Without users/assign its mail comes there by qmail-getpw,
 * which cuts the address at its hyphens until a user of the system is left, and alias is one on every host.
 */
function fileOfAlias({ host, located, name, read }: Renaming): string | undefined {
  const [, extension] = /^alias-(.+)$/i.exec(name.text) ?? [];
  const home = located.files.aliasHome;
  if (extension === undefined || home === undefined) return undefined;
  const start = located.locate(`${home}/.qmail-${asciiLower(extension).replaceAll(".", ":")}-`);
  const found = read.find(({ path }) => path.startsWith(start));
  return found && nameOf(found.path, host);
}

/** The files as they would be. */
function changedFinder(finder: FileFinder, changes: ReadonlyMap<string, string>): FileFinder {
  const changed = new Map([...changes].map(([path, bytes]): [string, FoundFile] => [path, { kind: "file", bytes, mode: null }]));
  return {
    file: (path) => changed.get(path) ?? finder.file(path),
    glance: (path) => changed.get(path) ?? finder.glance?.(path) ?? finder.file(path),
    folder: (path) => finder.folder(path),
    ...(finder.names && { names: (path: string) => finder.names?.(path) }),
    ...(finder.folders && { folders: (path: string) => finder.folders?.(path) ?? [] }),
  };
}

/** A part of a mail's way, and the programs that decide about it. */
const ASPECTS = {
  smtp: ["tcpserver", "qmail-smtpd"],
  route: ["qmail-send", "qmail-todo"],
  relay: ["qmail-remote"],
  delivery: ["qmail-lspawn", "qmail-getpw", "qmail-local"],
} as const;
type Aspect = keyof typeof ASPECTS;

/** In what two ways differ first, but for the name itself; undefined: in nothing. */
function comparisonOf({ kind, text }: Name, newName: string): (was: Trace, is: Trace) => Aspect | undefined {
  const either = [text, newName]
    .sort((a, b) => b.length - a.length)
    .map(literalSource)
    .join("|");
  const name = kind === "domain" ? new RegExp(either, "gi") : new RegExp(`(?<="recipient":")(?:${either})(?=-)`, "gi");
  const told = (trace: Trace, aspect: Aspect): string => JSON.stringify(trace[aspect]).replace(name, "\0");
  return (was, is) => (["smtp", "route", "relay", "delivery"] as const).find((aspect) => told(was, aspect) !== told(is, aspect));
}

interface Decisive {
  readonly place: Target;
  readonly text: string;
}

/** The first line that decides in one trace and has no part in the other. */
function decisiveStep({ steps }: Trace, aspect: Aspect, other: Trace): Decisive | undefined {
  const programs: readonly string[] = ASPECTS[aspect];
  const isShared = (step: Step): boolean => other.steps.some(({ file, line }) => file === step.file && line === step.line);
  const step = steps.find((each) => programs.includes(each.program) && each.line !== null && !isShared(each));
  if (!step || step.file === null || step.line === null) return undefined;
  return { place: { file: fromByteString(step.file), line: step.line }, text: fromByteString(step.text) };
}

/** Addresses that show what becomes of the name's mail, now and then. */
function* probesOf(renaming: Renaming, before: MailHost): Generator<{ readonly old: string; readonly now: string }> {
  const { name, newName } = renaming;
  if (name.kind === "virtual user") {
    for (const address of addressesOf(name, before)) yield { old: address, now: address };
    return;
  }
  for (const local of new Set([ANYBODY, "postmaster", ...localParts(renaming)])) {
    yield { old: `${local}@${exampleOf(name.text)}`, now: `${local}@${exampleOf(newName)}` };
  }
}

function exampleOf(domain: string): string {
  return domain.startsWith(".") ? `host${domain}` : domain;
}

/** What stands before an @ and the name somewhere: addresses with lines of their own. */
function localParts({ read }: Renaming): readonly string[] {
  const found = new Set<string>();
  for (const text of read) {
    for (const { span, line } of text.mentions) {
      const start = lineSpanOf(text.store, line)?.start ?? span.start;
      const local = /^&?([^@&:]+)@$/.exec(text.store.slice(start, span.start))?.[1];
      if (local !== undefined) found.add(local);
      if (found.size === MOST_PROBES) return [...found];
    }
  }
  return [...found];
}

/** Addresses whose mail virtualdomains gives to a virtual user: of each domain anybody's, and of one those that users/assign names. */
function addressesOf(name: Name, { files, assignments }: MailHost): readonly string[] {
  const content = files.control.get("virtualdomains");
  const prefix = asciiLower(toByteString(name.text));
  const keys = (content?.kind === "file" ? content.bytes.split("\n") : [])
    .map((line) => mapEntryOf(line.trimEnd()))
    .flatMap((entry) => (entry && !entry.key.startsWith("#") && asciiLower(entry.value) === prefix ? [entry.key] : []))
    .slice(0, MOST_PROBES);
  const anybody = keys.map((key) => (key.includes("@") ? key : `${ANYBODY}@${key === "" ? "elsewhere.example" : exampleOf(key)}`));
  const host = anybody[0]?.replace(/^.*@/s, "");
  const own = (assignments.kind === "compiled" ? assignments.assignments : [])
    .filter(({ key }) => key.startsWith(`!${prefix}-`))
    .map(({ key }) => key.slice(prefix.length + 2).replace(/\0$/, ""))
    .filter((local) => local !== "");
  return host === undefined ? [] : [...anybody, ...own.slice(0, MOST_PROBES).map((local) => `${local}@${host}`)].map(fromByteString);
}

/** The line that has the new name's mail before the rename and not behind it. The line about all other domains is none. */
function wildcardOf(before: MailHost, after: MailHost, newName: string): Decisive | undefined {
  const domain = exampleOf(newName);
  const way = domainWay(before, toByteString(domain));
  const line = way.kind === "out" ? (way.exception ?? way.route) : way.kind === "not known" ? undefined : way.line;
  if (!line || line.key === "") return undefined;
  const address = `${ANYBODY}@${domain}`;
  const [was, is] = [before, after].map((model) => {
    const { route, relay, delivery } = traceAddress(model, { address });
    return JSON.stringify({ route, relay, delivery });
  });
  return was === is ? undefined : { place: { file: fromByteString(line.file), line: line.line }, text: fromByteString(line.key) };
}

/** The line of users/assign that has the addresses of a virtual user of that name already. */
function assignmentOf({ users }: MailHost, name: string): Decisive | undefined {
  const decision = users.kind === "table" ? decideUser(toByteString(`${name}-${ANYBODY}`), users.table) : undefined;
  const [step] = decision?.kind === "user" ? decision.steps : [];
  if (!step || step.file === null) return undefined;
  return { place: { file: fromByteString(step.file), line: step.line ?? 0 }, text: fromByteString(step.text) };
}

/** Some other domains that the host names, of each text the first. */
function otherDomains({ host, name, newName, read }: Renaming): ReadonlySet<string> {
  const own = [name.text, newName].map(asciiLower);
  const found = new Set<string>();
  for (const text of read) {
    let ofText = 0;
    for (const { kind, text: other } of lineMentions(text, /[^\n]/g, host.programs)) {
      if (kind === "domain" && !own.includes(asciiLower(other))) found.add(other);
      ofText += 1;
      if (found.size === MOST_OTHERS) return found;
      if (ofText === MOST_OTHERS) break;
    }
  }
  return found;
}
