import assert from "node:assert/strict";
import { test } from "node:test";
import {
  activationCommand,
  CONTROL_FILES,
  type ControlFileSpec,
  controlFile,
  DIALECTS,
  type DialectId,
  effectText,
  inDialect,
  NEIGHBOUR_FILES,
  type TakesEffect,
} from "../../analyzer/src/index.ts";

// What an administrator types so that a change is in force, for every file of every dialect.

function commandFor(name: string, dialect: DialectId = "notqmail", path = `/var/qmail/control/${name}`): string | undefined {
  const file = controlFile(name) ?? NEIGHBOUR_FILES.find((neighbour) => neighbour.name === name);
  assert.ok(file, name);
  return activationCommand(inDialect(file, dialect), path, dialect);
}

test("what is read at each connection, message or delivery needs nothing", () => {
  const files = [
    "rcpthosts",
    "badmailfrom",
    "databytes",
    "smtpgreeting",
    "timeoutsmtpd",
    "smtproutes",
    "helohost",
    "defaultdomain",
    "plusdomain",
    "idhost",
    "qmqpservers",
  ];
  for (const name of [...files, ".qmail"]) assert.equal(commandFor(name), undefined, name);
  assert.equal(commandFor("badmimetypes", "sqmail"), "/var/qmail/bin/qmail-badmimetypes");
});

test("qmail-send reads some again at a HUP, and the others when it starts", () => {
  for (const name of ["locals", "virtualdomains"]) assert.equal(commandFor(name), "pkill -HUP -x qmail-send", name);
  for (const name of [
    "me",
    "percenthack",
    "envnoathost",
    "concurrencylocal",
    "concurrencyremote",
    "queuelifetime",
    "bouncefrom",
    "bouncehost",
    "doublebouncehost",
    "doublebounceto",
  ]) {
    assert.equal(commandFor(name), "svc -t /service/qmail-send", name);
    const isReadAtHup = /^(?:envnoathost|concurrency)/.test(name);
    assert.equal(
      commandFor(name, "indimail"),
      isReadAtHup ? "pkill -HUP -x 'qmail-send|slowq-send|qmta-send'" : "svc -t /service/qmail-send.25",
      name,
    );
  }
  // s/qmail reads these at a HUP too.
  for (const name of ["concurrencylocal", "concurrencyremote", "queuelifetime"])
    assert.equal(commandFor(name, "sqmail"), "pkill -HUP -x qmail-send", name);
});

test("where each reader needs something else, all of it stands in one line", () => {
  const me = controlFile("me") ?? assert.fail();
  const readers = ["qmail-send", "qmail-smtpd", "slowq-send", "qmail-greyd"];
  const signalled = { "qmail-send": "HUP to qmail-send", "qmail-smtpd": "next connection", "slowq-send": "HUP to slowq-send" } as const;
  const command = (takesEffect: TakesEffect): string | undefined =>
    activationCommand({ ...me, readers, takesEffect }, "/etc/me", "indimail");
  assert.equal(command(signalled), "pkill -HUP -x 'qmail-send|slowq-send'");
  assert.equal(command({ ...signalled, "slowq-send": "HUP to qmail-send" }), "pkill -HUP -x qmail-send");
  assert.equal(command({ ...signalled, "qmail-send": "restart qmail-send" }), "svc -t /service/qmail-send.25; pkill -HUP -x slowq-send");
  // Of the services that run these, no name is known.
  assert.equal(command({ "qmail-greyd": "restart qmail-greyd", "qmail-smtpd": "restart the service" }), undefined);
  assert.equal(command({ "qmail-smtpd": "next connection", "qmail-send": "next message" }), undefined);
});

test("what is compiled names its compiler", () => {
  assert.equal(commandFor("morercpthosts"), "/var/qmail/bin/qmail-newmrh");
  assert.equal(commandFor("morercpthosts", "indimail"), "qmail-cdb morercpthosts");
  assert.equal(commandFor("morevalidrcptto", "sagredo"), "/var/qmail/bin/qmail-newmvrt");
  assert.equal(commandFor("simcontrol", "sagredo"), "/var/qmail/bin/simscanmk");
  assert.equal(commandFor("mailfromrules", "sqmail"), "/var/qmail/bin/qmail-mfrules");
  assert.equal(commandFor("badloadertypes", "sqmail"), "/var/qmail/bin/qmail-badloadertypes");
  assert.equal(commandFor("users/assign"), "/var/qmail/bin/qmail-newu");
  assert.equal(commandFor("users/assign", "indimail"), "qmail-newu");
  assert.equal(commandFor("tcp.smtp", "notqmail", "/etc/my rules"), "tcprules '/etc/my rules'.cdb '/etc/my rules'.tmp < '/etc/my rules'");
});

test("every file of every dialect needs nothing, has a command, or belongs to a service of which the name is not known", () => {
  /** The catalogue names no program that makes remote_auth.cdb. */
  const unknown = new Set(["remote_auth"]);
  for (const dialect of DIALECTS) {
    for (const file of [...CONTROL_FILES, ...NEIGHBOUR_FILES].filter(({ dialects }) => dialects.includes(dialect))) {
      const own: ControlFileSpec = inDialect(file, dialect);
      const command = activationCommand(own, `/etc/${file.name}`, dialect);
      const isTyped = momentsOf(own).some((moment) => /^(?:compile|HUP|restart qmail-send)/.test(moment));
      assert.equal(
        command !== undefined,
        (isTyped && !unknown.has(file.name)) || isCompiledByItsOwn(own),
        `${file.name} of ${dialect}: ${effectText(own)("en")}`,
      );
    }
  }
});

/** A compiled file: the command makes it anew. */
function isCompiledByItsOwn({ reader, compiler }: ControlFileSpec): boolean {
  return reader === "cdb" && compiler !== undefined && compiler !== "qmail-cdb";
}

function momentsOf({ takesEffect }: ControlFileSpec): readonly string[] {
  return typeof takesEffect === "string" ? [takesEffect] : Object.values(takesEffect);
}
