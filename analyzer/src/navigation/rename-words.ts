/** Why a name is not renamed, in both languages: what stands in the way, and what to do first. */

import { shown } from "../rules/words.ts";
import { type Localized, localized } from "../text/localized.ts";
import type { Target } from "./definition.ts";

/** More homes than are looked at. */
export const TOO_MANY_FILES = localized({
  en: "This host has more homes and .qmail files than are looked at, so the name may stand where nobody looks. Nothing is renamed.",
  ja: "このホストにはホームディレクトリや .qmail ファイルが多く、すべてを調べられないため、見落とす場所があるかもしれません。名前は変更しません。",
});

/** The new name is in use. */
export function takenAlready(name: string, place: Target): Localized {
  return localized({
    en: `${shown(name)} stands already on ${placeWord(place)}, and the two would become one. Remove that line first, or choose another name.`,
    ja: `${shown(name)} はすでに ${placeWord(place)} にあり、変更すると 2 つが 1 つになってしまいます。先にその行を消すか、別の名前にしてください。`,
  });
}

/** A compiled file has something else than its text, so that compiling it anew would change more than the name. */
export function staleCompiled(cdb: string, command: string): Localized {
  return localized({
    en: `${cdb} says something else than the text from which it is compiled, so compiling it after the rename would change more than the name. Run ${command} first.`,
    ja: `${cdb} は元のテキストと食い違っているため、名前の変更後にコンパイルすると名前以外も変わります。先に ${command} を実行してください。`,
  });
}

/** A compiled file has the name, and there is no text to be changed. */
export function compiledAlone(cdb: string, name: string): Localized {
  return localized({
    en: `${cdb} has ${shown(name)} too, and the text from which it was compiled is not in view, so it would keep the old name.`,
    ja: `${cdb} にも ${shown(name)} がありますが、元のテキストが見つからないため、古い名前のまま残ってしまいます。`,
  });
}

/** A line about the old name that the new one would lose. */
export function lostLine(names: Renamed, place: Target, text: string): Localized {
  return localized({
    en: `Mail for ${names.old} is decided by “${shown(text)}” (${placeWord(place)}) as well, which says nothing of ${names.now}: its mail would go another way.`,
    ja: `${names.old} 宛のメールは ${placeWord(place)} の「${shown(text)}」でも決まっていますが、この行は ${names.now} には当てはまりません。メールの扱いが変わってしまいます。`,
  });
}

/** A line that would decide about the new name. */
export function otherLine(names: Renamed, place: Target, text: string): Localized {
  return localized({
    en: `“${shown(text)}” (${placeWord(place)}) decides about ${names.now}, and not about ${names.old}: its mail would go another way.`,
    ja: `${placeWord(place)} の「${shown(text)}」は ${names.now} に当てはまり、${names.old} には当てはまりません。メールの扱いが変わってしまいます。`,
  });
}

/** No line tells why. */
export function otherWay(names: Renamed, address: string): Localized {
  return localized({
    en: `Mail for ${shown(address)} would not go the way that it goes for ${names.old} now, so this would be more than another name. Trace it to see why.`,
    ja: `${shown(address)} 宛のメールが、今の ${names.old} と同じようには扱われなくなります。経路を調べると理由が分かります。`,
  });
}

/** A wildcard has the new name's mail now. */
export function takenByWildcard(name: string, place: Target, text: string): Localized {
  return localized({
    en: `Mail for ${name} goes by “${shown(text)}” (${placeWord(place)}) now, and the rename would take it away from there. Change that line first, or choose another name.`,
    ja: `${name} 宛のメールは、今は ${placeWord(place)} の「${shown(text)}」で決まっており、変更するとそこから外れます。先にその行を直すか、別の名前にしてください。`,
  });
}

/** Mail of others would go elsewhere. */
export function othersChange(domain: string): Localized {
  return localized({
    en: `What happens to mail for ${shown(domain)} would change as well, so this would be more than another name.`,
    ja: `${shown(domain)} 宛のメールの扱いも変わるため、名前だけの変更になりません。`,
  });
}

/** A user of the system may get the mail. */
export function ofTheSystem(name: string): Localized {
  return localized({
    en: `No line of users/assign takes the mail of ${shown(name)}: the system's users decide, and they are not in view. Nothing is renamed.`,
    ja: `${shown(name)} のメールを受け取る行が users/assign になく、システムのユーザー (passwd) で決まりますが、それは参照できません。名前は変更しません。`,
  });
}

/** A .qmail file has its name of the virtual user's, and its mail of other addresses too. */
export function calledAfter({ old, now }: Renamed, file: string): Localized {
  return localized({
    en: `Mail for ${old} is delivered by ${shown(file)}, which is called after it. That file takes mail for such addresses at this host's own names too, so calling it after ${now} would be more than another name. Nothing is renamed; the file and the line of virtualdomains can be changed by hand.`,
    ja: `${old} 宛のメールは ${shown(file)} で配送されており、このファイル名は ${old} に対応しています。同じファイルにはこのホスト自身の名前宛のメールも届くため、${now} に合わせてファイル名を変えると、そのメールが届かなくなります。名前は変更しません。必要であれば、ファイル名と virtualdomains の行を手作業で変更してください。`,
  });
}

/** An address of users/assign that stands for itself alone. */
export function ownAddress(name: string): Localized {
  return localized({
    en: `=${shown(name)} is an address at this host's own names and no virtual user's: its mail would go another way. Nothing is renamed.`,
    ja: `=${shown(name)} は仮想ユーザーのものではなく、このホスト自身の名前でのアドレスです。メールの行き先が変わってしまうため、変更しません。`,
  });
}

/** Only the host's own names have its addresses. */
export function noVirtualUser(name: string): Localized {
  return localized({
    en: `No line of virtualdomains gives mail to ${shown(name)}, so it is an address at this host's own names and no virtual user: its mail would go another way. Nothing is renamed.`,
    ja: `virtualdomains に ${shown(name)} へ渡す行がないため、これは仮想ユーザーではなく、このホスト自身の名前でのアドレスです。メールの行き先が変わってしまうため、変更しません。`,
  });
}

/** vpopmail keeps tables of its own. */
export function keptByVpopmail({ old, now }: Renamed): Localized {
  return localized({
    en: `Mail for ${old} is handed to vpopmail, which has the name in its own files too and would refuse ${now}. Make ${now} another name of it with vaddaliasdomain, or a domain of its own with vadddomain.`,
    ja: `${old} 宛のメールは vpopmail に渡されます。vpopmail は自身のファイルにも名前を持っているため、${now} 宛は拒否されます。vaddaliasdomain で別名にするか、vadddomain で新しいドメインを作ってください。`,
  });
}

/** The names as they are shown. */
export interface Renamed {
  readonly old: string;
  readonly now: string;
}

function placeWord({ file, line }: Target): string {
  return `${file}:${line + 1}`;
}
