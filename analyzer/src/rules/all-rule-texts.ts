/** What the rules tell people, by their ids. Only the build, the documentation and tests need this. */

import type { Language } from "../text/localized.ts";
import { localAndVirtualTexts } from "./directory/local-and-virtual.ts";
import { parentNotListedTexts } from "./directory/parent-not-listed.ts";
import { addressAsLocalPartTexts } from "./file/address-as-local-part.ts";
import { blankFirstLineTexts } from "./file/blank-first-line.ts";
import { cappedNumberTexts } from "./file/capped-number.ts";
import { commentAsValueTexts } from "./file/comment-as-value.ts";
import { crashingEntryTexts } from "./file/crashing-entry.ts";
import { damagingEntryTexts } from "./file/damaging-entry.ts";
import { deliveryBelowListTexts } from "./file/delivery-below-list.ts";
import { duplicateEntryTexts } from "./file/duplicate-entry.ts";
import { emptyValueTexts } from "./file/empty-value.ts";
import { extraLineTexts } from "./file/extra-line.ts";
import { greetingWithoutNameTexts } from "./file/greeting-without-name.ts";
import { harmfulNumberTexts } from "./file/harmful-number.ts";
import { malformedHostNameTexts } from "./file/malformed-host-name.ts";
import { missingEndLineTexts } from "./file/missing-end-line.ts";
import { noNumberTexts } from "./file/no-number.ts";
import { numberTooLargeTexts } from "./file/number-too-large.ts";
import { numberWithUnitTexts } from "./file/number-with-unit.ts";
import { overriddenEntryTexts } from "./file/overridden-entry.ts";
import { publicSuffixDomainTexts } from "./file/public-suffix-domain.ts";
import { refusedLineTexts } from "./file/refused-line.ts";
import { unreadLineTexts } from "./file/unread-line.ts";
import { addressAtLocalDomainTexts } from "./host/address-at-local-domain.ts";
import { brokenContinuationTexts } from "./host/broken-continuation.ts";
import { capturedMailTexts } from "./host/captured-mail.ts";
import { catchAllMailboxTexts } from "./host/catch-all-mailbox.ts";
import { closedMailExchangerTexts } from "./host/closed-mail-exchanger.ts";
import { damagedCompiledFileTexts } from "./host/damaged-compiled-file.ts";
import { directoryAsFileTexts } from "./host/directory-as-file.ts";
import { emptyRcpthostsTexts } from "./host/empty-rcpthosts.ts";
import { entryForEverybodyTexts } from "./host/entry-for-everybody.ts";
import { foreignMailboxProviderTexts } from "./host/foreign-mailbox-provider.ts";
import { internationalNameTexts } from "./host/international-name.ts";
import { loopingAliasTexts } from "./host/looping-alias.ts";
import { loopingRouteTexts } from "./host/looping-route.ts";
import { loopingVirtualDomainTexts } from "./host/looping-virtual-domain.ts";
import { looseExpressionTexts } from "./host/loose-expression.ts";
import { malformedPatternTexts } from "./host/malformed-pattern.ts";
import { misnamedControlDirectoryTexts } from "./host/misnamed-control-directory.ts";
import { misplacedDashTexts } from "./host/misplaced-dash.ts";
import { missingCompiledFileTexts } from "./host/missing-compiled-file.ts";
import { missingMeTexts } from "./host/missing-me.ts";
import { missingRcpthostsTexts } from "./host/missing-rcpthosts.ts";
import { missingSystemAliasTexts } from "./host/missing-system-alias.ts";
import { missingTcpRulesTexts } from "./host/missing-tcp-rules.ts";
import { misspeltDomainTexts } from "./host/misspelt-domain.ts";
import { nameWithoutLookupTexts } from "./host/name-without-lookup.ts";
import { needlessExceptionTexts } from "./host/needless-exception.ts";
import { noConnectionsTexts } from "./host/no-connections.ts";
import { openQmqpTexts } from "./host/open-qmqp.ts";
import { orphanCompiledFileTexts } from "./host/orphan-compiled-file.ts";
import { orphanPrefixTexts } from "./host/orphan-prefix.ts";
import { overwrittenRulesTextTexts } from "./host/overwritten-rules-text.ts";
import { ownDomainRefusedTexts } from "./host/own-domain-refused.ts";
import { ownNameNotLocalTexts } from "./host/own-name-not-local.ts";
import { percenthackRelayTexts } from "./host/percenthack-relay.ts";
import { placeholderNameTexts } from "./host/placeholder-name.ts";
import { refusedSoftlimitTexts } from "./host/refused-softlimit.ts";
import { relayBySenderTexts } from "./host/relay-by-sender.ts";
import { relayForEverybodyTexts } from "./host/relay-for-everybody.ts";
import { shadowedAliasTexts } from "./host/shadowed-alias.ts";
import { staleCompiledFileTexts } from "./host/stale-compiled-file.ts";
import { unacceptedDomainTexts } from "./host/unaccepted-domain.ts";
import { unfindableDotQmailTexts } from "./host/unfindable-dot-qmail.ts";
import { unhandledDomainTexts } from "./host/unhandled-domain.ts";
import { unlistedAssignedDomainTexts } from "./host/unlisted-assigned-domain.ts";
import { unreadTcpRulesTexts } from "./host/unread-tcp-rules.ts";
import { unroutedRelayclientTexts } from "./host/unrouted-relayclient.ts";
import { unroutedSubdomainTexts } from "./host/unrouted-subdomain.ts";
import { unusablePemFileTexts } from "./host/unusable-pem-file.ts";
import { unusedRouteTexts } from "./host/unused-route.ts";
import { wideRelayNetworkTexts } from "./host/wide-relay-network.ts";
import { addressAsUserTexts } from "./line/address-as-user.ts";
import { bareSuffixEntryTexts } from "./line/bare-suffix-entry.ts";
import { blankInValueTexts } from "./line/blank-in-value.ts";
import { byteOrderMarkTexts } from "./line/byte-order-mark.ts";
import { carriageReturnTexts } from "./line/carriage-return.ts";
import { finalDotEntryTexts } from "./line/final-dot-entry.ts";
import { inlineCommentTexts } from "./line/inline-comment.ts";
import { invalidRegularExpressionTexts } from "./line/invalid-regular-expression.ts";
import { invalidUtf8Texts } from "./line/invalid-utf8.ts";
import { leadingBlankTexts } from "./line/leading-blank.ts";
import { malformedForwardTexts } from "./line/malformed-forward.ts";
import { mboxNamedMaildirTexts } from "./line/mbox-named-maildir.ts";
import { missingColonTexts } from "./line/missing-colon.ts";
import { nulByteTexts } from "./line/nul-byte.ts";
import { pathAsAddressTexts } from "./line/path-as-address.ts";
import { programAsMailboxTexts } from "./line/program-as-mailbox.ts";
import { publicSuffixEntryTexts } from "./line/public-suffix-entry.ts";
import { relayclientValueTexts } from "./line/relayclient-value.ts";
import { shortRelayNameTexts } from "./line/short-relay-name.ts";
import { unknownPlusLineTexts } from "./line/unknown-plus-line.ts";
import { unmarkedAssignmentTexts } from "./line/unmarked-assignment.ts";
import { unmatchableAddressTexts } from "./line/unmatchable-address.ts";
import { unmatchableEntryTexts } from "./line/unmatchable-entry.ts";
import { unmatchableKeyTexts } from "./line/unmatchable-key.ts";
import { unquotedValueTexts } from "./line/unquoted-value.ts";
import { unreadSettingTexts } from "./line/unread-setting.ts";
import { unreadablePortTexts } from "./line/unreadable-port.ts";
import { unusableHomeTexts } from "./line/unusable-home.ts";
import { unusableRelayTexts } from "./line/unusable-relay.ts";
import { unusableServerTexts } from "./line/unusable-server.ts";
import { unusableUserIdTexts } from "./line/unusable-user-id.ts";
import { unreadFileNameTexts } from "./name/unread-file-name.ts";
import { type RuleText, type RuleTexts, ruleTextIn } from "./rule-texts.ts";
import { faultySuppressionTexts } from "./suppression/faulty-suppression.ts";
import { unusedSuppressionTexts } from "./suppression/unused-suppression.ts";

export const RULE_TEXTS: Readonly<Record<string, RuleTexts>> = {
  "address-as-local-part": addressAsLocalPartTexts,
  "address-as-user": addressAsUserTexts,
  "address-at-local-domain": addressAtLocalDomainTexts,
  "bare-suffix-entry": bareSuffixEntryTexts,
  "blank-first-line": blankFirstLineTexts,
  "blank-in-value": blankInValueTexts,
  "broken-continuation": brokenContinuationTexts,
  "byte-order-mark": byteOrderMarkTexts,
  "capped-number": cappedNumberTexts,
  "captured-mail": capturedMailTexts,
  "carriage-return": carriageReturnTexts,
  "catch-all-mailbox": catchAllMailboxTexts,
  "closed-mail-exchanger": closedMailExchangerTexts,
  "comment-as-value": commentAsValueTexts,
  "crashing-entry": crashingEntryTexts,
  "damaged-compiled-file": damagedCompiledFileTexts,
  "damaging-entry": damagingEntryTexts,
  "delivery-below-list": deliveryBelowListTexts,
  "directory-as-file": directoryAsFileTexts,
  "duplicate-entry": duplicateEntryTexts,
  "empty-rcpthosts": emptyRcpthostsTexts,
  "empty-value": emptyValueTexts,
  "entry-for-everybody": entryForEverybodyTexts,
  "extra-line": extraLineTexts,
  "faulty-suppression": faultySuppressionTexts,
  "final-dot-entry": finalDotEntryTexts,
  "foreign-mailbox-provider": foreignMailboxProviderTexts,
  "greeting-without-name": greetingWithoutNameTexts,
  "harmful-number": harmfulNumberTexts,
  "inline-comment": inlineCommentTexts,
  "international-name": internationalNameTexts,
  "invalid-regular-expression": invalidRegularExpressionTexts,
  "invalid-utf8": invalidUtf8Texts,
  "leading-blank": leadingBlankTexts,
  "local-and-virtual": localAndVirtualTexts,
  "looping-alias": loopingAliasTexts,
  "looping-route": loopingRouteTexts,
  "looping-virtual-domain": loopingVirtualDomainTexts,
  "loose-expression": looseExpressionTexts,
  "malformed-forward": malformedForwardTexts,
  "malformed-host-name": malformedHostNameTexts,
  "malformed-pattern": malformedPatternTexts,
  "mbox-named-maildir": mboxNamedMaildirTexts,
  "misnamed-control-directory": misnamedControlDirectoryTexts,
  "misplaced-dash": misplacedDashTexts,
  "missing-colon": missingColonTexts,
  "missing-compiled-file": missingCompiledFileTexts,
  "missing-end-line": missingEndLineTexts,
  "missing-me": missingMeTexts,
  "missing-rcpthosts": missingRcpthostsTexts,
  "missing-system-alias": missingSystemAliasTexts,
  "missing-tcp-rules": missingTcpRulesTexts,
  "misspelt-domain": misspeltDomainTexts,
  "name-without-lookup": nameWithoutLookupTexts,
  "needless-exception": needlessExceptionTexts,
  "no-connections": noConnectionsTexts,
  "no-number": noNumberTexts,
  "nul-byte": nulByteTexts,
  "number-too-large": numberTooLargeTexts,
  "number-with-unit": numberWithUnitTexts,
  "open-qmqp": openQmqpTexts,
  "orphan-compiled-file": orphanCompiledFileTexts,
  "orphan-prefix": orphanPrefixTexts,
  "overridden-entry": overriddenEntryTexts,
  "overwritten-rules-text": overwrittenRulesTextTexts,
  "own-domain-refused": ownDomainRefusedTexts,
  "own-name-not-local": ownNameNotLocalTexts,
  "parent-not-listed": parentNotListedTexts,
  "path-as-address": pathAsAddressTexts,
  "percenthack-relay": percenthackRelayTexts,
  "placeholder-name": placeholderNameTexts,
  "program-as-mailbox": programAsMailboxTexts,
  "public-suffix-domain": publicSuffixDomainTexts,
  "public-suffix-entry": publicSuffixEntryTexts,
  "refused-line": refusedLineTexts,
  "refused-softlimit": refusedSoftlimitTexts,
  "relay-by-sender": relayBySenderTexts,
  "relay-for-everybody": relayForEverybodyTexts,
  "relayclient-value": relayclientValueTexts,
  "shadowed-alias": shadowedAliasTexts,
  "short-relay-name": shortRelayNameTexts,
  "stale-compiled-file": staleCompiledFileTexts,
  "unaccepted-domain": unacceptedDomainTexts,
  "unfindable-dot-qmail": unfindableDotQmailTexts,
  "unhandled-domain": unhandledDomainTexts,
  "unknown-plus-line": unknownPlusLineTexts,
  "unlisted-assigned-domain": unlistedAssignedDomainTexts,
  "unmarked-assignment": unmarkedAssignmentTexts,
  "unmatchable-address": unmatchableAddressTexts,
  "unmatchable-entry": unmatchableEntryTexts,
  "unmatchable-key": unmatchableKeyTexts,
  "unquoted-value": unquotedValueTexts,
  "unread-file-name": unreadFileNameTexts,
  "unread-line": unreadLineTexts,
  "unread-setting": unreadSettingTexts,
  "unread-tcp-rules": unreadTcpRulesTexts,
  "unreadable-port": unreadablePortTexts,
  "unrouted-relayclient": unroutedRelayclientTexts,
  "unrouted-subdomain": unroutedSubdomainTexts,
  "unusable-home": unusableHomeTexts,
  "unusable-pem-file": unusablePemFileTexts,
  "unusable-relay": unusableRelayTexts,
  "unusable-server": unusableServerTexts,
  "unusable-user-id": unusableUserIdTexts,
  "unused-route": unusedRouteTexts,
  "unused-suppression": unusedSuppressionTexts,
  "wide-relay-network": wideRelayNetworkTexts,
};

/** The texts of a rule in a language. Throws where they have been forgotten. */
export function ruleText(id: string, language: Language): RuleText {
  const texts = RULE_TEXTS[id];
  if (!texts) throw new Error(`all-rule-texts.ts has no texts of ${id}`);
  return ruleTextIn(texts, language);
}
