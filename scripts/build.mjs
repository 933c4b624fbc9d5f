// `npm run build`: checks types and import boundaries, then writes the bundles and the texts about control files.
// --fast: without the checks.
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { checkBoundaries } from "./lib/checks.mjs";
import { DIST, moduleFile, ROOT } from "./lib/paths.mjs";
import { main, Stop, say } from "./lib/stop.mjs";
import { ensureNodeModules } from "./lib/toolchain.mjs";

const NODE = { platform: "node", format: "cjs", target: "node20", mainFields: ["module", "main"] };
// The desktop's extension host loads CommonJS, and so do most web extension hosts.
const WEB = { platform: "browser", format: "cjs", target: "es2022", mainFields: ["browser", "module", "main"] };

/** Programs that start by their code cache (server/src/code-cache.ts). @type {Record<string, import("esbuild").BuildOptions>} */
const PROGRAMS = {
  "cli.js": { ...NODE, entryPoints: ["cli/src/main.ts"], charset: "ascii" },
  "server.js": { ...NODE, entryPoints: ["server/src/node.ts"], charset: "ascii" },
};

/** @type {Record<string, import("esbuild").BuildOptions>} */
const BUNDLES = {
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
  for (const [name, options] of Object.entries(PROGRAMS)) await program(esbuild, name, options);
  for (const [name, options] of Object.entries(BUNDLES)) await bundle(esbuild, name, options);
  await writeTexts(esbuild);
  fs.chmodSync(path.join(DIST, "cli.js"), 0o755);
});

/** @param {string[]} args */
function parse(args) {
  const unknown = args.find((arg) => arg !== "--fast");
  if (unknown !== undefined) throw new Stop(`build: unknown argument ${unknown} (known: --fast)`, 2);
  return args.length > 0;
}

/** A bundle in a comment behind the code that starts it, so that the file can be copied alone. */
async function program(esbuild, name, options) {
  const text = await bundle(esbuild, name, { ...options, write: false });
  const mark = "/*program\n";
  const gap = "*\u0001/";
  for (const taken of [mark, gap]) if (text.includes(taken)) throw new Stop(`dist/${name} not built: ${JSON.stringify(taken)} is in it`);
  const start = await bundle(esbuild, name, {
    ...NODE,
    entryPoints: ["server/src/code-cache.ts"],
    charset: "ascii",
    write: false,
    define: {
      PROGRAM_MARK: JSON.stringify(mark),
      PROGRAM_GAP: JSON.stringify(gap),
      PROGRAM_HASH: JSON.stringify(createHash("sha256").update(text).digest("hex").slice(0, 16)),
    },
  });
  const outfile = path.join(DIST, name);
  fs.writeFileSync(outfile, `#!/usr/bin/env node\n${start}${mark}${text.trimEnd().replaceAll("*/", gap)}*/\n`);
  say(`dist/${name}  ${(fs.statSync(outfile).size / 1000).toFixed(0)} kB`);
}

/** Builds a bundle. Gives its text where it is not written. */
async function bundle(esbuild, name, options) {
  const outfile = path.join(DIST, name);
  try {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: ROOT,
      outfile,
      bundle: true,
      minify: true,
      charset: "utf8",
      legalComments: "none",
      logLevel: "warning",
      ...options,
    });
    if (outputFiles) return outputFiles[0].text;
  } catch {
    // esbuild has already printed why.
    throw new Stop(`dist/${name} could not be built`);
  }
  sayWritten(name);
}

/** The texts are TypeScript, which Node 20 can't run: they are bundled, and what comes out is evaluated. */
async function writeTexts(esbuild) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-build-"));
  try {
    const outfile = path.join(folder, "texts.cjs");
    const entryPoints = ["analyzer/src/catalogue/all-texts.ts"];
    await esbuild.build({ ...NODE, absWorkingDir: ROOT, entryPoints, outfile, bundle: true, charset: "utf8", logLevel: "warning" });
    const { TEXTS } = createRequire(import.meta.url)(outfile);
    for (const [language, texts] of Object.entries(TEXTS)) {
      const name = `catalogue.${language}.json`;
      fs.writeFileSync(path.join(DIST, name), JSON.stringify(texts));
      sayWritten(name);
    }
  } catch (error) {
    throw new Stop(`the texts about control files could not be built: ${error}`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function sayWritten(name) {
  say(`dist/${name}  ${(fs.statSync(path.join(DIST, name)).size / 1000).toFixed(0)} kB`);
}
