import type { ControlFileSpec } from "./control-file.ts";
import { isPatternName, specOf } from "./file-table.ts";
import { matchesGlob } from "./glob.ts";
import { EXPLAINED_NEIGHBOURS, NEIGHBOUR_FILES } from "./neighbours.ts";
import { isPlugin } from "./plugin-names.ts";
import { FILE_TABLE } from "./table.ts";

export { EXPLAINED_NEIGHBOURS, NEIGHBOUR_FILES };

/** Every control file that the product knows, in the order of their names. */
export const CONTROL_FILES: readonly ControlFileSpec[] = FILE_TABLE.map(specOf);

const byName: ReadonlyMap<string, ControlFileSpec> = new Map(CONTROL_FILES.map((spec) => [spec.name, spec]));

/** What the parts of a name that are written in capitals stand for. */
const PARTS: Readonly<Record<string, string>> = { NAME: "(.+)", DOMAIN: "[\\w-]+(?:\\.[\\w-]+)*", QUEUE: "[a-z][\\w-]*", N: "\\d+" };

const patterns: readonly (readonly [RegExp, ControlFileSpec])[] = CONTROL_FILES.filter(({ name }) => isPatternName(name)).map((spec) => {
  const source = spec.name.replaceAll(".", "\\.").replace(/[A-Z]+/g, (part) => PARTS[part] ?? part);
  return [new RegExp(`^${source}$`), spec];
});

/**
 * The file that qmail has at a path: one of those beside the control directory by its pattern, else the control file of that
 * name. Whether an ambiguous name is really qmail's depends on its folder: see `isControlDirectory`.
 */
export function fileAt(path: string): ControlFileSpec | undefined {
  const plain = path.replaceAll("\\", "/");
  const name = plain.slice(plain.lastIndexOf("/") + 1);
  if (isSpareCopy(name) || isPlugin(plain.slice(0, -name.length - 1), name)) return undefined;
  return NEIGHBOUR_FILES.find(({ patterns: places }) => places.some((place) => matchesGlob(plain, place))) ?? controlFile(name);
}

/** Endings that editors, package managers and careful administrators give to a copy beside the file itself. */
const SPARE_COPY = /(?:~|,v|\.(?:bak|backup|old|orig|saved?|copy|te?mp|new|rej|sw[a-p]|rpm(?:new|save|orig)|(?:dpkg|ucf)-[a-z]+|\d+))$|^#/i;

/** Whether a name is that of a copy that no program reads. A dash ends no name here: `.qmail-old` is the file of an address. */
export function isSpareCopy(name: string): boolean {
  return SPARE_COPY.test(name);
}

/** The control file of that name; undefined where no qmail reads one. `outgoingip.example.org` is the file `outgoingip.DOMAIN`. */
export function controlFile(name: string): ControlFileSpec | undefined {
  return byName.get(name) ?? patternedFile(name);
}

function patternedFile(name: string): ControlFileSpec | undefined {
  if (isSpareCopy(name)) return undefined;
  for (const [pattern, spec] of patterns) {
    const match = pattern.exec(name);
    if (!match) continue;
    const [, base] = match;
    if (base === undefined || isOtherForm(spec, base)) return spec;
  }
  return undefined;
}

/** badmailfrom.cdb is another form of badmailfrom; any other .cdb or .sql is somebody else's. */
function isOtherForm(spec: ControlFileSpec, base: string): boolean {
  const text = byName.get(base);
  return text?.reader === "list" && text.dialects.some((dialect) => spec.dialects.includes(dialect));
}

/**
 * Whether the folder at `path` is a directory of control files.
 *
 * It is one when it ends in `qmail/control`, or when it holds a file whose name only qmail uses: `me` and `locals` alone
 * prove nothing, since Haraka and Terraform have them too. `names` are the names of the files in the folder.
 */
export function isControlDirectory(path: string, names: Iterable<string>): boolean {
  if (/(^|[/\\])qmail[/\\]control[/\\]?$/.test(path)) return true;
  for (const name of names) if (byName.get(name)?.distinctive && !isPlugin(path, name)) return true;
  return false;
}
