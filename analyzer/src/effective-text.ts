/** What is in force for a control file, in words: for the terminal, the tree of hosts and the page of a configuration alike. */

import { effectText } from "./catalogue/takes-effect.ts";
import { unitName } from "./catalogue/unit.ts";
import type { EffectiveFile } from "./host/effective-control.ts";
import { type Language, type Localized, localized } from "./text/localized.ts";

/** What is in force, in one language. Values are text as the file has it, which may hold what the eye can't see. */
export interface EffectiveText {
  /** The values one below the other, each cut where nobody reads on; where there are none, a remark in brackets. Never empty. */
  readonly values: readonly string[];
  /** How many entries more there are than were asked for. */
  readonly more: number;
  /** Whether the values come from the file, from `me`, or are the default. */
  readonly source: string;
  /** When a change takes effect, and the environment variable that overrides the file. */
  readonly effect: string;
  /** Worth a look though the file is absent: the server relays for everybody. */
  readonly isAlarming: boolean;
}

/** The words for one file. `closed`: without rcpthosts no stranger may send anywhere but to locals. At most `most` entries are given. */
export function effectiveText(
  file: EffectiveFile,
  language: Language,
  { closed, most }: { readonly closed: boolean; readonly most: number },
): EffectiveText {
  const { spec, source, value } = file;
  const effect = effectText(spec)(language) + (spec.environment === undefined ? "" : variable(spec.environment)(language));
  const more = Array.isArray(value) ? Math.max(0, value.length - most) : 0;
  const isAlarming = !closed && spec.name === "rcpthosts" && source === "absent";
  return { values: valuesOf(file, language, closed, most), more, source: SOURCES[source](language), effect, isAlarming };
}

function valuesOf(file: EffectiveFile, language: Language, closed: boolean, most: number): readonly string[] {
  const { spec, value } = file;
  if (value === null) return [nothingToShow(file, closed)(language)];
  if (typeof value === "number") return [spec.unit ? `${value} ${unitName(spec.unit)(language)}`.trimEnd() : String(value)];
  if (typeof value === "string") return [readable(value)(language)];
  return value.length === 0 ? [NO_ENTRIES(language)] : value.slice(0, most).map((entry) => readable(entry)(language));
}

/** More of a value nobody reads. */
const LONGEST_VALUE = 1000;

function readable(value: string): Localized {
  if (value === "") return EMPTY;
  if (value.length <= LONGEST_VALUE) return () => value;
  const head = value.slice(0, LONGEST_VALUE);
  return localized({ en: `${head}… (${value.length} characters)`, ja: `${head}… (全 ${value.length} 文字)` });
}

function nothingToShow({ spec, source, problem }: EffectiveFile, closed: boolean): Localized {
  if (source === "default") return BUILD;
  if (source !== "file") return closed && spec.name === "rcpthosts" ? LOCALS_ONLY : (ABSENCES.get(spec.name) ?? NONE);
  return problem ? UNKNOWN : (PRESENT[spec.reader] ?? NOT_SHOWN);
}

const SOURCES: Readonly<Record<EffectiveFile["source"], Localized>> = {
  file: localized({ en: "file", ja: "ファイル" }),
  me: localized({ en: "me", ja: "me" }),
  default: localized({ en: "default", ja: "既定値" }),
  absent: localized({ en: "absent", ja: "なし" }),
};
const NONE = localized({ en: "(none)", ja: "(なし)" });
const EMPTY = localized({ en: "(empty)", ja: "(空)" });
const NO_ENTRIES = localized({ en: "(no entries)", ja: "(エントリなし)" });
const UNKNOWN = localized({ en: "?", ja: "?" });
const BUILD = localized({ en: "(chosen when qmail was compiled)", ja: "(qmail のコンパイル時に決まる)" });
const NOT_SHOWN = localized({ en: "(exists, not shown)", ja: "(あり。内容は表示しません)" });
/** What is said of a file that exists and has no value to show, by its reader. */
const PRESENT: Readonly<Partial<Record<EffectiveFile["spec"]["reader"], Localized>>> = {
  cdb: localized({ en: "(compiled)", ja: "(コンパイル済み)" }),
  directory: localized({ en: "(folder)", ja: "(フォルダー)" }),
  flag: localized({ en: "(exists)", ja: "(あり)" }),
};
const LOCALS_ONLY = localized({ en: "(only locals)", ja: "(locals のみ)" });
/** What it means that one of these does not exist; as qmail-showctl says it. */
const ABSENCES: ReadonlyMap<string, Localized> = new Map([
  ["badmailfrom", localized({ en: "(any sender is accepted)", ja: "(送信者を制限しない)" })],
  ["percenthack", localized({ en: "(off)", ja: "(無効)" })],
  ["rcpthosts", localized({ en: "(any recipient is accepted!)", ja: "(どの宛先でも受け付ける!)" })],
  ["smtproutes", localized({ en: "(none; by MX)", ja: "(なし。MX に従う)" })],
]);

function variable(name: string): Localized {
  return localized({ en: ` (environment: ${name})`, ja: ` (環境変数 ${name})` });
}
