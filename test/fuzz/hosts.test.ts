import assert from "node:assert/strict";
import { describe } from "node:test";
import fc from "fast-check";
import { assignRecords, compileAssign } from "../../analyzer/src/host/qmail-newu.ts";
import { compileTcpRules, tcpRuleRecords } from "../../analyzer/src/host/tcprules.ts";
import {
  CONTROL_FILES,
  DIALECT_IDS,
  hostFindings,
  hostPaths,
  hostViewOf,
  LANGUAGES,
  locatedHost,
  programsOf,
  reportSteps,
  severityIn,
  traceAddress,
  traceText,
  traceView,
} from "../../analyzer/src/index.ts";
import { makeCdb } from "../../analyzer/src/syntax/cdb.ts";
import { bytes, changedFrom, fuzz, UNSEEN } from "./fuzz.ts";

const CONTROL = "/host/var/qmail/control";

/** Files that decide much come often, all others seldom. */
const name = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom("me", "rcpthosts", "morercpthosts", "locals", "virtualdomains", "smtproutes", "percenthack", "badmailfrom")
      .map((file) => `${CONTROL}/${file}`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...CONTROL_FILES).map((file) => `${CONTROL}/${file.name}`) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        "etc/tcp.smtp",
        "etc/tcp.smtp.cdb",
        "var/qmail/control/morercpthosts.cdb",
        "var/qmail/users/assign",
        "var/qmail/users/cdb",
        "var/qmail/alias/.qmail-default",
        "var/qmail/alias/.qmail-postmaster",
        "home/vpopmail/domains/example.org/.qmail-default",
        "home/joe/.qmail",
        "service/qmail-smtpd/run",
        "service/qmail-smtpd/env/RELAYCLIENT",
        "var/qmail/supervise/qmail-send/run",
        "etc/xinetd.d/smtp",
        "etc/inetd.conf",
        "var/qmail/rc",
      )
      .map((file) => `/host/${file}`),
  },
);

/** A compiled file of random contents, sound or damaged. */
const cdb = fc.array(fc.tuple(bytes, bytes), { maxLength: 4 }).map((records) => makeCdb(records));
const assign = bytes.map((text) => {
  const compiled = compileAssign({ kind: "file", bytes: text });
  return compiled.kind === "compiled" ? makeCdb([...assignRecords(compiled)].map(({ key, data }) => [key, data] as const)) : text;
});
const rules = bytes.map((text) => {
  const compiled = compileTcpRules(text);
  return compiled.kind === "compiled" ? makeCdb([...tcpRuleRecords(compiled.rules)].map(({ key, data }) => [key, data] as const)) : text;
});
const compiled = fc.oneof(cdb, assign, rules);
const content = fc.oneof(
  { weight: 6, arbitrary: bytes },
  { weight: 1, arbitrary: compiled },
  { weight: 1, arbitrary: changedFrom(compiled) },
);

const host = fc.record({
  files: fc.array(fc.tuple(name, content), { maxLength: 9 }),
  dialect: fc.constantFrom(...DIALECT_IDS),
  address: fc.oneof(fc.constantFrom("joe@example.org", "victim@example.com", "postmaster", '"a b"@[127.0.0.1]', "a%b@example.org"), bytes),
  sender: fc.oneof(fc.constant("sender@remote.test"), bytes),
  client: fc.constantFrom(undefined, "127.0.0.1", "192.0.2.1"),
});

function isSentence(sentence: string): void {
  assert.notEqual(sentence, "");
  assert.doesNotMatch(sentence, UNSEEN);
}

describe("a host of any bytes", () => {
  fuzz("has a verdict, findings, and a way for any address", 500, host, ({ files, dialect, address, sender, client }) => {
    const contents = new Map(files);
    const folders = new Set([CONTROL]);
    for (const path of contents.keys())
      for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) folders.add(path.slice(0, end));
    const located = locatedHost(CONTROL, hostPaths(CONTROL), {
      file(path) {
        const found = contents.get(path);
        if (found !== undefined) return { kind: "file", bytes: found, mode: null };
        return folders.has(path) ? { kind: "directory" } : { kind: "absent" };
      },
      folder: (path) => (folders.has(path) ? { mode: null } : "absent"),
      names: (path) =>
        folders.has(path)
          ? [
              ...new Set(
                [...contents.keys(), ...folders]
                  .filter((file) => file.startsWith(`${path}/`))
                  .map((file) => file.slice(path.length + 1).split("/", 1)[0] ?? ""),
              ),
            ]
          : undefined,
    });
    const view = hostViewOf(located.files, programsOf(dialect));
    for (const language of LANGUAGES) {
      isSentence(view.verdict.sentence(language));
      for (const { witness } of view.verdict.reasons) assert.equal(typeof witness, "string");
    }
    for (const findings of hostFindings(view, (rule, report) => severityIn({}, rule, report)).values()) {
      for (const { report } of findings) {
        for (const sentence of [report.message, ...(report.fixes?.() ?? []).map(({ title }) => title)]) {
          for (const language of LANGUAGES) isSentence(sentence(language));
        }
      }
    }
    const trace = traceAddress(view.model, { address, client, sender });
    for (const language of LANGUAGES) {
      assert.ok(traceText(trace, language).length > 0);
      assert.ok(traceView(trace, language).goal.text !== "");
      const steps = reportSteps(trace.steps, language);
      assert.equal(steps.length, trace.steps.length);
      for (const { because } of steps) isSentence(because);
    }
  });
});
