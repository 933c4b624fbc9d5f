// `npm run conformance -- DIR`: compares the model with the recorded decisions in DIR. See conformance.ts, which this starts
// under Node 24.
import path from "node:path";
import { ROOT } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { main } from "./lib/stop.mjs";
import { ensureNode24, ensureNodeModules } from "./lib/toolchain.mjs";

await main(async () => {
  await ensureNodeModules();
  // npm starts scripts at the root; what the user names is meant from where npm was called.
  const from = process.env.INIT_CWD ?? process.cwd();
  const folders = process.argv.slice(2).map((folder) => path.resolve(from, folder));
  return run(await ensureNode24(), [path.join(ROOT, "scripts", "conformance.ts"), ...folders]);
});
