/** maxrcpt: how many recipients one mail may have. */

export { dialects, judgeSmtpTransaction as judge } from "./smtp.ts";

export const topic = "maxrcpt";
