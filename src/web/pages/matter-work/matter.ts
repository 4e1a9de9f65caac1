import { findMatter, type KnownMatter } from '../../../domain/need-to-know/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'

/** From the id of a matter to its own page, whatever kind it is of. */
export function registerMatter(app: App): void {
  app.get(`/matters/:matterId{${UUID}}`, async (c) => {
    const { actor, now, installation, workplace } = c.var
    const matter = await installation.database.read(actor.trustId, (db) =>
      findMatter(db, actor, c.req.param('matterId'), now),
    )
    const school = workplace.schools.find((one) => one.schoolId === matter?.schoolId)
    if (!matter || !school) return ProblemResponse(c, 'not_found')
    return c.redirect(`/schools/${school.slug}/${pathOf(matter)}`, 303)
  })
}

const FOLDERS: Readonly<Record<KnownMatter['kind'], string>> = {
  case: 'cases',
  concern: 'concerns',
  contact_report: 'contact/reports',
  low_level_concern: 'cases/low-level',
  transfer: 'transfers',
}

const pathOf = ({ kind, matterId }: KnownMatter): string => `${FOLDERS[kind]}/${matterId}`
