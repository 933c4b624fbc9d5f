import { isFragment } from "../../host/fragment.ts";
import { localized } from "../../text/localized.ts";
import type { HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** Neither me nor smtpgreeting: a part of a host, or a server that takes no mail. */
export const missingMe: HostRule = {
  id: "missing-me",
  scope: "host",
  severity: "hint",
  reports: ["control/me"],
  *check({ files }) {
    if (!isFragment(files.control)) return;
    const whole = showsWholeHost(files);
    yield {
      place: { file: "control/me", line: 0 },
      wholeFile: true,
      ...(whole && { severity: "error" }),
      message: whole ? NOT_STARTING : PART,
    };
  },
};

export const missingMeTexts: RuleTexts = {
  summary: {
    en: "There is no me, the name of this host.",
    ja: "このホストの名前を書く me がない",
  },
  why: {
    en: "me is the name that stands in for most other names: without it, and without smtpgreeting, qmail-smtpd does not start and every connection is closed with “unable to read controls”; qmail-remote sends nothing without me or helohost. Where nothing shows a whole host, the directory is taken for a part of one, such as a sample, and judged as if me were there.",
    ja: "me は、ほかの名前のファイルがないときに代わりに使われる名前です。me も smtpgreeting もないと qmail-smtpd は起動せず、どの接続も “unable to read controls” で切られます。me も helohost もないと qmail-remote は何も送信しません。ホスト全体と判断できるものがなければ、見本などホストの一部とみなし、me があるものとして判定します。",
  },
  remedy: {
    en: "Create me with the full name of this host, as the DNS has it.",
    ja: "DNS に登録されているこのホストの完全な名前を書いた me を作成してください。",
  },
  sources: ["qmail-smtpd.c: setup()", "qmail-remote.c: getcontrols()", "qmail-control(5), me"],
};

/** Whether something is in view that only a host has that is to run. */
function showsWholeHost({ tcpRules, assign, usersCdb, listeners }: HostView["files"]): boolean {
  return tcpRules !== undefined || assign !== undefined || usersCdb !== undefined || (listeners ?? []).length > 0;
}

const NOT_STARTING = localized({
  en: "There is neither me nor smtpgreeting, so qmail-smtpd does not start and closes every connection. Create me with the full name of this host.",
  ja: "me も smtpgreeting もないため、qmail-smtpd は起動せず、すべての接続が切られます。このホストの完全な名前を書いた me を作成してください。",
});
const PART = localized({
  en: "There is no me here, so this is taken for a part of a host, and judged as if me were there. On a server, qmail-smtpd does not start without it.",
  ja: "me がないため、ホストの一部とみなし、me があるものとして判定しています。実際のサーバーでは、me がないと qmail-smtpd は起動しません。",
});
