import type { Refusal } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'

/** The first field whose text certainly is a password, refused with its explanation. */
export function refuseSecrets(fields: Readonly<Record<string, string>>): Refusal | undefined {
  for (const [field, text] of Object.entries(fields)) {
    const refusal = text === '' ? undefined : refusePasswordText(text, field)
    if (refusal) return refusal
  }
  return undefined
}
