import type { Home } from "../../host/home.ts";
import { homesInView } from "../../host/homes-in-view.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import type { HostReport, HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `~alias/.qmail-john.doe`: qmail-local looks for .qmail-john:doe. */
export const unfindableDotQmail: HostRule = {
  id: "unfindable-dot-qmail",
  scope: "host",
  severity: "warning",
  reports: ["/var/qmail/alias/.qmail-john.doe", "/home/joe/.qmail-Sales"],
  *check({ files, model }) {
    for (const home of homesInView(model)) yield* unfindableIn(home, home.path === files.aliasHome ? OF_ALIAS : OF_USERS);
  },
};

export const unfindableDotQmailTexts: RuleTexts = {
  summary: {
    en: "A .qmail has a name for which qmail-local never looks.",
    ja: "qmail-local が探すことのない名前の .qmail",
  },
  why: {
    en: "Before it looks for a .qmail, qmail-local folds the extension to lower case and turns its dots into colons. So a file whose name has a dot or a capital letter behind .qmail- is never found: mail to john.doe is looked for in .qmail-john:doe.",
    ja: "qmail-local は .qmail を探す前に、拡張部分を小文字にし、ドットをコロンに変えます。そのため、.qmail- の後ろにドットや大文字のある名前のファイルは見つかりません。john.doe 宛てのメールに使われるのは .qmail-john:doe です。",
  },
  remedy: {
    en: "Rename the file: small letters, and a colon for each dot.",
    ja: "小文字にし、ドットをコロンに変えて、ファイル名を変更してください。",
  },
  sources: ["qmail-local.c: main(), qmesearch()", "dot-qmail(5), EXTENSION ADDRESSES"],
};

function* unfindableIn(home: Home, pattern: RegExp): Generator<HostReport> {
  const names = new Set(home.names?.() ?? []);
  for (const name of [...names].toSorted()) {
    const meant = meantBy(name, pattern);
    if (meant === undefined || home.get(name)?.kind !== "file") continue;
    const exists = names.has(meant);
    const [wrong, right] = [shown(name), shown(meant)];
    yield {
      place: { file: `${home.path}/${name}`, line: 0 },
      wholeFile: true,
      ...(exists && { severity: "information" as const }),
      message: exists
        ? localized({
            en: `qmail-local never looks for ${wrong}; it reads ${right}, which is there too. Remove this file.`,
            ja: `qmail-local は ${wrong} を探しません。読まれるのは、別にある ${right} です。このファイルは削除してください。`,
          })
        : localized({
            en: `qmail-local never looks for ${wrong}, so this address does not exist. Rename the file to ${right}.`,
            ja: `qmail-local は ${wrong} を探さないため、このアドレスは存在しません。ファイル名を ${right} に変更してください。`,
          }),
    };
  }
}

/** Everything in the home of alias is there for qmail, so that other beginnings are slips too. */
const OF_ALIAS = /^(?:\.qmail[-_]|qmail-)([\w.:=+-]{1,255})$/;
const OF_USERS = /^\.qmail-([\w.:=+-]{1,255})$/;

/** Copies that editors, packagers and people leave. */
const COPY = /~$|#$|[-._](?:bak|backup|old|orig|save?|copy|te?mp|new|dist|sample|example|swp|disabled|off|rpmsave|rpmnew|dpkg-\w+|\d+)$/i;

/** The name that was meant; undefined where the name is in order, or that of a copy. */
function meantBy(name: string, pattern: RegExp): string | undefined {
  if (COPY.test(name)) return undefined;
  const [, ext] = pattern.exec(name) ?? [];
  if (ext === undefined) return undefined;
  const meant = `.qmail-${asciiLower(ext).replaceAll(".", ":")}`;
  return meant === name ? undefined : meant;
}
