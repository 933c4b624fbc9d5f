/** A host as a test writes it, file by file, with the findings that all rules together have in it. */

import { type DialectId, DirectoryAnalysis, fileAt, TextStore } from "../../analyzer/src/index.ts";
import { hostFindingsOf, hostName } from "./fixture-host.ts";

/** The texts of a host by their names, as in fixtures: `rcpthosts`, `users/assign`, `.qmail`, `tcp.smtp`. */
export type WrittenHost = Readonly<Record<string, string>>;

/** Marks the cursor in the text of a file. */
const CURSOR = "‸";

/** The file with the cursor in it, where that is, and the host without the mark. */
export function cursorIn(host: WrittenHost): { readonly name: string; readonly offset: number; readonly host: WrittenHost } {
  const [name, text] = Object.entries(host).find(([, each]) => each.includes(CURSOR)) ?? ["", ""];
  return { name, offset: text.indexOf(CURSOR), host: { ...host, [name]: text.replace(CURSOR, "") } };
}

/** All files under one analysis, as if they lay in one folder: names are all that tells them apart. */
export function analysisOf(host: WrittenHost, dialect: DialectId = "notqmail"): DirectoryAnalysis {
  const directory = new DirectoryAnalysis({ dialect });
  for (const [name, text] of Object.entries(host)) directory.setFile(name, TextStore.of(text), fileAt(`/host/${name}`));
  return directory;
}

/** What all rules find, one word for each finding: the file and the rule. */
export function findingsOf(host: WrittenHost, dialect: DialectId = "notqmail"): readonly string[] {
  const directory = analysisOf(host, dialect);
  const files = Object.entries(host).map(([name, content]) => ({ name, content, escaped: false, compiled: false, absent: false }));
  const ofHost = hostFindingsOf({ kind: "right", title: { en: "", ja: "" }, files, dialect });
  return [
    ...directory.names.flatMap((name) => directory.findings(name).diagnostics.map(({ rule }) => `${name} ${rule}`)),
    ...[...ofHost].flatMap(([name, findings]) => findings.map(({ rule }) => `${hostName(name)} ${rule.id}`)),
  ].sort();
}
