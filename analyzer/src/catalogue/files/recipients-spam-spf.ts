import type { ControlFileEntry } from "../entry.ts";
import { AQMAIL_TAKES_NO_MAIL } from "./aqmail.ts";
import { INDIMAIL_MALFORMED, INDIMAIL_MATCH } from "./indimail-lists.ts";
import { readBy } from "./moments.ts";

/** Sagredo's surblfilter has to be switched on; IndiMail's does not look at SURBL (surblfilter.c: main()). */
const ONLY_WITH_SURBL = {
  en: " surblfilter is switched on with SURBL=1.",
  ja: "surblfilter は SURBL=1 で有効になります。",
} as const;

const LEVEL2 = {
  en: "A domain of two labels a line; case does not matter. surbl.org publishes such a list.",
  ja: "1 行に 2 ラベルのドメインを 1 つ書きます。大文字と小文字は区別されません。リストは surbl.org で公開されています。",
} as const;

const LEVEL3 = {
  en: "A domain of three labels a line; case does not matter. surbl.org publishes such a list.",
  ja: "1 行に 3 ラベルのドメインを 1 つ書きます。大文字と小文字は区別されません。リストは surbl.org で公開されています。",
} as const;

const SURBL_ZONE = {
  en: "A zone name: surblfilter puts the linked domain in front of it and looks that up.",
  ja: "ゾーン名を書きます。surblfilter はリンク先のドメインをその前に付けて検索します。",
} as const;

const SURBL_WHITE = {
  en: "A domain a line, in lower case and as short as surblfilter looks it up: example.com, not www.example.com.",
  ja: "1 行にドメインを 1 つ、小文字で、surblfilter が検索する長さに合わせて書きます。www.example.com ではなく example.com です。",
} as const;

const SURBL_RECIPIENTS = {
  en: "An address or `@host`; case does not matter. If the first recipient in QMAILRCPTS matches, the whole message goes unchecked.",
  ja: "アドレスか `@host` を書きます。大文字と小文字は区別されません。QMAILRCPTS にある最初の受信者が一致すると、そのメール全体が検査されません。",
} as const;

/** How spawn-filter finds the line for a delivery (spawn-filter.c: main(), getDomainToken.c: getDomainToken()). */
const BY_DOMAIN = {
  en: "By default, the domain is the recipient's for local and the sender's for remote deliveries; it may be a wildmat pattern, or with QREGEX set to 1 an extended regular expression.",
  ja: "ドメインは、既定では、ローカル配送では受信者の、リモート配送では送信者のものです。wildmat パターンも書け、QREGEX が 1 なら拡張正規表現になります。",
} as const;

const BY_DOMAIN_MALFORMED = {
  en: "A line without a colon is skipped.",
  ja: "コロンのない行は飛ばされます。",
} as const;

const SPF_EXPLANATION = {
  en: "A text, in which SPF macros such as %{s} for the sender and %{i} for the client's address are replaced.",
  ja: "文章を書きます。送信者を表す %{s}、クライアントのアドレスを表す %{i} などの SPF マクロは展開されます。",
} as const;

/** Source: spf.c: spflookup(), of Sagredo's qmail and IndiMail. */
const SENDERS_EXPLANATION = {
  en: "An explanation that the sender's domain gives with `exp=` takes its place.",
  ja: "送信者のドメインが `exp=` で説明文を示していれば、そちらが使われます。",
} as const;

const NO_EXPLANATION = {
  en: "There is no explanation of this host's own.",
  ja: "このホスト独自の説明文はなくなります。",
} as const;

const SPF_GUESS = {
  en: "SPF mechanisms on one line, without `v=spf1`: `a/24 mx/24` for instance.",
  ja: "SPF のメカニズムを `v=spf1` なしで 1 行に書きます (例: `a/24 mx/24`)。",
} as const;

const SPF_RULES = {
  en: "SPF mechanisms on one line: `include:spf.example.org` for instance. A bare `v=spf1 -all` is left as it is.",
  ja: "SPF のメカニズムを 1 行に書きます (例: `include:spf.example.org`)。`-all` だけの `v=spf1 -all` には適用されません。",
} as const;

/** Mechanisms that Sagredo's and IndiMail's qmail-smtpd take from a file (spf.c: spflookup()). */
const SPF_MECHANISMS_MALFORMED = {
  en: "A mechanism that does not exist makes the result unknown when its turn comes.",
  ja: "存在しないメカニズムがあると、その順番が来たところで結果は unknown になります。",
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
      purpose: "Patterns of recipients that skip badrcptto, badrcptpatterns, blackholedrcpt and the user check of CHECKRECIPIENT.",
      content:
        "A line is a wildmat pattern for the whole address in lower case, `*@example.com` for instance; `!` in front makes an exception. With QREGEX set to 1 in the environment, the file is not used. GOODRCPTPATTERNS names another file.",
      missing: "The patterns in goodrcptto count instead.",
      empty: "There are no patterns: those in goodrcptto are not used either.",
    },
    ja: {
      purpose: "badrcptto、badrcptpatterns、blackholedrcpt と、CHECKRECIPIENT によるユーザー確認を免除する受信者のパターン。",
      content:
        "1 行に、小文字にしたアドレス全体と比べる wildmat パターンを 1 つ書きます (例: `*@example.com`)。先頭に `!` を付けると例外になります。環境変数 QREGEX が 1 なら使われません。GOODRCPTPATTERNS で別のファイルを指定できます。",
      missing: "代わりに goodrcptto のパターンが有効になります。",
      empty: "パターンがない状態になり、goodrcptto のパターンも使われません。",
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
      purpose: "Recipients that skip badrcptto, badrcptpatterns, blackholedrcpt and the user check of CHECKRECIPIENT.",
      content: `${INDIMAIL_MATCH.en} If goodrcptpatterns exists, the patterns here are not used. GOODRCPTTO names another file.`,
      missing: "The file exempts no recipient.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "badrcptto、badrcptpatterns、blackholedrcpt と、CHECKRECIPIENT によるユーザー確認を免除する受信者。",
      content: `${INDIMAIL_MATCH.ja}goodrcptpatterns があれば、ここに書いたパターンは使われません。GOODRCPTTO で別のファイルを指定できます。`,
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
    takesEffect: "compile, next message",
    compiler: "qmail-cdb",
    en: {
      purpose: "IP addresses of clients that the greylisting daemon lets through at once.",
      content:
        "An IP address a line. qmail-greyd looks addresses up in the cdb that is made of this file, greylist.white.cdb, but only if this file existed when it started. The name is given with -w.",
      missing: "Nobody is let through at once, even if there is a greylist.white.cdb.",
      empty: "The addresses in greylist.white.cdb count.",
    },
    ja: {
      purpose: "グレイリスティングのデーモンが待たせずに通すクライアントの IP アドレス。",
      content:
        "1 行に IP アドレスを 1 つ書きます。qmail-greyd は、このファイルから作った greylist.white.cdb でアドレスを検索しますが、それは起動時にこのファイルがあった場合だけです。ファイル名は -w で指定します。",
      missing: "greylist.white.cdb があっても、待たせずに通すアドレスはありません。",
      empty: "greylist.white.cdb のアドレスは有効です。",
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
      missing: "Names are cut to two labels unless level3-tlds says otherwise: of a link to shop.example.co.uk only co.uk is checked.",
    },
    ja: {
      purpose: "co.uk のように、その下の名前を surblfilter が 3 ラベルで調べる、2 ラベルのドメイン。",
      content: `${LEVEL2.ja}${ONLY_WITH_SURBL.ja}`,
      missing:
        "名前は、level3-tlds に該当しなければ 2 ラベルに切り詰められます。shop.example.co.uk へのリンクでは co.uk だけが調べられます。",
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
      missing: "Names are cut to two labels, or to three where level2-tlds says so.",
    },
    ja: {
      purpose: "その下の名前を surblfilter が 4 ラベルで調べる、3 ラベルのドメイン。",
      content: `${LEVEL3.ja}${ONLY_WITH_SURBL.ja}`,
      missing: "名前は 2 ラベルに、level2-tlds にあるものは 3 ラベルに切り詰められます。",
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
      missing: "qmail-newmvrt stops with an error, and the old morevalidrcptto.cdb stays in force.",
      empty: "qmail-newmvrt makes a cdb without entries.",
      danger:
        "A recipient accepted here is not checked against rcpthosts: an entry whose domain does not stand there lets anybody relay to it.",
    },
    ja: {
      purpose: "validrcptto に加えるエントリ。qmail-newmvrt で morevalidrcptto.cdb に変換するテキストです。",
      content:
        "エントリは validrcptto と同じで、`user@host` か `@host`、またはそれらの前に `-` を付けたものです。qmail-newmvrt が小文字に変えます。",
      missing: "qmail-newmvrt はエラーで終了し、古い morevalidrcptto.cdb が使われ続けます。",
      empty: "qmail-newmvrt はエントリのない cdb を作ります。",
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
        "Made by qmail-newmvrt from morevalidrcptto; its entries count as those of validrcptto do. MOREVALIDRCPTTO_CDB names another file.",
      missing: "validrcptto alone counts; without that too, the check is skipped.",
    },
    ja: {
      purpose: "validrcptto に加えるエントリを、検索を速くするために変換したもの。",
      content:
        "qmail-newmvrt が morevalidrcptto から作ります。エントリは validrcptto のものと同じように扱われます。MOREVALIDRCPTTO_CDB で別のファイルを指定できます。",
      missing: "validrcptto だけが使われます。それもなければ検査は行われません。",
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
      purpose: "Senders, HELO names and ETRN domains that skip the check in DNS.",
      content:
        "A sender address, `@host` for every sender there, or @ and a HELO name (in older versions without the @) or an ETRN domain; case does not matter. If NODNSCHECK is set, there is no check at all, and the file is not read.",
      missing: "The file exempts no sender.",
    },
    ja: {
      purpose: "DNS での確認を免除する送信者、HELO 名、ETRN のドメイン。",
      content:
        "送信者のアドレス、そのホストの全送信者を表す `@host`、または先頭に @ を付けた HELO 名 (古い版では @ なし) か ETRN のドメインを書きます。大文字と小文字は区別されません。NODNSCHECK が設定されていれば確認そのものが行われず、このファイルは読まれません。",
      missing: "このファイルによって免除される送信者はいません。",
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
        "Four fields a line, divided by blanks or tabs: the zone; `addheader` to mark the message, any other word to refuse it; `any`, or the one IP address in the answer that counts as a hit; and a text. RBL switches the check on; with RBLONLYHEADER a hit only marks the message.",
      missing: "No blocklist is asked, even if RBL is set.",
      malformed: "With RBL set, a line of fewer than four fields keeps qmail-smtpd from taking mail.",
    },
    ja: {
      purpose: "クライアントのアドレスを問い合わせる DNS ブラックリストと、登録されていたときの扱い。",
      content:
        "1 行に 4 つの項目を空白かタブで区切って書きます。順に、ゾーン、`addheader` (ヘッダーを付ける) または他の語 (拒否する)、`any` または一致とみなす応答の IP アドレス、説明文です。RBL を設定すると有効になります。RBLONLYHEADER を設定すると、登録されていてもヘッダーを付けるだけです。",
      missing: "RBL が設定されていても、どのブラックリストにも問い合わせません。",
      malformed: "RBL が設定されているとき、項目が 4 つに満たない行があると、qmail-smtpd はメールを受け付けません。",
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
        "For clients that may not relay, the lines are tried in order until one accepts the recipient: `!domain` accepts everybody there, `@domain:path` looks the address up in a cdb, `@domain|program` asks a program with checkpassword's interface, and `!*` in the last line accepts domains that no line has named.",
      missing: "The file refuses no recipient.",
      empty: "The list accepts no recipient.",
      malformed: "A cdb that is damaged or has 0 bytes can accept every recipient for whom it is asked.",
      danger: "The arguments of a program may contain a password, for an LDAP server for instance.",
    },
    ja: {
      purpose: "受信者が存在するかどうかを、qmail-smtpd がドメインごとに何で調べるか。",
      content:
        "中継を許されていないクライアントについて、上の行から順に調べ、受信者を受け付ける行があればそこで決まります。`!domain` はそのドメインの全員を受け付け、`@domain:path` は cdb でアドレスを検索し、`@domain|program` は checkpassword 形式のプログラムに問い合わせ、最後の行の `!*` はそれまでの行に現れなかったドメインを受け付けます。",
      missing: "このファイルによって拒否される受信者はいません。",
      empty: "このリストで受け付けられる受信者はいません。",
      malformed: "壊れた cdb や 0 バイトの cdb では、検索されたすべての受信者が受け付けられることがあります。",
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
            "Used if CHECKRECIPIENT is set; where IndiMail's library for virtual domains is loaded, not with the values 1 and 4. The lines are tried in order until one accepts the recipient: `!domain` accepts everybody there, `@domain:path` looks the address up in a cdb, `@domain|program` asks a program with checkpassword's interface, and `!*` accepts everybody who gets that far.",
          missing: "The file accepts no recipient.",
        },
        ja: {
          content:
            "CHECKRECIPIENT が設定されているときに使われます。ただし、IndiMail の仮想ドメイン用ライブラリーが読み込まれていれば、値が 1 と 4 のときは使われません。上の行から順に調べ、受信者を受け付ける行があればそこで決まります。`!domain` はそのドメインの全員を受け付け、`@domain:path` は cdb でアドレスを検索し、`@domain|program` は checkpassword 形式のプログラムに問い合わせ、`!*` はその行まで来た全員を受け付けます。",
          missing: "このファイルによって受け付けられる受信者はいません。",
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
      content: "0 accepts `MAIL FROM:<>`; any other number refuses it with a 421 and ends the connection.",
      missing: "As with 0: empty senders are accepted.",
      danger: "Unless it is 0, bounces and other delivery reports no longer arrive, since their sender is empty.",
    },
    ja: {
      purpose: "エンベロープ送信者が空のメールを拒否するかどうか。",
      content: "0 なら `MAIL FROM:<>` を受け付けます。それ以外の数なら 421 で拒否し、接続を切ります。",
      missing: "0 と同じで、空の送信者を受け付けます。",
      danger: "0 以外では、バウンスなどの配送通知が届かなくなります。送信者が空だからです。",
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
      content: "0 turns the check off. With any other number, a recipient with `%`, `!` or a second `@` before its last @ is refused.",
      missing: "As with 0, there is no such check.",
    },
    ja: {
      purpose: "中継の可否を探る形式の宛先を拒否するかどうか。",
      content: "0 なら検査しません。それ以外の数なら、最後の @ より前に `%`、`!`、または 2 つ目の `@` を含む宛先を拒否します。",
      missing: "0 と同じで、この検査は行われません。",
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
      content: `\`domain:value\`, or \`domain:local:value\` and \`domain:remote:value\` for one kind of delivery only. The value 0 delivers the message, 1 bounces it, 2 drops it. ${BY_DOMAIN.en}`,
      missing: "The file has no spam bounced or dropped.",
      malformed: BY_DOMAIN_MALFORMED.en,
      danger: "1 sends bounces to forged senders. 2 loses wrongly judged mail without a word to anybody.",
    },
    ja: {
      purpose: "スパムフィルターがスパムと判定したメールを、spawn-filter がドメインごとにどう扱うか。",
      content: `\`domain:値\` と書きます。配送の種類を限るときは \`domain:local:値\`、\`domain:remote:値\` です。値は、0 が配送、1 がバウンス、2 が破棄です。${BY_DOMAIN.ja}`,
      missing: "このファイルによってバウンスされるスパムも、破棄されるスパムもありません。",
      malformed: BY_DOMAIN_MALFORMED.ja,
      danger: "1 では、偽装された送信者にバウンスが送られます。2 では、誤って判定されたメールが誰にも知らされずに失われます。",
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
        "A line is compared with the beginning of the first line of the body and of each MIME part; `*` stands for any single character, and case matters. Used if REJECTEXEC is set, in a build with SMTPEXECCHECK.",
      missing: "The file refuses no attachment, even if REJECTEXEC is set.",
    },
    ja: {
      purpose: "base64 の Windows プログラムのように、先頭の文字列だけで qmail-smtpd が受信を拒否する添付ファイルの目印。",
      content:
        "各行を、本文と各 MIME パートの最初の行の先頭と比べます。`*` は任意の 1 文字を表し、大文字と小文字は区別されます。SMTPEXECCHECK を有効にしたビルドで、REJECTEXEC が設定されているときに使われます。",
      missing: "REJECTEXEC が設定されていても、このファイルによって拒否される添付ファイルはありません。",
    },
    differences: {
      indimail: {
        manual: "qmail-smtpd(8)",
        environment: "SIGNATURES",
        en: {
          content:
            "`pattern` or `pattern:comment`: the pattern, in which case matters and nothing is a wildcard, is compared with the beginning of the first line of the body and of each MIME part; a line whose comment begins with `-header` never matches. Used with VIRUSCHECK 1 to 4. SIGNATURES names another file.",
          missing: "The internal virus check of VIRUSCHECK finds nothing.",
        },
        ja: {
          content:
            "`パターン` か `パターン:説明` を書きます。パターンは、本文と各 MIME パートの最初の行の先頭と比べられます。大文字と小文字は区別され、ワイルドカードはありません。説明が `-header` で始まる行は一致しません。VIRUSCHECK が 1～4 のときに使われます。SIGNATURES で別のファイルを指定できます。",
          missing: "VIRUSCHECK の内部ウイルス検査は何も検出しません。",
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
        "A line is an address or a domain in lower case, a colon, and options divided by commas: `example.com:clam=yes,spam=yes,spam_hits=15`. A line that begins with the colon is the default. simscanmk compiles the file to simcontrol.cdb; `#` does not begin a comment: an entry behind it counts.",
      missing: "simscanmk makes nothing, and an old simcontrol.cdb stays in use.",
      empty: "simscanmk makes a simcontrol.cdb without entries.",
      malformed: "simscanmk does not check the options. A line without any can make it crash.",
      status: "Belongs to simscan, an add-on. No program of qmail reads it.",
    },
    ja: {
      purpose: "simscan がどの検査を行うかを、アドレスごと、ドメインごと、または既定として決める設定。",
      content:
        "1 行に、小文字のアドレスかドメイン、コロン、カンマで区切ったオプションを書きます (例: `example.com:clam=yes,spam=yes,spam_hits=15`)。コロンで始まる行は既定です。simscanmk が simcontrol.cdb に変換します。`#` はコメントの始まりにならず、その後のエントリも有効です。",
      missing: "simscanmk は何も作らず、古い simcontrol.cdb があれば使われ続けます。",
      empty: "simscanmk はエントリのない simcontrol.cdb を作ります。",
      malformed: "simscanmk はオプションを検査しません。オプションのない行があると、異常終了することがあります。",
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
      content: "`domain:threshold` a line, `example.com:8` for instance; a line that begins with # is a comment.",
      missing: "The script checks no mail for spam.",
      empty: "The file names no domain, so that the script checks no mail for spam.",
      malformed: "Lines are not checked.",
      status: "No program of s/qmail or aQmail reads it, only this sample script.",
    },
    ja: {
      purpose: "スクリプト qmail-queue-scan.sh がスパム検査を行う受信者のドメインと、それぞれが許容するスコア。",
      content: "1 行に `ドメイン:しきい値` を書きます (例: `example.com:8`)。# で始まる行はコメントです。",
      missing: "このスクリプトはスパムの検査を行いません。",
      empty: "ドメインがないため、このスクリプトはスパムの検査を行いません。",
      malformed: "各行は検査されません。",
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
      content: `\`domain:command\`, or \`domain:local:command\` and \`domain:remote:command\` for one kind of delivery only. ${BY_DOMAIN.en} The command is run without a shell, and what it writes is delivered; the exit code SPAMEXITCODE means spam.`,
      missing: "The file has no message judged.",
      malformed: BY_DOMAIN_MALFORMED.en,
      danger: "Without SPAMEXITCODE, or with an exit code that spawn-filter does not know, the mail stays in the queue.",
    },
    ja: {
      purpose: "配送時にメールを判定するコマンドを、ドメインごとに指定します。",
      content: `\`domain:コマンド\` と書きます。配送の種類を限るときは \`domain:local:コマンド\`、\`domain:remote:コマンド\` です。${BY_DOMAIN.ja}コマンドはシェルを介さずに実行され、その出力が配送されます。終了コードが SPAMEXITCODE ならスパムです。`,
      missing: "このファイルによって判定されるメールはありません。",
      malformed: BY_DOMAIN_MALFORMED.ja,
      danger: "SPAMEXITCODE が設定されていない場合や、spawn-filter の知らない終了コードが返った場合、メールはキューに残ります。",
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
      content: `${INDIMAIL_MATCH.en} qmail-smtpd reads it if SPAMFILTER is set; spawn-filter takes no patterns from here if spamignorepatterns exists. SPAMIGNORE names another file.`,
      missing: "The file exempts no sender.",
      malformed: INDIMAIL_MALFORMED.en,
      danger: "Envelope senders are easily forged: whoever uses one of these addresses gets round the filter.",
    },
    ja: {
      purpose: "メールをスパムフィルターに通さないエンベロープ送信者。",
      content: `${INDIMAIL_MATCH.ja}qmail-smtpd は SPAMFILTER が設定されているときに読みます。spawn-filter は、spamignorepatterns があれば、ここに書いたパターンを使いません。SPAMIGNORE で別のファイルを指定できます。`,
      missing: "このファイルによって免除される送信者はいません。",
      malformed: INDIMAIL_MALFORMED.ja,
      danger: "エンベロープ送信者は簡単に偽装できるため、これらのアドレスを名乗ればフィルターを避けられます。",
    },
  },
  {
    name: "spamignorepatterns",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    ...readBy(["spawn-filter"]),
    manual: "spawn-filter(8)",
    sources: ["indimail: spawn-filter.c: main()", "indimail: qregex.c: address_match(), wildmat_match()"],
    default: { kind: "none" },
    environment: "SPAMIGNOREPATTERNS",
    en: {
      purpose: "Patterns of envelope senders whose mail is not passed through the spam filter.",
      content:
        "A line is a wildmat pattern for the whole address in lower case, `*@lists.example.com` for instance; `!` in front makes an exception. With QREGEX set to 1 in the environment, the file is not used. SPAMIGNOREPATTERNS names another file.",
      missing: "The patterns in spamignore count instead.",
      empty: "There are no patterns: spawn-filter does not use those in spamignore either.",
      status: "qmail-smtpd no longer reads it since February 2024.",
      danger: "Envelope senders are easily forged: whoever uses an address that matches gets round the filter.",
    },
    ja: {
      purpose: "メールをスパムフィルターに通さないエンベロープ送信者のパターン。",
      content:
        "1 行に、小文字にしたアドレス全体と比べる wildmat パターンを 1 つ書きます (例: `*@lists.example.com`)。先頭に `!` を付けると例外になります。環境変数 QREGEX が 1 なら使われません。SPAMIGNOREPATTERNS で別のファイルを指定できます。",
      missing: "代わりに spamignore のパターンが有効になります。",
      empty: "パターンがない状態になり、spawn-filter は spamignore のパターンも使いません。",
      status: "2024 年 2 月以降、qmail-smtpd はこのファイルを読みません。",
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
      missing: "The file has no spam redirected.",
      status:
        "In spawn-filter 1.89 (2024) the redirection does not work: the program that should send the mail is not named, and the spam stays in the queue.",
      malformed: BY_DOMAIN_MALFORMED.en,
    },
    ja: {
      purpose: "受信者の代わりに、そのドメインのスパムを受け取るアドレス。",
      content: `\`domain:アドレス\` と書きます。配送の種類を限るときは \`domain:local:アドレス\`、\`domain:remote:アドレス\` です。${BY_DOMAIN.ja}`,
      missing: "このファイルによって転送されるスパムはありません。",
      status: "spawn-filter 1.89 (2024 年) では転送できません。メールを送り直すプログラムの名前が設定されず、スパムはキューに残ります。",
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
        "0 makes no check, 1 adds a Received-SPF field, 2 also defers mail if DNS fails. 3 also refuses the result fail, 4 softfail too, 5 neutral too, 6 none and unknown too. Clients that may relay are not checked.",
      missing: "As with 0, SPF is not checked.",
      danger: "4 and more can refuse legitimate mail too.",
    },
    ja: {
      purpose: "SPF の検査結果を qmail-smtpd がどう扱うか。",
      content:
        "0 は検査せず、1 は Received-SPF ヘッダーを付けます。2 はさらに、DNS の検索に失敗するとメールを保留させます。3 は fail を、4 は softfail も、5 は neutral も、6 は none と unknown も拒否します。中継を許されたクライアントは検査されません。",
      missing: "0 と同じで、SPF を検査しません。",
      danger: "4 以上では正当なメールも拒否されることがあります。",
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
      content: `${SPF_EXPLANATION.en} ${SENDERS_EXPLANATION.en}`,
      missing: "The text built into qmail-smtpd takes its place.",
      empty: NO_EXPLANATION.en,
    },
    ja: {
      purpose: "SPF によってメールを拒否するときにクライアントへ返す説明文。",
      content: `${SPF_EXPLANATION.ja}${SENDERS_EXPLANATION.ja}`,
      missing: "qmail-smtpd に組み込まれた文章が使われます。",
      empty: NO_EXPLANATION.ja,
    },
    differences: {
      sagredo: {
        manual: "qmail-control(5)",
      },
      indimail: {
        default: { kind: "none" },
        environment: "SPFEXP",
        en: { content: `${SPF_EXPLANATION.en} ${SENDERS_EXPLANATION.en} SPFEXP names another file.`, missing: NO_EXPLANATION.en },
        ja: { content: `${SPF_EXPLANATION.ja}${SENDERS_EXPLANATION.ja}SPFEXP で別のファイルを指定できます。`, missing: NO_EXPLANATION.ja },
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
      content: `${SPF_EXPLANATION.en} Used if SPF is set to a number from 1 to 6.`,
      missing: "The text built into qmail-smtpd takes its place.",
      empty: NO_EXPLANATION.en,
    },
    ja: {
      purpose: "SPF の結果が fail のメールを拒否するときにクライアントへ返す説明文。",
      content: `${SPF_EXPLANATION.ja}SPF が 1～6 の数に設定されているときに使われます。`,
      missing: "qmail-smtpd に組み込まれた文章が使われます。",
      empty: NO_EXPLANATION.ja,
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
      missing: "The file adds no rules for such domains.",
      empty: "The same as without the file.",
      malformed: SPF_MECHANISMS_MALFORMED.en,
      danger: "`-all` in it can make mail from domains without a record fail.",
    },
    ja: {
      purpose: "SPF レコードを公開していない送信者ドメインに当てはめる SPF の規則。",
      content: SPF_GUESS.ja,
      missing: "このファイルによってそのようなドメインに当てはめられる規則はありません。",
      empty: "ファイルがない場合と同じです。",
      malformed: SPF_MECHANISMS_MALFORMED.ja,
      danger: "`-all` を書くと、レコードのないドメインからのメールが fail になることがあります。",
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
      content: "0 checks the address in TCPREMOTEIP, 1 the one in TCP6REMOTEIP, if that is set and IPv6 was built in.",
      missing: "As with 0, the address in TCPREMOTEIP is checked.",
    },
    ja: {
      purpose: "SPF の検査にクライアントの IPv6 アドレスを使うかどうか。",
      content:
        "0 なら TCPREMOTEIP のアドレスで、1 なら TCP6REMOTEIP のアドレスで検査します。TCP6REMOTEIP は、設定されていて、IPv6 に対応したビルドであるときに使われます。",
      missing: "0 と同じで、TCPREMOTEIP のアドレスで検査します。",
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
      content: "SPF mechanisms on one line: `include:spf.example.org` for instance. Read if SPF is set to a number from 1 to 6.",
      missing: "The file adds no rules.",
      empty: "The same as without the file.",
      status: "qmail-smtpd reads the file, but the rules are never applied: spf_lookup() turns them off before it looks at them.",
    },
    ja: {
      purpose: "送信者ドメインの SPF レコードによって fail になる前に試すための、このホスト独自の SPF 規則。",
      content: "SPF のメカニズムを 1 行に書きます (例: `include:spf.example.org`)。SPF が 1～6 の数に設定されているときに読まれます。",
      missing: "このファイルによって加わる規則はありません。",
      empty: "ファイルがない場合と同じです。",
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
      purpose:
        "SPF rules of this host that are tried before the closing `-all`, `~all` or `?all` of a sender's SPF record, or where there is no record.",
      content: SPF_RULES.en,
      missing: "The file adds no rules.",
      empty: "The same as without the file.",
      malformed: SPF_MECHANISMS_MALFORMED.en,
    },
    ja: {
      purpose:
        "送信者ドメインの SPF レコードの最後の `-all`、`~all`、`?all` より前や、レコードがないときに試す、このホスト独自の SPF 規則。",
      content: SPF_RULES.ja,
      missing: "このファイルによって加わる規則はありません。",
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
      empty: "The linked domain itself is looked up in DNS.",
    },
    ja: {
      purpose: "surblfilter がリンク先のドメインを検索する DNS ゾーン。",
      content: `${SURBL_ZONE.ja}${ONLY_WITH_SURBL.ja}`,
      missing: "multi.surbl.org に問い合わせます。",
      empty: "リンク先のドメインそのものを DNS で検索します。",
    },
    differences: {
      indimail: { en: { content: SURBL_ZONE.en }, ja: { content: SURBL_ZONE.ja } },
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
    },
    ja: {
      purpose: "SURBL で検索せずにリンクを認めるドメイン。",
      content: `${SURBL_WHITE.ja}${ONLY_WITH_SURBL.ja}`,
      missing: "このファイルによって検索を免除されるドメインはありません。",
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
    },
    ja: {
      purpose: "surblfilter がメールを検査しない受信者。",
      content: `${SURBL_RECIPIENTS.ja}${ONLY_WITH_SURBL.ja}`,
      missing: "このファイルによって検査を免除される受信者はいません。",
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
      purpose: "Recipients that qmail-smtpd, for clients that may not relay, accepts or refuses before chkuser and rcpthosts have a say.",
      content:
        "`user@host` or `@host` accepts, `-user@host` or `-@host` refuses; a full address goes before its host. VALIDRCPTTO names another file.",
      missing: "morevalidrcptto.cdb alone counts; without that too, the check is skipped.",
      empty: "The file accepts and refuses no recipient.",
      danger:
        "An accepted recipient is not checked against rcpthosts: an entry whose domain does not stand there lets anybody relay to it.",
    },
    ja: {
      purpose:
        "中継を許されていないクライアントについて、chkuser や rcpthosts より先に、qmail-smtpd が受け付けるか拒否するかを決める受信者。",
      content:
        "`user@host` と `@host` は受け付け、`-user@host` と `-@host` は拒否します。アドレス全体のエントリがホストのエントリに優先します。VALIDRCPTTO で別のファイルを指定できます。",
      missing: "morevalidrcptto.cdb だけが使われます。それもなければ検査は行われません。",
      empty: "このファイルによって受け付けられる受信者も、拒否される受信者もいません。",
      danger: "受け付けた受信者は rcpthosts で検査されません。rcpthosts にないドメインのエントリがあると、その宛先へ誰でも中継できます。",
    },
  },
];
