import {
  findLearner,
  knownName,
  type Learner,
  MAX_FOUND,
  searchLearners,
} from '../../../domain/learners/index.ts'
import type { PageContext } from '../../context.ts'
import { readBody, type Typed } from '../../form.ts'

type Db = Parameters<typeof findLearner>[0]

/** A form in which learners are looked up: its boxes, those who are ticked, and what was pressed. */
export interface TypedWithLearners {
  readonly typed: Typed
  readonly learnerIds: readonly string[]
  /** Whether it was sent to look somebody up, so that nothing is kept yet. */
  readonly finding: boolean
}

const UUID_SHAPE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** @throws HTTPException for a body that claims to be a form and cannot be read as one */
export async function readWithLearners(c: PageContext): Promise<TypedWithLearners> {
  const body = await readBody(c)
  const texts = (value: unknown) =>
    [value ?? []].flat().filter((one): one is string => typeof one === 'string')
  const typed = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, texts(value).at(-1) ?? '']),
  )
  const { do: pressed, ...rest } = typed
  return {
    typed: rest,
    learnerIds: [...new Set(texts(body.learnerIds))].filter((one) => UUID_SHAPE.test(one)),
    finding: pressed === 'find',
  }
}

/** Learners of a school as boxes to tick: those who are ticked first, then those whom the words find. */
export async function learnersToTick(
  db: Db,
  asked: {
    readonly schoolId: string
    readonly text: string
    readonly ticked: readonly string[]
  },
): Promise<readonly Learner[]> {
  const { schoolId, text, ticked } = asked
  const found = await searchLearners(db, { schoolId, text, limit: MAX_FOUND })
  const others = found.filter(({ learnerId }) => !ticked.includes(learnerId))
  return [...(await tickedOf(db, schoolId, ticked)), ...others]
}

async function tickedOf(
  db: Db,
  schoolId: string,
  ids: readonly string[],
): Promise<readonly Learner[]> {
  const found = await Promise.all(ids.map((id) => findLearner(db, id)))
  return found.flatMap((one) => (one?.schoolId === schoolId ? [one] : []))
}

/** A learner as a box to tick names them. */
export function learnerLabel(learner: Learner): string {
  return learner.className ? `${knownName(learner)}, ${learner.className}` : knownName(learner)
}
