// What the editor tests share: a test with windows, and folders of files to open in them.
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { editor } from "./harness.mjs";

/**
 * A test whose windows are photographed when it fails, and closed at its end.
 * @param {string} name
 * @param {(code: Awaited<ReturnType<typeof editor>>) => Promise<void>} body
 * @param {number} [timeout] in milliseconds
 */
export function editorTest(name, body, timeout = 180_000) {
  test(name, { timeout }, async () => {
    const code = await editor();
    try {
      await body(code);
    } catch (error) {
      await code.photograph(name.replace(/[^a-z0-9]+/gi, "-"));
      throw error;
    } finally {
      await code.closeWindows();
    }
  });
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
