/** The pages: no text of a file is markup, everything can be reached by keyboard, and all words are translated. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { goneContent, type Say } from "../client/src/pages/content.ts";
import { configurationContent, type HostWords, verdictContent } from "../client/src/pages/host-pages.ts";
import { escapeHtml, html } from "../client/src/pages/html.ts";
import { pageDocument } from "../client/src/pages/shell.ts";
import { traceContent } from "../client/src/pages/trace-page.ts";
import type { HostOverview, OverviewFile, TraceResult } from "../protocol/src/index.ts";

const ROOT = new URL("../", import.meta.url);
const EVIL = `"><script>alert(1)</script><img src=x onerror='x()'>`;
const say: Say = (message, ...parts) => message.replace(/\{(\d)\}/g, (_, index) => String(parts[Number(index)]));
const WORDS: HostWords = { name: EVIL, counts: () => undefined, verdict: "open" };
const evidence = { label: EVIL, uri: `file:///${EVIL}`, line: 2, text: EVIL, because: EVIL };

const TRACE: TraceResult = {
  host: null,
  answers: ["first", EVIL],
  alarms: [EVIL],
  client: EVIL,
  accepted: false,
  verdict: EVIL,
  stations: [
    { program: "qmail-smtpd", isCutOff: false, steps: [{ ...evidence, lost: [evidence] }] },
    { program: "qmail-send", isCutOff: true, steps: [{ ...evidence, uri: null, lost: [] }] },
  ],
  goal: { kind: "nowhere", text: EVIL },
};

const FILE: OverviewFile = {
  name: EVIL,
  uri: "file:///x/rcpthosts",
  exists: true,
  isText: true,
  values: [EVIL],
  more: 3,
  source: EVIL,
  takesEffect: EVIL,
  readBy: [EVIL],
  problem: EVIL,
  isAlarming: false,
  findings: { error: 1, warning: 0, information: 0, hint: 0 },
};
const OVERVIEW: HostOverview = {
  host: "file:///x",
  dialect: { id: "qmail", name: EVIL, because: EVIL, source: "files" },
  verdict: { kind: "open", sentence: EVIL, reasons: [{ uri: "file:///x/rcpthosts", line: 0, place: EVIL, witness: EVIL, message: EVIL }] },
  missing: [EVIL],
  categories: [{ id: "relay", title: EVIL, files: [FILE, { ...FILE, name: "me" }] }],
};

const PAGES = {
  trace: traceContent({ uri: "file:///x", address: EVIL }, TRACE, say),
  verdict: verdictContent(OVERVIEW, WORDS, say),
  configuration: configurationContent(OVERVIEW, WORDS, say),
  gone: goneContent(EVIL, say),
};

describe("a page", () => {
  for (const [name, { title, body, targets }] of Object.entries(PAGES)) {
    test(`${name}: shows what stands in files, and obeys none of it`, () => {
      const page = pageDocument({ nonce: "N0", language: "en", title, body, state: { kind: EVIL } });
      assert.doesNotMatch(body.markup, /<script|<img|<iframe|<a\s|\sstyle=|\son\w+=['"\w]/i);
      assert.equal(page.match(/<script/g)?.length, 1);
      assert.match(page, /default-src 'none';[^"]*script-src 'nonce-N0'|default-src &#39;none&#39;[^"]*script-src &#39;nonce-N0&#39;/);
      assert.doesNotMatch(page, /unsafe|https?:|\ssrc=(?!x)/);
      assert.ok(page.includes("&lt;script&gt;alert(1)"));
    });

    test(`${name}: each number leads somewhere, and each thing to click is a button with words`, () => {
      const numbers = [...body.markup.matchAll(/data-go="(\d+)"/g)].map(([, number]) => Number(number));
      assert.deepEqual(
        numbers.toSorted((a, b) => a - b),
        targets.map((_, index) => index),
      );
      assert.equal(body.markup.match(/<button type="button"[^>]*>[^<]+<\/button>/g)?.length ?? 0, targets.length);
      for (const [, svg] of body.markup.matchAll(/<svg([^>]*)>/g)) assert.match(svg ?? "", /aria-hidden="true"/);
    });
  }

  test("of a trace shows where the client's mail stops, and that the rest holds for the host's own", () => {
    assert.match(PAGES.trace.body.markup, /arrow no/);
    assert.match(PAGES.trace.body.markup, /box cut[\s\S]*for mail from this host/);
    assert.match(PAGES.trace.body.markup, /Lines that did not decide/);
  });
});

test("what the eye can't see is written out, and nothing else is changed", () => {
  assert.equal(escapeHtml("a\u202eb\u0000c\udc80\t\n日本語😀&"), "a\\u{202E}b\\u{0}c\\u{DC80}\t\n日本語😀&amp;");
  assert.equal(html`<p>${"<"}${html`<b>${1}</b>`}${[html`x`]}</p>`.markup, "<p>&lt;<b>1</b>x</p>");
});

test("every sentence of the client has its Japanese, and none is left over", () => {
  const known: Readonly<Record<string, string>> = JSON.parse(readFileSync(new URL("l10n/bundle.l10n.ja.json", ROOT), "utf8"));
  const folder = new URL("client/src/", ROOT);
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const code = sources.map((name) => readFileSync(new URL(name.replaceAll("\\", "/"), folder), "utf8")).join("\n");
  const said = [...code.matchAll(/\b(?:l10n\.t|say)\(\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => JSON.parse(`"${text}"`));
  const goals = /const GOALS[\s\S]*?\};/.exec(code)?.[0] ?? "";
  const named = [...goals.matchAll(/: "([^"]*)",/g)].map(([, text]) => text);
  assert.deepEqual([...new Set([...said, ...named])].sort(), Object.keys(known).sort());
});
