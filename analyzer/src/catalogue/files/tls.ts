import type { ControlFileEntry } from "../entry.ts";
import { readBy } from "./moments.ts";

/** IndiMail: the programs that speak TLS as clients; qmail-daned does so in a child process for each question. Source: starttls.c: do_dane_validation(). */
const DOSSL_READ = readBy(["qmail-remote", "qmail-daned", "dnstlsarr"], { "qmail-daned": "at once" });

/** IndiMail: qmail-smtpd leaves these parameters to libqmail. Source: libqmail: tls.c: tls_init(), set_rsa_dh(), get_dhkey(). */
const LIBQMAIL_DH = {
  readers: ["qmail-smtpd"],
  takesEffect: "next connection",
  manual: "qmail-smtpd(8)",
  sources: ["indimail: smtpd.c: do_tls()", "indimail: libqmail: tls.c: tls_init(), set_rsa_dh(), get_dhkey()"],
  en: {
    purpose: "Diffie-Hellman parameters that qmail-smtpd uses for ciphers with DHE.",
    content:
      "DH parameters in PEM form, in CERTDIR or else in the control directory. With OpenSSL 3, libqmail takes the first of dh8192.pem, dh4096.pem and dh2048.pem that exists; with older versions it reads none of them.",
    missing: "Without any of these files, OpenSSL chooses the parameters.",
    empty: "As with a file that can't be used: qmail-smtpd can crash.",
    malformed: "If no parameters can be read from it, qmail-smtpd can crash.",
  },
  ja: {
    purpose: "qmail-smtpd が DHE の暗号で使う Diffie-Hellman パラメーター。",
    content:
      "DH パラメーターを PEM 形式で入れ、CERTDIR、なければ control ディレクトリに置きます。OpenSSL 3 では、libqmail は dh8192.pem、dh4096.pem、dh2048.pem のうち、この順で最初に見つかったものを使います。それより古い OpenSSL では、どれも読みません。",
    missing: "これらのファイルがどれもなければ、パラメーターは OpenSSL が選びます。",
    empty: "使えないファイルの場合と同じく、qmail-smtpd が異常終了することがあります。",
    malformed: "パラメーターを読み取れないと、qmail-smtpd が異常終了することがあります。",
  },
} as const;

/** Certificates, keys and ciphers, and which hosts are spoken to by TLS. */
export const TLS_FILES: readonly ControlFileEntry[] = [
  {
    name: "cert.pem",
    category: "tls",
    reader: "blob",
    dialects: ["qmail-ldap"],
    ...readBy(["tcpserver", "qmail-smtpd"], { tcpserver: "restart the service" }),
    shared: true,
    sources: ["qmail-ldap: Makefile: cert, cert-req"],
    default: { kind: "none" },
    environment: "TLSCERT",
    secret: true,
    en: {
      purpose: "Certificate and private key of the POP3 and IMAP services over TLS.",
      content:
        "A PEM file with both; `make cert` in the source directory writes a self-signed one. The run scripts of the services use it, and smtpcert can name it for qmail-smtpd.",
      missing: "The services have no certificate, unless TLSCERT names another file.",
      empty: "No certificate can be loaded from it, and TLS does not come about.",
      malformed: "If certificate or key can't be loaded from it, TLS does not come about.",
      danger: "It holds the private key: keep it from other users.",
    },
    ja: {
      purpose: "TLS を使う POP3・IMAP サービスの証明書と秘密鍵。",
      content:
        "証明書と秘密鍵を入れた PEM ファイルです。ソースディレクトリで `make cert` を実行すると、自己署名証明書が作られます。サービスの run スクリプトが使い、smtpcert に書けば qmail-smtpd でも使えます。",
      missing: "TLSCERT で別のファイルを指定しない限り、サービスの証明書がありません。",
      empty: "証明書を読み込めず、TLS は使えません。",
      malformed: "証明書か鍵を読み込めないと、TLS は使えません。",
      danger: "秘密鍵が入っているので、ほかのユーザーが読めないようにしてください。",
    },
  },
  {
    name: "clientca.pem",
    category: "tls",
    reader: "blob",
    dialects: ["sagredo", "eqmail", "indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: [
      "sagredo: qmail-smtpd.c: tls_ctx(), tls_verify()",
      "eqmail: qmail-smtpd.c: tls_init(), tls_verify()",
      "indimail: smtpd.c: do_tls(), tls_verify()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "The CAs whose client certificates can give relay permission, together with tlsclients.",
      content:
        "CA certificates in PEM form. If tlsclients exists, a TLS client without relay permission that names a recipient outside rcpthosts is asked for a certificate of one of these CAs.",
      missing: "No client gets relay permission by its certificate.",
      empty: "No client gets relay permission by its certificate.",
      malformed: "No client gets relay permission by its certificate.",
      danger:
        "Whoever gets a certificate with an address of tlsclients from one of these CAs may relay. Only CAs that you trust that far belong here.",
    },
    ja: {
      purpose: "tlsclients と合わせて、クライアント証明書による中継を認める CA。",
      content:
        "CA 証明書を PEM 形式で並べます。tlsclients があると、中継を許されていない TLS クライアントが rcpthosts にない受信者を指定したときに、これらの CA の証明書を求めます。",
      missing: "証明書による中継は認められません。",
      empty: "証明書による中継は認められません。",
      malformed: "証明書による中継は認められません。",
      danger: "ここの CA から、tlsclients にあるアドレスの証明書を発行された者は中継できます。そこまで信頼できる CA だけを置いてください。",
    },
    differences: {
      sagredo: {
        en: {
          malformed: "No client gets relay permission by its certificate. In newer versions TLS does not come about at all.",
        },
        ja: {
          malformed: "証明書による中継は認められません。新しい版では、TLS 自体が使えなくなります。",
        },
      },
      indimail: {
        environment: "CLIENTCA",
        sources: ["indimail: smtpd.c: do_tls(), tls_verify()", "indimail: libqmail: tls.c: tls_init()"],
        en: {
          purpose: "The CAs that qmail-smtpd names when it asks a client for a certificate because of tlsclients.",
          content:
            "CA certificates in PEM form, in CERTDIR or else in the control directory; CLIENTCA gives the file another name there. libqmail of 2024 does not verify client certificates with it, so that none gives relay permission.",
          danger:
            "With a libqmail that verifies them, whoever gets a certificate with an address of tlsclients from one of these CAs may relay.",
        },
        ja: {
          purpose: "tlsclients によってクライアントに証明書を求めるとき、qmail-smtpd が伝える CA。",
          content:
            "CA 証明書を PEM 形式で並べ、CERTDIR、なければ control ディレクトリに置きます。CLIENTCA でその中の別のファイル名を指定できます。2024 年の libqmail はこれでクライアント証明書を検証しないため、証明書による中継は認められません。",
          danger: "検証を行う libqmail では、ここの CA から、tlsclients にあるアドレスの証明書を発行された者は中継できます。",
        },
      },
    },
  },
  {
    name: "clientcert.pem",
    category: "tls",
    reader: "blob",
    dialects: ["sagredo", "eqmail", "indimail"],
    readers: ["qmail-remote"],
    shared: true,
    manual: "qmail-remote(8)",
    sources: ["sagredo: qmail-remote.c: tls_init()", "eqmail: qmail-remote.c: tls_init()", "indimail: dossl.c: do_tls()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    secret: true,
    en: {
      purpose: "The certificate with which qmail-remote identifies itself to other servers.",
      content:
        "A PEM file with the certificate, the intermediate certificates and the private key. The user qmailr must be able to read it.",
      missing: "No certificate is presented.",
      empty: "No certificate is presented.",
      malformed: "If it can't be loaded, no certificate is presented.",
      danger: "It holds the private key: keep it from other users.",
    },
    ja: {
      purpose: "qmail-remote が相手のサーバーに提示する、自分の証明書。",
      content: "証明書、中間証明書、秘密鍵を入れた PEM ファイルです。qmailr から読める必要があります。",
      missing: "証明書は提示されません。",
      empty: "証明書は提示されません。",
      malformed: "読み込めないと、証明書は提示されません。",
      danger: "秘密鍵が入っているので、ほかのユーザーが読めないようにしてください。",
    },
    differences: {
      eqmail: {
        en: {
          content:
            "A PEM file with the certificate, the intermediate certificates and the private key, which has to be an RSA key. mksrvrcerts makes it a symbolic link to servercert.pem. The user qmailr must be able to read it.",
        },
        ja: {
          content:
            "証明書、中間証明書、秘密鍵を入れた PEM ファイルで、秘密鍵は RSA でなければなりません。mksrvrcerts は servercert.pem へのシンボリックリンクにします。qmailr から読める必要があります。",
        },
      },
      indimail: {
        ...DOSSL_READ,
        environment: "CLIENTCERT",
        en: {
          content:
            "A PEM file with the certificate, the intermediate certificates and the private key, in CERTDIR or else in the folder certs of the configuration directory; CLIENTCERT gives it another name there. Without it qmail-remote does not use TLS.",
          missing: "qmail-remote does not send STARTTLS, not even to hosts in tlshosts.",
          empty: "TLS is switched on, but no certificate is presented.",
          malformed: "If it can't be loaded, TLS is switched on, but no certificate is presented.",
          danger:
            "Without it mail leaves in clear text, and not at all where DANE or port 465 asks for TLS. It holds the private key: keep it from other users.",
        },
        ja: {
          content:
            "証明書、中間証明書、秘密鍵を入れた PEM ファイルで、CERTDIR、なければ設定ディレクトリの certs フォルダーに置きます。CLIENTCERT でその中の別のファイル名を指定できます。これがないと、qmail-remote は TLS を使いません。",
          missing: "qmail-remote は、tlshosts にあるホストにも STARTTLS を送りません。",
          empty: "TLS は有効になりますが、証明書は提示されません。",
          malformed: "読み込めないと、TLS は有効になりますが、証明書は提示されません。",
          danger:
            "ないと、メールは平文で送られ、DANE やポート 465 で TLS が必要な場合は送られません。秘密鍵が入っているので、ほかのユーザーが読めないようにしてください。",
        },
      },
    },
  },
  {
    name: "clientcipherlist",
    shared: true,
    category: "tls",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    ...DOSSL_READ,
    manual: "qmail-remote(8)",
    sources: ["indimail: dossl.c: do_tls()"],
    default: { kind: "none" },
    environment: "TLS_CIPHER_LIST",
    en: {
      purpose: "Ciphers that qmail-remote offers, up to TLS 1.2.",
      content:
        "An OpenSSL cipher string such as `HIGH:!aNULL`; several lines are joined with colons. If tlsclientmethod names TLSv1_3 as the highest version, clientciphersuite is read in its place.",
      missing: "OpenSSL's own selection is offered.",
      empty: "As if the file did not exist.",
      malformed: "If OpenSSL refuses the string, mail that would go over TLS is deferred.",
    },
    ja: {
      purpose: "TLS 1.2 までの接続で qmail-remote が提示する暗号。",
      content:
        "`HIGH:!aNULL` のような OpenSSL の暗号指定文字列です。複数行はコロンでつながれます。tlsclientmethod で最高のバージョンを TLSv1_3 にした場合は、代わりに clientciphersuite が読まれます。",
      missing: "OpenSSL の標準の選択が提示されます。",
      empty: "ファイルがない場合と同じです。",
      malformed: "文字列が OpenSSL に拒否されると、TLS を使う配送が保留されます。",
    },
  },
  {
    name: "clientciphersuite",
    shared: true,
    category: "tls",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    ...DOSSL_READ,
    manual: "qmail-remote(8)",
    sources: ["indimail: dossl.c: do_tls()"],
    default: { kind: "none" },
    environment: "TLS_CIPHER_SUITE",
    en: {
      purpose: "Cipher suites that qmail-remote offers with TLS 1.3.",
      content:
        "Names of TLS 1.3 suites such as `TLS_AES_256_GCM_SHA384`, with colons between them or one a line. Read if tlsclientmethod names TLSv1_3 as the highest version.",
      missing: "OpenSSL's own suites are offered.",
      empty: "As if the file did not exist.",
      malformed: "If OpenSSL refuses the names, mail that would go over TLS is deferred.",
    },
    ja: {
      purpose: "TLS 1.3 で qmail-remote が提示する暗号スイート。",
      content:
        "`TLS_AES_256_GCM_SHA384` のような TLS 1.3 のスイート名を、コロンで区切るか、1 行に 1 つ書きます。tlsclientmethod で最高のバージョンを TLSv1_3 にした場合に読まれます。",
      missing: "OpenSSL の標準のスイートが提示されます。",
      empty: "ファイルがない場合と同じです。",
      malformed: "名前が OpenSSL に拒否されると、TLS を使う配送が保留されます。",
    },
  },
  {
    name: "clientcrl.pem",
    category: "tls",
    reader: "blob",
    dialects: ["sagredo", "eqmail", "indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["sagredo: qmail-smtpd.c: tls_ctx()", "eqmail: qmail-smtpd.c: tls_init()", "indimail: smtpd.c: do_tls()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Revocation list of the CA in clientca.pem: a client whose certificate is revoked gets no relay permission.",
      content: "One CRL in PEM form; a file with several is not used.",
      missing: "Revocation is not checked.",
      empty: "Revocation is not checked.",
      malformed: "If it can't be loaded, or holds several CRLs, revocation is not checked.",
      danger: "With a damaged file, clients with revoked certificates can relay.",
    },
    ja: {
      purpose: "clientca.pem の CA の失効リスト。失効した証明書を持つクライアントには中継を認めません。",
      content: "PEM 形式の CRL を 1 つだけ入れます。複数入れたファイルは使われません。",
      missing: "失効は確認されません。",
      empty: "失効は確認されません。",
      malformed: "読み込めないか、複数の CRL があると、失効は確認されません。",
      danger: "ファイルが壊れていると、失効した証明書でも中継できます。",
    },
    differences: {
      indimail: {
        environment: "CLIENTCRL",
        sources: ["indimail: smtpd.c: do_tls()", "indimail: libqmail: tls.c: tls_init()"],
        en: {
          purpose: "Revocation list of the CA in clientca.pem. qmail-smtpd hands it to libqmail, which does not use it.",
          content:
            "A CRL in PEM form, in CERTDIR or else in the control directory; CLIENTCRL gives the file another name there. libqmail of 2024 does not load it for qmail-smtpd.",
          malformed: "Revocation is not checked.",
          danger: "It does not keep a revoked certificate out: take the address out of tlsclients.",
        },
        ja: {
          purpose: "clientca.pem の CA の失効リスト。qmail-smtpd は libqmail に渡しますが、使われません。",
          content:
            "PEM 形式の CRL で、CERTDIR、なければ control ディレクトリに置きます。CLIENTCRL でその中の別のファイル名を指定できます。2024 年の libqmail は、qmail-smtpd ではこれを読み込みません。",
          malformed: "失効は確認されません。",
          danger: "失効した証明書を防ぐ役には立ちません。tlsclients からアドレスを削除してください。",
        },
      },
    },
  },
  {
    name: "dh2048.pem",
    category: "tls",
    reader: "blob",
    dialects: ["eqmail", "indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["eqmail: qmail-smtpd.c: tmp_dh_cb()", "eqmail: mkrsadhkeys.sh"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Diffie-Hellman parameters that qmail-smtpd uses for ciphers with DHE.",
      content: "DH parameters of 2048 bits in PEM form. mkrsadhkeys makes them.",
      missing: "When a cipher with DHE is chosen, qmail-smtpd generates parameters, which keeps the client waiting.",
      empty: "As if the file did not exist.",
      malformed: "As if the file did not exist.",
    },
    ja: {
      purpose: "qmail-smtpd が DHE の暗号で使う Diffie-Hellman パラメーター。",
      content: "2048 ビットの DH パラメーターを PEM 形式で入れます。mkrsadhkeys が作ります。",
      missing: "DHE の暗号が選ばれると、qmail-smtpd がその場でパラメーターを生成するため、クライアントを待たせます。",
      empty: "ファイルがない場合と同じです。",
      malformed: "ファイルがない場合と同じです。",
    },
    differences: { indimail: LIBQMAIL_DH },
  },
  {
    name: "dh4096.pem",
    category: "tls",
    reader: "blob",
    dialects: ["sagredo", "indimail"],
    shared: true,
    default: { kind: "none" },
    ...LIBQMAIL_DH,
    differences: {
      sagredo: {
        readers: [],
        takesEffect: "never read",
        manual: "qmail-control(5)",
        sources: [
          "sagredo: update_tmprsadh.sh",
          "sagredo: qmail-smtpd.c: tls_ctx()",
          "sagredo: scripts/example-supervise/qmail-smtpsd/run",
        ],
        en: {
          purpose: "Diffie-Hellman parameters that qmail-smtpd used in former versions.",
          content: "DH parameters of 4096 bits in PEM form, written by update_tmprsadh.",
          missing: "For qmail-smtpd nothing changes: OpenSSL chooses the parameters.",
          empty: "For qmail-smtpd it makes no difference.",
          malformed: "For qmail-smtpd it makes no difference.",
          status:
            "qmail-control(5) still lists it, and update_tmprsadh still makes it, but qmail-smtpd does not read it. The example run script for port 465 hands it to sslserver of ucspi-ssl as DHFILE.",
        },
        ja: {
          purpose: "以前の版の qmail-smtpd が使っていた Diffie-Hellman パラメーター。",
          content: "update_tmprsadh が書き出す、PEM 形式の 4096 ビットの DH パラメーターです。",
          missing: "qmail-smtpd では何も変わりません。パラメーターは OpenSSL が選びます。",
          empty: "qmail-smtpd の動作には影響しません。",
          malformed: "qmail-smtpd の動作には影響しません。",
          status:
            "qmail-control(5) にはまだ載っており、update_tmprsadh も作りますが、qmail-smtpd は読みません。ポート 465 用の付属の run スクリプトは、DHFILE として ucspi-ssl の sslserver に渡します。",
        },
      },
    },
  },
  {
    name: "domaincerts",
    shared: true,
    category: "tls",
    reader: "map",
    entries: "other",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["sqmail: qmail-remote.c: main(), tls_init()", "sqmail: tls_remote.c: tls_domaincerts(), tls_certkey()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    secret: true,
    en: {
      purpose: "Client certificates that qmail-remote presents, by the domain of the sender.",
      content:
        "`example.com:/etc/ssl/cert.pem|/etc/ssl/key.pem|password`: the sender's domain, the PEM files of certificate and private key, and the pass phrase. The key file may be left out if the certificate's file holds the key. A key `.example.com` covers subdomains.",
      missing: "No certificate is presented.",
      empty: "No certificate is presented.",
      malformed:
        "A line without a colon is ignored. If a certificate or key can't be loaded, the mail for which it would be used is deferred.",
      danger: "It may hold pass phrases: keep it from other users.",
    },
    ja: {
      purpose: "送信者のドメインごとに、qmail-remote が提示するクライアント証明書。",
      content:
        "`example.com:/etc/ssl/cert.pem|/etc/ssl/key.pem|password` のように、送信者のドメイン、証明書と秘密鍵の PEM ファイル、パスフレーズを書きます。証明書のファイルに秘密鍵も入っていれば、鍵ファイルは省略できます。キー `.example.com` はサブドメインに効きます。",
      missing: "証明書は提示されません。",
      empty: "証明書は提示されません。",
      malformed: "コロンのない行は無視されます。証明書や鍵を読み込めないと、それを使う配送が保留されます。",
      danger: "パスフレーズが入ることがあるため、ほかのユーザーが読めないようにしてください。",
    },
    differences: {
      sqmail: {
        en: {
          danger:
            "It may hold pass phrases: keep it from other users. Leave out `*`, meant for all other senders: some versions of qmail-remote crash on it, and the mail is deferred.",
        },
        ja: {
          danger:
            "パスフレーズが入ることがあるため、ほかのユーザーが読めないようにしてください。その他すべての送信者を表す `*` は書かないでください。qmail-remote が異常終了し、配送が保留される版があります。",
        },
      },
    },
  },
  {
    name: "notlshosts",
    category: "tls",
    reader: "list",
    entries: "host",
    dialects: ["indimail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["indimail: qmail-remote.c: getcontrols(), do_smtp()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "NOTLSHOSTS",
    en: {
      purpose: "Recipient domains to which qmail-remote sends without TLS.",
      content:
        "A domain, compared as a whole and without regard to case. The last entry may have no effect: end the list with a dummy entry. NOTLSHOSTS names another file.",
      missing: "The file exempts no recipient domain from TLS.",
      empty: "The file exempts no recipient domain from TLS.",
      malformed: "An entry that makes no sense matches nothing.",
      danger: "Mail to these domains leaves in clear text, and over port 465 not at all.",
    },
    ja: {
      purpose: "qmail-remote が TLS を使わずに送る宛先ドメイン。",
      content:
        "ドメインを、大文字と小文字を区別せず、全体が一致するかどうかで比べます。最後のエントリは効かないことがあるため、末尾にダミーのエントリを置いてください。NOTLSHOSTS で別のファイルを指定できます。",
      missing: "このファイルによって TLS の対象から外れる宛先ドメインはありません。",
      empty: "このファイルによって TLS の対象から外れる宛先ドメインはありません。",
      malformed: "意味をなさないエントリは何にも一致しません。",
      danger: "これらのドメイン宛のメールは平文で送られ、ポート 465 では送られません。",
    },
  },
  {
    name: "notlshosts/",
    category: "tls",
    reader: "directory",
    dialects: ["sagredo", "eqmail", "indimail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["sagredo: qmail-remote.c: tls_init(), tls_quit()", "eqmail: qmail-remote.c: tls_init()", "indimail: dossl.c: do_tls()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "Hosts with which qmail-remote does not use TLS, for instance because their TLS is broken.",
      content:
        "A file for each host, named like the MX host or the relay, not like the mail domain; its content does not matter. With notlshosts_auto, qmail-remote makes the files itself, and qmailr must be able to write here. tlshosts/FQDN.pem outranks a file here.",
      missing: "The folder exempts no host from TLS.",
      danger: "Mail to these hosts leaves in clear text.",
    },
    ja: {
      purpose: "TLS が壊れているなどの理由で、qmail-remote が TLS を使わない相手のホスト。",
      content:
        "ホストごとに、メールのドメインではなく MX ホストか中継先の名前のファイルを置きます。中身は問われません。notlshosts_auto を使うと qmail-remote が自分でファイルを作るため、qmailr がこのフォルダーに書き込める必要があります。tlshosts/FQDN.pem があればそちらが優先します。",
      missing: "このフォルダーによって TLS の対象から外れるホストはありません。",
      danger: "これらのホスト宛のメールは平文で送られます。",
    },
    differences: {
      eqmail: {
        en: {
          content:
            "A file for each host, named like the MX host or the relay, not like the mail domain; its content does not matter. tlshosts/FQDN.pem outranks it.",
        },
        ja: {
          content:
            "ホストごとに、メールのドメインではなく MX ホストか中継先の名前のファイルを置きます。中身は問われません。tlshosts/FQDN.pem があればそちらが優先します。",
        },
      },
      indimail: {
        ...DOSSL_READ,
        en: {
          danger: "Mail to these hosts leaves in clear text, and not at all where DANE or port 465 asks for TLS.",
          content:
            "A file for each host, named like the MX host, the relay or the recipient's domain; its content does not matter. The folder is in CERTDIR, else in the folder certs of the configuration directory. tlshosts/FQDN.pem outranks a file here.",
        },
        ja: {
          danger: "これらのホスト宛のメールは平文で送られ、DANE やポート 465 で TLS が必要な場合は送られません。",
          content:
            "ホストごとに、MX ホスト、中継先、宛先ドメインのいずれかの名前のファイルを置きます。中身は問われません。フォルダーは CERTDIR、なければ設定ディレクトリの certs フォルダーの中です。tlshosts/FQDN.pem があればそちらが優先します。",
        },
      },
    },
  },
  {
    name: "notlshosts_auto",
    category: "tls",
    reader: "integer",
    dialects: ["sagredo"],
    readers: ["qmail-remote"],
    manual: "qmail-control(5)",
    sources: ["sagredo: qmail-remote.c: tls_quit()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next delivery",
    en: {
      purpose: "Whether qmail-remote gives up TLS with a host where it has failed once.",
      content:
        "With 1, qmail-remote creates control/notlshosts/FQDN when TLS with a host has failed, and then sends to that host without TLS; tlshosts/FQDN.pem outranks that. 0 is no.",
      missing: "0: qmail-remote makes no such file.",
      danger:
        "Somebody who disturbs a single handshake can make later mail to that host leave in clear text, until the file is removed. Before version 2026.04.07 the owner of a domain could run commands as qmailr through it (CVE-2026-41113).",
    },
    ja: {
      purpose: "一度 TLS に失敗したホストに対して、qmail-remote が以後 TLS を使わないようにするかどうか。",
      content:
        "1 にすると、qmail-remote は TLS に失敗したときに control/notlshosts/FQDN を作り、以後そのホストには TLS なしで送ります。tlshosts/FQDN.pem があればそちらが優先します。0 では作りません。",
      missing: "0 です。qmail-remote がこのようなファイルを作ることはありません。",
      danger:
        "TLS の接続を一度妨害されるだけで、ファイルを消すまで、そのホスト宛の以後のメールが平文で送られるようになることがあります。バージョン 2026.04.07 より前では、これを使うと、ドメインの所有者が qmailr としてコマンドを実行できました (CVE-2026-41113)。",
    },
  },
  {
    name: "remotecert",
    category: "tls",
    reader: "line",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["qmail-remote"],
    shared: true,
    sources: ["qmail-ldap: qmail-remote.c: getcontrols(), smtp()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "Where the client certificate is that qmail-remote presents.",
      content:
        "Not the certificate but the path of a PEM file with certificate and private key, absolute or relative to the qmail home directory. A qmail-remote that was built with TLS reads it.",
      missing: "No certificate is presented.",
      empty: "As if the file did not exist.",
      malformed:
        "If the PEM file can't be loaded, mail to servers that offer STARTTLS is deferred; versions built with OpenSSL instead of libtls present no certificate.",
    },
    ja: {
      purpose: "qmail-remote が提示するクライアント証明書の場所。",
      content:
        "証明書そのものではなく、証明書と秘密鍵を入れた PEM ファイルのパスを、絶対パスか qmail のホームからの相対パスで書きます。TLS を有効にしてビルドした qmail-remote が読みます。",
      missing: "証明書は提示されません。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "PEM ファイルを読み込めないと、STARTTLS を提供するサーバー宛の配送が保留されます。libtls ではなく OpenSSL を使う版では、証明書を提示しません。",
    },
  },
  {
    name: "rsa2048.pem",
    category: "tls",
    reader: "blob",
    dialects: ["eqmail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["eqmail: qmail-smtpd.c: tmp_rsa_cb()", "eqmail: mkrsadhkeys.sh"],
    default: { kind: "none" },
    takesEffect: "next connection",
    secret: true,
    en: {
      purpose: "A temporary RSA key for old TLS clients.",
      content:
        "An RSA key of 2048 bits in PEM form, made by mkrsadhkeys. It is opened when OpenSSL asks for a temporary RSA key; OpenSSL 1.1.0 and later don't do that any more. It is not the key of the server's certificate.",
      missing: "A key is generated when OpenSSL asks for one.",
      empty: "As if the file did not exist.",
      malformed: "As if the file did not exist.",
    },
    ja: {
      purpose: "古い TLS クライアントのための一時的な RSA 鍵。",
      content:
        "mkrsadhkeys が作る、PEM 形式の 2048 ビットの RSA 鍵です。OpenSSL が一時的な RSA 鍵を求めたときに開かれますが、OpenSSL 1.1.0 以降は求めなくなりました。サーバー証明書の鍵ではありません。",
      missing: "OpenSSL に求められたときに鍵を生成します。",
      empty: "ファイルがない場合と同じです。",
      malformed: "ファイルがない場合と同じです。",
    },
  },
  {
    name: "rsa4096.pem",
    category: "tls",
    reader: "blob",
    dialects: ["sagredo"],
    readers: [],
    shared: true,
    manual: "qmail-control(5)",
    sources: ["sagredo: update_tmprsadh.sh", "sagredo: qmail-smtpd.c: tls_ctx()"],
    default: { kind: "none" },
    takesEffect: "never read",
    secret: true,
    en: {
      purpose: "A temporary RSA key that qmail-smtpd used in former versions.",
      content: "An RSA key of 4096 bits in PEM form, written by update_tmprsadh. It is not the key of the server's certificate.",
      missing: "Nothing changes.",
      empty: "It makes no difference.",
      malformed: "It makes no difference.",
      status: "qmail-control(5) still lists it, and update_tmprsadh still makes it, but no program of the current source reads it.",
    },
    ja: {
      purpose: "以前の版の qmail-smtpd が使っていた一時的な RSA 鍵。",
      content: "update_tmprsadh が書き出す、PEM 形式の 4096 ビットの RSA 鍵です。サーバー証明書の鍵ではありません。",
      missing: "何も変わりません。",
      empty: "動作には影響しません。",
      malformed: "動作には影響しません。",
      status: "qmail-control(5) にはまだ載っており、update_tmprsadh も作りますが、現在のソースではどのプログラムも読みません。",
    },
  },
  {
    name: "servercert.cnf",
    category: "tls",
    reader: "blob",
    dialects: ["eqmail"],
    readers: ["mksrvrcerts"],
    shared: true,
    sources: ["eqmail: mksrvrcerts.sh", "eqmail: mkconfig.sh"],
    default: { kind: "none" },
    takesEffect: "next run",
    en: {
      purpose: "What mksrvrcerts writes into the self-signed certificate of the server.",
      content:
        "A configuration of `openssl req`; mkconfig installs a sample. mksrvrcerts makes servercert.pem from it, valid for 365 days, and overwrites the old one.",
      missing: "openssl fails, and mksrvrcerts removes servercert.pem.",
      empty: "openssl fails, and mksrvrcerts removes servercert.pem.",
      malformed: "If openssl does not accept it, mksrvrcerts removes servercert.pem.",
      danger: "A mistake here costs the certificate in use: mksrvrcerts deletes servercert.pem when openssl fails.",
    },
    ja: {
      purpose: "mksrvrcerts が作るサーバーの自己署名証明書の内容。",
      content:
        "`openssl req` の設定ファイルで、mkconfig が見本を置きます。mksrvrcerts はこれをもとに 365 日間有効な servercert.pem を作り、古いものを上書きします。",
      missing: "openssl が失敗し、mksrvrcerts は servercert.pem を削除します。",
      empty: "openssl が失敗し、mksrvrcerts は servercert.pem を削除します。",
      malformed: "openssl が受け付けないと、mksrvrcerts は servercert.pem を削除します。",
      danger: "書き間違えると、使用中の証明書を失います。openssl が失敗したとき、mksrvrcerts は servercert.pem を削除します。",
    },
  },
  {
    name: "servercert.pem",
    category: "tls",
    reader: "blob",
    dialects: ["sagredo", "eqmail", "indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: [
      "sagredo: qmail-smtpd.c: smtp_ehlo(), tls_init(), tls_ctx()",
      "eqmail: qmail-smtpd.c: smtp_ehlo(), tls_init()",
      "indimail: smtpd.c: do_tls()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    secret: true,
    en: {
      purpose: "Certificate and private key of qmail-smtpd.",
      content:
        "A PEM file: the server's certificate, then the intermediate certificates, and the private key. The user that qmail-smtpd runs as must be able to read it.",
      missing: "STARTTLS is not offered.",
      empty: "TLS does not come about.",
      malformed: "If it can't be loaded, or key and certificate don't fit together, TLS does not come about.",
      danger: "It holds the private key: keep it from other users.",
    },
    ja: {
      purpose: "qmail-smtpd の証明書と秘密鍵。",
      content:
        "PEM ファイルで、サーバーの証明書、続いて中間証明書、それに秘密鍵を入れます。qmail-smtpd の実行ユーザーから読める必要があります。",
      missing: "STARTTLS を提示しません。",
      empty: "TLS は使えません。",
      malformed: "読み込めない場合や、証明書と鍵が対応していない場合、TLS は使えません。",
      danger: "秘密鍵が入っているので、ほかのユーザーが読めないようにしてください。",
    },
    differences: {
      eqmail: {
        en: {
          content:
            "A PEM file: the server's certificate, then the intermediate certificates, and the private key, which has to be an RSA key. mksrvrcerts makes a self-signed one. The user that qmail-smtpd runs as must be able to read it.",
        },
        ja: {
          content:
            "PEM ファイルで、サーバーの証明書、続いて中間証明書、それに秘密鍵を入れます。秘密鍵は RSA でなければなりません。mksrvrcerts が自己署名のものを作ります。qmail-smtpd の実行ユーザーから読める必要があります。",
        },
      },
      indimail: {
        environment: "SERVERCERT",
        en: {
          content:
            "A PEM file: the server's certificate, then the intermediate certificates, and the private key. It is in CERTDIR, else in the control directory; SERVERCERT gives it another name there. STARTTLS is offered if the variable STARTTLS is set as well.",
        },
        ja: {
          content:
            "PEM ファイルで、サーバーの証明書、続いて中間証明書、それに秘密鍵を入れます。CERTDIR、なければ control ディレクトリに置き、SERVERCERT でその中の別のファイル名を指定できます。STARTTLS は、環境変数 STARTTLS も設定されていれば提示されます。",
        },
      },
    },
  },
  {
    name: "servercerts/",
    category: "tls",
    reader: "directory",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-control(5)",
    sources: ["sagredo: qmail-smtpd.c: tls_servername_cb()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    secret: true,
    en: {
      purpose: "Certificates for further names of the server, chosen by the name that the client asks for (SNI).",
      content:
        "`servercerts/mail.example.com/servercert.pem`: a folder for each name, and in it a PEM file like control/servercert.pem, which has to exist as well. There are no wildcards. Where a certificate is found, the name also replaces the text of smtpgreeting.",
      missing: "control/servercert.pem serves all names.",
      malformed: "A PEM file that is broken or lacks its private key makes the handshake fail.",
      danger: "The files hold private keys: keep them from other users.",
    },
    ja: {
      purpose: "サーバーの別名ごとの証明書。クライアントが求めた名前 (SNI) で選ばれます。",
      content:
        "`servercerts/mail.example.com/servercert.pem` のように、名前ごとのフォルダーに control/servercert.pem と同じ形式の PEM ファイルを置きます。control/servercert.pem も必要です。ワイルドカードは使えません。証明書が見つかると、smtpgreeting の文字列もこの名前に置き換わります。",
      missing: "どの名前にも control/servercert.pem を使います。",
      malformed: "PEM ファイルが壊れているか、その秘密鍵が入っていないと、TLS の接続は失敗します。",
      danger: "秘密鍵が入っているので、ほかのユーザーが読めないようにしてください。",
    },
  },
  {
    name: "servercipherlist",
    shared: true,
    category: "tls",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: do_tls()", "indimail: libqmail: tls.c: tls_init()"],
    default: { kind: "literal", value: "PROFILE=SYSTEM" },
    takesEffect: "next connection",
    environment: "TLS_CIPHER_LIST",
    en: {
      purpose: "Ciphers that qmail-smtpd accepts, up to TLS 1.2.",
      content:
        "An OpenSSL cipher string such as `HIGH:!aNULL`; several lines are joined with colons. With OpenSSL 1.1.1 or later it is read if tlsservermethod names a highest version below TLSv1_3.",
      missing: "`PROFILE=SYSTEM`; where OpenSSL does not know that, TLS does not come about.",
      empty: "As if the file did not exist.",
      malformed: "If OpenSSL refuses the string, TLS does not come about.",
    },
    ja: {
      purpose: "TLS 1.2 までの接続で qmail-smtpd が受け付ける暗号。",
      content:
        "`HIGH:!aNULL` のような OpenSSL の暗号指定文字列です。複数行はコロンでつながれます。OpenSSL 1.1.1 以降では、tlsservermethod で最高のバージョンを TLSv1_3 より低くした場合に読まれます。",
      missing: "`PROFILE=SYSTEM` です。OpenSSL がこれを知らないと、TLS は使えません。",
      empty: "ファイルがない場合と同じです。",
      malformed: "文字列が OpenSSL に拒否されると、TLS は使えません。",
    },
  },
  {
    name: "serverciphersuite",
    shared: true,
    category: "tls",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: do_tls()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "TLS_CIPHER_SUITE",
    en: {
      purpose: "Cipher suites that qmail-smtpd accepts with TLS 1.3.",
      content:
        "Names of TLS 1.3 suites such as `TLS_AES_256_GCM_SHA384`, with colons between them or one a line. If tlsservermethod names a highest version below TLSv1_3, servercipherlist is read in its place.",
      missing: "OpenSSL's own suites hold.",
      empty: "As if the file did not exist.",
      malformed: "If OpenSSL refuses the names, TLS does not come about.",
    },
    ja: {
      purpose: "TLS 1.3 で qmail-smtpd が受け付ける暗号スイート。",
      content:
        "`TLS_AES_256_GCM_SHA384` のような TLS 1.3 のスイート名を、コロンで区切るか、1 行に 1 つ書きます。tlsservermethod で最高のバージョンを TLSv1_3 より低くした場合は、代わりに servercipherlist が読まれます。",
      missing: "OpenSSL の標準のスイートが使われます。",
      empty: "ファイルがない場合と同じです。",
      malformed: "名前が OpenSSL に拒否されると、TLS は使えません。",
    },
  },
  {
    name: "smtpcert",
    shared: true,
    category: "tls",
    reader: "line",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["qmail-smtpd"],
    sources: ["qmail-ldap: qmail-smtpd.c: setup(), smtp_ehlo(), smtp_tls()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "SSLCERT",
    en: {
      purpose: "Where qmail-smtpd finds its certificate for STARTTLS.",
      content:
        "Not the certificate but the path of a PEM file with certificate and private key, absolute or relative to the qmail home directory: `control/cert.pem`.",
      missing: "Without SSLCERT too, STARTTLS is not offered.",
      empty: "Without SSLCERT too, STARTTLS is not offered.",
      malformed: "If the PEM file can't be loaded, TLS does not come about.",
    },
    ja: {
      purpose: "qmail-smtpd が STARTTLS に使う証明書の場所。",
      content:
        "証明書そのものではなく、証明書と秘密鍵を入れた PEM ファイルのパスを、絶対パスか qmail のホームからの相対パスで書きます (`control/cert.pem`)。",
      missing: "SSLCERT もなければ、STARTTLS を提示しません。",
      empty: "SSLCERT もなければ、STARTTLS を提示しません。",
      malformed: "PEM ファイルを読み込めないと、TLS は使えません。",
    },
  },
  {
    name: "tlsa.white",
    category: "tls",
    reader: "list",
    entries: "host",
    dialects: ["indimail"],
    readers: ["qmail-daned"],
    manual: "qmail-daned(8)",
    sources: ["indimail: qmail-daned.c: whitelist_init(), domain_match(), search_record(), sighup()"],
    default: { kind: "none" },
    takesEffect: "restart qmail-daned",
    en: {
      purpose: "Hosts whose TLSA records qmail-daned does not look up: the text of tlsa.white.cdb.",
      content:
        "The name of an MX host a line. qmail-daned, started with `-w tlsa.white`, only notes whether the file exists, and then looks in tlsa.white.cdb, which qmail-cdb makes of it.",
      missing: "tlsa.white.cdb is not asked.",
      empty: "What counts is tlsa.white.cdb.",
      malformed: "What counts is tlsa.white.cdb.",
    },
    ja: {
      purpose: "qmail-daned が TLSA レコードを調べないホスト。tlsa.white.cdb の元になるテキストです。",
      content:
        "1 行に 1 つの MX ホスト名を書きます。`-w tlsa.white` を付けて起動した qmail-daned は、このファイルがあるかどうかだけを見て、qmail-cdb がこれから作る tlsa.white.cdb を調べます。",
      missing: "tlsa.white.cdb は調べられません。",
      empty: "使われるのは tlsa.white.cdb です。",
      malformed: "使われるのは tlsa.white.cdb です。",
    },
  },
  {
    name: "tlsadomains",
    category: "tls",
    reader: "list",
    entries: "host",
    dialects: ["indimail"],
    ...readBy(["qmail-remote"]),
    manual: "qmail-remote(8)",
    sources: ["indimail: qmail-remote.c: getcontrols(), dmatch(), is_in_tlsadomains(), main()", "indimail: cdb_match.c: cdb_matchaddr()"],
    default: { kind: "none" },
    environment: "TLSADOMAINS",
    en: {
      purpose: "Confines the DANE check (DANE_VERIFICATION) to the MX hosts in tlsadomains.cdb.",
      content:
        "The name of an MX host a line, from which qmail-cdb makes tlsadomains.cdb. If this file has an entry, whatever it is, qmail-remote checks DANE for hosts in tlsadomains.cdb only; without that cdb, for none.",
      missing: "The DANE check is not confined.",
      empty: "As if the file did not exist.",
      malformed: "What counts is tlsadomains.cdb.",
    },
    ja: {
      purpose: "DANE の検証 (DANE_VERIFICATION) を、tlsadomains.cdb にある MX ホストだけに限ります。",
      content:
        "1 行に 1 つの MX ホスト名を書き、qmail-cdb で tlsadomains.cdb にします。このファイルに何かエントリがあると、qmail-remote は tlsadomains.cdb にあるホストの DANE だけを検証します。その cdb がなければ、どのホストも検証しません。",
      missing: "DANE の検証は限定されません。",
      empty: "ファイルがない場合と同じです。",
      malformed: "使われるのは tlsadomains.cdb です。",
    },
  },
  {
    name: "tlsciphers",
    category: "tls",
    reader: "line",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["qmail-smtpd"],
    shared: true,
    sources: ["qmail-ldap: qmail-smtpd.c"],
    default: { kind: "literal", value: "compat" },
    takesEffect: "next connection",
    en: {
      purpose: "Ciphers that qmail-smtpd accepts.",
      content:
        "A name that libtls knows (from strict to lax: `secure` or `default`, `compat`, `legacy`, `insecure` or `all`) or an OpenSSL cipher string.",
      missing: "`compat`.",
      empty: "libtls is given an empty cipher string, not `compat`.",
      malformed: "If libtls refuses it, TLS does not come about.",
      danger: "`insecure` and `all` allow broken ciphers.",
      status: "Older versions of qmail-ldap, built with OpenSSL instead of libtls, do not read it.",
    },
    ja: {
      purpose: "qmail-smtpd が受け付ける暗号。",
      content:
        "libtls の名前 (厳しい順に、`secure` または `default`、`compat`、`legacy`、`insecure` または `all`) か、OpenSSL の暗号指定文字列を書きます。",
      missing: "`compat` です。",
      empty: "`compat` ではなく、空の暗号指定文字列が libtls に渡されます。",
      malformed: "libtls に拒否されると、TLS は使えません。",
      danger: "`insecure` と `all` では、破られた暗号も許してしまいます。",
      status: "libtls ではなく OpenSSL を使う古い版の qmail-ldap は、このファイルを読みません。",
    },
  },
  {
    name: "tlsclientciphers",
    category: "tls",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "eqmail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["sagredo: qmail-remote.c: tls_init()", "eqmail: qmail-remote.c: tls_init()"],
    default: { kind: "literal", value: "DEFAULT" },
    takesEffect: "next delivery",
    en: {
      purpose: "Ciphers that qmail-remote offers.",
      content:
        "An OpenSSL cipher string such as `HIGH:!aNULL`; several lines are joined with colons. The same string is given to OpenSSL for TLS 1.2 and older, and as the suites of TLS 1.3.",
      missing: "`DEFAULT`, OpenSSL's own selection.",
      empty: "As if the file did not exist.",
      malformed: "Whether OpenSSL accepts the string is not checked.",
    },
    ja: {
      purpose: "qmail-remote が提示する暗号。",
      content:
        "`HIGH:!aNULL` のような OpenSSL の暗号指定文字列です。複数行はコロンでつながれます。同じ文字列が、TLS 1.2 以前の暗号としても、TLS 1.3 のスイートとしても OpenSSL に渡されます。",
      missing: "OpenSSL の標準の選択である `DEFAULT` です。",
      empty: "ファイルがない場合と同じです。",
      malformed: "OpenSSL が受け付けたかどうかは確認されません。",
    },
    differences: {
      eqmail: {
        en: {
          content: "An OpenSSL cipher string such as `HIGH:!aNULL`; several lines are joined with colons. It counts for TLS 1.2 and older.",
        },
        ja: {
          content: "`HIGH:!aNULL` のような OpenSSL の暗号指定文字列です。複数行はコロンでつながれます。TLS 1.2 以前に効きます。",
        },
      },
    },
  },
  {
    name: "tlsclientmethod",
    category: "tls",
    reader: "line",
    entries: "other",
    dialects: ["indimail"],
    ...DOSSL_READ,
    manual: "qmail-remote(8)",
    sources: ["indimail: dossl.c: do_tls()", "indimail: libqmail: tls.c: set_tls_method()"],
    default: { kind: "none" },
    en: {
      purpose: "TLS versions that qmail-remote uses.",
      content:
        "`TLSv1_2` or `TLSv1_3`, or the lowest and the highest version with a colon between: `TLSv1_2:TLSv1_3`. The highest version decides whether clientcipherlist or clientciphersuite is read.",
      missing: "The versions are negotiated.",
      empty: "As if the file did not exist.",
      malformed: "With a name that is not known, qmail-remote can't use TLS.",
      danger: "A misspelt name can make mail leave in clear text.",
    },
    ja: {
      purpose: "qmail-remote が使う TLS のバージョン。",
      content:
        "`TLSv1_2` か `TLSv1_3`、または最低と最高のバージョンをコロンでつないで書きます (`TLSv1_2:TLSv1_3`)。clientcipherlist と clientciphersuite のどちらが読まれるかは、最高のバージョンで決まります。",
      missing: "バージョンは交渉で決まります。",
      empty: "ファイルがない場合と同じです。",
      malformed: "知らない名前だと、qmail-remote は TLS を使えません。",
      danger: "名前を書き間違えると、メールが平文で送られることがあります。",
    },
  },
  {
    name: "tlsclients",
    shared: true,
    category: "tls",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "eqmail", "indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: [
      "sagredo: qmail-smtpd.c: addrallowed(), tls_verify()",
      "eqmail: qmail-smtpd.c: addrallowed(), tls_verify()",
      "indimail: smtpd.c: tls_verify()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Clients that may relay because of their TLS certificate.",
      content:
        "A mail address, compared with the emailAddress in the subject of the certificate, as a whole and without regard to case. The certificate is asked for when a TLS client without relay permission names a recipient outside rcpthosts; clientca.pem has to exist. If the handshake for it fails, the session ends.",
      missing: "No client gets relay permission by its certificate.",
      empty: "No client gets relay permission by its certificate.",
      malformed: "An entry that makes no sense matches nothing.",
      danger: "Every entry is a permission to relay.",
    },
    ja: {
      purpose: "TLS の証明書によって中継を認めるクライアント。",
      content:
        "メールアドレスを書きます。証明書のサブジェクトの emailAddress と、大文字と小文字を区別せず、全体が一致するかどうかで比べます。証明書は、中継を許されていない TLS クライアントが rcpthosts にない受信者を指定したときに求めます。clientca.pem が必要です。そのためのハンドシェイクに失敗すると、セッションが終わります。",
      missing: "証明書による中継は認められません。",
      empty: "証明書による中継は認められません。",
      malformed: "意味をなさないエントリは何にも一致しません。",
      danger: "エントリの 1 つ 1 つが中継の許可になります。",
    },
    differences: {
      sagredo: {
        en: {
          content:
            "A mail address, compared with the emailAddress in the subject of the certificate, as a whole and without regard to case. The certificate is asked for when a TLS client without relay permission names a recipient outside rcpthosts; clientca.pem has to exist. That takes TLS 1.3 and a client with post-handshake authentication.",
        },
        ja: {
          content:
            "メールアドレスを書きます。証明書のサブジェクトの emailAddress と、大文字と小文字を区別せず、全体が一致するかどうかで比べます。証明書は、中継を許されていない TLS クライアントが rcpthosts にない受信者を指定したときに求めます。clientca.pem が必要です。TLS 1.3 とハンドシェイク後の認証に対応したクライアントでなければなりません。",
        },
      },
      indimail: {
        sources: ["indimail: smtpd.c: tls_verify()", "indimail: libqmail: tls.c: tls_init()"],
        en: {
          purpose: "Clients that may relay because of their TLS certificate. With libqmail of 2024 none does.",
          content:
            "A mail address, compared with the emailAddress in the subject of the certificate, as a whole and without regard to case. qmail-smtpd reads the list when a TLS client without relay permission names a recipient outside rcpthosts, and begins a new handshake. If that fails, the session ends.",
          danger: "Every entry is a permission to relay, with a libqmail that verifies client certificates.",
        },
        ja: {
          purpose: "TLS の証明書によって中継を認めるクライアント。2024 年の libqmail では、誰にも認められません。",
          content:
            "メールアドレスを書きます。証明書のサブジェクトの emailAddress と、大文字と小文字を区別せず、全体が一致するかどうかで比べます。qmail-smtpd は、中継を許されていない TLS クライアントが rcpthosts にない受信者を指定したときにリストを読み、新たなハンドシェイクを始めます。それが失敗すると、セッションが終わります。",
          danger: "クライアント証明書を検証する libqmail では、エントリの 1 つ 1 つが中継の許可になります。",
        },
      },
    },
  },
  {
    name: "tlsdestinations",
    shared: true,
    category: "tls",
    reader: "map",
    entries: "other",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: [
      "sqmail: qmail-remote.c: main(), smtp(), tls_peercheck()",
      "sqmail: tls_remote.c: tls_destination(), tls_checkpeer(), tls_fingerprint()",
    ],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "To which destinations qmail-remote speaks TLS, and how strictly.",
      content:
        "`example.com:CAFILE|CIPHERS|DEPTH;PORT`: for this recipient's domain, or relay of a route, TLS and a server certificate are mandatory; = and a fingerprint may stand in place of the CA file. A mark in front changes that: `-` asks for no certificate, `=` wants the destination's name in it, `%` goes with a fingerprint, `!` turns TLS off. `*:` and `-:` use TLS with the other destinations where it is offered; `+*:` demands it.",
      missing: "No destination has a rule, and mail can leave in clear text.",
      empty: "As if the file did not exist.",
      malformed: "A line without a colon is ignored. If a CA file can't be loaded, or a check fails, the message is deferred.",
      danger:
        "Without a rule mail can leave in clear text. Rules without CA file and fingerprint don't tell the right server from a wrong one. Neither a third | nor a SHA-512 fingerprint may stand there: qmail-remote can crash.",
    },
    ja: {
      purpose: "qmail-remote が TLS を使う宛先と、その厳しさ。",
      content:
        "`example.com:CAファイル|暗号|深さ;ポート` のように書くと、その受信者のドメイン、または経路の中継先には、TLS とサーバー証明書が必須になります。CA ファイルの代わりに = とフィンガープリントも書けます。前に記号を付けると変わります。`-` は証明書を求めず、`=` は証明書に宛先の名前があることを求め、`%` はフィンガープリント用、`!` は TLS を使いません。`*:` と `-:` は、その他の宛先に、提供されていれば TLS を使い、`+*:` は必須にします。",
      missing: "どの宛先にも規則がなく、メールが平文で送られることがあります。",
      empty: "ファイルがない場合と同じです。",
      malformed: "コロンのない行は無視されます。CA ファイルを読み込めないか、検証に失敗すると、配送が保留されます。",
      danger:
        "規則がなければ、メールが平文で送られることがあります。CA ファイルもフィンガープリントもない規則では、偽のサーバーを見分けられません。3 つ目の | と SHA-512 のフィンガープリントは書かないでください。qmail-remote が異常終了することがあります。",
    },
  },
  {
    name: "tlsdheparams",
    category: "tls",
    reader: "line",
    entries: "other",
    dialects: ["qmail-ldap"],
    ...readBy(["qmail-smtpd", "qmail-remote"]),
    sources: ["qmail-ldap: qmail-remote.c: getcontrols(), smtp()", "qmail-ldap: qmail-smtpd.c"],
    default: { kind: "literal", value: "none" },
    en: {
      purpose: "Whether ephemeral Diffie-Hellman (DHE) is used, and with what size.",
      content: "`none` does without DHE, `auto` lets libtls choose the size, `legacy` is 1024 bits.",
      missing: "`none`.",
      empty: "libtls refuses the empty word: qmail-remote defers mail to servers that offer STARTTLS.",
      malformed: "With another word qmail-remote defers mail to servers that offer STARTTLS.",
      danger: "`legacy` is too weak for today.",
      status: "Older versions of qmail-ldap, built with OpenSSL instead of libtls, do not read it.",
    },
    ja: {
      purpose: "一時的な Diffie-Hellman (DHE) を使うかどうかと、その大きさ。",
      content: "`none` は DHE を使わず、`auto` は大きさを libtls に任せ、`legacy` は 1024 ビットです。",
      missing: "`none` です。",
      empty: "libtls は空の語を拒否し、qmail-remote は STARTTLS を提供するサーバー宛の配送を保留します。",
      malformed: "ほかの語だと、qmail-remote は STARTTLS を提供するサーバー宛の配送を保留します。",
      danger: "`legacy` は今日では弱すぎます。",
      status: "libtls ではなく OpenSSL を使う古い版の qmail-ldap は、このファイルを読みません。",
    },
  },
  {
    name: "tlshosts/",
    category: "tls",
    reader: "directory",
    dialects: ["sagredo", "eqmail", "indimail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["sagredo: qmail-remote.c: tls_init()", "eqmail: qmail-remote.c: tls_init()", "indimail: dossl.c: do_tls(), do_pkix()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "Hosts to which mail may go only over TLS, and with a verified certificate.",
      content:
        "`mx.example.com.pem` for each host, named like the MX host or the relay, not like the mail domain; in it the PEM certificates of the CAs that are trusted for that host. The server's certificate has to be valid and to name the host, or `*` and its domain.",
      missing: "No host has to use TLS because of it.",
      malformed: "Mail to a host whose file can't be loaded is deferred.",
      danger: "If the host changes to another CA or no longer offers TLS, mail is deferred until the queue gives up on it.",
    },
    ja: {
      purpose: "TLS と証明書の検証を必須にする相手のホスト。",
      content:
        "ホストごとに、メールのドメインではなく MX ホストか中継先の名前で `mx.example.com.pem` を置き、そのホストについて信頼する CA の証明書を PEM 形式で入れます。サーバーの証明書は有効で、ホスト名、または `*` とそのドメインが書かれていなければなりません。",
      missing: "これによって TLS を必須にするホストはありません。",
      malformed: "そのホストのファイルを読み込めないと、配送が保留されます。",
      danger: "相手が別の CA に変えたり TLS をやめたりすると、配送はキューの期限が切れるまで保留されます。",
    },
    differences: {
      indimail: {
        ...DOSSL_READ,
        en: {
          purpose: "Hosts to which mail may go only over TLS.",
          content:
            "`mx.example.com.pem` for each host, named like the MX host or the relay, not like the mail domain; in it the PEM certificates of the CAs that are trusted for that host. The folder is in CERTDIR, else in the folder certs of the configuration directory.",
          malformed: "Where clientcert.pem exists, mail to a host whose file can't be loaded is deferred.",
          danger:
            "Without clientcert.pem, and for domains in notlshosts, the folder is not looked at, and mail can leave in clear text. A file here makes TLS mandatory, but does not make sure that the certificate is verified.",
        },
        ja: {
          purpose: "TLS を必須にする相手のホスト。",
          content:
            "ホストごとに、メールのドメインではなく MX ホストか中継先の名前で `mx.example.com.pem` を置き、そのホストについて信頼する CA の証明書を PEM 形式で入れます。フォルダーは CERTDIR、なければ設定ディレクトリの certs フォルダーの中です。",
          malformed: "clientcert.pem があるとき、相手のホストのファイルを読み込めないと、配送が保留されます。",
          danger:
            "clientcert.pem がない場合や notlshosts にあるドメインでは、このフォルダーは調べられず、メールが平文で送られることがあります。ここにファイルがあると TLS は必須になりますが、証明書が検証されるとは限りません。",
        },
      },
    },
  },
  {
    name: "tlshosts/exhaustivelist",
    category: "tls",
    reader: "flag",
    dialects: ["sagredo", "eqmail", "indimail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["sagredo: qmail-remote.c: tls_init()", "eqmail: qmail-remote.c: tls_init()", "indimail: dossl.c: do_tls()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "Confines TLS to the hosts that have a file in tlshosts.",
      content: "If it exists, qmail-remote does not send STARTTLS to a host that has no tlshosts/FQDN.pem.",
      missing: "Hosts without a file in tlshosts are not kept from TLS.",
      danger: "Mail to the other hosts leaves in clear text.",
    },
    ja: {
      purpose: "TLS を、tlshosts にファイルがあるホストだけに限ります。",
      content: "このファイルがあると、qmail-remote は tlshosts/FQDN.pem のないホストに STARTTLS を送りません。",
      missing: "tlshosts にファイルがないホストの TLS は制限されません。",
      danger: "ほかのホスト宛のメールは平文で送られます。",
    },
    differences: {
      indimail: {
        ...DOSSL_READ,
        en: { danger: "Mail to the other hosts leaves in clear text, and not at all where DANE or port 465 asks for TLS." },
        ja: { danger: "ほかのホスト宛のメールは平文で送られ、DANE やポート 465 で TLS が必要な場合は送られません。" },
      },
    },
  },
  {
    name: "tlsremoteciphers",
    category: "tls",
    reader: "line",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["qmail-remote"],
    sources: ["qmail-ldap: qmail-remote.c: getcontrols(), smtp()"],
    default: { kind: "literal", value: "compat" },
    takesEffect: "next delivery",
    en: {
      purpose: "Ciphers that qmail-remote offers.",
      content:
        "A name that libtls knows (from strict to lax: `secure` or `default`, `compat`, `legacy`, `insecure` or `all`) or an OpenSSL cipher string.",
      missing: "`compat`.",
      empty: "libtls is given an empty cipher string, not `compat`.",
      malformed: "If libtls refuses it, mail to servers that offer STARTTLS is deferred.",
      danger: "`insecure` and `all` allow broken ciphers.",
      status: "Older versions of qmail-ldap, built with OpenSSL instead of libtls, do not read it.",
    },
    ja: {
      purpose: "qmail-remote が提示する暗号。",
      content:
        "libtls の名前 (厳しい順に、`secure` または `default`、`compat`、`legacy`、`insecure` または `all`) か、OpenSSL の暗号指定文字列を書きます。",
      missing: "`compat` です。",
      empty: "`compat` ではなく、空の暗号指定文字列が libtls に渡されます。",
      malformed: "libtls に拒否されると、STARTTLS を提供するサーバー宛の配送が保留されます。",
      danger: "`insecure` と `all` では、破られた暗号も許してしまいます。",
      status: "libtls ではなく OpenSSL を使う古い版の qmail-ldap は、このファイルを読みません。",
    },
  },
  {
    name: "tlsserverciphers",
    category: "tls",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "eqmail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["sagredo: qmail-smtpd.c: tls_init()", "eqmail: qmail-smtpd.c: tls_init()"],
    default: { kind: "literal", value: "DEFAULT" },
    takesEffect: "next connection",
    environment: "TLSCIPHERS",
    en: {
      purpose: "Ciphers that qmail-smtpd accepts.",
      content:
        "An OpenSSL cipher string such as `HIGH:!aNULL`; several lines are joined with colons. The same string is given to OpenSSL for TLS 1.2 and older, and as the suites of TLS 1.3.",
      missing: "`DEFAULT`, OpenSSL's own selection.",
      empty: "As if the file did not exist.",
      malformed: "Whether OpenSSL accepts the string is not checked.",
    },
    ja: {
      purpose: "qmail-smtpd が受け付ける暗号。",
      content:
        "`HIGH:!aNULL` のような OpenSSL の暗号指定文字列です。複数行はコロンでつながれます。同じ文字列が、TLS 1.2 以前の暗号としても、TLS 1.3 のスイートとしても OpenSSL に渡されます。",
      missing: "OpenSSL の標準の選択である `DEFAULT` です。",
      empty: "ファイルがない場合と同じです。",
      malformed: "OpenSSL が受け付けたかどうかは確認されません。",
    },
    differences: {
      eqmail: {
        en: {
          content: "An OpenSSL cipher string such as `HIGH:!aNULL`; several lines are joined with colons. It counts for TLS 1.2 and older.",
        },
        ja: {
          content: "`HIGH:!aNULL` のような OpenSSL の暗号指定文字列です。複数行はコロンでつながれます。TLS 1.2 以前に効きます。",
        },
      },
    },
  },
  {
    name: "tlsservermethod",
    category: "tls",
    reader: "line",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: do_tls()", "indimail: libqmail: tls.c: get_tls_method(), set_tls_method()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "TLS versions that qmail-smtpd accepts.",
      content:
        "`TLSv1_2` or `TLSv1_3`, or the lowest and the highest version with a colon between: `TLSv1_2:TLSv1_3`. The highest version decides whether servercipherlist or serverciphersuite is read.",
      missing: "The versions are negotiated.",
      empty: "TLS does not come about, as with a name that is not known.",
      malformed: "With a name that is not known, TLS does not come about.",
    },
    ja: {
      purpose: "qmail-smtpd が受け付ける TLS のバージョン。",
      content:
        "`TLSv1_2` か `TLSv1_3`、または最低と最高のバージョンをコロンでつないで書きます (`TLSv1_2:TLSv1_3`)。servercipherlist と serverciphersuite のどちらが読まれるかは、最高のバージョンで決まります。",
      missing: "バージョンは交渉で決まります。",
      empty: "知らない名前の場合と同じく、TLS は使えません。",
      malformed: "知らない名前だと、TLS は使えません。",
    },
  },
];
