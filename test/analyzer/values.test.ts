import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { amountOf } from "../../analyzer/src/catalogue/unit.ts";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import { CLASSIC_INTEGERS } from "../../analyzer/src/host/integer-traits.ts";
import { readNumberFile } from "../../analyzer/src/host/number-file.ts";
import { showControl } from "../../analyzer/src/host/qmail-showctl.ts";
import {
  applyEdits,
  CONTROL_FILES,
  controlFile,
  DirectoryAnalysis,
  decodeText,
  hoverAt,
  inlayHints,
  isClassic,
  type Language,
  shownContent,
  TextStore,
} from "../../analyzer/src/index.ts";
import { intendedNumber } from "../../analyzer/src/rules/intended-number.ts";
import { documentText } from "../support/arbitraries.ts";
import { isJson, member } from "../support/lsp-client.ts";

function directoryOf(files: Readonly<Record<string, string>>): DirectoryAnalysis {
  const directory = new DirectoryAnalysis();
  for (const [name, text] of Object.entries(files)) directory.setFile(name, TextStore.of(text), controlFile(name));
  return directory;
}

/** The hint of a file as it is drawn: the text with the hint in brackets. */
function hinted(name: string, text: string, language: Language = "en"): string {
  const [hint] = inlayHints(directoryOf({ [name]: text }), name);
  return hint ? `${text.slice(0, hint.offset)}[${hint.label(language)}]${text.slice(hint.offset)}` : text;
}

test("inlay hints show the unit, and what qmail reads where that is something else", () => {
  assert.equal(hinted("queuelifetime", "604800\n"), "604800[7 days]\n");
  assert.equal(hinted("queuelifetime", "604800\n", "ja"), "604800[7 日]\n");
  assert.equal(hinted("databytes", "26214400"), "26214400[25 MiB]");
  assert.equal(hinted("databytes", "0\n"), "0[no limit]\n");
  assert.equal(hinted("databytes", "20M\n"), "20M[read as 20 bytes: all mail is refused]\n");
  assert.equal(hinted("timeoutconnect", "10k\n"), "10k[read as 10 seconds]\n");
  assert.equal(hinted("timeoutconnect", "10k\n", "ja"), "10k[10 秒と読まれる]\n");
  assert.equal(hinted("concurrencylocal", "10k\n"), "10k[read as 10]\n");
  assert.equal(hinted("databytes", "4294967296\n"), "4294967296[read as 0: no limit]\n");
  assert.equal(hinted("databytes", "3000000000\n"), "3000000000[3 GB]\n");
  assert.equal(hinted("queuelifetime", "abc\n"), "abc[no number: the default, 604800 (7 days)]\n");
  assert.equal(hinted("concurrencyremote", "255\n"), "255[at most 120 by default]\n");
  assert.equal(hinted("concurrencyremote", "1000\n"), "1000[at most 255, or 120 by default]\n");
  assert.equal(hinted("timeoutsmtpd", "0\n"), "0[taken as 1 second]\n");
});

test("inlay hints stay away from ordinary counts and from other files", () => {
  for (const [name, text] of [
    ["concurrencyremote", "40\n"],
    ["concurrencylocal", "20 # as it was\n"],
    ["me", "mail.example.com\n"],
    ["rcpthosts", "604800\n"],
  ] as const) {
    assert.equal(hinted(name, text), text);
  }
  assert.deepEqual(inlayHints(directoryOf({}), "databytes"), []);
});

test("a hover on a value says what qmail reads, and what holds without the file", () => {
  const hover = (files: Readonly<Record<string, string>>, name: string): string =>
    hoverAt(directoryOf(files), name, 0)?.markdown("en") ?? "";
  assert.match(hover({ databytes: "20M\n" }, "databytes"), /`20M` — read as 20 \(20 bytes\); what follows these digits is ignored/);
  assert.match(hover({ queuelifetime: "\n604800\n" }, "queuelifetime"), /the default stays, 604800 \(7 days\)/);
  assert.match(hover({ databytes: "" }, "databytes"), /Nothing on the first line/);
  assert.match(hover({ helohost: "a.example\n", me: "mx.example.com\n" }, "helohost"), /Without this file: `mx\.example\.com`, from me\./);
  assert.match(hover({ bouncehost: "a.example\n" }, "bouncehost"), /the name in me, or else the word `bouncehost`/);
  assert.match(hover({ doublebounceto: "\n" }, "doublebounceto"), /The value is empty\.\n\nWithout this file: `postmaster`\./);
  assert.equal(hoverAt(directoryOf({ databytes: "20\n\n" }), "databytes", 3), undefined);
});

/** What control_readint() was recorded to do with the text of a file; `line` is the recording. */
function* recordedNumbers(): Generator<{ readonly line: string; readonly text: string; readonly expect: ReturnType<typeof member> }> {
  const lines = gunzipSync(readFileSync(new URL("../vectors/control-parse.jsonl.gz", import.meta.url)))
    .toString()
    .split("\n");
  for (const line of lines) {
    if (!line.includes('"readint"')) continue;
    const record: unknown = JSON.parse(line);
    const file = isJson(record) ? record["file"] : undefined;
    if (!isJson(file) || typeof file["b64"] !== "string") continue;
    yield { line, text: decodeText(Buffer.from(file["b64"], "base64")), expect: member(record, "expect") };
  }
}

test("hover and model agree with every recorded number", () => {
  const queuelifetime = controlFile("queuelifetime");
  assert.ok(queuelifetime);
  let compared = 0;
  for (const { line, text, expect } of recordedNumbers()) {
    const read = readNumberFile(queuelifetime, text, CLASSIC_INTEGERS);
    assert.equal(read.digits?.value, expect["ret"] === 1 ? expect["int"] : undefined, line);
    const hover = hoverAt(directoryOf({ queuelifetime: text }), "queuelifetime", 0)?.markdown("en") ?? "";
    assert.ok(hover.includes(expect["ret"] === 1 ? `read as ${expect["int"]}` : "the default stays, 604800"), `${line}\n${hover}`);
    compared += 1;
  }
  assert.ok(compared > 200);
});

test("inlay hints agree with every recorded number: they show it, unless it is what the file looks like", () => {
  const spec = controlFile("timeoutconnect");
  assert.ok(spec);
  let compared = 0;
  for (const { line, text, expect } of recordedNumbers()) {
    const value = Number(expect["int"]);
    // Of a time every number has a hint, of a count only one that is not what it looks like.
    const [ofTime] = inlayHints(directoryOf({ timeoutconnect: text }), "timeoutconnect").map(({ label }) => label("en"));
    const [ofCount] = inlayHints(directoryOf({ concurrencylocal: text }), "concurrencylocal").map(({ label }) => label("en"));
    if (expect["ret"] !== 1) {
      assert.match(ofTime ?? "", /^no number: the default, 60 /, line);
      assert.match(ofCount ?? "", /^no number: the default, 10$/, line);
    } else {
      const amount = value === 0 ? "0" : amountOf(value, spec.unit)("en");
      assert.ok(
        ofTime?.replace(/^read as /, "").startsWith(amount) || (value <= 0 && ofTime === "every delivery fails"),
        `${line}\n${ofTime}`,
      );
      const shownDigits = /^\d*/.exec(text)?.[0] ?? "";
      const isItself = BigInt(shownDigits) === BigInt(value >>> 0);
      const told = ofCount?.startsWith("read as") ? ofCount.startsWith(`read as ${value >>> 0}`) : isItself;
      assert.ok(told, `${line}\n${ofCount}`);
    }
    compared += 1;
  }
  assert.ok(compared > 200);
});

test("the catalogue has the defaults that qmail-showctl has", () => {
  const report = showControl(controlFilesOf({}), { names: [] });
  const reported = report.kind === "report" ? report.files : [];
  for (const { name, default: fallback } of CONTROL_FILES.filter(isClassic)) {
    const shown = reported.find((file) => file.name === name);
    if (fallback?.kind === "literal") assert.equal(String(shown?.value), fallback.value, name);
    if (fallback?.kind === "me" && fallback.orElse !== undefined) assert.equal(shown?.value, fallback.orElse, name);
  }
  for (const { name, reader, default: fallback, unit } of CONTROL_FILES.filter(isClassic)) {
    if (reader === "integer" || reader === "line") assert.ok(fallback, name);
    if (reader === "integer") assert.ok(unit, name);
  }
});

test("what people write for a number", () => {
  for (const [text, unit, meant] of [
    ["20M", "bytes", 20_971_520],
    ["20 mb", "bytes", 20_971_520],
    ["1.5G", "bytes", 1_610_612_736],
    ["20.971.520", "bytes", 20_971_520],
    ["20'000", "bytes", 20_000],
    ["7d", "seconds", 604_800],
    ["1d12h", "seconds", 129_600],
    ["90 minutes", "seconds", 5400],
    ["7日", "seconds", 604_800],
    ["２０", "deliveries", 20],
    ["10k", "messages", 10_000],
    ["2h", "minutes", 120],
    ["90s", "minutes", undefined],
    ["1.500", "bytes", undefined],
    ["1 30", "seconds", undefined],
    ["20m", "seconds", 1200],
    ["20M", "seconds", undefined],
    ["20m", "deliveries", undefined],
    ["20M bytes", "bytes", 20_971_520],
    ["20mbit", "bytes", undefined],
    ["1e6", "bytes", 1_000_000],
    ["0x10", "connections", 16],
    ["20-30", "connections", undefined],
    ["20%", "connections", undefined],
    ["1 month", "seconds", undefined],
    ["unlimited", "bytes", undefined],
    ["5 apples", "count", undefined],
    ["", "bytes", undefined],
    ["1,2345", "bytes", undefined],
  ] as const) {
    assert.equal(intendedNumber(text, unit), meant, text);
  }
});

test("no repair writes a number that nobody meant", () => {
  /** What the repairs of the findings in a file make of it. */
  const repaired = (name: string, text: string): readonly string[] => {
    const { diagnostics } = directoryOf({ [name]: text }).findings(name);
    return diagnostics.flatMap((diagnostic) => diagnostic.fixes().map(({ edits }) => applyEdits(text, edits)));
  };
  for (const [name, text, results] of [
    ["databytes", "20M\n", ["20971520\n"]],
    ["databytes", "20M # twenty\n", ["20971520 # twenty\n"]],
    ["databytes", "20;\n", ["20971520\n"]],
    // Bytes would refuse all mail, and megabytes are a guess.
    ["databytes", "+5\n", []],
    ["databytes", "７\n", []],
    ["databytes", "7 days\n", []],
    ["databytes", "4G\n", []],
    ["databytes", "unlimited\n", []],
    ["queuelifetime", "7\n", ["604800\n"]],
    ["queuelifetime", "７日\n", ["604800\n"]],
    ["queuelifetime", "90s\n", []],
    ["queuelifetime", "1 month\n", []],
    ["queuelifetime", "10 # ten minutes\n", []],
    ["queuelifetime", "20 MB\n", []],
    ["concurrencyremote", "5m\n", []],
    ["concurrencyremote", "concurrencyremote = 40\n", ["40\n"]],
    ["concurrencyremote", "databytes=20\n", []],
    ["concurrencyremote", "+40 # forty\n", ["40 # forty\n"]],
    ["timeoutremote", "0x10\n", ["16\n"]],
    ["timeoutremote", "-1\n", []],
  ] as const) {
    assert.deepEqual(repaired(name, text), results, `${name}: ${text}`);
  }
});

test("a secret is shown nowhere", () => {
  const password = { name: "password", reader: "line", entries: "other", readers: ["x"], distinctive: true, secret: true } as const;
  const me = controlFile("me");
  assert.ok(me);
  const spec = { ...me, ...password };
  assert.doesNotMatch(shownContent(spec, "sesame"), /sesame/);
  const directory = new DirectoryAnalysis();
  directory.setFile("password", TextStore.of("# no\nsesame\n"), spec);
  const [found] = directory.findings("password").diagnostics;
  assert.equal(found?.rule, "comment-as-value");
  const told = [found.message("en"), ...found.fixes().map(({ title }) => title("en")), hoverAt(directory, "password", 0)?.markdown("en")];
  assert.doesNotMatch(told.join("\n"), /sesame|# no/);
});

test("values never fail, whatever the file holds", () => {
  const name = fc.constantFrom(...CONTROL_FILES.filter(({ reader }) => reader === "integer" || reader === "line").map((spec) => spec.name));
  const text = fc.oneof(documentText, fc.string({ unit: fc.constantFrom(..."0123456789kMd,._# -+\r\n"), maxLength: 12 }));
  fc.assert(
    fc.property(name, text, (file, content) => {
      const directory = directoryOf({ [file]: content });
      for (const { offset, label } of inlayHints(directory, file)) {
        assert.ok(offset <= content.length && !content.slice(0, offset).includes("\n"));
        assert.notEqual(label("en"), "");
      }
      for (const { span, message, fixes } of directory.findings(file).diagnostics) {
        assert.ok(span.start <= span.end && span.end <= content.length);
        assert.notEqual(message("en"), message("ja"));
        for (const { edits } of fixes()) for (const edit of edits) assert.ok(edit.span.end <= content.length);
      }
    }),
    { seed: 5, numRuns: 2000 },
  );
});
