import assert from "node:assert/strict";
import { test } from "node:test";
import type { Launch } from "../../analyzer/src/host/service/launch.ts";
import { readServiceFile } from "../../analyzer/src/host/service/run-script.ts";
import { textOf, type Value } from "../../analyzer/src/host/service/script-value.ts";

/** The programs that a script starts; `files`: what else is in view, by path. */
function launchesOf(
  text: string,
  { path = "/service/qmail-smtpd/run", files = {} }: { path?: string; files?: Record<string, string> } = {},
) {
  return readServiceFile(
    { path, file: path.slice(1), text },
    {
      text: (name) => (files[name] === undefined ? undefined : { file: name.slice(1), text: files[name] }),
      names: (folder) => {
        const names = Object.keys(files)
          .filter((name) => name.startsWith(`${folder}/`))
          .map((name) => name.slice(folder.length + 1));
        return names.length > 0 ? names : undefined;
      },
    },
  );
}

/** What a value is, with `…` for what is not known. */
function shown(value: Value | undefined): string | undefined {
  return value?.pieces.map((piece) => piece ?? "…").join("");
}

function summary({ program, server, environment, unseen, guardsRcpthosts, arguments: args }: Launch) {
  const rules = server?.rules;
  return {
    program,
    server: server && [server.name, shown(server.host), shown(server.port)].join(" "),
    rules: rules?.kind === "cdb" ? `${rules.option} ${shown(rules.path)} in line ${server?.place.line}` : rules?.kind,
    environment: Object.fromEntries([...environment].map(([name, { value }]) => [name, value ? shown(value) : "(unset)"])),
    unseen: unseen.map(({ kind, name }) => `${kind} ${name}`),
    guards: guardsRcpthosts,
    arguments: args.map(shown),
  };
}

const NOTHING = { environment: {}, unseen: [], guards: false, arguments: [] };

test("Life with qmail", () => {
  const [launch, ...others] = launchesOf(`#!/bin/sh

QMAILDUID=\`id -u qmaild\`
NOFILESGID=\`id -g qmaild\`
MAXSMTPD=\`cat /var/qmail/control/concurrencyincoming\`
LOCAL=\`head -1 /var/qmail/control/me\`

if [ -z "$QMAILDUID" -o -z "$NOFILESGID" -o -z "$MAXSMTPD" -o -z "$LOCAL" ]; then
    echo QMAILDUID, NOFILESGID, MAXSMTPD, or LOCAL is unset in
    echo /var/qmail/supervise/qmail-smtpd/run
    exit 1
fi

if [ ! -f /var/qmail/control/rcpthosts ]; then
    echo "No /var/qmail/control/rcpthosts!"
    echo "Refusing to start SMTP listener because it'll create an open relay"
    exit 1
fi

exec /usr/local/bin/softlimit -m 5000000 \\
    /usr/local/bin/tcpserver -v -R -l "$LOCAL" -x /etc/tcp.smtp.cdb -c "$MAXSMTPD" \\
        -u "$QMAILDUID" -g "$NOFILESGID" 0 smtp /var/qmail/bin/qmail-smtpd 2>&1
`);
  assert.ok(launch);
  assert.deepEqual(others, []);
  assert.deepEqual(summary(launch), {
    ...NOTHING,
    program: "qmail-smtpd",
    server: "tcpserver 0 smtp",
    rules: "-x /etc/tcp.smtp.cdb in line 20",
    guards: true,
  });
  assert.deepEqual(launch.place, { file: "service/qmail-smtpd/run", line: 21 });
});

test("qmailrocks: spaces in a line continue, the password check follows", () => {
  const [launch] = launchesOf(`#!/bin/sh
QMAILDUID=\`id -u vpopmail\`
NOFILESGID=\`id -g vpopmail\`
MAXSMTPD=\`cat /var/qmail/control/concurrencyincoming\`
LOCAL=\`head -1 /var/qmail/control/me\`
if [ -z "$QMAILDUID" -o -z "$NOFILESGID" -o -z "$MAXSMTPD" -o -z "$LOCAL" ]; then
echo QMAILDUID, NOFILESGID, MAXSMTPD, or LOCAL is unset in
exit 1
fi
if [ ! -f /var/qmail/control/rcpthosts ]; then
echo "No /var/qmail/control/rcpthosts!"
exit 1
fi
exec /usr/local/bin/softlimit -m 30000000 \\
/usr/local/bin/tcpserver -v -R -l "$LOCAL" -x /etc/tcp.smtp.cdb -c "$MAXSMTPD" \\
-u "$QMAILDUID" -g "$NOFILESGID" 0 smtp \\
/var/qmail/bin/qmail-smtpd mail.example.com \\
/home/vpopmail/bin/vchkpw /usr/bin/true 2>&1
`);
  assert.ok(launch);
  assert.deepEqual(summary(launch), {
    ...NOTHING,
    program: "qmail-smtpd",
    server: "tcpserver 0 smtp",
    rules: "-x /etc/tcp.smtp.cdb in line 14",
    guards: true,
    arguments: ["mail.example.com", "/home/vpopmail/bin/vchkpw", "/usr/bin/true"],
  });
});

test("the submission service of the toaster of notes.sagredo.eu", () => {
  const [launch] = launchesOf(`#!/bin/sh
QMAILDIR=$(getent passwd qmaild | cut -d: -f6)
QMAILDUID=\`id -u vpopmail\`
SOFTLIMIT=\`cat $QMAILDIR/control/softlimit\`
TCPRULES_DIR=$QMAILDIR/control
if [[ !(-f $QMAILDIR/control/smtpplugins) || !(-d $QMAILDIR/plugins) ]]; then
  export ENABLE_SPP=0
else
  export ENABLE_SPP=1
fi
export SMTPAUTH="!"
#export FORCETLS=0
exec /usr/local/bin/softlimit -m "$SOFTLIMIT" \\
    /usr/local/bin/tcpserver -v -R -l "$LOCAL" \\
    -x \${TCPRULES_DIR}/tcp.submission.cdb -c "$MAXSMTPD" \\
    -u "$QMAILDUID" -g "$NOFILESGID" 0 587 \\
    $QMAILDIR/bin/qmail-smtpd \\
    ~vpopmail/bin/vchkpw /bin/true 2>&1
`);
  assert.ok(launch);
  assert.deepEqual(summary(launch), {
    ...NOTHING,
    program: "qmail-smtpd",
    server: "tcpserver 0 587",
    rules: "-x …/control/tcp.submission.cdb in line 14",
    environment: { ENABLE_SPP: "…", SMTPAUTH: "!" },
    arguments: ["~vpopmail/bin/vchkpw", "/bin/true"],
  });
});

const TOASTER = `#!/bin/sh
QMAILDUID=\`id -u vpopmail\`
SPAMDYKE="/usr/bin/spamdyke"
SPAMDYKE_CONF="/etc/spamdyke/spamdyke.conf"
SMTPD="/var/qmail/bin/qmail-smtpd"
TCP_CDB="/etc/tcprules.d/tcp.smtp.cdb"
RBLSMTPD="/usr/bin/rblsmtpd"
BLACKLIST=\`cat /var/qmail/control/blacklists\`
HOSTNAME=\`hostname\`
VCHKPW="/home/vpopmail/bin/vchkpw"
REQUIRE_AUTH=0

exec /usr/bin/softlimit -m 20000000 \\
     /usr/bin/tcpserver -v -R -H -l $HOSTNAME -x $TCP_CDB -c "$MAXSMTPD" \\
     -u "$QMAILDUID" -g "$NOFILESGID" 0 smtp \\
     $RBLSMTPD $BLACKLIST \\
     $SPAMDYKE --config-file $SPAMDYKE_CONF \\
     $SMTPD $VCHKPW /bin/true 2>&1
`;

test("qmail-toaster: programs in variables, spamdyke with its configuration in view or not", () => {
  const expected = {
    ...NOTHING,
    program: "qmail-smtpd",
    server: "tcpserver 0 smtp",
    rules: "-x /etc/tcprules.d/tcp.smtp.cdb in line 5",
    arguments: ["/home/vpopmail/bin/vchkpw", "/bin/true"],
  };
  assert.deepEqual(launchesOf(TOASTER).map(summary), [{ ...expected, unseen: ["filter spamdyke"] }]);
  const configured = (text: string) => launchesOf(TOASTER, { files: { "/etc/spamdyke/spamdyke.conf": text } }).map(summary);
  assert.deepEqual(configured("graylist-level=none\nrelay-level=normal\n"), [expected]);
  assert.deepEqual(configured("# open\nrelay-level=allow-all\n"), [{ ...expected, environment: { RELAYCLIENT: "" } }]);
  assert.deepEqual(configured("access-file=/etc/access\n"), [{ ...expected, unseen: ["filter spamdyke"] }]);
});

test("s/qmail: sslserver with options in one word, a file of variables that may set anything", () => {
  const script = `#!/usr/bin/sh
export SMTPAUTH="!"
. /var/qmail/ssl_env
exec env PATH="/var/qmail/bin:$PATH" \\
    sslserver -4 -6 -seVn -Rp -l $HOSTNAME -c $CONCURRENCY \\
    -Xx /var/qmail/control/rules.smtpd.cdb \\
    -u $QMAILDUID -g $QMAILDGID :0 smtp \\
    /usr/local/bin/rblsmtpd -W -C -r $RBLSERVER \\
    /var/qmail/bin/qmail-smtpd /var/vpopmail/bin/vchkpw /bin/true 2>&1
`;
  const expected = {
    ...NOTHING,
    program: "qmail-smtpd",
    server: "sslserver :0 smtp",
    rules: "-X /var/qmail/control/rules.smtpd.cdb in line 5",
    environment: { SMTPAUTH: "…", PATH: "/var/qmail/bin:…" },
    arguments: ["/var/vpopmail/bin/vchkpw", "/bin/true"],
  };
  assert.deepEqual(launchesOf(script).map(summary), [{ ...expected, unseen: ["environment /var/qmail/ssl_env"] }]);
  const [launch] = launchesOf(script, { files: { "/var/qmail/ssl_env": "# TLS\nexport CERTFILE=/etc/ssl/mail.pem\n" } });
  assert.ok(launch);
  assert.deepEqual(summary(launch).environment, { SMTPAUTH: "!", CERTFILE: "/etc/ssl/mail.pem", PATH: "/var/qmail/bin:…" });
  assert.deepEqual(launch.environment.get("CERTFILE")?.place, { file: "var/qmail/ssl_env", line: 1 });
});

test("Debian's script of init: tcpserver in a string that start-stop-daemon runs; what stops a service starts none", () => {
  const launches = launchesOf(
    `#!/bin/sh
. /lib/lsb/init-functions
case "$1" in
  start)
    echo -n "Starting SMTP listener: qmail-smtpd"
    rblsmtpd="/usr/bin/rblsmtpd"
    sh -c "start-stop-daemon --start --quiet --user qmaild --exec /usr/bin/tcpserver -- -R -H \\
      -u \`id -u qmaild\` -g \`id -g nobody\` -x /etc/tcp.smtp.cdb 0 smtp \\
      $rblsmtpd /usr/sbin/qmail-smtpd 2>&1 | logger &"
    ;;
  stop)
    start-stop-daemon --stop --exec /usr/bin/tcpserver
    killall qmail-smtpd; svc -d /service/qmail-smtpd
    ;;
  *) echo "Usage: $0 tcpserver qmail-smtpd"; exit 1;;
esac
`,
    { path: "/etc/init.d/qmail" },
  );
  assert.deepEqual(launches.map(summary), [
    { ...NOTHING, program: "qmail-smtpd", server: "tcpserver 0 smtp", rules: "-x /etc/tcp.smtp.cdb in line 6" },
  ]);
});

test("IndiMail: a folder of variables, and tcpserver in a string", () => {
  const script = `#!/bin/sh
exec 2>&1
exec /usr/bin/envdir -c variables sh -c "
exec /usr/bin/softlimit -m \\$SOFT_MEM \\
  /usr/bin/tcpserver -v -H -R -l indimail.org -x /etc/indimail/tcp/tcp.smtp.cdb -c variables/MAXDAEMONS \\
  -o -b 150 -u 555 -g 555 0 366 /usr/sbin/qmail-smtpd
"
`;
  const expected = { ...NOTHING, program: "qmail-smtpd", server: "tcpserver 0 366", rules: "-x /etc/indimail/tcp/tcp.smtp.cdb in line 2" };
  const path = "/service/qmail-smtpd.366/run";
  assert.deepEqual(launchesOf(script, { path }).map(summary), [
    { ...expected, unseen: ["environment /service/qmail-smtpd.366/variables"] },
  ]);
  const folder = "/service/qmail-smtpd.366/variables";
  const files = { [`${folder}/SMTPAUTH`]: "!  \nsecond line", [`${folder}/SOFT_MEM`]: "536870912\n", [`${folder}/RELAYCLIENT`]: "" };
  assert.deepEqual(launchesOf(script, { path, files }).map(summary), [
    { ...expected, environment: { SMTPAUTH: "!", SOFT_MEM: "536870912", RELAYCLIENT: "(unset)" } },
  ]);
});

test("daemontools-encore and a plain environment: env -, options without blanks, an unknown program before qmail-smtpd", () => {
  const launches = launchesOf(`#!/bin/sh
[ -f control/rcpthosts ] || { echo no rcpthosts; exit 1; }
exec env - PATH="/var/qmail/bin" RELAYCLIENT="" tcpserver -x/etc/tcp.smtp.cdb -u1 -g1 $HOST 25 /opt/filter -q qmail-smtpd
`);
  assert.deepEqual(launches.map(summary), [
    {
      ...NOTHING,
      program: "qmail-smtpd",
      server: "tcpserver … 25",
      rules: "-x /etc/tcp.smtp.cdb in line 2",
      environment: { PATH: "/var/qmail/bin", RELAYCLIENT: "" },
      unseen: ["filter filter"],
      guards: true,
    },
  ]);
});

test("s6: an execline script; its rules are not those of tcprules", () => {
  const launches = launchesOf(`#!/command/execlineb -P
# SMTP
fdmove -c 2 1
export SMTPAUTH "!"
if { s6-test -f /var/qmail/control/rcpthosts }
importas -D 20 MAX MAX
s6-softlimit -m 20000000
s6-tcpserver4 -v -c 40 0.0.0.0 25
s6-tcpserver-access -v0 -H -i rules --
s6-setuidgid qmaild
/var/qmail/bin/qmail-smtpd
`);
  assert.deepEqual(launches.map(summary), [
    { ...NOTHING, program: "qmail-smtpd", server: "s6-tcpserver4 0.0.0.0 25", rules: "unknown", environment: { SMTPAUTH: "!" } },
  ]);
});

test("runit: chpst, a variable for one command, a folder that was changed to", () => {
  const [launch] = launchesOf(
    `#!/bin/sh
exec 2>&1
cd /etc/tcprules.d || exit 1
RELAYCLIENT="" exec chpst -m 20000000 -e ./env -u qmaild:nofiles tcpserver -v -x tcp.smtp.cdb 0 25 fixcrio qmail-smtpd
`,
    { files: { "/etc/tcprules.d/env/DATABYTES": "1000000\n" } },
  );
  assert.ok(launch);
  assert.deepEqual(summary(launch).environment, { RELAYCLIENT: "", DATABYTES: "1000000" });
  assert.equal(launch.folder, "/etc/tcprules.d");
});

test("systemd", () => {
  const unit = `[Unit]
Description=qmail SMTP

[Service]
Environment=SMTPAUTH=! "DATABYTES=1000000"
EnvironmentFile=-/etc/default/qmail
ExecStart=/usr/bin/tcpserver -R -H -x /etc/tcp.smtp.cdb -c $MAX 0 25 \\
    /var/qmail/bin/qmail-smtpd
`;
  const path = "/etc/systemd/system/qmail-smtpd.service";
  const expected = { ...NOTHING, program: "qmail-smtpd", server: "tcpserver 0 25", rules: "-x /etc/tcp.smtp.cdb in line 6" };
  assert.deepEqual(launchesOf(unit, { path }).map(summary), [
    { ...expected, environment: { SMTPAUTH: "!", DATABYTES: "1000000" }, unseen: ["environment /etc/default/qmail"] },
  ]);
  assert.deepEqual(launchesOf(unit, { path, files: { "/etc/default/qmail": "MAX='40'\nRELAYCLIENT=\n" } }).map(summary), [
    { ...expected, environment: { SMTPAUTH: "!", DATABYTES: "1000000", MAX: "40", RELAYCLIENT: "" } },
  ]);
  const socket = "[Service]\nStandardInput=socket\nExecStart=-/var/qmail/bin/qmail-smtpd\n";
  assert.deepEqual(launchesOf(socket, { path: "/etc/systemd/system/qmail-smtpd@.service" }).map(summary), [
    { ...NOTHING, program: "qmail-smtpd", server: undefined, rules: undefined },
  ]);
});

test("inetd and xinetd, with the TCP wrappers in view or not", () => {
  const inetd = "# mail\nsmtp stream tcp nowait qmaild /usr/sbin/tcpd /var/qmail/bin/tcp-env /var/qmail/bin/qmail-smtpd\n";
  const seen = { ...NOTHING, program: "qmail-smtpd", server: "inetd  smtp", rules: "none" };
  const path = "/etc/inetd.conf";
  assert.deepEqual(launchesOf(inetd, { path }).map(summary), [{ ...seen, unseen: ["filter hosts.allow"] }]);
  const allowed = (text: string) => launchesOf(inetd, { path, files: { "/etc/hosts.allow": text } }).map(summary);
  assert.deepEqual(allowed("tcp-env: 192.168.1.: setenv = RELAYCLIENT\n"), [seen]);
  assert.deepEqual(allowed("# all\ntcp-env: ALL: setenv RELAYCLIENT\n"), [{ ...seen, environment: { RELAYCLIENT: "" } }]);
  const xinetd = (disable: string): string => `service smtp
{
  disable = ${disable}
  user = qmaild
  env = RELAYCLIENT= SMTPAUTH=!
  server = /var/qmail/bin/tcp-env
  server_args = -R /var/qmail/bin/qmail-smtpd
}
`;
  assert.deepEqual(launchesOf(xinetd("no"), { path: "/etc/xinetd.d/smtp" }).map(summary), [
    { ...seen, environment: { RELAYCLIENT: "", SMTPAUTH: "!" }, unseen: ["filter hosts.allow"] },
  ]);
  assert.deepEqual(launchesOf(xinetd("yes"), { path: "/etc/xinetd.d/smtp" }), []);
});

test("what depends on a condition, a command or another file is not known", () => {
  const value = (script: string): string | undefined => {
    const [launch] = launchesOf(`#!/bin/sh\n${script}\nexec tcpserver 0 25 qmail-smtpd`);
    const found = launch?.environment.get("X");
    return found ? (shown(found.value) ?? "(unset)") : undefined;
  };
  assert.equal(value("export X=1"), "1");
  assert.equal(value("X=1; export X"), "1");
  assert.equal(value("X=1"), undefined);
  assert.equal(value("set -a; X=1"), "1");
  assert.equal(value("export X=1; unset X"), "(unset)");
  assert.equal(value("if true; then export X=1; fi"), "…");
  assert.equal(value("export X=1; if true; then X=2; exit 1; fi"), "1");
  assert.equal(value("export X=1; [ -f /x ] && X=2"), "…");
  assert.equal(value("export X=1; case $Y in a) X=2;; b) X=3;; esac"), "…");
  assert.equal(value("export X=1; f() { X=2; }"), "…");
  assert.equal(value("export X=1; for X in a b; do echo $X; done"), "…");
  assert.equal(value("export X=1; { X=2; }"), "2");
  assert.equal(value("export X=1; eval $Y"), "…");
  assert.equal(value("export X=1; eval X=2"), "2");
  assert.equal(value("export X=a\"b c\"'d$e'\\ f"), "ab cd$e f");
  assert.equal(value(`export X=\${Y:-1}`), "…");
  assert.equal(value(`Y=1; export X=\${Y}2`), "12");
  assert.equal(value("cat <<EOF\nexport X=1\nEOF"), undefined);
  assert.equal(value("cat <<-'E F'\n\texport X=1\n\tE F\nexport X=2"), "2");
  assert.equal(value("# export X=1"), undefined);
  assert.equal(value("export X=1#2 # 3"), "1#2");
  assert.equal(value("export X=$(echo ')' \"$(echo \\))\")3"), "…3");
});

test("guards against a missing rcpthosts", () => {
  const guards = (script: string): boolean | undefined =>
    launchesOf(
      `#!/bin/sh\n${script.includes("RUN") ? script.replace("RUN", "tcpserver 0 25 qmail-smtpd") : `${script}\ntcpserver 0 25 qmail-smtpd`}`,
    )[0]?.guardsRcpthosts;
  for (const script of [
    "test -f /var/qmail/control/rcpthosts || exit 1",
    "[ ! -s $Q/control/rcpthosts ] && exit 1",
    "if ! test -e /var/qmail/control/rcpthosts; then sleep 60; exit 1; fi",
    'if [ -z "$X" -o ! -f /var/qmail/control/rcpthosts ]; then exit 1; fi',
    "if [ -f /var/qmail/control/rcpthosts ]; then RUN; fi",
    "if [ ! -f /var/qmail/control/rcpthosts ]; then echo no; else RUN; fi",
    "[ -f /var/qmail/control/rcpthosts ] && RUN",
    "if [ ! -f /var/qmail/control/rcpthosts ]; then exit 1; elif true; then X=1; else X=2; fi",
  ]) {
    assert.equal(guards(script), true, script);
  }
  for (const script of [
    "test -f /var/qmail/control/rcpthosts",
    "test -f /var/qmail/control/locals || exit 1",
    "[ -f /var/qmail/control/rcpthosts ] || echo no",
    "[ -f /var/qmail/control/rcpthosts ] && exit 1",
    "if [ ! -f /var/qmail/control/rcpthosts ]; then echo no; fi",
    'if [ -n "$X" -a ! -f /var/qmail/control/rcpthosts ]; then exit 1; fi',
    "if [ -f /var/qmail/control/rcpthosts ]; then exit 1; fi",
    "f() { [ -f /var/qmail/control/rcpthosts ] || exit 1; }",
    "if [ -f /var/qmail/control/rcpthosts ]; then echo yes; fi",
  ]) {
    assert.equal(guards(script), false, script);
  }
});

test("scripts of other interpreters start nothing, and services that are not qmail's are none", () => {
  assert.deepEqual(launchesOf("#!/usr/bin/perl\nexec 'tcpserver 0 25 qmail-smtpd';\n"), []);
  assert.deepEqual(launchesOf("#!/bin/sh\nexec tcpserver 0 25 /usr/sbin/sendmail -bs\n"), []);
  assert.deepEqual(launchesOf(""), []);
});

test("hostile scripts end, and soon enough", () => {
  const repeat = 20_000;
  for (const text of [
    `#!/bin/sh\nX=${"a".repeat(1_000_000)}\nexec tcpserver -x a.cdb 0 25 qmail-smtpd "$X`,
    `#!/bin/sh\n${"$(".repeat(repeat)}`,
    `#!/bin/sh\n${'echo "$(echo `\n'.repeat(repeat)}`,
    `#!/bin/sh\nA=aaaaaaaaaaaaaaaa\n${'A="$A$A"; . /x/y\n'.repeat(repeat)}`,
    `#!/bin/sh\nA=\`x\`\n${'A="$A.$A"\n'.repeat(repeat)}exec tcpserver 0 25 qmail-smtpd $A`,
    `#!/bin/sh\nsh -c "${"sh -c '".repeat(repeat)}`,
    `#!/bin/sh\n${"tcpserver ".repeat(repeat)}`,
    `#!/bin/sh\n${"cat <<EOF\n".repeat(repeat)}`,
    `#!/bin/sh\ntcpserver ${"$X ".repeat(repeat)} qmail-smtpd`,
    `#!/bin/sh\n${"{ X=1; ".repeat(repeat)}${"} ".repeat(repeat)}`,
    `#!/bin/sh\n${"if [ -f rcpthosts ]; then export V=1; tcpserver 0 25 qmail-smtpd\n".repeat(repeat)}`,
    `#!/bin/sh\n${Array.from({ length: repeat }, (_, index) => `V${index}=1\n`).join("")}${"eval $X\n".repeat(repeat)}`,
    `#!/command/execlineb -P\n${"{ ".repeat(repeat)}${"s6-envdir ./x ".repeat(repeat)}`,
    `#!/bin/sh\n${"\n".repeat(100_000)}tcpserver 0 25 qmail-smtpd`,
    `#!/bin/sh\n${"\f\v\r\0\u00ff ".repeat(repeat)}`,
  ]) {
    assert.ok(launchesOf(text).length <= 64);
  }
  assert.equal(launchesOf(`#!/bin/sh\n${"\n".repeat(100_000)}tcpserver 0 25 qmail-smtpd`)[0]?.place.line, 100_001);
  assert.equal(textOf({ pieces: ["a", undefined] }), undefined);
});
