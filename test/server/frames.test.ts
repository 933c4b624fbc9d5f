import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { describe, test } from "node:test";
import fc from "fast-check";
import { FrameReader, frame } from "../../server/src/frames.ts";
import { JsonBytes, joinedBytes, plainMessage } from "../../server/src/json-bytes.ts";
import { streamTransport } from "../../server/src/node-transports.ts";

/** What becomes of a stream that arrives in pieces of `size` bytes. */
function read(stream: Buffer, size = stream.length): { readonly messages: readonly unknown[]; readonly junk: number } {
  const messages: unknown[] = [];
  let junk = 0;
  const reader = new FrameReader({
    message: (message) => messages.push(message),
    junk: () => {
      junk += 1;
    },
  });
  for (let at = 0; at < stream.length; at += Math.max(size, 1)) reader.push(stream.subarray(at, at + Math.max(size, 1)));
  return { messages, junk };
}

/** A frame that gives another length than its body has. */
function wrong(message: object, error: number): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${Math.max(body.length + error, 0)}\r\n\r\n`), body]);
}

const NEXT = { id: 2, text: "Grüße 日本 😀 Content-Length: 5\r\n\r\n" };
const next = frame(NEXT);

describe("a stream of frames", () => {
  const message = fc.record({ id: fc.nat(), text: fc.string({ unit: "binary", maxLength: 40 }) });

  test("gives its messages, however it is cut", () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), fc.integer({ min: 1, max: 90 }), (sent, size) => {
        const stream = Buffer.from(sent.map(frame).join(""));
        assert.deepEqual(read(stream, size), { messages: sent.map((one) => JSON.parse(JSON.stringify(one))), junk: 0 });
      }),
      { seed: 21, numRuns: 1000 },
    );
  });

  test("may have other headers, in any case", () => {
    const body = JSON.stringify(NEXT);
    const length = Buffer.byteLength(body);
    for (const header of [
      `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: ${length}`,
      `content-length:${length}\r\nContent-Type: x`,
    ]) {
      assert.deepEqual(read(Buffer.from(`${header}\r\n\r\n${body}`)), { messages: [NEXT], junk: 0 });
    }
  });

  test("goes on behind junk of any kind, and behind a wrong length", () => {
    const junk = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom(
          "\r\n\r\n",
          "Foo: bar\r\n\r\n",
          "Content-Length: x\r\n\r\n",
          "Content-Length: 9999999999\r\n\r\n",
          "Content-Length: 1000\r\n",
          "{",
          "Content-",
        )
        .map((text) => Buffer.from(text)),
      fc.tuple(message, fc.integer({ min: -60, max: 2000 })).map(([one, error]) => wrong(one, error)),
    );
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 4 }), fc.integer({ min: 1, max: 200 }), (pieces, size) => {
        // A length within the junk may by chance fit what follows; the second frame is then still found.
        const { messages } = read(Buffer.concat([...pieces, next, next]), size);
        assert.deepEqual(messages.at(-1), NEXT);
      }),
      { seed: 22, numRuns: 3000 },
    );
  });

  test("of a header that was cut off before another one nothing counts", () => {
    assert.deepEqual(read(Buffer.concat([Buffer.from("Content-Length: 100000\r\n"), next])).messages, [NEXT]);
  });

  test("a length that is too large by any number hides only its own message", () => {
    for (const error of [1, 5, 17, 18, 40, 500, 100_000, 400_000_000]) {
      const { messages, junk } = read(Buffer.concat([wrong({ id: 1 }, error), next]), 7);
      assert.deepEqual(messages, [NEXT], String(error));
      assert.ok(junk > 0);
    }
  });

  test("bytes without any header are not kept", () => {
    const { messages } = read(Buffer.concat([Buffer.alloc(3_000_000, "x"), next]), 65_536);
    assert.deepEqual(messages, [NEXT]);
  });
});

test("params that were put together before make the same message", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 2 })), fc.string({ unit: "binary" }), (values, uri) => {
      const message = { jsonrpc: "2.0", method: "m", params: { uri, values: JSON.parse(JSON.stringify(values)) } };
      const parts = values.map((value) => Buffer.from(JSON.stringify(value)));
      const params = new JsonBytes(joinedBytes(`{"uri":${JSON.stringify(uri)},"values":[`, parts, "]}"));
      const prepared = { jsonrpc: "2.0", method: "m", params };
      assert.equal(frame(prepared).toString(), frame(message).toString());
      assert.deepEqual(plainMessage(prepared), message);
      assert.equal(plainMessage(message), message);
    }),
  );
});

test("work that was put off waits for what came in while messages were dispatched", async () => {
  const input = new PassThrough();
  const { listen, soon } = streamTransport(input, new PassThrough());
  const happened: unknown[] = [];
  const done = new Promise<void>((resolve) => {
    listen({
      junk: assert.fail,
      end: () => undefined,
      message: (message) => {
        happened.push(message);
        if (message !== "edit") return;
        soon(() => {
          happened.push("publication");
          resolve();
        });
        setImmediate(() => input.write(`Content-Length: 7\r\n\r\n"hover"`));
      },
    });
  });
  input.write(`Content-Length: 6\r\n\r\n"edit"`);
  await done;
  assert.deepEqual(happened, ["edit", "hover", "publication"]);
});
