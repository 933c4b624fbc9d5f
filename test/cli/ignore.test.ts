import assert from "node:assert/strict";
import path from "node:path";
import { describe, test } from "node:test";
import { run, tree } from "./command.ts";

const COMMENT = "# qmail-control: ignore public-suffix-entry we run the registry\n";

/** The rules that `check` finds, with the exit code. */
function checked(...args: readonly string[]): readonly [number | null, readonly string[]] {
  const { code, out } = run(["check", "--format", "json", ...args]);
  const parsed: { readonly diagnostics: readonly { readonly rule: string }[] } = JSON.parse(out);
  return [code, parsed.diagnostics.map(({ rule }) => rule)];
}

describe("a suppressed finding", () => {
  test("is not reported and does not fail the check, unless it is asked for", () => {
    const root = tree({ "control/rcpthosts": `${COMMENT}.com\nexample.com\n` });
    assert.deepEqual(checked(root), [0, []]);
    assert.deepEqual(checked(root, "--no-ignore"), [1, ["public-suffix-entry"]]);
    const { code, out } = run(["check", root, "--fail-on", "info"]);
    assert.equal(code, 0);
    assert.match(out, /^No findings in 1 file\.\n1 finding ignored by comments or qmail-control\.json \(--no-ignore reports it\)\n$/m);
  });

  test("is not fixed either", () => {
    const root = tree({ "control/rcpthosts": `${COMMENT}.com\n` });
    assert.match(run(["fix", "--rule", "public-suffix-entry", root]).out, /Nothing to fix/);
  });

  test("in qmail-control.json, by name or by path, in files without comments too", () => {
    const files = { "one/control/me": "a b\n", "one/control/rcpthosts": ".com\n", "two/control/rcpthosts": ".com\n" };
    const [, all] = checked(tree(files));
    const reason = "an old host";
    const severities = { "missing-me": "off" };
    const byName = { severities, ignore: { rcpthosts: { "public-suffix-entry": reason }, me: { [all[0] ?? ""]: reason } } };
    assert.deepEqual(checked(tree({ ...files, "qmail-control.json": JSON.stringify(byName) })), [0, []]);
    assert.deepEqual(checked(tree({ ...files, "qmail-control.json": JSON.stringify(byName) }), "--no-ignore"), [1, all]);
    const byPath = { severities, ignore: { "two/control/rcpthosts": { "public-suffix-entry": reason } } };
    assert.deepEqual(checked(tree({ ...files, "qmail-control.json": JSON.stringify(byPath) }))[1], all.slice(0, -1));
  });

  test("without a reason is one still, and a configuration without one is no configuration", () => {
    const comment = tree({ "control/rcpthosts": "# qmail-control: ignore public-suffix-entry\n.com\n" });
    assert.deepEqual(checked(comment), [1, ["faulty-suppression", "public-suffix-entry"]]);
    const root = tree({
      "control/rcpthosts": ".com\n",
      "control/qmail-control.json": '{ "ignore": { "rcpthosts": { "public-suffix-entry": "" } } }',
    });
    const { code, err } = run(["check", root]);
    assert.equal(code, 2);
    assert.match(err, /qmail-control\.json: ignore: "rcpthosts": public-suffix-entry needs a reason/);
  });

  test("may be gone: then the comment is a hint, and is removed with what can be fixed safely", () => {
    const root = tree({ "control/rcpthosts": `${COMMENT}example.com\n` });
    assert.deepEqual(checked(root), [0, ["unused-suppression"]]);
    assert.match(run(["fix", root]).out, /^fixed 1 in /);
    assert.deepEqual(checked(root), [0, []]);
  });

  test("may be gone from a file that qmail-control.json names: then the rule is a hint there, with its removal", () => {
    const reason = "an old host";
    const files = { "a/control/rcpthosts": ".com\n", "a/control/locals": "example.com\n", "b/control/rcpthosts": "example.com\n" };
    const ignore = {
      "b/control/rcpthosts": { "public-suffix-entry": reason },
      rcpthosts: { "public-suffix-entry": reason, "duplicate-entry": reason },
      locals: { "harmful-number": reason, "unmatchable-entry": reason },
      "c/control/rcpthosts": { "public-suffix-entry": reason },
    };
    const root = tree({ ...files, "qmail-control.json": JSON.stringify({ ignore, severities: { "missing-me": "off" } }, undefined, 2) });
    const { out, code } = run(["check", "--format", "json", root]);
    const parsed: {
      readonly diagnostics: readonly {
        readonly rule: string;
        readonly severity: string;
        readonly message: string;
        readonly range: { readonly start: { readonly line: number } };
        readonly fixes: readonly { readonly safe: boolean }[];
      }[];
    } = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(
      parsed.diagnostics.map(({ rule, severity, range, fixes }) => [rule, severity, range.start.line, fixes[0]?.safe]),
      [
        ["unused-suppression", "hint", 3, true],
        ["unused-suppression", "hint", 7, true],
        ["unused-suppression", "hint", 11, true],
      ],
    );
    // Of one host alone nobody can tell what another one needs.
    assert.deepEqual(checked(path.join(root, "a"))[1], []);
  });
});
