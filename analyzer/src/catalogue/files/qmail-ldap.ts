/** What several files of qmail-ldap have in common. */

/** The programs that read the settings of the directory. Source: qmail-ldap: qldap.c: qldap_ctrl_generic(), and who calls it. */
export const SEARCHING_LDAP = [
  "qmail-lspawn",
  "qmail-verify",
  "qmail-group",
  "auth_smtp",
  "auth_pop",
  "auth_imap",
  "qmail-ldaplookup",
] as const;

/**
 * What becomes of a number that does not fit. `then` tells what the program does about one that is too large, as the rest of a
 * sentence. Source: qmail-ldap: control.c: control_readint().
 */
export function ldapNumber(then: { readonly en: string; readonly ja: string }) {
  return {
    en: {
      malformed: `Without a digit at the very beginning the default stays. With a number above 2147483647 ${then.en}.`,
    },
    ja: {
      malformed: `先頭が数字でなければ既定値のままです。2147483647 を超える数を書くと、${then.ja}。`,
    },
  };
}
