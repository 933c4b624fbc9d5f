/** The command as users run it: a process of its own, with its bytes and its exit code. */

import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { TEXTS } from "../../analyzer/src/explain/all-texts.ts";
import { LANGUAGES } from "../../analyzer/src/index.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The file as the book printed it, and with the remarks of the book's explanation. */
export const BOOK = fs.readFileSync(path.join(ROOT, "samples/book/control/rcpthosts"));
export const ANNOTATED = fs.readFileSync(path.join(ROOT, "samples/annotated/control/rcpthosts"));

const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-cli-")));
after(() => fs.rmSync(folder, { recursive: true, force: true }));
// That a directory without me is only a part of a host would stand in nearly every report: its own test tells of it.
fs.writeFileSync(path.join(folder, "qmail-control.json"), '{"severities": {"missing-me": "off"}}');

/** The bundled command. */
export const COMMAND = path.join(folder, "bundle", "cli.js");
await build({
  absWorkingDir: ROOT,
  entryPoints: ["cli/src/main.ts"],
  outfile: COMMAND,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  mainFields: ["module", "main"],
  logLevel: "warning",
});

for (const language of LANGUAGES) {
  fs.writeFileSync(path.join(path.dirname(COMMAND), `catalogue.${language}.json`), JSON.stringify(TEXTS[language]));
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as it came. */
  readonly bytes: Buffer;
}

/** Runs the command in English and without colours, unless `env` says otherwise. */
export function run(args: readonly string[], { env = {}, ...options }: SpawnSyncOptions = {}): Outcome {
  const result = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    timeout: 60_000,
    maxBuffer: 1 << 30,
    ...options,
    env: { PATH: process.env["PATH"], LC_ALL: "C", ...env },
  });
  return { code: result.status, out: String(result.stdout), err: String(result.stderr), bytes: Buffer.from(result.stdout) };
}

/** Runs the command as a user who owns nothing. Only root can. */
export function runAsNobody(args: readonly string[]): Outcome {
  fs.chmodSync(folder, 0o755);
  const result = spawnSync("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", process.execPath, COMMAND, ...args], {
    timeout: 60_000,
    env: { PATH: process.env["PATH"], LC_ALL: "C" },
  });
  return { code: result.status, out: String(result.stdout), err: String(result.stderr), bytes: Buffer.from(result.stdout) };
}

/** A fresh folder with these files. */
export function tree(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = fs.mkdtempSync(path.join(folder, "tree-"));
  fs.chmodSync(root, 0o755);
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), content);
  }
  return root;
}

/** Whether a program of the system is there to test with. */
export function has(program: string): boolean {
  return (process.env["PATH"] ?? "").split(path.delimiter).some((directory) => fs.existsSync(path.join(directory, program)));
}
