/** The files beside a control directory: tcp rules, users/assign and .qmail, as a search of a tree tells them from others. */

import fs from "node:fs";
import path from "node:path";
import { type ControlFileSpec, fileAt, isSpareCopy, NEIGHBOUR_FILES } from "../../analyzer/src/index.ts";
import { type FolderEntry, native } from "./paths.ts";
import { readSource } from "./source-file.ts";

/** Where a search stands. */
export interface Surroundings {
  readonly folder: string;
  /** Whether the folder shows that it is a control directory. */
  readonly control: boolean;
  /** Nothing outside it is read. */
  readonly tree: string | undefined;
}

/** The neighbour files in a folder by their names. What another program could have put there must look like qmail's. */
export function neighboursIn(entries: readonly FolderEntry[], surroundings: Surroundings): ReadonlyMap<string, ControlFileSpec> {
  const found = new Map<string, ControlFileSpec>();
  for (const { name, kind } of entries) {
    if (kind === "directory") continue;
    const candidate = candidateAt(name, surroundings);
    const file = path.join(surroundings.folder, name);
    if (!candidate || !isFile(file)) continue;
    if (candidate.certain || looksLike(candidate.spec, file, surroundings.tree)) found.set(name, candidate.spec);
  }
  return found;
}

/** The neighbour file that a user means who names `file`; undefined where it is none. */
export function neighbourNamed(file: string, control: boolean): ControlFileSpec | undefined {
  const known = fileAt(file);
  if (known) return isNeighbour(known) ? known : undefined;
  const candidate = candidateAt(path.basename(file), { folder: path.dirname(file), control, tree: undefined });
  return candidate && looksLike(candidate.spec, file, undefined) ? candidate.spec : undefined;
}

interface Candidate {
  readonly spec: ControlFileSpec;
  /** True where the name alone proves what it is. */
  readonly certain: boolean;
}

/** Names worth a closer look; all others cost no more than this. */
const PROMISING = /^(?:\.qmail(?:-|$)|tcp\.|rules\.|qmail-\w+\.rules$|assign$)/;
/** Folders that hold tcp rules of any service, under names of the administrator's choice. */
const RULES_FOLDER = /(?:^|\/)(?:etc\/(?:indimail\/)?tcp|(?:etc|qmail|control)\/tcprules\.d)$/;
const SERVICE = /^[a-z][a-z0-9_-]*(?:\.txt)?$/i;
/** In such a folder a dash can hide a copy too. */
const SPARE_NAME = /[-_](?:bak|backup|old|orig|saved?|copy|te?mp|new|dist|sample|example|\d{4,})(?:\.txt)?$/i;

function candidateAt(name: string, { folder, control }: Surroundings): Candidate | undefined {
  const slashed = folder.replaceAll("\\", "/");
  const rulesFolder = /\/(?:tcp|tcprules\.d)$/.test(slashed);
  if (!rulesFolder && !PROMISING.test(name)) return undefined;
  const spec = fileAt(`${slashed}/${name}`);
  if (spec && isNeighbour(spec)) {
    switch (spec.reader) {
      case "tcp-rules":
        return { spec, certain: control || name.startsWith("tcp.") || slashed.endsWith("/tcprules.d") };
      case "users-assign":
        return { spec, certain: slashed.endsWith("/qmail/users") };
      default:
        return { spec, certain: true };
    }
  }
  if (spec || isSpareCopy(name) || SPARE_NAME.test(name)) return undefined;
  const service = /^(?:tcp|rules)\.(.*)$/.exec(name)?.[1];
  const mayBe = RULES_FOLDER.test(slashed) ? SERVICE.test(service ?? name) : control && service !== undefined && SERVICE.test(service);
  return mayBe && TCP_RULES ? { spec: TCP_RULES, certain: false } : undefined;
}

/** Tcp rules, whatever their name. */
export const TCP_RULES = NEIGHBOUR_FILES.find((file) => file.reader === "tcp-rules");

function isNeighbour(spec: ControlFileSpec): boolean {
  return NEIGHBOUR_FILES.some((file) => file === spec);
}

/** Whether a line of the file is one that only such a file has, well-formed or nearly so. */
function looksLike(spec: ControlFileSpec, file: string, tree: string | undefined): boolean {
  const result = readSource(file, tree);
  if (!("source" in result)) return false;
  const line = spec.reader === "users-assign" ? /^[=+](?:[^:\n]*:){6}/m : /^(?!#)[^:\n]*:[ \t]*(?:allow|deny)[ \t\r]*(?:,|$)/im;
  return line.test(result.source.text);
}

/** qmail-local takes only regular files for .qmail files, and a pipe holds no rules. */
function isFile(file: string): boolean {
  return fs.statSync(native(file), { throwIfNoEntry: false })?.isFile() === true;
}
