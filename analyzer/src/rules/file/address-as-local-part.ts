import { localized } from "../../text/localized.ts";
import { rewrite } from "../rewrite.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { valueLine } from "../value-line.ts";
import { shown } from "../words.ts";

/** Which file has the host that belongs to a local part. qmail-send.c: getcontrols(). */
const HOST_FILES: Readonly<Record<string, string>> = { bouncefrom: "bouncehost", doublebounceto: "doublebouncehost" };

/** `joe@example.com` in doublebounceto: @ and doublebouncehost are appended to it all the same. */
export const addressAsLocalPart: FileRule = {
  id: "address-as-local-part",
  scope: "file",
  severity: "warning",
  appliesTo: ({ name }) => Object.hasOwn(HOST_FILES, name),
  *check({ file, store }) {
    const { content } = valueLine(store);
    const at = content.lastIndexOf("@");
    // Some qmails discard double bounces to a name that begins with @, which is meant so.
    if (at <= 0 || content.startsWith("@") || content.length > LONGEST || /[\s\0\ufeff\udc80-\udcff]/.test(content)) return;
    const hostFile = HOST_FILES[file.name] ?? "me";
    const local = content.slice(0, at);
    const [address, name, host] = [shown(content), shown(local), shown(content.slice(at + 1))];
    const isLost = file.name === "doublebounceto";
    yield {
      span: { start: 0, end: content.length },
      ...(isLost && { severity: "error" }),
      message: localized({
        en: `qmail-send appends @ and the name in ${hostFile} to this: ${isLost ? `double bounces go to a user named “${address}” on that host, and are lost` : `bounces come from “${address}@…”, which is no address`}. Write ${name} here, and ${host} in ${hostFile}.`,
        ja: `qmail-send はこの後ろに @ と ${hostFile} の名前を付けます。${isLost ? `二重バウンスはそのホストの「${address}」というユーザー宛になり、失われます` : `バウンスの差出人が「${address}@…」という、アドレスにならないものになります`}。ここには ${name} と書き、${host} は ${hostFile} に書いてください。`,
      }),
      fixes: () => [
        rewrite(
          { start: 0, end: content.length },
          local,
          localized({
            en: `Write ${name} (then at the host in ${hostFile})`,
            ja: `${name} に書き換え (ホストは ${hostFile} のものになります)`,
          }),
        ),
      ],
    };
  },
};

export const addressAsLocalPartTexts: RuleTexts = {
  summary: {
    en: "An address where the name in front of the @ belongs.",
    ja: "@ より前の名前だけを書くところに書かれたアドレス",
  },
  why: {
    en: "bouncefrom and doublebounceto hold a local part; qmail-send appends @ and the name in bouncehost or doublebouncehost. joe@example.com in doublebounceto makes joe@example.com@HOST, which is a user named joe@example.com on that host. There is none, so every double bounce is discarded as a triple bounce, and whoever should have read it hears nothing. In bouncefrom it spoils the From line of every bounce.",
    ja: "bouncefrom と doublebounceto にはローカルパートを書きます。qmail-send はその後ろに @ と、bouncehost または doublebouncehost の名前を付けます。doublebounceto に joe@example.com と書くと joe@example.com@ホスト名、つまりそのホストの「joe@example.com」というユーザー宛になります。そのようなユーザーはいないため、二重バウンスはすべて triple bounce として破棄され、読むはずの人には何も届きません。bouncefrom では、すべてのバウンスの From 行が誤ったものになります。",
  },
  remedy: {
    en: "Write the local part here, and the host in doublebouncehost or bouncehost.",
    ja: "ここにはローカルパートだけを、ホスト名は doublebouncehost や bouncehost に書いてください。",
  },
  sources: ["qmail-send.c: getcontrols(), injectbounce()", "qmail-send(8), bouncefrom and doublebounceto"],
};

const LONGEST = 500;
