import { once } from "../../host/once.ts";
import { decideUser } from "../../host/qmail-lspawn.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { fromByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import type { HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `~alias/.qmail-joe` while joe is a user: the user wins. */
export const shadowedAlias: HostRule = {
  id: "shadowed-alias",
  scope: "host",
  severity: "warning",
  reports: ["/var/qmail/alias/.qmail-joe"],
  *check(host) {
    const { files, model } = host;
    const home = files.aliasHome === undefined ? undefined : files.home?.(files.aliasHome);
    if (typeof home !== "object" || model.users.kind === "refused") return;
    const { table } = model.users;
    const led = once(() => prefixesOfAlias(host));
    for (const name of (home.names?.() ?? []).toSorted()) {
      const [, ext] = /^\.qmail-([^.A-Z]{1,255})$/.exec(name) ?? [];
      if (ext === undefined || /(?:^|-)default$|-(?:owner|request|return|accept|reject)\b/.test(ext)) continue;
      const local = ext.replaceAll(":", ".");
      const decision = decideUser(local, table);
      const owner =
        decision.kind === "user" && decision.assigned.home !== files.aliasHome
          ? decision
          : decision.kind === "password database" && !/[-.]/.test(local) && hasHome(host, local)
            ? undefined
            : null;
      if (owner === null || isLedToAlias(local, led())) continue;
      const [address, path] = [shown(fromByteString(local)), shown(owner?.assigned.home ?? `/home/${local}`)];
      const line = owner?.steps[0]?.line;
      yield {
        place: { file: `${files.aliasHome ?? ""}/${name}`, line: 0 },
        wholeFile: true,
        ...(!owner && { severity: "information" as const }),
        message: owner
          ? localized({
              en: `users/assign gives ${address} to the user in ${path}, so this file is never read. Write its lines into the .qmail of that user, or remove the file.`,
              ja: `users/assign は ${address} を ${path} のユーザーに割り当てているため、このファイルは読まれません。そのユーザーの .qmail に内容を移すか、ファイルを削除してください。`,
            })
          : localized({
              en: `There is a home ${path}: as long as the system has the user ${address}, the mail goes to that user and this file is never read. Write its lines into ${path}/.qmail.`,
              ja: `${path} というホームがあります。システムに ${address} というユーザーがいる限り、メールはそのユーザーに届き、このファイルは読まれません。内容を ${path}/.qmail に移してください。`,
            }),
        ...(line !== undefined &&
          line !== null && {
            related: [{ place: { file: "users/assign", line }, message: localized({ en: "The line that decides", ja: "有効な行" }) }],
          }),
      };
    }
  },
};

export const shadowedAliasTexts: RuleTexts = {
  summary: {
    en: "A .qmail of alias is for an address that a user has.",
    ja: "ユーザーが持つアドレスのために alias に置かれた .qmail",
  },
  why: {
    en: "The user alias gets only what nobody else does: first users/cdb is asked, then the users of the system. Where one of them has the address, the .qmail of alias for it is never read.",
    ja: "alias ユーザーに渡されるのは、ほかに受け取る人のいないメールだけです。先に users/cdb、次にシステムのユーザーが調べられ、そのどちらかがアドレスを持っていれば、alias にある .qmail は読まれません。",
  },
  remedy: {
    en: "Write the instructions into the .qmail of that user, or give the address to alias in users/assign, with a line =ADDRESS:alias:… and its home.",
    ja: "そのユーザーの .qmail に指示を書くか、users/assign に =アドレス:alias:… の行を書いて、アドレスを alias に割り当ててください。",
  },
  sources: ["qmail-lspawn.c: nughde_get()", "qmail-getpw.c: userext()"],
};

function hasHome({ files }: HostView, name: string): boolean {
  return name !== "root" && typeof files.home?.(`/home/${name}`) === "object";
}

/** The beginnings of addresses of alias to which virtualdomains leads some domain by name; of `alias` itself all. */
function prefixesOfAlias({ files: { control } }: HostView): ReadonlySet<string> {
  const virtual = control.get("virtualdomains");
  const prefixes = new Set<string>();
  for (const { value } of virtual?.kind === "file" ? readList(virtual.bytes) : []) {
    const prefix = asciiLower(mapEntryOf(value)?.value ?? "");
    if (prefix === "alias") prefixes.add("");
    else if (prefix.startsWith("alias-")) prefixes.add(prefix.slice("alias-".length));
  }
  return prefixes;
}

/** Whether virtualdomains leads some domain to this address of alias by name, past all users. */
function isLedToAlias(local: string, prefixes: ReadonlySet<string>): boolean {
  if (prefixes.size === 0) return false;
  for (let end = 0; end <= local.length; end += 1) if (prefixes.has(local.slice(0, end))) return true;
  return false;
}
