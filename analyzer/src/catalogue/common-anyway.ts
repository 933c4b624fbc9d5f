/** Files that are found on hosts of every dialect. */

/**
 * Names that prove nothing although only some dialects of the table read them: many other hosts have them, from patches of
 * qmail 1.03 and netqmail (TLS, validrcptto, qmail-taps, SPAMCONTROL, greetdelay, holdremote, domainbindings, outgoingip, BATV),
 * from programs beside qmail (simscan), from installation guides, or of tcp rules beside the control files.
 */
export const COMMON_ANYWAY: ReadonlySet<string> = new Set([
  ...["cert.pem", "dh2048.pem", "rsa2048.pem", "dh4096.pem", "rsa4096.pem", "servercert.cnf", "tlsciphers", "notlshosts"],
  ...["tlsclientmethod", "tlsservermethod", "clientcipherlist", "servercipherlist"],
  ...["validrcptto", "maxrcpt", "maxrcptcount", "maxrecipients", "brtlimit", "taps", "goodrcptto", "goodmailfrom"],
  ...["badmimetypes", "badmimetypes.cdb", "badloadertypes", "badloadertypes.cdb", "mailfromrules", "mailfromrules.cdb"],
  ...["badext", "greetdelay", "holdlocal", "holdremote", "domainbindings", "helohostbyip", "hostip", "maxhops", "logheaders"],
  ...["batvkey", "batvkeystale", "batvnosignlocals", "batvnosignremote", "rbllist", "aliasempty", "originipfield", "mailarchive"],
  ...["simcontrol", "policy", "softlimit", "tcp.smtp", "tcp.submission", "timeoutread", "timeoutwrite", "localdomains", "realm"],
  ...[
    "defaultdelivery",
    "concurrencyincoming",
    "rejectnullsenders",
    "rejectrelaytest",
    "bouncemessage",
    "bouncesubject",
    "bouncelifetime",
    "nodnscheck",
    "quarantine",
    "disclaimer",
  ],
]);
