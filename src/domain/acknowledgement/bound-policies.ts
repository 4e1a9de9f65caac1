import type { Reader } from '../../db/handles.ts'
import {
  type AskedToSign,
  binds,
  type Overrides,
  type Pack,
  statementsFor,
} from '../../policy/index.ts'
import type { PersonKind } from '../../vocabulary/person-kinds.ts'
import type { SignOff } from '../../vocabulary/sign-offs.ts'
import { isOfTrust, policyInForce } from '../policies/index.ts'
import { type CountingVersions, countingVersions } from './counting-versions.ts'

/** A policy that binds somebody, and how far they have come with it. */
export interface BoundPolicy {
  readonly schoolId: string
  readonly school: string
  readonly slug: string
  readonly pack: Pack
  readonly versions: CountingVersions
  readonly asked: AskedToSign
  /** What they have put their name to that counts for this version. */
  readonly signed: readonly SignOff[]
  /** How many of the policy's parts they have opened in this version. */
  readonly partsOpened: number
  readonly finished: boolean
  /** What the school itself has set beyond its policy. */
  readonly overrides: Overrides
  /** How many questions the school asks before signing; 0 for none. */
  readonly quizQuestions: number
  readonly quizDone: boolean
}

/**
 * The policies that bind a person on a day, each with what they have signed: that of their school, or,
 * for somebody of the trust as a whole, those that are the trust's.
 * @param today calendar date in Europe/London
 * @returns none for somebody who has left, or of a kind that no policy names
 */
export async function boundPolicies(
  db: Reader,
  personId: string,
  today: string,
): Promise<BoundPolicy[]> {
  const person = await db
    .selectFrom('people')
    .select(['kind', 'school_id', 'left_on'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!person || (person.left_on !== null && person.left_on <= today)) return []
  const schools = await db
    .selectFrom('schools')
    .select(['school_id', 'name', 'slug', 'quiz_questions'])
    .$if(person.school_id !== null, (query) => query.where('school_id', '=', person.school_id))
    .orderBy('name')
    .execute()
  const found = await Promise.all(
    schools.map((school) => boundPolicy(db, { school, person, personId }, today)),
  )
  return found.filter((one) => one !== undefined)
}

interface Asked {
  readonly school: {
    readonly school_id: string
    readonly name: string
    readonly slug: string
    readonly quiz_questions: number
  }
  readonly person: { readonly kind: PersonKind; readonly school_id: string | null }
  readonly personId: string
}

async function boundPolicy(
  db: Reader,
  { school, person, personId }: Asked,
  today: string,
): Promise<BoundPolicy | undefined> {
  const { school_id: schoolId, name, slug } = school
  const versions = await countingVersions(db, schoolId, today)
  if (!versions) return undefined
  const { pack, overrides } = await policyInForce(db, schoolId, today)
  const bound = binds(pack, person.kind, overrides).says
  if (bound === 'not_bound' || (bound === 'unsaid' && person.kind !== 'employee')) return undefined
  if (person.school_id === null && !isOfTrust(pack, overrides)) return undefined
  const [signed, reading] = await Promise.all([
    db
      .selectFrom('acknowledgements')
      .select('sign_off')
      .distinct()
      .where('person_id', '=', personId)
      .where('policy_version_id', 'in', [...versions.counting])
      .execute(),
    db
      .selectFrom('policy_readings')
      .select(['parts_opened', 'finished_at', 'quiz_done_at'])
      .where('person_id', '=', personId)
      .where('policy_version_id', '=', versions.policyVersionId)
      .executeTakeFirst(),
  ])
  return {
    schoolId,
    school: name,
    slug,
    pack,
    versions,
    asked: statementsFor(pack, person.kind, overrides),
    signed: signed.map((row) => row.sign_off),
    partsOpened: reading?.parts_opened ?? 0,
    finished: reading?.finished_at != null,
    overrides,
    quizQuestions: school.quiz_questions,
    quizDone: reading?.quiz_done_at != null,
  }
}

/** What a person has still to sign of a policy that binds them. */
export function unsigned(policy: Pick<BoundPolicy, 'asked' | 'signed'>) {
  return policy.asked.statements.filter(({ signOff }) => !policy.signed.includes(signOff))
}
