/**
 * What a whole host lets strangers do: the verdict, with a recipient for each hole that the model of qmail's programs has accepted.
 *
 * `open`: a stranger may send anywhere. `partly-open`: to domains that are nobody's here, such as all of `.com`. `closed`: only to
 * names that are listed as such. `unknown`: nothing in view is open, but what decides is not all in view.
 *
 * A witness is a recipient whose domain is neither a registrable name (by the ICANN section of the Public Suffix List) that is
 * listed by itself, nor below one, nor under a suffix that no list knows. So a backup MX, `.example.org` and `.corp` are closed, and
 * so is an entry that names one host, be it a suffix itself or an address literal; an address without @ stays on this host.
 */

import type { Localized } from "../text/localized.ts";
import { localized } from "../text/localized.ts";
import { visible } from "../text/visible.ts";
import { withName } from "./fragment.ts";
import type { MailHost } from "./mail-host.ts";
import { acceptedNames } from "./relay/accepted-names.ts";
import { type Access, accessTo, listenersOf } from "./relay/access.ts";
import { relayClients } from "./relay/clients.ts";
import { type Hole, type HoleRule, searchHoles } from "./relay/holes.ts";
import { verdictSentence } from "./relay/sentence.ts";
import { scannedEntries, withoutOwn } from "./relay/wide-entries.ts";

/** What a stranger can do. */
export type RelayVerdictKind = "open" | "partly-open" | "closed" | "unknown";

/** One hole. */
export interface RelayReason {
  /** The rule whose page tells of it. */
  readonly rule: HoleRule;
  /** The name in evidence: `control/rcpthosts`, `etc/tcp.smtp`. */
  readonly file: string;
  /** Counted from 0; null where no line opens it, or it stands in a compiled file alone. */
  readonly line: number | null;
  /** A recipient that a stranger can send to. */
  readonly witness: string;
  /** The sender as whom he has to give himself; null: any. */
  readonly sender: string | null;
  readonly message: Localized;
}

/** The verdict on a host. */
export interface RelayVerdict {
  readonly verdict: RelayVerdictKind;
  /** Holes that lead anywhere first, then in the order of the files. */
  readonly reasons: readonly RelayReason[];
  /** What decides too and is not in view, as sentences without their full stop. */
  readonly missing: readonly Localized[];
  readonly sentence: Localized;
}

/** Judges a host. Nothing is asked beyond its files. */
export function relayVerdict(host: MailHost): RelayVerdict {
  const judged = withName(host);
  const { control } = judged.files;
  const lists = withoutOwn(scannedEntries(control), host.owns);
  const accesses = listenersOf(judged).map((listener, index) => accessTo(judged, listener, index === 0));
  const { holes, undecided } = searchHoles({ host: judged, accesses, wide: lists });
  const sorted = holes.toSorted((a, b) => Number(b.anywhere) - Number(a.anywhere));
  const notInView = accesses.filter(({ rulesInView }) => !rulesInView);
  const verdict = verdictOf(sorted, notInView.length > 0 || undecided.length > 0);
  const isOpen = verdict === "open" || verdict === "partly-open";
  const missing = [...undecided, ...missingSurroundings(accesses)];
  return {
    verdict,
    reasons: sorted.map(({ rule, place, witness, sender, message }) => ({
      rule,
      file: place.file,
      line: place.line,
      witness,
      sender,
      message,
    })),
    missing,
    sentence: verdictSentence({
      verdict,
      holes: sorted,
      names: acceptedNames(host, { lists, environment: accesses[0]?.environment ?? {} }),
      clients: relayClients(judged, accesses),
      relaysByLogin: accesses.some((access) => access.relayClient !== undefined && access.open) && !isOpen,
      failure: judged.smtpd.failure?.because,
      missing: isOpen ? undecided : missing,
      fragment: judged !== host,
    }),
  };
}

function verdictOf(holes: readonly Hole[], incomplete: boolean): RelayVerdictKind {
  if (holes.some(({ anywhere }) => anywhere)) return "open";
  if (holes.length > 0) return "partly-open";
  return incomplete ? "unknown" : "closed";
}

/** What may let clients relay, too: rules, and what starts the programs. */
function missingSurroundings(accesses: readonly Access[]): readonly Localized[] {
  const noStart = accesses.every(({ listener }) => listener.startedBy === undefined);
  const noRules = accesses.filter(({ rulesInView }) => !rulesInView);
  const missing = noRules.map((access) => missingRules(access, noStart));
  if (noStart && noRules.length === 0) missing.push(NO_START);
  const names = new Set(accesses.flatMap(({ listener }) => listener.unseen.map(({ name }) => visible(name))));
  if (names.size > 0) {
    const list = [...names].join(", ");
    missing.push(
      localized({
        en: `Not in view, and able to set RELAYCLIENT too: ${list}`,
        ja: `次のものは参照できませんが、そこでも RELAYCLIENT を設定できます: ${list}`,
      }),
    );
  }
  return missing;
}

const NO_START = localized({
  en: "No run script is in view, and it could set RELAYCLIENT too",
  ja: "RELAYCLIENT は run スクリプトでも設定できますが、参照できません",
});

function missingRules({ listener: { program, rules }, rules: read }: Access, noStart: boolean): Localized {
  if (read?.kind === "refused") {
    const where = visible(`${read.pair.file}:${read.refusal.line + 1}`);
    return localized({
      en: `The tcp rules in force are not in view: tcprules refuses ${where}, so an older compiled file stays in force`,
      ja: `有効な tcp の規則は参照できません: tcprules が ${where} を拒むため、以前のコンパイル済みファイルが有効なままです`,
    });
  }
  const file = rules.kind === "not in view" ? rules.file : undefined;
  const name = file === undefined ? "" : ` (${visible(file)})`;
  if (program !== "qmail-smtpd") {
    return localized({
      en: `The tcp rules of ${program} are not in view${name}`,
      ja: `${program} の tcp の規則ファイルを参照できません${name}`,
    });
  }
  return noStart
    ? localized({
        en: `Neither tcp rules${name} nor a run script are in view`,
        ja: `tcp の規則ファイル${name}も run スクリプトも参照できません`,
      })
    : localized({ en: `No tcp rules are in view${name}`, ja: `tcp の規則ファイルを参照できません${name}` });
}
