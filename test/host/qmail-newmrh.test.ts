import assert from "node:assert/strict";
import { test } from "node:test";
import { compileMorercpthosts, linesOfMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { lookUpCdb } from "../../analyzer/src/syntax/cdb.ts";

test("lines become keys as in other lists: folded, blanks at the end gone, comments and blank lines left out", () => {
  assert.deepEqual(
    Array.from(linesOfMorercpthosts("A.test \t\n#b.test\n \n\n c.test\r\nd.test"), ({ key }) => key),
    ["a.test", " c.test\r", "d.test"],
  );
});

test("a NUL divides no line and begins no comment, unlike in rcpthosts", () => {
  assert.deepEqual(
    Array.from(linesOfMorercpthosts("a.test\0b.test\n\0c.test\n"), ({ key }) => key),
    ["a.test\0b.test", "\0c.test"],
  );
});

test("the compiled file of an empty text is a cdb without keys", () => {
  assert.equal(compileMorercpthosts("").length, 2048);
  assert.equal(lookUpCdb(compileMorercpthosts(""), "a.test").kind, "absent");
});
