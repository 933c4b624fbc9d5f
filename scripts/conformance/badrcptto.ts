/** badrcptto: is this recipient refused for what it is? */

export { dialects, judgeSmtp as judge } from "./smtp.ts";

export const topic = "badrcptto";
