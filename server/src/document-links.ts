/** What in a text leads elsewhere: names of rules to their pages, homes of users/assign to the .qmail files in them. */

import { assignedHomes, ruleNamesIn, type Span } from "../../analyzer/src/index.ts";
import { askHost, type HostSources } from "./asked-host.ts";
import type { HostFile } from "./hosts.ts";

/** A stretch of a text, and what it leads to: something that exists. */
export type TextLink = { readonly span: Span } & ({ readonly rule: string } | { readonly uri: string });

/** The links in a file, in no order. */
export async function documentLinks(file: HostFile, sources: HostSources): Promise<readonly TextLink[]> {
  const analysis = file.directory.file(file.name);
  if (!analysis) return [];
  const rules = ruleNamesIn(analysis);
  if (analysis.file.reader !== "users-assign") return rules;
  const asked = await askHost(file.uri, sources, ({ files }) => assignedHomes(analysis.file, file.store, files));
  const homes = asked?.answer.flatMap(({ span, file: name }) => {
    const uri = asked.host.known.uriOfText(asked.host.locate(name));
    return uri === undefined ? [] : [{ span, uri }];
  });
  return [...rules, ...(homes ?? [])];
}
