/** One sentence in the status bar: what a stranger may do on the host of the active file. */

import { l10n, Range, StatusBarAlignment, type StatusBarItem, ThemeColor, Uri, window } from "vscode";
import type { HostVerdict } from "../../protocol/src/index.ts";
import { CLIENT_NAME } from "./product.ts";

const ID = "qmail-control.verdict";
/** A status bar has room for so many columns of one item; Japanese letters take two. */
const ROOM = 90;
const WIDE = /[\u2e80-\u9fff\uff00-\uff60]/;

const ICONS: Readonly<Record<HostVerdict["kind"], string>> = {
  open: "unlock",
  "partly-open": "unlock",
  closed: "lock",
  unknown: "question",
};

/** The item, hidden until there is a verdict. */
export function verdictItem(): StatusBarItem {
  const item = window.createStatusBarItem(ID, StatusBarAlignment.Left, -1);
  item.name = l10n.t("{0}: who may relay", CLIENT_NAME);
  return item;
}

/** Shows a verdict; without one the item goes. A click leads to the first line that opens the host. */
export function showVerdict(item: StatusBarItem, verdict: HostVerdict | undefined): void {
  if (!verdict) {
    item.hide();
    return;
  }
  const { kind, sentence, reasons } = verdict;
  const isOpen = kind === "open" || kind === "partly-open";
  const text = shortened(sentence);
  item.text = `$(${ICONS[kind]}) ${text}`;
  item.tooltip = [sentence, ...reasons.map(({ message }) => `• ${message}`)].join("\n");
  item.accessibilityInformation = { label: `${CLIENT_NAME}: ${sentence}` };
  item.backgroundColor = isOpen ? new ThemeColor("statusBarItem.errorBackground") : undefined;
  const first = reasons.find(({ uri }) => uri !== null);
  if (first?.uri) {
    const line = first.line ?? 0;
    const command = { title: l10n.t("Show the line"), command: "vscode.open" };
    item.command = { ...command, arguments: [Uri.parse(first.uri), { selection: new Range(line, 0, line, 0) }] };
  } else {
    item.command = undefined;
  }
  item.show();
}

/** The first sentence, cut where it is too long. Icons are written with `$(`, which no text of a file may form. */
function shortened(sentence: string): string {
  const first = /^.*?(?:\.(?= )|。|$)/su.exec(sentence)?.[0] ?? sentence;
  const plain = first.replaceAll("$(", "$ (");
  let room = ROOM;
  let shown = "";
  for (const character of plain) {
    room -= WIDE.test(character) ? 2 : 1;
    if (room < 0) return `${shown}…`;
    shown += character;
  }
  return shown;
}
