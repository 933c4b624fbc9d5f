/** Which address is worth tracing for a line of a file: the one that stands there, or one that the line decides about. */

import type { ControlFileSpec } from "./catalogue/control-file.ts";
import { entriesOfLine } from "./syntax/list.ts";
import { mapEntryOf } from "./syntax/map.ts";

/** Every host that gets mail has it (RFC 5321, 4.5.1), so no better guess is possible. */
const ANYBODY = "postmaster";
/** Stands for the hosts that a dot at the beginning, or an empty key, fits. */
const ANY_HOST = "host";
const OTHER_HOST = "elsewhere.example";

/** The files whose every entry is worth a trace of its own. */
export const TRACED_FILES: ReadonlySet<string> = new Set(["locals", "rcpthosts", "smtproutes", "virtualdomains"]);

/**
 * An address about which the line decides, or which stands in it; undefined where there is none, as in a comment. `line` is text
 * without its line end.
 */
export function addressToTrace(spec: ControlFileSpec, line: string): string | undefined {
  switch (spec.reader) {
    case "list":
    case "map": {
      if (spec.entries !== "host") return undefined;
      const [entry] = entriesOfLine(line);
      const key = spec.reader === "map" && entry ? mapEntryOf(entry.value)?.key : entry?.value;
      return key === undefined ? undefined : addressAt(key, spec);
    }
    case "dot-qmail":
      return line.startsWith("&") || /^[a-z0-9]/i.test(line) ? addressIn(line.replace(/^&/, "")) : undefined;
    case "line":
      return spec.name === "me" && line.trim() !== "" ? `${ANYBODY}@${line.trim()}` : undefined;
    default:
      return undefined;
  }
}

/** The address that a selected text means: an address as it is, with or without angle brackets, or somebody at a domain. */
export function addressIn(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/^<([^<>]*)>$/, "$1");
  if (plain === "" || /[\s\n]/.test(plain)) return undefined;
  if (plain.includes("@")) return plain.startsWith("@") ? ANYBODY + plain : plain;
  return /^\.?[^.:/]+(?:\.[^.:/]+)+\.?$/.test(plain) ? `${ANYBODY}@${plain.startsWith(".") ? ANY_HOST : ""}${plain}` : undefined;
}

function addressAt(key: string, { name }: ControlFileSpec): string {
  if (key === "") return `${ANYBODY}@${OTHER_HOST}`;
  if (key.includes("@")) return key.startsWith("@") ? ANYBODY + key : key;
  // In locals a dot at the beginning has no meaning: the entry is that name and no other.
  return `${ANYBODY}@${key.startsWith(".") && name !== "locals" ? ANY_HOST : ""}${key}`;
}
