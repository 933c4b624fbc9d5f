import { CONFIGURATION_FILE } from "../../analyzer/src/index.ts";

/** Settings are read from this section; the trace level is `qmail-control.trace.server`. */
export const CLIENT_ID = "qmail-control";

/** As VS Code has it: publisher and name of the manifest, and the last part of the extension's own folder. */
export const EXTENSION_ID = "qmail-control.qmail-control";

/** The name in the output panel and in messages. */
export const CLIENT_NAME = "qmail Control";

/** Every control file, whatever holds it: disk, remote machine, archive. The manifest says which files have these languages. */
export const CONTROL_FILE_SELECTOR = [
  { language: "qmail-list" },
  { language: "qmail-value" },
  { language: "qmail-tcprules" },
  { language: "qmail-assign" },
  { language: "dot-qmail" },
];

/** The configuration files, in which the server finds mistakes too. */
export const CONFIGURATION_SELECTOR = { pattern: `**/${CONFIGURATION_FILE}` };
