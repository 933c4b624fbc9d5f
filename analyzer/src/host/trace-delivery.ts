/** The last part of a traced way: who gets a local recipient's mail, and what that user's .qmail does with it. */

import { asciiLower } from "../text/ascii.ts";
import { localized } from "../text/localized.ts";
import { visible } from "../text/visible.ts";
import { searchDotQmail } from "./dot-qmail-search.ts";
import type { Step } from "./evidence.ts";
import type { MailHost, UsersInForce } from "./mail-host.ts";
import { CLASSIC_LOCAL, type DeliveryAction, decideLocalDelivery, type LocalDecision } from "./qmail-local.ts";
import { type AssignedUser, decideUser, type UserDecision } from "./qmail-lspawn.ts";

/** A delivery on this host. Byte strings; null is what is not known or was not reached. */
export interface TracedDelivery {
  readonly user: string | null;
  readonly home: string | null;
  /** The name of the .qmail, relative to the home. */
  readonly dotQmail: string | null;
  readonly actions: readonly Pick<DeliveryAction, "type" | "arg">[];
  /** 0 delivered, 100 bounced, 111 deferred. */
  readonly exit: number | null;
}

/** An address to which a copy is sent, and the line of the .qmail that says so. */
export interface Forward {
  readonly address: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly text: string;
}

/** What becomes of a local recipient. */
export interface LocalTrace {
  /** Null where the password database decides, or a cdb that is not in view. */
  readonly delivery: TracedDelivery | null;
  /** Where copies go, also those of a delivery that the password database may prevent. */
  readonly forwards: readonly Forward[];
  readonly steps: readonly Step[];
}

/** A recipient as qmail-send hands it to qmail-lspawn. */
export interface LocalRecipient {
  readonly recipient: string;
  readonly sender: string;
}

const DEFAULT_ALIAS_HOME = "/var/qmail/alias";
/** Instructions that always work, where the true ones are not in view and only their being used matters. */
const ANY_INSTRUCTIONS = "./Mailbox\n";

/** Follows a local recipient (rewritten by qmail-send) through qmail-lspawn, qmail-getpw and qmail-local. */
export function traceLocal(host: MailHost, { recipient, sender }: LocalRecipient): LocalTrace {
  const { users } = host;
  if (users.kind === "refused") return { delivery: null, forwards: [], steps: [refusedStep(users)] };
  const at = recipient.lastIndexOf("@");
  const local = recipient.slice(0, at);
  const to = { local, host: recipient.slice(at + 1), sender };
  const decision = withStaleLine(decideUser(local, users.table), local, users);
  switch (decision.kind) {
    case "nothing to do":
      return { delivery: failedDelivery(0), forwards: [], steps: decision.steps };
    case "deferred":
      return { delivery: failedDelivery(111), forwards: [], steps: decision.steps };
    case "user": {
      const delivered = deliver(host, decision.assigned, to);
      return { ...delivered, steps: [...decision.steps, ...delivered.steps] };
    }
    case "password database": {
      const alias = aliasFor(local, host.files.aliasHome ?? DEFAULT_ALIAS_HOME);
      if (host.files.home?.(alias.home) === undefined) return { delivery: null, forwards: [], steps: decision.steps };
      const { forwards, steps } = deliver(host, alias, to);
      return { delivery: null, forwards, steps: [...decision.steps, aliasStep(local), ...steps] };
    }
  }
}

/** Adds the line of users/assign that would decide, had qmail-newu compiled it. */
function withStaleLine(decision: UserDecision, local: string, { table, text }: Extract<UsersInForce, { kind: "table" }>): UserDecision {
  if (!text || text === table) return decision;
  const written = decideUser(local, text);
  const [line] = written.steps;
  const [first, ...others] = decision.steps;
  if (written.kind !== "user" || !first || !line || line.line === null) return decision;
  if (decision.kind === "user" && JSON.stringify(decision.assigned) === JSON.stringify(written.assigned)) return decision;
  const because = localized({
    en: "This line is not in force: users/cdb was compiled from another text, and qmail-newu has not been run since.",
    ja: "この行はまだ有効ではありません。users/cdb は別の内容からコンパイルされたもので、その後 qmail-newu が実行されていません。",
  });
  const lost = [...(first.lost ?? []), { file: "users/assign", line: line.line, text: line.text, because }];
  return { ...decision, steps: [{ ...first, lost }, ...others] };
}

function failedDelivery(exit: number): TracedDelivery {
  return { user: null, home: null, dotQmail: null, actions: [], exit };
}

type Recipient = { readonly local: string; readonly host: string; readonly sender: string };
type Account = Pick<AssignedUser, "user" | "home" | "dash" | "ext">;

/** What qmail-getpw answers where no user but alias fits. Source: userext() and main() in qmail-getpw.c. */
function aliasFor(local: string, home: string): Account {
  const alias = { user: "alias", home };
  const folded = asciiLower(local);
  if (folded === "alias") return { ...alias, dash: "", ext: "" };
  return { ...alias, dash: "-", ext: folded.startsWith("alias-") ? local.slice("alias-".length) : local };
}

function deliver(host: MailHost, { user, home: path, dash, ext }: Account, to: Recipient) {
  const home = host.files.home?.(path);
  const delivery = { user, home: path, dotQmail: null, actions: [], exit: null };
  if (home === undefined) return { delivery, forwards: [], steps: [homeNotInViewStep(path)] };
  const { defaultDelivery } = host.files;
  const place = home === "absent" ? undefined : home;
  const decision = decideLocalDelivery({ home: place, ...to, dash, ext, aliasEmpty: defaultDelivery ?? ANY_INSTRUCTIONS });
  if (defaultDelivery === undefined && place && decision.failure === null) {
    const search = searchDotQmail({ dash, ext }, place, CLASSIC_LOCAL.writable);
    if (search.kind === "none" || (search.kind === "found" && search.bytes === "")) {
      return {
        delivery: { ...delivery, dotQmail: decision.dotQmail },
        forwards: [],
        steps: [...decision.steps.slice(0, 1), noDefaultStep()],
      };
    }
  }
  const actions = decision.actions.map(({ type, arg }) => ({ type, arg }));
  return {
    delivery: { ...delivery, dotQmail: decision.dotQmail, actions, exit: decision.exit },
    forwards: forwardsOf(decision),
    steps: decision.steps,
  };
}

function forwardsOf({ actions, steps }: LocalDecision): readonly Forward[] {
  const byLine = new Map(steps.map((step) => [step.line, step]));
  return actions
    .filter(({ type }) => type === "forward")
    .map(({ arg, line }) => {
      const step = byLine.get(line);
      return { address: arg, file: step?.file ?? null, line: step ? line : null, text: step?.text ?? "" };
    });
}

function aliasStep(local: string): Step {
  const name = visible(local);
  return {
    program: "qmail-getpw",
    file: null,
    line: null,
    text: "",
    because: localized({
      en: `Unless the password database has a user ${name}, or one named like ${name} up to a hyphen, the mail is for the user alias, and goes on as follows.`,
      ja: `passwd に ${name} というユーザー（または ${name} をハイフンの前で切った名前のユーザー）がなければ、メールは alias ユーザー宛てになり、以下のように進みます。`,
    }),
  };
}

function homeNotInViewStep(path: string): Step {
  return {
    program: "qmail-local",
    file: null,
    line: null,
    text: "",
    because: localized({
      en: `The .qmail files in ${visible(path)} decide what happens; that directory is not in view.`,
      ja: `この先は ${visible(path)} の .qmail ファイルで決まりますが、そのディレクトリは参照できません。`,
    }),
  };
}

function noDefaultStep(): Step {
  return {
    program: "qmail-local",
    file: null,
    line: null,
    text: "",
    because: localized({
      en: "The default instructions are the first argument of qmail-start, which is not in view.",
      ja: "既定の配送先は qmail-start の第 1 引数で決まりますが、その設定は参照できません。",
    }),
  };
}

function refusedStep({ refusal }: Extract<UsersInForce, { kind: "refused" }>): Step {
  return {
    program: "qmail-newu",
    file: "users/assign",
    line: refusal.line,
    text: refusal.text,
    because: localized({
      en: "qmail-newu refuses users/assign as it stands, so an older users/cdb stays in force, which is not in view.",
      ja: "qmail-newu は今の users/assign を受け付けないため、以前の users/cdb が有効なままですが、それは参照できません。",
    }),
  };
}
