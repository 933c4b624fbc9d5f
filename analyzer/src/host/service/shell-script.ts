/**
 * A shell script read as far as its text alone tells: the commands that it may run, with what is known by then of variables,
 * working directory and the tests that came before. Nothing is executed. What depends on a condition, a command or a file that is
 * not in view is not known, and stays so. Source: sh(1).
 */

import type { VariablePlace } from "../listener.ts";
import { type Knowledge, opposite, testOfRcpthosts } from "./rcpthosts-test.ts";
import { baseNameOf, type Field, tailOf, textOf, UNKNOWN, type Value } from "./script-value.ts";
import { type BranchKind, ShellBranches, type ShellVariable } from "./shell-branches.ts";
import { ShellExpansion, type ShellWord } from "./shell-expansion.ts";
import { type ShellToken, shellTokens, type WordPart } from "./shell-words.ts";

/** A script and what it may look at. Byte strings. */
export interface Script {
  /** Its name in evidence. */
  readonly file: string;
  readonly text: string;
  /** The folder in which it runs; undefined where that is not known. */
  readonly folder: string | undefined;
  /** A file that it reads with `.`, by its path; undefined: not in view. */
  readonly sourced?: ((path: string) => { readonly file: string; readonly text: string } | undefined) | undefined;
}

/** What is known at a command. */
export interface Shell {
  readonly file: string;
  readonly folder: string | undefined;
  /** Whether the script gets here only if control/rcpthosts exists. */
  readonly guardsRcpthosts: boolean;
  /** What may have set variables unseen: files that were sourced, commands that were evaluated. */
  readonly unseen: readonly string[];
  /** The variables that the script has set or unset and that programs get. */
  environment(): ReadonlyMap<string, ShellVariable>;
  /** Reads a text as a script of its own (`sh -c`) that stands in one line of this one. */
  run(inner: InnerScript): void;
}

/** A script within a script. */
export interface InnerScript {
  readonly text: string;
  readonly line: number;
  /** What is set, or unset, for it alone. */
  readonly variables: ReadonlyMap<string, Omit<ShellVariable, "exported">>;
  /** What may have set others. */
  readonly unseen: readonly string[];
}

const MOST_FIELDS = 10_000;
const MOST_TEXTS = 32;

/** Goes through the script; `visit` sees each simple command that is no business of the shell's own. */
export function readShellScript(script: Script, visit: (command: readonly Field[], shell: Shell) => void): void {
  new ShellReader(script, visit).read(script.file, script.text);
}

class ShellReader implements Shell {
  file: string;
  folder: string | undefined;
  readonly unseen: string[] = [];
  readonly #script: Script;
  readonly #visit: (command: readonly Field[], shell: Shell) => void;
  readonly #branches = new ShellBranches();
  readonly #expansion = new ShellExpansion((name) => this.#branches.get(name));
  #exportsAll = false;
  #texts = 0;
  #forgotten = 0;
  /** How many texts are being read, one within the other. */
  #level = 0;
  // The command that is being read.
  #words: ShellWord[] = [];
  #after: "" | "&&" | "||" = "";
  #negated = false;
  #lastTest: Knowledge;
  #header: "" | "for" | "words" | "case" | "function" | "pattern" = "";
  /** Whether a group that begins here is the body of a function. */
  #functionNext = false;

  constructor(script: Script, visit: (command: readonly Field[], shell: Shell) => void) {
    this.#script = script;
    this.#visit = visit;
    this.file = script.file;
    this.folder = script.folder;
  }

  get guardsRcpthosts(): boolean {
    return this.#branches.guardsRcpthosts;
  }

  environment(): ReadonlyMap<string, ShellVariable> {
    const certain = !this.#expansion.givenUp;
    const seen = [...this.#branches.variables()].filter(([, { exported, value }]) => exported || value === undefined);
    return new Map(certain ? seen : seen.map(([name, variable]) => [name, { ...variable, value: UNKNOWN }]));
  }

  run({ text, line, variables, unseen }: InnerScript): void {
    const { folder } = this;
    const before = this.unseen.length;
    this.#open("subshell");
    for (const name of unseen) this.#forgetAll(name);
    for (const [name, variable] of variables) this.#branches.set(name, { ...variable, exported: variable.value !== undefined });
    this.read(this.file, text, line);
    this.#close("subshell");
    this.unseen.length = before;
    this.folder = folder;
  }

  /** `line`: where the whole text stands; undefined: it is a file. */
  read(file: string, text: string, line?: number): void {
    this.#texts += 1;
    if (this.#texts > MOST_TEXTS) return;
    this.#level += 1;
    const outer = {
      file: this.file,
      words: this.#words,
      after: this.#after,
      negated: this.#negated,
      header: this.#header,
    };
    const leave = this.#branches.enterText();
    this.file = file;
    this.#reset();
    this.#header = "";
    for (const read of shellTokens(text)) {
      const token = line === undefined ? read : { ...read, line };
      if (token.kind === "word") this.#word(token);
      else this.#operator(token);
    }
    this.#finish();
    this.#level -= 1;
    // Behind the end of the whole script nobody asks any more.
    if (this.#level === 0) return;
    leave();
    this.file = outer.file;
    this.#words = outer.words;
    this.#after = outer.after;
    this.#negated = outer.negated;
    this.#header = outer.header;
  }

  #reset(): void {
    this.#words = [];
    this.#after = "";
    this.#negated = false;
  }

  #word(word: ShellWord): void {
    const plain = plainText(word.parts);
    if (this.#header === "pattern") {
      if (plain === "esac") {
        this.#header = "";
        this.#close("case");
      }
      return;
    }
    if (this.#header === "case") {
      if (plain === "in") this.#header = "pattern";
      return;
    }
    if (this.#header === "function") {
      this.#header = "";
      this.#functionNext = true;
      return;
    }
    if (this.#header === "words") return;
    if (this.#header === "for") {
      if (plain !== undefined && NAME.test(plain)) this.#assign(plain, this.#place(word.line), UNKNOWN);
      // The words to go through are no command.
      this.#header = "words";
      return;
    }
    if (this.#words.length === 0 && plain !== undefined && this.#reserved(plain)) return;
    this.#functionNext = false;
    if (this.#words.length < MOST_FIELDS) this.#words.push(word);
  }

  /** Takes a word that is the shell's own where a command may begin. */
  #reserved(word: string): boolean {
    switch (word) {
      case "!":
        this.#negated = !this.#negated;
        return true;
      case "if":
        this.#open("if");
        return true;
      case "while":
      case "until":
        this.#open("loop");
        return true;
      case "for":
      case "select":
        this.#open("loop");
        this.#header = "for";
        return true;
      case "case":
        this.#open("case");
        this.#header = "case";
        return true;
      case "function":
        this.#header = "function";
        return true;
      case "then":
        this.#reset();
        this.#branches.beginThen();
        return true;
      case "elif":
      case "else":
        this.#reset();
        this.#branches.beginElse(word);
        return true;
      case "do":
        this.#reset();
        return true;
      case "fi":
        this.#close("if");
        return true;
      case "done":
        this.#close("loop");
        return true;
      case "esac":
        this.#close("case");
        return true;
      case "{":
        this.#open(this.#functionNext ? "function" : "group");
        this.#functionNext = false;
        return true;
      case "}":
        this.#close(this.#branches.innermost === "function" ? "function" : "group");
        return true;
      default:
        return false;
    }
  }

  #operator({ text, line }: Extract<ShellToken, { kind: "operator" }>): void {
    if (this.#header === "pattern") {
      if (text === ")") this.#header = "";
      return;
    }
    if (this.#header === "case") return;
    if (this.#header === "words") this.#header = "";
    if (text !== "\n" && plainText(this.#words[0]?.parts) === "[[" && plainText(this.#words.at(-1)?.parts) !== "]]") {
      this.#words.push({ kind: "word", parts: [{ kind: "text", text, quoted: false }], line });
      return;
    }
    if (text === "(") {
      const [first] = this.#words;
      // `name()` begins a function: its body runs whenever somebody calls it. `NAME=(` begins a list.
      this.#functionNext = first !== undefined;
      const list = first && this.#expansion.assignment(first.parts);
      this.#reset();
      this.#open("subshell");
      if (list) this.#forget(list.name);
      return;
    }
    this.#finish();
    switch (text) {
      case "&&":
      case "||":
        this.#after = text;
        return;
      case ")":
        this.#close("subshell");
        return;
      case ";;":
      case ";&":
      case ";;&":
        if (this.#branches.endPattern()) this.#header = "pattern";
        return;
      case "\n":
        return;
      default:
        this.#after = "";
        this.#lastTest = undefined;
    }
  }

  /** A branch begins, behind what `&&` or `||` leaves certain. */
  #open(kind: BranchKind): void {
    const certain = this.#after === "&&" ? this.#lastTest : this.#after === "||" ? opposite(this.#lastTest) : undefined;
    if (!this.#branches.open(kind, this.#after !== "", certain)) return;
    this.#reset();
    this.#lastTest = undefined;
  }

  #close(kind: BranchKind): void {
    this.#reset();
    if (this.#branches.close(kind)) this.#lastTest = undefined;
  }

  #forget(name: string): void {
    this.#branches.forget(name, this.#branches.get(name)?.place ?? this.#place(0));
  }

  #place(line: number): VariablePlace {
    return { file: this.file, line };
  }

  #assign(name: string, place: VariablePlace, value: Value, exported = this.#exportsAll): void {
    this.#branches.set(name, { value, place, exported: exported || this.#branches.get(name)?.exported === true });
  }

  /** The command is complete. */
  #finish(): void {
    const words = this.#words;
    const [first] = words;
    if (first === undefined) return;
    const joins = this.#after !== "";
    const negated = this.#negated;
    const lastTest = this.#lastTest;
    if (joins) {
      this.#open("command");
      // Opening it has forgotten the words.
      this.#words = [];
    } else this.#reset();
    this.#lastTest = undefined;
    const test = this.#command(words);
    const found = negated ? opposite(test) : test;
    if (joins) {
      const { condition } = this.#branches;
      this.#close("command");
      // In a chain only what the first test says is kept.
      this.#lastTest = condition ?? lastTest;
    } else this.#lastTest = found;
    this.#branches.tested(found);
  }

  /** Does what the shell itself does with a command, and shows the others. Gives what a test of rcpthosts says when it succeeds. */
  #command(words: readonly ShellWord[]): Knowledge {
    for (const { parts } of words) {
      for (const part of parts) if (part.kind === "computed" && part.assigns !== undefined) this.#forget(part.assigns);
    }
    let start = 0;
    const prefixes: [name: string, value: Value, line: number][] = [];
    for (; start < words.length; start += 1) {
      const word = words[start];
      const assignment = word && this.#expansion.assignment(word.parts);
      if (!word || !assignment) break;
      prefixes.push([assignment.name, assignment.value, word.line]);
    }
    if (start === words.length) {
      for (const [name, value, line] of prefixes) this.#assign(name, this.#place(line), value);
      return undefined;
    }
    const fields = words.slice(start).flatMap((word) => this.#expansion.fields(word));
    const [name] = fields;
    if (!name) return undefined;
    const command = baseNameOf(name);
    const operands = fields.slice(1);
    switch (command) {
      case ".":
      case "source":
        this.#source(operands[0]);
        return undefined;
      case "eval":
        this.#evaluate(operands);
        return undefined;
      case "export":
      case "readonly":
      case "local":
      case "declare":
      case "typeset":
        this.#declare(command, words.slice(start + 1));
        return undefined;
      case "unset":
        for (const operand of operands) {
          const variable = textOf(operand);
          if (variable !== undefined && NAME.test(variable)) {
            this.#branches.set(variable, { value: undefined, exported: false, place: this.#place(operand.line) });
          }
        }
        return undefined;
      case "read":
        for (const operand of operands) this.#forget(textOf(operand) ?? "");
        return undefined;
      case "set":
        this.#setOption(operands);
        return undefined;
      case "cd":
        this.folder = operands[0] && this.#branches.innermost === undefined ? resolved(operands[0], this.folder) : undefined;
        return undefined;
      case "exit":
      case "return":
        this.#branches.exits();
        return undefined;
      case "test":
      case "[":
      case "[[":
        return testOfRcpthosts(operands);
      default:
        if (command === "exec" && operands.length === 0) return undefined;
        this.#show(fields, prefixes);
        if (command === "exec") this.#branches.exits();
        return undefined;
    }
  }

  /** Shows a command, with the variables that are set for it alone. */
  #show(fields: readonly Field[], prefixes: readonly [name: string, value: Value, line: number][]): void {
    if (prefixes.length === 0) {
      this.#visit(fields, this);
      return;
    }
    this.#open("subshell");
    for (const [name, value, line] of prefixes) this.#assign(name, this.#place(line), value, true);
    this.#visit(fields, this);
    this.#branches.discard();
  }

  #source(path: Field | undefined): void {
    const whole = path && resolved(path, this.folder);
    if (whole !== undefined && LIBRARIES.has(whole)) return;
    const found = whole === undefined ? undefined : this.#script.sourced?.(whole);
    if (found && this.#texts < MOST_TEXTS) {
      this.read(found.file, found.text);
      return;
    }
    this.#forgetAll(whole ?? (path ? `…${tailOf(path)}` : "."));
  }

  #evaluate(operands: readonly Field[]): void {
    const texts = operands.map(textOf);
    const text = texts.every((one) => one !== undefined) ? texts.join(" ") : undefined;
    if (text !== undefined && this.#texts < MOST_TEXTS) this.read(this.file, text, operands[0]?.line);
    else this.#forgetAll("eval");
  }

  /** Anything may have been set. */
  #forgetAll(because: string): void {
    this.#forgotten += 1;
    if (this.#forgotten > MOST_TEXTS) {
      this.#expansion.giveUp();
      return;
    }
    if (!this.unseen.includes(because)) this.unseen.push(because);
    for (const name of [...this.#branches.variables().keys()]) this.#forget(name);
  }

  #declare(command: string, words: readonly ShellWord[]): void {
    let exported = command === "export";
    for (const word of words) {
      const assignment = this.#expansion.assignment(word.parts);
      if (assignment) {
        this.#assign(assignment.name, this.#place(word.line), assignment.value, exported || this.#exportsAll);
        continue;
      }
      for (const field of this.#expansion.fields(word)) {
        const text = textOf(field);
        if (text === undefined) {
          // `export $(cat file)`
          if (field.loose && exported) this.#forgetAll(command);
        } else if (/^-[a-zA-Z]+$/.test(text)) exported = command === "export" ? !text.includes("n") : exported || text.includes("x");
        else if (NAME.test(text)) {
          const before = this.#branches.get(text);
          this.#branches.set(text, { value: before ? before.value : UNKNOWN, exported, place: before?.place ?? this.#place(word.line) });
        }
      }
    }
  }

  #setOption(operands: readonly Field[]): void {
    const [first, second] = operands.map(textOf);
    if (first === undefined) return;
    if (/^-[a-z]*a/.test(first) || (first === "-o" && second === "allexport")) this.#exportsAll = true;
    if (/^\+[a-z]*a/.test(first) || (first === "+o" && second === "allexport")) this.#exportsAll = false;
  }
}

/** What these define sets no variable of qmail's. */
const LIBRARIES: ReadonlySet<string> = new Set([
  "/lib/lsb/init-functions",
  "/etc/init.d/functions",
  "/etc/rc.d/init.d/functions",
  "/etc/rc.subr",
]);
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

function plainText(parts: readonly WordPart[] | undefined): string | undefined {
  const [only] = parts ?? [];
  return parts?.length === 1 && only?.kind === "text" && !only.quoted ? only.text : undefined;
}

/** A path of the host, absolute; undefined where that can't be told. */
export function resolved(path: Value, folder: string | undefined): string | undefined {
  const text = textOf(path);
  if (text === undefined || text === "") return undefined;
  if (text.startsWith("/")) return text;
  return folder === undefined ? undefined : `${folder}/${text.replace(/^(?:\.\/+)+/, "")}`;
}
