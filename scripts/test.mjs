// `npm test`: everything. `node scripts/test.mjs unit`: what needs no editor. `node scripts/test.mjs editor`: only that.
import path from "node:path";
import { checkEverything } from "./lib/checks.mjs";
import { ensureChromium } from "./lib/chromium.mjs";
import { ROOT } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { main, Stop, say } from "./lib/stop.mjs";
import { runTests, testFiles } from "./lib/test-run.mjs";
import { ensureCodeServer, ensureNode24, ensureNodeModules } from "./lib/toolchain.mjs";

const PARTS = { all: ["checks", "unit", "editor"], unit: ["checks", "unit"], editor: ["editor"] };

/** What each part of the whole does; each gives its counts. */
const STEPS = { checks: checkEverything, unit, editor };

await main(async () => {
  const [name = "all", extra] = process.argv.slice(2);
  if (!Object.hasOwn(PARTS, name) || extra !== undefined) {
    throw new Stop(`test: unknown argument ${extra ?? name} (known: ${Object.keys(PARTS).join(", ")})`, 2);
  }
  const total = { passed: 0, failed: 0 };
  try {
    await ensureNodeModules();
    for (const part of PARTS[name]) add(total, await STEPS[part]());
  } catch (error) {
    say(error instanceof Stop ? `qmail-control: ${error.message}` : String(error?.stack ?? error));
    total.failed++;
  }
  if (total.passed + total.failed === 0) {
    say("There was nothing to test");
    total.failed++;
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
});

async function unit() {
  const total = await script("build");
  // Without bundles, the tests that start them would only repeat that.
  if (total.failed > 0) return total;
  const node = await ensureNode24();
  say("== tests on Node 24");
  add(
    total,
    await runTests(
      node,
      testFiles((file) => /\.test\.(ts|mjs)$/.test(file) && !isEditor(file)),
    ),
  );
  if (node !== process.execPath) {
    say(`== tests on the Node that started this (${process.version})`);
    add(
      total,
      await runTests(
        process.execPath,
        testFiles((file) => file.endsWith(".node20.test.mjs")),
      ),
    );
  }
  return total;
}

async function editor() {
  const total = await script("package");
  if (total.failed > 0) return total;
  const node = await ensureNode24();
  const env = { QMAIL_CONTROL_CHROMIUM: await ensureChromium(), QMAIL_CONTROL_VSCODE: await ensureCodeServer() };
  say("== the real editor");
  const files = testFiles((file) => file.endsWith(".test.mjs") && isEditor(file));
  // One process, so that all files share one server.
  add(total, await runTests(node, files, { args: ["--test-isolation=none"], env }));
  return total;
}

function isEditor(file) {
  return file.startsWith("test/editor/");
}

/** Runs one of our scripts, as one test. */
async function script(name) {
  say(`== ${name}`);
  const code = await run(process.execPath, [path.join(ROOT, "scripts", `${name}.mjs`), "--fast"]);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function add(total, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}
