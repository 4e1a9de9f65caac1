import type { App } from '../../context.ts'
import { registerFamilyAnswers } from './answers.tsx'
import { registerFamilyLink } from './open-link.tsx'

/** The pages of one parent, opened by a one-time link. */
export function registerFamilyPages(app: App): void {
  registerFamilyAnswers(app)
  registerFamilyLink(app)
}
