import { CLASSIC_FILES } from "./classic.ts";
import type { ControlFileSpec } from "./control-file.ts";
import { matchesGlob } from "./glob.ts";
import { NEIGHBOUR_FILES } from "./neighbours.ts";

export { NEIGHBOUR_FILES };

const byName: ReadonlyMap<string, ControlFileSpec> = new Map(CLASSIC_FILES.map((spec) => [spec.name, spec]));

/** Every control file that the product knows, in the order of their names. */
export const CONTROL_FILES: readonly ControlFileSpec[] = CLASSIC_FILES;

/**
 * The file that qmail has at a path: one of those beside the control directory by its pattern, else the control file of that
 * name. Whether an ambiguous name is really qmail's depends on its folder: see `isControlDirectory`.
 */
export function fileAt(path: string): ControlFileSpec | undefined {
  const plain = path.replaceAll("\\", "/");
  const name = plain.slice(plain.lastIndexOf("/") + 1);
  if (isSpareCopy(name)) return undefined;
  return NEIGHBOUR_FILES.find(({ patterns }) => patterns.some((pattern) => matchesGlob(plain, pattern))) ?? controlFile(name);
}

/** Endings that editors, package managers and careful administrators give to a copy beside the file itself. */
const SPARE_COPY = /(?:~|,v|\.(?:bak|backup|old|orig|saved?|copy|te?mp|new|rej|sw[a-p]|rpm(?:new|save|orig)|(?:dpkg|ucf)-[a-z]+|\d+))$|^#/i;

/** Whether a name is that of a copy that no program reads. A dash ends no name here: `.qmail-old` is the file of an address. */
export function isSpareCopy(name: string): boolean {
  return SPARE_COPY.test(name);
}

/** The control file of that name; undefined where no qmail reads one. */
export function controlFile(name: string): ControlFileSpec | undefined {
  return byName.get(name);
}

/**
 * Whether the folder at `path` is a directory of control files.
 *
 * It is one when it ends in `qmail/control`, or when it holds a file whose name only qmail uses: `me` and `locals` alone
 * prove nothing, since Haraka and Terraform have them too. `names` are the names of the files in the folder.
 */
export function isControlDirectory(path: string, names: Iterable<string>): boolean {
  if (/(^|[/\\])qmail[/\\]control[/\\]?$/.test(path)) return true;
  for (const name of names) if (byName.get(name)?.distinctive) return true;
  return false;
}
