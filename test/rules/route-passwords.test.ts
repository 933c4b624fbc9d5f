import assert from "node:assert/strict";
import { test } from "node:test";
import { DIALECT_IDS, DirectoryAnalysis, hoverAt, TextStore } from "../../analyzer/src/index.ts";

/** Lines with a password that some qmail would take for one, in forms that rules have something to say about. */
const LINES = [
  ":relay.example.net|joe|Hx7_secret:smtp",
  ":relay.example.net|joe|Hx7_secret:99999",
  ":relay.example.net:smtp|joe|Hx7_secret",
  "example.org:relay.example.net|joe|Hx7_secret  10",
  "example.org:relay.example.net:26 joe Hx7_secret",
  "example.org: relay.example.net|joe|Hx7_secret",
  "example.org relay.example.net|joe|Hx7_secret",
  "example.org.:relay.example.net|joe|Hx7_secret\r",
  "*.example.org:relay.example.net|joe|Hx7_secret",
  "joe@example.org:192.0.2.300|joe|Hx7_secret",
  "example.org:192.0.2.1|joe|Hx7_secret # remark",
];

test("no finding about a route, no fix and no hover tells its password, whichever qmail would read it as one", () => {
  let said = 0;
  for (const dialect of DIALECT_IDS) {
    for (const line of LINES) {
      const directory = new DirectoryAnalysis({ dialect });
      directory.setFile("smtproutes", TextStore.of(`example.com:first.example.net\n${line}\n`));
      const { diagnostics } = directory.findings("smtproutes");
      const sentences = diagnostics.flatMap(({ message, fixes }) => [message, ...fixes().map(({ title }) => title)]);
      const hover = hoverAt(directory, "smtproutes", 31, { dialect });
      for (const sentence of [...sentences, ...(hover ? [hover.markdown] : [])]) {
        said += 1;
        assert.doesNotMatch(sentence("en") + sentence("ja"), /Hx7_secret/, `${dialect}: ${line}`);
      }
    }
  }
  assert.ok(said > 5 * LINES.length, `${said} sentences`);
});
