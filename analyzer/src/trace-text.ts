/**
 * A traced way as readable text, for the terminal and the editor alike: the answer first, then station by station the line that
 * decided, why, and the lines that did not.
 */

import type { Step } from "./host/evidence.ts";
import type { Trace } from "./host/trace.ts";
import { type Language, localized } from "./text/localized.ts";
import { visible } from "./text/visible.ts";
import { type Place, placeOf, placeText, routeAnswer, sendingAnswer } from "./trace-answer.ts";

/** A piece of a line of the text; `place` where it names one. */
export interface TextPart {
  readonly text: string;
  readonly style: "plain" | "answer" | "alarm" | "program" | "place" | "faint";
  readonly place?: Place;
}

/** One line of the text. It can be broken at blanks, and goes on below its `indent`. */
export interface TextLine {
  readonly indent: number;
  readonly parts: readonly TextPart[];
}

const STATION = 14;
const EMPTY_LINE: TextLine = { indent: 0, parts: [] };

/** The lines of the text in a language. Nothing in them is invisible or would be obeyed by a terminal. */
export function traceText(trace: Trace, language: Language): readonly TextLine[] {
  const lines: TextLine[] = [
    sentence("answer", sendingAnswer(trace)(language)),
    sentence("answer", routeAnswer(trace)(language)),
    ...trace.notes.map((note) => sentence("alarm", note.because(language))),
    EMPTY_LINE,
  ];
  let program = "";
  for (const step of trace.steps) {
    const station = step.program === program ? "" : step.program;
    program = step.program;
    lines.push(...stepLines(step, station, language));
  }
  return lines;
}

function sentence(style: TextPart["style"], text: string): TextLine {
  return { indent: 0, parts: [{ text, style }] };
}

/** What stands in the first column is part of the line, so that the line below it begins in the second. */
function stepLines(step: Step, station: string, language: Language): readonly TextLine[] {
  const because: TextPart = { text: step.because(language), style: "plain" };
  const head: TextPart = { text: station.padEnd(STATION), style: "program" };
  const evidence = evidenceOf(step);
  const first = evidence.length > 0 ? evidence : [because];
  const lines: TextLine[] = [{ indent: 0, parts: [head, ...first] }];
  if (evidence.length > 0) lines.push({ indent: STATION, parts: [because] });
  for (const loser of step.lost ?? []) {
    lines.push({ indent: STATION, parts: [{ text: `${LOST(language)} `, style: "faint" }, ...evidenceOf(loser)] });
    lines.push({ indent: STATION + 2, parts: [{ text: loser.because(language), style: "faint" }] });
  }
  return lines;
}

/** The place and the line that stands there; nothing where no file was read. */
function evidenceOf(step: Pick<Step, "file" | "line" | "text">): readonly TextPart[] {
  const text = visible(step.text);
  const place = placeOf(step);
  if (!place) return text === "" ? [] : [{ text, style: "plain" }];
  const named: TextPart = { text: placeText(place), style: "place", place };
  return place.line === null ? [named] : [named, { text: `  ${text}`, style: "plain" }];
}

const LOST = localized({ en: "lost:", ja: "不採用:" });
