/** What the tools for language models answer: words, from the same requests as the tree and the pages. None of them writes. */

import type {
  ExplainParams,
  HostOverview,
  OverviewFile,
  OverviewParams,
  TraceEvidence,
  TraceParams,
  TraceResult,
} from "../../../protocol/src/index.ts";
import type { Say } from "../pages/content.ts";

/** What the answers are made of. */
export interface ToolSources {
  /** URIs of the control directories in view. Nothing else is ever asked about, whatever a model asks for. */
  readonly hosts: () => Promise<readonly string[]>;
  readonly nameOf: (host: string) => string;
  readonly overview: (params: OverviewParams) => Promise<HostOverview | null>;
  readonly trace: (params: TraceParams) => Promise<TraceResult | null>;
  readonly explain: (params: ExplainParams) => Promise<string | null>;
  readonly say: Say;
}

/** A tool: from what a model gives, which may be anything, to text. It does not throw because of its input. */
export type Tool = (input: unknown) => Promise<string>;

/** A model has no use for more findings of one file; how many there are it is told. */
const MOST_TOLD = 50;
/** No address, name or path is longer. */
const LONGEST = 1000;

/** The tools by the names that the manifest gives them. */
export function toolsFrom(sources: ToolSources): Readonly<Record<string, Tool>> {
  return {
    "qmail-control_check": (input) => check(input, sources),
    "qmail-control_trace": (input) => trace(input, sources),
    "qmail-control_explain": (input) => explain(input, sources),
  };
}

/** Verdict and findings of the host that is asked for, else of all in view. */
async function check(input: unknown, sources: ToolSources): Promise<string> {
  const { hosts, problem } = await hostsMeant(input, sources);
  if (problem !== undefined) return problem;
  const overviews = await Promise.all(hosts.map((host) => sources.overview({ host, told: MOST_TOLD })));
  return overviews.map((overview, index) => checked(overview, sources.nameOf(hosts[index] ?? ""), sources.say)).join("\n\n");
}

function checked(overview: HostOverview | null, name: string, say: Say): string {
  if (!overview) return `${name}: ${goneWords(say)}`;
  const { verdict, dialect, missing, categories } = overview;
  const files = categories.flatMap((category) => category.files);
  const findings = files.flatMap((file) => findingsOf(file, say));
  return [
    `${name}: ${verdict?.sentence ?? say("not known whether it is an open relay")}`,
    `${dialect.name}: ${dialect.because}`,
    ...missing,
    ...(findings.length === 0 ? [say("no findings")] : findings),
  ].join("\n");
}

function findingsOf({ name, findings, told = [] }: OverviewFile, say: Say): readonly string[] {
  const { error, warning, information, hint } = findings;
  const more = error + warning + information + hint - told.length;
  const lines = told.map(({ severity, rule, line, message }) => `${name}:${line + 1}: ${severity} ${rule}: ${oneLine(message)}`);
  return more > 0 ? [...lines, say("{0}: … and {1} more", name, more)] : lines;
}

/** The way of a mail. */
async function trace(input: unknown, sources: ToolSources): Promise<string> {
  const { say } = sources;
  const address = textIn(input, "address");
  if (address === undefined || address.trim() === "") return say("{0} must be an address, such as user@example.com.", "address");
  const { hosts, problem } = await hostsMeant(input, sources);
  if (problem !== undefined) return problem;
  const [host, ...others] = hosts;
  if (host === undefined || others.length > 0) return say("Which host? {0}", hosts.map(sources.nameOf).join(", "));
  const client = textIn(input, "client");
  const sender = textIn(input, "sender");
  const answer = await sources.trace({
    uri: `${host}/rcpthosts`,
    address: address.trim(),
    ...(client && { client }),
    ...(sender && { sender }),
  });
  return answer ? traced(answer, say) : goneWords(say);
}

function traced({ answers, alarms, stations }: TraceResult, say: Say): string {
  const steps = stations.flatMap(({ program, steps: own }) =>
    own.flatMap((step) => [
      `- ${program}: ${evidence(step)}`,
      ...step.lost.map((lost) => `  - ${say("did not decide")}: ${evidence(lost)}`),
    ]),
  );
  return [...answers, ...alarms.map((alarm) => say("Take care: {0}", alarm)), ...steps].join("\n");
}

function evidence({ label, text, because }: TraceEvidence): string {
  return [[label, oneLine(text)].filter((part) => part !== "").join(" "), oneLine(because)].filter((part) => part !== "").join(": ");
}

/** What a file or a rule is. */
async function explain(input: unknown, { explain: ask, say }: ToolSources): Promise<string> {
  const name = textIn(input, "name");
  if (name === undefined) return say("{0} must be the name of a control file or a rule.", "name");
  const dialect = textIn(input, "dialect");
  const text = await ask({ name, ...(dialect && { dialect }) });
  return text ?? say("No control file and no rule is called {0}.", oneLine(name));
}

/** The hosts that `host` in the input means: by URI, path, name or a file in it; all in view where it says nothing. */
async function hostsMeant(
  input: unknown,
  { hosts, nameOf, say }: ToolSources,
): Promise<{ readonly hosts: readonly string[]; readonly problem?: string }> {
  const all = await hosts();
  if (all.length === 0) {
    return { hosts: [], problem: say("No control directory of qmail is in view. Open a folder with one, or a file of the host.") };
  }
  const wanted = textIn(input, "host")?.replace(/\/+$/, "");
  if (!wanted) return { hosts: all };
  const meant = all.filter(
    (host) => [host, pathOf(host)].some((at) => wanted === at || wanted.startsWith(`${at}/`)) || nameOf(host) === wanted,
  );
  if (meant.length > 0) return { hosts: meant };
  return { hosts: [], problem: say("{0} is not in view. In view: {1}", oneLine(wanted), all.map(nameOf).join(", ")) };
}

function pathOf(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, ""));
  } catch {
    return uri;
  }
}

/** A text that a model gave; undefined for anything else, and for what is too long to be meant. */
function textIn(input: unknown, key: string): string | undefined {
  if (typeof input !== "object" || input === null || !Object.hasOwn(input, key)) return undefined;
  const value: unknown = Reflect.get(input, key);
  return typeof value === "string" && value.length <= LONGEST ? value : undefined;
}

/** Texts of files stand in one line each: none can look like a finding of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

function goneWords(say: Say): string {
  return say("This host is not in view any more: its control directory has gone, or has been renamed.");
}
