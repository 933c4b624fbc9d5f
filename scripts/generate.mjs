// `npm run generate [-- --check]`: writes what is made from the catalogue and the rules. See generate.ts, which this starts
// under Node 24.
import path from "node:path";
import { ROOT } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { main } from "./lib/stop.mjs";
import { ensureNode24, ensureNodeModules } from "./lib/toolchain.mjs";

await main(async () => {
  await ensureNodeModules();
  return run(await ensureNode24(), [path.join(ROOT, "scripts", "generate.ts"), ...process.argv.slice(2)]);
});
