import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ignoredIn, LANGUAGES, type Language, parseConfiguration, RULES, type Rule, SEVERITIES } from "../analyzer/src/index.ts";
import { suppressionComment } from "../analyzer/src/syntax/suppression-comment.ts";

// The page of each rule, as its reader has it: wrong, right, what follows, the source, and how to ignore it.

const HEADINGS = {
  en: { does: "What qmail does", todo: "What to do", examples: "Examples", ignoring: "Ignoring a finding", sources: "Sources" },
  ja: { does: "qmail の動作", todo: "対処", examples: "例", ignoring: "指摘を無視する", sources: "根拠" },
} as const;
const EXAMPLE = { en: { wrong: "Wrong", right: "Not reported" }, ja: { wrong: "誤り", right: "報告しない例" } } as const;
const SUFFIX = { en: ".md", ja: ".ja.md" } as const;
const KANA = /[\u3041-\u30ff]/;

function pageOf({ id }: Rule, language: Language): string {
  return readFileSync(new URL(`../docs/rules/${id}${SUFFIX[language]}`, import.meta.url), "utf8");
}

/** The parts of a text below headings of that rank, by heading. */
function sections(text: string, rank: "##" | "###"): ReadonlyMap<string, string> {
  const parts = `\n${text}`.split(`\n${rank} `).slice(1);
  return new Map(parts.map((part) => [part.split("\n", 1)[0] ?? "", part.slice(part.indexOf("\n") + 1).trim()]));
}

/** Prose without code, quotations of files and addresses. */
function prose(text: string): string {
  return text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
}

/** The severities that are drawn for the rule. */
function drawn(text: string, { id }: Rule): readonly string[] {
  return [...text.matchAll(new RegExp(`^ *\\^* ?(${SEVERITIES.join("|")}) ${id}$`, "gm"))].map(([, severity = ""]) => severity);
}

function code(text: string, kind: "json" | "text"): string | undefined {
  return new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\\n\`\`\``).exec(text)?.[1];
}

for (const language of LANGUAGES) {
  const words = HEADINGS[language];
  const kinds = EXAMPLE[language];
  for (const rule of RULES) {
    test(`the page of ${rule.id} (${language})`, () => {
      const page = pageOf(rule, language);
      assert.equal(page.match(/^# (.*)$/m)?.[1], rule.id);
      assert.match(page, new RegExp(`\\(${rule.id}${SUFFIX[language === "en" ? "ja" : "en"].replaceAll(".", "\\.")}\\)`));
      assert.match(page, new RegExp(`^\\| ${rule.severity} \\| `, "m"), "its severity");
      const parts = sections(page, "##");
      for (const heading of [words.does, words.todo]) {
        const text = parts.get(heading) ?? "";
        assert.ok(prose(text).trim().length > 10, heading);
        assert.equal(KANA.test(prose(text)), language === "ja", heading);
      }
      const examples = [...sections(page, "###")];
      const wrong = examples.filter(([title]) => title.startsWith(`${kinds.wrong}: `));
      const right = examples.filter(([title]) => title.startsWith(`${kinds.right}: `));
      assert.ok(right.length > 0, "an example that is right");
      for (const [title, text] of right) assert.deepEqual(drawn(text.split("\n## ", 1)[0] ?? "", rule), [], title);
      assert.ok(wrong.length > 0, "an example that is wrong");
      for (const [title, text] of wrong) {
        assert.notDeepEqual(drawn(text, rule), [], title);
        const message = /^> (.*)$/m.exec(text)?.[1] ?? "";
        if (language === "ja") assert.match(prose(message), KANA, `the message of ${title}`);
        assert.ok(message.length > 20, `the message of ${title}`);
      }
      assert.ok(
        wrong.some(([, text]) => drawn(text, rule).includes(rule.severity)),
        "an example with its severity",
      );
      assert.match(parts.get(words.sources) ?? "", /^- \S/m);
      const ignoring = parts.get(words.ignoring) ?? "";
      const configuration = parseConfiguration(code(ignoring, "json") ?? "");
      assert.ok(!("fault" in configuration));
      const files = [...Object.keys(JSON.parse(code(ignoring, "json") ?? "").ignore)];
      assert.ok(
        files.some((file) => ignoredIn(configuration, file).has(rule.id)),
        "the configuration ignores it",
      );
      const comment = code(ignoring, "text");
      if (comment !== undefined)
        assert.ok(
          suppressionComment(comment, (id) => RULES.some((other) => other.id === id))?.rules.some(({ text }) => text === rule.id),
          "the comment ignores it",
        );
    });
  }
}
