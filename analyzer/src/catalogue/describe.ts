/** A file as one dialect has it: the common description with the dialect's differences put in. */

import type { ControlFileSpec } from "./control-file.ts";
import type { DialectId } from "./dialects.ts";
import type { FileProse } from "./entry.ts";
import type { FileText, FileTexts } from "./texts.ts";

/** Everything that is told of a file, in one dialect and language. No part is empty. */
export interface FileDescription extends Required<Omit<FileProse, "danger" | "status">> {
  readonly file: ControlFileSpec;
  readonly sources: readonly string[];
  readonly danger: string | undefined;
  readonly status: string | undefined;
  /** Whether `syntax` is what holds for every file of the same reader. */
  readonly hasUsualSyntax: boolean;
}

/** The facts about a file as they hold in a dialect. A dialect that does not read it gets the common ones. */
export function inDialect(file: ControlFileSpec, dialect: DialectId): ControlFileSpec {
  const difference = file.differences?.[dialect];
  return difference ? { ...file, ...difference } : file;
}

/**
 * Describes a file as `dialect` has it; without one, as most have it. A dialect that does not read the file gets the common
 * description. Undefined where the texts don't have it.
 */
export function describeFile(spec: ControlFileSpec, texts: FileTexts, dialect: DialectId | undefined): FileDescription | undefined {
  const common = textOf(spec, texts);
  if (!common) return undefined;
  const file = dialect ? inDialect(spec, dialect) : spec;
  const text = { ...common, ...(dialect && common.differences?.[dialect]) };
  const reader = texts.readers[file.reader];
  if (!reader) return undefined;
  const { syntax, empty, malformed } = { ...reader, ...(dialect && texts.readersIn[dialect]?.[file.reader]) };
  return {
    file,
    sources: text.sources,
    purpose: text.purpose,
    content: text.content,
    missing: text.missing,
    empty: text.empty ?? empty,
    malformed: text.malformed ?? malformed,
    danger: text.danger,
    status: text.status,
    syntax: text.syntax ?? syntax,
    hasUsualSyntax: text.syntax === undefined,
  };
}

/** What the texts have about a file; undefined where they have nothing. */
export function textOf(file: ControlFileSpec, { files, neighbours }: FileTexts): FileText | undefined {
  const texts = "patterns" in file ? neighbours : files;
  return Object.hasOwn(texts, file.name) ? texts[file.name] : undefined;
}
