import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { asciiLower } from "../text/ascii.ts";
import { mapEntryOf } from "./map.ts";

/**
 * The key under which qmail files an entry: ASCII case folded, and what stands before the colon in a map. Two entries with
 * one key are rivals. Undefined where the entry has none. Source: constmap_init in constmap.c.
 */
export function keyOf(file: ControlFileSpec, entry: string): string | undefined {
  const key = file.reader === "map" ? mapEntryOf(entry)?.key : entry;
  return key === undefined ? undefined : asciiLower(key);
}
