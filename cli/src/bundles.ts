import fs from "node:fs";
import path from "node:path";
import { bundleMissing } from "./messages.ts";
import { UsageError } from "./options.ts";

/** The path of another file of ours beside this bundle. Throws a UsageError where it is missing. */
export function bundleBeside(name: string): string {
  const file = path.join(__dirname, name);
  if (!fs.existsSync(file)) throw new UsageError(bundleMissing(name));
  return file;
}
