// `npm run check`: everything that can be said about the code without running it.
import { checkEverything } from "./lib/checks.mjs";
import { main, Stop, say } from "./lib/stop.mjs";
import { ensureNodeModules } from "./lib/toolchain.mjs";

await main(async () => {
  const [argument] = process.argv.slice(2);
  if (argument !== undefined) throw new Stop(`check: unknown argument ${argument}`, 2);
  await ensureNodeModules();
  const { passed, failed } = await checkEverything();
  say(`${passed} checks passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
