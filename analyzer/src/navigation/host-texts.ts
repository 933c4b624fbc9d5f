/** Which texts of a host hold names. */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { CONTROL_FILES, controlFile, isSpareCopy, NEIGHBOUR_FILES } from "../catalogue/index.ts";
import type { FileFinder, LocatedHost } from "../host/located-host.ts";
import { compileAssign } from "../host/qmail-newu.ts";
import { hasMentions } from "./mention.ts";

/** A text in which names may stand, and how it is read. It need not exist. */
export interface PlacedText {
  readonly path: string;
  readonly file: ControlFileSpec;
}

/** The texts of a host in which names may stand. */
export interface HostTexts {
  readonly texts: readonly PlacedText[];
  /** Whether these are all: false where there are more homes or .qmail files than are looked at. */
  readonly isComplete: boolean;
}

/** Homes of whom users/assign names, and .qmail files in them: beyond so many a host is not looked through file by file. */
const MOST_HOMES = 500;
const MOST_DOT_QMAILS = 5000;

/** The control files, users/assign, tcp rules, and the .qmail files of alias and of the homes that users/assign names. */
export function hostTexts({ files, locate }: LocatedHost, finder: FileFinder, control: string): HostTexts {
  const listed = finder.names?.(control) ?? [];
  const inControl = [...new Set([...CONTROL_FILES.map(({ name }) => name), ...listed])].flatMap((name): readonly PlacedText[] => {
    const file = isSpareCopy(name) ? undefined : controlFile(name);
    return file && hasMentions(file) ? [{ path: `${control}/${name}`, file }] : [];
  });
  const rules = [...(files.rulesFiles ?? []), ...(files.tcpRules ? [files.tcpRules] : [])].map(({ file }) => file);
  const assignments = compileAssign(files.assign);
  const homes = new Set(files.aliasHome === undefined ? [] : [files.aliasHome]);
  if (assignments.kind === "compiled") for (const { data } of assignments.assignments) homes.add(data.split("\0")[3] ?? "");
  const dotQmails: string[] = [];
  for (const path of [...homes].slice(0, MOST_HOMES)) {
    const home = files.home?.(path);
    const names = typeof home === "object" ? (home.names?.() ?? [".qmail"]) : [];
    const place = path.endsWith("/") ? path : `${path}/`;
    for (const name of names) if (/^\.qmail(?:$|-)/.test(name) && !isSpareCopy(name)) dotQmails.push(place + name);
  }
  const beside = (name: string, files: readonly string[]): readonly PlacedText[] => {
    const file = NEIGHBOUR_FILES.find((each) => each.name === name);
    return file ? files.map((each) => ({ path: locate(each), file })) : [];
  };
  const all = [
    ...inControl,
    ...beside("users/assign", ["users/assign"]),
    ...beside("tcp.smtp", rules),
    ...beside(".qmail", dotQmails.slice(0, MOST_DOT_QMAILS)),
  ];
  return {
    // Rules may lie in the control directory.
    texts: [...new Map(all.map((text) => [text.path, text])).values()],
    isComplete: homes.size <= MOST_HOMES && dotQmails.length <= MOST_DOT_QMAILS,
  };
}
