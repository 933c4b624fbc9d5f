import { isClassic, type Reader } from "../../catalogue/control-file.ts";
import type { Programs } from "../../host/programs.ts";
import { canMatchClient } from "../../host/tcpserver.ts";
import { LINE_KINDS } from "../../syntax/keys.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { smtpRouteOf } from "../../syntax/smtp-route.ts";
import { readTcpRule } from "../../syntax/tcp-rules.ts";
import { ASSIGNED, readAssignment } from "../../syntax/users-assign.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { removeEntry } from "../removal.ts";
import type { FileRule, FileView, PlacedEntry } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** Two lines for one key in a map: only one of them decides. */
export const overriddenEntry: FileRule = {
  id: "overridden-entry",
  scope: "file",
  severity: "warning",
  appliesTo: (file) => isClassic(file) && decidingLine(file.reader) !== undefined,
  fixAllTitle: (count) =>
    localized({ en: `Remove all ${count} overridden entries in this file`, ja: `このファイルの使われない行 ${count} 件をすべて削除` }),
  *check(view) {
    const { reader } = view.file;
    const decides = decidingLine(reader);
    if (decides === undefined) return;
    const end = reader === "users-assign" ? view.entriesWithKey(LINE_KINDS.end)[0]?.line : undefined;
    for (const { entry, winner, winners } of view.overriddenEntries(decides)) {
      if (end !== undefined && entry.line >= end) continue;
      const meaning = meaningOf(view, entry.value);
      if (meaning === undefined || !winners.every((other) => hasSameEnd(reader, entry.value, other.value))) continue;
      const same = winners.every((other) => meaningOf(view, other.value)?.effect === meaning.effect);
      yield {
        span: entry.span,
        ...(same && { severity: "hint" }),
        message: same ? sameMessage(winner) : differentMessage(view, winners, meaning.key),
        related: winners.slice(0, MOST_RELATED).map(({ span }) => ({ file: view.file.name, span, message: DECIDES })),
        fixes: () => [removeEntry(entry, { safe: true })],
      };
    }
  },
};

export const overriddenEntryTexts: RuleTexts = {
  summary: {
    en: "Another line has the same key, so this one never decides anything.",
    ja: "同じキーの別の行があるために、決して使われない行",
  },
  why: {
    en: "Of several lines with one key each program finds only one. In virtualdomains and smtproutes it is the last, without regard to the case of ASCII letters. In tcp rules and users/assign it is the first. A range such as 192.0.2.1-9 is dead where each of its addresses stands in an earlier line. Lines that say the same are untidy; where they differ, whoever reads the dead line believes something that does not happen.",
    ja: "同じキーの行がいくつあっても、プログラムが見つけるのは一つだけです。virtualdomains と smtproutes では最後の行で、ASCII の大文字と小文字は区別されません。tcprules の規則と users/assign では最初の行です。192.0.2.1-9 のような範囲は、その中のアドレスがすべて前の行にあると効果を失います。内容が同じなら無駄なだけですが、異なる場合は、使われない行を読んだ人が実際の動作を誤解します。",
  },
  remedy: {
    en: "Keep the line that says what you mean, and remove the other. Removing the dead one changes nothing.",
    ja: "意図した内容の行を残し、もう一方を削除してください。使われない行を削除しても動作は変わりません。",
  },
  sources: [
    "constmap.c: constmap_init(), constmap()",
    "tcprules.c: main(); cdb.c: cdb_find()",
    "qmail-newu.c: main(); qmail-lspawn.c: nughde_get()",
  ],
};

const MOST_RELATED = 10;

const DECIDES = localized({ en: "The line that decides", ja: "実際に使われる行" });

/** Which of several lines of one key is found; undefined where the file has no such keys. */
function decidingLine(reader: Reader): "first" | "last" | undefined {
  switch (reader) {
    case "map":
      return "last";
    case "tcp-rules":
    case "users-assign":
      return "first";
    case "list":
    case "line":
    case "integer":
    case "dot-qmail":
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return undefined;
  }
}

/**
 * Whether the line does not even count by the byte at which its wildcard ends. qmail-lspawn tries wildcards at the bytes at which
 * one ends, as written, but in the address in lower case: `+joe-x` makes it try at `x` and so find `+JOE-X`.
 */
function hasSameEnd(reader: Reader, entry: string, winner: string): boolean {
  if (reader !== "users-assign" || !entry.startsWith("+")) return true;
  const [own, other] = [readAssignment(`${entry}\n`), readAssignment(`${winner}\n`)];
  return own.kind === "assignment" && other.kind === "assignment" && own.address.text.at(-1) === other.address.text.at(-1);
}

interface Meaning {
  /** As in the line. */
  readonly key: string;
  /** Equal for two lines with which the same would happen. */
  readonly effect: string;
}

/** What an entry does; undefined for a line that another rule reports as doing nothing anyway. */
function meaningOf({ file, programs }: FileView, entry: string): Meaning | undefined {
  switch (file.reader) {
    case "map": {
      const read = mapEntryOf(entry);
      return read && { key: read.key, effect: file.name === "smtproutes" ? routeEffect(read.value, programs) : read.value };
    }
    case "tcp-rules": {
      const read = readTcpRule(entry, programs.tcpRules.syntax);
      if (read.kind !== "rule" || !canMatchClient(read.keys, programs.tcpRules)) return undefined;
      return { key: read.address.text, effect: read.data };
    }
    case "users-assign": {
      const read = readAssignment(`${entry}\n`);
      if (read.kind !== "assignment") return undefined;
      return { key: read.address.text, effect: ASSIGNED.map((column) => read.assigned[column].text).join("\0") };
    }
    case "list":
    case "line":
    case "integer":
    case "dot-qmail":
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return undefined;
  }
}

function routeEffect(value: string, { dialect }: Programs): string {
  if (value === "") return "";
  const { host, port, login } = smtpRouteOf(value, dialect.remote.routes);
  return [host.text, port?.number ?? 25, login?.user.text, login?.password?.text].join("\n");
}

function sameMessage({ line }: PlacedEntry): Localized {
  return localized({
    en: `Line ${line + 1} says the same, and only that one is used. Remove this line; nothing changes.`,
    ja: `${line + 1} 行目に同じ内容があり、使われるのはそちらだけです。この行は削除しても動作は変わりません。`,
  });
}

function differentMessage({ file }: FileView, winners: readonly PlacedEntry[], key: string): Localized {
  const program = file.readers.at(-1) ?? "";
  const lines = winners.slice(0, MOST_RELATED).map(({ line }) => line + 1);
  if (lines.length > 1)
    return localized({
      en: `${program} uses only the first line for an address, and lines ${lines.join(", ")} have all the addresses of this one, not all with the same effect: this line never counts. Remove it, or put it before them if it is meant.`,
      ja: `${program} が使うのは各アドレスの最初の行だけです。この行のアドレスはすべて ${lines.join("、")} 行目にあり、内容も同じとは限らないため、この行は使われません。この行を削除するか、こちらが正しければ前に移してください。`,
    });
  const name = shown(key);
  const [place, named] = [
    decidingLine(file.reader) === "last" ? { en: "last", ja: "最後" } : { en: "first", ja: "最初" },
    key === "" ? { en: "an empty key", ja: "空のキー" } : { en: name, ja: `${name} ` },
  ];
  return localized({
    en: `${program} uses only the ${place.en} line for ${named.en}, which is line ${lines[0]}, and that one says something else: this line never counts. Remove it, or remove the other if this one is meant.`,
    ja: `${program} が使うのは ${named.ja}の${place.ja}の行である ${lines[0]} 行目だけで、内容も異なります。この行は使われません。この行を削除するか、こちらが正しければもう一方を削除してください。`,
  });
}
