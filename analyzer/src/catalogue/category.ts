import { type Localized, localized } from "../text/localized.ts";
import type { Category } from "./control-file.ts";

const WORDS: Readonly<Record<Category, Localized>> = {
  relay: localized({ en: "Who may send, and to whom", ja: "受信と中継の許可" }),
  routing: localized({ en: "Where mail goes", ja: "配送先の決定" }),
  delivery: localized({ en: "Delivery", ja: "配送" }),
  identity: localized({ en: "Names of this host", ja: "ホストの名前" }),
  queue: localized({ en: "Queue and bounces", ja: "キューとバウンス" }),
  limits: localized({ en: "Limits and time-outs", ja: "制限とタイムアウト" }),
  "smtp-in": localized({ en: "Receiving by SMTP", ja: "SMTP での受信" }),
  "smtp-out": localized({ en: "Sending by SMTP", ja: "SMTP での送信" }),
  antispam: localized({ en: "Refusing and filtering", ja: "拒否とフィルター" }),
  auth: localized({ en: "Logins and signatures", ja: "認証と署名" }),
  tls: localized({ en: "TLS", ja: "TLS" }),
  ldap: localized({ en: "LDAP directory", ja: "LDAP ディレクトリ" }),
  logging: localized({ en: "Logs", ja: "ログ" }),
  other: localized({ en: "Other", ja: "その他" }),
};

/** The heading under which files of a category stand. */
export function categoryWords(category: Category): Localized {
  return WORDS[category];
}

/** All of them, in the order in which they are listed. */
export const CATEGORIES: readonly Category[] = [
  "relay",
  "routing",
  "delivery",
  "identity",
  "queue",
  "limits",
  "smtp-in",
  "smtp-out",
  "antispam",
  "auth",
  "tls",
  "ldap",
  "logging",
  "other",
];
