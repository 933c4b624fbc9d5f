/**
 * Where the other files of a host lie, seen from its control directory: by name alone, nothing is looked at.
 *
 * Sources: conf-qmail and hier.c (/var/qmail); the layouts of Debian (/etc/qmail, /var/lib/qmail), pkgsrc (/usr/pkg/etc/qmail)
 * and IndiMail (/etc/indimail); where the usual installation guides put tcp rules.
 */

/** The places of a host's files. Paths have slashes. */
export interface HostPaths {
  /** The folder that is `/` to the host: empty for this machine itself, undefined where the control directory stands alone. */
  readonly root: string | undefined;
  /** Folders in which users/assign and users/cdb may lie, the likeliest first. */
  readonly users: readonly string[];
  /** Texts of the SMTP listener's tcp rules, the likeliest first. The compiled file has `.cdb` behind the name. */
  readonly tcpRules: readonly string[];
  /** Homes of the user alias as the host names them, the likeliest first. */
  readonly aliasHomes: readonly string[];
  /** Scripts that run qmail-start, the likeliest first. */
  readonly startScripts: readonly string[];
  /** Where a path of the host lies (`/home/joe` in a copied tree); undefined where that is not in view. */
  place(path: string): string | undefined;
  /** The name of a file for evidence: without the folder that is `/` to the host, unless that is this machine's own. */
  nameOf(path: string): string;
}

/** Control directories as the host names them. */
export const CONTROL_DIRECTORIES = [
  "/var/qmail/control",
  "/var/lib/qmail/control",
  "/usr/pkg/etc/qmail/control",
  "/etc/qmail/control",
  "/etc/indimail/control",
  "/etc/qmail",
];
const HOME = "/var/qmail";
const USERS = [`${HOME}/users`, "/var/lib/qmail/users", "/etc/qmail/users", "/usr/pkg/etc/qmail/users", "/etc/indimail/users"];
const ALIAS_HOMES = [`${HOME}/alias`, "/var/lib/qmail/alias", "/etc/qmail/alias", "/usr/pkg/etc/qmail/alias", "/var/indimail/alias"];
/** What the SMTP listener's rules are called, and the folders in which they lie. */
const RULES_NAMES = ["tcp.smtp", "tcp.smtpd", "tcp.qmail-smtpd"];
const TCP_RULES = [
  ...RULES_NAMES.map((name) => `/etc/${name}`),
  ...["/etc/tcprules.d", "/etc/tcp"].flatMap((folder) =>
    [...RULES_NAMES, "smtp", "smtpd", "qmail-smtpd"].map((name) => `${folder}/${name}`),
  ),
  ...["/etc/qmail", HOME, "/usr/pkg/etc/qmail", "/etc/indimail/tcp", "/home/vpopmail/etc"].flatMap((folder) =>
    RULES_NAMES.map((name) => `${folder}/${name}`),
  ),
];
const TCP_RULES_IN_CONTROL = [...RULES_NAMES, "rules.smtp", "rules.smtpd", "rules.smtp.txt", "rules.smtpd.txt"];
const START_SCRIPTS = [
  `${HOME}/rc`,
  `${HOME}/supervise/qmail-send/run`,
  "/service/qmail-send/run",
  "/etc/service/qmail-send/run",
  "/var/service/qmail-send/run",
];

/** The places of the host whose control directory is `control`, an absolute path without a final slash. */
export function hostPaths(control: string): HostPaths {
  const known = CONTROL_DIRECTORIES.find((path) => control.endsWith(path));
  const root = known === undefined ? undefined : control.slice(0, control.length - known.length);
  const parent = control.slice(0, control.lastIndexOf("/"));
  const inControl = TCP_RULES_IN_CONTROL.map((name) => `${control}/${name}`);
  const nameOf = (path: string): string => nameIn(path, { control, parent, root });
  if (root === undefined) {
    // The folder of the control directory stands for /var/qmail: more is not known, and this machine's files are not this host's.
    return {
      root,
      users: [`${parent}/users`],
      tcpRules: [`${parent}/etc/tcp.smtp`, `${parent}/tcp.smtp`, ...inControl],
      aliasHomes: [`${HOME}/alias`],
      startScripts: [`${parent}/rc`],
      place: (path) => (path.startsWith(`${HOME}/`) ? parent + path.slice(HOME.length) : undefined),
      nameOf,
    };
  }
  const own = parent.slice(root.length);
  const below = (paths: readonly string[]): readonly string[] => paths.map((path) => root + path);
  return {
    root,
    users: [...new Set([`${parent}/users`, ...below(USERS)])],
    tcpRules: [...below(TCP_RULES), ...inControl],
    aliasHomes: [...new Set([`${own}/alias`, ...ALIAS_HOMES])],
    startScripts: below(START_SCRIPTS),
    place: (path) => (path.startsWith("/") ? root + path : undefined),
    nameOf,
  };
}

/** Where the control directory may be of the host to which a file in `folder` belongs, the likeliest first. */
export function controlDirectoriesNear(folder: string): readonly string[] {
  const candidates = [folder];
  for (let above = folder; ; above = above.slice(0, above.lastIndexOf("/"))) {
    candidates.push(`${above}/control`, ...CONTROL_DIRECTORIES.map((below) => above + below));
    if (above === "") return [...new Set(candidates)];
  }
}

interface Surroundings {
  readonly control: string;
  readonly parent: string;
  readonly root: string | undefined;
}

function nameIn(path: string, { control, parent, root }: Surroundings): string {
  if (path.startsWith(`${control}/`)) return `control${path.slice(control.length)}`;
  const outer = root ?? parent;
  return outer !== "" && path.startsWith(`${outer}/`) ? path.slice(outer.length + 1) : path;
}

/**
 * The default delivery instructions that a start script hands to qmail-start, or the file in which they stand; undefined where
 * that can't be told from the text. The script is read and never run. Source: qmail-start(8), whose first argument they are.
 */
export function defaultDeliveryOf(
  script: string,
): { readonly kind: "instructions"; readonly text: string } | { readonly kind: "file"; readonly name: "defaultdelivery" } | undefined {
  const lines = script.split("\n").filter((line) => !/^\s*#/.test(line));
  const call = lines.map((line) => /\bqmail-start\s+(.*)$/.exec(line)?.[1]).find((found) => found !== undefined);
  if (call === undefined) return undefined;
  const plain = /^(?:'([^'"`$\\]*)'|"([^'"`$\\]*)"|(\.\/[\w./+-]*))(?:\s|$)/.exec(call);
  const text = plain?.[1] ?? plain?.[2] ?? plain?.[3];
  if (text !== undefined) return { kind: "instructions", text };
  return /^"?(?:`cat|\$\(cat|\$\(<)\s*\S*control\/defaultdelivery[`)]/.test(call) ? { kind: "file", name: "defaultdelivery" } : undefined;
}
