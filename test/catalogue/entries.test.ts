import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { describeFile } from "../../analyzer/src/catalogue/describe.ts";
import { CLASSIC } from "../../analyzer/src/catalogue/entry.ts";
import { readerProse } from "../../analyzer/src/catalogue/reader-prose.ts";
import { CATALOGUE, CONTROL_FILES, filePage, fileSection, LANGUAGES } from "../../analyzer/src/index.ts";
import { controlFilePages } from "../../scripts/generate/control-file-pages.ts";

const NAMES: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(new URL("names.json", import.meta.url), "utf8"));
const PROSE = ["purpose", "content", "missing", "empty", "malformed", "syntax"] as const;

test("every control file of every dialect, each once, in the order of their names", () => {
  assert.deepEqual(
    CATALOGUE.map(({ name }) => name),
    Object.keys(NAMES).toSorted(),
  );
  for (const { name, dialects } of CATALOGUE) assert.deepEqual(dialects.toSorted(), NAMES[name]?.toSorted(), name);
});

test("no part of a description is empty, or the same in both languages, in any dialect", () => {
  for (const file of CATALOGUE) {
    assert.ok(file.sources.length > 0, file.name);
    for (const dialect of file.dialects) {
      const [english, japanese] = LANGUAGES.map((language) => describeFile(file, dialect, language));
      for (const part of PROSE) {
        assert.ok(english?.[part] && japanese?.[part], `${file.name}, ${dialect}: ${part}`);
        assert.notEqual(english[part], japanese[part], `${file.name}, ${dialect}: ${part}`);
      }
      for (const part of ["danger", "status"] as const)
        assert.equal(english?.[part] === undefined, japanese?.[part] === undefined, file.name);
      for (const language of LANGUAGES) {
        const page = filePage(file, dialect, language);
        for (const part of PROSE)
          assert.ok(page.includes(describeFile(file, dialect, language)[part]), `${file.name}: ${part} is not on its page`);
      }
    }
  }
});

test("differences are told only of dialects that read the file", () => {
  for (const { name, dialects, differences } of CATALOGUE) {
    for (const dialect of Object.keys(differences ?? {}))
      assert.ok(
        dialects.some((known) => known === dialect),
        `${name}: ${dialect}`,
      );
  }
});

test("the files that are analysed are those of the catalogue, read by the same programs in the same way", () => {
  for (const { name, reader, readers, manual, default: fallback } of CONTROL_FILES) {
    const entry = CATALOGUE.find((candidate) => candidate.name === name);
    assert.ok(entry, name);
    assert.ok(entry.dialects.includes("notqmail"), name);
    // The text that qmail-newmrh compiles is a list in both; what it makes of it is a cdb in both.
    assert.equal(entry.reader, reader, name);
    assert.ok(
      readers.some((program) => entry.readers.includes(program)),
      `${name} is read by ${entry.readers.join(", ")}`,
    );
    if (entry.manual) assert.equal(typeof manual, "string");
    if (fallback && entry.default.kind !== "none") assert.equal(entry.default.kind, fallback.kind, name);
  }
});

test("a new control file appears in the documentation with its reader's prose", () => {
  const [model] = CATALOGUE;
  assert.ok(model);
  const prose = { purpose: "Tries it out.", content: "Anything.", missing: "Nothing happens." };
  const added = {
    ...model,
    name: "newfile",
    dialects: CLASSIC,
    reader: "integer",
    differences: {},
    en: prose,
    ja: { ...prose, purpose: "試します。" },
  } as const;
  const [english, japanese] = controlFilePages([added]);
  assert.match(english?.text ?? "", /### newfile\n\nTries it out\./);
  assert.ok(english?.text?.includes(readerProse("integer", "notqmail", "en").syntax));
  assert.match(japanese?.text ?? "", /### newfile\n\n試します。/);
  assert.ok(fileSection(added, "ja").includes("試します。"));
});
