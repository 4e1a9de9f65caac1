import type { App } from '../../context.ts'
import { registerBodyList } from './list.tsx'
import { registerWriteBody } from './write.tsx'

/** Whom to turn to outside the school, and who keeps the list. */
export function registerOutsideBodies(app: App): void {
  registerWriteBody(app)
  registerBodyList(app)
}
