import { type CompiledFile, compiledFilesOf, holdsRecords } from "../../host/compiled-files.ts";
import { isSoundCdb } from "../../syntax/cdb.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { COMPILERS, fileWord, namesWord } from "../compiled-words.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import type { Words } from "../words.ts";

/** A compiled file whose text is gone: it goes on deciding, and nobody sees what. */
export const orphanCompiledFile: HostRule = {
  id: "orphan-compiled-file",
  scope: "host",
  severity: "warning",
  reports: ["control/morercpthosts.cdb", "users/cdb", "etc/tcp.smtp.cdb"],
  *check({ files }) {
    for (const file of compiledFilesOf(files)) {
      const { kind, textBytes, cdb, cdbBytes } = file;
      if (textBytes !== undefined || typeof cdbBytes !== "string" || !isSoundCdb(cdbBytes)) continue;
      const names = holdsRecords(kind, cdbBytes);
      if (names.count === 0) continue;
      yield {
        place: { file: cdb, line: 0 },
        wholeFile: true,
        // The text of tcp rules can lie anywhere.
        ...(kind === "tcp rules" && { severity: "information" as const }),
        message: messageFor(file, namesWord(names)),
      };
    }
  },
};

export const orphanCompiledFileTexts: RuleTexts = {
  summary: {
    en: "A compiled file whose text is gone stays in force.",
    ja: "元のテキストがないまま有効であり続けるコンパイル済みファイル",
  },
  why: {
    en: "Removing morercpthosts or users/assign changes nothing: the programs read the compiled file alone. Domains that were given up are still accepted, and addresses go where they went before. The next compilation either fails or, from a new text, drops everything that stood in the old one.",
    ja: "morercpthosts や users/assign を削除しても何も変わりません。プログラムが読むのはコンパイル済みのファイルだけだからです。やめたはずのドメインのメールは受け取られ続け、宛先の扱いも以前のままです。次のコンパイルは失敗するか、新しく作ったテキストにないものがすべて失われます。",
  },
  remedy: {
    en: "Remove the compiled file if it is not meant to count any more. Else write the text again, from what a tool such as cdbdump shows, and compile it.",
    ja: "もう使わないなら cdb を削除してください。使うなら、cdbdump などで見た内容からテキストを書き直し、コンパイルしてください。",
  },
  sources: ["rcpthosts.c: rcpthosts()", "qmail-lspawn.c: nughde_get()", "qmail-showctl.c: main()"],
};

function messageFor({ kind, text, cdb }: CompiledFile, names: Words): Localized {
  const [source, compiled] = [fileWord(text), fileWord(cdb)];
  switch (kind) {
    case "morercpthosts":
      return localized({
        en: `There is no ${source}, and ${compiled} stays in force without it: mail to ${names.en} is accepted. Remove the compiled file, or write ${source} again and run ${COMPILERS[kind]}.`,
        ja: `${source} がなくなっても ${compiled} は有効なままで、${names.ja}へのメールは受け取られます。cdb を削除するか、${source} を書き直して ${COMPILERS[kind]} を実行してください。`,
      });
    case "users":
      return localized({
        en: `There is no ${source}, and ${compiled} stays in force without it: it still assigns ${names.en}. Remove the compiled file, or write ${source} again and run ${COMPILERS[kind]}.`,
        ja: `${source} がなくなっても ${compiled} は有効なままで、${names.ja}の割り当ては今も使われます。cdb を削除するか、${source} を書き直して ${COMPILERS[kind]} を実行してください。`,
      });
    case "tcp rules":
      return localized({
        en: `The text from which ${compiled} was compiled is not where it usually lies (${source}). The compiled rules stay in force: ${names.en}`,
        ja: `${compiled} の元のテキストが通常の場所 (${source}) にありません。コンパイル済みの規則は有効なままです: ${names.ja}`,
      });
  }
}
