/**
 * Domains in which the public has its mailboxes. Nobody but the provider is a mail exchanger for them, so a host that takes their
 * mail from everybody is either wrong or theirs.
 *
 * Listed are the domains of large providers, by country, that are known beyond doubt to give mailboxes to everybody and to receive
 * their mail themselves; what a provider hosts for its customers' own domains is not meant. Kept short on purpose: a name that is
 * missing costs a finding, a wrong one a false alarm. In lower case.
 */
export const MAILBOX_PROVIDERS: readonly string[] = [
  // Worldwide
  ...["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "hotmail.fr", "hotmail.it", "hotmail.de"],
  ...["live.com", "live.jp", "msn.com", "yahoo.com", "ymail.com", "rocketmail.com", "yahoo.co.uk", "yahoo.fr", "yahoo.de", "yahoo.it"],
  ...["yahoo.es", "yahoo.ca", "yahoo.com.br", "yahoo.co.in", "yahoo.com.tw", "yahoo.com.hk", "yahoo.com.au", "aol.com", "aim.com"],
  ...["icloud.com", "me.com", "mac.com", "proton.me", "protonmail.com", "zoho.com", "gmx.com", "mail.com", "fastmail.com", "hushmail.com"],
  // Japan
  ...[
    "yahoo.co.jp",
    "ybb.ne.jp",
    "outlook.jp",
    "hotmail.co.jp",
    "docomo.ne.jp",
    "ezweb.ne.jp",
    "au.com",
    "softbank.ne.jp",
    "i.softbank.jp",
  ],
  ...["ymobile.ne.jp", "disney.ne.jp", "vodafone.ne.jp", "pdx.ne.jp", "wcm.ne.jp"],
  ...["nifty.com", "biglobe.ne.jp", "goo.jp", "mail.goo.ne.jp"],
  // China, Korea
  ...["qq.com", "vip.qq.com", "foxmail.com", "163.com", "126.com", "yeah.net", "sina.com", "sina.cn", "sohu.com", "aliyun.com", "139.com"],
  ...["naver.com", "hanmail.net", "daum.net", "nate.com"],
  // Russia
  ...["mail.ru", "bk.ru", "inbox.ru", "list.ru", "internet.ru", "yandex.ru", "ya.ru", "yandex.com", "rambler.ru"],
  // Europe
  ...["gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de", "arcor.de", "posteo.de"],
  ...["orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "sfr.fr", "neuf.fr", "libero.it", "virgilio.it", "tiscali.it", "alice.it"],
  ...["btinternet.com", "sky.com", "ntlworld.com", "wp.pl", "o2.pl", "onet.pl", "interia.pl", "seznam.cz", "bluewin.ch", "telenet.be"],
  // The Americas
  ...["comcast.net", "verizon.net", "att.net", "sbcglobal.net", "bellsouth.net", "cox.net", "charter.net", "earthlink.net"],
  ...["uol.com.br", "bol.com.br", "terra.com.br", "ig.com.br", "rogers.com", "sympatico.ca"],
];

const NAMES: ReadonlySet<string> = new Set(MAILBOX_PROVIDERS);

/** Whether the public has its mailboxes in `domain`, which is in lower case; names below it don't count. */
export function isMailboxProvider(domain: string): boolean {
  return NAMES.has(domain);
}
