import { foldText } from '../folded-text.ts'
import type { RegisterEntry } from './entry.ts'

/** The part of a learner by which two records are compared. */
export type Identity = Pick<RegisterEntry, 'upn' | 'misId' | 'forename' | 'surname' | 'dateOfBirth'>

/** Name and date of birth as one key; undefined without a date, because names alone prove nothing. */
export function nameAndBirthDate({ forename, surname, dateOfBirth }: Identity): string | undefined {
  return dateOfBirth && `${foldText(forename)}|${foldText(surname)}|${dateOfBirth}`
}

/** How many of forename, surname and date of birth two records agree on. */
export function agreement(one: Identity, other: Identity): number {
  return [
    foldText(one.forename) === foldText(other.forename),
    foldText(one.surname) === foldText(other.surname),
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
    if (key) name.set(key, [...(name.get(key) ?? []), known])
  }
  return { upn, misId, name }
}

/** The ids of everyone who shares the UPN, the MIS id, or the name and date of birth. */
export function anyoneLike(learner: Identity, index: Index): string[] {
  const key = nameAndBirthDate(learner)
  const like = [
    learner.upn && index.upn.get(learner.upn),
    learner.misId && index.misId.get(learner.misId),
    ...((key && index.name.get(key)) || []),
  ]
  return [...new Set(like.flatMap((known) => (known ? [known.id] : [])))]
}
