import { type CompiledFile, compiledFilesOf, textEntries } from "../../host/compiled-files.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { compileCommand, fileWord, namesWord } from "../compiled-words.ts";
import type { HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** A text that nobody reads, since it was never compiled. */
export const missingCompiledFile: HostRule = {
  id: "missing-compiled-file",
  scope: "host",
  severity: "warning",
  reports: ["control/morercpthosts", "users/assign", "etc/tcp.smtp"],
  *check(host) {
    const { files, programs } = host;
    if (files.compiledInView !== true) return;
    for (const file of compiledFilesOf(files)) {
      if (typeof file.textBytes !== "string" || file.cdbBytes !== undefined) continue;
      // Without rcpthosts nothing is looked up in it.
      if (file.kind === "morercpthosts" && files.control.get("rcpthosts") === undefined) continue;
      // A run script that names the compiled file tells of it by itself.
      if (file.kind === "tcp rules" && isNamedByScript(host, file)) continue;
      const entries = textEntries(file.kind, file.textBytes, programs.tcpRules);
      if (entries.count === 0) continue;
      yield { place: { file: file.text, line: 0 }, wholeFile: true, message: messageFor(file, namesWord(entries)) };
    }
  },
};

export const missingCompiledFileTexts: RuleTexts = {
  summary: {
    en: "A text was never compiled, and no program reads the text.",
    ja: "まだコンパイルされておらず、どのプログラムにも読まれないテキスト",
  },
  why: {
    en: "morercpthosts, users/assign and tcp rules count only in compiled form. Without morercpthosts.cdb the domains in morercpthosts are refused; without users/cdb qmail-lspawn asks the system's password database alone; without the cdb named with -x tcpserver drops every connection.",
    ja: "morercpthosts、users/assign、tcp の規則は、コンパイルされて初めて効きます。morercpthosts.cdb がなければ morercpthosts のドメイン宛てのメールは拒否され、users/cdb がなければ qmail-lspawn は passwd だけを調べ、-x で指定された cdb がなければ tcpserver はすべての接続を切ります。",
  },
  remedy: {
    en: "Compile it: qmail-newmrh, qmail-newu, or tcprules CDB TEMPORARY < TEXT. Or remove the text, if it is not meant to count.",
    ja: "qmail-newmrh、qmail-newu、または「tcprules CDB 一時ファイル < テキスト」でコンパイルしてください。使うつもりのないテキストなら削除します。",
  },
  sources: [
    "rcpthosts.c: rcpthosts_init()",
    "qmail-lspawn.c: nughde_get()",
    "tcpserver.c: doit()",
    "qmail-newmrh(8), qmail-newu(8), tcprules(1)",
  ],
};

function isNamedByScript({ files }: HostView, { text }: CompiledFile): boolean {
  return (files.listeners ?? []).some(({ rules, startedBy }) => startedBy !== undefined && rules.kind === "missing" && rules.file === text);
}

function messageFor(file: CompiledFile, names: { readonly en: string; readonly ja: string }): Localized {
  const cdb = fileWord(file.cdb);
  const command = compileCommand(file);
  switch (file.kind) {
    case "morercpthosts":
      return localized({
        en: `There is no ${cdb}, and qmail-smtpd reads nothing else: mail to ${names.en} is refused unless rcpthosts has it too. Run ${command}.`,
        ja: `qmail-smtpd が読むのは ${cdb} だけですが、それがありません。${names.ja}へのメールは、rcpthosts にもなければ拒否されます。${command} を実行してください。`,
      });
    case "users":
      return localized({
        en: `There is no ${cdb}, and qmail-lspawn reads nothing else: none of these assignments counts (${names.en}), and the password database alone decides who gets the mail. Run ${command}.`,
        ja: `qmail-lspawn が読むのは ${cdb} だけですが、それがありません。これらの割り当て (${names.ja.trim()}) は効いておらず、メールの届け先は passwd だけで決まります。${command} を実行してください。`,
      });
    case "tcp rules":
      return localized({
        en: `There is no ${cdb}, and tcpserver reads nothing else: none of these rules counts, and with -x every connection is dropped. Run ${command}.`,
        ja: `tcpserver が読むのは ${cdb} だけですが、それがありません。これらの規則は一つも効かず、-x を付けた tcpserver はすべての接続を切ります。${command} を実行してください。`,
      });
  }
}
