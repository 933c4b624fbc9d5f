/** The way of a mail through the host to which a file belongs. */

import { type EvidenceView, type Language, type Trace, traceAddress, traceView } from "../../analyzer/src/index.ts";
import type { TraceEvidence, TraceParams, TraceResult } from "../../protocol/src/index.ts";
import { type AskedHost, askHost, type HostSources } from "./asked-host.ts";
import { isRecord } from "./settings.ts";

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
export async function traceMail(params: TraceParams, sources: HostSources, language: Language): Promise<TraceResult | null> {
  const asked = await askHost(params.uri, sources, ({ model }) => traceAddress(model, params));
  if (!asked) return null;
  const { near } = asked.host;
  return { host: near.uriOf(near.control) ?? null, ...resultOf(asked.answer, asked.host, language) };
}

function resultOf(trace: Trace, { locate: pathOf, known }: AskedHost, language: Language): Omit<TraceResult, "host"> {
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
