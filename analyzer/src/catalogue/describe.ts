/** A file as one dialect reads it: the common description with the dialect's differences put in. */

import type { Language } from "../text/localized.ts";
import type { Unit } from "./control-file.ts";
import type { ControlFileEntry, DialectId, EntryDefault, EntryReader, FileProse, TakesEffect } from "./entry.ts";
import { readerProse } from "./reader-prose.ts";

/** Everything that is told of a file, in one dialect and language. No part is empty. */
export interface FileDescription extends Required<Omit<FileProse, "danger" | "status">> {
  readonly name: string;
  readonly reader: EntryReader;
  readonly readers: readonly string[];
  readonly manual: string | undefined;
  readonly sources: readonly string[];
  readonly default: EntryDefault;
  readonly takesEffect: TakesEffect;
  readonly unit: Unit | undefined;
  readonly environment: string | undefined;
  readonly danger: string | undefined;
  readonly status: string | undefined;
  /** How the reader takes the bytes. */
  readonly syntax: string;
}

/** Describes a file as `dialect` has it. A dialect that does not read the file gets the common description. */
export function describeFile(file: ControlFileEntry, dialect: DialectId, language: Language): FileDescription {
  const { en: _, ja: __, ...difference } = file.differences?.[dialect] ?? {};
  const reader = difference.reader ?? file.reader;
  const { syntax, empty, malformed } = readerProse(reader, dialect, language);
  const prose: FileProse = { ...file[language], ...file.differences?.[dialect]?.[language] };
  return {
    name: file.name,
    reader,
    readers: difference.readers ?? file.readers,
    manual: difference.manual ?? file.manual,
    sources: difference.sources ?? file.sources,
    default: difference.default ?? file.default,
    takesEffect: difference.takesEffect ?? file.takesEffect,
    unit: difference.unit ?? file.unit,
    environment: difference.environment ?? file.environment,
    purpose: prose.purpose,
    content: prose.content,
    missing: prose.missing,
    empty: prose.empty ?? empty,
    malformed: prose.malformed ?? malformed,
    danger: prose.danger,
    status: prose.status,
    syntax,
  };
}
