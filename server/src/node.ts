import { createConnection } from "vscode-languageserver/node";
import { nodeFiles } from "./node-files.ts";
import { startServer } from "./server.ts";

// The library reads --stdio, --node-ipc, --pipe and --socket itself.
startServer(createConnection(), nodeFiles);
