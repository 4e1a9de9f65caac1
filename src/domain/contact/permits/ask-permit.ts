import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { neverAllowed, permitRules } from '../../../policy/index.ts'
import { londonDate } from '../../london-time.ts'
import { queueMail } from '../../mail/index.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { policyInForce } from '../../policies/index.ts'
import { type Refusal, refuse, refuseRole } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import type { AskPermit } from '../forms.ts'
import { learnersMeant } from './learners-meant.ts'
import { whoDecides } from './permit-standing.ts'

/**
 * Ask for leave to be in contact with learners online: why, where, on which device of the school, until
 * when (societas 5.1b, oldchurch 7.8). It goes to whom the policy names and never to whoever asks.
 */
export async function askPermit(
  db: Writer,
  actor: Actor,
  command: AskPermit,
  now: Date,
): Promise<{ readonly ok: true; readonly permitId: string } | Refusal> {
  const { schoolId } = command
  if (!may(actor, 'contact.ask', schoolId)) return refuseRole('contact.ask')
  const today = londonDate(now)
  const faulty = refuseFaults(command, today)
  if (faulty) return faulty
  const learners = await learnersMeant(db, command)
  if (!Array.isArray(learners)) return learners
  const { pack, overrides, policyVersionId } = await policyInForce(db, schoolId, today)
  const permitId = randomUUID()
  await keepPermit(db, actor, { command, permitId, policyVersionId, learners }, now)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'contact_permit.asked',
    schoolId,
    subject: `contact_permit:${permitId}`,
    facts: { learners, until: command.endsOn, policy: policyVersionId },
  })
  const { line_manager_id: managerId } = await db
    .selectFrom('people')
    .select('line_manager_id')
    .where('person_id', '=', actor.personId)
    .executeTakeFirstOrThrow()
  const { deciders: roles } = permitRules(pack, overrides)
  const asked = { roles, schoolId, askedBy: actor.personId, managerId, today }
  const to = (await whoDecides(db, asked)).map(({ personId }) => personId)
  const told = { kind: 'contact_to_decide', occasion: permitId, schoolId } as const
  await queueMail(db, { trustId: actor.trustId, to, ...told }, now)
  return { ok: true, permitId }
}

/** No leave runs longer: contact of years has to be asked for anew. */
const LONGEST_DAYS = 366
const DAY_MS = 86_400_000

function refuseFaults(command: AskPermit, today: string): Refusal | undefined {
  const never = neverAllowed({
    account: command.account,
    device: command.whose,
    seen: command.seen,
    family: command.family === 'yes',
  })
  if (never) return refuse(never.says, never.field)
  if (command.endsOn <= today) return refuse('Choose a day after today', 'endsOn')
  if (Date.parse(command.endsOn) - Date.parse(today) > LONGEST_DAYS * DAY_MS) {
    return refuse('Choose a day within a year. You can ask again then', 'endsOn')
  }
  for (const field of ['purpose', 'place', 'device'] as const) {
    const secret = refusePasswordText(command[field], field)
    if (secret) return secret
  }
  return undefined
}

async function keepPermit(
  db: Writer,
  actor: Actor,
  kept: {
    readonly command: AskPermit
    readonly permitId: string
    readonly policyVersionId: string
    readonly learners: readonly string[]
  },
  now: Date,
): Promise<void> {
  const { command, permitId, policyVersionId, learners } = kept
  const { schoolId, purpose, place, device, endsOn } = command
  await db
    .insertInto('contact_permits')
    .values({
      trust_id: actor.trustId,
      permit_id: permitId,
      school_id: schoolId,
      state: 'asked',
      asked_by: actor.personId,
      asked_at: now,
      purpose,
      place,
      device,
      ends_on: endsOn,
      policy_version_id: policyVersionId,
    })
    .execute()
  await db
    .insertInto('contact_permit_learners')
    .values(
      learners.map((learner_id) => ({
        trust_id: actor.trustId,
        permit_id: permitId,
        learner_id,
      })),
    )
    .execute()
}
