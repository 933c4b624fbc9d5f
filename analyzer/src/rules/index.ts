import { addressAsLocalPart } from "./address-as-local-part.ts";
import { addressAsUser } from "./address-as-user.ts";
import { addressAtLocalDomain } from "./address-at-local-domain.ts";
import { bareSuffixEntry } from "./bare-suffix-entry.ts";
import { blankFirstLine } from "./blank-first-line.ts";
import { blankInValue } from "./blank-in-value.ts";
import { byteOrderMark } from "./byte-order-mark.ts";
import { cappedNumber } from "./capped-number.ts";
import { capturedMail } from "./captured-mail.ts";
import { carriageReturn } from "./carriage-return.ts";
import { catchAllMailbox } from "./catch-all-mailbox.ts";
import { closedMailExchanger } from "./closed-mail-exchanger.ts";
import { commentAsValue } from "./comment-as-value.ts";
import { crashingEntry } from "./crashing-entry.ts";
import { damagedCompiledFile } from "./damaged-compiled-file.ts";
import { damagingEntry } from "./damaging-entry.ts";
import { deliveryBelowList } from "./delivery-below-list.ts";
import { duplicateEntry } from "./duplicate-entry.ts";
import { emptyRcpthosts } from "./empty-rcpthosts.ts";
import { emptyValue } from "./empty-value.ts";
import { extraLine } from "./extra-line.ts";
import { faultySuppression } from "./faulty-suppression.ts";
import { finalDotEntry } from "./final-dot-entry.ts";
import { foreignMailboxProvider } from "./foreign-mailbox-provider.ts";
import { greetingWithoutName } from "./greeting-without-name.ts";
import { harmfulNumber } from "./harmful-number.ts";
import { inlineComment } from "./inline-comment.ts";
import { invalidRegularExpression } from "./invalid-regular-expression.ts";
import { invalidUtf8 } from "./invalid-utf8.ts";
import { leadingBlank } from "./leading-blank.ts";
import { localAndVirtual } from "./local-and-virtual.ts";
import { loopingRoute } from "./looping-route.ts";
import { loopingVirtualDomain } from "./looping-virtual-domain.ts";
import { looseExpression } from "./loose-expression.ts";
import { malformedForward } from "./malformed-forward.ts";
import { malformedHostName } from "./malformed-host-name.ts";
import { mboxNamedMaildir } from "./mbox-named-maildir.ts";
import { misnamedControlDirectory } from "./misnamed-control-directory.ts";
import { missingColon } from "./missing-colon.ts";
import { missingCompiledFile } from "./missing-compiled-file.ts";
import { missingEndLine } from "./missing-end-line.ts";
import { missingMe } from "./missing-me.ts";
import { missingRcpthosts } from "./missing-rcpthosts.ts";
import { missingSystemAlias } from "./missing-system-alias.ts";
import { missingTcpRules } from "./missing-tcp-rules.ts";
import { nameWithoutLookup } from "./name-without-lookup.ts";
import { needlessException } from "./needless-exception.ts";
import { noNumber } from "./no-number.ts";
import { nulByte } from "./nul-byte.ts";
import { numberTooLarge } from "./number-too-large.ts";
import { numberWithUnit } from "./number-with-unit.ts";
import { openQmqp } from "./open-qmqp.ts";
import { orphanCompiledFile } from "./orphan-compiled-file.ts";
import { orphanPrefix } from "./orphan-prefix.ts";
import { overriddenEntry } from "./overridden-entry.ts";
import { overwrittenRulesText } from "./overwritten-rules-text.ts";
import { ownDomainRefused } from "./own-domain-refused.ts";
import { ownNameNotLocal } from "./own-name-not-local.ts";
import { parentNotListed } from "./parent-not-listed.ts";
import { pathAsAddress } from "./path-as-address.ts";
import { percenthackRelay } from "./percenthack-relay.ts";
import { placeholderName } from "./placeholder-name.ts";
import { publicSuffixDomain } from "./public-suffix-domain.ts";
import { publicSuffixEntry } from "./public-suffix-entry.ts";
import { refusedLine } from "./refused-line.ts";
import { relayBySender } from "./relay-by-sender.ts";
import { relayForEverybody } from "./relay-for-everybody.ts";
import { relayclientValue } from "./relayclient-value.ts";
import type { Rule } from "./rule.ts";
import { shadowedAlias } from "./shadowed-alias.ts";
import { shortRelayName } from "./short-relay-name.ts";
import { staleCompiledFile } from "./stale-compiled-file.ts";
import { unacceptedDomain } from "./unaccepted-domain.ts";
import { unfindableDotQmail } from "./unfindable-dot-qmail.ts";
import { unhandledDomain } from "./unhandled-domain.ts";
import { unknownPlusLine } from "./unknown-plus-line.ts";
import { unlistedAssignedDomain } from "./unlisted-assigned-domain.ts";
import { unmarkedAssignment } from "./unmarked-assignment.ts";
import { unmatchableAddress } from "./unmatchable-address.ts";
import { unmatchableEntry } from "./unmatchable-entry.ts";
import { unmatchableKey } from "./unmatchable-key.ts";
import { unquotedValue } from "./unquoted-value.ts";
import { unreadFileName } from "./unread-file-name.ts";
import { unreadLine } from "./unread-line.ts";
import { unreadSetting } from "./unread-setting.ts";
import { unreadTcpRules } from "./unread-tcp-rules.ts";
import { unreadablePort } from "./unreadable-port.ts";
import { unroutedRelayclient } from "./unrouted-relayclient.ts";
import { unroutedSubdomain } from "./unrouted-subdomain.ts";
import { unusableRelay } from "./unusable-relay.ts";
import { unusableUserId } from "./unusable-user-id.ts";
import { unusedRoute } from "./unused-route.ts";
import { unusedSuppression } from "./unused-suppression.ts";
import { wideRelayNetwork } from "./wide-relay-network.ts";

/** Every rule, sorted by id. A new rule is one file beside this one, one line here, and one fixture. */
export const RULES: readonly Rule[] = [
  addressAsLocalPart,
  addressAsUser,
  addressAtLocalDomain,
  bareSuffixEntry,
  blankFirstLine,
  blankInValue,
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
  duplicateEntry,
  emptyRcpthosts,
  emptyValue,
  extraLine,
  faultySuppression,
  finalDotEntry,
  foreignMailboxProvider,
  greetingWithoutName,
  harmfulNumber,
  inlineComment,
  invalidRegularExpression,
  invalidUtf8,
  leadingBlank,
  localAndVirtual,
  loopingRoute,
  loopingVirtualDomain,
  looseExpression,
  malformedForward,
  malformedHostName,
  mboxNamedMaildir,
  misnamedControlDirectory,
  missingColon,
  missingCompiledFile,
  missingEndLine,
  missingMe,
  missingRcpthosts,
  missingSystemAlias,
  missingTcpRules,
  nameWithoutLookup,
  needlessException,
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
  publicSuffixDomain,
  publicSuffixEntry,
  refusedLine,
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
  unusableRelay,
  unusableUserId,
  unusedRoute,
  unusedSuppression,
  wideRelayNetwork,
];
