/** Which texts of a host hold names. */

import { CONTROL_FILES, controlFile, isSpareCopy } from "../catalogue/index.ts";
import type { FileFinder, LocatedHost } from "../host/located-host.ts";
import { compileAssign } from "../host/qmail-newu.ts";
import { hasMentions } from "./mention.ts";

/** The texts of a host in which names may stand, by their paths; not all of them need exist. */
export interface HostTexts {
  readonly paths: readonly string[];
  /** Whether these are all: false where there are more homes or .qmail files than are looked at. */
  readonly isComplete: boolean;
}

/** Homes of whom users/assign names, and .qmail files in them: beyond so many a host is not looked through file by file. */
const MOST_HOMES = 500;
const MOST_DOT_QMAILS = 5000;

/** The control files, users/assign, tcp rules, and the .qmail files of alias and of the homes that users/assign names. */
export function hostTexts({ files, locate }: LocatedHost, finder: FileFinder, control: string): HostTexts {
  const listed = finder.names?.(control) ?? [];
  const names = [...CONTROL_FILES.map(({ name }) => name), ...listed].filter((name) => {
    const file = controlFile(name);
    return file !== undefined && hasMentions(file) && !isSpareCopy(name);
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
  const own = ["users/assign", ...rules, ...dotQmails.slice(0, MOST_DOT_QMAILS)].map(locate);
  return {
    paths: [...new Set([...names.map((name) => `${control}/${name}`), ...own])],
    isComplete: homes.size <= MOST_HOMES && dotQmails.length <= MOST_DOT_QMAILS,
  };
}
