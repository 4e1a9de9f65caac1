import type { Reader } from '../../db/handles.ts'
import type { CasePart } from '../../vocabulary/cases.ts'
import { findLearner } from '../learners/index.ts'
import type { NameToReplace } from './letters.ts'

/** Somebody who is part of what goes into a bundle. */
export interface NamedPerson extends NameToReplace {
  /** By which a form names them. */
  readonly id: string
  readonly part: CasePart
  /** Further ways in which their name is written, such as with the forename that is used. */
  readonly alsoWritten: readonly string[]
  readonly learnerId: string | null
}

/** Whose names are replaced unless somebody decides otherwise: every child, and whoever only saw or heard it. */
export function replacedAtFirst({ kind, part }: Pick<NamedPerson, 'kind' | 'part'>): boolean {
  return kind === 'pupil' || part === 'witness'
}

interface InCase {
  readonly entryId: string
  readonly part: CasePart
  readonly kind: string
  readonly name: string | undefined
}

/**
 * Everybody who is named in these cases, each once: with every name that the register has for a learner.
 * @param people of cases that the caller has read for somebody who may know of them
 */
export async function peopleInBundle(
  db: Reader,
  people: readonly InCase[],
): Promise<readonly NamedPerson[]> {
  const learners = await learnersBehind(
    db,
    people.map((one) => one.entryId),
  )
  const found = new Map<string, NamedPerson>()
  for (const { entryId, part, kind, name } of people) {
    const learner = learners.get(entryId)
    const written = name?.trim() ?? ''
    if (written === '') continue
    const of = kind === 'learner' ? 'pupil' : 'adult'
    const key = `${of} ${learner?.learnerId ?? written.toLowerCase()}`
    if (found.has(key)) continue
    found.set(key, {
      id: entryId,
      kind: of,
      part,
      name: written,
      alsoWritten: learner?.names ?? [],
      learnerId: learner?.learnerId ?? null,
    })
  }
  return [...found.values()]
}

async function learnersBehind(db: Reader, entryIds: readonly string[]) {
  const found = new Map<string, { readonly learnerId: string; readonly names: string[] }>()
  if (entryIds.length === 0) return found
  const rows = await db
    .selectFrom('case_people')
    .select(['entry_id', 'learner_id'])
    .where('entry_id', 'in', [...entryIds])
    .where('learner_id', 'is not', null)
    .execute()
  for (const { entry_id: entryId, learner_id: learnerId } of rows) {
    const names = learnerId ? await namesOfLearner(db, learnerId) : []
    if (learnerId) found.set(entryId, { learnerId, names })
  }
  return found
}

/** Every way in which the register writes a learner’s name. */
export async function namesOfLearner(db: Reader, learnerId: string): Promise<string[]> {
  const learner = await findLearner(db, learnerId)
  if (!learner) return []
  const { forename, preferredForename, middleNames, surname } = learner
  const forenames = [forename, preferredForename, middleNames].filter((one) => one !== null)
  return [
    ...forenames.map((one) => `${one} ${surname}`),
    ...(middleNames ? [`${forename} ${middleNames} ${surname}`] : []),
  ]
}
