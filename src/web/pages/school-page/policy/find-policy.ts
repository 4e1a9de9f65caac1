import { z } from 'zod'
import { type PublicPolicy, publicPolicy } from '../../../../domain/formats/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import type { PublicSchool } from '../../../../domain/schools/index.ts'
import type { PageContext } from '../../../context.ts'
import { findSchool } from '../find-school.ts'

export interface PolicyAt {
  readonly trustId: string
  readonly school: PublicSchool
  readonly policy: PublicPolicy
}

/** The policy that the address names: the one in force, or the version in `?version=`. */
export async function findPolicy(c: PageContext): Promise<PolicyAt | undefined> {
  const found = await findSchool(c)
  if (!found) return undefined
  const asked = c.req.query('version')
  const version = z.uuid().optional().safeParse(asked)
  if (!version.success) return undefined
  const wanted = { today: londonDate(c.var.now), version: version.data }
  const policy = await c.var.installation.database.read(found.trustId, (db) =>
    publicPolicy(db, found.school.schoolId, wanted),
  )
  return policy && { ...found, policy }
}

/** Where one form of a version stands; the version in force needs no naming. */
export function policyAddress(
  { school, policy }: Pick<PolicyAt, 'school' | 'policy'>,
  form: '' | '.txt' | '.pdf' = '',
  more: Readonly<Record<string, string>> = {},
): string {
  const version = policy.current ? {} : { version: policy.shown.policyVersionId }
  const search = new URLSearchParams({ ...version, ...more })
  return `/s/${school.slug}/policy${form}${search.size > 0 ? `?${search}` : ''}`
}
