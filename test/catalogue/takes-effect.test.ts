import assert from "node:assert/strict";
import { test } from "node:test";
import { MOMENT_OF_START } from "../../analyzer/src/catalogue/files/moments.ts";
import { TEXTS } from "../../analyzer/src/explain/all-texts.ts";
import {
  CONTROL_FILES,
  type ControlFileSpec,
  controlFile,
  DIALECTS,
  effectText,
  explainFile,
  inDialect,
  NEIGHBOUR_FILES,
} from "../../analyzer/src/index.ts";

// When a change of a file is in force, told of each reader where they differ.

/** Every file as each dialect has it, and as most do. */
const EVERYTHING: readonly (readonly [where: string, file: ControlFileSpec])[] = [...CONTROL_FILES, ...NEIGHBOUR_FILES].flatMap((file) => [
  [file.name, file] as const,
  ...DIALECTS.filter((dialect) => file.dialects.includes(dialect)).map(
    (dialect) => [`${file.name} of ${dialect}`, inDialect(file, dialect)] as const,
  ),
]);

test("what differs between readers is told of each of them, and of nobody else", () => {
  let differing = 0;
  for (const [where, { takesEffect, readers }] of EVERYTHING) {
    if (typeof takesEffect === "string") continue;
    differing += 1;
    assert.deepEqual(Object.keys(takesEffect).sort(), [...readers].sort(), where);
    assert.ok(new Set(Object.values(takesEffect)).size > 1, `${where}: the same for all`);
  }
  assert.ok(differing > 20);
});

test("a program that is started anew for something notices a change then, whatever the file", () => {
  let told = 0;
  for (const [where, { takesEffect, readers }] of EVERYTHING) {
    for (const reader of readers) {
      const moment = typeof takesEffect === "string" ? takesEffect : takesEffect[reader];
      const usual = MOMENT_OF_START.get(reader);
      // Some files are opened while the program works: for each message in a connection, or whenever something is looked up.
      const isSooner = moment === "at once" || (reader === "qmail-smtpd" && moment === "next message");
      // A text that is compiled counts for those who read the compiled form.
      const isCompiled = moment?.startsWith("compile, ") === true;
      if (usual === undefined || isSooner || isCompiled) continue;
      assert.equal(moment, usual, `${where}: ${reader}`);
      told += 1;
    }
  }
  assert.ok(told > 300);
});

test("a change is never in force exactly where no program reads the file, nor a compiled form of it", () => {
  for (const [where, { takesEffect, readers }] of EVERYTHING) {
    const isCompiled = typeof takesEffect === "string" && takesEffect.startsWith("compile, ");
    assert.equal(takesEffect === "never read", readers.length === 0 && !isCompiled, where);
  }
});

test("readers that do the same stand together, and a daemon is not named twice", () => {
  const me = controlFile("me") ?? assert.fail();
  const file: ControlFileSpec = {
    ...me,
    readers: ["qmail-smtpd", "qmail-send", "qmail-todo", "qmail-qmtpd", "qmail-showctl", "tcpserver"],
    takesEffect: {
      "qmail-smtpd": "next connection",
      "qmail-send": "HUP to qmail-send",
      "qmail-todo": "HUP to qmail-send",
      "qmail-qmtpd": "next connection",
      "qmail-showctl": "next run",
      tcpserver: "restart the service",
    },
  };
  assert.equal(
    effectText(file)("en"),
    "qmail-smtpd, qmail-qmtpd: next connection; qmail-send: HUP; qmail-todo: HUP to qmail-send; qmail-showctl: next run; tcpserver: restart",
  );
  assert.equal(
    effectText(file)("ja"),
    "qmail-smtpd、qmail-qmtpd は次の接続から。qmail-send は HUP シグナルを送ったとき。qmail-todo は qmail-send に HUP シグナルを送ったとき。qmail-showctl は次に実行したとき。tcpserver は再起動したとき",
  );
});

test("explained, each reader is code", () => {
  const locals = controlFile("locals") ?? assert.fail();
  const explained = explainFile(locals, TEXTS.en, { language: "en", dialect: "qmail-ldap" });
  assert.match(
    explained ?? "",
    /^- \*\*A change takes effect:\*\* `qmail-send`: HUP; `qmail-todo`: HUP to qmail-send; `qmail-smtpd`, `qmail-qmtpd`: next connection$/m,
  );
  assert.match(explainFile(locals, TEXTS.en, { language: "en" }) ?? "", /^- \*\*A change takes effect:\*\* HUP to qmail-send$/m);
});
