import type { Reader } from "../../catalogue/control-file.ts";
import type { Programs } from "../../host/programs.ts";
import { LINE_KINDS } from "../../syntax/keys.ts";
import { readTcpRule, type TcpRuleFault } from "../../syntax/tcp-rules.ts";
import { type AssignmentFault, readAssignment } from "../../syntax/users-assign.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { type Span, shifted } from "../../text/span.ts";
import { refusedByHiddenByte } from "../misreading.ts";
import { removeEntry } from "../removal.ts";
import { withoutHiddenEnds } from "../revival.ts";
import { rewrite } from "../rewrite.ts";
import type { FileRule, Fix, PlacedEntry } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { repairedTcpRule } from "../tcp-rule-repair.ts";
import { shown } from "../words.ts";

/** `10.:allow # office` in tcp rules, a comment in users/assign: the compiler stops, and the old rules stay in force. */
export const refusedLine: FileRule = {
  id: "refused-line",
  scope: "file",
  severity: "error",
  appliesTo: (file) => file.reader === "tcp-rules" || file.reader === "users-assign",
  *check(view) {
    const { programs } = view;
    const { reader } = view.file;
    const end = view.entriesWithKey(LINE_KINDS.end)[0]?.line;
    for (const entry of view.entriesWithKey(LINE_KINDS.refused)) {
      if (
        (end !== undefined && entry.line > end) ||
        refusedByHiddenByte(reader, entry.value, programs) ||
        isHiddenOtherwise(reader, entry.value, programs)
      )
        continue;
      const found = reader === "tcp-rules" ? refusedRule(entry, programs) : refusedAssignment(entry);
      if (found) yield found;
    }
  },
};

export const refusedLineTexts: RuleTexts = {
  summary: {
    en: "Because of a line the whole file is refused.",
    ja: "そのためにファイル全体が受け付けられなくなる行",
  },
  why: {
    en: "tcprules and qmail-newu stop at the first line that does not fit and write nothing. The compiled file of before stays in force, so no change since then has any effect: a hole that was closed in the text is still open, a client that was added is still refused. In tcp rules that is a remark behind a rule, anything but allow or deny behind the colon, and a value without its quotes. In users/assign it is a comment, a blank line, and a line with fewer than seven colons.",
    ja: "tcprules と qmail-newu は、形の合わない行に出会うとそこで止まり、何も書き出しません。以前にコンパイルしたファイルが有効なままなので、それ以降の変更は一切反映されません。テキスト上でふさいだ穴は開いたままで、追加した接続元は拒否され続けます。tcprules では、規則の後ろの説明、コロンの直後の allow や deny 以外の文字、引用符のない値がこれに当たります。users/assign では、コメント、空行、コロンが 7 個に満たない行です。",
  },
  remedy: {
    en: 'Write a rule as ADDRESS:allow,NAME="VALUE" and an assignment as =ADDRESS:USER:UID:GID:HOME:DASH:EXT: and nothing behind it. Then compile the file and look at the exit code.',
    ja: '規則は アドレス:allow,名前="値"、割り当ては =アドレス:ユーザー:UID:GID:ホーム:ダッシュ:拡張: の形で書き、その後ろには何も書かないでください。その後コンパイルし、終了コードを確かめてください。',
  },
  sources: ["tcprules.c: main(), doaddressdata()", "qmail-newu.c: main()", "tcprules(1)", "qmail-users(5)"],
};

/** Whether the line would be taken without a blank or a BOM in front of it, which is reported as such. */
function isHiddenOtherwise(reader: Reader, value: string, { tcpRules }: Programs): boolean {
  const meant = withoutHiddenEnds(value);
  if (meant === value) return false;
  return (reader === "tcp-rules" ? readTcpRule(meant, tcpRules.syntax) : readAssignment(`${meant}\n`)).kind !== "refused";
}

interface Refused {
  readonly span: Span;
  readonly message: Localized;
  readonly severity?: "warning";
  readonly fixes: () => readonly Fix[];
}

function refusedRule(entry: PlacedEntry, programs: Programs): Refused | undefined {
  const read = readTcpRule(entry.value, programs.tcpRules.syntax);
  if (read.kind === "endless") return endlessRule(entry, programs);
  if (read.kind !== "refused") return undefined;
  const removal = removeEntry(entry, { safe: false, preferred: false });
  const fault = !knowsIpv6(programs) && IPV6.test(entry.value.slice(0, 100)) ? "IPv6" : read.fault;
  const { en, ja } = RULE_FAULTS[fault];
  return {
    // The fault may be that nothing stands there.
    span: shifted(
      read.span.start < read.span.end ? read.span : { start: Math.max(0, read.span.start - 1), end: read.span.end },
      entry.span.start,
    ),
    ...(fault === "IPv6" && { severity: "warning" }),
    message: localized({
      en: `${en} tcprules refuses the whole file because of this line, and the compiled rules stay as they were.`,
      ja: `${ja}この行のために tcprules はファイル全体を受け付けず、コンパイル済みの規則は以前のままになります。`,
    }),
    fixes: () => [...repairsOf(entry, programs), removal],
  };
}

/** A line that tcprules never gets over: without a verdict behind a colon, it goes round in it. */
function endlessRule(entry: PlacedEntry, programs: Programs): Refused {
  return {
    span: entry.span,
    message: localized({
      en: "This tcprules never ends at a line that has no :allow or :deny: it has to be stopped, and the compiled rules stay as they were. Write ADDRESS:allow or ADDRESS:deny, or remove the line.",
      ja: "この tcprules は :allow も :deny もない行に来ると終わらなくなり、強制終了するしかなく、コンパイル済みの規則は以前のままになります。「アドレス:allow」か「アドレス:deny」と書くか、行を削除してください。",
    }),
    fixes: () => [...repairsOf(entry, programs), removeEntry(entry, { safe: false, preferred: false })],
  };
}

/** Whether an IPv6 address may stand before the colon. */
function knowsIpv6({ tcpRules }: Programs): boolean {
  return tcpRules.syntax.colon !== "first";
}

/** An address that only a tcprules for IPv6 knows. */
const IPV6 = /^(?:[0-9a-f]{0,4}:){2,8}(?:[0-9a-f]{1,4})?(?:\/\d{1,3})?:?(?:allow|deny)/i;

const RULE_FAULTS: Readonly<Record<TcpRuleFault | "IPv6", { readonly en: string; readonly ja: string }>> = {
  IPv6: {
    en: "The tcprules of ucspi-tcp knows no IPv6 addresses: it ends the address at the first colon. Only a version made for IPv6 takes this line.",
    ja: "ucspi-tcp の tcprules は IPv6 アドレスを扱えず、最初のコロンをアドレスの終わりとみなします。この行を受け付けるのは IPv6 対応版だけです。",
  },
  "neither allow nor deny": {
    en: "Right behind the colon must stand allow or deny, in lower case and without a blank in front.",
    ja: "コロンの直後には、空白を入れずに小文字で allow か deny と書く必要があります。",
  },
  "text behind allow or deny": {
    en: 'Behind allow or deny nothing may follow but settings such as ,NAME="VALUE". A remark needs a line of its own that begins with #.',
    ja: 'allow や deny の後ろに書けるのは ,名前="値" の形の設定だけです。説明は # で始まる独立した行に書きます。',
  },
  "setting without =": {
    en: 'A setting is ,NAME="VALUE", and here is no = behind the comma.',
    ja: '設定は ,名前="値" の形で書きますが、ここにはコンマの後ろに = がありません。',
  },
  "setting without value": {
    en: 'The value needs quotes even where it is empty: NAME="".',
    ja: '値は空でも 名前="" のように引用符が必要です。',
  },
  "value not closed": {
    en: 'The character behind = opens the value, and the same one must close it, as in NAME="VALUE".',
    ja: '= の直後の文字が値の始まりの印になり、同じ文字で閉じる必要があります。名前="値" のように書きます。',
  },
  "no address": {
    en: "This tcprules takes only IP addresses here, and this is none.",
    ja: "この tcprules がここで受け付けるのは IP アドレスだけで、これはアドレスではありません。",
  },
  "no prefix length": {
    en: "Behind the slash must stand a number of bits that fits the address, from 1 to 32, or to 128 for IPv6.",
    ja: "スラッシュの後ろには、アドレスに合うビット数 (1 から 32、IPv6 では 128 まで) を書く必要があります。",
  },
  "range without numbers": {
    en: "A dash in an address makes a range of numbers, as in 192.0.2.1-9, and here it has something else beside it. A host name needs = in front.",
    ja: "アドレスの中の - は 192.0.2.1-9 のような数の範囲を表しますが、ここでは隣に数以外のものがあります。ホスト名には先頭に = が必要です。",
  },
};

function repairsOf(entry: PlacedEntry, programs: Programs): readonly Fix[] {
  const repaired = repairedTcpRule(entry.value, programs);
  if (!repaired) return [];
  const { line, remark } = repaired;
  return [
    rewrite(
      entry.span,
      remark === undefined ? line : `# ${remark}\n${line}`,
      localized(
        remark === undefined
          ? { en: `Write ${line} (tcprules then takes this line)`, ja: `${line} に書き換え (tcprules がこの行を受け付けるようになります)` }
          : {
              en: "Move the remark to a line above (tcprules then takes this line)",
              ja: "説明を上の行に移動 (tcprules がこの行を受け付けるようになります)",
            },
      ),
    ),
  ];
}

function refusedAssignment(entry: PlacedEntry): Refused | undefined {
  const read = readAssignment(`${entry.value}\n`);
  if (read.kind !== "refused") return undefined;
  const { en, ja } = assignmentFault(entry.value, read.fault);
  const completed = withColons(entry.value);
  return {
    span: entry.span,
    message: localized({
      en: `${en} qmail-newu refuses the whole file because of this line, and users/cdb stays as it was.`,
      ja: `${ja}この行のために qmail-newu はファイル全体を受け付けず、users/cdb は以前のままになります。`,
    }),
    fixes: () =>
      completed === undefined
        ? [removeEntry(entry, { safe: false, preferred: /^\s*(?:#|$)/.test(entry.value) })]
        : [
            rewrite(
              entry.span,
              completed,
              localized({
                en: `Write ${shown(completed)} (qmail-newu then takes this line)`,
                ja: `${shown(completed)} に書き換え (qmail-newu がこの行を受け付けるようになります)`,
              }),
            ),
            removeEntry(entry, { safe: false, preferred: false }),
          ],
  };
}

function assignmentFault(value: string, fault: AssignmentFault): { readonly en: string; readonly ja: string } {
  if (value.trim() === "") return { en: "users/assign allows no blank lines.", ja: "users/assign に空行は書けません。" };
  if (value.startsWith("#")) return { en: "users/assign has no comments.", ja: "users/assign にコメントは書けません。" };
  switch (fault) {
    case "NUL":
      return { en: "There is a NUL byte in the line.", ja: "行の中に NUL バイトがあります。" };
    case "no address":
      return { en: "An assignment begins with = or + and an address.", ja: "割り当ては = か + とアドレスで始めます。" };
    case "no colon":
    case "no line feed":
    case "fewer than seven colons": {
      const colons = value.split(":", 8).length - 1;
      return {
        en: `An assignment has seven colons, =ADDRESS:USER:UID:GID:HOME:DASH:EXT:, and here ${colons === 1 ? "is 1" : `are ${colons}`}.`,
        ja: `割り当ては =アドレス:ユーザー:UID:GID:ホーム:ダッシュ:拡張: のようにコロンが 7 個必要ですが、ここには ${colons} 個しかありません。`,
      };
    }
  }
}

/** The line with the colons that lack at its end, where everything up to the home directory is there. */
function withColons(value: string): string | undefined {
  const [line] = /^[=+][^:\s]{0,255}:[^:\s]{1,255}:\d{1,10}:\d{1,10}:\/[^:\s]{0,1000}(?::[^:\s]{0,255}){0,2}$/.exec(value) ?? [];
  return line === undefined ? undefined : line + ":".repeat(8 - line.split(":").length);
}
