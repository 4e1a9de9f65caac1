import type { App } from '../../context.ts'
import { registerCertificate } from './certificate.ts'
import { registerOwnDeputies } from './deputies.tsx'
import { registerMe } from './me.tsx'
import { registerOwnPassword } from './password.tsx'
import { registerOwnSignatures } from './signatures.tsx'

/** What concerns the signed-in adult alone. */
export function registerOwnPages(app: App): void {
  registerMe(app)
  registerOwnPassword(app)
  registerOwnDeputies(app)
  registerOwnSignatures(app)
  registerCertificate(app)
}
