import { type BoundPolicy, boundPolicies } from '../../../../domain/acknowledgement/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import type { PageContext } from '../../../context.ts'

/** A policy that the signed-in adult is asked to sign, at the school that the address names. */
export interface SigningAt {
  readonly school: SchoolName
  readonly policy: BoundPolicy
}

/** Undefined where the address names no school of theirs, or its policy does not bind them. */
export async function signingAt(c: PageContext): Promise<SigningAt | undefined> {
  const { actor, now, installation, workplace } = c.var
  const school = workplace.schools.find((one) => one.slug === c.req.param('slug'))
  if (!school) return undefined
  const policies = await installation.database.read(actor.trustId, (db) =>
    boundPolicies(db, actor.personId, londonDate(now)),
  )
  const policy = policies.find((one) => one.schoolId === school.schoolId)
  return policy && { school, policy }
}

/** The address under which a school's policy is read and signed. */
export function readPath(slug: string, part?: number): string {
  return `/schools/${slug}/policy/read${part === undefined ? '' : `?part=${part}`}`
}
