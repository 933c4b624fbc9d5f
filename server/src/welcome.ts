import { capabilities } from "./capabilities.ts";
import { type ClientTraits, clientTraits } from "./client-traits.ts";
import type { Connection } from "./connection.ts";
import { PRODUCT, VERSION } from "./product.ts";

/**
 * Answers `initialize` and begins to listen. `serve` sets up the answers to everything else, once, when the client has been answered:
 * so a client need not wait until all of the server is loaded.
 */
export function welcome(connection: Connection, serve: (connection: Connection, traits: ClientTraits) => void): void {
  connection.onRequest("initialize", (params) => {
    const traits = clientTraits(params);
    connection.prepare(() => serve(connection, traits));
    return { capabilities: capabilities(traits), serverInfo: { name: PRODUCT, version: VERSION } };
  });
  connection.listen();
}
