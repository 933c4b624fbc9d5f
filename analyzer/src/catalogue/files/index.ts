/** Every control file of every qmail. */

import type { ControlFileEntry } from "../entry.ts";
import { AUTH_FILES } from "./auth.ts";
import { DELIVERY_FILES } from "./delivery.ts";
import { IDENTITY_FILES } from "./identity.ts";
import { LDAP_FILES } from "./ldap.ts";
import { LIMITS_FILES } from "./limits.ts";
import { OTHER_FILES } from "./other.ts";
import { QUEUE_FILES } from "./queue.ts";
import { RECIPIENTS_SPAM_SPF_FILES } from "./recipients-spam-spf.ts";
import { RELAY_ROUTING_FILES } from "./relay-routing.ts";
import { SMTP_FILES } from "./smtp.ts";
import { SMTP_FILTER_FILES } from "./smtp-filters.ts";
import { TLS_FILES } from "./tls.ts";

/** All of them, in the order of their names. */
export const CATALOGUE: readonly ControlFileEntry[] = [
  ...AUTH_FILES,
  ...DELIVERY_FILES,
  ...IDENTITY_FILES,
  ...LDAP_FILES,
  ...LIMITS_FILES,
  ...OTHER_FILES,
  ...QUEUE_FILES,
  ...RECIPIENTS_SPAM_SPF_FILES,
  ...RELAY_ROUTING_FILES,
  ...SMTP_FILTER_FILES,
  ...SMTP_FILES,
  ...TLS_FILES,
].sort((a, b) => (a.name < b.name ? -1 : 1));
