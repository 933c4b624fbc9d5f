/** The commands that show pages of a host. */

import { commands, type Disposable } from "vscode";
import { chooseHost } from "../choose-host.ts";
import type { Pages } from "./panels.ts";

/** Registers them; from a row of the tree, or a code lens, they are about its host. */
export function hostPageCommands(pages: Pages): readonly Disposable[] {
  const register = (command: string, kind: "verdict" | "configuration"): Disposable =>
    commands.registerCommand(command, async (row: unknown) => {
      const host = hostOf(row) ?? (await chooseHost());
      if (host !== undefined) pages.show({ kind, host });
    });
  return [register("qmail-control.showVerdict", "verdict"), register("qmail-control.showConfiguration", "configuration")];
}

function hostOf(row: unknown): string | undefined {
  if (typeof row !== "object" || row === null) return undefined;
  if ("host" in row && typeof row.host === "string") return row.host;
  if (!("overview" in row)) return undefined;
  const { overview } = row;
  if (typeof overview !== "object" || overview === null || !("host" in overview)) return undefined;
  return typeof overview.host === "string" ? overview.host : undefined;
}
