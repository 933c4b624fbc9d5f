/** Another name for what the cursor is on, in all files of its host, or the reason why not. */

import { hasHiddenColumns, type Localized, planRename, type RenamePlan, type TextStore } from "../../analyzer/src/index.ts";
import { type AskedHost, hostToAsk } from "./asked-host.ts";
import type { CancellationToken } from "./connection.ts";
import type { HostFile } from "./hosts.ts";
import { answeredInSteps } from "./in-steps.ts";
import { accountOfTheSystem, addressOfItsOwn, changedMeanwhile, NO_HOST, NO_NAME, notToBeEdited, unreadFile } from "./messages.ts";
import { type HostText, mentionOf, type NavigationSources, nameOf, textAt, textsOf } from "./navigation.ts";

type PlannedText = Extract<RenamePlan, { kind: "rename" }>["texts"][number];

/** The changes of one file. */
export interface FileRename extends Pick<HostText, "uri" | "positions"> {
  /** Undefined where the editor does not have it open. */
  readonly version: number | undefined;
  readonly store: TextStore;
  readonly edits: PlannedText["edits"];
  /** The command that compiles the file afterwards. */
  readonly command: string | undefined;
}

/** A rename in all files. */
export interface HostRename {
  readonly old: string;
  readonly now: string;
  readonly files: readonly FileRename[];
}

/** Why something can't be done. */
export interface Refusal {
  readonly refused: Localized;
}

/** What can be renamed at `offset`. */
export function renamedAt(file: HostFile, offset: number): ReturnType<typeof mentionOf> | Refusal {
  const mention = mentionOf(file, offset);
  if (!mention) return { refused: NO_NAME };
  if (mention.kind === "account") return { refused: accountOfTheSystem(mention.text) };
  if (mention.kind === "address") return { refused: addressOfItsOwn(mention.text) };
  return mention;
}

/** Renames what stands at `offset`, if qmail then does as before but for the name. Nothing is written here. */
export async function renameAt(
  file: HostFile,
  offset: number,
  newName: string,
  { sources, token }: { readonly sources: NavigationSources; readonly token: CancellationToken },
): Promise<HostRename | Refusal> {
  const mention = renamedAt(file, offset);
  if (!mention || "refused" in mention) return mention ?? { refused: NO_NAME };
  const toAsk = await hostToAsk(file.uri, sources);
  if (!toAsk) return { refused: NO_HOST };
  // A plan takes long where texts are large, and is made anew for each file that it lacks.
  await toAsk.ask(textsOf);
  const { host, answer } = await toAsk.ask(async (asked) => {
    const name = nameOf(mention, asked);
    return { name, plan: await answeredInSteps(planRename(asked, name, newName), token) };
  });
  const unread = textsOf(host).texts.find(({ path }) => host.known.unread.has(path));
  if (unread) return { refused: unreadFile(shortName(unread.path)) };
  if (answer.plan.kind === "refused") return { refused: answer.plan.why };
  const files: FileRename[] = [];
  for (const text of answer.plan.texts) {
    const found = await fileOf(text, host, sources);
    if ("refused" in found) return found;
    files.push(found);
  }
  return { old: answer.name.text, now: newName, files };
}

/** The file of a text as it is now, which must still be what it was when the change was planned. */
async function fileOf(
  { path, file: spec, text, edits, command }: PlannedText,
  host: AskedHost,
  sources: NavigationSources,
): Promise<FileRename | Refusal> {
  const found = await textAt(path, host, sources, spec);
  const isOpen = found?.open?.version !== undefined;
  const now = isOpen ? found.store.text() : found && (await sources.files.read(found.uri));
  if (!found || now !== text) return { refused: changedMeanwhile(shortName(path)) };
  // What an editor has open it shows; whatever it will open, it would save as it shows it.
  const shown = found.open?.shown ?? found.store;
  if (isOpen ? shown !== found.store : !isSavedAsItIs(text)) return { refused: notToBeEdited(shortName(path)) };
  const { uri, positions, store } = found;
  return { uri, positions, store, version: found.open?.version, edits, command };
}

/** Whether an editor that opens a text and saves it leaves the rest of its bytes alone. */
function isSavedAsItIs(text: string): boolean {
  const lineFeeds = text.split("\n").length - 1;
  const pairs = text.split("\r\n").length - 1;
  return !hasHiddenColumns(text) && text.split("\r").length - 1 === pairs && (pairs === 0 || pairs === lineFeeds);
}

function shortName(path: string): string {
  return path.split("/").slice(-2).join("/");
}
