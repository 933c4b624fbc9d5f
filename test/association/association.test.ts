/** Which files are taken for qmail's: none of other software's, and all that lie in a control directory. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { matchesGlob } from "../../analyzer/src/catalogue/glob.ts";
import { fileAt, isControlDirectory, languageIdOf } from "../../analyzer/src/index.ts";
import { ONLY_QMAIL, QMAIL, UNRELATED } from "./layouts.ts";

interface Language {
  readonly id: string;
  readonly filenames?: readonly string[];
  readonly filenamePatterns?: readonly string[];
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: { readonly languages: readonly Language[] };
}

const MANIFEST: Manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

/** The language that the manifest gives a file. VS Code compares without regard to case. */
function languageByManifest(path: string): string | undefined {
  const lower = path.toLowerCase();
  const name = lower.slice(lower.lastIndexOf("/") + 1);
  return MANIFEST.contributes.languages.find(
    ({ filenames = [], filenamePatterns = [] }) =>
      filenames.some((known) => known.toLowerCase() === name) ||
      filenamePatterns.some((pattern) => matchesGlob(lower, pattern.toLowerCase())),
  )?.id;
}

function foldersOf(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const end = path.lastIndexOf("/");
    const folder = path.slice(0, Math.max(end, 0));
    folders.set(folder, [...(folders.get(folder) ?? []), path.slice(end + 1)]);
  }
  return folders;
}

test("there are fifty layouts and more, and they have names in them that some qmail uses", () => {
  assert.ok(Object.keys(UNRELATED).length >= 50);
  const shared = Object.values(UNRELATED).flatMap((paths) => paths.filter((path) => fileAt(path) !== undefined));
  assert.ok(shared.length > 100, String(shared.length));
});

for (const [layout, paths] of Object.entries(UNRELATED)) {
  test(`nothing is claimed: ${layout}`, () => {
    for (const path of paths.map((relative) => `/home/joe/src/project/${relative}`)) {
      assert.equal(languageByManifest(path), undefined, path);
      const file = fileAt(path);
      assert.ok(!file?.distinctive, path);
      assert.ok(!file || !("patterns" in file), path);
    }
    for (const [folder, names] of foldersOf(paths))
      assert.equal(isControlDirectory(`/home/joe/src/project/${folder}`, names), false, folder);
  });
}

test("names that only qmail has are claimed in every folder, and make it a control directory", () => {
  for (const name of ONLY_QMAIL) {
    const path = `/home/joe/src/project/files/${name}`;
    const file = fileAt(path);
    assert.ok(file?.distinctive, name);
    assert.equal(languageByManifest(path), languageIdOf(file), name);
    assert.ok(isControlDirectory("/home/joe/src/project/files", ["README.md", name]), name);
  }
});

for (const { layout, folder, names } of QMAIL) {
  test(`everything is known: ${layout}`, () => {
    assert.ok(isControlDirectory(folder, names));
    for (const name of names) {
      const file = fileAt(`${folder}/${name}`);
      assert.ok(file, name);
      if (folder.endsWith("/qmail/control")) assert.equal(languageByManifest(`${folder}/${name}`), languageIdOf(file), name);
    }
  });
}

test("folders, keys and compiled files get no language", () => {
  for (const name of ["servercert.pem", "cert.pem", "morercpthosts.cdb", "domainkeys", "cache", "bouncemessage", "badmailfrom.cdb"]) {
    assert.equal(languageByManifest(`/var/qmail/control/${name}`), undefined, name);
  }
});

test("a plugin that is named like the file for which it works is none", () => {
  for (const folder of ["/home/joe/qpsmtpd/plugins", "/home/joe/qpsmtpd/t/plugin_tests"]) {
    assert.equal(languageByManifest(`${folder}/badmailfrom`), undefined);
    assert.ok(!isControlDirectory(folder, ["badmailfrom", "badrcptto", "rcpt_ok"]));
  }
  for (const folder of ["/var/qmail/control", "/srv/mail", "/srv/p", "/srv/pl", "/srv/prod", "/srv/platform", "C:/plesk"]) {
    assert.equal(languageByManifest(`${folder}/badmailfrom`), "qmail-list", folder);
    assert.equal(fileAt(`${folder}/badmailfrom`)?.name, "badmailfrom");
    assert.ok(isControlDirectory(folder, ["badmailfrom"]));
  }
});

test("a copy of a control file is nobody's", () => {
  for (const name of ["me~", "rcpthosts.bak", "locals.rpmsave", ".me.swp", "rcpthosts.orig"]) {
    assert.equal(languageByManifest(`/var/qmail/control/${name}`), undefined, name);
    assert.equal(fileAt(`/var/qmail/control/${name}`), undefined, name);
  }
});

test("few names wake the extension", () => {
  const [event = "", ...others] = MANIFEST.activationEvents;
  assert.deepEqual(
    others.filter((each) => !each.startsWith("onWebviewPanel:qmail-control.")),
    [],
  );
  assert.match(event, /^workspaceContains:\*\*\/\{[^{}]*\brcpthosts\b[^{}]*\}$/);
  assert.ok(event.length < 400, event);
});
