import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { describeFile } from "../../analyzer/src/catalogue/describe.ts";
import type { ControlFileEntry } from "../../analyzer/src/catalogue/entry.ts";
import { CATALOGUE } from "../../analyzer/src/catalogue/files/index.ts";
import { NEIGHBOUR_ENTRIES } from "../../analyzer/src/catalogue/neighbour-entries.ts";
import { TEXTS } from "../../analyzer/src/explain/all-texts.ts";
import { dialectOf } from "../../analyzer/src/host/dialects/index.ts";
import {
  CONTROL_FILES,
  controlFile,
  DIALECTS,
  type DialectId,
  EXPLAINED_NEIGHBOURS,
  explainFile,
  isClassic,
  LANGUAGES,
} from "../../analyzer/src/index.ts";

const NAMES: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(new URL("names.json", import.meta.url), "utf8"));
const PROSE = ["purpose", "content", "missing", "empty", "malformed", "syntax"] as const;
const EVERYTHING = [...CONTROL_FILES, ...EXPLAINED_NEIGHBOURS];
const ENTRIES = [...CATALOGUE, ...NEIGHBOUR_ENTRIES];

test("every control file of every dialect, each once, in the order of their names", () => {
  for (const files of [CATALOGUE, CONTROL_FILES]) {
    assert.deepEqual(
      files.map(({ name }) => name),
      Object.keys(NAMES).toSorted(),
    );
    for (const { name, dialects } of files) assert.deepEqual(dialects.toSorted(), NAMES[name]?.toSorted(), name);
  }
  const names = NEIGHBOUR_ENTRIES.map(({ name }) => name);
  assert.deepEqual(names, [...new Set(names)].toSorted());
  assert.equal(names.length, 16);
});

test("each dialect has as many files as it reads", () => {
  const counts = DIALECTS.map((dialect) => [dialect, CONTROL_FILES.filter(({ dialects }) => dialects.includes(dialect)).length]);
  assert.deepEqual(Object.fromEntries(counts), {
    qmail: 29,
    netqmail: 29,
    notqmail: 29,
    sqmail: 49,
    sagredo: 99,
    "qmail-ldap": 91,
    indimail: 192,
    eqmail: 45,
    aqmail: 48,
  });
  const classic = CONTROL_FILES.filter(isClassic);
  for (const dialect of ["qmail", "netqmail", "notqmail"] as const)
    assert.deepEqual(
      classic,
      CONTROL_FILES.filter(({ dialects }) => dialects.includes(dialect)),
    );
});

test("no part of a description is empty, or the same in both languages, in any dialect", () => {
  for (const file of EVERYTHING) {
    for (const dialect of [undefined, ...file.dialects]) {
      const [english, japanese] = LANGUAGES.map((language) => describeFile(file, TEXTS[language], dialect));
      const where = `${file.name}, ${dialect}`;
      assert.ok(english && japanese, where);
      for (const part of PROSE) {
        assert.notEqual(english[part].trim(), "", `${where}: ${part}`);
        assert.notEqual(english[part], japanese[part], `${where}: ${part}`);
        assert.match(japanese[part], /[ぁ-んァ-ヶ一-龠]/, `${where}: ${part}`);
        assert.doesNotMatch(english[part], /[ぁ-んァ-ヶ一-龠]/, `${where}: ${part}`);
      }
      for (const part of ["danger", "status"] as const) {
        assert.equal(english[part] === undefined, japanese[part] === undefined, `${where}: ${part}`);
        if (english[part] !== undefined) assert.notEqual(english[part], japanese[part], `${where}: ${part}`);
      }
      assert.ok(english.sources.length > 0 && english.sources.every((source) => source !== ""), where);
    }
  }
});

test("what is explained of a file has all parts, in every dialect and language", () => {
  let explained = 0;
  for (const file of EVERYTHING) {
    for (const dialect of [undefined, ...file.dialects]) {
      for (const language of LANGUAGES) {
        const labels = LABELS[language];
        const about = describeFile(file, TEXTS[language], dialect);
        for (const [form, expected] of [
          ["full", labels],
          ["page", labels],
          ["short", labels.slice(2)],
        ] as const) {
          const text = explainFile(file, TEXTS[language], { language, dialect, form });
          assert.ok(about && text, file.name);
          for (const label of expected)
            assert.match(text, new RegExp(`^- \\*\\*${label}\\*\\* \\S`, "m"), `${file.name}, ${dialect}, ${form}: ${label}`);
          assert.doesNotMatch(text, /undefined|\[object/, file.name);
          for (const program of about.file.readers) assert.ok(text.includes(`\`${program}\``), `${file.name}: ${program}`);
          explained += 1;
        }
      }
    }
  }
  assert.ok(explained > 5000);
});

test("a file with a form of its own shows that, also on the page that tells of the usual ones", () => {
  const beforequeue = controlFile("beforequeue");
  const locals = controlFile("locals");
  assert.ok(beforequeue && locals);
  const { list } = TEXTS.en.readers;
  assert.match(explainFile(beforequeue, TEXTS.en, { language: "en", form: "page" }) ?? "", /^- \*\*Form:\*\* one line\. .*`head -1`/m);
  assert.match(explainFile(locals, TEXTS.en, { language: "en", form: "page" }) ?? "", /^- \*\*Form:\*\* list$/m);
  assert.ok(explainFile(locals, TEXTS.en, { language: "en" })?.includes(`**Form:** list. ${list?.syntax}`));
});

test("paths are those of the dialect that is asked for", () => {
  const locals = controlFile("locals") ?? assert.fail();
  const explained = (dialect?: DialectId): string => explainFile(locals, TEXTS.en, { language: "en", dialect }) ?? "";
  for (const dialect of [undefined, "notqmail", "indimail"] as const) {
    assert.match(explained(dialect), /the content of `control\/me`/);
    assert.match(explained(dialect), /The name in control\/me is the only entry/);
  }
  for (const dialect of ["eqmail", "aqmail"] as const) {
    assert.match(explained(dialect), /the content of `etc\/me`/);
    assert.doesNotMatch(explained(dialect), /control\/me/);
  }
  const qmqpservers = controlFile("qmqpservers") ?? assert.fail();
  assert.match(explainFile(qmqpservers, TEXTS.en, { language: "en", dialect: "eqmail" }) ?? "", /looked for in control\/,/);
});

/** The labels of what every file has; the first two are not in a hover. */
const LABELS = {
  en: ["Content:", "Form:", "Read by:", "Default:", "A change takes effect:", "Missing:", "Empty:", "Malformed:", "Dialects:", "Source:"],
  ja: [
    "内容:",
    "形式:",
    "読み込むプログラム:",
    "既定値:",
    "変更が有効になる時:",
    "ファイルがないとき:",
    "空のとき:",
    "内容が正しくないとき:",
    "対応する qmail:",
    "ソース:",
  ],
} as const;

test("differences are told only of dialects that read the file", () => {
  for (const { name, dialects, differences } of ENTRIES) {
    for (const dialect of Object.keys(differences ?? {}))
      assert.ok(
        dialects.some((known) => known === dialect),
        `${name}: ${dialect}`,
      );
  }
});

test("a file that no program reads gives way to no variable", () => {
  for (const { name, dialects, readers, environment, differences } of CATALOGUE) {
    for (const dialect of dialects) {
      const own = differences?.[dialect];
      if ((own?.readers ?? readers).length > 0) continue;
      assert.equal(own?.environment ?? environment, undefined, `${name} ${dialect}`);
    }
  }
});

test("another file that stands in is one of the dialect's", () => {
  const check = ({ name, default: standard }: Pick<ControlFileEntry, "name" | "default">): void => {
    if (standard.kind === "file") assert.ok(controlFile(standard.name), `${name}: ${standard.name}`);
  };
  for (const entry of ENTRIES) {
    check(entry);
    for (const difference of Object.values(entry.differences ?? {})) {
      if (difference.default) check({ name: entry.name, default: difference.default });
    }
  }
});

test("the table and the descriptions say the same of a file", () => {
  for (const entry of CATALOGUE) {
    const file = controlFile(entry.name);
    assert.ok(file, entry.name);
    for (const part of ["reader", "category", "readers", "default", "manual", "unit", "secret", "compiler"] as const) {
      assert.deepEqual(file[part], entry[part], `${entry.name}: ${part}`);
    }
    assert.deepEqual(
      Object.keys(file.differences ?? {}).filter((dialect) => !Object.hasOwn(entry.differences ?? {}, dialect)),
      [],
    );
  }
});

test("a number that does not wrap at 32 bits is told of exactly where the model reads one", () => {
  for (const dialect of DIALECTS) {
    for (const language of LANGUAGES) {
      const told = CONTROL_FILES.filter((file) => {
        const about = file.dialects.includes(dialect) && file.reader === "integer" && describeFile(file, TEXTS[language], dialect);
        return about && `${about.content} ${about.malformed}`.includes("4294967295");
      });
      assert.deepEqual(
        told.map(({ name }) => name),
        dialectOf(dialect).integers.wideFiles,
        `${dialect}, ${language}`,
      );
    }
  }
});
