import {
  CONFIGURATION_FILE,
  DIALECT_IDS,
  dialectName,
  LANGUAGES,
  type Language,
  LISTENER_ROLES,
  RULES,
  SEVERITIES,
  type Severity,
  TCP_RULES_FLAVOURS,
} from "../../analyzer/src/index.ts";
import { ruleText } from "../../analyzer/src/rules/all-rule-texts.ts";
import { jsonText } from "./json.ts";
import { SUFFIX } from "./markdown.ts";
import type { Output } from "./output.ts";

/** The schemas of the configuration file, by which an editor completes, checks and explains it: one in each language. */
export function configurationSchemas(): readonly Output[] {
  return LANGUAGES.map((language) => ({
    path: `syntaxes/qmail-control.schema${SUFFIX[language].replace(/md$/, "json")}`,
    text: jsonText(schemaIn(language)),
  }));
}

function schemaIn(language: Language): Parameters<typeof jsonText>[0] {
  const words = WORDS[language];
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: CONFIGURATION_FILE,
    description: words.file,
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { description: words.schema, type: "string" },
      dialect: {
        description: words.dialect,
        enum: ["auto", ...DIALECT_IDS],
        enumDescriptions: [words.dialectAuto, ...DIALECT_IDS.map((id) => dialectName(id)(language))],
        default: "auto",
      },
      tcprules: {
        description: words.tcprules,
        enum: ["auto", ...TCP_RULES_FLAVOURS],
        enumDescriptions: words.flavours,
        default: "auto",
      },
      severities: {
        description: words.severities,
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(
          RULES.map(({ id, severity }) => [
            id,
            {
              description: words.severity(ruleText(id, language).summary, severity),
              enum: [...SEVERITIES, "off"],
              enumDescriptions: [...SEVERITIES.map((each) => words.meanings[each]), words.off],
              default: severity,
            },
          ]),
        ),
      },
      ownDomains: {
        description: words.ownDomains,
        type: "array",
        maxItems: 1000,
        items: {
          description: words.ownDomain,
          type: "string",
          maxLength: 255,
          pattern: "^\\.?[^\\s./\\\\:@#]{1,63}(?:\\.[^\\s./\\\\:@#]{1,63})*$",
        },
      },
      listeners: {
        description: words.listeners,
        type: "array",
        maxItems: 50,
        items: {
          description: words.listener,
          type: "object",
          additionalProperties: false,
          required: ["role"],
          properties: {
            role: { description: words.role, enum: [...LISTENER_ROLES], enumDescriptions: words.roles },
            rules: { description: words.rules, type: "string", minLength: 1, maxLength: 4096 },
          },
        },
      },
      ignore: {
        description: words.ignore,
        type: "object",
        propertyNames: { pattern: "^(?:\\./)?[^/\\\\]+(?:/[^/\\\\]+)*$" },
        additionalProperties: {
          description: words.ignoredFile,
          type: "object",
          additionalProperties: false,
          properties: Object.fromEntries(
            RULES.map(({ id }) => [id, { description: words.ignored(ruleText(id, language).summary), type: "string", pattern: "\\S" }]),
          ),
        },
      },
    },
  };
}

interface Words {
  readonly file: string;
  readonly schema: string;
  readonly dialect: string;
  readonly dialectAuto: string;
  readonly tcprules: string;
  /** In the order of the flavours, `auto` first. */
  readonly flavours: readonly string[];
  readonly severities: string;
  readonly severity: (summary: string, severity: Severity) => string;
  readonly meanings: Readonly<Record<Severity, string>>;
  readonly off: string;
  readonly ownDomains: string;
  readonly ownDomain: string;
  readonly listeners: string;
  readonly listener: string;
  readonly role: string;
  /** In the order of the roles. */
  readonly roles: readonly string[];
  readonly rules: string;
  readonly ignore: string;
  readonly ignoredFile: string;
  readonly ignored: (summary: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    file: "What qmail Control takes for granted about the control files in this folder and below it. The nearest such file counts alone, before all settings of the editor.",
    schema: "The schema by which editors check this file. qmail Control brings it along; it need not be named.",
    dialect: "The qmail that reads the files. Without it the names of the files tell, or the setting qmail-control.dialect.",
    dialectAuto: "What the names of the files show, else classic qmail.",
    tcprules: "The package whose tcprules compiles tcp rules and whose tcpserver or sslserver reads them.",
    flavours: [
      "The one that comes with the dialect.",
      "ucspi-tcp 0.88: IPv4 only, and no networks with a slash.",
      "ucspi-tcp with Felix von Leitner's IPv6 patch, and eQmail's own: IPv6 addresses, but no networks with a slash.",
      "Erwin Hoffmann's ucspi-tcp6: IPv6 addresses and networks with a slash.",
      "sslserver of ucspi-ssl, with the tcprules of ucspi-tcp6.",
      "qmail-ldap's ucspi-tcp: ,!NAME takes a variable away.",
    ],
    severities: "Severity of the findings of each rule; off turns a rule off. Before the setting qmail-control.severities.",
    severity: (summary, severity) => `${summary} Default: ${severity}.`,
    meanings: {
      error: "Mail is lost, refused, or relayed for strangers.",
      warning: "A line does not do what it looks like.",
      information: "Legal but surprising.",
      hint: "Tidy.",
    },
    off: "The rule reports nothing.",
    ownDomains:
      "Domains that belong to whoever runs these hosts, even where they are public suffixes: a wildcard for one's own top-level domain relays for no stranger. Together with those of the setting qmail-control.ownDomains.",
    ownDomain: "A domain, which stands for itself and all names below it. A dot in front makes no difference.",
    listeners:
      "The programs that take mail from the network. Where this is given, nothing else is looked for: neither run scripts nor files with the usual names.",
    listener: "One listener: what it is for, and its tcp rules.",
    role: "What the listener is for.",
    roles: [
      "qmail-smtpd, to which everybody may connect whom the rules let in.",
      "qmail-smtpd for clients that have logged in: whoever has not may send nothing.",
      "qmail-qmtpd, which obeys rcpthosts like qmail-smtpd.",
      "qmail-qmqpd, which lets everybody send anywhere whom the rules let in.",
    ],
    rules:
      "The text of its tcp rules, such as /etc/tcp.smtp: absolute, or from the folder of this file. The compiled file lies beside it, with .cdb behind its name. Without rules everybody may connect.",
    ignore:
      "Findings to ignore, by file: a name means every file of that name, a path with a slash the one file there, counted from the folder of this file.",
    ignoredFile: "The rules to ignore in this file, each with the reason why the file is right as it is.",
    ignored: (summary) => `${summary} The value is the reason for ignoring it.`,
  },
  ja: {
    file: "このフォルダーとその下の control ファイルについて、qmail Control が前提とする内容。最も近いものだけが、エディターのどの設定よりも優先されます。",
    schema: "エディターがこのファイルの検査に使うスキーマ。qmail Control に含まれているため、指定は不要です。",
    dialect: "ファイルを読む qmail の種類。指定しなければ、ファイルの名前または設定 qmail-control.dialect で決まります。",
    dialectAuto: "ファイルの名前から判断し、分からなければ本来の qmail とします。",
    tcprules: "tcp ルールを変換する tcprules と、それを読む tcpserver または sslserver のパッケージ。",
    flavours: [
      "qmail の種類に付属するもの。",
      "ucspi-tcp 0.88: IPv4 だけで、スラッシュによるネットワーク指定は使えません。",
      "Felix von Leitner の IPv6 パッチを当てた ucspi-tcp、および eQmail に付属するもの: IPv6 アドレスは使えますが、スラッシュによるネットワーク指定は使えません。",
      "Erwin Hoffmann の ucspi-tcp6: IPv6 アドレスと、スラッシュによるネットワーク指定が使えます。",
      "ucspi-ssl の sslserver。tcprules は ucspi-tcp6 のもの。",
      "qmail-ldap の ucspi-tcp: ,!NAME で環境変数を取り除けます。",
    ],
    severities: "ルールごとの重大度。off はそのルールを無効にします。設定 qmail-control.severities より優先されます。",
    severity: (summary, severity) => `${summary}。既定値: ${severity}。`,
    meanings: {
      error: "メールが失われる、拒否される、または第三者のメールが中継される。",
      warning: "見た目どおりに働かない行。",
      information: "誤りではないが、意外な動作をする。",
      hint: "整理できる。",
    },
    off: "このルールでは何も報告しない。",
    ownDomains:
      "ホストの運営者自身のドメイン。公開サフィックスであってもかまいません。自社のトップレベルドメインへのワイルドカードは、第三者への中継ではないためです。設定 qmail-control.ownDomains のドメインに追加されます。",
    ownDomain: "ドメイン名。それ自身とその下のすべての名前を表します。先頭のドットの有無で意味は変わりません。",
    listeners: "ネットワークからメールを受け取るプログラム。指定した場合は、run スクリプトや一般的な名前のファイルを探しません。",
    listener: "一つの受け口。その役割と tcp ルール。",
    role: "受け口の役割。",
    roles: [
      "qmail-smtpd。tcp ルールで許可された相手は誰でも接続できます。",
      "認証済みのクライアントのための qmail-smtpd。認証していない相手は何も送信できません。",
      "qmail-qmtpd。qmail-smtpd と同じく rcpthosts に従います。",
      "qmail-qmqpd。tcp ルールで許可された相手は誰でも、どこへでも送信できます。",
    ],
    rules:
      "tcp ルールのテキスト (/etc/tcp.smtp など)。絶対パス、またはこのファイルのあるフォルダーからのパス。コンパイル済みのファイルは、その名前の後に .cdb を付けたものです。指定がなければ誰でも接続できます。",
    ignore:
      "無視する指摘をファイルごとに指定します。名前だけならその名前のすべてのファイル、/ を含むパスなら、このファイルのあるフォルダーから数えた一つのファイルを表します。",
    ignoredFile: "このファイルで無視するルールと、ファイルがそのままで正しい理由。",
    ignored: (summary) => `${summary}。値には無視する理由を書きます。`,
  },
};
