/** systemd's service units, as far as they start a program of qmail's. Sources: systemd.service(5), systemd.exec(5). */

import type { LaunchVariable } from "./launch.ts";
import { type Field, joined, known, UNKNOWN } from "./script-value.ts";
import { shellTokens } from "./shell-words.ts";

/** What a unit says. */
export interface ServiceUnit {
  readonly commands: readonly (readonly Field[])[];
  readonly environment: ReadonlyMap<string, Omit<LaunchVariable, "afterRules">>;
  /** Files of variables, of which the name alone is known here. */
  readonly environmentFiles: readonly string[];
  /** Whether a socket unit takes the connections. */
  readonly accepted: boolean;
  readonly folder: string | undefined;
}

/** Reads a unit. `file`: its name in evidence. */
export function readServiceUnit(text: string, file: string): ServiceUnit {
  const commands: (readonly Field[])[] = [];
  const environment = new Map<string, Omit<LaunchVariable, "afterRules">>();
  const environmentFiles: string[] = [];
  let accepted = false;
  let folder: string | undefined;
  for (const { name, value, line } of settingsOf(text)) {
    if (name === "Environment") {
      for (const word of unitWords(value, line)) {
        const [setting = ""] = word.pieces;
        const equals = setting.indexOf("=");
        if (equals > 0) environment.set(setting.slice(0, equals), { value: known(setting.slice(equals + 1)), place: { file, line } });
      }
    } else if (name === "EnvironmentFile") environmentFiles.push(value.replace(/^-/, ""));
    else if (name === "StandardInput") accepted = value === "socket" || value.startsWith("fd");
    else if (name === "WorkingDirectory") folder = value.startsWith("/") ? value : undefined;
    else if (/^ExecStart(?:Pre|Post)?$/.test(name)) {
      const [first, ...others] = unitWords(value, line, environment);
      if (first)
        commands.push([
          { ...first, pieces: first.pieces.map((piece, index) => (index === 0 ? piece?.replace(/^[-@:+!]+/, "") : piece)) },
          ...others,
        ]);
    }
  }
  return { commands, environment, environmentFiles, accepted, folder };
}

function* settingsOf(text: string): Generator<{ readonly name: string; readonly value: string; readonly line: number }> {
  const lines = text.split("\n");
  for (let line = 0; line < lines.length; line += 1) {
    const begin = line;
    const parts = [lines[line] ?? ""];
    if (/^\s*[#;]/.test(parts[0] ?? "")) continue;
    while (parts.at(-1)?.endsWith("\\") && line + 1 < lines.length) {
      line += 1;
      parts[parts.length - 1] = (parts.at(-1) ?? "").slice(0, -1);
      parts.push(lines[line] ?? "");
    }
    const setting = parts.join(" ");
    const equals = setting.indexOf("=");
    if (equals > 0) yield { name: setting.slice(0, equals).trim(), value: setting.slice(equals + 1).trim(), line: begin };
  }
}

/** Words with the quotes of systemd, which are those of the shell as far as it matters here; a variable is put in where it is known. */
function unitWords(text: string, line: number, environment?: ReadonlyMap<string, Omit<LaunchVariable, "afterRules">>): readonly Field[] {
  const fields: Field[] = [];
  for (const token of shellTokens(text.replaceAll("\n", " "))) {
    if (token.kind !== "word") continue;
    const values = token.parts.map((part) =>
      part.kind === "text" ? known(part.text) : part.kind === "variable" ? (environment?.get(part.name)?.value ?? UNKNOWN) : UNKNOWN,
    );
    const loose = token.parts.length === 1 && token.parts[0]?.kind === "variable" && !token.parts[0].quoted && values[0] === UNKNOWN;
    fields.push({ ...joined(values), line, loose });
  }
  return fields;
}
