/**
 * Where the other files of a host lie, seen from its control directory: by name alone, nothing is looked at.
 *
 * Sources: conf-qmail and hier.c (/var/qmail); the layouts of Debian (/etc/qmail, /var/lib/qmail), pkgsrc (/usr/pkg/etc/qmail)
 * and IndiMail (/etc/indimail); eQmail and aQmail, which have /var/qmail/etc; where the usual installation guides put tcp rules.
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
  /** Folders of services, each a folder with a script `run`: those from which services run first, then those that only hold them. */
  readonly serviceFolders: readonly string[];
  /** Single files that may start services. */
  readonly serviceFiles: readonly string[];
  /** Folders of such files, and what is said of their names. */
  readonly serviceFileFolders: readonly { readonly folder: string; readonly names: RegExp }[];
  /** Folders that hold tcp rules, and how these are called there. */
  readonly rulesFolders: readonly { readonly folder: string; readonly names: RegExp }[];
  /** Where a path of the host lies (`/home/joe` in a copied tree); undefined where that is not in view. */
  place(path: string): string | undefined;
  /** How the host names a path, the opposite of `place`; undefined where it is none of the host's. */
  hostPath(path: string): string | undefined;
  /** Where a name of `nameOf` lies; files in view are looked up by it. */
  pathOf(name: string): string;
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
  "/var/qmail/etc",
];
const HOME = "/var/qmail";
const USERS = [
  `${HOME}/users`,
  `${HOME}/var/users`,
  "/var/lib/qmail/users",
  "/etc/qmail/users",
  "/usr/pkg/etc/qmail/users",
  "/etc/indimail/users",
];
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
const QMAIL_SEND = ["supervise", "service"].map((folder) => `${folder}/qmail-send/run`);
const START_SCRIPTS = [
  `${HOME}/rc`,
  `${HOME}/supervise/qmail-send/run`,
  "/service/qmail-send/run",
  "/etc/service/qmail-send/run",
  "/var/service/qmail-send/run",
  "/etc/sv/qmail-send/run",
  "/etc/qmail/qmail-send/run",
  "/service/qmail/run",
];

/** Where services run. Sources: svscan(8), runsvdir(8), s6-svscan; Life with qmail, Debian's and pkgsrc's packages. */
const SERVICE_FOLDERS = [
  "/service",
  "/etc/service",
  "/var/service",
  "/run/service",
  "/etc/runit/runsvdir/default",
  "/var/svc.d",
  `${HOME}/supervise`,
  `${HOME}/service`,
  "/var/lib/qmail/supervise",
  "/etc/qmail",
  "/etc/sv",
  "/etc/s6/sv",
  "/etc/s6-overlay/s6-rc.d",
  "/etc/services.d",
  "/usr/local/etc/service",
];
const SERVICE_FILES = [`${HOME}/rc`, `${HOME}/bin/qmailctl`, "/etc/rc.local", "/etc/rc.d/rc.local", "/etc/inetd.conf", "/etc/xinetd.conf"];
const MAIL_NAME = /qmail|smtp|submission|qmtp|qmqp|tcpserver/i;
const SERVICE_FILE_FOLDERS = [
  { folder: "/etc/init.d", names: MAIL_NAME },
  { folder: "/etc/rc.d", names: MAIL_NAME },
  { folder: "/usr/local/etc/rc.d", names: MAIL_NAME },
  { folder: "/usr/pkg/etc/rc.d", names: MAIL_NAME },
  { folder: "/usr/pkg/share/examples/rc.d", names: MAIL_NAME },
  { folder: "/etc/xinetd.d", names: MAIL_NAME },
  { folder: "/etc/systemd/system", names: /(?:qmail|smtp|submission|qmtp|qmqp).*\.service$/i },
  { folder: "/usr/lib/systemd/system", names: /(?:qmail|smtp|submission|qmtp|qmqp).*\.service$/i },
  { folder: "/lib/systemd/system", names: /(?:qmail|smtp|submission|qmtp|qmqp).*\.service$/i },
];
const RULES_NAME = /^(?:(?:tcp|rules)\.[\w.-]+|qmail-\w+\.(?:rules|cdb))$/;
const VPOPMAIL_HOMES = ["/home/vpopmail", "/var/vpopmail", "/var/lib/vpopmail", "/usr/local/vpopmail", `${HOME}/vpopmail`];
const RULES_FOLDERS = [
  { folder: "/etc", names: /^tcp\.[\w.-]+$/ },
  { folder: "/etc/tcprules.d", names: /^\w[\w.-]*$/ },
  { folder: "/etc/tcp", names: /^\w[\w.-]*$/ },
  { folder: "/etc/indimail/tcp", names: /^\w[\w.-]*$/ },
  { folder: "/etc/qmail/tcprules.d", names: /^\w[\w.-]*$/ },
  ...["/etc/qmail", HOME, `${HOME}/etc`, "/usr/pkg/etc/qmail", ...VPOPMAIL_HOMES.map((home) => `${home}/etc`)].map((folder) => ({
    folder,
    names: RULES_NAME,
  })),
];

/** The places of the host whose control directory is `control`, an absolute path without a final slash. */
export function hostPaths(control: string): HostPaths {
  const known = CONTROL_DIRECTORIES.find((path) => control.endsWith(path));
  const root = known === undefined ? undefined : control.slice(0, control.length - known.length);
  const parent = control.slice(0, control.lastIndexOf("/"));
  const inControl = TCP_RULES_IN_CONTROL.map((name) => `${control}/${name}`);
  const nameOf = (path: string): string => nameIn(path, { control, parent, root });
  const pathOf = (name: string): string =>
    name.startsWith("control/") ? control + name.slice("control".length) : name.startsWith("/") ? name : `${root ?? parent}/${name}`;
  const controlRules = { folder: control, names: RULES_NAME };
  if (root === undefined) {
    // The folder of the control directory stands for /var/qmail: more is not known, and this machine's files are not this host's.
    return {
      root,
      users: [`${parent}/users`],
      tcpRules: [`${parent}/etc/tcp.smtp`, `${parent}/tcp.smtp`, ...inControl],
      aliasHomes: [`${HOME}/alias`],
      startScripts: [`${parent}/rc`, ...QMAIL_SEND.map((name) => `${parent}/${name}`)],
      serviceFolders: ["service", "supervise"].map((name) => `${parent}/${name}`),
      serviceFiles: [`${parent}/rc`],
      serviceFileFolders: [],
      rulesFolders: [controlRules, ...[parent, `${parent}/etc`, `${parent}/tcprules.d`].map((folder) => ({ folder, names: RULES_NAME }))],
      // What a script calls /etc/tcp.smtp.cdb may lie in etc beside the control directory.
      place: (path) =>
        path.startsWith(`${HOME}/`) ? parent + path.slice(HOME.length) : /^\/(?:etc|service)\//.test(path) ? parent + path : undefined,
      hostPath: (path) =>
        path.startsWith(`${parent}/`)
          ? (/^\/(?:etc|service)\//.test(path.slice(parent.length)) ? "" : HOME) + path.slice(parent.length)
          : undefined,
      pathOf,
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
    serviceFolders: below(SERVICE_FOLDERS),
    serviceFiles: below(SERVICE_FILES),
    serviceFileFolders: belowFolders(root, SERVICE_FILE_FOLDERS),
    rulesFolders: [...belowFolders(root, RULES_FOLDERS), controlRules],
    place: (path) => (path.startsWith("/") ? root + path : undefined),
    hostPath: (path) => (path.startsWith(`${root}/`) ? path.slice(root.length) : undefined),
    pathOf,
    nameOf,
  };
}

function belowFolders(root: string, folders: readonly { readonly folder: string; readonly names: RegExp }[]): HostPaths["rulesFolders"] {
  return folders.map(({ folder, names }) => ({ folder: root + folder, names }));
}

/** Where tcp rules are made for a host that has none: at the path that the host names, if that is in view. */
export function newTcpRules({ root, place, tcpRules: [first = ""] }: HostPaths, path = "/etc/tcp.smtp"): string {
  return (root === undefined ? undefined : place(path)) ?? first;
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
