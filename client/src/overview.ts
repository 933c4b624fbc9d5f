/** Asks the server for a whole host. */

import type { BaseLanguageClient } from "vscode-languageclient";
import type { ClientRequests, HostOverview } from "../../protocol/src/index.ts";

const METHOD: keyof ClientRequests = "qmail-control/overview";

/** What the server knows of the host with that control directory; null where there is none. */
export function askOverview(client: BaseLanguageClient, host: string): Promise<HostOverview | null> {
  const params: ClientRequests[typeof METHOD]["params"] = { host };
  return client.sendRequest<HostOverview | null>(METHOD, params);
}
