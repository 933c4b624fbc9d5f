/** What is packed into the VSIX, and what it contains of other people's work. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

interface Component {
  readonly type: string;
  readonly name: string;
  readonly version?: string;
  readonly "bom-ref": string;
  readonly purl?: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const BOM: Bom = JSON.parse(read("dist/sbom.cdx.json"));
const LOCKED: Readonly<Record<string, Locked>> = JSON.parse(read("package-lock.json")).packages;

test("the VSIX holds these files and no others", () => {
  const vsce = fileURLToPath(new URL("node_modules/@vscode/vsce/vsce", ROOT));
  const listed = execFileSync(process.execPath, [vsce, "ls", "--no-dependencies"], { cwd: fileURLToPath(ROOT), encoding: "utf8" });
  assert.deepEqual(listed.trim().split("\n").toSorted(), [
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dist/catalogue.en.json",
    "dist/catalogue.ja.json",
    "dist/client.js",
    "dist/client.web.js",
    "dist/sbom.cdx.json",
    "dist/server.js",
    "dist/server.web.js",
    "dist/third-party-notices.txt",
    "images/icon.png",
    "images/view.svg",
    "images/walkthrough/ci.en.md",
    "images/walkthrough/ci.ja.md",
    "images/walkthrough/relay.en.png",
    "images/walkthrough/relay.ja.png",
    "images/walkthrough/repair.en.png",
    "images/walkthrough/repair.ja.png",
    "images/walkthrough/sample.en.png",
    "images/walkthrough/sample.ja.png",
    "images/walkthrough/trace.en.png",
    "images/walkthrough/trace.ja.png",
    "l10n/bundle.l10n.ja.json",
    "package.json",
    "package.nls.ja.json",
    "package.nls.json",
    "samples/book/control/rcpthosts",
    "samples/tour/control/locals",
    "samples/tour/control/me",
    "samples/tour/control/tcp.smtp",
    "samples/tour/control/virtualdomains",
    "syntaxes/dot-qmail.language-configuration.json",
    "syntaxes/dot-qmail.tmLanguage.json",
    "syntaxes/qmail-assign.language-configuration.json",
    "syntaxes/qmail-assign.tmLanguage.json",
    "syntaxes/qmail-control.schema.ja.json",
    "syntaxes/qmail-control.schema.json",
    "syntaxes/qmail-list.language-configuration.json",
    "syntaxes/qmail-list.tmLanguage.json",
    "syntaxes/qmail-tcprules.language-configuration.json",
    "syntaxes/qmail-tcprules.tmLanguage.json",
    "syntaxes/qmail-value.language-configuration.json",
    "syntaxes/qmail-value.tmLanguage.json",
  ]);
});

test("the list of parts has each package in the bundles, as locked", () => {
  assert.deepEqual([BOM.bomFormat, BOM.specVersion], ["CycloneDX", "1.5"]);
  assert.equal(BOM.metadata.component.name, "qmail-control");
  const names = BOM.components.map(({ name }) => name);
  assert.deepEqual(names, [
    "balanced-match",
    "brace-expansion",
    "minimatch",
    "semver",
    "tldts",
    "tldts-core",
    "vscode-jsonrpc",
    "vscode-languageclient",
    "vscode-languageserver-protocol",
    "vscode-languageserver-textdocument",
    "vscode-languageserver-types",
    "Public Suffix List",
  ]);
  for (const { type, name, version, purl, licenses, hashes } of BOM.components) {
    if (type === "data") continue;
    const locked = LOCKED[`node_modules/${name}`];
    assert.equal(version, locked?.version, name);
    assert.equal(purl, `pkg:npm/${name}@${version}`);
    assert.deepEqual(licenses, [{ license: { id: locked?.license } }], name);
    const [hash] = hashes ?? [];
    assert.equal(Buffer.from(hash?.content ?? "", "hex").toString("base64"), locked?.integrity?.replace("sha512-", ""), name);
  }
});

test("what depends on what is told of parts that are there, and all are reached", () => {
  const known = new Set([BOM.metadata.component, ...BOM.components].map((component) => component["bom-ref"]));
  assert.equal(known.size, BOM.components.length + 1);
  const reached = new Set([BOM.metadata.component["bom-ref"]]);
  for (const { ref, dependsOn } of BOM.dependencies) {
    assert.ok(known.has(ref), ref);
    for (const each of dependsOn) {
      assert.ok(known.has(each), each);
      reached.add(each);
    }
  }
  assert.deepEqual(reached, known);
});

test("each of them has its licence in the notices, and only licences that let us pack it", () => {
  const notices = read("dist/third-party-notices.txt");
  for (const { type, name, version, licenses } of BOM.components) {
    const [{ license } = { license: { id: "" } }] = licenses;
    assert.match(license.id, /^(?:MIT|ISC|BlueOak-1\.0\.0|MPL-2\.0)$/, name);
    if (type === "library") assert.ok(notices.includes(`\n${name} ${version} (${license.id})\n`), name);
  }
  assert.match(notices, /Permission is hereby granted, free of charge/);
  assert.match(notices, /Mozilla Public License, v\. 2\.0/);
});

test("the lockfile has a checksum of every package, and no other source than npm's registry", () => {
  const packages = Object.entries(LOCKED).filter(([path]) => path !== "");
  assert.ok(packages.length > 100);
  for (const [path, { integrity = "", resolved, link }] of packages) {
    assert.match(integrity, /^sha512-/, path);
    assert.ok(!link && (resolved === undefined || resolved.startsWith("https://registry.npmjs.org/")), path);
  }
});

test("nobody has to run an install script: none of what is packed, or of what is needed to run, has one", () => {
  const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(read("package.json"));
  for (const name of ["preinstall", "install", "postinstall", "prepare", "prepublish"]) assert.ok(!(name in manifest.scripts), name);
  const needed = Object.entries(LOCKED).filter(([path, { dev }]) => path !== "" && !dev);
  assert.ok(needed.length >= 10);
  for (const [path, { hasInstallScript }] of needed) assert.ok(!hasInstallScript, path);
});
