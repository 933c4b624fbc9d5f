import { controlFilesOf } from "../host/control-files.ts";
import { rewriteRecipient, startQmailSend } from "../host/qmail-send.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { fromByteString, toByteString } from "../text/bytes.ts";

/** What one line of virtualdomains does with an address that it fits. */
export interface VirtualExample {
  /** An address that the line fits. */
  readonly address: string;
  /** Its rewritten form. */
  readonly rewritten: string;
  /** The part of it that names the local user and the rest: everything before its last @. */
  readonly local: string;
}

/** Asks qmail-send about an address that the entry of virtualdomains fits. Undefined where it keeps nothing here. */
export function virtualExample(entry: string): VirtualExample | undefined {
  const key = mapEntryOf(entry)?.key;
  if (key === undefined) return undefined;
  const address = key.includes("@") ? key : key === "" ? "info@example.org" : key.startsWith(".") ? `info@mail${key}` : `info@${key}`;
  const send = startQmailSend(controlFilesOf({ locals: "", virtualdomains: toByteString(entry) }));
  const { channel, recipient } = rewriteRecipient(send, toByteString(address));
  if (channel !== "local" || recipient === null) return undefined;
  const rewritten = fromByteString(recipient);
  return { address, rewritten, local: rewritten.slice(0, rewritten.lastIndexOf("@")) };
}
