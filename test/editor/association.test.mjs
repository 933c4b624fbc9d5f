// Which files the extension takes for qmail's, and that it is silent about all others and about healthy ones.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { copyOfSample, editorTest, folderOf, LANGUAGE } from "./editor-test.mjs";
import { until } from "./window.mjs";

const TERRAFORM = fileURLToPath(new URL("folders/terraform", import.meta.url));

editorTest("a healthy host stays clean", async (code) => {
  const folder = copyOfSample(code, "healthy");
  const control = path.join(folder, "control");
  const window = await code.openWindow({ folder });
  for (const name of ["me", "locals", "virtualdomains", "databytes"]) {
    await window.open(path.join(control, name));
    await until(`${name} has a language of qmail's`, async () => /^qmail/.test(await window.language()));
  }
  await window.open(path.join(control, "rcpthosts"));
  await window.seeStatusBar("qmail: no findings");
  // A mistake is seen, so the silence before it was an answer.
  await window.typeAtEnd(".com\n");
  await window.seeSquiggles(1);
  await window.seeProblemCount("Errors: 1");
  await window.undoAll();
  await window.seeSquiggles(0);
  await window.seeStatusBar("qmail: no findings");
  await window.seeProblemCount("");
  for (const severity of ["error", "warning", "info"]) assert.equal(await window.squiggles(severity), 0);
});

editorTest("Terraform's locals stays plain text and gets no finding", async (code) => {
  const folder = folderOf(code, "mixed", { "mail/rcpthosts": ".com\n" });
  fs.cpSync(TERRAFORM, path.join(folder, "terraform"), { recursive: true });
  const window = await code.openWindow({ folder });
  await window.open(path.join(folder, "terraform/locals"));
  await window.open(path.join(folder, "mail/rcpthosts"));
  await window.seeSquiggles(1);
  // By now the extension is awake and has had its chance.
  await window.open(path.join(folder, "terraform/locals"));
  assert.equal(await window.language(), LANGUAGE.plain);
  for (const severity of ["error", "warning", "info"]) assert.equal(await window.squiggles(severity), 0);
  await window.seeProblems(1);
});

editorTest("me and locals beside an rcpthosts are qmail's", async (code) => {
  const folder = folderOf(code, "host", {
    rcpthosts: "example.com\n",
    me: "mail.example.com\n",
    locals: "mail.example.com\nlists.example.com # lists\n",
  });
  const window = await code.openWindow({ folder });
  await window.open(path.join(folder, "me"));
  await until("me is a qmail value", async () => (await window.language()) === LANGUAGE.value);
  await window.open(path.join(folder, "locals"));
  await until("locals is a qmail list", async () => (await window.language()) === LANGUAGE.list);
  await window.seeSquiggles(1, "warning");
  await window.seeProblems(1);
});
