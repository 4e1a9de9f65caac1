import type { Reader } from '../../../db/handles.ts'
import { resolveParameter } from '../../../policy/index.ts'
import { knownFacts } from '../../facts/index.ts'
import { londonDate } from '../../london-time.ts'
import { everyone, peopleOf } from '../../people/index.ts'
import { type PolicyInForce, policyInForce } from '../../policies/index.ts'
import type { FormContext } from './form/across.ts'

/** What a request’s answers are held against: the policy of today, the school’s people, the facts. */
export async function formContext(
  db: Reader,
  schoolId: string,
  now: Date,
): Promise<{ readonly context: FormContext; readonly policy: PolicyInForce }> {
  const today = londonDate(now)
  const policy = await policyInForce(db, schoolId, today)
  const { pack, overrides } = policy
  const least = (key: string) => Number(resolveParameter(pack, key, overrides).value ?? 2)
  const here = await peopleOf(db, schoolId, today)
  const working = new Set((await everyone(db)).map(({ personId }) => personId))
  const school = await db
    .selectFrom('schools')
    .select('mail_domains')
    .where('school_id', '=', schoolId)
    .executeTakeFirstOrThrow()
  return {
    policy,
    context: {
      today,
      minAdministrators: least('min_admins'),
      minModerators: least('min_moderators'),
      worksHere: new Set(here.map((one) => one.personId).filter((id) => working.has(id))),
      facts: await knownFacts(db),
      mailDomains: school.mail_domains,
    },
  }
}
