import type { Programs } from "../../host/programs.ts";
import { canClientHaveKey, canMatchClient } from "../../host/tcpserver.ts";
import type { Entry } from "../../syntax/list.ts";
import { readTcpRule } from "../../syntax/tcp-rules.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { shifted } from "../../text/span.ts";
import { intendedAddress } from "../intended-address.ts";
import { removeEntry } from "../removal.ts";
import { rewrite } from "../rewrite.ts";
import type { Fix, LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { isSound } from "../tcp-rule-repair.ts";
import { shown } from "../words.ts";

/** `192.168.0.0/16:allow`, `192.168.1:allow`, `mail.example.org:allow`: addresses under which no client is looked up. */
export const unmatchableAddress: LineRule = {
  id: "unmatchable-address",
  scope: "line",
  severity: "warning",
  appliesTo: (file) => file.reader === "tcp-rules",
  check: (entry, _file, _line, programs): Report | undefined => {
    const colon = entry.value.indexOf(":");
    // A blank or a BOM in front, and a NUL, are mistakes of another kind.
    if (colon <= 0 || /^[\s\ufeff]/.test(entry.value)) return undefined;
    const { tcpRules } = programs;
    const beginning = entry.value.slice(0, colon);
    if (isNetworkWithZeros(beginning, entry.value)) return zeros(entry, beginning, programs);
    if (tcpRules.syntax.colon === "first" && !beginning.includes("-") && canClientHaveKey(beginning, tcpRules)) return undefined;
    const rule = readTcpRule(entry.value, tcpRules.syntax);
    if (rule.kind !== "rule" || canMatchClient(rule.keys, tcpRules)) return undefined;
    const { text: address, span } = rule.address;
    if (address.includes("\0")) return undefined;
    return {
      span: shifted(span, entry.span.start),
      message: messageFor(address),
      fixes: () => {
        const written = intended(entry, address, programs);
        return [...(written ? [written] : []), removeEntry(entry, { safe: true, preferred: !written })];
      },
    };
  },
};

export const unmatchableAddressTexts: RuleTexts = {
  summary: { en: "No client is ever looked up under the address of a rule.", ja: "どの接続元にも当てはまらないアドレスの規則" },
  why: {
    en: "tcpserver looks a client up under its address (192.0.2.7), under the beginnings of that address that end in a dot (192.0.2., 192.0., 192.), under its name with = in front (=mail.example.org, =.example.org, =), and under the empty address. With USER@ in front only the whole address and the whole name count. Everything else is compiled without complaint and never found: networks with a slash, a beginning without its final dot, a name without =, *. A network written with zeros (192.168.4.0) is the one address that it begins with. ucspi-tcp6 and ucspi-ssl do know networks with a slash; the setting qmail-control.tcprules says which tcprules is in use.",
    ja: "tcpserver が接続元を探すときに使うのは、アドレス全体 (192.0.2.7)、アドレスの先頭から「.」まで (192.0.2.、192.0.、192.)、= を付けた名前 (=mail.example.org、=.example.org、=)、そして空のアドレスです。「ユーザー@」を付けた場合は、アドレス全体か名前全体だけが対象になります。/ を使ったネットワーク、末尾の「.」がない先頭部分、= のない名前、* などは、何の警告もなくコンパイルされ、見つかることはありません。192.168.4.0 のように 0 を付けたネットワークは、その一つのアドレスしか表しません。ただし、ucspi-tcp6 と ucspi-ssl は / を使ったネットワークを扱えます。どの tcprules を使うかは設定 qmail-control.tcprules で指定します。",
  },
  remedy: {
    en: "Write the beginning of the address up to a dot, a range in one of its numbers (192.0.2.8-15), or a name with = in front.",
    ja: "アドレスの「.」までの先頭部分、数の範囲 (192.0.2.8-15)、または = を付けた名前で書いてください。",
  },
  sources: [
    "rules.c: doit() (ucspi-tcp 0.88)",
    "tcprules.c: doaddressdata(), getnum()",
    "dns_dtda.c: dns_domain_todot_cat()",
    "tcprules(1)",
  ],
};

/** `192.168.4.0:allow,RELAYCLIENT=""`: one address, with which a network is begun; 0.0.0.0 some write for the host itself. */
function isNetworkWithZeros(address: string, rule: string): boolean {
  return /^[1-9]\d{0,2}\.\d{1,3}\.\d{1,3}\.0$/.test(address) && rule.includes(":allow,RELAYCLIENT=");
}

function zeros(entry: Entry, address: string, programs: Programs): Report {
  const meant = `${address.replace(/(?:\.0)+$/, "")}.`;
  return {
    span: { start: entry.span.start, end: entry.span.start + address.length },
    message: localized({
      en: `This is the one address ${address}, which hardly any client has, and no network: the others of it may not relay. For all addresses that begin so write “${meant}”.`,
      ja: `これは ${address} という一つのアドレスで、ネットワークを表しません。このアドレスの接続元はまずないため、ネットワーク内のクライアントは中継できません。このアドレスで始まる全体を表すには「${meant}」と書いてください。`,
    }),
    fixes: () => {
      const line = meant + entry.value.slice(address.length);
      if (!isSound(line, programs)) return [];
      const title = localized({ en: `Write ${meant} (the rule then counts)`, ja: `${meant} に書き換え (規則が使われるようになります)` });
      return [rewrite({ start: entry.span.start, end: entry.span.start + address.length }, meant, title)];
    },
  };
}

function messageFor(address: string): Localized {
  const name = shown(address.slice(0, 200));
  if (/[=@]/.test(address)) {
    const text = address.slice(address.lastIndexOf("@") + 1);
    if (/^=.*[A-Z]/.test(text))
      return localized({
        en: `tcpserver gets names from the DNS in lower case, so no client is ever “${name}”. Write the name in lower case.`,
        ja: `tcpserver が DNS から得る名前は小文字なので、「${name}」に当てはまる接続元はありません。小文字で書いてください。`,
      });
    if (address.includes("@"))
      return localized({
        en: `With a user in front only a whole address or =NAME can match, so no client is ever “${name}”. Write the whole address, or the rule without the user.`,
        ja: `「ユーザー@」を付けた規則で使えるのは、アドレス全体か「=名前」だけなので、「${name}」に当てはまる接続元はありません。アドレス全体を書くか、ユーザーを外してください。`,
      });
    return localized({
      en: `Behind = must stand a name from the DNS, or a dot and the end of one; no client is ever “${name}”. There are no wildcards.`,
      ja: `= の後ろには、DNS の名前か、「.」に続けて名前の末尾を書きます。「${name}」に当てはまる接続元はありません。ワイルドカードもありません。`,
    });
  }
  if (address.includes("/"))
    return localized({
      en: `tcpserver knows no networks with a slash: it takes “${name}” as an address that no client has, and the rule never counts. Write the beginning of the address up to a dot, or a range of numbers.`,
      ja: `tcpserver は / を使ったネットワーク表記を解しません。「${name}」はどの接続元も持たないアドレスとみなされ、規則は使われません。アドレスの「.」までの先頭部分か、数の範囲で書いてください。`,
    });
  if (/^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(address))
    return localized({
      en: `Only an address with a dot at its end stands for all that begin with it; no client is “${name}”, and the rule never counts. Write “${name}.”.`,
      ja: `末尾に「.」のあるアドレスだけが、それで始まるアドレス全体を表します。「${name}」という接続元はなく、規則は使われません。「${name}.」と書いてください。`,
    });
  if (address.includes("*"))
    return localized({
      en: `tcpserver knows no wildcards: no client is “${name}”, and the rule never counts. Write the beginning of the address up to a dot, or nothing before the colon for every other client.`,
      ja: `tcpserver にワイルドカードはありません。「${name}」という接続元はなく、規則は使われません。アドレスの「.」までの先頭部分を書くか、残りのすべての接続元を表すならコロンの前を空にしてください。`,
    });
  if (address.includes("-"))
    return localized({
      en: `A dash makes a range within one number, counted upwards, as in 192.0.2.8-15. “${name}” gives no address that a client has, and the rule never counts.`,
      ja: `- は 192.0.2.8-15 のように、一つの数の小さいほうから大きいほうへの範囲を表します。「${name}」は接続元のアドレスにならず、規則は使われません。`,
    });
  if (/[a-z]/i.test(address))
    return localized({
      en: `tcpserver looks names up with = in front: no client is “${name}”, and the rule never counts. Write “=” before a name, or nothing before the colon for every other client.`,
      ja: `tcpserver が名前を探すときは = を付けます。「${name}」という接続元はなく、規則は使われません。名前の前に = を付けるか、残りのすべての接続元を表すならコロンの前を空にしてください。`,
    });
  return localized({
    en: `No client has the address “${name}”: four numbers from 0 to 255, without needless zeros, or the first of them with a dot at the end. The rule never counts.`,
    ja: `「${name}」というアドレスの接続元はなく、規則は使われません。アドレスは余分な 0 のない 0 から 255 までの四つの数か、先頭のいくつかの数と末尾の「.」で書きます。`,
  });
}

/** The rule under the address that was meant, where that is clear and does not let everybody relay. */
function intended(entry: Entry, address: string, programs: Programs): Fix | undefined {
  const meant = intendedAddress(address);
  const line = meant === undefined ? undefined : meant + entry.value.slice(address.length);
  if (meant === undefined || line === undefined || !isSound(line, programs)) return undefined;
  const name = shown(meant);
  return rewrite(
    { start: entry.span.start, end: entry.span.start + address.length },
    meant,
    localized(
      meant === ""
        ? {
            en: "Leave the address empty (the rule then counts for every client without a rule of its own)",
            ja: "アドレスを空にする (個別の規則がないすべての接続元に使われるようになります)",
          }
        : { en: `Write ${name} (the rule then counts)`, ja: `${name} に書き換え (規則が使われるようになります)` },
    ),
  );
}
