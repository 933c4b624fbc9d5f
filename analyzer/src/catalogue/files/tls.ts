import type { ControlFileEntry } from "../entry.ts";
import { readBy } from "./moments.ts";

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
      purpose: "Certificate and private key of the POP3 and IMAP services over TLS, and usually of qmail-smtpd as well.",
      content:
        "A PEM file with both. `make cert` in the source directory writes a self-signed one. The run scripts of the TLS services hand it to tcpserver, which loads it when it starts. qmail-smtpd uses it if smtpcert names it, and reads it anew in every connection.",
      missing: "The TLS services have no certificate, unless TLSCERT names another file.",
      empty: "The TLS services can't start with it. If smtpcert names it, qmail-smtpd offers STARTTLS, but TLS does not come about.",
      malformed: "The TLS services can't start with it. If smtpcert names it, qmail-smtpd offers STARTTLS, but TLS does not come about.",
      danger: "It holds the private key: nobody but the services may read it.",
    },
    ja: {
      purpose: "TLS を使う POP3・IMAP サービスの証明書と秘密鍵。たいていは qmail-smtpd でも使います。",
      content:
        "証明書と秘密鍵を入れた PEM ファイルです。ソースディレクトリで `make cert` を実行すると、自己署名証明書が作られます。TLS サービスの run スクリプトが tcpserver に渡し、tcpserver は起動時に読み込みます。qmail-smtpd は、smtpcert にこのファイルが書かれていれば、接続のたびに読みます。",
      missing: "TLSCERT で別のファイルを指定しない限り、TLS サービスの証明書がありません。",
      empty:
        "TLS サービスはこのファイルでは起動できません。smtpcert に書かれている場合、qmail-smtpd は STARTTLS を提示しますが、TLS は使えません。",
      malformed:
        "TLS サービスはこのファイルでは起動できません。smtpcert に書かれている場合、qmail-smtpd は STARTTLS を提示しますが、TLS は使えません。",
      danger: "秘密鍵が入っているので、サービス以外から読めてはいけません。",
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
        "CA certificates in PEM form. The client is asked for its certificate only if the connection is encrypted, the recipient is not in rcpthosts and tlsclients exists; the request names these CAs.",
      missing: "No client is asked for its certificate to get relay permission.",
      empty: "Nothing can be loaded from it: every STARTTLS is answered with 454; with SMTPS the connection is closed.",
      malformed:
        "If the file can't be loaded, every STARTTLS is answered with 454, even from clients that have no certificate at all; with SMTPS the connection is closed.",
      danger:
        "Whoever gets a certificate with an address of tlsclients from one of these CAs may relay. Only CAs that you trust that far belong here.",
    },
    ja: {
      purpose: "tlsclients と合わせて、クライアント証明書による中継を認める CA。",
      content:
        "CA 証明書を PEM 形式で並べます。クライアントに証明書を求めるのは、接続が暗号化されていて、受信者が rcpthosts になく、tlsclients がある場合だけです。その際、ここの CA の名前が伝えられます。",
      missing: "中継を認めるためにクライアントの証明書を求めることはありません。",
      empty: "何も読み込めないため、STARTTLS にはすべて 454 を返します。SMTPS では接続を切ります。",
      malformed:
        "読み込めない場合、証明書を持たないクライアントからのものも含めて、STARTTLS にはすべて 454 を返します。SMTPS では接続を切ります。",
      danger:
        "ここの CA から、tlsclients にあるアドレスの証明書を発行された者は、誰でも中継できます。そこまで信頼できる CA だけを置いてください。",
    },
    differences: {
      eqmail: {
        en: {
          empty: "STARTTLS works, but no client gets relay permission by its certificate.",
          malformed: "STARTTLS works, but no client gets relay permission by its certificate.",
        },
        ja: {
          empty: "STARTTLS は使えますが、証明書による中継は認められません。",
          malformed: "STARTTLS は使えますが、証明書による中継は認められません。",
        },
      },
      indimail: {
        environment: "CLIENTCA",
        sources: ["indimail: smtpd.c: do_tls(), tls_verify()", "indimail: libqmail: tls.c: tls_init()"],
        en: {
          purpose: "The CAs that qmail-smtpd names when it asks a client for a certificate, together with tlsclients.",
          content:
            "CA certificates in PEM form. The file is looked for in CERTDIR, else in the control directory; CLIENTCA gives it another name there. When a recipient is not in rcpthosts and tlsclients exists, the names of these CAs are sent along with the request for a certificate. The library of 2023 and 2024 does not load the file to verify certificates: none is accepted, and none gives relay permission.",
          missing:
            "No client gets relay permission by its certificate. If tlsclients exists, qmail-smtpd as a rule crashes when a client without relay permission names a recipient over TLS who is not in rcpthosts.",
          empty:
            "No client gets relay permission by its certificate. If tlsclients exists, qmail-smtpd as a rule crashes when a client without relay permission names a recipient over TLS who is not in rcpthosts.",
          malformed:
            "No client gets relay permission by its certificate. If tlsclients exists, qmail-smtpd as a rule crashes when a client without relay permission names a recipient over TLS who is not in rcpthosts.",
          danger:
            "Whoever gets a certificate with an address of tlsclients from one of these CAs may relay, as soon as a library verifies them again. Only CAs that you trust that far belong here.",
        },
        ja: {
          purpose: "tlsclients と合わせて、qmail-smtpd がクライアントに証明書を求めるときに伝える CA。",
          content:
            "CA 証明書を PEM 形式で並べます。CERTDIR、なければ control ディレクトリのファイルを使い、CLIENTCA でその中の別のファイル名を指定できます。受信者が rcpthosts になく、tlsclients がある場合に証明書を求め、その際、ここの CA の名前が伝えられます。ただし、2023 年と 2024 年のライブラリーは証明書の検証のためにこのファイルを読み込まないため、どの証明書も受け入れられず、中継も認められません。",
          missing:
            "証明書による中継は認められません。tlsclients があると、中継を許されていないクライアントが TLS の接続で rcpthosts にない受信者を指定したとき、qmail-smtpd はふつう異常終了します。",
          empty:
            "証明書による中継は認められません。tlsclients があると、中継を許されていないクライアントが TLS の接続で rcpthosts にない受信者を指定したとき、qmail-smtpd はふつう異常終了します。",
          malformed:
            "証明書による中継は認められません。tlsclients があると、中継を許されていないクライアントが TLS の接続で rcpthosts にない受信者を指定したとき、qmail-smtpd はふつう異常終了します。",
          danger:
            "ライブラリーが再び検証するようになれば、ここの CA から、tlsclients にあるアドレスの証明書を発行された者は、誰でも中継できます。そこまで信頼できる CA だけを置いてください。",
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
        "A PEM file: the certificate, the intermediate certificates, and the private key, which has to be an RSA key. The user qmailr must be able to read it.",
      missing: "No certificate is presented. Most servers don't ask for one.",
      empty: "No certificate is presented.",
      malformed: "A file that can't be loaded is passed over without a word, and no certificate is presented.",
      danger: "It holds the private key: nobody but qmailr may read it.",
    },
    ja: {
      purpose: "qmail-remote が相手のサーバーに提示する、自分の証明書。",
      content: "PEM ファイルで、証明書、中間証明書、秘密鍵を入れます。秘密鍵は RSA でなければなりません。qmailr から読める必要があります。",
      missing: "証明書は提示されません。ほとんどのサーバーは要求しません。",
      empty: "証明書は提示されません。",
      malformed: "読み込めないファイルは何も言わずに無視され、証明書は提示されません。",
      danger: "秘密鍵が入っているので、qmailr 以外から読めてはいけません。",
    },
    differences: {
      sagredo: {
        en: {
          content:
            "A PEM file: the certificate, the intermediate certificates, and the private key. The user qmailr must be able to read it.",
        },
        ja: {
          content: "PEM ファイルで、証明書、中間証明書、秘密鍵を入れます。qmailr から読める必要があります。",
        },
      },
      eqmail: {
        en: {
          content:
            "A PEM file: the certificate, the intermediate certificates, and the private key, which has to be an RSA key. mksrvrcerts makes it a symbolic link to servercert.pem. The user qmailr must be able to read it.",
        },
        ja: {
          content:
            "PEM ファイルで、証明書、中間証明書、秘密鍵を入れます。秘密鍵は RSA でなければなりません。mksrvrcerts は servercert.pem へのシンボリックリンクにします。qmailr から読める必要があります。",
        },
      },
      indimail: {
        environment: "CLIENTCERT",
        en: {
          content:
            "A PEM file: the certificate, the intermediate certificates and the private key, which has to be an RSA key before OpenSSL 3. It is looked for in CERTDIR, else in the folder certs of the configuration directory; CLIENTCERT gives it another name there. Its existence alone switches TLS on in qmail-remote.",
          missing: "qmail-remote uses no TLS at all: it does not send STARTTLS, and does not look at tlshosts and notlshosts.",
          empty: "TLS is used, and no certificate is presented.",
          malformed:
            "TLS is used, and no certificate is presented. If the existence of the file can't be determined, the message is deferred.",
          danger:
            "Without it all mail leaves in clear text, even to hosts for which tlshosts demands TLS. It holds the private key: nobody but qmail-remote may read it.",
        },
        ja: {
          content:
            "PEM ファイルで、証明書、中間証明書、秘密鍵を入れます。OpenSSL 3 より前では、秘密鍵は RSA でなければなりません。CERTDIR、なければ設定ディレクトリの certs フォルダーにあるものを使い、CLIENTCERT でその中の別のファイル名を指定できます。このファイルがあるかどうかで、qmail-remote が TLS を使うかどうかが決まります。",
          missing: "qmail-remote は TLS をまったく使いません。STARTTLS を送らず、tlshosts や notlshosts も調べません。",
          empty: "TLS は使われますが、証明書は提示されません。",
          malformed: "TLS は使われますが、証明書は提示されません。ファイルの有無を確かめられない場合は、配送が保留されます。",
          danger:
            "このファイルがないと、tlshosts で TLS を必須にしたホスト宛も含めて、すべてのメールが平文で送られます。秘密鍵が入っているので、qmail-remote 以外から読めてはいけません。",
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
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["indimail: dossl.c: do_tls()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "TLS_CIPHER_LIST",
    en: {
      purpose: "Ciphers that qmail-remote offers, up to TLS 1.2.",
      content:
        "An OpenSSL cipher string such as `HIGH:!aNULL`; several lines are joined with colons. It is not read if tlsclientmethod names TLSv1_3 as the highest version: then clientciphersuite is. Formerly the file was tlsclientciphers.",
      missing: "OpenSSL's own selection is offered.",
      empty: "As if the file did not exist.",
      malformed: "If OpenSSL refuses the string, or the file can't be read, mail to servers that offer TLS is deferred.",
    },
    ja: {
      purpose: "TLS 1.2 までの接続で qmail-remote が提示する暗号。",
      content:
        "`HIGH:!aNULL` のような OpenSSL の暗号指定文字列です。複数行はコロンでつながれます。tlsclientmethod で最高のバージョンを TLSv1_3 にした場合は読まれず、代わりに clientciphersuite が読まれます。以前のファイル名は tlsclientciphers でした。",
      missing: "OpenSSL の標準の選択が提示されます。",
      empty: "ファイルがない場合と同じです。",
      malformed: "文字列が OpenSSL に拒否されるか、ファイルを読めない場合、TLS を提供するサーバー宛の配送が保留されます。",
    },
  },
  {
    name: "clientciphersuite",
    shared: true,
    category: "tls",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["indimail: dossl.c: do_tls()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "TLS_CIPHER_SUITE",
    en: {
      purpose: "Cipher suites that qmail-remote offers with TLS 1.3.",
      content:
        "Names of TLS 1.3 suites such as `TLS_AES_256_GCM_SHA384`, with colons between them or one a line. It is read only if tlsclientmethod names TLSv1_3 as the highest version; otherwise clientcipherlist is.",
      missing: "OpenSSL's own suites are offered.",
      empty: "As if the file did not exist.",
      malformed: "If OpenSSL refuses the string, or the file can't be read, mail to servers that offer TLS is deferred.",
    },
    ja: {
      purpose: "TLS 1.3 で qmail-remote が提示する暗号スイート。",
      content:
        "`TLS_AES_256_GCM_SHA384` のような TLS 1.3 のスイート名を、コロンで区切るか、1 行に 1 つ書きます。tlsclientmethod で最高のバージョンを TLSv1_3 にした場合だけ読まれ、それ以外では clientcipherlist が読まれます。",
      missing: "OpenSSL の標準のスイートが提示されます。",
      empty: "ファイルがない場合と同じです。",
      malformed: "文字列が OpenSSL に拒否されるか、ファイルを読めない場合、TLS を提供するサーバー宛の配送が保留されます。",
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
      content:
        "One CRL in PEM form: if there are several in the file, none counts. It is demanded for every certificate of the chain, so that it serves only a CA that issues the client certificates itself. It is loaded only if clientca.pem exists.",
      missing: "Revocation is not checked.",
      empty: "Revocation is not checked.",
      malformed: "A file that can't be loaded, or holds more than one CRL, is passed over without a word, and revocation is not checked.",
      danger: "A damaged file lets revoked certificates relay, and nothing is logged.",
    },
    ja: {
      purpose: "clientca.pem の CA の失効リスト。失効した証明書を持つクライアントには中継を認めません。",
      content:
        "PEM 形式の CRL を 1 つだけ入れます。複数入れるとどれも使われません。チェーンのすべての証明書について CRL が求められるため、クライアント証明書を直接発行する CA の場合にしか使えません。clientca.pem がある場合だけ読み込まれます。",
      missing: "失効は確認されません。",
      empty: "失効は確認されません。",
      malformed: "読み込めないファイルや複数の CRL を入れたファイルは、何も言わずに無視され、失効は確認されません。",
      danger: "ファイルが壊れていると、失効した証明書でも中継でき、ログにも残りません。",
    },
    differences: {
      eqmail: {
        en: {
          content:
            "One CRL in PEM form: if there are several in the file, none counts. It is demanded for every certificate of the chain, so that it serves only a CA that issues the client certificates itself.",
        },
        ja: {
          content:
            "PEM 形式の CRL を 1 つだけ入れます。複数入れるとどれも使われません。チェーンのすべての証明書について CRL が求められるため、クライアント証明書を直接発行する CA の場合にしか使えません。",
        },
      },
      indimail: {
        environment: "CLIENTCRL",
        sources: ["indimail: smtpd.c: do_tls()", "indimail: libqmail: tls.c: tls_init()"],
        en: {
          purpose: "Revocation list of the CA in clientca.pem. qmail-smtpd hands it to the library, which does not use it.",
          content:
            "A CRL in PEM form. The file is looked for in CERTDIR, else in the control directory; CLIENTCRL gives it another name there. The library of 2023 and 2024 loads it for other servers only, not for qmail-smtpd.",
          malformed: "Revocation is not checked.",
          danger: "It does not keep a revoked certificate out. Take the address out of tlsclients instead.",
        },
        ja: {
          purpose: "clientca.pem の CA の失効リスト。qmail-smtpd はライブラリーに渡しますが、使われません。",
          content:
            "PEM 形式の CRL です。CERTDIR、なければ control ディレクトリのファイルを使い、CLIENTCRL でその中の別のファイル名を指定できます。2023 年と 2024 年のライブラリーがこれを読み込むのはほかのサーバーの場合だけで、qmail-smtpd では読み込みません。",
          malformed: "失効は確認されません。",
          danger: "失効した証明書を防ぐ役には立ちません。代わりに tlsclients からアドレスを削除してください。",
        },
      },
    },
  },
  {
    name: "dh2048.pem",
    category: "tls",
    reader: "blob",
    dialects: ["eqmail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["eqmail: qmail-smtpd.c: tmp_dh_cb()", "eqmail: mkrsadhkeys.sh"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Diffie-Hellman parameters that qmail-smtpd uses for ciphers with DHE.",
      content: "DH parameters of 2048 bits in PEM form. mkrsadhkeys makes them anew.",
      missing: "When a cipher with DHE is chosen, qmail-smtpd generates parameters within the connection, which keeps the client waiting.",
      empty: "As if the file did not exist.",
      malformed: "As if the file did not exist.",
    },
    ja: {
      purpose: "qmail-smtpd が DHE の暗号で使う Diffie-Hellman パラメーター。",
      content: "2048 ビットの DH パラメーターを PEM 形式で入れます。mkrsadhkeys で作り直せます。",
      missing: "DHE の暗号が選ばれた接続では、qmail-smtpd がその場でパラメーターを生成するため、クライアントを待たせます。",
      empty: "ファイルがない場合と同じです。",
      malformed: "ファイルがない場合と同じです。",
    },
  },
  {
    name: "dh4096.pem",
    category: "tls",
    reader: "blob",
    dialects: ["sagredo"],
    readers: [],
    shared: true,
    manual: "qmail-control(5)",
    sources: ["sagredo: update_tmprsadh.sh", "sagredo: qmail-smtpd.c: tls_ctx()", "sagredo: scripts/example-supervise/qmail-smtpsd/run"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "Diffie-Hellman parameters that qmail-smtpd used in former versions.",
      content: "DH parameters of 4096 bits in PEM form, written by update_tmprsadh.",
      missing: "For qmail-smtpd nothing changes: OpenSSL chooses the parameters.",
      empty: "For qmail-smtpd it makes no difference.",
      malformed: "For qmail-smtpd it makes no difference.",
      status:
        "qmail-control(5) still lists it, and update_tmprsadh still makes it, but no program of the current source reads it. The example run script for port 465 hands its path to sslserver of ucspi-ssl as DHFILE.",
    },
    ja: {
      purpose: "以前の版の qmail-smtpd が使っていた Diffie-Hellman パラメーター。",
      content: "update_tmprsadh が書き出す、PEM 形式の 4096 ビットの DH パラメーターです。",
      missing: "qmail-smtpd では何も変わりません。パラメーターは OpenSSL が選びます。",
      empty: "qmail-smtpd の動作には影響しません。",
      malformed: "qmail-smtpd の動作には影響しません。",
      status:
        "qmail-control(5) にはまだ載っており、update_tmprsadh も作りますが、現在のソースではどのプログラムも読みません。ただし、ポート 465 用の付属の run スクリプトは、このパスを DHFILE として ucspi-ssl の sslserver に渡します。",
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
        "`example.com:/etc/ssl/cert.pem|/etc/ssl/key.pem|password`: the sender's domain, the PEM file of the certificate, that of the private key, and its pass phrase. The key file may be left out if the certificate's file holds the key. A key `.example.com` covers subdomains. Used only where qmail-remote speaks TLS.",
      missing: "No certificate is presented.",
      empty: "No certificate is presented.",
      malformed:
        "A line without a colon is ignored. If a certificate or key can't be loaded, or they don't fit together, the message is deferred. If the file can't be read, every message is.",
      danger:
        "It may hold pass phrases, which nobody but qmailr should read. If the entry that fits is `*`, meant for all other senders, qmail-remote crashes before it connects to a destination for which TLS is allowed or demanded, and the mail is deferred.",
    },
    ja: {
      purpose: "送信者のドメインごとに、qmail-remote が提示するクライアント証明書。",
      content:
        "`example.com:/etc/ssl/cert.pem|/etc/ssl/key.pem|password` のように、送信者のドメイン、証明書の PEM ファイル、秘密鍵の PEM ファイル、そのパスフレーズを書きます。証明書のファイルに秘密鍵も入っていれば、鍵ファイルは省略できます。キー `.example.com` はサブドメインに効きます。qmail-remote が TLS を使う場合だけ参照されます。",
      missing: "証明書は提示されません。",
      empty: "証明書は提示されません。",
      malformed:
        "コロンのない行は無視されます。証明書か鍵を読み込めないか、両者が対応していない場合は、配送が保留されます。ファイルを読めないと、すべての配送が保留されます。",
      danger:
        "パスフレーズが入ることがあるため、qmailr 以外から読めないようにします。その他すべての送信者を表す `*` のエントリが当てはまると、TLS を使う宛先や使ってもよい宛先では、qmail-remote が接続する前に異常終了し、配送が保留されます。",
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
        "A domain, compared as a whole and without regard to case. There is no DANE check for it either. NOTLSHOSTS names another file. The folder notlshosts, for MX hosts, is another thing. The program looks at the byte behind the matching entry, so that the last one may have no effect: end the list with a dummy entry.",
      missing: "TLS is used where the server offers it and clientcert.pem exists.",
      empty: "TLS is used where the server offers it and clientcert.pem exists.",
      malformed: "An entry that makes no sense matches nothing. If the file can't be read, the message is deferred.",
      danger: "Mail to these domains leaves in clear text.",
    },
    ja: {
      purpose: "qmail-remote が TLS を使わずに送る宛先ドメイン。",
      content:
        "ドメインを、大文字と小文字を区別せず、全体が一致するかどうかで比べます。DANE の検証も行われません。NOTLSHOSTS で別のファイルを指定できます。MX ホスト用の notlshosts フォルダーとは別物です。プログラムは一致したエントリの次のバイトを見るため、最後のエントリは効かないことがあります。末尾にダミーのエントリを置いてください。",
      missing: "clientcert.pem があり、サーバーが提供していれば TLS を使います。",
      empty: "clientcert.pem があり、サーバーが提供していれば TLS を使います。",
      malformed: "意味をなさないエントリは何にも一致しません。ファイルを読めないと、配送が保留されます。",
      danger: "これらのドメイン宛のメールは平文で送られます。",
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
        "A file for each host, named like the MX host, not like the mail domain; its content does not matter. A failed handshake defers the mail, and qmail-remote does not fall back to clear text by itself: such a file is the way out. tlshosts/FQDN.pem outranks it. With notlshosts_auto, qmail-remote makes the files itself; then qmailr must be able to write here.",
      missing: "TLS is used where the server offers it.",
      danger: "Mail to these hosts leaves in clear text.",
    },
    ja: {
      purpose: "TLS が壊れているなどの理由で、qmail-remote が TLS を使わない相手のホスト。",
      content:
        "ホストごとに、メールのドメインではなく MX ホストの名前のファイルを置きます。中身は問われません。TLS の接続に失敗した配送は保留され、qmail-remote が自動的に平文に切り替えることはないので、その回避に使います。tlshosts/FQDN.pem があればそちらが優先します。notlshosts_auto を使うと qmail-remote が自分でファイルを作るため、qmailr がこのフォルダーに書き込める必要があります。",
      missing: "サーバーが提供していれば TLS を使います。",
      danger: "これらのホスト宛のメールは平文で送られます。",
    },
    differences: {
      eqmail: {
        en: {
          content:
            "A file for each host, named like the MX host, not like the mail domain; its content does not matter. A failed handshake defers the mail, and qmail-remote does not fall back to clear text by itself: such a file is the way out. tlshosts/FQDN.pem outranks it.",
        },
        ja: {
          content:
            "ホストごとに、メールのドメインではなく MX ホストの名前のファイルを置きます。中身は問われません。TLS の接続に失敗した配送は保留され、qmail-remote が自動的に平文に切り替えることはないので、その回避に使います。tlshosts/FQDN.pem があればそちらが優先します。",
        },
      },
      indimail: {
        en: {
          content:
            "A file for each host, named like the MX host or the relay, or like the domain of the recipient; its content does not matter. The folder is in CERTDIR, else in the folder certs of the configuration directory. tlshosts/FQDN.pem outranks it.",
          missing: "TLS is used where the server offers it and clientcert.pem exists.",
        },
        ja: {
          content:
            "ホストごとに、MX ホストや中継先、または受信者のドメインの名前のファイルを置きます。中身は問われません。フォルダーは CERTDIR、なければ設定ディレクトリの certs フォルダーの中です。tlshosts/FQDN.pem があればそちらが優先します。",
          missing: "clientcert.pem があり、サーバーが提供していれば TLS を使います。",
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
      purpose: "Whether qmail-remote gives up TLS for good with a host where it has failed once.",
      content:
        "0 is no, any other number yes. After a TLS error qmail-remote creates control/notlshosts/FQDN, and from then on sends to that host without TLS, unless tlshosts has a file for it.",
      missing: "0: a host where TLS fails is tried with TLS again, and the mail is deferred.",
      danger:
        "Somebody who disturbs a single handshake makes all later mail to that host leave in clear text, until the file is removed. Before version 2026.04.07 the host name went from DNS into a shell command unchecked (CVE-2026-41113), so that the owner of a domain could run commands as qmailr.",
    },
    ja: {
      purpose: "一度 TLS に失敗したホストに対して、qmail-remote が以後 TLS を使わないようにするかどうか。",
      content:
        "0 は使い続け、それ以外の数は使わないという意味です。TLS のエラーが起きると、qmail-remote は control/notlshosts/FQDN を作り、tlshosts にファイルがない限り、以後そのホストには TLS なしで送ります。",
      missing: "0 です。TLS に失敗したホストにはまた TLS で接続を試み、配送は保留されます。",
      danger:
        "接続を一度妨害するだけで、ファイルを消すまで、そのホスト宛のメールがすべて平文で送られるようになります。バージョン 2026.04.07 より前では、DNS から得たホスト名を検査せずにシェルコマンドに渡すため (CVE-2026-41113)、ドメインの所有者が qmailr としてコマンドを実行できました。",
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
        "Not the certificate but the path of a PEM file with certificate and private key, absolute or relative to the qmail home directory.",
      missing: "No certificate is presented; TLS is used all the same.",
      empty: "As if the file did not exist.",
      malformed:
        "If the PEM file can't be loaded, mail to servers that offer STARTTLS is deferred; versions built with OpenSSL instead of libtls then present no certificate. If remotecert itself can't be read, all mail is.",
    },
    ja: {
      purpose: "qmail-remote が提示するクライアント証明書の場所。",
      content: "証明書そのものではなく、証明書と秘密鍵を入れた PEM ファイルのパスを、絶対パスか qmail のホームからの相対パスで書きます。",
      missing: "証明書は提示されませんが、TLS は使われます。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "PEM ファイルを読み込めない場合、STARTTLS を提供するサーバー宛の配送が保留されます。libtls ではなく OpenSSL を使う版では、証明書を提示しないだけです。remotecert 自体を読めないと、すべての配送が保留されます。",
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
        "An RSA key of 2048 bits in PEM form, made by mkrsadhkeys. It is opened only when OpenSSL asks for a temporary RSA key, which OpenSSL 1.1.0 and later don't do any more. It is not the key of the server's certificate.",
      missing: "A key is generated when OpenSSL asks for one.",
      empty: "As if the file did not exist.",
      malformed: "As if the file did not exist.",
    },
    ja: {
      purpose: "古い TLS クライアントのための一時的な RSA 鍵。",
      content:
        "mkrsadhkeys が作る、PEM 形式の 2048 ビットの RSA 鍵です。OpenSSL が一時的な RSA 鍵を求めたときだけ開かれますが、OpenSSL 1.1.0 以降は求めなくなりました。サーバー証明書の鍵ではありません。",
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
        "A configuration of `openssl req`. mkconfig installs a sample with the host's name in place of localhost. mksrvrcerts makes servercert.pem from it, valid for 365 days, and overwrites the old one.",
      missing: "openssl fails, and mksrvrcerts removes servercert.pem and exits with 1.",
      empty: "openssl fails for want of a distinguished_name, and mksrvrcerts removes servercert.pem and exits with 1.",
      malformed: "If openssl does not accept it, mksrvrcerts removes servercert.pem and exits with 1.",
      danger: "A mistake here costs the certificate in use: mksrvrcerts deletes servercert.pem when openssl fails.",
    },
    ja: {
      purpose: "mksrvrcerts が作るサーバーの自己署名証明書の内容。",
      content:
        "`openssl req` の設定ファイルです。mkconfig が、localhost をホスト名に置き換えた見本を置きます。mksrvrcerts はこれをもとに 365 日間有効な servercert.pem を作り、古いものを上書きします。",
      missing: "openssl が失敗し、mksrvrcerts は servercert.pem を削除して 1 で終了します。",
      empty: "distinguished_name がないため openssl が失敗し、mksrvrcerts は servercert.pem を削除して 1 で終了します。",
      malformed: "openssl が受け付けない場合、mksrvrcerts は servercert.pem を削除して 1 で終了します。",
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
        "A PEM file: the server's certificate, then the intermediate certificates, and the private key. It is read at every STARTTLS, so that a renewed certificate counts at once. The user that qmail-smtpd runs as must be able to read it.",
      missing: "STARTTLS is not offered. AUTH needs TLS unless FORCETLS is 0, so it is not offered either.",
      empty: "STARTTLS is offered and then answered with 454; with SMTPS the connection is closed.",
      malformed:
        "STARTTLS is offered and then answered with 454; with SMTPS the connection is closed. The same happens if key and certificate don't fit together, or qmail-smtpd can't read the file.",
      danger: "It holds the private key: nobody but the user of qmail-smtpd may read it.",
    },
    ja: {
      purpose: "qmail-smtpd の証明書と秘密鍵。",
      content:
        "PEM ファイルで、サーバーの証明書、続いて中間証明書、それに秘密鍵を入れます。STARTTLS のたびに読まれるため、更新した証明書はすぐに使われます。qmail-smtpd の実行ユーザーから読める必要があります。",
      missing: "STARTTLS を提示しません。FORCETLS が 0 でない限り AUTH には TLS が必要なので、AUTH も提示しません。",
      empty: "STARTTLS を提示しますが、454 を返します。SMTPS では接続を切ります。",
      malformed:
        "STARTTLS を提示しますが、454 を返します。SMTPS では接続を切ります。証明書と鍵が対応していない場合や、qmail-smtpd がファイルを読めない場合も同じです。",
      danger: "秘密鍵が入っているので、qmail-smtpd の実行ユーザー以外から読めてはいけません。",
    },
    differences: {
      eqmail: {
        en: {
          content:
            "A PEM file: the server's certificate, then the intermediate certificates, and the private key, which has to be an RSA key. mksrvrcerts makes a self-signed one. It is read at every STARTTLS, so that a renewed certificate counts at once. The user that qmail-smtpd runs as must be able to read it.",
          missing: "STARTTLS is not offered.",
        },
        ja: {
          content:
            "PEM ファイルで、サーバーの証明書、続いて中間証明書、それに秘密鍵を入れます。秘密鍵は RSA でなければなりません。mksrvrcerts が自己署名のものを作ります。STARTTLS のたびに読まれるため、更新した証明書はすぐに使われます。qmail-smtpd の実行ユーザーから読める必要があります。",
          missing: "STARTTLS を提示しません。",
        },
      },
      indimail: {
        environment: "SERVERCERT",
        en: {
          content:
            "A PEM file: the server's certificate, then the intermediate certificates, and the private key, which has to be an RSA key before OpenSSL 3. qmail-smtpd looks for it in CERTDIR, else in the control directory; SERVERCERT gives it another name there. STARTTLS is offered only if the variable STARTTLS is set as well.",
          missing: "STARTTLS is not offered, and answered with 454 if a client sends it; with SMTPS the connection is closed.",
        },
        ja: {
          content:
            "PEM ファイルで、サーバーの証明書、続いて中間証明書、それに秘密鍵を入れます。OpenSSL 3 より前では、秘密鍵は RSA でなければなりません。qmail-smtpd は CERTDIR、なければ control ディレクトリのものを使い、SERVERCERT でその中の別のファイル名を指定できます。STARTTLS が提示されるのは、環境変数 STARTTLS も設定されている場合だけです。",
          missing: "STARTTLS を提示せず、クライアントが送ってきても 454 を返します。SMTPS では接続を切ります。",
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
        "`servercerts/mail.example.com/servercert.pem`: a folder for each name, and in it a PEM file like control/servercert.pem, which has to exist as well. The name is taken as the client sends it; one with a slash is not looked up, and there are no wildcards. Where a certificate is found, the name also replaces the one in smtpgreeting for the rest of the session.",
      missing: "control/servercert.pem serves all names.",
      malformed: "If the certificate for the name can't be loaded, the handshake fails.",
      danger: "The files hold private keys: nobody but the user of qmail-smtpd may read them.",
    },
    ja: {
      purpose: "サーバーの別名ごとの証明書。クライアントが求めた名前 (SNI) で選ばれます。",
      content:
        "`servercerts/mail.example.com/servercert.pem` のように、名前ごとのフォルダーに control/servercert.pem と同じ形式の PEM ファイルを置きます。control/servercert.pem も必要です。名前はクライアントが送ったとおりに使われ、スラッシュを含むものは調べません。ワイルドカードは使えません。証明書が見つかると、以後のセッションでは smtpgreeting の名前もこの名前に変わります。",
      missing: "どの名前にも control/servercert.pem を使います。",
      malformed: "その名前の証明書を読み込めないと、TLS の接続は失敗します。",
      danger: "秘密鍵が入っているので、qmail-smtpd の実行ユーザー以外から読めてはいけません。",
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
        "An OpenSSL cipher string such as `HIGH:!aNULL`; several lines are joined with colons. With OpenSSL 1.1.1 or later it is read only if tlsservermethod names a highest version below TLSv1_3; otherwise serverciphersuite is. Formerly the file was tlsserverciphers.",
      missing:
        "`PROFILE=SYSTEM`, the policy of the system. Only the OpenSSL of Fedora and its relatives knows it: elsewhere STARTTLS is answered with 454.",
      empty: "As if the file did not exist.",
      malformed:
        "If OpenSSL refuses the string, STARTTLS is answered with 454. If the file can't be read, it is answered with 451, and qmail-smtpd ends the session.",
    },
    ja: {
      purpose: "TLS 1.2 までの接続で qmail-smtpd が受け付ける暗号。",
      content:
        "`HIGH:!aNULL` のような OpenSSL の暗号指定文字列です。複数行はコロンでつながれます。OpenSSL 1.1.1 以降では、tlsservermethod で最高のバージョンを TLSv1_3 より低くした場合だけ読まれ、それ以外では serverciphersuite が読まれます。以前のファイル名は tlsserverciphers でした。",
      missing:
        "システムの方針を使う `PROFILE=SYSTEM` です。これを知っているのは Fedora 系の OpenSSL だけで、ほかでは STARTTLS に 454 を返します。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "文字列が OpenSSL に拒否されると、STARTTLS に 454 を返します。ファイルを読めない場合は 451 を返し、qmail-smtpd はセッションを終えます。",
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
        "Names of TLS 1.3 suites such as `TLS_AES_256_GCM_SHA384`, with colons between them or one a line. It is not read if tlsservermethod names a highest version below TLSv1_3: then servercipherlist is.",
      missing: "OpenSSL's own suites hold.",
      empty: "As if the file did not exist.",
      malformed:
        "If OpenSSL refuses the string, STARTTLS is answered with 454. If the file can't be read, it is answered with 451, and qmail-smtpd ends the session.",
    },
    ja: {
      purpose: "TLS 1.3 で qmail-smtpd が受け付ける暗号スイート。",
      content:
        "`TLS_AES_256_GCM_SHA384` のような TLS 1.3 のスイート名を、コロンで区切るか、1 行に 1 つ書きます。tlsservermethod で最高のバージョンを TLSv1_3 より低くした場合は読まれず、代わりに servercipherlist が読まれます。",
      missing: "OpenSSL の標準のスイートが使われます。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "文字列が OpenSSL に拒否されると、STARTTLS に 454 を返します。ファイルを読めない場合は 451 を返し、qmail-smtpd はセッションを終えます。",
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
      purpose: "Where qmail-smtpd finds its certificate; the file switches STARTTLS on.",
      content:
        "Not the certificate but the path of a PEM file with certificate and private key, absolute or relative to the qmail home directory: `control/cert.pem`.",
      missing: "STARTTLS is not offered.",
      empty: "STARTTLS is not offered.",
      malformed:
        "If the PEM file can't be loaded, STARTTLS is offered, but TLS does not come about. If smtpcert itself can't be read, qmail-smtpd answers 421 and closes the connection.",
    },
    ja: {
      purpose: "qmail-smtpd の証明書の場所。このファイルによって STARTTLS が有効になります。",
      content:
        "証明書そのものではなく、証明書と秘密鍵を入れた PEM ファイルのパスを、絶対パスか qmail のホームからの相対パスで書きます (`control/cert.pem`)。",
      missing: "STARTTLS を提示しません。",
      empty: "STARTTLS を提示しません。",
      malformed:
        "PEM ファイルを読み込めないと、STARTTLS を提示しますが、TLS は使えません。smtpcert 自体を読めないと、qmail-smtpd は 421 を返して接続を切ります。",
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
    takesEffect: "HUP to qmail-daned",
    en: {
      purpose: "Domains whose TLSA records qmail-daned does not look up.",
      content:
        "A domain a line. qmail-daned reads the file if it is started with `-w tlsa.white`, and answers for these domains that they are whitelisted. SIGHUP reads it again, if it existed at the start. In qmail-daned of 2023 and early 2024 the text only switches the list on, and the names are looked up in tlsa.white.cdb.",
      missing: "No domain is whitelisted.",
      empty: "Only the domains in tlsa.white.cdb are whitelisted, if that file exists.",
      malformed: "An entry that makes no sense matches nothing. If the file can't be read, qmail-daned exits.",
    },
    ja: {
      purpose: "qmail-daned が TLSA レコードを調べないドメイン。",
      content:
        "1 行に 1 つのドメインを書きます。qmail-daned は `-w tlsa.white` を付けて起動するとこのファイルを読み、ここにあるドメインについてはホワイトリストにあると答えます。起動時にファイルがあれば、SIGHUP で読み直します。2023 年から 2024 年初めの qmail-daned では、このテキストはリストを有効にするだけで、名前は tlsa.white.cdb で検索されます。",
      missing: "ホワイトリストのドメインはありません。",
      empty: "tlsa.white.cdb があれば、そこにあるドメインだけがホワイトリストになります。",
      malformed: "意味をなさないエントリは何にも一致しません。ファイルを読めないと qmail-daned は終了します。",
    },
  },
  {
    name: "tlsadomains",
    category: "tls",
    reader: "list",
    entries: "host",
    dialects: ["indimail"],
    ...readBy(["qmail-remote", "qmail-daned"], { "qmail-daned": "restart qmail-daned" }),
    manual: "qmail-remote(8)",
    sources: ["indimail: qmail-remote.c: getcontrols(), is_in_tlsadomains(), main()", "indimail: qmail-daned.c: tlsadomains_init()"],
    default: { kind: "none" },
    environment: "TLSADOMAINS",
    en: {
      purpose: "The only MX hosts that are verified by DANE.",
      content:
        "The name of an MX host a line. It matters only if DANE_VERIFICATION is set, and not for hosts that smtproutes names or domains in notlshosts. TLSADOMAINS names another file. qmail-remote reads it for every delivery; qmail-daned, if told to use it with -T, only when it starts (that of 2023 shows the option in its usage, but refuses it). In qmail-remote of 2023 and early 2024 the text only switches the restriction on, and the names are looked up in tlsadomains.cdb.",
      missing: "If DANE_VERIFICATION is set, every MX host with TLSA records is verified.",
      empty: "As if the file did not exist.",
      malformed: "An entry that makes no sense matches nothing. If the file can't be read, the message is deferred.",
    },
    ja: {
      purpose: "DANE で検証する MX ホストを、ここにあるものだけに限ります。",
      content:
        "1 行に 1 つの MX ホスト名を書きます。DANE_VERIFICATION が設定されているときだけ意味があり、smtproutes で指定したホストや notlshosts のドメインには関係しません。TLSADOMAINS で別のファイルを指定できます。qmail-remote は配送ごとに読みますが、qmail-daned は、-T で指定されていても起動時にしか読みません (2023 年の qmail-daned は、使い方に挙げているこのオプションを受け付けません)。2023 年から 2024 年初めの qmail-remote では、このテキストは限定を有効にするだけで、名前は tlsadomains.cdb で検索されます。",
      missing: "DANE_VERIFICATION が設定されていれば、TLSA レコードのあるすべての MX ホストを検証します。",
      empty: "ファイルがない場合と同じです。",
      malformed: "意味をなさないエントリは何にも一致しません。ファイルを読めないと、配送が保留されます。",
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
        "One of the names that libtls knows, from strict to lax: `secure` or `default`, `compat`, `legacy`, `insecure` or `all`. An OpenSSL cipher string may stand there instead.",
      missing: "`compat`; in the first versions with libtls, `default`.",
      empty: "libtls is given an empty cipher string, not `compat`.",
      malformed:
        "If libtls refuses it, TLS does not come about. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
      danger: "`insecure` and `all` allow broken ciphers.",
      status: "Older versions of qmail-ldap, built with OpenSSL instead of libtls, do not read it.",
    },
    ja: {
      purpose: "qmail-smtpd が受け付ける暗号。",
      content:
        "libtls の名前を書きます。厳しい順に、`secure` または `default`、`compat`、`legacy`、`insecure` または `all` です。代わりに OpenSSL の暗号指定文字列も書けます。",
      missing: "`compat` です。libtls を使う最初の版では `default` です。",
      empty: "`compat` ではなく、空の暗号指定文字列が libtls に渡されます。",
      malformed: "libtls に拒否されると、TLS は使えません。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
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
      malformed:
        "Whether OpenSSL accepts the string is not checked, and nothing is logged. If the file can't be read, mail to servers that offer TLS is deferred.",
    },
    ja: {
      purpose: "qmail-remote が提示する暗号。",
      content:
        "`HIGH:!aNULL` のような OpenSSL の暗号指定文字列です。複数行はコロンでつながれます。同じ文字列が、TLS 1.2 以前の暗号としても、TLS 1.3 のスイートとしても OpenSSL に渡されます。",
      missing: "OpenSSL の標準の選択である `DEFAULT` です。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "OpenSSL が受け付けたかどうかは確認されず、ログにも残りません。ファイルを読めないと、TLS を提供するサーバー宛の配送が保留されます。",
    },
    differences: {
      eqmail: {
        en: {
          content:
            "An OpenSSL cipher string such as `HIGH:!aNULL`; several lines are joined with colons. It counts for TLS 1.2 and older; the suites of TLS 1.3 are not set.",
        },
        ja: {
          content:
            "`HIGH:!aNULL` のような OpenSSL の暗号指定文字列です。複数行はコロンでつながれます。TLS 1.2 以前に効き、TLS 1.3 のスイートは設定されません。",
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
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["indimail: dossl.c: do_tls()", "indimail: libqmail: tls.c: set_tls_method()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "TLS versions that qmail-remote uses.",
      content:
        "`TLSv1_3` or `TLSv1_2` (older versions have names too), or two of them with a colon between, the lowest and the highest version: `TLSv1_2:TLSv1_3`. With OpenSSL 1.1.0 or later a single name is the highest version allowed. It also decides which ciphers are read: clientciphersuite if TLSv1_3 is the highest version, else clientcipherlist.",
      missing: "The versions are negotiated.",
      empty: "As if the file did not exist.",
      malformed:
        "With a name that is not known, mail leaves without TLS; where tlshosts or port 465 demands TLS it is deferred. If the file can't be read, mail to servers that offer TLS is deferred.",
      danger: "A misspelt name turns TLS off, and nothing tells.",
    },
    ja: {
      purpose: "qmail-remote が使う TLS のバージョン。",
      content:
        "`TLSv1_3` か `TLSv1_2` (古いバージョンの名前も使えます)、または最低と最高のバージョンをコロンでつないで書きます (`TLSv1_2:TLSv1_3`)。OpenSSL 1.1.0 以降では、名前が 1 つだけなら、使える最高のバージョンになります。読まれる暗号のファイルもこれで決まり、最高が TLSv1_3 なら clientciphersuite、それ以外なら clientcipherlist です。",
      missing: "バージョンは交渉で決まります。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "知らない名前だと、メールは TLS なしで送られます。tlshosts やポート 465 により TLS が必須の場合は、配送が保留されます。ファイルを読めないと、TLS を提供するサーバー宛の配送が保留されます。",
      danger: "名前を書き間違えると、何の知らせもなく TLS が使われなくなります。",
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
        "A mail address, compared with the emailAddress in the subject of the certificate, as a whole and without regard to case. The client is asked once in a session, when a recipient is not in rcpthosts and it has no relay permission yet; clientca.pem has to exist. The request is a new handshake: if that fails, the session ends with 454.",
      missing: "No client is asked for its certificate, and none gets relay permission by it.",
      empty: "The client is asked for its certificate, but no address matches.",
      malformed:
        "An entry that makes no sense matches nothing. If the file can't be read, qmail-smtpd answers 421 and closes the connection when it would need it.",
      danger: "Every entry is a permission to relay.",
    },
    ja: {
      purpose: "TLS の証明書によって中継を認めるクライアント。",
      content:
        "メールアドレスを書きます。証明書のサブジェクトの emailAddress と、大文字と小文字を区別せず、全体が一致するかどうかで比べます。受信者が rcpthosts になく、まだ中継が許されていないときに、1 セッションに 1 回だけ証明書を求めます。clientca.pem が必要です。証明書は新たなハンドシェイクで求めるため、それが失敗すると 454 でセッションが終わります。",
      missing: "クライアントに証明書を求めることはなく、証明書による中継も認められません。",
      empty: "クライアントに証明書を求めますが、どのアドレスも一致しません。",
      malformed:
        "意味をなさないエントリは何にも一致しません。ファイルを読めないと、必要になった時点で qmail-smtpd が 421 を返して接続を切ります。",
      danger: "エントリの 1 つ 1 つが中継の許可になります。",
    },
    differences: {
      sagredo: {
        en: {
          content:
            "A mail address, compared with the emailAddress in the subject of the certificate, as a whole and without regard to case. The client is asked once in a session, when a recipient is not in rcpthosts and it has no relay permission yet; clientca.pem has to exist. That works only over TLS 1.3 and with a client that takes part in post-handshake authentication: renegotiation is switched off, and the session ends with 454 otherwise.",
        },
        ja: {
          content:
            "メールアドレスを書きます。証明書のサブジェクトの emailAddress と、大文字と小文字を区別せず、全体が一致するかどうかで比べます。受信者が rcpthosts になく、まだ中継が許されていないときに、1 セッションに 1 回だけ証明書を求めます。clientca.pem が必要です。再ネゴシエーションは無効なため、TLS 1.3 で、ハンドシェイク後の認証に対応したクライアントでしか成功せず、それ以外では 454 でセッションが終わります。",
        },
      },
      indimail: {
        sources: ["indimail: smtpd.c: tls_verify()", "indimail: libqmail: tls.c: tls_init()"],
        en: {
          purpose: "Clients that may relay because of their TLS certificate. With libqmail of 2023 none does.",
          content:
            "A mail address, compared with the emailAddress in the subject of the certificate, as a whole and without regard to case. The client is asked once in a session, when a recipient is not in rcpthosts and it has no relay permission yet; with some settings, CUGMAIL for instance, already for a sender who is not in rcpthosts. But libqmail of 2023 does not load clientca.pem, so that no certificate passes the verification. The request is a new handshake: if that fails, as it does over TLS 1.3, the session ends with 454.",
          missing: "No client gets relay permission by its certificate.",
          empty: "As with entries: the new handshake takes place, and gives no permission.",
          malformed:
            "An entry that makes no sense matches nothing. If the file can't be read, qmail-smtpd answers 451 when it would need it, and ends the session.",
          danger:
            "Every entry is a permission to relay, as soon as libqmail verifies certificates again. Without clientca.pem, qmail-smtpd as a rule crashes when a client without relay permission names a recipient over TLS who is not in rcpthosts.",
        },
        ja: {
          purpose: "TLS の証明書によって中継を認めるクライアント。2023 年の libqmail では、誰にも認められません。",
          content:
            "メールアドレスを書きます。証明書のサブジェクトの emailAddress と、大文字と小文字を区別せず、全体が一致するかどうかで比べます。受信者が rcpthosts になく、まだ中継が許されていないときに、1 セッションに 1 回だけ証明書を求めます。CUGMAIL など、設定によっては、送信者が rcpthosts にない時点で求めます。ただし、2023 年の libqmail は clientca.pem を読み込まないため、どの証明書も検証を通りません。証明書は新たなハンドシェイクで求めるため、それが失敗すると 454 でセッションが終わり、TLS 1.3 では必ずそうなります。",
          missing: "証明書による中継は認められません。",
          empty: "エントリがある場合と同じく、新たなハンドシェイクを行いますが、中継は認められません。",
          malformed:
            "意味をなさないエントリは何にも一致しません。ファイルを読めないと、必要になった時点で qmail-smtpd が 451 を返してセッションを終えます。",
          danger:
            "libqmail が再び証明書を検証するようになれば、エントリの 1 つ 1 つが中継の許可になります。clientca.pem がないと、中継を許されていないクライアントが TLS の接続で rcpthosts にない受信者を指定したとき、qmail-smtpd はふつう異常終了します。",
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
        "The key is the recipient's domain, or the host that authsenders, qmtproutes or smtproutes puts in its place; `.example.net` covers subdomains, though not behind the marks `=` and `%`. TLS is mandatory for it, and the server has to present a certificate. A mark in front changes that: `-` does without a certificate, `~` is meant for wildcard certificates, `=` wants the name of the destination in the certificate, `%` is for a fingerprint, `!` turns TLS off. For all other destinations `*` and `-` use TLS if it is offered, and `+*`, `-*`, `~*` and `=*` demand it; what stands behind the colon of these is not read. The value: `CAFILE|CIPHERS|DEPTH;PORT`, or = and a fingerprint in place of the CA file. Ciphers count only behind one of these, the port only behind two |; port 465 means SMTPS.",
      missing: "qmail-remote does not use TLS, even if the server offers it. Only a QMTP route to port 6209 is encrypted.",
      empty: "As if the file did not exist.",
      malformed:
        "A line without a colon is ignored. If a CA file can't be loaded, or a check fails, the message is deferred. If the file can't be read, every message is.",
      danger:
        "Without a rule mail leaves in clear text. A certificate is verified only where a CA file or fingerprint is named: the other rules encrypt, but don't tell the right server from a wrong one. A third |, which the manual puts before a domain, makes qmail-remote crash on mail that has a sender. A fingerprint of 128 digits (SHA-512) overruns a buffer, and qmail-remote may crash.",
      status:
        "If qmail-remote is built with IDN2, the domain of a recipient without a route fits no key that names it: only the rules for all destinations count.",
    },
    ja: {
      purpose: "qmail-remote が TLS を使う宛先と、その厳しさ。",
      content:
        "キーは受信者のドメインか、authsenders、qmtproutes、smtproutes がそれに代えて指定するホストです。`.example.net` はサブドメインに効きますが、後で述べる記号 `=` と `%` を付けた場合は効きません。その宛先には TLS が必須になり、サーバーは証明書を提示しなければなりません。前に記号を付けると変わります。`-` は証明書を求めず、`~` はワイルドカード証明書のためのもので、`=` は証明書に宛先の名前があることを求め、`%` はフィンガープリント用、`!` は TLS を使いません。その他すべての宛先には、`*` と `-` は提供されていれば TLS を使い、`+*`、`-*`、`~*`、`=*` は TLS を必須にします。これらのコロンの後ろは読まれません。値は `CAファイル|暗号|深さ;ポート` で、CA ファイルの代わりに = とフィンガープリントも書けます。暗号はそのどちらかがある場合だけ、ポートは | を 2 つ書いた後だけ有効です。ポート 465 は SMTPS を意味します。",
      missing: "サーバーが提供していても、qmail-remote は TLS を使いません。ポート 6209 への QMTP の経路だけは暗号化されます。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "コロンのない行は無視されます。CA ファイルを読み込めないか、検証に失敗すると、配送が保留されます。ファイルを読めないと、すべての配送が保留されます。",
      danger:
        "規則がなければメールは平文で送られます。証明書が検証されるのは CA ファイルかフィンガープリントを書いた場合だけで、ほかの規則では暗号化はされても、偽のサーバーを見分けられません。マニュアルではドメインの前に置く 3 つ目の | があると、送信者のあるメールで qmail-remote が異常終了します。128 桁 (SHA-512) のフィンガープリントはバッファーからあふれるため、qmail-remote が異常終了することがあります。",
      status:
        "IDN2 を有効にしてビルドした qmail-remote では、経路の指定がない受信者のドメインは、それを名指すキーに一致せず、すべての宛先に対する規則だけが使われます。",
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
      content:
        "`none` does without DHE, `auto` lets libtls choose the size, `legacy` is 1024 bits. qmail-remote reads it for every message.",
      missing: "`none`.",
      empty: "libtls refuses the empty word: qmail-remote defers mail to servers that offer STARTTLS.",
      malformed:
        "With any other word qmail-remote defers mail to servers that offer STARTTLS. If the file can't be read, qmail-remote defers all mail.",
      danger: "`legacy` is too weak for today.",
      status: "Older versions of qmail-ldap, built with OpenSSL instead of libtls, do not read it.",
    },
    ja: {
      purpose: "一時的な Diffie-Hellman (DHE) を使うかどうかと、その大きさ。",
      content:
        "`none` は DHE を使わず、`auto` は大きさを libtls に任せ、`legacy` は 1024 ビットです。qmail-remote はメールごとに読みます。",
      missing: "`none` です。",
      empty: "libtls は空の語を拒否し、qmail-remote は STARTTLS を提供するサーバー宛の配送を保留します。",
      malformed:
        "ほかの語だと、qmail-remote は STARTTLS を提供するサーバー宛の配送を保留します。ファイルを読めないと、すべての配送を保留します。",
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
        "`mx.example.com.pem` for each host: the name of the MX host, not of the mail domain, and in it the PEM certificates of the CAs that are trusted for that host. The certificate has to be valid and to name the host, or `*` and its domain, among its alternative names; the common name counts only if there are none. The file exhaustivelist in the folder has a meaning of its own.",
      missing: "TLS is used where the server offers it, and its certificate is not verified.",
      malformed: "Mail to a host whose file can't be loaded is deferred.",
      danger: "Mail is deferred until the queue gives up on it, if the host changes to another CA or no longer offers TLS.",
    },
    ja: {
      purpose: "TLS と証明書の検証を必須にする相手のホスト。",
      content:
        "ホストごとに `mx.example.com.pem` を置きます。メールのドメインではなく MX ホストの名前で、そのホストについて信頼する CA の証明書を PEM 形式で入れます。証明書は有効で、その代替名にホスト名、または `*` とそのドメインがなければなりません。コモンネームは、代替名がないときだけ使われます。フォルダー内の exhaustivelist には別の意味があります。",
      missing: "サーバーが提供していれば TLS を使いますが、証明書は検証しません。",
      malformed: "そのホストのファイルを読み込めないと、配送が保留されます。",
      danger: "相手が別の CA に変えたり TLS をやめたりすると、配送はキューの期限が切れるまで保留されます。",
    },
    differences: {
      indimail: {
        en: {
          purpose: "Hosts to which mail may go only over TLS.",
          missing: "TLS is used where the server offers it and clientcert.pem exists.",
          content:
            "`mx.example.com.pem` for each host: the name of the MX host, not of the mail domain, and in it the PEM certificates of the CAs that are trusted for that host. The folder is in CERTDIR, else in the folder certs of the configuration directory. The file exhaustivelist in it has a meaning of its own.",
          danger:
            "Without clientcert.pem the folder is not looked at, and mail leaves in clear text. In qmail-remote of 2023 a file here makes TLS mandatory, but the certificate is checked against it only where DANE applies.",
        },
        ja: {
          purpose: "TLS を必須にする相手のホスト。",
          missing: "clientcert.pem があり、サーバーが提供していれば TLS を使います。",
          content:
            "ホストごとに `mx.example.com.pem` を置きます。メールのドメインではなく MX ホストの名前で、そのホストについて信頼する CA の証明書を PEM 形式で入れます。フォルダーは CERTDIR、なければ設定ディレクトリの certs フォルダーの中です。フォルダー内の exhaustivelist には別の意味があります。",
          danger:
            "clientcert.pem がないとこのフォルダーは調べられず、メールは平文で送られます。2023 年の qmail-remote では、ここにファイルがあると TLS は必須になりますが、証明書がこれで検証されるのは DANE を使う場合だけです。",
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
      content: "If it exists, qmail-remote does not send STARTTLS to a host without tlshosts/FQDN.pem.",
      missing: "TLS is used with the other hosts too, where they offer it.",
      danger: "Mail to all other hosts leaves in clear text, and nothing tells.",
    },
    ja: {
      purpose: "TLS を、tlshosts にファイルがあるホストだけに限ります。",
      content: "このファイルがあると、qmail-remote は tlshosts/FQDN.pem のないホストに STARTTLS を送りません。",
      missing: "ほかのホストでも、提供されていれば TLS を使います。",
      danger: "ほかのすべてのホスト宛のメールが、何の知らせもなく平文で送られます。",
    },
    differences: {
      indimail: {
        en: { missing: "TLS is used with the other hosts too, where they offer it and clientcert.pem exists." },
        ja: { missing: "clientcert.pem があれば、ほかのホストでも、提供されていれば TLS を使います。" },
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
        "The same as in tlsciphers: one of the names that libtls knows, from strict to lax `secure` or `default`, `compat`, `legacy`, `insecure` or `all`, or an OpenSSL cipher string.",
      missing: "`compat`.",
      empty: "libtls is given an empty cipher string, not `compat`.",
      malformed: "If libtls refuses it, mail to servers that offer STARTTLS is deferred. If the file can't be read, all mail is.",
      danger: "`insecure` and `all` allow broken ciphers.",
      status: "Older versions of qmail-ldap, built with OpenSSL instead of libtls, do not read it.",
    },
    ja: {
      purpose: "qmail-remote が提示する暗号。",
      content:
        "tlsciphers と同じく、libtls の名前を書きます。厳しい順に、`secure` または `default`、`compat`、`legacy`、`insecure` または `all` です。OpenSSL の暗号指定文字列も書けます。",
      missing: "`compat` です。",
      empty: "`compat` ではなく、空の暗号指定文字列が libtls に渡されます。",
      malformed:
        "libtls に拒否されると、STARTTLS を提供するサーバー宛の配送が保留されます。ファイルを読めないと、すべての配送が保留されます。",
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
      malformed:
        "Whether OpenSSL accepts the string is not checked, and nothing is logged. If the file can't be read, qmail-smtpd answers STARTTLS with 421 and closes the connection.",
    },
    ja: {
      purpose: "qmail-smtpd が受け付ける暗号。",
      content:
        "`HIGH:!aNULL` のような OpenSSL の暗号指定文字列です。複数行はコロンでつながれます。同じ文字列が、TLS 1.2 以前の暗号としても、TLS 1.3 のスイートとしても OpenSSL に渡されます。",
      missing: "OpenSSL の標準の選択である `DEFAULT` です。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "OpenSSL が受け付けたかどうかは確認されず、ログにも残りません。ファイルを読めないと、qmail-smtpd は STARTTLS に 421 を返して接続を切ります。",
    },
    differences: {
      eqmail: {
        en: {
          content:
            "An OpenSSL cipher string such as `HIGH:!aNULL`; several lines are joined with colons. It counts for TLS 1.2 and older; the suites of TLS 1.3 are not set.",
        },
        ja: {
          content:
            "`HIGH:!aNULL` のような OpenSSL の暗号指定文字列です。複数行はコロンでつながれます。TLS 1.2 以前に効き、TLS 1.3 のスイートは設定されません。",
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
        "`TLSv1_3` or `TLSv1_2` (older versions have names too), or two of them with a colon between, the lowest and the highest version: `TLSv1_2:TLSv1_3`. With OpenSSL 1.1.0 or later a single name is the highest version allowed. It also decides which ciphers are read: servercipherlist if the highest version is below TLSv1_3, else serverciphersuite.",
      missing: "The versions are negotiated.",
      empty: "STARTTLS is answered with 454, as with a name that is not known.",
      malformed:
        "With a name that is not known, STARTTLS is answered with 454, and with SMTPS the connection is closed. If the file can't be read, it is answered with 451, and qmail-smtpd ends the session.",
    },
    ja: {
      purpose: "qmail-smtpd が受け付ける TLS のバージョン。",
      content:
        "`TLSv1_3` か `TLSv1_2` (古いバージョンの名前も使えます)、または最低と最高のバージョンをコロンでつないで書きます (`TLSv1_2:TLSv1_3`)。OpenSSL 1.1.0 以降では、名前が 1 つだけなら、使える最高のバージョンになります。読まれる暗号のファイルもこれで決まり、最高が TLSv1_3 より低ければ servercipherlist、それ以外なら serverciphersuite です。",
      missing: "バージョンは交渉で決まります。",
      empty: "知らない名前の場合と同じく、STARTTLS に 454 を返します。",
      malformed:
        "知らない名前だと、STARTTLS に 454 を返し、SMTPS では接続を切ります。ファイルを読めない場合は 451 を返し、qmail-smtpd はセッションを終えます。",
    },
  },
];
