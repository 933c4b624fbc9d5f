import { controlFilesOf } from "../../host/control-files.ts";
import { startSmtpd } from "../../host/qmail-smtpd.ts";
import { entriesOf } from "../../syntax/entries.ts";
import { toByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import { removeEntry } from "../removal.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** An entry of relayclients or relaydomains: IndiMail's qmail-smtpd spoils the recipients of such clients. */
export const damagingEntry: FileRule = {
  id: "damaging-entry",
  scope: "file",
  severity: "error",
  appliesTo: ({ name }) => name === "relayclients" || name === "relaydomains",
  *check({ file, store, programs: { dialect } }) {
    for (const entry of entriesOf(file, store)) {
      const client = toByteString(entry.value.slice(0, LONGEST));
      const files = controlFilesOf({ me: "me", rcpthosts: "", [file.name]: `${client}\n` });
      const { damaged } = startSmtpd(files, { dialect }).ask({
        mail: "MAIL FROM:<joe@example.com>",
        rcpt: "RCPT TO:<joe@example.com>",
        relayClient: undefined,
        environment: { TCPREMOTEIP: client, TCPREMOTEHOST: client },
      });
      if (!damaged) continue;
      yield {
        span: entry.span,
        message: localized({
          en: "qmail-smtpd lets the clients of this list relay, but appends the next line of the file or a stray byte to each of their recipients: the mail goes to wrong addresses. Remove all entries and set RELAYCLIENT in the tcp rules instead.",
          ja: "qmail-smtpd はこのリストのクライアントに中継を許可しますが、各宛先の末尾にファイルの次の行か不定の 1 バイトを付け加えるため、メールは誤ったアドレスに送られます。エントリをすべて削除し、代わりに tcp ルールで RELAYCLIENT を設定してください。",
        }),
        fixes: () => [removeEntry(entry, { safe: false })],
      };
      return;
    }
  },
};

export const damagingEntryTexts: RuleTexts = {
  summary: {
    en: "An entry lets a client relay and spoils its recipients.",
    ja: "中継を許可する一方で、宛先を壊してしまうエントリ",
  },
  why: {
    en: "A client that relayclients or relaydomains lists may relay. But IndiMail's qmail-smtpd takes what stands behind the entry in its memory for the value of RELAYCLIENT and appends it to each recipient: the next line of the file, or a stray byte. The mail goes to addresses that do not exist, or to somebody else's.",
    ja: "relayclients や relaydomains に載っているクライアントは中継を許可されます。しかし IndiMail の qmail-smtpd は、メモリ上でエントリの後ろにあるもの (ファイルの次の行、または不定の 1 バイト) を RELAYCLIENT の値とみなし、各宛先の末尾に付け加えます。メールは存在しないアドレスや他人のアドレスに送られます。",
  },
  remedy: {
    en: 'Let the client relay by the tcp rules instead: 192.0.2.1:allow,RELAYCLIENT="".',
    ja: '代わりに tcp ルールで中継を許可してください (192.0.2.1:allow,RELAYCLIENT="")。',
  },
  sources: ["indimail/indimail-mta: smtpd.c: setup(), open_control_files1()"],
};

const LONGEST = 1000;
