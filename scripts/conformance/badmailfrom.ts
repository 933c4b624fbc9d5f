/** badmailfrom: may this sender send? The answer comes at RCPT. */

export { judgeSmtp as judge } from "./smtp.ts";

export const topic = "badmailfrom";
