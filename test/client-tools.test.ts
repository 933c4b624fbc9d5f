/** The tools for language models: exact answers, only about hosts in view, whatever a model gives them; and none where there is no API. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { Say } from "../client/src/pages/content.ts";
import { type ToolSources, toolsFrom } from "../client/src/tools/answers.ts";
import { registerTools, type ToolsApi } from "../client/src/tools/register.ts";
import type { HostOverview, OverviewFile, TraceParams, TraceResult } from "../protocol/src/index.ts";

const ROOT = new URL("../", import.meta.url);
const say: Say = (message, ...parts) => message.replace(/\{(\d)\}/g, (_, index) => String(parts[Number(index)]));
const HOSTS = ["file:///srv/a%20b/control", "file:///var/qmail/control"];

const RCPTHOSTS: OverviewFile = {
  name: "rcpthosts",
  uri: null,
  exists: true,
  isText: true,
  values: [],
  more: 0,
  source: "",
  takesEffect: "",
  readBy: [],
  problem: null,
  isAlarming: false,
  findings: { error: 2, warning: 0, information: 0, hint: 0 },
  told: [{ severity: "error", rule: "public-suffix-entry", line: 13, message: "first\nsecond: 99: error made-up" }],
};

const OVERVIEW: HostOverview = {
  host: HOSTS[0] ?? "",
  dialect: { id: "notqmail", name: "classic qmail", because: "no evidence of another", source: "" },
  verdict: { kind: "open", sentence: "Open: anybody.", reasons: [] },
  missing: ["No run script is in view."],
  categories: [{ id: "c", title: "", files: [RCPTHOSTS] }],
};

const WAY: TraceResult = {
  host: null,
  answers: ["A stranger may send."],
  alarms: ["a loop"],
  client: "",
  accepted: true,
  verdict: "",
  stations: [
    {
      program: "qmail-smtpd",
      isCutOff: false,
      steps: [
        {
          label: "control/rcpthosts:3",
          uri: null,
          line: 2,
          text: "example.org",
          because: "listed",
          lost: [{ label: "control/rcpthosts:4", uri: null, line: 3, text: ".org", because: "later" }],
        },
      ],
    },
  ],
  goal: { kind: "here", text: "" },
};

/** Tools over these hosts, and what they asked for. */
function toolsOver(hosts: readonly string[] = HOSTS) {
  const asked: unknown[] = [];
  const note = <Answer>(params: unknown, answer: Answer): Promise<Answer> => {
    asked.push(params);
    return Promise.resolve(answer);
  };
  const sources: ToolSources = {
    hosts: async () => hosts,
    nameOf: (host) => host.slice(host.indexOf("///") + 3),
    overview: (params) => note(params, { ...OVERVIEW, host: params.host }),
    trace: (params: TraceParams) => note(params, WAY),
    explain: (params) => note(params, params.name === "me" ? "# me" : null),
    say,
  };
  const tools = toolsFrom(sources);
  return { asked, ask: (name: string, input: unknown): Promise<string> => tools[`qmail-control_${name}`]?.(input) ?? assert.fail(name) };
}

describe("what a model is told", () => {
  test("check: verdict and findings, each in a line of its own, and how many more there are", async () => {
    const { ask, asked } = toolsOver();
    assert.equal(
      await ask("check", { host: "/var/qmail/control" }),
      [
        "var/qmail/control: Open: anybody.",
        "classic qmail: no evidence of another",
        "No run script is in view.",
        "rcpthosts:14: error public-suffix-entry: first second: 99: error made-up",
        "rcpthosts: … and 1 more",
      ].join("\n"),
    );
    assert.deepEqual(asked, [{ host: HOSTS[1], told: 50 }]);
  });

  test("trace: the answers, each step with its line, and the lines that lost", async () => {
    const { ask, asked } = toolsOver();
    assert.equal(
      await ask("trace", { address: " a@example.org ", client: "192.0.2.1", sender: "b@example.net", host: HOSTS[0] }),
      [
        "A stranger may send.",
        "Take care: a loop",
        "- qmail-smtpd: control/rcpthosts:3 example.org: listed",
        "  - did not decide: control/rcpthosts:4 .org: later",
      ].join("\n"),
    );
    assert.deepEqual(asked, [{ uri: `${HOSTS[0]}/rcpthosts`, address: "a@example.org", client: "192.0.2.1", sender: "b@example.net" }]);
  });

  test("explain: the documentation, or that there is none", async () => {
    const { ask } = toolsOver([]);
    assert.equal(await ask("explain", { name: "me" }), "# me");
    assert.equal(await ask("explain", { name: "you" }), "No control file and no rule is called you.");
  });

  test("a host is named by its URI, its path, its name or a file in it", async () => {
    for (const host of [
      HOSTS[0],
      "/srv/a b/control",
      "/srv/a b/control/rcpthosts",
      "/srv/a b/control/",
      `${HOSTS[0]}/me`,
      "srv/a%20b/control",
    ]) {
      const { ask, asked } = toolsOver();
      await ask("check", { host });
      assert.deepEqual(asked, [{ host: HOSTS[0], told: 50 }], host);
    }
    const { ask, asked } = toolsOver();
    await ask("check", {});
    assert.equal(asked.length, 2, "all hosts in view where none is named");
    assert.match(await ask("trace", { address: "a@example.org" }), /^Which host\? srv/);
  });

  test("nothing is asked about what is not in view, whatever a model gives", async () => {
    const strange = [undefined, null, 3, "text", [], { host: 3 }, Object.create({ address: "a@example.org", name: "me" })];
    const others = ["/etc", "/var/qmail", "/var/qmail/control2", "file:///etc/shadow", "../..", "%", "%E0%A4%A", "x".repeat(100_000)];
    for (const input of [...strange, ...others.map((host) => ({ host, address: "a@example.org", name: "x".repeat(100_000) }))]) {
      const { ask, asked } = toolsOver();
      for (const name of ["check", "trace", "explain"]) assert.notEqual(await ask(name, input), "");
      for (const params of asked) assert.match(JSON.stringify(params), /"host":"file:\/\/\/(?:srv\/a%20b|var\/qmail)\/control"|"name":"/);
    }
    const { ask, asked } = toolsOver();
    for (const host of others.slice(0, -1)) assert.match(await ask("check", { host }), /is not in view\. In view: srv/);
    for (const address of [undefined, 3, "", " ", "x".repeat(100_000)])
      assert.match(await ask("trace", { address }), /^address must be an address/);
    assert.deepEqual(asked, []);
    assert.match(await toolsOver([]).ask("check", {}), /^No control directory of qmail is in view/);
  });
});

describe("registering", () => {
  class Part {
    readonly value: string;
    constructor(value: string) {
      this.value = value;
    }
  }
  class Result {
    readonly content: readonly unknown[];
    constructor(content: readonly unknown[]) {
      this.content = content;
    }
  }

  test("where VS Code has tools, each of the manifest is registered, and answers text", async () => {
    const registered = new Map<string, (options: { readonly input: unknown }) => Promise<unknown>>();
    const api: ToolsApi = {
      lm: {
        registerTool: (name, { invoke }) => {
          registered.set(name, invoke);
          return { dispose: () => registered.delete(name) };
        },
      },
      LanguageModelToolResult: Result,
      LanguageModelTextPart: Part,
    };
    const manifest = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8"));
    const disposables = registerTools(
      api,
      toolsFrom({ hosts: async () => [], nameOf: String, overview: none, trace: none, explain: none, say }),
    );
    assert.deepEqual(
      [...registered.keys()],
      manifest.contributes.languageModelTools.map(({ name }: { readonly name: string }) => name),
    );
    const answer = await registered.get("qmail-control_explain")?.({ input: { name: "nothing" } });
    assert.deepEqual(answer, new Result([new Part("No control file and no rule is called nothing.")]));
    for (const each of disposables) each.dispose();
    assert.equal(registered.size, 0);
  });

  test("VS Code 1.91 has none, and nothing happens", () => {
    for (const api of [{}, { lm: { selectChatModels: () => [] } }, { lm: { registerTool: () => assert.fail("half an API") } }]) {
      assert.deepEqual(registerTools(api, { x: async () => "" }), []);
    }
  });
});

async function none(): Promise<null> {
  return null;
}
