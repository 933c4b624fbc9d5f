import type { Dialect, DialectId } from "../dialect.ts";
import { AQMAIL } from "./aqmail.ts";
import { CLASSIC } from "./classic.ts";
import { EQMAIL } from "./eqmail.ts";
import { INDIMAIL } from "./indimail.ts";
import { QMAIL_LDAP } from "./qmail-ldap.ts";
import { SAGREDO } from "./sagredo.ts";
import { SQMAIL } from "./sqmail.ts";

/** Every dialect, the classic one first. */
export const DIALECTS: readonly Dialect[] = [CLASSIC, SQMAIL, SAGREDO, QMAIL_LDAP, INDIMAIL, EQMAIL, AQMAIL];

/** The dialect of that name. */
export function dialectOf(id: DialectId): Dialect {
  return DIALECTS.find(({ ids }) => ids.includes(id)) ?? CLASSIC;
}
