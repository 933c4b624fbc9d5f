/** badhelo: is mail from a client of this name taken? The answer comes at RCPT. */

export { dialects, judgeSmtp as judge } from "./smtp.ts";

export const topic = "badhelo";
