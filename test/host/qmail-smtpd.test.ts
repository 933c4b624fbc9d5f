import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import { compileMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { type SmtpAnswer, startSmtpd } from "../../analyzer/src/host/qmail-smtpd.ts";
import { parseSmtpAddress, smtpCommandOf } from "../../analyzer/src/host/smtp-address.ts";
import { LANGUAGES } from "../../analyzer/src/text/localized.ts";

type Table = Parameters<typeof controlFilesOf>[0];
const own = { localIpHost: "me.test", isOwn: (ip: string) => ip === "0.0.0.0" || ip === "127.0.0.1" };
const address = (argument: string): string => parseSmtpAddress(argument, own).address;

function ask(
  table: Table,
  { from = "<sender@remote.test>", to = "<user@example.com>", relayClient = undefined as string | undefined } = {},
): SmtpAnswer {
  return startSmtpd(controlFilesOf({ me: "me.test\n", ...table })).ask({ mail: `MAIL FROM:${from}`, rcpt: `RCPT TO:${to}`, relayClient });
}

test("brackets, source routes, quotes and backslashes go; the rest of the line behind > is not read", () => {
  assert.equal(address("TO:<user@example.com> SIZE=1"), "user@example.com");
  assert.equal(address("TO:<@a.test,@b.test:user@example.com>"), "user@example.com");
  assert.equal(address('TO:<"a b"@example.com>'), "a b@example.com");
  assert.equal(address('TO:<"a>b\\"c"@example.com>'), 'a>b"c@example.com');
  assert.equal(address("TO:<a\\@b@example.com"), "a@b@example.com");
});

test("without a bracket the address is what follows the first colon, up to a blank", () => {
  assert.equal(address("TO:  user@example.com more"), "user@example.com");
  assert.equal(address("user@example.com"), "");
  assert.equal(address("name <user@example.com>"), "user@example.com");
});

test("an address literal of this host becomes localiphost, and a number is cut to a byte", () => {
  assert.equal(address("<u@[127.0.0.1]>"), "u@me.test");
  assert.equal(address("<u@[0.0.0.0]>"), "u@me.test");
  assert.equal(address("<u@[383.0.256.257]>"), "u@me.test");
  assert.equal(address("<u@[192.0.2.1]>"), "u@[192.0.2.1]");
  assert.equal(address("<u@[127.0.0.1]x>"), "u@[127.0.0.1]x");
  assert.equal(parseSmtpAddress("<u@[127.0.0.1]>", { ...own, localIpHost: undefined }).address, "u@[127.0.0.1]");
});

test("899 bytes are taken, 900 are a syntax error", () => {
  const longest = `${"u".repeat(899 - "@example.com".length)}@example.com`;
  assert.equal(ask({ rcpthosts: "example.com\n" }, { to: `<${longest}>` }).outcome, "accepted");
  assert.equal(ask({ rcpthosts: "example.com\n" }, { to: `<u${longest}>` }).outcome, "syntax error");
  assert.equal(ask({}, { from: `<u${longest}>` }).outcome, "MAIL refused");
});

test("a NUL ends the line, a tab does not end the command", () => {
  assert.deepEqual(smtpCommandOf("RcPt  TO:<a\0b>"), { verb: "rcpt", argument: "TO:<a" });
  const answer = startSmtpd(controlFilesOf({ me: "me.test\n" })).ask({
    mail: "MAIL FROM:<>",
    rcpt: "RCPT\tTO:<user@example.com>",
    relayClient: undefined,
  });
  assert.equal(answer.outcome, "unimplemented");
});

test("RELAYCLIENT passes rcpthosts by, even if it is empty, and its value is appended to the recipient", () => {
  assert.equal(ask({ rcpthosts: "" }, { relayClient: "" }).envelope?.recipient, "user@example.com");
  assert.equal(ask({ rcpthosts: "" }, { relayClient: "@fix.test" }).envelope?.recipient, "user@example.com@fix.test");
});

test("badmailfrom knows whole senders and @host; a host without @ matches nobody", () => {
  const refuses = (badmailfrom: string, from: string): boolean => ask({ badmailfrom }, { from: `<${from}>` }).outcome === "refused";
  assert.equal(refuses("@Example.com\n", "u@eXample.com"), true);
  assert.equal(refuses("u@example.com\n", "u@example.com"), true);
  assert.equal(refuses("example.com\n", "u@example.com"), false);
  assert.equal(refuses("@example.com\n", "u@sub.example.com"), false);
  assert.equal(refuses("@example.com\r\n", "u@example.com"), false);
});

test("a bad sender is refused at RCPT, and RELAYCLIENT does not help", () => {
  const answer = ask({ badmailfrom: "@remote.test\n" }, { relayClient: "" });
  assert.deepEqual([answer.mailReply, answer.outcome], ["250 ok", "refused"]);
});

test("what cannot be read keeps the program from starting, a compiled file only from answering", () => {
  const directory = { kind: "directory" } as const;
  for (const name of ["me", "smtpgreeting", "localiphost", "timeoutsmtpd", "rcpthosts", "badmailfrom", "databytes"]) {
    const answer = ask({ [name]: directory });
    assert.equal(answer.outcome, "unable to start", name);
    assert.equal(answer.steps[0]?.file, `control/${name}`);
  }
  assert.equal(ask({ rcpthosts: "a.test\n", "morercpthosts.cdb": directory }).outcome, "temporary failure");
  assert.equal(ask({ "morercpthosts.cdb": directory }).outcome, "accepted");
  assert.equal(startSmtpd(controlFilesOf({ rcpthosts: "" })).failure?.file, "control/me");
  assert.equal(startSmtpd(controlFilesOf({ smtpgreeting: "x\n" })).failure, undefined);
});

test("the evidence names the deciding line, and lines that look as if they had decided", () => {
  const accepted = ask({ rcpthosts: "# ours\na.test\n.COM \n" }).steps.at(-1);
  assert.deepEqual([accepted?.file, accepted?.line, accepted?.text], ["control/rcpthosts", 2, ".COM "]);
  const refused = ask({ rcpthosts: ".example.com\n*.com\ncom\nexample.com.\n", morercpthosts: "example.com\n" }).steps.at(-1);
  assert.deepEqual(
    refused?.lost?.map(({ file, line, text }) => `${file}:${line}: ${text}`),
    [
      "control/rcpthosts:0: .example.com",
      "control/rcpthosts:3: example.com.",
      "control/rcpthosts:2: com",
      "control/rcpthosts:1: *.com",
      "control/morercpthosts:0: example.com",
    ],
  );
});

test("a line of morercpthosts that is compiled is no line that lost", () => {
  const morercpthosts = "example.com\n";
  const answer = ask({ rcpthosts: "", morercpthosts, "morercpthosts.cdb": compileMorercpthosts(morercpthosts) });
  assert.deepEqual([answer.outcome, answer.steps.at(-1)?.file], ["accepted", "control/morercpthosts.cdb"]);
});

const piece = fc.constantFrom(
  "\n",
  "\0",
  "\r",
  " ",
  "\t",
  "#",
  ".",
  "@",
  ":",
  "<",
  ">",
  '"',
  "\\",
  "[127.0.0.1]",
  "a",
  "com",
  ".com",
  "b.test",
  "\xff",
);
const bytes = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

test("any files and any lines: an answer, and evidence that stands in its file", () => {
  fc.assert(
    fc.property(bytes, bytes, bytes, bytes, bytes, bytes, (rcpthosts, badmailfrom, localiphost, cdb, from, to) => {
      const table: Record<string, string> = { rcpthosts, badmailfrom, localiphost, "morercpthosts.cdb": cdb, morercpthosts: rcpthosts };
      const { steps } = ask(table, { from, to });
      assert.ok(steps.length > 0);
      for (const step of steps) {
        for (const language of LANGUAGES) assert.notEqual(step.because(language), "");
        for (const { file, line, text } of [step, ...(step.lost ?? [])]) {
          if (line === null) continue;
          const content = { me: "me.test\n", ...table }[(file ?? "").replace("control/", "")];
          assert.ok(content?.split("\n")[line]?.startsWith(text), `${file}:${line} is not ${JSON.stringify(text)}`);
        }
      }
    }),
  );
});
