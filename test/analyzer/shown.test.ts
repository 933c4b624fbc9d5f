import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { alignColumns, decodeText, isShownAs, otherColumn } from "../../analyzer/src/index.ts";

const PIECES = ["a", "b", ".", "\n", "\r\n", "\r", "é", "日", "😀", "𠂀", "\ufffd", "\ufeff", "\0"].map((text) => [...Buffer.from(text)]);
const piece = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.constantFrom([0x93, 0xfa, 0x96, 0x7b], [0xe3, 0x81], [0xff], [0xf0, 0x9f, 0x98], [0xc0, 0xaf], [0xed, 0xa0, 0x80]),
);
const bytes = fc
  .tuple(fc.boolean(), fc.array(piece, { maxLength: 30 }))
  .map(([mark, pieces]) => Uint8Array.from([...(mark ? [0xef, 0xbb, 0xbf] : []), ...pieces.flat()]));

/** What VS Code shows of a file: no BOM, U+FFFD for bad bytes, one kind of line end. */
function shownOf(file: Uint8Array, lineEnd: string): string {
  return new TextDecoder().decode(file).replace(/\r\n|\r|\n/g, lineEnd);
}

const LINE_END = /\r\n|\r|\n/;

test("what an editor shows of a file is recognised, and every sign that it shows is found at its column", () => {
  fc.assert(
    fc.property(bytes, fc.constantFrom("\n", "\r\n"), (file, lineEnd) => {
      const text = decodeText(file);
      const shown = shownOf(file, lineEnd);
      assert.ok(isShownAs(text, shown));
      const shownLines = shown.split(LINE_END);
      for (const [number, line] of text.split(LINE_END).entries()) {
        const shownLine = shownLines[number] ?? "";
        const pairs = alignColumns(line, shownLine);
        let last = 0;
        for (let column = 0; column <= line.length; column += 1) {
          const other = otherColumn(pairs, column, "text");
          assert.ok(other >= last && other <= shownLine.length);
          last = other;
          const unit = line.charCodeAt(column);
          const isBad = unit === 0xfffd || (unit >= 0xdc80 && unit <= 0xdcff);
          if (column === line.length || isBad || (unit === 0xfeff && number === 0 && column === 0)) continue;
          assert.equal(shownLine[other], line[column]);
          assert.equal(otherColumn(pairs, other, "shown"), column);
        }
      }
    }),
    { seed: 4, numRuns: 3000 },
  );
});

test("another text is not taken for what an editor shows of the file", () => {
  assert.ok(!isShownAs("example.com\n", "example.org\n"));
  assert.ok(!isShownAs("example.com\n", "example.com\n\n"));
  assert.ok(!isShownAs("\ufeffexample.com\n", "example.net\n"));
  // Shift_JIS read as such.
  assert.ok(isShownAs(decodeText(Uint8Array.from([0x93, 0xfa, 0x96, 0x7b, 0x0a])), "日本\n"));
});

test("columns beyond a line's end are its end, whatever it is shown as", () => {
  const pairs = alignColumns(`${decodeText(Uint8Array.from([0x93, 0xfa, 0x96, 0x7b]))}.jp`, "日本.jp");
  assert.deepEqual(
    [4, 5, 7, 99].map((column) => otherColumn(pairs, column, "text")),
    [2, 3, 5, 5],
  );
  assert.deepEqual(
    [2, 3, 5, 99].map((column) => otherColumn(pairs, column, "shown")),
    [4, 5, 7, 7],
  );
});
