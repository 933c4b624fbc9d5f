import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

// A guard that looks at nothing passes too. Each one is shown a violation, planted in a copy of the sources, and must name it.

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "qmail-control-guards-"));
after(() => rmSync(copy, { recursive: true, force: true }));
for (const name of ["analyzer", "protocol", "server", "client", "cli", "biome.json", "tsconfig.json", "tsconfig.base.json", ".gitignore"]) {
  cpSync(join(root, name), join(copy, name), { recursive: true });
}
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
execFileSync("git", ["init", "-q"], { cwd: copy });

const bin = (name: string): string => join(root, "node_modules", ".bin", name);
const lint = (file: string): readonly [string, readonly string[]] => [bin("biome"), ["lint", "--colors=off", file]];
const types = (): readonly [string, readonly string[]] => [bin("tsc"), ["-p", "analyzer"]];

/** What the guard says of `code`, planted as a new file; it must fail. */
function planted(file: string, code: string, guard: (file: string) => readonly [string, readonly string[]]): string {
  const path = join(copy, file);
  const [command, args] = guard(file);
  writeFileSync(path, "export const nothing = 1;\n");
  const clean = spawnSync(command, args, { cwd: copy, encoding: "utf8" });
  assert.equal(clean.status, 0, `the guard complains without a violation: ${clean.stdout}${clean.stderr}`);
  writeFileSync(path, code);
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: "utf8" });
  rmSync(path);
  assert.notEqual(status, 0, "the guard sees nothing");
  return stdout + stderr;
}

for (const [what, code, said] of [
  ["Node", 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n', /noNodejsModules/],
  ["Node, by its old name", 'import { readFileSync } from "fs";\nexport const read = readFileSync;\n', /noNodejsModules/],
  ["LSP types", 'import type { Range } from "vscode-languageserver";\nexport type R = Range;\n', /no editor, no protocol/],
  ["VS Code", 'import type { Uri } from "vscode";\nexport type U = Uri;\n', /no editor, no protocol/],
  ["the server", 'export { nothing } from "../../server/src/planted.ts";\n', /no editor, no protocol/],
] as const) {
  test(`the analyzer may not import ${what}`, () => {
    assert.match(planted("analyzer/src/planted.ts", code, lint), said);
  });
}

for (const [what, code] of [
  ["the DOM", "export const title = document.title;\n"],
  ["the console", 'export const say = () => console.log("x");\n'],
  ["Node's globals", "export const cwd = process.cwd();\n"],
] as const) {
  test(`the analyzer may not use ${what}`, () => {
    assert.match(planted("analyzer/src/planted.ts", code, types), /analyzer\/src\/planted\.ts.*error TS2/);
  });
}

for (const folder of ["server", "client", "cli"]) {
  test(`${folder} may not reach past the analyzer's index`, () => {
    const code = 'export { RULES } from "../../analyzer/src/rules/index.ts";\n';
    assert.match(planted(`${folder}/src/planted.ts`, code, lint), /one door/);
  });
}

test("server, client and command line may not import one another", () => {
  for (const [folder, other] of [
    ["server", "client"],
    ["client", "cli"],
    ["cli", "server"],
  ]) {
    assert.match(planted(`${folder}/src/planted.ts`, `export * from "../../${other}/src/x.ts";\n`, lint), /not one another/);
  }
});

test("imports may not go round in a circle", () => {
  writeFileSync(join(copy, "analyzer/src/other.ts"), 'export { nothing } from "./planted.ts";\nexport const one = 1;\n');
  assert.match(
    planted("analyzer/src/planted.ts", 'export { one } from "./other.ts";\nexport const nothing = 2;\n', lint),
    /noImportCycles/,
  );
});
