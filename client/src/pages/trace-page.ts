/** The page of a trace: the way from left to right as a picture, and below it every step with its line and the lines that lost. */

import type { TraceEvidence, TraceParams, TraceResult } from "../../../protocol/src/index.ts";
import { type Content, type Say, Targets } from "./content.ts";
import { type Html, html } from "./html.ts";

const ARROW = html`<svg class="arrow" viewBox="0 0 40 20" aria-hidden="true"><path d="M3 10h32M28 4l7 6-7 6"/></svg>`;
const BLOCKED = html`<svg class="arrow no" viewBox="0 0 40 20" aria-hidden="true"><path d="M3 10h9M28 10h9M15 4l10 12M25 4 15 16"/></svg>`;
const TICK = html`<svg class="yes" viewBox="0 0 16 16" aria-hidden="true"><path d="m3 8.5 3.5 3.5L13 4.5"/></svg>`;
const CROSS = html`<svg class="no" viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8"/></svg>`;
const UNKNOWN = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.6v.1"/></svg>`;

/** The content for an answer. */
export function traceContent({ address }: TraceParams, trace: TraceResult, say: Say): Content {
  const targets = new Targets();
  const { answers, alarms, client, accepted, verdict, stations, goal } = trace;
  const steps = stations.flatMap(({ program, steps: own }) => own.map((step) => ({ program, step })));
  const [first = "", ...more] = answers;
  const lastAsked = stations.findLastIndex(({ isCutOff }) => !isCutOff);
  const body = html`<h1>${say("The way to {0}", address)}</h1>
<p class="lead">${accepted === null ? UNKNOWN : accepted ? TICK : CROSS} ${first}</p>
${more.map((answer) => html`<p class="lead">${answer}</p>`)}
${alarms.map((alarm) => html`<p class="alarm">${say("Take care: {0}", alarm)}</p>`)}
${targets.act(say("Trace Another Address…"), { kind: "ask" })}${targets.act(say("Verdict"), { kind: "verdict" })}
<h2 id="picture">${say("The way, from left to right")}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="picture">
<ol class="way">
<li><div class="box end"><h3>${say("Client")}</h3>${client}</div>${ARROW}</li>
${stations.map(({ program, steps: own, isCutOff }, index) => {
  const decides = own.findLast(({ label }) => label !== "");
  const isGate = index === lastAsked && (program === "qmail-smtpd" || program === "tcpserver");
  const after = isGate && accepted === false ? BLOCKED : ARROW;
  const word = isGate || (accepted === true && program === "qmail-smtpd") ? html`<div>${accepted ? TICK : CROSS}${verdict}</div>` : html``;
  const remark = isCutOff ? html`<div class="faint">${say("for mail from this host")}</div>` : html``;
  const place = decides
    ? html`<div>${placeLink(decides, targets)}</div><div class="line">${decides.text}</div>`
    : html`<div class="faint">${say("no file in view")}</div>`;
  return html`<li><div class="${isCutOff ? "box cut" : "box"}"><h3>${program}</h3>${word}${remark}${place}</div>${after}</li>`;
})}
<li><div class="box end"><h3>${goal.kind === "nowhere" ? CROSS : goal.kind === "unknown" ? UNKNOWN : TICK}${say(GOALS[goal.kind])}</h3>${goal.text}</div></li>
</ol>
</div>
<h2>${say("Step by step")}</h2>
<ol class="steps">
${steps.map(
  ({ program, step }) =>
    html`<li><strong>${program}</strong> ${lineOf(step, targets)}<p>${step.because}</p>${lostOf(step.lost, targets, say)}</li>`,
)}
</ol>`;
  return { title: say("Trace: {0}", address), body, targets: targets.all };
}

/** What stands over the last box. */
const GOALS: Readonly<Record<TraceResult["goal"]["kind"], string>> = {
  here: "Delivered here",
  elsewhere: "Sent on",
  nowhere: "Not delivered",
  unknown: "Stays here",
};

function placeLink({ label, uri, line }: TraceEvidence, targets: Targets): Html {
  return uri === null ? html`<code>${label}</code>` : targets.link(label, { kind: "line", uri, line });
}

function lineOf(evidence: TraceEvidence, targets: Targets): Html {
  const text = evidence.text === "" ? html`` : html` <span class="line">${evidence.text}</span>`;
  return evidence.label === "" ? text : html`${placeLink(evidence, targets)}${text}`;
}

function lostOf(lost: readonly TraceEvidence[], targets: Targets, say: Say): Html {
  if (lost.length === 0) return html``;
  const lines = lost.map((loser) => html`<li>${lineOf(loser, targets)}<p class="faint">${loser.because}</p></li>`);
  return html`<p class="faint">${say("Lines that did not decide:")}</p><ul class="lost">${lines}</ul>`;
}
