import type { ControlFileContent } from "../../host/control-files.ts";
import type { PemContent, PemFailure, PemFile } from "../../host/pem-traits.ts";
import { type Pem, type PemFault, readPem } from "../../syntax/pem.ts";
import { localized } from "../../text/localized.ts";
import type { HostRule } from "../host-rule.ts";
import type { Severity } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import type { Words } from "../words.ts";

/** servercert.pem without its key: STARTTLS is offered, and answered with 454. */
export const unusablePemFile: HostRule = {
  id: "unusable-pem-file",
  scope: "host",
  severity: "error",
  reports: ["control/servercert.pem", "control/clientca.pem", "control/clientcrl.pem", "control/clientcert.pem", "control/dh2048.pem"],
  *check({ files: { control }, programs: { dialect } }) {
    for (const file of dialect.pemFiles ?? []) {
      const content = control.get(file.name);
      if (!content || (file.besides !== undefined && !control.get(file.besides))) continue;
      const problem = problemOf(content, file);
      if (!problem) continue;
      yield {
        place: { file: `control/${file.name}`, line: problem.line },
        wholeFile: problem.line === 0,
        severity: FAILURES[file.failure].severity,
        message: localized({
          en: `${problem.words.en}: ${FAILURES[file.failure].words.en} ${REPAIR[file.holds].en}`,
          ja: `${problem.words.ja}。${FAILURES[file.failure].words.ja}${REPAIR[file.holds].ja}`,
        }),
      };
    }
  },
};

export const unusablePemFileTexts: RuleTexts = {
  summary: {
    en: "A certificate, key or list in PEM form that can't be loaded.",
    ja: "読み込めない PEM 形式の証明書、鍵、失効リスト",
  },
  why: {
    en: "OpenSSL looks in a PEM file for blocks from -----BEGIN … ----- to -----END … ----- of the same name, each marker at the beginning of a line of its own, and passes over all text between the blocks. A file in binary form (DER), a block that was cut off, a byte order mark before BEGIN, or a certificate without its private key make it fail. What follows depends on the file: with a bad servercert.pem, qmail-smtpd offers STARTTLS and then answers 454, so that senders which insist on TLS and all users with AUTH are turned away. Only the outer form is looked at, and nothing of the content is shown.",
    ja: "OpenSSL は PEM ファイルの中から、-----BEGIN … ----- から同じ名前の -----END … ----- までのブロックを探し、ブロックの外の文字は読み飛ばします。どちらの行も行頭から始まっていなければなりません。バイナリ形式 (DER) のファイル、途中で切れたブロック、BEGIN の前の BOM、秘密鍵のない証明書などは読み込めません。その結果はファイルによって違います。servercert.pem が読み込めないと、qmail-smtpd は STARTTLS を提示しておきながら 454 を返すため、TLS が必須の送信元や AUTH を使うユーザーは送信できません。調べるのは外形だけで、内容は一切表示しません。",
  },
  remedy: {
    en: "Put the right blocks into the file: for servercert.pem the certificate, the intermediate certificates and the private key without a pass phrase. openssl x509 -inform der -in FILE turns a binary certificate into PEM.",
    ja: "必要なブロックを入れてください。servercert.pem であれば、証明書、中間証明書、パスフレーズのない秘密鍵です。バイナリの証明書は openssl x509 -inform der -in FILE で PEM に変換できます。",
  },
  sources: [
    "OpenSSL: crypto/pem/pem_lib.c: PEM_read_bio_ex()",
    "sagredo-dev/qmail: qmail-smtpd.c: tls_ctx(); qmail-remote.c: tls_init()",
    "kp-org/eQmail: qmail-smtpd.c: tls_init(), tmp_dh_cb()",
    "indimail-mta: smtpd.c: do_tls()",
  ],
};

/** What follows for mail, and how bad that is. */
const FAILURES: Readonly<Record<PemFailure, { readonly severity: Severity; readonly words: Words }>> = {
  "STARTTLS fails": {
    severity: "error",
    words: {
      en: "qmail-smtpd offers STARTTLS and answers it with 454, and closes connections on the port for SMTPS.",
      ja: "qmail-smtpd は STARTTLS を提示しておきながら 454 を返し、SMTPS のポートでは接続を切ります。",
    },
  },
  "STARTTLS fails for all clients": {
    severity: "error",
    words: {
      en: "every STARTTLS is answered with 454, even from clients that have no certificate, and connections on the port for SMTPS are closed.",
      ja: "証明書を持たないクライアントからのものも含めて、STARTTLS にはすべて 454 を返し、SMTPS のポートでは接続を切ります。",
    },
  },
  "no relaying by certificate": {
    severity: "warning",
    words: { en: "no client gets relay permission by its certificate.", ja: "証明書による中継は誰にも認められません。" },
  },
  "revocation is not checked": {
    severity: "warning",
    words: {
      en: "qmail-smtpd does without it and says nothing, so that revoked certificates may still relay.",
      ja: "qmail-smtpd は何も言わずにこのファイルなしで動作するため、失効した証明書でも中継できます。",
    },
  },
  "no client certificate": {
    severity: "warning",
    words: {
      en: "qmail-remote presents no certificate to other servers, and says nothing.",
      ja: "qmail-remote は何も言わずに、相手のサーバーに証明書を提示しなくなります。",
    },
  },
  "parameters are generated": {
    severity: "information",
    words: {
      en: "qmail-smtpd generates parameters within each connection that needs them, which keeps the client waiting.",
      ja: "qmail-smtpd は必要になった接続のたびにパラメーターを生成し、クライアントを待たせます。",
    },
  },
};

const REPAIR: Readonly<Record<PemContent, Words>> = {
  "certificate and key": {
    en: "Put the certificate, its intermediate certificates and the private key into it.",
    ja: "証明書、中間証明書、秘密鍵を入れてください。",
  },
  "certificate and RSA key": {
    en: "Put the certificate, its intermediate certificates and the RSA private key into it.",
    ja: "証明書、中間証明書、RSA の秘密鍵を入れてください。",
  },
  "CA certificates": {
    en: "Put the certificates of the CAs into it, or remove the file.",
    ja: "CA の証明書を入れるか、ファイルを削除してください。",
  },
  "one CRL": { en: "Put the CRL of the CA in clientca.pem into it.", ja: "clientca.pem の CA の CRL を入れてください。" },
  "DH parameters": { en: "Run mkrsadhkeys to make it anew.", ja: "mkrsadhkeys を実行して作り直してください。" },
};

const CERTIFICATES: ReadonlySet<string> = new Set(["CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE"]);
const CRL = "X509 CRL";
const KEY = /^(?:[A-Z0-9]+ )?PRIVATE KEY$/;
const OTHER_THAN_RSA = /^(?:EC|DSA) /;
const DH = /^(?:X9\.42 )?DH PARAMETERS$/;

interface Problem {
  readonly words: Words;
  readonly line: number;
}

/** What keeps the file from being loaded; undefined: nothing that its outer form shows. */
function problemOf(content: ControlFileContent, { holds }: PemFile): Problem | undefined {
  if (content.kind === "directory") return { words: { en: "This is a directory", ja: "ディレクトリです" }, line: 0 };
  const pem = readPem(content.bytes);
  // A marker that is not seen hides a block; the blocks around it may be all that is needed.
  const lacking = lackOf(pem, holds);
  if (pem.fault && (pem.fault.kind !== "begin not alone" || lacking)) {
    return { words: wordsOf(pem.fault), line: "line" in pem.fault ? pem.fault.line : 0 };
  }
  return lacking && { words: lacking, line: 0 };
}

function lackOf({ blocks }: Pem, holds: PemContent): Words | undefined {
  const kinds = blocks.map(({ kind }) => kind);
  switch (holds) {
    case "certificate and key":
    case "certificate and RSA key": {
      if (!kinds.some((kind) => CERTIFICATES.has(kind))) return { en: "There is no certificate in it", ja: "証明書が入っていません" };
      const key = blocks.find(({ kind }) => KEY.test(kind));
      if (!key) return { en: "There is a certificate in it, but no private key", ja: "証明書はありますが、秘密鍵が入っていません" };
      if (key.encrypted)
        return {
          en: "The private key has a pass phrase, and nobody is there to enter it",
          ja: "秘密鍵にパスフレーズが掛かっており、それを入力する人がいません",
        };
      return OTHER_THAN_RSA.test(key.kind) && holds === "certificate and RSA key"
        ? {
            en: "The private key is no RSA key, and this qmail can load no other",
            ja: "秘密鍵が RSA ではなく、この qmail では読み込めません",
          }
        : undefined;
    }
    case "CA certificates":
      return kinds.some((kind) => CERTIFICATES.has(kind) || kind === CRL)
        ? undefined
        : { en: "There is no certificate in it", ja: "証明書が入っていません" };
    case "one CRL": {
      const count = kinds.filter((kind) => kind === CRL).length;
      if (count === 0) return { en: "There is no CRL in it", ja: "CRL が入っていません" };
      return count > 1
        ? { en: "There are several CRLs in it, and only one is taken", ja: "CRL が複数入っていますが、1 つしか使えません" }
        : undefined;
    }
    case "DH parameters":
      return kinds.some((kind) => DH.test(kind))
        ? undefined
        : { en: "There are no Diffie-Hellman parameters in it", ja: "Diffie-Hellman パラメーターが入っていません" };
  }
}

function wordsOf(fault: PemFault): Words {
  switch (fault.kind) {
    case "empty":
      return { en: "The file is empty", ja: "ファイルが空です" };
    case "binary":
      return { en: "The file is in binary form (DER), and PEM is needed", ja: "バイナリ形式 (DER) ですが、PEM 形式でなければなりません" };
    case "no block":
      return {
        en: "There is no -----BEGIN line in the file, so it is no PEM file",
        ja: "-----BEGIN で始まる行がなく、PEM ファイルではありません",
      };
    case "begin not alone":
      return {
        en: "Something stands before or behind a -----BEGIN marker on its line, so that OpenSSL does not see the block",
        ja: "-----BEGIN の行に余分な文字があり、OpenSSL はそのブロックを認識しません",
      };
    case "not closed":
      return {
        en: "The block that begins here has no -----END line of its own, so OpenSSL can't read the file",
        ja: "ここから始まるブロックに対応する -----END の行がなく、OpenSSL はファイルを読めません",
      };
  }
}
