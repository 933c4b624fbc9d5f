import type { Reader } from "../catalogue/control-file.ts";
import { asciiLower } from "../text/ascii.ts";
import { mapEntryOf } from "./map.ts";
import { keysIn, readTcpRule } from "./tcp-rules.ts";
import { readAssignment } from "./users-assign.ts";

const NONE: readonly string[] = [];

/**
 * The keys under which qmail files an entry; two entries with one key are rivals. ASCII case is folded where the program folds
 * it. None where the entry has no key.
 *
 * - a list: the entry; a map: what stands before the colon (constmap_init in constmap.c)
 * - tcp rules: the address, or each address of a range (tcprules.c)
 * - users/assign: the kind of match and the address (qmail-newu.c)
 */
export function keysOf(reader: Reader, entry: string): readonly string[] {
  switch (reader) {
    case "list":
      return [asciiLower(entry)];
    case "map": {
      const key = mapEntryOf(entry)?.key;
      return key === undefined ? NONE : [asciiLower(key)];
    }
    case "tcp-rules": {
      const rule = readTcpRule(entry);
      return rule.kind === "rule" ? [...keysIn(rule.keys)] : NONE;
    }
    case "users-assign": {
      const line = readAssignment(`${entry}\n`);
      return line.kind === "assignment" ? [(line.match === "wildcard" ? "+" : "=") + asciiLower(line.address.text)] : NONE;
    }
    case "line":
    case "integer":
    case "dot-qmail":
    case "cdb":
      return NONE;
  }
}
