import { adjustments } from './scenarios/adjustments.ts';
import { answersThatAreNoJson } from './scenarios/answers-that-are-no-json.ts';
import { apiKeyLife } from './scenarios/api-key-life.ts';
import { attemptTimeoutOfABody } from './scenarios/attempt-timeout-of-a-body.ts';
import { attemptTimeout } from './scenarios/attempt-timeout.ts';
import { attemptTimeoutsRunOut } from './scenarios/attempt-timeouts-run-out.ts';
import { backOffCap } from './scenarios/back-off-cap.ts';
import { backOffGrows } from './scenarios/back-off-grows.ts';
import { backtestLife } from './scenarios/backtest-life.ts';
import { batchInParts } from './scenarios/batch-in-parts.ts';
import { batchLostOnce } from './scenarios/batch-lost-once.ts';
import { cancelledForAToken } from './scenarios/cancelled-for-a-token.ts';
import { cancelledInBackOff } from './scenarios/cancelled-in-back-off.ts';
import { cancelledInFlight } from './scenarios/cancelled-in-flight.ts';
import { certificateLife } from './scenarios/certificate-life.ts';
import { configurationIsChecked } from './scenarios/configuration-is-checked.ts';
import { conversionAndTransfer } from './scenarios/conversion-and-transfer.ts';
import { customerErased } from './scenarios/customer-erased.ts';
import { customerExported } from './scenarios/customer-exported.ts';
import { customerLife } from './scenarios/customer-life.ts';
import { customerPatch } from './scenarios/customer-patch.ts';
import { customerTokenAskedAgain } from './scenarios/customer-token-asked-again.ts';
import { customerToken } from './scenarios/customer-token.ts';
import { customerWithoutAnId } from './scenarios/customer-without-an-id.ts';
import { errorClasses } from './scenarios/error-classes.ts';
import { eventOfARuleSet } from './scenarios/event-of-a-rule-set.ts';
import { fiftyCallersOneToken } from './scenarios/fifty-callers-one-token.ts';
import { ledgerProof } from './scenarios/ledger-proof.ts';
import { moneyIsExact } from './scenarios/money-is-exact.ts';
import { moneyOfOtherCurrencies } from './scenarios/money-of-other-currencies.ts';
import { namedListLife } from './scenarios/named-list-life.ts';
import { noRetryOfAConflict } from './scenarios/no-retry-of-a-conflict.ts';
import { noRetryOfRefusals } from './scenarios/no-retry-of-refusals.ts';
import { oddPaths } from './scenarios/odd-paths.ts';
import { oddQueries } from './scenarios/odd-queries.ts';
import { orderGivesPoints } from './scenarios/order-gives-points.ts';
import { orderSentTwice } from './scenarios/order-sent-twice.ts';
import { orderSimulated } from './scenarios/order-simulated.ts';
import { orderWholeLife } from './scenarios/order-whole-life.ts';
import { pagesErrorMidway } from './scenarios/pages-error-midway.ts';
import { pagesOfALedger } from './scenarios/pages-of-a-ledger.ts';
import { pagesOfNothing } from './scenarios/pages-of-nothing.ts';
import { pagesRetryMidway } from './scenarios/pages-retry-midway.ts';
import { pagesWrongCursor } from './scenarios/pages-wrong-cursor.ts';
import { pathsThatLeadElsewhere } from './scenarios/paths-that-lead-elsewhere.ts';
import { pointsBeyond32Bits } from './scenarios/points-beyond-32-bits.ts';
import { redemptionKeepsItsKey } from './scenarios/redemption-keeps-its-key.ts';
import { redemptionOfCredit } from './scenarios/redemption-of-credit.ts';
import { redemptionUnderItsCallersKey } from './scenarios/redemption-under-its-callers-key.ts';
import { redemptionWholeLife } from './scenarios/redemption-whole-life.ts';
import { redirectsAreNotFollowed } from './scenarios/redirects-are-not-followed.ts';
import { refusalsThatAreNoProblems } from './scenarios/refusals-that-are-no-problems.ts';
import { retryAfterBeyondTheCall } from './scenarios/retry-after-beyond-the-call.ts';
import { retryAfterDate } from './scenarios/retry-after-date.ts';
import { retryAfterLostAnswers } from './scenarios/retry-after-lost-answers.ts';
import { retryAfterSeconds } from './scenarios/retry-after-seconds.ts';
import { retryAfterTooLong } from './scenarios/retry-after-too-long.ts';
import { retryConflictThatPasses } from './scenarios/retry-conflict-that-passes.ts';
import { retryCountByItself } from './scenarios/retry-count-by-itself.ts';
import { retryCount } from './scenarios/retry-count.ts';
import { retryCutAnswers } from './scenarios/retry-cut-answers.ts';
import { retryOn408 } from './scenarios/retry-on-408.ts';
import { retryOn429 } from './scenarios/retry-on-429.ts';
import { retryOn500 } from './scenarios/retry-on-500.ts';
import { retryOn502 } from './scenarios/retry-on-502.ts';
import { retryOn503 } from './scenarios/retry-on-503.ts';
import { retryOn504 } from './scenarios/retry-on-504.ts';
import { retryWhenRefused } from './scenarios/retry-when-refused.ts';
import { returnOfANewKind } from './scenarios/return-of-a-new-kind.ts';
import { returnParked } from './scenarios/return-parked.ts';
import { returnTooMuch } from './scenarios/return-too-much.ts';
import { ruleSetWholeLife } from './scenarios/rule-set-whole-life.ts';
import { sandboxClock } from './scenarios/sandbox-clock.ts';
import { securityPolicyLife } from './scenarios/security-policy-life.ts';
import { slowBodyInTime } from './scenarios/slow-body-in-time.ts';
import { strictPolicy } from './scenarios/strict-policy.ts';
import { tokenEndpointComesBack } from './scenarios/token-endpoint-comes-back.ts';
import { tokenEndpointStaysAway } from './scenarios/token-endpoint-stays-away.ts';
import { tokenFetchedAhead } from './scenarios/token-fetched-ahead.ts';
import { tokenKeptWhileItLives } from './scenarios/token-kept-while-it-lives.ts';
import { tokenRefusedForMany } from './scenarios/token-refused-for-many.ts';
import { tokenRefusedOnce } from './scenarios/token-refused-once.ts';
import { tokenRefusedTwice } from './scenarios/token-refused-twice.ts';
import { totalTimeoutEndsBackOff } from './scenarios/total-timeout-ends-back-off.ts';
import { totalTimeoutOfAToken } from './scenarios/total-timeout-of-a-token.ts';
import { totalTimeout } from './scenarios/total-timeout.ts';
import { unknownKindsInAList } from './scenarios/unknown-kinds-in-a-list.ts';
import { unknownMembers } from './scenarios/unknown-members.ts';
import { unknownValues } from './scenarios/unknown-values.ts';
import { unrepeatableAfterATimeout } from './scenarios/unrepeatable-after-a-timeout.ts';
import { unrepeatableAfterRefusals } from './scenarios/unrepeatable-after-refusals.ts';
import { unrepeatableAfterUnknownEnds } from './scenarios/unrepeatable-after-unknown-ends.ts';
import { vectors } from './scenarios/vectors.ts';
import { wrongKey } from './scenarios/wrong-key.ts';
import { wrongValues } from './scenarios/wrong-values.ts';
import { playAll } from './support.ts';

playAll([
  adjustments,
  answersThatAreNoJson,
  apiKeyLife,
  attemptTimeoutOfABody,
  attemptTimeout,
  attemptTimeoutsRunOut,
  backOffCap,
  backOffGrows,
  backtestLife,
  batchInParts,
  batchLostOnce,
  cancelledForAToken,
  cancelledInBackOff,
  cancelledInFlight,
  certificateLife,
  configurationIsChecked,
  conversionAndTransfer,
  customerErased,
  customerExported,
  customerLife,
  customerPatch,
  customerTokenAskedAgain,
  customerToken,
  customerWithoutAnId,
  errorClasses,
  eventOfARuleSet,
  fiftyCallersOneToken,
  ledgerProof,
  moneyIsExact,
  moneyOfOtherCurrencies,
  namedListLife,
  noRetryOfAConflict,
  noRetryOfRefusals,
  oddPaths,
  oddQueries,
  orderGivesPoints,
  orderSentTwice,
  orderSimulated,
  orderWholeLife,
  pagesErrorMidway,
  pagesOfALedger,
  pagesOfNothing,
  pagesRetryMidway,
  pagesWrongCursor,
  pathsThatLeadElsewhere,
  pointsBeyond32Bits,
  redemptionKeepsItsKey,
  redemptionOfCredit,
  redemptionUnderItsCallersKey,
  redemptionWholeLife,
  redirectsAreNotFollowed,
  refusalsThatAreNoProblems,
  retryAfterBeyondTheCall,
  retryAfterDate,
  retryAfterLostAnswers,
  retryAfterSeconds,
  retryAfterTooLong,
  retryConflictThatPasses,
  retryCountByItself,
  retryCount,
  retryCutAnswers,
  retryOn408,
  retryOn429,
  retryOn500,
  retryOn502,
  retryOn503,
  retryOn504,
  retryWhenRefused,
  returnOfANewKind,
  returnParked,
  returnTooMuch,
  ruleSetWholeLife,
  sandboxClock,
  securityPolicyLife,
  slowBodyInTime,
  strictPolicy,
  tokenEndpointComesBack,
  tokenEndpointStaysAway,
  tokenFetchedAhead,
  tokenKeptWhileItLives,
  tokenRefusedForMany,
  tokenRefusedOnce,
  tokenRefusedTwice,
  totalTimeoutEndsBackOff,
  totalTimeoutOfAToken,
  totalTimeout,
  unknownKindsInAList,
  unknownMembers,
  unknownValues,
  unrepeatableAfterATimeout,
  unrepeatableAfterRefusals,
  unrepeatableAfterUnknownEnds,
  vectors,
  wrongKey,
  wrongValues,
]);
