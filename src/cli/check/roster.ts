import { z } from 'zod'
import type { RegisterLearner } from '../../gate/types.ts'
import { badLine, readTable } from './table.ts'

/** What the roster says of permission: a yes, a no, or nothing. */
export type RosterAnswer = 'given' | 'refused' | 'none'

/** The learners of a roster file, and what each one's permission column says. */
export interface Roster {
  readonly learners: readonly RegisterLearner[]
  /** UPN → answer. */
  readonly answers: ReadonlyMap<string, RosterAnswer>
}

const ANSWERS: Readonly<Record<string, RosterAnswer>> = {
  '': 'none',
  yes: 'given',
  y: 'given',
  true: 'given',
  '1': 'given',
  given: 'given',
  no: 'refused',
  n: 'refused',
  false: 'refused',
  '0': 'refused',
  refused: 'refused',
  objected: 'refused',
}

const COLUMNS = [
  'upn',
  'forename',
  'preferred_forename',
  'surname',
  'date_of_birth',
  'year_group',
  'class',
  'consent_social_media',
] as const

const filled = z.string().trim().min(1, 'is empty')
const open = z
  .string()
  .trim()
  .optional()
  .transform((cell) => cell || undefined)

const row = z.object({
  upn: filled,
  forename: filled,
  preferred_forename: open,
  surname: filled,
  date_of_birth: open,
  year_group: open,
  class: open,
  consent_social_media: z.string().transform((cell, context): RosterAnswer => {
    const answer = ANSWERS[cell.trim().toLowerCase()]
    if (answer) return answer
    context.addIssue(`is '${cell}'; write yes, no, or nothing`)
    return z.NEVER
  }),
})

/**
 * Reads a roster: `upn,forename,preferred_forename,surname,date_of_birth,year_group,class,consent_social_media`.
 * @throws CommandError naming file and line when a row cannot be taken
 */
export function readRoster(path: string): Roster {
  const learners: RegisterLearner[] = []
  const answers = new Map<string, RosterAnswer>()
  for (const { cells, line } of readTable(path, COLUMNS, row)) {
    const { upn, consent_social_media: answer, class: className, ...names } = cells
    if (answers.has(upn)) throw badLine(path, line, `the UPN ${upn} stands here twice`)
    answers.set(upn, answer)
    learners.push({
      id: upn,
      upn,
      forename: names.forename,
      surname: names.surname,
      preferredForename: names.preferred_forename,
      dateOfBirth: names.date_of_birth,
      yearGroup: names.year_group,
      className,
    })
  }
  return { learners, answers }
}
