/** relaymailfrom: may this sender relay? */

export { dialects, judgeSmtp as judge } from "./smtp.ts";

export const topic = "relaymailfrom";
