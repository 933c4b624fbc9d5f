import type { Language, Localized } from "../../analyzer/src/index.ts";
import { printLine, STDERR } from "./output.ts";
import { displayPath } from "./paths.ts";
import { visible } from "./terminal.ts";

/** Why a path could not be read or written. */
export interface Problem {
  readonly path: string;
  readonly reason: Localized;
}

/** Tells the user, one line to a problem. */
export async function reportProblems(problems: readonly Problem[], language: Language): Promise<void> {
  for (const { path, reason } of problems) {
    await printLine(STDERR, `qmail-control: ${visible(displayPath(path))}: ${visible(reason(language))}`);
  }
}
