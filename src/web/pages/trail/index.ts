import type { App } from '../../context.ts'
import { registerCheckTrail } from './check.tsx'
import { registerExportTrail } from './export.ts'
import { registerReadTrail } from './read.tsx'

/** The trail: read, checked and handed out. */
export function registerTrail(app: App): void {
  registerReadTrail(app)
  registerCheckTrail(app)
  registerExportTrail(app)
}
