import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import type { DialectId } from "../../analyzer/src/host/dialect.ts";
import { DIALECTS, dialectOf } from "../../analyzer/src/host/dialects/index.ts";
import { compileMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { type SmtpAnswer, startSmtpd } from "../../analyzer/src/host/qmail-smtpd.ts";
import { LANGUAGES } from "../../analyzer/src/text/localized.ts";

type Table = Parameters<typeof controlFilesOf>[0];

interface Asked {
  readonly helo?: string;
  readonly from?: string;
  readonly to?: string;
  readonly relayClient?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

function ask(
  id: DialectId,
  table: Table,
  { helo, from = "sender@remote.test", to = "user@here.test", relayClient, environment }: Asked = {},
): SmtpAnswer {
  const files = controlFilesOf({ me: "me.test\n", rcpthosts: "here.test\n", ...table });
  const question = { helo, mail: `MAIL FROM:<${from}>`, rcpt: `RCPT TO:<${to}>`, relayClient, environment };
  return startSmtpd(files, { dialect: dialectOf(id) }).ask(question);
}

const directory = { kind: "directory" } as const;

test("the same badmailfrom means something else to each program", () => {
  const outcomes = (badmailfrom: string): string[] =>
    (["notqmail", "sagredo", "sqmail", "qmail-ldap", "indimail", "eqmail"] as const).map((id) => ask(id, { badmailfrom }).outcome);
  assert.deepEqual(outcomes("*@remote.test\n"), ["accepted", "accepted", "refused", "accepted", "MAIL refused", "accepted"]);
  assert.deepEqual(outcomes("remote"), ["accepted", "refused", "accepted", "accepted", "accepted", "accepted"]);
  assert.deepEqual(outcomes("@remote.test+\n"), ["accepted", "refused", "refused", "accepted", "accepted", "accepted"]);
  assert.deepEqual(outcomes("sender@\n"), ["accepted", "refused", "accepted", "MAIL refused", "accepted", "accepted"]);
  assert.deepEqual(outcomes(".test\n"), ["accepted", "refused", "accepted", "accepted", "accepted", "refused"]);
});

test("Sagredo: any entry in badhelonorelay ends the program at HELO, unless the client may relay", () => {
  const answer = ask("sagredo", { badhelonorelay: "# note\nnobody\n" });
  assert.deepEqual([answer.outcome, answer.signal, answer.reply, answer.steps.at(-1)?.line], ["crashed", 11, "", 1]);
  assert.equal(ask("sagredo", { badhelonorelay: "nobody\n" }, { relayClient: "" }).outcome, "accepted");
  assert.equal(ask("sagredo", { badhelonorelay: "# nobody\n" }).outcome, "accepted");
});

test("Sagredo: RELAYCLIENT is appended only to recipients whose host is not in rcpthosts", () => {
  assert.equal(ask("sagredo", {}, { relayClient: "@fix.test" }).envelope?.recipient, "user@here.test");
  assert.equal(ask("sagredo", {}, { relayClient: "@fix.test", to: "u@there.test" }).envelope?.recipient, "u@there.test@fix.test");
});

test("Sagredo: a recipient in validrcptto is taken without rcpthosts; -entries exclude", () => {
  const table = { validrcptto: "u@there.test\n-v@here.test\n@here.test\n" };
  assert.equal(ask("sagredo", table, { to: "u@there.test" }).outcome, "accepted");
  assert.equal(ask("sagredo", table, { to: "v@here.test" }).outcome, "refused");
  assert.equal(ask("sagredo", table, { to: "w@here.test" }).outcome, "accepted");
});

test("Sagredo: a recipient above maxrcpt gets 452, and the mail", () => {
  const smtpd = startSmtpd(controlFilesOf({ me: "me.test\n", rcpthosts: "here.test\n", maxrcpt: "1\n" }), {
    dialect: dialectOf("sagredo"),
  });
  const rcpts = ["RCPT TO:<a@here.test>", "RCPT TO:<b@here.test>"];
  const { answers, queued } = smtpd.transact({ mail: "MAIL FROM:<>", rcpts, relayClient: undefined });
  assert.deepEqual(
    answers.map(({ reply }) => reply.slice(0, 3)),
    ["250", "452"],
  );
  assert.deepEqual(queued, ["a@here.test", "b@here.test"]);
});

test("Sagredo: chkuser asks vpopmail only about the domains that users/cdb gives it", () => {
  const smtpd = startSmtpd(controlFilesOf({ me: "me.test\n", rcpthosts: "here.test\n.com\n" }), {
    dialect: dialectOf("sagredo"),
    assigns: (prefix) => prefix === "here.test-",
  });
  const outcome = (to: string, relayClient?: string) =>
    smtpd.ask({ mail: "MAIL FROM:<>", rcpt: `RCPT TO:<${to}>`, relayClient, environment: { CHKUSER_START: "always" } }).outcome;
  assert.deepEqual(
    ["joe@Here.Test", "joe@example.com", "joe@example.org"].map((to) => outcome(to)),
    ["unknown", "accepted", "refused"],
  );
  assert.equal(outcome("joe@example.org", ""), "accepted");
});

test("Sagredo: what chkuser or a reference to a group would say is not known", () => {
  assert.equal(ask("sagredo", {}, { environment: { CHKUSER_START: "ALWAYS" } }).outcome, "unknown");
  const answer = ask("sagredo", { badmailfrom: "(s)\\1\n" });
  assert.deepEqual([answer.outcome, answer.steps.at(-1)?.file], ["unknown", "control/badmailfrom"]);
});

test("s/qmail: an address needs brackets, and only IPv6 literals are this host's", () => {
  const files = controlFilesOf({ me: "me.test\n", rcpthosts: "me.test\n" });
  const smtpd = startSmtpd(files, { dialect: dialectOf("sqmail") });
  const outcome = (rcpt: string) => smtpd.ask({ mail: "MAIL FROM:<>", rcpt, relayClient: undefined }).outcome;
  assert.equal(outcome("RCPT TO:u@me.test"), "syntax error");
  assert.equal(outcome("RCPT TO:<u@[::1]>"), "accepted");
  assert.equal(outcome("RCPT TO:<u@[127.0.0.1]>"), "refused");
});

test("s/qmail: badhelo is read only if HELOCHECK is set; a name with ! behind it is spared", () => {
  const table = { badhelo: "*.example\nmail.example!\n" };
  assert.equal(ask("sqmail", table, { helo: "HELO a.example" }).outcome, "accepted");
  assert.equal(ask("sqmail", table, { helo: "HELO a.example", environment: { HELOCHECK: "." } }).outcome, "refused");
  assert.equal(ask("sqmail", table, { helo: "HELO mail.example", environment: { HELOCHECK: "." } }).outcome, "accepted");
  assert.equal(ask("sqmail", { badhelo: directory }).outcome, "accepted");
  assert.equal(ask("sqmail", { badhelo: directory }, { environment: { HELOCHECK: "" } }).outcome, "unable to start");
});

test("qmail-ldap: without rcpthosts nobody relays, and locals counts unless NOLOCAL is set", () => {
  const files = { me: "me.test\n", locals: "local.test\n" };
  const outcome = (to: string, environment = {}) =>
    startSmtpd(controlFilesOf(files), { dialect: dialectOf("qmail-ldap") }).ask({
      mail: "MAIL FROM:<>",
      rcpt: `RCPT TO:<u@${to}>`,
      relayClient: undefined,
      environment,
    }).outcome;
  assert.equal(outcome("there.test"), "refused");
  assert.equal(outcome("local.test"), "accepted");
  assert.equal(outcome("local.test", { NOLOCAL: "" }), "refused");
});

test("qmail-ldap: rcpthosts.cdb is asked in place of rcpthosts", () => {
  const table = { rcpthosts: "here.test\n", "rcpthosts.cdb": compileMorercpthosts("there.test\n") };
  assert.equal(ask("qmail-ldap", table).outcome, "refused");
  assert.equal(ask("qmail-ldap", table, { to: "u@there.test" }).outcome, "accepted");
});

test("qmail-ldap and IndiMail: whoever says to be in relaymailfrom may relay", () => {
  for (const id of ["qmail-ldap", "indimail"] as const) {
    const answer = ask(id, { relaymailfrom: "@remote.test\n" }, { to: "u@there.test" });
    assert.equal(answer.outcome, "accepted", id);
    assert.ok(answer.steps.some(({ file, line }) => file === "control/relaymailfrom" && line === 0));
  }
});

test("IndiMail: addresses go on in lower case, and relayclients damages recipients", () => {
  assert.equal(ask("indimail", {}, { to: "User@HERE.test" }).envelope?.recipient, "user@here.test");
  const answer = ask("indimail", { relayclients: "192.0.2.\n" }, { to: "u@there.test" });
  assert.deepEqual([answer.outcome, answer.damaged], ["accepted", true]);
});

test("IndiMail: with QREGEX a line that is no expression refuses everybody", () => {
  assert.equal(ask("indimail", { badmailfrom: "(\n" }, { environment: { QREGEX: "1" } }).outcome, "MAIL refused");
  assert.equal(ask("indimail", { badmailfrom: "(\n" }).outcome, "accepted");
});

test("aQmail answers no MAIL", () => {
  assert.deepEqual([ask("aqmail", {}).mailReply, ask("aqmail", {}).outcome], ["", "MAIL refused"]);
});

const piece = fc.constantFrom(
  "\n",
  "\0",
  "\r",
  " ",
  "#",
  ".",
  "@",
  "!",
  "*",
  "[",
  "]",
  "(",
  "\\",
  "-",
  "+",
  "=",
  "~",
  "?",
  "a",
  "com",
  "remote.test",
  "\xff",
  "1",
);
const bytes = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(""));
const NAMES = [
  "rcpthosts",
  "badmailfrom",
  "badrcptto",
  "badhelo",
  "validrcptto",
  "relaymailfrom",
  "goodmailfrom",
  "recipients",
  "locals",
  "relayclients",
  "badmailpatterns",
  "goodrcptto",
  "maxrcpt",
  "databytes",
  "morercpthosts.cdb",
];

test("any files, any lines, any dialect: an answer, and evidence that stands in its file", () => {
  fc.assert(
    fc.property(fc.constantFrom(...DIALECTS), fc.tuple(...NAMES.map(() => bytes)), bytes, bytes, (dialect, contents, from, to) => {
      const table: Record<string, string> = Object.fromEntries(NAMES.map((name, index) => [name, contents[index] ?? ""]));
      const [id = "notqmail"] = dialect.ids;
      const { steps } = ask(id, table, { from, to, environment: { HELOCHECK: "", QREGEX: "1" } });
      assert.ok(steps.length > 0, id);
      for (const step of steps) {
        for (const language of LANGUAGES) assert.notEqual(step.because(language), "");
        for (const { file, line, text } of [step, ...(step.lost ?? [])]) {
          if (line === null) continue;
          const content = { me: "me.test\n", ...table }[(file ?? "").replace("control/", "")];
          assert.ok(content?.split("\n")[line]?.startsWith(text), `${id}: ${file}:${line} is not ${JSON.stringify(text)}`);
        }
      }
    }),
  );
});
