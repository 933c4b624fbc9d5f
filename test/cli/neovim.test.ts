/** The language server in a real Neovim, configured as the documentation says: findings, hover, and a repair by its code action. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { BOOK, has, ROOT, tree } from "./command.ts";

const MISSING = has("nvim") ? false : "nvim (package neovim) is not there and could not be installed";

/** What a person would do, and what is then to be seen. */
const DRIVE = `
local seen = {}
local function wait_until(what, look)
  if not vim.wait(20000, look, 20) then seen.failed = what end
end
local function findings() return vim.diagnostic.get(0) end
wait_until("there are findings", function() return #findings() > 0 end)
seen.findings = vim.tbl_map(function(each) return { each.lnum, each.severity, each.code } end, findings())
vim.api.nvim_win_set_cursor(0, { 14, 1 })
local answers = vim.lsp.buf_request_sync(0, "textDocument/hover", vim.lsp.util.make_position_params(), 20000)
for _, answer in pairs(answers or {}) do seen.hover = answer.result.contents.value end
vim.ui.select = function(items, options, choose)
  seen.actions = vim.tbl_map(options.format_item, items)
  for index, title in ipairs(seen.actions) do
    if title:find("^Remove all") then choose(items[index], index) end
  end
end
vim.lsp.buf.code_action()
wait_until("nothing is found any more", function() return seen.actions and #findings() == 0 end)
vim.cmd("write")
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SEEN)
vim.cmd("qall!")
`;

describe("Neovim", { skip: MISSING }, () => {
  for (const page of ["docs/editors.md", "docs/editors.ja.md"]) {
    test(`with the lines of ${page} has the book's 28 errors, explains them, and removes all`, () => {
      const folder = tree({
        "control/rcpthosts": BOOK,
        "bin/qmail-control": `#!/bin/sh\nexec '${process.execPath}' '${path.join(ROOT, "dist/cli.js")}' "$@"\n`,
        "init.lua": /^```lua\n(.*?)^```$/ms.exec(fs.readFileSync(path.join(ROOT, page), "utf8"))?.[1] ?? "",
        "drive.lua": DRIVE,
      });
      const within = (name: string): string => path.join(folder, name);
      fs.chmodSync(within("bin/qmail-control"), 0o755);
      const args = ["--headless", "-n", "-i", "NONE", "-u", within("init.lua"), "-S", within("drive.lua"), within("control/rcpthosts")];
      const { status, stderr } = spawnSync("nvim", args, {
        timeout: 60_000,
        encoding: "utf8",
        env: { PATH: `${within("bin")}:${process.env["PATH"]}`, HOME: folder, LC_ALL: "C", SEEN: within("seen.json") },
      });
      assert.equal(status, 0, stderr);
      const seen = JSON.parse(fs.readFileSync(within("seen.json"), "utf8"));
      assert.equal(seen.failed, undefined);
      assert.deepEqual(
        seen.findings,
        Array.from({ length: 28 }, (_, index) => [9 + index, 1, "public-suffix-entry"]),
      );
      assert.match(seen.hover, /a stranger could send to `victim@example\.com` through this server/);
      assert.deepEqual(seen.actions.slice(0, 2), ["Remove this entry", "Remove all 28 public-suffix entries in this file"]);
      assert.equal(
        fs.readFileSync(within("control/rcpthosts"), "latin1"),
        BOOK.toString("latin1").split("\n").slice(0, 9).join("\n").concat("\n"),
      );
    });
  }
});
