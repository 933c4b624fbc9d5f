import type { ControlFileEntry } from "../entry.ts";
import { LSPAWN_AT_HUP, readBy } from "./moments.ts";
import { ldapNumber, SEARCHING_LDAP as SEARCHING } from "./qmail-ldap.ts";

/**
 * What they do about a number that their control_readint() does not take, and so about a file that can't be read.
 * Source: qmail-ldap: qldap.c: qldap_ctrl_generic().
 */
const NUMBER_OF_SEARCH = ldapNumber({
  en: "qmail-lspawn exits, logins fail, and mail to groups bounces",
  ja: "qmail-lspawn は終了し、ログインは失敗し、グループ宛のメールはバウンスします",
});

/** The same about ldapcluster. Source: qmail-ldap: qldap-cluster.c: cluster_init(). */
const NUMBER_OF_CLUSTER = ldapNumber({ en: "qmail-lspawn exits, and logins fail", ja: "qmail-lspawn は終了し、ログインは失敗します" });

/** The same about ldaplocaldelivery. Source: qmail-ldap: localdelivery.c: localdelivery_init(). */
const NUMBER_OF_LOCAL_DELIVERY = ldapNumber({ en: "qmail-lspawn exits", ja: "qmail-lspawn は終了します" });

/** The LDAP directory in which qmail-ldap finds its users. */
export const LDAP_FILES: readonly ControlFileEntry[] = [
  {
    name: "aliasdomains",
    shared: true,
    category: "ldap",
    reader: "map",
    entries: "host",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c", "qmail-ldap: qldap-filter.c: filter_mail()"],
    default: { kind: "none" },
    en: {
      purpose: "Domains whose addresses are looked up in the directory under another domain.",
      content:
        "`example.net:example.com` makes a search for joe@example.net look for joe@example.com. The alias domain still has to stand in locals.",
      missing: "Addresses are looked up as they are.",
      empty: "Addresses are looked up as they are.",
      malformed:
        "A line without a colon is ignored. If the file can't be read, qmail-lspawn exits, logins fail, and mail to groups bounces.",
    },
    ja: {
      purpose: "ディレクトリーを検索するときに、別のドメインに読み替えるドメイン。",
      content:
        "`example.net:example.com` と書くと、joe@example.net を探すときに joe@example.com を検索します。別名のドメインも locals に書いておく必要があります。",
      missing: "アドレスはそのまま検索されます。",
      empty: "アドレスはそのまま検索されます。",
      malformed:
        "コロンのない行は無視されます。ファイルを読めないと、qmail-lspawn は終了し、ログインは失敗し、グループ宛のメールはバウンスします。",
    },
  },
  {
    name: "ldapbasedn",
    shared: true,
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic(), qldap_lookup()"],
    default: { kind: "literal", value: "" },
    en: {
      purpose: "Where in the directory the search for users begins.",
      content: "A distinguished name, such as `ou=people,dc=example,dc=com`. The whole subtree below it is searched.",
      missing: "The search begins at the empty DN.",
      empty: "The search begins at the empty DN.",
      malformed:
        "With a DN that the directory does not have, no user is found. If the file can't be read, qmail-lspawn exits, logins fail, and mail to groups bounces.",
    },
    ja: {
      purpose: "ユーザーの検索を始めるディレクトリー上の位置。",
      content: "`ou=people,dc=example,dc=com` のような識別名 (DN) を書きます。その下のサブツリー全体が検索されます。",
      missing: "空の DN から検索します。",
      empty: "空の DN から検索します。",
      malformed:
        "ディレクトリーにない DN を書くと、ユーザーは 1 人も見つかりません。ファイルを読めないと、qmail-lspawn は終了し、ログインは失敗し、グループ宛のメールはバウンスします。",
    },
  },
  {
    name: "ldapcluster",
    shared: true,
    category: "ldap",
    reader: "integer",
    dialects: ["qmail-ldap"],
    ...readBy(["qmail-lspawn", "auth_pop", "auth_imap", "qmail-ldaplookup"], LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap-cluster.c: cluster_init(), cluster()"],
    default: { kind: "literal", value: "0" },
    en: {
      purpose: "Whether mail and mailbox sessions go on to the host that holds the user's mailbox.",
      content:
        "With a number other than 0, mail for a user whose mailHost is another host is forwarded there, and auth_pop and auth_imap pass the session on. It works if qmail-ldap was built with QLDAP_CLUSTER; then control/me has to exist.",
      missing: "Clustering is off.",
      ...NUMBER_OF_CLUSTER.en,
      danger:
        "A host that does not find the name in mailHost in its own control/me or ldapclusterhosts sends the mail of its own users away.",
    },
    ja: {
      purpose: "ユーザーのメールボックスがあるホストへ、メールやセッションを回すかどうか。",
      content:
        "0 以外の数なら、mailHost が別のホストであるユーザー宛のメールはそこへ転送され、auth_pop と auth_imap はセッションをそこへ中継します。QLDAP_CLUSTER を有効にしてビルドした qmail-ldap で働き、その場合は control/me が必要です。",
      missing: "クラスターは無効です。",
      ...NUMBER_OF_CLUSTER.ja,
      danger:
        "mailHost の名前が自分の control/me にも ldapclusterhosts にもないホストは、自分のユーザー宛のメールを別のホストへ送ってしまいます。",
    },
  },
  {
    name: "ldapclusterhosts",
    category: "ldap",
    reader: "list",
    entries: "host",
    dialects: ["qmail-ldap"],
    ...readBy(["qmail-lspawn", "auth_pop", "auth_imap", "qmail-ldaplookup"], LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap-cluster.c: cluster_init(), cluster()"],
    default: { kind: "none" },
    en: {
      purpose: "Further names in mailHost that mean this host.",
      content:
        "Host names, compared without regard to case. The name in control/me need not stand here. The file is read if ldapcluster is on.",
      missing: "The name in control/me alone means this host.",
      empty: "The name in control/me alone means this host.",
      malformed: "Entries are taken as they are, unchecked. If the file can't be read, qmail-lspawn exits, and logins fail.",
    },
    ja: {
      purpose: "このホストを指すものとして扱う、mailHost の別の名前。",
      content:
        "ホスト名を書きます。大文字と小文字は区別されません。control/me の名前は書く必要がありません。ldapcluster が有効なときに読まれます。",
      missing: "control/me の名前だけがこのホストを指します。",
      empty: "control/me の名前だけがこのホストを指します。",
      malformed: "エントリは検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-lspawn は終了し、ログインは失敗します。",
    },
  },
  {
    name: "ldapdefaultdotmode",
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic(), qldap_get_dotmode()", "qmail-ldap: qmail-local.c: main()"],
    default: { kind: "literal", value: "ldaponly" },
    en: {
      purpose: "Whether the directory or .qmail files say how mail is delivered, for users without qmailDotMode.",
      content:
        "`ldaponly`: the directory, without its deliveryProgramPath. `ldapwithprog`: the directory with its programs. `dotonly`: .qmail files. `both`: the directory with its programs, and .qmail files.",
      missing: "The mode is `ldaponly`.",
      empty: "No mode: mail for the mailbox of a user without qmailDotMode bounces.",
      malformed:
        "With another word, mail for the mailbox of a user without qmailDotMode bounces. If the file can't be read, qmail-lspawn exits, logins fail, and mail to groups bounces.",
    },
    ja: {
      purpose: "qmailDotMode 属性のないユーザーについて、配送をディレクトリーと .qmail ファイルのどちらで決めるか。",
      content:
        "`ldaponly` はディレクトリーで決め、deliveryProgramPath のプログラムは実行しません。`ldapwithprog` はディレクトリーで決め、プログラムも実行します。`dotonly` は .qmail ファイル、`both` はプログラムを含むディレクトリーと .qmail ファイルの両方です。",
      missing: "`ldaponly` になります。",
      empty: "モードが決まらず、qmailDotMode のないユーザーのメールボックス宛のメールはバウンスします。",
      malformed:
        "ほかの語だと、qmailDotMode のないユーザーのメールボックス宛のメールはバウンスします。ファイルを読めないと、qmail-lspawn は終了し、ログインは失敗し、グループ宛のメールはバウンスします。",
    },
  },
  {
    name: "ldapdefaultquota",
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    readers: [],
    sources: ["qmail-ldap: qmail-showctl.c: main()", "qmail-ldap: QLDAPINSTALL"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "The default mailbox quota in old versions of qmail-ldap.",
      content: "No program uses it. The quota now stands in defaultquotasize and defaultquotacount.",
      missing: "Nothing changes.",
      empty: "Nothing changes.",
      malformed: "The content is not used.",
      status: "Obsolete: qmail-showctl asks for it to be removed.",
    },
    ja: {
      purpose: "古い qmail-ldap で、メールボックスの容量制限の既定値を書いたファイル。",
      content: "どのプログラムも使いません。現在は defaultquotasize と defaultquotacount に書きます。",
      missing: "何も変わりません。",
      empty: "何も変わりません。",
      malformed: "内容は使われません。",
      status: "廃止されています。qmail-showctl は削除するよう促します。",
    },
  },
  {
    name: "ldapgid",
    shared: true,
    category: "ldap",
    reader: "integer",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic(), qldap_get_gid()"],
    default: { kind: "literal", value: "0" },
    en: {
      purpose: "Group id for users of the directory who have no qmailGID.",
      content: "A numeric group id. 0 means that none is set.",
      missing: "None is set: mail for the mailbox of a user without qmailGID bounces, and POP and IMAP logins of that user fail.",
      ...NUMBER_OF_SEARCH.en,
    },
    ja: {
      purpose: "qmailGID 属性のないユーザーに使うグループ ID。",
      content: "数値のグループ ID を書きます。0 は未設定を意味します。",
      missing:
        "未設定となり、qmailGID のないユーザーのメールボックス宛のメールはバウンスし、そのユーザーの POP と IMAP のログインは失敗します。",
      ...NUMBER_OF_SEARCH.ja,
    },
  },
  {
    name: "ldapgrouplogin",
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    readers: ["qmail-group"],
    sources: ["qmail-ldap: qmail-group.c: init_controls(), ldapgroup()"],
    default: { kind: "file", name: "ldaplogin" },
    takesEffect: "next delivery",
    en: {
      purpose: "The name under which qmail-group, which sends mail on to the members of a group, binds to the directory.",
      content: "A distinguished name. Its password stands in ldapgrouppassword.",
      missing: "qmail-group binds with ldaplogin and ldappassword.",
      empty: "qmail-group binds with an empty name, not with ldaplogin.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, mail to a group bounces.",
    },
    ja: {
      purpose: "グループのメンバーへメールを配る qmail-group が、ディレクトリーにバインドするときの名前。",
      content: "識別名 (DN) を書きます。パスワードは ldapgrouppassword に書きます。",
      missing: "qmail-group は ldaplogin と ldappassword でバインドします。",
      empty: "空の名前でバインドします。ldaplogin は使われません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、グループ宛のメールはバウンスします。",
    },
  },
  {
    name: "ldapgrouppassword",
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    readers: ["qmail-group"],
    sources: ["qmail-ldap: qmail-group.c: init_controls(), ldapgroup()"],
    default: { kind: "literal", value: "" },
    takesEffect: "next delivery",
    secret: true,
    en: {
      purpose: "The password with which qmail-group binds as ldapgrouplogin.",
      content: "The password in clear text. It is read if ldapgrouplogin exists.",
      missing: "With ldapgrouplogin the password is empty; without it, ldappassword is used.",
      empty: "The password is empty.",
      malformed: "The line is taken as it is, unchecked. If ldapgrouplogin exists and this file can't be read, mail to a group bounces.",
      danger: "The password stands here in clear text: whoever can read the file can log in to the directory.",
    },
    ja: {
      purpose: "qmail-group が ldapgrouplogin の名前でバインドするときのパスワード。",
      content: "パスワードを平文で書きます。ldapgrouplogin があるときに読まれます。",
      missing: "ldapgrouplogin があればパスワードは空になり、なければ ldappassword が使われます。",
      empty: "パスワードは空になります。",
      malformed:
        "検査されず、書かれたとおりに使われます。ldapgrouplogin があるのにこのファイルを読めないと、グループ宛のメールはバウンスします。",
      danger: "パスワードが平文で書かれているため、このファイルを読める人はディレクトリーにログインできます。",
    },
  },
  {
    name: "ldaplocaldelivery",
    category: "ldap",
    reader: "integer",
    dialects: ["qmail-ldap"],
    ...readBy(["qmail-lspawn", "qmail-verify", "auth_pop", "auth_imap", "qmail-ldaplookup"], LSPAWN_AT_HUP),
    sources: ["qmail-ldap: localdelivery.c: localdelivery_init()", "qmail-ldap: qmail-lspawn.c: initialize(), spawn()"],
    default: { kind: "literal", value: "1" },
    en: {
      purpose: "Whether users whom the directory does not know are looked for on the system.",
      content:
        "With a number other than 0, an address that is not in the directory goes on to users/cdb and the passwd file, and POP and IMAP logins are tried against passwd. With 0, mail for such an address goes to the alias user, and the login fails.",
      missing: "The system's users are asked after the directory.",
      ...NUMBER_OF_LOCAL_DELIVERY.en,
    },
    ja: {
      purpose: "ディレクトリーにないユーザーを、システムのユーザーから探すかどうか。",
      content:
        "0 以外の数なら、ディレクトリーにないアドレスは users/cdb と passwd から探され、POP と IMAP のログインも passwd で確かめられます。0 なら、そのようなアドレス宛のメールは alias ユーザーに渡り、ログインは失敗します。",
      missing: "ディレクトリーの次に、システムのユーザーを調べます。",
      ...NUMBER_OF_LOCAL_DELIVERY.ja,
    },
  },
  {
    name: "ldaplogin",
    shared: true,
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_login(), qldap_ctrl_trylogin(), qldap_bind()"],
    default: { kind: "literal", value: "" },
    en: {
      purpose: "The name under which qmail-ldap binds to the directory.",
      content: "A distinguished name. It needs the right to read the attributes of the users. The password stands in ldappassword.",
      missing: "The programs bind with an empty name.",
      empty: "The programs bind with an empty name.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-lspawn exits, and POP and IMAP logins fail.",
    },
    ja: {
      purpose: "qmail-ldap がディレクトリーにバインドするときの名前。",
      content: "識別名 (DN) を書きます。ユーザーの属性を読む権限が必要です。パスワードは ldappassword に書きます。",
      missing: "空の名前でバインドします。",
      empty: "空の名前でバインドします。",
      malformed:
        "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-lspawn は終了し、POP と IMAP のログインは失敗します。",
    },
  },
  {
    name: "ldapmessagestore",
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic(), qldap_get_mailstore()"],
    default: { kind: "none" },
    en: {
      purpose: "The folder under which the mailboxes of users without a home directory lie.",
      content:
        "A path. For users without homeDirectory it is put in front of a mailMessageStore that does not begin with `/`. A missing `/` at its end is added.",
      missing: "Mail to users who need it bounces.",
      empty: "As if the file did not exist.",
      malformed:
        "The path is taken as it is, unchecked. If the file can't be read, qmail-lspawn exits, logins fail, and mail to groups bounces.",
    },
    ja: {
      purpose: "homeDirectory 属性のないユーザーのメールボックスを置くフォルダー。",
      content:
        "パスを書きます。homeDirectory のないユーザーについて、`/` で始まらない mailMessageStore の前に付けられます。末尾に `/` がなければ補われます。",
      missing: "これを必要とするユーザー宛のメールはバウンスします。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "パスは検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-lspawn は終了し、ログインは失敗し、グループ宛のメールはバウンスします。",
    },
  },
  {
    name: "ldapobjectclass",
    shared: true,
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic()", "qmail-ldap: qldap-filter.c: filter_start()"],
    default: { kind: "none" },
    en: {
      purpose: "Limits the search for users to directory entries of one object class.",
      content: "The name of a class, such as `qmailUser`. It is put into the search filter as it stands.",
      missing: "The search is not limited to a class.",
      empty: "The search is not limited to a class.",
      malformed:
        "A value that breaks the filter makes searches fail. If the file can't be read, qmail-lspawn exits, logins fail, and mail to groups bounces.",
    },
    ja: {
      purpose: "ユーザーの検索を、特定のオブジェクトクラスのエントリーに限ります。",
      content: "`qmailUser` のようなクラス名を書きます。検索フィルターにそのまま埋め込まれます。",
      missing: "検索はクラスでは限定されません。",
      empty: "検索はクラスでは限定されません。",
      malformed:
        "フィルターを壊す値を書くと、検索が失敗します。ファイルを読めないと、qmail-lspawn は終了し、ログインは失敗し、グループ宛のメールはバウンスします。",
    },
  },
  {
    name: "ldappasswdappend",
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    readers: [],
    sources: ["qmail-ldap: qmail-showctl.c: main()", "qmail-ldap: QLDAPINSTALL"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "A file of early versions of qmail-ldap.",
      content: "No program uses it.",
      missing: "Nothing changes.",
      empty: "Nothing changes.",
      malformed: "The content is not used.",
      status: "Obsolete: qmail-showctl asks for it to be removed.",
    },
    ja: {
      purpose: "初期の qmail-ldap にあったファイル。",
      content: "どのプログラムも使いません。",
      missing: "何も変わりません。",
      empty: "何も変わりません。",
      malformed: "内容は使われません。",
      status: "廃止されています。qmail-showctl は削除するよう促します。",
    },
  },
  {
    name: "ldappassword",
    shared: true,
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_login(), qldap_ctrl_trylogin(), qldap_bind()"],
    default: { kind: "literal", value: "" },
    secret: true,
    en: {
      purpose: "The password with which qmail-ldap binds as ldaplogin.",
      content: "The password in clear text. It can't end with a space or a tab.",
      missing: "The password is empty.",
      empty: "The password is empty.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-lspawn exits, and POP and IMAP logins fail.",
      danger: "The password stands here in clear text: whoever can read the file can log in to the directory.",
    },
    ja: {
      purpose: "qmail-ldap が ldaplogin の名前でバインドするときのパスワード。",
      content: "パスワードを平文で書きます。空白やタブで終わるパスワードは使えません。",
      missing: "パスワードは空になります。",
      empty: "パスワードは空になります。",
      malformed:
        "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-lspawn は終了し、POP と IMAP のログインは失敗します。",
      danger: "パスワードが平文で書かれているため、このファイルを読める人はディレクトリーにログインできます。",
    },
  },
  {
    name: "ldaprebind",
    category: "ldap",
    reader: "integer",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic(), qldap_need_rebind()", "qmail-ldap: checkpassword.c: check_ldap()"],
    default: { kind: "literal", value: "0" },
    en: {
      purpose: "Whether a password is checked by binding as the user.",
      content:
        "With 0, userPassword is fetched from the directory and compared. With another number, the program binds as the user with the password given, so that ldaplogin needs no right to read userPassword.",
      missing: "userPassword is fetched and compared.",
      ...NUMBER_OF_SEARCH.en,
    },
    ja: {
      purpose: "ユーザー本人としてバインドしてパスワードを確かめるかどうか。",
      content:
        "0 なら userPassword をディレクトリーから取得して比べます。ほかの数なら、入力されたパスワードでそのユーザーとしてバインドします。この場合、ldaplogin に userPassword を読む権限は要りません。",
      missing: "userPassword を取得して比べます。",
      ...NUMBER_OF_SEARCH.ja,
    },
  },
  {
    name: "ldapserver",
    shared: true,
    category: "ldap",
    reader: "list",
    entries: "other",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic(), qldap_open()"],
    default: { kind: "none" },
    en: {
      purpose: "The LDAP servers that hold the users.",
      content: "A host name or address, if need be with a colon and a port. All entries go to the LDAP library, which tries them in order.",
      missing: "Required: without it qmail-lspawn exits, and logins fail.",
      empty: "The LDAP library gets no host name.",
      malformed: "Entries are taken as they are, unchecked. If no server can be reached, qmail-lspawn defers the mail.",
    },
    ja: {
      purpose: "ユーザーの情報を持つ LDAP サーバー。",
      content:
        "ホスト名かアドレスを書き、必要ならコロンとポート番号を付けます。すべてのエントリが LDAP ライブラリーに渡され、順に試されます。",
      missing: "必須のファイルです。なければ qmail-lspawn は終了し、ログインは失敗します。",
      empty: "LDAP ライブラリーにホスト名が渡りません。",
      malformed: "エントリは検査されず、書かれたとおりに使われます。どのサーバーにも接続できなければ、qmail-lspawn は配送を保留します。",
    },
  },
  {
    name: "ldaptimeout",
    shared: true,
    category: "ldap",
    reader: "integer",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic(), qldap_lookup()", "qmail-ldap: qmail-lspawn.c: qldap_get()"],
    default: { kind: "literal", value: "30" },
    unit: "seconds",
    en: {
      purpose: "How long to wait for the answer to a search.",
      content: "It holds for the search, not for connecting and binding. A search that takes longer makes qmail-lspawn defer the mail.",
      missing: "30 seconds.",
      ...NUMBER_OF_SEARCH.en,
    },
    ja: {
      purpose: "検索の応答を待つ時間。",
      content: "検索に対するもので、接続とバインドは対象になりません。検索がこの時間を超えると、qmail-lspawn は配送を保留します。",
      missing: "30 秒です。",
      ...NUMBER_OF_SEARCH.ja,
    },
  },
  {
    name: "ldapuid",
    shared: true,
    category: "ldap",
    reader: "integer",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic(), qldap_get_uid()"],
    default: { kind: "literal", value: "0" },
    en: {
      purpose: "User id for users of the directory who have no qmailUID.",
      content: "A numeric user id. 0 means that none is set.",
      missing: "None is set: mail for the mailbox of a user without qmailUID bounces, and POP and IMAP logins of that user fail.",
      ...NUMBER_OF_SEARCH.en,
    },
    ja: {
      purpose: "qmailUID 属性のないユーザーに使うユーザー ID。",
      content: "数値のユーザー ID を書きます。0 は未設定を意味します。",
      missing:
        "未設定となり、qmailUID のないユーザーのメールボックス宛のメールはバウンスし、そのユーザーの POP と IMAP のログインは失敗します。",
      ...NUMBER_OF_SEARCH.ja,
    },
  },
  {
    name: "ldapusername",
    shared: true,
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    readers: [],
    sources: ["qmail-ldap: qmail-showctl.c: main()", "qmail-ldap: QLDAPINSTALL"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "The default user name in early versions of qmail-ldap.",
      content: "No program uses it.",
      missing: "Nothing changes.",
      empty: "Nothing changes.",
      malformed: "The content is not used.",
      status: "Obsolete: qmail-showctl asks for it to be removed.",
    },
    ja: {
      purpose: "初期の qmail-ldap で、ユーザー名の既定値を書いたファイル。",
      content: "どのプログラムも使いません。",
      missing: "何も変わりません。",
      empty: "何も変わりません。",
      malformed: "内容は使われません。",
      status: "廃止されています。qmail-showctl は削除するよう促します。",
    },
  },
];
