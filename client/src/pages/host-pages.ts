/** The pages of a host: its verdict with the reasons, and its effective configuration. */

import type { HostOverview, OverviewFile } from "../../../protocol/src/index.ts";
import { type Content, type Say, Targets } from "./content.ts";
import { type Html, html } from "./html.ts";

/** What a host is called, and how the display language counts findings and names a verdict. */
export interface HostWords {
  readonly name: string;
  readonly counts: (file: OverviewFile) => string | undefined;
  readonly verdict: string;
}

const LOCKED = html`<svg class="yes" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5"/></svg>`;
const UNLOCKED = html`<svg class="no" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 4.8-1"/></svg>`;

/** What a stranger can do here, why, and what is not in view. */
export function verdictContent({ verdict, missing, dialect, categories }: HostOverview, words: HostWords, say: Say): Content {
  const targets = new Targets();
  const isOpen = verdict?.kind === "open" || verdict?.kind === "partly-open";
  const reasons = verdict?.reasons ?? [];
  // Where no program would start, a trace says just that.
  const starts = categories.some(({ files }) => files.some(({ name, exists }) => name === "me" && exists));
  const body = html`<h1>${verdict?.kind === "closed" ? LOCKED : isOpen ? UNLOCKED : html``} ${words.name}: ${words.verdict}</h1>
<p class="lead">${verdict?.sentence ?? ""}</p>
<p class="faint">${dialect.name}: ${dialect.because}</p>
${targets.act(say("Effective Configuration"), { kind: "configuration" })}${targets.act(say("Trace an Address…"), { kind: "ask" })}
${reasons.length === 0 ? html`` : html`<h2>${say("What opens it")}</h2>`}
<ol class="steps">
${reasons.map(
  ({
    uri,
    line,
    place,
    witness,
    message,
  }) => html`<li>${uri === null ? html`<code>${place}</code>` : targets.link(place, { kind: "line", uri, line })}
<p>${message}</p>
${starts ? html`<p>${say("Proof:")} ${targets.link(say("Trace {0}", witness), { kind: "trace", address: witness })}</p>` : html``}</li>`,
)}
</ol>
${missing.length === 0 ? html`` : html`<h2>${say("What else decides, and is not in view")}</h2><ul>${missing.map((one) => html`<li>${one}</li>`)}</ul>`}`;
  return { title: say("Verdict: {0}", words.name), body, targets: targets.all };
}

/** What is in force for each file. */
export function configurationContent({ categories, dialect, verdict }: HostOverview, words: HostWords, say: Say): Content {
  const targets = new Targets();
  const own = categories.filter(({ id }) => id !== "beside");
  const body = html`<h1>${say("What is in force on {0}", words.name)}</h1>
<p class="lead">${verdict?.sentence ?? ""}</p>
<p class="faint">${dialect.name}: ${dialect.because}</p>
${targets.act(say("Verdict"), { kind: "verdict" })}${targets.act(say("Trace an Address…"), { kind: "ask" })}
${own.map(
  ({ id, title, files }) => html`<h2 id="${id}">${title}</h2>
<table aria-labelledby="${id}">
<thead><tr><th scope="col">${say("File")}</th><th scope="col">${say("Value")}</th><th scope="col">${say("From")}</th><th scope="col">${say("A change takes effect")}</th></tr></thead>
<tbody>${files.map((file) => row(file, words, targets, say))}</tbody>
</table>`,
)}`;
  return { title: say("Configuration: {0}", words.name), body, targets: targets.all };
}

function row(file: OverviewFile, words: HostWords, targets: Targets, say: Say): Html {
  const { name, uri, isText, exists, values, more, source, takesEffect, problem, isAlarming } = file;
  const counts = words.counts(file);
  const link = uri !== null && isText ? targets.link(name, { kind: "open", uri }) : html`<code>${name}</code>`;
  const remarks = [counts, problem ?? undefined].filter((remark) => remark !== undefined);
  const rest = more > 0 ? html`<div class="faint">${say("… and {0} more", more)}</div>` : html``;
  return html`<tr class="${exists || isAlarming ? "" : "faint"}"><th scope="row">${link}${remarks.map((remark) => html`<div class="alarm">${remark}</div>`)}</th>
<td>${values.map((value) => html`<div class="line">${value}</div>`)}${rest}</td><td>${source}</td><td>${takesEffect}</td></tr>`;
}
