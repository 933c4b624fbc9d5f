/** From a command to the program of qmail's at its end, through all the programs that run one another before it. */

import type { Unseen, VariablePlace } from "../listener.ts";
import { envFolder } from "./env-folder.ts";
import { EXECLINE_PROGRAMS, NETWORK_PROGRAMS, SPEAKERS, SUPER_SERVERS, type SuperServer, WRAPPERS } from "./known-programs.ts";
import type { Launch, LaunchServer, LaunchVariable } from "./launch.ts";
import { readOptions } from "./program-options.ts";
import { baseNameOf, behind, type Field, headOf, known, textOf, type Value } from "./script-value.ts";
import type { ServiceView } from "./service-view.ts";
import { type InnerScript, resolved } from "./shell-script.ts";
import { spamdykeRelay } from "./spamdyke.ts";

/** What is known where a command stands. */
export interface CommandPlace {
  readonly file: string;
  readonly folder: string | undefined;
  readonly guardsRcpthosts: boolean;
  /** What the command inherits, of which only the differences to an ordinary environment are known. */
  environment(): ReadonlyMap<string, Omit<LaunchVariable, "afterRules">>;
  readonly unseen: readonly Unseen[];
  /** Whether something else has taken the connection already: inetd, a socket unit. */
  readonly accepted: boolean;
  readonly grammar: "sh" | "execline";
  /** Runs a text as a shell does; undefined where that leads nowhere. */
  run?(inner: InnerScript): void;
}

/** The program of qmail's that a command starts; undefined where it starts none that is known. */
export function followCommand(command: readonly Field[], place: CommandPlace, view: ServiceView): Launch | undefined {
  return new Chain(command, place, view).follow();
}

class Chain {
  #words: readonly Field[];
  readonly #place: CommandPlace;
  readonly #view: ServiceView;
  readonly #variables = new Map<string, LaunchVariable>();
  readonly #unseen: Unseen[];
  #cleared = false;
  #server: LaunchServer | undefined;
  /** Whether a connection has been taken. */
  #accepted: boolean;

  constructor(words: readonly Field[], place: CommandPlace, view: ServiceView) {
    this.#words = words;
    this.#place = place;
    this.#view = view;
    this.#unseen = [...place.unseen];
    this.#accepted = place.accepted;
  }

  follow(): Launch | undefined {
    for (let at = 0; at < this.#words.length; ) {
      const word = this.#words[at];
      const name = word && baseNameOf(word);
      if (!word || name === undefined) at = this.#nextKnown(at + 1);
      else if (NETWORK_PROGRAMS.has(name)) return this.#launch(name, word, at);
      else {
        const next = this.#pass(name, at);
        if (next === undefined) return undefined;
        at = next;
      }
    }
    return undefined;
  }

  /** The index of the next program behind the one at `at`; undefined where the chain ends. */
  #pass(name: string, at: number): number | undefined {
    const server = SUPER_SERVERS.get(name);
    if (server) return this.#serve(name, server, at);
    switch (name) {
      case "env":
        return this.#env(at + 1);
      case "envdir":
      case "s6-envdir": {
        const { next } = readOptions(this.#words, at + 1, name === "envdir" ? "" : "vc");
        this.#readFolder(this.#words[next]);
        return next + 1;
      }
      case "chpst": {
        const { options, next } = readOptions(this.#words, at + 1, "uUbe/CnlLmdopfcrt");
        for (const { letter, argument } of options) if (letter === "e") this.#readFolder(argument);
        return next;
      }
      case "spamdyke":
        return this.#spamdyke(at + 1);
      case "tcpd":
        this.#filter("hosts.allow");
        return at + 1;
      case "sh":
      case "bash":
      case "dash":
      case "ksh":
      case "ash":
        return this.#shell(name, at + 1);
      case "start-stop-daemon":
        return this.#startDaemon(at + 1);
      default:
    }
    if (this.#place.grammar === "execline") {
      if (name === "export") {
        const [variable, value] = [this.#words[at + 1], this.#words[at + 2]];
        if (variable && value) this.#set(textOf(variable), value, variable.line);
        return at + 3;
      }
      if (name === "unexport") {
        const variable = this.#words[at + 1];
        if (variable) this.#set(textOf(variable), undefined, variable.line);
        return at + 2;
      }
      if (name === "emptyenv") {
        const { next } = readOptions(this.#words, at + 1, "");
        this.#clear();
        return next;
      }
      if (EXECLINE_PROGRAMS.has(name)) return this.#nextKnown(at + 1);
    }
    const passed = WRAPPERS.get(name);
    if (passed) return readOptions(this.#words, at + 1, passed.withArgument).next + passed.operands;
    if (SPEAKERS.has(name)) return undefined;
    const next = this.#nextKnown(at + 1);
    if (next < this.#words.length) this.#filter(name);
    return next;
  }

  /** The index of the next word that names a program which matters; the end where there is none. */
  #nextKnown(start: number): number {
    const execline = this.#place.grammar === "execline";
    for (let at = start; at < this.#words.length; at += 1) {
      const word = this.#words[at];
      const name = word && baseNameOf(word);
      if (name === undefined) continue;
      if (SUPER_SERVERS.has(name)) return at;
      // Before a connection is taken, the name may as well be that of a service.
      if (this.#accepted && NETWORK_PROGRAMS.has(name)) return at;
      if (execline && (WRAPPERS.has(name) || name === "s6-envdir" || name === "env" || name === "export")) return at;
    }
    return this.#words.length;
  }

  #serve(name: string, server: SuperServer, at: number): number {
    const { options, next, loose } = readOptions(this.#words, at + 1, server.withArgument);
    const last = (letters: string): Field | undefined =>
      options.filter(({ letter }) => letter !== "" && letters.includes(letter)).at(-1)?.argument;
    const has = (letter: string): boolean => letter !== "" && options.some((option) => option.letter === letter);
    let program = server.address ? next + 2 : next;
    let hidden = false;
    if (loose !== undefined) {
      // An unknown word may be the host as well as options: what is certain is where the next program stands.
      for (let index = server.address ? loose + 2 : loose; index < this.#words.length; index += 1) {
        const word = this.#words[index];
        const found = word && baseNameOf(word);
        if (!word || found === undefined) continue;
        const absolute = headOf(word).startsWith("/");
        if (!absolute && !WRAPPERS.has(found) && !NETWORK_PROGRAMS.has(found) && found !== "env" && found !== "spamdyke") continue;
        program = index;
        break;
      }
      hidden = loose < (server.address ? program - 2 : program);
    }
    const path = last(server.rules);
    const line = this.#words[at]?.line ?? 0;
    const before = this.#server;
    this.#server = {
      name: before ? before.name : name,
      host: server.address ? this.#words[program - 2] : before?.host,
      port: server.address ? this.#words[program - 1] : before?.port,
      rules: rulesOf(path, { server, hidden, withoutRules: has(server.withoutRules) }),
      place: path ? placeOf(path, this.#place.file) : { file: this.#place.file, line },
      asksName: has(server.noName)
        ? has(server.name) && lastOf(options, server.noName, server.name) === server.name
        : server.looksUp || has(server.name),
    };
    this.#accepted = true;
    return program;
  }

  #env(start: number): number {
    let at = start;
    for (; at < this.#words.length; at += 1) {
      const word = this.#words[at];
      if (!word) break;
      const text = textOf(word);
      const assignment = /^([^=\s]+)=/.exec(headOf(word));
      if (assignment?.[1] !== undefined && !headOf(word).startsWith("-")) {
        this.#set(assignment[1], behind(word, assignment[0].length), word.line);
      } else if (text === "-" || text === "-i" || text === "--ignore-environment") this.#clear();
      else if (text === "-u" || text === "--unset") {
        at += 1;
        const variable = this.#words[at];
        if (variable) this.#set(textOf(variable), undefined, variable.line);
      } else if (text?.startsWith("--unset=")) this.#set(text.slice("--unset=".length), undefined, word.line);
      else if (text === "-C" || text === "--chdir") at += 1;
      else if (headOf(word) === "" && word.loose) this.#note({ kind: "environment", name: "env" });
      else if (!headOf(word).startsWith("-")) break;
    }
    return at;
  }

  #clear(): void {
    this.#cleared = true;
    this.#variables.clear();
  }

  #readFolder(field: Value | undefined): void {
    const path = field && resolved(field, this.#place.folder);
    const variables = path === undefined ? undefined : envFolder(path, this.#view);
    if (variables === undefined) {
      this.#note({ kind: "environment", name: path ?? (field ? textOf(field) : undefined) ?? "envdir" });
      return;
    }
    for (const { name, value, file } of variables) {
      this.#variables.set(name, {
        value: value === undefined ? undefined : known(value),
        place: { file, line: 0 },
        afterRules: this.#accepted,
      });
    }
  }

  #spamdyke(start: number): number {
    const next = this.#nextKnown(start);
    let certain = false;
    for (let at = start; at < next; at += 1) {
      const [option, value] = [this.#words[at], this.#words[at + 1]];
      const text = option && textOf(option);
      if (!value || (text !== "-f" && text !== "--config-file")) continue;
      const path = resolved(value, this.#place.folder);
      const found = path === undefined ? undefined : this.#view.text(path);
      if (!found) continue;
      const relay = spamdykeRelay(found.text);
      certain = relay.kind !== "unknown";
      if (relay.kind === "anybody") {
        this.#variables.set("RELAYCLIENT", { value: known(""), place: { file: found.file, line: relay.line }, afterRules: true });
      }
    }
    if (!certain) this.#filter("spamdyke");
    return next;
  }

  #shell(name: string, start: number): number | undefined {
    const text = this.#words.findIndex((word, index) => index >= start && /^-[a-z]*c$/.test(textOf(word) ?? ""));
    const script = text < 0 ? undefined : this.#words[text + 1];
    if (!script || this.#accepted || !this.#place.run) {
      if (this.#accepted) this.#filter(name);
      return text < 0 || !this.#accepted ? undefined : this.#nextKnown(start);
    }
    // What is not known stays a command of which nothing is known.
    this.#place.run({
      text: script.pieces.map((piece) => piece ?? "$(:)").join(""),
      line: script.line,
      variables: this.#variables,
      unseen: this.#unseen.slice(this.#place.unseen.length).map((one) => one.name),
    });
    return undefined;
  }

  #startDaemon(start: number): number | undefined {
    let program: Field | undefined;
    for (let at = start; at < this.#words.length; at += 1) {
      const word = this.#words[at];
      const text = word && textOf(word);
      if (text === "--") {
        this.#words = program ? [program, ...this.#words.slice(at + 1)] : [];
        return 0;
      }
      if (text === "--exec" || text === "-x" || text === "--startas" || text === "-a") program = this.#words[at + 1] ?? program;
      else if (text === "--stop" || text === "-K") return undefined;
    }
    return undefined;
  }

  #set(name: string | undefined, value: Value | undefined, line: number): void {
    if (name === undefined) this.#note({ kind: "environment", name: this.#place.file });
    else this.#variables.set(name, { value, place: { file: this.#place.file, line }, afterRules: this.#accepted });
  }

  #filter(name: string): void {
    this.#note({ kind: "filter", name });
  }

  #note(unseen: Unseen): void {
    if (!this.#unseen.some(({ kind, name }) => kind === unseen.kind && name === unseen.name)) this.#unseen.push(unseen);
  }

  #launch(program: string, word: Field, at: number): Launch {
    const environment = new Map<string, LaunchVariable>();
    if (!this.#cleared) {
      for (const [name, variable] of this.#place.environment()) environment.set(name, { ...variable, afterRules: false });
    }
    for (const [name, variable] of this.#variables) environment.set(name, variable);
    return {
      program,
      place: { file: this.#place.file, line: word.line },
      arguments: this.#words.slice(at + 1, at + 17).map(({ pieces }) => ({ pieces })),
      server: this.#server,
      folder: this.#place.folder,
      environment,
      unseen: this.#unseen,
      guardsRcpthosts: this.#place.guardsRcpthosts,
    };
  }
}

function rulesOf(
  path: Value | undefined,
  { server, hidden, withoutRules }: { server: SuperServer; hidden: boolean; withoutRules: boolean },
): LaunchServer["rules"] {
  if (path && server.tcpRules) return { kind: "cdb", path, option: withoutRules ? "-X" : "-x" };
  return path || hidden ? { kind: "unknown" } : { kind: "none" };
}

function lastOf(options: readonly { readonly letter: string }[], one: string, other: string): string | undefined {
  return options.filter(({ letter }) => letter === one || letter === other).at(-1)?.letter;
}

/** Where a value is written: the line of its word, or the one that sets the variable which stands for it. */
function placeOf({ line, origin }: Field, file: string): VariablePlace {
  return origin ?? { file, line };
}

/** The words of an execline script without its blocks: what is in them runs beside the program, or before it. */
export function withoutBlocks(words: readonly Field[]): readonly Field[] {
  let depth = 0;
  return words.filter((word) => {
    const text = textOf(word);
    if (text === "{") depth += 1;
    if (text === "}") {
      depth = Math.max(0, depth - 1);
      return false;
    }
    return depth === 0;
  });
}
