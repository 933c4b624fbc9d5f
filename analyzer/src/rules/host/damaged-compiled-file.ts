import { type CompiledFile, compiledFilesOf } from "../../host/compiled-files.ts";
import { isSoundCdb } from "../../syntax/cdb.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { compileCommand, fileWord } from "../compiled-words.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** A compiled file that is cut off, empty, or no cdb at all. */
export const damagedCompiledFile: HostRule = {
  id: "damaged-compiled-file",
  scope: "host",
  severity: "error",
  reports: ["control/morercpthosts.cdb", "users/cdb", "etc/tcp.smtp.cdb"],
  *check({ files }) {
    for (const file of compiledFilesOf(files)) {
      if (typeof file.cdbBytes !== "string" || isSoundCdb(file.cdbBytes)) continue;
      // Without rcpthosts nothing is looked up in it.
      if (file.kind === "morercpthosts" && files.control.get("rcpthosts") === undefined) continue;
      yield { place: { file: file.cdb, line: 0 }, wholeFile: true, message: messageFor(file) };
    }
  },
};

export const damagedCompiledFileTexts: RuleTexts = {
  summary: {
    en: "A compiled file is cut off, or is no cdb.",
    ja: "途中で切れている、または cdb ではないコンパイル済みファイル",
  },
  why: {
    en: "A cdb begins with the places of its tables, and the tables stand at its end. A copy that broke off, an empty file and a text that was renamed lack them. A look-up that comes to the missing part fails: qmail-smtpd answers with a temporary error, qmail-lspawn puts deliveries off, tcpserver drops the connection.",
    ja: "cdb の先頭には表の位置が書かれていて、表は末尾にあります。途中で切れたコピー、空のファイル、名前だけ変えたテキストにはそれがありません。欠けたところに来た検索は失敗し、qmail-smtpd は一時エラーを返し、qmail-lspawn は配送を延期し、tcpserver は接続を切ります。",
  },
  remedy: {
    en: "Compile it again from its text; the compilers write a new file and rename it, so nothing half done is ever seen.",
    ja: "元のテキストからもう一度コンパイルしてください。コンパイラは新しいファイルを作ってから名前を変えるので、作りかけのファイルが読まれることはありません。",
  },
  sources: ["cdb_seek.c: cdb_seek()", "rcpthosts.c: rcpthosts()", "qmail-lspawn.c: nughde_get()", "tcpserver.c: doit()"],
};

function messageFor(file: CompiledFile): Localized {
  const cdb = fileWord(file.cdb);
  const { en, ja } = CONSEQUENCES[file.kind];
  const command = compileCommand(file);
  return localized({
    en: `${cdb} is cut off or is no cdb: ${en} Run ${command}.`,
    ja: `${cdb} は途中で切れているか、cdb ではありません。${ja}${command} を実行してください。`,
  });
}

const CONSEQUENCES: Readonly<Record<CompiledFile["kind"], { readonly en: string; readonly ja: string }>> = {
  morercpthosts: {
    en: "qmail-smtpd answers recipients that are not in rcpthosts with a temporary error, and their mail waits until the sender gives up.",
    ja: "rcpthosts にない受信者に対して qmail-smtpd は一時エラーを返し、メールは送信側で待たされたまま期限切れになります。",
  },
  users: {
    en: "qmail-lspawn puts local deliveries off, and the mail bounces once it is too old.",
    ja: "qmail-lspawn はローカルへの配送を延期し、メールは期限が切れると差出人に戻されます。",
  },
  "tcp rules": { en: "tcpserver drops connections.", ja: "tcpserver は接続を切ります。" },
};
