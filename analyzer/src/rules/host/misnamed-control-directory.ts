import { localized } from "../../text/localized.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** /var/qmail/controls beside /var/qmail/control: nothing in it is read. */
export const misnamedControlDirectory: HostRule = {
  id: "misnamed-control-directory",
  scope: "host",
  severity: "warning",
  reports: ["/var/qmail/controls/rcpthosts"],
  *check({ files }) {
    for (const folder of MISNAMED) {
      const found = files.home?.(`/var/qmail/${folder}`);
      if (typeof found !== "object") continue;
      for (const name of TELLING) {
        if (found.get(name)?.kind !== "file") continue;
        const other = files.control.get(name) !== undefined;
        yield {
          place: { file: `/var/qmail/${folder}/${name}`, line: 0 },
          wholeFile: true,
          message: localized({
            en: `No program reads the directory ${folder}: qmail reads ${name} in the directory control, where ${other ? "another one is in force" : "there is none"}. Move what is meant into control.`,
            ja: `${folder} というディレクトリを読むプログラムはありません。qmail が読むのは control ディレクトリの ${name} で、${other ? "そちらに別のものがあります" : "そこにはありません"}。必要な内容を control に移してください。`,
          }),
        };
      }
    }
  },
};

export const misnamedControlDirectoryTexts: RuleTexts = {
  summary: {
    en: "Control files in a directory that no program reads.",
    ja: "どのプログラムも読まないディレクトリにある control ファイル",
  },
  why: {
    en: "The programs of qmail look for their files in the directory control below their home, and nowhere else. Some how-tos write /var/qmail/controls; what is put there does nothing, while the file of that name in control, or its absence, stays in force.",
    ja: "qmail のプログラムは、ホームの下の control ディレクトリだけを読みます。/var/qmail/controls と書かれた解説もありますが、そこに置いたものには効果がなく、control にある同じ名前のファイルが (なければ、ないままの動作が) 有効です。",
  },
  remedy: {
    en: "Move the files into control, after a look at what is there.",
    ja: "control にあるものを確かめたうえで、ファイルを control に移してください。",
  },
  sources: ["qmail-smtpd.c: setup()", "conf-qmail", "hier.c: hier()"],
};

const MISNAMED = ["controls", "Control", "contorl", "cotrol"];
/** Files by which one knows such a directory. */
const TELLING = ["rcpthosts", "locals", "virtualdomains", "me", "smtproutes", "badmailfrom"];
