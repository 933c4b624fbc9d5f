import { controlFilesOf } from "../../host/control-files.ts";
import type { Programs } from "../../host/programs.ts";
import { relayFor, startQmailRemote } from "../../host/qmail-remote.ts";
import type { Entry } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { smtpRouteOf } from "../../syntax/smtp-route.ts";
import { fromByteString, toByteString } from "../../text/bytes.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { virtualExample } from "../map-example.ts";
import { rewrite } from "../rewrite.ts";
import type { Fix, LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown, shownMapLine, shownRelay } from "../words.ts";

/** `example.com: user`: the blank is part of the name. */
export const blankInValue: LineRule = {
  id: "blank-in-value",
  scope: "line",
  ignoresPlainLines: true,
  severity: "error",
  appliesTo: (file) => file.name === "virtualdomains" || file.name === "smtproutes",
  check: (entry, file, _line, programs): Report | undefined => {
    const colon = entry.value.indexOf(":");
    if (colon < 0) return undefined;
    const value = entry.value.slice(colon + 1, colon + LONGEST);
    // A line that begins with a blank is a mistake as a whole.
    if (!BLANK.test(value) || value.trim() === "" || /^\s/.test(entry.value)) return undefined;
    const found = file.name === "virtualdomains" ? inPrefix(entry.value, programs) : inRoute(entry.value, programs);
    if (!found) return undefined;
    const blanks = blanksOf(entry.value, colon + 1);
    return {
      span: { start: entry.span.start + blanks.start, end: entry.span.start + blanks.end },
      message: found,
      fixes: () => withoutBlank(entry, file.name, programs),
    };
  },
};

export const blankInValueTexts: RuleTexts = {
  summary: {
    en: "A blank behind the colon becomes part of the user or host.",
    ja: "コロンの後の空白が、ユーザー名やホスト名の一部になる行",
  },
  why: {
    en: "Everything behind the first colon is the value, blanks and remarks included; only blanks at the end of the line are removed. In virtualdomains it is put in front of the address, so the mail is for a local user with a blank in the name. In smtproutes it is the name of a host, and none has a blank in it. The mail bounces.",
    ja: "最初のコロンより後ろは、空白や説明も含めてすべて値になります。取り除かれるのは行末の空白だけです。virtualdomains では値がアドレスの前に付くため、名前に空白を含むローカルユーザー宛になります。smtproutes ではホスト名になりますが、空白を含むホスト名はありません。メールは差出人に戻されます。",
  },
  remedy: {
    en: "Write the value right behind the colon, and a remark on a line of its own that begins with #.",
    ja: "値はコロンの直後に書き、説明は # で始まる独立した行に書いてください。",
  },
  sources: ["constmap.c: constmap_init()", "control.c: control_readfile()", "qmail-send.c: rewrite()", "qmail-remote.c: main()"],
};

const LONGEST = 1000;
/** A blank of any kind; a CR is another mistake. */
const BLANK = /[^\S\r]/;

/** The first blanks from `from` on, or all of the remark that they precede. */
function blanksOf(value: string, from: number): { readonly start: number; readonly end: number } {
  const start = from + value.slice(from).search(BLANK);
  let end = start;
  while (end < value.length && BLANK.test(value.charAt(end))) end += 1;
  return { start, end: start === from ? end : Math.max(end, value.trimEnd().length) };
}

function inPrefix(entry: string, { dialect }: Programs): Localized | undefined {
  const example = virtualExample(entry);
  if (!example) return undefined;
  const address = shown(example.address);
  const rewritten = shown(example.rewritten);
  return localized({
    en: `${dialect.send.program} takes the blank as part of the user's name: mail to ${address} becomes “${rewritten}” and bounces, unless there is a local user of that name. Write the user right behind the colon and nothing after it.`,
    ja: `${dialect.send.program} は空白もユーザー名の一部とみなします。${address} 宛のメールは「${rewritten}」宛になり、その名前のローカルユーザーがいなければ差出人に戻されます。ユーザー名はコロンの直後に書き、その後には何も書かないでください。`,
  });
}

function inRoute(entry: string, { dialect }: Programs): Localized | undefined {
  const read = mapEntryOf(entry);
  if (!read || !BLANK.test(smtpRouteOf(read.value, dialect.remote.routes).host.text)) return undefined;
  const remote = startQmailRemote(controlFilesOf({ me: "me", smtproutes: `:${toByteString(read.value)}` }), {}, dialect);
  const host = shownRelay(fromByteString(relayFor(remote, "example.com").host));
  return localized({
    en: `qmail-remote takes the blank as part of the host's name and asks the DNS for “${host}”, which does not exist: the mail bounces. Write the host right behind the colon and nothing after it but :PORT.`,
    ja: `qmail-remote は空白もホスト名の一部とみなし、存在しない「${host}」を DNS に問い合わせるため、メールは差出人に戻されます。ホスト名はコロンの直後に書き、その後には「:ポート」以外を書かないでください。`,
  });
}

/** What was meant, where the value is one word with blanks in front or a remark behind. */
function withoutBlank({ value, span }: Entry, file: string, programs: Programs): readonly Fix[] {
  const [, key, target, remark] =
    /^([^:]{0,255}):\s{0,99}([^\s#;]{1,255})(?:\s{1,99}(?:#\s{0,9}|\/\/\s{0,9}|;\s{0,9})(.{0,999}))?$/.exec(value) ?? [];
  if (key === undefined || target === undefined) return [];
  const line = `${key}:${target}`;
  const host = shownRelay(smtpRouteOf(target, programs.dialect.remote.routes).host.text);
  const effect =
    file === "virtualdomains"
      ? { en: `goes to user ${shown(target)}`, ja: `ユーザー ${shown(target)} に届く` }
      : { en: `goes to ${host}`, ja: ` ${host} に送られる` };
  return [
    rewrite(
      span,
      remark === undefined ? line : `# ${remark}\n${line}`,
      localized(
        remark === undefined
          ? {
              en: `Write ${shownMapLine(line, programs)} (the mail then ${effect.en})`,
              ja: `${shownMapLine(line, programs)} に書き換え (メールは${effect.ja}ようになります)`,
            }
          : {
              en: `Move the remark to a line above (the mail then ${effect.en})`,
              ja: `説明を上の行に移動 (メールは${effect.ja}ようになります)`,
            },
      ),
    ),
  ];
}
