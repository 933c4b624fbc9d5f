/** Which files of the control directory the programs hand to OpenSSL, and what follows where it can't load one. */

/** What has to be in such a file. */
export type PemContent = "certificate and key" | "certificate and RSA key" | "CA certificates" | "one CRL" | "DH parameters";

/** What the programs do where OpenSSL can't load the file. */
export type PemFailure =
  /** qmail-smtpd offers STARTTLS and answers 454. */
  | "STARTTLS fails"
  /** The same, though the file is about client certificates only. */
  | "STARTTLS fails for all clients"
  | "no relaying by certificate"
  | "revocation is not checked"
  /** qmail-remote goes on without one. */
  | "no client certificate"
  | "parameters are generated";

/** One such file. */
export interface PemFile {
  readonly name: string;
  readonly holds: PemContent;
  readonly failure: PemFailure;
  /** The file without which this one is not read. */
  readonly besides?: string;
}

/** Source: tls_ctx() or tls_init() in qmail-smtpd.c, X509_load_crl_file() there. */
export const REVOCATION_LIST: PemFile = {
  name: "clientcrl.pem",
  holds: "one CRL",
  failure: "revocation is not checked",
  besides: "clientca.pem",
};
