import { isBelowPublicSuffix } from "../../domain/public-suffix.ts";
import { controlLine } from "../../host/control.ts";
import type { ControlFiles } from "../../host/control-files.ts";
import { decideRecipient, loadRecipientHosts, type RecipientHosts } from "../../host/rcpthosts.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { fromByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import type { HostEdit, HostReport, HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `+example.com-:…` in users/assign, as vadddomain writes it, and no line of virtualdomains that leads there. */
export const unlistedAssignedDomain: HostRule = {
  id: "unlisted-assigned-domain",
  scope: "host",
  severity: "warning",
  reports: ["users/assign"],
  *check({ files: { control }, model }) {
    const compiled = model.assignments;
    // A folder with neither shows nothing of the rest.
    if (compiled.kind !== "compiled" || (!control.get("virtualdomains") && controlLine(control, "me").kind !== "value")) return;
    let prefixes: ReadonlySet<string> | undefined;
    const hosts = loadRecipientHosts(control);
    for (const { line, text } of compiled.assignments) {
      const [, domain, home] = /^\+([^:]{3,255})-:[^:]*:[^:]*:[^:]*:([^:]*):-::/.exec(text) ?? [];
      if (domain === undefined || home === undefined) continue;
      prefixes ??= prefixesOf(control);
      if (prefixes.has(asciiLower(domain)) || !isDomain(domain, home)) continue;
      yield reportFor({ control, hosts }, domain, line);
    }
  },
};

export const unlistedAssignedDomainTexts: RuleTexts = {
  summary: {
    en: "A domain stands in users/assign, and no mail is ever led there.",
    ja: "users/assign にあるのに、メールがまったく届かないドメイン",
  },
  why: {
    en: "A domain of vpopmail stands in four places that must agree: rcpthosts or morercpthosts lets its mail in, virtualdomains puts the prefix before the address, users/assign names the directory for the prefix, and there lie the mailboxes. Without the line in virtualdomains qmail-send never makes an address with that prefix: it sends the mail out to the domain's MX, which is this host again, or delivers it to users of the system. Restored backups and scripts that were interrupted leave such a state.",
    ja: "vpopmail のドメインは、四つの場所の内容が揃って初めて働きます。rcpthosts か morercpthosts がメールを受け取り、virtualdomains がアドレスの前にプレフィックスを付け、users/assign がそのプレフィックスのディレクトリを示し、そこにメールボックスがあります。virtualdomains に行がなければ、qmail-send はそのプレフィックスの付いた宛先を作らず、ドメインの MX (つまりこのホスト自身) へ送り出すか、システムのユーザーに届けようとします。バックアップからの復元や、途中で止まったスクリプトの後によく起こります。",
  },
  remedy: {
    en: "Add the domain to virtualdomains and rcpthosts, as vadddomain does. If it was given up, remove the line from users/assign and run qmail-newu.",
    ja: "vadddomain がするように、virtualdomains と rcpthosts にドメインを追加してください。やめたドメインなら、users/assign から行を削除して qmail-newu を実行します。",
  },
  sources: ["qmail-send.c: rewrite()", "qmail-lspawn.c: nughde_get()", "rcpthosts.c: rcpthosts()", "vpopmail: vadddomain"],
};

function isDomain(name: string, home: string): boolean {
  return isBelowPublicSuffix(name) || (name.includes(".") && home.includes("/domains/"));
}

/** All that virtualdomains puts before addresses, and the beginnings of that at which a wildcard can end. */
function prefixesOf(control: ControlFiles): ReadonlySet<string> {
  const found = new Set<string>();
  const virtual = control.get("virtualdomains");
  for (const { value } of virtual?.kind === "file" ? readList(virtual.bytes) : []) {
    const prefix = asciiLower(mapEntryOf(value)?.value.slice(0, LONGEST) ?? "");
    found.add(prefix);
    for (let dash = prefix.indexOf("-"); dash > 0; dash = prefix.indexOf("-", dash + 1)) found.add(prefix.slice(0, dash));
  }
  return found;
}

const LONGEST = 1000;

interface Look {
  readonly control: ControlFiles;
  readonly hosts: RecipientHosts | undefined;
}

function reportFor({ control, hosts }: Look, domain: string, line: number): HostReport {
  const name = shown(fromByteString(domain));
  const refused = hosts !== undefined && decideRecipient(hosts, `postmaster@${domain}`).kind === "refused";
  // Where there are many domains they stand in morercpthosts, which has to be compiled.
  const add = refused && control.get("morercpthosts") === undefined;
  const edits: readonly HostEdit[] = [
    { kind: "add line", file: "control/virtualdomains", text: `${domain}:${domain}` },
    ...(add ? [{ kind: "add line" as const, file: "control/rcpthosts", text: asciiLower(domain) }] : []),
  ];
  const files = add
    ? { en: "virtualdomains and rcpthosts", ja: "virtualdomains と rcpthosts" }
    : { en: "virtualdomains", ja: "virtualdomains" };
  return {
    place: { file: "users/assign", line, columns: { start: 1, end: 1 + domain.length } },
    message: localized({
      en: `${name} has its directory here, but no line of virtualdomains leads to it${refused ? ", and rcpthosts does not let its mail in" : ""}: the domain gets no mail. Add it to ${refused ? "virtualdomains and rcpthosts" : "virtualdomains"}, or remove this line and run qmail-newu.`,
      ja: `${name} のディレクトリはここにありますが、そこに届ける行が virtualdomains に${refused ? "なく、rcpthosts もこのドメインのメールを受け取らない" : "ない"}ため、メールは届きません。${refused ? "virtualdomains と rcpthosts" : "virtualdomains"} に追加するか、この行を削除して qmail-newu を実行してください。`,
    }),
    fixes: () => [
      {
        title: localized({ en: `Add ${name} to ${files.en}`, ja: `${files.ja} に ${name} を追加する` }),
        safe: false,
        preferred: true,
        edits,
      },
    ],
  };
}
