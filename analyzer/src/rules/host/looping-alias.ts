import type { Home } from "../../host/home.ts";
import type { MailHost } from "../../host/mail-host.ts";
import { decideUser } from "../../host/qmail-lspawn.ts";
import { rewriteRecipient } from "../../host/qmail-send.ts";
import { traceLocal } from "../../host/trace-delivery.ts";
import { findForwardLoops } from "../../host/trace-loops.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** `&info@example.com` in the .qmail of info@example.com. */
export const loopingAlias: HostRule = {
  id: "looping-alias",
  scope: "host",
  severity: "error",
  reports: ["/var/qmail/alias/.qmail-info", "/home/joe/.qmail-info"],
  *check({ model }) {
    const told = new Set<string>();
    for (const address of ownAddresses(model)) {
      const { channel, recipient } = rewriteRecipient(model.send, address);
      if (channel !== "local" || recipient === null) continue;
      const to = { recipient, sender: "sender@remote.test" };
      const trace = traceLocal(model, to);
      if (trace.forwards.length === 0) continue;
      for (const { forward, backTo } of findForwardLoops(model, to, trace)) {
        const { file, line } = forward;
        // Of files for more than one address another finding tells.
        if (backTo === undefined || file === null || line === null || file.endsWith("default")) continue;
        const key = `${file}:${line}`;
        if (told.has(key)) continue;
        told.add(key);
        const [from, target] = [visible(address), visible(forward.address)];
        yield {
          place: { file, line },
          message: localized({
            en: `This forward closes a loop: mail to ${from} goes on to ${target} and comes back to ${visible(backTo)}, where qmail-local finds its own Delivered-To line and bounces it. Forward to an address elsewhere, or deliver into a mailbox.`,
            ja: `この転送はループします。${from} 宛のメールは ${target} に転送されて ${visible(backTo)} に戻り、qmail-local は自分の Delivered-To 行を見つけて差出人に戻します。別のアドレスに転送するか、メールボックスに配送してください。`,
          }),
        };
      }
    }
  },
};

export const loopingAliasTexts: RuleTexts = {
  summary: {
    en: "The .qmail of an address forwards the mail back to that address.",
    ja: "自分のアドレスにメールを戻す .qmail",
  },
  why: {
    en: "qmail-local puts a Delivered-To line with its recipient on top of each message, and bounces one that has its own line already. So a forward to the address itself, or to another that forwards back, never delivers: the sender gets a bounce.",
    ja: "qmail-local はメールの先頭に受信者を書いた Delivered-To 行を付け、自分の行がすでにあるメールは差出人に戻します。そのため、自分自身や、自分に転送し返すアドレスへの転送では何も配送されず、差出人にエラーが返ります。",
  },
  remedy: {
    en: "Forward to an address elsewhere, or deliver into a mailbox: ./Maildir/.",
    ja: "別のアドレスに転送するか、./Maildir/ のようにメールボックスに配送してください。",
  },
  sources: ["qmail-local.c: bouncexf()", "qmail-send.c: rewrite()", "dot-qmail(5)"],
};

/** So many domains are looked at, and so many addresses of each. */
const MOST_DOMAINS = 200;
const MOST_ADDRESSES = 500;
const ANYBODY = "qmail-control.no-such-user";

/** The addresses that have a .qmail of their own: those of alias in the first local domain, and those of virtual domains. */
function* ownAddresses(model: MailHost): Generator<string> {
  const { files } = model;
  const alias = files.aliasHome === undefined ? undefined : homeAt(files.aliasHome, model);
  const locals = files.control.get("locals");
  const local =
    locals?.kind === "file" ? [...readList(locals.bytes)].map(({ value }) => value).find((name) => name.includes(".")) : undefined;
  if (alias && local !== undefined) yield* addressesIn(alias, ".qmail-", local);
  const virtual = files.control.get("virtualdomains");
  let domains = 0;
  for (const { value } of virtual?.kind === "file" ? readList(virtual.bytes) : []) {
    const entry = mapEntryOf(value);
    if (!entry || entry.value === "" || entry.key === "" || /^\.|@/.test(entry.key)) continue;
    domains += 1;
    if (domains > MOST_DOMAINS) return;
    const place = filesOf(entry.value, model, alias);
    if (place) yield* addressesIn(place.home, place.beginning, entry.key);
  }
}

/** Where the .qmail files of the addresses PREFIX-ANYTHING lie, and how their names begin. */
function filesOf(
  prefix: string,
  model: MailHost,
  alias: Home | undefined,
): { readonly home: Home; readonly beginning: string } | undefined {
  if (model.users.kind === "refused") return undefined;
  const decision = decideUser(`${asciiLower(prefix)}-${ANYBODY}`, model.users.table);
  if (decision.kind === "user") {
    const { home: path, dash, ext } = decision.assigned;
    const home = homeAt(path, model);
    if (!home || !ext.endsWith(ANYBODY)) return undefined;
    return { home, beginning: `.qmail${dash}${ext.slice(0, -ANYBODY.length).replaceAll(".", ":")}` };
  }
  if (decision.kind !== "password database" || !alias) return undefined;
  const ext = asciiLower(prefix).replace(/^alias(?:-|$)/, "");
  return { home: alias, beginning: ext === "" ? ".qmail-" : `.qmail-${ext.replaceAll(".", ":")}-` };
}

function homeAt(path: string, { files }: MailHost): Home | undefined {
  const home = files.home?.(path);
  return typeof home === "object" ? home : undefined;
}

function* addressesIn(home: Home, beginning: string, domain: string): Generator<string> {
  const names = (home.names?.() ?? []).filter((name) => name.startsWith(beginning) && !name.endsWith("default"));
  for (const name of names.toSorted().slice(0, MOST_ADDRESSES)) {
    const local = name.slice(beginning.length).replaceAll(":", ".");
    if (/^[a-z0-9._+=-]+$/.test(local)) yield `${local}@${domain}`;
  }
}
