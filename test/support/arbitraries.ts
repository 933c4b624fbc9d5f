/** Random texts and edits for property tests: short, and rich in what is special to qmail and to editors. */

import fc from "fast-check";

const piece = fc.constantFrom(
  "\n",
  "\n",
  "\r\n",
  "\r",
  " ",
  "\t",
  "#",
  "\0",
  ":",
  ".",
  ".com",
  "com",
  ".co.jp",
  "example.com",
  "Example.COM",
  "example.org",
  ".example.com",
  "*.example.com",
  "user@example.org",
  "example.com # office",
  "localhost",
  "日本",
  "😀",
  "\ufeff",
  "a",
  "# qmail-control: ignore public-suffix-entry x",
  "\n# qmail-control: ignore public-suffix-entry, duplicate-entry, local-and-virtual x\n",
  "\n.com\n",
);

/** A text of a control file. */
export const documentText: fc.Arbitrary<string> = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

/** A text of several blocks: hundreds of ordinary lines with short texts between them, and keys that come back far apart. */
export const longText: fc.Arbitrary<string> = fc
  .array(fc.tuple(documentText, fc.integer({ min: 1, max: 400 })), { maxLength: 4 })
  .map((parts) =>
    parts
      .map(([text, lines]) => `${text}\n${Array.from({ length: lines }, (_, index) => `host-${index}.example.net:x\n`).join("")}`)
      .join(""),
  );

/** What an edit puts in. */
const insertion: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")) },
  { weight: 1, arbitrary: documentText },
  // The same lines as an editor with CRLF would paste them.
  { weight: 1, arbitrary: documentText.map((text) => text.replaceAll("\n", "\r\n")) },
);

/** Replace `length` units at `start` by `newText`; places beyond the end mean the end. */
export const edit: fc.Arbitrary<{ readonly start: number; readonly length: number; readonly newText: string }> = fc.record({
  start: fc.oneof(fc.nat(300), fc.nat(30_000)),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(80), fc.nat(9_000), fc.constant(100_000)),
  newText: insertion,
});
