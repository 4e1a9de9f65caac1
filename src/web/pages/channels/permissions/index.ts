import type { App } from '../../../context.ts'
import { registerAskPermission } from './ask.tsx'
import { registerPermissionLists } from './list.tsx'
import { registerShowPermission } from './show.tsx'

/** The small registers: brand, friends, calls for contributors, sites of others, media enquiries. */
export function registerPermissionsAsked(app: App): void {
  registerPermissionLists(app)
  registerAskPermission(app)
  registerShowPermission(app)
}
