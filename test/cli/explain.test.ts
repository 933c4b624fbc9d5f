import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./command.ts";

test("a control file is explained as a dialect reads it, in both languages", () => {
  const { code, out } = run(["explain", "rcpthosts"]);
  assert.equal(code, 0);
  assert.match(out, /^# rcpthosts\n\nDomains/);
  assert.match(out, /\*\*If it is missing\*\*: Every recipient is accepted/);
  assert.match(run(["explain", "rcpthosts", "--dialect", "qmail-ldap"]).out, /does not become an open relay/);
  assert.match(run(["explain", "rcpthosts", "--lang", "ja"]).out, /\*\*ファイルがないとき\*\*/);
});

test("a file that only one dialect has is explained without being asked for by dialect", () => {
  assert.match(run(["explain", "simcontrol"]).out, /simscan/);
});

test("a rule is explained", () => {
  assert.match(run(["explain", "public-suffix-entry"]).out, /^# public-suffix-entry\n.*open relay/s);
});

test("an unknown name is one line with the nearest name, and exit 2", () => {
  const { code, out, err } = run(["explain", "rcphosts"]);
  assert.deepEqual([code, out], [2, ""]);
  assert.equal(err, "qmail-control: no control file and no rule is called rcphosts (did you mean rcpthosts?)\n");
  for (const args of [["explain"], ["explain", "me", "you"], ["explain", "me", "--dialect", "postfix"]]) assert.equal(run(args).code, 2);
});
