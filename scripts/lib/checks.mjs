// The checks that need no test: types, lint and import boundaries, unused code, generated files.
import fs from "node:fs";
import path from "node:path";
import { moduleFile, ROOT } from "./paths.mjs";
import { run } from "./run.mjs";
import { say } from "./stop.mjs";
import { ensureNode24 } from "./toolchain.mjs";

const TYPES = { title: "types (tsc -b)", start: () => tool("typescript/bin/tsc", ["-b"]) };
const LINT = { title: "lint and import boundaries (biome lint)", start: () => tool("@biomejs/biome/bin/biome", ["lint"]) };
const BIOME = { title: "format, lint and import boundaries (biome check)", start: () => tool("@biomejs/biome/bin/biome", ["check"]) };
const UNUSED = { title: "unused code (knip)", start: () => tool("knip/bin/knip.js", ["--no-progress"]) };
const GENERATED = { title: "generated files (generate --check)", start: generated };

/** What a build insists on. */
export async function checkBoundaries() {
  return (await runChecks([TYPES, LINT])).failed === 0;
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export function checkEverything() {
  return runChecks([TYPES, BIOME, UNUSED, GENERATED]);
}

async function runChecks(checks) {
  let failed = 0;
  for (const { title, start } of checks) {
    say(`== ${title}`);
    if ((await start()) !== 0) {
      failed++;
      say(`== ${title}: FAILED`);
    }
  }
  return { passed: checks.length - failed, failed };
}

/** Runs a tool of node_modules. */
async function tool(file, args) {
  const node = await ensureNode24();
  return run(node, [moduleFile(file), ...args]);
}

async function generated() {
  const script = path.join(ROOT, "scripts", "generate.ts");
  if (!fs.existsSync(script)) {
    say("scripts/generate.ts is missing");
    return 1;
  }
  return run(await ensureNode24(), [script, "--check"]);
}
