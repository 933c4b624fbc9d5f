import { Connection, type Transport } from "./connection.ts";
import { NO_FILES } from "./files.ts";
import { plainMessage } from "./json-bytes.ts";
import { startServer } from "./server.ts";

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
  startServer(new Connection(transport), () => NO_FILES);
}
