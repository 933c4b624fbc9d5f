import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry, FileProse } from "../entry.ts";
import { AQMAIL_TAKES_NO_MAIL } from "./aqmail.ts";
import { INDIMAIL_MALFORMED, INDIMAIL_MATCH, INDIMAIL_REMOTE_IP } from "./indimail-lists.ts";
import { readBy } from "./moments.ts";

/** What nearly every qmail-smtpd does about unfit content of a list. Source: qmail-smtpd.c: setup(), die_control(). */
const UNCHECKED = {
  en: "Entries are not checked. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
  ja: "エントリは検査されません。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
} as const;

/** What sagredo's qmail-smtpd does about unfit content of its lists of regular expressions. */
const REGEX_MALFORMED = {
  en: "A line that is no valid expression, such as `*@example.com`, refuses nothing. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
  ja: "`*@example.com` のように正規表現として正しくない行は、何も拒否しません。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
} as const;

/** How s/qmail and aQmail take badmailfrom. */
const SQMAIL_BADMAILFROM = {
  en: {
    content:
      "An address, or @ and a host, in any case. `@host+` counts for clients that may not relay, and `?` in front of a sender in lower case frees that sender from this list. Mail of a sender that matches is refused at RCPT.",
  },
  ja: {
    content:
      "アドレス、または @ とホスト名を書き、大文字と小文字は区別されません。`@host+` は中継を許されていないクライアントに効き、`?` に続けて小文字で書いた送信者は、このリストの対象から外れます。一致した送信者のメールは、RCPT のときに拒否されます。",
  },
} as const;

/** The text files from which s/qmail compiles its lists of attachment signatures. */
function signatureText(program: string): {
  readonly en: Omit<FileProse, "purpose" | "content">;
  readonly ja: Omit<FileProse, "purpose" | "content">;
} {
  return {
    en: {
      syntax: "One entry a line. A line whose first byte is # is a comment.",
      missing: `${program} exits with 111, and an existing cdb stays in force.`,
      empty: `${program} writes a cdb without entries.`,
      malformed: `Lines that are too short are ignored without a word.`,
    },
    ja: {
      syntax: "1 行に 1 エントリ。先頭のバイトが # の行はコメントです。",
      missing: `${program} は 111 で終了し、既存の cdb が使われ続けます。`,
      empty: `${program} はエントリのない cdb を作ります。`,
      malformed: `短すぎる行は、何も知らされずに無視されます。`,
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
      content: `${INDIMAIL_MATCH.en} If the first sender of a connection matches and the client may not relay, its recipients are refused.`,
      missing: "No sender is tied to the right to relay by this list.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "中継を許したクライアントに使わせるためのエンベロープ送信者。",
      content: `${INDIMAIL_MATCH.ja}接続の最初の送信者が一致し、クライアントが中継を許されていなければ、受信者は拒否されます。`,
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
        "A file name, or its end from the last dot on, such as `.exe`, in any case; or a pattern with `*`, `?` and `[]` in lower case, with ! in front for an exception. With QREGEX set to 1, a line is an extended regular expression instead. If badextpatterns exists, the patterns here are not used. It counts with VIRUSCHECK 3, 4, 5 or 7. BADEXT names another file.",
      missing: "No attachment is refused by this list.",
      malformed: "With QREGEX=1, a line that is no valid expression can match every attachment.",
    },
    ja: {
      purpose: "ウイルススキャンの前段がファイル名で拒否する添付ファイル。",
      content:
        "ファイル名、または `.exe` のような最後のドット以降を書き、大文字と小文字は区別されません。`*`、`?`、`[]` を使ったパターンは小文字で書き、先頭に ! を付けると例外になります。QREGEX を 1 にすると、行は拡張正規表現になります。badextpatterns があれば、ここに書いたパターンは使われません。VIRUSCHECK が 3、4、5、7 のときに調べられます。BADEXT で別のファイルを指定できます。",
      missing: "このリストで拒否される添付ファイルはありません。",
      malformed: "QREGEX=1 のとき、正規表現として正しくない行がすべての添付ファイルに一致することがあります。",
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
        "A pattern with `*`, `?` and `[]`, compared with the file name in lower case; ! in front makes an exception. With QREGEX set to 1, the file is not used. It counts with VIRUSCHECK 3, 4, 5 or 7. BADEXTPATTERNS names another file.",
      missing: "The patterns in badext count instead.",
      empty: "There are no patterns: those in badext are not used either.",
    },
    ja: {
      purpose: "ウイルススキャンの前段が拒否する、添付ファイル名のパターン。",
      content:
        "`*`、`?`、`[]` を使ったパターンで、小文字にしたファイル名と比べます。先頭に ! を付けると例外になります。QREGEX が 1 なら使われません。VIRUSCHECK が 3、4、5、7 のときに調べられます。BADEXTPATTERNS で別のファイルを指定できます。",
      missing: "代わりに badext のパターンが有効になります。",
      empty: "パターンがない状態になり、badext のパターンも使われません。",
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
        "A name in any case, or a pattern with `*`, `?` and `[]`; `name!` frees that name from this list. It is used for clients that may not relay if HELOCHECK is `.`, `=`, `A` or `M`, or is set to nothing or to more than one character.",
      missing: "No name is refused by this list.",
    },
    ja: {
      purpose: "拒否する相手が名乗る HELO/EHLO 名。",
      content:
        "名前を書き、大文字と小文字は区別されません。`*`、`?`、`[]` を使ったパターンも書け、`name!` と書いた名前は、このリストの対象から外れます。HELOCHECK が `.`、`=`、`A`、`M`、空、または 2 文字以上のときに、中継を許されていないクライアントに対して使われます。",
      missing: "このリストで拒否される名前はありません。",
    },
    differences: {
      aqmail: { ...AQMAIL_TAKES_NO_MAIL, sources: ["aqmail: qmail-smtpd.c: setup(), dohelo(), bhelocheck(), smtp_rcpt()"] },
      sagredo: {
        manual: "qmail-control(5)",
        sources: ["sagredo: qmail-smtpd.c: setup(), smtp_helo(), smtp_ehlo(), bmcheck(), smtp_rcpt()"],
        en: {
          content:
            "An extended regular expression, matched anywhere in the name and without regard to case; ! in front inverts it. Mail of a client with such a name is refused at RCPT.",
          malformed: REGEX_MALFORMED.en,
        },
        ja: {
          content:
            "拡張正規表現で、名前のどこに一致してもよく、大文字と小文字は区別されません。先頭に ! を付けると判定が反転します。当てはまる名前のクライアントのメールは、RCPT のときに拒否されます。",
          malformed: REGEX_MALFORMED.ja,
        },
      },
      indimail: {
        environment: "BADHELO",
        sources: ["indimail: smtpd.c: open_control_files1(), dohelo()", "indimail: qregex.c: address_match()"],
        en: {
          content:
            "A pattern in lower case for the name with @ in front, such as `@mail.example.net` or `*.example.net`; with QREGEX set to 1, an extended regular expression. It is read if BADHELOCHECK or BADHELO is set, and BADHELO names another file.",
          malformed: "With QREGEX=1, a line that is no valid expression can match every name.",
          danger:
            "In versions of 2023 and 2024, the check sends nearly every client from another host a `451 invalid HELO greeting for local` as well: try it before you switch it on.",
        },
        ja: {
          content:
            "先頭に @ を付けた名前と比べるパターンを、`@mail.example.net` や `*.example.net` のように小文字で書きます。QREGEX が 1 なら拡張正規表現です。BADHELOCHECK か BADHELO が設定されているときに読まれ、BADHELO で別のファイルを指定できます。",
          malformed: "QREGEX=1 のとき、正規表現として正しくない行がすべての名前に一致することがあります。",
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
      danger:
        "With an entry, qmail-smtpd can crash at HELO or EHLO of clients without RELAYCLIENT, so that mail from outside does not come in.",
    },
    ja: {
      purpose: "中継を許していないクライアント用の badhelo として用意されたもの。",
      content: "badhelo と同じ拡張正規表現です。ただし、プログラムは HELO 名ではなく、まだ設定されていないアドレスと比べてしまいます。",
      missing: "何も調べません。",
      empty: "エントリがないので、何も調べません。",
      malformed: UNCHECKED.ja,
      danger:
        "エントリがあると、RELAYCLIENT のないクライアントの HELO や EHLO で qmail-smtpd が異常終了し、外部からのメールを受信できなくなることがあります。",
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
        "A pattern for TCPREMOTEHOST, such as `*.dyn.example.net`; with QREGEX set to 1, an extended regular expression. ! in front turns away the hosts that do not match. It is read if BADHOSTCHECK or BADHOST is set; BADHOST names another file.",
      missing: "No client is turned away by this list.",
      malformed: "With QREGEX=1, a line that is no valid expression can match every name.",
    },
    ja: {
      purpose: "接続を拒むクライアントのホスト名。",
      content:
        "TCPREMOTEHOST と比べる `*.dyn.example.net` のようなパターンです。QREGEX が 1 なら拡張正規表現です。先頭の ! は、一致しないホストを拒む指定です。BADHOSTCHECK か BADHOST が設定されているときに読まれ、BADHOST で別のファイルを指定できます。",
      missing: "このリストで拒まれるクライアントはありません。",
      malformed: "QREGEX=1 のとき、正規表現として正しくない行がすべての名前に一致することがあります。",
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
      content: `An IP address, or a pattern such as \`192.0.2.*\`; ! in front of a pattern makes an exception. With QREGEX set to 1, a line is an extended regular expression instead. ${INDIMAIL_REMOTE_IP.en} It is read if BADIPCHECK or BADIP is set; BADIP names another file.`,
      missing: "No client is turned away by this list.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "接続を拒むクライアントの IP アドレス。",
      content: `IP アドレス、または \`192.0.2.*\` のようなパターンを書きます。先頭に ! を付けたパターンは例外になります。QREGEX を 1 にすると、行は拡張正規表現になります。${INDIMAIL_REMOTE_IP.ja}BADIPCHECK か BADIP が設定されているときに読まれ、BADIP で別のファイルを指定できます。`,
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
        "Five characters of base64 text; begin all lines with the same one, since BADLOADERTYPE names it. The first 5 bytes of a line are stored.",
      ...signatureText("qmail-badloadertypes").en,
    },
    ja: {
      purpose: "実行形式の添付ファイルの特徴。badloadertypes.cdb の元になるテキストです。",
      content:
        "base64 テキストの 5 文字を書きます。最初の文字は BADLOADERTYPE に指定するので、どの行も同じ文字で始めてください。保存されるのは行の先頭 5 バイトです。",
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
        "It is used if BADLOADERTYPE is the one character with which the entries begin; newer versions don't take `+` for it. In base64 parts, five characters that begin with it are looked up, and a message with a match is refused after DATA.",
      missing: "The check is off. The same holds if the file can't be opened.",
      empty: "A file of 0 bytes is no cdb, and a look-up that fails counts as a match.",
      malformed: "A look-up that fails counts as a match, and the message is refused.",
    },
    ja: {
      purpose: "badloadertypes を変換したもの。実行形式の添付ファイルを拒否するのに使います。",
      content:
        "BADLOADERTYPE がエントリの先頭の 1 文字であるときに使われます。新しい版では、`+` を指定しても使われません。base64 のパートで、この文字から始まる 5 文字を検索し、一致したメールは DATA の後で拒否されます。",
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
        "An address, or @ and a host, in any case. There are no wildcards, and `@example.com` covers no subdomain. Mail of a sender that matches is refused at RCPT, for relay clients too.",
      missing: "No sender is refused by this list.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "メールを受け付けないエンベロープ送信者。",
      content:
        "アドレス、または @ とホスト名を書き、大文字と小文字は区別されません。ワイルドカードは使えず、`@example.com` はサブドメインに効きません。一致した送信者のメールは、中継を許されたクライアントでも、RCPT のときに拒否されます。",
      missing: "このリストで拒否される送信者はありません。",
      malformed: UNCHECKED.ja,
    },
    differences: {
      sagredo: {
        sources: ["sagredo: qmail-smtpd.c: setup(), bmcheck(), smtp_mail(), smtp_rcpt()"],
        en: {
          content:
            "An extended regular expression, matched anywhere in the sender and without regard to case; ! in front inverts it. An empty sender is not compared. DISABLE_BADMAILFROM switches the list off.",
          malformed: REGEX_MALFORMED.en,
        },
        ja: {
          content:
            "拡張正規表現で、送信者のどこに一致してもよく、大文字と小文字は区別されません。先頭に ! を付けると判定が反転します。空の送信者とは比べられません。DISABLE_BADMAILFROM があればこのリストは使われません。",
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
            "An address, @ and a host, or a user and @ for that user at any host, in any case. A sender that matches is refused at MAIL; newer versions spare the senders in goodmailfrom.",
        },
        ja: {
          content:
            "アドレス、@ とホスト名、またはどのホストのそのユーザーでも表すユーザー名と @ を書き、大文字と小文字は区別されません。一致した送信者は、MAIL のときに拒否されます。新しい版では、goodmailfrom に載っている送信者は拒否されません。",
        },
      },
      indimail: {
        environment: "BADMAILFROM",
        sources: ["indimail: smtpd.c: open_control_files2(), smtp_mail()", "indimail: qregex.c: address_match()"],
        en: {
          content: `${INDIMAIL_MATCH.en} If badmailpatterns exists, the patterns here are not used. BADMAILFROM names another file.`,
          malformed: INDIMAIL_MALFORMED.en,
        },
        ja: {
          content: `${INDIMAIL_MATCH.ja}badmailpatterns があれば、ここに書いたパターンは使われません。BADMAILFROM で別のファイルを指定できます。`,
          malformed: INDIMAIL_MALFORMED.ja,
        },
      },
      eqmail: {
        sources: ["eqmail: qmail-smtpd.c: setup(), bmfcheck(), smtp_rcpt()"],
        en: {
          content:
            "An address, @ and a host, or a dot and a domain, in any case; `.example.com` covers the subdomains, but not the domain itself. Mail of a sender that matches is refused at RCPT.",
        },
        ja: {
          content:
            "アドレス、@ とホスト名、またはドットで始まるドメインを書き、大文字と小文字は区別されません。`.example.com` はサブドメインに効き、ドメイン自体には効きません。一致した送信者のメールは、RCPT のときに拒否されます。",
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
      content: "An address, or @ and a host, in any case. It counts for clients whose TCPREMOTEHOST is `unknown` or unset.",
      missing: "No sender is refused by this list.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "逆引きできないクライアントからは受け付けないエンベロープ送信者。",
      content:
        "アドレス、または @ とホスト名を書き、大文字と小文字は区別されません。TCPREMOTEHOST が `unknown` か未設定のクライアントに対して使われます。",
      missing: "このリストで拒否される送信者はありません。",
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
        "An extended regular expression, matched anywhere in the sender and without regard to case; ! in front inverts it. An empty sender is not compared. DISABLE_BADMAILFROM switches the list off.",
      missing: "No sender is refused by this list.",
      malformed: REGEX_MALFORMED.en,
    },
    ja: {
      purpose: "中継を許されていないクライアントからは受け付けないエンベロープ送信者。",
      content:
        "拡張正規表現で、送信者のどこに一致してもよく、大文字と小文字は区別されません。先頭に ! を付けると判定が反転します。空の送信者とは比べられません。DISABLE_BADMAILFROM があればこのリストは使われません。",
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
        "A pattern with `*`, `?` and `[]`, such as `*@example.net`, compared with the sender in lower case; `!fred@example.net` makes an exception. With QREGEX set to 1 in the environment, the file is not used. BADMAILPATTERNS names another file.",
      missing: "The patterns in badmailfrom count instead.",
      empty: "There are no patterns: those in badmailfrom are not used either.",
    },
    ja: {
      purpose: "メールを受け付けないエンベロープ送信者のパターン。",
      content:
        "`*@example.net` のように `*`、`?`、`[]` を使ったパターンで、小文字にした送信者と比べます。`!fred@example.net` と書けば例外になります。環境変数 QREGEX が 1 なら使われません。BADMAILPATTERNS で別のファイルを指定できます。",
      missing: "代わりに badmailfrom のパターンが有効になります。",
      empty: "パターンがない状態になり、badmailfrom のパターンも使われません。",
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
        "The first nine characters of the base64 text of an attachment, such as `TVqQAAMAA`. The first 9 bytes of a line are stored.",
      ...signatureText("qmail-badmimetypes").en,
    },
    ja: {
      purpose: "受け付けたくない添付ファイルの特徴。badmimetypes.cdb の元になるテキストです。",
      content: "`TVqQAAMAA` のように、添付ファイルの base64 テキストの先頭 9 文字を書きます。保存されるのは行の先頭 9 バイトです。",
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
        "BADMIMETYPE switches it on; in newer versions only if it is one character other than `-`, and with `+` not for clients that may relay. The first nine characters of a base64 part are looked up, and a message with a match is refused after DATA.",
      missing: "No attachment is looked up. The same holds if the file can't be opened.",
      empty: "A file of 0 bytes is no cdb, and a look-up that fails counts as a match.",
      malformed: "A look-up that fails counts as a match, and the message is refused.",
    },
    ja: {
      purpose: "badmimetypes を変換したもの。受け付けたくない添付ファイルを拒否するのに使います。",
      content:
        "環境変数 BADMIMETYPE で有効にします。新しい版では、`-` 以外の 1 文字でなければ有効にならず、`+` のときは、中継を許されたクライアントは対象から外れます。base64 のパートの先頭 9 文字を検索し、一致したメールは DATA の後で拒否されます。",
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
        "A pattern with `*`, `?` and `[]`, compared with the recipient in lower case; ! in front makes an exception. autoresponder sends no reply to a sender that matches. With QREGEX set to 1 in the environment, the file is not used. BADRCPTPATTERNS names another file for qmail-smtpd.",
      missing: "For qmail-smtpd, the patterns in badrcptto count instead.",
      empty: "There are no patterns: those in badrcptto are not used either.",
    },
    ja: {
      purpose: "拒否する受信者のパターン。",
      content:
        "`*`、`?`、`[]` を使ったパターンで、小文字にした受信者と比べます。先頭に ! を付けると例外になります。autoresponder は、一致した送信者に返信しません。環境変数 QREGEX が 1 なら使われません。qmail-smtpd には BADRCPTPATTERNS で別のファイルを指定できます。",
      missing: "qmail-smtpd では、代わりに badrcptto のパターンが有効になります。",
      empty: "パターンがない状態になり、badrcptto のパターンも使われません。",
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
        "An address, or @ and a host, in any case, or a pattern with `*`, `?` and `[]`; ! in front makes an exception from the patterns.",
      missing: "No recipient is refused by this list.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "拒否する受信者。",
      content:
        "アドレス、または @ とホスト名を書き、大文字と小文字は区別されません。`*`、`?`、`[]` を使ったパターンも書け、先頭に ! を付けると、パターンからの例外になります。",
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
          content: "An extended regular expression, matched anywhere in the recipient and without regard to case; ! in front inverts it.",
          malformed: REGEX_MALFORMED.en,
        },
        ja: {
          content: "拡張正規表現で、受信者のどこに一致してもよく、大文字と小文字は区別されません。先頭に ! を付けると判定が反転します。",
          malformed: REGEX_MALFORMED.ja,
        },
      },
      "qmail-ldap": {
        sources: ["qmail-ldap: qmail-smtpd.c: setup(), rcptdenied(), smtp_rcpt()"],
        en: {
          content: "An address, or @ and a host, in any case.",
        },
        ja: {
          content: "アドレス、または @ とホスト名を書き、大文字と小文字は区別されません。",
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
          content: `${INDIMAIL_MATCH.en} If badrcptpatterns exists, the patterns here are not used. BADRCPTTO names another file for qmail-smtpd. autoresponder sends no reply to a sender that matches, but takes no patterns from here.`,
          malformed: INDIMAIL_MALFORMED.en,
        },
        ja: {
          content: `${INDIMAIL_MATCH.ja}badrcptpatterns があれば、ここに書いたパターンは使われません。qmail-smtpd には BADRCPTTO で別のファイルを指定できます。autoresponder は、一致した送信者に返信しませんが、ここに書いたパターンは使いません。`,
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
      content: "An extended regular expression, matched anywhere in the recipient and without regard to case; ! in front inverts it.",
      missing: "No recipient is refused by this list.",
      malformed: REGEX_MALFORMED.en,
    },
    ja: {
      purpose: "中継を許されていないクライアントからは受け付けない受信者。",
      content: "拡張正規表現で、受信者のどこに一致してもよく、大文字と小文字は区別されません。先頭に ! を付けると判定が反転します。",
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
      content: `${INDIMAIL_MATCH.en} The session goes on as usual, but the message is not queued. BLACKHOLEDRCPT names another file.`,
      missing: "No mail is thrown away because of this list.",
      malformed: INDIMAIL_MALFORMED.en,
      danger: "One recipient that matches makes the whole message vanish, for its other recipients too, and neither side hears of it.",
    },
    ja: {
      purpose: "メールを受け取って捨てる受信者。",
      content: `${INDIMAIL_MATCH.ja}やり取りは通常どおり続きますが、メールはキューに入りません。BLACKHOLEDRCPT で別のファイルを指定できます。`,
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
      content: `${INDIMAIL_MATCH.en} The session goes on as usual, but the message is not queued. BLACKHOLEDSENDER names another file.`,
      missing: "No mail is thrown away because of this list.",
      malformed: INDIMAIL_MALFORMED.en,
      danger: "Mail that is thrown away vanishes without word to either side.",
    },
    ja: {
      purpose: "メールを受け取って捨てるエンベロープ送信者。",
      content: `${INDIMAIL_MATCH.ja}やり取りは通常どおり続きますが、メールはキューに入りません。BLACKHOLEDSENDER で別のファイルを指定できます。`,
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
        "An extended regular expression without regard to case, a colon and a comment; what stands behind the last colon is not part of the expression. It is read if BODYCHECK is set and compared with header fields. Only the first message of a connection is checked reliably.",
      missing: "No message is refused by this list.",
      malformed: "One line that is no valid expression disables the whole list.",
    },
    ja: {
      purpose: "ヘッダーの内容によってメールを拒否するための正規表現。",
      content:
        "大文字と小文字を区別しない拡張正規表現、コロン、コメントの順に書きます。最後のコロンより後ろは正規表現に含まれません。BODYCHECK が設定されているときに読まれ、ヘッダーフィールドと比べられます。確実に調べられるのは、接続の最初のメールだけです。",
      missing: "このリストで拒否されるメールはありません。",
      malformed: "正規表現として正しくない行が 1 つでもあると、リスト全体が無効になります。",
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
        "One file for each domain or IP address. Old files stay until their names are looked up again: clean them out by cron. The filter's user must be able to write here.",
      missing: "Nothing is kept.",
      empty: "How it starts; surblfilter fills it.",
      malformed: "surblfilter needs a folder here, and one that its user can write.",
    },
    ja: {
      purpose: "surblfilter が SURBL への問い合わせ結果を保存し、DNS への再問い合わせを減らすための場所。",
      content:
        "ドメインか IP アドレスごとに 1 ファイルを置きます。古いファイルは同じ名前を再び調べるまで残るため、cron で掃除してください。フィルターを動かすユーザーに書き込み権限が必要です。",
      missing: "結果は保存されません。",
      empty: "最初はこの状態で、surblfilter がファイルを作っていきます。",
      malformed: "surblfilter には、実行ユーザーが書き込めるフォルダーが必要です。",
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
      content: `${INDIMAIL_MATCH.en} With CHECKRECIPIENT, it is asked for recipients whose domain is in rcpthosts; once one matches, every later one of the connection is checked.`,
      missing: "The recipients to check are not narrowed down.",
      empty: "No recipient is checked on account of this list.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "CHECKRECIPIENT によるユーザーの存在確認の対象とする受信者。",
      content: `${INDIMAIL_MATCH.ja}CHECKRECIPIENT があるとき、ドメインが rcpthosts にある受信者について調べられます。1 つが一致すると、その接続では以後のそのような受信者がすべて確認されます。`,
      missing: "確認の対象となる受信者は絞られません。",
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
      purpose: "Senders for which CHECKSENDER makes sure that the user exists, and that the client has authenticated or may relay.",
      content: `${INDIMAIL_MATCH.en} With CHECKSENDER, it is asked for senders whose domain is in rcpthosts, or else for the authenticated user if its domain is; once one matches, every later one of the connection is checked.`,
      missing: "The senders to check are not narrowed down.",
      empty: "No sender is checked on account of this list.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "CHECKSENDER によって、ユーザーが存在し、クライアントが認証済みか中継を許されていることを確認する送信者。",
      content: `${INDIMAIL_MATCH.ja}CHECKSENDER があるとき、ドメインが rcpthosts にある送信者について調べられます。送信者のドメインがそこになく、認証されたユーザーのドメインがあれば、そのユーザーについて調べられます。1 つが一致すると、その接続では以後のものがすべて確認されます。`,
      missing: "確認の対象となる送信者は絞られません。",
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
        "With 0, the next zone of dnsbllist is asked. With another number, a look-up that fails in a zone that refuses turns the client away for the moment, and one that fails in a zone with `+` lets it in.",
      missing: "A failed look-up is passed over.",
      danger: "With a number other than 0, a DNSBL that does not answer can defer all mail from outside.",
    },
    ja: {
      purpose: "DNSBL の検索に失敗したとき、登録されているものとみなすかどうか。",
      content:
        "0 なら dnsbllist の次のゾーンを調べます。0 以外なら、拒否用のゾーンで検索に失敗するとクライアントを一時的に拒否し、`+` を付けたゾーンで失敗すると受け入れます。",
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
        "A zone, if need be behind `+` for a list of welcome clients, `-` for a refusal for good or `=` for a note in the log. A colon and a text for the answer may follow, in which `%IP%` stands for the address. They are asked once in a connection, for clients that neither may relay nor have logged in, and the first zone that has the client ends the search. DNSBLLIST names another file.",
      missing: "The file names no blocklist.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "クライアントの IP アドレスを調べる DNS ブロックリスト。",
      content:
        "ゾーン名を書きます。必要なら先頭に、許可リストを表す `+`、恒久的な拒否を表す `-`、ログへの記録を表す `=` を付けます。コロンに続けて応答の文面も書け、文面の `%IP%` はアドレスに置き換わります。検索は接続ごとに 1 回、中継を許されておらず、認証もしていないクライアントに対して行われ、最初に見つかったゾーンで終わります。DNSBLLIST で別のファイルを指定できます。",
      missing: "このファイルによるブロックリストの指定はありません。",
      malformed: UNCHECKED.ja,
    },
    differences: {
      sagredo: { manual: "qmail-control(5)" },
      indimail: {
        sources: ["indimail: dnsbl.c: mailfrom_hook(), dnsblcheck()"],
        en: {
          content:
            "The name of a zone. The plugin made of dnsbl.c asks it at MAIL about the address of the client, once in a connection. DNSBLLIST names another file.",
          missing: "The file names no blocklist.",
          malformed: "Entries are not checked.",
        },
        ja: {
          content:
            "ゾーン名を書きます。dnsbl.c から作られるプラグインが、接続ごとに 1 回、MAIL のときにクライアントのアドレスを調べます。DNSBLLIST で別のファイルを指定できます。",
          missing: "このファイルによるブロックリストの指定はありません。",
          malformed: "エントリは検査されません。",
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
        "An address. A message that the program in SPAMFILTER calls spam goes to it instead of to its own recipients. SPAMREDIRECT in the environment takes the place of the file.",
      missing: "The file redirects no spam.",
      empty: "As if the file did not exist.",
    },
    ja: {
      purpose: "スパムをまとめて送るアドレス。",
      content:
        "アドレスを書きます。SPAMFILTER のプログラムがスパムと判定したメールは、本来の受信者ではなくこのアドレスに送られます。環境変数 SPAMREDIRECT があれば、ファイルの代わりに使われます。",
      missing: "このファイルによって宛先が変わるスパムはありません。",
      empty: "ファイルがない場合と同じです。",
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
      content: "An address, or @ and a host, in any case. What matches is not looked up in LDAP.",
      missing: "The file exempts no address.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "LDAP にエントリがなくても RCPTCHECK と SENDERCHECK で受け入れるアドレス。",
      content: "アドレス、または @ とホスト名を書き、大文字と小文字は区別されません。一致したアドレスは LDAP で検索されません。",
      missing: "このファイルによって検索を免除されるアドレスはありません。",
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
      purpose: "Envelope senders that are spared checks at MAIL.",
      content:
        "An address, @ and a host, or a user and @ for that user at any host. A sender that matches passes without such checks as badmailfrom.",
      missing: "The file spares no sender.",
      danger: "Anybody can write any envelope sender: a spammer who guesses an entry passes these checks.",
      malformed: UNCHECKED.en,
      status: "Older versions of qmail-ldap do not read it.",
    },
    ja: {
      purpose: "MAIL のときの検査を免除するエンベロープ送信者。",
      content:
        "アドレス、@ とホスト名、またはどのホストのそのユーザーでも表すユーザー名と @ です。一致した送信者には、badmailfrom などの検査を行いません。",
      missing: "このファイルによって検査を免除される送信者はありません。",
      danger: "エンベロープ送信者は誰でも自由に名乗れます。エントリを言い当てたスパム送信者は、これらの検査を通り抜けます。",
      malformed: UNCHECKED.ja,
      status: "古い版の qmail-ldap は、このファイルを読みません。",
    },
  },
];
