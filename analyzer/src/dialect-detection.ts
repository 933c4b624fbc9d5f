/** Which qmail a control directory belongs to, as the names in it show. */

import { COMMON_ANYWAY } from "./catalogue/common-anyway.ts";
import type { NamedDialects } from "./catalogue/dialect-names.ts";
import { DIALECTS, type DialectId, dialectOfFolder, isDetected } from "./catalogue/dialects.ts";

/** A dialect, and the files in the directory that only it reads. None: it is only supposed. */
export interface DetectedDialect {
  readonly dialect: DialectId;
  /** Names in the directory, sorted; `etc/` where the name of the folder itself is evidence. */
  readonly evidence: readonly string[];
}

/** Read alike by three dialects, of which this one is named where nothing shows another. */
const CLASSIC: DialectId = "notqmail";
/**
 * The dialect whose own files are in the directory; where several have some, the one with more of them, and in a tie none.
 * `names` are the names in the control directory, and `folder` is its path, which tells eQmail: it keeps these files in `etc`.
 */
export function detectDialect(names: Iterable<string>, table: readonly NamedDialects[], folder = ""): DetectedDialect {
  const owners = ownersOf(table);
  const evidence = new Map<DialectId, Set<string>>();
  const note = (owner: DialectId, name: string): void => {
    const found = evidence.get(owner) ?? new Set();
    evidence.set(owner, found.add(name));
  };
  let hasFiles = false;
  for (const name of names) {
    const owner = name.endsWith("N") ? undefined : (owners.get(name) ?? owners.get(name.replace(/\d+$/, "N")));
    if (owner) note(owner, name);
    hasFiles ||= name === "me" || name === "rcpthosts";
  }
  const home = hasFiles ? dialectOfFolder(folder) : undefined;
  if (home) note(home, `${lastPart(folder)}/`);
  const [most, next] = [...evidence].sort(([, a], [, b]) => b.size - a.size);
  if (!most || most[1].size === next?.[1].size) return { dialect: CLASSIC, evidence: [] };
  return { dialect: most[0], evidence: [...most[1]].sort() };
}

function lastPart(folder: string): string {
  return /([^/\\]*)[/\\]?$/.exec(folder)?.[1] ?? "";
}

/** The names that are evidence where they exist: those whose presence a host must be asked for. */
export function distinguishingNames(table: readonly NamedDialects[]): readonly string[] {
  return [...ownersOf(table).keys()].flatMap((name) => (name.endsWith("N") ? [0, 1].map((number) => name.slice(0, -1) + number) : name));
}

const known = new WeakMap<readonly NamedDialects[], ReadonlyMap<string, DialectId>>();

/** The names that one dialect alone reads, and that prove it. */
function ownersOf(table: readonly NamedDialects[]): ReadonlyMap<string, DialectId> {
  let owners = known.get(table);
  if (!owners) {
    owners = new Map(
      table.flatMap(({ name, dialects }) => {
        const [only, ...others] = dialects.filter(isDetected);
        const owner = DIALECTS.find((id) => id === only);
        // Folders, and names with other placeholders than a number, are looked for by nobody.
        const isFile = /^[a-z0-9][\w.-]*$/.test(name) && !/[A-Z]{2}/.test(name);
        return owner && others.length === 0 && isFile && !COMMON_ANYWAY.has(name) ? [[name, owner] as const] : [];
      }),
    );
    known.set(table, owners);
  }
  return owners;
}
