/**
 * The way of a mail through the host to which a file belongs.
 *
 * The analyzer asks for files as it goes, and does not wait; reading here takes time. So a trace is made with what is known, what
 * it asked for in vain is fetched, and it is made again, until nothing is missing.
 */

import {
  type ChosenPrograms,
  CONTROL_FILES,
  controlDirectoriesNear,
  type FileFinder,
  type FoundFile,
  hostPaths,
  isControlDirectory,
  isReadInLines,
  type Language,
  type LocatedHost,
  locatedHost,
  openMailHost,
  programsOf,
  type TextLine,
  toByteString,
  traceAddress,
  traceText,
} from "../../analyzer/src/index.ts";
import type { TraceParams, TraceResult } from "../../protocol/src/index.ts";
import type { FileReader } from "./files.ts";
import { isUntitled, locate, pathOfUri, uriAt } from "./location.ts";
import { isRecord } from "./settings.ts";

/** What a trace needs of the rest of the server. */
export interface TraceSources {
  readonly files: FileReader;
  /** The text of a file that is open or under analysis, as it is now; undefined for any other. */
  readonly openText: (uri: string) => Promise<string | undefined>;
  /** The programs of the host with that control directory. */
  readonly programsAt: (folder: string) => Promise<ChosenPrograms>;
}

/** Names that show a control directory. Tcp rules may lie anywhere. */
const CONTROL_NAMES: readonly string[] = CONTROL_FILES.filter(
  (file) => file.reader === "cdb" || (isReadInLines(file) && file.reader !== "tcp-rules"),
).map((file) => file.name);
/** Each round goes one step further: rules, users, homes, forwards. A chain of forwards beyond this is traced as far as it is known. */
const MOST_ROUNDS = 40;

/** Reads what a client asked; undefined where it makes no sense. */
export function parseTraceParams(value: unknown): TraceParams | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, address, client, sender } = value;
  if (typeof uri !== "string" || typeof address !== "string") return undefined;
  return {
    uri,
    address,
    ...(typeof client === "string" && { client }),
    ...(typeof sender === "string" && { sender }),
  };
}

/** The way of a mail, in a language; null where the file belongs to no host that can be found. */
export async function traceMail(params: TraceParams, sources: TraceSources, language: Language): Promise<TraceResult | null> {
  const near = await controlDirectoryOf(params.uri, sources);
  if (!near) return null;
  const { uriOf, control } = near;
  const { dialect, tcpRules } = await sources.programsAt(uriOf(control) ?? "");
  const programs = programsOf(dialect, tcpRules);
  const known = new KnownFiles(uriOf, sources);
  for (let round = 0; ; round += 1) {
    const host = locatedHost(control, hostPaths(control), known);
    const trace = traceAddress(openMailHost(host.files, programs), params);
    if (round === MOST_ROUNDS || !(await known.fetchMissing())) return resultOf(traceText(trace, language), host, known);
  }
}

/** A control directory and how its paths become URIs. */
interface Near {
  readonly control: string;
  readonly uriOf: (path: string) => string | undefined;
}

async function controlDirectoryOf(uri: string, sources: TraceSources): Promise<Near | undefined> {
  const location = locate(uri);
  if (!location) return undefined;
  const { folder } = location;
  // A document that was never saved lies nowhere: it is the only file of its host.
  if (isUntitled(folder)) return { control: "", uriOf: (path) => folder + path.slice(1) };
  const path = pathOfUri(folder);
  if (path === undefined) return undefined;
  const uriOf = (file: string): string | undefined => uriAt(folder, file);
  for (const candidate of controlDirectoriesNear(path)) {
    const candidateUri = uriOf(candidate);
    if (candidateUri === undefined) continue;
    const onDisk = await sources.files.list(candidateUri, CONTROL_NAMES);
    const isOwn = candidate === path && CONTROL_NAMES.includes(location.name);
    if (isControlDirectory(candidate, onDisk) ? onDisk.length > 0 || isOwn : isOwn) return { control: candidate, uriOf };
  }
  return undefined;
}

const ABSENT: FoundFile = { kind: "absent" };

/** What is known of the files of a host so far; everything else is absent until it has been fetched. */
class KnownFiles implements FileFinder {
  readonly #uriOf: Near["uriOf"];
  readonly #sources: TraceSources;
  readonly #files = new Map<string, FoundFile>();
  readonly #folders = new Map<string, boolean>();
  readonly #missingFiles = new Set<string>();
  readonly #missingFolders = new Set<string>();

  constructor(uriOf: Near["uriOf"], sources: TraceSources) {
    this.#uriOf = uriOf;
    this.#sources = sources;
  }

  file(path: string): FoundFile {
    const found = this.#files.get(path);
    if (!found) this.#missingFiles.add(path);
    return found ?? ABSENT;
  }

  folder(path: string): { readonly mode: null } | undefined {
    const found = this.#folders.get(path);
    if (found === undefined) this.#missingFolders.add(path);
    // A folder that can't be seen may exist all the same.
    return found ? { mode: null } : undefined;
  }

  /** The URI of a file that can be opened and read by a person; undefined for one that is absent or compiled. */
  uriOfText(path: string): string | undefined {
    return this.#files.get(path)?.kind === "file" && !path.endsWith("cdb") ? this.#uriOf(path) : undefined;
  }

  /** Reads what was asked for in vain. False where that was nothing. */
  async fetchMissing(): Promise<boolean> {
    const files = [...this.#missingFiles];
    const folders = [...this.#missingFolders];
    this.#missingFiles.clear();
    this.#missingFolders.clear();
    const byFolder = new Map<string, string[]>();
    for (const path of files) {
      const folder = path.slice(0, path.lastIndexOf("/"));
      const paths = byFolder.get(folder);
      if (paths) paths.push(path);
      else byFolder.set(folder, [path]);
    }
    await Promise.all([
      ...[...byFolder].map(([folder, paths]) => this.#fetchFiles(folder, paths)),
      ...folders.map(async (path) => {
        const uri = this.#uriOf(path);
        this.#folders.set(path, uri !== undefined && (await this.#sources.files.hasFolder(uri)));
      }),
    ]);
    return files.length + folders.length > 0;
  }

  async #fetchFiles(folder: string, paths: readonly string[]): Promise<void> {
    const uri = this.#uriOf(folder);
    const names = paths.map((path) => path.slice(folder.length + 1));
    const listed = new Set(uri === undefined ? [] : await this.#sources.files.list(uri, names));
    await Promise.all(paths.map((path) => this.#fetchFile(path, listed.has(path.slice(folder.length + 1)))));
  }

  async #fetchFile(path: string, onDisk: boolean): Promise<void> {
    const uri = this.#uriOf(path);
    const text = uri === undefined ? undefined : await this.#textOf(uri, onDisk);
    this.#files.set(path, text === undefined ? ABSENT : { kind: "file", bytes: toByteString(text), mode: null });
  }

  async #textOf(uri: string, onDisk: boolean): Promise<string | undefined> {
    return (await this.#sources.openText(uri)) ?? (onDisk ? this.#sources.files.read(uri) : undefined);
  }
}

function resultOf(lines: readonly TextLine[], { locate: pathOf }: LocatedHost, known: KnownFiles): TraceResult {
  const links: TraceResult["links"][number][] = [];
  const shown = lines.map(({ indent, parts }, line) => {
    let text = " ".repeat(indent);
    for (const part of parts) {
      const uri = part.place && known.uriOfText(pathOf(part.place.file));
      if (part.place && uri !== undefined) {
        links.push({ line, start: text.length, end: text.length + part.text.length, uri, target: part.place.line });
      }
      text += part.text;
    }
    return text;
  });
  return { text: `${shown.join("\n")}\n`, links };
}
