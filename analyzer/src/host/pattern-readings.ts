/**
 * What the lines of the lists of patterns are on a host: shell patterns, or regular expressions. Where a variable decides (QREGEX of
 * IndiMail), it is looked for wherever the host sets it for a stranger: in run scripts, environment directories and tcp rules. The
 * file qregex does not count: MAIL takes back what it has set (smtpd.c: restore_env()).
 */

import type { ControlFiles } from "./control-files.ts";
import type { Listener } from "./listener.ts";
import type { MailHost } from "./mail-host.ts";
import { accessTo, listenersOf } from "./relay/access.ts";
import { type AddressList, saysExpressions } from "./smtpd-checks/address-match.ts";
import type { Environment } from "./smtpd-session.ts";
import type { SmtpdTraits } from "./smtpd-traits.ts";

/** One way in which a qmail-smtpd of the host reads them. */
export interface PatternReading {
  readonly areExpressions: boolean;
  /** What the model has to be asked with, so that it reads them so. */
  readonly environment: Environment;
}

/** All ways in which the lists are read on a host. */
export interface PatternReadings {
  /** Those that are in view, each once. Without any sign of the variable, lines are shell patterns. */
  readonly known: readonly PatternReading[];
  /** Whether some qmail-smtpd takes its environment from where it is not in view, so that it may read them otherwise. */
  readonly mayDiffer: boolean;
}

/** How the lists are read by each qmail-smtpd of the host that strangers can reach. */
export function patternReadings(host: MailHost): PatternReadings {
  const { expressionVariable: variable, expressionLists } = host.dialect.smtpd;
  if (variable === undefined) return { known: [{ areExpressions: expressionLists !== undefined, environment: {} }], mayDiffer: false };
  const known = new Map<string, PatternReading>();
  let mayDiffer = false;
  for (const [index, listener] of listenersOf(host).entries()) {
    if (listener.program !== "qmail-smtpd") continue;
    const { environment, rulesInView } = accessTo(host, listener, index === 0);
    const value = environment[variable];
    if (value === undefined && (listener.untold?.has(variable) || mayBeSetUnseen(listener, rulesInView))) {
      mayDiffer = true;
      continue;
    }
    const asked = namesIn(environment, host.dialect.smtpd);
    known.set(JSON.stringify(asked), { areExpressions: saysExpressions(value), environment: asked });
  }
  return { known: [...known.values()], mayDiffer };
}

/** The control files whose lines are read so, by their names. A file that a variable names in place of one of these is left out. */
export function filesReadAs(
  { areExpressions, environment }: PatternReading,
  { patternLists = [] }: SmtpdTraits,
  control: ControlFiles,
): readonly AddressList["name"][] {
  return patternLists.flatMap(({ name, variable = "", patterns, patternsVariable = "" }) => {
    // With a file of patterns, the lines of the list itself are whole addresses.
    if (!areExpressions && patterns !== undefined) {
      if (environment[patternsVariable]) return [];
      if (control.get(patterns) !== undefined) return [patterns];
    }
    return environment[variable] ? [] : [name];
  });
}

/** Whether something that is started in view takes variables from where they are not. A host of which no start is in view shows no sign. */
function mayBeSetUnseen({ startedBy, unseen }: Listener, rulesInView: boolean): boolean {
  return startedBy !== undefined && (!rulesInView || unseen.some(({ kind }) => kind !== "filter"));
}

/** The variable that says what lines are, and those that name other files. */
function namesIn(environment: Environment, { expressionVariable = "", patternLists = [] }: SmtpdTraits): Environment {
  const names = [expressionVariable, ...patternLists.flatMap(({ variable = "", patternsVariable = "" }) => [variable, patternsVariable])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
