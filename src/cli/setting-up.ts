import type { z } from 'zod'
import { listTrusts, type TrustName } from '../domain/schools/index.ts'
import type { Installation } from '../installation.ts'
import { CommandError } from './command-error.ts'
import { EXIT } from './exit-codes.ts'

/** What was given, or a misuse with everything that is wrong with it. */
export function checked<Schema extends z.ZodType>(schema: Schema, given: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw new CommandError(EXIT.usage, parsed.error.issues.map((issue) => issue.message).join('\n'))
}

/** The trust with this short name; a misuse that lists those that there are. */
export async function trustCalled(installation: Installation, slug: string): Promise<TrustName> {
  const trusts = await listTrusts(installation.database)
  const found = trusts.find((one) => one.slug === slug)
  if (found) return found
  const known = trusts.map((one) => one.slug).join(', ') || 'none yet'
  throw new CommandError(EXIT.usage, `There is no trust called "${slug}". Here: ${known}.`)
}

const UNTIL = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'full',
  timeStyle: 'short',
})

/** A one-time link as the terminal shows it, once. */
export function linkWords(email: string, link: string, expiresAt: Date): string {
  return `Hand this to ${email}, by a way you trust. It sets their password once, until ${UNTIL.format(expiresAt)}:\n\n  ${link}\n`
}
