import { londonDate } from '../../../domain/london-time.ts'
import { type ModerationReach, moderationReach } from '../../../domain/moderation/index.ts'
import { rolesAt, type SchoolName } from '../../../domain/people/index.ts'
import type { PageContext } from '../../context.ts'

export type ModerationAt =
  | {
      readonly school: SchoolName
      readonly reach: ModerationReach
      readonly problem?: undefined
    }
  | {
      readonly school?: undefined
      readonly reach?: undefined
      readonly problem: 'not_found' | 'forbidden'
    }

/** The school that the address names, for somebody who moderates there today. */
export async function moderationAt(c: PageContext): Promise<ModerationAt> {
  const { actor, installation, now, workplace } = c.var
  const school = workplace.schools.find((one) => one.slug === c.req.param('slug'))
  if (!school) return { problem: 'not_found' }
  const reach = await installation.database.read(actor.trustId, (db) =>
    moderationReach(db, actor, school.schoolId, londonDate(now)),
  )
  if (reach) return { school, reach }
  return { problem: rolesAt(actor, school.schoolId).length > 0 ? 'forbidden' : 'not_found' }
}
