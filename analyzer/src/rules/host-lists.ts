import type { ControlFileSpec } from "../catalogue/control-file.ts";
import type { Programs } from "../host/programs.ts";

/** rcpthosts and morercpthosts: who may be written to by anybody. */
export function isRecipientHostList(file: ControlFileSpec): boolean {
  return file.name === "rcpthosts" || file.name === "morercpthosts";
}

/** The lists with one host name to a line of which it is proven that every qmail reads them so. */
const HOST_LISTS: readonly string[] = ["rcpthosts", "morercpthosts", "locals", "percenthack"];

/** A list with one host name to a line: rcpthosts, morercpthosts, locals, percenthack. */
export function isHostList(file: ControlFileSpec): boolean {
  return HOST_LISTS.includes(file.name);
}

/** Whether the file is badmailfrom, and its entries are compared with senders as they stand: no patterns, no expressions. */
export function isSenderList(file: ControlFileSpec, { dialect }: Programs): boolean {
  return file.name === "badmailfrom" && dialect.smtpd.badSenders !== "patterns";
}

/** False for an entry with a dot in front where only whole names are looked up: in what some qmail-newmrh have compiled. */
export function matchesAtDot({ name }: ControlFileSpec, entry: string, { dialect }: Programs): boolean {
  return !(name === "morercpthosts" && dialect.smtpd.compiledHostsOnly === true && entry.startsWith("."));
}
