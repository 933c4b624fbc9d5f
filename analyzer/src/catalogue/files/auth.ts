import type { ControlFileEntry } from "../entry.ts";
import { INDIMAIL_SRS } from "./indimail-lists.ts";
import { readBy } from "./moments.ts";
import { ldapNumber } from "./qmail-ldap.ts";
import { SRS_READ } from "./srs.ts";

/**
 * What becomes of mail when a relay has no way to log in that qmail-remote knows: it has reported success
 * before MAIL, and qmail-rspawn takes the first report (qmail-remote.c: smtp_auth(), err_authprot(); qmail-rspawn.c: report()).
 */
export const LOGIN_LOST = {
  en: "If the relay asks for a login but offers none of CRAM-MD5, PLAIN and LOGIN, the mail goes out without one, and qmail counts it as delivered even if the relay then refuses it: the mail is lost without a bounce.",
  ja: "中継先の認証方式に CRAM-MD5、PLAIN、LOGIN のどれもなければ、認証なしで送信されます。その後に中継先から拒否されても、qmail は配送済みとみなすため、メールはバウンスにもならずに失われます。",
} as const;

/** Logins at relays, DKIM and BATV signatures, the secrets of SRS, and relaying after a POP or IMAP login. */
export const AUTH_FILES: readonly ControlFileEntry[] = [
  {
    name: "authsenders",
    shared: true,
    category: "auth",
    reader: "map",
    entries: "sender",
    dialects: ["sagredo", "sqmail", "aqmail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: [
      "sqmail: qmail-remote.c: getcontrols(), main()",
      "aqmail: qmail-remote.c: getcontrols(), main()",
      "sagredo: qmail-remote.c: getcontrols(), main()",
    ],
    default: { kind: "none" },
    takesEffect: "next delivery",
    secret: true,
    en: {
      purpose: "Relays by sender, with the login that each of them asks for.",
      content:
        "`joe@example.com:relay.example.net;587|user|password`. The key is a whole sender, `@example.com`, `.example.com` or nothing; plain `example.com` never fits. The longest key is tried first, the empty one last, and that takes bounces too. The port and the login may be left out. An entry that fits beats smtproutes and qmtproutes, and the relay is looked up without MX records. The password may contain a |, the user name may not.",
      missing: "The sender does not decide the route: smtproutes, qmtproutes and the DNS do.",
      malformed:
        "A line without a colon is ignored. An entry with nothing behind the colon makes an exception: smtproutes, qmtproutes and the DNS decide for its senders. With one | only no login is made; without a port in front of it the bar and the user name even become part of the host name, which is not found, and the mail bounces. If the file can't be read, the mail is deferred.",
      danger: `Passwords stand here in clear text: the file should be readable for qmailr only. ${LOGIN_LOST.en}`,
    },
    ja: {
      purpose: "送信者ごとの中継先と、そこで使うログイン情報。",
      content:
        "`joe@example.com:relay.example.net;587|user|password` のように書きます。キーは、送信者のアドレス全体、`@example.com`、`.example.com`、または空で、`example.com` だけでは何にも一致しません。長いキーから順に調べ、空のキーは最後に、バウンスも含めて一致します。ポートとログイン情報は省略できます。一致したエントリは smtproutes と qmtproutes に優先し、中継先は MX を引かずに調べられます。| はパスワードには使えますが、ユーザー名には使えません。",
      missing: "送信者は経路に影響せず、smtproutes、qmtproutes、DNS で決まります。",
      malformed:
        "コロンのない行は無視されます。コロンの後ろが空のエントリは例外となり、その送信者の経路は smtproutes、qmtproutes、DNS で決まります。| が 1 つだけなら認証は行いません。その前にポートがなければ | とユーザー名までホスト名の一部になり、ホストが見つからずにメールはバウンスします。ファイルを読めないと配送は保留されます。",
      danger: `パスワードが平文で書かれているため、qmailr だけが読めるようにしてください。${LOGIN_LOST.ja}`,
    },
    differences: {
      sagredo: {
        en: {
          content:
            "`joe@example.com:relay.example.net:587|user|password`. The key is a whole sender, `@example.com`, `.example.com` or nothing; plain `example.com` never fits. The longest key is tried first, the empty one last, and that takes bounces too. The port and the login may be left out. An entry that fits beats smtproutes, and the relay is looked up without MX records. The password may contain a |, the user name may not. Before version 2026.04.02 only the first method in the relay's list is looked at. A relay that does not offer logins at all is not sent the mail, which is deferred once timeoutremote has passed.",
          missing: "The sender does not decide the route: smtproutes and the DNS do.",
          malformed:
            "A line without a colon is ignored. An entry with nothing behind the colon makes an exception: smtproutes and the DNS decide for its senders. With one | only, whatever follows in memory is taken for the password. If the file can't be read, the mail is deferred.",
        },
        ja: {
          content:
            "`joe@example.com:relay.example.net:587|user|password` のように書きます。キーは、送信者のアドレス全体、`@example.com`、`.example.com`、または空で、`example.com` だけでは何にも一致しません。長いキーから順に調べ、空のキーは最後に、バウンスも含めて一致します。ポートとログイン情報は省略できます。一致したエントリは smtproutes に優先し、中継先は MX を引かずに調べられます。| はパスワードには使えますが、ユーザー名には使えません。バージョン 2026.04.02 より前では、中継先が最初に挙げる方式しか調べません。認証をまったく提供しない中継先には送信されず、timeoutremote の時間が過ぎると保留されます。",
          missing: "送信者は経路に影響せず、smtproutes と DNS で決まります。",
          malformed:
            "コロンのない行は無視されます。コロンの後ろが空のエントリは例外となり、その送信者の経路は smtproutes と DNS で決まります。| が 1 つだけだと、メモリー上でその後に続く内容がパスワードとして使われます。ファイルを読めないと配送は保留されます。",
        },
      },
    },
  },
  {
    name: "batvkey",
    category: "auth",
    reader: "line",
    dialects: ["indimail"],
    ...readBy(["qmail-remote", "qmail-smtpd"]),
    manual: "qmail-remote(8)",
    sources: ["indimail: qmail-remote.c: getcontrols(), main(), sign_batv()", "indimail: smtpd.c: check_batv_sig(), smtp_rcpt()"],
    default: { kind: "none" },
    environment: "BATVKEY",
    secret: true,
    en: {
      purpose: "The secret with which senders are signed, so that only bounces of one's own mail come in (BATV).",
      content:
        "Any text. qmail-remote turns the envelope sender into a signed `prvs=` address, and qmail-smtpd refuses a bounce with 553 if its recipient has no signature, a wrong one or an old one. From clients that may relay it may be missing, but not wrong or old; recipients in the domains of batvnosignlocals are not checked. qmail-remote reads the file for every delivery and takes the first line, qmail-smtpd reads it for every connection and takes all lines that are not comments: write one line that does not begin with #. BATVKEY names another file. Works only in a build with BATV.",
      missing: "BATV is off: nothing is signed, and no signature is asked for.",
      empty:
        "qmail-remote signs nothing, but qmail-smtpd goes on asking for signatures: bounces are refused with 553, except from clients that may relay and to domains in batvnosignlocals. As a rule it crashes when an address looks like a signed one.",
      malformed:
        "A comment or a second line makes the two programs use different secrets, and bounces of one's own mail are refused. If the file can't be read, qmail-remote defers the mail, and qmail-smtpd answers 451 and ends the session.",
      danger: "Whoever can read the secret can forge signed addresses.",
    },
    ja: {
      purpose: "送信者に署名し、自分が送ったメールのバウンスだけを受け取るための秘密鍵 (BATV)。",
      content:
        "任意の文字列です。qmail-remote はエンベロープ送信者を署名付きの `prvs=` アドレスに変え、qmail-smtpd は、宛先に署名がない、正しくない、または古いバウンスを 553 で拒否します。中継を許したクライアントからのものは、署名がなくてもかまいませんが、正しくない署名や古い署名は拒否されます。batvnosignlocals のドメイン宛なら署名は調べません。qmail-remote は配送ごとに読んで最初の行を使い、qmail-smtpd は接続ごとに読んでコメント以外のすべての行を使うため、# で始まらない 1 行だけを書きます。BATVKEY で別のファイルを指定できます。BATV を有効にしてビルドした場合だけ働きます。",
      missing: "BATV は無効で、署名は付かず、求められることもありません。",
      empty:
        "qmail-remote は署名しませんが、qmail-smtpd は署名を求め続けます。中継を許したクライアントからのものと batvnosignlocals のドメイン宛を除き、バウンスは 553 で拒否されます。署名付きに見えるアドレスを受け取ると、たいてい異常終了します。",
      malformed:
        "コメントや 2 行目があると両者の使う秘密鍵が食い違い、自分が送ったメールのバウンスが拒否されます。ファイルを読めないと、qmail-remote は配送を保留し、qmail-smtpd は 451 を返してセッションを終えます。",
      danger: "この秘密鍵を読める人は、署名付きのアドレスを偽造できます。",
    },
  },
  {
    name: "batvkeystale",
    category: "auth",
    reader: "integer",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: check_batv_sig()"],
    default: { kind: "literal", value: "7" },
    takesEffect: "next connection",
    unit: "days",
    environment: "BATVKEYSTALE",
    en: {
      purpose: "How long a BATV signature is good for.",
      content:
        "A bounce to an address whose signature is older is refused with 553. A negative number in the file counts as 0. BATVKEYSTALE holds the number itself. Used only if batvkey exists.",
      missing: "A signature is good for 7 days.",
    },
    ja: {
      purpose: "BATV の署名が有効な日数。",
      content:
        "これより古い署名のアドレスに宛てたバウンスは 553 で拒否されます。ファイルに書いた負の数は 0 として扱われます。環境変数 BATVKEYSTALE には数そのものを設定します。batvkey があるときだけ使われます。",
      missing: "署名は 7 日間有効です。",
    },
  },
  {
    name: "batvnosignlocals",
    category: "auth",
    reader: "list",
    entries: "host",
    dialects: ["indimail"],
    ...readBy(["qmail-remote", "qmail-smtpd"]),
    manual: "qmail-remote(8)",
    sources: ["indimail: qmail-remote.c: getcontrols(), main()", "indimail: smtpd.c: smtp_rcpt()"],
    default: { kind: "none" },
    environment: "BATVNOSIGNLOCALS",
    en: {
      purpose: "One's own domains that BATV leaves alone.",
      content:
        "A domain, compared as a whole and without regard to case. Senders of these domains are not signed, and bounces to them need no signature. Read only if batvkey exists, by qmail-remote for every delivery and by qmail-smtpd for every connection; BATVNOSIGNLOCALS names another file. A manual page calls the file nosignlocals.",
      missing: "No domain is exempt.",
      empty: "No domain is exempt.",
      malformed:
        "An entry that makes no sense matches nothing. If the file can't be read, qmail-remote defers the mail, and qmail-smtpd answers 451 and ends the session.",
    },
    ja: {
      purpose: "BATV の対象から外す自分のドメイン。",
      content:
        "ドメインを、大文字と小文字を区別せず、全体で比べます。これらのドメインの送信者には署名を付けず、これらのドメイン宛のバウンスにも署名を求めません。batvkey があるときだけ、qmail-remote は配送ごとに、qmail-smtpd は接続ごとに読みます。BATVNOSIGNLOCALS で別のファイルを指定できます。マニュアルの中には nosignlocals と書かれたものがあります。",
      missing: "対象から外れるドメインはありません。",
      empty: "対象から外れるドメインはありません。",
      malformed:
        "意味をなさないエントリは何にも一致しません。ファイルを読めないと、qmail-remote は配送を保留し、qmail-smtpd は 451 を返してセッションを終えます。",
    },
  },
  {
    name: "batvnosignremote",
    category: "auth",
    reader: "list",
    entries: "host",
    dialects: ["indimail"],
    ...readBy(["qmail-remote", "qmail-smtpd"]),
    manual: "qmail-remote(8)",
    sources: ["indimail: qmail-remote.c: getcontrols(), main()", "indimail: smtpd.c: open_control_files2(), smtp_rcpt()"],
    default: { kind: "none" },
    environment: "BATVNOSIGNREMOTE",
    en: {
      purpose: "Domains of others that get mail with an unsigned sender, because they can't cope with BATV.",
      content:
        "A domain, compared by qmail-remote with that of the first recipient as a whole and without regard to case. qmail-smtpd reads the list for every connection, but looks up the wrong part of the address and so seldom finds an entry; where it does, a wrong or old signature is refused in ordinary mail too. Read only if batvkey exists; BATVNOSIGNREMOTE names another file. A manual page calls the file nosignremote.",
      missing: "The sender is signed whatever the recipient.",
      empty: "The sender is signed whatever the recipient.",
      malformed:
        "An entry that makes no sense matches nothing. If the file can't be read, qmail-remote defers the mail, and qmail-smtpd answers 451 and ends the session.",
    },
    ja: {
      purpose: "BATV の署名を受け付けないため、署名のない送信者で送る相手のドメイン。",
      content:
        "qmail-remote が最初の宛先のドメインと、大文字と小文字を区別せず、全体で比べます。qmail-smtpd も接続ごとに読みますが、アドレスの誤った部分で検索するため、エントリが見つかることはまれです。見つかると、通常のメールでも正しくない署名や古い署名を拒否します。batvkey があるときだけ読まれ、BATVNOSIGNREMOTE で別のファイルを指定できます。マニュアルの中には nosignremote と書かれたものがあります。",
      missing: "どの宛先へ送るときも、送信者に署名が付きます。",
      empty: "どの宛先へ送るときも、送信者に署名が付きます。",
      malformed:
        "意味をなさないエントリは何にも一致しません。ファイルを読めないと、qmail-remote は配送を保留し、qmail-smtpd は 451 を返してセッションを終えます。",
    },
  },
  {
    name: "dkimdomains",
    shared: true,
    category: "auth",
    reader: "map",
    entries: "host",
    dialects: ["sqmail"],
    readers: ["qmail-rspawn", "qmail-dksign"],
    manual: "qmail-dksign(8)",
    sources: ["qmail-dksign(8) of s/qmail 4.3"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "The sender domains whose outgoing mail is signed with DKIM, and with which selector.",
      content:
        "`example.com:selector`, the domain being that of the envelope sender; a selector that is left out is `default`. Two selectors with a comma between them make one RSA and one Ed25519 signature. Behind a | each may follow the signing domain, the AUID or ~, the time of expiry, and canonicalization, hash and length with colons between them. The private keys lie in ssl/domainkeys/DOMAIN/SELECTOR and should be readable for their owner only.",
      missing: "Nothing is signed: qmail-rspawn runs qmail-remote itself, not qmail-dksign.",
      empty: "The file exists, so qmail-rspawn runs qmail-dksign, but no domain is listed.",
      syntax: "One entry a line, domain and settings divided by a colon. The manual page says no more of the form of a line.",
      malformed:
        "The manual page does not say what becomes of a line without a colon, of a key that is missing, or of a file that can't be read. Send a message after each change and look at its signature.",
      status: "s/qmail 4.2 and later. Described after its manual pages, not after the source. The folder queue/dkim has to exist.",
    },
    ja: {
      purpose: "送信するメールに DKIM 署名を付ける送信者ドメインと、そのセレクター。",
      content:
        "`example.com:selector` のように書き、ドメインはエンベロープ送信者のものです。セレクターを省くと `default` になります。セレクターをコンマで区切って 2 つ書くと、RSA と Ed25519 の 2 つの署名が付きます。続けて、署名ドメイン、AUID または ~、有効期限、コロンで区切った正規化、ハッシュ、長さを、それぞれ | の後に書けます。秘密鍵は ssl/domainkeys/ドメイン/セレクターに置き、所有者だけが読めるようにします。",
      missing: "署名は付きません。qmail-rspawn は qmail-dksign ではなく qmail-remote を直接実行します。",
      empty: "ファイルがあるので qmail-rspawn は qmail-dksign を実行しますが、対象のドメインはありません。",
      syntax: "1 行に 1 エントリで、ドメインと設定をコロンで区切ります。マニュアルには、行の書式についてこれ以上の説明はありません。",
      malformed:
        "コロンのない行、鍵がない場合、ファイルを読めない場合にどうなるかは、マニュアルに書かれていません。変更したらメールを 1 通送り、署名を確かめてください。",
      status: "s/qmail 4.2 以降のものです。ソースではなくマニュアルに基づく説明です。queue/dkim フォルダーが必要です。",
    },
  },
  {
    name: "dkimkey",
    category: "auth",
    reader: "line",
    dialects: ["indimail"],
    readers: [],
    shared: true,
    sources: ["indimail: qmail-showctl.c"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "A name that qmail-showctl accepts; the keys for DKIM are listed in dkimkeys.",
      content: "No program uses it.",
      missing: "Nothing changes.",
      empty: "Nothing changes.",
      malformed: "The content is never looked at.",
      status: "Known by name only: qmail-showctl does not report it as unknown, and no program reads it.",
    },
    ja: {
      purpose: "qmail-showctl が受け入れる名前。DKIM の鍵は dkimkeys に書きます。",
      content: "どのプログラムも使いません。",
      missing: "何も変わりません。",
      empty: "何も変わりません。",
      malformed: "内容が調べられることはありません。",
      status: "名前だけが知られているファイルです。qmail-showctl は不明なファイルとして報告しませんが、読むプログラムはありません。",
    },
  },
  {
    name: "dkimkeys",
    shared: true,
    category: "auth",
    reader: "list",
    entries: "host",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-dkim"],
    manual: "qmail-dkim(8)",
    sources: [
      "sagredo: qmail-dkim.c: write_signature()",
      "sagredo: getDomainToken.c",
      "indimail: qmail-dkim.c: write_signature()",
      "indimail: getDomainToken.c",
    ],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "NODKIMKEYS",
    en: {
      purpose: "Which private key signs the mail of which domain with DKIM.",
      content:
        "`example.com:domainkeys/%/default`: a domain or wildcard pattern (a regular expression with QREGEX), a colon, and the path of a key, taken from the control directory unless it begins with `/`. The first line that fits the sender's domain wins and replaces DKIMSIGN. % stands for the domain, and the last part of the path is the selector. Behind a second colon, settings such as `DKIMSIGNOPTIONS=-z 4` may follow; those of lines passed over before the match stay set too. Only asked when a message is signed; NODKIMKEYS turns the file off.",
      missing: "DKIMSIGN names the key.",
      empty: "DKIMSIGN names the key.",
      malformed:
        "A line without a colon is skipped. If the key file does not exist, a path with a % is tried without it, and if that file does not exist either, the message goes out unsigned; a path without % is a temporary error. If dkimkeys can't be read, that is a temporary error as well.",
    },
    ja: {
      purpose: "どのドメインのメールに、どの秘密鍵で DKIM 署名を付けるか。",
      content:
        "`example.com:domainkeys/%/default` のように、ドメインまたはワイルドカードのパターン (QREGEX では正規表現)、コロン、鍵のパスを書きます。パスは `/` で始まらなければ control ディレクトリからの相対パスです。送信者のドメインに最初に一致した行が使われ、DKIMSIGN を置き換えます。% はドメインに置き換えられ、パスの最後の部分がセレクターになります。2 つ目のコロンの後ろには `DKIMSIGNOPTIONS=-z 4` のような設定を書けますが、一致する前に通り過ぎた行の設定も残ります。署名するときだけ調べられ、NODKIMKEYS を設定すると読まれません。",
      missing: "DKIMSIGN で指定した鍵を使います。",
      empty: "DKIMSIGN で指定した鍵を使います。",
      malformed:
        "コロンのない行は飛ばされます。鍵のファイルがない場合、パスに % があればそれを取り除いたパスも試し、そのファイルもなければ署名なしで送られます。パスに % がなければ一時エラーになります。dkimkeys を読めない場合も一時エラーです。",
    },
    differences: {
      sagredo: {
        en: {
          content:
            "`example.com:domainkeys/%/default`: a domain or wildcard pattern (a regular expression with QREGEX), a colon, and the path of a key, taken from the control directory unless it begins with `/`. The first line that fits the domain in the header's sender wins and replaces DKIMSIGN. % stands for the domain, and the last part of the path is the selector. Behind a second colon, settings such as `DKIMSIGNOPTIONS=-z 4` may follow; those of lines passed over before the match stay set too. Only asked when a message is signed; NODKIMKEYS turns the file off. Nothing checks who may read the key files: keep them from other users.",
          malformed:
            "A line without a colon is skipped. If the key file does not exist, a path with a % is tried without it, and if that file does not exist either, the message goes out unsigned. A missing key with a path without % is an error: the message is rejected where qmail-dkim takes it in, and deferred where spawn-filter runs it. If dkimkeys can't be read, that is a temporary error.",
          danger:
            "Set DKIMSIGN as well. A client that may relay has its mail signed even where neither DKIMSIGN nor DKIMVERIFY is set, and then a line that fits makes qmail-dkim crash, so that the mail is deferred.",
        },
        ja: {
          content:
            "`example.com:domainkeys/%/default` のように、ドメインまたはワイルドカードのパターン (QREGEX では正規表現)、コロン、鍵のパスを書きます。パスは `/` で始まらなければ control ディレクトリからの相対パスです。ヘッダーの送信者のドメインに最初に一致した行が使われ、DKIMSIGN を置き換えます。% はドメインに置き換えられ、パスの最後の部分がセレクターになります。2 つ目のコロンの後ろには `DKIMSIGNOPTIONS=-z 4` のような設定を書けますが、一致する前に通り過ぎた行の設定も残ります。署名するときだけ調べられ、NODKIMKEYS を設定すると読まれません。鍵のファイルの権限は検査されないため、ほかのユーザーが読めないようにしてください。",
          malformed:
            "コロンのない行は飛ばされます。鍵のファイルがない場合、パスに % があればそれを取り除いたパスも試し、そのファイルもなければ署名なしで送られます。パスに % がなければエラーとなり、qmail-dkim がメールを受け取る場合は拒否、spawn-filter から実行される場合は保留になります。dkimkeys を読めない場合は一時エラーになります。",
          danger:
            "DKIMSIGN も設定してください。中継を許したクライアントのメールには、DKIMSIGN と DKIMVERIFY のどちらもなくても署名しますが、そのとき行が一致すると qmail-dkim が異常終了し、メールは保留になります。",
        },
      },
    },
  },
  {
    name: "domainkeys/",
    category: "auth",
    reader: "directory",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-dkim"],
    shared: true,
    manual: "dknewkey(8)",
    sources: ["sagredo: qmail-dkim.c: main(), write_signature(), maybe_die_dkim()", "indimail: qmail-dkim.c: main(), write_signature()"],
    default: { kind: "literal", value: "domainkeys/%/default" },
    takesEffect: "next message",
    environment: "DKIMSIGN",
    secret: true,
    en: {
      purpose: "The keys with which outgoing mail is signed, a folder for each domain.",
      content:
        "`domainkeys/example.com/default` is the private key of the selector `default`; dknewkey makes it and puts the public key beside it as `default.pub`. Where neither dkimkeys nor DKIMSIGN nor DKIMKEY names a key, and DKIMVERIFY is not set either, mail with RELAYCLIENT or AUTHINFO in the environment is signed with `domainkeys/%/default`, % being the sender's domain, or else with `domainkeys/default`.",
      missing: "There is no key here: a message is signed only with a key that lies elsewhere.",
      malformed:
        "A file in its place, or a key that can't be read, is a temporary error for every message that should be signed with a key from here. A key that can't be parsed is a permanent error.",
      danger: "Whoever can read a private key can sign mail in the name of its domain. Only the user who signs should be able to.",
    },
    ja: {
      purpose: "送信するメールの署名に使う鍵を、ドメインごとのフォルダーに置く場所。",
      content:
        "`domainkeys/example.com/default` がセレクター `default` の秘密鍵です。dknewkey で作り、公開鍵はその横に `default.pub` として置かれます。dkimkeys、DKIMSIGN、DKIMKEY のどれでも鍵が指定されておらず、DKIMVERIFY も設定されていなければ、環境変数 RELAYCLIENT か AUTHINFO があるメールには `domainkeys/%/default` (% は送信者のドメイン)、なければ `domainkeys/default` で署名します。",
      missing: "ここに鍵がないため、別の場所にある鍵でしか署名できません。",
      malformed:
        "フォルダーではなくファイルがある場合や、鍵を読めない場合、ここの鍵で署名するはずのメールは一時エラーになります。鍵の内容を解釈できない場合は永続エラーになります。",
      danger: "秘密鍵を読める人は、そのドメインの名でメールに署名できます。署名を行うユーザーだけが読めるようにしてください。",
    },
    differences: {
      sagredo: {
        default: { kind: "none" },
        en: {
          content:
            "`domainkeys/example.com/default` is the private key of the selector `default`; dknewkey makes it and puts the text for the DNS beside it as `default.pub`. dkimkeys, DKIMSIGN or DKIMKEY names the key, such as `domainkeys/%/default`, % being the sender's domain; a domain that has no such key gets `domainkeys/default`, and without that no signature.",
        },
        ja: {
          content:
            "`domainkeys/example.com/default` がセレクター `default` の秘密鍵です。dknewkey で作り、DNS に登録する文字列はその横に `default.pub` として置かれます。どの鍵を使うかは、dkimkeys、DKIMSIGN、DKIMKEY に `domainkeys/%/default` のように書きます (% は送信者のドメイン)。その鍵がないドメインには `domainkeys/default` を使い、それもなければ署名しません。",
        },
      },
    },
  },
  {
    name: "hash_method",
    category: "auth",
    reader: "blob",
    dialects: ["indimail"],
    readers: ["libindimail"],
    shared: true,
    sources: ["indimail-virtualdomains: get_hashmethod.c: get_hashmethod()", "indimail-virtualdomains: ipasswd.c: ipasswd()"],
    default: { kind: "none" },
    takesEffect: "next run",
    environment: "PASSWORD_HASH",
    en: {
      purpose: "How the passwords of virtual users are hashed when they are set.",
      content:
        "`DES`, `MD5`, `SHA-256`, `SHA-512` or `YESCRYPT`, in capitals, with no blank behind it; the number of a method works too. The first line with anything on it counts, # begins a comment anywhere. A file hash_method in the domain's own folder comes first, and PASSWORD_HASH before both. Passwords already stored stay as they are.",
      missing: "The method compiled into IndiMail is used.",
      empty: "No method is found: setting a password fails.",
      malformed: "An unknown word, or a file that can't be read, makes setting a password fail.",
      status: "Read by IndiMail's library of virtual domains; in indimail-mta itself, qmail-showctl knows the name.",
    },
    ja: {
      purpose: "仮想ユーザーのパスワードを設定するときのハッシュ方式。",
      content:
        "`DES`、`MD5`、`SHA-256`、`SHA-512`、`YESCRYPT` のいずれかを大文字で、後ろに空白を付けずに書きます。方式の番号でもかまいません。空でない最初の行が使われ、# から後ろは行のどこでもコメントです。ドメインのフォルダーに hash_method があればそちらが優先し、PASSWORD_HASH はさらにその両方に優先します。保存済みのパスワードは変わりません。",
      missing: "IndiMail に組み込まれた方式が使われます。",
      empty: "方式が決まらず、パスワードの設定に失敗します。",
      malformed: "未知の語を書いた場合や、ファイルを読めない場合は、パスワードの設定に失敗します。",
      status: "読むのは IndiMail の仮想ドメイン用ライブラリーです。indimail-mta では qmail-showctl が名前を知っているだけです。",
    },
  },
  {
    name: "nosignaturedomains",
    category: "auth",
    reader: "list",
    entries: "host",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-dkim"],
    manual: "qmail-dkim(8)",
    sources: ["sagredo: qmail-dkim.c: main(), checkPractice()", "indimail: qmail-dkim.c: main(), checkPractice()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "NOSIGNATUREDOMAINS",
    en: {
      purpose: "Domains whose mail is let off a failed DKIM check, because they don't sign it.",
      content:
        "An entry fits every sender domain that begins with it, without regard to case; one that begins with `*` fits all. The result of the check then becomes neutral, and the domain's policy in the DNS is not asked. signaturedomains comes first. Asked only after a check whose result stands in DKIMPRACTICE (if that is empty: any failure, and a third party's signature); if the variable is not set, SIGN_PRACTICE has to be neither `adsp`, the default, nor `ssp`, but `local` for instance, and the letters in DKIMVERIFY count.",
      missing: "No domain is let off.",
      empty: "No domain is let off.",
      malformed: "Entries are not checked. If the file can't be read, the message gets a temporary error.",
      danger: "With `*`, or with an entry that fits too much, mail with a broken or forged signature passes as neutral.",
    },
    ja: {
      purpose: "署名を付けないため、DKIM の検証に失敗しても問題としないドメイン。",
      content:
        "エントリは、それで始まる送信者ドメインのすべてに、大文字と小文字を区別せず一致します。`*` で始まるエントリはすべてに一致します。一致すると検証結果は neutral になり、DNS に公開されたドメインのポリシーは調べません。signaturedomains が先に調べられます。調べるのは、検証結果が DKIMPRACTICE の文字に含まれるとき (空ならすべての失敗と、第三者の署名) だけです。この変数がなければ、SIGN_PRACTICE が `adsp` (デフォルト) でも `ssp` でもなく、たとえば `local` のときに限り、DKIMVERIFY の文字で判断します。",
      missing: "除外されるドメインはありません。",
      empty: "除外されるドメインはありません。",
      malformed: "エントリは検査されません。ファイルを読めないと、メールは一時エラーになります。",
      danger: "`*` や広く一致しすぎるエントリがあると、署名が壊れたメールや偽の署名のメールも neutral として通ります。",
    },
    differences: {
      sagredo: {
        en: {
          content:
            "An entry fits every sender domain that begins with it, without regard to case; one that begins with `*` fits all. The result of the check then becomes neutral, and the domain's policy in the DNS is not asked. signaturedomains comes first. Asked only after a check whose result stands in DKIMPRACTICE (if that is empty: any failure); if the variable is not set, SIGN_PRACTICE has to be set, and to something other than `adsp` and `ssp` (`local`, say), and the letters in DKIMVERIFY count.",
        },
        ja: {
          content:
            "エントリは、それで始まる送信者ドメインのすべてに、大文字と小文字を区別せず一致します。`*` で始まるエントリはすべてに一致します。一致すると検証結果は neutral になり、DNS に公開されたドメインのポリシーは調べません。signaturedomains が先に調べられます。調べるのは、検証結果が DKIMPRACTICE の文字に含まれるとき (空ならすべての失敗) だけです。この変数がなければ、SIGN_PRACTICE に `adsp` と `ssp` 以外の値 (`local` など) を設定したときに限り、DKIMVERIFY の文字で判断します。",
        },
      },
    },
  },
  {
    name: "pbscachesize",
    shared: true,
    category: "auth",
    reader: "integer",
    dialects: ["qmail-ldap"],
    readers: ["pbsdbd"],
    sources: ["qmail-ldap: pbsdbd.c", "qmail-ldap: control.c: control_readulong()"],
    default: { kind: "literal", value: "1048576" },
    takesEffect: "restart the service",
    unit: "bytes",
    en: {
      purpose: "How much memory pbsdbd takes to remember the addresses that may relay after a login.",
      content: "The value is not checked.",
      missing: "pbsdbd takes 1048576 bytes.",
      malformed:
        "Without a digit at the very beginning the default stays. A 64-bit system keeps numbers above 4294967295 as they are. A size that can't be had makes pbsdbd exit: `out of memory`.",
    },
    ja: {
      purpose: "ログイン後に中継を許すアドレスを pbsdbd が覚えておくためのメモリーの大きさ。",
      content: "値は検査されません。",
      missing: "1048576 バイトです。",
      malformed:
        "先頭が数字でなければ既定値のままです。64 ビットのシステムでは、4294967295 を超える数もそのまま使われます。確保できない大きさだと、pbsdbd は `out of memory` で終了します。",
    },
  },
  {
    name: "pbsenv",
    shared: true,
    category: "auth",
    reader: "list",
    dialects: ["qmail-ldap"],
    readers: ["pbsadd", "pbscheck"],
    sources: ["qmail-ldap: pbsadd.c", "qmail-ldap: pbscheck.c"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Environment variables that go with a POP or IMAP login and are set again when the same address sends mail.",
      content:
        "`USER`, `USER=TCPREMOTEINFO` or `USER=TCPREMOTEINFO=[pbs]`. pbsadd sends the variable named before the first =. pbscheck sets what it gets; in its own file, the part behind the first = is another name for the variable, and the part behind the second one is put in front of the value. At most 255 lines; a name, = and the value may have 255 bytes together.",
      missing: "No variable is passed on.",
      empty: "No variable is passed on.",
      malformed: "With more than 255 lines, or if the file can't be read, pbsadd exits and pbscheck refuses the connection with 554.",
    },
    ja: {
      purpose: "POP や IMAP のログイン時に覚えておき、同じアドレスがメールを送るときに設定し直す環境変数。",
      content:
        "`USER`、`USER=TCPREMOTEINFO`、`USER=TCPREMOTEINFO=[pbs]` のように書きます。pbsadd は最初の = より前の変数の値を送ります。pbscheck は受け取った変数を設定しますが、自分のファイルの最初の = の後ろに別の名前があればその名前にし、2 番目の = の後ろの文字列を値の前に付けます。255 行までで、名前、=、値を合わせて 255 バイトまでです。",
      missing: "変数は受け渡されません。",
      empty: "変数は受け渡されません。",
      malformed: "255 行を超えた場合やファイルを読めない場合、pbsadd は終了し、pbscheck は 554 で接続を拒否します。",
    },
  },
  {
    name: "pbsip",
    shared: true,
    category: "auth",
    reader: "line",
    dialects: ["qmail-ldap"],
    readers: ["pbsdbd"],
    sources: ["qmail-ldap: pbsdbd.c"],
    default: { kind: "literal", value: "0.0.0.0" },
    takesEffect: "restart the service",
    en: {
      purpose: "The address on which pbsdbd listens.",
      content: "An IPv4 address of this host.",
      missing: "pbsdbd listens on all addresses (0.0.0.0).",
      danger: "On 0.0.0.0 everybody who can reach the host can send packets to pbsdbd; only pbssecret keeps them from adding addresses.",
      malformed:
        "A text that is no IP address is not noticed: pbsdbd then listens on all addresses, or exits if what it made of the text is no address of this host.",
      empty: "pbsdbd listens on all addresses.",
    },
    ja: {
      purpose: "pbsdbd が待ち受けるアドレス。",
      content: "このホストの IPv4 アドレスを書きます。",
      missing: "すべてのアドレス (0.0.0.0) で待ち受けます。",
      danger:
        "0.0.0.0 では、このホストに到達できる誰もが pbsdbd にパケットを送れます。アドレスの登録を防ぐものは pbssecret だけになります。",
      malformed:
        "IP アドレスでなくてもエラーにはならず、pbsdbd はすべてのアドレスで待ち受けます。読み取った結果がこのホストにないアドレスになると、終了します。",
      empty: "すべてのアドレスで待ち受けます。",
    },
  },
  {
    name: "pbsport",
    shared: true,
    category: "auth",
    reader: "integer",
    dialects: ["qmail-ldap"],
    ...readBy(["pbsdbd", "pbsadd", "pbscheck"], { pbsdbd: "restart the service" }),
    sources: ["qmail-ldap: pbsdbd.c", "qmail-ldap: pbsadd.c", "qmail-ldap: pbscheck.c"],
    default: { kind: "literal", value: "2821" },
    en: {
      purpose: "The UDP port over which the parts of POP-before-SMTP talk.",
      content: "Has to be the same on all hosts. pbsdbd reads it at its start, pbsadd and pbscheck at every connection.",
      missing: "The port is 2821.",
      malformed:
        "Without a digit at the very beginning the default stays. With a number above 65000 pbsdbd and pbsadd exit, and pbscheck refuses the connection.",
    },
    ja: {
      purpose: "POP-before-SMTP の各プログラムが通信に使う UDP ポート。",
      content: "すべてのホストで同じにします。pbsdbd は起動時に、pbsadd と pbscheck は接続のたびに読みます。",
      missing: "2821 です。",
      malformed: "先頭が数字でなければ既定値のままです。65000 を超える数だと、pbsdbd と pbsadd は終了し、pbscheck は接続を拒否します。",
    },
  },
  {
    name: "pbssecret",
    shared: true,
    category: "auth",
    reader: "line",
    dialects: ["qmail-ldap"],
    ...readBy(["pbsdbd", "pbsadd"], { pbsdbd: "restart the service" }),
    sources: ["qmail-ldap: pbsdbd.c", "qmail-ldap: pbsadd.c"],
    default: { kind: "literal", value: "" },
    secret: true,
    en: {
      purpose: "The secret that pbsadd shows to pbsdbd when it adds an address.",
      content:
        "Up to 255 bytes, the same on all hosts. pbsdbd takes an address only with exactly this secret; look-ups need none. pbsdbd reads it at its start, pbsadd at every login.",
      missing: "The secret is empty.",
      empty: "The secret is empty, as without the file.",
      malformed:
        "With more than 255 bytes pbsadd exits. If the file can't be read, pbsdbd and pbsadd both exit, and then the POP or IMAP session does not begin.",
      danger: "With an empty or known secret, any host that reaches pbsdbd can let any address relay.",
    },
    ja: {
      purpose: "pbsadd がアドレスを登録するときに pbsdbd に示す共有の秘密。",
      content:
        "255 バイトまでで、すべてのホストで同じにします。pbsdbd は、完全に一致するときだけアドレスを登録します。照会には不要です。pbsdbd は起動時に、pbsadd はログインのたびに読みます。",
      missing: "秘密は空になります。",
      empty: "ファイルがない場合と同じく、秘密は空になります。",
      malformed:
        "255 バイトを超えると pbsadd は終了します。ファイルを読めないと、pbsdbd も pbsadd も終了し、POP や IMAP のセッションは始まりません。",
      danger: "空のままだったり知られたりすると、pbsdbd に到達できるどのホストからでも、任意のアドレスに中継を許可できてしまいます。",
    },
  },
  {
    name: "pbsservers",
    shared: true,
    category: "auth",
    reader: "list",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["pbsadd", "pbscheck"],
    sources: ["qmail-ldap: pbsadd.c", "qmail-ldap: pbscheck.c"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "The hosts on which pbsdbd remembers who may relay after a POP or IMAP login.",
      content:
        "An IPv4 address. After a login, pbsadd reports the client to all of them. Before qmail-smtpd runs, pbscheck asks one at random, and the others only if no answer comes within a second; if the first that answers knows the client, RELAYCLIENT is set. With NOPBS set, neither does anything.",
      missing: "Required. pbsadd exits, so the POP or IMAP daemon behind it does not start; pbscheck refuses the connection with 554.",
      empty: "The same as without the file.",
      malformed: "A single entry that is no IPv4 address has the effect of a missing file.",
    },
    ja: {
      purpose: "POP や IMAP のログイン後に中継を許すアドレスを pbsdbd が覚えているホスト。",
      content:
        "IPv4 アドレスを書きます。ログインの後、pbsadd はクライアントをすべてのホストに知らせます。pbscheck は qmail-smtpd の前に、無作為に選んだ 1 台に問い合わせ、1 秒以内に答えがないときだけ順にほかのホストへも問い合わせます。最初に答えたホストに登録されていれば RELAYCLIENT を設定します。NOPBS を設定すると、どちらも何もしません。",
      missing:
        "必須のファイルです。なければ pbsadd は終了し、その後に続く POP や IMAP のデーモンは起動しません。pbscheck は 554 で接続を拒否します。",
      empty: "ファイルがない場合と同じです。",
      malformed: "IPv4 アドレスでないエントリが 1 つでもあると、ファイルがない場合と同じになります。",
    },
  },
  {
    name: "pbstimeout",
    shared: true,
    category: "auth",
    reader: "integer",
    dialects: ["qmail-ldap"],
    readers: ["pbsdbd"],
    sources: ["qmail-ldap: pbsdbd.c"],
    default: { kind: "literal", value: "600" },
    takesEffect: "restart the service",
    unit: "seconds",
    en: {
      purpose: "How long an address may relay after a POP or IMAP login.",
      content: "Counted from the time at which pbsadd reported the login.",
      missing: "600 seconds.",
      danger: "A long time lets whoever gets a dynamic address next relay through this server.",
      ...ldapNumber({ en: "pbsdbd exits", ja: "pbsdbd は終了します" }).en,
    },
    ja: {
      purpose: "POP や IMAP のログイン後、そのアドレスに中継を許す時間。",
      content: "pbsadd がログインを知らせた時点から数えます。",
      missing: "600 秒です。",
      danger: "長くすると、動的アドレスを次に割り当てられた別の人がこのサーバーで中継できてしまいます。",
      ...ldapNumber({ en: "pbsdbd exits", ja: "pbsdbd は終了します" }).ja,
    },
  },
  {
    name: "realm",
    category: "auth",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-remote"],
    shared: true,
    sources: ["indimail: qmail-remote.c"],
    default: { kind: "me" },
    takesEffect: "next delivery",
    en: {
      purpose: "The realm that qmail-remote gives when it logs in to a relay with DIGEST-MD5.",
      content: "One name. Other ways to log in don't use it.",
      missing: "The name in control/me is used.",
      empty:
        "The login breaks off after the server's challenge: the mail is deferred with `Out of memory`. The same happens if neither this file nor control/me exists.",
      malformed:
        "More than one line is not taken for a list: all of them become part of the realm. If the file can't be read, the mail is deferred.",
    },
    ja: {
      purpose: "qmail-remote が DIGEST-MD5 で中継先にログインするときのレルム。",
      content: "名前を 1 つ書きます。ほかの認証方式では使われません。",
      missing: "control/me の名前を使います。",
      empty:
        "サーバーのチャレンジを受け取った後でログインが中断し、`Out of memory` となって配送が保留されます。このファイルも control/me もない場合も同じです。",
      malformed: "複数の行を書いてもリストにはならず、すべてがレルムの一部になります。ファイルを読めないと配送は保留されます。",
    },
  },
  {
    name: "remote_auth",
    shared: true,
    category: "auth",
    reader: "blob",
    dialects: ["indimail"],
    readers: ["qmail-showctl"],
    manual: "qmail-remote(8)",
    sources: ["indimail: qmail-showctl.c", "indimail: qmail-remote.c: password_lookup()"],
    default: { kind: "none" },
    takesEffect: "compile, next delivery",
    secret: true,
    en: {
      purpose: "The text of remote_auth.cdb: the logins that qmail-remote uses at relays.",
      content:
        "User and password, and if need be environment variables, for senders, recipients or tokens, or for their beginnings. smtproutes refers to it with /s, /r or /token. qmail-remote reads remote_auth.cdb, never this file; qmail-showctl shows it.",
      missing: "Nothing changes as long as remote_auth.cdb exists.",
      empty: "Nothing changes as long as remote_auth.cdb is not made anew.",
      malformed: "qmail-remote does not read it: what counts is remote_auth.cdb.",
      danger: "Passwords stand here in clear text: the file should not be readable for other users.",
    },
    ja: {
      purpose: "remote_auth.cdb の元のテキスト。qmail-remote が中継先で使うログイン情報です。",
      content:
        "送信者、受信者、トークン、またはそれらの先頭部分に対する、ユーザー名とパスワード、必要なら環境変数です。smtproutes からは /s、/r、/token で参照します。qmail-remote が読むのは remote_auth.cdb で、このファイルは読みません。qmail-showctl はこのファイルを表示します。",
      missing: "remote_auth.cdb がある限り、何も変わりません。",
      empty: "remote_auth.cdb を作り直さない限り、何も変わりません。",
      malformed: "qmail-remote はこのファイルを読まず、remote_auth.cdb の内容だけが使われます。",
      danger: "パスワードが平文で書かれているため、ほかのユーザーが読めないようにしてください。",
    },
  },
  {
    name: "remote_auth.cdb",
    category: "auth",
    reader: "cdb",
    dialects: ["indimail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["indimail: qmail-remote.c: password_lookup(), get_relayhost()", "indimail: cdb_match.c: cdb_match()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    secret: true,
    en: {
      purpose: "The compiled remote_auth, from which qmail-remote takes the login for a relay.",
      content:
        "Asked if AUTH_SMTP is set and the route in smtproutes ends with /s (look up the sender; bounces have none), /r (the first recipient) or / and a token. Such a route needs a port: without one, what stands behind the relay becomes part of the host name, and the mail bounces. Upper and lower case are the same; the whole key is tried first, then its beginnings that end with one of the characters listed under the empty key. Without an entry under the empty key, look-ups fail with a temporary error.",
      missing:
        "There is no login, and none for a key that is not found. qmail-remote of 2023 tries one all the same, with an empty name, if the relay offers AUTH.",
      danger: "It holds passwords in clear text: the file should be readable for qmailr only.",
    },
    ja: {
      purpose: "remote_auth を変換したもの。qmail-remote が中継先へのログイン情報を得るのに使います。",
      content:
        "AUTH_SMTP が設定され、smtproutes の経路の末尾が /s (送信者で検索。バウンスには送信者がありません)、/r (最初の受信者で検索)、または / とトークンのときに調べられます。この経路にはポートが必要です。ないと、中継先の後ろに書いたものがホスト名の一部になり、メールはバウンスします。大文字と小文字は区別されず、まずキー全体、次に、空のキーのエントリに並ぶ文字のどれかで終わる先頭部分で検索します。空のキーのエントリがないと、検索は一時エラーになります。",
      missing:
        "ログイン情報は得られません。キーが見つからない場合も同じです。ただし 2023 年の qmail-remote は、中継先が AUTH を提供していれば、空のユーザー名でログインを試みます。",
      danger: "パスワードが平文で入っているため、qmailr だけが読めるようにしてください。",
    },
  },
  {
    name: "signaturedomains",
    category: "auth",
    reader: "list",
    entries: "host",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-dkim"],
    manual: "qmail-dkim(8)",
    sources: ["sagredo: qmail-dkim.c: main(), checkPractice()", "indimail: qmail-dkim.c: main(), checkPractice()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "SIGNATUREDOMAINS",
    en: {
      purpose: "Domains that always sign their mail, so that a failed DKIM check stays a failure.",
      content:
        "An entry fits every sender domain that begins with it, without regard to case. The result of the check then stands: nosignaturedomains and the domain's policy in the DNS are not asked. Asked only after a check whose result stands in DKIMPRACTICE (if that is empty: any failure, and a third party's signature); if the variable is not set, SIGN_PRACTICE has to be neither `adsp`, the default, nor `ssp`, but `local` for instance, and the letters in DKIMVERIFY count.",
      missing: "nosignaturedomains and the policy in the DNS decide for every domain.",
      empty: "nosignaturedomains and the policy in the DNS decide for every domain.",
      malformed: "Entries are not checked. If the file can't be read, the message gets a temporary error.",
    },
    ja: {
      purpose: "必ず署名を付けるので、DKIM の検証の失敗をそのまま失敗とするドメイン。",
      content:
        "エントリは、それで始まる送信者ドメインのすべてに、大文字と小文字を区別せず一致します。一致すると検証結果がそのまま使われ、nosignaturedomains も、DNS に公開されたドメインのポリシーも調べません。調べるのは、検証結果が DKIMPRACTICE の文字に含まれるとき (空ならすべての失敗と、第三者の署名) だけです。この変数がなければ、SIGN_PRACTICE が `adsp` (デフォルト) でも `ssp` でもなく、たとえば `local` のときに限り、DKIMVERIFY の文字で判断します。",
      missing: "どのドメインも、nosignaturedomains と DNS のポリシーに従って判断されます。",
      empty: "どのドメインも、nosignaturedomains と DNS のポリシーに従って判断されます。",
      malformed: "エントリは検査されません。ファイルを読めないと、メールは一時エラーになります。",
    },
    differences: {
      sagredo: {
        en: {
          content:
            "An entry fits every sender domain that begins with it, without regard to case. The result of the check then stands: nosignaturedomains and the domain's policy in the DNS are not asked. Asked only after a check whose result stands in DKIMPRACTICE (if that is empty: any failure); if the variable is not set, SIGN_PRACTICE has to be set, and to something other than `adsp` and `ssp` (`local`, say), and the letters in DKIMVERIFY count.",
        },
        ja: {
          content:
            "エントリは、それで始まる送信者ドメインのすべてに、大文字と小文字を区別せず一致します。一致すると検証結果がそのまま使われ、nosignaturedomains も、DNS に公開されたドメインのポリシーも調べません。調べるのは、検証結果が DKIMPRACTICE の文字に含まれるとき (空ならすべての失敗) だけです。この変数がなければ、SIGN_PRACTICE に `adsp` と `ssp` 以外の値 (`local` など) を設定したときに限り、DKIMVERIFY の文字で判断します。",
        },
      },
    },
  },
  {
    name: "srs_secrets",
    shared: true,
    category: "auth",
    reader: "list",
    dialects: ["sagredo", "indimail"],
    ...SRS_READ,
    sources: ["sagredo: srs.c: setup(), srsforward(), srsreverse()", "indimail: srs.c: srs_setup(), srsforward(), srsreverse()"],
    default: { kind: "none" },
    secret: true,
    en: {
      purpose: "The secrets with which SRS signs the senders it rewrites.",
      content:
        "The first secret signs, all of them are accepted in bounces that come back: to change it, put the new one on top and keep the old one for a while. Read only if srs_domain is set. A secret that begins with # is taken for a comment. qmail-send keeps what it has read until it is restarted.",
      missing: "SRS has no secret: a sender that has to be rewritten makes the program fail, and a bounce can't be turned back.",
      empty: "As without the file.",
      danger:
        "Whoever knows a secret can write SRS addresses that this server turns back and forwards. Users must not be able to read the file.",
    },
    ja: {
      purpose: "SRS が書き換えた送信者に署名するための秘密鍵。",
      content:
        "署名には最初の秘密鍵を使い、戻ってきたバウンスではすべてを受け付けます。変更するときは新しいものを先頭に置き、古いものもしばらく残します。srs_domain が設定されているときだけ読まれます。# で始まる秘密鍵はコメントとみなされます。qmail-send は一度読んだ内容を再起動まで使います。",
      missing: "SRS に秘密鍵がないため、送信者の書き換えが必要なときはプログラムがエラーになり、戻ってきたバウンスも元に戻せません。",
      empty: "ファイルがない場合と同じです。",
      danger:
        "秘密鍵を知る人は、このサーバーが元に戻して転送してしまう SRS アドレスを偽造できます。一般ユーザーが読めないようにしてください。",
    },
    differences: {
      sagredo: {
        en: {
          malformed:
            "Entries are not checked. If the file can't be read, forwarding is deferred, and qmail-send exits when a bounce goes to an address in srs_domain.",
        },
        ja: {
          malformed:
            "エントリは検査されません。ファイルを読めないと、転送は保留され、qmail-send は srs_domain のアドレスにバウンスを返すときに終了します。",
        },
      },
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_SECRETS",
        en: {
          content:
            "The first secret signs, all of them are accepted in bounces that come back: to change it, put the new one on top and keep the old one for a while. Read only if srs_domain is set; SRS_SECRETS names another file. A secret that begins with # is taken for a comment. qmail-send keeps what it has read until it is restarted.",
          missing:
            "SRS is off: senders stay as they are, and nothing is logged. qmail-smtpd answers 451 to a recipient with an SRS address of srs_domain, but then goes on with it and answers once more; srsfilter fails with a permanent error.",
          malformed:
            "Entries are not checked. If the file can't be read, qmail-smtpd answers 451 and exits, and qmail-local, qmail-inject, forward, condredirect and srsfilter stop with a temporary error.",
        },
        ja: {
          content:
            "署名には最初の秘密鍵を使い、戻ってきたバウンスではすべてを受け付けます。変更するときは新しいものを先頭に置き、古いものもしばらく残します。srs_domain が設定されているときだけ読まれ、SRS_SECRETS で別のファイルを指定できます。# で始まる秘密鍵はコメントとみなされます。qmail-send は一度読んだ内容を再起動まで使います。",
          missing:
            "SRS は無効になり、送信者は書き換えられず、ログにも残りません。qmail-smtpd は、srs_domain の SRS アドレスの宛先に 451 を返しますが、そのまま処理を続けてもう一度応答します。srsfilter は恒久的なエラーになります。",
          malformed:
            "エントリは検査されません。ファイルを読めないと、qmail-smtpd は 451 を返して終了し、qmail-local、qmail-inject、forward、condredirect、srsfilter は一時エラーで止まります。",
        },
      },
    },
  },
];
