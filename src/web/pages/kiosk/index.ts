import type { App } from '../../context.ts'
import { registerKioskQuiz } from './quiz.tsx'
import { registerKioskReading } from './read.tsx'
import { registerKioskSigning } from './sign.tsx'
import { registerKioskEntry, registerKioskStart } from './start.tsx'

/** The pages of a shared screen, which its own cookie opens. */
export function registerKiosk(app: App): void {
  registerKioskStart(app)
  registerKioskEntry(app)
  registerKioskReading(app)
  registerKioskQuiz(app)
  registerKioskSigning(app)
}
