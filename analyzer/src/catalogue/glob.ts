const expressions = new Map<string, RegExp>();

/**
 * Whether a path matches a glob pattern of the catalogue: a leading `**` and slash for any folder, `*` within a name, `{a,b}`
 * for either, `[!a]` for any character but that. Paths have slashes. The patterns are the ones that the manifest hands to the
 * editor, so both agree.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  let expression = expressions.get(pattern);
  if (!expression) {
    const source = pattern
      .replace(/[.+^$()|\\]/g, "\\$&")
      .replace(/\[!/g, "[^/")
      .replace(/^\*\*\//, "(?:^|.*/)")
      .replace(/(?<!\.)\*/g, "[^/]*")
      .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(",", "|")})`);
    expression = new RegExp(`^(?:${source})$`);
    expressions.set(pattern, expression);
  }
  return expression.test(path);
}
