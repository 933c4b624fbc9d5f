/**
 * A shell script cut into words and operators: as much of sh(1) as it takes to see which programs a run script starts. Nothing is
 * executed, here-documents are passed over, and what a command would compute is marked as such. Never fails: an unclosed quote
 * ends with the text. Costs one pass.
 */

/** A piece of a word. `quoted`: it stands in quotes, so that it stays one word. */
export type WordPart =
  | { readonly kind: "text"; readonly text: string; readonly quoted: boolean }
  | { readonly kind: "variable"; readonly name: string; readonly quoted: boolean }
  /** Only running the script would tell: a command substitution, `${NAME:-word}`, `$1`. `assigns`: the variable that it may set. */
  | { readonly kind: "computed"; readonly quoted: boolean; readonly assigns?: string };

export type ShellToken =
  /** `line` is counted from 0 at LF. */
  | { readonly kind: "word"; readonly parts: readonly WordPart[]; readonly line: number }
  | { readonly kind: "operator"; readonly text: string; readonly line: number };

/** How the text is cut: as sh(1) does, or as execlineb does, to which a line end is a blank and which knows no operators. */
export type ShellGrammar = "sh" | "execline";

/** The words and operators of a script in their order. Redirections, comments and here-documents are left out. */
export function* shellTokens(text: string, grammar: ShellGrammar = "sh"): Generator<ShellToken> {
  const pending: HereDocument[] = [];
  let redirection: "none" | "target" | "here" | "here-tabs" = "none";
  let line = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === "\n") {
      at += 1;
      if (grammar === "sh") yield { kind: "operator", text: "\n", line };
      line += 1;
      redirection = "none";
      for (const document of pending.splice(0)) {
        const end = endOfHereDocument(text, at, document);
        line += countLines(text, at, end);
        at = end;
      }
    } else if (char === " " || char === "\t" || char === "\r") at += 1;
    else if (char === "\\" && text.charAt(at + 1) === "\n") {
      at += 2;
      line += 1;
    } else if (char === "#") {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
    } else if (grammar === "sh" && "<>".includes(char) && text.charAt(at + 1) !== "(") {
      const [operator = char] = /^(?:<<<|<<-|<<|<&|<>|>>|>&|>\||[<>])/.exec(text.slice(at, at + 3)) ?? [];
      redirection = operator === "<<" ? "here" : operator === "<<-" ? "here-tabs" : "target";
      at += operator.length;
    } else if (grammar === "sh" && OPERATOR_START.includes(char)) {
      const [operator = char] = /^(?:&&|\|\||;;&|;;|;&|&>>|&>|\|&|[;&|()])/.exec(text.slice(at, at + 3)) ?? [];
      at += operator.length;
      if (operator === "&>" || operator === "&>>") redirection = "target";
      else yield { kind: "operator", text: operator, line };
    } else {
      const word = readWord(text, at, grammar);
      const begin = line;
      line += countLines(text, at, word.end);
      at = word.end;
      if (redirection !== "none") {
        if (redirection !== "target") pending.push({ delimiter: literalOf(word.parts), tabs: redirection === "here-tabs" });
        redirection = "none";
      } else if (!isDescriptor(word.parts, text.charAt(at))) yield { kind: "word", parts: word.parts, line: begin };
    }
  }
}

const OPERATOR_START = ";&|()";

interface HereDocument {
  readonly delimiter: string;
  /** Whether tabs at the beginning of its lines count for nothing (`<<-`). */
  readonly tabs: boolean;
}

function endOfHereDocument(text: string, start: number, { delimiter, tabs }: HereDocument): number {
  for (let at = start; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    let begin = at;
    if (tabs) while (text.charAt(begin) === "\t") begin += 1;
    at = Math.min(end + 1, text.length);
    if (end - begin === delimiter.length && text.startsWith(delimiter, begin)) return at;
  }
  return text.length;
}

/** The number before a redirection: `2>&1`. */
function isDescriptor(parts: readonly WordPart[], next: string): boolean {
  const [only] = parts;
  return (next === "<" || next === ">") && parts.length === 1 && only?.kind === "text" && !only.quoted && /^\d{1,3}$/.test(only.text);
}

function literalOf(parts: readonly WordPart[]): string {
  return parts.map((part) => (part.kind === "text" ? part.text : "")).join("");
}

function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  // Only this stretch is looked at: the next line end may be far away.
  const stretch = text.slice(start, end);
  for (let at = stretch.indexOf("\n"); at >= 0; at = stretch.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

interface ReadWord {
  readonly parts: readonly WordPart[];
  readonly end: number;
}

const PLAIN = /[^ \t\r\n\\'"`$;&|()<>]*/y;
const PLAIN_EXECLINE = /[^ \t\r\n\\"$]*/y;
const PLAIN_QUOTED = /[^\\"`$]*/y;

function readWord(text: string, start: number, grammar: ShellGrammar): ReadWord {
  const parts: WordPart[] = [];
  const sh = grammar === "sh";
  let at = start;
  const take = (pattern: RegExp, quoted: boolean): void => {
    pattern.lastIndex = at;
    const [plain = ""] = pattern.exec(text) ?? [];
    if (plain !== "") parts.push({ kind: "text", text: plain, quoted });
    at += plain.length;
  };
  while (at < text.length) {
    take(sh ? PLAIN : PLAIN_EXECLINE, false);
    const char = text.charAt(at);
    if (char === "\\") {
      // A backslash before a line end is nothing at all.
      const next = text.charAt(at + 1);
      if (next !== "\n") parts.push({ kind: "text", text: next, quoted: true });
      at += 2;
    } else if (char === "'" && sh) {
      const found = text.indexOf("'", at + 1);
      const end = found < 0 ? text.length : found;
      parts.push({ kind: "text", text: text.slice(at + 1, end), quoted: true });
      at = end + 1;
    } else if (char === '"') {
      at += 1;
      const before = parts.length;
      while (at < text.length && text.charAt(at) !== '"') {
        take(PLAIN_QUOTED, true);
        const inner = text.charAt(at);
        if (inner === "\\") {
          const next = text.charAt(at + 1);
          if (next !== "\n") parts.push({ kind: "text", text: '$`"\\'.includes(next) ? next : `\\${next}`, quoted: true });
          at += 2;
        } else if (inner === "$" || inner === "`") at = readExpansion(text, at, { parts, quoted: true, sh });
      }
      if (parts.length === before) parts.push({ kind: "text", text: "", quoted: true });
      at += 1;
    } else if (char === "$" || (char === "`" && sh)) at = readExpansion(text, at, { parts, quoted: false, sh });
    else if (sh && (char === "<" || char === ">") && at === start) {
      // Process substitution.
      parts.push({ kind: "computed", quoted: false });
      at = endOfNested(text, at + 2, ")");
    } else break;
  }
  return { parts, end: Math.min(at, text.length) };
}

interface Expansion {
  readonly parts: WordPart[];
  readonly quoted: boolean;
  readonly sh: boolean;
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? "";
}

/** What begins with `$` or a backquote at `at`; gives its end. */
function readExpansion(text: string, at: number, { parts, quoted, sh }: Expansion): number {
  if (text.charAt(at) === "`") {
    if (!sh) {
      parts.push({ kind: "text", text: "`", quoted });
      return at + 1;
    }
    parts.push({ kind: "computed", quoted });
    return endOfBackquotes(text, at + 1);
  }
  const next = text.charAt(at + 1);
  const name = nameAt(text, at + 1);
  if (name !== "") {
    parts.push({ kind: "variable", name, quoted });
    return at + 1 + name.length;
  }
  if (next === "{") {
    const inner = nameAt(text, at + 2);
    const after = at + 2 + inner.length;
    if (inner !== "" && text.charAt(after) === "}") {
      parts.push({ kind: "variable", name: inner, quoted });
      return after + 1;
    }
    const assigns = inner !== "" && (text.charAt(after) === "=" || text.startsWith(":=", after));
    parts.push({ kind: "computed", quoted, ...(assigns && { assigns: inner }) });
    return endOfNested(text, at + 2, "}");
  }
  if (next === "(" && sh) {
    parts.push({ kind: "computed", quoted });
    return endOfNested(text, at + 2, ")");
  }
  if (sh && /[\d@*#?$!-]/.test(next)) {
    parts.push({ kind: "computed", quoted });
    return at + 2;
  }
  // $'…' and $"…" leave only their quotes.
  if (!(sh && !quoted && (next === "'" || next === '"'))) parts.push({ kind: "text", text: "$", quoted });
  return at + 1;
}

function endOfBackquotes(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charAt(at) !== "`") at += text.charAt(at) === "\\" ? 2 : 1;
  return at + 1;
}

/** Behind the closing bracket of what began before `start`. Brackets nest, and quotes hide them. */
function endOfNested(text: string, start: number, closing: string): number {
  const open = [closing];
  let at = start;
  while (at < text.length) {
    const char = text.charAt(at);
    const until = open.at(-1);
    at += 1;
    if (char === "\\") at += 1;
    else if (char === until) {
      open.pop();
      if (open.length === 0) return at;
    } else if (char === "$" && "({".includes(text.charAt(at) || " ")) {
      open.push(text.charAt(at) === "(" ? ")" : "}");
      at += 1;
    } else if (until === '"') continue;
    else if (char === '"') open.push('"');
    else if (char === "'") {
      const end = text.indexOf("'", at);
      at = end < 0 ? text.length : end + 1;
    } else if (char === "(") open.push(")");
  }
  return text.length;
}
