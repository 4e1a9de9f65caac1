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

/** How many of forename, surname and date of birth two records agree on. */
export function agreement(one: Identity, other: Identity): number {
  return [
    one.forename === other.forename,
    one.surname === other.surname,
    one.dateOfBirth !== undefined && one.dateOfBirth === other.dateOfBirth,
  ].filter(Boolean).length
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
}

export function indexOf(everyone: Iterable<Known>): Index {
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
  return { upn, misId, name }
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
