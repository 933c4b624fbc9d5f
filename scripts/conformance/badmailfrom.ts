/** badmailfrom: may this sender send? */

export { dialects, judgeSmtp as judge } from "./smtp.ts";

export const topic = "badmailfrom";
