import {
  appealComment,
  enterComment,
  handOver,
  houseRulesOf,
  letThrough,
  makeFormToken,
  removeComment,
  setComments,
  takeComment,
  USUAL_OPEN_DAYS,
  writeComment,
} from '../domain/moderation/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

const HOUR_MS = 3_600_000

interface DemoComment {
  /** `{learner}` stands for the name of a learner of the school. */
  readonly text: string
  readonly name: string
  readonly hoursAgo: number
  readonly becomes: 'shown' | 'waiting' | 'taken' | 'appealed' | 'handed_over'
}

/** One comment in each state, so that every list of the queue has something in it. */
const COMMENTS: readonly DemoComment[] = [
  {
    text: 'What a sound! My mother is 84 and sang along to every one of them.',
    name: 'Aled Pumphrey',
    hoursAgo: 150,
    becomes: 'shown',
  },
  {
    text: 'Thank you to whoever put out the extra chairs.',
    name: 'Rhoswen Tidmarsh',
    hoursAgo: 120,
    becomes: 'shown',
  },
  {
    text: 'The sound was rubbish and so is whoever let them sing.',
    name: 'Disgusted',
    hoursAgo: 100,
    becomes: 'appealed',
  },
  {
    text: 'The man in the grey car was at the gate again after the concert. He asked two of them to get in.',
    name: 'A neighbour',
    hoursAgo: 20,
    becomes: 'handed_over',
  },
  {
    text: 'Well done {learner}, that solo gave me goosebumps!',
    name: 'A proud aunt',
    hoursAgo: 9,
    becomes: 'waiting',
  },
  {
    text: 'Is the recording for sale? I found one at www.choir-copies.example but it looks odd.',
    name: 'Gethin Oldacre',
    hoursAgo: 5,
    becomes: 'taken',
  },
  {
    text: 'When is the next one? We would love to come.',
    name: 'Aled Pumphrey',
    hoursAgo: 2,
    becomes: 'waiting',
  },
]

/** Open the comments of a school's page, and let people say something about its latest post. */
export async function moderateComments(
  tools: DemoTools,
  standing: StandingSchool,
  learnerId: string,
): Promise<void> {
  const head = holder(standing, 'head')
  const [page, other] = standing.channels
  const publicationId = await latestPost(tools, standing)
  if (!page || !publicationId) return
  const now = tools.now()
  const settings = {
    channelId: page.channelId,
    isOpen: true,
    openDays: USUAL_OPEN_DAYS,
    nameShown: 'full',
    effects: {},
    holdWords: ['grey car'],
    flagWords: ['tickets'],
  } as const
  const opened = new Date(now.getTime() - 200 * HOUR_MS)
  await tools.database.write(head.trustId, async (db) =>
    must(
      await setComments(
        db,
        head,
        { ...settings, holdWords: [...settings.holdWords], flagWords: [...settings.flagWords] },
        opened,
      ),
    ),
  )
  const learner = await nameOf(tools, standing, learnerId)
  for (const comment of COMMENTS) {
    const text = comment.text.replace('{learner}', learner)
    await sayAndDecide(tools, { standing, publicationId, comment: { ...comment, text } })
  }
  if (other) await enterFromNetwork(tools, standing, other.channelId)
}

interface Said {
  readonly standing: StandingSchool
  readonly publicationId: string
  readonly comment: DemoComment
}

async function sayAndDecide(tools: DemoTools, said: Said): Promise<void> {
  const { standing, publicationId, comment } = said
  const { gate, secret, database } = tools
  const at = new Date(tools.now().getTime() - comment.hoursAgo * HOUR_MS)
  const { trustId } = holder(standing, 'head')
  const { code } = must(
    await writeComment(
      database,
      {
        trustId,
        schoolId: standing.schoolId,
        publicationId,
        name: comment.name,
        text: comment.text,
        website: '',
        token: makeFormToken(secret, publicationId, new Date(at.getTime() - 60_000)),
        address: '192.0.2.1',
      },
      { gate, secret, now: at },
    ),
  )
  const commentId = await database.read(trustId, async (db) => {
    const row = await db
      .selectFrom('comments')
      .select('comment_id')
      .where('publication_id', '=', publicationId)
      .where('text', '=', comment.text)
      .executeTakeFirstOrThrow()
    return row.comment_id
  })
  await decide(tools, { ...said, commentId, code, at: new Date(at.getTime() + HOUR_MS / 2) })
}

async function decide(
  tools: DemoTools,
  said: Said & { readonly commentId: string; readonly code: string; readonly at: Date },
): Promise<void> {
  const { standing, comment, commentId, code, at } = said
  const { schoolId } = standing
  const officer = holder(standing, 'media_officer')
  const { trustId } = officer
  const seen = { commentId, revision: 1 }
  await tools.database.write(trustId, async (db) => {
    if (comment.becomes === 'shown')
      must(await letThrough(db, officer, seen, { gate: tools.gate, now: at }))
    if (comment.becomes === 'taken') must(await takeComment(db, officer, seen, at))
    if (comment.becomes === 'handed_over') {
      const reason = 'Somebody may be waiting for children at the gate.'
      must(await handOver(db, officer, { commentId, reason }, at))
    }
    if (comment.becomes !== 'appealed') return
    const rules = await houseRulesOf(db, { schoolId })
    const rule = rules.find((one) => one.severity === 'severe')
    if (!rule) throw new Error('The demo has no house rule.')
    const removal = { ...seen, houseRuleId: rule.houseRuleId, severity: 'serious' } as const
    must(await removeComment(db, officer, { ...removal, wordsToAuthor: '' }, at))
    const words = 'I only meant the microphones. I would like to say so.'
    const appealedAt = new Date(at.getTime() + 24 * HOUR_MS)
    must(await appealComment(db, { trustId, schoolId, code, words }, appealedAt))
  })
}

/** Somebody looked at the other channel and entered what stands there. */
async function enterFromNetwork(
  tools: DemoTools,
  standing: StandingSchool,
  channelId: string,
): Promise<void> {
  const officer = holder(standing, 'media_officer')
  const { gate, secret } = tools
  const now = new Date(tools.now().getTime() - 2 * HOUR_MS)
  const comment = {
    channelId,
    authorName: 'Dilys from the corner shop',
    text: 'Whoever parked across my drive during the concert: ring me on 01632 960017.',
    address: '',
  }
  await tools.database.write(officer.trustId, async (db) =>
    must(await enterComment(db, officer, comment, { gate, secret, now })),
  )
}

/** What stood on the school's own page last, before now. */
async function latestPost(tools: DemoTools, standing: StandingSchool): Promise<string | undefined> {
  const page = standing.channels.find((one) => one.network === 'hosted')
  const row = await tools.database.read(holder(standing, 'head').trustId, (db) =>
    db
      .selectFrom('publications')
      .select('publication_id')
      .where('channel_id', '=', page?.channelId ?? '')
      .where('state', '=', 'live')
      .orderBy('published_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  return row?.publication_id
}

async function nameOf(
  tools: DemoTools,
  standing: StandingSchool,
  learnerId: string,
): Promise<string> {
  const { trustId } = holder(standing, 'head')
  const row = await tools.database.read(trustId, (db) =>
    db
      .selectFrom('learners')
      .select(['forename', 'surname'])
      .where('learner_id', '=', learnerId)
      .executeTakeFirstOrThrow(),
  )
  return `${row.forename} ${row.surname}`
}
