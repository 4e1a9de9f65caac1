import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { permissionRoute } from '../../policy/index.ts'
import type { PermissionKind } from '../../vocabulary/asked-permissions.ts'
import { type Answers, answerTo, faultsWithin, openChannels } from '../channels/index.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, trailName, worksHere } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import { type PermissionRegister, registerOf } from './kinds.ts'
import type { StoredSteps } from './stored-permission.ts'

/** One entry as its form was sent. */
export interface AskPermission {
  readonly schoolId: string
  readonly kind: PermissionKind
  readonly answers: Answers
}

/**
 * Ask for something, or log a question of the press: it goes to whoever the policy names for it, in its
 * order, a friend from outside first to the named vetter. @returns its id
 */
export async function askPermission(
  db: Writer,
  actor: Actor,
  command: AskPermission,
  now: Date,
): Promise<{ readonly ok: true; readonly permissionId: string } | Refusal> {
  const { schoolId, kind, answers } = command
  if (!may(actor, 'channel.ask', schoolId)) return refuseRole('channel.ask')
  const register = registerOf(kind)
  const today = londonDate(now)
  const faulty =
    refuseFaults(register, answers, today) ??
    (await refuseVetter(db, actor, command, today)) ??
    (await refuseChannel(db, command))
  if (faulty) return faulty
  const { pack, overrides, policyVersionId } = await policyInForce(db, schoolId, today)
  const text = (name: string) => answerTo(answers, name).trim()
  const vetterId = text('vetterId') || null
  const { steps, rule } = permissionRoute(pack, kind, overrides)
  const vetting: StoredSteps = vetterId === null ? [] : [{ role: null, basis: rule.basis }]
  const permissionId = randomUUID()
  await db
    .insertInto('asked_permissions')
    .values({
      trust_id: actor.trustId,
      permission_id: permissionId,
      school_id: schoolId,
      kind,
      state: 'asked',
      asked_by: actor.personId,
      asked_at: now,
      title: text('title'),
      answers: JSON.stringify(
        Object.fromEntries(register.fields.map(({ name }) => [name, text(name)])),
      ),
      steps: JSON.stringify([...vetting, ...steps]),
      policy_version_id: policyVersionId,
      ends_on: text('endsOn') || null,
      vetter_id: vetterId,
      consent: null,
      consent_by: null,
      consent_at: null,
      reply: null,
      ended_by: null,
      ended_at: null,
      end_reason: null,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'permission.asked',
    schoolId,
    subject: `asked_permission:${permissionId}`,
    facts: { kind, steps: steps.map(({ role }) => role), policy: policyVersionId },
  })
  return { ok: true, permissionId }
}

function refuseFaults(
  { code, title, lead, fields }: PermissionRegister,
  answers: Answers,
  today: string,
): Refusal | undefined {
  const [fault] = faultsWithin({ code, title, lead, fields }, answers)
  if (fault) return refuse(fault.message, fault.field)
  const endsOn = answerTo(answers, 'endsOn')
  if (endsOn !== '' && endsOn < today) return refuse('Choose a day that has not passed', 'endsOn')
  for (const { name } of fields) {
    const secret = refusePasswordText(answerTo(answers, name), name)
    if (secret) return secret
  }
  return undefined
}

async function refuseVetter(
  db: Writer,
  actor: Actor,
  { schoolId, kind, answers }: AskPermission,
  today: string,
): Promise<Refusal | undefined> {
  if (!registerOf(kind).fields.some(({ name }) => name === 'vetterId')) return undefined
  const vetterId = answerTo(answers, 'vetterId')
  if (vetterId === actor.personId) {
    return refuse('Choose somebody other than yourself: nobody vets whom they ask for', 'vetterId')
  }
  const here = await worksHere(db, { schoolId, people: [vetterId] }, today)
  return here.has(vetterId) ? undefined : refuse('Choose who vets them', 'vetterId')
}

/** The channel is one of the school’s own, and open: what is on no register cannot be added to. */
async function refuseChannel(
  db: Writer,
  { schoolId, kind, answers }: AskPermission,
): Promise<Refusal | undefined> {
  const asked = registerOf(kind).fields.find(({ ask }) => ask === 'channel')
  if (!asked) return undefined
  const chosen = answerTo(answers, asked.name)
  const open = await openChannels(db, schoolId)
  if (open.some(({ channelId }) => channelId === chosen)) return undefined
  return refuse('This channel is not open any more. Choose another', asked.name)
}
