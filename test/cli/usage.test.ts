import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { BOOK, COMMAND, ROOT, run, tree } from "./command.ts";

const host = tree({ "control/rcpthosts": BOOK });

describe("wrong usage is one line on stderr and exit code 2", () => {
  const cases: readonly (readonly [args: readonly string[], line: RegExp])[] = [
    [[], /no command given/],
    [["chekc"], /unknown command chekc \(did you mean check\?\)/],
    [["trcae"], /unknown command trcae \(did you mean trace\?\)/],
    [["--verison"], /unknown option --verison \(did you mean --version\?\)/],
    [["check"], /check needs the path/],
    [["fix"], /fix needs the path/],
    [["check", "--formt", "json", host], /unknown option --formt \(did you mean --format\?\)/],
    [["check", "-x", host], /unknown option -x/],
    [["check", "--no-ignored", host], /unknown option --no-ignored \(did you mean --no-ignore\?\)/],
    [["check", "--format", "sarf", host], /unknown value sarf for --format \(known: text, json, sarif, github\)/],
    [["check", "--format"], /option --format needs a value/],
    [["check", host, "--format", "--fail-on", "error"], /option --format needs a value/],
    [["check", "--fail-on", "hint", host], /unknown value hint for --fail-on/],
    [["check", "--lang", "fr", host], /unknown value fr for --lang/],
    [["check", "--dialect", "postfix", host], /unknown value postfix for --dialect/],
    [["fix", "--dialect", "sendmail", host], /unknown value sendmail for --dialect \(known: qmail, .*aqmail\)/],
    [["fix", "--dry-run=yes", host], /option --dry-run takes no value/],
    [["fix", "--rule", "public-suffix-entri", host], /unknown rule public-suffix-entri \(did you mean public-suffix-entry\?\)/],
    [["fix", "--rule", "nonsense", host], /unknown rule nonsense \(known: /],
    [["lsp"], /lsp needs --stdio/],
    [["lsp", "--stdio", "x"], /unexpected argument x/],
    [["lsp", "--stdio"], /server\.js is missing/],
    [["check\n\x1b[31m"], /unknown command check\\n\\x1b\[31m/],
  ];
  for (const [args, line] of cases) {
    test(JSON.stringify(args).replaceAll(host, "HOST"), () => {
      const { code, out, err } = run(args);
      assert.equal(code, 2);
      assert.equal(out, "");
      assert.match(err, /^qmail-control: [^\n]+\n$/);
      assert.match(err, line);
    });
  }
});

test("the version is the manifest's", () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const { code, out, err } = run(["--version"]);
  assert.deepEqual([code, err], [0, ""]);
  assert.ok(out.startsWith(`qmail-control ${version} `));
});

test("help exists for the whole and for each command, in both languages, and names the exit codes", () => {
  for (const args of [["--help"], ["check", "--help"], ["fix", "-h"], ["lsp", "--help"], ["check", host, "--help"]]) {
    const english = run(args);
    assert.deepEqual([english.code, english.err], [0, ""]);
    assert.match(english.out, /Usage: qmail-control /);
    assert.match(run(["--lang", "ja", ...args]).out, /使い方: qmail-control /);
  }
  assert.match(run(["check", "--help"]).out, /--fail-on LEVEL/);
});

test("the language is --lang's, else the first locale variable that is set", () => {
  const japanese = /の下|エラー 28 件/;
  assert.match(run(["check", "--lang", "ja", host]).out, japanese);
  assert.match(run(["check", host], { env: { LC_ALL: "", LC_MESSAGES: "ja_JP.UTF-8", LANG: "C" } }).out, japanese);
  assert.match(run(["check", host], { env: { LC_ALL: "", LANG: "ja_JP.eucJP" } }).out, japanese);
  assert.doesNotMatch(run(["check", host], { env: { LC_ALL: "C", LANG: "ja_JP.UTF-8" } }).out, japanese);
  assert.doesNotMatch(run(["check", "--lang=en", host], { env: { LC_ALL: "ja_JP.UTF-8" } }).out, japanese);
  assert.match(run(["check", "--nonsense", "--lang", "ja", host]).err, /オプションはありません/);
});

test("lsp runs the server beside the command", () => {
  const folder = tree({ "server.js": 'console.log("server", process.argv.slice(2).join(" "));' });
  const command = path.join(folder, "cli.js");
  fs.copyFileSync(COMMAND, command);
  // A package manager calls the command through a link.
  const link = path.join(folder, "qmail-control");
  fs.symlinkSync(command, link);
  assert.equal(execFileSync(process.execPath, [link, "lsp", "--stdio"], { encoding: "utf8" }), "server lsp --stdio\n");
});
