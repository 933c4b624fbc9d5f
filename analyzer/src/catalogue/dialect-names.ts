/** A control file and the dialects whose programs read it. `N` at the end of a name stands for a number. */
export interface NamedDialects {
  readonly name: string;
  readonly dialects: readonly string[];
}

/** Names that only one dialect reads. To be taken from the catalogue once that has the files of all dialects. */
const ONLY: Readonly<Record<string, string>> = {
  sqmail: "dkimdomains domaincerts domainips spamdomains spfexplain spflocalrules srsdomains tlsdestinations",
  sagredo:
    "authservid badhelonorelay badmailfromnorelay badrcpttonorelay concurrencysupplN dnsblfailclosed morevalidrcptto morevalidrcptto.cdb notlshosts_auto relaylimits supplsN",
  "qmail-ldap":
    "aliasdomains badmailfrom-unknown bigbrother custombouncetext defaultquotacount defaultquotasize dirmaker goodmailaddr ldapbasedn ldapcluster ldapclusterhosts ldapdefaultdotmode ldapdefaultquota ldapgid ldapgrouplogin ldapgrouppassword ldaplocaldelivery ldaplogin ldapmessagestore ldapobjectclass ldappasswdappend ldappassword ldaprebind ldapserver ldaptimeout ldapuid ldapusername locals.cdb pbscachesize pbsenv pbsip pbsport pbssecret pbsservers pbstimeout qmail-imapd.rules qmail-pop3d.rules qmail-qmqpd.rules qmail-smtpd.rules qmqpcip quotawarning rblonlyheader rcpthosts.cdb remotecert smtpcert smtpclustercookie tlsdheparams tlsremoteciphers",
  indimail:
    "accesslist atrnaccess auth.envrules authdomains badextpatterns badhost badip badmailpatterns badrcptpatterns bindroutes blackholedpatterns blackholedrcpt blackholedrcptpatterns blackholedsender bodycheck bounce.envrules chkrcptdomains chksenderdomains clientciphersuite conf-fdatasync conf-fsync conf-syncdir dkimkey domainqueue doublebouncemessage doublebouncesubject earlytalkerdroptime envheaders etrnhosts extraqueue from.envrules fromd.envrules globalspamredirect goodrcptpatterns greylist.white hash_method host.cntrl host.master host.mysql hostaccess hostid libindimail libmysql maxcmdlen maxdeliveredto mcdinfo moresmtproutes.cdb msgqueuelen msgqueuesize qbase qcount qregex queue_base queueforward rcpt.envrules rcptdomains redirectremote rejectspam relayclients relaydomains remote_auth remote_auth.cdb removeheaders serverciphersuite servicedir.conf spamfilter spamignore spamignorepatterns spamredirect spfipv6 tlsa.white tlsadomains todointerval",
  eqmail: "beforemote beforequeue",
};

/** The dialects of the files by which a dialect is known. */
export const DIALECT_NAMES: readonly NamedDialects[] = Object.entries(ONLY).flatMap(([dialect, names]) =>
  names.split(" ").map((name) => ({ name, dialects: [dialect] })),
);
