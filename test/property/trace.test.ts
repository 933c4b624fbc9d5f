import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import type { Step } from "../../analyzer/src/host/evidence.ts";
import type { Home } from "../../analyzer/src/host/home.ts";
import { type HostFiles, openMailHost } from "../../analyzer/src/host/mail-host.ts";
import { reportSteps, traceAddress } from "../../analyzer/src/host/trace.ts";
import { toByteString } from "../../analyzer/src/text/bytes.ts";

// PROPERTY_RUNS asks for more than the fixed 1,000, then with new seeds: npm run test:property.

const asked = process.env["PROPERTY_RUNS"];
const runs = asked === undefined ? { numRuns: 1000, seed: 7 } : { numRuns: Number(asked) };

const CONTROL = [
  "me",
  "locals",
  "rcpthosts",
  "virtualdomains",
  "smtproutes",
  "percenthack",
  "envnoathost",
  "badmailfrom",
  "helohost",
  "localiphost",
];

const word = fc.oneof(
  fc.constantFrom(
    "example.org",
    "shop.example",
    "a.b",
    "",
    "EXAMPLE.ORG.",
    "[127.0.0.1]",
    "\xe9\0",
    "joe",
    "alias",
    "joe-info",
    "@example.org",
  ),
  fc.constantFrom(
    ":",
    "@",
    "%",
    "\n",
    "\n",
    "\r\n",
    "\0",
    "#",
    " ",
    ".",
    "-",
    "é",
    "\ufeff",
    "=",
    "+",
    ",",
    "allow",
    'allow,RELAYCLIENT=""',
    "127.",
    "192.0.2.7",
  ),
  fc.constantFrom(
    "+joe-:joe:507:100:/home/joe:-::\n",
    "=alias:alias:7790:2108:/var/qmail/alias:::\n",
    ".\n",
    "./Maildir/\n",
    "&joe@shop.example\n",
    "|true\n",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
);
const file = fc.array(word, { maxLength: 12 }).map((words) => toByteString(words.join("")));
const homeFiles = fc.dictionary(fc.constantFrom(".qmail", ".qmail-info", ".qmail-default", ".qmaildefault", ".qmail-owner"), file, {
  maxKeys: 3,
});

const question = fc.record({
  control: fc.dictionary(fc.constantFrom(...CONTROL), file),
  assign: fc.option(file, { nil: undefined }),
  rules: fc.option(file, { nil: undefined }),
  home: homeFiles,
  address: fc.array(word, { maxLength: 8 }).map((words) => words.join("")),
  client: fc.constantFrom(undefined, "127.0.0.1", "192.0.2.7", "no address", ""),
  sender: fc.constantFrom(undefined, "", "joe@example.org", "x"),
});

test("no host and no address makes a trace throw, or a step point outside its file", () => {
  fc.assert(
    fc.property(question, ({ control, assign, rules, home, address, client, sender }) => {
      const homeAt = (path: string): Home => ({
        path,
        mode: null,
        get: (name) => (Object.hasOwn(home, name) ? { kind: "file", bytes: home[name] ?? "", mode: null } : undefined),
      });
      const host: HostFiles = {
        control: controlFilesOf({ me: "mx.example.org\n", ...control }),
        assign: assign === undefined ? undefined : { kind: "file", bytes: assign },
        tcpRules: rules === undefined ? undefined : { file: "etc/tcp.smtp", text: rules, cdb: undefined },
        home: homeAt,
        aliasHome: "/var/qmail/alias",
        defaultDelivery: "./Mailbox",
      };
      const trace = traceAddress(openMailHost(host), { address, client, sender });
      assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(trace))), [
        "address",
        "client",
        "smtp",
        "route",
        "relay",
        "delivery",
        "steps",
        "notes",
      ]);
      for (const language of ["en", "ja"] as const) assert.equal(reportSteps(trace.steps, language).length, trace.steps.length);
      for (const place of trace.steps.flatMap((step) => [step, ...(step.lost ?? [])])) assertInFile(place, host, home);
    }),
    runs,
  );
});

/** A line that is named as evidence must be that line of that file. */
function assertInFile(
  { file: path, line, text }: Pick<Step, "file" | "line" | "text">,
  host: HostFiles,
  home: Readonly<Record<string, string>>,
): void {
  if (line === null) return;
  assert.notEqual(path, null);
  const content = contentOf(path ?? "", host, home);
  assert.notEqual(content, undefined, `${path} does not exist`);
  const found = content?.split("\n")[line];
  // A route is told without what would be a password in some qmail.
  const told = path === "control/smtproutes" ? text.replace(/\*{3}$/, "") : text;
  assert.ok(found?.includes(told), `${path}:${line} is ${JSON.stringify(found)}, not ${JSON.stringify(text)}`);
}

function contentOf(path: string, host: HostFiles, home: Readonly<Record<string, string>>): string | undefined {
  if (path.startsWith("control/")) {
    const content = host.control.get(path.slice("control/".length));
    return content?.kind === "file" ? content.bytes : undefined;
  }
  if (path === "etc/tcp.smtp") return host.tcpRules?.text;
  if (path === "users/assign") return host.assign?.kind === "file" ? host.assign.bytes : undefined;
  return home[path.slice(path.lastIndexOf("/") + 1)];
}
