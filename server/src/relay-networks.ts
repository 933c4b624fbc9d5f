/** Lets own networks relay through the host to which a file belongs: the change of its tcp rules, which the user is asked about. */

import type { WorkspaceEdit } from "vscode-languageserver";
import {
  type HostEdit,
  hostPaths,
  hostTextEdit,
  type Language,
  letNetworksRelay,
  networksFault,
  programsOf,
  TextStore,
  toByteString,
} from "../../analyzer/src/index.ts";
import type { RelayNetworksParams, RelayNetworksResult } from "../../protocol/src/index.ts";
import { askHost, type HostSources } from "./asked-host.ts";
import { controlDirectoryOf } from "./control-directory.ts";
import { letRelay } from "./messages.ts";
import { isRecord } from "./settings.ts";
import type { ChangeElsewhere, OpenText } from "./whole-host.ts";

/** What the change needs of the rest of the server. */
export interface RelaySources extends HostSources {
  /** A file as it is open, or under analysis. */
  readonly openFile: (uri: string) => OpenText | undefined;
  /** The change as the protocol has it; a change of a file is never made without a question. */
  readonly toWorkspaceEdit: (changes: readonly ChangeElsewhere[], title: string) => WorkspaceEdit;
  /** Has the editor make it; false where it did not. */
  readonly apply: (label: string, edit: WorkspaceEdit) => Promise<boolean>;
}

/** Reads what a client asked; undefined where it makes no sense. */
export function parseRelayParams(value: unknown): RelayNetworksParams | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, networks } = value;
  return typeof uri === "string" && typeof networks === "string" ? { uri, networks } : undefined;
}

/** What keeps the networks from being let relay, in words; null: nothing does, or the file belongs to no host that can be found. */
export async function faultOfNetworks(
  { uri, networks }: RelayNetworksParams,
  { files, programsAt }: Pick<HostSources, "files" | "programsAt">,
  language: Language,
): Promise<string | null> {
  const near = await controlDirectoryOf(uri, files);
  if (!near) return null;
  const { dialect, tcpRules } = await programsAt(near.uriOf(near.control) ?? "");
  return networksFault(networks, programsOf(dialect, tcpRules))?.(language) ?? null;
}

/** Changes the tcp rules, if the user agrees; null where the file belongs to no host that can be found. */
export async function letRelayAt(
  { uri, networks }: RelayNetworksParams,
  sources: RelaySources,
  language: Language,
): Promise<RelayNetworksResult | null> {
  const asked = await askHost(uri, sources, ({ files, locate, known, near, programs }) => {
    const read = (name: string): string | undefined => {
      const found = known.file(locate(name));
      return found.kind === "file" ? found.bytes : undefined;
    };
    return letNetworksRelay(networks, { files, programs, paths: hostPaths(near.control), read });
  });
  if (!asked) return null;
  const { answer: plan, host } = asked;
  if (plan.kind === "refused") {
    return { outcome: "refused", uri: null, file: "", notes: [plan.because(language)], activationCommand: null };
  }
  const path = host.locate(plan.file);
  const target = host.near.uriOf(path) ?? null;
  const result = {
    uri: target,
    file: plan.file,
    notes: plan.notes.map((note) => note(language)),
    activationCommand: plan.activationCommand ?? null,
  };
  if (target === null || plan.edits.length === 0) return { ...result, outcome: "nothing to do" };
  const change = changeOf(plan.edits, { uri: target, text: host.known.text(path), open: sources.openFile(target) });
  const title = letRelay(toByteString(networks.trim()))(language);
  const applied = await sources.apply(title, sources.toWorkspaceEdit([change], title));
  return { ...result, outcome: applied ? "changed" : "declined" };
}

function changeOf(
  edits: readonly HostEdit[],
  { uri, text, open }: { readonly uri: string; readonly text: string | undefined; readonly open: OpenText | undefined },
): ChangeElsewhere {
  const store = open?.store ?? TextStore.of(text ?? "");
  return {
    uri,
    exists: open !== undefined || text !== undefined,
    store,
    positions: open?.positions ?? store,
    version: open?.version,
    edits: edits.flatMap((edit) => hostTextEdit(edit, store) ?? []),
  };
}
