import type { ControlFileEntry } from "../../analyzer/src/catalogue/entry.ts";
import { specOf } from "../../analyzer/src/catalogue/file-table.ts";
import { controlFilePages } from "./control-file-pages.ts";
import { fileTable, rowOf } from "./file-table.ts";
import { manifest } from "./manifest.ts";
import type { Output } from "./output.ts";
import { rulePages } from "./rule-pages.ts";
import { configurationSchemas } from "./schema.ts";

/** All that is generated. */
export function everything(root: URL, files: readonly ControlFileEntry[], neighbours: readonly ControlFileEntry[]): readonly Output[] {
  return [
    fileTable(files, neighbours),
    ...manifest(root, files.map(rowOf).map(specOf)),
    ...rulePages(root),
    ...controlFilePages(files, neighbours),
    ...configurationSchemas(),
  ];
}
