import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportScene } from '../../../../test/support/import-scene.ts'
import { addLearner, openWorld } from '../../../../test/support/small-trust.ts'
import { diffRegister, type RegisterEntry } from '../register-file/index.ts'
import { comparedFields } from './compared-fields.ts'
import { stagedData } from './staged-row.ts'

const database = await openWorld()

/** Few values, so that ids and names meet often and in every way. */
const UPNS = ['B999026112001', 'Q999026112002', undefined]
const person = fc.record({
  upn: fc.constantFrom(...UPNS),
  misId: fc.constantFrom('1', '2', '3', '4', undefined),
  forename: fc.constantFrom('Mali', 'MALI', 'Ifan', 'Zoë'),
  surname: fc.constantFrom('Ashby', 'Ash-by', 'Penhallow'),
  dateOfBirth: fc.constantFrom('2014-05-06', '2013-09-01', undefined),
  className: fc.constantFrom('7A', '7B'),
  status: fc.constantFrom('current' as const, 'current' as const, 'left' as const),
})
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never

/** A register, which holds each UPN and MIS id once. */
const register = fc.array(person, { maxLength: 5 }).map((people) =>
  people.filter(
    (one, at) =>
      !people.slice(0, at).some((other) => {
        const sameUpn = one.upn !== undefined && one.upn === other.upn
        return sameUpn || (one.misId !== undefined && one.misId === other.misId)
      }),
  ),
)
const file = fc.array(
  person.filter(({ upn, misId, dateOfBirth }) => Boolean(upn ?? misId ?? dateOfBirth)),
  { maxLength: 6 },
)

const COLUMNS = {
  upn: 'UPN',
  misId: 'MIS ID',
  forename: 'Forename',
  surname: 'Surname',
  dateOfBirth: 'Date of birth',
  className: 'Class',
  status: 'Status',
} as const

function toLine(one: Person): string {
  const born = one.dateOfBirth?.split('-').reverse().join('/')
  return [one.upn, one.misId, one.forename, one.surname, born, one.className, one.status].join(',')
}

interface Outcome {
  readonly line: number
  readonly change: string
  readonly about?: string | undefined
  readonly misId?: string | undefined
}

/** What the comparison of `register-file` says of the whole register and the whole file at once. */
function expected(known: readonly (Person & { readonly id: string })[], rows: readonly Person[]) {
  const learners = rows.map((row, index) => ({ line: index + 2, learner: { ...row } }))
  const diff = diffRegister(
    known.map(({ id, status, ...learner }) => ({ id, status, learner })),
    { learners, fields: comparedFields(COLUMNS), faultyRows: 0 },
  )
  const outcomes: Outcome[] = [
    ...diff.added.map(({ line, learner }) => ({ line, change: 'added', misId: learner.misId })),
    ...diff.changed.map(({ line, id, learner }) => ({
      line,
      change: 'changed',
      about: id,
      misId: learner.misId,
    })),
    ...diff.duplicates.map(({ row }) => ({ line: row.line, change: 'error' })),
    ...diff.questions.map(({ row }) => ({
      line: row.line,
      change: 'ask',
      misId: row.learner.misId,
    })),
    ...diff.leavers.map(({ id }) => ({ line: 0, change: 'leaver', about: id })),
  ]
  return { outcomes: sorted(outcomes), unchanged: diff.unchanged.length }
}

function sorted(outcomes: readonly Outcome[]): string[] {
  return outcomes.map((one) => JSON.stringify({ ...one })).sort()
}

describe('startImport()', () => {
  it('says of every row what the comparison of the whole register would', async () => {
    await fc.assert(
      fc.asyncProperty(register, file, async (people, rows) => {
        const scene = await ImportScene.set(database)
        const known: (Person & { readonly id: string })[] = []
        for (const one of people) known.push({ ...one, id: await addAs(scene, one) })
        const head = Object.values(COLUMNS).join(',')
        const { importId, report } = await scene.dryRun(rows.map(toLine), head)
        const staged = await database.read(scene.school.trustId, (db) =>
          db
            .selectFrom('learner_import_rows')
            .selectAll()
            .where('import_id', '=', importId)
            .execute(),
        )
        const outcomes = staged.map((row): Outcome => {
          const learner: RegisterEntry | undefined = stagedData.parse(row.data).learner
          const about = row.change === 'added' ? undefined : (row.learner_id ?? undefined)
          const misId = learner?.misId
          const line = row.change === 'leaver' ? 0 : row.line
          return { line, change: row.change, about, misId }
        })
        const wanted = expected(known, rows)
        expect(sorted(outcomes)).toEqual(wanted.outcomes)
        expect(report.unchanged).toBe(wanted.unchanged)
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})

function addAs(scene: ImportScene, one: Person): Promise<string> {
  const { status, className, forename, surname } = one
  return addLearner(database, scene.school, {
    status,
    className,
    forename,
    surname,
    ...(one.upn && { upn: one.upn }),
    ...(one.misId && { misId: one.misId }),
    dateOfBirth: one.dateOfBirth ?? null,
  })
}
