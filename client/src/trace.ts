/** The command “qmail: Trace Address…”: asks for an address and a client, and shows the way of the mail as a page. */

import { commands, type Disposable, l10n, Range, type TextEditor, window } from "vscode";
import { addressIn, addressToTrace, fileAt } from "../../analyzer/src/index.ts";
import type { ClientCommands, TraceParams } from "../../protocol/src/index.ts";
import { fileOfHost } from "./choose-host.ts";
import { readQuestion } from "./pages/panels.ts";
import { tourHasFocusAgain } from "./tour.ts";

const COMMAND: keyof ClientCommands = "qmail-control.traceAddress";
/** A text with more lines than this is no address that somebody has selected. */
const LONGEST_SELECTION = 1000;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** Registers the command; `show` shows the answer. */
export function traceAddresses(show: (question: TraceParams) => void): Disposable {
  return commands.registerCommand(COMMAND, async (target: unknown) => {
    await tourHasFocusAgain();
    const question = readQuestion(target) ?? (await askForTrace(await fileOfHost(target)));
    if (question) show(question);
  });
}

/** Asks the user whose mail to trace in the host of that file; undefined where the user gives up. */
async function askForTrace(uri: string | undefined): Promise<TraceParams | undefined> {
  if (uri === undefined) return undefined;
  const editor = window.activeTextEditor;
  const title = l10n.t("Trace Address");
  const address = await window.showInputBox({
    title,
    value: (editor?.document.uri.toString() === uri && proposal(editor)) || "",
    prompt: l10n.t("To which address does the mail go?"),
    placeHolder: "user@example.com",
    validateInput: (value) => (value.trim() === "" ? l10n.t("An address, such as user@example.com") : undefined),
  });
  if (address === undefined) return undefined;
  const ip = await window.showInputBox({
    title,
    prompt: l10n.t("From which IPv4 address does the client connect?"),
    placeHolder: l10n.t("a stranger (leave empty)"),
    validateInput: (value) =>
      value.trim() === "" || IPV4.test(value.trim()) ? undefined : l10n.t("An IPv4 address, such as 192.0.2.1, or nothing"),
  });
  if (ip === undefined) return undefined;
  return { uri, address: address.trim(), ...(ip.trim() !== "" && { client: ip.trim() }) };
}

/** The selected address, else the one that the line of the cursor is about. */
function proposal({ document, selection }: TextEditor): string | undefined {
  if (!selection.isEmpty) {
    const selected = document.getText(new Range(selection.start, selection.end)).slice(0, LONGEST_SELECTION);
    return addressIn(selected);
  }
  const spec = fileAt(document.uri.path);
  return spec && addressToTrace(spec, document.lineAt(selection.active.line).text);
}
