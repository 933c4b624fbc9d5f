/** What a file says of when a change of it takes effect. */

import {
  activationCommand,
  compilingCommand,
  controlFile,
  type DialectId,
  effectText,
  inDialect,
  type Localized,
} from "../../analyzer/src/index.ts";
import type { HostFile } from "./hosts.ts";
import { pathOfUri } from "./location.ts";
import { readCompiled } from "./messages.ts";
import type { WholeHost } from "./whole-host.ts";

/** When a change takes effect, and the command that makes it; undefined: nothing is to be done, or no one command is known. */
export interface EffectLens {
  readonly effect: Localized;
  readonly command: string | undefined;
}

/** Undefined for a file of which nothing is known, or that no program reads. */
export function effectLens({ directory, name, uri }: HostFile, whole: WholeHost | undefined, dialect: DialectId): EffectLens | undefined {
  const known = directory.file(name)?.file;
  if (!known) return undefined;
  const file = inDialect(known, dialect);
  if (file.takesEffect === "never read") return undefined;
  const path = pathOfUri(uri) ?? name;
  const onHost = whole?.pathOnHost(path) ?? path;
  // Its own compiled form is read in its place, as soon as there is one.
  const compiled = directory.isPresent(`${name}.cdb`) ? controlFile(`${name}.cdb`) : undefined;
  if (compiled && file.compiler === undefined && compiled.name === `${name}.cdb` && compiled.dialects.includes(dialect)) {
    return { effect: readCompiled(compiled.name), command: compilingCommand(compiled, onHost, dialect) };
  }
  return { effect: effectText(file), command: activationCommand(file, onHost, dialect) };
}
