/** The rows of the generated table of files, and what they stand for. */

import {
  type Category,
  type ControlFileSpec,
  type Default,
  type EntryKind,
  languageIdOf,
  type Reader,
  type SpecDifference,
  type TakesEffect,
  type Unit,
} from "./control-file.ts";
import type { DialectId } from "./dialects.ts";

/** One file, short: what most files share is left out. */
export type FileRow = readonly [
  name: string,
  reader: Reader,
  category: Category,
  dialects: readonly DialectId[],
  readers: readonly string[],
  takesEffect: TakesEffect,
  more?: FileRowExtras,
];

/** What not every file has. */
export interface FileRowExtras {
  /** `other` where it is missing. */
  readonly entries?: EntryKind;
  readonly shared?: true;
  readonly secret?: true;
  readonly manual?: string;
  readonly unit?: Unit;
  /** None where it is missing. */
  readonly default?: Default;
  readonly compiler?: string;
  readonly environment?: string;
  readonly differences?: Readonly<Partial<Record<DialectId, SpecDifference>>>;
}

const NO_DEFAULT: Default = { kind: "none" };

/** The file of a row. */
export function specOf([name, reader, category, dialects, readers, takesEffect, more = {}]: FileRow): ControlFileSpec {
  const { entries = "other", shared = false, default: standard = NO_DEFAULT } = more;
  return {
    // To leave out what is not in a description would take most of the time of a start.
    ...more,
    name,
    reader,
    entries,
    category,
    dialects,
    readers,
    takesEffect,
    default: standard,
    // A compiled file proves as much as its text. The content of others that are no text is everybody's: keys, folders.
    distinctive: !shared && !isPatternName(name) && !name.includes("/") && (reader === "cdb" || languageIdOf({ reader }) !== undefined),
  };
}

/** Whether a name has a part in it that changes, written in capitals: `outgoingip.DOMAIN`, `supplsN`. */
export function isPatternName(name: string): boolean {
  return /[A-Z]/.test(name);
}
