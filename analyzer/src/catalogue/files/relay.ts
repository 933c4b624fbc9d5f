import { type ControlFileEntry, DIALECTS } from "../control-file.ts";

/** Who may send through this server, and to whom. */
export const RELAY_FILES: readonly ControlFileEntry[] = [
  {
    name: "rcpthosts",
    category: "relay",
    reader: "list",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-smtpd", "qmail-qmtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["rcpthosts.c: rcpthosts_init(), rcpthosts()", "qmail-smtpd.c: addrallowed()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Domains to which anybody may send mail through this server.",
      content:
        "A host name matches mail to that host. An entry that begins with a dot matches every name that ends with it, but not the name without the dot. Case does not matter; there are no wildcards.",
      missing: "Every recipient is accepted from everybody: the server is an open relay. morercpthosts.cdb is then not even opened.",
      empty: "Every recipient with a domain is refused, unless RELAYCLIENT is set or morercpthosts.cdb lists the domain.",
      malformed:
        "An entry that is no host name matches nothing. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
      danger: "An entry such as `.com` relays for strangers to everything below it; so does a missing or misspelt file.",
    },
    ja: {
      purpose: "誰からでもこのサーバーで受け付ける宛先ドメイン。",
      content:
        "ホスト名は、そのホスト宛のメールに一致します。ドットで始まるエントリは、それで終わるすべての名前に一致しますが、ドットを除いた名前そのものには一致しません。大文字と小文字は区別されず、ワイルドカードはありません。",
      missing: "すべての宛先を誰からでも受け付けるオープンリレーになります。morercpthosts.cdb は開かれもしません。",
      empty:
        "RELAYCLIENT が設定されているか、morercpthosts.cdb にドメインが載っている場合を除き、ドメインの付いた宛先はすべて拒否されます。",
      malformed: "ホスト名でないエントリは何にも一致しません。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
      danger:
        "`.com` のようなエントリがあると、その下のすべての宛先へ第三者のメールを中継します。ファイルがない場合や、名前を書き間違えた場合も同じです。",
    },
    differences: {
      "qmail-ldap": {
        en: {
          missing:
            "Only the domains in locals (or locals.cdb) are accepted, unless NOLOCAL is set. The server does not become an open relay.",
          content:
            "A host name matches mail to that host; an entry that begins with a dot matches every name that ends with it. The domains in locals are accepted too, unless NOLOCAL is set. If rcpthosts.cdb exists, it is used instead of this file and of morercpthosts.cdb.",
        },
        ja: {
          missing:
            "NOLOCAL が設定されていない限り、locals (または locals.cdb) のドメインだけを受け付けます。オープンリレーにはなりません。",
          content:
            "ホスト名はそのホスト宛のメールに、ドットで始まるエントリはそれで終わるすべての名前に一致します。NOLOCAL が設定されていない限り、locals のドメインも受け付けます。rcpthosts.cdb があれば、このファイルと morercpthosts.cdb の代わりに使われます。",
        },
      },
    },
  },
];
