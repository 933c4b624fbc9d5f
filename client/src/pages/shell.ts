/** What all pages have around their content: a strict policy, one style sheet, one script. Both are fixed texts. */

import { type Html, html } from "./html.ts";

/** One page. */
export interface Shell {
  readonly nonce: string;
  readonly language: string;
  readonly title: string;
  readonly body: Html;
  /** What the window needs to show the page again after a reload. */
  readonly state: unknown;
}

/** The document. It loads nothing from anywhere; scripts and styles run by the nonce only. */
export function pageDocument({ nonce, language, title, body, state }: Shell): string {
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${{ markup: STYLE }}</style>
</head>
<body>
<main data-state="${JSON.stringify(state)}">${body}</main>
<p id="news" role="status" class="unseen"></p>
<script nonce="${nonce}">${{ markup: SCRIPT }}</script>
</body>
</html>`;
  return page.markup;
}

/**
 * Clicks go to the extension as the number of what was clicked. New content comes as markup; the focus, the place scrolled to, and
 * what was unfolded stay.
 */
const SCRIPT = `
const vscode = acquireVsCodeApi();
const main = document.querySelector("main");
vscode.setState(JSON.parse(main.dataset.state));
document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-go]");
  if (target) vscode.postMessage({ go: Number(target.dataset.go) });
});
window.addEventListener("message", ({ data }) => {
  if (typeof data?.body !== "string" || main.innerHTML === data.body) return;
  const key = document.activeElement?.dataset?.key;
  const before = main.querySelector("h1 + p")?.textContent;
  const open = new Set([...main.querySelectorAll("details[open]")].map(({ id }) => id));
  main.innerHTML = data.body;
  for (const details of main.querySelectorAll("details")) if (open.has(details.id)) details.open = true;
  if (key) main.querySelector("[data-key=" + CSS.escape(key) + "]")?.focus({ preventScroll: true });
  const now = main.querySelector("h1 + p")?.textContent ?? "";
  if (now !== before) document.getElementById("news").textContent = now;
});
`;

const STYLE = `
body { color: var(--vscode-foreground); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5; padding: 0 1.5em 2em; }
h1 { font-size: 1.6em; font-weight: 600; margin: 1em 0 .4em; overflow-wrap: anywhere; }
h2 { font-size: 1.2em; font-weight: 600; margin: 1.8em 0 .5em; }
h3 { font-size: 1em; font-weight: 600; margin: 0 0 .3em; }
p { margin: .3em 0; max-width: 60em; overflow-wrap: anywhere; }
.lead { font-size: 1.1em; }
.alarm { border-left: .3em solid var(--vscode-editorError-foreground, #c00); padding-left: .7em; }
.faint { color: var(--vscode-descriptionForeground); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
code, .line { font-family: var(--vscode-editor-font-family); font-size: var(--vscode-editor-font-size); overflow-wrap: anywhere; white-space: pre-wrap; }
button { font: inherit; cursor: pointer; }
button.go { background: none; border: 0; padding: 0; color: var(--vscode-textLink-foreground); text-decoration: underline; text-align: left; overflow-wrap: anywhere; }
button.go:hover { color: var(--vscode-textLink-activeForeground); }
button.act { background: var(--vscode-button-secondaryBackground); color: var(--vscode-button-secondaryForeground); border: 1px solid var(--vscode-contrastBorder, var(--vscode-button-border, var(--vscode-widget-border, currentColor))); border-radius: 2px; padding: .3em .9em; margin: .4em .6em .4em 0; }
button.act:hover { background: var(--vscode-button-secondaryHoverBackground); }
button:focus-visible, .scroll:focus-visible, summary:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
.scroll { overflow-x: auto; padding: .4em 0; }
ol.way { display: flex; align-items: stretch; list-style: none; margin: .6em 0; padding: 0; min-width: min-content; }
ol.way > li { display: flex; align-items: center; }
.box { border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-editorWidget-border, currentColor))); background: var(--vscode-editorWidget-background); border-radius: 4px; padding: .6em .8em; width: max-content; min-width: 7em; max-width: 17em; align-self: stretch; box-sizing: border-box; }
.end { border-width: 2px; border-radius: 1.2em; }
.cut { border-style: dashed; }
svg { width: 1.1em; height: 1.1em; vertical-align: -.2em; margin-right: .3em; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
svg.arrow { margin: 0; width: 2.6em; height: 1.4em; flex: none; }
.yes { color: var(--vscode-testing-iconPassed, var(--vscode-foreground)); }
.no { color: var(--vscode-editorError-foreground, var(--vscode-foreground)); }
ol.steps { padding-left: 1.6em; }
ol.steps > li { margin: .8em 0; }
ul.lost { margin: .4em 0; padding-left: 1.4em; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td { overflow-wrap: anywhere; }
th:nth-child(1) { width: 24%; }
th:nth-child(2) { width: 40%; }
th:nth-child(3) { width: 12%; }
th, td { text-align: left; vertical-align: top; padding: .3em .9em .3em 0; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, rgba(128,128,128,.35))); font-weight: normal; }
thead th { font-weight: 600; }
th code { font: inherit; background: none; color: inherit; padding: 0; }
@media (max-width: 40em) {
  body { padding: 0 .8em 2em; }
  table { table-layout: auto; }
  th, td { padding-right: .6em; }
  thead th:nth-child(n) { width: auto; }
  th:nth-child(1) { min-width: 10em; }
  td:nth-child(2) { min-width: 12.1em; }
  td:nth-child(n + 3) { overflow-wrap: break-word; }
}
`;
