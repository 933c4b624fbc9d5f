import { LINE_KINDS } from "../../syntax/keys.ts";
import { localized } from "../../text/localized.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** A mailbox or a program below `+list`: qmail-local stops there. */
export const deliveryBelowList: FileRule = {
  id: "delivery-below-list",
  scope: "file",
  severity: "error",
  appliesTo: (file) => file.reader === "dot-qmail",
  *check(view) {
    const [marker] = view.entriesWithKey(LINE_KINDS.listMarker);
    const entry = marker && view.entriesWithKey(LINE_KINDS.delivery).find(({ line }) => line > marker.line);
    if (!marker || !entry) return;
    yield {
      span: entry.span,
      message: localized({
        en: `Below +list (line ${marker.line + 1}) only forwards are allowed: qmail-local stops here, forwards nothing and puts the delivery off until the mail bounces. Move the line above +list.`,
        ja: `+list (${marker.line + 1} 行目) より下で許されるのは転送だけです。qmail-local はここで止まって転送も行わず、配送を延期し、メールは最後に差出人に戻されます。この行を +list より上に移してください。`,
      }),
      related: [
        { file: view.file.name, span: marker.span, message: localized({ en: "Only forwards from here on", ja: "ここから先は転送だけ" }) },
      ],
      fixes: () => [
        {
          title: localized({
            en: "Move this line above +list (mail is then delivered there and forwarded)",
            ja: "この行を +list の上に移動 (ここにも配送され、転送も行われるようになります)",
          }),
          safe: false,
          preferred: true,
          edits: [
            { span: { start: marker.span.start, end: marker.span.start }, newText: `${entry.value}\n` },
            { span: entry.removal, newText: "" },
          ],
        },
      ],
    };
  },
};

export const deliveryBelowListTexts: RuleTexts = {
  summary: {
    en: "A mailbox or a program below +list puts every delivery off.",
    ja: "+list より下にあるために配送を延期させるメールボックスやプログラム",
  },
  why: {
    en: "Below +list a .qmail may only forward. At a mailbox or a program there qmail-local stops and puts the delivery off; forwards are sent at the end of the file, so none of them is sent either. The mail stays in the queue until it bounces, and what stands above the line is delivered again at each try.",
    ja: "+list より下では転送だけが許されます。そこにメールボックスやプログラムがあると、qmail-local は止まって配送を延期します。転送はファイルの最後にまとめて行われるため、それも行われません。メールはキューに残ったあと差出人に戻され、その間、上の行の配送は試行のたびに繰り返されます。",
  },
  remedy: { en: "Put mailboxes and programs above +list.", ja: "メールボックスとプログラムは +list より上に書いてください。" },
  sources: ["qmail-local.c: main()", "dot-qmail(5)"],
};
