import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { ANNOTATED, BOOK, has, run, runAsNobody, tree } from "./command.ts";

const SUFFIXES = ["fix", "--rule", "public-suffix-entry"];

describe("fix --rule", () => {
  test("leaves the nine other lines of the book's sample, byte for byte", () => {
    const root = tree({ "control/rcpthosts": BOOK });
    const { code, out, err } = run([...SUFFIXES, "."], { cwd: root });
    assert.deepEqual([code, out, err], [0, "fixed 28 in control/rcpthosts\n", ""]);
    const kept = BOOK.toString("latin1").split("\n").slice(0, 9);
    assert.equal(fs.readFileSync(path.join(root, "control/rcpthosts"), "latin1"), `${kept.join("\n")}\n`);
    assert.match(run(["check", root]).out, /\nNo findings in 1 file\.\n$/);
  });

  test("keeps comments, blanks, CR, other encodings and the missing final newline", () => {
    const cases: readonly (readonly [before: string, after: string])[] = [
      ["# \x83\x5c\x95\x5c\r\n.com\n\n example.com \t\r\n.net\n\xff\xfe\n.org", "# \x83\x5c\x95\x5c\r\n\n example.com \t\r\n\xff\xfe\n"],
      [".com\nexample.com", "example.com"],
      ["example.com\n.com", "example.com\n"],
      ["\xef\xbb\xbf# x\n.com \t\n", "\xef\xbb\xbf# x\n"],
      [".com\0example.com\0.net\n", "example.com\0\n"],
      [".com\n", ""],
    ];
    for (const [before, after] of cases) {
      const root = tree({ rcpthosts: Buffer.from(before, "latin1") });
      assert.equal(run([...SUFFIXES, root]).code, 0);
      assert.equal(fs.readFileSync(path.join(root, "rcpthosts"), "latin1"), after);
    }
  });

  test("moves the remarks of the annotated sample to lines of their own", () => {
    const root = tree({ rcpthosts: ANNOTATED });
    assert.equal(run(["fix", "--rule", "inline-comment", root]).code, 0);
    assert.equal(
      fs.readFileSync(path.join(root, "rcpthosts"), "utf8"),
      "# 自社のドメインへ送信可能とする\nmydomain.co.jp\n# 自社のサブドメインにも送信可能とする\n.mydomain.co.jp\n",
    );
  });

  test("repairs what an earlier fix uncovers, and takes several rules", () => {
    const root = tree({ rcpthosts: ".com\n.com\na.example # x\na.example # x\n" });
    const rules = ["public-suffix-entry", "duplicate-entry", "inline-comment"].flatMap((rule) => ["--rule", rule]);
    assert.equal(run(["fix", ...rules, root]).code, 0);
    assert.match(run(["check", root]).out, /\nNo findings in 1 file\.\n$/);
  });
});

describe("fix without --rule", () => {
  test("applies safe fixes only", () => {
    const root = tree({ rcpthosts: ".com\na.example\nA.example\n", locals: "b.example\nb.example" });
    const { code, out } = run(["fix", "."], { cwd: root });
    assert.deepEqual([code, out], [0, "fixed 1 in locals\nfixed 1 in rcpthosts\n"]);
    assert.equal(fs.readFileSync(path.join(root, "rcpthosts"), "utf8"), ".com\na.example\n");
    assert.equal(fs.readFileSync(path.join(root, "locals"), "utf8"), "b.example\n");
  });

  test("does not touch a file that has nothing to fix", () => {
    const root = tree({ rcpthosts: ".com\n" });
    const file = path.join(root, "rcpthosts");
    const before = fs.statSync(file, { bigint: true });
    const { code, out } = run(["fix", root]);
    assert.deepEqual([code, out], [0, "Nothing to fix in 1 file.\n"]);
    const after = fs.statSync(file, { bigint: true });
    assert.deepEqual([after.ino, after.mtimeNs, after.ctimeNs], [before.ino, before.mtimeNs, before.ctimeNs]);
  });
});

describe("the file on disk", () => {
  test("keeps its mode, and no temporary file is left", () => {
    for (const mode of [0o640, 0o664, 0o600]) {
      const root = tree({ rcpthosts: ".com\nexample.com\n" });
      const file = path.join(root, "rcpthosts");
      fs.chmodSync(file, mode);
      assert.equal(run([...SUFFIXES, file]).code, 0);
      assert.equal(fs.statSync(file).mode & 0o7777, mode);
      assert.deepEqual(fs.readdirSync(root), ["rcpthosts"]);
    }
  });

  test("keeps its owner", { skip: process.getuid?.() !== 0 }, () => {
    const root = tree({ rcpthosts: ".com\nexample.com\n" });
    const file = path.join(root, "rcpthosts");
    fs.chownSync(file, 1234, 4321);
    assert.equal(run([...SUFFIXES, file]).code, 0);
    const { uid, gid } = fs.statSync(file);
    assert.deepEqual([uid, gid], [1234, 4321]);
  });

  test("is left alone where its owner can't be kept or it may not be written", {
    skip: process.getuid?.() !== 0 || !has("setpriv"),
  }, () => {
    const cases: readonly (readonly [mode: number, line: RegExp])[] = [
      [0o666, /its owner or group can't be kept/],
      [0o444, /permission denied/],
    ];
    for (const [mode, line] of cases) {
      const root = tree({ rcpthosts: ".com\nexample.com\n" });
      fs.chmodSync(root, 0o777);
      fs.chmodSync(path.join(root, "rcpthosts"), mode);
      const { code, err } = runAsNobody([...SUFFIXES, root]);
      assert.equal(code, 2);
      assert.match(err, line);
      assert.deepEqual(fs.readdirSync(root), ["rcpthosts"]);
      assert.equal(fs.readFileSync(path.join(root, "rcpthosts"), "utf8"), ".com\nexample.com\n");
    }
  });

  test("that is a link inside the tree is written where it lies, once", () => {
    const root = tree({ "shared/rcpthosts": ".com\nexample.com\n", "a/locals": "", "b/percenthack": "" });
    for (const host of ["a", "b"]) fs.symlinkSync("../shared/rcpthosts", path.join(root, host, "rcpthosts"));
    const { code, out } = run([...SUFFIXES, "."], { cwd: root });
    assert.deepEqual([code, out], [0, "fixed 1 in a/rcpthosts\n"]);
    assert.equal(fs.readFileSync(path.join(root, "shared/rcpthosts"), "utf8"), "example.com\n");
    assert.ok(fs.lstatSync(path.join(root, "a/rcpthosts")).isSymbolicLink());
  });

  test("that is a link out of the tree is not written", () => {
    const root = tree({ "elsewhere/list": ".com\n", "control/locals": "a.example\na.example\n" });
    fs.symlinkSync("../elsewhere/list", path.join(root, "control/rcpthosts"));
    for (const given of ["control", "control/rcpthosts"]) {
      const { code, err } = run([...SUFFIXES, given], { cwd: root });
      assert.equal(code, 2);
      assert.match(err, /^qmail-control: control\/rcpthosts: a link that leads out of the tree, to [^\n]*; not changed\n$/);
      assert.equal(fs.readFileSync(path.join(root, "elsewhere/list"), "utf8"), ".com\n");
    }
  });

  test("a FIFO beside it is told, and the rest is repaired", () => {
    const root = tree({ rcpthosts: ".com\nexample.com\n" });
    execFileSync("mkfifo", [path.join(root, "locals")]);
    const { code, out, err } = run([...SUFFIXES, "."], { cwd: root });
    assert.deepEqual([code, out], [2, "fixed 1 in rcpthosts\n"]);
    assert.match(err, /^qmail-control: locals: not a regular file[^\n]*\n$/);
  });
});

describe("fix --dry-run", () => {
  test("writes nothing and prints the change", () => {
    const root = tree({ "control/rcpthosts": "a.example\n.com\nb.example" });
    const { code, out, err } = run([...SUFFIXES, "--dry-run", "."], { cwd: root });
    assert.deepEqual([code, err], [0, "would fix 1 in control/rcpthosts\n"]);
    assert.equal(
      out,
      `--- a/control/rcpthosts
+++ b/control/rcpthosts
@@ -1,3 +1,2 @@
 a.example
-.com
 b.example
\\ No newline at end of file
`,
    );
    assert.equal(fs.readFileSync(path.join(root, "control/rcpthosts"), "utf8"), "a.example\n.com\nb.example");
  });

  test("its diff, given to patch, does what fix does", { skip: !has("patch") }, () => {
    const line = fc.constantFrom(
      ".com\n",
      ".jp \t\n",
      "a.example\n",
      "b.example # x\n",
      "# \x83\x5c\n",
      "\n",
      "\xff\r\n",
      "a.example\r\n",
      ".com\0.net\n",
    );
    const ending = fc.constantFrom("", "c.example", ".com", "d.example # \x8e\xa9", "# x");
    const rules = ["public-suffix-entry", "duplicate-entry", "inline-comment"].flatMap((rule) => ["--rule", rule]);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), ending, (lines, last) => {
        const content = Buffer.from(lines.join("") + last, "latin1");
        const name = "dir name/rcpthosts";
        const root = tree({ [name]: content });
        const { bytes } = run(["fix", ...rules, "--dry-run", "."], { cwd: root });
        const copy = tree({ [name]: content });
        if (bytes.length > 0) execFileSync("patch", ["-p1", "--binary", "-s"], { cwd: copy, input: bytes });
        assert.equal(run(["fix", ...rules, "."], { cwd: root }).code, 0);
        const patched = path.join(copy, name);
        // patch removes a file that the change leaves empty.
        const result = fs.existsSync(patched) ? fs.readFileSync(patched, "latin1") : "";
        assert.equal(result, fs.readFileSync(path.join(root, name), "latin1"));
      }),
      { seed: 7, numRuns: 20 },
    );
  });

  test("a path outside the working directory, or with strange characters, is named so that patch finds it", { skip: !has("patch") }, () => {
    const root = tree({ 'a "\t\\\n/rcpthosts': ".com\nexample.com\n" });
    const { bytes } = run([...SUFFIXES, "--dry-run", root], { cwd: "/" });
    execFileSync("patch", ["-p1", "-s", "-d", "/"], { input: bytes });
    assert.equal(fs.readFileSync(path.join(root, 'a "\t\\\n/rcpthosts'), "utf8"), "example.com\n");
  });
});
