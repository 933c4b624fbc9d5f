/** Why qmail-local does what it does, in words. */

import { type Localized, localized } from "../text/localized.ts";
import { visible } from "../text/visible.ts";
import type { DeliveryAction, LocalFailure } from "./qmail-local.ts";

/** A .qmail was found; `defaultPart` as in the decision. */
export function chosen(defaultPart: string | null): Localized {
  if (defaultPart === null) {
    return localized({ en: "This file holds the delivery instructions.", ja: "配送の指示はこのファイルにあります。" });
  }
  const part = visible(defaultPart);
  return localized({
    en: `This file holds the delivery instructions; “default” in its name stands for “${part}”.`,
    ja: `配送の指示はこのファイルにあります。名前の「default」は「${part}」に当たります。`,
  });
}

/** No .qmail, or an empty one. */
export function defaultInstructions(fileIsEmpty: boolean): Localized {
  return fileIsEmpty
    ? localized({
        en: "This file is empty, so the default instructions given to qmail-start apply.",
        ja: "このファイルは空なので、qmail-start に渡された既定の配送指示に従います。",
      })
    : localized({
        en: "There is no .qmail, so the default instructions given to qmail-start apply.",
        ja: ".qmail がないので、qmail-start に渡された既定の配送指示に従います。",
      });
}

export const LIST_MARKER: Localized = localized({
  en: "From here on only forwards are allowed: a file or program below puts the delivery off.",
  ja: "ここから先に許されるのは転送だけです。この下にファイルやプログラムへの配送があると、配送は延期されます。",
});

/** What a line does. Composed when it is read: a list may have many lines. */
export function action(type: DeliveryAction["type"], arg: string): Localized {
  return (language) => actionTexts(type, visible(arg))(language);
}

function actionTexts(type: DeliveryAction["type"], shown: string): Localized {
  switch (type) {
    case "mbox":
      return localized({
        en: `The message is appended to the mbox file ${shown}.`,
        ja: `メッセージを mbox 形式のファイル ${shown} に追記します。`,
      });
    case "maildir":
      return localized({ en: `The message is delivered to the maildir ${shown}.`, ja: `メッセージを Maildir ${shown} に配送します。` });
    case "program":
      return localized({ en: `The message is handed to the program “${shown}”.`, ja: `メッセージをプログラム「${shown}」に渡します。` });
    case "forward":
      return localized({
        en: `The message is forwarded to ${shown || "an empty address"}.`,
        ja: `メッセージを ${shown || "空のアドレス"} に転送します。`,
      });
  }
}

const FAILURES: Readonly<Record<LocalFailure, Localized>> = {
  "home is no absolute path": localized({
    en: "The home directory does not begin with a slash, so qmail-local refuses to work and the message bounces.",
    ja: "ホームディレクトリが「/」で始まらないため、qmail-local は動かず、メッセージは差出人に戻されます。",
  }),
  "no home": localized({
    en: "The home directory does not exist, so the delivery is put off.",
    ja: "ホームディレクトリがないため、配送は延期されます。",
  }),
  "home is writable": localized({
    en: "Others may write to the home directory, so the delivery is put off.",
    ja: "ホームディレクトリが他のユーザーにも書き込める状態なので、配送は延期されます。",
  }),
  "home is sticky": localized({
    en: "The home directory has its sticky bit set, the sign that its owner is editing .qmail, so the delivery is put off.",
    ja: "ホームディレクトリにスティッキービットが立っています。.qmail を編集中という印なので、配送は延期されます。",
  }),
  "no mailbox of that name": localized({
    en: "No .qmail matches this address, so the message bounces.",
    ja: "このアドレスに合う .qmail がないため、メッセージは差出人に戻されます。",
  }),
  ".qmail cannot be opened": localized({
    en: "This file exists and cannot be opened, so the delivery is put off.",
    ja: "このファイルはありますが開けないため、配送は延期されます。",
  }),
  ".qmail is writable": localized({
    en: "Others may write to this file, so the delivery is put off.",
    ja: "このファイルが他のユーザーにも書き込める状態なので、配送は延期されます。",
  }),
  "first line is blank": localized({
    en: "The first line is blank, so the delivery is put off.",
    ja: "最初の行が空行なので、配送は延期されます。",
  }),
  "file delivery forbidden": localized({
    en: "A file delivery is not allowed here, since the file is executable or +list stands above, so the delivery is put off.",
    ja: "実行ビットが立っているか、上に +list があるため、ファイルへの配送は許されません。配送は延期されます。",
  }),
  "program delivery forbidden": localized({
    en: "A program is not allowed here, since the file is executable or +list stands above, so the delivery is put off.",
    ja: "実行ビットが立っているか、上に +list があるため、プログラムへの配送は許されません。配送は延期されます。",
  }),
};

/** Why nothing, or nothing more, is done. */
export function failure(reason: LocalFailure): Localized {
  return FAILURES[reason];
}
