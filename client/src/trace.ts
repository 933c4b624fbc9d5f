/** The command “qmail: Trace Address…”: asks for an address and a client, and shows the way of the mail as a document to read. */

import {
  type CancellationToken,
  commands,
  type Disposable,
  DocumentLink,
  type DocumentLinkProvider,
  EventEmitter,
  l10n,
  languages,
  Range,
  type TextDocument,
  type TextDocumentContentProvider,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { addressIn, addressToTrace, fileAt } from "../../analyzer/src/index.ts";
import type { ClientCommands, ClientRequests, TraceParams, TraceResult } from "../../protocol/src/index.ts";

const SCHEME = "qmail-trace";
const COMMAND: keyof ClientCommands = "qmail-control.traceAddress";
const REQUEST: keyof ClientRequests = "qmail-control/trace";
/** A text with more lines than this is no address that somebody has selected. */
const LONGEST_SELECTION = 1000;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** Registers the command and what shows its answer. */
export function traceAddresses(client: BaseLanguageClient): readonly Disposable[] {
  const answers = new TraceDocuments();
  return [
    answers,
    workspace.registerTextDocumentContentProvider(SCHEME, answers),
    languages.registerDocumentLinkProvider({ scheme: SCHEME }, answers),
    commands.registerCommand(COMMAND, async (target: unknown) => {
      const question = questionOf(target) ?? (await ask(window.activeTextEditor));
      if (!question) return;
      const answer = await client.sendRequest<TraceResult | null>(REQUEST, question);
      if (answer) await answers.show(question, answer);
      else void window.showWarningMessage(l10n.t("No control directory of qmail was found for this file."));
    }),
  ];
}

/** What a code lens hands over; undefined for anything else, such as what menus hand over. */
function questionOf(target: unknown): TraceParams | undefined {
  if (typeof target !== "object" || target === null || !("uri" in target) || !("address" in target)) return undefined;
  const { uri, address } = target;
  return typeof uri === "string" && typeof address === "string" ? { uri, address } : undefined;
}

/** Asks the user whose mail to trace; undefined where the user gives up. */
async function ask(editor: TextEditor | undefined): Promise<TraceParams | undefined> {
  if (!editor) {
    void window.showWarningMessage(l10n.t("Open a file of the host first: its control directory is found from there."));
    return undefined;
  }
  const title = l10n.t("Trace Address");
  const address = await window.showInputBox({
    title,
    value: proposal(editor) ?? "",
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
  const uri = editor.document.uri.toString();
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

/** The answers as documents, each under an address made of its question. */
class TraceDocuments implements TextDocumentContentProvider, DocumentLinkProvider, Disposable {
  readonly #answers = new Map<string, TraceResult>();
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;

  async show({ address, client, uri: from }: TraceParams, answer: TraceResult): Promise<void> {
    const name = client === undefined ? address : `${address} ${client}`;
    const uri = Uri.from({ scheme: SCHEME, path: `/${name.replace(/[/\\]/g, "_")}.qmail-trace`, query: from });
    this.#answers.set(uri.toString(), answer);
    this.#changed.fire(uri);
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { preview: true, viewColumn: ViewColumn.Active });
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#answers.get(uri.toString())?.text ?? l10n.t("Run “qmail: Trace Address…” again to see this trace.");
  }

  provideDocumentLinks({ uri }: TextDocument, _token: CancellationToken): DocumentLink[] {
    return (this.#answers.get(uri.toString())?.links ?? []).map(({ line, start, end, uri: target, target: targetLine }) => {
      const place = Uri.parse(target);
      // VS Code takes the fragment as the line to go to.
      return new DocumentLink(
        new Range(line, start, line, end),
        targetLine === null ? place : place.with({ fragment: `L${targetLine + 1}` }),
      );
    });
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
