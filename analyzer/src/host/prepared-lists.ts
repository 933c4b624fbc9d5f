import { type KeyedSyntax, prepareIndex } from "../syntax/entry-index.ts";
import type { Steps } from "../text/steps.ts";
import type { ControlFiles } from "./control-files.ts";

/** The lists and maps that programs look names up in, and that grow with the number of a host's domains. */
const GROWING: readonly (readonly [name: string, syntax: KeyedSyntax])[] = [
  ["rcpthosts", "list"],
  ["morercpthosts", "list"],
  ["locals", "list"],
  ["virtualdomains", "map"],
  ["smtproutes", "map"],
  ["badmailfrom", "list"],
];

/** Reads the large lists of a host in steps, so that questions about it are answered at once afterwards. */
export function* prepareLists(control: ControlFiles): Steps<void> {
  for (const [name, syntax] of GROWING) {
    const file = control.get(name);
    if (file?.kind === "file") yield* prepareIndex(file, syntax);
  }
}
