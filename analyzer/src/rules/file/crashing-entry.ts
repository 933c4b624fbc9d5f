import type { ControlFileSpec } from "../../catalogue/control-file.ts";
import { controlFilesOf } from "../../host/control-files.ts";
import type { Programs } from "../../host/programs.ts";
import { startSmtpd } from "../../host/qmail-smtpd.ts";
import { entriesOf } from "../../syntax/entries.ts";
import { toByteString } from "../../text/bytes.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { removeEntry } from "../removal.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** An entry at which a fault of the program ends it, or keeps it from ever ending. */
export const crashingEntry: FileRule = {
  id: "crashing-entry",
  scope: "file",
  severity: "error",
  appliesTo: ({ name }, { dialect }) =>
    name === "badhelonorelay" || (name === "morercpthosts" && dialect.smtpd.compilerOfHosts === "never ends"),
  *check({ file, store, programs }) {
    for (const entry of entriesOf(file, store)) {
      const message = messageAbout(file, entry.value, programs);
      if (!message) continue;
      yield { span: entry.span, message, fixes: () => [removeEntry(entry, { safe: false })] };
      // One does as much harm as all.
      return;
    }
  },
};

export const crashingEntryTexts: RuleTexts = {
  summary: {
    en: "An entry makes the program that reads it crash, or run for ever.",
    ja: "読んだプログラムが異常終了したり、終わらなくなったりするエントリ",
  },
  why: {
    en: "Sagredo's qmail-smtpd means to compare the entries of badhelonorelay with the name that the client gives at HELO. It compares them with an address that is not there yet and crashes, whatever the entry says. Clients that may relay are spared, and those that badhelo refuses; all others get no answer, so that no mail comes in from outside. The qmail-newmrh of eQmail never ends once morercpthosts has an entry, and morercpthosts.cdb is not written.",
    ja: "Sagredo 版の qmail-smtpd は、badhelonorelay のエントリをクライアントが HELO で名乗った名前と比べるつもりで、まだ存在しないアドレスと比べてしまい、エントリの内容にかかわらず異常終了します。中継を許可されたクライアントと、badhelo で拒否されるクライアントは対象外です。それ以外のクライアントは応答を受け取れず、外部からのメールは届きません。eQmail の qmail-newmrh は、morercpthosts にエントリがあると終了せず、morercpthosts.cdb が書き込まれません。",
  },
  remedy: {
    en: "Remove all entries, or the file. Put names that nobody may use into badhelo, and hosts that eQmail receives mail for into rcpthosts.",
    ja: "エントリをすべて削除するか、ファイルを削除してください。誰にも名乗らせない名前は badhelo に、eQmail が受信するホストは rcpthosts に書きます。",
  },
  sources: ["sagredo-dev/qmail: qmail-smtpd.c: smtp_helo(), smtp_ehlo(), bmcheck()", "eQmail 1.11: qmail-newmrh.c: main()"],
};

const LONGEST = 1000;

function messageAbout({ name }: ControlFileSpec, value: string, { dialect }: Programs): Localized | undefined {
  if (name === "morercpthosts") {
    return localized({
      en: "The qmail-newmrh of eQmail never ends when this file has an entry, so morercpthosts.cdb is not written and the entries do nothing. Put the hosts into rcpthosts.",
      ja: "このファイルにエントリがあると eQmail の qmail-newmrh は終了せず、morercpthosts.cdb が書き込まれないため、エントリに効果はありません。ホスト名は rcpthosts に書いてください。",
    });
  }
  const files = controlFilesOf({ me: "me", rcpthosts: "", [name]: `${toByteString(value.slice(0, LONGEST))}\n` });
  const { outcome } = startSmtpd(files, { dialect }).ask({
    mail: "MAIL FROM:<>",
    rcpt: "RCPT TO:<joe@example.com>",
    relayClient: undefined,
  });
  if (outcome !== "crashed") return undefined;
  return localized({
    en: "Any entry here makes this qmail-smtpd crash at HELO: every client that may not relay is cut off, and no mail comes in. Remove all entries; names in badhelo do no such harm.",
    ja: "ここにエントリがあると、この qmail-smtpd は HELO の時点で異常終了します。中継を許可されていないクライアントはすべて切断され、メールを受信できません。エントリをすべて削除してください。badhelo に書いた名前ではこうなりません。",
  });
}
