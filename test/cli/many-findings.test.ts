import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { run, tree } from "./command.ts";

const COUNT = 20_000;

function lines(line: (number: number) => string): string {
  return Array.from({ length: COUNT }, (_, number) => `${line(number)}\n`).join("");
}

/** Every domain is refused and belongs to nobody, and every assignment is for another domain. */
const HOST = {
  "var/qmail/control/me": "mail.example.org\n",
  "var/qmail/control/rcpthosts": "example.org\n",
  "var/qmail/control/locals": lines((number) => `foo${number}.com`),
  "var/qmail/control/virtualdomains": lines((number) => `foo${number}.com:foo${number}.com`),
  "var/qmail/users/assign": `${lines((number) => `+bar${number}.com-:bar${number}.com:89:89:/home/vpopmail/domains/bar${number}.com:-::`)}.\n`,
};

// Work that grows with the square of the findings would not end before the time limit of the runner.
describe("a host with very many findings", () => {
  test("is checked", { timeout: 60_000 }, () => {
    const root = tree(HOST);
    const { code, out, err } = run(["check", "--fail-on", "never", "var/qmail/control/virtualdomains"], { cwd: root });
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /\d+ errors?, \d+ warnings?/);
  });

  test("is repaired", { timeout: 60_000 }, () => {
    const root = tree(HOST);
    assert.equal(run(["fix", "--rule", "unaccepted-domain", root]).code, 0);
    const written = fs.readFileSync(path.join(root, "var/qmail/control/rcpthosts"), "utf8");
    assert.equal(written.split("\n").length, COUNT + 2);
  });
});
