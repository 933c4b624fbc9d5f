import { controlLine } from "../../host/control.ts";
import { searchDotQmail } from "../../host/dot-qmail-search.ts";
import { CLASSIC_LOCAL } from "../../host/qmail-local.ts";
import { decideUser } from "../../host/qmail-lspawn.ts";
import { rewriteRecipient } from "../../host/qmail-send.ts";
import { type Localized, localized } from "../../text/localized.ts";
import type { HostFix, HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** No .qmail for root, postmaster or mailer-daemon in the home of alias. */
export const missingSystemAlias: HostRule = {
  id: "missing-system-alias",
  scope: "host",
  severity: "warning",
  reports: ["/var/qmail/alias/.qmail-postmaster", "/var/qmail/alias/.qmail-root", "/var/qmail/alias/.qmail-mailer-daemon"],
  *check(host) {
    const missing = SYSTEM_NAMES.filter((name) => isMissing(host, name));
    for (const name of missing) {
      const file = `${host.files.aliasHome ?? ""}/.qmail-${name}`;
      yield {
        place: { file, line: 0 },
        wholeFile: true,
        // Many hosts send nothing to root, and few people answer a bounce; without postmaster double bounces are lost.
        ...(name !== "postmaster" && { severity: "information" as const }),
        message: MESSAGES[name],
        ...(!missing.includes("postmaster") && { fixes: () => [forwardToPostmaster(file)] }),
      };
    }
  },
};

export const missingSystemAliasTexts: RuleTexts = {
  summary: {
    en: "Mail to root, postmaster or mailer-daemon has no place to go.",
    ja: "root、postmaster、mailer-daemon 宛てのメールに届け先がない",
  },
  why: {
    en: "qmail never delivers to a user with user id 0, and postmaster and mailer-daemon are seldom users at all: such mail goes to the user alias, and bounces where alias has no .qmail for it. So reports from cron, complaints of other servers, and bounces that could not be delivered (they go to postmaster) are lost.",
    ja: "qmail はユーザー ID が 0 のユーザーには配送せず、postmaster や mailer-daemon はたいていユーザーとして存在しません。そのため宛先は alias ユーザーになり、alias にそのための .qmail がなければ差し戻されます。cron の報告、ほかのサーバーからの苦情、配送できなかったバウンス (postmaster に送られます) が失われます。",
  },
  remedy: {
    en: "Create .qmail-postmaster, .qmail-root and .qmail-mailer-daemon in the home of alias, each with a line &ADDRESS of somebody who reads it.",
    ja: "alias のホームに .qmail-postmaster、.qmail-root、.qmail-mailer-daemon を作成し、それぞれ「&アドレス」の形で、メールを読む人のアドレスを書いてください。",
  },
  sources: ["qmail-getpw.c: userext()", "qmail-send.c: injectbounce()", "INSTALL.alias"],
};

const SYSTEM_NAMES = ["postmaster", "root", "mailer-daemon"] as const;

/** Whether mail to that name at this host's own name comes to alias, and alias does not know it. */
function isMissing({ files, model }: HostView, name: string): boolean {
  const me = controlLine(files.control, "me");
  const home = files.aliasHome === undefined ? undefined : files.home?.(files.aliasHome);
  if (me.kind !== "value" || typeof home !== "object" || model.users.kind === "refused") return false;
  const { channel, prefix } = rewriteRecipient(model.send, `${name}@${me.value}`);
  if (channel !== "local" || prefix !== null) return false;
  // Somebody may be called so; root is never delivered to.
  if (name !== "root" && typeof files.home?.(`/home/${name}`) === "object") return false;
  const decision = decideUser(name, model.users.table);
  const written = decideUser(name, model.users.text);
  if (decision.kind !== "password database" || written.kind === "user") return false;
  return searchDotQmail({ dash: "-", ext: name }, home, CLASSIC_LOCAL.writable).kind === "none";
}

const MESSAGES: Readonly<Record<(typeof SYSTEM_NAMES)[number], Localized>> = {
  postmaster: localized({
    en: "There is no .qmail-postmaster here: complaints of other servers bounce, and so do bounces that could not be delivered, which are then lost. Create it with &ADDRESS of somebody who reads it.",
    ja: ".qmail-postmaster がありません。ほかのサーバーからの苦情は差し戻され、配送できなかったバウンスもここに届かず失われます。メールを読む人のアドレスを「&アドレス」の形で書いて作成してください。",
  }),
  root: localized({
    en: "There is no .qmail-root here, and qmail never delivers to root itself: the reports of cron and of the system bounce. Create it with &ADDRESS of somebody who reads it.",
    ja: ".qmail-root がありません。qmail は root 自身には配送しないため、cron やシステムの報告は差し戻されます。メールを読む人のアドレスを「&アドレス」の形で書いて作成してください。",
  }),
  "mailer-daemon": localized({
    en: "There is no .qmail-mailer-daemon here: who answers a bounce gets one back. Create it with &postmaster.",
    ja: ".qmail-mailer-daemon がありません。バウンスに返信した人には、その返信が差し戻されます。&postmaster と書いて作成してください。",
  }),
};

function forwardToPostmaster(file: string): HostFix {
  return {
    title: localized({ en: "Create the file, forwarding to postmaster", ja: "postmaster に転送するファイルを作成する" }),
    safe: false,
    preferred: true,
    edits: [{ kind: "add line", file, text: "&postmaster" }],
  };
}
