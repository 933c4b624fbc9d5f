// `npm run build`: checks types and import boundaries, then writes the bundles and the texts about control files.
// --fast: without the checks.
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bomOf, noticesOf, partsOf } from "./lib/bundled.mjs";
import { checkBoundaries } from "./lib/checks.mjs";
import { DIST, moduleFile, ROOT } from "./lib/paths.mjs";
import { main, Stop, say } from "./lib/stop.mjs";
import { ensureNodeModules } from "./lib/toolchain.mjs";

const NODE = { platform: "node", target: "node20", mainFields: ["module", "main"] };
const COMMON_JS = { ...NODE, format: "cjs" };
/** What all that starts by its code cache has in common (server/src/code-cache.ts): read as Latin-1. */
const CACHED = { ...COMMON_JS, charset: "ascii" };

// Server and client are nearly the same on Node and in a browser. So each is one file, which runs in a browser as it is, and a
// small one that starts it on Node. What only the other platform has lies in it untouched.

/** A function of what Node gives a module. In a worker it is called at once: that has no modules, and asks nothing of them. */
const SERVER = {
  ...CACHED,
  stdin: {
    contents: `
      import { startInWorker } from "./server/src/browser.ts";
      export { serveOnNode } from "./server/src/on-node.ts";
      if (typeof importScripts === "function") startInWorker();`,
    resolveDir: ROOT,
  },
  banner: {
    js: '(program=>typeof importScripts==="function"?program(()=>({}),{}):program)((function(require,module,exports,__filename,__dirname){',
  },
  footer: { js: "}))" },
};

/** Answers a client on Node, and then starts the program. */
const SERVER_START = { ...CACHED, entryPoints: ["server/src/node.ts"] };

const CLIENT = {
  ...COMMON_JS,
  conditions: ["browser"],
  external: ["vscode"],
  stdin: {
    contents: `
      exports.activate = (context) => require("./client/src/browser.ts").activate(context);
      exports.activateOnNode = (context) => require("./client/src/node.ts").activate(context);`,
    resolveDir: ROOT,
  },
};

const CLIENT_ON_NODE = {
  ...COMMON_JS,
  external: ["./client.web.js"],
  stdin: { contents: 'exports.activate = require("./client.web.js").activateOnNode;', resolveDir: ROOT },
};

/** A function, as `code-cache.ts` calls it. */
const CLI = {
  ...CACHED,
  entryPoints: ["cli/src/main.ts"],
  banner: { js: "(function(require,module,exports,__filename,__dirname){" },
  footer: { js: "})" },
};

/** The Public Suffix List is put together when somebody first asks it: that takes longer than all else at a start. */
const LAZY_SUFFIXES = {
  name: "lazy-suffixes",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^tldts$/ }, ({ namespace }) =>
      namespace === "lazy-suffixes" ? undefined : { path: "tldts", namespace: "lazy-suffixes" },
    );
    onLoad({ filter: /./, namespace: "lazy-suffixes" }, () => ({
      resolveDir: ROOT,
      contents: `
        let list;
        const loaded = () => (list ??= require("tldts"));
        export const getPublicSuffix = (name, options) => loaded().getPublicSuffix(name, options);
        export const parse = (name, options) => loaded().parse(name, options);`,
    }));
  },
};

const CLI_START = {
  ...CACHED,
  stdin: { contents: 'import { startProgram } from "./server/src/code-cache.ts"; startProgram();', resolveDir: ROOT },
};

/** All files that have gone into a bundle. */
const inputs = new Set();

await main(async () => {
  const fast = parse(process.argv.slice(2));
  await ensureNodeModules();
  if (!fast && !(await checkBoundaries())) throw new Stop("not built: types or import boundaries are broken");
  const esbuild = await import(pathToFileURL(moduleFile("esbuild/lib/main.js")).href);
  fs.mkdirSync(DIST, { recursive: true });
  await programBeside(esbuild, "server.web.js", SERVER, "server.js", SERVER_START);
  await programBeside(esbuild, "cli.program.js", CLI, "cli.js", CLI_START);
  write("client.web.js", await bundle(esbuild, CLIENT));
  write("client.js", await bundle(esbuild, CLIENT_ON_NODE));
  await writeTexts(esbuild);
  const parts = partsOf(inputs);
  write("sbom.cdx.json", bomOf(parts));
  write("third-party-notices.txt", noticesOf(parts));
  fs.chmodSync(path.join(DIST, "cli.js"), 0o755);
});

/** @param {string[]} args */
function parse(args) {
  const unknown = args.find((arg) => arg !== "--fast");
  if (unknown !== undefined) throw new Stop(`build: unknown argument ${unknown} (known: --fast)`, 2);
  return args.length > 0;
}

/** A program in a file of its own, and what starts it: Node would read and look through a larger file before we do. */
async function programBeside(esbuild, file, program, starter, start) {
  const text = await bundle(esbuild, program);
  write(file, text);
  const values = { PROGRAM_FILE: file, PROGRAM_HASH: createHash("sha256").update(text).digest("hex").slice(0, 16) };
  const define = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]));
  write(starter, `#!/usr/bin/env node\n${await bundle(esbuild, { ...start, define })}`);
}

/** The text of a bundle. */
async function bundle(esbuild, options) {
  const shared = {
    absWorkingDir: ROOT,
    bundle: true,
    metafile: true,
    write: false,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    plugins: [LAZY_SUFFIXES],
    logLevel: "warning",
  };
  try {
    const { outputFiles, metafile } = await esbuild.build({ ...shared, ...options });
    for (const input of Object.keys(metafile.inputs)) inputs.add(input);
    return outputFiles[0].text;
  } catch {
    // esbuild has already printed why.
    throw new Stop("not built");
  }
}

/** The texts are TypeScript, which Node 20 can't run: they are bundled, and what comes out is evaluated. */
async function writeTexts(esbuild) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-build-"));
  try {
    const outfile = path.join(folder, "texts.cjs");
    const entryPoints = ["analyzer/src/explain/all-texts.ts"];
    await esbuild.build({ ...COMMON_JS, absWorkingDir: ROOT, entryPoints, outfile, bundle: true, charset: "utf8", logLevel: "warning" });
    const { TEXTS } = createRequire(import.meta.url)(outfile);
    for (const [language, texts] of Object.entries(TEXTS)) {
      write(`catalogue.${language}.json`, JSON.stringify(texts));
    }
  } catch (error) {
    throw new Stop(`the texts about control files could not be built: ${error}`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function write(name, text) {
  const file = path.join(DIST, name);
  fs.writeFileSync(file, text);
  say(`dist/${name}  ${(fs.statSync(file).size / 1000).toFixed(0)} kB`);
}
