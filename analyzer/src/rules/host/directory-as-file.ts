import { isClassic } from "../../catalogue/control-file.ts";
import { inDialect } from "../../catalogue/describe.ts";
import { controlFile } from "../../catalogue/index.ts";
import { isReadAlike } from "../../catalogue/read-alike.ts";
import { controlFilesOf } from "../../host/control-files.ts";
import type { Dialect } from "../../host/dialect.ts";
import { startQmailRemote } from "../../host/qmail-remote.ts";
import { startQmailSend } from "../../host/qmail-send.ts";
import { startSmtpd } from "../../host/qmail-smtpd.ts";
import { localized } from "../../text/localized.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import type { Words } from "../words.ts";

/** `control/rcpthosts/`: it can be opened and not read, which is an error to every program and not an absence. */
export const directoryAsFile: HostRule = {
  id: "directory-as-file",
  scope: "host",
  severity: "error",
  reports: ["control/rcpthosts", "control/virtualdomains"],
  *check({ files, programs: { dialect } }) {
    for (const name of files.control.folders?.() ?? []) {
      const words = consequence(name, dialect);
      if (!words) continue;
      const { severity } = words;
      yield {
        place: { file: `control/${name}`, line: 0 },
        wholeFile: true,
        ...(severity && { severity }),
        message: localized({
          en: `${name} is a folder. It can be opened and not read, which is not as if there were none: ${words.en} Put a file in its place.`,
          ja: `${name} はフォルダーです。開けても読めないため、存在しない場合とは違う動作になります。${words.ja}フォルダーをなくし、ファイルを置いてください。`,
        }),
      };
    }
  },
};

export const directoryAsFileTexts: RuleTexts = {
  summary: {
    en: "A folder has the name of a control file.",
    ja: "control ファイルの名前のフォルダーがある",
  },
  why: {
    en: "A program of qmail can open a folder like a file, and then reading it fails. To the program that is another thing than a file which does not exist: it keeps no default, but gives up, so that nothing is decided on half of the settings. Such folders come from mkdir, from unpacking an archive one level too deep, and from a container that mounts a file which is not there.",
    ja: "qmail のプログラムはフォルダーもファイルと同じように開けますが、読み込みに失敗します。ファイルがない場合とは違い、既定値は使われません。設定が半端なまま動かないよう、プログラムは処理をやめます。mkdir の間違い、アーカイブを 1 階層深く展開したとき、存在しないファイルをマウントしたコンテナなどで起こります。",
  },
  remedy: {
    en: "Move what is in the folder elsewhere, remove it, and put the file in its place.",
    ja: "フォルダーの中身を別の場所に移し、フォルダーを削除して、同じ名前のファイルを置いてください。",
  },
  sources: [
    "control.c: control_readline(), control_readfile()",
    "qmail-smtpd.c: setup()",
    "qmail-send.c: getcontrols()",
    "qmail-remote.c: getcontrols()",
  ],
};

/** What stops working; undefined for a file that these programs do not read, or of which that is not known. */
function consequence(name: string, dialect: Dialect): Consequence | undefined {
  const spec = controlFile(name);
  if (!spec?.dialects.some((id) => dialect.ids.includes(id))) return undefined;
  const [own = "notqmail"] = dialect.ids;
  const { reader, readers } = inDialect(spec, own);
  if (reader === "directory") return undefined;
  const stopped = stoppedBy(name, dialect);
  if (stopped.length === 0) {
    const others = readers.flatMap((program) => OTHERS[program] ?? []);
    if (others.length === 0 || !(isClassic(spec) || isReadAlike(spec))) return undefined;
    stopped.push(...others);
  }
  const severity = stopped.every((one) => one.severity) ? "warning" : undefined;
  return { en: stopped.map(({ en }) => `${en}.`).join(" "), ja: stopped.map(({ ja }) => `${ja}。`).join(""), severity };
}

/** What a program does, and how grave that is where no mail is held up. */
type Consequence = Words & { readonly severity?: "warning" | undefined };

/** The programs that the models show to give up because of it. */
function stoppedBy(name: string, dialect: Dialect): Consequence[] {
  const control = controlFilesOf({ me: "me.example", rcpthosts: "", [name]: { kind: "directory" } });
  const file = `control/${name}`;
  const stopped: Consequence[] = [];
  if (startSmtpd(control, { dialect }).failure?.file === file) {
    stopped.push({
      en: "qmail-smtpd answers every connection with “unable to read controls” and takes no mail",
      ja: "qmail-smtpd はどの接続にも「unable to read controls」と答え、メールを受け取りません",
    });
  }
  const send = startQmailSend(control, dialect);
  if (send.kind !== "running" && send.step.file === file) {
    stopped.push({
      en: `${send.program} does not start, and mail stays in the queue`,
      ja: `${send.program} は起動せず、メールはキューに残ります`,
    });
  }
  const remote = startQmailRemote(control, {}, dialect);
  if (remote.kind !== "running" && remote.step.file === file) {
    stopped.push({
      en: "qmail-remote sends nothing to other hosts, and that mail stays in the queue",
      ja: "qmail-remote はほかのホストに何も送らず、そのメールはキューに残ります",
    });
  }
  return stopped;
}

/** What programs do that have no model. Source: qmail-inject.c: die_read(); qmail-qmqpc.c: die_control(); qmail-newmrh.c: die_read(). */
const OTHERS: Readonly<Record<string, Consequence>> = {
  "qmail-inject": {
    en: "qmail-inject refuses every message that is written here",
    ja: "qmail-inject は、ここで書かれたメールをすべて受け付けません",
  },
  "qmail-qmqpc": { en: "qmail-qmqpc hands on no mail", ja: "qmail-qmqpc はメールを引き渡しません" },
  "qmail-newmrh": {
    en: "qmail-newmrh stops, and the compiled file stays as it is",
    ja: "qmail-newmrh は処理をやめ、コンパイル済みのファイルは元のままです",
    severity: "warning",
  },
};
