import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  controlFile,
  DirectoryAnalysis,
  definitionsOf,
  fileAt,
  highlightsOf,
  lineSpanOf,
  mentionAt,
  mentionsOf,
  type Name,
  namesMeantBy,
  openMailHost,
  programsOf,
  TextStore,
  virtualUserOf,
} from "../../analyzer/src/index.ts";
import { mentionsIn } from "../../analyzer/src/navigation/mention.ts";
import { asciiLower } from "../../analyzer/src/text/ascii.ts";
import { hostIn } from "../support/host-tree.ts";

const PROGRAMS = programsOf("notqmail");
const ROOT = "/host";

/** The host with these files, by their paths below its root. */
function modelOf(files: Readonly<Record<string, string>>) {
  const placed = Object.fromEntries(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text]));
  return openMailHost(hostIn(placed).files, PROGRAMS);
}

/** Where the name leads that stands at `|` in the line of a file: `FILE:LINE`, from 1. */
function leadsTo(files: Readonly<Record<string, string>>, path: string, marked: string): readonly string[] {
  const text = marked.replace("|", "");
  const file = fileAt(`${ROOT}/${path}`);
  assert.ok(file);
  const line = (files[path] ?? "").split("\n").indexOf(text);
  assert.notEqual(line, -1, `${path} has no line ${text}`);
  const store = TextStore.of(files[path] ?? "");
  const span = lineSpanOf(store, line);
  const mention = mentionAt({ file, store }, (span?.start ?? 0) + marked.indexOf("|"), PROGRAMS);
  const place = path.replace("var/qmail/", "");
  return definitionsOf(modelOf(files), { file, place, text, line, mention }).map((target) => `${target.file}:${target.line + 1}`);
}

const HOST = {
  "var/qmail/control/me": "mail.example.org\n",
  "var/qmail/control/locals": "localhost\nexample.org\n",
  "var/qmail/control/rcpthosts": "example.org\nshop.example\nLISTS.example\nbackup.example\nabc.wide.example\nmx.example\n",
  "var/qmail/control/virtualdomains":
    "shop.example:joe-shop\nlists.example:alias-lists\ninfo@backup.example:joe-info\n.wide.example:joe-wide\nout.wide.example:\nexample.org:joe\n",
  "var/qmail/control/smtproutes": "backup.example:relay.example:26\n",
  "var/qmail/users/assign": "+joe-:joe:1001:1001:/home/joe:-::\n=joe-info:jim:1002:1002:/home/jim:::\n+joe-:joe:1:1:/x:-::\n.\n",
  "var/qmail/alias/.qmail-lists-default":
    "&sales@shop.example\ninfo@backup.example\nroot\n./Mailbox\n&x@backup.example\n&y@foreign.example\n",
  "home/joe/.qmail-shop-default": "./Maildir/\n",
  "home/joe/.qmail-wide-a": "./Maildir/\n",
  "home/joe/.qmail-wide-b": "./Maildir/\n",
  "home/jim/.qmail": "./Maildir/\n",
};

describe("a definition", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["control/virtualdomains", "shop.example:joe-|shop", ["users/assign:1", "/home/joe/.qmail-shop-default:1"]],
    ["control/virtualdomains", "sh|op.example:joe-shop", ["users/assign:1", "/home/joe/.qmail-shop-default:1"]],
    // Without a line or a .qmail for everybody: those of single addresses.
    ["control/virtualdomains", ".wide.example:joe-|wide", ["users/assign:1", "/home/joe/.qmail-wide-a:1", "/home/joe/.qmail-wide-b:1"]],
    // The user alias, whom no line of users/assign names.
    ["control/virtualdomains", "lists.example:alias-|lists", ["/var/qmail/alias/.qmail-lists-default:1"]],
    ["control/virtualdomains", "info@backup.example:joe-|info", ["users/assign:1"]],
    // locals decides before it.
    ["control/virtualdomains", "exa|mple.org:joe", ["control/locals:2"]],
    ["control/virtualdomains", "out.wi|de.example:", ["control/virtualdomains:5"]],
    ["control/rcpthosts", "exam|ple.org", ["control/locals:2"]],
    ["control/rcpthosts", "sh|op.example", ["control/virtualdomains:1"]],
    ["control/rcpthosts", "LISTS.exa|mple", ["control/virtualdomains:2"]],
    ["control/rcpthosts", "backup.|example", ["control/smtproutes:1"]],
    ["control/rcpthosts", "abc.wide|.example", ["control/virtualdomains:4"]],
    ["control/rcpthosts", "mx.ex|ample", []],
    ["control/locals", "example|.org", ["control/locals:2"]],
    ["control/smtproutes", "backup.ex|ample:relay.example:26", ["control/smtproutes:1"]],
    // Of a relay the DNS tells where it is.
    ["control/smtproutes", "backup.example:rel|ay.example:26", []],
    ["control/me", "mail.exam|ple.org", []],
    ["users/assign", "|+joe-:joe:1:1:/x:-::", ["users/assign:1"]],
    ["users/assign", "=joe-info:jim:10|02:1002:/home/jim:::", ["/home/jim/.qmail:1"]],
    ["alias/.qmail-lists-default", "&sales@sh|op.example", ["/home/joe/.qmail-shop-default:1", "users/assign:1"]],
    ["alias/.qmail-lists-default", "&x@backu|p.example", ["control/smtproutes:1"]],
    ["alias/.qmail-lists-default", "&y@fo|reign.example", []],
    ["alias/.qmail-lists-default", "./Mail|box", []],
  ];
  for (const [path, marked, expected] of cases) {
    test(`from ${marked} in ${path}`, () => {
      assert.deepEqual(leadsTo(HOST, `var/qmail/${path}`, marked), expected);
    });
  }

  test("of a user's address leads to the line that has it in force, and an address of its own to its own file", () => {
    const files = { ...HOST, "var/qmail/users/assign": "=joe-shop-jim:jim:1002:1002:/home/jim:::\n.\n" };
    assert.deepEqual(leadsTo(files, "var/qmail/control/virtualdomains", "shop.example:joe-|shop"), ["users/assign:1"]);
    assert.deepEqual(leadsTo(files, "var/qmail/users/assign", "=joe-sh|op-jim:jim:1002:1002:/home/jim:::"), ["/home/jim/.qmail:1"]);
  });

  test("in a directory without me is found as if there were one", () => {
    const files = {
      "x/control/rcpthosts": "shop.example\n",
      "var/qmail/control/virtualdomains": "shop.example:joe\n",
      "var/qmail/control/rcpthosts": "shop.example\n",
    };
    assert.deepEqual(leadsTo(files, "var/qmail/control/rcpthosts", "sh|op.example"), ["control/virtualdomains:1"]);
  });
});

/** The mentions of the name at `|`, as `LINE:TEXT`. */
function mentioned(path: string, text: string, name: Name) {
  const file = fileAt(path);
  assert.ok(file);
  const store = TextStore.of(text);
  const found = [...mentionsOf({ file, store }, namesMeantBy(name), PROGRAMS)];
  for (const { span, text: own } of found) assert.equal(store.slice(span.start, span.end), own);
  return found.map(({ line, text: own }) => `${line + 1}:${own}`);
}

describe("mentions", () => {
  const domain = { kind: "domain", text: "Example.org" } as const;
  test("of a domain are equal names, in any case of ASCII letters, and no wildcard that covers it", () => {
    assert.deepEqual(
      mentioned("rcpthosts", "example.org\n.example.org\nEXAMPLE.org\n#example.org\nx.example.org\n example.org\nexample.org \t\n", domain),
      ["1:example.org", "3:EXAMPLE.org", "7:example.org"],
    );
    assert.deepEqual(mentioned("rcpthosts", "example.org\n.example.org\n", { kind: "domain", text: ".EXAMPLE.org" }), ["2:.example.org"]);
  });

  for (const [path, text, expected] of [
    [
      "virtualdomains",
      "example.org:example.org\njoe@example.org:x\n:example.org\n",
      ["1:example.org", "1:example.org", "2:example.org", "3:example.org"],
    ],
    ["smtproutes", "example.org:\n:example.org:26\nx:y.example.org\n", ["1:example.org", "2:example.org"]],
    ["me", "example.org\nexample.org\n", ["1:example.org"]],
    ["badmailfrom", "@example.org\njoe@example.org\nexample.org\n", ["1:example.org", "2:example.org"]],
    [
      "/x/users/assign",
      "+example.org-:vpopmail:89:89:/v:-::\n=example.org-joe:a:1:1:/b:::\n+example.organ-:a:1:1:/b:::\n.\n",
      ["1:example.org", "2:example.org-joe"],
    ],
    ["/x/.qmail", "&joe@example.org\njim@EXAMPLE.ORG\n|forward joe@example.org\n", ["1:example.org", "2:EXAMPLE.ORG"]],
    [
      "/etc/tcp.smtp",
      '=example.org:allow\n=.example.org:allow\njoe@=example.org:allow,X="example.org"\n',
      ["1:example.org", "3:example.org"],
    ],
    ["databytes", "1000\n", []],
  ] as const) {
    test(`of a domain in ${path}`, () => assert.deepEqual(mentioned(path, text, domain), expected));
  }

  test("of a virtual user are its domains, and the addresses that users/assign has below it", () => {
    const name = { kind: "virtual user", text: "joe-shop" } as const;
    assert.deepEqual(mentioned("virtualdomains", "a.example:joe-shop\nb.example:Joe-Shop\nc.example:joe-shop-x\n", name), [
      "1:joe-shop",
      "2:Joe-Shop",
    ]);
    const assign = "+joe-:joe:1:1:/j:-::\n+joe-shop-:joe:1:1:/j:-:shop-:\n=joe-shop-info:jim:1:1:/j:::\n=joe-shopper:jim:1:1:/j:::\n.\n";
    assert.deepEqual(mentioned("/x/users/assign", assign, name), ["2:joe-shop", "3:joe-shop-info"]);
    assert.deepEqual(mentioned("/x/users/assign", assign, { kind: "account", text: "jim" }), ["3:jim", "4:jim"]);
  });

  test("of an address are the whole of it, and an address of users/assign alone is no virtual user's", () => {
    const address = { kind: "address", text: "joe@shop.example" } as const;
    assert.deepEqual(mentioned("virtualdomains", "Joe@shop.example:x\nshop.example:x\nx-joe@shop.example:x\n", address), [
      "1:Joe@shop.example",
    ]);
    assert.deepEqual(mentioned("/x/.qmail", "&joe@shop.example\njoe@SHOP.example\n", address), [
      "1:joe@shop.example",
      "2:joe@SHOP.example",
    ]);
    const assign = "=joe:joe:1:1:/j:::\n+joe-:joe:1:1:/j:-::\n=joe-x:joe:1:1:/j:::\n.\n";
    assert.deepEqual(mentioned("/x/users/assign", assign, { kind: "virtual user", text: "joe" }), ["2:joe", "3:joe-x"]);
    const single = { kind: "virtual user", text: "joe", single: true } as const;
    assert.deepEqual(mentioned("/x/users/assign", assign, single), ["1:joe", "2:joe", "3:joe-x"]);
    assert.deepEqual(mentioned("virtualdomains", "a.example:joe\n", single), []);
  });

  test("of a remark behind a name are none", () => {
    assert.deepEqual(mentioned("rcpthosts", "example.org   自社のドメイン\n自社.example\n", { kind: "domain", text: "自社.example" }), [
      "2:自社.example",
    ]);
  });

  test("of an address in users/assign are those of the virtual user whose it is", () => {
    const host = modelOf({
      "var/qmail/control/me": "x\n",
      "var/qmail/control/virtualdomains": "a.example:joe-shop\n#b:joe-shop-info\nc.example:joe\n:sink\n",
    });
    assert.equal(virtualUserOf(host, { text: "Joe-Shop-Info", single: true }).text, "Joe-Shop");
    assert.equal(virtualUserOf(host, { text: "joe-shop" }).text, "joe-shop");
    assert.equal(virtualUserOf(host, { text: "joe-shop", single: true }).text, "joe");
    assert.equal(virtualUserOf(host, { text: "joe-x" }).text, "joe");
    assert.equal(virtualUserOf(host, { text: "sink-x" }).text, "sink");
    assert.equal(virtualUserOf(host, { text: "jim-x" }).text, "jim-x");
  });

  test("are those that reading line by line finds, in any text", () => {
    const files = ["rcpthosts", "virtualdomains", "smtproutes", "me", "badmailfrom"].map((name) => controlFile(name));
    const name = fc.constantFrom("a.b", "A.b", ".a.b", "a.b.c", "ä.b", "a.bk", "a");
    const line = fc
      .array(fc.oneof(name, fc.constantFrom(":", "@", "#", " ", "\t", "\r", "\0", "-")), { maxLength: 5 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(line, { maxLength: 12 }), name, (file, lines, wanted) => {
        assert.ok(file);
        const text = lines.join("\n");
        const found = [...mentionsOf({ file, store: TextStore.of(text) }, [{ kind: "domain", text: wanted }], PROGRAMS)];
        const expected = lines.flatMap((own, number) =>
          mentionsIn(file, own, number, PROGRAMS)
            .filter(({ kind, text: other }) => kind === "domain" && asciiLower(other) === asciiLower(wanted))
            .map(({ span }) => `${number}:${span.start}`),
        );
        assert.deepEqual(
          found.map(({ line: at, span }) => `${at}:${span.start - lines.slice(0, at).join("\n").length - (at > 0 ? 1 : 0)}`),
          expected,
        );
      }),
    );
  });
});

describe("highlights", () => {
  for (const [title, filler] of [
    ["a small file", 0],
    ["a large one, by its keys", 100_000],
  ] as const) {
    test(`are all equal names of ${title}`, () => {
      const text = `shop.example:joe\n${Array.from({ length: filler }, (_, number) => `host${number}.example:joe\n`).join("")}SHOP.example:jim\n`;
      const directory = new DirectoryAnalysis();
      directory.setFile("virtualdomains", TextStore.of(text));
      const analysis = directory.file("virtualdomains");
      assert.ok(analysis);
      const at = mentionAt(analysis, 3, PROGRAMS);
      assert.ok(at);
      assert.deepEqual(
        highlightsOf(analysis, at, PROGRAMS).map((found) => found.text),
        ["shop.example", "SHOP.example"],
      );
    });
  }
});
