/** A folder of variables. Source: envdir(8); s6-envdir and `chpst -e` read such a folder alike. */

import type { ServiceView } from "./service-view.ts";

/** A folder with more names is none. */
const MOST_VARIABLES = 1000;

/** A variable of a folder. */
interface FolderVariable {
  readonly name: string;
  /** Undefined: it is unset. */
  readonly value: string | undefined;
  /** The name of its file in evidence. */
  readonly file: string;
}

/** The variables of the folder at `path`; undefined: not in view. */
export function envFolder(path: string, view: ServiceView): readonly FolderVariable[] | undefined {
  const names = view.names(path);
  if (names === undefined || names.length > MOST_VARIABLES) return undefined;
  return names.flatMap((name): readonly FolderVariable[] => {
    if (name.startsWith(".") || name.includes("=")) return [];
    const found = view.text(`${path}/${name}`);
    if (!found) return [];
    // An empty file unsets. Else the first line counts, without blanks at its end; a NUL stands for a line end.
    if (found.text === "") return [{ name, value: undefined, file: found.file }];
    const [line = ""] = found.text.split("\n", 1);
    return [{ name, value: withoutBlanksAtEnd(line).replaceAll("\0", "\n"), file: found.file }];
  });
}

function withoutBlanksAtEnd(line: string): string {
  let end = line.length;
  while (end > 0 && " \t".includes(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}
