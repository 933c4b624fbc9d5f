import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import { type ShownFile, showControl, showctlText } from "../../analyzer/src/host/qmail-showctl.ts";

type Table = Parameters<typeof controlFilesOf>[0];

function report(table: Table, modified?: (name: string) => number | undefined) {
  const shown = showControl(controlFilesOf(table), { names: Object.keys(table), ...(modified && { modified }) });
  assert.ok(shown.kind === "report");
  return shown;
}

function shown(table: Table, name: string, modified?: (name: string) => number | undefined): ShownFile {
  const file = report(table, modified).files.find((candidate) => candidate.name === name);
  assert.ok(file);
  return file;
}

test("me stands in for ten host names, and its absence for their own names", () => {
  const { value, source, isDefault } = shown({ me: "me.test\n" }, "helohost");
  assert.deepEqual([value, source, isDefault], ["me.test", "me", true]);
  assert.equal(report({ me: "me.test\n" }).files.filter((file) => file.source === "me" && file.value === "me.test").length, 10);
  assert.deepEqual([shown({}, "helohost").value, shown({}, "helohost").source], ["helohost", "default"]);
  assert.deepEqual([shown({}, "me").value, shown({}, "me").source], [null, "absent"]);
});

test("a number file without a number is a default with a problem, and a negative number counts as 0", () => {
  assert.deepEqual(shown({ queuelifetime: "7 days\n" }, "queuelifetime").value, 7);
  const days = shown({ queuelifetime: "a week\n" }, "queuelifetime");
  assert.deepEqual([days.value, days.source, days.problem], [604800, "default", "no number"]);
  assert.equal(shown({ databytes: "2147483648\n" }, "databytes").value, 0);
});

test("an empty list is a setting, a missing one is absent, a directory is neither", () => {
  assert.deepEqual(shown({ rcpthosts: "" }, "rcpthosts").value, []);
  assert.deepEqual([shown({}, "rcpthosts").value, shown({}, "rcpthosts").source], [null, "absent"]);
  assert.equal(shown({ rcpthosts: { kind: "directory" } }, "rcpthosts").problem, "unreadable");
});

test("morercpthosts: of no effect without rcpthosts, and without being compiled", () => {
  assert.equal(shown({ morercpthosts: "a.test\n" }, "morercpthosts").problem, "no rcpthosts");
  assert.equal(shown({ morercpthosts: "a.test\n", rcpthosts: "" }, "morercpthosts").problem, null);
  assert.equal(shown({ morercpthosts: "a.test\n" }, "morercpthosts.cdb").problem, "not compiled");
  assert.equal(shown({ "morercpthosts.cdb": "" }, "morercpthosts.cdb").problem, "no text");
  const both = { morercpthosts: "", "morercpthosts.cdb": "" };
  const times = (text: number, compiled: number) => (name: string) => (name === "morercpthosts" ? text : compiled);
  assert.equal(shown(both, "morercpthosts.cdb", times(101, 100)).problem, "older than its text");
  assert.equal(shown(both, "morercpthosts.cdb", times(100.9, 100.1)).problem, null);
  assert.equal(shown(both, "morercpthosts.cdb").problem, null);
});

test("names that qmail does not read are listed; an unreadable me ends the report", () => {
  assert.deepEqual(report({ me: "x\n", rcpthost: "", Locals: "", "rcpthosts.bak": "" }).unknown, ["rcpthost", "Locals", "rcpthosts.bak"]);
  assert.deepEqual(showControl(controlFilesOf({ me: { kind: "directory" } }), { names: [] }), { kind: "unreadable me" });
});

test("bytes that are not printable ASCII are question marks", () => {
  assert.equal(showctlText("m\xc3\xa4 e\r\0~"), "m?? e??~");
});

test("any bytes in any file: 29 files are shown, each once", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("me", "locals", "databytes", "helohost", "virtualdomains"), fc.string({ unit: "binary-ascii" })),
      (table) => {
        const { files } = report(table);
        assert.equal(new Set(files.map(({ name }) => name)).size, 29);
        for (const { name, source } of files) if (source === "file") assert.ok(table[name] !== undefined);
      },
    ),
  );
});
