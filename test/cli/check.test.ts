import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { ANNOTATED, BOOK, COMMAND, has, run, runAsNobody, tree } from "./command.ts";

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Report {
  readonly diagnostics: readonly {
    readonly file: string;
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly range: { readonly start: Position; readonly end: Position };
    readonly fixes: readonly { readonly title: string; readonly safe: boolean; readonly edits: readonly unknown[] }[];
  }[];
  readonly directories: readonly {
    readonly path: string;
    readonly dialect: string;
    readonly relay: {
      readonly verdict: string;
      readonly reasons: readonly {
        readonly rule: string;
        readonly file: string;
        readonly line: number | null;
        readonly witness: string;
        readonly sender: string | null;
        readonly message: string;
      }[];
    };
  }[];
}

/** Runs `check --format json` and gives what it printed. */
function report(...args: readonly string[]): Report & { readonly code: number | null; readonly err: string } {
  const { code, out, err } = run(["check", "--format", "json", ...args]);
  const parsed: Report = JSON.parse(out);
  return { ...parsed, code, err };
}

/** What is said of a folder in which rcpthosts lists one domain and nothing else is to be seen. */
const UNKNOWN =
  "Not known who may relay here; it accepts mail for 1 domain. Neither tcp rules nor a run script are in view. There is no me: judged as if there were one.";

describe("the book's sample", () => {
  test("has exactly its 28 open suffixes", () => {
    const root = tree({ "control/rcpthosts": BOOK });
    const { diagnostics, directories, code, err } = report(root);
    assert.deepEqual([code, err], [1, ""]);
    assert.equal(diagnostics.length, 28);
    assert.deepEqual(new Set(diagnostics.map(({ rule, severity }) => `${rule} ${severity}`)), new Set(["public-suffix-entry error"]));
    const [{ relay, ...directory } = { relay: undefined }] = directories;
    assert.deepEqual(directory, { path: path.join(root, "control"), dialect: "notqmail" });
    assert.equal(relay?.verdict, "partly-open");
    assert.equal(relay.reasons.length, 28);
    const { message, ...reason } = relay.reasons[4] ?? { message: "" };
    assert.match(message, /\.com/);
    assert.deepEqual(reason, {
      rule: "public-suffix-entry",
      file: path.join(root, "control/rcpthosts"),
      line: 13,
      witness: "victim@example.com",
      sender: null,
    });
    const [first] = diagnostics;
    assert.deepEqual(first?.range, { start: { line: 9, character: 0 }, end: { line: 9, character: 5 } });
    assert.deepEqual(first.fixes, [
      {
        title: "Remove this entry",
        safe: false,
        edits: [
          {
            file: path.join(root, "control/rcpthosts"),
            range: { start: { line: 9, character: 0 }, end: { line: 10, character: 0 } },
            newText: "",
          },
        ],
      },
    ]);
  });

  test("annotated, has two dead entries and no relay", () => {
    const { diagnostics, code } = report(tree({ "control/rcpthosts": ANNOTATED }));
    assert.equal(code, 1);
    assert.deepEqual(
      diagnostics.map(({ rule, severity }) => `${rule} ${severity}`),
      ["inline-comment error", "inline-comment error"],
    );
  });

  test("as text, each finding has its line, its carets and its rule, and the end says what to run", () => {
    const { code, out } = run(["check", "."], { cwd: tree({ "control/rcpthosts": ".jp\nexample.jp\nexample.jp\n" }) });
    assert.equal(code, 1);
    assert.equal(
      out.replace(/(entry) qmail-smtpd.*/, "$1 …").replace(/(entry) Line 2.*/, "$1 …"),
      `This server relays for anybody to every domain below .jp (rcpthosts:1). A stranger could send to someone@another-example.jp. There is no me: judged as if there were one.

control/rcpthosts:1:1 error public-suffix-entry …
  1 │ .jp
    │ ^^^
  = fix: Remove this entry

control/rcpthosts:3:1 hint duplicate-entry …
  3 │ example.jp
    │ ^^^^^^^^^^
  = control/rcpthosts:2:1 The same entry
  = fix: Remove this entry

1 error, 0 warnings, 1 hint in 1 file
To repair (add --dry-run to see the change first):
  qmail-control fix --rule public-suffix-entry .
  qmail-control fix .
`,
    );
  });
});

describe("exit codes", () => {
  const error = tree({ rcpthosts: ".com\n" });
  const warning = tree({ rcpthosts: "com\n" });
  const hint = tree({ rcpthosts: "example.com\nexample.com\n" });
  const clean = tree({ rcpthosts: "example.com\n" });
  const expected = {
    error: [1, 0, 0, 0],
    warning: [1, 1, 0, 0],
    info: [1, 1, 0, 0],
    never: [0, 0, 0, 0],
  };
  for (const [level, codes] of Object.entries(expected)) {
    test(`--fail-on ${level}`, () => {
      assert.deepEqual(
        [error, warning, hint, clean].map((folder) => run(["check", `--fail-on=${level}`, folder]).code),
        codes,
      );
    });
  }

  test("nothing found is said", () => {
    const { code, out } = run(["check", clean]);
    assert.deepEqual([code, out], [0, `${UNKNOWN}\n\nNo findings in 1 file.\n`]);
  });

  test("unreadable input outweighs findings", () => {
    assert.equal(run(["check", error, path.join(clean, "gone")]).code, 2);
  });
});

describe("paths", () => {
  test("a file is checked with its neighbours, and only its findings are reported", () => {
    const root = tree({ "x/rcpthosts": ".com\n", "x/locals": "example.com\n", "x/virtualdomains": "example.com:user\n" });
    const { diagnostics } = report(path.join(root, "x/virtualdomains"));
    assert.deepEqual(
      diagnostics.map(({ rule }) => rule),
      ["local-and-virtual"],
    );
  });

  test("a file with a name that other software has too is taken when it is named", () => {
    assert.equal(report(path.join(tree({ "x/me": "mail.example.com\n" }), "x/me")).directories.length, 1);
    assert.equal(report(path.join(tree({ "x/me": "mail.example.com\n" }), "x")).directories.length, 1);
  });

  test("a tree is searched, without .git, node_modules, and links to directories", () => {
    const root = tree({
      "a/var/qmail/control/me": "a.example.com\n",
      "a/var/qmail/control/rcpthosts": "a.example.com\n",
      "b/control/rcpthosts": ".com\n",
      "b/control/sub/rcpthosts": ".net\n",
      ".git/control/rcpthosts": ".com\n",
      "node_modules/x/rcpthosts": ".com\n",
      "haraka/config/me": "x\n",
    });
    fs.symlinkSync("..", path.join(root, "b", "up"));
    fs.symlinkSync(root, path.join(root, "a", "again"));
    const { diagnostics, directories, code, err } = report(root);
    assert.deepEqual([code, err], [1, ""]);
    assert.deepEqual(
      directories.map((directory) => path.relative(root, directory.path)),
      ["a/var/qmail/control", "b/control", "b/control/sub"],
    );
    assert.deepEqual(
      diagnostics.map(({ file }) => path.relative(root, file)),
      ["b/control/rcpthosts", "b/control/sub/rcpthosts"],
    );
  });

  test("what lies below qmail/control is not in force", () => {
    const root = tree({ "qmail/control/rcpthosts": "example.com\n", "qmail/control/old/rcpthosts": ".com\n" });
    for (const given of [root, path.join(root, "qmail/control")]) assert.equal(report(given).code, 0);
  });

  test("a control directory that is a link is found in its tree, once", () => {
    const root = tree({ "etc/qmail/me": "mx.example.org\n", "etc/qmail/rcpthosts": ".com\n", "var/qmail/x": "" });
    fs.symlinkSync("../../etc/qmail", path.join(root, "var/qmail/control"));
    const { diagnostics, directories } = report(root, path.join(root, "etc"));
    assert.deepEqual([diagnostics.length, directories.length], [1, 1]);
  });

  test("findings are in the order of paths and places, however the paths are given", () => {
    const root = tree({ "b/rcpthosts": ".com\n.net\n", "a/rcpthosts": ".org\n", "a/morercpthosts": ".jp\n" });
    const places = report(path.join(root, "b"), path.join(root, "a"), root).diagnostics.map(
      ({ file, range }) => `${path.relative(root, file)}:${range.start.line}`,
    );
    assert.deepEqual(places, ["a/morercpthosts:0", "a/rcpthosts:0", "b/rcpthosts:0", "b/rcpthosts:1"]);
  });

  test("a path with nothing in it, or of another kind, is one line and exit code 2", () => {
    const root = tree({ "empty/readme.txt": "", "x/rcpthosts.bak": ".com\n", "x/rcphosts": ".com\n", "x/morercpthosts.cdb": "" });
    const cases: readonly (readonly [given: string, line: RegExp])[] = [
      ["empty", /no control files found/],
      ["gone", /no such file or directory/],
      ["x/rcpthosts.bak", /not a control file/],
      ["x/rcphosts", /not a control file: qmail reads no file of this name \(did you mean rcpthosts\?\)/],
      ["x/morercpthosts.cdb", /compiled file.*give morercpthosts/],
      ["empty/readme.txt/x", /no such file or directory/],
    ];
    for (const [given, line] of cases) {
      const { code, out, err } = run(["check", given], { cwd: root });
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, new RegExp(`^qmail-control: ${given}: [^\n]*\n$`));
      assert.match(err, line);
    }
  });
});

describe("what can't be read is one line each, and the rest is checked", () => {
  const unreadable: readonly (readonly [title: string, make: (file: string) => void, line: RegExp])[] = [
    ["a FIFO", (file) => execFileSync("mkfifo", [file]), /control\/locals: not a regular file/],
    ["a device", (file) => fs.symlinkSync("/dev/zero", file), /control\/locals: a link that leads out of the tree, to \/dev\/zero/],
    ["a link to nothing", (file) => fs.symlinkSync("gone", file), /control\/locals: no such file/],
    ["a link to itself", (file) => fs.symlinkSync("locals", file), /control\/locals: a link that leads to itself/],
    ["a link out of the tree", (file) => fs.symlinkSync(COMMAND, file), /control\/locals: a link that leads out of the tree/],
  ];
  for (const [title, make, line] of unreadable) {
    test(title, () => {
      const root = tree({ "control/rcpthosts": ".com\n", "control/virtualdomains": "a.lan:b\n" });
      make(path.join(root, "control/locals"));
      const { code, err, diagnostics } = report(root);
      assert.equal(code, 2);
      assert.match(err, line);
      assert.equal(err.split("\n").length, 2);
      assert.deepEqual(errorsOf(diagnostics), ["public-suffix-entry"]);
    });
  }

  test("named itself, a FIFO or a device is not waited for", () => {
    const root = tree({ "control/rcpthosts": "" });
    execFileSync("mkfifo", [path.join(root, "control/locals")]);
    fs.symlinkSync("/dev/zero", path.join(root, "control/percenthack"));
    for (const name of ["locals", "percenthack"]) {
      const { code, err } = run(["check", path.join(root, "control", name)]);
      assert.equal(code, 2);
      assert.match(err, /not a regular file/);
    }
  });

  test("a folder or a file without permission", { skip: process.getuid?.() === 0 && !has("setpriv") }, () => {
    const root = tree({ "a/rcpthosts": ".com\n", "b/rcpthosts": ".com\n" });
    fs.chmodSync(path.join(root, "a"), 0o000);
    fs.chmodSync(path.join(root, "b/rcpthosts"), 0o000);
    const { code, err } = process.getuid?.() === 0 ? runAsNobody(["check", root]) : run(["check", root]);
    fs.chmodSync(path.join(root, "a"), 0o755);
    assert.equal(code, 2);
    assert.match(err, /\/a: permission denied\n.*\/b\/rcpthosts: permission denied\n$/s);
  });

  test("a link inside the tree is read", () => {
    const root = tree({ "shared/list": ".com\n", "control/locals": "a.lan\n", "control/virtualdomains": "x.lan:y\n" });
    fs.symlinkSync("../shared/list", path.join(root, "control/rcpthosts"));
    assert.deepEqual(errorsOf(report(root).diagnostics), ["public-suffix-entry"]);
  });

  test("in a control directory named itself, a link that leads out is read", () => {
    const root = tree({ "shared/list": ".com\n", "control/locals": "a.lan\n" });
    fs.symlinkSync("../shared/list", path.join(root, "control/rcpthosts"));
    assert.deepEqual(errorsOf(report(path.join(root, "control")).diagnostics), ["public-suffix-entry"]);
  });
});

/** The rules of the errors; a part of a host also has findings about what is missing in it. */
function errorsOf(diagnostics: ReturnType<typeof report>["diagnostics"]): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
}

describe("what a file holds", () => {
  test("CRLF, a missing final newline, and bytes that are no UTF-8 keep their places", () => {
    const bytes = Buffer.concat([Buffer.from("\x83\x81.example # \x83\x5c\r\nexample.com # x\r\n.com", "latin1")]);
    const { diagnostics } = report(tree({ rcpthosts: bytes }));
    assert.deepEqual(
      diagnostics.map(({ rule, range }) => [rule, range.start.line, range.start.character]),
      [
        ["carriage-return", 0, 0],
        ["invalid-utf8", 0, 0],
        ["inline-comment", 1, 12],
        ["public-suffix-entry", 2, 0],
      ],
    );
  });

  test("an empty file, one of NULs, and one of random bytes are read without ado", () => {
    const random = Uint8Array.from({ length: 50_000 }, (_, index) => (index * index * 31 + (index >> 3)) % 256);
    for (const content of ["", "\0\0\0", "\n", random]) {
      const { code, err } = run(["check", tree({ rcpthosts: content })]);
      assert.notEqual(code, 2);
      assert.equal(err, "");
    }
  });

  test("ten megabytes on one line are read, and cut in the text", () => {
    const long = "a".repeat(10_000_000);
    const root = tree({ rcpthosts: `.com\n${long}\n${".a".repeat(5_000_000)}\n${long} # 自\nexample.com # ${long}\n` });
    const { code, out } = run(["check", root]);
    assert.equal(code, 1);
    assert.ok(out.length < 5_000, `${out.length} characters`);
    for (const line of out.split("\n").filter((candidate) => candidate.includes("│"))) assert.ok(line.length < 140);
  });

  test("a million lines are checked", () => {
    const root = tree({ rcpthosts: `${Array.from({ length: 1_000_000 }, (_, index) => `host${index}.example.com`).join("\n")}\n.com\n` });
    const { diagnostics } = report(root);
    assert.deepEqual(
      diagnostics.map(({ range }) => range.start.line),
      [1_000_000],
    );
  });

  test("a hundred thousand findings are all reported", () => {
    assert.equal(report(tree({ rcpthosts: "com\n".repeat(70_000) })).diagnostics.length, 139_999);
  });
});

describe("the terminal", () => {
  test("gets no escape sequence from a file, a file name or an argument", () => {
    const evil = "\x1b[31m\x07\x9b\u202e";
    const root = tree({ [`a${evil}\n/control/rcpthosts`]: `example.com # ${evil}\u2028\n.com\n` });
    for (const { out, err } of [
      run(["check", "."], { cwd: root }),
      run(["check", `./a${evil}\n`, `gone${evil}`, `--format=text`], { cwd: root }),
      run(["check", `--format=${evil}`]),
      run(["fix", "--rule", "public-suffix-entry", root]),
    ]) {
      assert.doesNotMatch(out + err, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]/);
      assert.match(out + err, /\\x1b\[31m\\x07\\u\{9b\}\\u\{202e\}/);
    }
  });

  test("carets stand below wide characters, tabs and escapes", () => {
    const cases: readonly (readonly [line: string, shown: string, carets: string])[] = [
      ["example.com\t# 自社", "example.com     # 自社", "                ^^^^^^"],
      ["example.com # e\u0301x", "example.com # e\u0301x", "            ^^^^"],
      ["example.com # \x1bx", "example.com # \\x1bx", "            ^^^^^^^"],
      ["example.com #\t|", "example.com #   |", "            ^^^^^"],
    ];
    for (const [line, shown, carets] of cases) {
      const out = run(["check", tree({ rcpthosts: `${line}\n` })]).out.replace(/^.*\n\n/, "");
      assert.deepEqual(out.split("\n").slice(1, 3), [`  1 │ ${shown}`, `    │ ${carets}`]);
    }
  });

  test("a span far to the right is shown with what stands around it", () => {
    const { out } = run(["check", tree({ rcpthosts: `${"社.".repeat(60)}a\nexample.com${" ".repeat(300)}# x${"y".repeat(300)}\n` })]);
    assert.match(out, /│ … {60}# xy+…\n {4}│ {62}\^+\n/);
  });

  test("is coloured, but not with NO_COLOR, and not a pipe", { skip: !has("script") }, () => {
    const root = tree({ rcpthosts: ".com\n" });
    const onTerminal = (env: Readonly<Record<string, string>>): string =>
      execFileSync("script", ["-qec", `'${process.execPath}' '${COMMAND}' check '${root}' || true`, "/dev/null"], {
        encoding: "utf8",
        env: { PATH: process.env["PATH"], LC_ALL: "C", TERM: "xterm", ...env },
      });
    assert.match(onTerminal({}), /\x1b\[1;31merror\x1b\[0m/);
    assert.doesNotMatch(onTerminal({ NO_COLOR: "1" }), /\x1b/);
    assert.doesNotMatch(onTerminal({ TERM: "dumb" }), /\x1b/);
    assert.doesNotMatch(run(["check", root], { env: { FORCE_COLOR: "1" } }).out, /\x1b/);
  });

  test("a reader that goes away is no error", async () => {
    const root = tree({ rcpthosts: ".com\n".repeat(20_000) });
    for (const format of ["text", "json"]) {
      const child = spawn(process.execPath, [COMMAND, "check", "--format", format, root], { stdio: ["ignore", "pipe", "pipe"] });
      child.stdout.once("data", () => child.stdout.destroy());
      let err = "";
      child.stderr.on("data", (data) => {
        err += String(data);
      });
      const code = await new Promise((resolve) => child.once("close", resolve));
      assert.deepEqual([code, err], [1, ""]);
    }
  });
});

describe("names in the folder", () => {
  const files = { "qmail/control/me": "mail.example.org\n", "qmail/control/rcphosts": "example.org\n", "qmail/control/README": "" };

  test("that no qmail reads are findings at the beginning", () => {
    const root = tree(files);
    const { diagnostics, code } = report("--fail-on", "warning", root);
    assert.equal(code, 1);
    const [found, ...others] = diagnostics.filter(({ rule }) => rule === "unread-file-name");
    assert.deepEqual(others, []);
    assert.equal(found?.file, path.join(root, "qmail/control/rcphosts"));
    assert.equal(found.severity, "warning");
    assert.deepEqual(found.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    assert.match(found.message, /^No qmail reads a file named rcphosts\. It looks like rcpthosts, .*unless its run script refuses/);
    assert.doesNotMatch(found.message, /open relay/);
  });

  test("that are one slip away are findings in any folder that is named, and nothing else is", () => {
    const root = tree({ "copy/me": "mail.example.org\n", "copy/rcphosts": "example.org\n", "copy/our-hosts": "example.org\n" });
    const named = report("--fail-on", "never", path.join(root, "copy")).diagnostics.filter(({ rule }) => rule === "unread-file-name");
    assert.deepEqual(
      named.map(({ file, severity }) => [file, severity]),
      [[path.join(root, "copy/rcphosts"), "warning"]],
    );
    // A folder that is only searched may be anybody's.
    assert.doesNotMatch(run(["check", root]).out, /unread-file-name/);
  });

  test("are none of a single file's business, and nothing in a folder that is not shown to be qmail's", () => {
    const root = tree({ ...files, "haraka/config/me": "mail.example.org\n", "haraka/config/host_list": "example.org\n" });
    for (const asked of ["qmail/control/me", "haraka/config"]) {
      assert.deepEqual(
        report(path.join(root, asked)).diagnostics.filter(({ rule }) => rule === "unread-file-name"),
        [],
      );
    }
  });
});

test("a one-line file of 5 MB, of blanks, of binary bytes, and a folder in its place are told as qmail takes them", () => {
  const root = tree({
    "a/qmail/control/me": "x".repeat(5_000_000),
    "b/qmail/control/me": "  \t \n",
    "c/qmail/control/me": Buffer.from([0x80, 0x00, 0xff, 0x0a, 0xfe]),
    "d/qmail/control/rcpthosts": "example.org\n",
    "e/qmail/control/queuelifetime": `7${"0".repeat(5_000_000)}`,
  });
  fs.mkdirSync(path.join(root, "d/qmail/control/me"));
  fs.symlinkSync("me", path.join(root, "d/qmail/control/locals"));
  const { diagnostics, code } = report("--fail-on", "never", root);
  assert.equal(code, 0);
  const rules = (host: string): readonly string[] =>
    diagnostics.filter(({ file }) => file.startsWith(path.join(root, host, "qmail"))).map(({ rule }) => rule);
  assert.ok(rules("a").includes("malformed-host-name"), String(rules("a")));
  assert.ok(rules("b").includes("empty-value"), String(rules("b")));
  assert.ok(rules("c").includes("nul-byte"), String(rules("c")));
  assert.deepEqual(rules("d"), ["directory-as-file", "directory-as-file"]);
  assert.ok(rules("e").includes("number-too-large"), String(rules("e")));
  assert.ok(diagnostics.every(({ message }) => message.length < 2000));
});
