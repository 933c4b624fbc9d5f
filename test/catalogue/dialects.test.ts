/** A dialect is a line in the family, a file of what it decides, and what the files' own entries say: nothing else names one. */

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { CLASSIC, DIALECTS, dialectName, dialectOfFolder, isDetected } from "../../analyzer/src/catalogue/dialects.ts";
import { dialectOf } from "../../analyzer/src/host/dialects/index.ts";
import { CONTROL_FILES, detectDialect, LANGUAGES } from "../../analyzer/src/index.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Where the name of a dialect is a fact about it, or about a file. */
const PLACES = [
  /^analyzer\/src\/catalogue\/(?:files\/.*|dialects|table|neighbour-entries|reader-prose|environment-variables)\.ts$/,
  /^analyzer\/src\/host\/dialects\//,
  // A flavour of tcp rules is called qmail-ldap too.
  /^analyzer\/src\/host\/tcp-rules-traits\.ts$/,
];

test("no other code names a dialect that is not classic", () => {
  const forks = DIALECTS.filter((dialect) => !CLASSIC.includes(dialect));
  const naming = new RegExp(`["'\`](?:${forks.join("|")})["'\`]`);
  const files = globSync("{analyzer,server,client,cli,protocol}/src/**/*.ts", { cwd: ROOT }).map((file) => file.replaceAll("\\", "/"));
  assert.ok(files.length > 200);
  const offenders = files
    .filter((file) => !PLACES.some((place) => place.test(file)))
    .filter((file) => naming.test(readFileSync(`${ROOT}/${file}`, "utf8")));
  assert.deepEqual(offenders, []);
});

test("each has a name in both languages, decisions of its own and files", () => {
  for (const dialect of DIALECTS) {
    for (const language of LANGUAGES) assert.notEqual(dialectName(dialect)(language), "");
    assert.ok(dialectOf(dialect).ids.includes(dialect), dialect);
    assert.ok(CONTROL_FILES.filter(({ dialects }) => dialects.includes(dialect)).length >= 29, dialect);
  }
  assert.deepEqual(dialectOf("notqmail").ids, CLASSIC);
});

test("where its control directory lies shows a dialect only when that holds control files", () => {
  assert.equal(dialectOfFolder("/var/qmail/etc"), "eqmail");
  assert.equal(dialectOfFolder("/var/qmail/control"), undefined);
  assert.deepEqual(detectDialect(["me"], CONTROL_FILES, "/srv/host/var/qmail/etc/"), { dialect: "eqmail", evidence: ["etc/"] });
  assert.deepEqual(detectDialect(["hosts"], CONTROL_FILES, "/var/qmail/etc"), { dialect: "notqmail", evidence: [] });
});

test("a dialect that has nothing of its own is not detected", () => {
  assert.deepEqual(
    DIALECTS.filter((dialect) => !isDetected(dialect)),
    ["aqmail"],
  );
});
