import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry } from "../entry.ts";
import { AQMAIL_TAKES_NO_MAIL } from "./aqmail.ts";
import { readBy } from "./moments.ts";

/** How smtproutes is searched, in every dialect. */
const ROUTE_KEYS = {
  en: "The most specific key wins, wherever it stands: the whole domain, then its ends that begin with a dot, then the empty key. `.example.com` does not cover example.com itself. A relay is looked up without MX records; with nothing behind the colon the mail goes to the domain's MX.",
  ja: "行の順序に関係なく、ドメイン全体、ドットで始まる末尾部分、空のキーの順に、最も具体的なキーが選ばれます。`.example.com` は example.com 自身を含みません。中継先は MX を引かずに調べられ、コロンの後ろが空ならメールはドメインの MX へ送られます。",
} as const;

const ROUTE_LOOP = {
  en: "Two servers that name each other as relay pass the mail to and fro until the hop limit ends it.",
  ja: "互いを中継先に指定した 2 台のサーバーの間では、ホップ数の上限に達するまでメールが往復します。",
} as const;

const ROUTE_PASSWORD = {
  en: `Passwords stand here in clear text: other users should not be able to read the file. ${ROUTE_LOOP.en}`,
  ja: `パスワードが平文で書かれるため、ほかのユーザーが読めないようにしてください。${ROUTE_LOOP.ja}`,
} as const;

/**
 * What becomes of mail when the relay has no way to log in that qmail-remote knows: success is reported before MAIL, and the first
 * report counts (qmail-remote.c: smtp_auth(), err_authprot(); qmail-rspawn.c: report()).
 */
const ROUTE_WITHOUT_LOGIN = {
  en: "If the relay offers logins, but none that qmail-remote recognizes, the mail goes out without one, and it can count as delivered although the relay then refuses it.",
  ja: "中継先の認証方式を qmail-remote がどれも認識できないと、認証なしで送信され、その後に中継先から拒否されても配送済みとみなされることがあります。",
} as const;

/** s/qmail and aQmail. */
const SQMAIL_ROUTES = {
  en: {
    content: `\`example.com:relay.example.net;587|user|password\`; port and login may be left out, and the port stands behind a semicolon. ${ROUTE_KEYS.en} The key \`!@\` takes bounces.`,
    missing: "The file names no relay.",
    malformed:
      "A line without a colon is ignored. Without a digit right behind the semicolon the port is 0, and with only one | something else is sent as the password.",
    danger: `${ROUTE_PASSWORD.en} ${ROUTE_WITHOUT_LOGIN.en}`,
  },
  ja: {
    content: `\`example.com:relay.example.net;587|user|password\` のように書きます。ポートとログイン情報は省略でき、ポートはセミコロンの後ろに書きます。${ROUTE_KEYS.ja}キー \`!@\` はバウンスに使われます。`,
    missing: "このファイルによる中継先の指定はありません。",
    malformed:
      "コロンのない行は無視されます。セミコロンの直後が数字でないとポートは 0 になり、| が 1 つだけだと、別の内容がパスワードとして送られます。",
    danger: `${ROUTE_PASSWORD.ja}${ROUTE_WITHOUT_LOGIN.ja}`,
  },
} as const;

/** s/qmail and aQmail recognize themselves in IPv6 literals (qmail-smtpd.c: addrparse()). */
const SQMAIL_LITERAL = {
  en: {
    purpose: "Host name put in place of this host's own IPv6 address in addresses such as user@[2001:db8::1].",
    content:
      "qmail-smtpd puts it in before rcpthosts is asked, so that the name has to stand there. IPv4 addresses in brackets stay as they are.",
  },
  ja: {
    purpose: "user@[2001:db8::1] のように自ホストの IPv6 アドレスを書いたアドレスで、その部分を置き換えるホスト名。",
    content:
      "qmail-smtpd が rcpthosts を調べる前に置き換えるため、この名前は rcpthosts にも必要です。角かっこで囲んだ IPv4 アドレスはそのままです。",
  },
} as const;

const SQMAIL_HELO = {
  ...readBy(["qmail-remote", "qmail-smtpam"]),
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
      "An IPv4 address, or an IPv6 address that does not begin with a colon, if need be with % and an interface; a host name is not looked up. The servers are tried in the order of the lines until one can be connected to.",
  },
  ja: {
    content:
      "IPv4 のアドレスか、コロンで始まらない IPv6 のアドレスを書き、IPv6 では必要なら % とインターフェース名を続けます。ホスト名は調べられません。接続できるものが見つかるまで、行の順に試します。",
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
        "`rcpt:SENDER:RECIPIENT` or `from:SENDER:RECIPIENT`, with addresses or patterns (wildcards; with QREGEX, regular expressions). A recipient of a `rcpt:` line can only get, and a sender of a `from:` line only send, what a line lists as a pair. Mail without a sender, and mail to postmaster or abuse, always passes.",
      missing: "The file limits nobody.",
      empty: "The file limits nobody.",
      malformed: "A line without a second colon is ignored.",
    },
    ja: {
      purpose: "誰が誰に送れるかの制限。",
      content:
        "`rcpt:送信者:受信者` か `from:送信者:受信者` を、アドレスかパターン (ワイルドカード。QREGEX では正規表現) で書きます。`rcpt:` の行の受信者への送信と、`from:` の行の送信者からの送信は、いずれかの行にある組み合わせだけが許されます。送信者が空のメールと、postmaster と abuse 宛のメールは常に通ります。",
      missing: "このファイルによる制限はありません。",
      empty: "このファイルによる制限はありません。",
      malformed: "2 つ目のコロンのない行は無視されます。",
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
      purpose: "Which logged-in users may fetch the waiting mail of which domains with ATRN.",
      content:
        "`joe:example.com,example.net`: the user without @ and domain, or a pattern, then a colon and the domains with commas between them, upper and lower case as the client writes them. A line that begins with a colon allows everything to everybody. The domains have to stand in etrnhosts as well. With libindimail the file is not asked.",
      missing: "The file allows ATRN to nobody.",
      empty: "The file allows ATRN to nobody.",
      malformed: "A line without a colon allows nothing.",
    },
    ja: {
      purpose: "認証したユーザーが、どのドメインの待機中のメールを ATRN で引き取れるか。",
      content:
        "`joe:example.com,example.net` のように、@ とドメインを除いたユーザー名かパターン、コロン、カンマで区切ったドメインを書きます。ドメインの大文字と小文字はクライアントの指定と同じにします。コロンで始まる行は、誰にでもすべてを許可します。ドメインは etrnhosts にも必要です。libindimail を使うと、このファイルは調べられません。",
      missing: "このファイルによって ATRN を許可されるユーザーはいません。",
      empty: "このファイルによって ATRN を許可されるユーザーはいません。",
      malformed: "コロンのない行は何も許可しません。",
    },
  },
  {
    name: "bindroutes",
    shared: true,
    category: "smtp-out",
    reader: "map",
    entries: "other",
    dialects: ["indimail"],
    ...readBy(["qmail-remote", "qmail-qmqpc", "qmail-daned", "dnstlsarr"], { "qmail-daned": "at once" }),
    manual: "qmail-remote(8)",
    sources: ["indimail: timeoutconn.c: socket_bind4(), socket_bind6()"],
    default: { kind: "none" },
    en: {
      purpose: "The local IP address from which a network is connected to.",
      content:
        "`192.0.2.:198.51.100.7`: a remote IPv4 address, or its beginning up to a dot, then a colon and the local address; nothing before the colon stands for every network. The longest key that fits wins. For IPv6 servers, and for a qmail-qmqpc built for IPv6, only the empty key fits.",
      missing: "The file gives no network an address of its own.",
      empty: "The file gives no network an address of its own.",
      malformed: "If something other than an IP address follows the colon, connections to that network fail.",
    },
    ja: {
      purpose: "接続先のネットワークごとに、接続元として使うローカルの IP アドレス。",
      content:
        "`192.0.2.:198.51.100.7` のように、接続先の IPv4 アドレスかそのドットまでの先頭部分、コロン、ローカルのアドレスを書きます。コロンの前を空にすると、すべてのネットワークを表します。当てはまるうち最も長いものが使われます。IPv6 のサーバーへの接続と、IPv6 用にビルドした qmail-qmqpc では、空のキーだけが当てはまります。",
      missing: "このファイルによる接続先ごとの指定はありません。",
      empty: "このファイルによる接続先ごとの指定はありません。",
      malformed: "コロンの後ろに IP アドレス以外のものを書くと、そのネットワークへの接続は失敗します。",
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
    sources: ["indimail: qmail-remote.c: getcontrols()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "The local IP address from which the mail of a sender domain goes out.",
      content:
        "`example.com:198.51.100.7`; before the colon stands a sender, a domain, a dot and a domain, or nothing. A match overrides outgoingip.",
      missing: "The file gives no sender an address.",
      empty: "The file gives no sender an address.",
      malformed: "If something other than an IP address stands behind the colon, the mail of those senders stays in the queue.",
    },
    ja: {
      purpose: "送信者のドメインごとに、送信に使うローカルの IP アドレス。",
      content:
        "`example.com:198.51.100.7` のように書きます。コロンの前には、送信者のアドレス、ドメイン、ドットで始まるドメインを書くか、空にします。一致すると outgoingip より優先します。",
      missing: "このファイルによる送信者ごとの指定はありません。",
      empty: "このファイルによる送信者ごとの指定はありません。",
      malformed: "コロンの後ろに IP アドレス以外のものを書くと、その送信者のメールはキューに残ります。",
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
    sources: [
      "sqmail: qmail-remote.c: getcontrols(), main()",
      "sqmail: qmail-smtpam.c: getcontrols(), main()",
      "aqmail: qmail-remote.c: getcontrols(), main()",
      "aqmail: qmail-smtpam.c: getcontrols(), main()",
    ],
    default: { kind: "none" },
    en: {
      purpose: "The local IP address and HELO name with which the mail of a sender domain goes out.",
      content:
        "`example.com:192.0.2.7|mail.example.com`: the sender's domain, a colon, the local address, if need be % and an interface, and if need be | and the name for HELO. The most specific key counts, then the empty key, then `*`; qmail-smtpam has no sender and looks up these two.",
      missing: "The system chooses the address, and helohost is the name.",
      empty: "The system chooses the address, and helohost is the name.",
      malformed: "If the address is not one of this host, qmail-remote leaves mail to servers of its kind, IPv4 or IPv6, in the queue.",
      danger: "A name for HELO from this file is sent with a NUL byte behind it, which other servers may refuse.",
    },
    ja: {
      purpose: "送信者のドメインごとに、送信に使うローカルの IP アドレスと HELO で名乗る名前。",
      content:
        "`example.com:192.0.2.7|mail.example.com` のように、送信者のドメイン、コロン、ローカルのアドレスを書き、必要なら % とインターフェース名、さらに | と HELO の名前を続けます。最も具体的なキーが使われ、なければ空のキー、次に `*` が使われます。送信者のない qmail-smtpam は、この 2 つを調べます。",
      missing: "アドレスはシステムが選び、helohost の名前を名乗ります。",
      empty: "アドレスはシステムが選び、helohost の名前を名乗ります。",
      malformed: "アドレスがこのホストのものでないと、qmail-remote は同じ種類 (IPv4 か IPv6) のサーバー宛のメールをキューに残します。",
      danger: "このファイルから取った HELO の名前は、末尾に NUL バイトが付いたまま送られるため、拒否するサーバーがあるかもしれません。",
    },
    differences: {
      sqmail: { sources: ["sqmail: qmail-remote.c: getcontrols(), main()", "sqmail: qmail-smtpam.c: getcontrols(), main()"] },
      aqmail: { sources: ["aqmail: qmail-remote.c: getcontrols(), main()", "aqmail: qmail-smtpam.c: getcontrols(), main()"] },
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
      status: "Known by name only.",
    },
    ja: {
      purpose: "qmail-showctl が受け入れる名前。接続時の応答を返すまでの待ち時間は greetdelay に書きます。",
      content: "どのプログラムも使いません。",
      missing: "何も変わりません。",
      empty: "何も変わりません。",
      malformed: "内容が調べられることはありません。",
      status: "名前だけが知られているファイルです。",
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
    sources: ["indimail: smtpd.c: smtp_etrn(), smtp_atrn()", "indimail: etrn.c: etrn_queue()"],
    default: { kind: "none" },
    takesEffect: "at once",
    en: {
      purpose: "Domains whose waiting mail may be asked for with ETRN or ATRN.",
      content: "A domain. It has to stand in rcpthosts as well, and users/assign needs a user autoturn.",
      missing: "ETRN and ATRN are refused.",
      empty: "ETRN and ATRN are refused.",
    },
    ja: {
      purpose: "待機中のメールを ETRN や ATRN で要求できるドメイン。",
      content: "ドメインを書きます。rcpthosts にも必要で、users/assign には autoturn というユーザーが必要です。",
      missing: "ETRN と ATRN は拒否されます。",
      empty: "ETRN と ATRN は拒否されます。",
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
    sources: ["indimail: smtpd.c: open_control_files2(), greetdelay_check()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    unit: "seconds",
    environment: "GREETDELAY",
    en: {
      purpose: "How long qmail-smtpd waits before it greets a client.",
      content: "A number of seconds; a negative number in the file counts as 0.",
      missing: "The greeting comes at once.",
    },
    ja: {
      purpose: "qmail-smtpd が接続時の応答を返すまでの待ち時間。",
      content: "秒数を書きます。ファイルに書いた負の数は 0 とみなされます。",
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
    sources: ["qmail-remote.c: getcontrols(), smtp()"],
    default: { kind: "me" },
    takesEffect: "next delivery",
    en: {
      purpose: "Name with which qmail-remote greets other servers.",
      content: "Any text; other servers expect a name that the DNS knows.",
      missing: "The name in control/me is used. Without control/me too, mail to other hosts stays in the queue.",
      empty: "The name is empty; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, mail to other hosts stays in the queue.",
    },
    ja: {
      purpose: "qmail-remote がほかのサーバーに名乗るホスト名。",
      content: "任意の文字列を書けますが、相手のサーバーが期待するのは DNS で引ける名前です。",
      missing: "control/me の名前を使います。control/me もなければ、ほかのホスト宛のメールはキューに残ります。",
      empty: "名前が空になります。control/me は使われません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、ほかのホスト宛のメールはキューに残ります。",
    },
    differences: {
      sqmail: {
        ...SQMAIL_HELO,
        sources: ["sqmail: qmail-remote.c: getcontrols(), main(), smtp_greeting()", "sqmail: qmail-smtpam.c: getcontrols(), main()"],
      },
      aqmail: {
        ...SQMAIL_HELO,
        sources: ["aqmail: qmail-remote.c: getcontrols(), main(), smtp_greeting()", "aqmail: qmail-smtpam.c: getcontrols(), main()"],
      },
      indimail: {
        ...readBy(["qmail-remote", "qmail-daned", "dnstlsarr"], { "qmail-daned": "restart qmail-daned" }),
        sources: ["indimail: qmail-remote.c: getcontrols()", "indimail: qmail-daned.c: main()", "indimail: dnstlsarr.c: main()"],
        en: {
          content:
            "Any text; other servers expect a name that the DNS knows. For qmail-remote, helohostbyip overrides it, and so does the sender's domain if domainbindings has an address for the sender.",
        },
        ja: {
          content:
            "任意の文字列を書けますが、相手のサーバーが期待するのは DNS で引ける名前です。qmail-remote では helohostbyip が優先し、domainbindings に送信者用の IP アドレスがあれば送信者のドメインも優先します。",
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
    sources: ["indimail: qmail-remote.c: getcontrols()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "The name in HELO for each local IP address from which mail goes out.",
      content:
        "`198.51.100.7:mail.example.com`: the local address as OUTGOINGIP, outgoingip.DOMAIN, outgoingip or domainbindings has it, a colon, and the name.",
      missing: "The name does not depend on the address.",
      empty: "The name does not depend on the address.",
    },
    ja: {
      purpose: "送信に使うローカルの IP アドレスごとに、HELO で名乗る名前。",
      content:
        "`198.51.100.7:mail.example.com` のように、OUTGOINGIP、outgoingip.DOMAIN、outgoingip、domainbindings のいずれかに書いたとおりのローカルのアドレス、コロン、名前を書きます。",
      missing: "名乗る名前はアドレスによって変わりません。",
      empty: "名乗る名前はアドレスによって変わりません。",
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
    sources: ["indimail: smtpd.c: smtp_mail()", "indimail: tablematch.c: tablematch(), matchinet()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Which sender domains may come from which IP addresses.",
      content:
        "`example.com:192.0.2.7`: a domain, `*` or `<>`, a colon, and an IPv4 address or `*`; each number of the address may be `*` or a range such as `10-20`. A line that fits both allows the mail. Without one, the last line that fits the address decides: unless its address is `*` or DOMAIN_MASQUERADE is set, the mail is refused. With PARANOID it is refused too if the last line that fits the domain does not have `*` for it. Upper and lower case of the domain count.",
      missing: "The file limits nobody.",
      empty: "The file limits nobody.",
      malformed: "A line without a colon takes the lines after it out of force.",
      danger:
        "It is made for IPv4: with an IPv6 address here, or an IPv6 client that is compared with a pattern or a range, qmail-smtpd can write beyond a buffer and crash.",
    },
    ja: {
      purpose: "どの送信者のドメインを、どの IP アドレスから受け付けるか。",
      content:
        "`example.com:192.0.2.7` のように、ドメインか `*` か `<>`、コロン、IPv4 アドレスか `*` を書きます。アドレスの各数字は `*` や `10-20` のような範囲にできます。両方に当てはまる行があれば許可されます。なければ、アドレスに当てはまる最後の行で決まり、そのアドレスが `*` か、DOMAIN_MASQUERADE がある場合を除いて拒否されます。PARANOID があると、ドメインに当てはまる最後の行のドメインが `*` でないときも拒否されます。ドメインの大文字と小文字は区別されます。",
      missing: "このファイルによる制限はありません。",
      empty: "このファイルによる制限はありません。",
      malformed: "コロンのない行があると、それより後ろの行が効かなくなります。",
      danger:
        "IPv4 を前提にした機能です。IPv6 アドレスを書いた場合や、IPv6 のクライアントをパターンや範囲と比べた場合、qmail-smtpd がバッファーの外に書き込み、異常終了することがあります。",
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
        "qmail-smtpd puts it in before rcpthosts is asked, so that the name has to stand there. It replaces IPv4 addresses of this host.",
      missing: "The name in control/me is used; without that file too, nothing is replaced.",
      empty: "Nothing is left behind the @; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-smtpd answers 421 and exits.",
    },
    ja: {
      purpose: "user@[192.0.2.1] のように自ホストの IP アドレスを書いたアドレスで、その部分を置き換えるホスト名。",
      content:
        "qmail-smtpd が rcpthosts を調べる前に置き換えるため、この名前は rcpthosts にも必要です。このホストの IPv4 アドレスが置き換えられます。",
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
          content: "The file is read, but addresses in brackets stay as they are.",
          missing: "Nothing changes.",
          empty: "Nothing changes.",
        },
        ja: {
          purpose: "user@[192.0.2.1] のように自ホストの IP アドレスを書いたアドレスで、その部分を置き換えるためのホスト名。",
          content: "ファイルは読まれますが、角かっこで囲んだアドレスはそのまま残ります。",
          missing: "何も変わりません。",
          empty: "何も変わりません。",
        },
      },
      indimail: {
        sources: ["indimail: smtpd.c: open_control_files1(), addrparse()"],
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
    sources: ["indimail: qmail-remote.c: get_relayhost(), moresmtproutes_lookup()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "MORESMTPROUTESCDB",
    en: {
      purpose: "More routes for qmail-remote, in a compiled file.",
      content:
        "A key, in lower case, is a whole recipient or a key as in smtproutes; the value is written as in smtproutes. Keys of domains are looked up if smtproutes or qmtproutes exists or QMTPROUTE is set. With SMTPROUTE the file is not asked. The name is put behind the path of the control directory without a slash: unless CONTROLDIR ends with one, MORESMTPROUTESCDB has to be `/moresmtproutes.cdb`.",
      missing: "The file adds no routes.",
      empty: "As if the file did not exist: a look-up that fails counts as not found.",
      malformed: "A look-up that fails counts as not found; if a route that is found can't be read, the mail stays in the queue.",
    },
    ja: {
      purpose: "qmail-remote の経路を追加する、変換済みのファイル。",
      content:
        "キーは小文字で、受信者のアドレス全体か、smtproutes と同じキーです。値は smtproutes と同じ形式です。ドメインのキーは、smtproutes か qmtproutes があるか、QMTPROUTE を設定していれば調べられます。SMTPROUTE を設定すると、このファイルは調べられません。名前は control ディレクトリのパスの後ろにスラッシュなしで付くため、CONTROLDIR がスラッシュで終わっていなければ、MORESMTPROUTESCDB を `/moresmtproutes.cdb` にする必要があります。",
      missing: "このファイルによって追加される経路はありません。",
      empty: "ファイルがない場合と同じです。検索に失敗すると、見つからなかったものとして扱われます。",
      malformed: "検索に失敗すると、見つからなかったものとして扱われます。見つかった経路を読めないと、メールはキューに残ります。",
    },
  },
  {
    name: "outgoingip",
    shared: true,
    category: "smtp-out",
    reader: "line",
    dialects: ["sagredo", "qmail-ldap", "indimail"],
    readers: ["qmail-remote"],
    sources: ["sagredo: qmail-remote.c: getcontrols()", "qmail-ldap: qmail-remote.c: getcontrols()"],
    default: { kind: "literal", value: "0.0.0.0" },
    takesEffect: "next delivery",
    en: {
      purpose: "The local IP address from which qmail-remote connects.",
      content: "One IPv4 address. It has to be one of this host's, else no connection can be made.",
      missing: "The system chooses the address.",
      empty: "Nothing is no address: mail to other hosts stays in the queue.",
      malformed: "If the line does not begin with an IP address, or the file can't be read, mail to other hosts stays in the queue.",
    },
    ja: {
      purpose: "qmail-remote が接続元として使うローカルの IP アドレス。",
      content: "IPv4 アドレスを 1 つ書きます。このホストのアドレスでなければ接続できません。",
      missing: "アドレスはシステムが選びます。",
      empty: "アドレスとして正しくないため、ほかのホスト宛のメールはキューに残ります。",
      malformed: "IP アドレスで始まっていない場合やファイルを読めない場合、ほかのホスト宛のメールはキューに残ります。",
    },
    differences: {
      sagredo: { manual: "qmail-control(5)", sources: ["sagredo: qmail-remote.c: getcontrols()"] },
      "qmail-ldap": { sources: ["qmail-ldap: qmail-remote.c: getcontrols()"] },
      indimail: {
        manual: "qmail-remote(8)",
        reader: "list",
        environment: "OUTGOINGIP",
        ...readBy(["qmail-remote", "qmail-qmqpc"]),
        sources: [
          "indimail: qmail-remote.c: getcontrols()",
          "indimail: qmail-qmqpc.c: main()",
          "indimail: control.c: control_readrandom()",
        ],
        default: { kind: "none" },
        en: {
          purpose: "The local IP addresses from which qmail-remote and qmail-qmqpc connect.",
          content:
            "One or several addresses of this host, one a line; the time decides which of the lines is used. Write no blank lines and no comments: they count as lines, so that the choice can fail.",
          empty: "The choice among no lines is a division by zero, by which both programs can crash.",
          malformed:
            "If the line chosen does not begin with an IP address, qmail-remote leaves the mail in the queue, and qmail-qmqpc does not take the message. A single line without a newline at its end can crash both programs.",
        },
        ja: {
          purpose: "qmail-remote と qmail-qmqpc が接続元として使うローカルの IP アドレス。",
          content:
            "このホストのアドレスを、1 行に 1 つ、複数書くこともできます。どの行を使うかは時刻で決まります。空行やコメントは書かないでください。行として数えられるため、選択に失敗することがあります。",
          empty: "選ぶ行がなく 0 による除算になるため、どちらのプログラムも異常終了することがあります。",
          malformed:
            "選ばれた行が IP アドレスで始まっていないと、qmail-remote はメールをキューに残し、qmail-qmqpc はメールを受け取りません。1 行だけで末尾に改行がないと、どちらのプログラムも異常終了することがあります。",
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
    sources: ["indimail: qmail-remote.c: getcontrols()", "indimail: control.c: control_readrandom()"],
    default: { kind: "file", name: "outgoingip" },
    takesEffect: "next delivery",
    environment: "OUTGOINGIP",
    en: {
      purpose: "The local IP addresses from which mail for one recipient domain goes out.",
      content:
        "DOMAIN is the recipient's domain. An IP address of this host a line; the time decides which of the lines is used. Write no blank lines and no comments: they count as lines, so that the choice can fail.",
      missing: "outgoingip is used.",
      empty: "The choice among no lines is a division by zero, by which qmail-remote can crash.",
      malformed:
        "If the line chosen does not begin with an IP address, the mail stays in the queue. A single line without a newline at its end can crash qmail-remote.",
    },
    ja: {
      purpose: "特定の宛先ドメインへの送信に使うローカルの IP アドレス。",
      content:
        "DOMAIN は宛先のドメインです。このホストの IP アドレスを 1 行に 1 つ書きます。どの行を使うかは時刻で決まります。空行やコメントは書かないでください。行として数えられるため、選択に失敗することがあります。",
      missing: "outgoingip を使います。",
      empty: "選ぶ行がなく 0 による除算になるため、qmail-remote が異常終了することがあります。",
      malformed:
        "選ばれた行が IP アドレスで始まっていないと、メールはキューに残ります。1 行だけで末尾に改行がないと、qmail-remote が異常終了することがあります。",
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
    takesEffect: "next connection",
    en: {
      purpose: "Which kinds of mail the users of a domain may exchange (eMPF).",
      content:
        "`example.com:LREI,joe:LrEi,`: a domain and the policy of its users, then users with a policy of their own, each ended by a comma; lines that begin with # or ; are comments. L and R stand for what a user sends to the own domain and to others, I and E for what it gets from the own domain and from elsewhere; capitals allow, small letters forbid. The domain has to be in rcpthosts too.",
      missing: "The file restricts nobody.",
      empty: "The file restricts nobody.",
      malformed:
        "A line without a colon above the domain's own, or a mistake in that line, defers recipients that the policy has to decide about.",
      danger:
        "In the policy of a user, a letter without parentheses that follows one with parentheses does the opposite of what it says. Without a login, the name in TCPREMOTEINFO counts as one, which the client can choose unless tcpserver runs with -R.",
    },
    ja: {
      purpose: "ドメインのユーザーがどの種類のメールをやり取りできるかを決めます (eMPF)。",
      content:
        "`example.com:LREI,joe:LrEi,` のように、ドメインとそのユーザーのポリシーに続けて、個別のポリシーを持つユーザーを書き、それぞれカンマで終えます。# か ; で始まる行はコメントです。L と R は自ドメイン宛とほかのドメイン宛の送信、I と E は自ドメインからとそれ以外からの受信を表し、大文字は許可、小文字は禁止です。ドメインは rcpthosts にも必要です。",
      missing: "このファイルによる制限はありません。",
      empty: "このファイルによる制限はありません。",
      malformed: "そのドメインの行より上にコロンのない行があるか、その行に誤りがあると、ポリシーを調べる受信者は一時エラーになります。",
      danger:
        "ユーザーのポリシーで、かっこ付きの文字より後ろにある、かっこのない文字は逆の意味になります。認証がないときは TCPREMOTEINFO の名前が認証したユーザー名とみなされ、tcpserver に -R を付けなければクライアントがその名前を選べます。",
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
      empty: "Nothing is no address: the message is not handed over.",
      malformed: "If the line does not begin with an IP address, or the file can't be read, the message is not handed over.",
    },
    ja: {
      purpose: "qmail-qmqpc が接続元として使うローカルの IP アドレス。",
      content: "このホストの IPv4 アドレスを 1 つ書きます。",
      missing: "アドレスはシステムが選びます。",
      empty: "アドレスとして正しくないため、メールは渡されません。",
      malformed: "IP アドレスで始まっていない場合やファイルを読めない場合、メールは渡されません。",
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
    sources: ["qmail-qmqpc.c: main(), doit()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "The QMQP servers to which qmail-qmqpc hands its mail, as on a host with mini-qmail.",
      content:
        "An IPv4 address; a host name is not looked up. The servers are tried in the order of the lines until one can be connected to.",
      missing: "The message is not taken: a temporary failure.",
      empty: "No server is tried, and the message is not taken: a temporary failure.",
      malformed: "An entry that does not begin with such an address is skipped.",
    },
    ja: {
      purpose: "qmail-qmqpc がメールを渡す QMQP サーバー。mini-qmail のホストなどで使います。",
      content: "IPv4 アドレスを書きます。ホスト名は調べられません。接続できるものが見つかるまで、行の順に試します。",
      missing: "メールは受け取られません (一時エラー)。",
      empty: "どのサーバーも試されず、メールは受け取られません (一時エラー)。",
      malformed: "そのようなアドレスで始まらないエントリは飛ばされます。",
    },
    differences: {
      sqmail: SQMAIL_QMQP,
      aqmail: SQMAIL_QMQP,
      "qmail-ldap": {
        en: {
          content:
            "An IPv4 address; a host name is not looked up. The servers are tried in the order of the lines until one can be connected to. An argument of qmail-qmqpc takes the place of the list.",
          missing: "Without an argument of qmail-qmqpc, the message is not taken: a temporary failure.",
          empty: "Without an argument of qmail-qmqpc, the message is not taken: a temporary failure.",
        },
        ja: {
          content:
            "IPv4 アドレスを書きます。ホスト名は調べられません。接続できるものが見つかるまで、行の順に試します。qmail-qmqpc に引数を渡すと、このリストの代わりに使われます。",
          missing: "qmail-qmqpc に引数がなければ、メールは受け取られません (一時エラー)。",
          empty: "qmail-qmqpc に引数がなければ、メールは受け取られません (一時エラー)。",
        },
      },
      indimail: {
        en: {
          content:
            "An IP address; a host name is not looked up. Unless the file has the sticky bit, the servers are tried in the order of the lines until one can be connected to. Arguments of qmail-qmqpc take the place of the list, but the file has to exist all the same.",
          empty: "Without arguments of qmail-qmqpc, the message is not taken.",
        },
        ja: {
          content:
            "IP アドレスを書きます。ホスト名は調べられません。スティッキービットが立っていなければ、接続できるものが見つかるまで、行の順に試します。qmail-qmqpc に引数を渡すと、このリストの代わりに使われますが、その場合もファイルは必要です。",
          empty: "qmail-qmqpc に引数がなければ、メールは受け取られません。",
        },
      },
      eqmail: {
        en: {
          status: "It is looked for in control/, although eQmail keeps its other control files in etc/.",
        },
        ja: {
          status: "eQmail のほかの制御ファイルは etc/ にありますが、このファイルは control/ から読まれます。",
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
    sources: ["sqmail: qmail-remote.c: getcontrols(), main()", "aqmail: qmail-remote.c: getcontrols(), main()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "Relays to which mail is sent by QMTP instead of SMTP, by recipient domain.",
      content:
        "`example.com:relay.example.net;209`, with the keys of smtproutes. The port is 209 if none is given; 6209 means QMTPS. With nothing behind the colon, QMTP is spoken to the domain's MX.",
      missing: "The file names no relay for QMTP.",
      empty: "The file names no relay for QMTP.",
    },
    ja: {
      purpose: "SMTP の代わりに QMTP で送る中継先を、宛先ドメインごとに決めます。",
      content:
        "`example.com:relay.example.net;209` のように書きます。キーは smtproutes と同じです。ポートは省略すると 209 で、6209 は QMTPS を意味します。コロンの後ろが空なら、ドメインの MX に QMTP で接続します。",
      missing: "このファイルによる QMTP の中継先の指定はありません。",
      empty: "このファイルによる QMTP の中継先の指定はありません。",
    },
    differences: {
      sqmail: { sources: ["sqmail: qmail-remote.c: getcontrols(), main()"] },
      aqmail: { sources: ["aqmail: qmail-remote.c: getcontrols(), main()"] },
      indimail: {
        environment: "QMTPROUTE",
        sources: ["indimail: qmail-remote.c: get_relayhost()"],
        en: {
          content:
            "`example.com:relay.example.net:209`, with the keys of smtproutes. The port is 209 if none is given. With nothing behind the colon, QMTP is spoken to the domain's MX.",
        },
        ja: {
          content:
            "`example.com:relay.example.net:209` のように書きます。キーは smtproutes と同じです。ポートは省略すると 209 です。コロンの後ろが空なら、ドメインの MX に QMTP で接続します。",
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
      missing: "Nothing is compared.",
      empty: "Nothing is compared.",
    },
    ja: {
      purpose: "クラスター内のホストが、自分たち自身に接続していることに気付くための目印。",
      content:
        "ランダムな文字列を、クラスターのすべてのホストで同じにします。使われるのは先頭の 32 バイトです。qmail-smtpd は接続時の応答の末尾に付けます。qmail-remote が相手のサーバーの応答の末尾に自分と同じ文字列を見つけると、そのメールはバウンスになります。",
      missing: "何も比べられません。",
      empty: "何も比べられません。",
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
    sources: ["qmail-smtpd.c: setup(), smtp_greet()"],
    default: { kind: "me" },
    takesEffect: "next connection",
    en: {
      purpose: "Text with which qmail-smtpd greets its clients.",
      content: "It follows `220` in the greeting. The first word should be this host's name. Everybody who connects can read it.",
      missing: "The name in control/me is the text. Without control/me, qmail-smtpd answers 421 and exits.",
      empty: "The greeting has no host name; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-smtpd answers 421 and exits.",
    },
    ja: {
      purpose: "qmail-smtpd が接続時に返す文字列。",
      content: "接続時の応答で `220` の後に入ります。先頭の語はこのホストの名前にします。接続した誰もが読める内容です。",
      missing: "control/me の名前を使います。control/me もなければ、qmail-smtpd は 421 を返して終了します。",
      empty: "接続時の応答にホスト名が入りません。control/me は使われません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-smtpd は 421 を返して終了します。",
    },
    differences: {
      "qmail-ldap": {
        default: { kind: "none" },
        sources: ["qmail-ldap: qmail-smtpd.c: setup(), smtp_line()"],
        en: {
          purpose: "Text that qmail-smtpd adds to its greeting.",
          content: "It stands behind `ESMTP`; the name in control/me comes first. Everybody who connects can read it.",
          missing: "Nothing is added.",
          empty: "Nothing is added.",
        },
        ja: {
          purpose: "qmail-smtpd が接続時の応答に付け加える文字列。",
          content: "`ESMTP` の後ろに付きます。先頭に来るのは control/me の名前です。接続した誰もが読める内容です。",
          missing: "何も付け加えません。",
          empty: "何も付け加えません。",
        },
      },
      indimail: {
        reader: "list",
        sources: ["indimail: smtpd.c: open_control_files1(), smtp_respond()"],
        en: {
          content: "Every entry becomes a line of the greeting. Everybody who connects can read it.",
          missing: "The name in control/me is the text. Without control/me, qmail-smtpd answers 451 and exits.",
          empty: "qmail-smtpd can crash; control/me is not used. The same holds for a file with comments only.",
          malformed: "The lines are taken as they are, unchecked. If the file can't be read, qmail-smtpd answers 451 and exits.",
        },
        ja: {
          content: "各エントリが接続時の応答の 1 行になります。接続した誰もが読める内容です。",
          missing: "control/me の名前を使います。control/me もなければ、qmail-smtpd は 451 を返して終了します。",
          empty: "qmail-smtpd が異常終了することがあります。control/me は使われません。コメントだけのファイルでも同じです。",
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
    sources: ["sagredo: qmail-spp.c: spp_init(), spp()", "eqmail: qmail-spp.c: spp_init(), spp()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "The plugins that qmail-smtpd runs at SMTP commands (qmail-spp).",
      content:
        "A line in brackets such as `[connection]`, `[helo]` or `[mail]` opens a section; its first letter counts. Below it stand the programs, their paths taken from qmail's home directory. A line that begins with a colon is handed to /bin/sh.",
      missing: "No plugin is run.",
      empty: "No plugin is run.",
      malformed: "Lines before the first section are not run.",
      danger: "The plugins run as the user of qmail-smtpd, and clients decide part of what stands in their environment.",
    },
    ja: {
      purpose: "SMTP コマンドに応じて qmail-smtpd が実行するプラグイン (qmail-spp)。",
      content:
        "`[connection]`、`[helo]`、`[mail]` のように角かっこで囲んだ行でセクションが始まり、先頭の 1 文字で区別されます。その下にプログラムを書き、パスは qmail のホームディレクトリからの相対パスになります。コロンで始まる行は /bin/sh に渡されます。",
      missing: "プラグインは実行されません。",
      empty: "プラグインは実行されません。",
      malformed: "最初のセクションより前の行は実行されません。",
      danger: "プラグインは qmail-smtpd のユーザーで実行され、その環境変数の内容の一部は外部の相手に左右されます。",
    },
    differences: {
      sagredo: {
        environment: "SPPCONFFILE",
        sources: ["sagredo: qmail-spp.c: spp_init(), spp()"],
        en: {
          content:
            "It is read if ENABLE_SPP is set; SPPCONFFILE names another file in its place. A line in brackets such as `[connection]`, `[helo]`, `[mail]`, `[rcpt]`, `[pass]`, `[data]` or `[auth]` opens a section; its first letter counts. Below it stand the programs, their paths taken from qmail's home directory; a line that begins with a colon is handed to /bin/sh.",
          missing: "With ENABLE_SPP set, even to 0, qmail-smtpd answers 421 and exits.",
          malformed:
            "Lines before the first section are not run. With ENABLE_SPP set, a file that can't be read makes qmail-smtpd answer 421 and exit.",
        },
        ja: {
          content:
            "ENABLE_SPP が設定されているときに読まれます。SPPCONFFILE で別のファイルを指定できます。`[connection]`、`[helo]`、`[mail]`、`[rcpt]`、`[pass]`、`[data]`、`[auth]` のように角かっこで囲んだ行でセクションが始まり、先頭の 1 文字で区別されます。その下にプログラムを書き、パスは qmail のホームディレクトリからの相対パスになります。コロンで始まる行は /bin/sh に渡されます。",
          missing: "ENABLE_SPP が設定されていると、値が 0 でも qmail-smtpd は 421 を返して終了します。",
          malformed:
            "最初のセクションより前の行は実行されません。ENABLE_SPP が設定されていてファイルを読めないと、qmail-smtpd は 421 を返して終了します。",
        },
      },
      aqmail: {
        manual: "qmail-spp(8)",
        sources: ["aqmail: qmail-spp.c"],
        ...AQMAIL_TAKES_NO_MAIL,
      },
      eqmail: {
        environment: "SPPCONFFILE",
        manual: "qmail-spp(8)",
        sources: ["eqmail: qmail-spp.c: spp_init(), spp()"],
        en: {
          content:
            "A line in brackets such as `[connection]`, `[helo]`, `[mail]`, `[data]` or `[auth]` opens a section; its first letter counts. Below it stand the programs, their paths taken from qmail's home directory; a line that begins with a colon is handed to /bin/sh. The programs under `[rcpt]` are not run. SPPCONFFILE names another file, and NOSPP turns all plugins off.",
          malformed: "Lines before the first section are not run. If the file can't be read, qmail-smtpd answers 421 and exits.",
        },
        ja: {
          content:
            "`[connection]`、`[helo]`、`[mail]`、`[data]`、`[auth]` のように角かっこで囲んだ行でセクションが始まり、先頭の 1 文字で区別されます。その下にプログラムを書き、パスは qmail のホームディレクトリからの相対パスになります。コロンで始まる行は /bin/sh に渡されます。`[rcpt]` のプログラムは実行されません。SPPCONFFILE で別のファイルを指定でき、NOSPP を設定するとプラグインはすべて無効になります。",
          malformed: "最初のセクションより前の行は実行されません。ファイルを読めないと、qmail-smtpd は 421 を返して終了します。",
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
    sources: ["qmail-remote.c: getcontrols(), main()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "Relays to which mail for a domain is sent instead of to the domain's MX.",
      content: `\`example.com:relay.example.net:587\`; the port may be left out. ${ROUTE_KEYS.en}`,
      missing: "Mail goes to the MX of its domain.",
      empty: "As if the file did not exist.",
      malformed:
        "A line without a colon is ignored. A blank behind the first colon becomes part of the host name, and without a digit right behind the second colon the port is 0. If the file can't be read, mail to other hosts stays in the queue.",
      danger: ROUTE_LOOP.en,
    },
    ja: {
      purpose: "ドメイン宛のメールを、そのドメインの MX の代わりに送る中継先。",
      content: `\`example.com:relay.example.net:587\` のように書きます。ポートは省略できます。${ROUTE_KEYS.ja}`,
      missing: "メールはドメインの MX へ送られます。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "コロンのない行は無視されます。最初のコロンの後の空白はホスト名の一部になり、2 つ目のコロンの直後が数字でないとポートは 0 になります。ファイルを読めないと、ほかのホスト宛のメールはキューに残ります。",
      danger: ROUTE_LOOP.ja,
    },
    differences: {
      sqmail: SQMAIL_ROUTES,
      aqmail: SQMAIL_ROUTES,
      sagredo: {
        en: {
          content: `\`example.com:relay.example.net:587|user|password\`; port and login may be left out, and the port has to stand before the first bar. ${ROUTE_KEYS.en}`,
          missing: "The file names no relay.",
          malformed:
            "A line without a colon is ignored. Without a digit right behind the port's colon the port is 0, and with only one | something else is sent as the password.",
          danger: `${ROUTE_PASSWORD.en} ${ROUTE_WITHOUT_LOGIN.en}`,
        },
        ja: {
          content: `\`example.com:relay.example.net:587|user|password\` のように書きます。ポートとログイン情報は省略でき、ポートは最初の | より前に書きます。${ROUTE_KEYS.ja}`,
          missing: "このファイルによる中継先の指定はありません。",
          malformed:
            "コロンのない行は無視されます。ポートのコロンの直後が数字でないとポートは 0 になり、| が 1 つだけだと、別の内容がパスワードとして送られます。",
          danger: `${ROUTE_PASSWORD.ja}${ROUTE_WITHOUT_LOGIN.ja}`,
        },
      },
      "qmail-ldap": {
        en: {
          content: `\`example.com:relay.example.net:587 user password\`; port and login may be left out, and qmail-remote encodes user and password itself. ${ROUTE_KEYS.en}`,
          malformed:
            "A line without a colon is ignored. Without a digit right behind the port's colon the port is 0, and with a user but no password something else is taken for the password.",
          danger: ROUTE_PASSWORD.en,
        },
        ja: {
          content: `\`example.com:relay.example.net:587 user password\` のように書きます。ポートとログイン情報は省略できます。ユーザー名とパスワードの変換は qmail-remote が行います。${ROUTE_KEYS.ja}`,
          malformed:
            "コロンのない行は無視されます。ポートのコロンの直後が数字でないとポートは 0 になり、ユーザー名だけでパスワードがないと、別の内容がパスワードとして使われます。",
          danger: ROUTE_PASSWORD.ja,
        },
      },
      eqmail: {
        en: {
          content: `\`example.com:relay.example.net:587 user password\`; port and login may be left out. ${ROUTE_KEYS.en}`,
          malformed:
            "A line without a colon is ignored. Without a digit right behind the port's colon the port is 0, and with a user but no password something else is taken for the password.",
          danger: `${ROUTE_PASSWORD.en} If the relay's list of logins begins neither with LOGIN nor with PLAIN LOGIN, the mail goes out without a login.`,
        },
        ja: {
          content: `\`example.com:relay.example.net:587 user password\` のように書きます。ポートとログイン情報は省略できます。${ROUTE_KEYS.ja}`,
          malformed:
            "コロンのない行は無視されます。ポートのコロンの直後が数字でないとポートは 0 になり、ユーザー名だけでパスワードがないと、別の内容がパスワードとして使われます。",
          danger: `${ROUTE_PASSWORD.ja}中継先が示す認証方式の一覧が LOGIN でも PLAIN LOGIN でも始まらなければ、認証なしで送信されます。`,
        },
      },
      indimail: {
        environment: "SMTPROUTE",
        sources: ["indimail: qmail-remote.c: get_relayhost()"],
        en: {
          content: `\`example.com:relay.example.net:587 user password\`; port and login may be left out, and the login counts only if AUTH_SMTP is set. ${ROUTE_KEYS.en} The key \`!@\` takes bounces.`,
          empty: "There are no routes in the file.",
          missing: "The file names no relay.",
          malformed:
            "A line without a colon is ignored. Without AUTH_SMTP, a login behind a relay without a port becomes part of the host name, and the mail can bounce.",
          danger: ROUTE_PASSWORD.en,
        },
        ja: {
          content: `\`example.com:relay.example.net:587 user password\` のように書きます。ポートとログイン情報は省略でき、ログイン情報は AUTH_SMTP が設定されているときだけ使われます。${ROUTE_KEYS.ja}キー \`!@\` はバウンスに使われます。`,
          empty: "ファイルに経路がない状態になります。",
          missing: "このファイルによる中継先の指定はありません。",
          malformed:
            "コロンのない行は無視されます。AUTH_SMTP が設定されていないと、ポートのない中継先に続くログイン情報はホスト名の一部になり、メールがバウンスすることがあります。",
          danger: ROUTE_PASSWORD.ja,
        },
      },
    },
  },
];
