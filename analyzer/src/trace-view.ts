/** A traced way as a picture shows it: stations from left to right, and where the mail ends up. Texts are in one language. */

import type { Step } from "./host/evidence.ts";
import type { Trace } from "./host/trace.ts";
import { toByteString } from "./text/bytes.ts";
import { type Language, type Localized, localized } from "./text/localized.ts";
import { visible } from "./text/visible.ts";
import { type Place, placeOf, placeText, routeAnswer, sendingAnswer } from "./trace-answer.ts";

/** A line of a file and why it decided, or did not. */
export interface EvidenceView {
  /** The file that was read, and the line in it; absent: no file was read. */
  readonly place?: Place;
  /** The same in words: `control/rcpthosts:3`; empty where there is none. */
  readonly label: string;
  /** The line as it stands there, without anything invisible. */
  readonly text: string;
  readonly because: string;
}

/** One step. */
export interface StepView extends EvidenceView {
  readonly lost: readonly EvidenceView[];
}

/** All that one program does. */
export interface StationView {
  readonly program: string;
  readonly steps: readonly StepView[];
  /** The mail of this client does not get here; what is told holds for the host's own mail. */
  readonly isCutOff: boolean;
}

/** The whole way. */
export interface TraceView {
  /** May the client send, and where does the mail go: two sentences. */
  readonly answers: readonly string[];
  /** Loops and the like. */
  readonly alarms: readonly string[];
  /** Who sends: an address, or a stranger. */
  readonly client: string;
  /** Null where the files don't tell. */
  readonly accepted: boolean | null;
  /** What becomes of the request to take the mail, in a few words. */
  readonly verdict: string;
  readonly stations: readonly StationView[];
  /** Where the way ends. */
  readonly goal: { readonly kind: "here" | "elsewhere" | "nowhere" | "unknown"; readonly text: string };
}

/** The picture of a trace, in a language. */
export function traceView(trace: Trace, language: Language): TraceView {
  const { client, smtp, steps, notes } = trace;
  const accepted = smtp.outcome === null ? null : smtp.outcome === "accepted";
  const way = steps.filter((step) => !notes.includes(step));
  const stations: { readonly program: string; readonly steps: StepView[]; readonly isCutOff: boolean }[] = [];
  for (const step of way) {
    const last = stations.at(-1);
    const isCutOff = accepted === false && step.program !== "tcpserver" && step.program !== "qmail-smtpd";
    const view = { ...evidence(step, language), lost: (step.lost ?? []).map((loser) => evidence(loser, language)) };
    if (last?.program === step.program) last.steps.push(view);
    else stations.push({ program: step.program, steps: [view], isCutOff });
  }
  return {
    answers: [sendingAnswer(trace)(language), routeAnswer(trace)(language)],
    alarms: notes.map((note) => note.because(language)),
    client: client ?? A_STRANGER(language),
    accepted,
    verdict: (accepted === null ? NOT_KNOWN : accepted ? ACCEPTED : REFUSED)(language),
    stations,
    goal: goalOf(trace, language),
  };
}

function evidence(step: Pick<Step, "file" | "line" | "text" | "because">, language: Language): EvidenceView {
  const place = placeOf(step);
  const because = step.because(language);
  const text = place?.line === null ? "" : visible(step.text);
  return { ...(place && { place }), label: place ? placeText(place) : "", text, because };
}

function goalOf({ relay, delivery, route }: Trace, language: Language): TraceView["goal"] {
  const words = (kind: TraceView["goal"]["kind"], text: Localized): TraceView["goal"] => ({ kind, text: text(language) });
  if (route.recipient === null) return words("nowhere", NOWHERE);
  if (relay) {
    const host = visible(toByteString(relay.host));
    if (relay.via === "none") return words("nowhere", NOWHERE);
    if (relay.via === "mx") return words("elsewhere", localized({ en: `MX of ${host}`, ja: `${host} の MX` }));
    return words("elsewhere", localized({ en: `${host}, port ${relay.port}`, ja: `${host}、ポート ${relay.port}` }));
  }
  if (!delivery) return words("unknown", STAYS_HERE);
  if (delivery.exit === 100) return words("nowhere", BOUNCES);
  if (delivery.exit !== 0 && delivery.exit !== null) return words("nowhere", DEFERRED);
  if (delivery.user === null) return words("here", TAKEN);
  const user = visible(toByteString(delivery.user));
  return words("here", localized({ en: `user ${user}, on this host`, ja: `このホストのユーザー ${user}` }));
}

const A_STRANGER = localized({ en: "a stranger", ja: "外部のクライアント" });
const ACCEPTED = localized({ en: "accepted", ja: "受け付け" });
const REFUSED = localized({ en: "not accepted", ja: "受け付けない" });
const NOT_KNOWN = localized({ en: "not known", ja: "不明" });
const NOWHERE = localized({ en: "nowhere", ja: "どこにも送られない" });
const STAYS_HERE = localized({ en: "this host", ja: "このホスト" });
const BOUNCES = localized({ en: "back to the sender", ja: "送信者に戻される" });
const DEFERRED = localized({ en: "stays in the queue", ja: "キューに残る" });
const TAKEN = localized({ en: "counts as delivered", ja: "配送済みとして扱われる" });
