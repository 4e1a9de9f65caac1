import type { App } from '../../context.ts'
import { registerCertificates } from './certificate.ts'
import { registerKeepTraining } from './keep-training.ts'
import { registerOwnTraining } from './own-training.tsx'
import { registerSchoolTraining } from './school-training.tsx'

/** Training: one’s own, that of a school, and what those who keep it do. */
export function registerTraining(app: App): void {
  registerOwnTraining(app)
  registerSchoolTraining(app)
  registerKeepTraining(app)
  registerCertificates(app)
}
