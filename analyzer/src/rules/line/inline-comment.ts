import type { ControlFileSpec } from "../../catalogue/control-file.ts";
import { publicSuffixSection } from "../../domain/public-suffix.ts";
import type { Entry } from "../../syntax/list.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { isHostList, isRecipientHostList } from "../host-lists.ts";
import { refusedMail } from "../refused-mail.ts";
import { removeEntry } from "../removal.ts";
import { dangerOf } from "../revival.ts";
import type { Fix, LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { describeHosts, type Words } from "../words.ts";

/** `example.com # office`: the remark becomes part of the entry, which then matches nothing. */
export const inlineComment: LineRule = {
  id: "inline-comment",
  scope: "line",
  ignoresPlainLines: true,
  severity: "error",
  appliesTo: isHostList,
  check: (entry, file, _line, programs): Report | undefined => {
    // A CR at the end is a mistake too; moving the remark leaves it behind, so it needs no finding of its own.
    const found = remarkBehind(file, entry.value.replace(/\r$/, ""));
    if (!found) return undefined;
    const { host, remark } = found;
    const end = entry.span.end - (entry.value.endsWith("\r") ? 1 : 0);
    const matchesSuffix = dangerOf(file, host, programs) !== undefined || publicSuffixSection(host.replace(/^\./, "")) !== undefined;
    return {
      span: { start: end - remark.length, end },
      ...(matchesSuffix
        ? { severity: "warning", message: deadEntry }
        : refusedMail({ file, meant: [host], programs }, { refused: () => deadOwnEntry(host), otherwise: deadEntryOf(file, host) })),
      fixes: () => (matchesSuffix ? [removeEntry(entry, { safe: false })] : [moveRemark(file, entry, found)]),
    };
  },
};

export const inlineCommentTexts: RuleTexts = {
  summary: {
    en: "A remark behind an entry makes the entry match nothing.",
    ja: "エントリの後ろに書かれた説明のために、何にも一致しなくなったエントリ",
  },
  why: {
    en: "qmail knows comments only as lines that begin with #. On any other line everything up to the end, without the blanks at the very end, is the entry. With a remark in it the entry is a name that no mail is sent to. In rcpthosts that means that mail to the domain is refused, often one's own.",
    ja: "qmail がコメントとみなすのは # で始まる行だけです。それ以外の行は、行末の空白を除いて行全体がエントリになります。説明が付いたエントリは、どのメールの宛先にもならない名前です。rcpthosts ではそのドメイン宛のメールが拒否されます。多くの場合、それは自分のドメインです。",
  },
  remedy: {
    en: "Put the remark on a line of its own that begins with #.",
    ja: "説明は # で始まる独立した行に書いてください。",
  },
  sources: ["control.c: control_readfile()", "qmail-control(5)"],
};

/** The host and the remark of an entry of a list of hosts; undefined where there is no remark. */
export function remarkBehind(file: ControlFileSpec, entry: string): RemarkBehindHost | undefined {
  return isHostList(file) ? remarkBehindHost(entry) : undefined;
}

interface RemarkBehindHost {
  readonly host: string;
  readonly remark: string;
}

/** Divides `host remark`. Undefined where the entry is no host with something behind it that can't be another host. */
function remarkBehindHost(entry: string): RemarkBehindHost | undefined {
  if (!/[#\s]/.test(entry)) return undefined;
  // Bounded, and nothing is matched behind the gap: on a line of megabytes the matcher would run out of its stack.
  const match = /^(?<host>\[[0-9.]{1,255}\]|[\w.-]{1,255})(?<gap>\s{0,9999})(?=\S)/u.exec(entry);
  const { host, gap } = match?.groups ?? {};
  if (match === null || host === undefined) return undefined;
  const remark = entry.slice(match[0].length);
  const isRemark = remark.startsWith("#") || (gap !== "" && !/^\.?[\w-]+(\.[\w-]+)+|^\[/.test(remark.slice(0, 255)));
  return isRemark ? { host, remark } : undefined;
}

const deadEntry = localized({
  en: "qmail takes the whole line as the entry, so it matches no mail. Only a line that begins with # is a comment. Remove it: without the remark it would cover a whole public suffix.",
  ja: "qmail は行全体をエントリとみなすため、どのメールにも一致しません。コメントになるのは # で始まる行だけです。説明を取り除くと公開サフィックス全体に効くエントリになるので、削除してください。",
});

/** Where nothing else lists the host. */
function deadOwnEntry(host: string): Localized {
  const hosts = describeHosts(host);
  return deadBecause({ en: ` and mail to ${hosts.en} is refused`, ja: `${hosts.ja}宛のメールが拒否されます` });
}

/** Where it has no consequence, or none that is known. */
function deadEntryOf(file: ControlFileSpec, host: string): Localized {
  const hosts = describeHosts(host);
  return deadBecause(
    isRecipientHostList(file)
      ? { en: `; it is another line that accepts mail to ${hosts.en}`, ja: `効果がありません (${hosts.ja}宛は別の行で受け付けられます)` }
      : { en: ` and it has no effect on mail to ${host}`, ja: `${host} 宛のメールには効果がありません` },
  );
}

function deadBecause(consequence: Words): Localized {
  return localized({
    en: `qmail takes the whole line as the entry, remark included, so it matches nothing${consequence.en}. Only a line that begins with # is a comment: put the remark on a line of its own above.`,
    ja: `qmail は説明も含めて行全体をエントリとみなすため、何にも一致せず、${consequence.ja}。コメントになるのは # で始まる行だけです。説明は上の独立した行に書いてください。`,
  });
}

function moveRemark(file: ControlFileSpec, entry: Entry, { host, remark }: RemarkBehindHost): Fix {
  const comment = remark.startsWith("#") ? remark : `# ${remark}`;
  const effect = isRecipientHostList(file)
    ? { en: `accepts mail to ${describeHosts(host).en}`, ja: `${describeHosts(host).ja}宛を受け付けるようになります` }
    : { en: `lists ${host} in ${file.name}`, ja: `${file.name} に ${host} が載ります` };
  return {
    title: localized({
      en: `Move the remark to a line above (qmail then ${effect.en})`,
      ja: `説明を上の行に移動 (${effect.ja})`,
    }),
    safe: false,
    preferred: true,
    edits: [{ span: entry.span, newText: `${comment}\n${host}` }],
  };
}
