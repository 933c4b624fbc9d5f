/** The only door of the analyzer: what server, command line and client may know of it. */

export type { Diagnostic, Findings } from "./analysis/diagnostic.ts";
export { type AnalysisSettings, affectedFiles, DirectoryAnalysis } from "./analysis/directory-analysis.ts";
export { compatibleEdits, fixAllOfRule, preferredFix, safeEdits } from "./analysis/fix-all.ts";
export { type ControlFileSpec, type LanguageId, languageIdOf, type Reader } from "./catalogue/control-file.ts";
export { CONTROL_FILES, controlFile, fileAt, isControlDirectory, NEIGHBOUR_FILES } from "./catalogue/index.ts";
export { hoverAt } from "./hover/hover.ts";
export { RULES } from "./rules/index.ts";
export { type Fix, type Rule, type RuleDescription, SEVERITIES, type Severity } from "./rules/rule.ts";
export { entriesOf } from "./syntax/entries.ts";
export { decodeText, encodeText } from "./text/bytes.ts";
export { LANGUAGES, type Language, type Localized, languageOf, localized } from "./text/localized.ts";
export { applyEdits, type Span, type TextEdit } from "./text/span.ts";
export { type EditorPosition, TextStore } from "./text/text-store.ts";
