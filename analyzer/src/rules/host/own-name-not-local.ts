import { controlLine } from "../../host/control.ts";
import { domainWay } from "../../host/domain-way.ts";
import { decideRecipient, loadRecipientHosts } from "../../host/rcpthosts.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** The name in `me` is neither local nor virtual nor routed: mail to this host's own postmaster has nowhere to go. */
export const ownNameNotLocal: HostRule = {
  id: "own-name-not-local",
  scope: "host",
  severity: "information",
  reports: ["control/locals"],
  *check(host) {
    const { control } = host.files;
    const locals = control.get("locals");
    const me = controlLine(control, "me");
    if (locals?.kind !== "file" || me.kind !== "value" || me.value === "") return;
    const way = domainWay(host.model, me.value);
    if (way.kind !== "out" || way.exception || way.relay.via !== "mx") return;
    const name = visible(me.value);
    const isEmpty = readList(locals.bytes).next().done === true;
    const nothing = isEmpty && !deliversVirtually(host) && sendsAllOn(host);
    yield {
      place: { file: "control/locals", line: 0 },
      wholeFile: true,
      ...(nothing && { severity: "warning" }),
      message: localized(
        nothing
          ? {
              en: `locals is empty and virtualdomains has nobody: this host takes mail by rcpthosts and delivers none of it, not even mail to ${name}, its own name. Add ${name} and the domains of this host to locals.`,
              ja: `locals が空で virtualdomains にも何もないため、rcpthosts で受け取ったメールは一通もここに配送されません。自分の名前である ${name} 宛も同じです。${name} とこのホストのドメインを locals に加えてください。`,
            }
          : {
              en: `${isEmpty ? "locals is empty" : `locals has no ${name}, the name in me`}: mail to postmaster@${name}, double bounces among it, is sent to the MX of ${name}, and if that is this host, it is lost. Add ${name} to locals unless another server has its mail.`,
              ja: `${isEmpty ? "locals が空な" : `locals に me の名前である ${name} がない`}ため、ダブルバウンスを含め postmaster@${name} 宛のメールは ${name} の MX へ送られます。それがこのホストなら、メールは失われます。別のサーバーが受け取るのでなければ、${name} を locals に加えてください。`,
            },
      ),
      fixes: () => [
        {
          title: localized({ en: `Add ${name} to locals`, ja: `locals に ${name} を追加する` }),
          safe: false,
          preferred: true,
          edits: [{ kind: "add line", file: "control/locals", text: asciiLower(me.value) }],
        },
      ],
    };
  },
};

export const ownNameNotLocalTexts: RuleTexts = {
  summary: {
    en: "Mail for this host's own name is not delivered here.",
    ja: "このホスト自身の名前宛のメールが、ここに配送されない",
  },
  why: {
    en: "Without a file locals the name in me is local. With one, only the names in it are: an empty file means that nothing is. Bounces that can't be delivered, mail from cron and mail to postmaster go to the name in me unless other files name another; qmail-remote then looks up its MX, finds this host, and bounces them, so that they are lost. It is information, since the name may be the MX of another server; where nothing at all is delivered here though rcpthosts takes mail, it is a warning.",
    ja: "locals がなければ、me の名前がローカルになります。locals があれば、そこに書かれた名前だけがローカルで、空のファイルならローカルな名前は一つもありません。配送できないバウンス、cron のメール、postmaster 宛のメールは、ほかのファイルで変えないかぎり me の名前宛になります。qmail-remote がその MX を引くとこのホスト自身なので差出人に戻され、結局失われます。その名前の MX が別のサーバーのこともあるため、情報として示します。rcpthosts で受け取るのに何一つここに配送されない場合は警告です。",
  },
  remedy: {
    en: "Add the name in me to locals, then send HUP to qmail-send. On a host without users of its own, send its mail elsewhere by a line of smtproutes or virtualdomains.",
    ja: "me の名前を locals に加え、qmail-send に HUP シグナルを送ってください。ユーザーのいないホストでは、smtproutes か virtualdomains の行で別の場所へ送ります。",
  },
  sources: ["qmail-send.c: getcontrols(), rewrite(), injectbounce()", "qmail-send(8), locals, doublebouncehost", "dns.c: dns_mxip()"],
};

/** Whether virtualdomains gives mail to anybody here. */
function deliversVirtually({ files: { control } }: HostView): boolean {
  const file = control.get("virtualdomains");
  if (file?.kind !== "file") return false;
  for (const { value } of readList(file.bytes)) if ((mapEntryOf(value)?.value ?? "") !== "") return true;
  return false;
}

/** Whether strangers may bring mail, and each domain in rcpthosts is sent to its MX without a line that says so. */
function sendsAllOn({ files: { control }, model }: HostView): boolean {
  const hosts = loadRecipientHosts(control);
  const file = control.get("rcpthosts");
  if (!hosts?.rcpthosts || file?.kind !== "file") return false;
  for (const { value } of readList(file.bytes)) {
    const way = domainWay(model, value.replace(/^\./, "a."));
    if (decideRecipient(hosts, `postmaster@${value}`).kind === "accepted" && (way.kind !== "out" || way.exception || way.route))
      return false;
  }
  return readList(file.bytes).next().done !== true;
}
