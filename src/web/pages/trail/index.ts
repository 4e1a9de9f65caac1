import type { App } from '../../context.ts'
import { registerCheckTrail } from './check.tsx'
import { registerExportTrail } from './export.ts'
import { registerReadTrail } from './read.tsx'
import { registerCheckSafeguarding } from './safeguarding/check.tsx'
import { registerExportSafeguarding } from './safeguarding/export.ts'
import { registerReadSafeguarding } from './safeguarding/read.tsx'

/** The trail: read, checked and handed out. */
export function registerTrail(app: App): void {
  registerReadTrail(app)
  registerCheckTrail(app)
  registerExportTrail(app)
  registerReadSafeguarding(app)
  registerCheckSafeguarding(app)
  registerExportSafeguarding(app)
}
