import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ClientTraits } from "./client-traits.ts";
import type { Connection } from "./connection.ts";
import { nodeFiles } from "./node-files.ts";
import { serve } from "./server.ts";

/** Serves a client with these traits, with the files of this machine and the texts beside the bundle. */
export function serveOnNode(connection: Connection, traits: ClientTraits): void {
  serve(connection, traits, nodeFiles, (language) => readFile(path.join(__dirname, `catalogue.${language}.json`), "utf8"));
}
