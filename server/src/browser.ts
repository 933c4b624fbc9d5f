import { Connection, type Transport } from "./connection.ts";
import { NO_FILES } from "./files.ts";
import { plainMessage } from "./json-bytes.ts";
import { serve } from "./server.ts";
import { welcome } from "./welcome.ts";

/** Messages between a worker and the page that has started it. */
const transport: Transport = {
  listen(receiver) {
    self.onmessage = ({ data }) => receiver.message(data);
  },
  send(message) {
    self.postMessage(plainMessage(message));
  },
  soon(work) {
    setTimeout(work, 0);
  },
  watchParent() {
    // A worker ends with its page.
  },
  exit() {
    self.close();
  },
};

/** Talks with the page that has started this worker. */
export function startInWorker(): void {
  welcome(new Connection(transport), (connection, traits) => serve(connection, traits, () => NO_FILES, undefined));
}
