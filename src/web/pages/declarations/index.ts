import type { App } from '../../context.ts'
import { registerOwnDeclarations } from './own.tsx'
import { registerTeamDeclarations } from './team.tsx'

/** What adults declare to their school, and who reads it. */
export function registerDeclarations(app: App): void {
  registerTeamDeclarations(app)
  registerOwnDeclarations(app)
}
