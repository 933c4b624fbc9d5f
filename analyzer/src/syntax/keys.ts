import type { Reader } from "../catalogue/control-file.ts";
import { asciiLower } from "../text/ascii.ts";
import { type DotQmailKind, readDotQmailLine } from "./dot-qmail.ts";
import { mapEntryOf } from "./map.ts";
import { keysIn, readTcpRule, type TcpRuleSyntax } from "./tcp-rules.ts";
import { readAssignment } from "./users-assign.ts";

const NONE: readonly string[] = [];

/**
 * Keys for kinds of lines that rules ask for, so that a file rule finds them without reading the file. No key of an entry has
 * LF in it.
 */
export const LINE_KINDS = {
  /** A line for which tcprules or qmail-newu refuses the whole file, or at which tcprules never ends. */
  refused: "\nrefused",
  /** The line that ends users/assign. */
  end: "\nend",
  /** `+list` in a .qmail. */
  listMarker: "\nlist marker",
  /** A delivery to a file or a program in a .qmail. */
  delivery: "\ndelivery",
} as const;

const REFUSED: readonly string[] = [LINE_KINDS.refused];
const END: readonly string[] = [LINE_KINDS.end];
const LIST_MARKER: readonly string[] = [LINE_KINDS.listMarker];
const DELIVERY: readonly string[] = [LINE_KINDS.delivery];

/**
 * The keys under which qmail files an entry; two entries with one key are rivals. ASCII case is folded where the program folds
 * it. None where the entry has no key.
 *
 * - a list: the entry; a map: what stands before the colon (constmap_init in constmap.c)
 * - tcp rules: the address, or each address of a range (tcprules.c)
 * - users/assign: the kind of match and the address (qmail-newu.c)
 *
 * The kinds of lines above are keys too; whoever asks for rivals leaves them out. `tcpRules` says how tcp rules are read.
 */
export function keysOf(reader: Reader, entry: string, tcpRules?: TcpRuleSyntax): readonly string[] {
  switch (reader) {
    case "list":
      return [asciiLower(entry)];
    case "map": {
      const key = mapEntryOf(entry)?.key;
      return key === undefined ? NONE : [asciiLower(key)];
    }
    case "tcp-rules": {
      const rule = readTcpRule(entry, tcpRules);
      return rule.kind === "rule" ? [...keysIn(rule.keys)] : rule.kind === "skipped" ? NONE : REFUSED;
    }
    case "users-assign": {
      const line = readAssignment(`${entry}\n`);
      if (line.kind === "end") return END;
      return line.kind === "assignment" ? [(line.match === "wildcard" ? "+" : "=") + asciiLower(line.address.text)] : REFUSED;
    }
    case "dot-qmail":
      return keysOfInstruction(readDotQmailLine(entry).kind);
    case "line":
    case "integer":
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return NONE;
  }
}

function keysOfInstruction(kind: DotQmailKind): readonly string[] {
  switch (kind) {
    case "list marker":
      return LIST_MARKER;
    case "mbox":
    case "maildir":
    case "program":
      return DELIVERY;
    case "blank":
    case "comment":
    case "forward":
    case "unknown plus":
      return NONE;
  }
}
