import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

const load = createRequire(import.meta.url);

const registry = new textmate.Registry({
  onigLib: loadOniguruma(),
  loadGrammar: async (scope) => {
    const path = `syntaxes/${scope.replace("source.", "")}.tmLanguage.json`;
    return textmate.parseRawGrammar(await readFile(new URL(`../${path}`, import.meta.url), "utf8"), path);
  },
});

async function loadOniguruma(): Promise<textmate.IOnigLib> {
  await oniguruma.loadWASM(await readFile(load.resolve("vscode-oniguruma/release/onig.wasm")));
  return {
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}

/**
 * Each line as `text<scope>` pieces. A scope is shown without its last part, the language; text that has no scope of its own
 * is shown bare.
 */
async function scopes(scope: string, text: string): Promise<readonly string[]> {
  const grammar = await registry.loadGrammar(scope);
  assert.ok(grammar);
  let state = textmate.INITIAL;
  return text.split("\n").map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map((token) => {
        const own = token.scopes.slice(1).at(-1);
        const piece = line.slice(token.startIndex, token.endIndex);
        return own === undefined ? piece : `${piece}<${own.replace(/\.(?:qmail-\w+|dot-qmail)$/, "")}>`;
      })
      .join("");
  });
}

const inList = (line: string) => scopes("source.qmail-list", line);
const inValue = (text: string) => scopes("source.qmail-value", text);
const inTcpRules = (text: string) => scopes("source.qmail-tcprules", text);
const inAssign = (text: string) => scopes("source.qmail-assign", text);
const inDotQmail = (text: string) => scopes("source.dot-qmail", text);

const COMMENT = "#<punctuation.definition.comment>";

test("list: # makes a comment only as the first byte of a line", async () => {
  assert.deepEqual(await inList("# office\n#.com"), [
    `${COMMENT} office<comment.line.number-sign>`,
    `${COMMENT}.com<comment.line.number-sign>`,
  ]);
  assert.deepEqual(await inList(" # office\nexample.com # office"), [" # office", "example.com # office"]);
});

test("list: hosts, and the leading dot that makes a suffix", async () => {
  assert.deepEqual(await inList("example.co.jp\n.example.co.jp\nlocalhost \t\nexample.com."), [
    "example.co.jp<entity.name.type.host>",
    ".<keyword.other.suffix>example.co.jp<entity.name.type.host>",
    "localhost<entity.name.type.host> \t",
    "example.com.<entity.name.type.host>",
  ]);
});

test("list: an entry with a blank inside is coloured as nothing", async () => {
  const line = "mydomain.co.jp     自社";
  assert.deepEqual(await inList(line), [line]);
});

test("list: IP addresses", async () => {
  assert.deepEqual(await inList("[192.0.2.1]\n192.0.2.1"), [
    "[192.0.2.1]<constant.numeric.address>",
    "192.0.2.1<constant.numeric.address>",
  ]);
});

test("list: addresses, @host and @.host as in badmailfrom", async () => {
  assert.deepEqual(await inList("joe@example.com\n@example.com\n@.example.com\na@b@example.com"), [
    "joe<variable.other.mailbox>@<punctuation.separator.at>example.com<entity.name.type.host>",
    "@<punctuation.separator.at>example.com<entity.name.type.host>",
    "@<punctuation.separator.at>.<keyword.other.suffix>example.com<entity.name.type.host>",
    "a@b<variable.other.mailbox>@<punctuation.separator.at>example.com<entity.name.type.host>",
  ]);
});

const COLON = ":<punctuation.separator.key-value>";

test("list: virtualdomains", async () => {
  assert.deepEqual(await inList("example.com:joe-example\n.example.com:joe\njoe@example.com:info\n:catchall\nexample.com:"), [
    `example.com<entity.name.type.host>${COLON}joe-example<string.unquoted.target>`,
    `.<keyword.other.suffix>example.com<entity.name.type.host>${COLON}joe<string.unquoted.target>`,
    `joe<variable.other.mailbox>@<punctuation.separator.at>example.com<entity.name.type.host>${COLON}info<string.unquoted.target>`,
    `${COLON}catchall<string.unquoted.target>`,
    `example.com<entity.name.type.host>${COLON}`,
  ]);
});

test("list: smtproutes", async () => {
  const port = (number: string) => `:<punctuation.separator.port>${number}<constant.numeric.port>`;
  assert.deepEqual(await inList("example.com:relay.example.net:26\n:[192.0.2.1]:587\n:relay.example.net"), [
    `example.com<entity.name.type.host>${COLON}relay.example.net<string.unquoted.target>${port("26")}`,
    `${COLON}[192.0.2.1]<constant.numeric.address>${port("587")}`,
    `${COLON}relay.example.net<string.unquoted.target>`,
  ]);
});

test("value: the first line counts, the others are unread", async () => {
  assert.deepEqual(await inValue("mail.example.co.jp\nmail2.example.co.jp\n604800\n\n# x"), [
    "mail.example.co.jp<entity.name.type.host>",
    "mail2.example.co.jp<comment.line.unread>",
    "604800<comment.line.unread>",
    "",
    "# x<comment.line.unread>",
  ]);
});

test("value: a blank first line leaves all others unread", async () => {
  assert.deepEqual(await inValue("\nmail.example.co.jp"), ["", "mail.example.co.jp<comment.line.unread>"]);
});

test("value: # is data", async () => {
  assert.deepEqual(await inValue("# 604800"), ["# 604800<string.unquoted>"]);
});

test("value: numbers, with nothing behind them", async () => {
  assert.deepEqual(await inValue("604800 "), ["604800<constant.numeric> "]);
  assert.deepEqual(await inValue("7d"), ["7d<string.unquoted>"]);
});

test("value: a greeting is a host name and a text", async () => {
  assert.deepEqual(await inValue("mail.example.co.jp ESMTP"), ["mail.example.co.jp<entity.name.type.host> ESMTP<string.unquoted>"]);
});

const ALLOW = `${COLON}allow<keyword.control.allow>`;
const setting = (name: string, value: string) =>
  `,<punctuation.separator.setting>${name}<variable.other.environment>=<keyword.operator.assignment>${value}<string.quoted.value>`;

test("tcp rules: addresses, prefixes, ranges, hosts, users", async () => {
  const lines =
    "127.:allow\n10.1.2.3-9:deny \t\n:allow\n=mail.example.jp:allow\n=.example.jp:allow\n=:allow\njoe@192.0.2.1:allow\njoe@=a.test:allow";
  assert.deepEqual(await inTcpRules(lines), [
    `127.<constant.numeric.address>${ALLOW}`,
    `10.1.2.3-9<constant.numeric.address>${COLON}deny<keyword.control.deny> \t`,
    ALLOW,
    `=<keyword.operator.host>mail.example.jp<entity.name.type.host>${ALLOW}`,
    `=<keyword.operator.host>.<keyword.other.suffix>example.jp<entity.name.type.host>${ALLOW}`,
    `=<keyword.operator.host>${ALLOW}`,
    `joe<variable.other.mailbox>@<punctuation.separator.at>192.0.2.1<constant.numeric.address>${ALLOW}`,
    `joe<variable.other.mailbox>@<punctuation.separator.at>=<keyword.operator.host>a.test<entity.name.type.host>${ALLOW}`,
  ]);
});

test("tcp rules: settings, in whatever stands around a value", async () => {
  assert.deepEqual(await inTcpRules(':allow,RELAYCLIENT="",A=xa,b=cx,B="="'), [
    `${ALLOW}${setting("RELAYCLIENT", '""')}${setting("A", "xa,b=cx")}${setting("B", '"="')}`,
  ]);
});

test("tcp rules: a line that tcprules refuses or passes over is coloured as nothing", async () => {
  for (const line of ["127.:allow,A=1", "127.:allow ,A=xx", '127.:allow, RELAYCLIENT="', "127.:Allow", "127. allow", "::1", "10.0.0.0/8"]) {
    assert.deepEqual(await inTcpRules(line), [line]);
  }
  assert.deepEqual(await inTcpRules("#:allow"), [`${COMMENT}:allow<comment.line.number-sign>`]);
});

test("tcp rules: a line that fits nearly takes no time", async () => {
  for (const line of [`:allow${',A="",B="x"'.repeat(20_000)},`, `:allow${",".repeat(200_000)}`])
    assert.deepEqual(await inTcpRules(line), [line]);
});

const FIELD = ":<punctuation.separator.field>";

test("users/assign: fields, exact and wildcard, and what is ignored behind them", async () => {
  const rest = `${FIELD}joe<variable.other.user>${FIELD}507<constant.numeric.id>${FIELD}100<constant.numeric.id>${FIELD}/home/joe<string.unquoted.home>`;
  assert.deepEqual(await inAssign("=joe.shmoe:joe:507:100:/home/joe:::\n+joe-:joe:507:100:/home/joe:-:x:#\n+:joe:507:100:/home/joe:::"), [
    `=<keyword.operator.exact>joe.shmoe<entity.name.type.address>${rest}${FIELD}${FIELD}${FIELD}`,
    `+<keyword.operator.wildcard>joe-<entity.name.type.address>${rest}${FIELD}-<string.unquoted.dash>${FIELD}x<string.unquoted.extension>${FIELD}#<comment.line.unread>`,
    `+<keyword.operator.wildcard>${rest}${FIELD}${FIELD}${FIELD}`,
  ]);
});

test("users/assign: the first dot ends it, and nothing is a comment", async () => {
  assert.deepEqual(await inAssign("# joe\n\n=joe:joe:507\n=joe:joe:x:y:/home/joe::: \n. end\n=a:a:1:1:/a:::"), [
    "# joe",
    "",
    "=joe:joe:507",
    `=<keyword.operator.exact>joe<entity.name.type.address>${FIELD}joe<variable.other.user>${FIELD}x${FIELD}y${FIELD}/home/joe<string.unquoted.home>${FIELD}${FIELD}${FIELD} <comment.line.unread>`,
    ".<keyword.control.end> end<comment.line.unread>",
    "=a:a:1:1:/a:::<comment.line.unread>",
  ]);
});

test(".qmail: each kind of line", async () => {
  const lines =
    "# x\n|/bin/vdelivermail '' bounce\n./Maildir/ \n/\n./Mail box\n.\n+list\n+lists\n&joe@example.jp\njoe-list@example.jp \njoe\n&joe";
  assert.deepEqual(await inDotQmail(lines), [
    `${COMMENT} x<comment.line.number-sign>`,
    "|<keyword.operator.program>/bin/vdelivermail '' bounce<string.unquoted.program>",
    "./Maildir/<string.unquoted.maildir> ",
    "/<string.unquoted.maildir>",
    "./Mail box<string.other.mbox>",
    ".<string.other.mbox>",
    "+list<keyword.control.list>",
    "+lists<comment.line.unread>",
    "&<keyword.operator.forward>joe<variable.other.mailbox>@<punctuation.separator.at>example.jp<entity.name.type.host>",
    "joe-list<variable.other.mailbox>@<punctuation.separator.at>example.jp<entity.name.type.host> ",
    "joe<variable.other.mailbox>",
    "&<keyword.operator.forward>joe<variable.other.mailbox>",
  ]);
});

test(".qmail: a blank in front or inside makes an address that is none", async () => {
  for (const line of [" |program", " ./Maildir/", "joe@example.jp, bob@example.jp", "Joe <joe@example.jp>"]) {
    assert.deepEqual(await inDotQmail(line), [line]);
  }
});
