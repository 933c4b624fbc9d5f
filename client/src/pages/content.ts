/** What pages are made of besides markup: words in the display language, and things to click. */

import { type Html, html } from "./html.ts";

/** Says a sentence in the display language, with `{0}` filled in. */
export type Say = (message: string, ...parts: (string | number)[]) => string;

/** What a click leads to. */
export type Target =
  | { readonly kind: "line"; readonly uri: string; readonly line: number | null }
  | { readonly kind: "trace"; readonly address: string }
  | { readonly kind: "ask" }
  | { readonly kind: "verdict" }
  | { readonly kind: "configuration" }
  | { readonly kind: "open"; readonly uri: string };

/** A page's content, and what its numbers mean when they come back. */
export interface Content {
  readonly title: string;
  readonly body: Html;
  readonly targets: readonly Target[];
}

/** Numbers the targets of a page as they are written. */
export class Targets {
  readonly all: Target[] = [];

  /** A link to a place. */
  link(label: string, target: Target): Html {
    return this.#button("go", label, target);
  }

  /** A button that does something. */
  act(label: string, target: Target): Html {
    return this.#button("act", label, target);
  }

  #button(look: string, label: string, target: Target): Html {
    const number = this.all.push(target) - 1;
    return html`<button type="button" class="${look}" data-go="${number}" data-key="${JSON.stringify(target)}">${label}</button>`;
  }
}

/** A sentence where there is nothing to show any more. */
export function goneContent(title: string, say: Say): Content {
  const targets = new Targets();
  const sentence = say("This host is not in view any more: its control directory has gone, or has been renamed.");
  const help = say("Open it again, and this page fills by itself. Nothing is lost.");
  return { title, body: html`<h1>${title}</h1><p class="lead">${sentence}</p><p>${help}</p>`, targets: targets.all };
}

/** Before the server has answered. */
export function waitingContent(title: string, say: Say): Content {
  return { title, body: html`<h1>${title}</h1><p class="lead">${say("The files of this host are being read…")}</p>`, targets: [] };
}
