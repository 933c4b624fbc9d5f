import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry, FileProse } from "../entry.ts";
import { AQMAIL_TAKES_NO_MAIL } from "./aqmail.ts";
import { INDIMAIL_MALFORMED, INDIMAIL_UNREADABLE } from "./indimail-lists.ts";
import { readBy } from "./moments.ts";

/** How IndiMail looks an address up in most of its lists (address_match in qregex.c). */
const INDIMAIL_MATCH = {
  en: "An address or @ and a domain is compared without regard to case. An entry may also be a pattern with `*`, `?` and `[]`, which has to be in lower case; ! in front makes it an exception, and the last pattern that matches decides. With QREGEX in the environment other than 0, every line is an extended regular expression instead; ! then inverts it, and any hit counts.",
  ja: "アドレス、または @ とドメインは、大文字と小文字を区別せずに比べます。`*`、`?`、`[]` を使ったパターンも書けますが、小文字で書く必要があります。先頭に ! を付けたパターンは例外になり、最後に一致したパターンで決まります。環境変数 QREGEX が 0 以外なら、各行は拡張正規表現になります。その場合 ! は判定を反転し、1 行でも当てはまれば一致とみなします。",
} as const;

/** What nearly every qmail-smtpd does about unfit content of a list. Source: qmail-smtpd.c: setup(), die_control(). */
export const UNCHECKED = {
  en: "Entries are not checked: one that makes no sense matches nothing. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
  ja: "エントリは検査されず、意味をなさないものは何にも一致しません。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
} as const;

/** What sagredo's qmail-smtpd does about unfit content of its lists of regular expressions. */
const REGEX_MALFORMED = {
  en: "A line that is no valid expression, such as `*@example.com`, refuses nothing, not even with ! in front; an error goes to standard error. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
  ja: "`*@example.com` のように正規表現として正しくない行は、先頭に ! があっても何も拒否せず、標準エラー出力にエラーが出ます。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
} as const;

/** The text files from which s/qmail compiles its lists of attachment signatures. */
function signatureText(program: string): {
  readonly en: Omit<FileProse, "purpose" | "content">;
  readonly ja: Omit<FileProse, "purpose" | "content">;
} {
  return {
    en: {
      syntax:
        "One entry a line. A line whose first byte is # is a comment. Nothing is taken off a line: blanks at its end are part of the entry too.",
      missing: `${program} exits with 111, and an existing cdb stays in force.`,
      empty: `${program} writes a cdb without entries.`,
      malformed: `Lines that are too short are ignored without a word. If the file can't be read, ${program} exits with 111 and the old cdb stays in force.`,
    },
    ja: {
      syntax: "1 行に 1 エントリ。先頭のバイトが # の行はコメントです。取り除かれる文字はなく、行末の空白もエントリの一部になります。",
      missing: `${program} は 111 で終了し、既存の cdb が使われ続けます。`,
      empty: `${program} はエントリのない cdb を作ります。`,
      malformed: `短すぎる行は、何も知らされずに無視されます。ファイルを読めないと ${program} は 111 で終了し、古い cdb が使われ続けます。`,
    },
  };
}

/** Lists by which clients, senders, recipients and contents are refused or thrown away while a message is received. */
export const SMTP_FILTER_FILES: readonly ControlFileEntry[] = [
  {
    name: "authdomains",
    shared: true,
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files1(), smtp_mail(), smtp_rcpt()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Envelope senders that may be used only after authentication.",
      content: `${INDIMAIL_MATCH.en} For a sender that matches, rcpthosts is not asked: without RELAYCLIENT or authentication every recipient is refused with 553, local ones too. Once a sender has not matched, those that follow in the same connection are not looked up any more. authdomains.cdb and authdomains.sql are searched first, but only if this file exists.`,
      missing: "No sender has to authenticate on account of this file.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "認証なしには使わせないエンベロープ送信者。",
      content: `${INDIMAIL_MATCH.ja}一致した送信者については rcpthosts を調べないため、RELAYCLIENT も認証もなければ、ローカルの宛先も含めてすべての受信者を 553 で拒否します。一致しない送信者が一度現れると、同じ接続でその後に続く送信者は調べられません。このファイルがあれば、authdomains.cdb と authdomains.sql が先に検索されます。`,
      missing: "このファイルによって認証を求められる送信者はいません。",
      malformed: INDIMAIL_MALFORMED.ja,
    },
  },
  {
    name: "badext",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qscanq-stdin"],
    manual: "indimail-control(5)",
    sources: ["indimail: do_scan.c: scan_badattachments()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "BADEXT",
    en: {
      purpose: "Attachments that the virus scanner front end refuses by their file name.",
      content:
        "A file name, or its end from the last dot on, such as `.exe`; compared without regard to case. Patterns with `*`, `?` and `[]` count only if badextpatterns does not exist. With QREGEX other than 0, every line is an extended regular expression. It is looked at only with VIRUSCHECK 3, 4, 5 or 7; a match rejects the message. BADEXT names another file.",
      missing: "No attachment is refused by this list; badextpatterns is still asked.",
      malformed:
        "With QREGEX, a line that is no valid expression matches every attachment. If the file can't be read, the scanner ends with a configuration error.",
    },
    ja: {
      purpose: "ウイルススキャンの前段がファイル名で拒否する添付ファイル。",
      content:
        "ファイル名、または `.exe` のような最後のドット以降を書き、大文字と小文字を区別せずに比べます。`*`、`?`、`[]` を使ったパターンは、badextpatterns がない場合だけ有効です。QREGEX が 0 以外なら、各行は拡張正規表現です。VIRUSCHECK が 3、4、5、7 のときだけ調べられ、一致するとメールは拒否されます。BADEXT で別のファイルを指定できます。",
      missing: "このリストでは添付ファイルを拒否しません。badextpatterns は調べられます。",
      malformed:
        "QREGEX のとき、正規表現として正しくない行はどの添付ファイルにも一致します。ファイルを読めないと、スキャナーは設定エラーで終了します。",
    },
  },
  {
    name: "badextpatterns",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qscanq-stdin"],
    manual: "indimail-control(5)",
    sources: ["indimail: do_scan.c: scan_badattachments()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "BADEXTPATTERNS",
    en: {
      purpose: "Patterns for the names of attachments that the virus scanner front end refuses.",
      content:
        "A pattern with `*`, `?` and `[]`, compared with the file name in lower case; ! in front makes it an exception, and the last pattern that matches decides. It is looked at only with VIRUSCHECK 3, 4, 5 or 7, and not if QREGEX is other than 0. BADEXTPATTERNS names another file.",
      missing: "The patterns in badext count instead.",
      empty: "There are no patterns: those in badext are not used either.",
      malformed: "Entries are not checked. If the file can't be read, the scanner ends with a configuration error.",
    },
    ja: {
      purpose: "ウイルススキャンの前段が拒否する、添付ファイル名のパターン。",
      content:
        "`*`、`?`、`[]` を使ったパターンで、小文字にしたファイル名と比べます。先頭に ! を付けると例外になり、最後に一致したパターンで決まります。VIRUSCHECK が 3、4、5、7 のときだけ調べられ、QREGEX が 0 以外なら使われません。BADEXTPATTERNS で別のファイルを指定できます。",
      missing: "代わりに badext のパターンが有効になります。",
      empty: "パターンがない状態になり、badext のパターンも使われません。",
      malformed: "エントリは検査されません。ファイルを読めないと、スキャナーは設定エラーで終了します。",
    },
  },
  {
    name: "badhelo",
    category: "antispam",
    reader: "list",
    entries: "host",
    dialects: ["sagredo", "sqmail", "aqmail", "indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: [
      "sqmail: qmail-smtpd.c: setup(), bhelocheck(), smtp_rcpt()",
      "sagredo: qmail-smtpd.c: setup(), smtp_rcpt()",
      "indimail: smtpd.c: dohelo()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "HELO/EHLO names whose users are refused.",
      content:
        "A name, compared without regard to case, or a pattern with `*`, `?` and `[]`, in which case matters; of the patterns the last one that matches decides, and ! in front makes an exception. `name!` frees that name from this list and, with HELOCHECK `A` or `M`, from the DNS check. It is read only with HELOCHECK, and not asked if that is `!` or any other single character than `=`, `A`, `M` and `.`. Clients that may relay are not checked; others get 550 at RCPT.",
      missing: "No name is refused by this list.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "拒否する相手が名乗る HELO/EHLO 名。",
      content:
        "名前は大文字と小文字を区別せずに比べます。`*`、`?`、`[]` を使ったパターンも書けますが、大文字と小文字が区別されます。最後に一致したパターンで決まり、先頭に ! を付けると例外になります。`name!` と書いた名前は、このリストの対象から外れ、HELOCHECK が `A` か `M` なら DNS の確認の対象からも外れます。HELOCHECK があるときだけ読まれ、その値が `!` など、`=`、`A`、`M`、`.` 以外の 1 文字なら調べられません。中継を許されたクライアントは対象外で、それ以外は RCPT のときに 550 で拒否されます。",
      missing: "このリストで拒否される名前はありません。",
      malformed: UNCHECKED.ja,
    },
    differences: {
      aqmail: AQMAIL_TAKES_NO_MAIL,
      sagredo: {
        manual: "qmail-control(5)",
        en: {
          content:
            "An extended regular expression, not anchored and without regard to case; ! in front refuses the names that do not match. The first line that hits decides: every RCPT is answered with 553, to relay clients too. The documentation has a variable NOBADHELO, but the program does not read it.",
          malformed: REGEX_MALFORMED.en,
        },
        ja: {
          content:
            "拡張正規表現で、部分一致でもよく、大文字と小文字を区別しません。先頭に ! を付けると、一致しない名前を拒否します。最初に当てはまった行で決まり、中継を許されたクライアントも含めて、RCPT はすべて 553 で拒否されます。ドキュメントにある変数 NOBADHELO を、プログラムは読みません。",
          malformed: REGEX_MALFORMED.ja,
        },
      },
      indimail: {
        environment: "BADHELO",
        en: {
          content:
            "A pattern such as `*.example.net`, in lower case; with QREGEX, or else control/qregex, other than 0, an extended regular expression. It is read only if BADHELOCHECK or BADHELO is set; BADHELO names another file. The client's host name is looked up too, when it connects. On a match, 553 follows the 250 at HELO, and MAIL is answered with 503. Since January 2024 the name is compared with an @ in front, so that without QREGEX a name without a wildcard fits nothing, and badhelo.cdb and badhelo.sql, which are searched first, find nothing.",
          malformed: INDIMAIL_MALFORMED.en,
          danger:
            "The programs of 2023 and 2024 send nearly every client from another host a `451 invalid HELO greeting for local` as well, whatever name it gives: switch the check on only after a test.",
        },
        ja: {
          content:
            "`*.example.net` のようなパターンを小文字で書きます。QREGEX が、なければ control/qregex が 0 以外なら、拡張正規表現です。BADHELOCHECK か BADHELO が設定されているときだけ読まれ、BADHELO で別のファイルを指定できます。接続時には、クライアントのホスト名も調べられます。一致すると、HELO への 250 に続けて 553 を返し、MAIL には 503 を返します。2024 年 1 月以降の版は名前の前に @ を付けて比べるため、QREGEX でなければワイルドカードのない名前は何にも一致せず、先に検索される badhelo.cdb と badhelo.sql でも何も見つかりません。",
          malformed: INDIMAIL_MALFORMED.ja,
          danger:
            "2023 年と 2024 年のプログラムは、名乗る名前にかかわらず、ほかのホストからのほとんどのクライアントに `451 invalid HELO greeting for local` も送ります。有効にする前に試してください。",
        },
      },
    },
  },
  {
    name: "badhelonorelay",
    category: "antispam",
    reader: "list",
    entries: "host",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    manual: "qmail-control(5)",
    sources: ["sagredo: qmail-smtpd.c: setup(), smtp_helo(), smtp_ehlo()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Meant to be badhelo for clients that may not relay.",
      content:
        "Extended regular expressions as in badhelo. But the program compares them with an address that is not set yet, not with the HELO name.",
      missing: "Nothing is checked.",
      empty: "Nothing is checked: only a file with entries does harm.",
      malformed:
        "The entries are not looked at before qmail-smtpd dies. If the file can't be read, it answers 421 and closes the connection.",
      danger:
        "With one entry or more, qmail-smtpd crashes at the first HELO or EHLO of every client without RELAYCLIENT: no mail comes in from outside.",
    },
    ja: {
      purpose: "中継を許していないクライアント用の badhelo として用意されたもの。",
      content: "badhelo と同じ拡張正規表現です。ただし、プログラムは HELO 名ではなく、まだ設定されていないアドレスと比べてしまいます。",
      missing: "何も調べません。",
      empty: "何も調べません。害があるのはエントリのあるファイルだけです。",
      malformed: "エントリの内容が調べられる前に qmail-smtpd が異常終了します。ファイルを読めないと、421 を返して接続を切ります。",
      danger:
        "エントリが 1 つでもあると、RELAYCLIENT のないクライアントの最初の HELO か EHLO で qmail-smtpd が異常終了し、外部からのメールを一切受信できなくなります。",
    },
  },
  {
    name: "badhost",
    category: "antispam",
    reader: "list",
    entries: "host",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: badhostcheck()", "indimail: do_match.c: do_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "BADHOST",
    en: {
      purpose: "Host names of clients that are turned away.",
      content:
        "A pattern for TCPREMOTEHOST, such as `*.dyn.example.net`; a client without a name is `unknown`. With QREGEX, or else control/qregex, other than 0, it is an extended regular expression. ! in front turns away the hosts that do not match, so it makes no exception. The first line that hits decides: the greeting is 553, and commands are refused. It is read only if BADHOSTCHECK or BADHOST is set; BADHOST names another file.",
      missing: "No client is turned away by its name.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "接続を拒むクライアントのホスト名。",
      content:
        "TCPREMOTEHOST と比べる `*.dyn.example.net` のようなパターンです。名前のないクライアントは `unknown` になります。QREGEX が、なければ control/qregex が 0 以外なら、拡張正規表現です。先頭の ! は例外ではなく、一致しないホストを拒む指定です。最初に当てはまった行で決まり、接続時の応答が 553 になって、コマンドも拒否されます。BADHOSTCHECK か BADHOST が設定されているときだけ読まれ、BADHOST で別のファイルを指定できます。",
      missing: "ホスト名によって拒まれるクライアントはありません。",
      malformed: INDIMAIL_MALFORMED.ja,
    },
  },
  {
    name: "badip",
    category: "antispam",
    reader: "list",
    entries: "relay",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: badipcheck()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "BADIP",
    en: {
      purpose: "IP addresses of clients that are turned away.",
      content:
        "An IP address, or a pattern such as `192.0.2.*`; ! in front of a pattern makes an exception, and the last pattern that matches decides. With QREGEX, or else control/qregex, other than 0, every line is an extended regular expression instead. The greeting is 421, and so is the answer to commands. It is read only if BADIPCHECK or BADIP is set; BADIP names another file. badip.cdb and badip.sql are searched first.",
      missing: "No client is turned away by this list.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "接続を拒むクライアントの IP アドレス。",
      content:
        "IP アドレス、または `192.0.2.*` のようなパターンです。先頭に ! を付けたパターンは例外になり、最後に一致したパターンで決まります。QREGEX が、なければ control/qregex が 0 以外なら、各行は拡張正規表現になります。接続時の応答もコマンドへの応答も 421 になります。BADIPCHECK か BADIP が設定されているときだけ読まれ、BADIP で別のファイルを指定できます。badip.cdb と badip.sql が先に検索されます。",
      missing: "このリストで拒まれるクライアントはありません。",
      malformed: INDIMAIL_MALFORMED.ja,
    },
  },
  {
    name: "badloadertypes",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-badloadertypes"],
    manual: "qmail-badloadertypes(8)",
    sources: ["sqmail: qmail-badloadertypes.c: main()"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "qmail-badloadertypes",
    en: {
      purpose: "Signatures of executable attachments, as the text from which badloadertypes.cdb is made.",
      content:
        "Five characters of base64 text, which all lines should begin with the same one; upper and lower case differ. Only the first 5 bytes of a line are stored, and a line of 5 bytes or less, its newline included, is ignored.",
      ...signatureText("qmail-badloadertypes").en,
    },
    ja: {
      purpose: "実行形式の添付ファイルの特徴。badloadertypes.cdb の元になるテキストです。",
      content:
        "base64 テキストの 5 文字を書きます。大文字と小文字は区別され、どの行も同じ文字で始める必要があります。保存されるのは行の先頭 5 バイトだけで、改行を含めて 5 バイト以下の行は無視されます。",
      ...signatureText("qmail-badloadertypes").ja,
    },
  },
  {
    name: "badloadertypes.cdb",
    category: "antispam",
    reader: "cdb",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-badloadertypes(8)",
    sources: ["sqmail: qmail-smtpd.c: setup(), put()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    compiler: "qmail-badloadertypes",
    en: {
      purpose: "The compiled badloadertypes, by which executable attachments are refused.",
      content:
        "Used only if BADLOADERTYPE is the one character with which the entries begin; `-` switches the check off, and so does `+`. In base64 parts, each five characters that begin with it are looked up. A message with a match is refused after DATA.",
      missing: "The check is off. The same holds if the file can't be opened.",
      empty: "A file of 0 bytes is no cdb, and a look-up that fails counts as a match.",
      malformed: "A look-up that fails counts as a match, and the message is refused.",
    },
    ja: {
      purpose: "badloadertypes を変換したもの。実行形式の添付ファイルを拒否するのに使います。",
      content:
        "BADLOADERTYPE がエントリの先頭の 1 文字であるときだけ使われ、`-` や `+` なら検査しません。base64 のパートで、この文字から始まる 5 文字を順に検索します。一致したメールは DATA の後で拒否されます。",
      missing: "検査は行われません。ファイルを開けない場合も同じです。",
      empty: "0 バイトのファイルは cdb ではなく、検索に失敗すると一致したものとして扱われます。",
      malformed: "検索に失敗すると一致したものとして扱われ、メールは拒否されます。",
    },
    differences: { aqmail: AQMAIL_TAKES_NO_MAIL },
  },
  {
    name: "badmailfrom",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: DIALECTS,
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: [
      "qmail-smtpd.c: setup(), bmfcheck(), smtp_rcpt()",
      "sagredo: qmail-smtpd.c: setup(), smtp_rcpt()",
      "sqmail: qmail-smtpd.c: setup(), smtp_rcpt()",
      "qmail-ldap: qmail-smtpd.c: setup(), bmfcheck(), smtp_mail()",
      "indimail: smtpd.c: smtp_mail()",
      "indimail: qregex.c: address_match()",
      "eqmail: qmail-smtpd.c: bmfcheck()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Envelope senders from which no mail is accepted.",
      content:
        "An address, or @ and a host for all its senders, compared without regard to case. There are no wildcards, and `@example.com` covers no subdomain. A sender that matches is refused with 553 at RCPT, before rcpthosts is asked, and for relay clients too. The null sender never matches; an entry without @ matches only a sender that is just that word.",
      missing: "No sender is refused by this list.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "メールを受け付けないエンベロープ送信者。",
      content:
        "アドレス、またはそのホストの送信者すべてを表す @ とホスト名で、大文字と小文字を区別せずに比べます。ワイルドカードは使えず、`@example.com` はサブドメインに効きません。一致した送信者は、中継を許されたクライアントでも、RCPT のときに rcpthosts より先に 553 で拒否されます。空の送信者は決して一致せず、@ のないエントリは、その語だけの送信者にしか一致しません。",
      missing: "このリストで拒否される送信者はありません。",
      malformed: UNCHECKED.ja,
    },
    differences: {
      sagredo: {
        en: {
          content:
            "An extended regular expression, not anchored and without regard to case; ! in front refuses the senders that do not match. The first line that hits decides: RCPT is refused with 553, whatever rcpthosts says, and for relay clients too. The null sender is not checked; DISABLE_BADMAILFROM switches this list and badmailfromnorelay off. A CR at the end is part of the expression, which then as a rule fits nothing: the line refuses nobody, and with ! in front everybody.",
          malformed: REGEX_MALFORMED.en,
        },
        ja: {
          content:
            "拡張正規表現で、部分一致でもよく、大文字と小文字を区別しません。先頭に ! を付けると、一致しない送信者を拒否します。最初に当てはまった行で決まり、中継を許されたクライアントでも、RCPT のときに rcpthosts の結果に関係なく 553 で拒否されます。空の送信者は調べません。DISABLE_BADMAILFROM があれば、このリストも badmailfromnorelay も使われません。行末の CR は正規表現の一部になるため、ふつうは何にも一致しません。その行は誰も拒否せず、先頭に ! があれば全員を拒否します。",
          malformed: REGEX_MALFORMED.ja,
        },
      },
      sqmail: {
        en: {
          content:
            "A sender that matches is refused with 553 at RCPT, after rcpthosts. First comes `?` and a whole sender, which frees that sender from this list and from the DNS check of MFDNSCHECK. `@host+` refuses clients that may not relay, `@host-` those without a host name, `@host=` those whose host name is longer than the sender's domain and does not end in it; on the same condition `~host` refuses clients of that name or below it. Then an address or @ and a host is compared without regard to case, and last come patterns with `*`, `?` and `[]`, in which case matters and of which the last match decides; a pattern with ! in front excepts only from patterns.",
        },
        ja: {
          content:
            "一致した送信者は、RCPT のとき、rcpthosts の後で 553 で拒否されます。最初に見るのは `?` と送信者全体で、これに一致した送信者は、このリストと MFDNSCHECK による DNS の確認の対象から外れます。`@host+` は中継を許されていないクライアント、`@host-` はホスト名のないクライアント、`@host=` はホスト名が送信者のドメインより長く、そのドメインで終わらないクライアントを拒否します。`~host` は、同じ条件に当てはまり、その名前かその下位の名前を持つクライアントを拒否します。次にアドレス、または @ とホスト名を大文字と小文字を区別せずに比べ、最後に `*`、`?`、`[]` のパターンを大文字と小文字を区別して調べ、最後に一致したもので決めます。! を付けたパターンで除外できるのはパターンだけです。",
        },
      },
      aqmail: {
        en: {
          content:
            "The file is etc/badmailfrom. A sender that matches is refused with 553 at RCPT, after rcpthosts. First comes `?` and a whole sender, which frees that sender from this list and from the DNS check of MFDNSCHECK. `@host+` refuses clients that may not relay, `@host-` those without a host name, `@host=` those whose host name is longer than the sender's domain and does not end in it; on the same condition `~host` refuses clients of that name or below it. Then an address or @ and a host is compared without regard to case, and last come patterns with `*`, `?` and `[]`, in which case matters and of which the last match decides; a pattern with ! in front excepts only from patterns.",
          ...AQMAIL_TAKES_NO_MAIL.en,
        },
        ja: {
          content:
            "ファイルは etc/badmailfrom です。一致した送信者は、RCPT のとき、rcpthosts の後で 553 で拒否されます。最初に見るのは `?` と送信者全体で、これに一致した送信者は、このリストと MFDNSCHECK による DNS の確認の対象から外れます。`@host+` は中継を許されていないクライアント、`@host-` はホスト名のないクライアント、`@host=` はホスト名が送信者のドメインより長く、そのドメインで終わらないクライアントを拒否します。`~host` は、同じ条件に当てはまり、その名前かその下位の名前を持つクライアントを拒否します。次にアドレス、または @ とホスト名を大文字と小文字を区別せずに比べ、最後に `*`、`?`、`[]` のパターンを大文字と小文字を区別して調べ、最後に一致したもので決めます。! を付けたパターンで除外できるのはパターンだけです。",
          ...AQMAIL_TAKES_NO_MAIL.ja,
        },
      },
      "qmail-ldap": {
        en: {
          content:
            "An address, @ and a host, or a user and @ for that user at any host, compared without regard to case; there are no wildcards. A sender that matches is refused with 553 at MAIL, for relay clients too, unless goodmailfrom has it. The null sender never matches.",
        },
        ja: {
          content:
            "アドレス、@ とホスト名、またはどのホストのそのユーザーでも表すユーザー名と @ で、大文字と小文字を区別せずに比べます。ワイルドカードは使えません。一致した送信者は、goodmailfrom に載っていない限り、中継を許されたクライアントでも MAIL のときに 553 で拒否されます。空の送信者は決して一致しません。",
        },
      },
      indimail: {
        environment: "BADMAILFROM",
        en: {
          content: `${INDIMAIL_MATCH.en} The patterns here are not used if badmailpatterns exists. A sender that matches is refused with 553 at MAIL, for relay clients too. The sender is made lower-case first and stays so in the envelope. BADMAILFROM names another file; badmailfrom.cdb and badmailfrom.sql are searched first.`,
          malformed: INDIMAIL_MALFORMED.en,
        },
        ja: {
          content: `${INDIMAIL_MATCH.ja}badmailpatterns があれば、ここに書いたパターンは使われません。一致した送信者は、中継を許されたクライアントでも MAIL のときに 553 で拒否されます。送信者は先に小文字に変えられ、エンベロープにもそのまま残ります。BADMAILFROM で別のファイルを指定でき、badmailfrom.cdb と badmailfrom.sql が先に検索されます。`,
          malformed: INDIMAIL_MALFORMED.ja,
        },
      },
      eqmail: {
        en: {
          content:
            "An address, @ and a host, or a dot and a domain for the senders in its subdomains, though not in the domain itself; compared without regard to case, without wildcards. The file is etc/badmailfrom. A sender that matches is refused with 553 at RCPT, before rcpthosts is asked, and for relay clients too. The null sender never matches.",
        },
        ja: {
          content:
            "アドレス、@ とホスト名、またはドットで始まるドメインで、大文字と小文字を区別せずに比べます。ドットで始まるドメインはサブドメインの送信者に一致し、ドメイン自体には一致しません。ワイルドカードは使えません。ファイルは etc/badmailfrom です。一致した送信者は、中継を許されたクライアントでも、RCPT のときに rcpthosts より先に 553 で拒否されます。空の送信者は決して一致しません。",
        },
      },
    },
  },
  {
    name: "badmailfrom-unknown",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["qmail-ldap"],
    readers: ["qmail-smtpd"],
    sources: ["qmail-ldap: qmail-smtpd.c: setup(), bmfunknowncheck(), smtp_mail()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Envelope senders that are refused from clients without reverse DNS.",
      content:
        "An address, or @ and a host; newer versions also take a user and @ for that user at any host. Case does not matter. It is asked only if TCPREMOTEHOST is `unknown` or unset; a sender that matches is then refused with 553 at MAIL, unless goodmailfrom has it.",
      missing: "Clients without reverse DNS may use any sender that badmailfrom does not refuse.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "逆引きできないクライアントからは受け付けないエンベロープ送信者。",
      content:
        "アドレス、または @ とホスト名で、大文字と小文字を区別せずに比べます。新しい版では、どのホストのそのユーザーでも表すユーザー名と @ も使えます。TCPREMOTEHOST が `unknown` か未設定のときだけ調べられ、一致した送信者は、goodmailfrom に載っていない限り MAIL のときに 553 で拒否されます。",
      missing: "逆引きできないクライアントも、badmailfrom で拒否されない送信者なら使えます。",
      malformed: UNCHECKED.ja,
    },
  },
  {
    name: "badmailfromnorelay",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    manual: "qmail-control(5)",
    sources: ["sagredo: qmail-smtpd.c: setup(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Envelope senders that only relay clients may use.",
      content:
        "An extended regular expression, not anchored and without regard to case, as in badmailfrom; ! in front refuses the senders that do not match. Only clients without RELAYCLIENT are checked. The null sender is not checked, and DISABLE_BADMAILFROM switches the list off.",
      missing: "Only badmailfrom decides which senders are refused.",
      malformed: REGEX_MALFORMED.en,
    },
    ja: {
      purpose: "中継を許されたクライアントだけが使えるエンベロープ送信者。",
      content:
        "badmailfrom と同じ拡張正規表現で、部分一致でもよく、大文字と小文字を区別しません。先頭に ! を付けると、一致しない送信者を拒否します。調べるのは RELAYCLIENT のないクライアントだけです。空の送信者は調べず、DISABLE_BADMAILFROM があればリストは使われません。",
      missing: "拒否する送信者は badmailfrom だけで決まります。",
      malformed: REGEX_MALFORMED.ja,
    },
  },
  {
    name: "badmailpatterns",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: smtp_mail()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "BADMAILPATTERNS",
    en: {
      purpose: "Patterns for envelope senders from which no mail is accepted.",
      content:
        "A pattern with `*`, `?` and `[]`, such as `*@example.net`, compared with the sender in lower case; `!fred@example.net` makes an exception, and the last line that matches decides. A match is refused with 553 at MAIL. It is not used with QREGEX other than 0. BADMAILPATTERNS names another file.",
      missing: "The patterns in badmailfrom count instead.",
      empty: "There are no patterns: those in badmailfrom are not used either.",
      malformed: INDIMAIL_UNREADABLE.en,
    },
    ja: {
      purpose: "メールを受け付けないエンベロープ送信者のパターン。",
      content:
        "`*@example.net` のように `*`、`?`、`[]` を使ったパターンで、小文字にした送信者と比べます。`!fred@example.net` と書けば例外になり、最後に一致した行で決まります。一致すると MAIL のときに 553 で拒否します。QREGEX が 0 以外なら使われません。BADMAILPATTERNS で別のファイルを指定できます。",
      missing: "代わりに badmailfrom のパターンが有効になります。",
      empty: "パターンがない状態になり、badmailfrom のパターンも使われません。",
      malformed: INDIMAIL_UNREADABLE.ja,
    },
  },
  {
    name: "badmimetypes",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-badmimetypes"],
    manual: "qmail-badmimetypes(8)",
    sources: ["sqmail: qmail-badmimetypes.c: main()"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "qmail-badmimetypes",
    en: {
      purpose: "Signatures of unwanted attachments, as the text from which badmimetypes.cdb is made.",
      content:
        "The first nine characters of the base64 text of an attachment, such as `TVqQAAMAA`; upper and lower case differ. Only the first 9 bytes of a line are stored, and a line of 9 bytes or less, its newline included, is ignored.",
      ...signatureText("qmail-badmimetypes").en,
    },
    ja: {
      purpose: "受け付けたくない添付ファイルの特徴。badmimetypes.cdb の元になるテキストです。",
      content:
        "`TVqQAAMAA` のように、添付ファイルの base64 テキストの先頭 9 文字を書きます。大文字と小文字は区別されます。保存されるのは行の先頭 9 バイトだけで、改行を含めて 9 バイト以下の行は無視されます。",
      ...signatureText("qmail-badmimetypes").ja,
    },
  },
  {
    name: "badmimetypes.cdb",
    category: "antispam",
    reader: "cdb",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-badmimetypes(8)",
    sources: ["sqmail: qmail-smtpd.c: setup(), put()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    compiler: "qmail-badmimetypes",
    en: {
      purpose: "The compiled badmimetypes, by which unwanted attachments are refused.",
      content:
        "Used only if BADMIMETYPE is a single character: `-` switches the check off, `!` also refuses blanks in base64 text, and `+` spares clients with RELAYCLIENT. The first nine characters of each base64 part are looked up. A message with a match is refused after DATA.",
      missing:
        "No attachment is looked up; with `!` or `+`, only blanks in base64 text are refused. The same holds if the file can't be opened.",
      empty: "A file of 0 bytes is no cdb, and a look-up that fails counts as a match.",
      malformed: "A look-up that fails counts as a match, and the message is refused.",
    },
    ja: {
      purpose: "badmimetypes を変換したもの。受け付けたくない添付ファイルを拒否するのに使います。",
      content:
        "BADMIMETYPE が 1 文字のときだけ使われます。`-` なら検査せず、`!` なら base64 テキスト中の空白も拒否します。`+` なら RELAYCLIENT のあるクライアントを検査しません。base64 の各パートの先頭 9 文字を検索し、一致したメールは DATA の後で拒否されます。",
      missing:
        "添付ファイルは検索されません。`!` や `+` なら、base64 テキスト中の空白だけが拒否されます。ファイルを開けない場合も同じです。",
      empty: "0 バイトのファイルは cdb ではなく、検索に失敗すると一致したものとして扱われます。",
      malformed: "検索に失敗すると一致したものとして扱われ、メールは拒否されます。",
    },
    differences: { aqmail: AQMAIL_TAKES_NO_MAIL },
  },
  {
    name: "badrcptpatterns",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    ...readBy(["qmail-smtpd", "autoresponder"]),
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: smtp_rcpt()", "indimail: qregex.c: address_match()", "indimail: autoresponder.c: check_sender()"],
    default: { kind: "none" },
    environment: "BADRCPTPATTERNS",
    en: {
      purpose: "Patterns for recipients that are refused.",
      content:
        "A pattern with `*`, `?` and `[]`, compared with the recipient in lower case; ! in front makes an exception, and the last line that matches decides. A match is refused with 553, before rcpthosts is asked, unless goodrcptto or goodrcptpatterns has the recipient. It is not used with QREGEX other than 0. BADRCPTPATTERNS names another file for qmail-smtpd. autoresponder sends no reply to an address that matches; if it can't read the file, it ends with 111.",
      missing: "The patterns in badrcptto count instead.",
      empty: "There are no patterns: those in badrcptto are not used either.",
      malformed: INDIMAIL_UNREADABLE.en,
    },
    ja: {
      purpose: "拒否する受信者のパターン。",
      content:
        "`*`、`?`、`[]` を使ったパターンで、小文字にした受信者と比べます。先頭に ! を付けると例外になり、最後に一致した行で決まります。一致すると、受信者が goodrcptto や goodrcptpatterns に載っていない限り、rcpthosts より先に 553 で拒否します。QREGEX が 0 以外なら使われません。qmail-smtpd には BADRCPTPATTERNS で別のファイルを指定できます。autoresponder は、一致したアドレスに返信しません。ファイルを読めないと 111 で終了します。",
      missing: "代わりに badrcptto のパターンが有効になります。",
      empty: "パターンがない状態になり、badrcptto のパターンも使われません。",
      malformed: INDIMAIL_UNREADABLE.ja,
    },
  },
  {
    name: "badrcptto",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "sqmail", "aqmail", "qmail-ldap", "indimail"],
    readers: ["qmail-smtpd"],
    sources: [
      "sqmail: qmail-smtpd.c: setup(), smtp_rcpt()",
      "sagredo: qmail-smtpd.c: setup(), smtp_rcpt()",
      "qmail-ldap: qmail-smtpd.c: setup(), rcptdenied(), smtp_rcpt()",
      "indimail: smtpd.c: smtp_rcpt()",
      "indimail: qregex.c: address_match()",
      "indimail: autoresponder.c: check_sender()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Recipients that are refused.",
      content:
        "An address, or @ and a host, compared without regard to case, refuses at once. Then come patterns with `*`, `?` and `[]`, in which case matters and of which the last match decides; ! in front makes an exception, but only from patterns. A match is refused with 553, after rcpthosts has let the recipient pass, and for relay clients too; for those, the value of RELAYCLIENT is part of the address.",
      missing: "No recipient is refused by this list.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "拒否する受信者。",
      content:
        "アドレス、または @ とホスト名は、大文字と小文字を区別せずに比べ、一致すればすぐに拒否します。次に `*`、`?`、`[]` のパターンを大文字と小文字を区別して調べ、最後に一致したもので決めます。先頭に ! を付けると例外になりますが、除外できるのはパターンだけです。rcpthosts を通った後で調べ、中継を許されたクライアントでも 553 で拒否します。その場合のアドレスには RELAYCLIENT の値が付いています。",
      missing: "このリストで拒否される受信者はありません。",
      malformed: UNCHECKED.ja,
    },
    differences: {
      sqmail: { manual: "qmail-smtpd(8)" },
      aqmail: { ...AQMAIL_TAKES_NO_MAIL, manual: "qmail-smtpd(8)" },
      sagredo: {
        manual: "qmail-control(5)",
        en: {
          content:
            "An extended regular expression, not anchored and without regard to case; ! in front refuses the recipients that do not match. A hit is refused with 553 before validrcptto and chkuser are asked, whatever rcpthosts says, for relay clients too, and counts towards brtlimit.",
          malformed: REGEX_MALFORMED.en,
        },
        ja: {
          content:
            "拡張正規表現で、部分一致でもよく、大文字と小文字を区別しません。先頭に ! を付けると、一致しない受信者を拒否します。中継を許されたクライアントでも、rcpthosts の結果に関係なく、validrcptto や chkuser より先に 553 で拒否し、その回数は brtlimit に数えられます。",
          malformed: REGEX_MALFORMED.ja,
        },
      },
      "qmail-ldap": {
        en: {
          content:
            "An address, or @ and a host; newer versions also take a user and @ for that user at any host. Case does not matter; there are no wildcards. A match is refused with 553, before rcpthosts is asked, and for relay clients too.",
        },
        ja: {
          content:
            "アドレス、または @ とホスト名で、大文字と小文字を区別せずに比べます。新しい版では、どのホストのそのユーザーでも表すユーザー名と @ も使えます。ワイルドカードは使えません。一致すると、中継を許されたクライアントでも、rcpthosts より先に 553 で拒否します。",
        },
      },
      indimail: {
        manual: "qmail-smtpd(8)",
        ...readBy(["qmail-smtpd", "autoresponder"]),
        environment: "BADRCPTTO",
        en: {
          content: `${INDIMAIL_MATCH.en} The patterns here are not used if badrcptpatterns exists. A match is refused with 553, before rcpthosts is asked, and for relay clients too, unless goodrcptto or goodrcptpatterns has the recipient. BADRCPTTO names another file for qmail-smtpd; badrcptto.cdb and badrcptto.sql are searched first. autoresponder sends no reply to an address that matches, but takes patterns from badrcptpatterns alone; if it can't read the file, it ends with 111.`,
          malformed: INDIMAIL_MALFORMED.en,
        },
        ja: {
          content: `${INDIMAIL_MATCH.ja}badrcptpatterns があれば、ここに書いたパターンは使われません。一致すると、受信者が goodrcptto や goodrcptpatterns に載っていない限り、中継を許されたクライアントでも rcpthosts より先に 553 で拒否します。qmail-smtpd には BADRCPTTO で別のファイルを指定でき、badrcptto.cdb と badrcptto.sql が先に検索されます。autoresponder は、一致したアドレスに返信しませんが、パターンは badrcptpatterns のものしか使いません。ファイルを読めないと 111 で終了します。`,
          malformed: INDIMAIL_MALFORMED.ja,
        },
      },
    },
  },
  {
    name: "badrcpttonorelay",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    manual: "qmail-control(5)",
    sources: ["sagredo: qmail-smtpd.c: setup(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Recipients to which only relay clients may write.",
      content:
        "An extended regular expression, not anchored and without regard to case, as in badrcptto; ! in front refuses the recipients that do not match. Only clients without RELAYCLIENT are checked. A hit is refused with 553 and counts towards brtlimit.",
      missing: "Only badrcptto decides which recipients are refused.",
      malformed: REGEX_MALFORMED.en,
    },
    ja: {
      purpose: "中継を許されたクライアントだけが送れる受信者。",
      content:
        "badrcptto と同じ拡張正規表現で、部分一致でもよく、大文字と小文字を区別しません。先頭に ! を付けると、一致しない受信者を拒否します。調べるのは RELAYCLIENT のないクライアントだけです。当てはまると 553 で拒否し、その回数は brtlimit に数えられます。",
      missing: "このファイルでは拒否せず、badrcptto の拒否だけが働きます。",
      malformed: REGEX_MALFORMED.ja,
    },
  },
  {
    name: "blackholedpatterns",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    readers: [],
    sources: ["indimail: smtpd.c", "indimail: qmail-showctl.c: main()"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "Once held patterns for senders whose mail was accepted and thrown away.",
      content: "Nothing that stands here has an effect. Patterns can be written into blackholedsender.",
      missing: "Nothing changes.",
      empty: "Nothing changes.",
      malformed: "The content is never looked at.",
      status: "qmail-smtpd no longer reads it since February 2024; only qmail-showctl still lists the name.",
    },
    ja: {
      purpose: "受け取って捨てるメールの送信者のパターンを、以前書いていたファイル。",
      content: "ここに何を書いても効果はありません。パターンは blackholedsender に書けます。",
      missing: "何も変わりません。",
      empty: "中身がなくても、動作は変わりません。",
      malformed: "内容が調べられることはありません。",
      status: "2024 年 2 月以降、qmail-smtpd はこのファイルを読みません。qmail-showctl が名前を挙げるだけです。",
    },
  },
  {
    name: "blackholedrcpt",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: smtp_rcpt()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "BLACKHOLEDRCPT",
    en: {
      purpose: "Recipients whose mail is accepted and thrown away.",
      content: `${INDIMAIL_MATCH.en} It is asked after rcpthosts, and not for recipients in goodrcptto or goodrcptpatterns. The client is told that all went well, but the message is not queued. BLACKHOLEDRCPT names another file; blackholedrcpt.cdb and blackholedrcpt.sql are searched first.`,
      missing: "No mail is thrown away on account of its recipients.",
      malformed: INDIMAIL_MALFORMED.en,
      danger:
        "One recipient that matches makes the whole message vanish, for its other recipients too, and neither side hears of it. With QREGEX, a mistyped expression throws all mail away.",
    },
    ja: {
      purpose: "メールを受け取って捨てる受信者。",
      content: `${INDIMAIL_MATCH.ja}rcpthosts の後で調べられ、goodrcptto や goodrcptpatterns にある受信者は対象外です。クライアントには成功と応答しますが、メールはキューに入りません。BLACKHOLEDRCPT で別のファイルを指定でき、blackholedrcpt.cdb と blackholedrcpt.sql が先に検索されます。`,
      missing: "受信者によってメールが捨てられることはありません。",
      malformed: INDIMAIL_MALFORMED.ja,
      danger:
        "受信者が 1 人でも一致すると、ほかの受信者の分も含めてメール全体が消え、送信側にも受信側にも知らされません。QREGEX のときに正規表現を書き誤ると、すべてのメールが捨てられます。",
    },
  },
  {
    name: "blackholedrcptpatterns",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: [],
    sources: ["indimail: smtpd.c", "indimail: qmail-showctl.c: main()"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "Once held patterns for recipients whose mail was accepted and thrown away.",
      content: "Nothing that stands here has an effect. Patterns can be written into blackholedrcpt.",
      missing: "Nothing changes.",
      empty: "Nothing changes.",
      malformed: "The content is never looked at.",
      status: "qmail-smtpd no longer reads it since February 2024; only qmail-showctl still lists the name.",
    },
    ja: {
      purpose: "メールを受け取って捨てる受信者のパターンを、以前書いていたファイル。",
      content: "ここに何を書いても効果はありません。パターンは blackholedrcpt に書けます。",
      missing: "何も変わりません。",
      empty: "中身がなくても、動作は変わりません。",
      malformed: "内容が調べられることはありません。",
      status: "2024 年 2 月以降、qmail-smtpd はこのファイルを読みません。qmail-showctl が名前を挙げるだけです。",
    },
  },
  {
    name: "blackholedsender",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: smtp_mail()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "BLACKHOLEDSENDER",
    en: {
      purpose: "Envelope senders whose mail is accepted and thrown away.",
      content: `${INDIMAIL_MATCH.en} It is asked at MAIL. The client is told that all went well, but the message is not queued. BLACKHOLEDSENDER names another file; blackholedsender.cdb and blackholedsender.sql are searched first.`,
      missing: "No mail is thrown away on account of its sender.",
      malformed: INDIMAIL_MALFORMED.en,
      danger:
        "Mail of a sender that matches vanishes, and neither side hears of it. With QREGEX, a mistyped expression throws all mail away.",
    },
    ja: {
      purpose: "メールを受け取って捨てるエンベロープ送信者。",
      content: `${INDIMAIL_MATCH.ja}MAIL のときに調べられます。クライアントには成功と応答しますが、メールはキューに入りません。BLACKHOLEDSENDER で別のファイルを指定でき、blackholedsender.cdb と blackholedsender.sql が先に検索されます。`,
      missing: "送信者によってメールが捨てられることはありません。",
      malformed: INDIMAIL_MALFORMED.ja,
      danger:
        "一致した送信者のメールは消え、送信側にも受信側にも知らされません。QREGEX のときに正規表現を書き誤ると、すべてのメールが捨てられます。",
    },
  },
  {
    name: "bodycheck",
    shared: true,
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files2()", "indimail: bodycheck.c"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Regular expressions by which messages are refused for what their header fields say.",
      content:
        "An extended regular expression without regard to case, a colon and a comment; `:-header` or `:-body` may follow. What stands behind the last colon is not part of the expression, so an expression with a colon in it needs a comment. It is read only if BODYCHECK is set. Only header fields are compared, those of MIME parts too: of the text, an expression is shown nothing but an empty line, even with `:-body`. Without signatures, only the first message of a connection is looked at. A hit refuses the message with 552 after DATA, naming the comment.",
      missing: "No message is refused by this list.",
      malformed:
        "One line that is no valid expression disables the whole list; an error goes to standard error. If the file can't be read, qmail-smtpd answers 451 and exits.",
    },
    ja: {
      purpose: "ヘッダーの内容によってメールを拒否するための正規表現。",
      content:
        "大文字と小文字を区別しない拡張正規表現、コロン、コメントの順に書き、その後に `:-header` か `:-body` を付けられます。最後のコロンより後ろは正規表現に含まれないので、コロンを含む正規表現にはコメントが必要です。BODYCHECK が設定されているときだけ読まれます。比べられるのは MIME パートのものも含めたヘッダーフィールドだけで、本文については `:-body` を付けても空行しか渡されません。signatures を使っていないと、調べられるのは 1 つの接続の最初のメールだけです。当てはまったメールは、DATA の後にコメントを添えて 552 で拒否されます。",
      missing: "このリストで拒否されるメールはありません。",
      malformed:
        "正規表現として正しくない行が 1 つでもあると、リスト全体が無効になり、標準エラー出力にエラーが出ます。ファイルを読めないと、qmail-smtpd は 451 を返して終了します。",
    },
  },
  {
    name: "cache/",
    category: "antispam",
    reader: "directory",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    shared: true,
    manual: "surblfilter(8)",
    sources: ["sagredo: surblfilter.c: main()", "indimail: surblfilter.c: main()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Answers of SURBL servers that surblfilter keeps, so as not to ask DNS again.",
      content:
        "One file for each domain or IP address: with mode 0600 it was listed, and the file holds the reason; with mode 0644 it was not. A file older than cachelifetime is removed only when its name is looked up again, so the rest has to be cleaned out by cron. The filter's user must be able to write here.",
      missing: "Nothing is kept: the domain of each URL is looked up in DNS.",
      empty: "How it starts; surblfilter fills it.",
      malformed: "A file in its place, or a folder that can't be written, makes surblfilter end with an error.",
    },
    ja: {
      purpose: "surblfilter が SURBL への問い合わせ結果を保存し、DNS への再問い合わせを減らすための場所。",
      content:
        "ドメインか IP アドレスごとに 1 ファイルを置きます。モード 0600 は登録済みで、ファイルに理由が入り、0644 は未登録を表します。cachelifetime より古いファイルは、同じ名前を再び調べたときにだけ消されるので、残りは cron で掃除する必要があります。フィルターを動かすユーザーに書き込み権限が必要です。",
      missing: "結果は保存されず、URL のドメインを毎回 DNS で調べます。",
      empty: "最初はこの状態で、surblfilter がファイルを作っていきます。",
      malformed: "同名のファイルがあったり、フォルダーに書き込めなかったりすると、surblfilter はエラーで終了します。",
    },
    differences: {
      sagredo: {
        en: {
          content:
            "One file for each domain or IP address: with mode 0600 it was listed, and the file holds the reason; with mode 0644 it was not. A file older than cachelifetime is removed only when its name is looked up again, so the rest has to be cleaned out by cron. The filter's user must be able to write here. surblfilter does its work only if SURBL is set.",
        },
        ja: {
          content:
            "ドメインか IP アドレスごとに 1 ファイルを置きます。モード 0600 は登録済みで、ファイルに理由が入り、0644 は未登録を表します。cachelifetime より古いファイルは、同じ名前を再び調べたときにだけ消されるので、残りは cron で掃除する必要があります。フィルターを動かすユーザーに書き込み権限が必要です。surblfilter は SURBL が設定されているときだけ働きます。",
        },
      },
    },
  },
  {
    name: "cachelifetime",
    category: "antispam",
    reader: "integer",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    shared: true,
    manual: "surblfilter(8)",
    sources: ["sagredo: surblfilter.c: main()", "indimail: surblfilter.c: main()"],
    default: { kind: "literal", value: "300" },
    takesEffect: "next message",
    unit: "seconds",
    environment: "CACHELIFETIME",
    en: {
      purpose: "How long surblfilter trusts an answer that it keeps in control/cache.",
      content: "A number of seconds. An older answer is dropped when its name comes up again, and DNS is asked anew.",
      missing: "Answers count for 300 seconds.",
    },
    ja: {
      purpose: "surblfilter が control/cache に保存した結果を有効とみなす時間。",
      content: "秒数を書きます。それより古い結果は、同じ名前が再び出てきたときに捨てられ、DNS に問い合わせ直します。",
      missing: "結果は 300 秒間有効です。",
    },
  },
  {
    name: "chkrcptdomains",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: smtp_rcpt()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Recipients for which CHECKRECIPIENT makes sure that the user exists.",
      content: `${INDIMAIL_MATCH.en} It counts only with CHECKRECIPIENT, and for recipients whose domain is in rcpthosts. Those that do not match are not checked, until one has matched: from then on all recipients of the connection are. chkrcptdomains.cdb and chkrcptdomains.sql are searched first.`,
      missing: "Recipients in all domains of rcpthosts are checked.",
      empty: "No recipient is checked.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "CHECKRECIPIENT によるユーザーの存在確認の対象とする受信者。",
      content: `${INDIMAIL_MATCH.ja}CHECKRECIPIENT があり、受信者のドメインが rcpthosts にある場合だけ意味を持ち、一致しない受信者は確認されません。ただし、一度一致する受信者が現れると、その接続の以後の受信者はすべて確認されます。chkrcptdomains.cdb と chkrcptdomains.sql が先に検索されます。`,
      missing: "rcpthosts にあるすべてのドメインの受信者を確認します。",
      empty: "どの受信者も確認しません。",
      malformed: INDIMAIL_MALFORMED.ja,
    },
  },
  {
    name: "chksenderdomains",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: smtp_mail()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Senders for which CHECKSENDER makes sure that the user exists and has authenticated.",
      content: `${INDIMAIL_MATCH.en} It counts only with CHECKSENDER, and for senders whose domain is in rcpthosts; for any other sender the address with which the client has logged in takes its place. Those that do not match are not checked, until one has matched: from then on all senders of the connection are. An unknown user gets 553, one that has not authenticated 530. chksenderdomains.cdb and chksenderdomains.sql are searched first.`,
      missing: "Senders in all domains of rcpthosts are checked.",
      empty: "No sender is checked.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "CHECKSENDER によって、ユーザーの存在と認証済みであることを確認する送信者。",
      content: `${INDIMAIL_MATCH.ja}CHECKSENDER があり、送信者のドメインが rcpthosts にある場合だけ意味を持ち、一致しない送信者は確認されません。送信者のドメインが rcpthosts になければ、代わりにクライアントの認証に使われたアドレスが調べられます。一度一致する送信者が現れると、その接続の以後の送信者はすべて確認されます。存在しないユーザーは 553、認証していないユーザーは 530 で拒否されます。chksenderdomains.cdb と chksenderdomains.sql が先に検索されます。`,
      missing: "rcpthosts にあるすべてのドメインの送信者を確認します。",
      empty: "どの送信者も確認しません。",
      malformed: INDIMAIL_MALFORMED.ja,
    },
  },
  {
    name: "dnsblfailclosed",
    category: "antispam",
    reader: "integer",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    sources: ["sagredo: qmail-smtpd.c: setup(), smtp_rcpt()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    environment: "DNSBLFAILCLOSED",
    en: {
      purpose: "Whether a failed look-up in a DNSBL counts as a listing.",
      content:
        "With 0, the next zone of dnsbllist is asked. With any other number the client counts as listed: it gets 451 and the connection is closed. For a `+` zone it is let in instead, and for a `=` zone the failure is only logged.",
      missing: "A failed look-up is passed over.",
      danger: "With a number other than 0, a DNSBL that does not answer defers all mail from outside.",
    },
    ja: {
      purpose: "DNSBL の検索に失敗したとき、登録されているものとみなすかどうか。",
      content:
        "0 なら dnsbllist の次のゾーンを調べます。0 以外なら登録されているものとみなし、451 を返して接続を切ります。ただし `+` のゾーンでは受け入れ、`=` のゾーンではログに残すだけです。",
      missing: "検索の失敗は無視されます。",
      danger: "0 以外にすると、DNSBL が応答しない間、外部からのメールはすべて一時的に拒否されます。",
    },
  },
  {
    name: "dnsbllist",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["sagredo: qmail-smtpd.c: setup(), smtp_rcpt()", "indimail: dnsbl.c: mailfrom_hook(), dnsblcheck()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "DNSBLLIST",
    en: {
      purpose: "DNS blocklists in which the IP address of the client is looked up.",
      content:
        "A zone, behind `+` for a list of welcome clients, `-` for a refusal with 553 or `=` for a note in the log; with no sign the client gets 451 and the connection is closed. A colon and a text may follow: then an A record is asked for, and `%IP%` in the text stands for the address; a text that begins with `-` gives 553 too. Without text it is a TXT record. The first hit, of a `=` zone too, ends the search. After a DNS error a 553 becomes 451. Relay clients, authenticated ones and DNSBLSKIP are spared. RBLSMTPD decides first, and what it refuses is refused to them too. DNSBLLIST names another file. There are no comments at the end of a line.",
      missing: "No blocklist is asked.",
      malformed: "Entries are not checked. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
    },
    ja: {
      purpose: "クライアントの IP アドレスを調べる DNS ブロックリスト。",
      content:
        "ゾーン名を書きます。先頭の `+` は許可リスト、`-` は 553 での拒否、`=` はログへの記録だけを表し、印がなければ 451 を返して接続を切ります。コロンに続けて文面を書くと A レコードを調べ、文面の `%IP%` はアドレスに置き換わります。`-` で始まる文面も 553 での拒否になります。文面がなければ TXT レコードを調べます。`=` のゾーンも含め、最初に見つかったところで検索は終わります。DNS エラーの後では、553 は 451 に変わります。中継を許されたクライアント、認証済みのクライアント、DNSBLSKIP がある場合は対象外です。RBLSMTPD があればそれが先に判定し、その拒否は対象外のクライアントにも及びます。DNSBLLIST で別のファイルを指定できます。行末にコメントは書けません。",
      missing: "ブロックリストには問い合わせません。",
      malformed: "エントリは検査されません。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
    },
    differences: {
      sagredo: { manual: "qmail-control(5)" },
      indimail: {
        sources: ["indimail: dnsbl.c: mailfrom_hook(), dnsblcheck()"],
        takesEffect: "next message",
        en: {
          content:
            "The name of a zone. The plugin made of dnsbl.c asks at MAIL for an A record; a client that is listed gets 421. It asks once in a connection, so a later MAIL is not stopped. With SKIPDNSBL, RELAYCLIENT or AUTHENTICATED=1 in the environment, and for the address 127.0.0.1, nothing is asked; a login by AUTH changes nothing in that. DNSBLLIST names another file.",
          missing: "No blocklist is asked. The same holds if the plugin is not loaded.",
          malformed: "Entries are not checked. If the file can't be read, MAIL is answered with 451.",
        },
        ja: {
          content:
            "ゾーン名を書きます。dnsbl.c から作られるプラグインが、MAIL のときに A レコードを調べ、登録されているクライアントには 421 を返します。調べるのは接続ごとに 1 回だけで、その後の MAIL は止められません。環境変数 SKIPDNSBL、RELAYCLIENT、AUTHENTICATED=1 のいずれかがあるとき、またアドレスが 127.0.0.1 のときは調べません。AUTH による認証では変わりません。DNSBLLIST で別のファイルを指定できます。",
          missing: "ブロックリストには問い合わせません。プラグインが読み込まれていない場合も同じです。",
          malformed: "エントリは検査されません。ファイルを読めないと、MAIL に 451 を返します。",
        },
      },
    },
  },
  {
    name: "globalspamredirect",
    category: "antispam",
    reader: "line",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-spamfilter"],
    manual: "qmail-spamfilter(8)",
    sources: ["indimail: qmail-spamfilter.c: main()", "indimail: qmulti.c: rewrite_envelope()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "SPAMREDIRECT",
    en: {
      purpose: "The one address to which all spam goes.",
      content:
        "An address. A message that the filter in SPAMFILTER calls spam, which it does by the exit code in SPAMEXITCODE, is queued for this address with the null sender, and its own recipients do not get it. With REJECTSPAM=1 the message is refused besides. SPAMREDIRECT in the environment takes the place of the file.",
      missing: "Spam is not redirected.",
      empty: "As if the file did not exist: spam is not redirected.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, spam is not taken in, and the sender has to try again.",
    },
    ja: {
      purpose: "スパムをまとめて送るアドレス。",
      content:
        "アドレスを書きます。SPAMFILTER のフィルターが SPAMEXITCODE の終了コードでスパムと判定したメールは、空の送信者でこのアドレス宛にキューに入り、本来の受信者には届きません。REJECTSPAM=1 なら、そのうえでメールを拒否します。環境変数 SPAMREDIRECT があれば、ファイルの代わりに使われます。",
      missing: "スパムの宛先は変わりません。",
      empty: "ファイルがない場合と同じで、スパムの宛先は変わりません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、スパムは一時エラーになり、受け取られません。",
    },
  },
  {
    name: "goodmailaddr",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["qmail-smtpd"],
    sources: ["qmail-ldap: qmail-smtpd.c: setup(), goodmailaddr()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Addresses that RCPTCHECK and SENDERCHECK accept without an entry in LDAP.",
      content:
        "An address, @ and a host, a user and @ for that user at any host, or `catchall@host` for a whole host; compared without regard to case. If qmail is built with dash extensions, `name-catchall@host` stands for all extensions of a name. What matches is not looked up in LDAP.",
      missing: "With RCPTCHECK and SENDERCHECK, every local address is looked up in LDAP.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "LDAP にエントリがなくても RCPTCHECK と SENDERCHECK で受け入れるアドレス。",
      content:
        "アドレス、@ とホスト名、どのホストのそのユーザーでも表すユーザー名と @、またはホスト全体を表す `catchall@host` で、大文字と小文字を区別せずに比べます。ダッシュ拡張を有効にしてビルドした qmail では、`name-catchall@host` がその名前の拡張すべてを表します。一致したアドレスは LDAP で検索されません。",
      missing: "RCPTCHECK や SENDERCHECK があれば、ローカルのアドレスはすべて LDAP で検索されます。",
      malformed: UNCHECKED.ja,
    },
  },
  {
    name: "goodmailfrom",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["qmail-ldap"],
    readers: ["qmail-smtpd"],
    shared: true,
    sources: ["qmail-ldap: qmail-smtpd.c: setup(), smtp_mail()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Envelope senders that are spared the checks at MAIL.",
      content:
        "An address, @ and a host, or a user and @ for that user at any host. A sender that matches is let pass without badmailfrom, badmailfrom-unknown, the RBLs and the sender checks.",
      missing: "All checks apply to every sender.",
      danger: "Anybody can write any envelope sender: a spammer who guesses an entry passes all those checks.",
      malformed: UNCHECKED.en,
      status: "Older versions of qmail-ldap do not read it.",
    },
    ja: {
      purpose: "MAIL のときの検査を免除するエンベロープ送信者。",
      content:
        "アドレス、@ とホスト名、またはどのホストのそのユーザーでも表すユーザー名と @ です。一致した送信者には、badmailfrom、badmailfrom-unknown、RBL、送信者の確認を行いません。",
      missing: "すべての送信者にすべての検査を行います。",
      danger: "エンベロープ送信者は誰でも自由に名乗れます。エントリを言い当てたスパム送信者は、これらの検査をすべて通り抜けます。",
      malformed: UNCHECKED.ja,
      status: "古い版の qmail-ldap は、このファイルを読みません。",
    },
  },
];
