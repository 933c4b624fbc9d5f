import { type Default, isClassic } from "../../catalogue/control-file.ts";
import { localized } from "../../text/localized.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { removeAbove, valueLine } from "../value-line.ts";
import type { Words } from "../words.ts";

/** A blank first line: the value is empty, and nothing stands in for it. */
export const emptyValue: FileRule = {
  id: "empty-value",
  scope: "file",
  severity: "warning",
  appliesTo: (file) => file.reader === "line" && isClassic(file),
  *check({ file, store }) {
    const line = valueLine(store);
    // A CR alone is another mistake.
    if (line.content !== "" || store.slice(0, 1) === "\r") return;
    const names = file.name === "me" || file.name === "helohost";
    const instead = insteadOf(file.default);
    yield {
      span: { start: 0, end: 0 },
      severity: names ? "error" : "warning",
      message: localized({
        en: `The first line is blank, so the value is empty${instead ? `; ${instead.en} does not stand in for it` : ""}.${names ? " qmail-remote then sends HELO without a name, which many servers refuse." : ""} Write the value on the first line${file.name === "me" ? "" : ", or remove the file"}.`,
        ja: `最初の行が空なので、値は空になります${instead ? `。${instead.ja}は使われません` : ""}。${names ? "qmail-remote は名前のない HELO を送り、多くのサーバーに拒否されます。" : ""}最初の行に値を書${file.name === "me" ? "いてください" : "くか、ファイルを削除してください"}。`,
      }),
      fixes: () => removeAbove(file, line),
    };
  },
};

export const emptyValueTexts: RuleTexts = {
  summary: {
    en: "A one-line file whose first line is blank has an empty value, not the default.",
    ja: "最初の行が空のため、既定値ではなく空の値になる 1 行だけのファイル",
  },
  why: {
    en: "The default, or the name in me, holds only where the file does not exist. A file that exists and is empty, or begins with a blank line, gives the empty value: qmail-remote sends HELO without a name, and addresses get an @ with nothing behind it.",
    ja: "既定値や me の名前が使われるのは、ファイルがないときだけです。空のファイルや空行で始まるファイルは空の値になります。たとえば qmail-remote は名前のない HELO を送り、アドレスは @ の後ろに何もないものになります。",
  },
  remedy: {
    en: "Write the value on the first line, or remove the file to have the default.",
    ja: "最初の行に値を書いてください。既定値でよければファイルを削除してください。",
  },
  sources: ["control.c: control_readline(), control_rldef()"],
};

function insteadOf(fallback: Default | undefined): Words | undefined {
  switch (fallback?.kind) {
    case "literal":
      return { en: `the default, ${fallback.value},`, ja: `既定値の ${fallback.value} ` };
    case "me":
      return { en: "the name in me", ja: "me の名前" };
    case "file":
      return { en: fallback.name, ja: `${fallback.name} ` };
    case "build":
    case "none":
    case undefined:
      return undefined;
  }
}
