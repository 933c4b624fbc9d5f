import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decideUser, type UserDecision, usersTable, usersTableOfCdb } from "../../analyzer/src/host/qmail-lspawn.ts";
import { assignRecords, compileAssign } from "../../analyzer/src/host/qmail-newu.ts";
import { makeCdb } from "../../analyzer/src/syntax/cdb.ts";

function decide(assign: string, local: string): UserDecision {
  return decideUser(local, usersTable(compileAssign({ kind: "file", bytes: assign })));
}

/** The user with dash and ext, the reason of a deferral, or the kind of the decision. */
function shown(decision: UserDecision): string {
  if (decision.kind === "user") return `${decision.assigned.user} ${decision.assigned.dash} ${decision.assigned.ext}`;
  return decision.kind === "deferred" ? decision.reason : decision.kind;
}

const ASSIGN = `=joe:joe:507:100:/home/joe:::
+joe-:joe:507:100:/home/joe:-::
+joe-list-:lists:508:100:/home/lists:-:list-:
+:alias:7790:2108:/var/qmail/alias:-::
.
`;

test("the longest match wins, wherever it stands; the rest of the address keeps its case", () => {
  assert.equal(shown(decide(ASSIGN, "joe")), "joe  ");
  assert.equal(shown(decide(ASSIGN, "Joe-Work")), "joe - Work");
  assert.equal(shown(decide(ASSIGN, "joe-list-Owner")), "lists - list-Owner");
  assert.equal(shown(decide(ASSIGN, "info")), "alias - info");
});

test("the evidence is the line, and the shorter matches lost", () => {
  const [step] = decide(ASSIGN, "joe-list-x").steps;
  assert.equal(step?.line, 2);
  assert.deepEqual(
    step?.lost?.map(({ line }) => line),
    [1, 3],
  );
});

test("of two lines for one address the first counts", () => {
  const [step] = decide("=joe:a:1:1:/a:::\n=JOE:b:2:2:/b:::\n.\n", "joe").steps;
  assert.deepEqual([step?.line, step?.lost?.map(({ line }) => line)], [0, [1]]);
});

test("a wildcard that ends in an upper-case letter is found only where another ends in the same letter in lower case", () => {
  assert.equal(shown(decide("+JOE:joe:507:100:/home/joe:-::\n.\n", "joex")), "password database");
  assert.equal(shown(decide("+JOE:joe:507:100:/home/joe:-::\n+e:e:508:100:/e:-::\n.\n", "joex")), "joe - x");
});

test("an id is its leading digits, and 0 is refused: a blank or a sign makes root", () => {
  for (const uid of ["0", " 507", "-1", "x", "", "4294967296"]) {
    assert.equal(shown(decide(`=joe:joe:${uid}:100:/home/joe:::\n.\n`, "joe")), "root", uid);
  }
  assert.equal(shown(decide("=joe:joe:507x:100:/home/joe:::\n.\n", "joe")), "joe  ");
  assert.equal(shown(decide("=joe:joe:4294967295:100:/home/joe:::\n.\n", "joe")), "no such user or group id");
});

test("what nothing matches goes to the password database, and so does everything without users/cdb", () => {
  assert.equal(shown(decide(".\n", "joe")), "password database");
  assert.equal(shown(decideUser("joe", undefined)), "password database");
});

test("an empty address is reported as delivered, even with a catch-all", () => {
  assert.equal(shown(decide(ASSIGN, "")), "nothing to do");
});

test("a damaged users/cdb puts every delivery off", () => {
  assert.equal(shown(decideUser("joe", usersTableOfCdb(""))), "users/cdb unreadable");
});

test("the text and the cdb made from it decide alike, and the evidence is a line of the text", () => {
  const local = fc.string({ unit: fc.constantFrom(..."abAB-"), maxLength: 6 });
  const line = fc
    .tuple(fc.constantFrom("=", "+", "+"), local, fc.constantFrom("0", "1", "x", "4294967297"), fc.constantFrom("", "p-"))
    .map(([sign, address, uid, ext]) => `${sign}${address}:u:${uid}:2:/h:-:${ext}:\n`);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), local, (lines, address) => {
      const compilation = compileAssign({ kind: "file", bytes: `${lines.join("")}.\n` });
      assert.equal(compilation.kind, "compiled");
      if (compilation.kind !== "compiled") return;
      const cdb = makeCdb(Array.from(assignRecords(compilation), ({ key, data }) => [key, data] as const));
      const { steps, ...ours } = decideUser(address, usersTable(compilation));
      const { steps: _, ...stored } = decideUser(address, usersTableOfCdb(cdb));
      assert.deepEqual(ours, stored);
      for (const step of steps) {
        if (step.line !== null) assert.equal(`${step.text}\n`, lines[step.line]);
        for (const loser of step.lost ?? []) assert.equal(`${loser.text}\n`, lines[loser.line]);
      }
    }),
    { numRuns: 1000, seed: 1 },
  );
});

test("an address of any length is decided in no time", () => {
  decide(ASSIGN, "joe-".repeat(50_000));
});
