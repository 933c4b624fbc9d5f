/** Names that stand in templates and how-tos for the reader's own. */

/**
 * Whether `name`, in lower case, is meant to be replaced: `yourdomain.com`, `mail.domain.tld`, `fqdn`, `your_host`, `changeme`,
 * `<domain>`. Names of RFC 2606 (`example.com`) are not, and neither is a name under a suffix for private networks (`mydomain.lan`).
 */
export function isPlaceholder(name: string): boolean {
  // Most names have nothing of one in them, and the expressions take a good part of a small check to compile.
  if (name.length > LONGEST || !PARTS.some((part) => name.includes(part)) || PRIVATE.test(name)) return false;
  return WORD.test(name) || DOMAIN.test(name) || name.endsWith(".tld") || BRACKETS.test(name);
}

const LONGEST = 255;
/** One of these is in whatever the expressions below match. */
const PARTS = ["your", "domain", "host", "fqdn", "change", "replace", ".tld", "__", "$", "%", "<", "{", "[", "@"];
const PRIVATE = /\.(?:lan|local|localdomain|home|corp|internal|intranet|private|test|invalid)$/;
/** A single word in place of a name. */
const WORD =
  /^\.?(?:fqdn|(?:the_?|your_?|my_?)?(?:fqdn|hostname|domain_?name|host_?name)|change_?me|replace_?me|your[-_]?(?:domain|host|hostname|server|mailserver|company|name)|__\w+__|\$\w+|\$\{\w+\}|%\w+%)$/;
/** A domain of which a part says that it is the reader's. */
const DOMAIN =
  /^(?:[\w-]+\.|\.){0,4}(?:your[-_]?(?:own[-_]?)?(?:domain|host|hostname|company|organi[sz]ation|site|server)(?:name)?|your\.domain|my[-_]?domain|changeme|domain\.ltd|host(?:name)?\.domain|my\.domain|some\.domain|fqdn)(?:\.(?:[a-z]{2,3}|info|name|here)){0,2}$/;
const BRACKETS =
  /^\.?(?:[\w-]+\.){0,4}(?:<[a-z][\w .-]*>|\{\{? ?[a-z][\w .-]*\}\}?|\[(?:your|my|the|domain|host|fqdn)[\w .-]*\]|@[a-z][\w-]*@)(?:\.[a-z]{2,4}){0,2}$/;
