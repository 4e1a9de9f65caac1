import type { Selectable } from 'kysely'
import type { LearnerTable } from '../../db/tables/learner.ts'

/** A learner as pages and other modules know them. Dates are ISO calendar dates. */
export interface Learner {
  readonly learnerId: string
  readonly schoolId: string
  readonly forename: string
  readonly preferredForename: string | null
  readonly middleNames: string | null
  readonly surname: string
  readonly dateOfBirth: string | null
  readonly yearGroup: string | null
  readonly className: string | null
  /** Shown with its middle hidden; see `maskUpn`. */
  readonly upn: string | null
  readonly status: LearnerStatus
  readonly leftOn: string | null
}

export const LEARNER_STATUSES = [
  { code: 'current', label: 'On roll' },
  { code: 'leaver_proposed', label: 'May have left' },
  { code: 'left', label: 'Left' },
] as const
export type LearnerStatus = (typeof LEARNER_STATUSES)[number]['code']

/** The columns that `toLearner` needs. */
export const LEARNER_COLUMNS = [
  'learner_id',
  'school_id',
  'forename',
  'preferred_forename',
  'middle_names',
  'surname',
  'date_of_birth',
  'year_group',
  'class_name',
  'upn',
  'status',
  'left_on',
] as const satisfies readonly (keyof LearnerTable)[]

export function toLearner(
  row: Pick<Selectable<LearnerTable>, (typeof LEARNER_COLUMNS)[number]>,
): Learner {
  return {
    learnerId: row.learner_id,
    schoolId: row.school_id,
    forename: row.forename,
    preferredForename: row.preferred_forename,
    middleNames: row.middle_names,
    surname: row.surname,
    dateOfBirth: row.date_of_birth,
    yearGroup: row.year_group,
    className: row.class_name,
    upn: row.upn,
    status: row.status,
    leftOn: row.left_on,
  }
}

/** No name has these: they turn what stands after them around. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g

/** The name as the school says it: the name the learner goes by, then the surname. */
export function knownName(
  learner: Pick<Learner, 'forename' | 'preferredForename' | 'surname'>,
): string {
  const name = `${learner.preferredForename ?? learner.forename} ${learner.surname}`
  return name.replaceAll(TURNING, '')
}

/** A UPN with its middle hidden: enough to tell two learners apart, too little to copy. */
export function maskUpn(upn: string): string {
  return `${upn.slice(0, 1)}${'•'.repeat(Math.max(0, upn.length - 4))}${upn.slice(-3)}`
}
