/** The pages as panels of the editor: made by commands, kept up to date, and brought back after a reload of the window. */

import { type Disposable, env, l10n, Range, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import type { ClientRequests, TraceParams, TraceResult } from "../../../protocol/src/index.ts";
import { askOverview } from "../overview.ts";
import { placeBesideTour } from "../tour.ts";
import { hostName } from "../tree/host-tree.ts";
import { countWords, verdictWord } from "../tree/words.ts";
import { type Content, goneContent, type Say, type Target, waitingContent } from "./content.ts";
import { configurationContent, type HostWords, verdictContent } from "./host-pages.ts";
import { pageDocument } from "./shell.ts";
import { traceContent } from "./trace-page.ts";

const TRACE: keyof ClientRequests = "qmail-control/trace";
/** How long nothing must have changed before pages are made anew, in milliseconds. */
const PAUSE = 150;

/** What a page shows; plain data, which outlives the window. */
export type Shown =
  | { readonly kind: "trace"; readonly question: TraceParams }
  | { readonly kind: "verdict"; readonly host: string }
  | { readonly kind: "configuration"; readonly host: string };

/** What clicks lead to beside lines of files. */
export interface PageActions {
  /** Asks for an address, and traces it in the host of that file. */
  readonly askAddress: (uri: string) => void;
  /** Opens a file, or a new one in its place. */
  readonly openOrCreate: (uri: string) => void;
}

/** All pages that are open. */
export class Pages implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #actions: PageActions;
  readonly #open = new Map<WebviewPanel, Page>();
  readonly #parts: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, actions: PageActions) {
    this.#client = client;
    this.#actions = actions;
    this.#parts = [
      ...(["trace", "verdict", "configuration"] as const).map((kind) =>
        window.registerWebviewPanelSerializer(viewType(kind), {
          deserializeWebviewPanel: async (panel: WebviewPanel, state: unknown) => {
            const shown = readShown(state);
            if (shown) this.#attach(panel, shown);
            else panel.dispose();
          },
        }),
      ),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.changed()),
    ];
  }

  /** Shows a page: beside the text, so that it is seen while the text is edited. One that is open already is shown again. */
  show(shown: Shown): void {
    const same = [...this.#open].find(([, page]) => JSON.stringify(page.shown) === JSON.stringify(shown));
    if (same) {
      same[0].reveal();
      return;
    }
    const place = window.activeTextEditor ? ViewColumn.Beside : placeBesideTour();
    this.#attach(window.createWebviewPanel(viewType(shown.kind), "qmail", place, {}), shown);
  }

  /** Something may have changed. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const page of this.#open.values()) page.refresh();
    }, PAUSE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const part of this.#parts) part.dispose();
  }

  #attach(panel: WebviewPanel, shown: Shown): void {
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    const page = new Page(panel, shown, this.#client, (target, line) => this.#go(target, line, shown, panel));
    this.#open.set(panel, page);
    panel.onDidDispose(() => this.#open.delete(panel));
    page.refresh();
  }

  #go(target: Target, host: string, shown: Shown, panel: WebviewPanel): void {
    switch (target.kind) {
      case "line": {
        const line = target.line ?? 0;
        const column = panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
        const options = { viewColumn: column, selection: new Range(line, 0, line, 0) };
        window.showTextDocument(Uri.parse(target.uri), options).then(undefined, (error: unknown) => this.#client.warn(String(error)));
        return;
      }
      case "open":
        this.#actions.openOrCreate(target.uri);
        return;
      case "trace":
        this.show({ kind: "trace", question: { uri: `${host}/rcpthosts`, address: target.address } });
        return;
      case "ask":
        this.#actions.askAddress(shown.kind === "trace" ? shown.question.uri : `${host}/rcpthosts`);
        return;
      case "verdict":
      case "configuration":
        this.show({ kind: target.kind, host });
    }
  }
}

/** One panel. */
class Page {
  readonly shown: Shown;
  readonly #panel: WebviewPanel;
  readonly #client: BaseLanguageClient;
  #content: Content | undefined;
  #host: string;
  #asked = 0;
  /** What the panel was last given as a whole. */
  #isWritten = false;

  constructor(panel: WebviewPanel, shown: Shown, client: BaseLanguageClient, go: (target: Target, host: string) => void) {
    this.#panel = panel;
    this.shown = shown;
    this.#client = client;
    this.#host = shown.kind === "trace" ? shown.question.uri.replace(/\/[^/]*$/, "") : shown.host;
    panel.webview.onDidReceiveMessage((message: unknown) => {
      // Only a number comes back, and it means what this side wrote last.
      const go_ = typeof message === "object" && message !== null && "go" in message ? message.go : undefined;
      const target = typeof go_ === "number" ? this.#content?.targets[go_] : undefined;
      if (target) go(target, this.#host);
    });
    panel.onDidChangeViewState(() => {
      // A page that is hidden hears nothing.
      if (!panel.visible) this.#isWritten = false;
      else if (!this.#isWritten && this.#content) {
        this.#write(this.#content);
        this.refresh();
      }
    });
    this.#write(waitingContent("qmail", say));
  }

  refresh(): void {
    if (this.#client.state !== State.Running) return;
    this.#asked += 1;
    const asked = this.#asked;
    this.#ask()
      .then((content) => {
        if (asked === this.#asked) this.#put(content);
      })
      .catch((error: unknown) => this.#client.warn(String(error)));
  }

  async #ask(): Promise<Content> {
    const { shown } = this;
    if (shown.kind === "trace") {
      const answer = await this.#client.sendRequest<TraceResult | null>(TRACE, shown.question);
      const title = say("Trace: {0}", shown.question.address);
      if (!answer) return goneContent(title, say);
      if (answer.host !== null) this.#host = answer.host;
      return traceContent(shown.question, answer, say);
    }
    const overview = await askOverview(this.#client, shown.host);
    const name = hostName(shown.host);
    if (!overview) return goneContent(shown.kind === "verdict" ? say("Verdict: {0}", name) : say("Configuration: {0}", name), say);
    const words: HostWords = { name, counts: ({ findings }) => countWords(findings), verdict: verdictWord(overview.verdict?.kind) };
    return shown.kind === "verdict" ? verdictContent(overview, words, say) : configurationContent(overview, words, say);
  }

  #put(content: Content): void {
    const isFirst = !this.#isWritten || this.#content?.title !== content.title;
    this.#content = content;
    this.#panel.title = content.title;
    if (isFirst) this.#write(content);
    else void this.#panel.webview.postMessage({ body: content.body.markup });
  }

  #write(content: Content): void {
    this.#content = content;
    this.#isWritten = this.#panel.visible;
    this.#panel.title = content.title;
    const nonce = crypto.randomUUID().replaceAll("-", "");
    const { body, title } = content;
    this.#panel.webview.html = pageDocument({ nonce, language: env.language, title, body, state: this.shown });
  }
}

const say: Say = (message, ...parts) => l10n.t(message, ...parts);

function viewType(kind: Shown["kind"]): string {
  return `qmail-control.${kind}`;
}

/** What a window kept of a page; undefined where it makes no sense. */
function readShown(state: unknown): Shown | undefined {
  if (typeof state !== "object" || state === null || !("kind" in state)) return undefined;
  if ((state.kind === "verdict" || state.kind === "configuration") && "host" in state && typeof state.host === "string") {
    return { kind: state.kind, host: state.host };
  }
  if (state.kind !== "trace" || !("question" in state)) return undefined;
  const question = readQuestion(state.question);
  return question && { kind: "trace", question };
}

/** A question to trace, from outside; undefined for anything else. */
export function readQuestion(value: unknown): TraceParams | undefined {
  if (typeof value !== "object" || value === null || !("uri" in value) || !("address" in value)) return undefined;
  const { uri, address } = value;
  if (typeof uri !== "string" || typeof address !== "string") return undefined;
  return { uri, address, ...("client" in value && typeof value.client === "string" && { client: value.client }) };
}
