import type { App } from '../../context.ts'
import { registerKioskReading } from './read.tsx'
import { registerKioskSigning } from './sign.tsx'
import { registerKioskEntry, registerKioskStart } from './start.tsx'

/** The pages of a shared screen, which its own cookie opens. */
export function registerKiosk(app: App): void {
  registerKioskStart(app)
  registerKioskEntry(app)
  registerKioskReading(app)
  registerKioskSigning(app)
}
