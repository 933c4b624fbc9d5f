import assert from "node:assert/strict";
import { describe } from "node:test";
import fc from "fast-check";
import {
  applyEdits,
  CONTROL_FILES,
  type ControlFileSpec,
  DIALECT_IDS,
  type Diagnostic,
  type DialectId,
  DirectoryAnalysis,
  fromByteString,
  holdsRoutes,
  hoverAt,
  inlayHints,
  isReadInLines,
  LANGUAGES,
  NEIGHBOUR_FILES,
  TCP_RULES_FLAVOURS,
  TextStore,
} from "../../analyzer/src/index.ts";
import { bytes, fuzz, UNSEEN } from "./fuzz.ts";

const FILES = [...CONTROL_FILES, ...NEIGHBOUR_FILES].filter(isReadInLines);

const question = fc.record({
  file: fc.constantFrom(...FILES),
  dialect: fc.constantFrom(...DIALECT_IDS),
  tcpRules: fc.constantFrom(undefined, ...TCP_RULES_FLAVOURS),
  content: bytes,
  offset: fc.nat(2000),
});

/** The same for Markdown, which has line ends and blanks of its own. */
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]/u;

function isFine({ message, span, fixes }: Diagnostic, text: string): void {
  assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
  for (const language of LANGUAGES) assert.doesNotMatch(message(language), UNSEEN);
  for (const fix of fixes()) {
    for (const language of LANGUAGES) assert.doesNotMatch(fix.title(language), UNSEEN);
    let end = 0;
    for (const edit of fix.edits.toSorted((a, b) => a.span.start - b.span.start)) {
      assert.ok(end <= edit.span.start && edit.span.start <= edit.span.end && edit.span.end <= text.length, fix.title("en"));
      end = edit.span.end;
    }
    assert.notEqual(applyEdits(text, fix.edits), fix.edits.length > 0 ? text : undefined, fix.title("en"));
  }
}

describe("any bytes in a file", () => {
  fuzz("have findings within the file, with fixes that change it", 3000, question, ({ file, dialect, tcpRules, content }) => {
    const text = fromByteString(content);
    const directory = new DirectoryAnalysis({ dialect, ...(tcpRules && { tcpRules }) });
    directory.setFile(file.name, TextStore.of(text), file);
    for (const diagnostic of directory.findings(file.name).diagnostics) isFine(diagnostic, text);
  });

  fuzz("can be hovered, hinted and covered", 3000, question, ({ file, dialect, tcpRules, content, offset }) => {
    const text = fromByteString(content);
    const directory = new DirectoryAnalysis({ dialect, ...(tcpRules && { tcpRules }) });
    directory.setFile(file.name, TextStore.of(text), file);
    const hover = hoverAt(directory, file.name, Math.min(offset, text.length), { dialect });
    if (hover) {
      assert.ok(0 <= hover.span.start && hover.span.start <= hover.span.end && hover.span.end <= text.length);
      for (const language of LANGUAGES) assert.doesNotMatch(hover.markdown(language), CONTROL);
    }
    for (const { offset: at } of inlayHints(directory, file.name)) assert.ok(0 <= at && at <= text.length);
  });

  const secretQuestion = fc.record({
    file: fc.constantFrom(...FILES.filter(({ secret }) => secret)),
    dialect: fc.constantFrom(...DIALECT_IDS),
    before: bytes,
    after: bytes,
  });
  fuzz("never show a password", 500, secretQuestion, ({ file, dialect, before, after }) => {
    hidesSecret(file, dialect, `${fromByteString(before)}Hx7_secret${fromByteString(after)}`);
  });

  const routeQuestion = fc.record({
    file: fc.constantFrom(...FILES.filter(({ name }) => holdsRoutes(name))),
    dialect: fc.constantFrom(...DIALECT_IDS),
    before: bytes,
    key: fc.constantFrom("", "example.org", ".example.org", "example.org:", "joe@example.org", " example.org"),
    route: fc.constantFrom("relay.example.net", "192.0.2.1:587", "[::1]", "", "relay.example.net:smtp", "relay.example.net:99999"),
    after: bytes,
  });
  fuzz("never show the password of a route", 500, routeQuestion, ({ file, dialect, before, key, route, after }) => {
    hidesSecret(file, dialect, `${fromByteString(before)}\n${key}:${route}|joe|Hx7_secret${fromByteString(after)}`);
  });

  function hidesSecret(file: ControlFileSpec, dialect: DialectId, text: string): void {
    const directory = new DirectoryAnalysis({ dialect });
    directory.setFile(file.name, TextStore.of(text), file);
    const said = directory.findings(file.name).diagnostics.flatMap(({ message, fixes }) => [message, ...fixes().map(({ title }) => title)]);
    const places = Array.from({ length: 20 }, (_, index) => Math.floor((index * text.length) / 20));
    for (const offset of [...new Set(places), text.indexOf("Hx7_secret")]) {
      const hover = hoverAt(directory, file.name, offset, { dialect });
      if (hover) said.push(hover.markdown);
    }
    for (const { label } of inlayHints(directory, file.name)) said.push(label);
    for (const text of said) assert.doesNotMatch(text("en") + text("ja"), /Hx7_secret/);
  }
});
