/**
 * PEM files by their outer form: which blocks there are. What stands in a block is nobody's business, and is never kept.
 *
 * Source: OpenSSL's pem_lib.c: get_name(), get_header_and_data(), PEM_read_bio_ex().
 */

import { linesOf } from "../text/lines.ts";

/** A block that is complete. */
export interface PemBlock {
  /** What stands behind BEGIN: `CERTIFICATE`, `RSA PRIVATE KEY`. */
  readonly kind: string;
  /** Whether its content is encrypted, so that a pass phrase is needed. */
  readonly encrypted: boolean;
}

/** Why OpenSSL stops reading, or finds nothing to read. Lines are counted from 0. */
export type PemFault =
  | { readonly kind: "empty" }
  /** The binary form of certificates and keys. */
  | { readonly kind: "binary" }
  /** Nothing looks like the beginning of a block. */
  | { readonly kind: "no block" }
  /** Something stands before or behind a BEGIN on its line, so that it begins no block. */
  | { readonly kind: "begin not alone"; readonly line: number }
  /** A block is not closed before the next begins or the file ends, or is closed by the END of another kind. */
  | { readonly kind: "not closed"; readonly line: number };

/** What OpenSSL makes of a file. */
export interface Pem {
  readonly blocks: readonly PemBlock[];
  /** Undefined where it reads the file to its end. Text around the blocks does no harm. */
  readonly fault: PemFault | undefined;
}

const BEGIN = "-----BEGIN ";
const END = "-----END ";
const DASHES = "-----";

/** Reads a file, a byte string. Never fails; takes time in proportion to the length. */
export function readPem(file: string): Pem {
  const blocks: PemBlock[] = [];
  let open: { readonly kind: string; readonly line: number; encrypted: boolean } | undefined;
  let hidden: number | undefined;
  for (const { number, text } of linesOf(file)) {
    const line = withoutEnd(text);
    const kind = between(line, BEGIN);
    if (open) {
      if (kind !== undefined) return { blocks, fault: { kind: "not closed", line: open.line } };
      open.encrypted ||= line.startsWith("Proc-Type:") && line.includes("ENCRYPTED");
      if (!line.startsWith(END)) continue;
      if (between(line, END) !== open.kind) return { blocks, fault: { kind: "not closed", line: open.line } };
      blocks.push({ kind: open.kind, encrypted: open.encrypted });
      open = undefined;
    } else if (kind !== undefined) {
      open = { kind, line: number, encrypted: kind === "ENCRYPTED PRIVATE KEY" };
    } else if (line.includes(BEGIN)) {
      hidden ??= number;
    }
  }
  if (open) return { blocks, fault: { kind: "not closed", line: open.line } };
  if (hidden !== undefined) return { blocks, fault: { kind: "begin not alone", line: hidden } };
  return { blocks, fault: blocks.length > 0 ? undefined : faultOfNone(file) };
}

/** As OpenSSL takes a line: without the blanks and control characters at its end. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) <= 0x20) end -= 1;
  return line.slice(0, end);
}

function between(line: string, start: string): string | undefined {
  return line.startsWith(start) && line.endsWith(DASHES) && line.length >= start.length + DASHES.length
    ? line.slice(start.length, -DASHES.length)
    : undefined;
}

function faultOfNone(file: string): PemFault {
  if (withoutEnd(file) === "") return { kind: "empty" };
  // A sequence of ASN.1 with a length of one to four bytes.
  return { kind: file.startsWith("0") && /^[\x80-\x84]/.test(file.slice(1, 2)) ? "binary" : "no block" };
}
