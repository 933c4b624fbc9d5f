import { isClassic } from "../../catalogue/control-file.ts";
import { localized } from "../../text/localized.ts";
import { misreadValue } from "../misreading.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { removeAbove, valueLine } from "../value-line.ts";

/** `# my host` in me: that is the value. */
export const commentAsValue: FileRule = {
  id: "comment-as-value",
  scope: "file",
  severity: "error",
  appliesTo: (file) => file.reader === "line",
  *check({ file, store }) {
    const line = valueLine(store);
    const { content } = line;
    if (!content.startsWith("#")) return;
    // A password or a line of text may begin with #, unless something stands below that looks like the value.
    if (!line.next && (file.secret || !isClassic(file))) return;
    const { severity, consequence } = misreadValue(file.name);
    yield {
      span: { start: 0, end: content.length },
      severity,
      message: localized({
        en: `This file has no comments: the first line, with its #, is the value, and ${consequence.en}. Write the value on the first line.`,
        ja: `このファイルにはコメントを書けません。最初の行は # も含めて値になり、${consequence.ja}。最初の行に値を書いてください。`,
      }),
      fixes: () => removeAbove(file, line),
    };
  },
};

export const commentAsValueTexts: RuleTexts = {
  summary: {
    en: "A comment on the first line of a one-line file is its value.",
    ja: "1 行だけのファイルの最初の行に書かれ、値になってしまうコメント",
  },
  why: {
    en: "Only lists have comments. Of me, helohost, defaultdomain and their like qmail takes the first line as it stands, with its #, and never looks at the others. A host that has “# our name” above its name in me calls itself “# our name”.",
    ja: "コメントを書けるのはリストのファイルだけです。me、helohost、defaultdomain などでは、最初の行を # も含めてそのまま値とし、ほかの行は読みません。me で名前の上に「# our name」と書くと、そのホストは「# our name」と名乗ります。",
  },
  remedy: {
    en: "Write the value on the first line. A remark may stand below it.",
    ja: "最初の行に値を書いてください。説明はその下に書けます。",
  },
  sources: ["control.c: control_readline(), control_rldef()", "qmail-control(5)"],
};
