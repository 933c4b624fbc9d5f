import type { ControlFileContent, ControlFiles } from "./control-files.ts";
import { type HostFiles, type MailHost, openMailHost } from "./mail-host.ts";

/**
 * Whether a directory is only a part of a host, such as a sample: neither `me` nor `smtpgreeting` is there, and without both
 * qmail-smtpd does not start. What can't be read counts as being there. Source: qmail-smtpd.c: setup().
 */
export function isFragment(control: ControlFiles): boolean {
  return ["me", "smtpgreeting"].every((name) => control.get(name) === undefined && !control.isHidden?.(name));
}

/** The name of a fragment's host, which no list knows. */
const SUPPLIED_NAME = "host.invalid";

/** The host as it is judged: a fragment gets a name. */
export function withName(host: MailHost): MailHost {
  if (!isFragment(host.files.control)) return host;
  const { files, dialect, tcpRulesTraits, owns } = host;
  const supplied: ControlFileContent = { kind: "file", bytes: `${SUPPLIED_NAME}\n` };
  const control = { ...files.control, get: (name: string) => (name === "me" ? supplied : files.control.get(name)) };
  return openMailHost(withControl(files, control), { dialect, tcpRules: tcpRulesTraits, owns });
}

/** The same files with another control directory. What nobody asks for stays unread. */
function withControl(files: HostFiles, control: ControlFiles): HostFiles {
  return {
    control,
    get tcpRules() {
      return files.tcpRules;
    },
    get listeners() {
      return files.listeners;
    },
    get assign() {
      return files.assign;
    },
    get usersCdb() {
      return files.usersCdb;
    },
    get aliasHome() {
      return files.aliasHome;
    },
    get defaultDelivery() {
      return files.defaultDelivery;
    },
    home: files.home,
    addresses: files.addresses,
  };
}
