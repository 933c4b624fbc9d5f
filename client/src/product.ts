/** Settings are read from this section; the trace level is `qmail-control.trace.server`. */
export const CLIENT_ID = "qmail-control";

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
