/** The programs that stand in run scripts before qmail's own, and how each finds the program that it runs. */

/** A program that runs another one. */
export interface Wrapper {
  /** The letters of the options that take an argument. */
  readonly withArgument: string;
  /** How many words stand between its options and the program. */
  readonly operands: number;
}

function wrapper(withArgument = "", operands = 0): Wrapper {
  return { withArgument, operands };
}

/**
 * Programs that set no variable on which relaying depends. Sources: the manual pages of daemontools, daemontools-encore, runit,
 * s6, execline, ucspi-tcp, ucspi-ssl, mess822, relay-ctrl and coreutils.
 */
export const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map([
  ["exec", wrapper("a")],
  ["command", wrapper()],
  ["builtin", wrapper()],
  ["time", wrapper("fo")],
  ["nohup", wrapper()],
  ["setsid", wrapper()],
  ["nice", wrapper("n")],
  ["ionice", wrapper("cnpPu")],
  ["stdbuf", wrapper("ioe")],
  ["busybox", wrapper()],
  ["chroot", wrapper("", 1)],
  ["timeout", wrapper("ks", 1)],
  ["softlimit", wrapper("acdfilmoprstT")],
  ["setuidgid", wrapper("g", 1)],
  ["envuidgid", wrapper("g", 1)],
  ["setlock", wrapper("", 1)],
  ["pgrphack", wrapper()],
  ["fghack", wrapper()],
  ["setuser", wrapper("", 1)],
  ["s6-softlimit", wrapper("acdflmoprst")],
  ["s6-setuidgid", wrapper("", 1)],
  ["s6-envuidgid", wrapper("uUgG", 1)],
  ["s6-applyuidgid", wrapper("ugG")],
  ["s6-setlock", wrapper("t", 1)],
  ["s6-setsid", wrapper()],
  ["s6-notifyoncheck", wrapper("3stTwn")],
  ["fdmove", wrapper("", 2)],
  ["fdclose", wrapper("", 1)],
  ["redirfd", wrapper("", 2)],
  ["umask", wrapper("", 1)],
  ["recordio", wrapper()],
  ["fixcrio", wrapper()],
  ["fixcr", wrapper()],
  ["rblsmtpd", wrapper("art")],
  ["tcp-env", wrapper("t")],
  ["relay-ctrl-chdir", wrapper()],
  ["relay-ctrl-check", wrapper()],
  ["greetdelay", wrapper()],
  ["jgreylist", wrapper()],
  ["cqgreylist", wrapper()],
  ["qgreylist", wrapper()],
]);

/** Programs of execline that stand before the program in ways that need its blocks; nothing in them bears on relaying. */
export const EXECLINE_PROGRAMS: ReadonlySet<string> = new Set([
  "importas",
  "backtick",
  "foreground",
  "background",
  "if",
  "ifelse",
  "ifte",
  "ifthenelse",
  "multisubstitute",
  "define",
  "elglob",
  "trap",
  "wait",
  "cd",
  "execlineb",
]);

/** A program that waits for connections and runs another one for each. */
export interface SuperServer {
  readonly withArgument: string;
  /** Whether its rules are those that tcprules compiles. */
  readonly tcpRules: boolean;
  /** Whether a host and a port stand before the program. */
  readonly address: boolean;
  /** The letter of the option that names the rules, and of the one that makes do without them. */
  readonly rules: string;
  readonly withoutRules: string;
  /** The letters that turn the look-up of the client's name off and on, and whether it is on by itself. */
  readonly noName: string;
  readonly name: string;
  readonly looksUp: boolean;
}

const TCPSERVER: SuperServer = {
  withArgument: "tuglbBcxImCnf",
  tcpRules: true,
  address: true,
  rules: "x",
  withoutRules: "X",
  noName: "H",
  name: "h",
  looksUp: true,
};
const IPSVD: SuperServer = {
  ...TCPSERVER,
  withArgument: "cCbuliextTUZK/",
  tcpRules: false,
  rules: "xi",
  withoutRules: "",
  noName: "",
  looksUp: false,
};
const S6: SuperServer = { ...IPSVD, withArgument: "cCbGgu", rules: "" };

/**
 * Sources: tcpserver(1) of ucspi-tcp 0.88, its IPv6 patch, ucspi-tcp6 and IndiMail, whose options together take these arguments;
 * sslserver(1) of ucspi-ssl; tcpsvd(8) of ipsvd and s6-tcpserver of s6-networking, whose rules have forms of their own.
 */
export const SUPER_SERVERS: ReadonlyMap<string, SuperServer> = new Map([
  ["tcpserver", TCPSERVER],
  ["sslserver", { ...TCPSERVER, withArgument: "tTuglbBcxwf" }],
  ["tcpsvd", IPSVD],
  ["sslsvd", IPSVD],
  ["s6-tcpserver", S6],
  ["s6-tcpserver4", S6],
  ["s6-tcpserver6", S6],
  ["s6-tlsserver", { ...S6, withArgument: "cCbGguvlBtixKk", rules: "xi" }],
  ["s6-tcpserver-access", { ...S6, withArgument: "vlBtix", rules: "xi", address: false }],
]);

/** The programs at the end of a command that take mail from the network, or hand it out. */
export const NETWORK_PROGRAMS: ReadonlySet<string> = new Set(["qmail-smtpd", "qmail-qmtpd", "qmail-qmqpd", "qmail-popup", "qmail-pop3d"]);

/** Programs whose words are names and no commands. */
export const SPEAKERS: ReadonlySet<string> = new Set(["echo", "printf", "logger", "print", "cat", "ps", "grep", "pgrep", "which", "type"]);
