/** The subcommands, in the order in which help lists them. */
export const COMMANDS = ["check", "fix", "show", "trace", "explain", "lsp"] as const;

/** The name of a subcommand. */
export type CommandName = (typeof COMMANDS)[number];
