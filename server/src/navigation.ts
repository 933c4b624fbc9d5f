/** Where a name leads, and where else it stands, across the host to which a file belongs. */

import {
  definitionsOf,
  highlightsOf,
  hostPaths,
  hostTexts,
  lineSpanOf,
  mentionAt,
  mentionsOf,
  type Name,
  namesMeantBy,
  type PlacedMention,
  type ReadText,
  type Span,
  type Target,
  TextStore,
  virtualUserOf,
} from "../../analyzer/src/index.ts";
import { type AskedHost, askHost, type HostSources } from "./asked-host.ts";
import type { HostFile, Positions } from "./hosts.ts";
import { pathOfUri } from "./location.ts";
import { recognise } from "./recognition.ts";

/** What is needed of the rest of the server. */
export interface NavigationSources extends HostSources {
  /** A file of an open folder, once it has been read. */
  readonly openFile: (uri: string) => Promise<HostFile | undefined>;
}

/** A stretch of a file, open or not. */
export interface Place {
  readonly uri: string;
  readonly positions: Positions;
  readonly span: Span;
}

/** A file of a host as it is now: what the editor has, else what the disk has. */
export interface HostText extends ReadText {
  readonly uri: string;
  readonly path: string;
  readonly positions: Positions;
  /** The file under analysis; undefined for one that was only read. */
  readonly open: HostFile | undefined;
}

/** Where the name at `offset` leads, and the name itself. */
export async function definitionAt(
  file: HostFile,
  offset: number,
  sources: NavigationSources,
): Promise<{ readonly origin: Span; readonly places: readonly Place[] } | undefined> {
  const spec = file.directory.file(file.name)?.file;
  const placed = file.store.blockAt(offset);
  if (!spec || !placed) return undefined;
  const index = placed.block.lineStarts.findLastIndex((start) => start <= offset - placed.offset);
  const line = placed.line + Math.max(index, 0);
  const span = lineSpanOf(file.store, line);
  if (!span) return undefined;
  const mention = mentionAt({ file: spec, store: file.store }, offset, file.directory.programs);
  const asked = await askHost(file.uri, sources, (host) =>
    definitionsOf(host.model, {
      file: spec,
      place: nameInEvidence(host, file),
      text: file.store.slice(span.start, lineEnd(file.store, span)),
      line,
      mention,
    }),
  );
  if (!asked) return undefined;
  const places = await Promise.all(asked.answer.map((target) => placeOf(target, mention, asked.host, sources)));
  return { origin: mention?.span ?? span, places: places.filter((place) => place !== undefined) };
}

/** Where the line of `span` ends for qmail: before its LF, and a CR is part of it. */
function lineEnd(store: TextStore, { end }: Span): number {
  return store.slice(end, end + 2) === "\r\n" ? end + 1 : end;
}

async function placeOf(
  { file, line }: Target,
  mention: PlacedMention | undefined,
  host: AskedHost,
  sources: NavigationSources,
): Promise<Place | undefined> {
  const text = await textAt(host.locate(file), host, sources);
  if (!text) return undefined;
  const whole = lineSpanOf(text.store, line) ?? { start: 0, end: 0 };
  const own = mention && mentionsOnLine(text, whole, namesMeantBy(mention), host)[0];
  return { uri: text.uri, positions: text.positions, span: own?.span ?? whole };
}

function mentionsOnLine(
  { file, store }: ReadText,
  { start, end }: Span,
  names: readonly Name[],
  { programs }: AskedHost,
): readonly PlacedMention[] {
  const line = TextStore.of(store.slice(start, end));
  return [...mentionsOf({ file, store: line }, names, programs)].map((mention) => ({
    ...mention,
    span: { start: mention.span.start + start, end: mention.span.end + start },
  }));
}

/** More places than these nobody looks through. */
const MOST_PLACES = 5000;

/** Every place of the host in which the name at `offset` stands, its own included. */
export async function referencesAt(file: HostFile, offset: number, sources: NavigationSources): Promise<readonly Place[]> {
  const found = await mentionsAcrossHost(file, offset, sources);
  if (!found) return highlightsAt(file, offset).map((span) => ({ uri: file.uri, positions: file.positions, span }));
  return found.mentions
    .flatMap(({ text: { uri, positions }, mentions }) => mentions.map(({ span }) => ({ uri, positions, span })))
    .slice(0, MOST_PLACES);
}

/** The mentions of the same name in one text of a host. */
export interface TextMentions {
  readonly text: HostText;
  readonly mentions: readonly PlacedMention[];
}

async function mentionsAcrossHost(
  file: HostFile,
  offset: number,
  sources: NavigationSources,
): Promise<{ readonly host: AskedHost; readonly mentions: readonly TextMentions[] } | undefined> {
  const mention = mentionOf(file, offset);
  const asked = mention && (await askHost(file.uri, sources, (host) => ({ name: nameOf(mention, host), texts: textsOf(host) })));
  if (!asked) return undefined;
  const { host, answer } = asked;
  const names = namesMeantBy(answer.name);
  const texts = await Promise.all(answer.texts.texts.map(({ path, file: spec }) => textAt(path, host, sources, spec)));
  const mentions = texts.flatMap((text) => (text ? [{ text, mentions: [...mentionsOf(text, names, host.programs)] }] : []));
  return { host, mentions: mentions.filter((found) => found.mentions.length > 0) };
}

/** The texts of a host, which are asked for. */
export function textsOf(host: AskedHost): ReturnType<typeof hostTexts> {
  const texts = hostTexts(host, host.known, host.near.control);
  // So they are read by the next round.
  for (const { path } of texts.texts) host.known.file(path);
  return texts;
}

/** An address of users/assign belongs to a virtual user, whom virtualdomains names. */
export function nameOf(mention: PlacedMention, { model }: AskedHost): Name {
  return mention.kind === "virtual user" && mention.side === "key" ? virtualUserOf(model, mention) : mention;
}

/** Where else in its file the name at `offset` stands; none where there is no name. */
export function highlightsAt(file: HostFile, offset: number): readonly Span[] {
  const analysis = file.directory.file(file.name);
  const mention = mentionOf(file, offset);
  return analysis && mention ? highlightsOf(analysis, mention, file.directory.programs).map(({ span }) => span) : [];
}

export function mentionOf({ directory, name, store }: HostFile, offset: number): PlacedMention | undefined {
  const spec = directory.file(name)?.file;
  return spec && mentionAt({ file: spec, store }, offset, directory.programs);
}

/**
 * The file at a path of the host; undefined where there is none that a person reads. `file` says how it is read where the name does
 * not tell.
 */
export async function textAt(
  path: string,
  { known, near }: AskedHost,
  sources: NavigationSources,
  file = recognise(path),
): Promise<HostText | undefined> {
  const uri = near.uriOf(path);
  const open = uri === undefined ? undefined : await sources.openFile(uri);
  const opened = open?.directory.file(open.name);
  if (open && opened) return { uri: open.uri, path, file: opened.file, store: open.store, positions: open.positions, open };
  const text = known.text(path);
  if (uri === undefined || text === undefined || !file) return undefined;
  const store = TextStore.of(text);
  return { uri, path, file, store, positions: store, open: undefined };
}

/** How evidence calls a file. */
function nameInEvidence({ near: { control }, locate }: AskedHost, { uri, name }: HostFile): string {
  const path = pathOfUri(uri) ?? `${control}/${name}`;
  if (path === `${control}/${name}`) return `control/${name}`;
  return path === locate("users/assign") ? "users/assign" : hostPaths(control).nameOf(path);
}
