import type { ControlFileEntry } from "../entry.ts";
import { AQMAIL_TAKES_NO_MAIL } from "./aqmail.ts";
import { INDIMAIL_MALFORMED, INDIMAIL_UNREADABLE } from "./indimail-lists.ts";
import { readBy } from "./moments.ts";
import { UNCHECKED } from "./smtp-filters.ts";

/** A line that s/qmail's and aQmail's qmail-smtpd reads where SPF is on (qmail-smtpd.c: setup(), die_control()). */
const SPF_LINE_MALFORMED = {
  en: "The line is not checked. If SPF is on and the file can't be read, qmail-smtpd answers 421 and closes the connection.",
  ja: "行は検査されません。SPF が有効なのにファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
} as const;

/** What surblfilter does about unfit content (surblfilter.c: setup(), die_control()). */
const SURBL_MALFORMED = {
  en: "Entries are not checked. If the file can't be read, surblfilter ends with an error.",
  ja: "エントリは検査されません。ファイルを読めないと、surblfilter はエラーで終了します。",
} as const;

/** Sagredo's surblfilter does nothing without SURBL; IndiMail's does not look at it (surblfilter.c: main()). */
const ONLY_WITH_SURBL = {
  en: " surblfilter reads it only if SURBL is set.",
  ja: "surblfilter は SURBL が設定されているときだけ読みます。",
} as const;

const LEVEL2 = {
  en: "A domain of two labels a line; case does not matter. surblfilter checks a linked name by its last two labels, and if these stand here, by its last three; level3-tlds goes before. surbl.org publishes such a list.",
  ja: "1 行に 2 ラベルのドメインを 1 つ書きます。大文字と小文字は区別されません。surblfilter はリンク先の名前を末尾の 2 ラベルで調べますが、その 2 ラベルがここにあれば末尾の 3 ラベルで調べます。level3-tlds が優先されます。リストは surbl.org で公開されています。",
} as const;

const LEVEL3 = {
  en: "A domain of three labels a line; case does not matter. If the last three labels of a linked name stand here, surblfilter checks it by its last four. surbl.org publishes such a list.",
  ja: "1 行に 3 ラベルのドメインを 1 つ書きます。大文字と小文字は区別されません。リンク先の名前の末尾 3 ラベルがここにあれば、surblfilter は末尾の 4 ラベルで調べます。リストは surbl.org で公開されています。",
} as const;

const SURBL_ZONE = {
  en: "A zone name: surblfilter puts the linked domain in front of it, and the address found tells whether the domain is listed.",
  ja: "ゾーン名を書きます。surblfilter はリンク先のドメインをその前に付けて検索し、得られたアドレスで登録の有無を判定します。",
} as const;

const SURBL_WHITE = {
  en: "A domain a line, in lower case and as short as surblfilter looks it up: example.com, not www.example.com. An answer in control/cache goes before the list until it is older than cachelifetime.",
  ja: "1 行にドメインを 1 つ、小文字で、surblfilter が検索する長さに合わせて書きます。www.example.com ではなく example.com です。control/cache に結果が残っている間は、cachelifetime の時間が過ぎるまで、その結果がこのリストより優先されます。",
} as const;

const SURBL_RECIPIENTS = {
  en: "An address, or `@host` for every recipient there; case does not matter. surblfilter takes the recipients from QMAILRCPTS. Only the first recipient of a message can match, and then the whole message goes unchecked.",
  ja: "アドレス、またはそのホストの全受信者を表す `@host` を書きます。大文字と小文字は区別されません。surblfilter は受信者を QMAILRCPTS から得ます。一致しうるのはメールの最初の受信者だけで、一致するとメール全体が検査されません。",
} as const;

/** How spawn-filter finds the line for a delivery (spawn-filter.c: main(), getDomainToken.c: getDomainToken()). */
const BY_DOMAIN = {
  en: "The domain is the recipient's for local and the sender's for remote deliveries, unless MATCH_SENDER_DOMAIN or MATCH_RECIPIENT_DOMAIN is set; it may be a wildmat pattern (with QREGEX, a regular expression), and the first line that matches counts.",
  ja: "ドメインは、MATCH_SENDER_DOMAIN か MATCH_RECIPIENT_DOMAIN を設定していなければ、ローカル配送では受信者の、リモート配送では送信者のものです。wildmat パターン (QREGEX のときは正規表現) でもよく、最初に一致した行が有効です。",
} as const;

const BY_DOMAIN_MALFORMED = {
  en: "A line without a colon is skipped, and blanks around a colon are data. If the file can't be read, the delivery is deferred.",
  ja: "コロンのない行は飛ばされ、コロンの前後の空白はデータになります。ファイルを読めないと配送は保留されます。",
} as const;

const SPF_EXPLANATION = {
  en: "A text, in which SPF macros such as %{s} for the sender and %{i} for the client's address are replaced. A sender domain's own explanation (exp=) goes before.",
  ja: "文章を書きます。送信者を表す %{s}、クライアントのアドレスを表す %{i} などの SPF マクロは展開されます。送信者ドメインが自ら説明 (exp=) を公開していれば、そちらが優先します。",
} as const;

const NO_EXPLANATION = {
  en: "The client gets no explanation, unless the sender's domain publishes one.",
  ja: "送信者のドメインが自ら説明を公開していなければ、クライアントに説明は返されません。",
} as const;

const SPF_GUESS = {
  en: "SPF mechanisms on one line, without `v=spf1`: `a/24 mx/24` for instance. They are tried where the sender's domain has no SPF record, and spfrules after them.",
  ja: "SPF のメカニズムを `v=spf1` なしで 1 行に書きます (例: `a/24 mx/24`)。送信者のドメインに SPF レコードがないときに調べ、続いて spfrules を調べます。",
} as const;

const SPF_RULES = {
  en: "SPF mechanisms on one line: `include:spf.example.org` for instance. They are inserted before the closing `-all`, `~all` or `?all` of the sender domain's record, but not where everything before it has the same sign, as in `v=spf1 -all`. For a domain without a record they are tried after spfguess.",
  ja: "SPF のメカニズムを 1 行に書きます (例: `include:spf.example.org`)。送信者ドメインのレコードの最後にある `-all`、`~all`、`?all` より前に挿入されますが、`v=spf1 -all` のように、それより前のものがすべて同じ符号なら挿入されません。レコードのないドメインでは、spfguess の後に調べます。",
} as const;

/** Mechanisms that Sagredo's and IndiMail's qmail-smtpd take from a file (spf.c: spflookup()). */
const SPF_MECHANISMS_MALFORMED = {
  en: "A mechanism that does not exist makes the result unknown when its turn comes. If the file can't be read, qmail-smtpd answers with a temporary error and closes the connection.",
  ja: "存在しないメカニズムがあると、その順番が来たところで結果は unknown になります。ファイルを読めないと、qmail-smtpd は一時エラーを返して接続を切ります。",
} as const;

/** Which recipients exist, what is refused or let through as spam, SPF, and links in messages (SURBL). */
export const RECIPIENTS_SPAM_SPF_FILES: readonly ControlFileEntry[] = [
  {
    name: "goodrcptpatterns",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files2(), smtp_rcpt()", "indimail: qregex.c: address_match(), wildmat_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "GOODRCPTPATTERNS",
    en: {
      purpose: "Patterns of recipients that skip the user check of CHECKRECIPIENT and badrcptto.",
      content:
        "A line is a wildmat pattern for the whole address in lower case, `*@example.com` for instance; `!` in front makes an exception, and the last line that matches decides. If QREGEX is set to a number other than 0, the file is not used. GOODRCPTPATTERNS names another file.",
      missing: "Without QREGEX, the lines of goodrcptto are tried as wildmat patterns too.",
      empty: "There are no patterns, and the lines of goodrcptto are not tried as wildmat patterns.",
      malformed: INDIMAIL_UNREADABLE.en,
    },
    ja: {
      purpose: "CHECKRECIPIENT によるユーザー確認と badrcptto を免除する受信者のパターン。",
      content:
        "1 行に、小文字にしたアドレス全体と比べる wildmat パターンを 1 つ書きます (例: `*@example.com`)。先頭に `!` を付けると例外になり、最後に一致した行が有効です。QREGEX が 0 以外の数に設定されていると使われません。GOODRCPTPATTERNS で別のファイルを指定できます。",
      missing: "QREGEX がなければ、goodrcptto の各行が wildmat パターンとしても比べられます。",
      empty: "パターンはなく、goodrcptto の各行も wildmat パターンとしては比べられません。",
      malformed: INDIMAIL_UNREADABLE.ja,
    },
  },
  {
    name: "goodrcptto",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files2(), smtp_rcpt()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "GOODRCPTTO",
    en: {
      purpose: "Recipients that skip the user check of CHECKRECIPIENT, badrcptto and blackholedrcpt.",
      content:
        "An address, or `@host` for every address there. Without goodrcptpatterns a line may also be a wildmat pattern, with `!` for exceptions; if QREGEX is set to a number other than 0, the lines are regular expressions. goodrcptto.cdb is searched first, and GOODRCPTTO names another file.",
      missing: "The file exempts no recipient.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "CHECKRECIPIENT によるユーザー確認、badrcptto、blackholedrcpt を免除する受信者。",
      content:
        "アドレス、またはそのホストの全アドレスを表す `@host` を書きます。goodrcptpatterns がなければ wildmat パターンも書け、`!` で例外を指定できます。QREGEX が 0 以外の数に設定されていると、各行は正規表現になります。goodrcptto.cdb が先に検索されます。GOODRCPTTO で別のファイルを指定できます。",
      missing: "このファイルによって免除される受信者はいません。",
      malformed: INDIMAIL_MALFORMED.ja,
    },
  },
  {
    name: "greylist.white",
    shared: true,
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-greyd"],
    manual: "qmail-greyd(8)",
    sources: ["indimail: qmail-greyd.c: whitelist_init(), ip_match(), sighup()", "indimail: cdb_match.c: cdb_matchaddr()"],
    default: { kind: "none" },
    takesEffect: "HUP to qmail-greyd",
    en: {
      purpose: "IP addresses of clients that the greylisting daemon lets through at once.",
      content:
        "An IPv4 address a line. The name of the file is given to qmail-greyd with -w. qmail-greyd 1.31 also takes `*` or a range such as `10-20` for an octet, but misreads the prefix length of an entry like 192.0.2.0/24.",
      missing: "No address is let through at once. A file that is made later is read only when qmail-greyd is started again.",
      malformed: "Entries are not checked when the file is read. If it can't be read, qmail-greyd exits.",
      status:
        "qmail-greyd 1.37 looks addresses up in greylist.white.cdb alone, even if there is none: they have to be compiled into it, and this file only has to exist.",
    },
    ja: {
      purpose: "グレイリスティングのデーモンが待たせずに通すクライアントの IP アドレス。",
      content:
        "1 行に IPv4 アドレスを 1 つ書きます。ファイル名は qmail-greyd の -w で指定します。qmail-greyd 1.31 では、オクテットに `*` や `10-20` のような範囲も書けますが、192.0.2.0/24 のような書き方ではプレフィックス長が正しく読まれません。",
      missing: "待たせずに通すアドレスはありません。後からファイルを作っても、qmail-greyd を起動し直すまで読まれません。",
      malformed: "読み込むときにエントリは検査されません。ファイルを読めないと、qmail-greyd は終了します。",
      status:
        "qmail-greyd 1.37 は、greylist.white.cdb がない場合も含めて、それだけを検索します。アドレスは cdb に変換しておく必要があり、このファイルは存在することだけが条件です。",
    },
  },
  {
    name: "level2-tlds",
    shared: true,
    category: "antispam",
    reader: "list",
    entries: "host",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    manual: "surblfilter(8)",
    sources: ["sagredo: surblfilter.c: setup(), checkuri()", "indimail: surblfilter.c: setup(), checkuri()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Domains of two labels, such as co.uk, below which surblfilter checks linked names with three labels.",
      content: `${LEVEL2.en}${ONLY_WITH_SURBL.en}`,
      missing: "Names are cut to two labels, unless level3-tlds says otherwise: of a link to shop.example.co.uk only co.uk is checked.",
      malformed: SURBL_MALFORMED.en,
    },
    ja: {
      purpose: "co.uk のように、その下の名前を surblfilter が 3 ラベルで調べる、2 ラベルのドメイン。",
      content: `${LEVEL2.ja}${ONLY_WITH_SURBL.ja}`,
      missing: "level3-tlds にない限り、名前は 2 ラベルに切り詰められます。shop.example.co.uk へのリンクでは co.uk だけが調べられます。",
      malformed: SURBL_MALFORMED.ja,
    },
    differences: {
      indimail: {
        environment: "LEVEL2_TLD",
        en: { content: `${LEVEL2.en} LEVEL2_TLD names another file.` },
        ja: { content: `${LEVEL2.ja}LEVEL2_TLD で別のファイルを指定できます。` },
      },
    },
  },
  {
    name: "level3-tlds",
    shared: true,
    category: "antispam",
    reader: "list",
    entries: "host",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    manual: "surblfilter(8)",
    sources: ["sagredo: surblfilter.c: setup(), checkuri()", "indimail: surblfilter.c: setup(), checkuri()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Domains of three labels below which surblfilter checks linked names with four labels.",
      content: `${LEVEL3.en}${ONLY_WITH_SURBL.en}`,
      missing: "Names are cut to three labels where level2-tlds says so, and else to two.",
      malformed: SURBL_MALFORMED.en,
    },
    ja: {
      purpose: "その下の名前を surblfilter が 4 ラベルで調べる、3 ラベルのドメイン。",
      content: `${LEVEL3.ja}${ONLY_WITH_SURBL.ja}`,
      missing: "level2-tlds にあるものは 3 ラベルに、それ以外は 2 ラベルに切り詰められます。",
      malformed: SURBL_MALFORMED.ja,
    },
    differences: {
      indimail: {
        environment: "LEVEL3_TLD",
        en: { content: `${LEVEL3.en} LEVEL3_TLD names another file.` },
        ja: { content: `${LEVEL3.ja}LEVEL3_TLD で別のファイルを指定できます。` },
      },
    },
  },
  {
    name: "morevalidrcptto",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sagredo"],
    readers: ["qmail-newmvrt"],
    sources: ["sagredo: qmail-newmvrt.c: main()"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "qmail-newmvrt",
    en: {
      purpose: "More entries for validrcptto: the text of which qmail-newmvrt makes morevalidrcptto.cdb.",
      content:
        "The same entries as in validrcptto: `user@host`, `@host`, or one of these with `-` in front. qmail-newmvrt puts them into lower case.",
      missing: "qmail-newmvrt exits with 111 and leaves the old morevalidrcptto.cdb in force.",
      empty: "qmail-newmvrt makes a cdb without entries.",
      malformed: "Entries are not checked. If the text can't be read, qmail-newmvrt exits with 111 and the old cdb stays in force.",
      danger:
        "A recipient accepted here is not checked against rcpthosts: an entry whose domain does not stand there lets anybody relay to it.",
    },
    ja: {
      purpose: "validrcptto に加えるエントリ。qmail-newmvrt で morevalidrcptto.cdb に変換するテキストです。",
      content:
        "エントリは validrcptto と同じで、`user@host` か `@host`、またはそれらの前に `-` を付けたものです。qmail-newmvrt が小文字に変えます。",
      missing: "qmail-newmvrt は 111 で終了し、古い morevalidrcptto.cdb が使われ続けます。",
      empty: "qmail-newmvrt はエントリのない cdb を作ります。",
      malformed: "エントリは検査されません。テキストを読めないと qmail-newmvrt は 111 で終了し、古い cdb が使われ続けます。",
      danger:
        "ここで受け付けた受信者は rcpthosts で検査されません。rcpthosts にないドメインのエントリがあると、その宛先へ誰でも中継できます。",
    },
  },
  {
    name: "morevalidrcptto.cdb",
    category: "antispam",
    reader: "cdb",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    sources: ["sagredo: qmail-smtpd.c: setup(), vrtcheck()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "MOREVALIDRCPTTO_CDB",
    compiler: "qmail-newmvrt",
    en: {
      purpose: "More entries for validrcptto, compiled for quick look-ups.",
      content:
        "Made by qmail-newmvrt from morevalidrcptto. It is searched together with validrcptto and counts in the same way. MOREVALIDRCPTTO_CDB names another file.",
      missing: "validrcptto alone counts; without that too, the check is skipped.",
      empty: "A file of 0 bytes is no cdb: every look-up in it fails, and that counts as not found.",
      malformed:
        "A look-up that fails in a damaged file counts as not found. If the file exists and can't be opened, qmail-smtpd answers 421 and closes the connection.",
    },
    ja: {
      purpose: "validrcptto に加えるエントリを、検索を速くするために変換したもの。",
      content:
        "qmail-newmvrt が morevalidrcptto から作ります。validrcptto と合わせて検索され、同じように扱われます。MOREVALIDRCPTTO_CDB で別のファイルを指定できます。",
      missing: "validrcptto だけが使われます。それもなければ検査は行われません。",
      empty: "0 バイトのファイルは cdb ではありません。検索はすべて失敗し、「見つからない」として扱われます。",
      malformed:
        "壊れたファイルで検索に失敗すると、「見つからない」として扱われます。ファイルがあるのに開けないと、qmail-smtpd は 421 を返して接続を切ります。",
    },
  },
  {
    name: "nodnscheck",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files2(), dnscheck(), smtp_mail(), dohelo()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Senders and HELO names that skip the check of their domain in DNS.",
      content:
        "A sender address, `@host` for every sender there, or a HELO name; case does not matter. A sender that is not listed is refused with 553 if DNS does not know its domain. If BADHELOCHECK or BADHELO is set, qmail-smtpd of late 2023 also refuses a HELO name that is not listed, unless it equals TCPREMOTEHOST. NODNSCHECK turns this check off, and the file is not read then.",
      missing: "The file exempts no sender.",
      malformed: INDIMAIL_UNREADABLE.en,
    },
    ja: {
      purpose: "ドメインの DNS での確認を免除する送信者と HELO 名。",
      content:
        "送信者のアドレス、そのホストの全送信者を表す `@host`、または HELO 名を書きます。大文字と小文字は区別されません。ここにない送信者は、ドメインが DNS で見つからなければ 553 で拒否されます。BADHELOCHECK か BADHELO が設定されていると、2023 年終わりごろの qmail-smtpd は、ここにない HELO 名も、TCPREMOTEHOST と同じでなければ拒否します。NODNSCHECK を設定するとこの確認は行われず、このファイルも読まれません。",
      missing: "このファイルによって免除される送信者はいません。",
      malformed: INDIMAIL_UNREADABLE.ja,
    },
  },
  {
    name: "rbllist",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["qmail-smtpd"],
    shared: true,
    sources: ["qmail-ldap: rbl.c: rblinit(), rblcheck(), rbl_lookup()", "qmail-ldap: qmail-smtpd.c: setup(), smtp_mail()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "DNS blocklists that qmail-smtpd asks about the client's address, and what follows from a hit.",
      content:
        "Four fields a line, divided by blanks or tabs: the zone; `addheader` to mark the message, any other word to refuse it; `any`, or the one IP address in the answer that counts as a hit; and a text. The zones are asked only if RBL is set, and not for relay clients. If RBLONLYHEADER is set, a hit only marks the message.",
      missing: "No blocklist is asked, even if RBL is set.",
      malformed:
        "If RBL is set, a line of fewer than four fields or a file that can't be read makes qmail-smtpd answer 421 to every connection.",
    },
    ja: {
      purpose: "クライアントのアドレスを問い合わせる DNS ブラックリストと、登録されていたときの扱い。",
      content:
        "1 行に 4 つの項目を空白かタブで区切って書きます。順に、ゾーン、`addheader` (ヘッダーを付ける) または他の語 (拒否する)、`any` または一致とみなす応答の IP アドレス、説明文です。RBL が設定されているときだけ問い合わせ、中継を許可されたクライアントでは問い合わせません。RBLONLYHEADER が設定されていると、登録されていてもヘッダーを付けるだけです。",
      missing: "RBL が設定されていても、どのブラックリストにも問い合わせません。",
      malformed:
        "RBL が設定されているとき、項目が 4 つに満たない行があるか、ファイルを読めないと、qmail-smtpd はすべての接続に 421 を返します。",
    },
  },
  {
    name: "recipients",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sqmail", "aqmail", "indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: [
      "aqmail: recipients.c: recipients_init(), recipients_parse(), callapam()",
      "aqmail: qmail-smtpd.c: smtp_rcpt(), rcptallowed()",
      "indimail: recipients.c: recipients_init(), parse_recips()",
      "indimail: smtpd.c: smtp_rcpt(), recipients_ext()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Where qmail-smtpd finds out whether a recipient exists, domain by domain.",
      content:
        "The lines are tried in order until one accepts the recipient: `!domain` accepts everybody there, `@domain:path` looks the address up in a cdb (its path from the qmail home), `@domain|program` asks a program with checkpassword's interface, and `!*` in the last line accepts domains that no line has named. Domains are compared loosely: `!example.com.au` accepts example.com too. Who is accepted by no line gets 550, or 450 if RECIPIENTS450 is set; relay clients are not checked.",
      missing: "Recipients are not checked.",
      empty: "Recipients are refused, except those of relay clients.",
      malformed:
        "A cdb that can't be opened counts as not having the address; one that is damaged or has 0 bytes accepts every recipient for whom it is asked. If this file can't be read, or a program exits with 111, qmail-smtpd answers 421 and closes the connection.",
      danger: "The arguments of a program may contain a password, for an LDAP server for instance.",
    },
    ja: {
      purpose: "受信者が存在するかどうかを、qmail-smtpd がドメインごとに何で調べるか。",
      content:
        "上の行から順に調べ、受信者を受け付ける行があればそこで決まります。`!domain` はそのドメインの全員を受け付け、`@domain:path` は cdb (qmail のホームからの相対パス) でアドレスを検索し、`@domain|program` は checkpassword 形式のプログラムに問い合わせ、最後の行の `!*` はそれまでの行に現れなかったドメインを受け付けます。ドメインの比較は緩く、`!example.com.au` は example.com も受け付けます。どの行でも受け付けられなければ 550、RECIPIENTS450 が設定されていれば 450 を返します。中継を許可されたクライアントは検査されません。",
      missing: "受信者は検査されません。",
      empty: "中継を許可されたクライアントからのものを除き、受信者は拒否されます。",
      malformed:
        "cdb を開けない場合、アドレスは載っていないものとして扱われます。壊れた cdb や 0 バイトの cdb では、検索されたすべての受信者が受け付けられます。このファイルを読めないとき、またはプログラムが 111 で終了したとき、qmail-smtpd は 421 を返して接続を切ります。",
      danger: "プログラムの引数に、LDAP サーバーなどのパスワードが書かれていることがあります。",
    },
    differences: {
      aqmail: {
        en: { status: `${AQMAIL_TAKES_NO_MAIL.en.status} In a cdb it counts only what it finds for user-@domain.` },
        ja: { status: `${AQMAIL_TAKES_NO_MAIL.ja.status}cdb の検索では、user-@domain の結果だけが使われます。` },
      },
      indimail: {
        en: {
          content:
            "Used if CHECKRECIPIENT is 2, 3 or empty, for recipients whose domain is in rcpthosts; if chkrcptdomains exists, only for those that it lists. The lines are tried in order until one accepts the recipient: `!domain` accepts everybody there, `@domain:path` looks the address up in a cdb, `@domain|program` asks a program with checkpassword's interface, and `!*` accepts everybody who gets that far. Who is accepted by no line gets 550; with CHECKRECIPIENT 2 and the IndiMail library, the user database is asked before that.",
          missing: "Recipients that are checked are refused; with CHECKRECIPIENT 2 and the IndiMail library, the user database decides.",
          empty: "The same as without the file: recipients that are checked are not found here.",
          malformed:
            "A cdb that can't be opened counts as not having the address; one that is damaged or has 0 bytes accepts every recipient for whom it is asked. If this file can't be read, or a program exits with 111, qmail-smtpd answers 451 and closes the connection.",
        },
        ja: {
          content:
            "CHECKRECIPIENT が 2、3、または空に設定されているとき、ドメインが rcpthosts にある受信者に対して使われます。chkrcptdomains があれば、そこに載っているものだけが対象になります。上の行から順に調べ、受信者を受け付ける行があればそこで決まります。`!domain` はそのドメインの全員を受け付け、`@domain:path` は cdb でアドレスを検索し、`@domain|program` は checkpassword 形式のプログラムに問い合わせ、`!*` はその行まで来た全員を受け付けます。どの行でも受け付けられなければ 550 を返しますが、CHECKRECIPIENT が 2 で IndiMail のライブラリーがあれば、その前にユーザーのデータベースを調べます。",
          missing:
            "検査の対象となる受信者は拒否されます。CHECKRECIPIENT が 2 で IndiMail のライブラリーがあれば、ユーザーのデータベースで決まります。",
          empty: "ファイルがない場合と同じで、検査の対象となる受信者はここでは見つかりません。",
          malformed:
            "cdb を開けない場合、アドレスは載っていないものとして扱われます。壊れた cdb や 0 バイトの cdb では、検索されたすべての受信者が受け付けられます。このファイルを読めないとき、またはプログラムが 111 で終了したとき、qmail-smtpd は 451 を返して接続を切ります。",
        },
      },
    },
  },
  {
    name: "rejectnullsenders",
    category: "antispam",
    reader: "integer",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    sources: ["sagredo: qmail-smtpd.c: setup(), smtp_mail()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    environment: "REJECTNULLSENDERS",
    en: {
      purpose: "Switch that refuses mail with an empty envelope sender.",
      content: "0 accepts `MAIL FROM:<>`. Any other number answers it with 421 and closes the connection.",
      missing: "Empty senders are accepted.",
      danger: "Bounces and other delivery reports have an empty sender and no longer arrive.",
    },
    ja: {
      purpose: "エンベロープ送信者が空のメールを拒否するかどうか。",
      content: "0 なら `MAIL FROM:<>` を受け付けます。それ以外の数なら 421 を返して接続を切ります。",
      missing: "空の送信者を受け付けます。",
      danger: "バウンスなどの配送通知は送信者が空なので、届かなくなります。",
    },
  },
  {
    name: "rejectrelaytest",
    category: "antispam",
    reader: "integer",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    sources: ["sagredo: qmail-smtpd.c: setup(), addrrelay(), smtp_rcpt()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    en: {
      purpose: "Switch that refuses recipients written as relay probes write them.",
      content:
        "0 turns the check off. With any other number, a recipient with `%`, `!` or a second `@` before its last @ is refused with 553, also from relay clients.",
      missing: "Such recipients are treated like any other.",
    },
    ja: {
      purpose: "中継の可否を探る形式の宛先を拒否するかどうか。",
      content:
        "0 なら検査しません。それ以外の数なら、最後の @ より前に `%`、`!`、または 2 つ目の `@` を含む宛先を 553 で拒否します。中継を許可されたクライアントも対象です。",
      missing: "そのような宛先も、ほかの宛先と同じように扱われます。",
    },
  },
  {
    name: "rejectspam",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["spawn-filter"],
    manual: "spawn-filter(8)",
    sources: ["indimail: spawn-filter.c: main()", "indimail: getDomainToken.c: getDomainToken()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next delivery",
    environment: "REJECTSPAM",
    en: {
      purpose: "What spawn-filter does, domain by domain, with a message that the spam filter has called spam.",
      content: `\`domain:value\`, or \`domain:local:value\` and \`domain:remote:value\` for one kind of delivery only. ${BY_DOMAIN.en} Of the value, the first character counts: 0 delivers the message, 1 bounces it, and a greater digit or a letter drops it.`,
      missing: "Spam is delivered, unless spamredirect sends it elsewhere.",
      malformed: BY_DOMAIN_MALFORMED.en,
      danger: "1 sends bounces to forged senders. A greater digit or a letter loses wrongly judged mail without a word to anybody.",
    },
    ja: {
      purpose: "スパムフィルターがスパムと判定したメールを、spawn-filter がドメインごとにどう扱うか。",
      content: `\`domain:値\` と書きます。配送の種類を限るときは \`domain:local:値\`、\`domain:remote:値\` です。${BY_DOMAIN.ja}値は最初の 1 文字が使われ、0 は配送、1 はバウンス、それより大きい数字や英字は破棄です。`,
      missing: "spamredirect で別の宛先に送られない限り、スパムも配送されます。",
      malformed: BY_DOMAIN_MALFORMED.ja,
      danger:
        "1 では、偽装された送信者にバウンスが送られます。それより大きい数字や英字では、誤って判定されたメールが誰にも知らされずに失われます。",
    },
  },
  {
    name: "signatures",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["qmail-ldap", "indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    sources: [
      "qmail-ldap: execcheck.c: execcheck_setup(), signatures_match(), execcheck_put()",
      "indimail: smtpd.c: open_control_files2(), sigscheck(), put()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "First characters of attachments, such as Windows programs in base64, for which qmail-smtpd refuses a message.",
      content:
        "A line is compared with the beginning of the first line of the body and of each MIME part; `*` stands for any single character, and case matters. A message that matches is refused with 552. Used if REJECTEXEC is set, in a build with SMTPEXECCHECK.",
      missing: "Attachments are not checked, even if REJECTEXEC is set.",
      malformed:
        "Entries are not checked. If the file can't be read, qmail-smtpd answers 421 and closes the connection, even without REJECTEXEC.",
    },
    ja: {
      purpose: "base64 の Windows プログラムのように、先頭の文字列だけで qmail-smtpd が受信を拒否する添付ファイルの目印。",
      content:
        "各行を、本文と各 MIME パートの最初の行の先頭と比べます。`*` は任意の 1 文字を表し、大文字と小文字は区別されます。一致したメールは 552 で拒否されます。SMTPEXECCHECK を有効にしたビルドで、REJECTEXEC が設定されているときに使われます。",
      missing: "REJECTEXEC が設定されていても、添付ファイルは検査されません。",
      malformed: "エントリは検査されません。ファイルを読めないと、REJECTEXEC がなくても、qmail-smtpd は 421 を返して接続を切ります。",
    },
    differences: {
      indimail: {
        manual: "qmail-smtpd(8)",
        environment: "SIGNATURES",
        en: {
          content:
            "`pattern`, `pattern:comment` or `pattern:comment:-body`: the pattern, in which case matters and nothing is a wildcard, is compared with the beginning of the first line of the body and of each MIME part. A message that matches is refused with 552; with `-bodyblackhole` instead of `-body` it is dropped, and the client gets no answer. Used if VIRUSCHECK is empty or 1 to 4. SIGNATURES names another file.",
          missing: "The internal virus check of VIRUSCHECK finds nothing.",
          malformed: INDIMAIL_UNREADABLE.en,
        },
        ja: {
          content:
            "`パターン`、`パターン:説明`、`パターン:説明:-body` のいずれかを書きます。パターンは、本文と各 MIME パートの最初の行の先頭と比べられます。大文字と小文字は区別され、ワイルドカードはありません。一致したメールは 552 で拒否されます。`-body` の代わりに `-bodyblackhole` と書くと捨てられ、クライアントには応答が返されません。VIRUSCHECK が空か 1～4 に設定されているときに使われます。SIGNATURES で別のファイルを指定できます。",
          missing: "VIRUSCHECK の内部ウイルス検査は何も検出しません。",
          malformed: INDIMAIL_UNREADABLE.ja,
        },
      },
    },
  },
  {
    name: "simcontrol",
    category: "antispam",
    reader: "blob",
    dialects: ["sagredo"],
    readers: ["simscanmk"],
    shared: true,
    sources: ["simscan: simscanmk.c: make_cdb()", "sagredo: scripts/qmailctl"],
    default: { kind: "none" },
    takesEffect: "compile, next message",
    compiler: "simscanmk",
    en: {
      purpose: "Which scans simscan makes, by address, by domain, and by default.",
      content:
        "A line is an address or a domain in lower case, a colon, and options divided by commas: `example.com:clam=yes,spam=yes,spam_hits=15`. A line that begins with the colon is the default. simscanmk compiles the file to simcontrol.cdb; `#` does not begin a comment.",
      missing: "simscanmk makes nothing and says so; an old simcontrol.cdb stays in use.",
      empty: "simscanmk makes a simcontrol.cdb without entries.",
      malformed: "simscanmk does not check the options. If it can't read the file, the old simcontrol.cdb stays in use.",
      status: "Belongs to simscan, an add-on. No program of qmail reads it.",
    },
    ja: {
      purpose: "simscan がどの検査を行うかを、アドレスごと、ドメインごと、または既定として決める設定。",
      content:
        "1 行に、小文字のアドレスかドメイン、コロン、カンマで区切ったオプションを書きます (例: `example.com:clam=yes,spam=yes,spam_hits=15`)。コロンで始まる行は既定です。simscanmk が simcontrol.cdb に変換します。`#` はコメントの始まりになりません。",
      missing: "simscanmk はその旨を表示して何も作りません。古い simcontrol.cdb があれば使われ続けます。",
      empty: "simscanmk はエントリのない simcontrol.cdb を作ります。",
      malformed: "simscanmk はオプションを検査しません。ファイルを読めなければ、古い simcontrol.cdb が使われ続けます。",
      status: "アドオンの simscan のファイルで、qmail のプログラムは読みません。",
    },
  },
  {
    name: "spamdomains",
    category: "antispam",
    reader: "blob",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-queue-scan.sh"],
    shared: true,
    sources: ["aqmail: obsolete/scripts/qmail-queue-scan.sh"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Recipient domains whose mail the script qmail-queue-scan.sh checks for spam, with the score each puts up with.",
      content:
        "`domain:threshold` a line, `example.com:8` for instance; a line that begins with # is a comment. The script searches the recipients for each domain with grep, and the last line found there counts. As it comes, with 822field, the script takes every score for 0 and refuses nothing.",
      missing: "No mail is checked for spam.",
      empty: "No recipient matches, so no mail is checked for spam.",
      malformed: "Lines are not checked. If the file can't be read, no mail is checked for spam.",
      status: "No program of s/qmail or aQmail reads it, only this sample script.",
    },
    ja: {
      purpose: "スクリプト qmail-queue-scan.sh がスパム検査を行う受信者のドメインと、それぞれが許容するスコア。",
      content:
        "1 行に `ドメイン:しきい値` を書きます (例: `example.com:8`)。# で始まる行はコメントです。スクリプトは各ドメインを grep で受信者の中から探し、最後に見つかった行を使います。822field を使う配布時のままでは、スコアがつねに 0 とみなされ、何も拒否されません。",
      missing: "スパムの検査は行われません。",
      empty: "一致する受信者がないため、スパムの検査は行われません。",
      malformed: "各行は検査されません。ファイルを読めないと、スパムの検査は行われません。",
      status: "s/qmail や aQmail のプログラムは読まず、このサンプルスクリプトだけが読みます。",
    },
  },
  {
    name: "spamfilter",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["spawn-filter"],
    shared: true,
    manual: "spawn-filter(8)",
    sources: ["indimail: spawn-filter.c: main()", "indimail: getDomainToken.c: getDomainToken()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "SPAMFILTER",
    en: {
      purpose: "The command that judges messages at delivery, domain by domain.",
      content: `\`domain:command\`, or \`domain:local:command\` and \`domain:remote:command\` for one kind of delivery only; a further colon ends the command. ${BY_DOMAIN.en} The command is run without a shell, and what it writes is delivered; the exit code SPAMEXITCODE means spam.`,
      missing: "No message is judged, unless SPAMFILTER holds a command.",
      malformed: BY_DOMAIN_MALFORMED.en,
      danger:
        "If SPAMEXITCODE is not set, or the command exits with a code that is none of SPAMEXITCODE, HAMEXITCODE (1) and UNSUREEXITCODE (2), the mail stays in the queue.",
    },
    ja: {
      purpose: "配送時にメールを判定するコマンドを、ドメインごとに指定します。",
      content: `\`domain:コマンド\` と書きます。配送の種類を限るときは \`domain:local:コマンド\`、\`domain:remote:コマンド\` です。コマンドは次のコロンで終わります。${BY_DOMAIN.ja}コマンドはシェルを介さずに実行され、その出力が配送されます。終了コードが SPAMEXITCODE ならスパムです。`,
      missing: "SPAMFILTER にコマンドがない限り、メールは判定されません。",
      malformed: BY_DOMAIN_MALFORMED.ja,
      danger:
        "SPAMEXITCODE が設定されていないときや、終了コードが SPAMEXITCODE、HAMEXITCODE (1)、UNSUREEXITCODE (2) のどれでもないとき、メールはキューに残ります。",
    },
  },
  {
    name: "spamignore",
    shared: true,
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    ...readBy(["qmail-smtpd", "spawn-filter"]),
    manual: "qmail-smtpd(8)",
    sources: [
      "indimail: smtpd.c: open_control_files2(), smtp_mail()",
      "indimail: spawn-filter.c: main()",
      "indimail: qregex.c: address_match()",
    ],
    default: { kind: "none" },
    environment: "SPAMIGNORE",
    en: {
      purpose: "Envelope senders whose mail is not passed through the spam filter.",
      content:
        "An address, or `@host` for every sender there. Without spamignorepatterns a line may also be a wildmat pattern, with `!` for exceptions; if QREGEX is set to a number other than 0, the lines are regular expressions. spamignore.cdb is searched first, and SPAMIGNORE names another file.",
      missing: "The file exempts no sender.",
      malformed: `${INDIMAIL_MALFORMED.en} spawn-filter then defers the delivery.`,
      danger: "Envelope senders are easily forged: whoever uses one of these addresses gets round the filter.",
    },
    ja: {
      purpose: "メールをスパムフィルターに通さないエンベロープ送信者。",
      content:
        "アドレス、またはそのホストの全送信者を表す `@host` を書きます。spamignorepatterns がなければ wildmat パターンも書け、`!` で例外を指定できます。QREGEX が 0 以外の数に設定されていると、各行は正規表現になります。spamignore.cdb が先に検索されます。SPAMIGNORE で別のファイルを指定できます。",
      missing: "このファイルによって免除される送信者はいません。",
      malformed: `${INDIMAIL_MALFORMED.ja}spawn-filter は、読めないと配送を保留します。`,
      danger: "エンベロープ送信者は簡単に偽装できるため、これらのアドレスを名乗ればフィルターを避けられます。",
    },
  },
  {
    name: "spamignorepatterns",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    ...readBy(["qmail-smtpd", "spawn-filter"]),
    manual: "qmail-smtpd(8)",
    sources: [
      "indimail: smtpd.c: open_control_files2(), smtp_mail()",
      "indimail: spawn-filter.c: main()",
      "indimail: qregex.c: address_match(), wildmat_match()",
    ],
    default: { kind: "none" },
    environment: "SPAMIGNOREPATTERNS",
    en: {
      purpose: "Patterns of envelope senders whose mail is not passed through the spam filter.",
      content:
        "A line is a wildmat pattern for the whole address in lower case, `*@lists.example.com` for instance; `!` in front makes an exception, and the last line that matches decides. If QREGEX is set to a number other than 0, the file is not used. qmail-smtpd reads it if SPAMFILTER is set; SPAMIGNOREPATTERNS names another file.",
      missing: "Without QREGEX, the lines of spamignore are tried as wildmat patterns too.",
      empty: "There are no patterns, and the lines of spamignore are not tried as wildmat patterns.",
      malformed: `${INDIMAIL_UNREADABLE.en} spawn-filter then defers the delivery.`,
      danger: "Envelope senders are easily forged: whoever uses an address that matches gets round the filter.",
    },
    ja: {
      purpose: "メールをスパムフィルターに通さないエンベロープ送信者のパターン。",
      content:
        "1 行に、小文字にしたアドレス全体と比べる wildmat パターンを 1 つ書きます (例: `*@lists.example.com`)。先頭に `!` を付けると例外になり、最後に一致した行が有効です。QREGEX が 0 以外の数に設定されていると使われません。qmail-smtpd は SPAMFILTER が設定されているときに読みます。SPAMIGNOREPATTERNS で別のファイルを指定できます。",
      missing: "QREGEX がなければ、spamignore の各行が wildmat パターンとしても比べられます。",
      empty: "パターンはなく、spamignore の各行も wildmat パターンとしては比べられません。",
      malformed: `${INDIMAIL_UNREADABLE.ja}spawn-filter は、読めないと配送を保留します。`,
      danger: "エンベロープ送信者は簡単に偽装できるため、一致するアドレスを名乗ればフィルターを避けられます。",
    },
  },
  {
    name: "spamredirect",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["spawn-filter"],
    manual: "spawn-filter(8)",
    sources: ["indimail: spawn-filter.c: main(), redirect_mail()", "indimail: getDomainToken.c: getDomainToken()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "SPAMREDIRECT",
    en: {
      purpose: "The address that gets a domain's spam in place of the recipient.",
      content: `\`domain:address\`, or \`domain:local:address\` and \`domain:remote:address\` for one kind of delivery only. ${BY_DOMAIN.en}`,
      missing: "Spam is not redirected; rejectspam decides.",
      status: "In spawn-filter 1.83 (2022) the redirection does not work: the program that should send the mail is not named.",
      malformed: BY_DOMAIN_MALFORMED.en,
    },
    ja: {
      purpose: "受信者の代わりに、そのドメインのスパムを受け取るアドレス。",
      content: `\`domain:アドレス\` と書きます。配送の種類を限るときは \`domain:local:アドレス\`、\`domain:remote:アドレス\` です。${BY_DOMAIN.ja}`,
      missing: "スパムは転送されず、rejectspam に従って扱われます。",
      status: "spawn-filter 1.83 (2022 年) では転送できません。メールを送り直すプログラムの名前が設定されないためです。",
      malformed: BY_DOMAIN_MALFORMED.ja,
    },
  },
  {
    name: "spfbehavior",
    category: "antispam",
    reader: "integer",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["sagredo: qmail-smtpd.c: setup(), smtp_mail(), spfreceived()", "indimail: smtpd.c: open_control_files2(), smtp_mail()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    environment: "SPFBEHAVIOR",
    en: {
      purpose: "What qmail-smtpd does with the result of the SPF check.",
      content:
        "0 makes no check, 1 adds a Received-SPF field and refuses nothing, 2 also answers 451 if DNS fails. 3 also refuses the result fail, 4 softfail, 5 neutral, 6 none and unknown. Relay clients are not checked.",
      missing: "SPF is not checked.",
      danger: "4 and more refuse much legitimate mail; 6 also refuses mail from domains without an SPF record.",
    },
    ja: {
      purpose: "SPF の検査結果を qmail-smtpd がどう扱うか。",
      content:
        "0 は検査せず、1 は Received-SPF ヘッダーを付け、拒否はしません。2 はさらに、DNS の検索に失敗すると 451 を返します。3 は fail を、4 は softfail も、5 は neutral も、6 は none と unknown も拒否します。中継を許可されたクライアントは検査されません。",
      missing: "SPF を検査しません。",
      danger: "4 以上では正当なメールも多く拒否されます。6 では、SPF レコードのないドメインからのメールも拒否されます。",
    },
    differences: { sagredo: { manual: "qmail-control(5)" } },
  },
  {
    name: "spfexp",
    shared: true,
    category: "antispam",
    reader: "line",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: [
      "sagredo: qmail-smtpd.c: setup(), err_spf()",
      "sagredo: spf.c: spfcheck(), spfexplanation()",
      "indimail: smtpd.c: open_control_files2(), err_spf()",
      "indimail: spf.c: spfcheck(), spfexplanation()",
    ],
    default: {
      kind: "literal",
      value: "SPF failure. Validate your SPF configuration here https://mxtoolbox.com/SuperTool.aspx?action=spf",
    },
    takesEffect: "next connection",
    en: {
      purpose: "The explanation that a client gets when its mail is refused because of SPF.",
      content: SPF_EXPLANATION.en,
      missing: "The text built into qmail-smtpd takes its place.",
      empty: NO_EXPLANATION.en,
    },
    ja: {
      purpose: "SPF によってメールを拒否するときにクライアントへ返す説明文。",
      content: SPF_EXPLANATION.ja,
      missing: "qmail-smtpd に組み込まれた文章が使われます。",
      empty: NO_EXPLANATION.ja,
    },
    differences: {
      sagredo: {
        manual: "qmail-control(5)",
        en: { malformed: "The line is taken as it is. If the file can't be read, qmail-smtpd answers 421 and closes the connection." },
        ja: { malformed: "書かれたとおりに使われます。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。" },
      },
      indimail: {
        default: { kind: "none" },
        environment: "SPFEXP",
        en: { content: `${SPF_EXPLANATION.en} SPFEXP names another file.`, missing: NO_EXPLANATION.en },
        ja: { content: `${SPF_EXPLANATION.ja}SPFEXP で別のファイルを指定できます。`, missing: NO_EXPLANATION.ja },
      },
    },
  },
  {
    name: "spfexplain",
    shared: true,
    category: "antispam",
    reader: "line",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["aqmail: qmail-smtpd.c: setup(), spf_check()", "aqmail: spf.c: spf_query()", "aqmail: smtpdlog.c: err_spf()"],
    default: { kind: "literal", value: "See http://spf.pobox.com/why.html?sender=%{s}&ip=%{i}&receiver=%{R}" },
    takesEffect: "next connection",
    en: {
      purpose: "The explanation that a client gets when its mail is refused because SPF says fail.",
      content: `${SPF_EXPLANATION.en} The file is read only if SPF is set to a number from 1 to 6.`,
      missing: "The text built into qmail-smtpd takes its place.",
      empty: "Unless the sender's domain has an explanation of its own, the client gets a line with (#5.7.1) alone, without the code 550.",
      malformed: SPF_LINE_MALFORMED.en,
    },
    ja: {
      purpose: "SPF の結果が fail のメールを拒否するときにクライアントへ返す説明文。",
      content: `${SPF_EXPLANATION.ja}SPF が 1～6 の数に設定されているときだけ読まれます。`,
      missing: "qmail-smtpd に組み込まれた文章が使われます。",
      empty: "送信者のドメインが自ら説明を公開していなければ、550 のない、(#5.7.1) だけの行が返されます。",
      malformed: SPF_LINE_MALFORMED.ja,
    },
    differences: { aqmail: AQMAIL_TAKES_NO_MAIL },
  },
  {
    name: "spfguess",
    category: "antispam",
    reader: "line",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: [
      "sagredo: qmail-smtpd.c: setup()",
      "sagredo: spf.c: spflookup()",
      "indimail: smtpd.c: open_control_files2()",
      "indimail: spf.c: spflookup()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "SPF rules for sender domains that publish none.",
      content: SPF_GUESS.en,
      missing: "For a domain without a record, only spfrules are tried.",
      empty: "The same as without the file.",
      malformed: SPF_MECHANISMS_MALFORMED.en,
      danger: "`-all` in it makes mail from domains without a record fail, unless something before it matches.",
    },
    ja: {
      purpose: "SPF レコードを公開していない送信者ドメインに当てはめる SPF の規則。",
      content: SPF_GUESS.ja,
      missing: "レコードのないドメインでは、spfrules だけを調べます。",
      empty: "ファイルがない場合と同じです。",
      malformed: SPF_MECHANISMS_MALFORMED.ja,
      danger: "`-all` を書くと、レコードのないドメインからのメールは、その前のものに一致しない限り fail になります。",
    },
    differences: {
      sagredo: { manual: "qmail-control(5)" },
      indimail: {
        environment: "SPFGUESS",
        en: { content: `${SPF_GUESS.en} SPFGUESS names another file.` },
        ja: { content: `${SPF_GUESS.ja}SPFGUESS で別のファイルを指定できます。` },
      },
    },
  },
  {
    name: "spfipv6",
    category: "antispam",
    reader: "integer",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files2(), setup_main_env(), smtp_mail()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    environment: "SPFIPV6",
    en: {
      purpose: "Switch that has SPF checked against the client's IPv6 address.",
      content:
        "0 checks the address in TCPREMOTEIP. A positive number checks the one in TCP6REMOTEIP, if that is set. It matters only in a build with IPv6 and if spfbehavior turns SPF on.",
      missing: "The address in TCPREMOTEIP is checked.",
    },
    ja: {
      purpose: "SPF の検査にクライアントの IPv6 アドレスを使うかどうか。",
      content:
        "0 なら TCPREMOTEIP のアドレスで検査します。正の数なら、設定されていれば TCP6REMOTEIP のアドレスで検査します。IPv6 に対応したビルドで、spfbehavior によって SPF が有効なときにだけ意味を持ちます。",
      missing: "TCPREMOTEIP のアドレスで検査します。",
    },
  },
  {
    name: "spflocalrules",
    category: "antispam",
    reader: "line",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["aqmail: qmail-smtpd.c: setup()", "aqmail: spf.c: spf_lookup()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "SPF rules of this host, meant to be tried before a sender's own SPF record makes the check fail.",
      content:
        "SPF mechanisms on one line: `include:spf.example.org` for instance. The file is read only if SPF is set to a number from 1 to 6.",
      missing: "The sender domain's own record decides.",
      empty: "The sender domain's own record decides.",
      malformed: SPF_LINE_MALFORMED.en,
      status: "qmail-smtpd reads the file, but the rules are never applied: spf_lookup() turns them off before it looks at them.",
    },
    ja: {
      purpose: "送信者ドメインの SPF レコードによって fail になる前に試すための、このホスト独自の SPF 規則。",
      content: "SPF のメカニズムを 1 行に書きます (例: `include:spf.example.org`)。SPF が 1～6 の数に設定されているときだけ読まれます。",
      missing: "送信者ドメインのレコードで判定されます。",
      empty: "送信者ドメインのレコードで判定されます。",
      malformed: SPF_LINE_MALFORMED.ja,
      status: "qmail-smtpd はファイルを読みますが、spf_lookup() が参照の前に規則を無効にするため、実際には適用されません。",
    },
  },
  {
    name: "spfrules",
    shared: true,
    category: "antispam",
    reader: "line",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: [
      "sagredo: qmail-smtpd.c: setup()",
      "sagredo: spf.c: spflookup()",
      "indimail: smtpd.c: open_control_files2()",
      "indimail: spf.c: spflookup()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "SPF rules of this host that are tried before the closing `all` of a sender's SPF record.",
      content: SPF_RULES.en,
      missing: "The sender domain's record, or spfguess, decides alone.",
      empty: "The same as without the file.",
      malformed: SPF_MECHANISMS_MALFORMED.en,
    },
    ja: {
      purpose: "送信者ドメインの SPF レコードの最後の `all` より前に試す、このホスト独自の SPF 規則。",
      content: SPF_RULES.ja,
      missing: "送信者ドメインのレコード、または spfguess だけで判定されます。",
      empty: "ファイルがない場合と同じです。",
      malformed: SPF_MECHANISMS_MALFORMED.ja,
    },
    differences: {
      sagredo: { manual: "qmail-control(5)" },
      indimail: {
        environment: "SPFRULES",
        en: { content: `${SPF_RULES.en} SPFRULES names another file.` },
        ja: { content: `${SPF_RULES.ja}SPFRULES で別のファイルを指定できます。` },
      },
    },
  },
  {
    name: "surbldomain",
    shared: true,
    category: "antispam",
    reader: "line",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    manual: "surblfilter(8)",
    sources: ["sagredo: surblfilter.c: setup(), checksurbl()", "indimail: surblfilter.c: setup(), checksurbl()"],
    default: { kind: "literal", value: "multi.surbl.org" },
    takesEffect: "next message",
    en: {
      purpose: "The DNS zone in which surblfilter looks up the domains of links.",
      content: `${SURBL_ZONE.en}${ONLY_WITH_SURBL.en}`,
      missing: "multi.surbl.org is asked.",
      empty: "The linked domain itself is looked up, so that nearly every link counts as listed.",
      malformed: "The line is not checked. If the file can't be read, surblfilter ends with an error.",
    },
    ja: {
      purpose: "surblfilter がリンク先のドメインを検索する DNS ゾーン。",
      content: `${SURBL_ZONE.ja}${ONLY_WITH_SURBL.ja}`,
      missing: "multi.surbl.org に問い合わせます。",
      empty: "リンク先のドメインそのものを検索することになり、ほとんどのリンクが登録されているとみなされます。",
      malformed: "行は検査されません。ファイルを読めないと、surblfilter はエラーで終了します。",
    },
    differences: {
      indimail: {
        en: { content: `${SURBL_ZONE.en} Only links that begin with \`http:\` are looked up, not those with \`https:\`.` },
        ja: { content: `${SURBL_ZONE.ja}調べられるのは \`http:\` で始まるリンクだけで、\`https:\` は対象になりません。` },
      },
    },
  },
  {
    name: "surbldomainwhite",
    category: "antispam",
    reader: "list",
    entries: "host",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    manual: "surblfilter(8)",
    sources: [
      "sagredo: surblfilter.c: setup(), checkuri(), checkwhitelist()",
      "indimail: surblfilter.c: setup(), checkuri(), checkwhitelist()",
    ],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Domains that may be linked to without being looked up in SURBL.",
      content: `${SURBL_WHITE.en}${ONLY_WITH_SURBL.en}`,
      missing: "The file exempts no linked domain.",
      malformed: SURBL_MALFORMED.en,
    },
    ja: {
      purpose: "SURBL で検索せずにリンクを認めるドメイン。",
      content: `${SURBL_WHITE.ja}${ONLY_WITH_SURBL.ja}`,
      missing: "このファイルによって検索を免除されるドメインはありません。",
      malformed: SURBL_MALFORMED.ja,
    },
    differences: {
      indimail: {
        environment: "SURBLDOMAINWHITE",
        en: { content: `${SURBL_WHITE.en} SURBLDOMAINWHITE names another file.` },
        ja: { content: `${SURBL_WHITE.ja}SURBLDOMAINWHITE で別のファイルを指定できます。` },
      },
    },
  },
  {
    name: "surblrcpt",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    manual: "surblfilter(8)",
    sources: ["sagredo: surblfilter.c: setup(), srwcheck()", "indimail: surblfilter.c: setup(), srwcheck()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Recipients whose mail surblfilter does not check.",
      content: `${SURBL_RECIPIENTS.en}${ONLY_WITH_SURBL.en}`,
      missing: "The file exempts no recipient's mail.",
      malformed: SURBL_MALFORMED.en,
    },
    ja: {
      purpose: "surblfilter がメールを検査しない受信者。",
      content: `${SURBL_RECIPIENTS.ja}${ONLY_WITH_SURBL.ja}`,
      missing: "このファイルによって検査を免除される受信者はいません。",
      malformed: SURBL_MALFORMED.ja,
    },
    differences: {
      indimail: {
        environment: "SURBLRCPT",
        en: { content: `${SURBL_RECIPIENTS.en} SURBLRCPT names another file.` },
        ja: { content: `${SURBL_RECIPIENTS.ja}SURBLRCPT で別のファイルを指定できます。` },
      },
    },
  },
  {
    name: "validrcptto",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    sources: ["sagredo: qmail-smtpd.c: setup(), vrtcheck(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "VALIDRCPTTO",
    en: {
      purpose: "Recipients that qmail-smtpd accepts or refuses before chkuser and rcpthosts have a say.",
      content:
        "`user@host` or `@host` accepts, `-user@host` or `-@host` refuses with 553; a full address goes before its host, and accepting before refusing. A recipient that no entry names goes on to chkuser and rcpthosts. Relay clients are not checked. VALIDRCPTTO names another file.",
      missing: "morevalidrcptto.cdb alone counts; without that too, the check is skipped.",
      empty: "The file accepts and refuses no recipient.",
      danger:
        "An accepted recipient is not checked against rcpthosts: an entry whose domain does not stand there lets anybody relay to it.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "chkuser や rcpthosts より先に、qmail-smtpd が受け付けるか拒否するかを決める受信者。",
      content:
        "`user@host` と `@host` は受け付け、`-user@host` と `-@host` は 553 で拒否します。アドレス全体のエントリがホストのエントリに優先し、受け付けるエントリが拒否するエントリに優先します。どのエントリにもない受信者は、chkuser と rcpthosts で検査されます。中継を許可されたクライアントは対象外です。VALIDRCPTTO で別のファイルを指定できます。",
      missing: "morevalidrcptto.cdb だけが使われます。それもなければ検査は行われません。",
      empty: "このファイルによって受け付けられる受信者も、拒否される受信者もいません。",
      danger: "受け付けた受信者は rcpthosts で検査されません。rcpthosts にないドメインのエントリがあると、その宛先へ誰でも中継できます。",
      malformed: UNCHECKED.ja,
    },
  },
];
