import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { compileMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { assignRecords, compileAssign } from "../../analyzer/src/host/qmail-newu.ts";
import {
  applyEdits,
  atOnce,
  type ChangeableHost,
  type DialectId,
  fromByteString,
  hostPaths,
  locatedHost,
  openMailHost,
  planRename,
  programsOf,
  type RenamePlan,
  traceAddress,
} from "../../analyzer/src/index.ts";
import { makeCdb } from "../../analyzer/src/syntax/cdb.ts";
import { finderOf } from "../support/host-tree.ts";

function planned(...renaming: Parameters<typeof planRename>): RenamePlan {
  return atOnce(planRename(...renaming));
}

type Files = Readonly<Record<string, string>>;

const ROOT = "/host/";
const CONTROL = `${ROOT}var/qmail/control`;

/** The host with these files: control files by their names, all others by their paths below its root. */
function hostOf(files: Files, dialect: DialectId = "notqmail"): ChangeableHost {
  const placed = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name.includes("/") ? ROOT + name : `${CONTROL}/${name}`, text]),
  );
  return {
    control: CONTROL,
    // A cdb is a byte string already.
    finder: finderOf(placed),
    at: (finder) => locatedHost(CONTROL, hostPaths(CONTROL), finder),
    programs: programsOf(dialect),
  };
}

const domain = (text: string) => ({ kind: "domain", text }) as const;
const user = (text: string) => ({ kind: "virtual user", text }) as const;

/** The changed files of a rename that must be possible. */
function renamed(files: Files, plan: RenamePlan): Files {
  assert.equal(plan.kind, "rename", plan.kind === "refused" ? plan.why("en") : "");
  return Object.fromEntries(
    plan.texts.map(({ path, text, edits }) => [
      Object.keys(files).find((name) => path === `${CONTROL}/${name}` || path === ROOT + name) ?? path,
      applyEdits(text, edits),
    ]),
  );
}

/** Why a rename is refused, in both languages. */
function refusal(plan: RenamePlan): string {
  assert.equal(plan.kind, "refused");
  assert.match(plan.why("ja"), /[ぁ-ん]/);
  return plan.why("en");
}

const HOST = {
  me: "mail.example.org\n",
  locals: "localhost\nexample.org\n",
  rcpthosts: "example.org\nshop.example\nMail.Example.org\n.wide.example\na.wide.example\n",
  virtualdomains: "shop.example:joe-shop\ninfo@example.org:joe-info\n.wide.example:joe-wide\na.wide.example:jim\n",
  smtproutes: "foreign.example:relay.example\n.routed.example:relay.example\n",
  badmailfrom: "@shop.example\nspam@SHOP.example\n",
  "var/qmail/users/assign":
    "+joe-:joe:1001:1001:/home/joe:-::\n=joe-shop-sales:jim:1002:1002:/home/jim:::\n+jim-:jim:1002:1002:/home/jim:-::\n.\n",
  "var/qmail/alias/.qmail-root": "&sales@shop.example\nroot@Shop.Example\n",
  "home/joe/.qmail-default": "&boss@shop.example\n",
  "home/joe/.qmail-shop-default": "./Maildir/\n",
  "home/jim/.qmail": "./Maildir/\n",
  "home/jim/.qmail-default": "./Maildir/\n",
};

describe("a domain is renamed", () => {
  test("in all texts of the host, in any spelling, and nowhere else", () => {
    const plan = planned(hostOf(HOST), domain("shop.example"), "Store.example");
    const changed = renamed(HOST, plan);
    assert.deepEqual(changed, {
      rcpthosts: HOST.rcpthosts.replace("shop.example", "Store.example"),
      virtualdomains: HOST.virtualdomains.replace("shop.example", "Store.example"),
      badmailfrom: "@Store.example\nspam@Store.example\n",
      "var/qmail/alias/.qmail-root": "&sales@Store.example\nroot@Store.example\n",
      "home/joe/.qmail-default": "&boss@Store.example\n",
    });
    const after = { ...HOST, ...changed };
    for (const local of ["sales", "x", "postmaster"]) {
      const [was, is] = [
        [HOST, "shop.example"],
        [after, "store.example"],
      ].map(([files, name]) => {
        const host = hostOf(files as Files);
        const { smtp, delivery } = traceAddress(openMailHost(host.at(host.finder).files, host.programs), { address: `${local}@${name}` });
        return { smtp, delivery };
      });
      assert.deepEqual(is, was);
    }
  });

  test("in me, where locals or the defaults follow it", () => {
    const files = { me: "example.org\n", rcpthosts: "example.org\nother.example\n", "home/joe/.qmail": "./Maildir/\n" };
    assert.deepEqual(renamed(files, planned(hostOf(files), domain("example.org"), "example.net")), {
      me: "example.net\n",
      rcpthosts: "example.net\nother.example\n",
    });
  });

  test("to another case of letters", () => {
    const files = { me: "example.org\n", rcpthosts: "EXAMPLE.org\n" };
    assert.deepEqual(renamed(files, planned(hostOf(files), domain("EXAMPLE.org"), "example.org")), {
      me: "example.org\n",
      rcpthosts: "example.org\n",
    });
  });

  test("with its wildcard left alone, which is a name of its own", () => {
    const files = { me: "mail.example\n", rcpthosts: "a.example\n.a.example\n" };
    assert.deepEqual(renamed(files, planned(hostOf(files), domain("a.example"), "b.example")), { rcpthosts: "b.example\n.a.example\n" });
    assert.deepEqual(renamed(files, planned(hostOf(files), domain(".a.example"), ".b.example")), {
      rcpthosts: "a.example\n.b.example\n",
    });
  });

  test("and the command is told that compiles the text", () => {
    const files = {
      me: "mail.example\n",
      rcpthosts: "mail.example\n",
      morercpthosts: "a.example\n",
      "morercpthosts.cdb": fromByteString(compileMorercpthosts("a.example\n")),
    };
    const plan = planned(hostOf(files), domain("a.example"), "b.example");
    assert.deepEqual(renamed(files, plan), { morercpthosts: "b.example\n" });
    assert.ok(plan.kind === "rename");
    assert.deepEqual(
      plan.texts.map(({ command }) => command),
      ["qmail-newmrh"],
    );
  });
});

describe("a domain is not renamed", () => {
  const CDB = fromByteString(compileMorercpthosts("a.example\nb.example\n"));
  const MORE = { me: "mail.example\n", rcpthosts: "mail.example\n" };
  const cases: readonly (readonly [string, Files, string, string, RegExp])[] = [
    [
      "to a name that stands elsewhere",
      HOST,
      "shop.example",
      "foreign.example",
      /^foreign\.example stands already on control\/smtproutes:1, and/,
    ],
    ["to a name that a virtual domain has", HOST, "shop.example", "A.wide.example", /stands already on control\/rcpthosts:5/],
    [
      "to a name whose mail a wildcard has",
      HOST,
      "shop.example",
      "b.wide.example",
      /^Mail for b\.wide\.example goes by “\.wide\.example” \(control\/virtualdomains:3\) now/,
    ],
    [
      "to a name that a wildcard routes",
      HOST,
      "shop.example",
      "b.routed.example",
      /goes by “\.routed\.example” \(control\/smtproutes:2\) now/,
    ],
    [
      "out of a wildcard that decides about it",
      { ...HOST, rcpthosts: "shop.example\n.wide.example\n", virtualdomains: "shop.example:joe-shop\na.wide.example:jim\n" },
      "a.wide.example",
      "a.other.example",
      /^Mail for a\.wide\.example is decided by “\.wide\.example” \(control\/rcpthosts:2\) as well, which says nothing of a\.other\.example/,
    ],
    [
      "into the reach of a line about others",
      { ...HOST, badmailfrom: "x@y.example\n", percenthack: "store.example\n" },
      "shop.example",
      "store.example",
      /^store\.example stands already on control\/percenthack:1/,
    ],
    [
      "while a compiled file differs from its text",
      { ...MORE, morercpthosts: "a.example\n", "morercpthosts.cdb": CDB },
      "a.example",
      "c.example",
      /^control\/morercpthosts\.cdb says something else .* Run qmail-newmrh first\.$/,
    ],
    [
      "while a compiled file without text has it",
      { ...MORE, locals: "a.example\n", "morercpthosts.cdb": CDB },
      "a.example",
      "c.example",
      /^control\/morercpthosts\.cdb has a\.example too/,
    ],
    [
      "that vpopmail knows by itself",
      { ...HOST, "home/joe/.qmail-shop-default": "| /home/vpopmail/bin/vdelivermail '' bounce-no-mailbox\n" },
      "shop.example",
      "store.example",
      /handed to vpopmail.*vaddaliasdomain/,
    ],
    ["to nothing", HOST, "shop.example", "", /empty/],
    ["to a wildcard", HOST, "shop.example", ".store.example", /stand for all names below it/],
    ["from a wildcard to a name", HOST, ".wide.example", "wide.example", /begins with a dot too/],
    ["to an address", HOST, "shop.example", "192.0.2.1", /no host name/],
    ["to a name with a final dot", HOST, "shop.example", "store.example.", /write store\.example\.$/],
    ["to letters beyond ASCII", HOST, "shop.example", "bücher.example", /xn--/],
    ["to an address with user", HOST, "shop.example", "joe@store.example", /is no host name/],
    ["to an empty label", HOST, "shop.example", "store..example", /is no host name/],
    ["to a label too long", HOST, "shop.example", `${"a".repeat(64)}.example`, /is no host name/],
    ["to two lines", HOST, "shop.example", "a.example\nb.example", /a\.example\\x0ab\.example is no host name/],
  ];
  for (const [title, files, old, now, why] of cases) {
    test(title, () => assert.match(refusal(planned(hostOf(files), domain(old), now)), why));
  }
});

describe("a virtual user", () => {
  const HOST_OF_USER = {
    ...HOST,
    virtualdomains: "shop.example:Joe-Shop\nstore.example:joe-shop\nother.example:joe\n",
    "var/qmail/users/assign":
      "+joe-shop-:joe:1001:1001:/home/joe:-:shop-:\n=joe-shop-sales:jim:1002:1002:/home/jim:::\n+joe-:joe:1001:1001:/home/joe:-::\n.\n",
  };

  test("is renamed in virtualdomains and users/assign together", () => {
    const files = HOST_OF_USER;
    assert.deepEqual(renamed(files, planned(hostOf(files), user("joe-shop"), "store")), {
      virtualdomains: "shop.example:store\nstore.example:store\nother.example:joe\n",
      "var/qmail/users/assign":
        "+store-:joe:1001:1001:/home/joe:-:shop-:\n=store-sales:jim:1002:1002:/home/jim:::\n+joe-:joe:1001:1001:/home/joe:-::\n.\n",
    });
  });

  test("keeps to its own addresses: one without a hyphen is of the host's own names", () => {
    const files = { ...HOST, "var/qmail/users/assign": "=jim:jim:1002:1002:/home/jim:::\n+jim-:jim:1002:1002:/home/jim:-::\n.\n" };
    assert.deepEqual(renamed(files, planned(hostOf(files), user("jim"), "jack")), {
      virtualdomains: HOST.virtualdomains.replace(":jim", ":jack"),
      "var/qmail/users/assign": "=jim:jim:1002:1002:/home/jim:::\n+jack-:jim:1002:1002:/home/jim:-::\n.\n",
    });
    assert.match(
      refusal(planned(hostOf(HOST), { ...user("joe-shop-sales"), single: true }, "x")),
      /^=joe-shop-sales is an address at this host's own names/,
    );
    assert.match(refusal(planned(hostOf(files), user("joe"), "x")), /^No line of virtualdomains gives mail to joe, /);
    assert.match(refusal(planned(hostOf(files), user("jim"), "jim-b")), /^Mail for jim-b goes by “\+jim-:jim/);
  });

  test("keeps its users/cdb in mind", () => {
    const assign = compileAssign({ kind: "file", bytes: HOST_OF_USER["var/qmail/users/assign"] });
    assert.ok(assign.kind === "compiled");
    const files = {
      ...HOST_OF_USER,
      "var/qmail/users/cdb": fromByteString(makeCdb([...assignRecords(assign)].map(({ key, data }) => [key, data] as const))),
    };
    const plan = planned(hostOf(files), user("joe-shop"), "store");
    assert.ok(plan.kind === "rename");
    assert.deepEqual(
      plan.texts.map(({ command }) => command),
      [undefined, "qmail-newu"],
    );
    const stale = { ...files, "var/qmail/users/assign": HOST_OF_USER["var/qmail/users/assign"].replace("/home/jim", "/home/jim2") };
    assert.match(refusal(planned(hostOf(stale), user("joe-shop"), "store")), /^users\/cdb says something else .* Run qmail-newu first\.$/);
  });

  test("is not renamed where a wider line has its mail, or the system's users", () => {
    assert.match(
      refusal(planned(hostOf(HOST), user("joe-wide"), "jack-wide")),
      /^Mail for joe-wide is decided by “\+joe-:joe:1001:1001:\/home\/joe:-::” \(users\/assign:1\) as well/,
    );
    const files = { me: "x.example\n", rcpthosts: "a.example\n", virtualdomains: "a.example:lists\n" };
    assert.match(refusal(planned(hostOf(files), user("lists"), "list")), /the system's users decide/);
    const alias = { ...files, virtualdomains: "a.example:alias-lists\n", "var/qmail/alias/.qmail-root": "joe\n" };
    assert.match(refusal(planned(hostOf(alias), user("alias-lists"), "alias-list")), /the system's users decide/);
    assert.match(refusal(planned(hostOf(HOST), user("jim"), "joe")), /^joe stands already on/);
    assert.match(refusal(planned(hostOf(HOST), user("jim"), "a:b")), /no blank, colon/);
  });
});

describe("a virtual user after whom .qmail files are called", () => {
  const files = {
    me: "mail.example\n",
    rcpthosts: "mail.example\nlists.example\n",
    virtualdomains: "lists.example:alias-lists.jp\n",
    "var/qmail/alias/.qmail-lists:jp-default": "root\n",
    "var/qmail/alias/.qmail-root": "joe\n",
  };
  const why = /^Mail for alias-lists\.jp is delivered by \S*alias\/\.qmail-lists:jp-default, which is called after it\..* by hand\.$/;

  test("is not renamed, since these have mail at the host's own names too", () => {
    assert.match(refusal(planned(hostOf(files), user("alias-lists.jp"), "alias-news")), why);
    const assign = { "var/qmail/users/assign": "+alias-:alias:7790:2108:/var/qmail/alias:-::\n.\n" };
    assert.match(refusal(planned(hostOf({ ...files, ...assign }), user("alias-lists.jp"), "alias-news")), why);
  });

  test("that is no idle fear: under another name the file would have none of it", () => {
    const own = { ...files, "var/qmail/users/assign": "+:alias:7790:2108:/var/qmail/alias:-::\n.\n" };
    const { "var/qmail/alias/.qmail-lists:jp-default": text, ...others } = own;
    const isDelivered = (host: ChangeableHost): boolean =>
      traceAddress(openMailHost(host.at(host.finder).files, host.programs), { address: "lists.jp-info@mail.example" }).delivery?.actions
        .length === 1;
    assert.ok(isDelivered(hostOf(own)));
    assert.ok(!isDelivered(hostOf({ ...others, "var/qmail/alias/.qmail-news-default": text })));
  });
});

describe("whatever the host is like, a rename that is not refused", () => {
  const name = fc.constantFrom("a.example", "b.example", "A.example", "c.a.example", ".example", ".a.example", "other.test");
  const lines = (line: fc.Arbitrary<string>) => fc.array(line, { maxLength: 4 }).map((all) => all.map((each) => `${each}\n`).join(""));
  const owner = fc.constantFrom("joe", "joe-a", "jim", "a.example", "alias-a", "");
  const host = fc.record(
    {
      me: fc.constantFrom("mail.example.org\n", "a.example\n"),
      locals: lines(name),
      rcpthosts: lines(name),
      virtualdomains: lines(
        fc.oneof(
          fc.tuple(name, owner).map((parts) => parts.join(":")),
          fc.tuple(name, owner).map(([key, value]) => `x@${key}:${value}`),
        ),
      ),
      smtproutes: lines(fc.tuple(fc.oneof(name, fc.constant("")), fc.constantFrom("relay.example", "")).map((parts) => parts.join(":"))),
      percenthack: lines(name),
      badmailfrom: lines(name.map((each) => `@${each}`)),
      "var/qmail/users/assign": lines(
        fc
          .tuple(fc.constantFrom("+", "="), owner, fc.constantFrom("-", ""), fc.constantFrom("joe", "jim"))
          .map(([sign, address, dash, account]) => `${sign}${address}${dash}:${account}:1001:1001:/home/${account}:-::`),
      ).map((text) => `${text}.\n`),
      "home/joe/.qmail-default": fc.constantFrom("./Maildir/\n", "&x@a.example\n", "&y@b.example\n"),
    },
    { requiredKeys: ["me", "var/qmail/users/assign"] },
  );

  test("leaves the way of all mail as it was, but for the name, and can be taken back", () => {
    let allowed = 0;
    fc.assert(
      fc.property(
        host,
        fc.constantFrom("a.example", ".a.example", "c.a.example"),
        fc.constantFrom("new.test", "x.a.example", ".new.test"),
        (all, old, now) => {
          const files = Object.fromEntries(Object.entries(all).filter(([, text]) => text !== undefined));
          const plan = planned(hostOf(files), domain(old), now);
          if (plan.kind === "refused" || plan.texts.length === 0) return;
          allowed += 1;
          const after = { ...files, ...renamed(files, plan) };
          const models = [files, after].map((each) => {
            const { at, finder, programs } = hostOf(each);
            return openMailHost(at(finder).files, programs);
          });
          const either = [old, now]
            .sort((a, b) => b.length - a.length)
            .join("|")
            .replaceAll(".", "[.]");
          const ways = (addresses: readonly [string, string]): readonly string[] =>
            models.map((model, index) => {
              const { smtp, route, relay, delivery } = traceAddress(model, { address: addresses[index] ?? "" });
              return JSON.stringify({ smtp, route, relay, delivery }).toLowerCase().replaceAll(new RegExp(either, "g"), "NAME");
            });
          const below = old.startsWith(".") ? "www" : "";
          for (const local of ["x", "somebody", "x%other.test"]) {
            const [was, is] = ways([`${local}@${below}${old}`, `${local}@${below}${now}`]);
            assert.equal(is, was);
            for (const other of ["b.example", "other.test", "d.example", "mail.example.org"]) {
              const [otherWas, otherIs] = ways([`${local}@${other}`, `${local}@${other}`]);
              assert.equal(otherIs, otherWas, other);
            }
          }
          const back = planned(hostOf(after), domain(now), old);
          if (back.kind === "rename") {
            const restored = { ...after, ...renamed(after, back) };
            for (const [file, text] of Object.entries(files)) assert.equal(restored[file]?.toLowerCase(), text.toLowerCase());
          }
        },
      ),
      { numRuns: 300 },
    );
    assert.ok(allowed > 20, `only ${allowed} renames were allowed`);
  });
});
