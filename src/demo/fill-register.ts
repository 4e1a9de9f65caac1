import {
  keepWording,
  recordConsent,
  recordObjection,
  restrictLearner,
} from '../domain/consent/index.ts'
import {
  applyImport,
  openRegisterFile,
  startImport,
  suggestMapping,
} from '../domain/learners/index.ts'
import { londonDate } from '../domain/london-time.ts'
import type { DemoTools } from './demo-tools.ts'
import { ALSO_SAID_YES, demoLearners, registerCsv } from './learners.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

/** How many of a school's learners have each kind of answer beyond the old system's tick. */
const SAID_YES = ALSO_SAID_YES
const SAID_NO = 10
const OBJECTED = 6
const RESTRICTED = 2

/**
 * Import a school's register from its file and record what families said.
 * @returns ids of learners who may appear everywhere
 */
export async function fillRegister(
  installation: DemoTools,
  standing: StandingSchool,
  options: { readonly index: number; readonly at: Date },
): Promise<string[]> {
  const { database } = installation
  const office = holder(standing, 'office')
  const { at, index } = options
  await importFile(installation, standing, options)
  return database.write(office.trustId, async (db) => {
    const learners = await db
      .selectFrom('learners as l')
      .innerJoin('contacts as c', 'c.learner_id', 'l.learner_id')
      .select(['l.learner_id', 'c.contact_id'])
      .where('l.school_id', '=', standing.schoolId)
      .orderBy('l.mis_id')
      .limit(SAID_YES + SAID_NO + OBJECTED + RESTRICTED)
      .execute()
    const school = { trustId: office.trustId, schoolId: standing.schoolId }
    const { wordingId } = await keepWording(db, school, at)
    for (const [number, learner] of learners.slice(0, SAID_YES + SAID_NO).entries()) {
      const command = {
        learnerId: learner.learner_id,
        answer: number < SAID_YES ? 'given' : 'refused',
        channelId: null,
        giver: { by: 'parent', contactId: learner.contact_id },
        wordingId,
        method: (number + index) % 4 === 0 ? 'in_person' : 'paper',
        givenOn: londonDate(at),
      } as const
      must(await recordConsent(db, office, command, at))
    }
    for (const learner of learners.slice(SAID_YES + SAID_NO, -RESTRICTED)) {
      const command = {
        learnerId: learner.learner_id,
        channelId: null,
        scope: 'images_and_name',
        lawfulBasis: 'public_task',
        giver: { by: 'parent', contactId: learner.contact_id },
        wordingId,
        method: 'paper',
      } as const
      must(await recordObjection(db, office, command, at))
    }
    for (const learner of learners.slice(-RESTRICTED)) {
      const command = {
        learnerId: learner.learner_id,
        kind: 'safeguarding',
        reason: 'Must not be locatable; agreed with the family and their social worker.',
      } as const
      must(await restrictLearner(db, holder(standing, 'dsl'), command, at))
    }
    return learners.slice(0, SAID_YES).map((learner) => learner.learner_id)
  })
}

async function importFile(
  installation: DemoTools,
  standing: StandingSchool,
  { index, at }: { readonly index: number; readonly at: Date },
): Promise<void> {
  const office = holder(standing, 'office')
  const text = registerCsv(demoLearners(standing.school, index, at.getUTCFullYear()))
  const bytes = new TextEncoder().encode(text)
  const file = openRegisterFile(bytes)
  if (file.kind === 'refused') throw new Error(`The demo's register cannot be read: ${file.reason}`)
  const { mapping } = suggestMapping(file.columns)
  const command = {
    schoolId: standing.schoolId,
    fileName: `${standing.school.slug}-register.csv`,
    bytes,
    mapping,
  }
  const { importId } = must(
    await installation.database.write(office.trustId, (db) => startImport(db, office, command, at)),
  )
  must(
    await installation.database.write(office.trustId, (db) =>
      applyImport(db, office, { importId }, at),
    ),
  )
}
