/**
 * Environment variables that tcp rules set for the program behind tcpserver, beside those that go before a control file: these say
 * so in their own catalogue entries (`environment`). Only variables of which the model, or the program's manual, says what they do.
 */

import type { Language } from "../text/localized.ts";
import { DIALECTS, type DialectId } from "./dialects.ts";
import type { VariableText } from "./texts.ts";

/** One variable: which programs ask for it, and what they do then. */
interface EnvironmentVariable {
  readonly name: string;
  readonly dialects: readonly DialectId[];
  readonly en: string;
  readonly ja: string;
}

const SQMAIL: readonly DialectId[] = ["sqmail", "aqmail"];

/** Sources: qmail-smtpd.c, qmail.c, rblsmtpd.c; what `host/smtpd-checks` models of each dialect. */
const VARIABLES: readonly EnvironmentVariable[] = [
  {
    name: "RELAYCLIENT",
    dialects: DIALECTS,
    en: "The client may send to any domain: rcpthosts does not stop it. The value is put behind each recipient's address, so it is normally empty.",
    ja: "接続元はどのドメイン宛にも送信でき、rcpthosts では止められません。値は各宛先の末尾に付け加えられるので、通常は空にします。",
  },
  {
    name: "QMAILQUEUE",
    dialects: ["netqmail", "notqmail", "sagredo", "qmail-ldap", "indimail", "eqmail"],
    en: "The program that takes the mail in place of bin/qmail-queue, such as a virus scanner that hands it on.",
    ja: "bin/qmail-queue の代わりにメールを受け取るプログラム。メールを引き継ぐウイルス検査プログラムなどを指定します。",
  },
  {
    name: "RBLSMTPD",
    dialects: DIALECTS,
    en: "For rblsmtpd, where it runs before qmail-smtpd: an empty value lets the client pass without a look into any list; a text refuses its mail for the time being (451), and one that begins with a hyphen for good (553).",
    ja: "qmail-smtpd の前に rblsmtpd を動かしている場合に使われます。空にすると、リストを調べずに接続元を通します。文字列を書くとメールを一時的に (451)、ハイフンで始めると恒久的に (553) 拒否します。",
  },
  {
    name: "SMTPAUTH",
    dialects: ["sagredo", ...SQMAIL],
    en: "How clients may log in. With the value `!`, logging in is required.",
    ja: "認証の方法。値を `!` にすると、認証が必須になります。",
  },
  {
    name: "DISABLE_BADMAILFROM",
    dialects: ["sagredo"],
    en: "badmailfrom and badmailfromnorelay are not looked at.",
    ja: "badmailfrom と badmailfromnorelay を調べません。",
  },
  {
    name: "ENABLE_SPP",
    dialects: ["sagredo", "eqmail"],
    en: "The plugins that control/smtpplugins lists are run. That file must exist then, or the client is not even greeted.",
    ja: "control/smtpplugins に書かれたプラグインを実行します。そのファイルがないと、接続にあいさつも返しません。",
  },
  {
    name: "CHKUSER_START",
    dialects: ["sagredo"],
    en: "`ALWAYS` or `DOMAIN` switches chkuser on, which asks vpopmail whether a recipient exists.",
    ja: "`ALWAYS` か `DOMAIN` で chkuser が有効になり、宛先の有無を vpopmail に問い合わせます。",
  },
  {
    name: "RCPTCHECK",
    dialects: ["sagredo"],
    en: "The program that is asked about each recipient, except for clients that may relay.",
    ja: "宛先ごとに判定を任せるプログラム。中継を許されたクライアントには使われません。",
  },
  {
    name: "RCPTCHECKRELAYCLIENT",
    dialects: ["sagredo"],
    en: "With a number other than 0, RCPTCHECK is asked for clients that may relay too.",
    ja: "0 以外の数を書くと、中継を許されたクライアントにも RCPTCHECK が使われます。",
  },
  {
    name: "HELOCHECK",
    dialects: SQMAIL,
    en: "The client must say HELO or EHLO with a name, and badhelo is looked at. With `=`, the name must be the one that the DNS has for the client.",
    ja: "クライアントに名前付きの HELO か EHLO を求め、badhelo も調べます。`=` にすると、その名前が DNS でのクライアントの名前と同じであることも求めます。",
  },
  {
    name: "LOCALMFCHECK",
    dialects: SQMAIL,
    en: "The sender of a client that may relay is checked. With `!`, mailfromrules.cdb says which senders it may give, where that file exists.",
    ja: "中継を許されたクライアントの送信者も検査します。`!` にすると、mailfromrules.cdb があればそこで許された送信者に限ります。",
  },
  {
    name: "TARPITCOUNT",
    dialects: SQMAIL,
    en: "After so many unknown recipients the others get a temporary error.",
    ja: "存在しない宛先がこの数に達すると、残りの宛先には一時エラーを返します。",
  },
  {
    name: "MAXRECIPIENTS",
    dialects: SQMAIL,
    en: "So many RCPT commands a mail may have, refused ones included; the others get a temporary error. 0 means no limit.",
    ja: "1 通あたりの RCPT コマンドの上限 (拒否したものも数えます)。超えた分には一時エラーを返します。0 は無制限です。",
  },
  {
    name: "UCSPITLS",
    dialects: SQMAIL,
    en: "STARTTLS. With `!`, `?` or `@`, mail is refused over a connection that is not encrypted.",
    ja: "STARTTLS の扱い。`!`、`?`、`@` にすると、暗号化されていない接続のメールを拒否します。",
  },
  {
    name: "AUTHREQUIRED",
    dialects: ["qmail-ldap"],
    en: "Mail from a client that has not logged in is refused.",
    ja: "認証していないクライアントのメールを拒否します。",
  },
  {
    name: "NOLOCAL",
    dialects: ["qmail-ldap"],
    en: "A domain in locals is not accepted for that alone.",
    ja: "locals にあるだけのドメイン宛は受け付けません。",
  },
  {
    name: "NOBOUNCE",
    dialects: ["qmail-ldap"],
    en: "Mail without a sender, such as a bounce, is refused.",
    ja: "バウンスメールのような、送信者が空のメールを拒否します。",
  },
  {
    name: "SANITYCHECK",
    dialects: ["qmail-ldap"],
    en: "A sender is refused that has no @, nothing before it or behind it, or no dot behind it.",
    ja: "@ がない、その前か後が空、後ろにピリオドがない送信者を拒否します。",
  },
  {
    name: "SENDERCHECK",
    dialects: ["qmail-ldap"],
    en: "qmail-verify is asked whether a sender of this host exists. `STRICT` refuses senders of other hosts, `LOOSE` those whose host is neither in locals nor in rcpthosts.",
    ja: "このホストの送信者が存在するかどうかを qmail-verify に問い合わせます。`STRICT` ではほかのホストの送信者を、`LOOSE` ではホストが locals にも rcpthosts にもない送信者を拒否します。",
  },
  {
    name: "RCPTCHECK",
    dialects: ["qmail-ldap"],
    en: "qmail-verify is asked whether a recipient of this host exists.",
    ja: "このホストの宛先が存在するかどうかを qmail-verify に問い合わせます。",
  },
  {
    name: "BLOCKRELAYPROBE",
    dialects: ["qmail-ldap"],
    en: "A recipient with an @, % or ! before its host is refused.",
    ja: "ホスト名より前に @、%、! のいずれかがある宛先を拒否します。",
  },
  {
    name: "MAXRCPTCOUNT",
    dialects: ["qmail-ldap"],
    en: "So many recipients a mail may have. 0 means no limit.",
    ja: "1 通あたりの宛先の上限。0 は無制限です。",
  },
  {
    name: "SMTP550DISCONNECT",
    dialects: ["qmail-ldap"],
    en: "A client whose command is refused is disconnected.",
    ja: "コマンドを拒否したクライアントとの接続を切ります。",
  },
  {
    name: "REQUIREAUTH",
    dialects: ["indimail"],
    en: "Mail from a client that has not logged in is refused.",
    ja: "認証していないクライアントのメールを拒否します。",
  },
  {
    name: "FORCE_TLS",
    dialects: ["indimail"],
    en: "Mail is refused unless qmail-smtpd itself speaks TLS with the client.",
    ja: "qmail-smtpd 自身がクライアントと TLS で通信していなければ、メールを拒否します。",
  },
  {
    name: "ENFORCE_FQDN_HELO",
    dialects: ["indimail"],
    en: "A client that may not relay must give a name with a dot, and TCPREMOTEHOST must have one when it connects, or the connection ends.",
    ja: "中継を許されていないクライアントには、ピリオドを含む名前を求めます。接続時の TCPREMOTEHOST にもピリオドが必要で、なければ接続を切ります。",
  },
  {
    name: "BOUNCEMAIL",
    dialects: ["indimail"],
    en: "All mail of the client is refused, with the value as the reason.",
    ja: "接続元のメールをすべて拒否します。値は拒否の理由として返されます。",
  },
  {
    name: "CUGMAIL",
    dialects: ["indimail"],
    en: "Senders and recipients must have a host in rcpthosts.",
    ja: "送信者も宛先も、ホストが rcpthosts にあるものに限ります。",
  },
  {
    name: "AUTH_ALL",
    dialects: ["indimail"],
    en: "rcpthosts does not count: recipients are accepted only from clients that may relay, for instance after a login.",
    ja: "rcpthosts は考慮されません。宛先は、認証などによって中継を許されたクライアントからだけ受け付けます。",
  },
  {
    name: "CHECKRECIPIENT",
    dialects: ["indimail"],
    en: "It is checked whether a recipient in rcpthosts exists: with 1 in the database, with 2 in recipients and the database, otherwise in recipients.",
    ja: "rcpthosts にあるドメインの宛先が存在するかどうかを調べます。1 ではデータベース、2 では recipients とデータベース、それ以外では recipients を使います。",
  },
  {
    name: "SUBMISSIONPORT",
    dialects: ["eqmail"],
    en: "The port on which a client must log in, in place of 587.",
    ja: "587 の代わりに、認証を必須にするポート。",
  },
];

/** The variables in one language, in the order in which they are worth showing. */
export function variableTexts(language: Language): readonly VariableText[] {
  return VARIABLES.map(({ name, dialects, [language]: effect }) => ({ name, dialects, effect }));
}
