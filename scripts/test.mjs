// `npm test`: everything. `node scripts/test.mjs unit`: what needs no editor. `node scripts/test.mjs property`: the properties
// on many more inputs. `node scripts/test.mjs editor`: what needs an editor. `node scripts/test.mjs fuzz MINUTES`: each fuzz target
// for so long, on new inputs.
import path from "node:path";
import { audit } from "./lib/audit.mjs";
import { checkEverything } from "./lib/checks.mjs";
import { ensureChromium } from "./lib/chromium.mjs";
import { installIfPossible } from "./lib/debian.mjs";
import { ROOT } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { main, Stop, say } from "./lib/stop.mjs";
import { runTests, testFiles } from "./lib/test-run.mjs";
import { ensureCodeServer, ensureNode24, ensureNodeModules } from "./lib/toolchain.mjs";

const PARTS = {
  all: ["checks", "audit", "originals", "unit", "property", "editor"],
  unit: ["checks", "unit"],
  property: ["property"],
  editor: ["editor"],
  fuzz: ["fuzz"],
};

/** What each part of the whole does; each gives its counts. */
const STEPS = { checks: checkEverything, audit, originals, unit, property, editor, fuzz };

/** How many inputs a property is tried on; the unit tests try a thousand. */
const PROPERTY_RUNS = 100_000;
/** The same for those that take milliseconds for an input, where they are one part of everything: by themselves they get all. */
const SLOW_PROPERTY_RUNS = 2_000;
/** For one property, on a busy machine. */
const PROPERTY_TIMEOUT_MS = 1_800_000;

await main(async () => {
  const [name = "all", ...others] = process.argv.slice(2);
  const [extra] = name === "fuzz" ? others.slice(1) : others;
  if (!Object.hasOwn(PARTS, name) || extra !== undefined) {
    throw new Stop(`test: unknown argument ${extra ?? name} (known: ${Object.keys(PARTS).join(", ")})`, 2);
  }
  if (name === "fuzz" && !/^\d{1,4}$/.test(others[0] ?? "")) throw new Stop("test: fuzz needs the minutes for each target", 2);
  const total = { passed: 0, failed: 0 };
  try {
    await ensureNodeModules();
    for (const part of PARTS[name]) add(total, await STEPS[part](part === name));
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

/** The programs with which the model is compared, and another editor, where they can be had; where not, those tests are skipped and say so. */
async function originals() {
  await installIfPossible({ tcprules: "ucspi-tcp", cdb: "tinycdb", nvim: "neovim" });
  return { passed: 0, failed: 0 };
}

async function unit() {
  const total = await script("build");
  // Without bundles, the tests that start them would only repeat that.
  if (total.failed > 0) return total;
  const node = await ensureNode24();
  say("== tests on Node 24");
  const files = testFiles((file) => /\.test\.(ts|mjs)$/.test(file) && !isEditor(file));
  add(total, await runTests(node, files));
  if (node !== process.execPath) {
    say(`== tests on the Node that started this (${process.version})`);
    const plain = files.filter((file) => file.endsWith(".node20.test.mjs"));
    add(total, await runTests(process.execPath, plain));
  }
  return total;
}

/** `alone`: asked for by itself, and not as one part of everything. */
async function property(alone) {
  const node = await ensureNode24();
  say(`== properties, on ${PROPERTY_RUNS} inputs each`);
  const files = testFiles((file) => /^test\/property\/.*\.test\.ts$/.test(file));
  const args = [`--test-timeout=${PROPERTY_TIMEOUT_MS}`];
  return runTests(node, files, args, {
    PROPERTY_RUNS: String(PROPERTY_RUNS),
    SLOW_PROPERTY_RUNS: String(alone ? PROPERTY_RUNS : SLOW_PROPERTY_RUNS),
  });
}

/** The build is what one of the targets bundles again; it also makes the files that all of them read. */
async function fuzz() {
  const total = await script("build");
  if (total.failed > 0) return total;
  const node = await ensureNode24();
  const minutes = Number(process.argv[3]);
  say(`== fuzzing, ${minutes} minutes for each target`);
  const files = testFiles((file) => /^test\/fuzz\/.*\.test\.ts$/.test(file));
  add(total, await runTests(node, files, ["--test-timeout=100000000"], { FUZZ_MINUTES: String(minutes) }));
  return total;
}

async function editor() {
  const total = await script("package");
  if (total.failed > 0) return total;
  const node = await ensureNode24();
  await ensureChromium();
  await ensureCodeServer();
  say("== the real editor");
  const files = testFiles((file) => file.endsWith(".test.mjs") && isEditor(file));
  // One process, so that all files share one server; it is not waited for.
  add(total, await runTests(node, files, ["--test-isolation=none", "--test-force-exit"]));
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
