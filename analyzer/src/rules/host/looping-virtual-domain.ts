import { rewriteRecipient } from "../../host/qmail-send.ts";
import { traceLocal } from "../../host/trace-delivery.ts";
import { findForwardLoops } from "../../host/trace-loops.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { someDomainOf } from "./looping-route.ts";

/** A virtual domain whose .qmail forwards to an address that comes back to it. */
export const loopingVirtualDomain: HostRule = {
  id: "looping-virtual-domain",
  scope: "host",
  severity: "error",
  reports: ["alias/.qmail-*", "/home/*/.qmail-*"],
  *check({ files: { control }, model }) {
    const file = control.get("virtualdomains");
    if (file?.kind !== "file") return;
    const told = new Set<string>();
    const tried = new Set<string>();
    for (const { value } of readList(file.bytes)) {
      const entry = mapEntryOf(value);
      // Each user is followed once; the address adds nothing but for single ones.
      const at = entry?.key.lastIndexOf("@") ?? -1;
      const user = at > 0 ? value : entry?.value;
      if (!entry || entry.value === "" || user === undefined || tried.has(user)) continue;
      if (tried.size >= MOST_USERS) return;
      tried.add(user);
      const address = at > 0 ? entry.key : `qmail-control.no-such-user@${someDomainOf(entry.key)}`;
      const { channel, recipient, prefix } = rewriteRecipient(model.send, address);
      if (channel !== "local" || recipient === null || prefix !== entry.value) continue;
      const to = { recipient, sender: "sender@remote.test" };
      for (const { forward, backTo } of findForwardLoops(model, to, traceLocal(model, to))) {
        if (backTo === undefined || forward.file === null || forward.line === null) continue;
        const key = `${forward.file}:${forward.line}`;
        if (told.has(key)) continue;
        told.add(key);
        const [domain, target] = [visible(entry.key), visible(forward.address)];
        yield {
          place: { file: forward.file, line: forward.line },
          message: localized({
            en: `This forward closes a loop: virtualdomains gives mail for ${domain === "" ? "all other domains" : domain} to ${visible(entry.value)}, and mail to ${target} comes back to ${visible(backTo)}, where qmail-local finds its own Delivered-To line and bounces it. Forward to an address elsewhere, or deliver into a mailbox.`,
            ja: `この転送はループします。virtualdomains は${domain === "" ? "ほかのすべてのドメイン" : ` ${domain} `}宛のメールを ${visible(entry.value)} に渡し、${target} 宛のメールは ${visible(backTo)} に戻ります。そこで qmail-local は自分の Delivered-To 行を見つけ、差出人に戻します。別の場所のアドレスに転送するか、メールボックスに配送してください。`,
          }),
        };
      }
    }
  },
};

export const loopingVirtualDomainTexts: RuleTexts = {
  summary: {
    en: "Mail for a virtual domain is forwarded back to where it came from.",
    ja: "バーチャルドメインのメールが、元の場所に転送されて戻ってくる",
  },
  why: {
    en: "virtualdomains gives the mail to a user, whose .qmail forwards it to an address that virtualdomains gives to the same user again. qmail-local puts a Delivered-To line into each message it handles, and bounces one that has its own already: the mail never arrives. An address that nobody has a .qmail of its own for is tried for each domain.",
    ja: "virtualdomains によってあるユーザーに渡されたメールが、その .qmail によって、virtualdomains が再び同じユーザーに渡すアドレスへ転送されています。qmail-local は扱ったメールに Delivered-To 行を付け、同じ行のあるメールは差出人に戻すため、メールは届きません。ドメインごとに、専用の .qmail のないアドレスで調べます。",
  },
  remedy: {
    en: "Forward to an address outside the domain, or to the user's own name, or deliver into a mailbox.",
    ja: "ドメインの外のアドレスか、ユーザー自身の名前に転送するか、メールボックスに配送してください。",
  },
  sources: ["qmail-local.c: bouncexf()", "qmail-send.c: rewrite()", "dot-qmail(5)"],
};

/** Users of virtual domains that are followed; each may have .qmail files to be read. */
const MOST_USERS = 200;
