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
        "`example.net:example.com` makes a search for joe@example.net ask for mail and mailAlternateAddress of joe@example.com. The whole domain is compared, without regard to case; an entry with nothing behind the colon changes nothing. Only searches by address are rewritten, not those by login name. The alias domain still has to stand in locals.",
      missing: "Every address is looked up as it is.",
      empty: "Every address is looked up as it is.",
      malformed:
        "A line without a colon is ignored. If the file can't be read, qmail-lspawn exits, logins fail, and mail to groups bounces.",
    },
    ja: {
      purpose: "ディレクトリーを検索するときに、別のドメインに読み替えるドメイン。",
      content:
        "`example.net:example.com` と書くと、joe@example.net を探すときに mail と mailAlternateAddress が joe@example.com のエントリーを検索します。ドメインは大文字と小文字を区別せず、全体で比べます。コロンの後ろが空の行は何も変えません。読み替えるのはアドレスによる検索だけで、ログイン名による検索には使われません。別名のドメインも locals に書いておく必要があります。",
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
      empty: "The search begins at the empty DN, as without the file.",
      malformed:
        "With a DN that the directory does not have, no user is found; with one that is no DN, every search fails. If the file can't be read, qmail-lspawn exits, logins fail, and mail to groups bounces.",
    },
    ja: {
      purpose: "ユーザーの検索を始めるディレクトリー上の位置。",
      content: "`ou=people,dc=example,dc=com` のような識別名 (DN) を書きます。その下のサブツリー全体が検索されます。",
      missing: "空の DN から検索します。",
      empty: "ファイルがない場合と同じく、空の DN から検索します。",
      malformed:
        "ディレクトリーにない DN を書くとユーザーは 1 人も見つからず、DN の形をなさないものを書くとすべての検索が失敗します。ファイルを読めないと、qmail-lspawn は終了し、ログインは失敗し、グループ宛のメールはバウンスします。",
    },
  },
  {
    name: "ldapcluster",
    shared: true,
    category: "ldap",
    reader: "integer",
    dialects: ["qmail-ldap"],
    ...readBy(["qmail-lspawn", "auth_pop", "auth_imap"], LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap-cluster.c: cluster_init(), cluster()"],
    default: { kind: "literal", value: "0" },
    en: {
      purpose: "Whether mail and mailbox sessions go on to the host that holds the user's mailbox.",
      content:
        "With any number but 0, the mailHost of the user is compared with control/me and ldapclusterhosts. If it is another host, qmail-lspawn forwards the mail to it by QMQP, and auth_pop and auth_imap pass the session on. Works only if qmail-ldap was built with QLDAP_CLUSTER; then control/me has to exist, even with 0.",
      missing: "Clustering is off: mailHost is not looked at.",
      ...ldapNumber({ en: "qmail-lspawn exits, and logins fail", ja: "qmail-lspawn は終了し、ログインは失敗します" }).en,
      danger:
        "A host that does not find the name in mailHost in its own control/me or ldapclusterhosts sends the mail of its own users away.",
    },
    ja: {
      purpose: "ユーザーのメールボックスがあるホストへ、メールやセッションを回すかどうか。",
      content:
        "0 以外の数なら、ユーザーの mailHost を control/me および ldapclusterhosts と比べます。別のホストであれば、qmail-lspawn はメールを QMQP でそこへ転送し、auth_pop と auth_imap はセッションをそこへ中継します。QLDAP_CLUSTER を有効にしてビルドした qmail-ldap でのみ働きます。その場合、0 でも control/me が必要です。",
      missing: "クラスターは無効で、mailHost は調べられません。",
      ...ldapNumber({ en: "qmail-lspawn exits, and logins fail", ja: "qmail-lspawn は終了し、ログインは失敗します" }).ja,
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
    ...readBy(["qmail-lspawn", "auth_pop", "auth_imap"], LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap-cluster.c: cluster_init(), cluster()"],
    default: { kind: "none" },
    en: {
      purpose: "Further names in mailHost that mean this host.",
      content:
        "Host names, compared as a whole and without regard to case. The name in control/me always counts and need not stand here. Read only if ldapcluster is on.",
      missing: "Only the name in control/me is this host.",
      empty: "Only the name in control/me is this host.",
      malformed: "An entry that makes no sense matches nothing. If the file can't be read, qmail-lspawn exits, and logins fail.",
    },
    ja: {
      purpose: "このホストを指すものとして扱う、mailHost の別の名前。",
      content:
        "ホスト名を、大文字と小文字を区別せず、全体で比べます。control/me の名前は常に含まれるので、書く必要はありません。ldapcluster が有効なときだけ読まれます。",
      missing: "control/me の名前だけがこのホストとみなされます。",
      empty: "control/me の名前だけがこのホストとみなされます。",
      malformed: "意味をなさないエントリは何にも一致しません。ファイルを読めないと、qmail-lspawn は終了し、ログインは失敗します。",
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
        "`ldaponly`: what the directory says, without its deliveryProgramPath. `ldapwithprog`: that as well. `dotonly`: .qmail files only. `both`: the directory with its programs, and .qmail files. Upper and lower case are the same.",
      missing: "The mode is `ldaponly`.",
      empty: "No mode: mail to users without qmailDotMode bounces.",
      malformed:
        "With any other word, mail to users without qmailDotMode bounces: `Non valid dot-mode found`. If the file can't be read, qmail-lspawn exits, logins fail, and mail to groups bounces.",
    },
    ja: {
      purpose: "qmailDotMode 属性のないユーザーについて、配送をディレクトリーと .qmail ファイルのどちらで決めるか。",
      content:
        "`ldaponly` はディレクトリーだけで決め、deliveryProgramPath のプログラムは実行しません。`ldapwithprog` ではそれも実行します。`dotonly` は .qmail ファイルだけ、`both` はプログラムを含むディレクトリーと .qmail ファイルの両方です。大文字と小文字は区別されません。",
      missing: "`ldaponly` になります。",
      empty: "モードが決まらず、qmailDotMode のないユーザー宛のメールはバウンスします。",
      malformed:
        "これ以外の語だと、qmailDotMode のないユーザー宛のメールは `Non valid dot-mode found` となってバウンスします。ファイルを読めないと、qmail-lspawn は終了し、ログインは失敗し、グループ宛のメールはバウンスします。",
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
      malformed: "The content is never looked at.",
      status: "Obsolete: qmail-showctl asks for it to be removed.",
    },
    ja: {
      purpose: "古い qmail-ldap で、メールボックスの容量制限の既定値を書いたファイル。",
      content: "どのプログラムも使いません。現在は defaultquotasize と defaultquotacount に書きます。",
      missing: "何も変わりません。",
      empty: "何も変わりません。",
      malformed: "内容が調べられることはありません。",
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
      content: "A numeric group id, shared by all users who have none of their own. 0 means that none is set.",
      missing: "None is set: mail to users without qmailGID bounces, and they can't log in.",
      ...NUMBER_OF_SEARCH.en,
    },
    ja: {
      purpose: "qmailGID 属性のないユーザーに使うグループ ID。",
      content: "数値のグループ ID を書きます。自分の qmailGID を持たないユーザーは、すべてこれを共有します。0 は未設定を意味します。",
      missing: "未設定となり、qmailGID のないユーザー宛のメールはバウンスし、そのユーザーはログインもできません。",
      ...NUMBER_OF_SEARCH.ja,
    },
  },
  {
    name: "ldapgrouplogin",
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    readers: ["qmail-group"],
    sources: ["qmail-ldap: qmail-group.c: init_controls()"],
    default: { kind: "file", name: "ldaplogin" },
    takesEffect: "next delivery",
    en: {
      purpose: "The name under which qmail-group, which sends mail on to the members of a group, binds to the directory.",
      content: "A distinguished name. Its password stands in ldapgrouppassword. The two take the place of ldaplogin and ldappassword.",
      missing: "qmail-group binds with ldaplogin and ldappassword.",
      empty: "qmail-group binds with an empty name, not with ldaplogin.",
      malformed: "If the file can't be read, mail to a group bounces.",
    },
    ja: {
      purpose: "グループのメンバーへメールを配る qmail-group が、ディレクトリーにバインドするときの名前。",
      content:
        "識別名 (DN) を書きます。パスワードは ldapgrouppassword に書きます。この 2 つが ldaplogin と ldappassword の代わりになります。",
      missing: "qmail-group は ldaplogin と ldappassword でバインドします。",
      empty: "空の名前でバインドします。ldaplogin は使われません。",
      malformed: "ファイルを読めないと、グループ宛のメールはバウンスします。",
    },
  },
  {
    name: "ldapgrouppassword",
    category: "ldap",
    reader: "line",
    dialects: ["qmail-ldap"],
    readers: ["qmail-group"],
    sources: ["qmail-ldap: qmail-group.c: init_controls()"],
    default: { kind: "literal", value: "" },
    takesEffect: "next delivery",
    secret: true,
    en: {
      purpose: "The password with which qmail-group binds as ldapgrouplogin.",
      content: "The password in clear text. It is read only if ldapgrouplogin exists; otherwise ldappassword is used.",
      missing: "With ldapgrouplogin the password is empty; without it, ldappassword is used.",
      empty: "The password is empty.",
      malformed: "If ldapgrouplogin exists and this file can't be read, mail to a group bounces.",
      danger: "The password stands here in clear text: whoever can read the file can log in to the directory.",
    },
    ja: {
      purpose: "qmail-group が ldapgrouplogin の名前でバインドするときのパスワード。",
      content: "パスワードを平文で書きます。ldapgrouplogin があるときだけ読まれ、なければ ldappassword が使われます。",
      missing: "ldapgrouplogin があればパスワードは空になり、なければ ldappassword が使われます。",
      empty: "パスワードは空になります。",
      malformed: "ldapgrouplogin があるのにこのファイルを読めないと、グループ宛のメールはバウンスします。",
      danger: "パスワードが平文で書かれているため、このファイルを読める人はディレクトリーにログインできます。",
    },
  },
  {
    name: "ldaplocaldelivery",
    category: "ldap",
    reader: "integer",
    dialects: ["qmail-ldap"],
    ...readBy(["qmail-lspawn", "qmail-verify", "auth_pop", "auth_imap"], LSPAWN_AT_HUP),
    sources: ["qmail-ldap: localdelivery.c: localdelivery_init()", "qmail-ldap: qmail-lspawn.c: initialize()"],
    default: { kind: "literal", value: "1" },
    en: {
      purpose: "Whether users whom the directory does not know are looked for on the system.",
      content:
        "Any number but 0: an address that is not in the directory goes on to users/cdb and the passwd file, and POP and IMAP logins are tried against passwd. 0: such an address belongs to the alias user, and the login fails. RCPTCHECK and SENDERCHECK look in the same places, but never at the alias user: with 0 they refuse every local address that is neither in the directory nor in goodmailaddr.",
      missing: "The system's users are asked after the directory.",
      ...ldapNumber({ en: "qmail-lspawn exits", ja: "qmail-lspawn は終了します" }).en,
    },
    ja: {
      purpose: "ディレクトリーにないユーザーを、システムのユーザーから探すかどうか。",
      content:
        "0 以外なら、ディレクトリーにないアドレスは users/cdb と passwd から探され、POP と IMAP のログインも passwd で確かめられます。0 なら、そのようなアドレスは alias ユーザーのものとなり、ログインは失敗します。RCPTCHECK と SENDERCHECK も同じ場所を調べますが、alias ユーザーは調べません。0 なら、ディレクトリーにも goodmailaddr にもないローカルのアドレスはすべて拒否します。",
      missing: "ディレクトリーの次に、システムのユーザーを調べます。",
      ...ldapNumber({ en: "qmail-lspawn exits", ja: "qmail-lspawn は終了します" }).ja,
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
      missing: "The bind is anonymous.",
      empty: "The bind is anonymous.",
      malformed:
        "If the file can't be read, qmail-lspawn, auth_pop and auth_imap stop; qmail-verify, auth_smtp and qmail-group bind with an empty name.",
    },
    ja: {
      purpose: "qmail-ldap がディレクトリーにバインドするときの名前。",
      content: "識別名 (DN) を書きます。ユーザーの属性を読む権限が必要です。パスワードは ldappassword に書きます。",
      missing: "匿名でバインドします。",
      empty: "匿名でバインドします。",
      malformed:
        "ファイルを読めないと、qmail-lspawn、auth_pop、auth_imap は停止し、qmail-verify、auth_smtp、qmail-group は空の名前でバインドします。",
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
        "The path that is put in front of a mailMessageStore which does not begin with `/`, for users without homeDirectory. A missing `/` at its end is added. A value of one character counts as none.",
      missing: "There is no such folder: mail to users who need it bounces.",
      empty: "As without the file.",
      malformed: "The path is not checked. If the file can't be read, qmail-lspawn exits, logins fail, and mail to groups bounces.",
    },
    ja: {
      purpose: "homeDirectory 属性のないユーザーのメールボックスを置くフォルダー。",
      content:
        "homeDirectory のないユーザーについて、`/` で始まらない mailMessageStore の前に付けるパスです。末尾に `/` がなければ補われます。1 文字だけの値は未設定とみなされます。",
      missing: "フォルダーが定まらず、これを必要とするユーザー宛のメールはバウンスします。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "パスは検査されません。ファイルを読めないと、qmail-lspawn は終了し、ログインは失敗し、グループ宛のメールはバウンスします。",
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
      content:
        "The name of a class, such as `qmailUser`. It is put into the search filter as `(objectclass=…)`, as it stands: parentheses and `*` keep their meaning there.",
      missing: "Entries of every class are found.",
      empty: "Entries of every class are found.",
      malformed:
        "A value that breaks the filter makes every search fail. If the file can't be read, qmail-lspawn exits, logins fail, and mail to groups bounces.",
    },
    ja: {
      purpose: "ユーザーの検索を、特定のオブジェクトクラスのエントリーに限ります。",
      content:
        "`qmailUser` のようなクラス名を書きます。検索フィルターに `(objectclass=…)` としてそのまま埋め込まれるため、括弧や `*` はフィルターの記号として働きます。",
      missing: "すべてのクラスのエントリーが対象になります。",
      empty: "すべてのクラスのエントリーが対象になります。",
      malformed:
        "フィルターを壊す値を書くと、検索がすべて失敗します。ファイルを読めないと、qmail-lspawn は終了し、ログインは失敗し、グループ宛のメールはバウンスします。",
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
      malformed: "The content is never looked at.",
      status: "Obsolete: qmail-showctl asks for it to be removed.",
    },
    ja: {
      purpose: "初期の qmail-ldap にあったファイル。",
      content: "どのプログラムも使いません。",
      missing: "何も変わりません。",
      empty: "何も変わりません。",
      malformed: "内容が調べられることはありません。",
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
      content:
        "The password in clear text. It can't end with a space or a tab. The file should belong to root with mode 600, and be readable for qmaild only if recipient checks or SMTP AUTH need it.",
      missing: "The password is empty.",
      empty: "The password is empty, as without the file.",
      malformed:
        "If the file can't be read, qmail-lspawn, auth_pop and auth_imap stop; qmail-verify, auth_smtp and qmail-group bind anonymously.",
      danger: "The password stands here in clear text: whoever can read the file can log in to the directory.",
    },
    ja: {
      purpose: "qmail-ldap が ldaplogin の名前でバインドするときのパスワード。",
      content:
        "パスワードを平文で書きます。空白やタブで終わるパスワードは使えません。所有者は root、モードは 600 とし、qmaild に読ませるのは、受信者の確認や SMTP AUTH に必要なときだけにします。",
      missing: "パスワードは空になります。",
      empty: "ファイルがない場合と同じく、パスワードは空になります。",
      malformed:
        "ファイルを読めないと、qmail-lspawn、auth_pop、auth_imap は停止し、qmail-verify、auth_smtp、qmail-group は匿名でバインドします。",
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
        "0: userPassword is fetched from the directory and compared here. Any other number: the program binds as the user it has found, with the password given, so ldaplogin needs no right to read userPassword.",
      missing: "userPassword is fetched and compared.",
      ...NUMBER_OF_SEARCH.en,
    },
    ja: {
      purpose: "ユーザー本人としてバインドしてパスワードを確かめるかどうか。",
      content:
        "0 なら userPassword をディレクトリーから取得して比べます。それ以外の数なら、見つかったユーザーとして、入力されたパスワードでバインドします。この場合、ldaplogin に userPassword を読む権限は要りません。",
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
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic(), qldap_open()", "qmail-ldap: qmail-send.c: main()"],
    default: { kind: "none" },
    en: {
      purpose: "The LDAP servers that hold the users.",
      content:
        "A host name or address, if need be with a colon and a port. All entries go to the LDAP library, which tries them in order. qmail-lspawn reads the file at its start and when qmail-send gets a SIGHUP; auth_pop, auth_imap and auth_smtp read it at every login.",
      missing: "Required. qmail-lspawn exits, qmail-send does not start and asks whether control/ldapserver exists, and logins fail.",
      empty: "The file is accepted, but the LDAP library gets no host name.",
      malformed: "A server that can't be reached makes searches fail. If the file can't be read, the same happens as without it.",
    },
    ja: {
      purpose: "ユーザーの情報を持つ LDAP サーバー。",
      content:
        "ホスト名かアドレスを書き、必要ならコロンとポート番号を付けます。すべてのエントリが LDAP ライブラリーに渡され、順に試されます。qmail-lspawn は起動時と、qmail-send が SIGHUP を受けたときに、auth_pop、auth_imap、auth_smtp はログインごとに読みます。",
      missing:
        "必須のファイルです。なければ qmail-lspawn は終了し、qmail-send は control/ldapserver の有無を確かめるよう警告を残して起動しません。ログインも失敗します。",
      empty: "ファイルは受け付けられますが、LDAP ライブラリーにはホスト名が渡りません。",
      malformed: "接続できないサーバーだと検索が失敗します。ファイルを読めない場合は、ファイルがない場合と同じです。",
    },
  },
  {
    name: "ldaptimeout",
    shared: true,
    category: "ldap",
    reader: "integer",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic(), qldap_lookup()"],
    default: { kind: "literal", value: "30" },
    unit: "seconds",
    en: {
      purpose: "How long to wait for the answer to a search.",
      content: "Limits the search only, not connecting and binding. A search that takes longer makes qmail-lspawn defer the mail.",
      missing: "30 seconds.",
      ...NUMBER_OF_SEARCH.en,
    },
    ja: {
      purpose: "検索の応答を待つ時間。",
      content: "制限されるのは検索だけで、接続とバインドにはかかりません。検索がこの時間を超えると、qmail-lspawn は配送を保留します。",
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
      content:
        "A numeric user id, shared by all users who have none of their own. Unlike qmailUID it is not checked against a lower limit. 0 means that none is set.",
      missing: "None is set: mail to users without qmailUID bounces, and they can't log in.",
      ...NUMBER_OF_SEARCH.en,
    },
    ja: {
      purpose: "qmailUID 属性のないユーザーに使うユーザー ID。",
      content:
        "数値のユーザー ID を書きます。自分の qmailUID を持たないユーザーは、すべてこれを共有します。qmailUID と違って下限の検査はありません。0 は未設定を意味します。",
      missing: "未設定となり、qmailUID のないユーザー宛のメールはバウンスし、そのユーザーはログインもできません。",
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
      malformed: "The content is never looked at.",
      status: "Obsolete: qmail-showctl asks for it to be removed.",
    },
    ja: {
      purpose: "初期の qmail-ldap で、ユーザー名の既定値を書いたファイル。",
      content: "どのプログラムも使いません。",
      missing: "何も変わりません。",
      empty: "何も変わりません。",
      malformed: "内容が調べられることはありません。",
      status: "廃止されています。qmail-showctl は削除するよう促します。",
    },
  },
];
