import type { ControlFileSpec } from "../catalogue/control-file.ts";

/** rcpthosts and morercpthosts: who may be written to by anybody. */
export function isRecipientHostList(file: ControlFileSpec): boolean {
  return file.name === "rcpthosts" || file.name === "morercpthosts";
}

/** A list with one host name to a line: rcpthosts, morercpthosts, locals, percenthack. */
export function isHostList(file: ControlFileSpec): boolean {
  return file.reader === "list" && file.entries === "host";
}
