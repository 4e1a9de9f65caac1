import { identityOf, nameAndBirthDate } from './identity.ts'
import type { IncomingLearner } from './read-register.ts'

/** A row about a learner whom an earlier row of the file is about already. */
export interface DuplicateRow {
  readonly row: IncomingLearner
  readonly firstLine: number
  readonly same: 'upn' | 'mis_id' | 'name_and_birth_date'
  readonly message: string
  readonly mend: string
}

export interface RowsApart {
  readonly kept: readonly IncomingLearner[]
  readonly duplicates: readonly DuplicateRow[]
}

/**
 * Keeps the first row about each learner and sets later ones aside as errors. Two rows with the
 * same name and date of birth but two different UPNs may be two learners, so both are kept and asked about.
 */
export function setDuplicatesAside(rows: readonly IncomingLearner[]): RowsApart {
  const seen = {
    upn: new Map<string, IncomingLearner>(),
    misId: new Map<string, IncomingLearner>(),
    name: new Map<string, IncomingLearner>(),
  }
  const kept: IncomingLearner[] = []
  const duplicates: DuplicateRow[] = []
  for (const row of rows) {
    const { upn = '', misId = '' } = row.learner
    const name = nameAndBirthDate(identityOf(row.learner)) ?? ''
    const same = { upn: seen.upn.get(upn), misId: seen.misId.get(misId), name: seen.name.get(name) }
    const otherUpn = same.name?.learner.upn && upn
    if (same.upn) duplicates.push(duplicate(row, same.upn, 'upn'))
    else if (same.misId) duplicates.push(duplicate(row, same.misId, 'mis_id'))
    else if (same.name && !otherUpn)
      duplicates.push(duplicate(row, same.name, 'name_and_birth_date'))
    else kept.push(row)
    if (upn && !same.upn) seen.upn.set(upn, row)
    if (misId && !same.misId) seen.misId.set(misId, row)
    if (name && !same.name) seen.name.set(name, row)
  }
  return { kept, duplicates }
}

const SAME = {
  upn: 'UPN',
  mis_id: 'MIS id',
  name_and_birth_date: 'name and date of birth',
} as const

function duplicate(
  row: IncomingLearner,
  first: IncomingLearner,
  same: DuplicateRow['same'],
): DuplicateRow {
  return {
    row,
    firstLine: first.line,
    same,
    message: `This row has the same ${SAME[same]} as line ${first.line}.`,
    mend: 'Only the earlier row was taken. If they are one person, take one row out; if they are two, correct the one that is wrong.',
  }
}
