import type { App } from '../../../context.ts'
import { registerFormatRequests } from './requests.tsx'
import { registerTranslations } from './translations.tsx'

/** Other languages and formats, for whoever provides them. */
export function registerPolicyFormats(app: App): void {
  registerFormatRequests(app)
  registerTranslations(app)
}
