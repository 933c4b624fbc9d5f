import { COMMON_ANYWAY } from "../../catalogue/common-anyway.ts";
import { type ControlFileSpec, isClassic } from "../../catalogue/control-file.ts";
import { type DialectId, dialectName } from "../../catalogue/dialects.ts";
import { matchesGlob } from "../../catalogue/glob.ts";
import { CONTROL_FILES, controlFile, isSpareCopy, NEIGHBOUR_FILES } from "../../catalogue/index.ts";
import { controlFilesOf } from "../../host/control-files.ts";
import { nameOfDialect } from "../../host/dialect-name.ts";
import type { Programs } from "../../host/programs.ts";
import { startSmtpd } from "../../host/qmail-smtpd.ts";
import { asciiLower } from "../../text/ascii.ts";
import { type Language, type Localized, localized } from "../../text/localized.ts";
import { slipsBetween } from "../../text/nearest.ts";
import type { NameRule, NamesView, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `rcphosts`: no program opens it, and the file that was meant is not there. */
export const unreadFileName: NameRule = {
  id: "unread-file-name",
  scope: "name",
  severity: "hint",
  check: (name, directory): Report | undefined => {
    const message = messageAbout(name, directory);
    return message && { span: { start: 0, end: 0 }, ...message };
  },
};

export const unreadFileNameTexts: RuleTexts = {
  summary: {
    en: "A file in the control directory that this qmail does not read.",
    ja: "control ディレクトリにあるが、この qmail が読まないファイル",
  },
  why: {
    en: "qmail opens its control files by their exact names and looks at nothing else in the directory. A file of another name does nothing, and nobody complains: with rcphosts in place of rcpthosts, qmail-smtpd works as if there were no rcpthosts and takes mail for every domain in the world, or, where its run script looks for the file first, is not started and takes none. Names that are one slip away from a file about relaying or routing which is missing are a warning; all others a hint. Copies, lock files, compiled files, tcp rules and the like are passed over.",
    ja: "qmail は control ファイルを正確な名前で開き、ディレクトリ内のほかのファイルは見ません。名前の違うファイルには効果がなく、エラーにもなりません。rcpthosts のつもりで rcphosts を作ると、qmail-smtpd は rcpthosts がない場合と同じく、あらゆるドメイン宛のメールを受け付けます。run スクリプトが先にこのファイルを確かめていれば、起動せず、メールを一切受け取りません。中継や配送経路に関わるファイルがなく、それと 1 文字違い程度の名前のファイルがあるときは警告、ほかはヒントとして示します。コピー、ロックファイル、コンパイル済みのファイル、tcp ルールなどは対象外です。",
  },
  remedy: {
    en: "Rename the file to what it was meant to be, or move it out of the directory. Where another qmail than the supposed one is installed, choose its dialect.",
    ja: "本来の名前に変更するか、ディレクトリの外に移してください。想定と違う qmail を使っている場合は、その種類を指定してください。",
  },
  sources: ["control.c: control_readfile(), control_readline()", "qmail-showctl.c: main()", "qmail-control(5)"],
};

type Message = Pick<Report, "message" | "severity">;

function messageAbout(name: string, directory: NamesView): Message | undefined {
  const file = controlFile(name);
  if (file) return directory.isProven ? aboutFileOfOthers(file, name, directory) : undefined;
  if (name.startsWith(".") || isSpareCopy(name)) return undefined;
  const meant = slippedFrom(name, directory);
  if (meant && !directory.present.has(meant.name) && decidesAboutMail(meant)) return aboutSlip(name, meant, directory);
  return !directory.isProven || isKnownOtherwise(name) ? undefined : aboutStranger(name, directory);
}

/** A control file of other dialects only. */
function aboutFileOfOthers(file: ControlFileSpec, name: string, { programs: { dialect } }: NamesView): Message | undefined {
  if (isReadBy(file, dialect.ids) || isFromPatch(file, dialect.ids) || !isTextOfPrograms(file)) return undefined;
  const own = nameOfDialect(dialect);
  const others = (language: Language): string => file.dialects.map((id) => dialectName(id)(language)).join(language === "ja" ? "、" : ", ");
  return {
    message: localized({
      en: `${shown(name)} is read by ${others("en")}, but not by ${own("en")} as it comes, and does nothing here. If this host runs another qmail, choose its dialect.`,
      ja: `${shown(name)} を読むのは ${others("ja")} で、${own("ja")} は標準では読まないため、ここでは効果がありません。別の qmail を使っている場合は、その種類を指定してください。`,
    }),
  };
}

function aboutSlip(name: string, meant: ControlFileSpec, { programs }: NamesView): Message {
  const consequence = consequenceOfMissing(meant, programs);
  return {
    severity: "warning",
    message: localized({
      en: `No qmail reads a file named ${shown(name)}. It looks like ${meant.name}, which does not exist here: ${consequence("en")}. If it is meant to be ${meant.name}, rename it.`,
      ja: `${shown(name)} という名前のファイルを読む qmail はありません。${meant.name} の間違いのようですが、${meant.name} はここにありません。${consequence("ja")}。${meant.name} のつもりであれば、名前を変更してください。`,
    }),
  };
}

function aboutStranger(name: string, { programs: { dialect } }: NamesView): Message {
  const near = nearestName(name, dialect.ids);
  return {
    message: localized({
      en: `No known qmail reads a file named ${shown(name)}${near ? `; the nearest name is ${near}` : ""}. Unless another program reads it, it does nothing here.`,
      ja: `${shown(name)} という名前のファイルを読む qmail は知られていません。${near ? `最も近い名前は ${near} です。` : ""}ほかのプログラムが読むのでなければ、ここに置いても効果はありません。`,
    }),
  };
}

/** What the directory amounts to without the file. */
function consequenceOfMissing({ name }: ControlFileSpec, { dialect }: Programs): Localized {
  if (name === "rcpthosts") {
    const smtpd = startSmtpd(controlFilesOf({ me: "me" }), { dialect });
    const { outcome } = smtpd.ask({ mail: "MAIL FROM:<>", rcpt: "RCPT TO:<joe@example.com>", relayClient: undefined });
    if (outcome === "accepted")
      return localized({
        en: "without it, qmail-smtpd takes mail for every domain from everybody, unless its run script refuses to start it",
        ja: "これがないと、qmail-smtpd は run スクリプトが起動を止めないかぎり、誰からでもすべてのドメイン宛のメールを受け付けます",
      });
  }
  return localized({
    en: `qmail does what it does without ${name}`,
    ja: `qmail は ${name} がないものとして動作します`,
  });
}

/** Whether mail is taken, refused or sent another way by the file. */
function decidesAboutMail({ name, category }: ControlFileSpec): boolean {
  return (
    category === "relay" ||
    category === "routing" ||
    /^(?:me|(?:smtp|qmtp)routes|recipients|validrcptto|bad(?:mailfrom|rcptto))$/.test(name)
  );
}

/** Beginnings and ends that a hand or an editor of another system gives to a name. */
const DRESS = /\.txt$|[\s._-]/g;
/** One slip in a shorter name makes another word. */
const SHORTEST = 4;

/** The file that this dialect reads and of whose name `name` is one slip away, its own file missing if possible. */
function slippedFrom(name: string, { programs: { dialect }, present }: NamesView): ControlFileSpec | undefined {
  const plain = undressed(name);
  const near = CONTROL_FILES.filter((file) => {
    if (!isReadBy(file, dialect.ids) || Math.abs(file.name.length - name.length) > SHORTEST) return false;
    const right = undressed(file.name);
    if (plain === right) return true;
    return right.length < SHORTEST ? isSwapped(plain, right) : slipsBetween(plain, right) === 1;
  });
  return near.find((file) => decidesAboutMail(file) && !present.has(file.name)) ?? near[0];
}

function undressed(name: string): string {
  return asciiLower(name).replace(DRESS, "");
}

function isSwapped(one: string, other: string): boolean {
  return one.length === other.length && slipsBetween(one, other) === 1 && [...one].sort().join("") === [...other].sort().join("");
}

/** Patches of former times whose purpose another file has now. */
const SUCCESSORS: Readonly<Record<string, string>> = { badmailto: "badrcptto" };
/** More slips than these make another word. */
const MOST_SLIPS = 2;

function nearestName(name: string, dialects: readonly DialectId[]): string | undefined {
  const plain = undressed(name);
  const candidates = CONTROL_FILES.filter((file) => isReadBy(file, dialects) && isTextOfPrograms(file)).map((file) => file.name);
  const successor = Object.hasOwn(SUCCESSORS, plain) ? SUCCESSORS[plain] : undefined;
  if (successor !== undefined) return candidates.find((candidate) => candidate === successor);
  let best: string | undefined;
  let least = Math.min(MOST_SLIPS, Math.floor(plain.length / SHORTEST)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - plain.length) > least) continue;
    const slips = slipsBetween(plain, undressed(candidate));
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best;
}

function isReadBy({ dialects }: ControlFileSpec, ids: readonly DialectId[]): boolean {
  return dialects.some((dialect) => ids.includes(dialect));
}

/** Whether hosts with a patched classic qmail have the file too: then that it is there proves no mistake. */
function isFromPatch(file: ControlFileSpec, ids: readonly DialectId[]): boolean {
  return ids.some((id) => isClassic({ dialects: [id] })) && COMMON_ANYWAY.has(file.name);
}

/** Text that programs read; what scripts alone read serves on every host, and keys and compiled files are named at will. */
function isTextOfPrograms({ reader, readers, name }: ControlFileSpec): boolean {
  if (reader === "cdb" || reader === "blob" || reader === "directory" || reader === "tcp-rules" || /[A-Z/]/.test(name)) return false;
  return readers.some((program) => !program.includes("/"));
}

/** Files with which everybody knows that they are no settings of qmail. */
const OTHER_FORMATS =
  /\.(?:lock|lck|pid|log|md|markdown|html?|pdf|png|json|ya?ml|toml|xml|csv|sh|bash|pl|py|rb|php|awk|sed|[cho]|so|mk|in|am|cnf|conf|cfg|ini|csr|crt|cer|crl|key|pem|der|p12|srl|gz|bz2|xz|zst|zip|tar|tgz|rpm|deb|sql|db|cdb|gdbm|j2|erb|epp|tmpl|template|tpl|sample|example|default|dist|inc|patch|diff|disabled|off|txt)$/i;
const ABOUT_THE_FOLDER =
  /^(?:readme|licen[cs]e|copying|changelog|changes|news|todo|notes?|install|version|faq|(?:gnu)?makefile)(?:$|[._-])/i;
const TCP_RULES = /^(?:tcp|rules)[._-]/;

/** Whether the name says what the file is: a lock, a compiled file, rules for tcpserver, something of another kind. */
function isKnownOtherwise(name: string): boolean {
  if (TCP_RULES.test(name) || OTHER_FORMATS.test(name) || ABOUT_THE_FOLDER.test(name)) return true;
  // `rcpthosts-2019`, `smtproutes_new`: whoever names a copy so means no other file.
  const [, original] = /^([^._+\s-]+)[._+\s-]/.exec(name) ?? [];
  if (original !== undefined && controlFile(original)) return true;
  return NEIGHBOUR_FILES.some(({ patterns }) => patterns.some((pattern) => matchesGlob(`control/${name}`, pattern)));
}
