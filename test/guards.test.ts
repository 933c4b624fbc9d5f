import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

// A guard that looks at nothing passes too. Each one is shown violations, planted in a copy of the sources, and must name every
// one of them; without them it must be content.

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "qmail-control-guards-"));
after(() => rmSync(copy, { recursive: true, force: true }));
for (const name of [
  "analyzer",
  "protocol",
  "server",
  "client",
  "cli",
  "package.json",
  "biome.json",
  "tsconfig.json",
  "tsconfig.base.json",
  ".gitignore",
]) {
  cpSync(join(root, name), join(copy, name), { recursive: true });
}
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
execFileSync("git", ["init", "-q"], { cwd: copy });

interface Violation {
  readonly what: string;
  readonly file: string;
  readonly code: string;
  readonly said: RegExp;
}

/** What a guard says of the copy, and whether it is content. */
function ask(tool: string, args: readonly string[]): { readonly content: boolean; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules", ".bin", tool), args, {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return { content: status === 0, said: stdout + stderr };
}

/** Plants the violations, each in its own file, and asks the guard before, with them, and about each of them. */
function guard(name: string, question: readonly [string, readonly string[]], violations: readonly Violation[]): void {
  test(name, async (t) => {
    const before = ask(...question);
    assert.ok(before.content, `it complains without a violation: ${before.said}`);
    for (const { file, code } of violations) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), code);
    }
    const { content, said } = ask(...question);
    for (const { file } of violations) rmSync(join(copy, file));
    assert.ok(!content, "it sees nothing");
    for (const { what, file, said: expected } of violations) {
      await t.test(what, () => {
        const about = said.split(/(?=^\S+\.ts[:(])/m).filter((message) => message.startsWith(file));
        assert.match(about.join("\n"), expected);
      });
    }
  });
}

const FORBIDDEN = /no editor, no protocol/;

guard(
  "imports",
  ["biome", ["lint", "--colors=off", "--max-diagnostics=200", "analyzer", "server", "client", "cli"]],
  [
    {
      what: "the analyzer may not import Node",
      file: "analyzer/src/planted-1.ts",
      code: 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
      said: /noNodejsModules/,
    },
    {
      what: "nor by Node's old names",
      file: "analyzer/src/planted-2.ts",
      code: 'import { readFileSync } from "fs";\nexport const read = readFileSync;\n',
      said: /noNodejsModules/,
    },
    {
      what: "nor LSP types",
      file: "analyzer/src/planted-3.ts",
      code: 'import type { Range } from "vscode-languageserver";\nexport type R = Range;\n',
      said: FORBIDDEN,
    },
    {
      what: "nor VS Code",
      file: "analyzer/src/planted-4.ts",
      code: 'import type { Uri } from "vscode";\nexport type U = Uri;\n',
      said: FORBIDDEN,
    },
    { what: "nor the server", file: "analyzer/src/planted-5.ts", code: 'export * from "../../server/src/node.ts";\n', said: FORBIDDEN },
    ...["server", "client", "cli"].map((folder) => ({
      what: `${folder} may not reach past the analyzer's index`,
      file: `${folder}/src/planted-6.ts`,
      code: 'export { RULES } from "../../analyzer/src/rules/index.ts";\n',
      said: /one door/,
    })),
    ...(
      [
        ["server", "client"],
        ["client", "cli"],
        ["cli", "server"],
      ] as const
    ).map(([folder, other]) => ({
      what: `${folder} may not import ${other}`,
      file: `${folder}/src/planted-7.ts`,
      code: `export * from "../../${other}/src/node.ts";\n`,
      said: /not one another/,
    })),
    {
      what: "imports may not go round in a circle",
      file: "analyzer/src/planted-8.ts",
      code: 'export { one } from "./planted-9.ts";\nexport const two = 2;\n',
      said: /noImportCycles/,
    },
    {
      what: "in either direction",
      file: "analyzer/src/planted-9.ts",
      code: 'export { two } from "./planted-8.ts";\nexport const one = 1;\n',
      said: /noImportCycles/,
    },
  ],
);

guard(
  "names",
  ["tsc", ["-p", "analyzer", "--pretty", "false"]],
  [
    {
      what: "the analyzer may not use the DOM",
      file: "analyzer/src/planted-10.ts",
      code: "export const title = document.title;\n",
      said: /error TS2/,
    },
    {
      what: "nor the console",
      file: "analyzer/src/planted-11.ts",
      code: 'export const say = () => console.log("x");\n',
      said: /error TS2/,
    },
    { what: "nor Node's globals", file: "analyzer/src/planted-12.ts", code: "export const cwd = process.cwd();\n", said: /error TS2/ },
  ],
);
