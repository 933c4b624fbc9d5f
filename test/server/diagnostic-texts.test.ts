import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Language } from "../../analyzer/src/index.ts";
import type * as clientTraitsModule from "../../server/src/client-traits.ts";
import type * as convertModule from "../../server/src/convert.ts";
import type * as diagnosticTextsModule from "../../server/src/diagnostic-texts.ts";
import type * as documentsModule from "../../server/src/documents.ts";
import type * as filesModule from "../../server/src/files.ts";
import type * as hostModule from "../../server/src/host.ts";
import type * as hostsModule from "../../server/src/hosts.ts";
import type * as locationModule from "../../server/src/location.ts";
import type * as settingsModule from "../../server/src/settings.ts";
import { documentText, edit, longText } from "../support/arbitraries.ts";
import { bundledServer } from "../support/bundled-server.ts";

const {
  clientTraits,
  DEFAULT_SETTINGS,
  DiagnosticTexts,
  documentStore,
  Host,
  hostFile,
  locate,
  NO_FILES,
  toDiagnostics,
  toDiagnosticTexts,
} = await bundledServer<
  typeof clientTraitsModule &
    typeof convertModule &
    typeof diagnosticTextsModule &
    typeof documentsModule &
    typeof filesModule &
    typeof hostModule &
    typeof hostsModule &
    typeof locationModule &
    typeof settingsModule
>(["client-traits", "convert", "diagnostic-texts", "documents", "files", "host", "hosts", "location", "settings"]);

const NAMES = ["rcpthosts", "locals", "virtualdomains"] as const;
const FOLDER = "file:///srv/qmail/control";

const traits = clientTraits({
  processId: null,
  rootUri: null,
  capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1] } } } },
});

function newHost(): InstanceType<typeof Host> {
  const location = locate(`${FOLDER}/rcpthosts`);
  assert.ok(location);
  return new Host(location, { files: NO_FILES, settings: DEFAULT_SETTINGS, log: assert.fail, ready: Promise.resolve() });
}

const step = fc.record({
  name: fc.constantFrom(...NAMES),
  edit,
  limit: fc.constantFrom(2, 500),
  language: fc.constantFrom<Language>("en", "en", "ja"),
});

test("what is kept of findings makes the same JSON as the findings themselves, after any edits", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 9, arbitrary: documentText }, { weight: 1, arbitrary: longText }), { minLength: 3, maxLength: 3 }),
      fc.array(step, { maxLength: 8 }),
      (texts, steps) => {
        const host = newHost();
        const documents = new Map(
          NAMES.map((name, index) => [name, documentStore.create(`${FOLDER}/${name}`, "qmail-list", 1, texts[index] ?? "")]),
        );
        for (const [name, document] of documents) host.setOpen(name, document);
        const kept = new DiagnosticTexts();
        for (const { name, edit: made, limit, language } of steps) {
          const document = documents.get(name);
          assert.ok(document);
          const range = { start: document.positionAt(made.start), end: document.positionAt(made.start + made.length) };
          const edited = documentStore.update(document, [{ range, text: made.newText }], document.version + 1);
          documents.set(name, edited);
          host.setOpen(name, edited);
          for (const each of NAMES) {
            const file = hostFile(host, each);
            assert.ok(file);
            const shower = { reader: { language, traits }, whole: undefined };
            const texts = toDiagnosticTexts(file, limit, shower, kept).map((bytes) => new TextDecoder().decode(bytes));
            assert.deepEqual(
              texts,
              toDiagnostics(file, limit, shower).map((diagnostic) => JSON.stringify(diagnostic)),
            );
          }
        }
      },
    ),
    { seed: 11, numRuns: 150 },
  );
});

test("a finding whose line stands as it stood is not written again", () => {
  const host = newHost();
  const kept = new DiagnosticTexts();
  const shower = { reader: { language: "en", traits }, whole: undefined } as const;
  const told = (text: string, version: number): readonly Uint8Array[] => {
    host.setOpen("rcpthosts", documentStore.create(`${FOLDER}/rcpthosts`, "qmail-list", version, text));
    const file = hostFile(host, "rcpthosts");
    assert.ok(file);
    return toDiagnosticTexts(file, 500, shower, kept);
  };
  const before = told(".com\nexample.com # office\nexample.org\nbad host\n", 1);
  assert.equal(before.length, 3);
  const after = told(".com\nexample.com # office\nexample.orgs\nbad host\n", 2);
  assert.equal(after.length, 3);
  for (const [index, bytes] of before.entries()) assert.equal(after[index], bytes);
});
