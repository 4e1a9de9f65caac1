import type { App } from '../../context.ts'
import { registerCertificate } from './certificate.ts'
import { registerOwnDeputies } from './deputies.tsx'
import { registerOwnMail } from './mail.tsx'
import { registerMe } from './me.tsx'
import { registerOwnAccounts } from './own-accounts.tsx'
import { registerOwnPassword } from './password.tsx'
import { registerOwnSignatures } from './signatures.tsx'

/** What concerns the signed-in adult alone. */
export function registerOwnPages(app: App): void {
  registerMe(app)
  registerOwnMail(app)
  registerOwnPassword(app)
  registerOwnDeputies(app)
  registerOwnAccounts(app)
  registerOwnSignatures(app)
  registerCertificate(app)
}
