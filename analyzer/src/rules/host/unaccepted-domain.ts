import { isMailboxProvider } from "../../domain/mailbox-providers.ts";
import { isBelowPublicSuffix } from "../../domain/public-suffix.ts";
import { controlLine } from "../../host/control.ts";
import type { ControlFiles } from "../../host/control-files.ts";
import { decideRecipient, loadRecipientHosts, type RecipientHosts } from "../../host/rcpthosts.ts";
import { indexOfFile } from "../../syntax/entry-index.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { fromByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import { withPauses } from "../../text/steps.ts";
import type { HostReport, HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** A domain that would be delivered here, and for which qmail-smtpd takes no mail. */
export const unacceptedDomain: HostRule = {
  id: "unaccepted-domain",
  scope: "host",
  severity: "warning",
  reports: ["control/virtualdomains", "control/locals"],
  *check(host) {
    const { control } = host.files;
    const hosts = loadRecipientHosts(control);
    // Without rcpthosts every domain is accepted, and in qmail-ldap the names in locals are.
    if (!hosts?.rcpthosts || host.programs.dialect.smtpd.acceptsLocals) return;
    yield* unaccepted(host, hosts, "virtualdomains");
    yield* unaccepted(host, hosts, "locals");
  },
};

export const unacceptedDomainTexts: RuleTexts = {
  summary: {
    en: "A domain has its mailboxes here, but mail to it from outside is refused.",
    ja: "このホストにメールボックスがあるのに、外部からのメールが拒否されるドメイン",
  },
  why: {
    en: "locals and virtualdomains tell qmail-send where mail goes; whether qmail-smtpd takes it from other servers is decided by rcpthosts and morercpthosts.cdb alone. A domain that stands only in the former gets mail from this host and from clients with RELAYCLIENT; everybody else is told “that domain isn't in my list of allowed rcpthosts”.",
    ja: "locals と virtualdomains は、qmail-send がメールをどこに届けるかを決めるだけです。qmail-smtpd が他のサーバーから受け取るかどうかは、rcpthosts と morercpthosts.cdb だけで決まります。前者にしかないドメインには、このホストと RELAYCLIENT のあるクライアントからしかメールが届かず、それ以外の送信者には “that domain isn't in my list of allowed rcpthosts” と返されます。",
  },
  remedy: {
    en: "Add the domain to rcpthosts. Leave it out only if nobody but this host and its own clients is to write to it.",
    ja: "rcpthosts にそのドメインを追加してください。このホストと自分のクライアント以外から受け取るつもりがないときだけ、そのままにします。",
  },
  sources: ["rcpthosts.c: rcpthosts()", "qmail-send.c: rewrite()", "qmail-smtpd(8), rcpthosts"],
};

const WORDS = {
  virtualdomains: { en: "virtual users", ja: "バーチャルユーザー" },
  locals: { en: "local users", ja: "ローカルユーザー" },
} as const;

function* unaccepted(
  { files: { control } }: HostView,
  hosts: RecipientHosts,
  name: "virtualdomains" | "locals",
): Generator<HostReport | undefined> {
  const file = control.get(name);
  if (file?.kind !== "file") return;
  const own = controlLine(control, "me");
  const waiting = waitingForCompilation(control);
  for (const listed of withPauses(readList(file.bytes))) {
    if (!listed) {
      yield;
      continue;
    }
    const { value, span, line } = listed;
    const domain = name === "locals" ? value : (mapEntryOf(value)?.key ?? "");
    if (decideRecipient(hosts, `postmaster@${domain}`).kind !== "refused" || waiting(domain)) continue;
    // A host's own name and names that only this host knows are written to from here.
    if (!isBelowPublicSuffix(domain) || (own.kind === "value" && asciiLower(own.value) === asciiLower(domain))) continue;
    // Of a mailbox provider another finding tells, and it is not to be let in.
    if (isMailboxProvider(asciiLower(domain))) continue;
    const shown = fromByteString(domain);
    yield {
      place: { file: `control/${name}`, line, columns: { start: span.start, end: span.start + domain.length } },
      ...(name === "locals" && { severity: "information" }),
      message: localized({
        en: `${shown} has ${WORDS[name].en} here, but is not in rcpthosts: qmail-smtpd refuses mail to it from other servers. Add it to rcpthosts, unless only this host and its own clients are to write to it.`,
        ja: `${shown} 宛てはこのホストの${WORDS[name].ja}に届きますが、rcpthosts にないため、qmail-smtpd は他のサーバーからのメールを拒否します。このホストと自分のクライアント以外からも受け取るなら、rcpthosts に追加してください。`,
      }),
      fixes: () => [
        {
          title: localized({ en: `Add ${shown} to rcpthosts`, ja: `rcpthosts に ${shown} を追加する` }),
          safe: false,
          preferred: true,
          edits: [{ kind: "add line", file: "control/rcpthosts", text: asciiLower(domain) }],
        },
      ],
    };
  }
}

/** Whether a domain stands in morercpthosts, which is to be compiled: another finding tells of that. */
function waitingForCompilation(control: ControlFiles): (domain: string) => boolean {
  const more = control.get("morercpthosts");
  if (more?.kind !== "file") return () => false;
  const index = indexOfFile(more, "list");
  return (domain) => {
    const hosts = { rcpthosts: index, morercpthosts: undefined };
    return decideRecipient(hosts, `postmaster@${domain}`).kind === "accepted";
  };
}
