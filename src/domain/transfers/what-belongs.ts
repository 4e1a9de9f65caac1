import type { Reader } from '../../db/handles.ts'
import { CONCERN_ABOUT } from '../../vocabulary/concerns.ts'
import { belongsToCases, holdsName, namesOfLearner } from '../bundles/index.ts'
import { casesOfLearner } from '../cases/index.ts'
import { type Concern, findConcerns, reportsInWords } from '../concerns/index.ts'
import { reportsOfLearner } from '../contact/index.ts'
import type { Actor } from '../people/index.ts'
import type { At } from './at.ts'

/** A matter that names a learner, to be handed on or not. */
export interface Belonging {
  readonly matterId: string
  readonly kind: 'case' | 'concern' | 'contact_report'
  readonly at: Date
  /** By what those who may know of it know it. */
  readonly label: string
  /** A record about an adult of the school: it stays unless somebody says why it goes. */
  readonly ofAdult: boolean
}

/**
 * The cases, concerns and reports of contact in which a learner is named, as far as this person may know of them: by the
 * register, by belonging to such a case, or by their whole name in what was reported. Low-level concerns name no
 * learner and are never among them. The caller writes down that it was looked for.
 */
export async function whatBelongs(
  db: Reader,
  actor: Actor,
  of: { readonly schoolId: string; readonly learnerId: string },
  at: At,
): Promise<readonly Belonging[]> {
  const cases = await casesOfLearner(db, actor, of, at)
  const found = new Map<string, Belonging>()
  const add = (one: Belonging) => found.set(one.matterId, one)
  for (const { caseId, reference, title, openedAt, ofAdult } of cases) {
    const label = title ? `Case ${reference}: ${title}` : `Case ${reference}`
    add({ matterId: caseId, kind: 'case', at: openedAt, label, ofAdult })
  }
  for (const concern of await concernsWith(db, actor, { ...of, cases }, at)) add(concern)
  for (const { reportId, madeAt } of await reportsOfLearner(db, actor, of, at.now)) {
    const label = 'Report of contact online'
    add({ matterId: reportId, kind: 'contact_report', at: madeAt, label, ofAdult: false })
  }
  return [...found.values()].sort((one, other) => one.at.getTime() - other.at.getTime())
}

async function concernsWith(
  db: Reader,
  actor: Actor,
  of: {
    readonly schoolId: string
    readonly learnerId: string
    readonly cases: readonly { readonly caseId: string; readonly ofAdult: boolean }[]
  },
  at: At,
): Promise<readonly Belonging[]> {
  const found: Belonging[] = []
  const caseIds = of.cases.map((one) => one.caseId)
  const linked = await belongsToCases(db, actor, caseIds, at.now)
  const ids = linked.flatMap(({ kind, matterId }) => (kind === 'concern' ? [matterId] : []))
  const concerns = await findConcerns(db, actor, ids, at.now)
  for (const { caseId, ofAdult } of of.cases) {
    for (const { matterId } of linked.filter((one) => one.caseId === caseId)) {
      const concern = concerns.find((one) => one.concernId === matterId)
      if (concern) found.push(belonging(concern, ofAdult))
    }
  }
  const names = await namesOfLearner(db, of.learnerId)
  const there = new Set(found.map((one) => one.matterId))
  for (const { concern, words } of await reportsInWords(db, actor, of.schoolId, at)) {
    const text = `${words.happened}\n${words.who}\n${words.where}`
    if (there.has(concern.concernId)) continue
    if (names.some((name) => holdsName(text, name))) found.push(belonging(concern, false))
  }
  return found
}

function belonging({ concernId, receivedAt, about }: Concern, ofAdult: boolean): Belonging {
  const what = CONCERN_ABOUT.find(({ code }) => code === about)?.label ?? about
  return {
    matterId: concernId,
    kind: 'concern',
    at: receivedAt,
    label: `Concern: ${what}`,
    ofAdult: ofAdult || about === 'adult',
  }
}
