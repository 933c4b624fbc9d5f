/** Addresses as qmail writes them into SMTP and looks them up there. Source: quote.c, addrmangle() in qmail-remote.c. */

/** What a local part may hold without quotes, dots aside (quote.c). */
const PLAIN = /^[-!#$%&'*+/0-9=?A-Z^_`a-z{|}~]+(?:\.[-!#$%&'*+/0-9=?A-Z^_`a-z{|}~]+)*$/;

/** The address with its local part in quotes where that needs them; without @ as it is. A byte string. */
export function quotedAddress(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 0) return address;
  const local = address.slice(0, at);
  return PLAIN.test(local) ? address : `"${local.replace(/[\r\n"\\]/g, "\\$&")}"${address.slice(at)}`;
}
