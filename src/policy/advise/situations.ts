import type { Situation } from './situation.ts'
import { ABUSE_SITUATIONS } from './situations/abuse.ts'
import { CONTACT_SITUATIONS } from './situations/contact.ts'
import { FAMILY_SITUATIONS } from './situations/families.ts'
import { GROUP_SITUATIONS } from './situations/groups.ts'
import { IMAGE_SITUATIONS } from './situations/images.ts'
import { OFFICIAL_SITUATIONS } from './situations/official.ts'
import { PEOPLE_SITUATIONS } from './situations/people.ts'
import { POSTING_SITUATIONS } from './situations/posting.ts'
import { PROFILE_SITUATIONS } from './situations/profiles.ts'
import { SAFEGUARDING_SITUATIONS } from './situations/safeguarding.ts'
import { SPEECH_SITUATIONS } from './situations/speech.ts'
import { WORK_SITUATIONS } from './situations/work.ts'

/** Every plain question that the advisor answers, topic by topic. */
export const SITUATIONS: readonly Situation[] = [
  ...CONTACT_SITUATIONS,
  ...FAMILY_SITUATIONS,
  ...GROUP_SITUATIONS,
  ...PROFILE_SITUATIONS,
  ...POSTING_SITUATIONS,
  ...SPEECH_SITUATIONS,
  ...WORK_SITUATIONS,
  ...OFFICIAL_SITUATIONS,
  ...IMAGE_SITUATIONS,
  ...ABUSE_SITUATIONS,
  ...SAFEGUARDING_SITUATIONS,
  ...PEOPLE_SITUATIONS,
]

const BY_ID = new Map(SITUATIONS.map((situation) => [situation.id, situation]))

/** The situation with this id, or undefined when there is none. */
export function findSituation(id: string): Situation | undefined {
  return BY_ID.get(id)
}
