import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { getDomain, parse } from "tldts";
import { type ControlFiles, controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import type { DialectId } from "../../analyzer/src/host/dialect.ts";
import { dialectOf } from "../../analyzer/src/host/dialects/index.ts";
import type { Listener, ListenerProgram } from "../../analyzer/src/host/listener.ts";
import { type HostFiles, openMailHost } from "../../analyzer/src/host/mail-host.ts";
import { compileMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { type RelayVerdict, relayVerdict } from "../../analyzer/src/host/relay-verdict.ts";
import { compileTcpRules, tcpRuleRecords } from "../../analyzer/src/host/tcprules.ts";
import { traceAddress } from "../../analyzer/src/host/trace.ts";
import { makeCdb } from "../../analyzer/src/syntax/cdb.ts";

// The verdict is compared with a search that knows nothing of how it is made: a stranger tries recipients of every kind on a trace,
// and what is somebody else's is told by tldts alone. SLOW_PROPERTY_RUNS asks for more than the fixed 500, then with new seeds.

const asked = process.env["SLOW_PROPERTY_RUNS"];
const runs = asked === undefined ? { numRuns: 500, seed: 11 } : { numRuns: Number(asked) };

const SUFFIXES = ["com", "net", "co.jp", "jp", "ck", "kawasaki.jp", "museum"];

const entry = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("example.org", ".example.org", "shop.example.com", "backup.example.net", "own.example.co.jp") },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...SUFFIXES.flatMap((suffix) => [`.${suffix}`, suffix, `.${suffix.toUpperCase()}`, `.${suffix}.`])),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ".corp",
      ".lan",
      "corp",
      ".github.io",
      ".example.com",
      "zz-top.com",
      ".zz-top.com",
      "example.com",
      "[127.0.0.1]",
      "[192.0.2.1]",
      ".",
      "..",
      "*.com",
      "@com",
      ".com\r",
      " .com",
      ".com # all",
      "com.",
      ".com\0.net",
      "\0.com",
      ".www.ck",
      "10.",
      "user@example.org",
    ),
  },
);
const list = fc.array(entry, { maxLength: 5 });

const rule = fc.constantFrom(
  '127.:allow,RELAYCLIENT=""',
  '192.0.2.:allow,RELAYCLIENT=""',
  '0.0.0.0:allow,RELAYCLIENT=""',
  '=.example.org:allow,RELAYCLIENT=""',
  '10.1-3.:allow,RELAYCLIENT="@fixme"',
  "203.0.113.9:deny",
  "# a note",
);
const last = fc.constantFrom(
  "",
  ":allow\n",
  ":allow\n",
  ":allow\n",
  ":deny\n",
  ':allow,RELAYCLIENT=""\n',
  ':allow,RELAYCLIENT="@fixme"\n',
  ':allow,RBLSMTPD=""\n',
  ':allow,RELAYCLIENT="",SMTPAUTH="!"\n',
  ':allow,SMTPAUTH="!"\n',
  ':allow,AUTHREQUIRED=""\n',
  ':deny,RELAYCLIENT=""\n',
  ":accept\n",
);
const rules = fc.tuple(fc.array(rule, { maxLength: 3 }), last).map(([lines, end]) => lines.map((line) => `${line}\n`).join("") + end);

const DIALECTS: readonly DialectId[] = ["notqmail", "notqmail", "sagredo", "sqmail", "qmail-ldap", "indimail", "eqmail", "aqmail"];

interface Given {
  readonly dialect: DialectId;
  readonly me: boolean;
  readonly rcpthosts: readonly string[] | undefined;
  readonly morercpthosts: readonly string[] | undefined;
  readonly compiled: readonly string[] | undefined;
  readonly rcpthostsCdb: readonly string[] | undefined;
  readonly locals: readonly string[] | undefined;
  readonly percenthack: readonly string[] | undefined;
  readonly envnoathost: string | undefined;
  readonly relaymailfrom: readonly string[] | undefined;
  readonly badrcptto: string | undefined;
  readonly badmailfrom: string | undefined;
  readonly rules: string | undefined;
  readonly rulesCdb: string | undefined;
  readonly others: readonly { readonly program: ListenerProgram; readonly rules: string }[];
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>, weight: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight, arbitrary }, { weight: 10 - weight, arbitrary: fc.constant(undefined) });

const given: fc.Arbitrary<Given> = fc.record({
  dialect: fc.constantFrom(...DIALECTS),
  me: fc.boolean(),
  rcpthosts: maybe(list, 9),
  morercpthosts: maybe(list, 2),
  compiled: maybe(list, 2),
  rcpthostsCdb: maybe(list, 1),
  locals: maybe(fc.subarray(["example.org", "mail.example.org", "com", "own.example.co.jp"]), 3),
  percenthack: maybe(fc.subarray(["example.org", "shop.example.com", "a.example.org", "mail.example.org", "zz-top.com", "# note"]), 2),
  envnoathost: maybe(fc.constantFrom("mail.example.org", "example.org", "elsewhere.example.com"), 2),
  relaymailfrom: maybe(fc.subarray(["boss@example.org", "@office.example", "# boss@example.org"]), 2),
  badrcptto: maybe(fc.constantFrom("*@*.com", "\\.com$", "@", "victim@example.com", "probe@zz-top.com", "*", "."), 2),
  badmailfrom: maybe(fc.constantFrom("boss@example.org", "@remote.test", "sender@remote.test", ".*", "*"), 2),
  rules: maybe(rules, 8),
  rulesCdb: maybe(rules, 2),
  others: fc.array(fc.record({ program: fc.constantFrom<ListenerProgram>("qmail-qmtpd", "qmail-qmqpd"), rules }), { maxLength: 1 }),
});

/** A text of lines, in any order and with any comments. */
type Lay = (lines: readonly string[]) => string;
const plain: Lay = (lines) => lines.map((line) => `${line}\n`).join("");

/** A directory without `me` is judged as if it had one; which name that is must not matter. */
function nameOf({ me }: Given): string {
  return me ? "mail.example.org" : "any-name.invalid";
}

function controlOf(host: Given, lay: Lay, me: boolean): ControlFiles {
  const texts = Object.entries({
    me: me ? `${nameOf(host)}\n` : undefined,
    rcpthosts: host.rcpthosts && lay(host.rcpthosts),
    morercpthosts: host.morercpthosts && lay(host.morercpthosts),
    "morercpthosts.cdb": host.compiled && compileMorercpthosts(lay(host.compiled)),
    "rcpthosts.cdb": host.rcpthostsCdb && compileMorercpthosts(lay(host.rcpthostsCdb)),
    locals: host.locals && lay(host.locals),
    percenthack: host.percenthack && lay(host.percenthack),
    envnoathost: host.envnoathost,
    relaymailfrom: host.relaymailfrom && lay(host.relaymailfrom),
    badrcptto: host.badrcptto,
    badmailfrom: host.badmailfrom,
  });
  return controlFilesOf(Object.fromEntries(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))));
}

function compiledRules(text: string): string | undefined {
  const compilation = compileTcpRules(text);
  if (compilation.kind !== "compiled") return undefined;
  return makeCdb([...tcpRuleRecords(compilation.rules)].map(({ key, data }) => [key, data] as const));
}

function filesOf(host: Given, lay: Lay, { me }: { readonly me: boolean }): HostFiles {
  const cdb = host.rulesCdb === undefined ? undefined : compiledRules(host.rulesCdb);
  return {
    control: controlOf(host, lay, me),
    tcpRules: host.rules === undefined && cdb === undefined ? undefined : { file: "etc/tcp.smtp", text: host.rules, cdb },
    listeners: host.others.map(
      ({ program, rules: text }): Listener => ({
        program,
        startedBy: undefined,
        port: undefined,
        rules: { kind: "pair", pair: { file: `etc/${program}`, text, cdb: undefined } },
        rulesOption: undefined,
        environment: {},
        places: new Map(),
        guardsRcpthosts: false,
        unseen: [],
      }),
    ),
  };
}

function judge(host: Given, lay: Lay = plain): RelayVerdict {
  return relayVerdict(openMailHost(filesOf(host, lay, host), { dialect: dialectOf(host.dialect) }));
}

const DOMAINS = SUFFIXES.flatMap((suffix) => [
  `zz-top.${suffix}`,
  `b.zz-top.${suffix}`,
  `q.r.s.zz-top.${suffix}`,
  `yy.${suffix}`,
  `b.zz-top.${suffix}.`,
  `c.yy.${suffix}.`,
  suffix,
]);
const PROBES: readonly string[] = [
  ...DOMAINS.map((domain) => `probe@${domain}`),
  "x@ZZ-TOP.COM",
  ...["zz-top.com", "yy.net"].flatMap((domain) => [
    `probe%${domain}`,
    ...["example.org", "shop.example.com", "a.example.org", "mail.example.org", "zz-top.com", "elsewhere.example.com"].map(
      (own) => `x%${domain}@${own}`,
    ),
  ]),
  "probe@example.org",
  "probe@a.example.org",
  "probe@intranet.corp",
  "probe@someone.github.io",
  "probe@[127.0.0.1]",
  "probe@[192.0.2.1]",
  "probe",
];
const SENDERS: readonly (string | undefined)[] = [undefined, "", "boss@example.org", "x@office.example", "x@example.org"];

/** The names that lists give, with and without a dot in front. */
function listedNames(host: Given): readonly string[] {
  const lists = [host.rcpthosts, host.compiled, host.rcpthostsCdb, host.dialect === "qmail-ldap" ? (host.locals ?? [nameOf(host)]) : []];
  return lists
    .flatMap((entries) => entries ?? [])
    .flatMap((line) => line.split("\0"))
    .map((line) => line.toLowerCase().replace(/[ \t]+$/, ""));
}

/** Whether a domain is nobody's here: below a delegation of ICANN's, and no entry names it or a registrable name above it. */
function isNobodys(domain: string, listed: readonly string[]): boolean {
  const name = domain.toLowerCase();
  const bare = name.replace(/\.$/, "");
  const found = parse(bare, { allowPrivateDomains: false, detectIp: false, validateHostname: false, extractHostname: false });
  if (!found.isIcann || found.domain === null) return false;
  return !listed.some((entry) => {
    const above = entry.replace(/^\./, "").replace(/\.$/, "");
    if (entry === name) return true;
    // A wildcard rule makes no name of its own registrable: below .kawasaki.jp lie other people's suffixes.
    const isWild = getDomain(`qq.${above}`) === null;
    return getDomain(above) !== null && !isWild && (bare === above || bare.endsWith(`.${above}`));
  });
}

/** A recipient and sender with which a stranger gets through, if any. */
function findWitness(host: Given): string | undefined {
  const model = openMailHost(filesOf(host, plain, { me: true }), { dialect: dialectOf(host.dialect) });
  const listed = listedNames(host);
  const loginForced = host.dialect === "notqmail" && forcesLogin(host);
  for (const address of loginForced ? [] : PROBES) {
    // Where nobody is refused for what he calls himself, another sender matters only to relaymailfrom.
    const senders = host.badmailfrom === undefined && !address.startsWith("probe@zz-top.") ? SENDERS.slice(0, 1) : SENDERS;
    for (const sender of senders) {
      const { smtp, route } = traceAddress(model, { address, sender });
      if (smtp.outcome !== "accepted") continue;
      const goesOn = address.includes("%") && route.channel !== "local" ? (route.recipient ?? "") : address;
      if (!goesOn.includes("@")) continue;
      const domain = goesOn.slice(goesOn.lastIndexOf("@") + 1);
      // What this host calls itself is its own.
      if (domain === (host.envnoathost ?? nameOf(host))) continue;
      if (isNobodys(domain, listed)) return `${address} from ${sender}`;
    }
  }
  return host.others.map((other) => witnessOf(other, host, listed)).find((found) => found !== undefined);
}

/** The rule for everybody, by its text alone. */
function lastRule(text: string): string {
  const lines = text.split("\n");
  if (lines.includes(":accept")) return "refused";
  return lines.find((line) => line.startsWith(":")) ?? "";
}

function forcesLogin({ rules: text, rulesCdb }: Given): boolean {
  const inForce = rulesCdb !== undefined && lastRule(rulesCdb) !== "refused" ? rulesCdb : (text ?? "");
  return /SMTPAUTH|AUTHREQUIRED/.test(lastRule(inForce));
}

function witnessOf({ program, rules: text }: Given["others"][number], host: Given, listed: readonly string[]): string | undefined {
  const everybody = lastRule(text);
  if (everybody.startsWith(":deny")) return undefined;
  if (program === "qmail-qmqpd") return everybody === "refused" ? undefined : "anybody by QMQP";
  if (everybody.includes("RELAYCLIENT") && !(host.dialect === "qmail-ldap" && host.badrcptto === undefined && everybody.includes("AUTH"))) {
    return host.dialect === "qmail-ldap" ? undefined : "anybody by QMTP";
  }
  if (host.dialect === "qmail-ldap") return undefined;
  if (!host.rcpthosts) return "anybody by QMTP without rcpthosts";
  const entries = host.rcpthosts.flatMap((line) => (line.startsWith("\0") ? [] : line.split("\0")));
  const keys = new Set([...entries.map((line) => line.toLowerCase().replace(/[ \t]+$/, ""))]);
  const compiled = new Set((host.compiled ?? []).map((line) => line.toLowerCase()));
  const isTaken = (domain: string): boolean => {
    const whole = compiledHostsOnly(host.dialect) ? [domain] : endings(domain);
    return endings(domain).some((end) => keys.has(end)) || whole.some((end) => compiled.has(end));
  };
  const model = openMailHost(filesOf(host, plain, { me: true }), { dialect: dialectOf(host.dialect) });
  const percents = PROBES.filter((probe) => probe.includes("%")).find((address) => {
    const [, own] = address.split("@");
    if (own !== undefined && !isTaken(own)) return false;
    const { route } = traceAddress(model, { address });
    const target = (route.recipient ?? "").split("@")[1] ?? "";
    return route.channel !== "local" && target !== own && target !== (host.envnoathost ?? nameOf(host)) && isNobodys(target, listed);
  });
  return percents ?? DOMAINS.find((domain) => isTaken(domain) && isNobodys(domain, listed));
}

function compiledHostsOnly(dialect: DialectId): boolean {
  return dialect === "eqmail" || dialect === "aqmail";
}

function endings(domain: string): readonly string[] {
  const ends = [domain];
  for (let dot = domain.indexOf("."); dot >= 0; dot = domain.indexOf(".", dot + 1)) ends.push(domain.slice(dot));
  return ends;
}

test("the verdict is open or partly open exactly if a stranger gets mail for somebody else accepted", () => {
  fc.assert(
    fc.property(given, (host) => {
      // qmail-ldap's QMTP is asked through the model of its qmail-smtpd, which the search would only repeat.
      if (host.dialect === "qmail-ldap" && host.others.some(({ program }) => program === "qmail-qmtpd")) return;
      const { verdict, reasons, sentence } = judge(host);
      const witness = findWitness(host);
      const isOpen = verdict === "open" || verdict === "partly-open";
      assert.equal(isOpen, witness !== undefined, `${verdict}, found ${witness}: ${sentence("en")}`);
      assert.equal(isOpen, reasons.length > 0);
    }),
    runs,
  );
});

test("every witness of an SMTP listener is accepted in a trace", () => {
  fc.assert(
    fc.property(given, (host) => {
      const model = openMailHost(filesOf({ ...host, others: [] }, plain, { me: true }), { dialect: dialectOf(host.dialect) });
      for (const { witness, sender } of judge({ ...host, others: [] }).reasons) {
        const { smtp } = traceAddress(model, { address: witness, ...(sender === null ? {} : { sender }) });
        assert.equal(smtp.outcome, "accepted", `${witness} from ${sender}`);
      }
    }),
    runs,
  );
});

test("order and comments change no verdict", () => {
  fc.assert(
    fc.property(given, fc.integer({ min: 1, max: 97 }), (host, step) => {
      const shuffled: Lay = (lines) => {
        const order = lines.map((line, index) => ({ line, rank: ((index + 1) * step) % 101 })).toSorted((a, b) => a.rank - b.rank);
        return `# a note\n${order.map(({ line }) => `${line}\n\n# ${line}\n`).join("")}`;
      };
      const [one, two] = [judge(host), judge(host, shuffled)];
      assert.equal(one.verdict, two.verdict);
      const names = ({ reasons }: RelayVerdict): readonly string[] =>
        reasons.map(({ rule: id, file, witness }) => `${id} ${file} ${witness}`).toSorted();
      assert.deepEqual(names(one), names(two));
    }),
    runs,
  );
});
