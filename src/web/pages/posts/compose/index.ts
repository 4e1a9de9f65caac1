import type { App } from '../../../context.ts'
import { registerEditPost } from './edit.tsx'
import { registerFragments } from './fragments.tsx'
import { registerWhileTyping } from './while-typing.ts'

/** Everything with which an author writes a post. */
export function registerCompose(app: App): void {
  registerEditPost(app)
  registerFragments(app)
  registerWhileTyping(app)
}
