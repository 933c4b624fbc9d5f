// `npm run package`: builds, and packs what VS Code runs as dist/qmail-control.vsix. --fast: without the checks.
import fs from "node:fs";
import path from "node:path";
import { moduleFile, ROOT, VSIX } from "./lib/paths.mjs";
import { capture, run } from "./lib/run.mjs";
import { main, Stop, say } from "./lib/stop.mjs";
import { ensureNode24, ensureNodeModules } from "./lib/toolchain.mjs";

/** Some more than it is: what was packed by mistake shows at once. */
const MAX_BYTES = 800_000;

await main(async () => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg !== "--fast");
  if (unknown !== undefined) throw new Stop(`package: unknown argument ${unknown} (known: --fast)`, 2);
  await ensureNodeModules();
  // vsce needs Node 22 or later.
  const node = await ensureNode24();
  if ((await run(process.execPath, [path.join(ROOT, "scripts", "build.mjs"), ...args])) !== 0) return 1;
  await pack(node);
  const bytes = fs.statSync(VSIX).size;
  say(`dist/${path.basename(VSIX)}  ${(bytes / 1000).toFixed(0)} kB`);
  if (bytes > MAX_BYTES) throw new Stop(`the VSIX is larger than ${MAX_BYTES / 1000} kB: see .vscodeignore`);
});

/** Into a file beside, so that a reader never sees half a VSIX. */
async function pack(node) {
  const fresh = `${VSIX.slice(0, -".vsix".length)}-${process.pid}.vsix`;
  const { code, output } = await capture(node, [moduleFile("@vscode/vsce/vsce"), ...["package", "--no-dependencies", "--out", fresh]]);
  if (code !== 0) {
    fs.rmSync(fresh, { force: true });
    say(output.trim());
    throw new Stop("vsce could not pack the extension");
  }
  fs.renameSync(fresh, VSIX);
}
