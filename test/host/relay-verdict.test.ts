import assert from "node:assert/strict";
import { test } from "node:test";
import type { DialectId } from "../../analyzer/src/catalogue/dialects.ts";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import { dialectOf } from "../../analyzer/src/host/dialects/index.ts";
import type { Listener, ListenerProgram, ListenerRules } from "../../analyzer/src/host/listener.ts";
import { type CompiledPair, type HostFiles, openMailHost } from "../../analyzer/src/host/mail-host.ts";
import { programsOf } from "../../analyzer/src/host/programs.ts";
import { compileMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { type RelayVerdict, relayVerdict } from "../../analyzer/src/host/relay-verdict.ts";
import { compileTcpRules, tcpRuleRecords } from "../../analyzer/src/host/tcprules.ts";
import { traceAddress } from "../../analyzer/src/host/trace.ts";
import { makeCdb } from "../../analyzer/src/syntax/cdb.ts";
import { toByteString } from "../../analyzer/src/text/bytes.ts";

type Control = Readonly<Record<string, string | undefined>>;

const CONTROL: Control = { me: "mail.example.org\n", rcpthosts: "example.org\nexample.net\n" };
const RULES = '127.:allow,RELAYCLIENT=""\n192.0.2.:allow,RELAYCLIENT=""\n:allow\n';

interface Case {
  readonly control?: Control;
  /** The text of the SMTP listener's rules; null: none in view. */
  readonly rules?: string | null;
  readonly cdb?: string;
  readonly listeners?: readonly Listener[];
  readonly dialect?: DialectId;
}

function filesOf({ control = {}, rules = RULES, cdb, listeners }: Case): HostFiles {
  const present = Object.entries({ ...CONTROL, ...control }).flatMap(([name, text]) => (text === undefined ? [] : [[name, bytesOf(text)]]));
  return {
    control: controlFilesOf(Object.fromEntries(present)),
    tcpRules: rules === null && cdb === undefined ? undefined : { file: "etc/tcp.smtp", text: rules ?? undefined, cdb },
    ...(listeners && { listeners }),
  };
}

/** Compiled files are byte strings already. */
function bytesOf(text: string): string {
  return /[^\0-\xff]/.test(text) ? toByteString(text) : text;
}

function judge(given: Case = {}): RelayVerdict {
  const host = openMailHost(filesOf(given), { dialect: dialectOf(given.dialect ?? "notqmail") });
  return relayVerdict(host);
}

/** A host without a hole. */
function assertClosed(given: Case, sentence?: string): void {
  const { verdict, reasons, sentence: said } = judge(given);
  assert.deepEqual([verdict, reasons], ["closed", []], said("en"));
  if (sentence !== undefined) assert.equal(said("en"), sentence);
}

/** `rule file:line witness` of each reason, lines from 1; every witness of SMTP is asked of a trace too. */
function holes(given: Case): readonly string[] {
  const { verdict, reasons } = judge(given);
  assert.equal(verdict === "open" || verdict === "partly-open", reasons.length > 0);
  return reasons.map(({ rule, file, line, witness, sender }) => {
    if (!given.listeners) {
      const host = openMailHost(filesOf(given), { dialect: dialectOf(given.dialect ?? "notqmail") });
      const trace = traceAddress(host, { address: witness, ...(sender === null ? {} : { sender }) });
      assert.equal(trace.smtp.outcome, "accepted", `${witness} from ${sender}`);
    }
    return `${rule} ${file}${line === null ? "" : `:${line + 1}`} ${witness}${sender === null ? "" : ` from ${sender}`}`;
  });
}

function listener(program: ListenerProgram, rules: ListenerRules | string, more: Partial<Listener> = {}): Listener {
  const pair = (text: string): CompiledPair => ({ file: `etc/tcp.${program.replace("qmail-", "")}`, text, cdb: undefined });
  return {
    program,
    startedBy: { file: `service/${program}/run`, line: 1 },
    port: undefined,
    rules: typeof rules === "string" ? { kind: "pair", pair: pair(rules) } : rules,
    rulesOption: "-x",
    environment: {},
    places: new Map(),
    guardsRcpthosts: false,
    unseen: [],
    ...more,
  };
}

const SMTP = listener("qmail-smtpd", RULES);
const EVERYBODY = ':allow,RELAYCLIENT=""\n';
const GENERAL = "victim@example.com";

test("a host that lists its own domains and relays for its own networks is closed, and says for whom it works", () => {
  assertClosed({ listeners: [SMTP] }, "Closed: accepts mail for 2 domains; relays for 127.0.0.0–127.255.255.255 and 192.0.2.0–255.");
  assertClosed(
    {
      listeners: [listener("qmail-smtpd", '127.0.0.1:allow,RELAYCLIENT=""\n192.0.2.:allow,RELAYCLIENT=""\n:allow\n')],
      control: { rcpthosts: "a.example\nb.example\n.b.example\nexample.org\n# a note\n\nexample.net\n" },
    },
    "Closed: accepts mail for 4 domains; relays for 127.0.0.1 and 192.0.2.0–255.",
  );
  assertClosed({ listeners: [listener("qmail-smtpd", ":allow\n")] }, "Closed: accepts mail for 2 domains; relays for nobody.");
  assertClosed(
    { listeners: [listener("qmail-smtpd", ":allow\n")], control: { rcpthosts: "" } },
    "Closed: accepts mail for no domain; relays for nobody.",
  );
});

test("a closed host names all lists by which its program takes mail, and counts a domain of several once", () => {
  const listeners = [listener("qmail-smtpd", ":allow\n")];
  const said = (control: Control, dialect: DialectId, more: Partial<Listener> = {}): string => {
    const { verdict, sentence } = judge({ control, dialect, listeners: [listener("qmail-smtpd", ":allow\n", more)] });
    assert.equal(verdict, "closed");
    return sentence("en");
  };
  const two = "Closed: accepts mail for 2 domains; relays for nobody.";
  const three = "Closed: accepts mail for 3 domains; relays for nobody.";
  // qmail-ldap's program asks locals too, or me in its place; the classic one does not.
  assert.equal(said({ locals: "EXAMPLE.org\nhost.example\n" }, "qmail-ldap"), three);
  assert.equal(said({ locals: "EXAMPLE.org\nhost.example\n" }, "notqmail"), two);
  assert.equal(said({}, "qmail-ldap"), three);
  assert.equal(said({}, "qmail-ldap", { environment: { NOLOCAL: "" } }), two);
  assert.equal(said({ locals: "" }, "qmail-ldap"), two);
  assert.equal(
    said({ locals: "a.example\n", "locals.cdb": compileMorercpthosts("b.example\nc.example\n") }, "qmail-ldap"),
    "Closed: accepts mail for 4 domains; relays for nobody.",
  );
  assert.equal(
    said({ rcpthosts: undefined, locals: "a.example\n" }, "qmail-ldap"),
    "Closed: accepts mail for 1 domain; relays for nobody.",
  );
  // validrcptto of Sagredo's qmail takes recipients that rcpthosts does not know, and those with a minus are none.
  assert.equal(said({ validrcptto: "joe@example.org\n@elsewhere.example\n-@not.example\n" }, "sagredo"), three);
  assert.equal(said({ validrcptto: "@elsewhere.example\n" }, "notqmail"), two);
  // IndiMail's program has lists of clients, of which relaydomains alone counts where it exists.
  const clients = { relayclients: "192.0.2.\n198.51.100.7\n" };
  const byAddress = "Closed: accepts mail for 2 domains; relays for 192.0.2.0–255 and 198.51.100.7.";
  assert.equal(said(clients, "indimail"), byAddress);
  assert.equal(said(clients, "notqmail"), two);
  const byName = "Closed: accepts mail for 2 domains; relays for clients whose name ends in .example.org.";
  assert.equal(said({ ...clients, relaydomains: ".example.org\n" }, "indimail"), byName);
  assertClosed(
    { listeners, control: { rcpthosts: "example.org\n", "morercpthosts.cdb": compileMorercpthosts("EXAMPLE.org\n") } },
    "Closed: accepts mail for 1 domain; relays for nobody.",
  );
});

test("what starts the program, where it is not in view, is named and softens nothing", () => {
  assertClosed(
    {},
    "Closed: accepts mail for 2 domains; relays for 127.0.0.0–127.255.255.255 and 192.0.2.0–255. No run script is in view, and it could set RELAYCLIENT too.",
  );
  const unseen = [
    { kind: "environment", name: "/var/qmail/env" },
    { kind: "filter", name: "spamdyke" },
  ] as const;
  const { verdict, sentence } = judge({ listeners: [listener("qmail-smtpd", ":allow\n", { unseen })] });
  assert.equal(verdict, "closed");
  assert.match(sentence("en"), /Not in view, and able to set RELAYCLIENT too: \/var\/qmail\/env, spamdyke\.$/);
});

test("without tcp rules in view the verdict is unknown, and tells what rcpthosts does", () => {
  const { verdict, reasons, sentence } = judge({ rules: null });
  assert.deepEqual([verdict, reasons], ["unknown", []]);
  assert.match(
    sentence("en"),
    /^Not known who may relay here; it accepts mail for 2 domains\. Neither tcp rules nor a run script are in view\.$/,
  );
  assert.match(sentence("ja"), /^中継を許す相手は不明。2 ドメイン宛のメールを受け取ります。/);
  // What tcprules refuses leaves an older file in force, which is not in view either.
  assert.equal(judge({ rules: '127.:allow,RELAYCLIENT=""\n:accept\n' }).verdict, "unknown");
  assert.match(judge({ rules: ":accept\n" }).sentence("en"), /tcprules refuses etc\/tcp\.smtp:1/);
});

test("what is out of view softens neither open nor partly open", () => {
  assert.deepEqual(holes({ rules: null, control: { rcpthosts: ".com\n" } }), [
    "public-suffix-entry control/rcpthosts:1 victim@example.com",
  ]);
  assert.deepEqual(holes({ rules: null, control: { rcpthosts: undefined } }), [`missing-rcpthosts control/rcpthosts ${GENERAL}`]);
});

test("entries for public suffixes make a host partly open", () => {
  const suffixes = Array.from(
    { length: 28 },
    (_, index) =>
      `.${["com", "net", "org", "info", "biz", "jp", "de", "fr", "uk", "us", "co.jp", "ne.jp", "or.jp", "ac.jp", "ad.jp", "go.jp", "gr.jp", "co.uk", "org.uk", "ac.uk", "com.au", "net.au", "com.br", "co.kr", "co.nz", "com.cn", "com.tw", "com.hk"][index]}\n`,
  );
  const given = { control: { rcpthosts: `${"# note\n".repeat(8)}example.org\n${suffixes.join("")}` } };
  const { verdict, reasons, sentence } = judge(given);
  assert.equal(verdict, "partly-open");
  assert.equal(reasons.length, 28);
  assert.equal(
    sentence("en"),
    "This server relays for anybody to 28 public suffixes (rcpthosts:10–37). A stranger could send to victim@example.com.",
  );
  assert.equal(
    sentence("ja"),
    "このサーバーは、公開サフィックス 28 件 (rcpthosts:10–37) の下のすべてのドメイン宛のメールを誰からでも中継します。外部の誰でも victim@example.com に送信できます。",
  );
  assert.equal(holes(given).length, 28);
  assert.equal(
    judge({ control: { rcpthosts: "example.org\n.CO.jp \n" } }).sentence("en"),
    "This server relays for anybody to every domain below .co.jp (rcpthosts:2). A stranger could send to victim@example.co.jp.",
  );
});

test("a witness has a domain that is nobody's here", () => {
  for (const closed of [
    ".example.org", // below a registrable name that is listed
    "backup.example.com", // a backup MX
    ".corp\n.lan\n.internal\n.localhost", // no list knows these
    ".github.io\n.blogspot.com", // the private section
    "com\nco.jp\nck", // names one host each
    "[192.0.2.1]", // an address literal
    "*.com\n@com\n#.com\n .com\n.com\r\n.com # all", // never match
    ".www.ck", // an exception of a wildcard rule
  ]) {
    assertClosed({ control: { rcpthosts: `${closed}\n` } });
  }
  assert.deepEqual(holes({ control: { rcpthosts: ".ck\n.kawasaki.jp\n.中国\n" } }), [
    "public-suffix-entry control/rcpthosts:1 victim@example.co.ck",
    "public-suffix-entry control/rcpthosts:2 victim@example.co.kawasaki.jp",
    "public-suffix-entry control/rcpthosts:3 victim@example.中国",
  ]);
  // example.com is listed by itself, so it proves nothing of .com.
  assert.deepEqual(holes({ control: { rcpthosts: "example.com\n.com\n" } }), [
    "public-suffix-entry control/rcpthosts:2 someone@another-example.com",
  ]);
});

test("a final dot is another spelling of the same domain, which rcpthosts does not know and the name server does", () => {
  assert.deepEqual(holes({ control: { rcpthosts: ".com.\n" } }), ["final-dot-entry control/rcpthosts:1 victim@example.com."]);
  assert.equal(judge({ control: { rcpthosts: ".com.\n" } }).verdict, "partly-open");
  assert.deepEqual(holes({ control: { rcpthosts: ".\n" } }), ["final-dot-entry control/rcpthosts:1 victim@example.com."]);
  assert.equal(judge({ control: { rcpthosts: ".\n" } }).verdict, "open");
  // Mail to the other spelling of a name of this host's own comes back here.
  assert.deepEqual(holes({ control: { rcpthosts: "example.com\n.com.\n" } }), [
    "final-dot-entry control/rcpthosts:2 someone@another-example.com.",
  ]);
});

test("a compiled file in view decides, whatever its text says", () => {
  const morercpthosts = "example.jp\n.ne.jp\n";
  // The text alone is never read.
  assertClosed({ control: { morercpthosts } });
  assert.deepEqual(holes({ control: { "morercpthosts.cdb": compileMorercpthosts(morercpthosts) } }), [
    "public-suffix-entry control/morercpthosts.cdb victim@example.ne.jp",
  ]);
  assertClosed({ control: { morercpthosts, "morercpthosts.cdb": compileMorercpthosts("example.jp\n") } });
  const harmless = compiled(RULES);
  assertClosed({ rules: EVERYBODY, cdb: harmless });
  assert.deepEqual(holes({ rules: RULES, cdb: compiled(EVERYBODY) }), [`relay-for-everybody etc/tcp.smtp ${GENERAL}`]);
  assert.deepEqual(holes({ rules: null, cdb: compiled(EVERYBODY) }), [`relay-for-everybody etc/tcp.smtp ${GENERAL}`]);
  // Only what is looked up in it: keys in upper case are not.
  assertClosed({ control: { "morercpthosts.cdb": makeCdb([[".NE.JP", ""]]) } });
});

function compiled(rules: string): string {
  const compilation = compileTcpRules(rules);
  assert.equal(compilation.kind, "compiled");
  return makeCdb(
    compilation.kind === "compiled" ? [...tcpRuleRecords(compilation.rules)].map(({ key, data }) => [key, data] as const) : [],
  );
}

test("RELAYCLIENT for everybody is an open relay, whatever rcpthosts says", () => {
  assert.deepEqual(holes({ rules: `127.:allow\n${EVERYBODY}` }), [`relay-for-everybody etc/tcp.smtp:2 ${GENERAL}`]);
  assert.equal(
    judge({ rules: EVERYBODY }).sentence("en"),
    "This server relays for anybody to anywhere: RELAYCLIENT is set for every client (etc/tcp.smtp:1). A stranger could send to victim@example.com.",
  );
  // Any value does, and only the first rule with an empty address counts.
  assert.equal(judge({ rules: ':allow,RELAYCLIENT="no"\n' }).verdict, "open");
  assertClosed({ rules: `:allow\n${EVERYBODY}` });
  assertClosed({ rules: ':deny,RELAYCLIENT=""\n' });
});

test("0.0.0.0 is one address, and a network with a slash is none", () => {
  assertClosed({ rules: '0.0.0.0:allow,RELAYCLIENT=""\n0.0.0.0/0:allow,RELAYCLIENT=""\n*:allow,RELAYCLIENT=""\n:allow\n' });
});

test("an open listener is open on any port, unless it is seen to force a login", () => {
  const submission = (more: Partial<Listener>, dialect: DialectId = "sagredo"): Case => ({
    dialect,
    listeners: [
      SMTP,
      listener(
        "qmail-smtpd",
        { kind: "pair", pair: { file: "etc/tcp.submission", text: EVERYBODY, cdb: undefined } },
        { port: "587", ...more },
      ),
    ],
  });
  const places = new Map([["SMTPAUTH", { file: "service/submission/run", line: 3 }]]);
  assert.deepEqual(holes(submission({})), [`relay-for-everybody etc/tcp.submission:1 ${GENERAL}`]);
  assert.equal(judge(submission({ environment: { SMTPAUTH: "-" } })).verdict, "open");
  assertClosed(
    submission({ environment: { SMTPAUTH: "!" }, places }),
    "Closed: accepts mail for 2 domains; relays for 127.0.0.0–127.255.255.255, 192.0.2.0–255 and clients that have logged in.",
  );
  assertClosed(submission({ environment: { SMTPAUTH: "!cram" } }, "sqmail"));
  assertClosed(submission({ environment: { AUTHREQUIRED: "" } }, "qmail-ldap"));
  assertClosed(submission({ environment: { REQUIREAUTH: "1" } }, "indimail"));
  // eQmail's own program asks for it on port 587.
  assertClosed(submission({}, "eqmail"));
  assert.equal(judge(submission({ port: "25" }, "eqmail")).verdict, "open");
  // A classic program with one of the patches that read the variable.
  assertClosed(submission({ environment: { SMTPAUTH: "!+cram" } }, "netqmail"));
  const inRule = {
    kind: "pair",
    pair: { file: "etc/tcp.submission", text: ':allow,RELAYCLIENT="",SMTPAUTH="!"\n', cdb: undefined },
  } as const;
  assertClosed({ dialect: "sagredo", listeners: [SMTP, listener("qmail-smtpd", inRule)] });
});

test("where it is not in view whether another listener forces a login, the verdict is unknown", () => {
  const pair = { file: "control/rules.smtpsub", text: EVERYBODY, cdb: undefined };
  const given = {
    dialect: "sqmail",
    listeners: [SMTP, listener("qmail-smtpd", { kind: "pair", pair }, { startedBy: undefined })],
  } as const;
  const { verdict, reasons, sentence } = judge(given);
  assert.deepEqual([verdict, reasons], ["unknown", []]);
  assert.match(sentence("en"), /control\/rules\.smtpsub:1 sets RELAYCLIENT for everybody\. That is an open relay unless/);
  const unseen = [{ kind: "environment", name: "/var/qmail/env" }] as const;
  assert.equal(judge({ ...given, listeners: [SMTP, listener("qmail-smtpd", { kind: "pair", pair }, { unseen })] }).verdict, "unknown");
});

test("RELAYCLIENT may come from the run script or its environment directory", () => {
  const environment = { RELAYCLIENT: "" };
  const places = new Map([["RELAYCLIENT", { file: "service/qmail-smtpd/run", line: 4 }]]);
  assert.deepEqual(holes({ listeners: [listener("qmail-smtpd", ":allow\n", { environment, places })] }), [
    `relay-for-everybody service/qmail-smtpd/run:5 ${GENERAL}`,
  ]);
  assert.equal(
    judge({ listeners: [listener("qmail-smtpd", { kind: "none" }, { environment, places, rulesOption: undefined })] }).verdict,
    "open",
  );
});

test("a missing compiled file never opens", () => {
  const missing = { kind: "missing", file: "etc/tcp.smtp" } as const;
  assertClosed({ listeners: [listener("qmail-smtpd", missing, { rulesOption: "-x" })] });
  assertClosed({ listeners: [listener("qmail-smtpd", missing, { rulesOption: "-X" })] });
  // With -X everybody gets in, and finds what rcpthosts lets in.
  assert.equal(
    judge({ control: { rcpthosts: ".com\n" }, listeners: [listener("qmail-smtpd", missing, { rulesOption: "-X" })] }).verdict,
    "partly-open",
  );
  assertClosed({ control: { rcpthosts: ".com\n" }, listeners: [listener("qmail-smtpd", missing, { rulesOption: "-x" })] });
  // No rules at all let everybody in, and set nothing.
  assertClosed({ listeners: [listener("qmail-smtpd", { kind: "none" }, { rulesOption: undefined })] });
});

test("a damaged compiled file drops everybody", () => {
  assertClosed({ rules: EVERYBODY, cdb: "damaged" });
});

test("rblsmtpd's variable grants no relaying", () => {
  assertClosed({ rules: ':allow,RBLSMTPD=""\n' });
});

test("single addresses that only the compiled rules have are POP before SMTP", () => {
  const cdb = compiled(
    `${RULES.replace(":allow\n", "")}203.0.113.7:allow,RELAYCLIENT=""\n198.51.100.1:allow,RELAYCLIENT=""\n10.:allow,RELAYCLIENT=""\n:allow\n`,
  );
  const { verdict, sentence } = judge({ cdb });
  assert.equal(verdict, "closed");
  assert.match(sentence("en"), /192\.0\.2\.0–255, 10\.0\.0\.0–10\.255\.255\.255 and 2 addresses that are only in the compiled rules\./);
});

test("qmail-qmqpd asks no list: who may connect may send anywhere", () => {
  const qmqp = (rules: string | ListenerRules): Case => ({ listeners: [SMTP, listener("qmail-qmqpd", rules)] });
  assert.deepEqual(holes(qmqp("10.:allow\n:allow\n")), [`open-qmqp etc/tcp.qmqpd:2 ${GENERAL}`]);
  assert.deepEqual(holes(qmqp("10.:allow\n")), [`open-qmqp etc/tcp.qmqpd ${GENERAL}`]);
  assert.deepEqual(holes(qmqp({ kind: "none" })), [`open-qmqp service/qmail-qmqpd/run:2 ${GENERAL}`]);
  assertClosed(qmqp("10.:allow\n:deny\n"));
  assertClosed(qmqp({ kind: "missing", file: "etc/tcp.qmqpd" }));
  assert.equal(judge(qmqp({ kind: "not in view" })).verdict, "unknown");
});

test("qmail-qmtpd obeys rcpthosts, and has its own rules", () => {
  const qmtp = (rules: string, control: Control = {}): Case => ({ control, listeners: [SMTP, listener("qmail-qmtpd", rules)] });
  assertClosed(qmtp(":allow\n"));
  assert.deepEqual(holes(qmtp(EVERYBODY)), [`relay-for-everybody etc/tcp.qmtpd:1 ${GENERAL}`]);
  assert.equal(
    judge({ listeners: [listener("qmail-smtpd", ":deny\n"), listener("qmail-qmtpd", ":allow\n")], control: { rcpthosts: ".com\n" } })
      .verdict,
    "partly-open",
  );
  assert.equal(
    judge({ listeners: [listener("qmail-smtpd", ":deny\n"), listener("qmail-qmtpd", ":allow\n")], control: { rcpthosts: undefined } })
      .verdict,
    "open",
  );
});

test("a missing rcpthosts opens the host, unless its run script looks for it or the dialect says otherwise", () => {
  const control = { rcpthosts: undefined };
  assert.deepEqual(holes({ control }), [`missing-rcpthosts control/rcpthosts ${GENERAL}`]);
  assert.equal(
    judge({ control }).sentence("ja"),
    "このサーバーは誰からのメールでもどこへでも中継します: rcpthosts がありません。外部の誰でも victim@example.com に送信できます。",
  );
  assertClosed({ control, listeners: [listener("qmail-smtpd", RULES, { guardsRcpthosts: true })] });
  assertClosed({ control, rules: ":deny\n" });
  assertClosed({ control, dialect: "qmail-ldap" });
  assert.deepEqual(holes({ control, dialect: "sagredo" }), [`missing-rcpthosts control/rcpthosts ${GENERAL}`]);
  // Compiled lists of other dialects change nothing, and without rcpthosts morercpthosts.cdb is not even opened.
  assert.deepEqual(holes({ control: { ...control, "rcpthosts.cdb": compileMorercpthosts("example.org\n") } }), [
    `missing-rcpthosts control/rcpthosts ${GENERAL}`,
  ]);
  assert.deepEqual(holes({ control: { ...control, "morercpthosts.cdb": compileMorercpthosts(".jp\n") } }), [
    `missing-rcpthosts control/rcpthosts ${GENERAL}`,
  ]);
  // An empty one closes.
  assertClosed({ control: { rcpthosts: "" } });
});

test("percenthack sends on what rcpthosts lets in", () => {
  assert.deepEqual(holes({ control: { percenthack: "other.example\nexample.net\n" } }), [
    "percenthack-relay control/percenthack:2 victim%example.com@example.net",
  ]);
  assert.equal(judge({ control: { percenthack: "example.net\n" } }).verdict, "open");
  assertClosed({ control: { percenthack: "other.example\n" } });
  // An address without @ is always accepted, and gets the name of this host.
  assert.deepEqual(holes({ control: { percenthack: "mail.example.org\n" } }), [
    "percenthack-relay control/percenthack:1 victim%example.com",
  ]);
  // These programs refuse a second way in the local part.
  assertClosed({ control: { percenthack: "example.net\n" }, dialect: "indimail" });
  assertClosed({ control: { percenthack: "example.net\n", rejectrelaytest: "1\n" }, dialect: "sagredo" });
});

test("relaymailfrom lets whoever claims to be the sender send anywhere, in the dialects that read it", () => {
  const control = { relaymailfrom: "boss@example.org\n@office.example\n" };
  assertClosed({ control });
  for (const dialect of ["qmail-ldap", "indimail"] as const) {
    assert.deepEqual(holes({ control, dialect }), [
      `relay-by-sender control/relaymailfrom:1 ${GENERAL} from boss@example.org`,
      `relay-by-sender control/relaymailfrom:2 ${GENERAL} from someone@office.example`,
    ]);
  }
  assert.match(
    judge({ control, dialect: "qmail-ldap" }).sentence("en"),
    /^This server relays for anybody who claims to be boss@example\.org to anywhere \(relaymailfrom:1\)\. A stranger could send to victim@example\.com as boss@example\.org\./,
  );
  // A sender who is refused anyway opens nothing.
  assertClosed({ control: { relaymailfrom: "boss@example.org\n", badmailfrom: "boss@example.org\n" }, dialect: "qmail-ldap" });
});

test("what refuses a recipient closes the hole behind it", () => {
  assertClosed({ control: { rcpthosts: ".com\n", badrcptto: "*@*\n" }, dialect: "sqmail" });
  assertClosed({ control: { rcpthosts: ".com\n", badrcptto: "\\.com$\n" }, dialect: "sagredo" });
  assert.deepEqual(holes({ control: { rcpthosts: ".com\n", badrcptto: "victim@example.com\n" }, dialect: "sqmail" }), [
    "public-suffix-entry control/rcpthosts:1 someone@another-example.com",
  ]);
  // The classic program reads no badrcptto.
  assert.equal(judge({ control: { rcpthosts: ".com\n", badrcptto: "*@*.com\n" } }).verdict, "partly-open");
  // A program that cannot receive at all.
  assertClosed({ control: { rcpthosts: ".com\n" }, dialect: "aqmail" });
});

test("qmail-ldap accepts what is local, and reads compiled lists in place of their texts", () => {
  assertClosed({ control: { locals: "example.jp\n" }, dialect: "qmail-ldap" });
  assertClosed({ control: { rcpthosts: ".com\n", "rcpthosts.cdb": compileMorercpthosts("example.org\n") }, dialect: "qmail-ldap" });
  assert.deepEqual(holes({ control: { "rcpthosts.cdb": compileMorercpthosts(".com\n") }, dialect: "qmail-ldap" }), [
    "public-suffix-entry control/rcpthosts.cdb victim@example.com",
  ]);
});

test("a directory without a name is judged as if it had one", () => {
  const given = { control: { me: undefined, rcpthosts: ".com\n" } };
  const { verdict, reasons, sentence } = judge(given);
  assert.equal(verdict, "partly-open");
  assert.equal(reasons[0]?.witness, GENERAL);
  assert.match(sentence("en"), /There is no me: judged as if there were one\.$/);
  assertClosed({ control: { me: undefined }, dialect: "qmail-ldap" });
});

test("a program that does not start relays nothing", () => {
  const files: HostFiles = {
    control: controlFilesOf({ me: "mail.example.org\n", rcpthosts: ".com\n", databytes: { kind: "directory" } }),
    tcpRules: { file: "etc/tcp.smtp", text: EVERYBODY, cdb: undefined },
  };
  const { verdict, sentence } = relayVerdict(openMailHost(files));
  assert.equal(verdict, "closed");
  assert.match(sentence("en"), /^Closed: qmail-smtpd cannot read control\/databytes/);
});

test("order and comments change no verdict", () => {
  const control = { rcpthosts: "example.org\n.com\n.co.jp\n" };
  const other = { rcpthosts: "# suffixes\n.co.jp\n\n.com\n# own\nexample.org\n" };
  const [one, two] = [judge({ control }), judge({ control: other })];
  assert.deepEqual(
    [one.verdict, one.reasons.map(({ witness }) => witness).toSorted()],
    [two.verdict, two.reasons.map(({ witness }) => witness).toSorted()],
  );
});

test("a name in capitals gets past a list of bad recipients that knows small letters only", () => {
  assert.deepEqual(holes({ control: { rcpthosts: ".com\n", badrcptto: "*@*.com\n" }, dialect: "sqmail" }), [
    "public-suffix-entry control/rcpthosts:1 VICTIM@EXAMPLE.COM",
  ]);
});

test("several lines of one entry are one hole", () => {
  const { reasons, sentence } = judge({ control: { rcpthosts: ".com\nexample.org\n.COM\n" } });
  assert.equal(reasons.length, 1);
  assert.match(sentence("en"), /below \.com \(rcpthosts:1, 3\)/);
});

test("an entry for the owner's own domain is no hole, whatever the public suffix list says of it", () => {
  const files = filesOf({ control: { rcpthosts: ".sony\n.com.sony\n.jp\n" } });
  const judged = (...domains: readonly string[]): RelayVerdict =>
    relayVerdict(openMailHost(files, programsOf("notqmail", undefined, domains)));
  assert.equal(judged().verdict, "partly-open");
  assert.deepEqual(
    judged().reasons.map(({ line }) => line),
    [0, 2],
  );
  assert.deepEqual(
    judged(".sony").reasons.map(({ line }) => line),
    [2],
  );
  assert.deepEqual([judged("sony", "JP").verdict, judged("sony", "JP").reasons], ["closed", []]);
});

test("a list that could not be read is not taken for a missing one", () => {
  const control = { ...controlFilesOf({ me: "mail.example.org\n" }), isHidden: (name: string) => name === "rcpthosts" };
  const tcpRules = { file: "etc/tcp.smtp", text: RULES, cdb: undefined };
  const { verdict, sentence } = relayVerdict(openMailHost({ control, tcpRules }));
  assert.equal(verdict, "unknown");
  assert.match(sentence("en"), /rcpthosts could not be read here/);
});
