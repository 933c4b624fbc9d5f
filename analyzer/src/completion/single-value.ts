/** Files of one value: the default of a number, the names of the host. */

import { DirectoryAnalysis } from "../analysis/directory-analysis.ts";
import { readValue } from "../syntax/value.ts";
import { TextStore } from "../text/text-store.ts";
import type { Completion, Offer, Place } from "./completion.ts";
import { entriesBeginning } from "./known-entries.ts";

const LONGEST_NAME = 255;
const MOST_OFFERED = 20;

/** What the value may be: only what would be no mistake in that file. */
export function singleValueOffer(place: Place): Offer {
  const { head } = place;
  const items = new Map<string, Completion>();
  for (const label of valuesFor(place)) {
    if (items.size === MOST_OFFERED) break;
    if (label !== head && label.startsWith(head) && isFine(place, label)) items.set(label, { kind: "value", label, parts: [label] });
  }
  return { typed: head.length, items: [...items.values()], isIncomplete: items.size === MOST_OFFERED };
}

function* valuesFor({ analysis, directory, name, head }: Place): Generator<string> {
  const { file } = analysis;
  if (file.default.kind === "literal" && file.default.value !== "") yield file.default.value;
  if (file.reader !== "line" || file.entries !== "host") return;
  const me = name === "me" ? undefined : directory.text("me");
  if (me) yield readValue(me.slice(0, LONGEST_NAME)).value;
  const locals = directory.file("locals");
  if (locals) for (const { value } of entriesBeginning(locals, head)) yield value;
}

/** Whether the file by itself would be without a finding. */
function isFine({ analysis, name }: Place, value: string): boolean {
  const { programs, file } = analysis;
  const [dialect] = programs.dialect.ids;
  const alone = new DirectoryAnalysis(dialect === undefined ? {} : { dialect });
  alone.setFile(name, TextStore.of(`${value}\n`), file);
  return value !== "" && alone.findings(name).diagnostics.length === 0;
}
