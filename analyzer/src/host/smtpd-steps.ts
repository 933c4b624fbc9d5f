/** The evidence of qmail-smtpd's decisions: the line that decided, and lines that look as if they should have. */

import type { EntryIndex, Found } from "../syntax/entry-index.ts";
import { asciiLower } from "../text/ascii.ts";
import { type Localized, localized } from "../text/localized.ts";
import { visible } from "../text/visible.ts";
import type { Step } from "./evidence.ts";
import { hostOf, type RecipientDecision, type RecipientHosts } from "./rcpthosts.ts";
import type { SmtpAddress } from "./smtp-address.ts";
import { linesNotCompiled, linesThatMissRecipient, linesThatMissSender } from "./smtpd-misses.ts";

const PROGRAM = "qmail-smtpd";

/** Whose address a step is about. */
export type AddressRole = "sender" | "recipient";

/** Where the value of localiphost stands: `localiphost` or, in its absence, `me`. */
export interface LocalIpHostPlace {
  readonly file: string;
  readonly value: string;
}

/** A control file that cannot be read (`none`: that does not exist, and nothing stands in for it) keeps the program from starting. */
export function unreadableStep(name: string, kind: "none" | "unreadable" = "unreadable"): Step {
  const because = localized(
    kind === "none"
      ? {
          en: "There is neither smtpgreeting nor me, so qmail-smtpd does not know how to greet and stops.",
          ja: "smtpgreeting も me もないため、qmail-smtpd は名乗る名前が分からず、起動できません。",
        }
      : {
          en: `qmail-smtpd cannot read control/${name}, so it stops instead of greeting.`,
          ja: `qmail-smtpd は control/${name} を読めないため、接続にあいさつを返さず終了します。`,
        },
  );
  return stepOf({ file: `control/${name}`, because });
}

/** A control file without which the program does not start. */
export function missingStep(name: string): Step {
  const because = localized({
    en: `There is no ${name}, and without it this qmail-smtpd stops instead of greeting.`,
    ja: `${name} がありません。この qmail-smtpd は ${name} がないと、接続にあいさつを返さず終了します。`,
  });
  return stepOf({ file: `control/${name}`, because });
}

/** What addrparse() changed in an address before anything was decided on it. */
export function addressSteps(role: AddressRole, parsed: SmtpAddress, localIpHost: LocalIpHostPlace | undefined): Step[] {
  const steps: Step[] = [];
  const address = visible(parsed.address);
  if (parsed.sourceRoute !== "") {
    const route = visible(parsed.sourceRoute);
    steps.push(
      stepOf({
        because: localized({
          en: `qmail-smtpd drops the source route ${route} and takes ${address} as the ${role}.`,
          ja: `qmail-smtpd はソースルート ${route} を捨て、${address} を${nameOf(role)}とします。`,
        }),
      }),
    );
  }
  if (parsed.literal !== "" && localIpHost) {
    const literal = visible(parsed.literal);
    steps.push(
      stepOf({
        file: `control/${localIpHost.file}`,
        line: 0,
        text: localIpHost.value,
        because: localized({
          en: `${literal} is an address of this host, so qmail-smtpd puts the value of ${localIpHost.file} in its place: the ${role} is ${address}.`,
          ja: `${literal} はこのホスト自身のアドレスなので、qmail-smtpd は ${localIpHost.file} の値に置き換えます。${nameOf(role)}は ${address} になります。`,
        }),
      }),
    );
  }
  return steps;
}

/** What the program calls a syntax error. */
export function faultStep(role: AddressRole, { address, fault }: SmtpAddress): Step {
  switch (fault) {
    case "no bracket":
      return stepOf({
        because: localized({
          en: `The ${role} does not stand in angle brackets, which this qmail-smtpd asks for.`,
          ja: `${nameOf(role)}が山括弧で囲まれていません。この qmail-smtpd では山括弧が必要です。`,
        }),
      });
    case "nothing behind the colon":
      return stepOf({
        because: localized({
          en: `There is no ${role}: nothing stands behind the colon.`,
          ja: `コロンの後に何もなく、${nameOf(role)}がありません。`,
        }),
      });
    default:
      return stepOf({
        because: localized({
          en: `The ${role} has ${address.length} bytes; qmail-smtpd takes at most 899 and calls a longer one a syntax error.`,
          ja: `${nameOf(role)}が ${address.length} バイトあります。qmail-smtpd が受け付けるのは 899 バイトまでで、それより長いものは構文エラーになります。`,
        }),
      });
  }
}

/** A line that is no MAIL or RCPT command, for instance because a tab stands in place of the blank. */
export function noSuchCommandStep(line: string): Step {
  const command = visible(line);
  return stepOf({
    because: localized({
      en: `qmail-smtpd finds no MAIL or RCPT command in the line ${command}: the command ends at the first blank.`,
      ja: `qmail-smtpd は ${command} という行を MAIL や RCPT のコマンドとして認識しません。コマンド名は最初の空白までです。`,
    }),
  });
}

/** The sender, or its @host, stands in badmailfrom. */
export function badSenderStep(sender: SmtpAddress, { key, entry }: Found): Step {
  const address = visible(sender.address);
  const whole = key === asciiLower(sender.address);
  return stepOf({
    file: "control/badmailfrom",
    line: entry.line,
    text: entry.text,
    because: localized(
      whole
        ? {
            en: `The sender ${address} stands in badmailfrom, so qmail-smtpd refuses every recipient of its mail, whatever the client may do otherwise.`,
            ja: `送信者 ${address} が badmailfrom に載っているため、qmail-smtpd はこの送信者のメールの受信者をすべて拒否します。中継を許可されたクライアントでも同じです。`,
          }
        : {
            en: `badmailfrom lists ${visible(key)}, every sender at that host, so qmail-smtpd refuses every recipient of mail from ${address}.`,
            ja: `badmailfrom に ${visible(key)} (そのホストの送信者すべて) が載っているため、qmail-smtpd は ${address} からのメールの受信者をすべて拒否します。`,
          },
    ),
  });
}

/** The sender is not in badmailfrom. */
export function senderTakenStep(sender: SmtpAddress, badmailfrom: EntryIndex | undefined): Step {
  const address = visible(sender.address);
  if (!badmailfrom) {
    return stepOf({
      because: localized({
        en: "There is no badmailfrom, so qmail-smtpd takes every sender.",
        ja: "badmailfrom がないため、qmail-smtpd はどの送信者も受け付けます。",
      }),
    });
  }
  return stepOf({
    file: "control/badmailfrom",
    because: localized({
      en: `badmailfrom lists neither the sender ${address} nor its host with an @ before it.`,
      ja: `badmailfrom には、送信者 ${address} も、そのホスト名に @ を付けたエントリもありません。`,
    }),
    lost: linesThatMissSender(badmailfrom, sender.address),
  });
}

/** RELAYCLIENT lets the client send anywhere. */
export function relayClientStep(recipient: SmtpAddress, relayClient: string): Step {
  const appended = visible(relayClient);
  return stepOf({
    text: `RELAYCLIENT="${relayClient}"`,
    because: localized(
      relayClient === ""
        ? {
            en: "RELAYCLIENT is set for this client, so qmail-smtpd accepts every recipient and does not look into rcpthosts.",
            ja: "このクライアントには RELAYCLIENT が設定されているため、qmail-smtpd は rcpthosts を調べずにどの宛先も受け付けます。",
          }
        : {
            en: `RELAYCLIENT is set for this client, so qmail-smtpd accepts every recipient without rcpthosts, and appends ${appended}: ${visible(recipient.address + relayClient)}.`,
            ja: `このクライアントには RELAYCLIENT が設定されているため、qmail-smtpd は rcpthosts を調べずにどの宛先も受け付け、${appended} を末尾に付け加えます: ${visible(recipient.address + relayClient)}`,
          },
    ),
  });
}

/** What a decision on a recipient was taken from. */
export interface RecipientEvidence {
  readonly recipient: string;
  readonly hosts: RecipientHosts;
  /** The text of morercpthosts, which the program never reads. */
  readonly uncompiled: EntryIndex | undefined;
}

/** rcpthosts, morercpthosts.cdb, or their absence. */
export function recipientStep(decision: RecipientDecision, { recipient, hosts, uncompiled }: RecipientEvidence): Step {
  const host = visible(hostOf(recipient) ?? "");
  switch (decision.kind) {
    case "accepted":
      return acceptedStep(decision, { recipient, host });
    case "temporary failure":
      return stepOf({
        file: "control/morercpthosts.cdb",
        because: localized({
          en: "rcpthosts does not list the host, and morercpthosts.cdb is no usable compiled file: qmail-smtpd answers with a temporary error and ends the connection, at every recipient that rcpthosts does not list. qmail-newmrh makes the file anew.",
          ja: "rcpthosts にこのホストはなく、morercpthosts.cdb は正しいコンパイル済みファイルではありません。qmail-smtpd は一時エラーを返して接続を終了します。rcpthosts にない宛先では毎回こうなります。qmail-newmrh で作り直してください。",
        }),
      });
    case "refused": {
      const missing = hosts.rcpthosts ? linesThatMissRecipient(hosts.rcpthosts, recipient) : [];
      const waiting = uncompiled ? linesNotCompiled(uncompiled, recipient) : [];
      return stepOf({
        file: "control/rcpthosts",
        because: localized(
          hosts.morercpthosts
            ? {
                en: `Neither rcpthosts nor morercpthosts.cdb has an entry for ${host}, so qmail-smtpd refuses the recipient.`,
                ja: `rcpthosts にも morercpthosts.cdb にも ${host} に一致するエントリがないため、qmail-smtpd は宛先を拒否します。`,
              }
            : {
                en: `rcpthosts has no entry for ${host}, so qmail-smtpd refuses the recipient.`,
                ja: `rcpthosts に ${host} に一致するエントリがないため、qmail-smtpd は宛先を拒否します。`,
              },
        ),
        lost: [...missing, ...waiting],
      });
    }
  }
}

function acceptedStep(
  decision: Extract<RecipientDecision, { readonly kind: "accepted" }>,
  { recipient, host }: { readonly recipient: string; readonly host: string },
): Step {
  switch (decision.because) {
    case "no rcpthosts":
      return stepOf({
        because: localized({
          en: "There is no rcpthosts, so qmail-smtpd accepts every recipient from everybody.",
          ja: "rcpthosts がないため、qmail-smtpd は誰からのどの宛先も受け付けます。",
        }),
      });
    case "no @ in the recipient":
      return stepOf({
        because: localized({
          en: `${visible(recipient)} has no @, and qmail-smtpd accepts such a recipient without looking into rcpthosts.`,
          ja: `${visible(recipient)} には @ がありません。qmail-smtpd はこのような宛先を rcpthosts を調べずに受け付けます。`,
        }),
      });
    case "entry":
      return stepOf({
        file: "control/rcpthosts",
        line: decision.entry.line,
        text: decision.entry.text,
        because: acceptedBy({ key: decision.entry.key, list: "rcpthosts", host }),
      });
    case "compiled entry":
      return stepOf({
        file: "control/morercpthosts.cdb",
        text: decision.key,
        because: acceptedBy({ key: decision.key, list: "morercpthosts.cdb", host }),
      });
  }
}

function acceptedBy({ key, list, host }: { readonly key: string; readonly list: string; readonly host: string }): Localized {
  const entry = visible(key);
  return localized(
    key.startsWith(".") && asciiLower(entry) !== asciiLower(host)
      ? {
          en: `${host} ends in ${entry}, which ${list} lists, so qmail-smtpd accepts the recipient from everybody.`,
          ja: `${host} は ${list} のエントリ ${entry} で終わるため、qmail-smtpd はこの宛先を誰からでも受け付けます。`,
        }
      : {
          en: `${list} lists ${entry}, so qmail-smtpd accepts the recipient from everybody.`,
          ja: `${list} に ${entry} が載っているため、qmail-smtpd はこの宛先を誰からでも受け付けます。`,
        },
  );
}

function nameOf(role: AddressRole): string {
  return role === "sender" ? "送信者" : "宛先";
}

/** A step of qmail-smtpd. Without a file no file was read, without a line no line decided. */
export function stepOf(step: Partial<Omit<Step, "program">> & Pick<Step, "because">): Step {
  return { program: PROGRAM, file: null, line: null, text: "", ...step };
}
