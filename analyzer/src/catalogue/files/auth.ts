import type { ControlFileEntry } from "../entry.ts";
import { INDIMAIL_SRS } from "./indimail-lists.ts";
import { readBy } from "./moments.ts";
import { ldapNumber } from "./qmail-ldap.ts";
import { SRS_READ } from "./srs.ts";

/**
 * What becomes of mail when a relay has no way to log in that qmail-remote knows: it has reported success
 * before MAIL, and qmail-rspawn takes the first report (qmail-remote.c: smtp_auth(), err_authprot(); qmail-rspawn.c: report()).
 */
const LOGIN_LOST = {
  en: "If qmail-remote finds none of CRAM-MD5, PLAIN and LOGIN among the logins that the relay offers, the mail goes out without one, and qmail counts it as delivered even if the relay then refuses it: the mail is lost without a bounce.",
  ja: "中継先が提供する認証方式の中に、qmail-remote が CRAM-MD5、PLAIN、LOGIN のどれも見つけられなければ、認証なしで送信されます。その後に中継先から拒否されても、qmail は配送済みとみなすため、メールはバウンスにもならずに失われます。",
} as const;

/** How a line of dkimkeys is made up. Source: qmail-dkim.c: write_signature(). */
const DKIMKEYS = {
  en: "`example.com:domainkeys/%/default`: a domain or a wildcard pattern, a colon, and the path of a key, taken from the control directory unless it begins with `/`. The first line that fits the sender's domain wins over DKIMSIGN; % stands for the domain, and the last part of the path is the selector.",
  ja: "`example.com:domainkeys/%/default` のように、ドメインまたはワイルドカードのパターン、コロン、鍵のパスを書きます。パスは `/` で始まらなければ control ディレクトリからの相対パスです。送信者のドメインに最初に一致した行が DKIMSIGN に優先します。% はドメインを表し、パスの最後の部分がセレクターになります。",
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
        "`joe@example.com:relay.example.net;587|user|password`. The key is a whole sender, `@example.com`, `.example.com`, or nothing for the rest; plain `example.com` does not fit. The port may be left out, and so may the login with both its bars.",
      missing: "The sender does not decide the route.",
      malformed: "A line without a colon is ignored. If the file can't be read, the mail is deferred.",
      danger: `Passwords stand here in clear text: the file should be readable for qmailr only. ${LOGIN_LOST.en}`,
    },
    ja: {
      purpose: "送信者ごとの中継先と、そこで使うログイン情報。",
      content:
        "`joe@example.com:relay.example.net;587|user|password` のように書きます。キーは、送信者のアドレス全体、`@example.com`、`.example.com`、またはそれ以外のすべてに対する空で、`example.com` だけでは一致しません。ポートは省略でき、ログイン情報も 2 つの | ごと省略できます。",
      missing: "送信者は経路に影響しません。",
      malformed: "コロンのない行は無視されます。ファイルを読めないと配送は保留されます。",
      danger: `パスワードが平文で書かれているため、qmailr だけが読めるようにしてください。${LOGIN_LOST.ja}`,
    },
    differences: {
      sagredo: {
        en: {
          content:
            "`joe@example.com:relay.example.net:587|user|password`. The key is a whole sender, `@example.com`, `.example.com`, or nothing for the rest; plain `example.com` does not fit. The port may be left out, and so may the login with both its bars.",
        },
        ja: {
          content:
            "`joe@example.com:relay.example.net:587|user|password` のように書きます。キーは、送信者のアドレス全体、`@example.com`、`.example.com`、またはそれ以外のすべてに対する空で、`example.com` だけでは一致しません。ポートは省略でき、ログイン情報も 2 つの | ごと省略できます。",
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
        "One line of text that does not begin with #. qmail-remote turns the envelope sender into a signed `prvs=` address, and qmail-smtpd refuses a bounce from a client without relay permission if its recipient has no valid signature. BATV has to be compiled in; BATVKEY names another file.",
      missing: "BATV is off.",
      empty: "qmail-remote signs nothing, but qmail-smtpd goes on asking bounces for signatures.",
      malformed:
        "A comment or a second line makes the two programs use different secrets, and bounces of one's own mail are refused. If the file can't be read, qmail-remote defers the mail, and qmail-smtpd answers 451 and ends the session.",
      danger: "Whoever can read the secret can forge signed addresses.",
    },
    ja: {
      purpose: "送信者に署名し、自分が送ったメールのバウンスだけを受け取るための秘密鍵 (BATV)。",
      content:
        "# で始まらない 1 行の文字列です。qmail-remote はエンベロープ送信者を署名付きの `prvs=` アドレスに変え、qmail-smtpd は、中継を許されていないクライアントからのバウンスを、宛先に有効な署名がなければ拒否します。BATV を有効にしてビルドする必要があります。BATVKEY で別のファイルを指定できます。",
      missing: "BATV は無効です。",
      empty: "qmail-remote は署名しませんが、qmail-smtpd はバウンスに署名を求め続けます。",
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
      content: "A bounce to an address whose signature is older is refused with 553. It matters if batvkey exists.",
      missing: "A signature is good for 7 days.",
    },
    ja: {
      purpose: "BATV の署名が有効な日数。",
      content: "これより古い署名のアドレスに宛てたバウンスは 553 で拒否されます。batvkey がある場合に意味があります。",
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
        "A domain, compared as a whole and without regard to case. Senders of these domains are not signed, and bounces to them need no signature. BATVNOSIGNLOCALS names another file.",
      missing: "No domain is exempt.",
      empty: "No domain is exempt.",
      malformed:
        "An entry that makes no sense matches nothing. If the file can't be read, qmail-remote defers the mail, and qmail-smtpd answers 451 and ends the session.",
    },
    ja: {
      purpose: "BATV の対象から外す自分のドメイン。",
      content:
        "ドメインを、大文字と小文字を区別せず、全体で比べます。これらのドメインの送信者には署名を付けず、これらのドメイン宛のバウンスにも署名を求めません。BATVNOSIGNLOCALS で別のファイルを指定できます。",
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
        "A domain, compared by qmail-remote with that of the first recipient, as a whole and without regard to case. BATVNOSIGNREMOTE names another file.",
      missing: "No recipient is exempt from signed senders.",
      empty: "No recipient is exempt from signed senders.",
      malformed:
        "An entry that makes no sense matches nothing. If the file can't be read, qmail-remote defers the mail, and qmail-smtpd answers 451 and ends the session.",
    },
    ja: {
      purpose: "BATV の署名を受け付けないため、署名のない送信者で送る相手のドメイン。",
      content:
        "qmail-remote が最初の宛先のドメインと、大文字と小文字を区別せず、全体で比べます。BATVNOSIGNREMOTE で別のファイルを指定できます。",
      missing: "署名の対象から外れる宛先はありません。",
      empty: "署名の対象から外れる宛先はありません。",
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
        "`example.com:selector`; further settings may follow, each behind a |. Two selectors with a comma between them make one RSA and one Ed25519 signature. The private keys lie in ssl/domainkeys/DOMAIN/SELECTOR and should be readable for their owner only.",
      missing: "Nothing is signed: qmail-rspawn runs qmail-remote itself, not qmail-dksign.",
      empty: "qmail-rspawn runs qmail-dksign, but no domain is listed.",
      syntax: "One entry a line, domain and settings divided by a colon.",
      malformed: "The manual page does not say. Send a message after each change and look at its signature.",
      status: "s/qmail 4.2 and later. Described after its manual pages, not after the source. The folder queue/dkim has to exist.",
    },
    ja: {
      purpose: "送信するメールに DKIM 署名を付ける送信者ドメインと、そのセレクター。",
      content:
        "`example.com:selector` のように書き、続けて | の後に設定を書けます。セレクターをコンマで区切って 2 つ書くと、RSA と Ed25519 の 2 つの署名が付きます。秘密鍵は ssl/domainkeys/ドメイン/セレクターに置き、所有者だけが読めるようにします。",
      missing: "署名は付きません。qmail-rspawn は qmail-dksign ではなく qmail-remote を直接実行します。",
      empty: "qmail-rspawn は qmail-dksign を実行しますが、対象のドメインはありません。",
      syntax: "1 行に 1 エントリで、ドメインと設定をコロンで区切ります。",
      malformed: "マニュアルには書かれていません。変更したらメールを 1 通送り、署名を確かめてください。",
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
    ...readBy(["qmail-dkim", "dk-filter"]),
    manual: "qmail-dkim(8)",
    sources: [
      "sagredo: qmail-dkim.c: write_signature()",
      "sagredo: getDomainToken.c",
      "indimail: qmail-dkim.c: write_signature()",
      "indimail: getDomainToken.c",
      "indimail: dk-filter.sh: get_dkimkeys()",
    ],
    default: { kind: "none" },
    environment: "NODKIMKEYS",
    en: {
      purpose: "Which private key signs the mail of which domain with DKIM.",
      content: DKIMKEYS.en,
      missing: "The key is chosen without it, by DKIMSIGN for instance.",
      empty: "As if the file did not exist.",
      malformed:
        "A line without a colon is skipped. If the key file does not exist, a path with % is tried without it, and without that file the message goes out unsigned; a path without % is an error.",
    },
    ja: {
      purpose: "どのドメインのメールに、どの秘密鍵で DKIM 署名を付けるか。",
      content: DKIMKEYS.ja,
      missing: "鍵は、これによらず、DKIMSIGN などで決まります。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "コロンのない行は飛ばされます。鍵のファイルがない場合、パスに % があればそれを取り除いたパスも試し、そのファイルもなければ署名なしで送られます。パスに % がなければエラーになります。",
    },
    differences: {
      indimail: {
        en: {
          content: `${DKIMKEYS.en} For dk-filter, the domain is a regular expression and the path a full one.`,
        },
        ja: {
          content: `${DKIMKEYS.ja}dk-filter では、ドメインは正規表現として扱われ、パスは絶対パスで書きます。`,
        },
      },
      sagredo: {
        readers: ["qmail-dkim"],
        takesEffect: "next message",
        en: {
          danger:
            "Set DKIMSIGN as well: where a client that may relay sends mail and neither DKIMSIGN nor DKIMVERIFY is set, a line that fits makes qmail-dkim crash. Keep the key files from other users.",
        },
        ja: {
          danger:
            "DKIMSIGN も設定してください。中継を許したクライアントがメールを送り、DKIMSIGN と DKIMVERIFY のどちらもないとき、行が一致すると qmail-dkim が異常終了します。鍵のファイルは、ほかのユーザーが読めないようにしてください。",
        },
      },
    },
  },
  {
    name: "domainkeys/",
    category: "auth",
    reader: "directory",
    dialects: ["sagredo", "indimail"],
    ...readBy(["qmail-dkim", "dk-filter"]),
    shared: true,
    manual: "dknewkey(8)",
    sources: [
      "sagredo: qmail-dkim.c: main(), write_signature(), maybe_die_dkim()",
      "indimail: qmail-dkim.c: main(), write_signature(), maybe_die_dkim()",
      "indimail: dk-filter.sh: get_dkimfn(), replace_percent()",
    ],
    default: { kind: "literal", value: "domainkeys/%/default" },
    environment: "DKIMSIGN",
    secret: true,
    en: {
      purpose: "The keys with which outgoing mail is signed, a folder for each domain.",
      content:
        "`domainkeys/example.com/default` is the private key of the selector `default`; dknewkey makes it and puts the public key beside it as `default.pub`. If nothing else names a key and DKIMVERIFY is not set, dk-filter signs with `domainkeys/%/default`, % being the sender's domain, and so does qmail-dkim for mail with RELAYCLIENT or AUTHINFO in the environment.",
      missing: "A key named with % is not found here, and the mail goes out unsigned.",
      malformed: "For qmail-dkim, a key that can't be read is a temporary error, one that can't be parsed a permanent one.",
      danger: "Whoever can read a private key can sign mail in the name of its domain: keep it from other users.",
    },
    ja: {
      purpose: "送信するメールの署名に使う鍵を、ドメインごとのフォルダーに置く場所。",
      content:
        "`domainkeys/example.com/default` がセレクター `default` の秘密鍵です。dknewkey で作り、公開鍵はその横に `default.pub` として置かれます。ほかに鍵の指定がなく、DKIMVERIFY も設定されていなければ、dk-filter は `domainkeys/%/default` (% は送信者のドメイン) で署名し、qmail-dkim も環境変数 RELAYCLIENT か AUTHINFO があるメールに同じ鍵で署名します。",
      missing: "% を使って指定した鍵が見つからず、署名なしで送られます。",
      malformed: "qmail-dkim では、鍵を読めないと一時エラー、内容を解釈できないと永続エラーになります。",
      danger: "秘密鍵を読める人は、そのドメインの名でメールに署名できます。ほかのユーザーが読めないようにしてください。",
    },
    differences: {
      sagredo: {
        readers: ["qmail-dkim"],
        takesEffect: "next message",
        default: { kind: "none" },
        en: {
          content:
            "`domainkeys/example.com/default` is the private key of the selector `default`; dknewkey makes it and puts the text for the DNS beside it as `default.pub`. dkimkeys, DKIMSIGN or DKIMKEY names the key, such as `domainkeys/%/default`, % being the sender's domain.",
        },
        ja: {
          content:
            "`domainkeys/example.com/default` がセレクター `default` の秘密鍵です。dknewkey で作り、DNS に登録する文字列はその横に `default.pub` として置かれます。どの鍵を使うかは、dkimkeys、DKIMSIGN、DKIMKEY に `domainkeys/%/default` のように書きます (% は送信者のドメイン)。",
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
        "`DES`, `MD5`, `SHA-256`, `SHA-512` or `YESCRYPT`, in capitals, with no blank behind it. The first line with a word on it counts, and # begins a comment anywhere. A file hash_method in the domain's own folder comes first, and PASSWORD_HASH before both.",
      missing: "The method compiled into IndiMail is used.",
      empty: "No method is found: setting a password fails.",
      malformed: "An unknown word, or a file that can't be read, makes setting a password fail.",
      status: "Read by IndiMail's library of virtual domains; in indimail-mta itself, qmail-showctl knows the name.",
    },
    ja: {
      purpose: "仮想ユーザーのパスワードを設定するときのハッシュ方式。",
      content:
        "`DES`、`MD5`、`SHA-256`、`SHA-512`、`YESCRYPT` のいずれかを大文字で、後ろに空白を付けずに書きます。語が書かれた最初の行が使われ、# から後ろは行のどこでもコメントです。ドメインのフォルダーに hash_method があればそちらが優先し、PASSWORD_HASH はその両方に優先します。",
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
        "An entry fits a sender domain that begins with it, without regard to case; one that begins with `*` fits all. The result of the check then becomes neutral. signaturedomains comes first, and the list is asked about the results whose letters stand in DKIMPRACTICE.",
      missing: "No domain is let off because of it.",
      empty: "No domain is let off because of it.",
      malformed: "Entries are not checked. If the file can't be read, the message gets a temporary error.",
      danger: "With `*`, or with an entry that fits too much, mail with a broken or forged signature passes as neutral.",
    },
    ja: {
      purpose: "署名を付けないため、DKIM の検証に失敗しても問題としないドメイン。",
      content:
        "エントリは、それで始まる送信者ドメインに、大文字と小文字を区別せず一致します。`*` で始まるエントリはすべてに一致します。一致すると検証結果は neutral になります。signaturedomains が先に調べられ、DKIMPRACTICE の文字に含まれる検証結果のときにこのリストを調べます。",
      missing: "これによって除外されるドメインはありません。",
      empty: "これによって除外されるドメインはありません。",
      malformed: "エントリは検査されません。ファイルを読めないと、メールは一時エラーになります。",
      danger: "`*` や広く一致しすぎるエントリがあると、署名が壊れたメールや偽の署名のメールも neutral として通ります。",
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
        "Without a digit at the very beginning the default stays. A 64-bit system keeps numbers above 4294967295 as they are. If the file can't be read, or that much memory can't be had, pbsdbd exits.",
    },
    ja: {
      purpose: "ログイン後に中継を許すアドレスを pbsdbd が覚えておくためのメモリーの大きさ。",
      content: "値は検査されません。",
      missing: "1048576 バイトです。",
      malformed:
        "先頭が数字でなければ既定値のままです。64 ビットのシステムでは、4294967295 を超える数もそのまま使われます。ファイルを読めないか、その大きさのメモリーを確保できないと、pbsdbd は終了します。",
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
        "`USER`, `USER=TCPREMOTEINFO` or `USER=TCPREMOTEINFO=[pbs]`: pbsadd sends the variable named first, pbscheck sets it under the name behind the first =, with the text behind the second = in front of the value. At most 255 lines.",
      missing: "No variable is passed on.",
      empty: "No variable is passed on.",
      malformed: "With more than 255 lines, or if the file can't be read, pbsadd exits and pbscheck refuses the connection with 554.",
    },
    ja: {
      purpose: "POP や IMAP のログイン時に覚えておき、同じアドレスがメールを送るときに設定し直す環境変数。",
      content:
        "`USER`、`USER=TCPREMOTEINFO`、`USER=TCPREMOTEINFO=[pbs]` のように書きます。pbsadd は最初に書いた変数を送り、pbscheck は最初の = の後ろの名前で、2 番目の = の後ろの文字列を値の前に付けて設定します。255 行までです。",
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
      empty: "pbsdbd listens on all addresses.",
      malformed:
        "A word such as `localhost` is not noticed: pbsdbd then listens on all addresses. If the file can't be read, pbsdbd exits.",
      danger: "On 0.0.0.0 everybody who can reach the host can send packets to pbsdbd; pbssecret has to keep them from adding addresses.",
    },
    ja: {
      purpose: "pbsdbd が待ち受けるアドレス。",
      content: "このホストの IPv4 アドレスを書きます。",
      missing: "すべてのアドレス (0.0.0.0) で待ち受けます。",
      empty: "すべてのアドレスで待ち受けます。",
      malformed:
        "`localhost` のような語を書いてもエラーにはならず、pbsdbd はすべてのアドレスで待ち受けます。ファイルを読めないと、pbsdbd は終了します。",
      danger: "0.0.0.0 では、このホストに到達できる誰もが pbsdbd にパケットを送れます。アドレスの登録は pbssecret で防ぐ必要があります。",
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
      content: "It has to be the same on all hosts.",
      missing: "The port is 2821.",
      malformed:
        "Without a digit at the very beginning the default stays. With a number above 65000, or if the file can't be read, pbsdbd and pbsadd exit, and pbscheck refuses the connection.",
    },
    ja: {
      purpose: "POP-before-SMTP の各プログラムが通信に使う UDP ポート。",
      content: "すべてのホストで同じにします。",
      missing: "2821 です。",
      malformed:
        "先頭が数字でなければ既定値のままです。65000 を超える数を書くか、ファイルを読めないと、pbsdbd と pbsadd は終了し、pbscheck は接続を拒否します。",
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
      content: "Up to 255 bytes, the same on all hosts. pbsdbd adds an address only with exactly this secret.",
      missing: "The secret is empty.",
      empty: "The secret is empty, as without the file.",
      malformed:
        "With more than 255 bytes pbsadd exits. If the file can't be read, pbsdbd and pbsadd exit, and the POP or IMAP session does not begin.",
      danger: "With an empty or known secret, any host that reaches pbsdbd can let any address relay.",
    },
    ja: {
      purpose: "pbsadd がアドレスを登録するときに pbsdbd に示す共有の秘密。",
      content: "255 バイトまでで、すべてのホストで同じにします。pbsdbd は、完全に一致するときだけアドレスを登録します。",
      missing: "秘密は空になります。",
      empty: "ファイルがない場合と同じく、秘密は空になります。",
      malformed:
        "255 バイトを超えると pbsadd は終了します。ファイルを読めないと、pbsdbd と pbsadd は終了し、POP や IMAP のセッションは始まりません。",
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
        "An IPv4 address a line. After a login, pbsadd reports the client to all of them; before qmail-smtpd runs, pbscheck asks one of them at random, and others if no answer comes.",
      missing: "Required. pbsadd exits, so that the POP or IMAP daemon behind it does not start; pbscheck refuses the connection with 554.",
      empty: "The same as without the file.",
      malformed: "A single entry that is no IPv4 address has the effect of a missing file.",
    },
    ja: {
      purpose: "POP や IMAP のログイン後に中継を許すアドレスを pbsdbd が覚えているホスト。",
      content:
        "1 行に 1 つの IPv4 アドレスを書きます。ログインの後、pbsadd はクライアントをすべてのホストに知らせます。pbscheck は qmail-smtpd の前に、無作為に選んだ 1 台に問い合わせ、答えがなければほかのホストにも問い合わせます。",
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
      content: "One name.",
      missing: "The name in control/me is used.",
      empty: "The login breaks off, and the mail is deferred with `Out of memory`.",
      malformed: "All lines of the file become part of the realm. If the file can't be read, the mail is deferred.",
    },
    ja: {
      purpose: "qmail-remote が DIGEST-MD5 で中継先にログインするときのレルム。",
      content: "名前を 1 つ書きます。",
      missing: "control/me の名前を使います。",
      empty: "ログインが中断し、`Out of memory` となって配送が保留されます。",
      malformed: "複数の行を書くと、すべてがレルムの一部になります。ファイルを読めないと配送は保留されます。",
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
        "User and password for senders, recipients or tokens; smtproutes refers to it with /s, /r or /token. qmail-remote reads remote_auth.cdb, and qmail-showctl shows this text.",
      missing: "Nothing changes as long as remote_auth.cdb exists.",
      empty: "Nothing changes as long as remote_auth.cdb is not made anew.",
      malformed: "qmail-remote does not read it: what counts is remote_auth.cdb.",
      danger: "Passwords stand here in clear text: keep the file from other users.",
    },
    ja: {
      purpose: "remote_auth.cdb の元のテキスト。qmail-remote が中継先で使うログイン情報です。",
      content:
        "送信者、受信者、トークンに対するユーザー名とパスワードで、smtproutes からは /s、/r、/token で参照します。qmail-remote が読むのは remote_auth.cdb で、このテキストは qmail-showctl が表示します。",
      missing: "remote_auth.cdb がある限り、何も変わりません。",
      empty: "remote_auth.cdb を作り直さない限り、何も変わりません。",
      malformed: "qmail-remote はこのファイルを読まず、remote_auth.cdb の内容が使われます。",
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
        "Asked if AUTH_SMTP is set and the route in smtproutes ends with /s (look up the sender), /r (the first recipient) or / and a token. Such a route needs a port. Without an entry under the empty key, look-ups fail with a temporary error.",
      missing: "It gives no login.",
      malformed: "If the file can't be read, the mail is deferred.",
      danger: "It holds passwords in clear text: keep it from other users.",
    },
    ja: {
      purpose: "remote_auth を変換したもの。qmail-remote が中継先へのログイン情報を得るのに使います。",
      content:
        "AUTH_SMTP が設定され、smtproutes の経路の末尾が /s (送信者で検索)、/r (最初の受信者で検索)、または / とトークンのときに調べられます。この経路にはポートが必要です。空のキーのエントリがないと、検索は一時エラーになります。",
      missing: "ログイン情報は得られません。",
      malformed: "ファイルを読めないと配送は保留されます。",
      danger: "パスワードが平文で入っているため、ほかのユーザーが読めないようにしてください。",
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
        "An entry fits a sender domain that begins with it, without regard to case. The result of the check then stands: nosignaturedomains and the domain's policy in the DNS are not asked. The list is asked about the results whose letters stand in DKIMPRACTICE.",
      missing: "No domain's result is kept because of it.",
      empty: "No domain's result is kept because of it.",
      malformed: "Entries are not checked. If the file can't be read, the message gets a temporary error.",
    },
    ja: {
      purpose: "必ず署名を付けるので、DKIM の検証の失敗をそのまま失敗とするドメイン。",
      content:
        "エントリは、それで始まる送信者ドメインに、大文字と小文字を区別せず一致します。一致すると検証結果がそのまま使われ、nosignaturedomains も、DNS に公開されたドメインのポリシーも調べません。DKIMPRACTICE の文字に含まれる検証結果のときにこのリストを調べます。",
      missing: "これによって結果が保たれるドメインはありません。",
      empty: "これによって結果が保たれるドメインはありません。",
      malformed: "エントリは検査されません。ファイルを読めないと、メールは一時エラーになります。",
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
        "The first secret signs, all of them are accepted in bounces that come back: to change it, put the new one on top and keep the old one for a while. A secret that begins with # is taken for a comment. Read if srs_domain is set.",
      missing: "A sender that has to be rewritten makes the program fail, and bounces are not turned back.",
      empty: "As without the file.",
      malformed: "Entries are not checked. If the file can't be read, forwarding is deferred.",
      danger: "Whoever knows a secret can write SRS addresses that this server turns back and forwards: keep the file from users.",
    },
    ja: {
      purpose: "SRS が書き換えた送信者に署名するための秘密鍵。",
      content:
        "署名には最初の秘密鍵を使い、戻ってきたバウンスではすべてを受け付けます。変更するときは新しいものを先頭に置き、古いものもしばらく残します。# で始まる秘密鍵はコメントとみなされます。srs_domain が設定されていれば読まれます。",
      missing: "送信者の書き換えが必要なときはプログラムがエラーになり、戻ってきたバウンスも元に戻せません。",
      empty: "ファイルがない場合と同じです。",
      malformed: "エントリは検査されません。ファイルを読めないと、転送は保留されます。",
      danger:
        "秘密鍵を知る人は、このサーバーが元に戻して転送してしまう SRS アドレスを偽造できます。一般ユーザーが読めないようにしてください。",
    },
    differences: {
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_SECRETS",
        en: {
          missing: "SRS is off: senders stay as they are.",
          malformed: "Entries are not checked. If the file can't be read, qmail-smtpd answers 451 and exits, and forwarding is deferred.",
        },
        ja: {
          missing: "SRS は無効になり、送信者は書き換えられません。",
          malformed: "エントリは検査されません。ファイルを読めないと、qmail-smtpd は 451 を返して終了し、転送は保留されます。",
        },
      },
    },
  },
];
