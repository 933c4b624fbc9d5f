import { asciiName } from "../../domain/punycode.ts";
import { indexOfFile } from "../../syntax/entry-index.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { fromByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import { withPauses } from "../../text/steps.ts";
import type { HostReport, HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `bücher.de`, where other servers write xn--bcher-kva.de. */
export const internationalName: HostRule = {
  id: "international-name",
  scope: "host",
  severity: "warning",
  reports: ["control/rcpthosts", "control/locals", "control/virtualdomains", "control/smtproutes"],
  *check(host) {
    if (!host.programs.dialect.ids.includes("notqmail")) return;
    for (const name of ["rcpthosts", "morercpthosts", "locals"]) yield* namesIn(host, name, "list");
    for (const name of ["virtualdomains", "smtproutes"]) yield* namesIn(host, name, "map");
  },
};

export const internationalNameTexts: RuleTexts = {
  summary: {
    en: "A name with letters beyond ASCII, which other servers spell in another way.",
    ja: "ASCII 以外の文字を含む名前。ほかのサーバーが使う表記とは異なる",
  },
  why: {
    en: "qmail compares bytes and converts no names. This qmail-smtpd does not offer SMTPUTF8 (RFC 6531), so other servers write the ASCII form of such a name, which begins with xn--, into the envelope; the line does not match it, and mail to the domain is refused or goes astray.",
    ja: "qmail はバイト列を比較するだけで、名前の変換はしません。この qmail-smtpd は SMTPUTF8 (RFC 6531) に対応していないため、ほかのサーバーは封筒の宛先に xn-- で始まる ASCII の表記を使います。この行はそれに一致せず、ドメイン宛のメールは拒否されるか、別の場所に送られます。",
  },
  remedy: { en: "Write the form with xn--.", ja: "xn-- で始まる表記で書いてください。" },
  sources: ["rcpthosts.c: rcpthosts()", "qmail-send.c: rewrite()", "RFC 5891, 4.4", "RFC 6531, 3.2"],
};

function* namesIn({ files: { control } }: HostView, name: string, kind: "list" | "map"): Generator<HostReport | undefined> {
  const file = control.get(name);
  if (file?.kind !== "file" || !/[^\0-\x7f]/.test(file.bytes)) return;
  const index = indexOfFile(file, kind);
  for (const listed of withPauses(readList(file.bytes))) {
    if (!listed) {
      yield;
      continue;
    }
    const { value, span, line } = listed;
    const key = kind === "list" ? value : mapEntryOf(value)?.key;
    if (key === undefined || !/[^\0-\x7f]/.test(key)) continue;
    // The user of a virtual address may be anything.
    const at = key.lastIndexOf("@") + 1;
    const start = key.startsWith(".", at) ? at + 1 : at;
    const ascii = asciiName(fromByteString(key.slice(start)));
    if (ascii === undefined) continue;
    const meant = key.slice(0, start) + ascii;
    // Both may stand there, since people on this host may write either.
    if (index.find([meant])[0]) continue;
    const [wrong, right] = [shown(fromByteString(key)), shown(fromByteString(meant))];
    yield {
      place: { file: `control/${name}`, line, columns: { start: span.start, end: span.start + key.length } },
      message: localized({
        en: `Other servers write this name as ${ascii}, and qmail compares bytes: their mail does not match ${wrong}. Write ${right}.`,
        ja: `ほかのサーバーはこの名前を ${ascii} と書きます。qmail はバイト列を比較するため、そのメールは ${wrong} に一致しません。${right} と書いてください。`,
      }),
      fixes: () => [
        {
          title: localized({
            en: `Write ${right} (${name} then matches the mail of other servers)`,
            ja: `${right} に書き換え (ほかのサーバーからのメールに一致するようになります)`,
          }),
          safe: false,
          preferred: true,
          edits: [{ kind: "replace line", file: `control/${name}`, line, text: meant + value.slice(key.length) }],
        },
      ],
    };
  }
}
