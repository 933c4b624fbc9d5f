/** The programs that a host runs, which most of its files do not tell: what everybody asks the model with. */

import type { Dialect, DialectId } from "./dialect.ts";
import { dialectOf } from "./dialects/index.ts";
import { type OwnsDomain, ownDomains } from "./own-domains.ts";
import { type TcpRulesFlavourId, type TcpRulesTraits, tcpRulesFlavour } from "./tcp-rules-traits.ts";

export interface Programs {
  readonly dialect: Dialect;
  /** The tcprules and tcpserver in use. */
  readonly tcpRules: TcpRulesTraits;
  /** Whose domains are no stranger's: what else is known of the host that its files do not tell. */
  readonly owns: OwnsDomain;
}

/** The programs of that name. Without a flavour of tcp rules, the one that comes with the dialect. */
export function programsOf(id: DialectId, flavour?: TcpRulesFlavourId, domains: readonly string[] = []): Programs {
  const dialect = dialectOf(id);
  const tcpRules = flavour === undefined ? dialect.tcpRules : tcpRulesFlavour(flavour);
  return { dialect, tcpRules, owns: ownDomains(domains) };
}
