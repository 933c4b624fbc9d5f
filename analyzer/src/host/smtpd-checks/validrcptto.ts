/**
 * validrcptto and morevalidrcptto.cdb: recipients that are taken whatever rcpthosts says, and recipients that are not taken.
 * Whoever is in neither is left to rcpthosts. Source: qmail-smtpd.c of Sagredo's qmail, vrtcheck().
 */

import { lookUpCdb } from "../../syntax/cdb.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { Step } from "../evidence.ts";
import type { Asked } from "../smtpd-session.ts";
import { stepOf } from "../smtpd-steps.ts";

/** What the lists say of the recipient, with the entry that says so; undefined: nothing. */
export interface ValidRecipient {
  readonly valid: boolean;
  readonly step: Step;
}

/** A file that an environment variable may name in place of the usual one, by its path from the qmail home. */
function nameOf({ variable }: Asked, variableName: string, usual: string): string {
  return variable(variableName)?.replace(/^(?:\.\/)?control\//, "") ?? usual;
}

/** The address and `-address`, then `@host` and `-@host`: the first that is listed decides. */
export function validRecipient(asked: Asked): ValidRecipient | undefined {
  const list = asked.files.list(nameOf(asked, "VALIDRCPTTO", "validrcptto"));
  const cdbName = nameOf(asked, "MOREVALIDRCPTTO_CDB", "morevalidrcptto.cdb");
  const cdb = asked.files.compiled(cdbName);
  if (!list && !cdb) return undefined;
  const address = asciiLower(asked.recipient.address);
  const at = address.lastIndexOf("@");
  const keys = at < 0 ? [address] : [address, `-${address}`, address.slice(at), `-${address.slice(at)}`];
  for (const [place, key] of keys.entries()) {
    const valid = place % 2 === 0;
    const [found] = list?.index.find([key]) ?? [];
    const because = reasonFor(key, valid);
    if (list && found) return { valid, step: stepOf({ file: list.file, line: found.entry.line, text: found.entry.text, because }) };
    if (cdb?.kind === "file" && lookUpCdb(cdb.bytes, key).kind === "found") {
      return { valid, step: stepOf({ file: `control/${cdbName}`, text: key, because }) };
    }
  }
  return undefined;
}

function reasonFor(key: string, valid: boolean) {
  const entry = visible(key);
  return localized(
    valid
      ? {
          en: `The list of valid recipients has ${entry}, so qmail-smtpd accepts the recipient and does not look into rcpthosts.`,
          ja: `有効な宛先の一覧に ${entry} があるため、qmail-smtpd は rcpthosts を調べずにこの宛先を受け付けます。`,
        }
      : {
          en: `The list of valid recipients has ${entry}, which excludes the recipient, so qmail-smtpd refuses it.`,
          ja: `有効な宛先の一覧に ${entry} があり、この宛先は除外されているため、qmail-smtpd は拒否します。`,
        },
  );
}
