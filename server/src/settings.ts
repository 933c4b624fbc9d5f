import {
  type AnalysisSettings,
  DIALECT_IDS,
  isDomain,
  type Language,
  languageOf,
  type ProgramChoice,
  SEVERITIES,
  type Severity,
  TCP_RULES_FLAVOURS,
} from "../../analyzer/src/index.ts";

/** The settings of section `qmail-control`, complete and valid. */
export interface Settings extends Pick<AnalysisSettings, "severities" | "ownDomains"> {
  /** The language of messages; `auto` follows the editor. */
  readonly language: Language | "auto";
  /** The qmail that the user says is in use, where that is not left to the files. */
  readonly programs: ProgramChoice;
  /** How many findings are shown in one file. */
  readonly maxDiagnosticsPerFile: number;
  /** Whether entries have a code lens that traces an address. */
  readonly traceLenses: boolean;
  /** Whether the first line has a code lens that tells when a change takes effect. */
  readonly effectLenses: boolean;
  /** Whether rcpthosts and tcp rules have a code lens with the verdict on the host. */
  readonly verdictLenses: boolean;
  /** Whether numbers have their unit and what qmail reads beside them. */
  readonly inlayHints: boolean;
  /** Whether formatting sorts entries, and takes repeated ones away, where that has no meaning. */
  readonly sortsEntries: boolean;
}

/** What holds where nothing is set. */
export const DEFAULT_SETTINGS: Settings = {
  language: "auto",
  severities: {},
  ownDomains: [],
  programs: {},
  maxDiagnosticsPerFile: 500,
  traceLenses: true,
  effectLenses: true,
  verdictLenses: true,
  inlayHints: true,
  sortsEntries: true,
};

/** Reads what a client sent as settings. Whatever is missing or makes no sense has its default. */
export function parseSettings(value: unknown): Settings {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  const { language, severities, ownDomains, dialect, tcprules, maxDiagnosticsPerFile: most, codeLens, inlayHints, format } = value;
  return {
    language: language === "en" || language === "ja" ? language : DEFAULT_SETTINGS.language,
    severities: parseSeverities(severities),
    ownDomains: Array.isArray(ownDomains) ? ownDomains.filter((domain) => typeof domain === "string" && isDomain(domain)) : [],
    programs: parsePrograms(dialect, tcprules),
    maxDiagnosticsPerFile: typeof most === "number" && Number.isInteger(most) && most > 0 ? most : DEFAULT_SETTINGS.maxDiagnosticsPerFile,
    traceLenses: !(isRecord(codeLens) && codeLens["trace"] === false),
    effectLenses: !(isRecord(codeLens) && codeLens["takesEffect"] === false),
    verdictLenses: !(isRecord(codeLens) && codeLens["verdict"] === false),
    inlayHints: inlayHints !== false,
    sortsEntries: !(isRecord(format) && format["sort"] === false),
  };
}

/** The part of our section in settings that a client pushes: it may send all its settings, or only ours. */
export function ownSection(settings: unknown): unknown {
  return isRecord(settings) && "qmail-control" in settings ? settings["qmail-control"] : settings;
}

/** The language in which to speak to a client of that locale. */
export function spokenLanguage(settings: Settings, locale: string | undefined): Language {
  return settings.language === "auto" ? languageOf(locale ?? "en") : settings.language;
}

/** Whether `value` is an object whose members can be read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `auto` says nothing. */
function parsePrograms(dialect: unknown, tcpRules: unknown): ProgramChoice {
  const knownDialect = DIALECT_IDS.find((id) => id === dialect);
  const knownFlavour = TCP_RULES_FLAVOURS.find((id) => id === tcpRules);
  return { ...(knownDialect && { dialect: knownDialect }), ...(knownFlavour && { tcpRules: knownFlavour }) };
}

function parseSeverities(value: unknown): Readonly<Record<string, Severity | "off">> {
  const severities: Record<string, Severity | "off"> = Object.create(null);
  if (!isRecord(value)) return severities;
  for (const [rule, severity] of Object.entries(value)) {
    const known = severity === "off" ? severity : SEVERITIES.find((candidate) => candidate === severity);
    if (known) severities[rule] = known;
  }
  return severities;
}
