// What the editor tests share: a test with windows, and folders of files to open in them.
import { fail } from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { editor } from "./harness.mjs";

/** How long a test may take, on a machine that does much else at the same time. */
const TRY_MS = 600_000;

/**
 * A test whose windows are closed at its end. What fails is photographed and told, and tried once more from the start: keys that are
 * pressed while VS Code is busy with itself may get lost, and only what fails twice is taken for a failure of ours.
 * @param {string} name
 * @param {(code: Awaited<ReturnType<typeof editor>>) => Promise<void>} body
 */
export function editorTest(name, body) {
  test(name, { timeout: 2 * TRY_MS }, async () => {
    const code = await editor();
    try {
      await attempt(code, name, body);
    } catch (error) {
      process.stderr.write(`Tried once more: ${name}\n${error.stack}\n`);
      await attempt(code, name, body);
    }
  });
}

async function attempt(code, name, body) {
  const over = new AbortController();
  try {
    await Promise.race([body(code), sleep(TRY_MS, undefined, { signal: over.signal }).then(() => fail(`Not done after ${TRY_MS} ms`))]);
  } catch (error) {
    const seen = await code.photograph(name.replace(/[^a-z0-9]+/gi, "-"));
    throw new Error(`${error instanceof Error ? error.message : error}\nIn view were:\n${seen}`, { cause: error });
  } finally {
    over.abort();
    await code.closeWindows();
  }
}

/** A copy of a sample directory, because tests change it.
 * @param {Awaited<ReturnType<typeof editor>>} code
 * @param {string} sample */
export function copyOfSample(code, sample) {
  const folder = code.folder(sample);
  fs.cpSync(path.join(ROOT, "samples", sample), folder, { recursive: true });
  return folder;
}

/** A new folder with these files.
 * @param {Awaited<ReturnType<typeof editor>>} code
 * @param {string} name
 * @param {Record<string, string>} files text by path */
export function folderOf(code, name, files) {
  const folder = code.folder(name);
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
  return folder;
}

const names = JSON.parse(fs.readFileSync(path.join(ROOT, "package.nls.json"), "utf8"));

/** The language modes as VS Code calls them. */
export const LANGUAGE = {
  list: names["language.list"],
  value: names["language.value"],
  tcpRules: names["language.tcprules"],
  assign: names["language.assign"],
  dotQmail: names["language.dotQmail"],
  plain: "Plain Text",
};

export { findings } from "./window.mjs";
