import assert from "node:assert/strict";
import { test } from "node:test";
import { hostFindings, hostViewOf, programsOf } from "../../analyzer/src/index.ts";
import { hostIn } from "../support/host-tree.ts";

const CONTROL = "/var/qmail/control";

/** What the fixes of the finding about example.net would write into users/assign, whose lines are those. */
function offered(lines: readonly string[], more: Readonly<Record<string, string>> = {}): readonly string[] {
  const { files } = hostIn(
    {
      [`${CONTROL}/me`]: "mail.example.org\n",
      [`${CONTROL}/rcpthosts`]: "example.net\n",
      [`${CONTROL}/virtualdomains`]: "example.net:example.net\n",
      "/var/qmail/users/assign": [...lines, ".", ""].join("\n"),
      "/home/vpopmail/domains/example.net/.qmail-default": "| /home/vpopmail/bin/vdelivermail '' bounce-no-mailbox\n",
      ...more,
    },
    CONTROL,
  );
  const found = hostFindings(hostViewOf(files, programsOf("notqmail")), (rule) =>
    rule.id === "orphan-prefix" ? rule.severity : undefined,
  );
  const [finding] = found.get("control/virtualdomains") ?? [];
  assert.ok(finding);
  return (finding.report.fixes?.() ?? []).flatMap(({ edits }) => edits.map((edit) => ("text" in edit ? edit.text : edit.kind)));
}

const vpopmail = (domain: string, ids = "89:89", folder = "/home/vpopmail/domains/"): string =>
  `+${domain}-:${domain}:${ids}:${folder}${domain}:-::`;

test("the line of users/assign is offered as those of the other domains are", () => {
  const expected = [vpopmail("example.net")];
  assert.deepEqual(offered([vpopmail("example.com")]), expected);
  assert.deepEqual(offered([vpopmail("example.com"), vpopmail("example.org")]), expected);
  // Lines of users, and of an alias domain, say nothing else.
  const user = "=joe:joe:507:100:/home/joe:::";
  const alias = "+example.jp-:example.com:89:89:/home/vpopmail/domains/example.com:-::";
  assert.deepEqual(offered([user, vpopmail("example.com"), alias, "+joe-:joe:507:100:/home/joe:-::"]), expected);
});

test("it is not offered where those differ, where there are none, or where the domain has no directory", () => {
  assert.deepEqual(offered([]), []);
  assert.deepEqual(offered(["+joe-:joe:507:100:/home/joe:-::"]), []);
  assert.deepEqual(offered([vpopmail("example.com"), vpopmail("example.org", "90:90")]), []);
  assert.deepEqual(offered([vpopmail("example.com"), vpopmail("example.org", "89:89", "/srv/domains/")]), []);
  assert.deepEqual(offered([vpopmail("example.com"), vpopmail("example.org", "89:89", "/home/vpopmail/domains/0/")]), []);
  const elsewhere = vpopmail("example.com", "89:89", "/var/vpopmail/domains/");
  assert.deepEqual(offered([elsewhere]), []);
  assert.deepEqual(offered([elsewhere], { "/var/vpopmail/domains/example.net/.qmail-default": "./Maildir/\n" }), [
    vpopmail("example.net", "89:89", "/var/vpopmail/domains/"),
  ]);
});
