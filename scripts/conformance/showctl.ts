/**
 * showctl: what qmail-showctl says of each file. The model's values are put into the sentences of the program, and those must be
 * the recorded lines: a value that merely stands somewhere in them would hide one that was changed.
 */

import { type ShownFile, showControl, showctlText } from "../../analyzer/src/host/qmail-showctl.ts";
import { compare, type Judgement } from "./judgement.ts";
import { controlFilesOfRecord, fieldsOf, listOf, numberOf, stringOf } from "./record.ts";

export const topic = "showctl";

export function judge(record: unknown): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const recordedFiles = fieldsOf(fields["files"]);
  const mtimes = fields["mtimes"] === undefined ? {} : fieldsOf(fields["mtimes"]);
  const report = showControl(controlFilesOfRecord(recordedFiles), {
    names: Object.keys(recordedFiles).filter((name) => recordedFiles[name] !== null),
    modified: (name) => (mtimes[name] === undefined ? undefined : numberOf(mtimes[name])),
  });
  const expected = {
    exit: numberOf(expect["exit"]),
    unknown: expect["unknown_files"] === undefined ? [] : listOf(expect["unknown_files"]).map(stringOf).sort(),
    files: Object.fromEntries(sorted(Object.entries(fieldsOf(expect["files"])))),
  };
  if (report.kind === "unreadable me") return compare(expected, { exit: 111, unknown: [], files: {} });
  const recorded = new Set(Object.keys(expected.files));
  return compare(expected, {
    exit: 0,
    unknown: report.unknown.toSorted(),
    files: Object.fromEntries(sorted(report.files.filter(({ name }) => recorded.has(name)).map((file) => [file.name, linesOf(file)]))),
  });
}

/** What stands before and behind a value, and what the program says of a list that does not exist. */
interface Sentence {
  readonly before: string;
  readonly behind?: string;
  readonly absent?: string;
}

const SENTENCES: ReadonlyMap<string, Sentence> = new Map([
  ["badmailfrom", { before: "", behind: " not accepted in MAIL FROM.", absent: "Any MAIL FROM is allowed." }],
  ["bouncefrom", { before: "Bounce user name is " }],
  ["bouncehost", { before: "Bounce host name is " }],
  ["concurrencylocal", { before: "Local concurrency is " }],
  ["concurrencyremote", { before: "Remote concurrency is " }],
  ["databytes", { before: "SMTP DATA limit is ", behind: " bytes." }],
  ["defaultdomain", { before: "Default domain name is " }],
  ["defaulthost", { before: "Default host name is " }],
  ["doublebouncehost", { before: "2B recipient host: " }],
  ["doublebounceto", { before: "2B recipient user: " }],
  ["envnoathost", { before: "Presumed domain name is " }],
  ["helohost", { before: "SMTP client HELO host name is " }],
  ["idhost", { before: "Message-ID host name is " }],
  ["localiphost", { before: "Local IP address becomes " }],
  ["locals", { before: "Messages for ", behind: " are delivered locally.", absent: "Messages for me are delivered locally." }],
  ["me", { before: "My name is ", absent: "My name is undefined! Uh-oh." }],
  ["percenthack", { before: "The percent hack is allowed for user%host@", absent: "The percent hack is not allowed." }],
  ["plusdomain", { before: "Plus domain name is " }],
  ["qmqpservers", { before: "QMQP server: ", absent: "No QMQP servers." }],
  ["queuelifetime", { before: "Message lifetime in the queue is ", behind: " seconds." }],
  ["rcpthosts", { before: "SMTP clients may send messages to recipients at ", absent: "SMTP clients may send messages to any recipient." }],
  ["morercpthosts", { before: "SMTP clients may send messages to recipients at ", absent: "No effect." }],
  ["smtpgreeting", { before: "SMTP greeting: 220 " }],
  ["smtproutes", { before: "SMTP route: ", behind: "", absent: "No artificial SMTP routes." }],
  ["timeoutconnect", { before: "SMTP client connection timeout is ", behind: " seconds." }],
  ["timeoutremote", { before: "SMTP client data timeout is ", behind: " seconds." }],
  ["timeoutsmtpd", { before: "SMTP server data timeout is ", behind: " seconds." }],
  ["virtualdomains", { before: "Virtual domain: ", behind: "", absent: "No virtual domains." }],
]);

function linesOf(file: ShownFile): readonly string[] {
  if (file.name === "morercpthosts.cdb") return [compiledLine(file)];
  if (file.problem === "unreadable") return ["Oops! Trouble reading this file."];
  const sentence = SENTENCES.get(file.name);
  if (!sentence) throw new TypeError(`no sentence for ${file.name}`);
  const mark = file.isDefault ? "(Default.) " : "";
  const withoutRcpthosts = file.problem === "no rcpthosts";
  if (file.value === null) return [mark + (withoutRcpthosts ? "No rcpthosts; morercpthosts is irrelevant." : sentence.absent)];
  const before = withoutRcpthosts ? "No rcpthosts; doesn't matter that morercpthosts has " : sentence.before;
  const values = typeof file.value === "object" ? file.value : [String(file.value)];
  return values.map((value) => `${mark}${before}${showctlText(value)}${sentence.behind ?? "."}`);
}

function compiledLine({ problem, isDefault }: ShownFile): string {
  switch (problem) {
    case "no text":
      return "Oops! morercpthosts.cdb exists but morercpthosts doesn't.";
    case "not compiled":
      return "Oops! morercpthosts exists but morercpthosts.cdb doesn't.";
    case "older than its text":
      return "Oops! morercpthosts.cdb is older than morercpthosts.";
    default:
      return isDefault ? "(Default.) No effect." : "Modified recently enough; hopefully up to date.";
  }
}

function sorted<T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
