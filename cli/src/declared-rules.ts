/** Tcp rules that a configuration file names, whatever they are called. */

import fs from "node:fs";
import path from "node:path";
import { declaredPath, hostPaths, NEIGHBOUR_FILES } from "../../analyzer/src/index.ts";
import type { Host } from "./hosts.ts";
import { isInside, native, realPath } from "./paths.ts";
import { declarationAbove } from "./programs.ts";

const TCP_RULES = NEIGHBOUR_FILES.find(({ reader }) => reader === "tcp-rules");

/** The folders of declared tcp rules that lie in the trees of `hosts` and that no search by name has found. */
export function hostsOfDeclaredRules(hosts: readonly Host[]): readonly Host[] {
  const known = new Set(hosts.flatMap((host) => [...host.files.keys()].map((name) => path.join(host.path, name))));
  const found: Host[] = [];
  for (const { path: control, control: isControl, wanted, files, tree, searched } of hosts) {
    const declaration = isControl && wanted.size === files.size ? declarationAbove(control, searched ? tree : undefined) : undefined;
    for (const { rules } of declaration?.listeners ?? []) {
      const place = declaration && rules !== undefined ? declaredPath(rules, declaration.folder, hostPaths(control)) : undefined;
      if (!TCP_RULES || place === undefined || known.has(place) || !isFileIn(tree, place)) continue;
      known.add(place);
      const name = path.basename(place);
      const own = { wanted: new Set([name]), files: new Map([[name, TCP_RULES]]) };
      found.push({ path: path.dirname(place), control: false, names: [], whole: false, ...own, tree, searched });
    }
  }
  return found;
}

function isFileIn(tree: string, file: string): boolean {
  try {
    const target = realPath(file);
    return isInside(tree, target) && fs.statSync(native(target)).isFile();
  } catch {
    return false;
  }
}
