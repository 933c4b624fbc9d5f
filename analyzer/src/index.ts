/** The only door of the analyzer: what server, command line and client may know of it. */

export { configurationFault, isMeantBy, unusedIgnores } from "./analysis/configuration-findings.ts";
export type { Diagnostic } from "./analysis/diagnostic.ts";
export { type AnalysisSettings, affectedFiles, DirectoryAnalysis, severityIn } from "./analysis/directory-analysis.ts";
export type { FileAnalysis } from "./analysis/file-analysis.ts";
export { compatibleEdits, fixAllOfRule, preferredFix, safeEdits } from "./analysis/fix-all.ts";
export { type HostFinding, hostFindings, hostFindingsInSteps, hostTextEdit, hostViewOf, placedFinding } from "./analysis/host-analysis.ts";
export { ignoreOnLine } from "./analysis/ignore-on-line.ts";
export { activationCommand, compilingCommand } from "./catalogue/activation.ts";
export { CATEGORIES, categoryWords } from "./catalogue/category.ts";
export {
  type ControlFileSpec,
  isClassic,
  isReadInLines,
  type LanguageId,
  languageIdOf,
  type TakesEffect,
} from "./catalogue/control-file.ts";
export { inDialect } from "./catalogue/describe.ts";
export { DIALECT_NAMES } from "./catalogue/dialect-names.ts";
export { CLASSIC, DIALECTS, type DialectId, dialectName } from "./catalogue/dialects.ts";
export {
  CONTROL_FILES,
  controlFile,
  EXPLAINED_NEIGHBOURS,
  fileAt,
  isControlDirectory,
  isSpareCopy,
  NEIGHBOUR_FILES,
} from "./catalogue/index.ts";
export { holdsPasswords, holdsRoutes, shownContent } from "./catalogue/secret.ts";
export { effectText } from "./catalogue/takes-effect.ts";
export { unitName } from "./catalogue/unit.ts";
export { completionsAt } from "./completion/complete.ts";
export type { Completion, CompletionKind, Completions } from "./completion/completion.ts";
export { completedText } from "./completion/completion.ts";
export { completionDocumentation, isCompletionKind, kindName } from "./completion/documentation.ts";
export {
  CONFIGURATION_FILE,
  CONFIGURATION_TOO_LARGE,
  type Configuration,
  ignoredIn,
  MAX_CONFIGURATION,
  parseConfiguration,
} from "./configuration.ts";
export { type IgnoredRulePlace, ignoreRuleEdit, newConfiguration } from "./configuration-edit.ts";
export { detectDialect, distinguishingNames } from "./dialect-detection.ts";
export { effectiveText } from "./effective-text.ts";
export { explainFile } from "./explain/explain-file.ts";
export { explainRule } from "./explain/explain-rule.ts";
export { rulePage } from "./explain/rule-page.ts";
export { fileSubject, nearestSubjects, ruleSubject } from "./explain/subject.ts";
export { parseTexts, type Texts } from "./explain/texts.ts";
export { type FoldingRange, foldingRanges } from "./folding/folding.ts";
export { formattingEdits } from "./formatting/format.ts";
export { type Declaration, declaredPath, LISTENER_ROLES } from "./host/declared-listeners.ts";
export { DIALECT_IDS } from "./host/dialect.ts";
export { type EffectiveFile, effectiveControl } from "./host/effective-control.ts";
export { CONTROL_DIRECTORIES, controlDirectoriesNear, hostPaths } from "./host/host-paths.ts";
export { type FileFinder, type FoundFile, type LocatedHost, locatedHost } from "./host/located-host.ts";
export { openMailHost } from "./host/mail-host.ts";
export { isDomain } from "./host/own-domains.ts";
export { type Programs, programsOf } from "./host/programs.ts";
export type { RelayVerdict } from "./host/relay-verdict.ts";
export { TCP_RULES_FLAVOURS, type TcpRulesFlavourId } from "./host/tcp-rules-traits.ts";
export { reportSteps, type Trace, traceAddress } from "./host/trace.ts";
export { hoverAt } from "./hover/hover.ts";
export { type InlayHint, inlayHints } from "./inlay-hints.ts";
export { assignedHomes } from "./links/assigned-homes.ts";
export { ruleNamesIn } from "./links/rule-names.ts";
export { definitionsOf, type Target } from "./navigation/definition.ts";
export { highlightsOf, lineSpanOf, mentionAt, mentionsOf, type PlacedMention, type ReadText } from "./navigation/find-mentions.ts";
export { hostTexts } from "./navigation/host-texts.ts";
export { type Name, namesMeantBy } from "./navigation/mention.ts";
export { type ChangeableHost, planRename, type RenamePlan } from "./navigation/rename.ts";
export { namesEqualTo, namesWith, type SearchBudget } from "./navigation/symbols.ts";
export { virtualUserOf } from "./navigation/virtual-user.ts";
export {
  type ChosenPrograms,
  choosePrograms,
  chosenBecause,
  chosenName,
  type ProgramChoice,
} from "./programs-choice.ts";
export { letNetworksRelay, networksFault } from "./relay-network-edit.ts";
export type { HostEdit, HostView } from "./rules/host-rule.ts";
export { RULES } from "./rules/index.ts";
export { type Fix, type Rule, SEVERITIES, type Severity } from "./rules/rule.ts";
export { selectionFinder } from "./selection/selection.ts";
export { entriesOf } from "./syntax/entries.ts";
export { REASON_TO_COME } from "./syntax/suppression-comment.ts";
export { decodeText, encodeText, fromByteString, toByteString } from "./text/bytes.ts";
export { LANGUAGES, type Language, type Localized, languageOf, localized } from "./text/localized.ts";
export { nearest } from "./text/nearest.ts";
export { withCoveredPassword } from "./text/route-password.ts";
export { alignColumns, type ColumnPair, hasHiddenColumns, isShownAs, otherColumn } from "./text/shown.ts";
export { applyEdits, type Span, type TextEdit } from "./text/span.ts";
export { atOnce, type Steps } from "./text/steps.ts";
export { type EditorPosition, TextStore } from "./text/text-store.ts";
export { visible } from "./text/visible.ts";
export { OWNING_FILES } from "./tokens/own-domain.ts";
export { TOKEN_MODIFIERS, TOKEN_TYPES, type Token, tokensIn } from "./tokens/tokens.ts";
export { addressIn, addressToTrace, TRACED_FILES } from "./trace-example.ts";
export { traceText } from "./trace-text.ts";
export { type EvidenceView, traceView } from "./trace-view.ts";
