/** The policy in every form in which somebody needs it: for the public, translated, asked for. */
export { ASKS_PER_ADDRESS, askForFormat, WAITING_AT_MOST } from './ask-for-format.ts'
export { attachTranslation, removeTranslation } from './attach-translation.ts'
export { forgetOldRequests, KEPT_MONTHS } from './forget-requests.ts'
export {
  formatRequestsAt,
  formatRequestsWaiting,
  type StoredFormatRequest,
} from './format-requests.ts'
export { type FormatRoute, formatRoute, meets } from './format-route.ts'
export { formatGivenForm, formatRequestForm, translationForm } from './forms.ts'
export { giveFormat } from './give-format.ts'
export {
  type LoggedVersion,
  type PublicApproval,
  type PublicPolicy,
  publicPolicy,
} from './public-policy.ts'
export { TRANSLATION_BYTES } from './read-translation.ts'
export {
  type Translation,
  type TranslationFile,
  translationFile,
  translationsOf,
} from './translations.ts'
