import { parseArgs } from "node:util";
import { DIALECT_IDS, type DialectId, type Language, type Localized, nearest } from "../../analyzer/src/index.ts";
import { isLanguage } from "./language.ts";
import { badValue, missingValue, unexpectedValue, unknownLanguage, unknownOption } from "./messages.ts";

/** The user called the command wrongly. `text` is the one line that says so. */
export class UsageError extends Error {
  readonly text: Localized;

  constructor(text: Localized) {
    super(text("en"));
    this.text = text;
  }
}

/** The options of a subcommand by name, without dashes: a flag, or one with a value. */
export type OptionKinds = Readonly<Record<string, "flag" | "value">>;

/** What was on the command line. */
export interface Arguments {
  /** Whether the flag was given. */
  has(name: string): boolean;
  /** The values given to an option, in their order. */
  all(name: string): readonly string[];
  /** The last value given to an option; undefined where there was none. */
  last(name: string): string | undefined;
  readonly positionals: readonly string[];
}

/** Takes the arguments of a subcommand apart. Throws a UsageError on an unknown option or a missing value. */
export function parseArguments(args: readonly string[], kinds: OptionKinds): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, { type: kind === "value" ? ("string" as const) : ("boolean" as const) }]),
    ),
    // Strict parsing speaks in its own words, and in English only.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const kind = Object.hasOwn(kinds, token.name) && token.rawName.startsWith("--") ? kinds[token.name] : undefined;
    if (!kind) throw new UsageError(unknownOption(token.rawName, nearest(token.rawName, namesOf(kinds))));
    if (kind === "flag" && token.value !== undefined) throw new UsageError(unexpectedValue(token.rawName));
    // `--format --fail-on error`: the next option is no value.
    if (kind === "value" && (token.value === undefined || (!token.inlineValue && token.value.startsWith("-")))) {
      throw new UsageError(missingValue(token.rawName));
    }
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? ""]);
  }
  return {
    has: (name) => values.has(name),
    all: (name) => values.get(name) ?? [],
    last: (name) => values.get(name)?.at(-1),
    positionals,
  };
}

function namesOf(kinds: OptionKinds): readonly string[] {
  return [...Object.keys(kinds).map((name) => `--${name}`), "--help"];
}

/** Whether help is asked for among the arguments of a subcommand. */
export function helpRequested(args: readonly string[]): boolean {
  const own = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  return own.includes("--help") || own.includes("-h");
}

/** The value of an option that takes one of a few words, `fallback` where it was not given. */
export function choiceOf<T extends string>(args: Arguments, name: string, choices: readonly T[], fallback: T): T {
  const value = args.last(name);
  if (value === undefined) return fallback;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError(badValue(`--${name}`, value, choices));
  return choice;
}

/** Options that every subcommand about control files takes. */
export const COMMON_OPTIONS = { dialect: "value", lang: "value" } as const;

/** The dialect that was chosen; undefined where none was. Throws a UsageError for one that does not exist. */
export function dialectOf(args: Arguments): DialectId | undefined {
  return args.last("dialect") === undefined ? undefined : choiceOf(args, "dialect", DIALECT_IDS, "notqmail");
}

/** The language of the output. Throws a UsageError for one that does not exist. */
export function outputLanguage(args: Arguments, language: Language): Language {
  const asked = args.last("lang");
  if (asked === undefined) return language;
  if (!isLanguage(asked)) throw new UsageError(unknownLanguage(asked));
  return asked;
}
