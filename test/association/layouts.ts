/** What lies in repositories that have nothing to do with qmail: paths as they are found there, with names that some qmail uses too. */
export const UNRELATED: Readonly<Record<string, readonly string[]>> = {
  "Terraform module": paths(`
    main.tf variables.tf outputs.tf versions.tf locals.tf locals providers.tf terraform.tfvars modules/network/main.tf
    modules/network/locals modules/policy/policy modules/policy/signatures policies/policy environments/prod/backend.tf
    environments/prod/me .terraform.lock.hcl .tflint.hcl templates/user_data.tpl certs/cert.pem certs/clientca.pem README.md
    Makefile
  `),
  Haraka: paths(`
    config/me config/host_list config/plugins config/smtp.ini config/smtpgreeting config/databytes config/loglevel config/tls.ini
    config/tls_cert.pem config/tls_key.pem config/dhparams.pem config/queue.ini config/log.ini config/relay_acl_allow
    config/relay_dest_domains.ini config/rcpt_to.in_host_file.ini config/rcpt_to.routes.ini config/mail_from.is_resolvable.ini
    config/mail_from.access.whitelist config/helo.checks.ini config/dnsbl.zones config/dnsbl.ini config/spf.ini
    config/dkim_sign.ini config/dkim/example.com/selector config/greylist.ini config/karma.ini config/access.domains
    config/early_talker.ini config/deny_includes_uuid config/connection_close_message config/ehlo_hello_message
    config/max_unrecognized_commands config/tarpit.timeout config/outbound.ini config/internalcmd_key config/data.signatures
    config/xclient.hosts config/http.ini config/limit.ini plugins/queue/qmail-queue.js haraka.js package.json tests/config/me
    tests/config/host_list test/config/databytes
  `),
  "Haraka's tests": paths(`
    test/config/me test/config/host_list test/config/smtpgreeting test/config/loglevel test/config/queue_dir
    test/config/rcpt_to.in_host_file.ini test/fixtures/line_socket.js test/installation/config/test-plugin.ini test/loud/config/me
    test/queue/1507509981169_1507509981169_0_61403_e0Y0Ym_1_fixed
  `),
  Ansible: paths(`
    ansible.cfg inventory/hosts inventory/production inventory/group_vars/all.yml inventory/host_vars/mail.yml site.yml
    roles/postfix/tasks/main.yml roles/postfix/files/main.cf roles/postfix/files/aliases roles/postfix/templates/me.j2
    roles/mail/files/recipients roles/mail/files/relaydomains roles/tls/files/cert.pem roles/tls/files/clientcert.pem
    roles/tls/files/servercert.pem roles/tls/files/dh4096.pem roles/common/files/policy roles/common/files/disclaimer
    library/dirmaker filter_plugins/filters.py requirements.yml
  `),
  "Ruby on Rails": paths(`
    Gemfile Gemfile.lock Rakefile config.ru config/routes.rb config/database.yml config/environments/production.rb
    config/locales/en.yml config/master.key app/models/user.rb app/views/users/assign.html.erb
    app/controllers/users/assign_controller.rb app/mailers/application_mailer.rb bin/rails db/schema.rb log/development.log
    public/robots.txt tmp/cache/bootsnap/load-path-cache tmp/pids/server.pid lib/tasks/mail.rake vendor/.keep
    spec/fixtures/files/cert.pem
  `),
  "Node.js package": paths(`
    package.json package-lock.json index.js lib/recipients lib/signatures lib/policy lib/realm.js .npmrc .nvmrc .eslintrc
    .prettierrc bin/cli node_modules/.bin/mocha node_modules/smtp-server/lib/smtp-server.js
    node_modules/nodemailer/lib/smtp-pool/index.js test/fixtures/cert.pem test/fixtures/clientca.pem test/fixtures/me
    test/fixtures/smtpgreeting LICENSE CHANGELOG
  `),
  Postfix: paths(`
    main.cf master.cf aliases virtual transport canonical relay_domains access header_checks body_checks sasl_passwd smtpd.cert
    smtp_tls_policy postfix-files dynamicmaps.cf main.cf.d/10-local.cf sender_access helo_access rbl_override vmailbox
    tls/cert.pem tls/dh2048.pem policyd-spf.conf mynetworks recipients relaydomains localdomains policy
  `),
  Exim: paths(`
    exim4.conf.template conf.d/main/01_exim4-config_listmacrosdefs conf.d/acl/30_exim4-config_check_rcpt
    conf.d/router/200_exim4-config_primary passwd.client email-addresses hubbed_hosts local_host_blacklist local_rcpt_callout
    local_sender_blacklist update-exim4.conf.conf exim.crt exim.key localdomains remotedomains secondarymx trustedmailhosts
    skipsmtpcheckhosts userdomains domainips mailips mailhelo spammeripblocks backupmxhosts
  `),
  Sendmail: paths(`
    sendmail.mc sendmail.cf submit.mc submit.cf access aliases local-host-names mailertable relay-domains trusted-users
    virtusertable domaintable helpfile statistics Makefile feature/greet_pause.m4 authinfo/auth genericstable
    tls/sendmail-common.prm me
  `),
  Dovecot: paths(`
    dovecot.conf dovecot-sql.conf.ext conf.d/10-auth.conf conf.d/10-mail.conf conf.d/10-ssl.conf conf.d/20-lmtp.conf
    conf.d/90-sieve.conf private/dovecot.pem dh.pem users passwd.replies quota-warning.sh quotawarning sieve/default.sieve
    dovecot-trash.conf.ext realm
  `),
  OpenSMTPD: paths(`
    smtpd.conf aliases secrets domains vdomains virtuals blocklist recipients relaydomains tls/cert.pem tls/servercert.pem creds
    senders filters/rspamd filter-greylist mailname
  `),
  rspamd: paths(`
    rspamd.conf local.d/actions.conf local.d/dkim_signing.conf local.d/greylist.conf local.d/rbl.conf local.d/worker-proxy.inc
    local.d/maps.d/whitelist.map override.d/logging.inc maps.d/redirectors.inc maps.d/spf_dkim_whitelist.inc statistic.conf
    composites.conf signatures taps spamfilter surbl-whitelist.inc dkim/default.key modules.d/spf.conf
    scores.d/policies_group.conf lua/rspamd.local.lua
  `),
  SpamAssassin: paths(`
    local.cf init.pre v310.pre v320.pre user_prefs bayes_seen bayes_toks sa-update-keys/pubring.gpg rules/20_body_tests.cf
    rules/25_spf.cf rules/50_scores.cf rules/languages rules/user_prefs.template spamd/spamd.raw t/data/spam/001 t/data/nice/001
    t/SATest.pl whitelist policy level2-tlds util_rb_2tld
  `),
  Django: paths(`
    manage.py mysite/settings.py mysite/urls.py mysite/wsgi.py polls/models.py polls/migrations/0001_initial.py
    polls/templates/polls/index.html users/admin.py users/templates/users/assign.html locale/ja/LC_MESSAGES/django.po
    requirements.txt static/css/base.css media/.gitkeep secrets/ldapserver secrets/ldappassword secrets/ldaplogin secrets/cert.pem
    .env Procfile runtime.txt
  `),
  "Kubernetes and Helm": paths(`
    Chart.yaml values.yaml templates/deployment.yaml templates/_helpers.tpl templates/NOTES.txt templates/secret.yaml
    charts/redis-17.tgz crds/policy.yaml kustomization.yaml overlays/prod/patch.yaml secrets/databytes secrets/ldappassword
    secrets/ldapserver secrets/realm secrets/servercert.pem secrets/clientca.pem secrets/me config/policy config/hostid
    config/softlimit .helmignore
  `),
  "Go module": paths(`
    go.mod go.sum main.go cmd/server/main.go internal/smtp/server.go internal/tcp/smtp.go internal/tcp/smtp_test.go
    pkg/policy/policy.go pkg/users/assign.go net/tcp/imap.go testdata/cert.pem testdata/me testdata/locals testdata/signatures
    testdata/recipients testdata/simcontrol testdata/validrcptto_test.go vendor/modules.txt Makefile .golangci.yml
  `),
  "Rust crate": paths(`
    Cargo.toml Cargo.lock build.rs src/main.rs src/lib.rs src/smtp/mod.rs src/policy.rs src/tcp/smtp.rs benches/parse.rs
    tests/data/cert.pem tests/data/clientcert.pem tests/data/me tests/data/disclaimer tests/data/databytes examples/server.rs
    rust-toolchain rustfmt.toml clippy.toml target/debug/.fingerprint/mail/dep-lib-mail
  `),
  "Debian packaging": paths(`
    debian/control debian/changelog debian/copyright debian/rules debian/compat debian/source/format debian/postinst debian/prerm
    debian/conffiles debian/dirs debian/docs debian/install debian/manpages debian/watch debian/policy debian/signatures
    debian/tests/control debian/patches/series debian/upstream/signing-key.asc debian/po/templates.pot
  `),
  "RPM packaging": paths(`
    mail.spec sources SOURCES/policy SOURCES/cert.pem SOURCES/locals SOURCES/quarantine SPECS/mail.spec .cvsignore rpminspect.yaml
    plans/ci.fmf gating.yaml BUILD/.keep
  `),
  dotfiles: paths(`
    .bashrc .zshrc .vimrc .gitconfig .tmux.conf .ssh/config .forward .procmailrc .mailrc .muttrc .signature .mutt/signatures
    .mutt/aliases .config/nvim/init.lua .config/git/ignore .emacs.d/init.el .netrc .profile .inputrc .config/fish/config.fish
    bin/me bin/locals .config/mpd/taps
  `),
  "Emacs configuration": paths(`
    init.el early-init.el custom.el lisp/mail.el lisp/me.el elpa/magit-3.3.0/magit.el snippets/org-mode/me
    snippets/org-mode/policy snippets/mail-mode/disclaimer snippets/text-mode/signatures auto-save-list/.saves-1234 bookmarks
    recentf places ac-comphist.dat themes/me-theme.el eshell/history
  `),
  "GitHub workflows": paths(`
    .github/workflows/ci.yml .github/CODEOWNERS .github/dependabot.yml .github/ISSUE_TEMPLATE/bug.yml .github/policy
    .gitattributes .gitignore .editorconfig SECURITY.md SUPPORT CODE_OF_CONDUCT.md AUTHORS MAINTAINERS NOTICE
  `),
  "Python package": paths(`
    pyproject.toml setup.cfg tox.ini MANIFEST.in src/mail/__init__.py src/mail/recipients.py src/mail/policy
    src/mail/data/level2-tlds src/mail/data/level3-tlds src/mail/data/badhost src/mail/data/badip tests/conftest.py
    tests/data/cert.pem tests/data/clientcrl.pem tests/data/spfrules tests/data/dkimkey tests/data/dkimkeys docs/conf.py
    .coveragerc
  `),
  "Java and Maven": paths(`
    pom.xml src/main/java/org/example/mail/RelayDomains.java src/main/resources/application.properties
    src/main/resources/META-INF/services/org.example.Policy src/main/resources/policy src/main/resources/realm
    src/test/resources/cert.pem src/test/resources/keystore.jks src/test/resources/users/assign.json src/test/resources/QRegex
    mvnw .mvn/wrapper/maven-wrapper.properties target/classes/signatures
  `),
  "PHP and Laravel": paths(`
    artisan composer.json composer.lock app/Http/Kernel.php app/Policies/policy config/mail.php config/cache.php
    bootstrap/cache/packages.php storage/framework/cache/data/.gitignore storage/logs/laravel.log
    resources/views/users/assign.blade.php routes/web.php database/seeders/DatabaseSeeder.php public/.htaccess .env.example
    phpunit.xml
  `),
  "C project with autoconf": paths(`
    configure.ac Makefile.am Makefile.in aclocal.m4 config.guess config.sub install-sh missing depcomp src/main.c src/policy.c
    src/qregex.c src/localdomains lib/regex.c m4/ax_pthread.m4 tests/data/hostid tests/data/hostip NEWS THANKS TODO AUTHORS
    ChangeLog INSTALL COPYING conf-cc conf-ld
  `),
  "djbdns and ucspi-tcp sources": paths(`
    Makefile FILES VERSION README CHANGES conf-cc conf-ld conf-home hier.c install.c tcpserver.c tcprules.c dnscache-conf.c
    tinydns-data.c TARGETS SYSDEPS find-systype.sh x86cpuid.c auto_home.h choose.sh print-cc.sh root/servers/@ root/ip/127.0.0.1
    root/data root/Makefile env/IP env/ROOT env/CACHESIZE log/run run seed
  `),
  "daemontools services": paths(`
    dnscache/run dnscache/log/run dnscache/env/ROOT dnscache/env/IP dnscache/root/servers/@ tinydns/run tinydns/root/data sshd/run
    sshd/log/run nginx/run nginx/env/softlimit
  `),
  "nginx and certificates": paths(`
    nginx.conf mime.types conf.d/default.conf sites-available/default sites-enabled/default snippets/ssl.conf ssl/cert.pem
    ssl/servercert.pem ssl/clientca.pem ssl/clientcrl.pem ssl/dh2048.pem ssl/dh4096.pem ssl/rsa2048.pem ssl/rsa4096.pem
    ssl/servercert.cnf modules-enabled/50-mod-stream.conf fastcgi_params realm htpasswd cache/a/b/0123456789abcdef0123456789abcdef
  `),
  "OpenVPN and easy-rsa": paths(`
    server.conf client.ovpn easy-rsa/vars easy-rsa/pki/ca.crt easy-rsa/pki/private/server.key easy-rsa/openssl-easyrsa.cnf
    ccd/client1 ipp.txt ta.key dh2048.pem clientcert.pem clientca.pem cert.pem crl.pem up.sh tls-clients tlsclients
  `),
  "Docker compose mail stack": paths(`
    docker-compose.yml Dockerfile .dockerignore config/postfix-accounts.cf config/postfix-virtual.cf
    config/opendkim/keys/example.com/mail.private config/ssl/cert.pem config/ssl/servercert.pem secrets/srs_secrets
    secrets/ldap_password secrets/ldappassword data/redis/dump.rdb mailserver.env traefik/acme.json config/dovecot/quotawarning
    config/rspamd/spamfilter config/amavis/quarantine
  `),
  Puppet: paths(`
    metadata.json manifests/init.pp manifests/relaydomains.pp files/aliases files/policy files/cert.pem files/me
    files/localdomains templates/main.cf.erb hiera.yaml data/common.yaml lib/facter/hostid.rb spec/classes/init_spec.rb Puppetfile
    environment.conf
  `),
  "Unity and game assets": paths(`
    Assets/Scenes/Main.unity Assets/Scripts/Policy.cs Assets/Resources/Signatures Assets/Resources/Realm Assets/Resources/Locals
    ProjectSettings/ProjectVersion.txt Packages/manifest.json UserSettings/Layouts/default-2021.dwlt Library/ArtifactDB
    Logs/AssetImportWorker0.log
  `),
  "LaTeX paper": paths(`
    paper.tex references.bib figures/plot.pdf sections/policy.tex Makefile .latexmkrc me.bib signatures.tex abstract disclaimer
    policy appendix
  `),
  "Perl distribution": paths(`
    Makefile.PL MANIFEST META.yml lib/Mail/Policy.pm lib/Net/SMTP/Realm.pm t/00-load.t t/data/badhost t/data/badip
    t/data/recipients t/data/signatures inc/Module/Install.pm script/mailcheck Changes
  `),
  nullmailer: paths(`
    etc/nullmailer/me etc/nullmailer/remotes etc/nullmailer/defaultdomain etc/nullmailer/defaulthost etc/nullmailer/idhost
    etc/nullmailer/helohost etc/nullmailer/adminaddr etc/nullmailer/allmailfrom etc/nullmailer/doublebounceto
    etc/nullmailer/bounceto etc/nullmailer/bouncelines etc/nullmailer/pausetime etc/nullmailer/maxpause
    etc/nullmailer/sendtimeout src/queue.cc doc/nullmailer-send.8 debian/control
  `),
  Courier: paths(`
    courier/me courier/locals courier/defaultdomain courier/dsnfrom courier/esmtpd courier/esmtpd-ssl courier/esmtpgreeting
    courier/esmtphelo courier/esmtproutes courier/esmtpacceptmailfor.dir/system courier/hosteddomains/system courier/bofh
    courier/queuetime courier/queuelo courier/queuehi courier/respawnlo courier/warntime courier/sizelimit courier/batchsize
    courier/backuprelay courier/vhost.192.0.2.1 courier/aliases/system courier/aliasdir/.courier-default courier/smtpaccess/default
    courier/maildrop courier/module.local courier/enablefiltering courier/ldapaliasrc courier/locallowercase courier/logindomainlist
  `),
  "Haraka with plugins": paths(`
    config/me config/plugins config/host_list config/smtpgreeting config/databytes config/badhosts config/mail_from.blocklist
    config/rcpt_to.blocklist config/dkim.private.key config/loglevel plugins/recipients plugins/rcpt_to.localdomains.js
    plugins/relaydomains/index.js queue/.keep haraka.env Procfile
  `),
  "Linux kernel tree": paths(`
    Kbuild Kconfig MAINTAINERS Makefile CREDITS COPYING arch/x86/Kconfig net/ipv4/tcp_cong.c net/sctp/smtp.c
    drivers/net/ethernet/realtek/8139too.c kernel/locals kernel/sched/core.c security/selinux/ss/policydb.c
    Documentation/ABI/testing/ima_policy scripts/spelling.txt scripts/recordmcount tools/testing/selftests/net/tcp_mmap.c
    certs/x509.genkey certs/system_keyring.c crypto/asymmetric_keys/signature.c samples/hw_breakpoint/data_breakpoint
    tools/testing/selftests/tc-testing/tc-tests/actions/policy include/uapi/linux/tcp.h usr/default_cpio_list
  `),
  "Salt states": paths(`
    top.sls pillar/top.sls pillar/mail.sls mail/init.sls mail/files/me mail/files/aliases mail/files/relaydomains
    mail/files/recipients mail/files/policy mail/files/cert.pem mail/files/ldapserver mail/map.jinja states/ssl/servercert.pem
    _modules/ratelimit roster minion.d/signatures mail/files/helohost
  `),
  "Chef cookbook": paths(`
    metadata.rb Berksfile recipes/default.rb attributes/default.rb templates/default/main.cf.erb files/default/me
    files/default/policy files/default/localdomains files/default/cert.pem files/default/disclaimer
    test/integration/default/serverspec/localhost/mail_spec.rb kitchen.yml data_bags/users/assign.json
  `),
  "SELinux policy": paths(`
    policy policy/modules/services/postfix.te policy/modules/contrib/tcpd.fc policy/mls policy/users policy/constraints
    policy/global_tunables support/segenxml.py Rules.modular config/appconfig-mcs/default_contexts sepolicy/policy file_contexts
  `),
  "Android device tree": paths(`
    AndroidProducts.mk BoardConfig.mk device.mk sepolicy/vendor/file_contexts rootdir/etc/init.qcom.rc configs/policy
    proprietary-files.txt extract-files.sh releasetools/hostid overlay/frameworks/base/core/res/res/values/config.xml
  `),
  "FreeBSD port": paths(`
    Makefile distinfo pkg-descr pkg-plist pkg-message files/patch-Makefile files/pkg-install.in files/smtpd.in files/me
    files/policy files/aliases Mk/Uses/ssl.mk
  `),
  "NixOS configuration": paths(`
    flake.nix flake.lock configuration.nix hardware-configuration.nix modules/mail/nullmailer.nix modules/mail/policy
    secrets/ldappassword secrets/ldaplogin secrets/cert.pem secrets/srs_secrets secrets/pbssecret hosts/me hosts/locals
    pkgs/libmysql overlays/default.nix result
  `),
  "OpenWrt package feed": paths(`
    net/msmtp/Makefile net/msmtp/files/msmtprc net/banip/files/banip.service net/https-dns-proxy/files/policy utils/hostid/Makefile
    net/adblock/files/accesslist net/snort3/files/rules/smtp.rules feeds.conf
  `),
  "Snort and Suricata rules": paths(`
    snort.conf rules/smtp.rules rules/imap.rules rules/pop3.rules rules/tcp/smtp rules/tcp/imap rules/policy-other.rules rules/policy
    preproc_rules/decoder.rules so_rules/smtp.rules threshold.conf classification.config reference.config signatures
    emerging-smtp.rules
  `),
  "Monitoring checks": paths(`
    nagios.cfg objects/localhost.cfg objects/commands.cfg checks/tcp/smtp checks/tcp/submission checks/tcp/imaps conf.d/mail.conf
    plugins/check_smtp plugins/check_imap host.master servers/host.mysql graphs/bigbrother bb-hosts etc/bigbrother
  `),
  "MIMEDefang and milters": paths(`
    mimedefang-filter mimedefang.conf sa-mimedefang.cf disclaimer quarantine/.keep opendkim.conf KeyTable SigningTable TrustedHosts
    keys/default.private keys/default.txt greylist.conf greylist.white milter-regex.conf dkimkeys dkimdomains
    opendmarc/ignore.hosts authservid
  `),
  Mailman: paths(`
    Mailman/mm_cfg.py lists/mailman/config.pck data/aliases data/virtual-mailman data/adm.pw archives/private/list/index.html
    templates/en/disclaimer qfiles/in/.keep spam/.keep filters.d/spam cgi-bin/admin var/data/postfix_lmtp policy
  `),
  XMail: paths(`
    MailRoot/server.tab MailRoot/domains.tab MailRoot/mailusers.tab MailRoot/aliases.tab MailRoot/aliasdomain.tab MailRoot/spammers.tab
    MailRoot/spam-address.tab MailRoot/smtprelay.tab MailRoot/smtpauth.tab MailRoot/smtpgw.tab MailRoot/smtp.ipmap.tab
    MailRoot/ctrlaccounts.tab MailRoot/userdef.tab MailRoot/filters/filters.in.tab MailRoot/logs/.keep
  `),
  "Apache James and Java mail": paths(`
    conf/mailetcontainer.xml conf/smtpserver.xml conf/domainlist.xml conf/keystore conf/recipients conf/realm conf/relaydomains
    src/main/java/org/apache/james/smtpserver/fastfail/ValidRcptHandler.java docs/validrcpthandler.adoc
  `),
  "Maddy, Stalwart and other single binaries": paths(`
    maddy.conf aliases dkim_keys/example.org_default.key stalwart/etc/config.toml stalwart/data/blobs/policy mox.conf domains.conf
    data/recipients data/ratelimit/x tls/cert.pem tls/clientca.pem
  `),
  "WordPress site": paths(`
    index.php wp-config.php wp-content/plugins/wp-mail-smtp/wp_mail_smtp.php wp-content/plugins/newsletter/signatures
    wp-content/themes/mytheme/style.css wp-content/cache/index.html wp-content/uploads/disclaimer.pdf .htaccess robots.txt
    wp-content/plugins/forms/recipients
  `),
  ".NET solution": paths(`
    App.sln src/App/App.csproj src/App/Program.cs src/App/Properties/launchSettings.json src/App/Resources/policy
    tests/App.Tests/Data/recipients tests/App.Tests/Data/me tests/App.Tests/Data/disclaimer Directory.Build.props nuget.config
    src/App/Users/Assign.cs src/App/wwwroot/policy
  `),
  "Lisp and simulation": paths(`
    sim/simcontrol sim/params/policy sim/data/qbase sim/data/qcount sim/logs/taps asdf.lisp package.lisp src/locals.lisp
    run/outgoingip notebooks/analysis.ipynb
  `),
  "Environment directories": paths(`
    env/PORT env/TIMEOUT env/timeoutread env/timeoutwrite env/softlimit env/maxrecipients env/realm env/databytes run log/run
    global_vars/site conf-fsync/x variables/qcount
  `),
  "Copies of documents about qmail": paths(`
    docs/rcpthosts.md docs/virtualdomains.html docs/qmail-control.9 content/posts/badmailfrom.mdx man/qmail-smtpd.8 notes/smtproutes.txt
    src/rcpthosts.c src/rcpthosts.h src/badrcptto.go lib/qmail/control.pm tests/test_rcpthosts.py wiki/concurrencyremote.org
    po/queuelifetime.po
  `),
  "qpsmtpd's plugins": paths(`
    plugins/badmailfrom plugins/badrcptto plugins/badmailfromto plugins/helo plugins/relay plugins/rcpt_ok plugins/tls plugins/spf
    plugins/dnsbl plugins/greylisting plugins/headers plugins/loadcheck plugins/queue/qmail-queue plugins/auth/auth_vpopmail
    plugins/async/require_resolvable_fromhost plugins/logging/warn t/plugin_tests/badmailfrom t/plugin_tests/badrcptto
    t/plugin_tests/rcpt_ok lib/Qpsmtpd/Plugin.pm lib/Qpsmtpd/Config.pm config.sample/plugins config.sample/loglevel
    config.sample/IP config.sample/dnsbl_zones config.sample/relayclients qpsmtpd-forkserver run MANIFEST
  `),
  "Haraka plugin package": paths(`
    index.js package.json config/mail_from.is_resolvable.ini config/rcpt_to.qmail_deliverable.ini config/me config/recipients
    plugins/badmailfrom/index.js test/config/relaydomains test/config/me .codeclimate.yml run_tests
  `),
  "Puppet module of Postfix": paths(`
    manifests/init.pp manifests/server.pp manifests/virtual.pp manifests/transport.pp templates/main.cf.erb templates/me.erb
    files/recipients files/relaydomains files/aliases spec/defines/virtual_spec.rb spec/fixtures/modules/me types/policy.pp
    lib/puppet/type/mailalias.rb REFERENCE.md data/common.yaml
  `),
  "Puppet site with Hiera": paths(`
    environments/production/manifests/site.pp environments/production/site/role/files/locals site/profile/files/tls/servercert.pem
    site/profile/files/tls/dh2048.pem hieradata/nodes/mx1.example.com.yaml hieradata/policy keys/private_key.pkcs7.pem
  `),
  "docker-mailserver": paths(`
    target/postfix/main.cf target/dovecot/10-auth.conf target/scripts/helpers/aliases.sh target/bin/setup test/config/me
    target/supervisor/conf.d/supervisor-app.conf test/test-files/ssl/custom-dhe-params.pem docs/content/config/security/ssl.md
    config/user-patches.sh test/config/relay-hosts/postfix-sasl-password.cf target/opendkim/TrustedHosts demo-setups/recipients
  `),
  Mailcow: paths(`
    data/conf/postfix/main.cf data/conf/postfix/anonymize_headers.pcre data/conf/dovecot/quotawarning data/conf/rspamd/custom/bulk_header.map
    data/conf/rspamd/local.d/policies_group.conf data/assets/ssl/cert.pem data/assets/ssl/dhparams.pem data/hooks/dovecot/.gitkeep
    data/conf/sogo/sieve.creds data/Dockerfiles/postfix/whitelist_forwardinghosts.sh data/web/templates/quarantine
  `),
  "Mail-in-a-Box": paths(`
    setup/mail-postfix.sh setup/mail-dovecot.sh setup/ssl.sh conf/dh4096.pem conf/fail2ban/jails.conf conf/sieve-spam.txt
    conf/quota-warning.sh management/mailconfig.py management/templates/aliases.html tools/editconf.py tests/tls_results.txt
  `),
  "Dovecot's source": paths(`
    src/lib-smtp/smtp-server-recipient.c src/plugins/quota/quota-status.c src/lmtp/lmtp-recipient.c src/auth/realm
    doc/example-config/conf.d/10-ssl.conf doc/mkcert.sh doc/dovecot-openssl.cnf src/plugins/fts/fts-filter.c run-test.sh
    src/lib-imap-client/test/cert.pem
  `),
  "Exim's source": paths(`
    src/src/acl.c src/src/rewrite.c src/OS/os.h-Linux test/confs/0002 test/aux-fixed/cert1 test/aux-fixed/recipients
    test/aux-var-src/0376.recipients test/aux-fixed/exim-ca/example.com/CA/CA.pem test/log/0040 doc/doc-txt/ChangeLog
    src/conf.d/me test/aux-fixed/policy util/mkcdb.pl
  `),
  "Postfix's source": paths(`
    src/smtpd/smtpd_check.c src/local/recipient.c src/global/recipient_list.c conf/access conf/aliases conf/canonical conf/generic
    conf/main.cf conf/relocated conf/transport conf/virtual conf/postfix-files conf/TLS_LICENSE html/virtual.5.html RELEASE_NOTES
    src/virtual/recipient.c auxiliary/rmail/rmail src/qmqpd/qmqpd.c auxiliary/qshape/qshape.pl
  `),
  "SpamAssassin's sources": paths(`
    rules/v310.pre rules/local.cf rules/STATISTICS.txt lib/Mail/SpamAssassin/Plugin/SPF.pm spamd/redhat-rc-script.sh spamc/qmail-spamc.c
    t/data/dkim/test-pass-01.msg t/data/geodb/create_GeoIPCity.README masses/plugins/Dumpmem.pm masses/plugins/policy
    build/jm_aggregated_rules sql/README.awl spamd-apache2/t/TEST.PL
  `),
  "Mailman 3": paths(`
    src/mailman/config/schema.cfg src/mailman/mta/postfix.py src/mailman/rules/banned_address.py src/mailman/runners/lmtp.py
    src/mailman/templates/en/list:user:notice:goodbye.txt src/mailman/handlers/recipients.py var/data/postfix_domains
    src/mailman/chains/moderation.py src/mailman/testing/ssl_test_cert.crt var/locks/master.lck var/queue/digest/.keep
  `),
  "Nagios and Icinga plugins": paths(`
    plugins/check_smtp.c plugins/check_mailq.pl plugins-scripts/check_mailq.pl plugins/t/check_smtp.t plugins/tests/certs/server-cert.pem
    plugins-root/check_dhcp.c contrib/check_qmailq.pl check_qmail_queue/check_qmailqueue.sh commands/policy tap/tap.c
    libexec/check_qmail conf.d/services.conf
  `),
  "Munin and Zabbix": paths(`
    plugins/node.d/qmailqstat.in plugins/node.d/qmailscan.in plugins/mail/qmailsend plugins/mail/qmailconn templates/app/qmail.yaml
    zabbix_agentd.d/userparameter_qmail.conf plugins/node.d/postfix_mailqueue_ externalscripts/recipients alertscripts/policy
    etc/munin/plugin-conf.d/munin-node
  `),
  "fail2ban and logwatch": paths(`
    config/filter.d/qmail.conf config/jail.conf config/action.d/mail.conf fail2ban/tests/files/logs/qmail fail2ban/client/realm
    scripts/services/qmail scripts/services/qmail-smtpd conf/services/qmail-pop3d.conf conf/logfiles/qmail-smtpd-current.conf
    conf/services/qmail-send.conf scripts/shared/multiservice
  `),
  "Vim and Emacs packages": paths(`
    syntax/qmail.vim ftdetect/qmail.vim ftplugin/mail.vim doc/tags plugin/signatures autoload/recipients.vim lisp/gnus/mailcap.el
    lisp/mail/smtpmail.el etc/forms/forms-d2.dat after/syntax/mail/locals
  `),
  "GitHub Actions and Kubernetes": paths(`
    .github/workflows/ci.yml .github/actions/policy/action.yml charts/mail/templates/_helpers.tpl charts/mail/templates/configmap.yaml
    charts/mail/files/me charts/mail/files/policy k8s/overlays/prod/secrets/cert.pem k8s/base/servercert.pem k8s/base/kustomization.yaml
    charts/mail/files/locals charts/mail/values.yaml
  `),
  "OpenLDAP and Samba": paths(`
    servers/slapd/slapd.conf servers/slapd/schema/core.schema contrib/ldapc++/src/LDAPException.cpp etc/ldapserver etc/ldaplogin
    tests/data/tls/certs/localhost.crt tests/data/ditcontentrules.conf source3/smbd/realm source4/setup/provision_users.ldif
    examples/LDAP/qmail.schema selftest/manage-ca/CA-samba.example.com/clientca.pem
  `),
  "Roundcube and webmail": paths(`
    config/config.inc.php plugins/password/drivers/vpopmaild.php plugins/password/helpers/chgvirtualminpasswd.c plugins/managesieve/localization/ja_JP.inc
    plugins/virtuser_file/virtuser_file.php program/localization/ja_JP/labels.inc plugins/new_user_identity/recipients skins/elastic/policy
    plugins/qmailadmin/me
  `),
  "MTA test suites": paths(`
    tests/smtp/recipients tests/smtp/realm tests/data/me tests/data/locals/default.json fixtures/mails/multipart.eml
    fixtures/certs/clientcert.pem fixtures/certs/rsa2048.pem bench/queue/policy scenarios/relaydomains/run.yaml
  `),
  "LDAP and PKI tools": paths(`
    ca/openssl.cnf ca/newcerts/01.pem ca/private/cakey.pem ca/clientca.pem ca/clientcrl.pem ca/servercert.pem ca/clientcert.pem
    ca/dh2048.pem ca/rsa4096.pem ca/servercert.cnf scripts/hostid index.txt serial crlnumber
  `),
  "Home directory of a web hoster": paths(`
    public_html/index.php public_html/.htaccess mail/new/1234.M1.host mail/cur/1234.M1.host,S=1:2,S etc/example.com/passwd
    etc/example.com/quota logs/access_log tmp/sess_abc .lastlogin .contactemail .cpanel/nvdata .htpasswds/passwd
    ssl/certs/cert.pem ssl/keys/key.pem etc/localdomains
  `),
};

/** Names that stand for qmail wherever they are found. */
export const ONLY_QMAIL: readonly string[] = paths(`
  rcpthosts morercpthosts virtualdomains smtproutes qmqpservers percenthack badmailfrom badrcptto badhelo relaymailfrom
  concurrencylocal concurrencyremote concurrencyincoming queuelifetime timeoutconnect timeoutremote timeoutsmtpd bouncefrom
  bouncehost doublebouncehost envnoathost localiphost plusdomain defaultdelivery moreipme notipme qmtproutes validrcptto
  tarpitcount tarpitdelay spfbehavior badmailfromnorelay badrcpttonorelay badhelonorelay tlsserverciphers tlsclientciphers
  mailfromrules qmail-smtpd.rules ldaplocaldelivery ldapmessagestore chkrcptdomains bounce.envrules helohostbyip
`);

/** Control directories, each with files that are qmail's there whatever their names. */
export const QMAIL: readonly { readonly layout: string; readonly folder: string; readonly names: readonly string[] }[] = [
  {
    layout: "qmail as D. J. Bernstein has it",
    folder: "/var/qmail/control",
    names: paths(
      `me rcpthosts locals virtualdomains defaultdomain plusdomain smtproutes badmailfrom databytes timeoutsmtpd queuelifetime concurrencyremote`,
    ),
  },
  {
    layout: "Life with qmail",
    folder: "/var/qmail/control",
    names: paths(`me rcpthosts locals concurrencyincoming defaultdelivery defaultdomain plusdomain`),
  },
  {
    layout: "Debian",
    folder: "/etc/qmail",
    names: paths(`me rcpthosts locals defaultdomain defaulthost plusdomain databytes smtpgreeting idhost helohost`),
  },
  {
    layout: "Sagredo's qmail",
    folder: "/srv/mail/control",
    names: paths(
      `me rcpthosts locals badmailfrom badmailfromnorelay badrcptto badhelo simcontrol spfbehavior maxrcpt relaylimits signatures policy suppls0 concurrencysuppl0 tlsserverciphers validrcptto`,
    ),
  },
  {
    layout: "qmail-ldap",
    folder: "/var/qmail/control",
    names: paths(
      `me rcpthosts locals ldapserver ldapbasedn ldaplogin ldappassword ldapuid ldapgid qmail-smtpd.rules qmail-pop3d.rules rbllist quotawarning`,
    ),
  },
  {
    layout: "IndiMail",
    folder: "/etc/indimail/control",
    names: paths(
      `me rcpthosts locals virtualdomains from.envrules spamignore relaydomains bodycheck level2-tlds outgoingip outgoingip.example.org greylist.white hostaccess domainqueue`,
    ),
  },
  {
    layout: "s/qmail",
    folder: "/var/qmail/control",
    names: paths(
      `me rcpthosts locals tlsdestinations domaincerts authsenders badmimetypes mailfromrules recipients maxrecipients spfrules`,
    ),
  },
  {
    layout: "an Ansible role of qmail",
    folder: "/home/joe/src/roles/qmail/files/control",
    names: paths(`me rcpthosts locals virtualdomains badmailfrom badrcptto databytes`),
  },
  {
    layout: "qpsmtpd's configuration, which falls back to that of qmail",
    folder: "/home/joe/src/qpsmtpd/config.sample",
    names: paths(`badhelo badrcptto rcpthosts`),
  },
  {
    layout: "a Docker image with qmail",
    folder: "/home/joe/src/docker-qmail/rootfs/var/qmail/control",
    names: paths(`me locals rcpthosts badmailfrom concurrencyremote servercert.pem`),
  },
  {
    layout: "a Chef cookbook of qmail",
    folder: "/home/joe/src/cookbooks/qmail/files/default/qmail/control",
    names: paths(`me databytes locals plusdomain`),
  },
  {
    layout: "a plain folder named with p",
    folder: "/home/joe/src/mail/prod",
    names: paths(`badmailfrom badrcptto me`),
  },
  {
    layout: "eQmail",
    folder: "/var/qmail/control",
    names: paths(`me rcpthosts locals beforemote beforequeue locals helohostbyip goodrcptto`),
  },
];

function paths(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
