import { type Check, warning, well } from './check.ts'

/** What came of connecting to the mail server; undefined where none is set. */
export type MailTried =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: string }
  | undefined

/** Without mail nothing is unsafe: people see what waits for them when they sign in. */
export function checkMail(tried: MailTried): Check {
  if (!tried) return well('mail', 'No mail server is set, so none is sent.')
  if (tried.ok) return well('mail', 'The mail server answers and takes our sign-in.')
  return warning(
    'mail',
    tried.why,
    'Check GATEPOST_SMTP, and whether this computer may reach the mail server on that port. Until then people see what waits for them when they sign in; what is queued is tried for three days.',
  )
}
