import { localAndVirtual } from "./directory/local-and-virtual.ts";
import { parentNotListed } from "./directory/parent-not-listed.ts";
import { addressAsLocalPart } from "./file/address-as-local-part.ts";
import { blankFirstLine } from "./file/blank-first-line.ts";
import { cappedNumber } from "./file/capped-number.ts";
import { commentAsValue } from "./file/comment-as-value.ts";
import { crashingEntry } from "./file/crashing-entry.ts";
import { damagingEntry } from "./file/damaging-entry.ts";
import { deliveryBelowList } from "./file/delivery-below-list.ts";
import { duplicateEntry } from "./file/duplicate-entry.ts";
import { emptyValue } from "./file/empty-value.ts";
import { extraLine } from "./file/extra-line.ts";
import { greetingWithoutName } from "./file/greeting-without-name.ts";
import { harmfulNumber } from "./file/harmful-number.ts";
import { malformedHostName } from "./file/malformed-host-name.ts";
import { missingEndLine } from "./file/missing-end-line.ts";
import { noNumber } from "./file/no-number.ts";
import { numberTooLarge } from "./file/number-too-large.ts";
import { numberWithUnit } from "./file/number-with-unit.ts";
import { overriddenEntry } from "./file/overridden-entry.ts";
import { publicSuffixDomain } from "./file/public-suffix-domain.ts";
import { refusedLine } from "./file/refused-line.ts";
import { unreadLine } from "./file/unread-line.ts";
import { addressAtLocalDomain } from "./host/address-at-local-domain.ts";
import { brokenContinuation } from "./host/broken-continuation.ts";
import { capturedMail } from "./host/captured-mail.ts";
import { catchAllMailbox } from "./host/catch-all-mailbox.ts";
import { closedMailExchanger } from "./host/closed-mail-exchanger.ts";
import { damagedCompiledFile } from "./host/damaged-compiled-file.ts";
import { directoryAsFile } from "./host/directory-as-file.ts";
import { emptyRcpthosts } from "./host/empty-rcpthosts.ts";
import { entryForEverybody } from "./host/entry-for-everybody.ts";
import { foreignMailboxProvider } from "./host/foreign-mailbox-provider.ts";
import { internationalName } from "./host/international-name.ts";
import { loopingAlias } from "./host/looping-alias.ts";
import { loopingRoute } from "./host/looping-route.ts";
import { loopingVirtualDomain } from "./host/looping-virtual-domain.ts";
import { looseExpression } from "./host/loose-expression.ts";
import { malformedPattern } from "./host/malformed-pattern.ts";
import { misnamedControlDirectory } from "./host/misnamed-control-directory.ts";
import { misplacedDash } from "./host/misplaced-dash.ts";
import { missingCompiledFile } from "./host/missing-compiled-file.ts";
import { missingMe } from "./host/missing-me.ts";
import { missingRcpthosts } from "./host/missing-rcpthosts.ts";
import { missingSystemAlias } from "./host/missing-system-alias.ts";
import { missingTcpRules } from "./host/missing-tcp-rules.ts";
import { misspeltDomain } from "./host/misspelt-domain.ts";
import { nameWithoutLookup } from "./host/name-without-lookup.ts";
import { needlessException } from "./host/needless-exception.ts";
import { noConnections } from "./host/no-connections.ts";
import { openQmqp } from "./host/open-qmqp.ts";
import { orphanCompiledFile } from "./host/orphan-compiled-file.ts";
import { orphanPrefix } from "./host/orphan-prefix.ts";
import { overwrittenRulesText } from "./host/overwritten-rules-text.ts";
import { ownDomainRefused } from "./host/own-domain-refused.ts";
import { ownNameNotLocal } from "./host/own-name-not-local.ts";
import { percenthackRelay } from "./host/percenthack-relay.ts";
import { placeholderName } from "./host/placeholder-name.ts";
import { refusedSoftlimit } from "./host/refused-softlimit.ts";
import { relayBySender } from "./host/relay-by-sender.ts";
import { relayForEverybody } from "./host/relay-for-everybody.ts";
import { shadowedAlias } from "./host/shadowed-alias.ts";
import { staleCompiledFile } from "./host/stale-compiled-file.ts";
import { unacceptedDomain } from "./host/unaccepted-domain.ts";
import { unfindableDotQmail } from "./host/unfindable-dot-qmail.ts";
import { unhandledDomain } from "./host/unhandled-domain.ts";
import { unlistedAssignedDomain } from "./host/unlisted-assigned-domain.ts";
import { unreadTcpRules } from "./host/unread-tcp-rules.ts";
import { unroutedRelayclient } from "./host/unrouted-relayclient.ts";
import { unroutedSubdomain } from "./host/unrouted-subdomain.ts";
import { unusablePemFile } from "./host/unusable-pem-file.ts";
import { unusedRoute } from "./host/unused-route.ts";
import { wideRelayNetwork } from "./host/wide-relay-network.ts";
import { addressAsUser } from "./line/address-as-user.ts";
import { bareSuffixEntry } from "./line/bare-suffix-entry.ts";
import { blankInValue } from "./line/blank-in-value.ts";
import { byteOrderMark } from "./line/byte-order-mark.ts";
import { carriageReturn } from "./line/carriage-return.ts";
import { finalDotEntry } from "./line/final-dot-entry.ts";
import { inlineComment } from "./line/inline-comment.ts";
import { invalidRegularExpression } from "./line/invalid-regular-expression.ts";
import { invalidUtf8 } from "./line/invalid-utf8.ts";
import { leadingBlank } from "./line/leading-blank.ts";
import { malformedForward } from "./line/malformed-forward.ts";
import { mboxNamedMaildir } from "./line/mbox-named-maildir.ts";
import { missingColon } from "./line/missing-colon.ts";
import { nulByte } from "./line/nul-byte.ts";
import { pathAsAddress } from "./line/path-as-address.ts";
import { programAsMailbox } from "./line/program-as-mailbox.ts";
import { publicSuffixEntry } from "./line/public-suffix-entry.ts";
import { relayclientValue } from "./line/relayclient-value.ts";
import { shortRelayName } from "./line/short-relay-name.ts";
import { unknownPlusLine } from "./line/unknown-plus-line.ts";
import { unmarkedAssignment } from "./line/unmarked-assignment.ts";
import { unmatchableAddress } from "./line/unmatchable-address.ts";
import { unmatchableEntry } from "./line/unmatchable-entry.ts";
import { unmatchableKey } from "./line/unmatchable-key.ts";
import { unquotedValue } from "./line/unquoted-value.ts";
import { unreadSetting } from "./line/unread-setting.ts";
import { unreadablePort } from "./line/unreadable-port.ts";
import { unusableHome } from "./line/unusable-home.ts";
import { unusableRelay } from "./line/unusable-relay.ts";
import { unusableServer } from "./line/unusable-server.ts";
import { unusableUserId } from "./line/unusable-user-id.ts";
import { unreadFileName } from "./name/unread-file-name.ts";
import type { Rule } from "./rule.ts";
import { faultySuppression } from "./suppression/faulty-suppression.ts";
import { unusedSuppression } from "./suppression/unused-suppression.ts";

/** Every rule, sorted by id. A new rule is one file beside this one, one line here, and one fixture. */
export const RULES: readonly Rule[] = [
  addressAsLocalPart,
  addressAsUser,
  addressAtLocalDomain,
  bareSuffixEntry,
  blankFirstLine,
  blankInValue,
  brokenContinuation,
  byteOrderMark,
  cappedNumber,
  capturedMail,
  carriageReturn,
  catchAllMailbox,
  closedMailExchanger,
  commentAsValue,
  crashingEntry,
  damagedCompiledFile,
  damagingEntry,
  deliveryBelowList,
  directoryAsFile,
  duplicateEntry,
  emptyRcpthosts,
  emptyValue,
  entryForEverybody,
  extraLine,
  faultySuppression,
  finalDotEntry,
  foreignMailboxProvider,
  greetingWithoutName,
  harmfulNumber,
  inlineComment,
  internationalName,
  invalidRegularExpression,
  invalidUtf8,
  leadingBlank,
  localAndVirtual,
  loopingAlias,
  loopingRoute,
  loopingVirtualDomain,
  looseExpression,
  malformedForward,
  malformedHostName,
  malformedPattern,
  mboxNamedMaildir,
  misnamedControlDirectory,
  misplacedDash,
  missingColon,
  missingCompiledFile,
  missingEndLine,
  missingMe,
  missingRcpthosts,
  missingSystemAlias,
  missingTcpRules,
  misspeltDomain,
  nameWithoutLookup,
  needlessException,
  noConnections,
  noNumber,
  nulByte,
  numberTooLarge,
  numberWithUnit,
  openQmqp,
  orphanCompiledFile,
  orphanPrefix,
  overriddenEntry,
  overwrittenRulesText,
  ownDomainRefused,
  ownNameNotLocal,
  parentNotListed,
  pathAsAddress,
  percenthackRelay,
  placeholderName,
  programAsMailbox,
  publicSuffixDomain,
  publicSuffixEntry,
  refusedLine,
  refusedSoftlimit,
  relayBySender,
  relayForEverybody,
  relayclientValue,
  shadowedAlias,
  shortRelayName,
  staleCompiledFile,
  unacceptedDomain,
  unfindableDotQmail,
  unhandledDomain,
  unknownPlusLine,
  unlistedAssignedDomain,
  unmarkedAssignment,
  unmatchableAddress,
  unmatchableEntry,
  unmatchableKey,
  unquotedValue,
  unreadFileName,
  unreadLine,
  unreadSetting,
  unreadTcpRules,
  unreadablePort,
  unroutedRelayclient,
  unroutedSubdomain,
  unusableHome,
  unusablePemFile,
  unusableRelay,
  unusableServer,
  unusableUserId,
  unusedRoute,
  unusedSuppression,
  wideRelayNetwork,
];
