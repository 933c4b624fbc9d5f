import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry, FileProse } from "../entry.ts";
import { AQMAIL_TAKES_NO_MAIL } from "./aqmail.ts";
import { INDIMAIL_MALFORMED, INDIMAIL_UNREADABLE } from "./indimail-lists.ts";
import { readBy } from "./moments.ts";

/**
 * How IndiMail's qmail-smtpd looks an address up in most of its lists (address_match in qregex.c). What control/qregex sets is
 * taken back at MAIL (restore_env in smtp_mail), so that for these lists only the environment counts.
 */
const INDIMAIL_MATCH = {
  en: "An address, or @ and a domain, in any case; or a pattern with `*`, `?` and `[]` in lower case, of which the last that matches decides and ! in front makes an exception. With QREGEX in the environment other than 0, every line is an extended regular expression instead, ! inverts it, and any hit counts.",
  ja: "アドレス、または @ とドメインを書き、大文字と小文字は区別されません。`*`、`?`、`[]` を使ったパターンは小文字で書き、最後に一致したもので決まります。先頭に ! を付けたパターンは例外になります。環境変数 QREGEX が 0 以外なら、各行は拡張正規表現になります。その場合 ! は判定を反転し、1 行でも当てはまれば一致とみなします。",
} as const;

/** What nearly every qmail-smtpd does about unfit content of a list. Source: qmail-smtpd.c: setup(), die_control(). */
export const UNCHECKED = {
  en: "Entries are not checked. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
  ja: "エントリは検査されません。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
} as const;

/** What sagredo's qmail-smtpd does about unfit content of its lists of regular expressions. */
const REGEX_MALFORMED = {
  en: "A line that is no valid expression, such as `*@example.com`, refuses nothing, not even with ! in front; an error goes to standard error. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
  ja: "`*@example.com` のように正規表現として正しくない行は、先頭に ! があっても何も拒否せず、標準エラー出力にエラーが出ます。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
} as const;

/** How s/qmail and aQmail take badmailfrom. */
const SQMAIL_BADMAILFROM = {
  en: {
    content:
      "An address, or @ and a host, in any case. `@host+` counts for clients that may not relay, `@host-` for clients without a host name, and `?` with a sender in lower case frees that sender from this list; newer versions also take patterns with `*` and `?`, of which the last that matches decides. A sender that matches is refused with 553 at RCPT, after rcpthosts.",
  },
  ja: {
    content:
      "アドレス、または @ とホスト名を書き、大文字と小文字は区別されません。`@host+` は中継を許されていないクライアントに、`@host-` はホスト名のないクライアントに効き、`?` に続けて小文字で書いた送信者は、このリストの対象から外れます。新しい版では `*` や `?` を使ったパターンも書け、最後に一致したもので決まります。一致した送信者は、RCPT のとき、rcpthosts の後で 553 で拒否されます。",
  },
} as const;

/** The text files from which s/qmail compiles its lists of attachment signatures. */
function signatureText(program: string): {
  readonly en: Omit<FileProse, "purpose" | "content">;
  readonly ja: Omit<FileProse, "purpose" | "content">;
} {
  return {
    en: {
      syntax: "One entry a line. A line whose first byte is # is a comment. Nothing is taken off a line.",
      missing: `${program} exits with 111, and an existing cdb stays in force.`,
      empty: `${program} writes a cdb without entries.`,
      malformed: `Lines that are too short are ignored without a word. If the file can't be read, ${program} exits with 111 and the old cdb stays in force.`,
    },
    ja: {
      syntax: "1 行に 1 エントリ。先頭のバイトが # の行はコメントです。行から取り除かれる文字はありません。",
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
      purpose: "Envelope senders that are meant for clients that may relay.",
      content: `${INDIMAIL_MATCH.en} With a sender that matches, a client that may not relay gets 553 for its recipients, local ones too. After the first sender that does not match, the list is not looked at again in that connection.`,
      missing: "No sender is tied to the right to relay by this list.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "中継を許したクライアントに使わせるためのエンベロープ送信者。",
      content: `${INDIMAIL_MATCH.ja}一致した送信者を使うクライアントは、中継を許されていなければ、ローカルの宛先も含めて受信者を 553 で拒否されます。一致しない送信者が一度現れると、その接続ではリストは調べられなくなります。`,
      missing: "このリストによって中継の許可を求められる送信者はありません。",
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
        "A file name, or its end from the last dot on, such as `.exe`, in any case; with QREGEX other than 0, an extended regular expression. It is looked at with VIRUSCHECK 3, 4, 5 or 7, and a match rejects the message. BADEXT names another file.",
      missing: "No attachment is refused by this list.",
      malformed:
        "With QREGEX, a line that is no valid expression matches every attachment (with ! in front, none). If the file can't be read, the scanner ends with a configuration error.",
    },
    ja: {
      purpose: "ウイルススキャンの前段がファイル名で拒否する添付ファイル。",
      content:
        "ファイル名、または `.exe` のような最後のドット以降を書き、大文字と小文字は区別されません。QREGEX が 0 以外なら拡張正規表現です。VIRUSCHECK が 3、4、5、7 のときに調べられ、一致するとメールは拒否されます。BADEXT で別のファイルを指定できます。",
      missing: "このリストで拒否される添付ファイルはありません。",
      malformed:
        "QREGEX のとき、正規表現として正しくない行はどの添付ファイルにも一致します (先頭に ! があれば一致しません)。ファイルを読めないと、スキャナーは設定エラーで終了します。",
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
        "A pattern with `*`, `?` and `[]`, compared with the file name in lower case; ! in front makes an exception, and the last pattern that matches decides. It is looked at with VIRUSCHECK 3, 4, 5 or 7, unless QREGEX is other than 0. BADEXTPATTERNS names another file.",
      missing: "The patterns in badext count instead.",
      empty: "There are no patterns: those in badext are not used either.",
      malformed: "Entries are not checked. If the file can't be read, the scanner ends with a configuration error.",
    },
    ja: {
      purpose: "ウイルススキャンの前段が拒否する、添付ファイル名のパターン。",
      content:
        "`*`、`?`、`[]` を使ったパターンで、小文字にしたファイル名と比べます。先頭に ! を付けると例外になり、最後に一致したパターンで決まります。VIRUSCHECK が 3、4、5、7 のときに調べられますが、QREGEX が 0 以外なら使われません。BADEXTPATTERNS で別のファイルを指定できます。",
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
    sources: ["sqmail: qmail-smtpd.c: setup(), dohelo(), bhelocheck(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "HELO/EHLO names whose users are refused.",
      content:
        "A name in any case, or a pattern with `*`, `?` and `[]`; of the patterns the last one that matches decides, and ! in front makes an exception from them. `name!` frees that name from this list. The file is used if HELOCHECK is set and empty, `.`, `=`, `A` or `M`; a client that may not relay then gets 550 at RCPT.",
      missing: "No name is refused by this list.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "拒否する相手が名乗る HELO/EHLO 名。",
      content:
        "名前を書き、大文字と小文字は区別されません。`*`、`?`、`[]` を使ったパターンも書け、最後に一致したもので決まります。先頭に ! を付けると、パターンからの例外になります。`name!` と書いた名前は、このリストの対象から外れます。HELOCHECK が設定され、空か `.`、`=`、`A`、`M` のときに使われ、中継を許されていないクライアントは、RCPT のときに 550 で拒否されます。",
      missing: "このリストで拒否される名前はありません。",
      malformed: UNCHECKED.ja,
    },
    differences: {
      aqmail: { ...AQMAIL_TAKES_NO_MAIL, sources: ["aqmail: qmail-smtpd.c: setup(), dohelo(), bhelocheck(), smtp_rcpt()"] },
      sagredo: {
        manual: "qmail-control(5)",
        sources: ["sagredo: qmail-smtpd.c: setup(), smtp_helo(), smtp_ehlo(), bmcheck(), smtp_rcpt()"],
        en: {
          content:
            "An extended regular expression, matched anywhere in the name and without regard to case; ! in front refuses the names that do not match. RCPT is then refused with 553, for relay clients too. NOBADHELO, which the documentation has, is not read.",
          malformed: REGEX_MALFORMED.en,
        },
        ja: {
          content:
            "拡張正規表現で、名前のどこに一致してもよく、大文字と小文字は区別されません。先頭に ! を付けると、一致しない名前を拒否します。当てはまると、中継を許されたクライアントでも、RCPT は 553 で拒否されます。ドキュメントにある NOBADHELO は読まれません。",
          malformed: REGEX_MALFORMED.ja,
        },
      },
      indimail: {
        environment: "BADHELO",
        sources: ["indimail: smtpd.c: open_control_files1(), dohelo()", "indimail: qregex.c: address_match()"],
        en: {
          content:
            "A pattern in lower case, such as `*.example.net`; with QREGEX, or else control/qregex, other than 0, an extended regular expression. It is read if BADHELOCHECK or BADHELO is set, and BADHELO names another file; a client whose name matches gets 503 at MAIL. Since January 2024 the name is compared with an @ in front, as in `@mail.example.net`.",
          malformed: INDIMAIL_MALFORMED.en,
          danger:
            "In versions of 2023 and 2024, the check sends nearly every client from another host a `451 invalid HELO greeting for local` as well: try it before you switch it on.",
        },
        ja: {
          content:
            "`*.example.net` のようなパターンを小文字で書きます。QREGEX が、なければ control/qregex が 0 以外なら、拡張正規表現です。BADHELOCHECK か BADHELO が設定されているときに読まれ、BADHELO で別のファイルを指定できます。名前が一致したクライアントの MAIL には 503 を返します。2024 年 1 月以降の版では、`@mail.example.net` のように @ を前に付けた名前と比べます。",
          malformed: INDIMAIL_MALFORMED.ja,
          danger:
            "2023 年と 2024 年の版では、この検査を有効にすると、ほかのホストからのほとんどのクライアントに `451 invalid HELO greeting for local` も送られます。有効にする前に試してください。",
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
    sources: ["sagredo: qmail-smtpd.c: setup(), smtp_helo(), smtp_ehlo(), bmcheck()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Meant to be badhelo for clients that may not relay.",
      content:
        "Extended regular expressions as in badhelo. But the program compares them with an address that is not set yet, not with the HELO name.",
      missing: "Nothing is checked.",
      empty: "Nothing is checked.",
      malformed: UNCHECKED.en,
      danger: "With an entry, qmail-smtpd crashes at HELO or EHLO of clients without RELAYCLIENT: mail from outside does not come in.",
    },
    ja: {
      purpose: "中継を許していないクライアント用の badhelo として用意されたもの。",
      content: "badhelo と同じ拡張正規表現です。ただし、プログラムは HELO 名ではなく、まだ設定されていないアドレスと比べてしまいます。",
      missing: "何も調べません。",
      empty: "エントリがないので、何も調べません。",
      malformed: UNCHECKED.ja,
      danger:
        "エントリがあると、RELAYCLIENT のないクライアントの HELO や EHLO で qmail-smtpd が異常終了し、外部からのメールを受信できなくなります。",
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
    sources: ["indimail: smtpd.c: open_control_files2(), badhostcheck(), qmail_smtpd()", "indimail: do_match.c: do_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "BADHOST",
    en: {
      purpose: "Host names of clients that are turned away.",
      content:
        "A pattern for TCPREMOTEHOST, such as `*.dyn.example.net`; a client without a name is `unknown`. With QREGEX, or else control/qregex, other than 0, it is an extended regular expression. ! in front turns away the hosts that do not match, so it makes no exception. It is read if BADHOSTCHECK or BADHOST is set; BADHOST names another file.",
      missing: "No client is turned away by its name.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "接続を拒むクライアントのホスト名。",
      content:
        "TCPREMOTEHOST と比べる `*.dyn.example.net` のようなパターンです。名前のないクライアントは `unknown` になります。QREGEX が、なければ control/qregex が 0 以外なら、拡張正規表現です。先頭の ! は例外ではなく、一致しないホストを拒む指定です。BADHOSTCHECK か BADHOST が設定されているときに読まれ、BADHOST で別のファイルを指定できます。",
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
    sources: ["indimail: smtpd.c: open_control_files2(), badipcheck(), qmail_smtpd()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "BADIP",
    en: {
      purpose: "IP addresses of clients that are turned away.",
      content:
        "An IP address, or a pattern such as `192.0.2.*`; ! in front of a pattern makes an exception, and the last pattern that matches decides. With QREGEX, or else control/qregex, other than 0, every line is an extended regular expression instead. It is read if BADIPCHECK or BADIP is set; BADIP names another file.",
      missing: "No client is turned away by this list.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "接続を拒むクライアントの IP アドレス。",
      content:
        "IP アドレス、または `192.0.2.*` のようなパターンです。先頭に ! を付けたパターンは例外になり、最後に一致したパターンで決まります。QREGEX が、なければ control/qregex が 0 以外なら、各行は拡張正規表現になります。BADIPCHECK か BADIP が設定されているときに読まれ、BADIP で別のファイルを指定できます。",
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
        "Five characters of base64 text; begin all lines with the same one, since BADLOADERTYPE names it. The first 5 bytes of a line are stored, and a line of 5 bytes or less, its newline included, is ignored.",
      ...signatureText("qmail-badloadertypes").en,
    },
    ja: {
      purpose: "実行形式の添付ファイルの特徴。badloadertypes.cdb の元になるテキストです。",
      content:
        "base64 テキストの 5 文字を書きます。最初の文字は BADLOADERTYPE に指定するので、どの行も同じ文字で始めてください。保存されるのは行の先頭 5 バイトで、改行を含めて 5 バイト以下の行は無視されます。",
      ...signatureText("qmail-badloadertypes").ja,
    },
    differences: { aqmail: { sources: ["aqmail: qmail-badloadertypes.c: main()"] } },
  },
  {
    name: "badloadertypes.cdb",
    category: "antispam",
    reader: "cdb",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-badloadertypes(8)",
    sources: ["sqmail: qmail-smtpd.c: setup(), put(), smtp_data()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    compiler: "qmail-badloadertypes",
    en: {
      purpose: "The compiled badloadertypes, by which executable attachments are refused.",
      content:
        "It is used if BADLOADERTYPE is the one character with which the entries begin; `-` and `+` switch the check off. In base64 parts, five characters that begin with it are looked up, and a message with a match is refused after DATA.",
      missing: "The check is off. The same holds if the file can't be opened.",
      empty: "A file of 0 bytes is no cdb, and a look-up that fails counts as a match.",
      malformed: "A look-up that fails counts as a match, and the message is refused.",
    },
    ja: {
      purpose: "badloadertypes を変換したもの。実行形式の添付ファイルを拒否するのに使います。",
      content:
        "BADLOADERTYPE がエントリの先頭の 1 文字であるときに使われ、`-` や `+` なら検査しません。base64 のパートで、この文字から始まる 5 文字を検索し、一致したメールは DATA の後で拒否されます。",
      missing: "検査は行われません。ファイルを開けない場合も同じです。",
      empty: "0 バイトのファイルは cdb ではなく、検索に失敗すると一致したものとして扱われます。",
      malformed: "検索に失敗すると一致したものとして扱われ、メールは拒否されます。",
    },
    differences: { aqmail: { ...AQMAIL_TAKES_NO_MAIL, sources: ["aqmail: qmail-smtpd.c: setup(), put(), smtp_data()"] } },
  },
  {
    name: "badmailfrom",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: DIALECTS,
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["qmail-smtpd.c: setup(), bmfcheck(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Envelope senders from which no mail is accepted.",
      content:
        "An address, or @ and a host, in any case. There are no wildcards, and `@example.com` covers no subdomain. A sender that matches is refused with 553 at RCPT, for relay clients too.",
      missing: "No sender is refused by this list.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "メールを受け付けないエンベロープ送信者。",
      content:
        "アドレス、または @ とホスト名を書き、大文字と小文字は区別されません。ワイルドカードは使えず、`@example.com` はサブドメインに効きません。一致した送信者は、中継を許されたクライアントでも、RCPT のときに 553 で拒否されます。",
      missing: "このリストで拒否される送信者はありません。",
      malformed: UNCHECKED.ja,
    },
    differences: {
      sagredo: {
        sources: ["sagredo: qmail-smtpd.c: setup(), bmcheck(), smtp_mail(), smtp_rcpt()"],
        en: {
          content:
            "An extended regular expression, matched anywhere in the sender and without regard to case; ! in front refuses the senders that do not match. RCPT is then refused with 553, for relay clients too. The null sender is not checked, and DISABLE_BADMAILFROM switches the list off.",
          malformed: REGEX_MALFORMED.en,
        },
        ja: {
          content:
            "拡張正規表現で、送信者のどこに一致してもよく、大文字と小文字は区別されません。先頭に ! を付けると、一致しない送信者を拒否します。当てはまると、中継を許されたクライアントでも、RCPT は 553 で拒否されます。空の送信者は調べず、DISABLE_BADMAILFROM があればこのリストは使われません。",
          malformed: REGEX_MALFORMED.ja,
        },
      },
      sqmail: { ...SQMAIL_BADMAILFROM, sources: ["sqmail: qmail-smtpd.c: setup(), bmfcheck(), smtp_mail(), smtp_rcpt()"] },
      aqmail: {
        sources: ["aqmail: qmail-smtpd.c: setup(), bmfcheck(), smtp_mail(), smtp_rcpt()"],
        en: { ...SQMAIL_BADMAILFROM.en, ...AQMAIL_TAKES_NO_MAIL.en },
        ja: { ...SQMAIL_BADMAILFROM.ja, ...AQMAIL_TAKES_NO_MAIL.ja },
      },
      "qmail-ldap": {
        sources: ["qmail-ldap: qmail-smtpd.c: setup(), bmfcheck(), smtp_mail()"],
        en: {
          content:
            "An address, @ and a host, or a user and @ for that user at any host, in any case. A sender that matches is refused with 553 at MAIL, for relay clients too; newer versions spare the senders in goodmailfrom.",
        },
        ja: {
          content:
            "アドレス、@ とホスト名、またはどのホストのそのユーザーでも表すユーザー名と @ を書き、大文字と小文字は区別されません。一致した送信者は、中継を許されたクライアントでも、MAIL のときに 553 で拒否されます。新しい版では、goodmailfrom に載っている送信者は拒否されません。",
        },
      },
      indimail: {
        environment: "BADMAILFROM",
        sources: ["indimail: smtpd.c: open_control_files2(), smtp_mail()", "indimail: qregex.c: address_match()"],
        en: {
          content: `${INDIMAIL_MATCH.en} If badmailpatterns exists, the patterns here are not used. A sender that matches is refused with 553 at MAIL, for relay clients too; BADMAILFROM names another file.`,
          malformed: INDIMAIL_MALFORMED.en,
        },
        ja: {
          content: `${INDIMAIL_MATCH.ja}badmailpatterns があれば、ここに書いたパターンは使われません。一致した送信者は、中継を許されたクライアントでも、MAIL のときに 553 で拒否されます。BADMAILFROM で別のファイルを指定できます。`,
          malformed: INDIMAIL_MALFORMED.ja,
        },
      },
      eqmail: {
        sources: ["eqmail: qmail-smtpd.c: setup(), bmfcheck(), smtp_rcpt()"],
        en: {
          content:
            "An address, @ and a host, or a dot and a domain, in any case; `.example.com` covers the subdomains, but not the domain itself. A sender that matches is refused with 553 at RCPT, for relay clients too.",
        },
        ja: {
          content:
            "アドレス、@ とホスト名、またはドットで始まるドメインを書き、大文字と小文字は区別されません。`.example.com` はサブドメインに効き、ドメイン自体には効きません。一致した送信者は、中継を許されたクライアントでも、RCPT のときに 553 で拒否されます。",
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
        "An address, or @ and a host, in any case. It is asked if TCPREMOTEHOST is `unknown` or unset; a sender that matches is then refused with 553 at MAIL.",
      missing: "Clients without reverse DNS are treated like others.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "逆引きできないクライアントからは受け付けないエンベロープ送信者。",
      content:
        "アドレス、または @ とホスト名を書き、大文字と小文字は区別されません。TCPREMOTEHOST が `unknown` か未設定のときに調べられ、一致した送信者は MAIL のときに 553 で拒否されます。",
      missing: "逆引きできないクライアントも、ほかのクライアントと同じように扱われます。",
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
    sources: ["sagredo: qmail-smtpd.c: setup(), bmcheck(), smtp_mail(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Envelope senders that are refused from clients that may not relay.",
      content:
        "An extended regular expression, matched anywhere in the sender and without regard to case; ! in front refuses the senders that do not match. RCPT is then refused with 553. Clients with RELAYCLIENT and authenticated ones are not checked. The null sender is not checked, and DISABLE_BADMAILFROM switches the list off.",
      missing: "No sender is refused by this list.",
      malformed: REGEX_MALFORMED.en,
    },
    ja: {
      purpose: "中継を許されていないクライアントからは受け付けないエンベロープ送信者。",
      content:
        "拡張正規表現で、送信者のどこに一致してもよく、大文字と小文字は区別されません。先頭に ! を付けると、一致しない送信者を拒否します。当てはまると RCPT は 553 で拒否されます。RELAYCLIENT のあるクライアントと認証済みのクライアントは調べません。空の送信者も調べず、DISABLE_BADMAILFROM があればこのリストは使われません。",
      missing: "このリストで拒否される送信者はありません。",
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
    sources: ["indimail: smtpd.c: open_control_files2(), smtp_mail()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "BADMAILPATTERNS",
    en: {
      purpose: "Patterns for envelope senders from which no mail is accepted.",
      content:
        "A pattern with `*`, `?` and `[]`, such as `*@example.net`, compared with the sender in lower case; `!fred@example.net` makes an exception, and the last line that matches decides. A match is refused with 553 at MAIL. With QREGEX in the environment other than 0, the file is not used. BADMAILPATTERNS names another file.",
      missing: "The patterns in badmailfrom count instead.",
      empty: "There are no patterns: those in badmailfrom are not used either.",
      malformed: INDIMAIL_UNREADABLE.en,
    },
    ja: {
      purpose: "メールを受け付けないエンベロープ送信者のパターン。",
      content:
        "`*@example.net` のように `*`、`?`、`[]` を使ったパターンで、小文字にした送信者と比べます。`!fred@example.net` と書けば例外になり、最後に一致した行で決まります。一致すると MAIL のときに 553 で拒否します。環境変数 QREGEX が 0 以外なら使われません。BADMAILPATTERNS で別のファイルを指定できます。",
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
        "The first nine characters of the base64 text of an attachment, such as `TVqQAAMAA`. The first 9 bytes of a line are stored, and a line of 9 bytes or less, its newline included, is ignored.",
      ...signatureText("qmail-badmimetypes").en,
    },
    ja: {
      purpose: "受け付けたくない添付ファイルの特徴。badmimetypes.cdb の元になるテキストです。",
      content:
        "`TVqQAAMAA` のように、添付ファイルの base64 テキストの先頭 9 文字を書きます。保存されるのは行の先頭 9 バイトで、改行を含めて 9 バイト以下の行は無視されます。",
      ...signatureText("qmail-badmimetypes").ja,
    },
    differences: { aqmail: { sources: ["aqmail: qmail-badmimetypes.c: main()"] } },
  },
  {
    name: "badmimetypes.cdb",
    category: "antispam",
    reader: "cdb",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-badmimetypes(8)",
    sources: ["sqmail: qmail-smtpd.c: setup(), put(), smtp_data()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    compiler: "qmail-badmimetypes",
    en: {
      purpose: "The compiled badmimetypes, by which unwanted attachments are refused.",
      content:
        "It is used if BADMIMETYPE is a single character other than `-`; with `+`, clients that may relay are spared. The first nine characters of a base64 part are looked up, and a message with a match is refused after DATA.",
      missing: "No attachment is looked up. The same holds if the file can't be opened.",
      empty: "A file of 0 bytes is no cdb, and a look-up that fails counts as a match.",
      malformed: "A look-up that fails counts as a match, and the message is refused.",
    },
    ja: {
      purpose: "badmimetypes を変換したもの。受け付けたくない添付ファイルを拒否するのに使います。",
      content:
        "BADMIMETYPE が `-` 以外の 1 文字のときに使われます。`+` なら、中継を許されたクライアントは検査しません。base64 のパートの先頭 9 文字を検索し、一致したメールは DATA の後で拒否されます。",
      missing: "添付ファイルは検索されません。ファイルを開けない場合も同じです。",
      empty: "0 バイトのファイルは cdb ではなく、検索に失敗すると一致したものとして扱われます。",
      malformed: "検索に失敗すると一致したものとして扱われ、メールは拒否されます。",
    },
    differences: { aqmail: { ...AQMAIL_TAKES_NO_MAIL, sources: ["aqmail: qmail-smtpd.c: setup(), put(), smtp_data()"] } },
  },
  {
    name: "badrcptpatterns",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    ...readBy(["qmail-smtpd", "autoresponder"]),
    manual: "qmail-smtpd(8)",
    sources: [
      "indimail: smtpd.c: open_control_files2(), smtp_rcpt()",
      "indimail: qregex.c: address_match()",
      "indimail: autoresponder.c: check_sender()",
    ],
    default: { kind: "none" },
    environment: "BADRCPTPATTERNS",
    en: {
      purpose: "Patterns for recipients that are refused.",
      content:
        "A pattern with `*`, `?` and `[]`, compared with the recipient in lower case; ! in front makes an exception, and the last line that matches decides. A match is refused with 553, unless goodrcptto or goodrcptpatterns has the recipient, and autoresponder sends no reply to a sender that matches. With QREGEX in the environment other than 0, the file is not used. BADRCPTPATTERNS names another file for qmail-smtpd.",
      missing: "For qmail-smtpd, the patterns in badrcptto count instead.",
      empty: "There are no patterns: those in badrcptto are not used either.",
      malformed: INDIMAIL_UNREADABLE.en,
    },
    ja: {
      purpose: "拒否する受信者のパターン。",
      content:
        "`*`、`?`、`[]` を使ったパターンで、小文字にした受信者と比べます。先頭に ! を付けると例外になり、最後に一致した行で決まります。一致した受信者は、goodrcptto や goodrcptpatterns に載っていない限り 553 で拒否されます。autoresponder は、一致した送信者に返信しません。環境変数 QREGEX が 0 以外なら使われません。qmail-smtpd には BADRCPTPATTERNS で別のファイルを指定できます。",
      missing: "qmail-smtpd では、代わりに badrcptto のパターンが有効になります。",
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
    sources: ["sqmail: qmail-smtpd.c: setup(), brtcheck(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Recipients that are refused.",
      content:
        "An address, or @ and a host, in any case, or a pattern with `*`, `?` and `[]`; of the patterns the last that matches decides, and ! in front makes an exception from them. A match is refused with 553, after rcpthosts. For a relay client, the value of RELAYCLIENT is part of the address.",
      missing: "No recipient is refused by this list.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "拒否する受信者。",
      content:
        "アドレス、または @ とホスト名を書き、大文字と小文字は区別されません。`*`、`?`、`[]` を使ったパターンも書け、最後に一致したもので決まります。先頭に ! を付けると、パターンからの例外になります。一致すると、rcpthosts の後で 553 で拒否します。中継を許されたクライアントの場合、アドレスには RELAYCLIENT の値が付いています。",
      missing: "このリストで拒否される受信者はありません。",
      malformed: UNCHECKED.ja,
    },
    differences: {
      sqmail: { manual: "qmail-smtpd(8)" },
      aqmail: {
        ...AQMAIL_TAKES_NO_MAIL,
        manual: "qmail-smtpd(8)",
        sources: ["aqmail: qmail-smtpd.c: setup(), brtcheck(), smtp_rcpt()"],
      },
      sagredo: {
        manual: "qmail-control(5)",
        sources: ["sagredo: qmail-smtpd.c: setup(), bmcheck(), smtp_rcpt()"],
        en: {
          content:
            "An extended regular expression, matched anywhere in the recipient and without regard to case; ! in front refuses the recipients that do not match. A hit is refused with 553, for relay clients too, and counts towards brtlimit.",
          malformed: REGEX_MALFORMED.en,
        },
        ja: {
          content:
            "拡張正規表現で、受信者のどこに一致してもよく、大文字と小文字は区別されません。先頭に ! を付けると、一致しない受信者を拒否します。当てはまると、中継を許されたクライアントでも 553 で拒否され、その回数は brtlimit に数えられます。",
          malformed: REGEX_MALFORMED.ja,
        },
      },
      "qmail-ldap": {
        sources: ["qmail-ldap: qmail-smtpd.c: setup(), rcptdenied(), smtp_rcpt()"],
        en: {
          content: "An address, or @ and a host, in any case. A match is refused with 553, for relay clients too.",
        },
        ja: {
          content:
            "アドレス、または @ とホスト名を書き、大文字と小文字は区別されません。一致すると、中継を許されたクライアントでも 553 で拒否します。",
        },
      },
      indimail: {
        manual: "qmail-smtpd(8)",
        ...readBy(["qmail-smtpd", "autoresponder"]),
        environment: "BADRCPTTO",
        sources: [
          "indimail: smtpd.c: open_control_files2(), smtp_rcpt()",
          "indimail: qregex.c: address_match()",
          "indimail: autoresponder.c: check_sender()",
        ],
        en: {
          content: `${INDIMAIL_MATCH.en} If badrcptpatterns exists, the patterns here are not used. A match is refused with 553, for relay clients too, unless goodrcptto or goodrcptpatterns has the recipient; BADRCPTTO names another file for qmail-smtpd. autoresponder sends no reply to a sender that matches, but takes no patterns from here.`,
          malformed: INDIMAIL_MALFORMED.en,
        },
        ja: {
          content: `${INDIMAIL_MATCH.ja}badrcptpatterns があれば、ここに書いたパターンは使われません。一致すると、goodrcptto や goodrcptpatterns に載っていない限り、中継を許されたクライアントでも 553 で拒否します。qmail-smtpd には BADRCPTTO で別のファイルを指定できます。autoresponder は、一致した送信者に返信しませんが、ここに書いたパターンは使いません。`,
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
    sources: ["sagredo: qmail-smtpd.c: setup(), bmcheck(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Recipients that are refused from clients that may not relay.",
      content:
        "An extended regular expression, matched anywhere in the recipient and without regard to case; ! in front refuses the recipients that do not match. A hit is refused with 553 and counts towards brtlimit. Clients with RELAYCLIENT and authenticated ones are not checked.",
      missing: "No recipient is refused by this list.",
      malformed: REGEX_MALFORMED.en,
    },
    ja: {
      purpose: "中継を許されていないクライアントからは受け付けない受信者。",
      content:
        "拡張正規表現で、受信者のどこに一致してもよく、大文字と小文字は区別されません。先頭に ! を付けると、一致しない受信者を拒否します。当てはまると 553 で拒否され、その回数は brtlimit に数えられます。RELAYCLIENT のあるクライアントと認証済みのクライアントは調べません。",
      missing: "このリストで拒否される受信者はありません。",
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
    sources: ["indimail: smtpd.c: open_control_files2()"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "Once held patterns for senders whose mail was accepted and thrown away.",
      content: "What stands here has no effect any more. Patterns can be written into blackholedsender.",
      missing: "Nothing changes.",
      empty: "Nothing changes.",
      malformed: "The content is never looked at.",
      status: "qmail-smtpd no longer reads it since February 2024.",
    },
    ja: {
      purpose: "受け取って捨てるメールの送信者のパターンを、以前書いていたファイル。",
      content: "ここに書いても、今は効果がありません。パターンは blackholedsender に書けます。",
      missing: "何も変わりません。",
      empty: "中身がなくても、動作は変わりません。",
      malformed: "内容が調べられることはありません。",
      status: "2024 年 2 月以降、qmail-smtpd はこのファイルを読みません。",
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
    sources: ["indimail: smtpd.c: open_control_files2(), smtp_rcpt(), err_bhrcpt()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "BLACKHOLEDRCPT",
    en: {
      purpose: "Recipients whose mail is accepted and thrown away.",
      content: `${INDIMAIL_MATCH.en} It is asked after rcpthosts, and not for recipients in goodrcptto or goodrcptpatterns. The session goes on as usual, but the message is not queued. BLACKHOLEDRCPT names another file.`,
      missing: "No mail is thrown away because of this list.",
      malformed: INDIMAIL_MALFORMED.en,
      danger: "One recipient that matches makes the whole message vanish, for its other recipients too, and neither side hears of it.",
    },
    ja: {
      purpose: "メールを受け取って捨てる受信者。",
      content: `${INDIMAIL_MATCH.ja}rcpthosts の後で調べられ、goodrcptto や goodrcptpatterns にある受信者は対象外です。やり取りは通常どおり続きますが、メールはキューに入りません。BLACKHOLEDRCPT で別のファイルを指定できます。`,
      missing: "このリストによって捨てられるメールはありません。",
      malformed: INDIMAIL_MALFORMED.ja,
      danger: "受信者が 1 人でも一致すると、ほかの受信者の分も含めてメール全体が消え、送信側にも受信側にも知らされません。",
    },
  },
  {
    name: "blackholedrcptpatterns",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: [],
    sources: ["indimail: smtpd.c: open_control_files2()"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "Once held patterns for recipients whose mail was accepted and thrown away.",
      content: "What stands here has no effect any more. Patterns can be written into blackholedrcpt.",
      missing: "Nothing changes.",
      empty: "Nothing changes.",
      malformed: "The content is never looked at.",
      status: "qmail-smtpd no longer reads it since February 2024.",
    },
    ja: {
      purpose: "メールを受け取って捨てる受信者のパターンを、以前書いていたファイル。",
      content: "ここに書いても、今は効果がありません。パターンは blackholedrcpt に書けます。",
      missing: "何も変わりません。",
      empty: "中身がなくても、動作は変わりません。",
      malformed: "内容が調べられることはありません。",
      status: "2024 年 2 月以降、qmail-smtpd はこのファイルを読みません。",
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
    sources: ["indimail: smtpd.c: open_control_files2(), smtp_mail(), err_bhsndr()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "BLACKHOLEDSENDER",
    en: {
      purpose: "Envelope senders whose mail is accepted and thrown away.",
      content: `${INDIMAIL_MATCH.en} It is asked at MAIL. The session goes on as usual, but the message is not queued. BLACKHOLEDSENDER names another file.`,
      missing: "No mail is thrown away because of this list.",
      malformed: INDIMAIL_MALFORMED.en,
      danger: "Mail that is thrown away vanishes without word to either side.",
    },
    ja: {
      purpose: "メールを受け取って捨てるエンベロープ送信者。",
      content: `${INDIMAIL_MATCH.ja}MAIL のときに調べられます。やり取りは通常どおり続きますが、メールはキューに入りません。BLACKHOLEDSENDER で別のファイルを指定できます。`,
      missing: "このリストによって捨てられるメールはありません。",
      malformed: INDIMAIL_MALFORMED.ja,
      danger: "捨てられたメールは消え、送信側にも受信側にも知らされません。",
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
    sources: ["indimail: smtpd.c: open_control_files2(), put(), smtp_data()", "indimail: bodycheck.c: bodycheck()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Regular expressions by which messages are refused for what their header fields say.",
      content:
        "An extended regular expression without regard to case, a colon and a comment; what stands behind the last colon is not part of the expression. It is read if BODYCHECK is set and compared with header fields, those of MIME parts too; a line that ends in `:-body` does not reach the text of the message either. A hit refuses the message with 552 after DATA. Only the first message of a connection is checked reliably.",
      missing: "No message is refused by this list.",
      malformed:
        "One line that is no valid expression disables the whole list; an error goes to standard error. If the file can't be read, qmail-smtpd answers 451 and exits.",
    },
    ja: {
      purpose: "ヘッダーの内容によってメールを拒否するための正規表現。",
      content:
        "大文字と小文字を区別しない拡張正規表現、コロン、コメントの順に書きます。最後のコロンより後ろは正規表現に含まれません。BODYCHECK が設定されているときに読まれ、MIME パートのものも含めたヘッダーフィールドと比べられます。行末に `:-body` を付けても、本文とは比べられません。当てはまったメールは、DATA の後に 552 で拒否されます。確実に調べられるのは、接続の最初のメールだけです。",
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
    sources: ["indimail: surblfilter.c: cachefunc()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Answers of SURBL servers that surblfilter keeps, so as not to ask DNS again.",
      content:
        "One file for each domain or IP address: with mode 0600 it is listed, and the file holds the reason; with mode 0644 it is not. A file older than cachelifetime is removed when its name is looked up again; clean out the rest by cron. The filter's user must be able to write here.",
      missing: "Nothing is kept, and DNS is asked each time.",
      empty: "How it starts; surblfilter fills it.",
      malformed: "A file in its place, or a folder that can't be written, makes surblfilter end with an error.",
    },
    ja: {
      purpose: "surblfilter が SURBL への問い合わせ結果を保存し、DNS への再問い合わせを減らすための場所。",
      content:
        "ドメインか IP アドレスごとに 1 ファイルを置きます。モード 0600 は登録済みで、ファイルに理由が入り、0644 は未登録を表します。cachelifetime より古いファイルは、同じ名前を再び調べたときに消されます。残りは cron で掃除してください。フィルターを動かすユーザーに書き込み権限が必要です。",
      missing: "結果は保存されず、毎回 DNS に問い合わせます。",
      empty: "最初はこの状態で、surblfilter がファイルを作っていきます。",
      malformed: "同名のファイルがあったり、フォルダーに書き込めなかったりすると、surblfilter はエラーで終了します。",
    },
    differences: { sagredo: { sources: ["sagredo: surblfilter.c: cachefunc()"] } },
  },
  {
    name: "cachelifetime",
    category: "antispam",
    reader: "integer",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    shared: true,
    manual: "surblfilter(8)",
    sources: ["indimail: surblfilter.c: setup(), cachefunc()"],
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
    differences: { sagredo: { sources: ["sagredo: surblfilter.c: setup(), cachefunc()"] } },
  },
  {
    name: "chkrcptdomains",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files1(), smtp_rcpt()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Recipients for which CHECKRECIPIENT makes sure that the user exists.",
      content: `${INDIMAIL_MATCH.en} With CHECKRECIPIENT, it is asked for recipients whose domain is in rcpthosts. Those that do not match are not checked until one has matched in the connection; from then on they are checked too.`,
      missing: "With CHECKRECIPIENT, recipients in the domains of rcpthosts are checked.",
      empty: "No recipient is checked on account of this list.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "CHECKRECIPIENT によるユーザーの存在確認の対象とする受信者。",
      content: `${INDIMAIL_MATCH.ja}CHECKRECIPIENT があるとき、ドメインが rcpthosts にある受信者について調べられます。一致しない受信者は確認されませんが、その接続で一度一致する受信者が現れると、以後は一致しない受信者も確認されます。`,
      missing: "CHECKRECIPIENT があれば、rcpthosts のドメインの受信者が確認されます。",
      empty: "このリストによって確認される受信者はありません。",
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
    sources: ["indimail: smtpd.c: open_control_files1(), smtp_mail(), check_sender()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Senders for which CHECKSENDER makes sure that the user exists and has authenticated.",
      content: `${INDIMAIL_MATCH.en} With CHECKSENDER, it is asked for senders whose domain is in rcpthosts. Those that do not match are not checked until one has matched in the connection; from then on they are checked too.`,
      missing: "With CHECKSENDER, senders in the domains of rcpthosts are checked.",
      empty: "No sender is checked on account of this list.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "CHECKSENDER によって、ユーザーの存在と認証済みであることを確認する送信者。",
      content: `${INDIMAIL_MATCH.ja}CHECKSENDER があるとき、ドメインが rcpthosts にある送信者について調べられます。一致しない送信者は確認されませんが、その接続で一度一致する送信者が現れると、以後は一致しない送信者も確認されます。`,
      missing: "CHECKSENDER があれば、rcpthosts のドメインの送信者が確認されます。",
      empty: "このリストによって確認される送信者はありません。",
      malformed: INDIMAIL_MALFORMED.ja,
    },
  },
  {
    name: "dnsblfailclosed",
    category: "antispam",
    reader: "integer",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    sources: ["sagredo: qmail-smtpd.c: setup(), rbl(), smtp_rcpt()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    environment: "DNSBLFAILCLOSED",
    en: {
      purpose: "Whether a failed look-up in a DNSBL counts as a listing.",
      content:
        "With 0, the next zone of dnsbllist is asked. With another number the client gets 451 and is disconnected; for a `+` or `=` zone it is let in instead, and no further zone is asked.",
      missing: "A failed look-up is passed over.",
      danger: "With a number other than 0, a DNSBL that does not answer can defer all mail from outside.",
    },
    ja: {
      purpose: "DNSBL の検索に失敗したとき、登録されているものとみなすかどうか。",
      content:
        "0 なら dnsbllist の次のゾーンを調べます。0 以外なら 451 を返して接続を切ります。ただし `+` と `=` のゾーンでは、残りのゾーンを調べずに受け入れます。",
      missing: "検索の失敗は無視されます。",
      danger: "0 以外にすると、DNSBL が応答しない間、外部からのメールがすべて一時的に拒否されることがあります。",
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
    sources: ["sagredo: qmail-smtpd.c: setup(), rblcheck(), rbl(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "DNSBLLIST",
    en: {
      purpose: "DNS blocklists in which the IP address of the client is looked up.",
      content:
        "A zone, behind `+` for a list of welcome clients, `-` for a refusal with 553 or `=` for a note in the log; with no sign the client gets 451 and is disconnected. A colon and a text for the answer may follow, in which `%IP%` stands for the address; then an A record is asked for, not a TXT record, and a text that begins with `-` gives 553 too. The first zone that has the client ends the search. Clients that may relay or have authenticated are not looked up, nor is anybody with DNSBLSKIP; DNSBLLIST names another file.",
      missing: "No blocklist is asked.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "クライアントの IP アドレスを調べる DNS ブロックリスト。",
      content:
        "ゾーン名を書きます。先頭の `+` は許可リスト、`-` は 553 での拒否、`=` はログへの記録を表し、印がなければ 451 を返して接続を切ります。コロンに続けて応答の文面を書くと、TXT レコードではなく A レコードを調べ、文面の `%IP%` はアドレスに置き換わります。`-` で始まる文面も 553 での拒否になります。最初に見つかったゾーンで検索は終わります。中継を許されたクライアントと認証済みのクライアントは調べず、DNSBLSKIP があれば誰も調べません。DNSBLLIST で別のファイルを指定できます。",
      missing: "ブロックリストには問い合わせません。",
      malformed: UNCHECKED.ja,
    },
    differences: {
      sagredo: { manual: "qmail-control(5)" },
      indimail: {
        sources: ["indimail: dnsbl.c: mailfrom_hook(), dnsblcheck()"],
        takesEffect: "next message",
        en: {
          content:
            "The name of a zone. The plugin made of dnsbl.c asks at MAIL for an A record; a client that is listed gets 421, but a later MAIL in the same connection is not stopped. With SKIPDNSBL or RELAYCLIENT in the environment nothing is asked. DNSBLLIST names another file.",
          missing: "No blocklist is asked.",
          malformed: "Entries are not checked. If the file can't be read, MAIL is answered with 451.",
        },
        ja: {
          content:
            "ゾーン名を書きます。dnsbl.c から作られるプラグインが、MAIL のときに A レコードを調べます。登録されているクライアントには 421 を返しますが、同じ接続でその後に続く MAIL は止められません。環境変数 SKIPDNSBL か RELAYCLIENT があれば調べません。DNSBLLIST で別のファイルを指定できます。",
          missing: "ブロックリストには問い合わせません。",
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
      purpose: "The one address to which spam goes.",
      content:
        "An address. A message that the program in SPAMFILTER calls spam, by the exit code in SPAMEXITCODE, is queued for this address with the null sender; its own recipients do not get it. SPAMREDIRECT in the environment takes the place of the file.",
      missing: "Spam is not redirected.",
      empty: "As if the file did not exist: spam is not redirected.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, spam is not taken in, and the sender has to try again.",
    },
    ja: {
      purpose: "スパムをまとめて送るアドレス。",
      content:
        "アドレスを書きます。SPAMFILTER のプログラムが SPAMEXITCODE の終了コードでスパムと判定したメールは、空の送信者でこのアドレス宛にキューに入り、本来の受信者には届きません。環境変数 SPAMREDIRECT があれば、ファイルの代わりに使われます。",
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
        "An address, or @ and a host, in any case. What matches is not looked up in LDAP. Newer versions also take a user and @ for that user at any host, and `catchall@host` for a whole host.",
      missing: "With RCPTCHECK or SENDERCHECK, local addresses are looked up in LDAP.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "LDAP にエントリがなくても RCPTCHECK と SENDERCHECK で受け入れるアドレス。",
      content:
        "アドレス、または @ とホスト名を書き、大文字と小文字は区別されません。一致したアドレスは LDAP で検索されません。新しい版では、どのホストのそのユーザーでも表すユーザー名と @ や、ホスト全体を表す `catchall@host` も書けます。",
      missing: "RCPTCHECK や SENDERCHECK があれば、ローカルのアドレスは LDAP で検索されます。",
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
      missing: "No sender is spared the checks.",
      danger: "Anybody can write any envelope sender: a spammer who guesses an entry passes these checks.",
      malformed: UNCHECKED.en,
      status: "Older versions of qmail-ldap do not read it.",
    },
    ja: {
      purpose: "MAIL のときの検査を免除するエンベロープ送信者。",
      content:
        "アドレス、@ とホスト名、またはどのホストのそのユーザーでも表すユーザー名と @ です。一致した送信者には、badmailfrom、badmailfrom-unknown、RBL、送信者の確認を行いません。",
      missing: "検査を免除される送信者はありません。",
      danger: "エンベロープ送信者は誰でも自由に名乗れます。エントリを言い当てたスパム送信者は、これらの検査を通り抜けます。",
      malformed: UNCHECKED.ja,
      status: "古い版の qmail-ldap は、このファイルを読みません。",
    },
  },
];
