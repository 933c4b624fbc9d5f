/**
 * What is in force for one control file, as the reader of the file and the default in the catalogue have it: what a program would
 * print if each dialect had a qmail-showctl that knew all its files. A number is what the program reads, before it corrects it.
 */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { inDialect } from "../catalogue/describe.ts";
import { controlFile } from "../catalogue/index.ts";
import { shownContent } from "../catalogue/secret.ts";
import { controlInteger, controlLine, controlList } from "./control.ts";
import type { ControlFiles } from "./control-files.ts";
import type { Dialect } from "./dialect.ts";
import { integerSyntaxOf } from "./integer-traits.ts";
import type { ShownFile, ShownProblem, ShownSource } from "./qmail-showctl.ts";

/** What is wrong with a file, or keeps it from having an effect. `refused`: a number that the program takes for a broken file. */
export type ForceProblem = ShownProblem | "refused";

/** Values are byte strings. */
export interface ValueInForce {
  readonly value: ShownFile["value"];
  readonly source: ShownSource;
  readonly problem: ForceProblem | null;
}

/** The control directory, and who reads it. */
export interface ReadDirectory {
  readonly files: ControlFiles;
  readonly names: ReadonlySet<string>;
  readonly modified: ((name: string) => number | undefined) | undefined;
  readonly programs: Dialect;
}

const ABSENT: ValueInForce = { value: null, source: "absent", problem: null };
const PRESENT: ValueInForce = { value: null, source: "file", problem: null };
const UNREADABLE: ValueInForce = { ...PRESENT, problem: "unreadable" };

/** The file `name`, which is `spec` as the dialect has it. Keys and passwords are not even read. */
export function fileInForce(spec: ControlFileSpec, name: string, directory: ReadDirectory): ValueInForce {
  if (!exists(name, directory)) return spec.reader === "cdb" ? compiled(name, directory) : byDefault(spec, directory);
  if (spec.secret) return spec.reader === "directory" ? PRESENT : { ...PRESENT, value: shownContent(spec, name) };
  switch (spec.reader) {
    case "flag":
    case "directory":
      return PRESENT;
    case "cdb":
      return compiled(name, directory);
    case "line":
      return line(name, directory);
    case "integer":
      return integer(spec, name, directory);
    case "list":
    case "map":
    case "tcp-rules":
      return list(spec, name, directory);
    case "blob":
      return isEncoded(name) ? PRESENT : lines(name, directory);
    case "dot-qmail":
    case "users-assign":
      return lines(name, directory);
  }
}

/** Folders have a slash behind their name; of what lies in one the directory has no name. */
function exists(name: string, { names, files }: ReadDirectory): boolean {
  const plain = name.replace(/\/$/, "");
  return plain.includes("/") ? files.get(plain) !== undefined : names.has(plain);
}

/** Certificates and parameters, of which the text tells nobody anything. */
function isEncoded(name: string): boolean {
  return name.endsWith(".pem");
}

function line(name: string, { files }: ReadDirectory): ValueInForce {
  const answer = controlLine(files, name);
  return answer.kind === "value" ? { ...PRESENT, value: answer.value } : UNREADABLE;
}

function integer(spec: ControlFileSpec, name: string, directory: ReadDirectory): ValueInForce {
  const { files, programs } = directory;
  const answer = controlInteger(files, name, integerSyntaxOf(programs.integers, spec.name));
  switch (answer.kind) {
    case "value":
      return { ...PRESENT, value: answer.value };
    case "none":
      return { ...byDefault(spec, directory), problem: "no number" };
    case "unreadable":
      return files.get(name)?.kind === "file" ? { ...PRESENT, problem: "refused" } : UNREADABLE;
  }
}

function list(spec: ControlFileSpec, name: string, { files, names, programs }: ReadDirectory): ValueInForce {
  const answer = controlList(files, name, { me: false });
  if (answer.kind !== "value") return UNREADABLE;
  const needsList = spec.name === "morercpthosts" && !programs.smtpd.acceptsLocals && !names.has("rcpthosts");
  return { value: Array.from(answer.value, ({ value }) => value), source: "file", problem: needsList ? "no rcpthosts" : null };
}

/** All lines of a text that has comments of its own, or none. What is no text has no value. */
function lines(name: string, { files }: ReadDirectory): ValueInForce {
  const file = files.get(name);
  if (file?.kind !== "file") return UNREADABLE;
  return file.bytes.includes("\0") ? PRESENT : { ...PRESENT, value: file.bytes === "" ? [] : file.bytes.replace(/\n$/, "").split("\n") };
}

/** A compiled file beside its text. IndiMail's qmail-cdb leaves the text behind as a copy. */
function compiled(name: string, directory: ReadDirectory): ValueInForce {
  const { names, modified = () => undefined, programs } = directory;
  const textName = name.replace(/\.cdb$/, "");
  const [dialect = "notqmail"] = programs.ids;
  const text = controlFile(textName);
  const needsCompiling = text !== undefined && inDialect(text, dialect).compiler !== undefined;
  const hasText = names.has(textName);
  if (!names.has(name)) return { ...ABSENT, problem: hasText && needsCompiling ? "not compiled" : null };
  const isOlder = hasText && Math.floor(modified(textName) ?? 0) > Math.floor(modified(name) ?? Number.POSITIVE_INFINITY);
  const isAlone = needsCompiling && !hasText && !names.has(`${textName}.bak`);
  return { ...PRESENT, problem: isOlder ? "older than its text" : isAlone ? "no text" : null };
}

/** What holds where there is no such file. */
function byDefault(spec: ControlFileSpec, directory: ReadDirectory): ValueInForce {
  const { default: standard, reader } = spec;
  switch (standard.kind) {
    case "none":
      return ABSENT;
    case "build":
      return { ...ABSENT, source: "default" };
    case "literal":
      return { ...ABSENT, value: literal(spec, standard.value), source: "default" };
    case "me": {
      const value = reader === "list" ? entriesOfMe(directory.files) : valueOfMe(directory.files);
      if (value !== undefined) return { ...ABSENT, value, source: "me" };
      return standard.orElse === undefined ? ABSENT : { ...ABSENT, value: literal(spec, standard.orElse), source: "default" };
    }
    case "file":
      return ofOther(standard.name, directory);
  }
}

function valueOfMe(files: ControlFiles): string | undefined {
  const me = controlLine(files, "me");
  return me.kind === "value" ? me.value : undefined;
}

function entriesOfMe(files: ControlFiles): readonly string[] | undefined {
  const me = controlList({ get: (name) => (name === "me" ? files.get(name) : undefined) }, "", { me: true });
  return me.kind === "value" ? Array.from(me.value, ({ value }) => value) : undefined;
}

/** What is built into a program, in the form that the file has. */
function literal({ reader }: ControlFileSpec, value: string): ValueInForce["value"] {
  switch (reader) {
    case "integer":
      return Number(value);
    case "line":
      return value;
    case "list":
    case "map":
    case "dot-qmail":
      return [value];
    default:
      return null;
  }
}

/** Another file stands in: what is in force for that. */
function ofOther(name: string, directory: ReadDirectory): ValueInForce {
  const [dialect = "notqmail"] = directory.programs.ids;
  const spec = controlFile(name);
  if (!spec) return ABSENT;
  const { value, source } = fileInForce(inDialect(spec, dialect), name, directory);
  return { value, source: source === "file" ? "default" : source, problem: null };
}
