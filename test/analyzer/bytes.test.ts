import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeText, encodeText } from "../../analyzer/src/index.ts";
import { toByteString } from "../../analyzer/src/text/bytes.ts";

test("decoding loses no byte, whatever the bytes are", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      assert.deepEqual(encodeText(decodeText(bytes)), new Uint8Array(bytes));
    }),
    { seed: 3, numRuns: 5000 },
  );
});

test("well-formed UTF-8 decodes as everywhere", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      assert.equal(decodeText(new TextEncoder().encode(text)), text);
    }),
    { seed: 4, numRuns: 2000 },
  );
});

test("a byte that is no UTF-8 becomes one unit, and overlong forms and surrogates are no UTF-8", () => {
  assert.equal(decodeText(Uint8Array.of(0x61, 0xff, 0x62)), "a\udcffb");
  assert.equal(decodeText(Uint8Array.of(0xc0, 0xaf)), "\udcc0\udcaf");
  assert.equal(decodeText(Uint8Array.of(0xed, 0xa0, 0x80)), "\udced\udca0\udc80");
  assert.equal(decodeText(Uint8Array.of(0x93, 0xfa)), "\udc93\udcfa");
});

test("half a pair at the end of a part stays half, however often it is asked", () => {
  const whole = ["example.com日本", "example.com😀"].join("\r");
  for (let run = 0; run < 3000; run += 1) {
    const part = `${whole}${run}`.slice(0, whole.length - 1);
    assert.ok(toByteString(part).endsWith("\xed\xa0\xbd"));
  }
});
