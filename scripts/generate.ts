/**
 * Writes what follows from the catalogue, the rules and their fixtures: the analyzer's table of files, parts of package.json and
 * of the texts of the manifest, and the pages in docs. `node scripts/generate.ts` writes; with `--check` it writes nothing, names
 * every file that is not as it should be, and exits 1 if there is one.
 */

import { CATALOGUE } from "../analyzer/src/catalogue/files/index.ts";
import { NEIGHBOUR_ENTRIES } from "../analyzer/src/catalogue/neighbour-entries.ts";
import { fileTable } from "./generate/file-table.ts";
import { bringUpToDate, drift, type Output } from "./generate/output.ts";

const ROOT = new URL("../", import.meta.url);

const args = process.argv.slice(2);
const check = args[0] === "--check";
if (args.length > (check ? 1 : 0)) {
  process.stderr.write("usage: node scripts/generate.ts [--check]\n");
  process.exit(2);
}

settle([fileTable(CATALOGUE, NEIGHBOUR_ENTRIES)]);
// The rest is made with the analyzer, which has to find the new table.
const { everything } = await import("./generate/everything.ts");
settle(everything(ROOT, CATALOGUE, NEIGHBOUR_ENTRIES));

function settle(outputs: readonly Output[]): void {
  const drifted = drift(ROOT, outputs);
  for (const { path, text } of drifted) {
    if (check) process.stdout.write(`${path} ${text === undefined ? "is no longer generated" : "has drifted"}: run npm run generate\n`);
    else process.stdout.write(`${text === undefined ? "removed" : "wrote"} ${path}\n`);
  }
  if (!check) bringUpToDate(ROOT, drifted);
  else if (drifted.length > 0) process.exitCode = 1;
}
