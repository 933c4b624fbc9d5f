/** `qmail-control.json`: what a team keeps beside its control files, read alike by every editor and by the command line. */

import { type DeclaredListener, LISTENER_ROLES } from "./host/declared-listeners.ts";
import { DIALECT_IDS } from "./host/dialect.ts";
import { isDomain } from "./host/own-domains.ts";
import { TCP_RULES_FLAVOURS } from "./host/tcp-rules-traits.ts";
import type { ProgramChoice } from "./programs-choice.ts";
import { RULES } from "./rules/index.ts";
import { SEVERITIES, type Severity } from "./rules/rule.ts";
import { type Localized, localized } from "./text/localized.ts";
import { seen } from "./text/visible.ts";

/** The nearest one above a file counts for it, and no other. */
export const CONFIGURATION_FILE = "qmail-control.json";

/** In bytes of UTF-8, or what is less, in UTF-16 units; nobody writes so much by hand. */
export const MAX_CONFIGURATION = 256 * 1024;

/** What a configuration file says. What is absent is left to the settings of the user. */
export interface Configuration extends ProgramChoice {
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Domains of the host's owner, below which nobody else has a name: `.sony`. */
  readonly ownDomains?: readonly string[];
  /** Who takes mail from the network; where this is said, nothing else is looked for. */
  readonly listeners?: readonly DeclaredListener[];
  /** The findings that are ignored, in the order of the file. */
  readonly ignore?: readonly IgnoredRule[];
}

/** A rule that is ignored in a file. */
export interface IgnoredRule {
  /** A name, for every file of that name; with a slash in it, the path of one file below the configuration file's folder. */
  readonly file: string;
  readonly rule: string;
  readonly reason: string;
}

/** A file that cannot be used; nothing of it counts. */
export interface ConfigurationFault {
  readonly fault: Localized;
  /** The keys that lead to what is wrong; none for the file as a whole. */
  readonly at: readonly string[];
}

/** Reads the text of a configuration file. Every fault is told, the first one only. Repeated keys are harmless: the last counts. */
export function parseConfiguration(text: string): Configuration | ConfigurationFault {
  if (text.length > MAX_CONFIGURATION) return { fault: CONFIGURATION_TOO_LARGE, at: [] };
  const json = parsed(text.replace(/^\ufeff/, ""));
  if (json === undefined) return fault({ en: "not valid JSON", ja: "正しい JSON ではありません" });
  if (!isObject(json))
    return fault({ en: "the outermost value must be an object { }", ja: "最も外側の値は { } のオブジェクトでなければなりません" });
  let configuration: Configuration = {};
  for (const [key, value] of Object.entries(json)) {
    const read = readMember(key, value);
    if ("fault" in read) return { ...read, at: [key, ...read.at] };
    configuration = { ...configuration, ...read };
  }
  return configuration;
}

function parsed(text: string): unknown {
  // Nothing else tells what is JSON: the one place of the analyzer that catches.
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readMember(key: string, value: unknown): Configuration | ConfigurationFault {
  switch (key) {
    case "$schema":
      return {};
    case "dialect": {
      const dialect = oneOf(value, ["auto", ...DIALECT_IDS]);
      return dialect === undefined ? unknownValue(key, value, ["auto", ...DIALECT_IDS]) : { dialect };
    }
    case "tcprules": {
      const tcpRules = oneOf(value, ["auto", ...TCP_RULES_FLAVOURS]);
      return tcpRules === undefined ? unknownValue(key, value, ["auto", ...TCP_RULES_FLAVOURS]) : { tcpRules };
    }
    case "severities":
      return readSeverities(value);
    case "ownDomains":
      return readOwnDomains(value);
    case "listeners":
      return readListeners(value);
    case "ignore":
      return readIgnored(value);
    default:
      return fault({
        en: `there is no ${quoted(key)} (known: ${KEYS.join(", ")})`,
        ja: `${quoted(key)} というキーはありません (使えるキー: ${KEYS.join(", ")})`,
      });
  }
}

const KEYS = ["dialect", "tcprules", "severities", "ownDomains", "listeners", "ignore"];

function readSeverities(value: unknown): Configuration | ConfigurationFault {
  if (!isObject(value)) {
    return fault({
      en: "severities must be an object { } of rules",
      ja: "severities はルールを並べた { } のオブジェクトでなければなりません",
    });
  }
  const severities: Record<string, Severity | "off"> = {};
  for (const [id, given] of Object.entries(value)) {
    if (!isRule(id)) {
      return fault({ en: `severities: there is no rule ${quoted(id)}`, ja: `severities: ${quoted(id)} というルールはありません` }, id);
    }
    const severity = oneOf(given, [...SEVERITIES, "off"]);
    if (severity === undefined) return { ...unknownValue(`severities: ${id}`, given, [...SEVERITIES, "off"]), at: [id] };
    severities[id] = severity;
  }
  return { severities };
}

/** More domains nobody writes by hand. */
const MOST_DOMAINS = 1000;

function readOwnDomains(value: unknown): Configuration | ConfigurationFault {
  if (!Array.isArray(value) || value.length > MOST_DOMAINS) {
    return fault({
      en: `ownDomains must be a list [ ] of at most ${MOST_DOMAINS} domains, such as [".example"]`,
      ja: `ownDomains は最大 ${MOST_DOMAINS} 個のドメインのリスト [ ] でなければなりません。例: [".example"]`,
    });
  }
  const ownDomains: string[] = [];
  for (const domain of value) {
    if (typeof domain !== "string" || !isDomain(domain)) {
      const given = typeof domain === "string" ? quoted(domain) : typeof domain;
      return fault({
        en: `ownDomains: ${given} is no domain (one stands for itself and all names below it: ".example", "example.com")`,
        ja: `ownDomains: ${given} はドメイン名ではありません (ドメインとその下のすべての名前を表します。例: ".example", "example.com")`,
      });
    }
    ownDomains.push(domain);
  }
  return { ownDomains };
}

/** More listeners no host has. */
const MOST_LISTENERS = 50;
const LONGEST_PATH = 4096;

function readListeners(value: unknown): Configuration | ConfigurationFault {
  if (!Array.isArray(value) || value.length > MOST_LISTENERS) {
    return fault({
      en: `listeners must be a list [ ] of at most ${MOST_LISTENERS}, such as [{ "role": "smtp", "rules": "/etc/tcp.smtp" }]`,
      ja: `listeners は最大 ${MOST_LISTENERS} 個のリスト [ ] でなければなりません。例: [{ "role": "smtp", "rules": "/etc/tcp.smtp" }]`,
    });
  }
  const listeners: DeclaredListener[] = [];
  for (const listener of value) {
    if (!isObject(listener)) {
      return fault({
        en: "listeners: each must be an object { } with a role",
        ja: "listeners: 要素は role を持つ { } のオブジェクトでなければなりません",
      });
    }
    const members = new Map<string, unknown>(Object.entries(listener));
    const other = [...members.keys()].find((key) => key !== "role" && key !== "rules");
    if (other !== undefined) {
      return fault({
        en: `listeners: there is no ${quoted(other)} (known: role, rules)`,
        ja: `listeners: ${quoted(other)} というキーはありません (使えるキー: role, rules)`,
      });
    }
    const role = oneOf(members.get("role"), LISTENER_ROLES);
    if (role === undefined) return unknownValue("listeners: role", members.get("role"), LISTENER_ROLES);
    const rules = members.get("rules");
    if (rules !== undefined && (typeof rules !== "string" || rules === "" || rules.includes("\0") || rules.length > LONGEST_PATH)) {
      return fault({
        en: "listeners: rules must be the path of a text of tcp rules",
        ja: "listeners: rules には tcp ルールのテキストのパスを指定してください",
      });
    }
    listeners.push({ role, rules: typeof rules === "string" ? rules : undefined });
  }
  return { listeners };
}

function readIgnored(value: unknown): Configuration | ConfigurationFault {
  if (!isObject(value)) {
    return fault({
      en: 'ignore must be an object { } of files, such as { "rcpthosts": { "RULE": "reason" } }',
      ja: 'ignore はファイルを並べた { } のオブジェクトでなければなりません。例: { "rcpthosts": { "ルール": "理由" } }',
    });
  }
  const ignore: IgnoredRule[] = [];
  for (const [file, rules] of Object.entries(value)) {
    const path = file.replace(/^\.\//, "");
    if (path === "" || /[\\\0]|^\/|^[A-Za-z]:|(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) {
      return fault(
        {
          en: `ignore: ${quoted(file)} must be the name of a file, or its path from here with slashes between the folders`,
          ja: `ignore: ${quoted(file)} には、ファイル名か、このファイルのあるフォルダーからのパスを / 区切りで指定してください`,
        },
        file,
      );
    }
    if (!isObject(rules)) {
      return fault(
        {
          en: `ignore: ${quoted(file)} must be an object { } of rules with the reason of each`,
          ja: `ignore: ${quoted(file)} はルールとその理由を並べた { } のオブジェクトでなければなりません`,
        },
        file,
      );
    }
    for (const [rule, reason] of Object.entries(rules)) {
      if (!isRule(rule)) {
        return fault(
          {
            en: `ignore: ${quoted(file)}: there is no rule ${quoted(rule)}`,
            ja: `ignore: ${quoted(file)}: ${quoted(rule)} というルールはありません`,
          },
          file,
          rule,
        );
      }
      if (typeof reason !== "string" || !/[\p{L}\p{N}]/u.test(reason)) {
        return fault(
          {
            en: `ignore: ${quoted(file)}: ${rule} needs a reason`,
            ja: `ignore: ${quoted(file)}: ${rule} には理由が必要です`,
          },
          file,
          rule,
        );
      }
      // A path that is given as ./NAME means that one file.
      ignore.push({ file: path === file ? path : `./${path}`, rule, reason });
    }
  }
  return { ignore };
}

/** The rules that are ignored in the file at `path`, which counts from the folder of the configuration file, with the reasons. */
export function ignoredIn(configuration: Configuration, path: string): ReadonlyMap<string, string> {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const own = configuration.ignore?.filter(({ file }) => file === name || (file.includes("/") && file.replace(/^\.\//, "") === path));
  return new Map(own?.map(({ rule, reason }) => [rule, reason]));
}

function isRule(id: string): boolean {
  return RULES.some((rule) => rule.id === id);
}

function unknownValue(key: string, value: unknown, known: readonly string[]): ConfigurationFault {
  const given = typeof value === "string" ? quoted(value) : typeof value;
  return fault({
    en: `${key} cannot be ${given} (known: ${known.join(", ")})`,
    ja: `${key} に ${given} は指定できません (指定できる値: ${known.join(", ")})`,
  });
}

/** `value` where it is one of `choices`. */
function oneOf<T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function quoted(text: string): string {
  return seen(JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text));
}

function fault(text: { readonly en: string; readonly ja: string }, ...at: readonly string[]): ConfigurationFault {
  return { fault: localized(text), at };
}

/** Why a larger file is not read. */
export const CONFIGURATION_TOO_LARGE = localized({ en: "larger than 256 kB", ja: "256 kB を超えています" });
