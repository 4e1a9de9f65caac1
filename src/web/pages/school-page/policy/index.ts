import type { App } from '../../../context.ts'
import { registerPolicyFiles } from './files.ts'
import { registerOtherFormat } from './other-format.tsx'
import { registerPublicPolicy } from './public-page.tsx'
import { registerTranslation } from './translation.tsx'

/** The policy for everyone, in every form. */
export function registerPublicPolicyPages(app: App): void {
  registerPublicPolicy(app)
  registerPolicyFiles(app)
  registerTranslation(app)
  registerOtherFormat(app)
}
