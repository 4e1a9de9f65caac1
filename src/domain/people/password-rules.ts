import { type Refusal, refuse } from '../refusal.ts'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './passwords.ts'

/**
 * Why a password will not do; undefined when it will. Length beats rules about characters (NCSC,
 * "Password policy: updating your approach").
 * @param field the form field that it is about
 */
export function refusePassword(
  password: string,
  person: { readonly email: string | null; readonly name: string },
  field: string,
): Refusal | undefined {
  const length = [...password].length
  if (length < MIN_PASSWORD_LENGTH) {
    const says = `Use ${MIN_PASSWORD_LENGTH} characters or more. Three words that do not belong together are easy to remember.`
    return refuse(says, field)
  }
  if (password.length > MAX_PASSWORD_LENGTH) {
    return refuse(`Use at most ${MAX_PASSWORD_LENGTH} characters.`, field)
  }
  const plain = password.toLowerCase().replaceAll(/\s+/g, '')
  const email = person.email ?? ''
  const known = [email, email.split('@')[0] ?? '', person.name.toLowerCase()]
  if (known.some((word) => word.replaceAll(/\s+/g, '') === plain)) {
    return refuse(
      'Do not use your own name or address. Choose something nobody would guess.',
      field,
    )
  }
  if (new Set(plain).size < 4) {
    return refuse('This is too easy to guess. Use more different characters.', field)
  }
  return undefined
}
