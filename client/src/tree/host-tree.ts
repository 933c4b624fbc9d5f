/** The tree of hosts: verdict, categories, files with what is in force, how many findings, and when a change takes effect. */

import {
  EventEmitter,
  type FileDecorationProvider,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from "vscode";
import type { Findings, HostOverview, OverviewFile } from "../../../protocol/src/index.ts";
import { isSample } from "../sample.ts";
import { countWords, sumOf, verdictWord } from "./words.ts";

/** A row. */
export type Row =
  | { readonly kind: "host"; readonly overview: HostOverview }
  | { readonly kind: "category"; readonly overview: HostOverview; readonly category: HostOverview["categories"][number] }
  | { readonly kind: "file"; readonly overview: HostOverview; readonly file: OverviewFile };

/** The command that a click on a file runs. */
export const OPEN_OR_CREATE = "qmail-control.openOrCreate";

/** Of this scheme are files that do not exist, so that their names can be greyed. */
const ABSENT = "qmail-absent";

/** Greys the names of files that do not exist. */
export const ABSENT_FILES: FileDecorationProvider = {
  provideFileDecoration: ({ scheme }) =>
    scheme === ABSENT ? { color: new ThemeColor("gitDecoration.ignoredResourceForeground") } : undefined,
};

const VERDICT_ICONS: Readonly<Record<string, ThemeIcon>> = {
  open: new ThemeIcon("unlock", new ThemeColor("list.errorForeground")),
  "partly-open": new ThemeIcon("unlock", new ThemeColor("list.errorForeground")),
  closed: new ThemeIcon("lock"),
  unknown: new ThemeIcon("question"),
};

/** What VS Code asks for the rows; `hosts` is what is to be shown. */
export class HostTree implements TreeDataProvider<Row> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #hosts: readonly HostOverview[] = [];
  #load: () => Promise<readonly HostOverview[]>;
  #isFresh = false;

  /** `load` is called when the tree is first looked at, and after each `refresh`. */
  constructor(load: () => Promise<readonly HostOverview[]>) {
    this.#load = load;
  }

  /** What was shown is old. */
  refresh(): void {
    this.#isFresh = false;
    this.#changed.fire(undefined);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row?.kind === "file") return [];
    if (row?.kind === "category") return row.category.files.map((file) => ({ kind: "file", overview: row.overview, file }));
    if (row) return row.overview.categories.map((category) => ({ kind: "category", overview: row.overview, category }));
    if (!this.#isFresh) {
      this.#isFresh = true;
      this.#hosts = await this.#load();
    }
    return this.#hosts.map((overview) => ({ kind: "host", overview }));
  }

  getTreeItem(row: Row): TreeItem {
    switch (row.kind) {
      case "host":
        return hostItem(row.overview, this.#hosts.length === 1);
      case "category":
        return categoryItem(row.overview, row.category);
      case "file":
        return fileItem(row.overview, row.file);
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The folder as a person names it. */
export function hostName(host: string): string {
  const uri = Uri.parse(host);
  if (isSample(uri)) return l10n.t("the sample");
  const path = workspace.asRelativePath(uri, (workspace.workspaceFolders?.length ?? 0) > 1);
  return path === "" ? uri.path : path;
}

function hostItem(overview: HostOverview, isOnly: boolean): TreeItem {
  const { host, verdict, dialect, categories } = overview;
  const counts = countWords(sumOf(categories.flatMap(({ files }) => files.map(({ findings }) => findings))));
  const item = new TreeItem(hostName(host), isOnly ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  item.id = host;
  item.contextValue = "host";
  item.iconPath = VERDICT_ICONS[verdict?.kind ?? "unknown"] ?? new ThemeIcon("question");
  item.description = [verdictWord(verdict?.kind), counts].filter((word) => word !== undefined).join(", ");
  item.tooltip = plain([verdict?.sentence, `${dialect.name}: ${dialect.because}`]);
  item.accessibilityInformation = {
    label: `${hostName(host)}: ${verdict?.sentence ?? verdictWord(undefined)} ${counts ?? l10n.t("no findings")}`,
  };
  return item;
}

function categoryItem({ host }: HostOverview, { id, title, files }: HostOverview["categories"][number]): TreeItem {
  const counts = countWords(sumOf(files.map(({ findings }) => findings)));
  const present = files.filter(({ exists }) => exists).length;
  const state = present > 0 || counts !== undefined ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(title, state);
  item.id = `${host}#${id}`;
  const some = l10n.t("{0} of {1}", present, files.length);
  item.description = counts === undefined ? some : `${some}, ${counts}`;
  item.accessibilityInformation = {
    label: [title, l10n.t("{0} of {1} files exist", present, files.length), counts].filter((word) => word !== undefined).join(", "),
  };
  return item;
}

function fileItem({ host }: HostOverview, file: OverviewFile): TreeItem {
  const { name, uri, exists, isText, values, more, source, takesEffect, readBy, problem, isAlarming, findings } = file;
  const counts = countWords(findings);
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.id = `${host}#${name}`;
  item.contextValue = exists ? (isText ? "file" : "compiled") : "absent";
  const [first] = values;
  const value =
    first === undefined ? undefined : values.length + more > 1 ? l10n.t("{0}, … {1} in all", first, values.length + more) : first;
  // What is not there is told by words and a hollow sign too: no colour has to be seen.
  const state = exists ? undefined : source;
  item.description = [counts, problem ?? undefined, state, value].filter((word) => word !== undefined && word !== "").join(" · ");
  item.iconPath = iconOf(exists, isAlarming || problem !== null, findings);
  item.tooltip = plain([
    name,
    value === undefined ? undefined : `${l10n.t("In force")}: ${value}`,
    problem === null ? undefined : `${name} ${problem}`,
    takesEffect === "" ? undefined : `${l10n.t("A change takes effect")}: ${takesEffect}`,
    readBy.length === 0 ? undefined : `${l10n.t("Read by")}: ${readBy.join(", ")}`,
    exists ? undefined : l10n.t("Opens an empty editor. Nothing is written until you save."),
  ]);
  item.accessibilityInformation = {
    label: [name, state, value, counts, takesEffect === "" ? undefined : `${l10n.t("A change takes effect")}: ${takesEffect}`]
      .filter((word) => word !== undefined)
      .join(", "),
  };
  if (uri !== null) {
    item.resourceUri = exists ? Uri.parse(uri) : Uri.from({ scheme: ABSENT, path: Uri.parse(uri).path });
    if (isText) item.command = { command: OPEN_OR_CREATE, title: exists ? l10n.t("Open") : l10n.t("Create"), arguments: [uri] };
  }
  return item;
}

function iconOf(exists: boolean, isAlarming: boolean, { error, warning }: Findings): ThemeIcon {
  if (error > 0) return new ThemeIcon("error", new ThemeColor("problemsErrorIcon.foreground"));
  if (warning > 0 || isAlarming) return new ThemeIcon("warning", new ThemeColor("problemsWarningIcon.foreground"));
  return exists ? new ThemeIcon("file") : new ThemeIcon("circle-outline", new ThemeColor("gitDecoration.ignoredResourceForeground"));
}

/** Lines of a tooltip, in which nothing of a file is taken for a link or an image. */
function plain(lines: readonly (string | undefined)[]): MarkdownString {
  const text = new MarkdownString();
  for (const line of lines) if (line !== undefined) text.appendText(`${line}\n`).appendMarkdown("\n");
  return text;
}
