import { bundleContents } from '../domain/bundles/index.ts'
import { daysAfter } from '../domain/calendar.ts'
import { nameCasePerson, openCase } from '../domain/cases/index.ts'
import { londonDate } from '../domain/london-time.ts'
import type { Actor } from '../domain/people/index.ts'
import {
  beginTransfer,
  beginTransferForm,
  chooseMatters,
  makeTransferFile,
  planTransfer,
  takeTransferStep,
  transferStepForm,
} from '../domain/transfers/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'

const DAY_MS = 86_400_000
const WHO = 'The safeguarding lead there, in person'

/** The safeguarding file of a learner who moved, handed over a few days ago: its receipt is still awaited. */
export async function handOverFile(
  tools: DemoTools,
  { schoolId, lead }: { readonly schoolId: string; readonly lead: Actor },
): Promise<void> {
  const { caseKeys: keys, database, evidence: store } = tools
  const now = new Date(tools.now().getTime() - 3 * DAY_MS)
  const [at, today] = [{ keys, now }, londonDate(now)]
  const transferId = await database.write(lead.trustId, async (db) => {
    const { learner_id: learnerId } = await db
      .selectFrom('learners')
      .select('learner_id')
      .where('school_id', '=', schoolId)
      .where('status', '=', 'current')
      .orderBy('surname', 'desc')
      .orderBy('learner_id')
      .executeTakeFirstOrThrow()
    const opening = { schoolId, title: 'Often alone at break', knownAt: now }
    const { caseId } = must(await openCase(db, lead, { ...opening, fromId: undefined }, at))
    const part = { caseId, part: 'target', kind: 'learner', learnerId, name: '' } as const
    must(await nameCasePerson(db, lead, { ...part, personId: undefined }, at))
    const form = beginTransferForm.parse({
      learnerId,
      school: 'Thornbeck High School',
      address: '2 Weir Lane, Thornbeck',
      contact: 'Its office, by the number on its own website',
      timing: 'in_year',
      countedFrom: daysAfter(today, -1),
      why: 'The family has moved',
    })
    const begun = must(await beginTransfer(db, lead, { ...form, schoolId }, at))
    const choices = [{ matterId: caseId, goes: true, reason: '' }]
    must(await chooseMatters(db, lead, { ...begun, schoolId, choices }, at))
    return begun.transferId
  })
  const asked = { transferId, schoolId }
  const contents = bundleContents.parse({ parts: ['chronology', 'decisions'], files: 'covered' })
  const plan = must(
    await database.write(lead.trustId, (db) => planTransfer(db, lead, { ...asked, contents }, at)),
  )
  const seen = { ...asked, contents: { ...contents, seen: plan.seen } }
  must(await makeTransferFile({ database, keys, store }, lead, seen, now))
  const steps = [
    { action: 'look', words: 'Read it through with the deputy head' },
    { action: 'hand_over', who: WHO, on: today, way: 'by_hand', apart: 'yes' },
  ]
  for (const step of steps) {
    const command = { ...transferStepForm.parse(step), ...asked }
    await database.write(lead.trustId, async (db) =>
      must(await takeTransferStep(db, lead, command, at)),
    )
  }
}
