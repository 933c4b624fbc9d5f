/**
 * Writes what follows from the catalogue, the rules and their fixtures: parts of package.json and of the texts of the
 * manifest, the pages in docs, and the schema of qmail-control.json. `node scripts/generate.ts` writes; with `--check` it writes nothing, names every
 * file that is not as it should be, and exits 1 if there is one.
 */

import { controlFilePages } from "./generate/control-file-pages.ts";
import { manifest } from "./generate/manifest.ts";
import { bringUpToDate, drift } from "./generate/output.ts";
import { rulePages } from "./generate/rule-pages.ts";
import { configurationSchema } from "./generate/schema.ts";

const ROOT = new URL("../", import.meta.url);

const args = process.argv.slice(2);
const check = args[0] === "--check";
if (args.length > (check ? 1 : 0)) {
  process.stderr.write("usage: node scripts/generate.ts [--check]\n");
  process.exit(2);
}

const drifted = drift(ROOT, [...manifest(ROOT), ...rulePages(ROOT), ...controlFilePages(), configurationSchema()]);
for (const { path, text } of drifted) {
  if (check) process.stdout.write(`${path} ${text === undefined ? "is no longer generated" : "has drifted"}: run npm run generate\n`);
  else process.stdout.write(`${text === undefined ? "removed" : "wrote"} ${path}\n`);
}
if (!check) bringUpToDate(ROOT, drifted);
else if (drifted.length > 0) process.exitCode = 1;
