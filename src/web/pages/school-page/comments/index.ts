import type { App } from '../../../context.ts'
import { registerReceipt } from './receipt.tsx'
import { registerWriteComment } from './write.tsx'

/** Comments on the school's own page, for those who read it. */
export function registerPublicComments(app: App): void {
  registerWriteComment(app)
  registerReceipt(app)
}
