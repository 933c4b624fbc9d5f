/** rcpthosts: may this recipient be sent to? */

export { dialects, judgeSmtp as judge } from "./smtp.ts";

export const topic = "rcpthosts";
