import { buildGateIndex, type GateIndex, inspect } from '../gate/index.ts'
import { type Refusal, refuse } from './refusal.ts'

let index: GateIndex | undefined

/** No field of Gatepost may hold a password: text that certainly is one is refused. */
export function refusePasswordText(text: string, field: string): Refusal | undefined {
  index ??= buildGateIndex({
    learners: [],
    adults: [],
    schoolDomains: [],
    publicContacts: [],
    knownTerms: [],
    confidentialTerms: [],
  })
  const seen = inspect({ text, photos: [], named: [] }, index)
  const secret = seen.find((one) => one.kind === 'password' && one.confidence === 'certain')
  if (!secret) return undefined
  return refuse(
    `“${secret.text}” looks like a password or a code. Take it out: Gatepost keeps no passwords.`,
    field,
  )
}
