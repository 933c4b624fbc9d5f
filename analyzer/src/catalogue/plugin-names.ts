/**
 * Names that belong to qmail everywhere but in a folder of plugins: qpsmtpd and others have programs that do the work of the file,
 * and call them by its name.
 */
export const PLUGIN_NAMES: ReadonlySet<string> = new Set(["badmailfrom", "badrcptto"]);

/** Every folder but those of plugins, whose names begin with these letters: for the manifest, whose patterns know no exception. */
export const NO_PLUGIN_FOLDER = "{[!p]*,p,p[!l]*,pl,pl[!u]*}";

/** Whether a file of that name in `folder` is such a program. */
export function isPlugin(folder: string, name: string): boolean {
  return PLUGIN_NAMES.has(name) && /(?:^|[/\\])plu[^/\\]*[/\\]?$/i.test(folder);
}
