/** The first part of a traced way: what tcpserver makes of the client before qmail-smtpd is run. */

import { fromByteString, toByteString } from "../text/bytes.ts";
import { localized } from "../text/localized.ts";
import type { Step } from "./evidence.ts";
import { type Listener, type ListenerRules, publicListener } from "./listener.ts";
import type { MailHost, TcpRulesInForce } from "./mail-host.ts";
import type { Environment } from "./smtpd-session.ts";
import { type Connection, type ConnectionDecision, decideConnection, type TcpRuleTable } from "./tcpserver.ts";

/** A connection as qmail-smtpd gets it. */
export interface TracedConnection {
  /** False where tcpserver closes it. */
  readonly open: boolean;
  /** RELAYCLIENT; undefined where it is not set, or no rules are in view. */
  readonly relayClient: string | undefined;
  /** The other variables that qmail-smtpd gets. */
  readonly environment: Environment;
  readonly steps: readonly Step[];
}

/**
 * The connection of `client`, or of a stranger, whom only the empty rule fits. The client has no name and no ident answer, since
 * neither is asked for here.
 */
export function traceConnection({ tcpRules, files }: MailHost, client: string | undefined): TracedConnection {
  const listener = publicListener(files.listeners ?? []);
  if (!listener) return connectionUnder(tcpRules, client);
  const { rules } = listener;
  const connection: TracedConnection =
    rules.kind === "missing" || rules.kind === "text" || rules.kind === "none"
      ? {
          open: rules.kind === "none" || (rules.kind === "missing" && listener.rulesOption !== "-x"),
          relayClient: undefined,
          environment: ipOf(client),
          steps: [withoutRulesStep(listener, rules)],
        }
      : connectionUnder(tcpRules, client);
  return connection.open ? withEnvironment(connection, listener) : connection;
}

/** Adds what the start of the program sets for everybody: before the rules, and behind tcpserver in spite of them. */
function withEnvironment(connection: TracedConnection, { environment, afterRules, places }: Listener): TracedConnection {
  const later = Object.entries(environment).filter(([name]) => afterRules?.has(name));
  const byRule = afterRules?.has("RELAYCLIENT") ? undefined : connection.relayClient;
  const relayClient = byRule ?? environment["RELAYCLIENT"];
  const place = byRule === undefined && relayClient !== undefined ? places.get("RELAYCLIENT") : undefined;
  const set = place && {
    program: "tcpserver",
    file: place.file,
    line: place.line,
    text: "",
    because: localized({
      en: "RELAYCLIENT is set here for every client, whatever the rules say.",
      ja: "ここでは、規則にかかわらずすべてのクライアントに RELAYCLIENT が設定されます。",
    }),
  };
  const { RELAYCLIENT: _, ...others } = { ...environment, ...connection.environment, ...Object.fromEntries(later) };
  return { open: true, relayClient, environment: others, steps: set ? [...connection.steps, set] : connection.steps };
}

/** tcpserver without rules that it could ask. */
function withoutRulesStep(
  { startedBy, server = startedBy, rulesOption }: Listener,
  rules: Extract<ListenerRules, { kind: "missing" | "text" | "none" }>,
): Step {
  const shown = rules.kind === "none" ? "" : fromByteString(rules.file);
  const because =
    rules.kind === "text"
      ? localized({
          en: `tcpserver is told to look into ${shown}, which is the text and no compiled file, and closes every connection: name the file that tcprules writes.`,
          ja: `tcpserver に指定されている ${shown} はテキストで、コンパイル済みファイルではないため、すべての接続が切断されます。tcprules が書き出すファイルを指定してください。`,
        })
      : rules.kind === "none"
        ? localized({
            en: "It is started without rules: everybody may connect, and no rule sets RELAYCLIENT.",
            ja: "規則なしで起動されます。誰でも接続でき、規則によって RELAYCLIENT が設定されることはありません。",
          })
        : rulesOption === "-x"
          ? localized({
              en: `The compiled file of ${shown} does not exist. With -x, tcpserver then closes every connection: run tcprules.`,
              ja: `${shown} のコンパイル済みファイルがありません。-x を指定した tcpserver は、その場合すべての接続を切断します。tcprules を実行してください。`,
            })
          : localized({
              en: `The compiled file of ${shown} does not exist. With -X, tcpserver then lets everybody in, and no rule sets RELAYCLIENT.`,
              ja: `${shown} のコンパイル済みファイルがありません。-X を指定した tcpserver は、その場合誰でも接続させ、規則によって RELAYCLIENT が設定されることはありません。`,
            });
  const file = server?.file ?? null;
  return { program: /inetd/.test(file ?? "") ? "inetd" : "tcpserver", file, line: server?.line ?? null, text: "", because };
}

/** The same under any rules. */
export function connectionUnder(tcpRules: TcpRulesInForce, client: string | undefined): TracedConnection {
  if (tcpRules.kind !== "table") return { open: true, relayClient: undefined, environment: ipOf(client), steps: [noRulesStep(tcpRules)] };
  const { table, text, pair } = tcpRules;
  const connection = { ip: toByteString(client ?? ""), host: undefined, info: undefined };
  const decision = decideConnection(connection, table, pair.file);
  return {
    open: decision.verdict === "allow",
    relayClient: decision.environment.get("RELAYCLIENT"),
    environment: { ...ipOf(client), ...Object.fromEntries(decision.environment) },
    steps: decision.steps.map((step) => withStaleLine(step, { decision, connection, text, file: pair.file })),
  };
}

/** tcpserver sets TCPREMOTEIP before it sets what the rule says. */
function ipOf(client: string | undefined): Environment {
  return client === undefined ? {} : { TCPREMOTEIP: toByteString(client) };
}

interface Compiled {
  readonly decision: ConnectionDecision;
  readonly connection: Connection;
  readonly text: TcpRuleTable | undefined;
  readonly file: string;
}

/** Adds the line of the text that would decide, had tcprules compiled it. */
function withStaleLine(step: Step, { decision, connection, text, file }: Compiled): Step {
  if (!text) return step;
  const written = decideConnection(connection, text, file);
  const same = written.verdict === decision.verdict && written.settings.join("\0") === decision.settings.join("\0");
  const [line] = written.steps;
  if (same || !line || line.line === null) return step;
  const because = localized({
    en: "This line is not in force: the cdb was compiled from another text, and tcprules has not been run since.",
    ja: "この行はまだ有効ではありません。cdb は別の内容からコンパイルされたもので、その後 tcprules が実行されていません。",
  });
  return { ...step, lost: [...(step.lost ?? []), { file, line: line.line, text: line.text, because }] };
}

function noRulesStep(rules: Exclude<TcpRulesInForce, { kind: "table" }>): Step {
  if (rules.kind === "refused") {
    const { refusal, pair } = rules;
    return {
      program: "tcprules",
      file: pair.file,
      line: refusal.line,
      text: refusal.text,
      because:
        refusal.kind === "endless"
          ? ENDLESS
          : localized({
              en: "tcprules refuses the rules at this line, so an older cdb stays in force, which is not in view. RELAYCLIENT counts as not set here.",
              ja: "tcprules はこの行で規則全体を拒むため、以前の cdb が有効なままですが、それは参照できません。ここでは RELAYCLIENT は未設定とみなします。",
            }),
    };
  }
  return {
    program: "tcpserver",
    file: null,
    line: null,
    text: "",
    because: localized({
      en: "No tcp rules are in view, so RELAYCLIENT counts as not set here.",
      ja: "tcp の規則ファイルを参照できないので、ここでは RELAYCLIENT は未設定とみなします。",
    }),
  };
}

const ENDLESS = localized({
  en: "The tcprules in use never ends at this line, so an older cdb stays in force, which is not in view. RELAYCLIENT counts as not set here.",
  ja: "お使いの tcprules はこの行で無限ループに陥るため、以前の cdb が有効なままですが、それは参照できません。ここでは RELAYCLIENT は未設定とみなします。",
});
