import { londonDate } from '../../../domain/london-time.ts'
import { type PublicSchool, publicSchool } from '../../../domain/schools/index.ts'
import type { PageContext } from '../../context.ts'

/** The school whose public page this is, with its trust; undefined for an address nobody has. */
export async function findSchool(
  c: PageContext,
): Promise<{ trustId: string; school: PublicSchool } | undefined> {
  const { database } = c.var.installation
  const slug = c.req.param('slug') ?? ''
  const found = /^[a-z0-9-]{1,60}$/.test(slug) ? await database.schoolOfSlug(slug) : undefined
  if (!found) return undefined
  const school = await database.read(found.trustId, (db) =>
    publicSchool(db, found.schoolId, londonDate(c.var.now)),
  )
  return school && { trustId: found.trustId, school }
}
