import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseFixture } from "./support/fixture.ts";

// Mistakes that administrators were seen to make: each is shown in a rule's fixture, or named among what is not checked, with the
// reason.

/** The rule and the English title of a case in its fixture; or how the line in docs/not-checked.md begins. */
type Treatment = readonly [rule: string, title: string] | { readonly notChecked: string };

const TREATMENTS: Readonly<Record<string, Treatment>> = {
  "rcpthosts-tld-entries": ["public-suffix-entry", "whole top-level domains"],
  "rcpthosts-public-suffix": ["public-suffix-entry", "a suffix of several labels, in any case"],
  "rcpthosts-missing": ["missing-rcpthosts", "no rcpthosts"],
  "rcpthosts-deleted-as-feature": ["missing-rcpthosts", "renamed to enable relaying, and morercpthosts is not even read"],
  "rcpthosts-all-radio": ["missing-rcpthosts", "no rcpthosts"],
  "control-dir-typo": ["misnamed-control-directory", "controls in place of control"],
  "rcpthosts-comment-reflow": { notChecked: "A web interface that wrote" },
  "rcpthosts-several-on-line": ["unmatchable-entry", "several hosts on a line"],
  "rcpthosts-ip": ["unmatchable-entry", "IP addresses and networks"],
  "rcpthosts-dot-not-apex": ["parent-not-listed", "only the names below"],
  "rcpthosts-crlf": ["carriage-return", "an entry of rcpthosts matches nothing"],
  "inline-comment": ["inline-comment", "a remark behind #"],
  "leading-space": ["leading-blank", "an indented entry"],
  "rcpthosts-empty": ["empty-rcpthosts", "no entry"],
  "rcpthosts-remote-domain": ["foreign-mailbox-provider", "so that users can write there, the world can"],
  "rcpthosts-window-on-rebuild": { notChecked: "A script that removes `rcpthosts`" },
  "morercpthosts-no-cdb": ["missing-compiled-file", "morercpthosts was never compiled"],
  "morercpthosts-orphan-cdb": ["orphan-compiled-file", "morercpthosts was removed, its compiled file was not"],
  "rcpthosts-orphan-domain": ["unaccepted-domain", "a virtual domain that rcpthosts does not list"],
  "rcpthosts-vpopmail-drift": ["unlisted-assigned-domain", "in users/assign alone"],
  "no-local-nor-route": ["unhandled-domain", "neither local nor virtual nor routed"],
  "tcp-no-trailing-dot": ["unmatchable-address", "no dot at the end"],
  "tcp-cidr": ["unmatchable-address", "networks with a slash"],
  "tcp-no-colon": ["missing-colon", "no rule"],
  "tcp-space-after-comma": ["unread-setting", "a blank behind the comma"],
  "tcp-relayclient-value": ["relayclient-value", "no switch with yes and no"],
  "tcp-inline-comment": ["refused-line", "a remark behind a rule"],
  "tcp-unquoted": ["refused-line", "settings without = or quotes"],
  "tcp-heredoc-contains-command": ["refused-line", "the command that appends a rule, pasted in place of the rule"],
  "tcp-placeholder-backslash": ["refused-line", "a rule that goes on behind a backslash"],
  "tcp-open-default": ["relay-for-everybody", "a rule without an address"],
  "tcp-submission-default-ok": ["relay-for-everybody", "the listener forces a login"],
  "tcp-wide-private": ["wide-relay-network", "whole private networks"],
  "tcp-relayclient-fixme-no-vdom": ["unrouted-relayclient", "@fixme without its virtual domain"],
  "tcp-tmp-is-source": ["overwritten-rules-text", "the temporary file is the text"],
  "tcpserver-no-x": ["unread-tcp-rules", "tcpserver without -x"],
  "tcp-hostname-rule": ["name-without-lookup", "tcpserver with -H"],
  "tcp-deny-all-default": ["closed-mail-exchanger", "a mail exchanger that lets in nobody but its own clients"],
  "ipv4-block-shorthand": { notChecked: "One address in tcp rules that was meant as a block" },
  "tcp-cdb-stale": ["stale-compiled-file", "tcp rules, edited and not compiled"],
  "locals-and-virtual": ["local-and-virtual", "locals is asked first"],
  "locals-none": ["own-name-not-local", "nothing at all is delivered here"],
  "locals-moved-mx": { notChecked: "A domain in `locals` whose mail has moved" },
  "vdom-no-colon": ["missing-colon", "no virtual domain"],
  "vdom-empty-prepend": ["needless-exception", "nothing wider"],
  "vdom-duplicate": ["overridden-entry", "the last line of a domain decides in virtualdomains"],
  "vdom-implicit-alias": { notChecked: "A virtual domain given to a user who does not exist" },
  "vdom-user-form-misuse": ["address-at-local-domain", "locals is asked first"],
  "vdom-no-hup": { notChecked: "`virtualdomains` or `locals` edited without sending HUP" },
  "vdom-srs-on-me": ["local-and-virtual", "the domain of rewritten senders is the name of this host"],
  "routes-last-wins": ["overridden-entry", "the same route twice, and two default routes"],
  "routes-no-rcpthosts": { notChecked: "A route for a domain that is not in `rcpthosts`" },
  "routes-in-locals": ["unused-route", "the domain is local"],
  "routes-hosts-file": ["short-relay-name", "a name that is in /etc/hosts"],
  "routes-missing-subdomains": ["unrouted-subdomain", "a route for the domain alone"],
  "bmf-no-at": ["unmatchable-entry", "badmailfrom"],
  "bmf-subdomain": ["unmatchable-entry", "badmailfrom"],
  "bmf-regex-in-classic": ["unmatchable-entry", "badmailfrom"],
  "bmf-classic-in-qregex": ["loose-expression", "hosts and addresses as the classic qmail has them"],
  "bmf-badrcptto-classic": ["unread-file-name", "files of other dialects"],
  "bad-file-renamed": ["unread-file-name", "badmailto, brought along to Sagredo's qmail"],
  "badmailto-blocks-outgoing": { notChecked: "A list of bad recipients" },
  "int-suffix": ["number-with-unit", "megabytes in a file that counts bytes"],
  "int-leading-space": ["leading-blank", "a number that is not found"],
  "lifetime-suffix": ["number-with-unit", "days in a file that counts seconds"],
  "concurrency-over-limit": ["capped-number", "more than conf-spawn is unless somebody has changed it"],
  "me-missing": ["missing-me", "a whole host, with its tcp rules"],
  "plusdomain-tld": ["public-suffix-domain", "as the configuration script makes it"],
  "percenthack-open": ["percenthack-relay", "own domain listed"],
  "spamtools-bounce-not-relay": ["percenthack-relay", "no percenthack: victim%example.net@example.org is a user of this host"],
  "assign-no-dot": ["missing-end-line", "the file ends without a dot"],
  "assign-comment": ["unmarked-assignment", "there are no comments"],
  "assign-fields": ["refused-line", "fewer than seven colons"],
  "assign-no-newu": ["stale-compiled-file", "an assignment with another home than in users/cdb"],
  "assign-uid-drift": { notChecked: "`users/assign` made before user ids" },
  "dotqmail-first-blank": ["blank-first-line", "a blank line in front"],
  "dotqmail-forward-syntax": ["malformed-forward", "blanks, brackets and names"],
  "dotqmail-alias-shadowed": ["shadowed-alias", "users/assign gives the address to a user"],
  "dotqmail-dots": ["unfindable-dot-qmail", "a dot in the name"],
  "dotqmail-writable": { notChecked: "A `.qmail` file or a home that others may write to" },
  "no-root-alias": ["missing-system-alias", "none of the three"],
  "vpopmail-catchall": ["catch-all-mailbox", "thrown away"],
  "simcontrol-typo": { notChecked: "A list of attachments in `simcontrol`" },
  "qqt-cname": { notChecked: "“CNAME lookup failed temporarily”" },
};

const repository = new URL("../", import.meta.url);

test("each of the known mistakes is treated once", () => {
  assert.equal(Object.keys(TREATMENTS).length, 84);
});

for (const [id, treatment] of Object.entries(TREATMENTS)) {
  test(`${id} is shown in a fixture or named among what is not checked`, () => {
    if ("notChecked" in treatment) {
      const text = readFileSync(new URL("docs/not-checked.md", repository), "utf8");
      assert.ok(text.includes(`- **${treatment.notChecked}`), treatment.notChecked);
    } else {
      const [rule, title] = treatment;
      const fixture = parseFixture(readFileSync(new URL(`test/fixtures/${rule}.fixture`, repository), "utf8"));
      assert.ok(fixture.some((example) => example.title.en === title));
    }
  });
}

test("what is not checked is told in both languages alike", () => {
  const shape = (name: string): readonly string[] =>
    readFileSync(new URL(`docs/${name}`, repository), "utf8").match(/^(?:#+ |- \*\*)/gm) ?? [];
  assert.deepEqual(shape("not-checked.ja.md"), shape("not-checked.md"));
});
