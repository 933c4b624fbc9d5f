/** Which programs a host is taken to run, who said so, and how that is told. */

import { type DialectId, dialectName } from "./catalogue/dialects.ts";
import type { DetectedDialect } from "./dialect-detection.ts";
import { CLASSIC_NAME } from "./host/dialect-name.ts";
import type { TcpRulesFlavourId } from "./host/tcp-rules-traits.ts";
import { type Localized, localized } from "./text/localized.ts";

/** What somebody may say of the programs. `auto`: the files shall tell, whoever else has said something. */
export interface ProgramChoice {
  readonly dialect?: DialectId | "auto";
  readonly tcpRules?: TcpRulesFlavourId | "auto";
}

/** Who decided: the command line, a configuration file, a setting of the editor, the names of the files; else nobody. */
export type ChoiceSource = "option" | "configuration" | "setting" | "detected" | "supposed";

/** The programs that are taken for those of a host. */
export interface ChosenPrograms {
  readonly dialect: DialectId;
  /** Undefined: the one that comes with the dialect. */
  readonly tcpRules: TcpRulesFlavourId | undefined;
  /** Who decided about the dialect. */
  readonly source: ChoiceSource;
  /** The files by which the dialect was detected. */
  readonly evidence: readonly string[];
}

/** The first of `choices` that says something decides, about dialect and tcp rules each by itself; else what was detected. */
export function choosePrograms(
  choices: readonly (ProgramChoice & { readonly source: ChoiceSource })[],
  detected: DetectedDialect,
): ChosenPrograms {
  const chosen = choices.find(({ dialect }) => dialect !== undefined);
  const flavour = choices.find(({ tcpRules }) => tcpRules !== undefined)?.tcpRules;
  const tcpRules = flavour === "auto" ? undefined : flavour;
  if (chosen?.dialect !== undefined && chosen.dialect !== "auto")
    return { dialect: chosen.dialect, tcpRules, source: chosen.source, evidence: [] };
  return { ...detected, tcpRules, source: detected.evidence.length > 0 ? "detected" : "supposed" };
}

/** The dialect in a word or two; a supposed one is called classic, since three decide alike. */
export function chosenName({ dialect, source }: ChosenPrograms): Localized {
  return source === "supposed" ? CLASSIC_NAME : dialectName(dialect);
}

/** Evidence that is told; more convinces nobody. */
const MOST_EVIDENCE = 5;

/** Why the dialect was taken: a few words, no sentence. */
export function chosenBecause({ source, evidence }: ChosenPrograms): Localized {
  switch (source) {
    case "option":
      return localized({ en: "from the command line", ja: "コマンドラインの指定" });
    case "configuration":
      return localized({ en: "from qmail-control.json", ja: "qmail-control.json の指定" });
    case "setting":
      return localized({ en: "from the settings", ja: "設定の指定" });
    case "supposed":
      return localized({ en: "no evidence of another", ja: "ほかの qmail の証拠なし" });
    case "detected": {
      const names = evidence.slice(0, MOST_EVIDENCE).join(", ") + (evidence.length > MOST_EVIDENCE ? ", …" : "");
      return localized({ en: `only it reads ${names}`, ja: `${names} を読むのはこれだけ` });
    }
  }
}
