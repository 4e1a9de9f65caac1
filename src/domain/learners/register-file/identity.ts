import { foldText } from '../folded-text.ts'

/** What a learner is known by. Names are folded, so that capitals and accents do not count. */
export interface Identity {
  readonly upn?: string | undefined
  readonly misId?: string | undefined
  readonly forename: string
  readonly surname: string
  readonly dateOfBirth?: string | undefined
}

export function identityOf({ upn, misId, forename, surname, dateOfBirth }: Identity): Identity {
  return { upn, misId, forename: foldText(forename), surname: foldText(surname), dateOfBirth }
}

/** Name and date of birth as one key; undefined without a date, because names alone prove nothing. */
export function nameAndBirthDate({ forename, surname, dateOfBirth }: Identity): string | undefined {
  return dateOfBirth && `${forename}|${surname}|${dateOfBirth}`
}

/** What two records agree on. */
export interface Agreement {
  readonly forename: boolean
  /** How many of forename, surname and date of birth. */
  readonly count: number
}

export function agreement(one: Identity, other: Identity): Agreement {
  const forename = one.forename === other.forename
  const surname = one.surname === other.surname
  const born = one.dateOfBirth !== undefined && one.dateOfBirth === other.dateOfBirth
  return { forename, count: [forename, surname, born].filter(Boolean).length }
}

/** Somebody in the register, as far as matching goes. */
export interface Known extends Identity {
  readonly id: string
}

export interface Index {
  readonly upn: ReadonlyMap<string, Known>
  readonly misId: ReadonlyMap<string, Known>
  /** By name and date of birth, which two learners may share. */
  readonly name: ReadonlyMap<string, readonly Known[]>
  /** Names and dates of birth that stand in more than one row of the file. */
  readonly repeated: ReadonlySet<string>
}

export function indexOf(everyone: Iterable<Known>, repeated: ReadonlySet<string>): Index {
  const upn = new Map<string, Known>()
  const misId = new Map<string, Known>()
  const name = new Map<string, Known[]>()
  for (const known of everyone) {
    if (known.upn) upn.set(known.upn, known)
    if (known.misId) misId.set(known.misId, known)
    const key = nameAndBirthDate(known)
    if (!key) continue
    const same = name.get(key)
    if (same) same.push(known)
    else name.set(key, [known])
  }
  return { upn, misId, name, repeated }
}

/** The names with dates of birth that more than one of these have. */
export function repeatedNames(identities: readonly Identity[]): Set<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const key of identities.map(nameAndBirthDate)) {
    if (!key) continue
    if (seen.has(key)) repeated.add(key)
    seen.add(key)
  }
  return repeated
}

/** The ids of everyone who shares the UPN, the MIS id, or the name and date of birth. */
export function anyoneLike(identity: Identity, index: Index): string[] {
  const key = nameAndBirthDate(identity)
  const like = [
    identity.upn && index.upn.get(identity.upn),
    identity.misId && index.misId.get(identity.misId),
    ...((key && index.name.get(key)) || []),
  ]
  return [...new Set(like.flatMap((known) => (known ? [known.id] : [])))]
}
