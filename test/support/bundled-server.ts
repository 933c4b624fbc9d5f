/** Modules of the server in this process, bundled as the product is, which lets them read their own manifest. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** What the modules of these names export, as one module. */
export async function bundledServer<Modules>(names: readonly string[]): Promise<Modules> {
  const folder = mkdtempSync(path.join(tmpdir(), "qmail-control-bundled-"));
  try {
    const outfile = path.join(folder, "server.mjs");
    await build({
      absWorkingDir: fileURLToPath(new URL("../..", import.meta.url)),
      stdin: { contents: names.map((name) => `export * from "./server/src/${name}.ts";`).join("\n"), resolveDir: "." },
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node24",
      mainFields: ["module", "main"],
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
