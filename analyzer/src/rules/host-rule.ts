/**
 * What a rule about a whole host is: its control directory and everything that lies around it.
 *
 * Such a rule may read whatever it wants, at the cost of what it reads, so it does not run on the way of a keystroke: the command
 * line asks once, an editor when nobody has typed for a moment. It asks the same model as a trace does.
 */

import type { HostFiles, MailHost } from "../host/mail-host.ts";
import type { Programs } from "../host/programs.ts";
import type { RelayVerdict } from "../host/relay-verdict.ts";
import type { Localized } from "../text/localized.ts";
import type { Span } from "../text/span.ts";
import type { RuleDescription, Severity } from "./rule.ts";

/** A host, as a rule sees it. Each file is read when it is first asked for; what is not in view does not exist. */
export interface HostView {
  /** Who reads its files. */
  readonly programs: Programs;
  readonly files: HostFiles;
  /** What its programs decide. */
  readonly model: MailHost;
  /** What it lets strangers do; worked out when it is first asked for. */
  readonly verdict: RelayVerdict;
}

/** A place in a file of a host. */
export interface HostPlace {
  /** The file by its name in evidence: `control/rcpthosts`, `users/assign`, `etc/tcp.smtp`. */
  readonly file: string;
  /** Counted from 0 at LF. A finding about a whole file, or one that does not exist, stands at line 0. */
  readonly line: number;
  /** A stretch of the line, in bytes; absent: all that can be seen of it, and of a whole file its beginning. */
  readonly columns?: Span | undefined;
}

/** A change of one line of a file of a host; texts are byte strings without LF. */
export type HostEdit =
  | { readonly kind: "remove line"; readonly file: string; readonly line: number }
  | { readonly kind: "replace line"; readonly file: string; readonly line: number; readonly text: string }
  /** Before the line that has that number now. */
  | { readonly kind: "insert line"; readonly file: string; readonly line: number; readonly text: string }
  /** At the end of the file, which is created where it does not exist. */
  | { readonly kind: "add line"; readonly file: string; readonly text: string };

/** A change of any number of files that repairs a finding. */
export interface HostFix {
  readonly title: Localized;
  /** As in `Fix`. */
  readonly safe: boolean;
  readonly preferred: boolean;
  readonly edits: readonly HostEdit[];
}

/** One finding of a host rule. */
export interface HostReport {
  readonly place: HostPlace;
  /** True where the finding is about the file as a whole: it stands at its beginning and underlines nothing. */
  readonly wholeFile?: boolean;
  readonly message: Localized;
  /** Where it differs from the rule's own severity. */
  readonly severity?: Severity;
  /** Other places that explain it. */
  readonly related?: readonly { readonly place: HostPlace; readonly message: Localized }[];
  /** Composed only when somebody asks for fixes. */
  readonly fixes?: () => readonly HostFix[];
}

/** A rule about a whole host. */
export interface HostRule extends RuleDescription {
  readonly scope: "host";
  /** The files in which it reports, for its page: names as in `HostPlace`. */
  readonly reports: readonly string[];
  /** Yields `undefined` where it pauses: a rule that reads all of a large file does so every few milliseconds (`text/steps.ts`). */
  readonly check: (host: HostView) => Iterable<HostReport | undefined>;
}
