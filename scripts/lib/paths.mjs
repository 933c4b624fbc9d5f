// Where things stand: the checkout, its products, and the folder of the user's that keeps downloads.
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
export const DIST = path.join(ROOT, "dist");
export const VSIX = path.join(DIST, "qmail-control.vsix");

export const CACHE = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache"), "qmail-control");

/** A tool of node_modules that is a JavaScript file, so that it starts under any Node we choose. */
export function moduleFile(name) {
  return path.join(ROOT, "node_modules", name);
}
