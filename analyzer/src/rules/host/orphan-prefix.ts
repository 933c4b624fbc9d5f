import { isBelowPublicSuffix } from "../../domain/public-suffix.ts";
import type { MailHost } from "../../host/mail-host.ts";
import { once } from "../../host/once.ts";
import { type PrefixOwner, prefixOwners } from "../../host/prefix-owner.ts";
import { indexOfFile } from "../../syntax/entry-index.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { fromByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import { withPauses } from "../../text/steps.ts";
import type { HostReport, HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `example.com:example.com` in virtualdomains, and nobody is example.com. */
export const orphanPrefix: HostRule = {
  id: "orphan-prefix",
  scope: "host",
  severity: "error",
  reports: ["control/virtualdomains"],
  *check({ files, model }) {
    const virtual = files.control.get("virtualdomains");
    if (virtual?.kind !== "file") return;
    const usersInView = files.assign !== undefined || files.usersCdb !== undefined;
    if (!usersInView && files.aliasHome === undefined) return;
    const index = indexOfFile(virtual, "map");
    const ownerOf = prefixOwners(model);
    const pattern = once(() => assignmentPattern(files));
    for (const listed of withPauses(readList(virtual.bytes))) {
      if (!listed) {
        yield;
        continue;
      }
      const { value, span, line } = listed;
      const entry = mapEntryOf(value);
      if (!entry || entry.value === "" || entry.key.includes("@")) continue;
      const found = orphanOf(entry.value, { model, usersInView, ownerOf });
      // A line that another one overrides decides nothing.
      if (!found || index.find([asciiLower(entry.key)])[0]?.entry.line !== line) continue;
      yield {
        place: {
          file: "control/virtualdomains",
          line,
          columns: { start: span.start + entry.valueSpan.start, end: span.start + entry.valueSpan.end },
        },
        ...reportFor(entry, found, { files, pattern }),
      };
    }
  },
};

export const orphanPrefixTexts: RuleTexts = {
  summary: {
    en: "A virtual domain's mail is handed to a user that does not exist.",
    ja: "存在しないユーザーに渡されるバーチャルドメインのメール",
  },
  why: {
    en: "virtualdomains puts a prefix and a hyphen before the address, and qmail-lspawn looks for somebody who has it: in users/cdb, then among the users of the system, and at last for a .qmail of the user alias. If there is none, all mail to the domain bounces with “no mailbox here by that name”. That happens when a domain was removed from users/assign only, or was added by hand without the line that vadddomain writes. Prefixes that may be users of the system are not reported: the password database is not looked at.",
    ja: "virtualdomains はアドレスの前に「プレフィックス-」を付け、qmail-lspawn はその持ち主を users/cdb、システムのユーザー、alias ユーザーの .qmail の順に探します。どこにもなければ、そのドメイン宛てのメールはすべて “no mailbox here by that name” で差出人に戻されます。users/assign からだけドメインを削除した場合や、vadddomain が書く行を加えずに手で追加した場合に起こります。passwd は調べないので、システムのユーザーかもしれないプレフィックスは報告しません。",
  },
  remedy: {
    en: "Add the line to users/assign and run qmail-newu (with vpopmail: vadddomain), or create the .qmail. If the domain was given up, remove it from virtualdomains and rcpthosts.",
    ja: "users/assign に行を追加して qmail-newu を実行するか (vpopmail なら vadddomain)、.qmail を作成してください。やめたドメインなら virtualdomains と rcpthosts から削除します。",
  },
  sources: ["qmail-send.c: rewrite()", "qmail-lspawn.c: nughde_get()", "qmail-getpw.c: userext()", "qmail-local.c: qmesearch()"],
};

interface Look {
  readonly model: MailHost;
  readonly usersInView: boolean;
  readonly ownerOf: (prefix: string) => PrefixOwner;
}

type Orphan = Extract<PrefixOwner, { kind: "nobody" }>;

function orphanOf(prefix: string, { model, usersInView, ownerOf }: Look): Orphan | undefined {
  const ofAlias = /^alias(?:-|$)/i.test(prefix);
  if (!ofAlias && !usersInView) return undefined;
  const owner = ownerOf(prefix);
  if (owner.kind !== "nobody" || (ofAlias && !owner.aliasInView)) return undefined;
  return ofAlias || isNoSystemUser(prefix, model) ? owner : undefined;
}

/** Users of the system are not called like domains; and whoever is called like the part before a hyphen has a home. */
function isNoSystemUser(prefix: string, { files }: MailHost): boolean {
  if (!isBelowPublicSuffix(prefix)) return false;
  const dash = prefix.indexOf("-");
  return dash <= 0 || typeof files.home?.(`/home/${prefix.slice(0, dash)}`) !== "object";
}

function reportFor(
  { key, value }: { readonly key: string; readonly value: string },
  { aliasInView }: Orphan,
  { files, pattern }: { readonly files: MailHost["files"]; readonly pattern: () => AssignmentPattern | undefined },
): Pick<HostReport, "message" | "fixes"> {
  const domain = shown(fromByteString(key === "" ? "…" : key.replace(/^\./, "")));
  const prefix = shown(fromByteString(value));
  if (/^alias(?:-|$)/i.test(value)) {
    const ext = value.slice("alias-".length);
    const name = `.qmail-${ext === "" ? "" : `${shown(fromByteString(asciiLower(ext).replaceAll(".", ":")))}-`}default`;
    return {
      message: localized({
        en: `Mail to joe@${domain} goes to the user alias as ${prefix}-joe, and ${shown(files.aliasHome ?? "")} has no .qmail for it: all mail to the domain bounces. Create ${name} there, or one .qmail for each address.`,
        ja: `joe@${domain} 宛てのメールは ${prefix}-joe として alias ユーザーに渡されますが、${shown(files.aliasHome ?? "")} にはそのための .qmail がなく、このドメインのメールはすべて差出人に戻されます。そこに ${name} か、アドレスごとの .qmail を作成してください。`,
      }),
    };
  }
  const en = aliasInView ? ", and alias has no .qmail for it" : "";
  const ja = aliasInView ? "、alias にもそのための .qmail がありません。" : "ありません。";
  return {
    message: localized({
      en: `Mail to joe@${domain} is handed to ${prefix}-joe, but users/assign has no +${prefix}-${en}: all mail to the domain bounces. Add the line and run qmail-newu, or remove the domain here and from rcpthosts.`,
      ja: `joe@${domain} 宛てのメールは ${prefix}-joe に渡されますが、users/assign に +${prefix}- の行が${aliasInView ? "なく" : ""}${ja}このドメインのメールはすべて差出人に戻されます。行を追加して qmail-newu を実行するか、ドメインをここと rcpthosts から削除してください。`,
    }),
    fixes: () => assignmentFix(value, pattern(), files),
  };
}

/** How the assignments of virtual domains look, and before which line one more belongs. */
interface AssignmentPattern {
  /** From the uid to the folder in which the homes of the domains are. */
  readonly rest: string;
  readonly end: number;
}

/** The pattern of the assignments, where all of them are alike. Costs the whole file. */
function assignmentPattern({ assign }: MailHost["files"]): AssignmentPattern | undefined {
  if (assign?.kind !== "file") return undefined;
  const lines = assign.bytes.split("\n");
  const end = lines.findIndex((line) => line.startsWith("."));
  const [only, ...others] = new Set(lines.slice(0, Math.max(end, 0)).flatMap((line) => restOf(line) ?? []));
  return only === undefined || only === "" || others.length > 0 ? undefined : { rest: only, end };
}

/**
 * The ids and the folder of a line as vpopmail's vadddomain writes it, or vaddaliasdomain, which names the real domain; `""` for one
 * that lies elsewhere below the folder, as in a host with thousands of domains; undefined for a line of another kind.
 */
function restOf(line: string): string | undefined {
  const [, domain, ids, folder, home] = /^\+[^:]+-:([^:]+):(\d+:\d+):(\/[^:]*\/domains\/)([^:]*):-::$/.exec(line) ?? [];
  if (domain === undefined) return undefined;
  return home === domain ? `${ids}:${folder}` : "";
}

/** The assignment as those of its neighbours are, where all of them are alike. */
function assignmentFix(
  prefix: string,
  pattern: AssignmentPattern | undefined,
  { home }: MailHost["files"],
): ReturnType<NonNullable<HostReport["fixes"]>> {
  // Without its directory the domain was given up, and its mail would wait for days before it bounces.
  if (!pattern || home?.(pattern.rest.slice(pattern.rest.indexOf("/")) + prefix) === "absent") return [];
  const line = `+${prefix}-:${prefix}:${pattern.rest}${prefix}:-::`;
  const name = shown(fromByteString(prefix));
  return [
    {
      title: localized({
        en: `Create the users/assign line of ${name} (run qmail-newu afterwards)`,
        ja: `users/assign に ${name} の行を作成する (その後 qmail-newu を実行)`,
      }),
      safe: false,
      preferred: true,
      edits: [{ kind: "insert line", file: "users/assign", line: pattern.end, text: line }],
    },
  ];
}
