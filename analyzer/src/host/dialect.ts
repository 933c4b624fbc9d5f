/**
 * A member of the qmail family, as far as its decisions differ: data named for the behaviour, and the few functions that are
 * really others. A decision asks for a behaviour, never for a name.
 */

import { DIALECTS, type DialectId } from "../catalogue/dialects.ts";
import type { ExpressionForm } from "./expression-lists.ts";
import type { IntegerTraits } from "./integer-traits.ts";
import type { PemFile } from "./pem-traits.ts";
import type { RemoteTraits } from "./remote-traits.ts";
import type { SendTraits } from "./send-traits.ts";
import type { SmtpdTraits } from "./smtpd-traits.ts";
import type { TcpRulesTraits } from "./tcp-rules-traits.ts";

/** The names of the dialects. The first three decide alike. */
export const DIALECT_IDS = DIALECTS;

export type { DialectId };

/** What one qmail does in its own way, program by program. */
export interface Dialect {
  /** The names it goes by; more than one where several versions decide alike. */
  readonly ids: readonly DialectId[];
  readonly smtpd: SmtpdTraits;
  /** qmail-send, or qmail-todo where that rewrites and routes. */
  readonly send: SendTraits;
  readonly remote: RemoteTraits;
  /** The tcprules that comes with it, else that of ucspi-tcp: where nothing else is set. */
  readonly tcpRules: TcpRulesTraits;
  /** Where its installation has the tcp rules of the SMTP listener; absent: in /etc/tcp.smtp, as the usual guides do. */
  readonly tcpRulesFile?: string;
  readonly integers: IntegerTraits;
  /** By name, the lists that hold regular expressions among other things, whatever the environment says; absent: none. */
  readonly expressions?: Readonly<Record<string, ExpressionForm>>;
  /** The files in the control directory that are handed to OpenSSL; absent: none. */
  readonly pemFiles?: readonly PemFile[];
}
