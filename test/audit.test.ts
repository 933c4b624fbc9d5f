/** `npm audit` as a check: what it says of each answer. The npm that answers is a stand-in. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const AUDIT = new URL("../scripts/lib/audit.mjs", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "qmail-control-audit-"));
after(() => rmSync(folder, { recursive: true }));

/** Runs the check with an npm that prints `shipped` when it is asked without the packages for development, else `all`. */
function audited(shipped: string, all = shipped): { readonly counts: unknown; readonly said: string } {
  const npm = join(folder, "npm-cli.js");
  writeFileSync(npm, `process.stdout.write(process.argv.includes("--omit=dev") ? ${JSON.stringify(shipped)} : ${JSON.stringify(all)});`);
  const code = `import { audit } from ${JSON.stringify(AUDIT.href)}; console.log(JSON.stringify(await audit()));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
    env: { ...process.env, npm_execpath: npm },
  });
  assert.equal(status, 0, stderr);
  return { counts: JSON.parse(stdout.trim().split("\n").at(-1) ?? ""), said: stdout + stderr };
}

const CLEAN = JSON.stringify({ vulnerabilities: {} });
const vulnerable = (name: string): string => JSON.stringify({ vulnerabilities: { [name]: { severity: "high" } } });

test("nothing known: passed", () => {
  assert.deepEqual(audited(CLEAN).counts, { passed: 1, failed: 0 });
});

test("a package that is packed is vulnerable: failed, and named", () => {
  const { counts, said } = audited(vulnerable("semver"));
  assert.deepEqual(counts, { passed: 0, failed: 1 });
  assert.match(said, /VULNERABLE: semver \(high\)/);
});

test("one that only development needs: passed, and told", () => {
  const { counts, said } = audited(CLEAN, vulnerable("knip"));
  assert.deepEqual(counts, { passed: 1, failed: 0 });
  assert.match(said, /only for development, and reported only: knip \(high\)/);
});

test("no network, or a registry that does not answer: neither passed nor failed, and that is said", () => {
  for (const answer of ['{ "message": "405 Method Not Allowed", "error": { "summary": "" } }', "npm error network ENOTFOUND", ""]) {
    const { counts, said } = audited(answer);
    assert.deepEqual(counts, { passed: 0, failed: 0 });
    assert.match(said, /NOT CHECKED: the registry gave no answer/);
  }
});
