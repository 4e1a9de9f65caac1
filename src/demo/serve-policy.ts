import { type AnswerQuestion, answerQuestion, askQuestion } from '../domain/advice/index.ts'
import { daysAfter } from '../domain/calendar.ts'
import { askForFormat, attachTranslation } from '../domain/formats/index.ts'
import { londonDate } from '../domain/london-time.ts'
import { policyInForce } from '../domain/policies/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

/** Somebody of the office asks what the policy does not say, and the head answers for everybody. */
export async function answerOne(
  { database, gate }: Pick<DemoTools, 'database' | 'gate'>,
  standing: StandingSchool,
  at: { readonly asked: Date; readonly answered: Date },
): Promise<void> {
  const { schoolId } = standing
  const head = holder(standing, 'head')
  const asker = holder(standing, 'office')
  const words = 'May I share the news of our school on a page of my own?'
  const { questionId } = must(
    await database.write(asker.trustId, (db) =>
      askQuestion(
        db,
        asker,
        { schoolId, words, standing: 'employee', situation: null, facts: {} },
        at.asked,
      ),
    ),
  )
  const command: AnswerQuestion = {
    schoolId,
    questionId,
    verdict: 'may_if',
    answer:
      'Yes. Share the post of the school as it stands, so that it goes when the school takes it down. Do not copy its pictures, and add no names.',
    clauses: ['rep.17'],
    publish: 'yes',
    publicQuestion: words,
  }
  const { indexOf } = gate
  must(
    await database.write(head.trustId, (db) =>
      answerQuestion(db, head, { command, indexOf }, at.answered),
    ),
  )
}

const IN_WELSH = `Polisi cyfryngau cymdeithasol

Crynodeb i rieni a staff yw hwn. Y testun Saesneg sy’n rhwymo.

1. Mae’r polisi yn dweud sut mae’r ysgol yn defnyddio cyfryngau cymdeithasol.
2. Nid ydym yn cyhoeddi llun o blentyn heb ganiatâd.
3. Gall rhieni dynnu eu caniatâd yn ôl unrhyw bryd.
4. Os ydych yn poeni am blentyn, siaradwch â’r ysgol ar unwaith.
`

/** Put a short Welsh version beside the policy of a school. */
export async function translatePolicy(
  { database }: Pick<DemoTools, 'database'>,
  standing: StandingSchool,
  at: Date,
): Promise<void> {
  const { schoolId } = standing
  const head = holder(standing, 'head')
  const today = londonDate(at)
  await database.write(head.trustId, async (db) => {
    const { policyVersionId } = await policyInForce(db, schoolId, today)
    const translation = {
      schoolId,
      policyVersionId,
      language: 'cy',
      translatedBy: 'the Welsh department',
      translatedOn: daysAfter(today, -1),
      bytes: Buffer.from(IN_WELSH),
    } as const
    must(await attachTranslation(db, head, translation, at))
  })
}

/** A family asks for the policy of a school in another format, on its public page. */
export async function askForLargePrint(
  { database, secret }: Pick<DemoTools, 'database' | 'secret'>,
  standing: StandingSchool,
  now: Date,
): Promise<void> {
  const { trustId } = holder(standing, 'head')
  const wish = {
    trustId,
    schoolId: standing.schoolId,
    wish: 'In large print on yellow paper, please. My father reads it with a magnifying glass.',
    reach: 'In the book bag, or at the gate in the morning',
    name: null,
    address: 'demo',
  }
  must(await askForFormat(database, wish, { secret, now }))
}
