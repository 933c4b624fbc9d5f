import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import { decideUser, usersTable } from "../../analyzer/src/host/qmail-lspawn.ts";
import { compileAssign } from "../../analyzer/src/host/qmail-newu.ts";
import { relayFor, startQmailRemote } from "../../analyzer/src/host/qmail-remote.ts";
import { rewriteRecipient, startQmailSend } from "../../analyzer/src/host/qmail-send.ts";
import { tcpRuleTable } from "../../analyzer/src/host/tcp-rule-table.ts";
import { compileTcpRules } from "../../analyzer/src/host/tcprules.ts";
import { type Connection, canClientHaveKey, canMatchClient, decideConnection, ruleKeys } from "../../analyzer/src/host/tcpserver.ts";
import { applyEdits, atOnce, DirectoryAnalysis, fileAt, RULES, safeEdits, TextStore } from "../../analyzer/src/index.ts";
import { addressKeysOf } from "../../analyzer/src/syntax/tcp-rules.ts";

// A fix is safe if no decision of qmail changes. Short names out of few letters, so that lines often have one key.

const RUNS = { seed: 8, numRuns: Number(process.env["PROPERTY_RUNS"] ?? 400) };
/** Rules whose fixes are safe in files that others may repair too; those about hidden bytes have a test of their own. */
const FIXED = new Set(["overridden-entry", "missing-colon", "unmatchable-key", "unmatchable-address", "unreadable-port"]);
const OTHERS_OFF = Object.fromEntries(RULES.filter(({ id }) => !FIXED.has(id)).map(({ id }) => [id, "off" as const]));

const of = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((texts) => texts.join(""));
const file = (line: fc.Arbitrary<string>, end = ""): fc.Arbitrary<string> =>
  fc.tuple(fc.array(line, { maxLength: 10 }), of("", "\n")).map(([lines, last]) => lines.join("\n") + (lines.length > 0 ? last : "") + end);

/** The text after all safe fixes of the rules above, once; and whether there were any. */
function repaired(name: string, text: string): { readonly text: string; readonly changed: boolean } {
  const directory = new DirectoryAnalysis({ severities: OTHERS_OFF });
  directory.setFile(name, TextStore.of(text), fileAt(name));
  const edits = atOnce(safeEdits(directory, name));
  return { text: applyEdits(text, edits), changed: edits.length > 0 };
}

/** Checks that a text and the repaired one decide alike, and that something was repaired often enough. */
function decidesAlike(name: string, texts: fc.Arbitrary<string>, decide: (text: string) => unknown): void {
  let changed = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const after = repaired(name, text);
      if (!after.changed) return;
      changed += 1;
      assert.deepEqual(decide(after.text), decide(text));
    }),
    RUNS,
  );
  assert.ok(changed > RUNS.numRuns / 10, `only ${changed} texts had something to repair`);
}

const DOMAINS = ["a", "b.a", "c.b.a", "A", "*.a", "a:b", "b.a.", "", "a ", "x"];

test("virtualdomains: safe fixes change no recipient's way", () => {
  const key = of("a", "A", ".a", "b.a", "x@a", "x@", "@a", "*.a", "", "a b", "a.", "#a");
  const line = fc.oneof(joined(key, of(":"), of("", "u", "v", " u", "u@a")), key, of("", " ", " # x"));
  decidesAlike("virtualdomains", file(line), (text) => {
    const send = startQmailSend(controlFilesOf({ me: "me", locals: "x\n", virtualdomains: text }));
    return ["x", "", "y"].flatMap((local) =>
      DOMAINS.map((domain) => {
        const { channel, recipient, prefix } = rewriteRecipient(send, `${local}@${domain}`);
        return [channel, recipient, prefix];
      }),
    );
  });
});

test("smtproutes: safe fixes change no route", () => {
  const key = of("a", "A", ".a", "b.a", "x@a", "@a", "*.a", "", "a b");
  const value = joined(of("r", "s", "", "[1.2.3.4]", "r r"), of("", ":25", ":", ":26", ":25x", ":25:x", ":99999", " "));
  decidesAlike("smtproutes", file(fc.oneof(joined(key, of(":"), value), key)), (text) => {
    const remote = startQmailRemote(controlFilesOf({ me: "me", smtproutes: text }));
    return DOMAINS.map((domain) => ({ ...relayFor(remote, domain), steps: [] }));
  });
});

const ips = ["1.2.3.4", "1.2.3.5", "1.2.9.0", "10.0.0.1"];
const clients: readonly Connection[] = ips.flatMap((ip) =>
  [undefined, "h.a", "a", "b.h.a"].flatMap((host) => [undefined, "u", "u@"].map((info) => ({ ip, host, info }))),
);

test("tcp rules: safe fixes change nothing for any client", () => {
  const number = of("1", "2", "3", "4", "3-5", "4-4", "9-3", "0-255", "05");
  const address = fc.oneof(
    joined(of("1.2.", "1.2.3.", "1.", "", "u@1.2.3."), number, of("", ".", "")),
    of("=", "=.a", "=h.a", "=H.a", "", "u@=a", "u@", "1.2.3", "1.2.0.0/16", "*", "h.a"),
  );
  const line = fc.oneof(
    joined(address, of(":"), of("allow", "deny", 'allow,A="b"', 'allow,A="c"')),
    of("", "# x", "1.2.3.4 allow", "deny"),
  );
  decidesAlike("tcp.smtp", file(line), (text) => {
    const compiled = compileTcpRules(text);
    if (compiled.kind !== "compiled") return "refused";
    const table = tcpRuleTable(compiled.rules);
    return clients.map((client) => ({ ...decideConnection(client, table, "tcp.smtp"), steps: [] }));
  });
});

test("users/assign: safe fixes change nobody's user", () => {
  const line = joined(
    of("=", "+", "#"),
    of("a", "A", "ab", "aB", "a-", "", "b"),
    of(":u:1:1:/h:", ":v:2:1:/h:"),
    of(":::", "-::"),
    of("", "x"),
  );
  decidesAlike("users/assign", file(line, "\n.\n"), (text) => {
    const table = usersTable(compileAssign({ kind: "file", bytes: text }));
    return ["a", "ab", "abc", "A", "a-b", "b", "x"].map((local) => ({ ...decideUser(local, table), steps: [] }));
  });
});

test("an address that is called unmatchable is looked up for no client", () => {
  const keys = new Set(clients.flatMap((client) => [...ruleKeys(client)]));
  for (const key of keys) assert.ok(canClientHaveKey(key), key);
  const octet = fc.integer({ min: 0, max: 255 });
  const label = fc.string({ unit: fc.constantFrom(..."az09-_"), minLength: 1, maxLength: 4 });
  const connection = fc.record({
    ip: fc.tuple(octet, octet, octet, octet).map((numbers) => numbers.join(".")),
    host: fc.option(
      fc.oneof(
        fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join(".")),
        fc.constant("a\\040b.c"),
      ),
      {
        nil: undefined,
      },
    ),
    info: fc.option(fc.string(), { nil: undefined }),
  });
  fc.assert(
    fc.property(connection, (client) => {
      for (const key of ruleKeys(client)) assert.ok(canClientHaveKey(key), key);
      for (const key of ruleKeys({ ...client, host: undefined, info: undefined })) {
        const found = addressKeysOf(key);
        assert.ok(found && canMatchClient(found), key);
      }
    }),
    RUNS,
  );
  for (const key of [
    "1.2.3",
    "1.2.3.4.",
    "256.1.1.1",
    "01.2.3.4",
    "10.0.0.0/8",
    "h.a",
    "=A",
    "=a.",
    "=..a",
    "u@1.2.",
    "u@",
    "u@=",
    " 1.2.3.4",
  ])
    assert.ok(!canClientHaveKey(key), key);
});
