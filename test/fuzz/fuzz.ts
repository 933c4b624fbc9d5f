/**
 * What the fuzz targets share. A target is a test whose property holds for any bytes at all.
 *
 * By themselves they try a fixed set of inputs, as part of the unit tests. With FUZZ_MINUTES each target goes on with new inputs for
 * so long, and tells how many it has tried. What was found once lies in `corpus`, and is where later inputs start from.
 */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { encodeText } from "../../analyzer/src/index.ts";
import { parseFixture } from "../support/fixture.ts";

/** What no sentence about a file may hold: it could move the cursor, colour the terminal, turn text around, or hide. */
export const UNSEEN = /[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ud800-\udfff]/u;

const minutes = process.env["FUZZ_MINUTES"];
const root = new URL("../", import.meta.url);

/** A target: `holds` throws where an input breaks what is promised. `few`: how many inputs are tried without FUZZ_MINUTES. */
export function fuzz<Input>(name: string, few: number, input: fc.Arbitrary<Input>, holds: (input: Input) => Promise<void> | void): void {
  test(name, { timeout: minutes === undefined ? 120_000 : Number(minutes) * 60_000 + 120_000 }, async () => {
    let tried = 0;
    const property = fc.asyncProperty(input, async (given) => {
      tried += 1;
      await holds(given);
    });
    const endless = { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: Number(minutes) * 60_000, markInterruptAsFailure: false };
    await fc.assert(property, minutes === undefined ? { numRuns: few, seed: 29 } : endless);
    if (minutes !== undefined) process.stderr.write(`fuzz: ${tried} inputs: ${name}\n`);
  });
}

/** What has a meaning in some file that qmail reads, or in the protocol. */
const TOKENS = [
  ...[
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\0",
    " ",
    "\t",
    "#",
    ":",
    ";",
    ",",
    ".",
    "@",
    "=",
    "+",
    "-",
    "&",
    "|",
    "/",
    "!",
    "*",
    "?",
    "%",
    "\\",
    '"',
    "'",
  ],
  ...[
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    "^",
    "$",
    "~",
    "<",
    ">",
    "`",
    "\x1b[31m",
    "\x7f",
    "\x80",
    "\xff",
    "\xc3\xa4",
    "\xef\xbb\xbf",
    "\xed\xb2\x80",
  ],
  ...["com", ".com", ".co.jp", "example.org", ".example.org", "*.example.org", "user@example.org", "xn--p1ai", "localhost", "127.", "::1"],
  ...["192.0.2.0/24", "10.0.0-255.", "0", "10", "20M", "4294967296", "-1", "99999999999999999999", "allow", "deny", 'allow,RELAYCLIENT=""'],
  ...[
    "=joe:joe:1:1:/home/joe:::",
    "+joe-:joe:1:1:/home/joe:-::",
    ".\n",
    "./Maildir/",
    "|forward x",
    "&joe@example.org",
    "# qmail-control: ignore ",
  ],
  ...[
    "#!/bin/sh\nexec tcpserver -x /etc/tcp.smtp.cdb 0 25 qmail-smtpd\n",
    "exec ",
    "export RELAYCLIENT=\n",
    "-----BEGIN CERTIFICATE-----\n",
  ],
  ...['{"dialect":"', '"ignore":[', '"__proto__":{', "[[[[[[[[", '"\\ud800"'],
];

/** The files of the samples. */
const SAMPLES = readdirSync(new URL("../samples/", root), { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => readFileSync(path.join(file.parentPath, file.name), "latin1"));

/** Texts from which inputs start: all that the rules' fixtures show, the samples, and what was found before. */
const CORPUS: readonly string[] = [
  ...SAMPLES,
  ...readdirSync(new URL("fixtures/", root)).flatMap((name) =>
    parseFixture(readFileSync(new URL(`fixtures/${name}`, root), "utf8")).flatMap(({ files }) =>
      files.map(({ content }) => Buffer.from(encodeText(content)).toString("latin1")),
    ),
  ),
  ...readdirSync(new URL("fuzz/corpus/", root)).map((name) => readFileSync(new URL(`fuzz/corpus/${name}`, root), "latin1")),
];

/** Every word of the corpus, cut at what divides words in some file. */
const WORDS: readonly string[] = [...new Set(CORPUS.flatMap((text) => text.split(/[\s:;,@=+&|/!"]+/)))].filter((word) => word !== "");

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TOKENS) },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.nat(255).map((byte) => String.fromCharCode(byte)) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...TOKENS), fc.integer({ min: 2, max: 400 })).map(([token, count]) => token.repeat(count)),
  },
);
const pieces = fc.array(piece, { maxLength: 24 }).map((all) => all.join(""));

/** Puts something in place of some bytes. */
const change = fc.record({
  at: fc.nat(100_000),
  length: fc.oneof(fc.nat(3), fc.nat(60), fc.constant(1 << 20)),
  put: fc.oneof(piece, pieces),
});

/** Does something with whole lines, or with all letters. */
const rearrangement = fc.record({
  kind: fc.constantFrom("twice", "swap", "drop", "join", "CR", "NUL", "upper", "blank"),
  at: fc.nat(1000),
});

/** A text of the corpus as it is, the beginning of one with the end of another, or the lines of two by turns. */
const start = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...CORPUS) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...CORPUS), fc.constantFrom(...CORPUS), fc.nat(400), fc.nat(400))
      .map(([one, other, end, begin]) => one.slice(0, end) + other.slice(begin)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...CORPUS), fc.constantFrom(...CORPUS)).map(([one, other]) => {
      const others = other.split("\n");
      return one
        .split("\n")
        .map((line, index) => `${line}\n${others[index] ?? ""}`)
        .join("\n");
    }),
  },
);

/** Bytes, one in each character: grown from nothing, or changed from texts of the corpus. */
export const bytes: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: pieces },
  {
    weight: 2,
    arbitrary: fc
      .tuple(start, fc.array(change, { maxLength: 4 }), fc.array(rearrangement, { maxLength: 2 }))
      .map(([text, changes, moves]) => moves.reduce(rearranged, changes.reduce(changed, text))),
  },
);

/** The same from a text that the target knows. */
export function changedFrom(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(text, fc.array(change, { minLength: 1, maxLength: 4 })).map(([start, changes]) => changes.reduce(changed, start));
}

function rearranged(text: string, { kind, at }: { readonly kind: string; readonly at: number }): string {
  const lines = text.split("\n");
  const here = at % lines.length;
  const line = lines[here] ?? "";
  switch (kind) {
    case "twice":
      return lines.toSpliced(here, 0, line).join("\n");
    case "swap":
      return lines
        .toSpliced(here, 1)
        .toSpliced(at % 7, 0, line)
        .join("\n");
    case "drop":
      return lines.toSpliced(here, 1).join("\n");
    case "join":
      return lines.toSpliced(here, 2, line + (lines[here + 1] ?? "")).join("\n");
    case "CR":
      return text.replaceAll("\n", "\r\n");
    case "NUL":
      return lines.with(here, line.replace(/[:@.=]|$/, "\0")).join("\n");
    case "upper":
      return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
    default:
      return lines.with(here, ` ${line}\t`).join("\n");
  }
}

function changed(text: string, { at, length, put }: { readonly at: number; readonly length: number; readonly put: string }): string {
  const start = text.length === 0 ? 0 : at % (text.length + 1);
  return text.slice(0, start) + put + text.slice(start + length);
}
