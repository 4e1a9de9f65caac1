import type { Reader } from '../../../db/handles.ts'
import { type ConsentDecision, namingIsStopped } from '../../../policy/index.ts'
import { consentDecisions } from '../../consent/index.ts'
import { knownName, MAX_FOUND, searchLearners } from '../../learners/index.ts'

/** A learner whom an author may tag, and on which channels they must not be used; never why. */
export interface LearnerToTag {
  readonly learnerId: string
  readonly name: string
  /** Class or year, to tell two of one name apart. */
  readonly group: string
  /** Channels where they may not be named. */
  readonly notNamedOn: readonly string[]
  /** Channels where they may not be shown. */
  readonly notShownOn: readonly string[]
}

export interface ChannelName {
  readonly id: string
  readonly name: string
}

interface Asked {
  readonly schoolId: string
  /** Where the post is to appear; every open channel until the author has chosen. */
  readonly channels: readonly ChannelName[]
  readonly at: Date
}

/** Learners whose names begin with what was typed: at most `MAX_FOUND`, never the register. */
export async function learnersFound(
  db: Reader,
  search: Asked & { readonly text: string },
): Promise<LearnerToTag[]> {
  const { schoolId, text } = search
  const found = await searchLearners(db, { schoolId, text, limit: MAX_FOUND })
  return withConsent(db, search, found)
}

/** The learners with these ids, by name; ids that are not this school's are left out. */
export async function learnersTagged(
  db: Reader,
  asked: Asked & { readonly learnerIds: readonly string[] },
): Promise<LearnerToTag[]> {
  if (asked.learnerIds.length === 0) return []
  const rows = await db
    .selectFrom('learners')
    .select(['learner_id', 'forename', 'preferred_forename', 'surname', 'class_name', 'year_group'])
    .where('school_id', '=', asked.schoolId)
    .where('learner_id', 'in', [...asked.learnerIds])
    .orderBy('surname')
    .orderBy('forename')
    .orderBy('learner_id')
    .execute()
  const known = rows.map((row) => ({
    learnerId: row.learner_id,
    forename: row.forename,
    preferredForename: row.preferred_forename,
    surname: row.surname,
    className: row.class_name,
    yearGroup: row.year_group,
  }))
  return withConsent(db, asked, known)
}

type KnownLearner = Parameters<typeof knownName>[0] & {
  readonly learnerId: string
  readonly className: string | null
  readonly yearGroup: string | null
}

async function withConsent(
  db: Reader,
  asked: Asked,
  learners: readonly KnownLearner[],
): Promise<LearnerToTag[]> {
  const decisions = await consentDecisions(db, {
    schoolId: asked.schoolId,
    learnerIds: learners.map((learner) => learner.learnerId),
    channelIds: asked.channels.map((channel) => channel.id),
    at: asked.at,
  })
  return learners.map((learner) => {
    const where = (stopped: (decision: ConsentDecision) => boolean) =>
      asked.channels
        .filter((channel) => stopped(decisions.of(learner.learnerId, channel.id)))
        .map((channel) => channel.name)
    return {
      learnerId: learner.learnerId,
      name: knownName(learner),
      group: learner.className ?? learner.yearGroup ?? '',
      notNamedOn: where(namingIsStopped),
      notShownOn: where((decision) => !decision.may),
    }
  })
}
