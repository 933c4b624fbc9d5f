/** The control files of qmail-smtpd, each read when it is first asked for and then kept. */

import { type EntryIndex, indexOfFile } from "../syntax/entry-index.ts";
import { readInteger } from "../syntax/integer.ts";
import { PatternList } from "../syntax/pattern-list.ts";
import { type RegexList, regexList } from "../syntax/regex-list.ts";
import { readValue } from "../syntax/value.ts";
import { type WildmatList, wildmatList } from "../syntax/wildmat-list.ts";
import { scanUlong } from "../text/scan-ulong.ts";
import { controlInteger } from "./control.ts";
import type { ControlFiles } from "./control-files.ts";
import { type IntegerTraits, integerSyntaxOf } from "./integer-traits.ts";
import { loadRecipientHosts, type RecipientHosts } from "./rcpthosts.ts";

/** A list file that exists. */
export interface SmtpdList {
  /** Its name in evidence: `control/badmailfrom`. */
  readonly file: string;
  readonly bytes: string;
  /** By whole entry, as constmap.c finds it. */
  readonly index: EntryIndex;
  readonly patterns: PatternList;
  /** As shell patterns. */
  readonly wildmats: WildmatList;
  /** As regular expressions; and as IndiMail's, to which `.*` is added before an @. */
  readonly regexes: RegexList;
  readonly addressRegexes: RegexList;
}

/** Byte strings in, answers out. What cannot be read counts as missing here: the program has not started then. */
export interface SmtpdFiles {
  readonly control: ControlFiles;
  /** A list; undefined where it does not exist. */
  list(name: string): SmtpdList | undefined;
  /** A number, as control_readint() reads it into a C int; `otherwise` where there is none. */
  integer(name: string, otherwise: number): number;
  /** A number, as control_readulong() reads it into an unsigned long; undefined where there is none. */
  ulong(name: string): bigint | undefined;
  /** Whether the dialect takes a number file for unreadable. */
  isUnreadableInteger(name: string): boolean;
  /** The first line; undefined where the file does not exist. */
  line(name: string): string | undefined;
  /** A compiled file, or a directory in its place. */
  compiled(name: string): ReturnType<ControlFiles["get"]>;
  /** rcpthosts and morercpthosts.cdb. */
  readonly hosts: RecipientHosts;
}

/** What the dialect says of files. `compiledHostsOnly`: see RecipientHosts. */
export interface FileTraits {
  readonly compiledHostsOnly?: boolean | undefined;
  readonly integers: IntegerTraits;
}

export function openSmtpdFiles(control: ControlFiles, { compiledHostsOnly = false, integers }: FileTraits): SmtpdFiles {
  const lists = new Map<string, SmtpdList | undefined>();
  let hosts: RecipientHosts | undefined;
  const bytesOf = (name: string): string | undefined => {
    const file = control.get(name);
    return file?.kind === "file" ? file.bytes : undefined;
  };
  return {
    control,
    list(name) {
      if (!lists.has(name)) {
        const file = control.get(name);
        lists.set(name, file?.kind === "file" ? smtpdList(name, file) : undefined);
      }
      return lists.get(name);
    },
    integer(name, otherwise) {
      const bytes = bytesOf(name);
      return (bytes === undefined ? undefined : readInteger(bytes, integerSyntaxOf(integers, name))?.value) ?? otherwise;
    },
    ulong(name) {
      const bytes = bytesOf(name);
      const number = bytes === undefined ? undefined : scanUlong(bytes);
      return number && number.length > 0 ? number.value : undefined;
    },
    isUnreadableInteger: (name) => controlInteger(control, name, integerSyntaxOf(integers, name)).kind === "unreadable",
    line(name) {
      const bytes = bytesOf(name);
      return bytes === undefined ? undefined : readValue(bytes).value;
    },
    compiled: (name) => control.get(name),
    get hosts() {
      hosts ??= { ...(loadRecipientHosts(control) ?? { rcpthosts: undefined, morercpthosts: undefined }), compiledHostsOnly };
      return hosts;
    },
  };
}

function smtpdList(name: string, file: { readonly bytes: string }): SmtpdList {
  const { bytes } = file;
  let patterns: PatternList | undefined;
  let wildmats: WildmatList | undefined;
  let regexes: RegexList | undefined;
  let addressRegexes: RegexList | undefined;
  return {
    file: `control/${name}`,
    bytes,
    get index() {
      return indexOfFile(file, "list");
    },
    get patterns() {
      patterns ??= new PatternList(bytes);
      return patterns;
    },
    get wildmats() {
      wildmats ??= wildmatList(this.patterns);
      return wildmats;
    },
    get regexes() {
      regexes ??= regexList(this.patterns);
      return regexes;
    },
    get addressRegexes() {
      addressRegexes ??= regexList(this.patterns, ".*");
      return addressRegexes;
    },
  };
}
