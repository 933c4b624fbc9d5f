import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry } from "../entry.ts";
import { AQMAIL_TAKES_NO_MAIL } from "./aqmail.ts";
import { LOGIN_LOST } from "./auth.ts";
import { readBy } from "./moments.ts";

/** How smtproutes is searched, in every dialect. */
const ROUTE_KEYS = {
  en: "The most specific key wins, wherever it stands: the recipient's whole domain, then each of its ends that begins with a dot, then the empty key, which takes everything else. `.example.com` does not cover example.com itself. A relay is looked up without MX records; an IP address is used as it is. A line with nothing behind the colon sends its mail to the domain's MX.",
  ja: "行の順序に関係なく、最も具体的なキーが選ばれます。宛先ドメイン全体、ドットで始まる末尾部分を長い順に、最後にすべてに当てはまる空のキー、という順で調べます。`.example.com` は example.com 自身を含みません。中継先は MX を引かずに調べられ、IP アドレスはそのまま使われます。コロンの後ろが空の行に当てはまるメールは、ドメインの MX へ送られます。",
} as const;

const ROUTE_LOOP = {
  en: "Two servers that name each other as relay pass the mail to and fro until the hop limit ends it.",
  ja: "互いを中継先に指定した 2 台のサーバーの間では、ホップ数の上限に達するまでメールが往復します。",
} as const;

const ROUTE_PASSWORD = {
  en: `Passwords stand here in clear text: other users should not be able to read the file. ${ROUTE_LOOP.en}`,
  ja: `パスワードが平文で書かれるため、ほかのユーザーが読めないようにしてください。${ROUTE_LOOP.ja}`,
} as const;

/** What a whole domain without a relay does to s/qmail and aQmail, where TLS has no entry of its own (qmail-remote.c: main()). */
const EMPTY_ROUTE_CRASH = {
  en: "A line for a whole domain with nothing behind the colon makes qmail-remote crash if tlsdestinations has a rule for all destinations and none for that domain, and the mail is deferred.",
  ja: "コロンの後ろが空の行でドメイン全体を指定すると、tlsdestinations にそのドメインの行がなく、すべての宛先に対する行だけがある場合に qmail-remote が異常終了し、配送は保留されます。",
} as const;

/** s/qmail and aQmail. */
const SQMAIL_ROUTES = {
  en: {
    content: `\`example.com:relay.example.net;587|user|password\`; port and login may be left out. The port stands behind a semicolon: a colon there belongs to the host name. ${ROUTE_KEYS.en} The key \`!@\` takes bounces. Further bars belong to the password. authsenders is asked before, and qmtproutes for each key first.`,
    missing: "Mail goes to the MX of its domain, unless authsenders or qmtproutes has a route.",
    malformed:
      "A line without a colon is ignored. A blank behind the colon becomes part of the host name. Without a digit right behind the semicolon the port is 0, and the mail stays in the queue. With only one | the next line of the file, or a stray byte, is sent as the password. If the file can't be read, every message stays in the queue.",
    danger: `${ROUTE_PASSWORD.en} ${LOGIN_LOST.en} ${EMPTY_ROUTE_CRASH.en}`,
  },
  ja: {
    content: `\`example.com:relay.example.net;587|user|password\` のように書きます。ポートとログイン情報は省略できます。ポートはセミコロンの後ろに書き、そこにコロンを書くとホスト名の一部になります。${ROUTE_KEYS.ja}キー \`!@\` はバウンスに使われます。3 つ目以降の | はパスワードの一部です。authsenders が先に調べられ、同じキーでは qmtproutes が優先します。`,
    missing: "authsenders や qmtproutes に経路がなければ、メールはドメインの MX へ送られます。",
    malformed:
      "コロンのない行は無視されます。コロンの後の空白はホスト名の一部になります。セミコロンの直後が数字でないとポートは 0 になり、メールはキューに残ります。| が 1 つだけだと、ファイルの次の行か不定の 1 バイトがパスワードとして送られます。ファイルを読めないと、すべてのメールがキューに残ります。",
    danger: `${ROUTE_PASSWORD.ja}${LOGIN_LOST.ja}${EMPTY_ROUTE_CRASH.ja}`,
  },
} as const;

/** s/qmail and aQmail recognize themselves in IPv6 literals only. */
const SQMAIL_LITERAL = {
  en: {
    purpose: "Host name put in place of this host's own IPv6 address in addresses such as user@[2001:db8::1].",
    content:
      "qmail-smtpd puts it in for senders and recipients, before rcpthosts is asked: the name has to stand in rcpthosts and locals. IPv4 addresses in brackets stay as they are.",
  },
  ja: {
    purpose: "user@[2001:db8::1] のように自ホストの IPv6 アドレスを書いたアドレスで、その部分を置き換えるホスト名。",
    content:
      "qmail-smtpd が送信者と受信者について、rcpthosts を調べる前に置き換えます。この名前は rcpthosts と locals にも必要です。角かっこで囲んだ IPv4 アドレスはそのままです。",
  },
} as const;

const SQMAIL_HELO = {
  readers: ["qmail-remote", "qmail-smtpam"],
  en: {
    content: "Any text; other servers expect a name that the DNS knows. A line of domainips that fits the sender and has a | overrides it.",
  },
  ja: {
    content:
      "任意の文字列を書けますが、相手のサーバーが期待するのは DNS で引ける名前です。domainips の行が送信者に当てはまり、| の後に名前があれば、そちらが使われます。",
  },
} as const;

/** s/qmail and aQmail (qmail-qmqpc.c: doit()). */
const SQMAIL_QMQP = {
  en: {
    content:
      "An IPv4 address, or an IPv6 address, if need be with % and an interface; a host name is not looked up. The servers are tried in the order of the lines until one can be connected to.",
  },
  ja: {
    content:
      "IPv4 か IPv6 のアドレスを書き、IPv6 では必要なら % とインターフェース名を続けます。ホスト名は調べられません。接続できるものが見つかるまで、行の順に試します。",
  },
} as const;

/** How qmail-smtpd meets its clients, and by which ways qmail-remote and qmail-qmqpc send mail on. */
export const SMTP_FILES: readonly ControlFileEntry[] = [
  {
    name: "accesslist",
    category: "smtp-in",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    ...readBy(["qmail-smtpd", "uacl"]),
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: smtp_rcpt()", "indimail: mail_acl.c: mail_acl()", "indimail: uacl.c"],
    default: { kind: "none" },
    en: {
      purpose: "Which senders may write to which recipients.",
      content:
        "A line is `from:SENDER:RECIPIENT` or `rcpt:SENDER:RECIPIENT`. `from:` limits a sender to the recipients listed for it, `rcpt:` limits a recipient to the senders listed for it; what a line does not allow is refused with 553 at RCPT. An address may be a pattern with wildcards, or a regular expression with QREGEX or qregex. Bounces and mail for postmaster and abuse always pass. ACCESSLIST names another file; uacl shows what the file makes of a sender and a recipient.",
      missing: "Nobody is limited.",
      empty: "Nobody is limited.",
      malformed:
        "A line without a second colon is skipped; before December 2023 it took the lines after it out of force. If a regular expression is none, RCPT is answered with 451. If the file can't be read, qmail-smtpd answers 451 and exits.",
    },
    ja: {
      purpose: "誰が誰に送れるかの制限。",
      content:
        "`from:送信者:受信者` か `rcpt:送信者:受信者` と書きます。`from:` はその送信者の宛先を、`rcpt:` はその受信者に送れる送信者を、書かれたものだけに限り、許されていない組は RCPT のときに 553 で拒否されます。アドレスはワイルドカードのパターンで書け、QREGEX か qregex を使うと正規表現になります。バウンスと、postmaster、abuse 宛のメールは常に通ります。ACCESSLIST で別のファイルを指定でき、送信者と受信者の組がどう判定されるかは uacl で確かめられます。",
      missing: "誰にも制限はありません。",
      empty: "誰にも制限はありません。",
      malformed:
        "2 つ目のコロンのない行は飛ばされます。2023 年 12 月より前の版では、それより後ろの行が効かなくなります。正規表現に誤りがあると、RCPT に 451 を返します。ファイルを読めないと、qmail-smtpd は 451 を返して終了します。",
    },
  },
  {
    name: "atrnaccess",
    category: "smtp-in",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    sources: ["indimail: smtpd.c: mta_access(), check_atrn_acc(), smtp_atrn()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Which users of this host may fetch the waiting mail of which domains with ATRN.",
      content:
        "`joe:example.com,example.net`: the user as logged in, without a domain, a colon, and the domains with commas between them, upper and lower case as the client sends them. Blanks in the list of domains are ignored. The lines are tried in their order until one that fits the user allows the request. The user may be a pattern with wildcards, or a regular expression with QREGEX or qregex. The domains have to stand in etrnhosts as well. Where IndiMail's library of virtual domains is loaded, its database is asked instead of this file.",
      missing: "ATRN is refused with 553.",
      empty: "ATRN is refused with 553.",
      malformed:
        "A line without a colon is ignored, and so is one whose regular expression is none. If the file can't be read, qmail-smtpd answers 451 and exits.",
      danger: "A line that begins with the colon lets every user who has logged in fetch the mail of every domain in etrnhosts.",
    },
    ja: {
      purpose: "このホストのユーザーが、どのドメインの待機中のメールを ATRN で引き取れるか。",
      content:
        "`joe:example.com,example.net` のように、認証したユーザー名の @ より前、コロン、カンマで区切ったドメインを書きます。ドメインは大文字と小文字も含めて、クライアントが送るとおりに書きます。ドメインの並びの中の空白は無視されます。ユーザーに当てはまる行が要求を許すまで、行の順に調べます。ユーザー名はワイルドカードのパターンにでき、QREGEX か qregex を使うと正規表現になります。ドメインは etrnhosts にも必要です。IndiMail の仮想ドメイン用ライブラリーが読み込まれていると、このファイルの代わりにそのデータベースに問い合わせます。",
      missing: "ATRN は 553 で拒否されます。",
      empty: "ATRN は 553 で拒否されます。",
      malformed: "コロンのない行や、正規表現に誤りのある行は無視されます。ファイルを読めないと、qmail-smtpd は 451 を返して終了します。",
      danger: "コロンで始まる行があると、認証したユーザーは誰でも、etrnhosts にあるすべてのドメインのメールを引き取れます。",
    },
  },
  {
    name: "bindroutes",
    shared: true,
    category: "smtp-out",
    reader: "map",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["indimail: timeoutconn.c: socket_bind4(), socket_bind6()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "The local IP address from which qmail-remote connects to a network.",
      content:
        "`192.0.2.:198.51.100.7`: a remote address, or the beginning of an IPv4 address ended by a dot, then a colon and the local address. Nothing before the colon stands for every network. The longest key that fits wins and goes before outgoingip; a line without a local address makes an exception.",
      missing: "No network has an address of its own.",
      empty: "No network has an address of its own.",
      malformed:
        "A line without a colon is ignored. If what follows the colon is no IP address, or not one of this host, connections to that network fail; if the file can't be read, all connections fail.",
    },
    ja: {
      purpose: "接続先のネットワークごとに、qmail-remote が接続元として使うローカルの IP アドレス。",
      content:
        "`192.0.2.:198.51.100.7` のように、接続先のアドレス、または IPv4 アドレスのドットまでの先頭部分、コロン、ローカルのアドレスを書きます。コロンの前を空にすると、すべてのネットワークを表します。当てはまるうち最も長いものが使われ、outgoingip より優先されます。ローカルのアドレスのない行は例外になります。",
      missing: "接続先ごとの指定はありません。",
      empty: "接続先ごとの指定はありません。",
      malformed:
        "コロンのない行は無視されます。コロンの後ろが IP アドレスでないか、このホストのアドレスでないと、そのネットワークへの接続は失敗します。ファイルを読めないと、すべての接続が失敗します。",
    },
  },
  {
    name: "domainbindings",
    shared: true,
    category: "smtp-out",
    reader: "map",
    entries: "sender",
    dialects: ["indimail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["indimail: qmail-remote.c"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "The local IP address from which the mail of a sender domain goes out.",
      content:
        "`example.com:198.51.100.7`. Before the colon stands a sender, a domain, a dot and a domain, or nothing. A domain without an address makes an exception; a whole sender can't. Bounces are not looked up. A match overrides outgoingip and makes the sender's domain the name in HELO, unless helohostbyip has one for the address. DOMAINBINDINGS names another file.",
      missing: "The sender does not matter: outgoingip and helohost decide.",
      empty: "The sender does not matter: outgoingip and helohost decide.",
      malformed:
        "A line without a colon is ignored. If what stands behind the colon is no IP address, or if the file can't be read, the mail stays in the queue.",
    },
    ja: {
      purpose: "送信者のドメインごとに、送信に使うローカルの IP アドレス。",
      content:
        "`example.com:198.51.100.7` のように書きます。コロンの前には、送信者のアドレス、ドメイン、ドットで始まるドメインを書くか、空にします。アドレスのない行は、ドメインの場合だけ例外になります。バウンスには使われません。一致すると outgoingip より優先し、送信者のドメインを HELO で名乗ります。ただし helohostbyip にそのアドレスの名前があれば、そちらを名乗ります。DOMAINBINDINGS で別のファイルを指定できます。",
      missing: "送信者にかかわらず、outgoingip と helohost に従います。",
      empty: "送信者にかかわらず、outgoingip と helohost に従います。",
      malformed: "コロンのない行は無視されます。コロンの後ろが IP アドレスでない場合や、ファイルを読めない場合、メールはキューに残ります。",
    },
  },
  {
    name: "domainips",
    category: "smtp-out",
    reader: "map",
    entries: "other",
    dialects: ["sqmail", "aqmail"],
    ...readBy(["qmail-remote", "qmail-smtpam"]),
    shared: true,
    manual: "qmail-remote(8)",
    sources: ["sqmail: qmail-remote.c", "sqmail: qmail-smtpam.c", "aqmail: qmail-remote.c", "aqmail: qmail-smtpam.c"],
    default: { kind: "none" },
    en: {
      purpose: "The local IP address and HELO name with which the mail of a sender domain goes out.",
      content:
        "`example.com:192.0.2.7|mail.example.com`: the sender's domain, a colon, the local address, if need be % and an interface, and if need be | and the name for HELO. The address can't be left out. qmail-remote uses it only for servers of its own kind, IPv4 or IPv6; qmail-smtpam can't send to the other kind. The whole domain is looked up first, then its ends that begin with a dot, then the empty key, then `*`; qmail-smtpam looks up the last two only.",
      missing: "The system chooses the address, and helohost is the name.",
      empty: "The system chooses the address, and helohost is the name.",
      malformed:
        "A line without a colon is ignored. If the address is none, is missing, or is not an address of this host, mail to servers of its kind stays in the queue; without a colon it counts as IPv4. If the file can't be read, all mail stays there.",
      danger: "A name for HELO from this file is sent with a NUL byte behind it, which other servers may refuse.",
    },
    ja: {
      purpose: "送信者のドメインごとに、送信に使うローカルの IP アドレスと HELO で名乗る名前。",
      content:
        "`example.com:192.0.2.7|mail.example.com` のように、送信者のドメイン、コロン、ローカルのアドレスを書きます。必要なら % とインターフェース名、さらに | と HELO の名前を続けます。アドレスは省略できません。qmail-remote は同じ種類 (IPv4 か IPv6) のサーバーへの接続にだけ使い、qmail-smtpam は別の種類のサーバーには送れません。ドメイン全体、ドットで始まる末尾部分、空のキー、`*` の順に調べます。qmail-smtpam が調べるのは最後の 2 つだけです。",
      missing: "アドレスはシステムが選び、helohost の名前を名乗ります。",
      empty: "アドレスはシステムが選び、helohost の名前を名乗ります。",
      malformed:
        "コロンのない行は無視されます。アドレスがない場合、正しくない場合、このホストのものでない場合、それと同じ種類のサーバー宛のメールはキューに残ります。コロンを含まなければ IPv4 とみなされます。ファイルを読めないと、すべてのメールがキューに残ります。",
      danger: "このファイルから取った HELO の名前は、末尾に NUL バイトが付いたまま送られるため、拒否するサーバーがあるかもしれません。",
    },
  },
  {
    name: "earlytalkerdroptime",
    category: "smtp-in",
    reader: "integer",
    dialects: ["indimail"],
    readers: [],
    sources: ["indimail: qmail-showctl.c", "indimail: controlfiles.q"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "A name that qmail-showctl accepts; the wait before the greeting stands in greetdelay.",
      content: "No program uses it.",
      missing: "Nothing changes.",
      empty: "Nothing changes.",
      malformed: "The content is never looked at.",
      status: "Known by name only: qmail-showctl does not report it as unknown, and no program reads it.",
    },
    ja: {
      purpose: "qmail-showctl が受け入れる名前。接続時の応答を返すまでの待ち時間は greetdelay に書きます。",
      content: "どのプログラムも使いません。",
      missing: "何も変わりません。",
      empty: "何も変わりません。",
      malformed: "内容が調べられることはありません。",
      status: "名前だけが知られているファイルです。qmail-showctl は不明なファイルとして報告しませんが、読むプログラムはありません。",
    },
  },
  {
    name: "etrnhosts",
    category: "smtp-in",
    reader: "list",
    entries: "host",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: smtp_etrn(), smtp_atrn()", "indimail: etrn.c", "indimail: atrn.c"],
    default: { kind: "none" },
    takesEffect: "at once",
    en: {
      purpose: "Domains whose waiting mail may be asked for with ETRN or ATRN.",
      content:
        "A domain. It has to stand in rcpthosts as well, users/assign needs a user autoturn, and virtualdomains has to hand the domain's mail to it. The file is read at every ETRN and ATRN.",
      missing: "ETRN and ATRN are refused with 553.",
      empty: "ETRN and ATRN are refused with 553.",
      malformed:
        "Entries are not checked: one that makes no sense matches nothing. If the file can't be read, qmail-smtpd answers 451 and exits.",
    },
    ja: {
      purpose: "待機中のメールを ETRN や ATRN で要求できるドメイン。",
      content:
        "ドメインを書きます。rcpthosts にも必要です。users/assign に autoturn というユーザーを置き、virtualdomains によってこのドメインのメールが渡されるようにしておきます。ETRN と ATRN のたびに読まれます。",
      missing: "ETRN と ATRN は 553 で拒否されます。",
      empty: "ETRN と ATRN は 553 で拒否されます。",
      malformed:
        "エントリは検査されず、意味をなさないものは何にも一致しません。ファイルを読めないと、qmail-smtpd は 451 を返して終了します。",
    },
  },
  {
    name: "greetdelay",
    shared: true,
    category: "smtp-in",
    reader: "integer",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    unit: "seconds",
    environment: "GREETDELAY",
    en: {
      purpose: "How long qmail-smtpd waits before it greets a client.",
      content:
        "A number of seconds; a negative number counts as 0. GREETDELAY goes first, and there a negative number waits just as long and drops clients that begin to talk before the greeting.",
      missing: "The greeting comes at once.",
    },
    ja: {
      purpose: "qmail-smtpd が接続時の応答を返すまでの待ち時間。",
      content:
        "秒数を書きます。負の数は 0 とみなされます。環境変数 GREETDELAY が優先し、そちらに負の数を設定すると、同じ長さだけ待って、応答を待たずに話し始めたクライアントを切断します。",
      missing: "すぐに応答します。",
    },
  },
  {
    name: "helohost",
    category: "smtp-out",
    reader: "line",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-remote"],
    shared: true,
    manual: "qmail-remote(8)",
    sources: ["qmail-remote.c: getcontrols(), smtp()", "sqmail: qmail-remote.c", "sqmail: qmail-smtpam.c", "indimail: qmail-remote.c"],
    default: { kind: "me" },
    takesEffect: "next delivery",
    en: {
      purpose: "Name with which qmail-remote greets other servers.",
      content: "Any text; other servers expect a name that the DNS knows. It is used for nothing else.",
      missing:
        "The name in control/me is used. Without control/me every message stays in the queue, and the log says `Unable to read control files`.",
      empty: "The greeting goes out without a name; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, every message stays in the queue.",
    },
    ja: {
      purpose: "qmail-remote がほかのサーバーに名乗るホスト名。",
      content: "任意の文字列を書けますが、相手のサーバーが期待するのは DNS で引ける名前です。ほかの目的には使われません。",
      missing:
        "control/me の名前を使います。control/me もなければ、すべてのメールがキューに残り、ログに `Unable to read control files` と記録されます。",
      empty: "名前を名乗らないままあいさつします。control/me は使われません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、すべてのメールがキューに残ります。",
    },
    differences: {
      sqmail: SQMAIL_HELO,
      aqmail: SQMAIL_HELO,
      indimail: {
        ...readBy(["qmail-remote", "qmail-daned", "dnstlsarr"], { "qmail-daned": "restart qmail-daned" }),
        sources: ["indimail: qmail-remote.c", "indimail: qmail-daned.c: main()", "indimail: dnstlsarr.c: main()"],
        en: {
          content:
            "Any text; other servers expect a name that the DNS knows. For qmail-remote, helohostbyip overrides it, and so does the sender's domain if domainbindings has an entry that fits. dnstlsarr reads the file only with -s.",
          missing:
            "The name in control/me is used. Without control/me every message stays in the queue, and the log says `Unable to read control file`.",
        },
        ja: {
          content:
            "任意の文字列を書けますが、相手のサーバーが期待するのは DNS で引ける名前です。qmail-remote では helohostbyip が優先し、domainbindings に一致する行があれば送信者のドメインも優先します。dnstlsarr は -s を付けたときだけ読みます。",
          missing:
            "control/me の名前を使います。control/me もなければ、すべてのメールがキューに残り、ログに `Unable to read control file` と記録されます。",
        },
      },
    },
  },
  {
    name: "helohostbyip",
    category: "smtp-out",
    reader: "map",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["indimail: qmail-remote.c"],
    default: { kind: "file", name: "helohost" },
    takesEffect: "next delivery",
    en: {
      purpose: "The name in HELO for each local IP address from which mail goes out.",
      content:
        "`198.51.100.7:mail.example.com`: the local address as OUTGOINGIP, outgoingip or domainbindings has it, a colon, and the name. Where none of them has one, the address is 0.0.0.0, or `::` in a qmail-remote built with IPv6. It overrides helohost and the name that follows from domainbindings. HELOHOSTBYIP names another file.",
      missing: "helohost is used, or the sender's domain if domainbindings has an entry that fits.",
      empty: "helohost is used, or the sender's domain if domainbindings has an entry that fits.",
      malformed: "A line without a colon is ignored. If the file can't be read, every message stays in the queue.",
    },
    ja: {
      purpose: "送信に使うローカルの IP アドレスごとに、HELO で名乗る名前。",
      content:
        "`198.51.100.7:mail.example.com` のように、OUTGOINGIP、outgoingip、domainbindings のいずれかに書いたとおりのローカルのアドレス、コロン、名前を書きます。どれにもなければアドレスは 0.0.0.0 で、IPv6 に対応した qmail-remote では `::` です。helohost と、domainbindings によって決まる名前より優先します。HELOHOSTBYIP で別のファイルを指定できます。",
      missing: "helohost を使います。domainbindings に一致する行があれば、送信者のドメインを使います。",
      empty: "helohost を使います。domainbindings に一致する行があれば、送信者のドメインを使います。",
      malformed: "コロンのない行は無視されます。ファイルを読めないと、すべてのメールがキューに残ります。",
    },
  },
  {
    name: "hostaccess",
    category: "smtp-in",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: smtp_mail()", "indimail: tablematch.c"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "From which IP addresses mail of a sender domain may come.",
      content:
        "`example.com:192.0.2.7`: a domain, `*` or `<>`, a colon, and an address. The domain is compared as it is written, upper and lower case included; `*` alone is any address; in another one each number may be `*`, hold a `?` for any digit, or be a range, as in `10.1-5.3.4`. A client whose address is listed, but not for the sender's domain, is refused with 553 unless DOMAIN_MASQUERADE is set; with PARANOID, so is a listed domain from another address. A later line with `*` as the address, or with PARANOID one with `*` as the domain that fits, lifts such a refusal. Who is not listed may send. It is read at every MAIL; HOSTACCESS names another file.",
      missing: "Every client may send for every domain.",
      empty: "Every client may send for every domain.",
      malformed:
        "A line without a colon takes the lines after it out of force. If the file can't be read, qmail-smtpd answers 451 and exits.",
      danger:
        "It is made for IPv4. When an IPv6 client is compared with a pattern or a range, or any other client with an IPv6 entry, qmail-smtpd can write beyond a buffer of 8 bytes and crash.",
    },
    ja: {
      purpose: "送信者のドメインごとに、送信を許すクライアントの IP アドレス。",
      content:
        "`example.com:192.0.2.7` のように、ドメインか `*` か `<>`、コロン、アドレスを書きます。ドメインは大文字と小文字も含めて書いたとおりに比べられ、アドレスは `*` だけなら任意のアドレスを表し、そうでなければ各数字を `*` や、`10.1-5.3.4` のような範囲にでき、任意の 1 桁を表す `?` も使えます。アドレスが載っていても送信者のドメインに対するものでなければ、DOMAIN_MASQUERADE が設定されていない限り 553 で拒否されます。PARANOID を設定すると、載っているドメインが別のアドレスから来た場合も拒否されます。ただし、アドレスが `*` の行が後にあれば拒否されません。PARANOID による拒否は、ドメインが `*` で当てはまる行が後にある場合も行われません。載っていないものは送れます。MAIL のたびに読まれ、HOSTACCESS で別のファイルを指定できます。",
      missing: "どのクライアントも、どのドメインの送信者としても送れます。",
      empty: "どのクライアントも、どのドメインの送信者としても送れます。",
      malformed:
        "コロンのない行があると、それより後ろの行が効かなくなります。ファイルを読めないと、qmail-smtpd は 451 を返して終了します。",
      danger:
        "IPv4 を前提にした機能です。IPv6 のクライアントをパターンや範囲と比べたとき、または IPv6 のエントリをほかのクライアントと比べたとき、qmail-smtpd が 8 バイトのバッファーの外に書き込み、異常終了することがあります。",
    },
  },
  {
    name: "localiphost",
    category: "smtp-in",
    reader: "line",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["qmail-smtpd.c: setup(), addrparse()"],
    default: { kind: "me" },
    takesEffect: "next connection",
    en: {
      purpose: "Host name put in place of this host's own IP address in addresses such as user@[192.0.2.1].",
      content:
        "qmail-smtpd puts it in for senders and recipients, before rcpthosts is asked: the name has to stand in rcpthosts and locals. Only an IPv4 address in brackets is replaced, and only one of this host's.",
      missing: "The name in control/me is used; without that file too, nothing is replaced.",
      empty: "Nothing is left behind the @; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-smtpd answers 421 and exits.",
    },
    ja: {
      purpose: "user@[192.0.2.1] のように自ホストの IP アドレスを書いたアドレスで、その部分を置き換えるホスト名。",
      content:
        "qmail-smtpd が送信者と受信者について、rcpthosts を調べる前に置き換えます。この名前は rcpthosts と locals にも必要です。置き換えるのは、角かっこで囲んだ IPv4 アドレスがこのホストのものである場合だけです。",
      missing: "control/me の名前を使います。それもなければ置き換えません。",
      empty: "@ の後ろが空になります。control/me は使われません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-smtpd は 421 を返して終了します。",
    },
    differences: {
      sqmail: SQMAIL_LITERAL,
      aqmail: { en: { ...SQMAIL_LITERAL.en, ...AQMAIL_TAKES_NO_MAIL.en }, ja: { ...SQMAIL_LITERAL.ja, ...AQMAIL_TAKES_NO_MAIL.ja } },
      "qmail-ldap": {
        en: { missing: "The name in control/me is used." },
        ja: { missing: "control/me の名前を使います。" },
      },
      eqmail: {
        en: {
          purpose: "Meant as the name in place of this host's own IP address in addresses such as user@[192.0.2.1].",
          content:
            "The file is read, but its value is never put in: this qmail-smtpd recognizes no address in brackets, and leaves all of them as they are.",
          missing: "The name in control/me is read instead, and not used either.",
          empty: "Nothing changes.",
        },
        ja: {
          purpose: "user@[192.0.2.1] のように自ホストの IP アドレスを書いたアドレスで、その部分を置き換えるためのホスト名。",
          content:
            "ファイルは読まれますが、値が使われることはありません。この qmail-smtpd は角かっこで囲んだアドレスを認識できず、どれもそのまま残します。",
          missing: "代わりに control/me の名前が読まれますが、同じく使われません。",
          empty: "何も変わりません。",
        },
      },
      indimail: {
        en: { malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-smtpd answers 451 and exits." },
        ja: { malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-smtpd は 451 を返して終了します。" },
      },
    },
  },
  {
    name: "moresmtproutes.cdb",
    category: "smtp-out",
    reader: "cdb",
    dialects: ["indimail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["indimail: qmail-remote.c: get_relayhost()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "MORESMTPROUTESCDB",
    en: {
      purpose: "More routes for qmail-remote, in a compiled file.",
      content:
        "A key, in lower case, is a whole recipient, a recipient's domain or an end of it that begins with a dot, nothing for all the rest, or `!@` for bounces; the value is written as in smtproutes. A recipient's own entry goes before smtproutes, except in bounces; at every other key, qmtproutes and smtproutes go first, and domains are looked up here only if one of those two exists. The file is not used if SMTPROUTE is set. MORESMTPROUTESCDB names another file. The name is put behind the path of the control directory without a slash: unless CONTROLDIR ends with one, MORESMTPROUTESCDB has to be `/moresmtproutes.cdb`.",
      missing: "Only qmtproutes and smtproutes are asked.",
      empty: "As if the file did not exist: a look-up that fails counts as not found.",
      malformed:
        "A look-up that fails counts as not found, and nothing is logged. If the file can't be opened, or an entry that was found can't be read, the mail stays in the queue.",
    },
    ja: {
      purpose: "qmail-remote の経路を追加する、変換済みのファイル。",
      content:
        "キーは小文字で、受信者のアドレス、受信者のドメイン、ドットで始まるその末尾部分、残りすべてを表す空文字列、またはバウンス用の `!@` です。値は smtproutes と同じ形式です。受信者のアドレスのエントリは、バウンスを除き smtproutes より優先されますが、ほかのキーでは qmtproutes と smtproutes が先に調べられ、ドメインが検索されるのはそのどちらかがあるときだけです。SMTPROUTE が設定されていると使われません。MORESMTPROUTESCDB で別のファイルを指定できます。名前は control ディレクトリのパスの後ろにスラッシュなしで付くため、CONTROLDIR がスラッシュで終わっていなければ、MORESMTPROUTESCDB を `/moresmtproutes.cdb` にする必要があります。",
      missing: "qmtproutes と smtproutes だけを調べます。",
      empty: "ファイルがない場合と同じです。検索に失敗すると、見つからなかったものとして扱われます。",
      malformed:
        "検索に失敗すると、見つからなかったものとして扱われ、ログにも残りません。ファイルを開けないか、見つかったエントリを読めないと、メールはキューに残ります。",
    },
  },
  {
    name: "outgoingip",
    shared: true,
    category: "smtp-out",
    reader: "line",
    dialects: ["sagredo", "qmail-ldap", "indimail"],
    readers: ["qmail-remote"],
    sources: ["sagredo: qmail-remote.c", "qmail-ldap: qmail-remote.c", "indimail: qmail-remote.c"],
    default: { kind: "literal", value: "0.0.0.0" },
    takesEffect: "next delivery",
    en: {
      purpose: "The local IP address from which qmail-remote connects.",
      content: "One IPv4 address. It has to be one of this host's, else no connection can be made.",
      missing: "The system chooses the address.",
      empty: "Nothing is no address: every message stays in the queue, with `invalid ipaddr` in the log.",
      malformed: "If the line is no IP address, or the file can't be read, every message stays in the queue.",
    },
    ja: {
      purpose: "qmail-remote が接続元として使うローカルの IP アドレス。",
      content: "IPv4 アドレスを 1 つ書きます。このホストのアドレスでなければ接続できません。",
      missing: "アドレスはシステムが選びます。",
      empty: "アドレスとして正しくないため、すべてのメールがキューに残り、ログに `invalid ipaddr` と記録されます。",
      malformed: "IP アドレスでない場合やファイルを読めない場合は、すべてのメールがキューに残ります。",
    },
    differences: {
      sagredo: { manual: "qmail-control(5)" },
      indimail: {
        manual: "qmail-remote(8)",
        reader: "list",
        environment: "OUTGOINGIP",
        ...readBy(["qmail-remote", "qmail-qmqpc"]),
        default: { kind: "none" },
        en: {
          purpose: "The local IP addresses from which qmail-remote and qmail-qmqpc connect.",
          content:
            "One or several IPv4 or IPv6 addresses of this host, one a line; the time decides which of the lines is used. For qmail-remote, outgoingip.DOMAIN is tried before it, and domainbindings overrides it; OUTGOINGIP overrides it for both. Blank lines and comments are counted as lines, and if one of them is chosen, the mail may stay in the queue.",
          empty: "On x86 both programs crash: the choice among no lines is a division by zero.",
          malformed:
            "If the line chosen is no IP address, or the file can't be read, the mail stays in the queue, and qmail-qmqpc does not take the message. A last line without a newline is never chosen; if it is the only one, the same happens as with an empty file.",
        },
        ja: {
          purpose: "qmail-remote と qmail-qmqpc が接続元として使うローカルの IP アドレス。",
          content:
            "このホストの IPv4 または IPv6 アドレスを、1 行に 1 つ、複数書くこともできます。どの行を使うかは時刻で決まります。qmail-remote では outgoingip.DOMAIN が先に調べられ、domainbindings が優先します。OUTGOINGIP はどちらのプログラムでも優先します。空行やコメントも行として数えられ、それが選ばれるとメールがキューに残ることがあります。",
          empty: "選ぶ行がなく 0 による除算になるため、x86 ではどちらのプログラムも異常終了します。",
          malformed:
            "選ばれた行が IP アドレスでないか、ファイルを読めないと、メールはキューに残り、qmail-qmqpc はメールを受け取りません。改行で終わっていない最後の行は選ばれることがなく、それが唯一の行なら空のファイルと同じ結果になります。",
        },
      },
    },
  },
  {
    name: "outgoingip.DOMAIN",
    shared: true,
    category: "smtp-out",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["indimail: qmail-remote.c"],
    default: { kind: "file", name: "outgoingip" },
    takesEffect: "next delivery",
    environment: "OUTGOINGIP",
    en: {
      purpose: "The local IP addresses from which mail for one recipient domain goes out.",
      content:
        "DOMAIN is the recipient's domain. An IP address of this host a line; the time decides which of the lines is used. Blank lines and comments are counted as lines, and if one of them is chosen, the mail may stay in the queue. OUTGOINGIP overrides it, and so does domainbindings if it has an entry that fits.",
      missing: "outgoingip is used.",
      empty: "On x86 qmail-remote crashes: the choice among no lines is a division by zero.",
      malformed:
        "If the line chosen is no IP address, the mail stays in the queue. A last line without a newline is never chosen; if it is the only one, the same happens as with an empty file.",
    },
    ja: {
      purpose: "特定の宛先ドメインへの送信に使うローカルの IP アドレス。",
      content:
        "DOMAIN は宛先のドメインです。このホストの IP アドレスを 1 行に 1 つ書きます。どの行を使うかは時刻で決まります。空行やコメントも行として数えられ、それが選ばれるとメールがキューに残ることがあります。OUTGOINGIP が優先し、domainbindings に一致する行があればそれも優先します。",
      missing: "outgoingip を使います。",
      empty: "選ぶ行がなく 0 による除算になるため、x86 では qmail-remote が異常終了します。",
      malformed:
        "選ばれた行が IP アドレスでないと、メールはキューに残ります。改行で終わっていない最後の行は選ばれることがなく、それが唯一の行なら空のファイルと同じ結果になります。",
    },
  },
  {
    name: "policy",
    category: "smtp-in",
    reader: "blob",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    shared: true,
    sources: ["sagredo: policy.c: policy_check(), policy_load(), policy_parse(), policy_forbids()", "sagredo: qmail-smtpd.c: smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "at once",
    en: {
      purpose: "Which kinds of mail the users of a domain may exchange (eMPF).",
      content:
        "`example.com:LREI,joe:LrEi,`: a domain and the policy of its users, then users with a policy of their own, each ended by a comma. A user may be a shell pattern such as `sales*`; of several that fit, the last one counts. L and R concern what a user sends to the own domain and to others, I and E what it gets from the own domain and from outside. Capitals allow, small letters forbid, and what has no letter is allowed. Behind a letter of a user, addresses in parentheses limit it: a capital then allows only those, a small letter forbids only those. The sender is the login, or without one the envelope sender. Only domains that are in rcpthosts too are looked up; lines below the domain's own are not read. A recipient the policy forbids is refused with 550, and so is every recipient of a sender of a listed domain who has not logged in. Lines that begin with # or ; are comments.",
      missing: "There are no restrictions.",
      empty: "There are no rules.",
      malformed:
        "The recipient is deferred with 454 if the file can't be read, if a line down to the domain's own has no colon, or if the domain's line lacks a comma behind a policy or has an unknown letter. A line of more than 4095 bytes is read as several.",
      danger:
        "In the policy of a user, a letter without parentheses that follows one with parentheses does the opposite: a capital forbids everything, a small letter nothing. Without a login, the name in TCPREMOTEINFO counts as one, or else the name that the client gives behind AUTH= in MAIL. The client decides both; tcpserver with -R does not ask it for the first.",
    },
    ja: {
      purpose: "ドメインのユーザーがどの種類のメールをやり取りできるかを決めます (eMPF)。",
      content:
        "`example.com:LREI,joe:LrEi,` のように、ドメインとそのユーザーのポリシーに続けて、個別のポリシーを持つユーザーを書き、それぞれカンマで終えます。ユーザーは `sales*` のようなシェルのパターンでもよく、複数当てはまれば最後のものが有効です。L と R は自ドメイン宛とほかのドメイン宛の送信、I と E は自ドメインからと外部からの受信についてのものです。大文字は許可、小文字は禁止で、文字がなければ許可されます。ユーザーの文字の後ろに、かっこで囲んだアドレスを付けると、大文字ではそれらだけが許可され、小文字ではそれらだけが禁止されます。送信者は認証したユーザー名で、認証がなければエンベロープ送信者です。rcpthosts にもあるドメインだけが調べられ、そのドメインの行より下は読まれません。ポリシーで禁止された受信者は 550 で拒否されます。載っているドメインの送信者が認証していない場合も、すべての受信者が 550 で拒否されます。# か ; で始まる行はコメントです。",
      missing: "制限はありません。",
      empty: "規則のない状態になります。",
      malformed:
        "ファイルを読めない場合、そのドメインの行までにコロンのない行がある場合、ドメインの行でポリシーの後ろのカンマが抜けているか知らない文字がある場合、受信者に 454 (一時エラー) を返します。4095 バイトを超える行は複数の行として読まれます。",
      danger:
        "ユーザーのポリシーで、かっこ付きの文字より後ろにある、かっこのない文字は逆の意味になり、大文字はすべてを禁止し、小文字は何も禁止しません。認証がなくても、TCPREMOTEINFO にある名前、なければクライアントが MAIL の AUTH= に書いた名前が、認証したユーザー名とみなされます。どちらもクライアント次第ですが、前者は tcpserver に -R を付ければ問い合わせません。",
    },
  },
  {
    name: "qmqpcip",
    category: "smtp-out",
    reader: "line",
    dialects: ["qmail-ldap"],
    readers: ["qmail-qmqpc"],
    sources: ["qmail-ldap: qmail-qmqpc.c: main()"],
    default: { kind: "literal", value: "0.0.0.0" },
    takesEffect: "next message",
    en: {
      purpose: "The local IP address from which qmail-qmqpc connects.",
      content: "One IPv4 address of this host.",
      missing: "The system chooses the address.",
      empty: "Nothing is no address: qmail-qmqpc exits with 55, and the message is not handed over.",
      malformed: "If the line is no IP address, or the file can't be read, qmail-qmqpc exits with 55, and the message is not handed over.",
    },
    ja: {
      purpose: "qmail-qmqpc が接続元として使うローカルの IP アドレス。",
      content: "このホストの IPv4 アドレスを 1 つ書きます。",
      missing: "アドレスはシステムが選びます。",
      empty: "アドレスとして正しくないため、qmail-qmqpc は 55 で終了し、メールは渡されません。",
      malformed: "IP アドレスでない場合やファイルを読めない場合、qmail-qmqpc は 55 で終了し、メールは渡されません。",
    },
  },
  {
    name: "qmqpservers",
    category: "smtp-out",
    reader: "list",
    entries: "relay",
    dialects: DIALECTS,
    readers: ["qmail-qmqpc"],
    manual: "qmail-qmqpc(8)",
    sources: ["qmail-qmqpc.c: main(), doit()", "qmail-ldap: qmail-qmqpc.c", "indimail: qmail-qmqpc.c", "eqmail: qmail-qmqpc.c"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "The QMQP servers to which qmail-qmqpc hands its mail, as on a host with mini-qmail.",
      content:
        "An IPv4 address; a host name is not looked up. The servers are tried in the order of the lines until one can be connected to.",
      missing: "qmail-qmqpc exits with 55 (unable to read configuration), and the message is not taken.",
      empty: "No server is tried, and the message is not taken: a temporary failure.",
      malformed: "An entry that is no such address is skipped. If the file can't be read, qmail-qmqpc exits with 55.",
    },
    ja: {
      purpose: "qmail-qmqpc がメールを渡す QMQP サーバー。mini-qmail のホストなどで使います。",
      content: "IPv4 アドレスを書きます。ホスト名は調べられません。接続できるものが見つかるまで、行の順に試します。",
      missing: "qmail-qmqpc は 55 (設定を読めない) で終了し、メールは受け取られません。",
      empty: "どのサーバーも試されず、メールは受け取られません (一時エラー)。",
      malformed: "そのようなアドレスでないエントリは飛ばされます。ファイルを読めないと、qmail-qmqpc は 55 で終了します。",
    },
    differences: {
      sqmail: SQMAIL_QMQP,
      aqmail: SQMAIL_QMQP,
      "qmail-ldap": {
        en: {
          content:
            "An IP address; a host name is not looked up. The servers are tried in the order of the lines until one can be connected to. An argument of qmail-qmqpc, which may be a host name, takes the place of the list.",
        },
        ja: {
          content:
            "IP アドレスを書きます。ホスト名は調べられません。接続できるものが見つかるまで、行の順に試します。qmail-qmqpc に引数を渡すと、このリストの代わりに使われます。引数にはホスト名も書けます。",
        },
      },
      indimail: {
        en: {
          content:
            "An IP address; a host name is not looked up. The servers are tried in the order of the lines until one can be connected to; if the file has the sticky bit, one chosen by the time is tried first. An argument of qmail-qmqpc takes the place of the list, but the file has to exist all the same.",
          empty: "No server is tried, and the message is not taken: a temporary failure. With the sticky bit, qmail-qmqpc crashes on x86.",
        },
        ja: {
          content:
            "IP アドレスを書きます。ホスト名は調べられません。接続できるものが見つかるまで、行の順に試します。スティッキービットを立てたファイルでは、まず時刻によって選んだ 1 つを試します。qmail-qmqpc に引数を渡すと、このリストの代わりに使われますが、その場合もファイルは必要です。",
          empty:
            "どのサーバーも試されず、メールは受け取られません (一時エラー)。スティッキービットが立っていると、x86 では qmail-qmqpc が異常終了します。",
        },
      },
      eqmail: {
        en: {
          status: "It is looked for in control/, although eQmail keeps all its other control files in etc/.",
        },
        ja: {
          status: "eQmail のほかの制御ファイルはすべて etc/ にありますが、このファイルだけは control/ から読まれます。",
        },
      },
    },
  },
  {
    name: "qmtproutes",
    category: "smtp-out",
    reader: "map",
    entries: "host",
    dialects: ["sqmail", "aqmail", "indimail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["sqmail: qmail-remote.c: getcontrols(), main()", "aqmail: qmail-remote.c: getcontrols(), main()", "indimail: qmail-remote.c"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "Relays to which mail is sent by QMTP instead of SMTP, by recipient domain.",
      content:
        "`example.com:relay.example.net;209`, with the keys of smtproutes: the whole domain, its ends that begin with a dot, nothing for all the rest, and `!@` for bounces. At each key qmtproutes goes before smtproutes, but a more specific key in smtproutes goes before a shorter one here. The port is 209 if none is given; 6209 means QMTPS. With nothing behind the colon, QMTP is spoken to the domain's MX.",
      missing: "No mail is sent by QMTP.",
      empty: "No mail is sent by QMTP.",
      malformed: "A line without a colon is ignored. If the file can't be read, every message stays in the queue.",
    },
    ja: {
      purpose: "SMTP の代わりに QMTP で送る中継先を、宛先ドメインごとに決めます。",
      content:
        "`example.com:relay.example.net;209` のように書きます。キーは smtproutes と同じで、ドメイン全体、ドットで始まる末尾部分、残りすべてに当てはまる空のキー、バウンス用の `!@` です。同じキーでは smtproutes より優先しますが、smtproutes のより具体的なキーには負けます。ポートは省略すると 209 で、6209 は QMTPS を意味します。コロンの後ろが空なら、ドメインの MX に QMTP で接続します。",
      missing: "QMTP では送りません。",
      empty: "QMTP では送りません。",
      malformed: "コロンのない行は無視されます。ファイルを読めないと、すべてのメールがキューに残ります。",
    },
    differences: {
      sqmail: { en: { danger: EMPTY_ROUTE_CRASH.en }, ja: { danger: EMPTY_ROUTE_CRASH.ja } },
      aqmail: { en: { danger: EMPTY_ROUTE_CRASH.en }, ja: { danger: EMPTY_ROUTE_CRASH.ja } },
      indimail: {
        environment: "QMTPROUTE",
        en: {
          content:
            "`example.com:relay.example.net:209`, with the keys of smtproutes: the whole domain, its ends that begin with a dot, nothing for all the rest, and `!@` for bounces. At each key qmtproutes goes before smtproutes. The port is 209 if none is given. QMTPROUTE holds one route that is used instead of the file; QMTPROUTESFILE names another file.",
          missing: "No relay is spoken to by QMTP.",
          empty: "No relay is spoken to by QMTP.",
        },
        ja: {
          content:
            "`example.com:relay.example.net:209` のように書きます。キーは smtproutes と同じで、ドメイン全体、ドットで始まる末尾部分、残りすべてに当てはまる空のキー、バウンス用の `!@` です。同じキーでは smtproutes より優先します。ポートは省略すると 209 です。環境変数 QMTPROUTE に書いた 1 つの経路はファイルの代わりに使われ、QMTPROUTESFILE では別のファイルを指定できます。",
          missing: "中継先へ QMTP で送ることはありません。",
          empty: "中継先へ QMTP で送ることはありません。",
        },
      },
    },
  },
  {
    name: "smtpclustercookie",
    category: "smtp-out",
    reader: "line",
    dialects: ["qmail-ldap"],
    ...readBy(["qmail-smtpd", "qmail-remote"]),
    sources: ["qmail-ldap: qmail-smtpd.c: setup()", "qmail-ldap: qmail-remote.c: getcontrols(), smtp()"],
    default: { kind: "literal", value: "" },
    en: {
      purpose: "A mark by which the hosts of a cluster notice that they are talking to themselves.",
      content:
        "A random string, the same on all hosts of the cluster; the first 32 bytes count. qmail-smtpd puts it at the end of its greeting; when qmail-remote finds its own there in the greeting of the other server, the message bounces.",
      missing: "There is no cookie, so nothing is compared.",
      empty: "There is no cookie, so nothing is compared.",
      malformed:
        "The line is taken as it is, unchecked. If the file can't be read, qmail-smtpd answers 421 and closes the connection, and qmail-remote leaves the mail in the queue.",
    },
    ja: {
      purpose: "クラスター内のホストが、自分たち自身に接続していることに気付くための目印。",
      content:
        "ランダムな文字列を、クラスターのすべてのホストで同じにします。使われるのは先頭の 32 バイトです。qmail-smtpd は接続時の応答の末尾に付けます。qmail-remote が相手のサーバーの応答の末尾に自分と同じ文字列を見つけると、そのメールはバウンスになります。",
      missing: "目印がないので、何も比べられません。",
      empty: "目印がないので、何も比べられません。",
      malformed:
        "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切り、qmail-remote はメールをキューに残します。",
    },
  },
  {
    name: "smtpgreeting",
    category: "smtp-in",
    reader: "line",
    entries: "other",
    dialects: DIALECTS,
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["qmail-smtpd.c: setup(), smtp_greet()", "qmail-ldap: qmail-smtpd.c", "indimail: smtpd.c"],
    default: { kind: "me" },
    takesEffect: "next connection",
    en: {
      purpose: "Text with which qmail-smtpd greets its clients.",
      content:
        "It stands between `220` and `ESMTP` in the greeting, and comes back in the answers to HELO, EHLO and QUIT. The first word should be this host's name. Everybody who connects can read it.",
      missing: "The name in control/me is the text. Without control/me, qmail-smtpd answers 421 and exits.",
      empty: "The greeting has no host name; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-smtpd answers 421 and exits.",
    },
    ja: {
      purpose: "qmail-smtpd が接続時に返す文字列。",
      content:
        "接続時の応答の `220` と `ESMTP` の間に入り、HELO、EHLO、QUIT への応答にも使われます。先頭の語はこのホストの名前にします。接続した誰もが読める内容です。",
      missing: "control/me の名前を使います。control/me もなければ、qmail-smtpd は 421 を返して終了します。",
      empty: "接続時の応答にホスト名が入りません。control/me は使われません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-smtpd は 421 を返して終了します。",
    },
    differences: {
      "qmail-ldap": {
        default: { kind: "none" },
        en: {
          purpose: "Text that qmail-smtpd adds to its greeting.",
          content: "It stands behind `ESMTP`: the name in control/me always comes first. Everybody who connects can read it.",
          missing: "Nothing is added.",
          empty: "Nothing is added.",
        },
        ja: {
          purpose: "qmail-smtpd が接続時の応答に付け加える文字列。",
          content: "`ESMTP` の後ろに付きます。先頭に来るのは常に control/me の名前です。接続した誰もが読める内容です。",
          missing: "何も付け加えません。",
          empty: "何も付け加えません。",
        },
      },
      indimail: {
        reader: "list",
        en: {
          content:
            "Read as a list: comments and blank lines are skipped, and every line becomes a line of the greeting. Behind the first stands ` (NO UCE) ESMTP IndiMail`, the version and the date, unless DISABLE_EXTRA_GREET is set; only the first comes back in the answer to EHLO. Its first word should be this host's name. Everybody who connects can read it.",
          missing: "The name in control/me is the text. Without control/me, qmail-smtpd answers 451 and exits.",
          empty: "qmail-smtpd sends what lies in its memory and crashes; control/me is not used. A file with comments only does the same.",
          malformed: "The lines are taken as they are, unchecked. If the file can't be read, qmail-smtpd answers 451 and exits.",
        },
        ja: {
          content:
            "リストとして読まれ、コメントと空行は飛ばされ、各行が接続時の応答の 1 行になります。DISABLE_EXTRA_GREET が設定されていなければ、最初の行の後ろに ` (NO UCE) ESMTP IndiMail`、バージョン、日付が付きます。EHLO への応答に使われるのは最初の行だけです。その先頭の語はこのホストの名前にします。接続した誰もが読める内容です。",
          missing: "control/me の名前を使います。control/me もなければ、qmail-smtpd は 451 を返して終了します。",
          empty: "qmail-smtpd はメモリー上の内容を送り、異常終了します。control/me は使われません。コメントだけのファイルでも同じです。",
          malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-smtpd は 451 を返して終了します。",
        },
      },
    },
  },
  {
    name: "smtpplugins",
    category: "smtp-in",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "eqmail", "aqmail"],
    readers: ["qmail-smtpd"],
    sources: ["sagredo: qmail-spp.c: spp_init()", "eqmail: qmail-spp.c", "aqmail: qmail-spp.c"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "The plugins that qmail-smtpd runs at each SMTP command (qmail-spp).",
      content:
        "A line in brackets such as `[connection]`, `[helo]`, `[mail]`, `[rcpt]`, `[data]` or `[auth]` opens a section, of which the first letter counts. Below it stand the programs, their paths taken from qmail's home directory. A line that begins with a colon is handed to /bin/sh. SPPCONFFILE names another file.",
      missing: "No plugin is run.",
      empty: "No plugin is run.",
      malformed: "Lines before the first section, and those of a section with another first letter, are not run.",
      danger: "The plugins run as the user of qmail-smtpd, and strangers decide what stands in their environment.",
    },
    ja: {
      purpose: "SMTP の各コマンドで qmail-smtpd が実行するプラグイン (qmail-spp)。",
      content:
        "`[connection]`、`[helo]`、`[mail]`、`[rcpt]`、`[data]`、`[auth]` のように角かっこで囲んだ行でセクションが始まり、先頭の 1 文字で区別されます。その下にプログラムを書き、パスは qmail のホームディレクトリからの相対パスになります。コロンで始まる行は /bin/sh に渡されます。SPPCONFFILE で別のファイルを指定できます。",
      missing: "プラグインは実行されません。",
      empty: "プラグインは実行されません。",
      malformed: "最初のセクションより前の行と、これら以外の文字で始まるセクションの行は実行されません。",
      danger: "プラグインは qmail-smtpd のユーザーで実行され、その環境変数の内容は外部の相手に左右されます。",
    },
    differences: {
      sagredo: {
        en: {
          content:
            "Read only if ENABLE_SPP is set. A line in brackets such as `[connection]`, `[helo]`, `[mail]`, `[rcpt]`, `[pass]`, `[data]` or `[auth]` opens a section, of which the first letter counts. Below it stand the programs, their paths taken from qmail's home directory. A line that begins with a colon is handed to /bin/sh. SPPCONFFILE names another file.",
          missing: "With ENABLE_SPP set, qmail-smtpd answers 421 and exits. Without it, the file is not looked for.",
          malformed:
            "Lines before the first section, and those of a section with another first letter, are not run. With ENABLE_SPP set, a file that can't be read makes qmail-smtpd answer 421 and exit.",
        },
        ja: {
          content:
            "ENABLE_SPP が設定されているときだけ読まれます。`[connection]`、`[helo]`、`[mail]`、`[rcpt]`、`[pass]`、`[data]`、`[auth]` のように角かっこで囲んだ行でセクションが始まり、先頭の 1 文字で区別されます。その下にプログラムを書き、パスは qmail のホームディレクトリからの相対パスになります。コロンで始まる行は /bin/sh に渡されます。SPPCONFFILE で別のファイルを指定できます。",
          missing: "ENABLE_SPP が設定されていると、qmail-smtpd は 421 を返して終了します。設定されていなければ、ファイルは調べられません。",
          malformed:
            "最初のセクションより前の行と、これら以外の文字で始まるセクションの行は実行されません。ENABLE_SPP が設定されていてファイルを読めないと、qmail-smtpd は 421 を返して終了します。",
        },
      },
      aqmail: {
        manual: "qmail-spp(8)",
        en: {
          content:
            "The file is etc/smtpplugins. A line in brackets opens a section, such as `[connection]`, `[helo]` or `[mail]`. Below it stand the programs, their paths taken from qmail's home directory. The programs under `[rcpt]` and `[data]` are never run, since these commands are refused before.",
          missing: "No plugin is run.",
          malformed: "What stands outside of a section is not run.",
          ...AQMAIL_TAKES_NO_MAIL.en,
        },
        ja: {
          content:
            "ファイルは etc/smtpplugins です。`[connection]`、`[helo]`、`[mail]` のように角かっこで囲んだ行でセクションが始まります。その下にプログラムを書き、パスは qmail のホームディレクトリからの相対パスになります。`[rcpt]` と `[data]` のコマンドはその前に拒否されるため、これらのプログラムは実行されません。",
          missing: "プラグインは実行されません。",
          malformed: "セクションの外に書いたものは実行されません。",
          ...AQMAIL_TAKES_NO_MAIL.ja,
        },
      },
      eqmail: {
        manual: "qmail-spp(8)",
        en: {
          content:
            "The file is etc/smtpplugins. A line in brackets such as `[connection]`, `[helo]`, `[mail]`, `[rcpt]`, `[data]` or `[auth]` opens a section, of which the first letter counts. Below it stand the programs, their paths taken from qmail's home directory. A line that begins with a colon is handed to /bin/sh. SPPCONFFILE names another file; NOSPP turns the plugins off. The programs under `[rcpt]` are read but never run.",
          missing: "Plugins are off, and qmail-smtpd goes on without them.",
          malformed:
            "Lines before the first section, and those of a section with another first letter, are not run. If the file can't be read, qmail-smtpd answers 421 and exits.",
        },
        ja: {
          content:
            "ファイルは etc/smtpplugins です。`[connection]`、`[helo]`、`[mail]`、`[rcpt]`、`[data]`、`[auth]` のように角かっこで囲んだ行でセクションが始まり、先頭の 1 文字で区別されます。その下にプログラムを書き、パスは qmail のホームディレクトリからの相対パスになります。コロンで始まる行は /bin/sh に渡されます。SPPCONFFILE で別のファイルを指定でき、NOSPP を設定するとプラグインは無効になります。`[rcpt]` のプログラムは読まれますが、実行されません。",
          missing: "プラグインは無効になり、qmail-smtpd はプラグインなしで動きます。",
          malformed:
            "最初のセクションより前の行と、これら以外の文字で始まるセクションの行は実行されません。ファイルを読めないと、qmail-smtpd は 421 を返して終了します。",
        },
      },
    },
  },
  {
    name: "smtproutes",
    category: "smtp-out",
    reader: "map",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: [
      "qmail-remote.c: getcontrols(), main()",
      "sagredo: qmail-remote.c: getcontrols(), main()",
      "sqmail: qmail-remote.c: getcontrols(), main()",
      "qmail-ldap: qmail-remote.c: getcontrols(), main()",
      "eqmail: qmail-remote.c: getcontrols(), main()",
      "indimail: qmail-remote.c: get_relayhost()",
    ],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "Relays to which mail for a domain is sent instead of to the domain's MX.",
      content: `\`example.com:relay.example.net:587\`; the port may be left out. ${ROUTE_KEYS.en} The file has no say in what is local or accepted: that is locals and rcpthosts.`,
      missing: "Mail goes to the MX of its domain.",
      empty: "As if the file did not exist.",
      malformed:
        "A line without a colon is ignored. A blank behind the first colon becomes part of the host name. Without a digit right behind the second colon the port is 0, and the mail stays in the queue. If the file can't be read, every message stays there.",
      danger: ROUTE_LOOP.en,
    },
    ja: {
      purpose: "ドメイン宛のメールを、そのドメインの MX の代わりに送る中継先。",
      content: `\`example.com:relay.example.net:587\` のように書きます。ポートは省略できます。${ROUTE_KEYS.ja}どのドメインをローカルとし、どのドメイン宛を受け付けるかには関係せず、それを決めるのは locals と rcpthosts です。`,
      missing: "メールはドメインの MX へ送られます。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "コロンのない行は無視されます。最初のコロンの後の空白はホスト名の一部になります。2 つ目のコロンの直後が数字でないとポートは 0 になり、メールはキューに残ります。ファイルを読めないと、すべてのメールがキューに残ります。",
      danger: ROUTE_LOOP.ja,
    },
    differences: {
      sqmail: SQMAIL_ROUTES,
      aqmail: SQMAIL_ROUTES,
      sagredo: {
        en: {
          content: `\`example.com:relay.example.net:587|user|password\`; port and login may be left out, and the port has to stand before the first bar. ${ROUTE_KEYS.en} With a login behind the colon and no relay, mail goes to a host without a name, not to the MX. Port 465 is spoken to with TLS from the beginning. Further bars belong to the password. authsenders is asked before. A domain without a route is turned into its ASCII form (IDN) first.`,
          missing: "Mail goes to the MX of its domain, unless authsenders has a route.",
          malformed:
            "A line without a colon is ignored. A blank behind the first colon becomes part of the host name. Without a digit right behind the port's colon the port is 0, and the mail stays in the queue. With only one | the next line of the file, or a stray byte, is sent as the password. If the file can't be read, every message stays in the queue.",
          danger: `${ROUTE_PASSWORD.en} ${LOGIN_LOST.en}`,
        },
        ja: {
          content: `\`example.com:relay.example.net:587|user|password\` のように書きます。ポートとログイン情報は省略でき、ポートは最初の | より前に書きます。${ROUTE_KEYS.ja}ただし、コロンの後ろに中継先がなくログイン情報だけがあると、MX ではなく名前のないホストへ送ろうとします。ポート 465 には最初から TLS で接続します。3 つ目以降の | はパスワードの一部です。authsenders が先に調べられます。経路のないドメインは、まず ASCII 形式 (IDN) に変換されます。`,
          missing: "authsenders に経路がなければ、メールはドメインの MX へ送られます。",
          malformed:
            "コロンのない行は無視されます。最初のコロンの後の空白はホスト名の一部になります。ポートのコロンの直後が数字でないとポートは 0 になり、メールはキューに残ります。| が 1 つだけだと、ファイルの次の行か不定の 1 バイトがパスワードとして送られます。ファイルを読めないと、すべてのメールがキューに残ります。",
          danger: `${ROUTE_PASSWORD.ja}${LOGIN_LOST.ja}`,
        },
      },
      "qmail-ldap": {
        en: {
          content: `\`example.com:relay.example.net:587 user password\`; port and login may be left out. User and password are written in clear text, with exactly one blank before each; qmail-remote encodes them. ${ROUTE_KEYS.en}`,
          malformed:
            "A line without a colon is ignored. Without a digit right behind the port's colon the port is 0, and the mail stays in the queue. With a user but no password, the next line of the file or a stray byte is taken for the password. If the file can't be read, every message stays in the queue.",
          danger: `Passwords stand here in clear text: other users should not be able to read the file. ${ROUTE_LOOP.en}`,
        },
        ja: {
          content: `\`example.com:relay.example.net:587 user password\` のように書きます。ポートとログイン情報は省略できます。ユーザー名とパスワードは平文で書き、それぞれの前に空白をちょうど 1 つ置きます。base64 への変換は qmail-remote が行います。${ROUTE_KEYS.ja}`,
          malformed:
            "コロンのない行は無視されます。ポートのコロンの直後が数字でないとポートは 0 になり、メールはキューに残ります。ユーザー名だけでパスワードがないと、ファイルの次の行か不定の 1 バイトがパスワードとして使われます。ファイルを読めないと、すべてのメールがキューに残ります。",
          danger: `パスワードが平文で書かれているため、ほかのユーザーが読めないようにしてください。${ROUTE_LOOP.ja}`,
        },
      },
      eqmail: {
        en: {
          content: `\`example.com:relay.example.net:587 user password\`; port and login may be left out. ${ROUTE_KEYS.en} Port 465 is spoken to with TLS from the beginning. The login is made only with LOGIN, and only if the relay's line reads \`AUTH LOGIN\`, \`AUTH PLAIN LOGIN\` or \`AUTH=LOGIN\` at its beginning; otherwise the mail goes out without one.`,
          malformed:
            "A line without a colon is ignored. Without a digit right behind the port's colon the port is 0, and the mail stays in the queue. With a user but no password the next line of the file, or a stray byte, is sent as the password. If the file can't be read, every message stays in the queue.",
          danger: ROUTE_PASSWORD.en,
        },
        ja: {
          content: `\`example.com:relay.example.net:587 user password\` のように書きます。ポートとログイン情報は省略できます。${ROUTE_KEYS.ja}ポート 465 には最初から TLS で接続します。認証は LOGIN だけで、中継先の応答が \`AUTH LOGIN\`、\`AUTH PLAIN LOGIN\`、\`AUTH=LOGIN\` のどれかで始まるときにだけ行い、それ以外では認証なしで送信します。`,
          malformed:
            "コロンのない行は無視されます。ポートのコロンの直後が数字でないとポートは 0 になり、メールはキューに残ります。ユーザー名だけでパスワードがないと、ファイルの次の行か不定の 1 バイトがパスワードとして送られます。ファイルを読めないと、すべてのメールがキューに残ります。",
          danger: ROUTE_PASSWORD.ja,
        },
      },
      indimail: {
        environment: "SMTPROUTE",
        en: {
          content: `\`example.com:relay.example.net:587 user password\`; port and login may be left out, and the login counts only if AUTH_SMTP is set. Behind the port a penalty and a tolerance may follow, with colons before them; in qmail-remote of 2023 they have as a rule no effect. In place of user and password, \`/s\`, \`/r\` or \`/token\` has the login looked up in remote_auth.cdb. Behind user and password, settings for the environment may follow. ${ROUTE_KEYS.en} The key \`!@\` takes bounces. moresmtproutes.cdb is asked for the whole recipient before, and for each key after this file. SMTPROUTE holds one route that is used instead of this file and of moresmtproutes.cdb; SMTPROUTESFILE, in older versions SMTPROUTEFILE, names another file.`,
          empty: "The file has no routes; moresmtproutes.cdb is still asked.",
          missing: "Mail goes to the MX of its domain, unless moresmtproutes.cdb or qmtproutes has a route.",
          malformed:
            "A line without a colon is ignored. Without AUTH_SMTP, a login behind a relay without a port becomes part of the host name, which is not found, and the mail bounces; `/s`, `/r` and `/token` do so even with AUTH_SMTP. If the file can't be read, every message stays in the queue.",
          danger: ROUTE_PASSWORD.en,
        },
        ja: {
          content: `\`example.com:relay.example.net:587 user password\` のように書きます。ポートとログイン情報は省略でき、ログイン情報は AUTH_SMTP が設定されているときだけ使われます。ポートの後ろには、コロンを挟んでペナルティと許容値を続けられますが、2023 年の qmail-remote では原則として効果がありません。ユーザー名とパスワードの代わりに \`/s\`、\`/r\`、\`/token\` と書くと、ログイン情報を remote_auth.cdb から検索します。ユーザー名とパスワードの後ろには、環境変数の設定も書けます。${ROUTE_KEYS.ja}キー \`!@\` はバウンスに使われます。moresmtproutes.cdb は、受信者のアドレス全体についてはこのファイルより先に、各キーについてはこのファイルの後に調べられます。環境変数 SMTPROUTE に書いた 1 つの経路は、このファイルと moresmtproutes.cdb の代わりに使われます。SMTPROUTESFILE (古いバージョンでは SMTPROUTEFILE) で別のファイルを指定できます。`,
          empty: "経路はありませんが、moresmtproutes.cdb は調べられます。",
          missing: "moresmtproutes.cdb や qmtproutes に経路がなければ、メールはドメインの MX へ送られます。",
          malformed:
            "コロンのない行は無視されます。AUTH_SMTP が設定されていないと、ポートのない中継先に続くログイン情報はホスト名の一部になり、ホストが見つからずにメールはバウンスします。`/s`、`/r`、`/token` は、AUTH_SMTP が設定されていてもポートがなければ同じです。ファイルを読めないと、すべてのメールがキューに残ります。",
          danger: ROUTE_PASSWORD.ja,
        },
      },
    },
  },
];
