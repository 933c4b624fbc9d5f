/** How `qmail-control.json` is extended: by insertions alone, so that all else stays as its owner wrote it. */

import { ignoredIn, parseConfiguration } from "./configuration.ts";
import type { Span, TextEdit } from "./text/span.ts";

/** A rule that is to be ignored in a file. */
export interface RuleToIgnore {
  /** As the key of the file in `ignore`. */
  readonly file: string;
  readonly rule: string;
  readonly reason: string;
}

/** The text of a new configuration file that ignores that one rule. */
export function newConfiguration({ file, rule, reason }: RuleToIgnore): string {
  return `${JSON.stringify({ ignore: { [file]: { [rule]: reason } } }, undefined, 2)}\n`;
}

/**
 * The edit of the text of a configuration file by which the rule is ignored too. `ignored` where it is already, undefined for a
 * text that cannot be used.
 */
export function ignoreRuleEdit(text: string, { file, rule, reason }: RuleToIgnore): TextEdit | "ignored" | undefined {
  const configuration = parseConfiguration(text);
  if ("fault" in configuration) return undefined;
  if (ignoredIn(configuration, file).has(rule)) return "ignored";
  const outer = objectAt(text, text.indexOf("{"));
  const files = objectOf(text, outer, "ignore");
  if (!files) return insertion(text, outer, "ignore", { [file]: { [rule]: reason } });
  const rules = objectOf(text, files, file);
  return rules ? insertion(text, rules, rule, reason) : insertion(text, files, file, { [rule]: reason });
}

/** Where a rule is ignored in a configuration file, and what takes it out again. */
export interface IgnoredRulePlace {
  /** As the key of the file in `ignore`. */
  readonly file: string;
  readonly rule: string;
  readonly span: Span;
  /** Takes its file along where it is the last rule of it, and `ignore` with the last file. */
  readonly removal: TextEdit;
}

/** The places of all rules that a configuration file ignores, in their order; none in a text that cannot be used. */
export function ignoredRulePlaces(text: string): readonly IgnoredRulePlace[] {
  if ("fault" in parseConfiguration(text)) return [];
  const outer = objectAt(text, text.indexOf("{"));
  const files = objectOf(text, outer, "ignore");
  if (!files) return [];
  return files.members.flatMap((file) => {
    const rules = objectAt(text, file.valueStart);
    return rules.members.map((member) => {
      const { keyStart, valueEnd: end } = member;
      const whole =
        rules.members.length > 1
          ? removal(text, rules, keyStart)
          : files.members.length > 1
            ? removal(text, files, file.keyStart)
            : undefined;
      const ignore = outer.members.findLast(({ key }) => key === "ignore");
      return {
        file: String(file.key),
        rule: String(member.key),
        span: { start: keyStart, end },
        removal: { span: whole ?? removal(text, outer, ignore?.keyStart ?? keyStart), newText: "" },
      };
    });
  });
}

/** The last key of a path through the objects of a text that is JSON; the beginning of the text where there is no such key. */
export function keySpan(text: string, path: readonly string[]): Span {
  let object: JsonObject | undefined = path.length > 0 ? objectAt(text, text.indexOf("{")) : undefined;
  let span: Span = { start: 0, end: 0 };
  for (const [depth, key] of path.entries()) {
    const member = object?.members.findLast((candidate) => candidate.key === key);
    if (!member) return span;
    span = { start: member.keyStart, end: valueEnd(text, member.keyStart) };
    object = depth + 1 < path.length && text[member.valueStart] === "{" ? objectAt(text, member.valueStart) : undefined;
  }
  return span;
}

/** The member that begins at `keyStart`, with a comma and the blanks that divide it from another one. */
function removal(text: string, { open, members }: JsonObject, keyStart: number): Span {
  const at = members.findIndex((member) => member.keyStart === keyStart);
  const [before, own, behind] = [members[at - 1], members[at], members[at + 1]];
  const end = own?.valueEnd ?? keyStart;
  if (before) return { start: before.valueEnd, end };
  return behind ? { start: keyStart, end: behind.keyStart } : { start: open + 1, end: afterBlanks(text, end) };
}

interface JsonObject {
  /** Offsets of its braces. */
  readonly open: number;
  readonly close: number;
  readonly members: readonly { readonly key: unknown; readonly keyStart: number; readonly valueStart: number; readonly valueEnd: number }[];
}

/** The object whose brace stands at `open` in a text that is JSON. */
function objectAt(text: string, open: number): JsonObject {
  const members = [];
  let at = afterBlanks(text, open + 1);
  while (text[at] === '"') {
    const keyStart = at;
    const keyEnd = valueEnd(text, keyStart);
    const valueStart = afterBlanks(text, afterBlanks(text, keyEnd) + 1);
    const end = valueEnd(text, valueStart);
    const key: unknown = JSON.parse(text.slice(keyStart, keyEnd));
    members.push({ key, keyStart, valueStart, valueEnd: end });
    at = afterBlanks(text, end);
    if (text[at] === ",") at = afterBlanks(text, at + 1);
  }
  return { open, close: at, members };
}

/** The object that is the value of a key; of a repeated key the last one counts, as for JSON.parse. */
function objectOf(text: string, { members }: JsonObject, key: string): JsonObject | undefined {
  const member = members.findLast((candidate) => candidate.key === key);
  return member && objectAt(text, member.valueStart);
}

function afterBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && " \t\r\n".includes(text[end] ?? "x")) end += 1;
  return end;
}

/** Where the value that begins at `start` ends. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '"') {
      for (at += 1; at < text.length && text[at] !== '"'; at += 1) if (text[at] === "\\") at += 1;
      if (depth === 0) return at + 1;
    } else if (unit === "{" || unit === "[") depth += 1;
    else if (unit === "}" || unit === "]") {
      if (depth <= 1) return depth === 0 ? at : at + 1;
      depth -= 1;
    } else if (depth === 0 && (unit === "," || " \t\r\n".includes(unit ?? ""))) return at;
  }
  return text.length;
}

/** Puts a member behind the last one of an object: in its line where all stand in one, else in a line of its own. */
function insertion(text: string, { open, close, members }: JsonObject, key: string, value: unknown): TextEdit {
  const last = members.at(-1);
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  if (last && !text.slice(open, close).includes("\n")) {
    return { span: { start: last.valueEnd, end: last.valueEnd }, newText: `, ${JSON.stringify(key)}: ${inline(value)}` };
  }
  const outer = indentAt(text, open);
  const inner = last ? indentAt(text, last.keyStart) : outer + unitOf(text);
  const member = `${inner}${JSON.stringify(key)}: ${JSON.stringify(value, undefined, unitOf(text)).replaceAll("\n", lineEnd + inner)}`;
  if (last) return { span: { start: last.valueEnd, end: last.valueEnd }, newText: `,${lineEnd}${member}` };
  return { span: { start: open + 1, end: close }, newText: `${lineEnd}${member}${lineEnd}${outer}` };
}

/** A value in one line with blanks as people write it. */
function inline(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, member]) => `${JSON.stringify(key)}: ${inline(member)}`)
    .join(", ")} }`;
}

/** The blanks at the beginning of the line in which `at` lies. */
function indentAt(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf("\n", at) + 1, at);
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

/** By what a level is indented in the text. */
function unitOf(text: string): string {
  return /\n([ \t]+)"/.exec(text)?.[1] ?? "  ";
}
