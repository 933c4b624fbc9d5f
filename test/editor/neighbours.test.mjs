// The files beside the control directory: VS Code gives them their languages by the manifest's patterns alone.
import assert from "node:assert/strict";
import path from "node:path";
import { editorTest, folderOf, LANGUAGE } from "./editor-test.mjs";
import { until } from "./window.mjs";

const FILES = {
  "var/qmail/users/assign": ["=joe:joe:507:100:/home/joe:::\n.\n", LANGUAGE.assign],
  "var/qmail/alias/.qmail-postmaster": ["&joe\n", LANGUAGE.dotQmail],
  "home/joe/.qmail": ["./Maildir/\n", LANGUAGE.dotQmail],
  "etc/tcp.smtp": ["127.:allow\n", LANGUAGE.tcpRules],
  "etc/tcp/smtp": ["127.:allow\n", LANGUAGE.tcpRules],
  "etc/tcprules.d/tcp.qmail-smtp": ["127.:allow\n", LANGUAGE.tcpRules],
  "control/rules.smtpd.txt": ["127.:allow\n", LANGUAGE.tcpRules],
  "home/joe/.qmail-old~": ["./Maildir/\n", LANGUAGE.plain],
  "etc/tcp.smtp~": ["127.:allow\n", LANGUAGE.plain],
  "app/assign": ["x\n", LANGUAGE.plain],
};

editorTest("tcp rules, users/assign and .qmail files have their languages, and copies of them none", async (code) => {
  const folder = folderOf(code, "neighbours", Object.fromEntries(Object.entries(FILES).map(([name, [text]]) => [name, text])));
  const window = await code.openWindow({ folder });
  for (const [name, [, language]] of Object.entries(FILES)) {
    await window.open(path.join(folder, name));
    await until(`${name} is ${language}`, async () => (await window.language()) === language);
  }
  await window.open(path.join(folder, "home/joe/.qmail"));
  // The server has looked at it.
  await window.seeStatusBar("qmail: no findings");
  for (const severity of ["error", "warning", "info"]) assert.equal(await window.squiggles(severity), 0);
});
