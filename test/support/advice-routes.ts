import { type AnswerQuestion, answerQuestion, askQuestion } from '../../src/domain/advice/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { createGateIndexes } from '../../src/domain/posts/index.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

/** A question of the author's that waits for an answer. */
async function questionIn(world: RouteWorld): Promise<string> {
  const command = {
    schoolId: world.schoolId,
    words: 'Tegan asks about Quillmere?',
    standing: 'employee',
    situation: null,
    facts: {},
  } as const
  const asked = await world.database.write(world.trustId, (db) =>
    askQuestion(db, world.author, command, NOW),
  )
  if (!asked.ok) throw new Error(asked.message)
  return asked.questionId
}

/** One that was answered, for the author alone or for everybody. */
async function answeredIn(world: RouteWorld, publish: 'yes' | 'no'): Promise<string> {
  const questionId = await questionIn(world)
  const command: AnswerQuestion = {
    schoolId: world.schoolId,
    questionId,
    verdict: 'may',
    answer: 'You may.',
    clauses: [],
    publish,
    publicQuestion: publish === 'yes' ? 'May I?' : '',
  }
  const { indexOf } = createGateIndexes()
  const answered = await world.database.write(world.trustId, (db) =>
    answerQuestion(db, world.head, { command, indexOf }, NOW),
  )
  if (!answered.ok) throw new Error(answered.message)
  return questionId
}

function sending(as: Actor, path: string, form: readonly (readonly [string, string])[]) {
  return { path, as, sent: { form } }
}

const at = (world: RouteWorld, rest: string) => `/schools/${world.slug}/${rest}`

/** The advisor of a school, and the questions that it leaves. */
export const ADVICE_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/can-i': async (world) => ({ path: at(world, 'can-i'), as: world.author }),
  'GET /schools/:slug/can-i/:situation': async (world) => ({
    path: at(world, 'can-i/linkedin'),
    as: world.author,
  }),
  'GET /schools/:slug/questions': async (world) => ({
    path: at(world, 'questions'),
    as: world.author,
  }),
  'GET /schools/:slug/questions/new': async (world) => ({
    path: at(world, 'questions/new'),
    as: world.author,
  }),
  'POST /schools/:slug/questions/new': async (world) =>
    sending(world.author, at(world, 'questions/new'), [
      ['words', 'May I?'],
      ['standing', 'employee'],
    ]),
  'GET /schools/:slug/questions/:id': async (world) => ({
    path: at(world, `questions/${await questionIn(world)}`),
    as: world.author,
  }),
  'POST /schools/:slug/questions/:id/answer': async (world) =>
    sending(world.head, at(world, `questions/${await questionIn(world)}/answer`), [
      ['verdict', 'may'],
      ['answer', 'You may.'],
      ['publish', 'no'],
    ]),
  'POST /schools/:slug/questions/:id/publish': async (world) =>
    sending(world.head, at(world, `questions/${await answeredIn(world, 'no')}/publish`), [
      ['publicQuestion', 'May I?'],
    ]),
  'POST /schools/:slug/questions/:id/withdraw': async (world) =>
    sending(world.head, at(world, `questions/${await answeredIn(world, 'yes')}/withdraw`), []),
}
