// `npm run build`: checks types and import boundaries, then writes the bundles. --fast: only the bundles.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { checkBoundaries } from "./lib/checks.mjs";
import { DIST, moduleFile, ROOT } from "./lib/paths.mjs";
import { main, Stop, say } from "./lib/stop.mjs";
import { ensureNodeModules } from "./lib/toolchain.mjs";

const NODE = { platform: "node", format: "cjs", target: "node20", mainFields: ["module", "main"] };
// The desktop's extension host loads CommonJS, and so do most web extension hosts.
const WEB = { platform: "browser", format: "cjs", target: "es2022", mainFields: ["browser", "module", "main"] };

/** @type {Record<string, import("esbuild").BuildOptions>} */
const BUNDLES = {
  "cli.js": { ...NODE, entryPoints: ["cli/src/main.ts"], banner: { js: "#!/usr/bin/env node" } },
  "pages.js": { ...NODE, entryPoints: ["cli/src/pages.ts"] },
  "server.js": { ...NODE, entryPoints: ["server/src/node.ts"] },
  "client.js": { ...NODE, entryPoints: ["client/src/node.ts"], external: ["vscode"] },
  "server.web.js": { ...WEB, format: "iife", entryPoints: ["server/src/browser.ts"] },
  "client.web.js": { ...WEB, entryPoints: ["client/src/browser.ts"], external: ["vscode"] },
};

await main(async () => {
  const fast = parse(process.argv.slice(2));
  await ensureNodeModules();
  if (!fast && !(await checkBoundaries())) throw new Stop("not built: types or import boundaries are broken");
  const esbuild = await import(pathToFileURL(moduleFile("esbuild/lib/main.js")).href);
  fs.mkdirSync(DIST, { recursive: true });
  for (const [name, options] of Object.entries(BUNDLES)) await bundle(esbuild, name, options);
  fs.chmodSync(path.join(DIST, "cli.js"), 0o755);
});

/** @param {string[]} args */
function parse(args) {
  const unknown = args.find((arg) => arg !== "--fast");
  if (unknown !== undefined) throw new Stop(`build: unknown argument ${unknown} (known: --fast)`, 2);
  return args.length > 0;
}

async function bundle(esbuild, name, options) {
  const outfile = path.join(DIST, name);
  try {
    await esbuild.build({
      absWorkingDir: ROOT,
      outfile,
      bundle: true,
      minify: true,
      charset: "utf8",
      legalComments: "none",
      logLevel: "warning",
      ...options,
    });
  } catch {
    // esbuild has already printed why.
    throw new Stop(`dist/${name} could not be built`);
  }
  say(`dist/${name}  ${(fs.statSync(outfile).size / 1000).toFixed(0)} kB`);
}
