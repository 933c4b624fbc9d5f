import { type CompiledDifference, type CompiledFile, compiledDifference, compiledFilesOf } from "../../host/compiled-files.ts";
import { isSoundCdb } from "../../syntax/cdb.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { COMPILED_READERS, COMPILERS, compileCommand, fileWord, namesWord } from "../compiled-words.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import type { Words } from "../words.ts";

/** morercpthosts, users/assign, tcp rules: edited, and not compiled since. */
export const staleCompiledFile: HostRule = {
  id: "stale-compiled-file",
  scope: "host",
  severity: "warning",
  reports: ["control/morercpthosts", "users/assign", "etc/tcp.smtp"],
  *check({ files, programs }) {
    for (const file of compiledFilesOf(files)) {
      const { kind, text, textBytes, cdbBytes } = file;
      if (typeof textBytes !== "string" || textBytes === "" || typeof cdbBytes !== "string" || !isSoundCdb(cdbBytes)) continue;
      const difference = compiledDifference(kind, textBytes, cdbBytes, programs.tcpRules);
      if (!difference) continue;
      yield {
        place: { file: text, line: difference.line ?? 0 },
        wholeFile: difference.line === undefined,
        message: messageFor(file, difference),
      };
    }
  },
};

export const staleCompiledFileTexts: RuleTexts = {
  summary: {
    en: "A compiled file says something else than its text.",
    ja: "元のテキストと内容が食い違うコンパイル済みファイル",
  },
  why: {
    en: "qmail-smtpd reads morercpthosts.cdb, qmail-lspawn reads users/cdb and tcpserver reads the cdb given with -x; none of them ever looks at the text. After an edit the old decisions stay in force until somebody compiles: a domain that was added is still refused, a hole that was closed in the text is still open. What is compared are the contents, not the times. Single addresses that stand only in compiled tcp rules are no difference: POP-before-SMTP puts them there.",
    ja: "qmail-smtpd は morercpthosts.cdb を、qmail-lspawn は users/cdb を、tcpserver は -x で指定された cdb を読み、元のテキストを見ることはありません。テキストを編集しても、コンパイルするまでは以前の内容が有効です。追加したドメインは拒否され続け、テキスト上でふさいだ穴は開いたままです。比べているのは更新時刻ではなく内容です。コンパイル済みの tcp の規則だけにある個々のアドレスは、POP before SMTP が追加したものとみなし、違いには数えません。",
  },
  remedy: {
    en: "Compile: qmail-newmrh for morercpthosts, qmail-newu for users/assign, tcprules for tcp rules. Where the compiled file is right, correct the text first.",
    ja: "コンパイルしてください。morercpthosts は qmail-newmrh、users/assign は qmail-newu、tcp の規則は tcprules です。正しいのが cdb のほうなら、先にテキストを直してください。",
  },
  sources: [
    "rcpthosts.c: rcpthosts()",
    "qmail-lspawn.c: nughde_get()",
    "tcpserver.c: doit()",
    "qmail-newmrh(8), qmail-newu(8), tcprules(1)",
  ],
};

function messageFor(file: CompiledFile, { lacking, changed, besides, refused }: CompiledDifference): Localized {
  const cdb = fileWord(file.cdb);
  const parts: Words[] = [];
  const words = CONSEQUENCES[file.kind];
  if (lacking.count > 0) parts.push(part(namesWord(lacking), words.lacking));
  if (changed.count > 0) parts.push(part(namesWord(changed), words.changed));
  if (besides.count > 0) parts.push(part(namesWord(besides), words.besides));
  const reader = COMPILED_READERS[file.kind];
  const command = compileCommand(file);
  const first: Words =
    refused === undefined
      ? { en: `Run ${command}.`, ja: `${command} を実行してください。` }
      : {
          en: `${COMPILERS[file.kind]} refuses the text because of line ${refused + 1}: repair that, then run ${command}.`,
          ja: `${COMPILERS[file.kind]} は ${refused + 1} 行目のためにこのテキストを受け付けません。そこを直してから ${command} を実行してください。`,
        };
  return localized({
    en: `${reader} reads ${cdb} and not this text, and they differ: ${parts.map(({ en }) => en).join("; ")}. ${first.en}`,
    ja: `${reader} が読むのはこのテキストではなく ${cdb} で、両者は食い違っています。${parts.map(({ ja }) => `${ja}。`).join("")}${first.ja}`,
  });
}

type Consequence = Readonly<Record<"lacking" | "changed" | "besides", Words>>;

const CONSEQUENCES: Readonly<Record<CompiledFile["kind"], Consequence>> = {
  morercpthosts: {
    lacking: {
      en: "the compiled file lacks %, so mail to there is not accepted",
      ja: "cdb に %がないので、そこへのメールは受け取られません",
    },
    changed: { en: "the compiled file has % otherwise", ja: "cdb では %の内容が違います" },
    besides: {
      en: "the compiled file still has %, so mail to there is accepted",
      ja: "cdb に %が残っているので、そこへのメールは受け取られます",
    },
  },
  users: {
    lacking: {
      en: "the compiled file lacks %, so the text's assignment does not count",
      ja: "cdb に %がないので、その割り当てはまだ効きません",
    },
    changed: { en: "the compiled file has % with other contents, and these count", ja: "cdb では %の内容が違い、cdb の内容が使われます" },
    besides: {
      en: "the compiled file still has %, so that mail goes where it went before",
      ja: "cdb に %が残っているので、その宛先のメールは以前のとおりに届きます",
    },
  },
  "tcp rules": {
    lacking: {
      en: "the compiled file lacks %, so the text's rule does not count",
      ja: "cdb に%がないので、その規則はまだ効きません",
    },
    changed: { en: "the compiled file has % with other contents, and these count", ja: "cdb では%の内容が違い、cdb の内容が使われます" },
    besides: { en: "the compiled file still has %, which goes on counting", ja: "cdb に%が残っていて、今も使われます" },
  },
};

function part(names: Words, words: Words): Words {
  return { en: words.en.replace("%", () => names.en), ja: words.ja.replace("%", () => names.ja) };
}
