/* Generated from src/rules/ by `npm run generate`. Do not edit. */
import type { AnyRule } from '../rule.js'
import { aliasCollides } from '../naming/alias-collides.js'
import { elementAliasCollides } from '../naming/element-alias-collides.js'
import { endsWithPunctuation } from '../naming/ends-with-punctuation.js'
import { namingRule } from '../naming/naming-rule.js'
import { oddCharacter } from '../naming/odd-character.js'
import { sameName } from '../naming/same-name.js'
import { straightQuotes } from '../naming/straight-quotes.js'
import { usageTwice } from '../naming/usage-twice.js'
import { writtenTwice } from '../naming/written-twice.js'
import { checkCharacter } from '../coding/check-character.js'
import { codeAgrees } from '../coding/code-agrees.js'
import { codeForm } from '../coding/code-form.js'
import { codeNameTwice } from '../coding/code-name-twice.js'
import { codeTwice } from '../coding/code-twice.js'
import { departmentCode } from '../coding/department-code.js'
import { doubtfulCode } from '../coding/doubtful-code.js'
import { itemType } from '../coding/item-type.js'
import { listedValues } from '../coding/listed-values.js'
import { parentCode } from '../coding/parent-code.js'
import { plainCodes } from '../coding/plain-codes.js'
import { regionCode } from '../coding/region-code.js'
import { structureFlaw } from '../coding/structure-flaw.js'
import { computedValues } from '../elements/computed-values.js'
import { dateAsText } from '../elements/date-as-text.js'
import { derivableNotDerived } from '../elements/derivable-not-derived.js'
import { derivedType } from '../elements/derived-type.js'
import { derivedValues } from '../elements/derived-values.js'
import { exampleFits } from '../elements/example-fits.js'
import { knownFormat } from '../elements/known-format.js'
import { labelOfAnother } from '../elements/label-of-another.js'
import { measureWithoutUnit } from '../elements/measure-without-unit.js'
import { openCodes } from '../elements/open-codes.js'
import { sameElementName } from '../elements/same-element-name.js'
import { sameLabel } from '../elements/same-label.js'
import { signatureReused } from '../elements/signature-reused.js'
import { unboundedText } from '../elements/unbounded-text.js'
import { yesNoAsText } from '../elements/yes-no-as-text.js'
import { andSoOn } from '../materials/and-so-on.js'
import { catchAll } from '../materials/catch-all.js'
import { certificateStillAsked } from '../materials/certificate-still-asked.js'
import { certificateWithoutLookup } from '../materials/certificate-without-lookup.js'
import { conditionInName } from '../materials/condition-in-name.js'
import { copiesOfNothing } from '../materials/copies-of-nothing.js'
import { countPublished } from '../materials/count-published.js'
import { entityOfRole } from '../materials/entity-of-role.js'
import { formAsMaterial } from '../materials/form-as-material.js'
import { formUnknown } from '../materials/form-unknown.js'
import { governmentWithoutIssuer } from '../materials/government-without-issuer.js'
import { necessaryIfSharingFails } from '../materials/necessary-if-sharing-fails.js'
import { necessaryOfWhom } from '../materials/necessary-of-whom.js'
import { necessaryOnConditional } from '../materials/necessary-on-conditional.js'
import { needAgainstMedium } from '../materials/need-against-medium.js'
import { needlessOption } from '../materials/needless-option.js'
import { noAlternative } from '../materials/no-alternative.js'
import { noneNecessary } from '../materials/none-necessary.js'
import { nothingToShare } from '../materials/nothing-to-share.js'
import { photoWithoutSpec } from '../materials/photo-without-spec.js'
import { proofWithoutBasis } from '../materials/proof-without-basis.js'
import { sameMaterialTwice } from '../materials/same-material-twice.js'
import { severalInOne } from '../materials/several-in-one.js'
import { undecidedItem } from '../materials/undecided-item.js'
import { unusedMaterial } from '../materials/unused-material.js'
import { eligibilityAgainstQuestion } from '../conditions/eligibility-against-question.js'
import { itemWithoutExample } from '../conditions/item-without-example.js'
import { labelAsValue } from '../conditions/label-as-value.js'
import { sameOptionName } from '../conditions/same-option-name.js'
import { sayOfNoYesNo } from '../conditions/say-of-no-yes-no.js'
import { singleOption } from '../conditions/single-option.js'
import { unusedCondition } from '../conditions/unused-condition.js'
import { unusedParameter } from '../conditions/unused-parameter.js'
import { unusedRole } from '../conditions/unused-role.js'
import { unusedServiceSituation } from '../conditions/unused-service-situation.js'
import { unusedSituation } from '../conditions/unused-situation.js'
import { unusedSource } from '../conditions/unused-source.js'
import { unusedSubject } from '../conditions/unused-subject.js'
import { unusedValue } from '../conditions/unused-value.js'
import { bridgeTooSlow } from '../process/bridge-too-slow.js'
import { channelMismatch } from '../process/channel-mismatch.js'
import { daysPublished } from '../process/days-published.js'
import { fullOnlineVisits } from '../process/full-online-visits.js'
import { immediateType } from '../process/immediate-type.js'
import { leadIsPartner } from '../process/lead-is-partner.js'
import { licenceSteps } from '../process/licence-steps.js'
import { milestoneOpen } from '../process/milestone-open.js'
import { noVisitNoChannel } from '../process/no-visit-no-channel.js'
import { ownerNotNamed } from '../process/owner-not-named.js'
import { pageAgainstItem } from '../process/page-against-item.js'
import { promiseAboveParts } from '../process/promise-above-parts.js'
import { promiseAboveStatutory } from '../process/promise-above-statutory.js'
import { reasonWithoutVisits } from '../process/reason-without-visits.js'
import { responsibilities } from '../process/responsibilities.js'
import { responsibleOffChannel } from '../process/responsible-off-channel.js'
import { stepOffChannel } from '../process/step-off-channel.js'
import { stepWithoutCriteria } from '../process/step-without-criteria.js'
import { stepsAbovePromise } from '../process/steps-above-promise.js'
import { uncountedWithoutBasis } from '../process/uncounted-without-basis.js'
import { verticalWithoutBridge } from '../process/vertical-without-bridge.js'
import { visitsPublished } from '../process/visits-published.js'
import { visitsWithoutReason } from '../process/visits-without-reason.js'
import { worseThanBefore } from '../process/worse-than-before.js'
import { askedWithoutBasis } from '../sharing/asked-without-basis.js'
import { connectedForNothing } from '../sharing/connected-for-nothing.js'
import { givesItsKey } from '../sharing/gives-its-key.js'
import { notSharedYetAvailable } from '../sharing/not-shared-yet-available.js'
import { openWithoutDate } from '../sharing/open-without-date.js'
import { refusalWithoutBasis } from '../sharing/refusal-without-basis.js'
import { requestIncomplete } from '../sharing/request-incomplete.js'
import { uncoveredField } from '../sharing/uncovered-field.js'
import { unneededItem } from '../sharing/unneeded-item.js'
import { areaCode } from '../guide/area-code.js'
import { audienceOfItems } from '../guide/audience-of-items.js'
import { faqAgainstMaterial } from '../guide/faq-against-material.js'
import { faqItemsCount } from '../guide/faq-items-count.js'
import { faqMaterialsCount } from '../guide/faq-materials-count.js'
import { faqVisits } from '../guide/faq-visits.js'
import { foreignContact } from '../guide/foreign-contact.js'
import { inventedPlace } from '../guide/invented-place.js'
import { licenceFaq } from '../guide/licence-faq.js'
import { linkWithoutChannel } from '../guide/link-without-channel.js'
import { missingElements } from '../guide/missing-elements.js'
import { placeIncomplete } from '../guide/place-incomplete.js'
import { placeholder } from '../guide/placeholder.js'
import { requiredElements } from '../guide/required-elements.js'
import { samePhone } from '../guide/same-phone.js'
import { sameQuestion } from '../guide/same-question.js'
import { topicsOfAudience } from '../guide/topics-of-audience.js'
import { vagueBasis } from '../guide/vague-basis.js'
import { vaguePhrase } from '../guide/vague-phrase.js'
import { website } from '../guide/website.js'
import { feeAtOdds } from '../fees/at-odds.js'
import { chargedWithoutItems } from '../fees/charged-without-items.js'
import { freeButPaid } from '../fees/free-but-paid.js'
import { itemIncomplete } from '../fees/item-incomplete.js'
import { paymentUnknown } from '../fees/payment-unknown.js'
import { vagueStandard } from '../fees/vague-standard.js'
import { noReturnChannel } from '../results/no-return-channel.js'
import { noSample } from '../results/no-sample.js'
import { resultAskedBack } from '../results/result-asked-back.js'
import { typeOfName } from '../results/type-of-name.js'
import { anotherOffice } from '../overlays/another-office.js'
import { changesNothing } from '../overlays/changes-nothing.js'
import { foreignRegion } from '../overlays/foreign-region.js'
import { repeatsBase } from '../overlays/repeats-base.js'
import { twoForOnePlace } from '../overlays/two-for-one-place.js'
import { windowWithoutPlace } from '../overlays/window-without-place.js'
import { minorLogsIn } from '../privacy/minor-logs-in.js'
import { minorNotMarked } from '../privacy/minor-not-marked.js'
import { optionalSensitive } from '../privacy/optional-sensitive.js'
import { personalUnconditional } from '../privacy/personal-unconditional.js'
import { sensitiveWithoutClass } from '../privacy/sensitive-without-class.js'
import { sensitiveWithoutPurpose } from '../privacy/sensitive-without-purpose.js'
import { shouldBeSensitive } from '../privacy/should-be-sensitive.js'
import { unclassified } from '../privacy/unclassified.js'
import { disputedOpen } from '../versions/disputed-open.js'
import { disputedUnstated } from '../versions/disputed-unstated.js'
import { gap } from '../versions/gap.js'
import { itemNotInForce } from '../versions/item-not-in-force.js'
import { lowConfidence } from '../versions/low-confidence.js'
import { periodReversed } from '../versions/period-reversed.js'
import { publishedOfDrafts } from '../versions/published-of-drafts.js'
import { whichStandard } from '../versions/which-standard.js'

export const rules: readonly AnyRule[] = [
  aliasCollides,
  elementAliasCollides,
  endsWithPunctuation,
  namingRule,
  oddCharacter,
  sameName,
  straightQuotes,
  usageTwice,
  writtenTwice,
  checkCharacter,
  codeAgrees,
  codeForm,
  codeNameTwice,
  codeTwice,
  departmentCode,
  doubtfulCode,
  itemType,
  listedValues,
  parentCode,
  plainCodes,
  regionCode,
  structureFlaw,
  computedValues,
  dateAsText,
  derivableNotDerived,
  derivedType,
  derivedValues,
  exampleFits,
  knownFormat,
  labelOfAnother,
  measureWithoutUnit,
  openCodes,
  sameElementName,
  sameLabel,
  signatureReused,
  unboundedText,
  yesNoAsText,
  andSoOn,
  catchAll,
  certificateStillAsked,
  certificateWithoutLookup,
  conditionInName,
  copiesOfNothing,
  countPublished,
  entityOfRole,
  formAsMaterial,
  formUnknown,
  governmentWithoutIssuer,
  necessaryIfSharingFails,
  necessaryOfWhom,
  necessaryOnConditional,
  needAgainstMedium,
  needlessOption,
  noAlternative,
  noneNecessary,
  nothingToShare,
  photoWithoutSpec,
  proofWithoutBasis,
  sameMaterialTwice,
  severalInOne,
  undecidedItem,
  unusedMaterial,
  eligibilityAgainstQuestion,
  itemWithoutExample,
  labelAsValue,
  sameOptionName,
  sayOfNoYesNo,
  singleOption,
  unusedCondition,
  unusedParameter,
  unusedRole,
  unusedServiceSituation,
  unusedSituation,
  unusedSource,
  unusedSubject,
  unusedValue,
  bridgeTooSlow,
  channelMismatch,
  daysPublished,
  fullOnlineVisits,
  immediateType,
  leadIsPartner,
  licenceSteps,
  milestoneOpen,
  noVisitNoChannel,
  ownerNotNamed,
  pageAgainstItem,
  promiseAboveParts,
  promiseAboveStatutory,
  reasonWithoutVisits,
  responsibilities,
  responsibleOffChannel,
  stepOffChannel,
  stepWithoutCriteria,
  stepsAbovePromise,
  uncountedWithoutBasis,
  verticalWithoutBridge,
  visitsPublished,
  visitsWithoutReason,
  worseThanBefore,
  askedWithoutBasis,
  connectedForNothing,
  givesItsKey,
  notSharedYetAvailable,
  openWithoutDate,
  refusalWithoutBasis,
  requestIncomplete,
  uncoveredField,
  unneededItem,
  areaCode,
  audienceOfItems,
  faqAgainstMaterial,
  faqItemsCount,
  faqMaterialsCount,
  faqVisits,
  foreignContact,
  inventedPlace,
  licenceFaq,
  linkWithoutChannel,
  missingElements,
  placeIncomplete,
  placeholder,
  requiredElements,
  samePhone,
  sameQuestion,
  topicsOfAudience,
  vagueBasis,
  vaguePhrase,
  website,
  feeAtOdds,
  chargedWithoutItems,
  freeButPaid,
  itemIncomplete,
  paymentUnknown,
  vagueStandard,
  noReturnChannel,
  noSample,
  resultAskedBack,
  typeOfName,
  anotherOffice,
  changesNothing,
  foreignRegion,
  repeatsBase,
  twoForOnePlace,
  windowWithoutPlace,
  minorLogsIn,
  minorNotMarked,
  optionalSensitive,
  personalUnconditional,
  sensitiveWithoutClass,
  sensitiveWithoutPurpose,
  shouldBeSensitive,
  unclassified,
  disputedOpen,
  disputedUnstated,
  gap,
  itemNotInForce,
  lowConfidence,
  periodReversed,
  publishedOfDrafts,
  whichStandard
]
