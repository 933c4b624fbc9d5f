import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { NO_FILES } from "./files.ts";
import { startServer } from "./server.ts";

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), () => NO_FILES);
