import { CLASSIC_FILES } from "./classic.ts";
import type { ControlFileSpec } from "./control-file.ts";

const byName: ReadonlyMap<string, ControlFileSpec> = new Map(CLASSIC_FILES.map((spec) => [spec.name, spec]));

/** Every control file that the product knows, in the order of their names. */
export const CONTROL_FILES: readonly ControlFileSpec[] = CLASSIC_FILES;

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
