/** The way of a mail through the host to which a file belongs. */

import {
  type ChosenPrograms,
  type Declaration,
  type EvidenceView,
  hostPaths,
  type Language,
  type LocatedHost,
  locatedHost,
  openMailHost,
  programsOf,
  type Trace,
  traceAddress,
  traceView,
} from "../../analyzer/src/index.ts";
import type { TraceEvidence, TraceParams, TraceResult } from "../../protocol/src/index.ts";
import { controlDirectoryOf } from "./control-directory.ts";
import { type FileSources, KnownFiles } from "./known-files.ts";
import { isRecord } from "./settings.ts";

/** What a trace needs of the rest of the server. */
export interface TraceSources extends FileSources {
  /** Who listens on the host with that control directory, where a configuration file says so. */
  readonly declarationAt: (folder: string) => Promise<Declaration | undefined>;
  /** The programs of the host with that control directory. */
  readonly programsAt: (folder: string) => Promise<ChosenPrograms>;
}

/** Each round goes one step further: rules, users, homes, forwards. A chain of forwards beyond this is traced as far as it is known. */
const MOST_ROUNDS = 40;

/** Reads what a client asked; undefined where it makes no sense. */
export function parseTraceParams(value: unknown): TraceParams | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, address, client, sender } = value;
  if (typeof uri !== "string" || typeof address !== "string") return undefined;
  return {
    uri,
    address,
    ...(typeof client === "string" && { client }),
    ...(typeof sender === "string" && { sender }),
  };
}

/** The way of a mail, in a language; null where the file belongs to no host that can be found. */
export async function traceMail(params: TraceParams, sources: TraceSources, language: Language): Promise<TraceResult | null> {
  const near = await controlDirectoryOf(params.uri, sources.files);
  if (!near) return null;
  const { uriOf, control } = near;
  const folder = uriOf(control) ?? "";
  const [{ dialect, tcpRules }, declared] = await Promise.all([sources.programsAt(folder), sources.declarationAt(folder)]);
  const programs = programsOf(dialect, tcpRules);
  const known = new KnownFiles(uriOf, sources);
  for (let round = 0; ; round += 1) {
    const host = locatedHost(control, hostPaths(control), known, declared);
    const trace = traceAddress(openMailHost(host.files, programs), params);
    if (round === MOST_ROUNDS || !(await known.fetchMissing()))
      return { host: uriOf(control) ?? null, ...resultOf(trace, host, known, language) };
  }
}

function resultOf(trace: Trace, { locate: pathOf }: LocatedHost, known: KnownFiles, language: Language): Omit<TraceResult, "host"> {
  const evidence = ({ place, label, text, because }: EvidenceView): TraceEvidence => ({
    label,
    uri: (place && known.uriOfText(pathOf(place.file))) ?? null,
    line: place?.line ?? null,
    text,
    because,
  });
  const view = traceView(trace, language);
  const stations = view.stations.map(({ steps, ...station }) => ({
    ...station,
    steps: steps.map((step) => ({ ...evidence(step), lost: step.lost.map(evidence) })),
  }));
  return { ...view, stations };
}
