/** A fixture's files as a host: where each lies, and what a compiled file holds. */

import { assignRecords, compileAssign } from "../../analyzer/src/host/qmail-newu.ts";
import { compileTcpRules, tcpRuleRecords } from "../../analyzer/src/host/tcprules.ts";
import {
  type FoundFile,
  type HostFinding,
  hostFindings,
  hostPaths,
  hostViewOf,
  locatedHost,
  programsOf,
  severityIn,
  toByteString,
} from "../../analyzer/src/index.ts";
import { makeCdb } from "../../analyzer/src/syntax/cdb.ts";
import type { FixtureCase, FixtureFile } from "./fixture.ts";

const ROOT = "/host";
const CONTROL = `${ROOT}/var/qmail/control`;
const FOLDERS_OF_ROOT = /^(?:etc|home|service|var|usr)\//;

/** Where a file lies whose fixture names it so: a control file by its name alone, all others by a path below `/` or /var/qmail. */
function pathOf(name: string): string {
  if (name === "tcp.smtp" || name === "tcp.smtp.cdb") return `${ROOT}/etc/${name}`;
  if (name.startsWith(".qmail")) return `${ROOT}/var/qmail/alias/${name}`;
  if (!name.includes("/")) return `${CONTROL}/${name}`;
  return FOLDERS_OF_ROOT.test(name) ? `${ROOT}/${name}` : `${ROOT}/var/qmail/${name}`;
}

/** The findings of the host rules, by the names of the fixture's files. */
export function hostFindingsOf({ files, dialect = "notqmail", tcpRules }: FixtureCase): ReadonlyMap<string, readonly HostFinding[]> {
  const present = files.filter(({ after, absent }) => after === undefined && !absent);
  const contents = new Map(present.map((file) => [pathOf(file.name), bytesOf(file)]));
  const folders = new Set([CONTROL, ...[...contents.keys()].flatMap(foldersAbove)]);
  const find = (path: string): FoundFile => {
    const bytes = contents.get(path);
    if (bytes !== undefined) return { kind: "file", bytes, mode: null };
    return folders.has(path) ? { kind: "directory" } : { kind: "absent" };
  };
  const paths = hostPaths(CONTROL);
  const names = (path: string): readonly string[] | undefined => {
    const below = [...contents.keys(), ...folders].filter((file) => file.startsWith(`${path}/`)).map((file) => file.slice(path.length + 1));
    return folders.has(path) ? [...new Set(below.map((file) => file.split("/", 1)[0] ?? ""))] : undefined;
  };
  const folder = (path: string): { readonly mode: null } | "absent" => (folders.has(path) ? { mode: null } : "absent");
  const foldersIn = (path: string): readonly string[] => (names(path) ?? []).filter((name) => folders.has(`${path}/${name}`));
  const host = locatedHost(CONTROL, paths, { file: find, folder, names, folders: foldersIn });
  const found = hostFindings(hostViewOf(host.files, programsOf(dialect, tcpRules)), (rule, report) => severityIn({}, rule, report));
  return new Map([...found].map(([file, findings]) => [hostName(file), findings]));
}

/** The name in a fixture of a file that evidence names so. */
export function hostName(evidence: string): string {
  if (evidence.startsWith("control/")) return evidence.slice("control/".length);
  if (evidence.startsWith("etc/tcp.smtp")) return evidence.slice("etc/".length);
  return evidence.replace(/^\/?(?:var\/qmail\/)?(?:alias\/(?=\.qmail))?/, "");
}

function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = path.slice(0, path.lastIndexOf("/")); folder !== ""; folder = folder.slice(0, folder.lastIndexOf("/")))
    folders.push(folder);
  return folders;
}

/** A compiled file is written as the text from which it was made. */
function bytesOf({ name, content, compiled }: FixtureFile): string {
  const text = toByteString(content);
  if (!compiled) return text;
  if (name === "users/cdb") {
    const assign = compileAssign({ kind: "file", bytes: text });
    return assign.kind === "compiled" ? makeCdb([...assignRecords(assign)].map(({ key, data }) => [key, data] as const)) : "";
  }
  if (/(?:^|\/)(?:tcp|rules)\.|tcprules\.d\/|etc\/tcp\//.test(name)) {
    const rules = compileTcpRules(text);
    return rules.kind === "compiled" ? makeCdb([...tcpRuleRecords(rules.rules)].map(({ key, data }) => [key, data] as const)) : "";
  }
  return makeCdb(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [line, ""] as const),
  );
}
