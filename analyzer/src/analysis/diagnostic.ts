import type { Fix, Related, RelatedElsewhere, Severity } from "../rules/rule.ts";
import type { Localized } from "../text/localized.ts";
import type { Span } from "../text/span.ts";

/** A finding with its place in its file. */
export interface Diagnostic {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Localized;
  readonly unnecessary: boolean;
  readonly related: readonly Related[];
  /** Places in other folders; absent: none. */
  readonly elsewhere?: readonly RelatedElsewhere[];
  /** The fixes, composed anew at each call. */
  readonly fixes: () => readonly Fix[];
}

/** The findings that are shown, and how many are not. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly omitted: number;
  /** True where there may be still more: counting ends at some thousands of one rule, unless all were asked for. */
  readonly more: boolean;
}
