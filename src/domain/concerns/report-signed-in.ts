import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, worksAt } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { readFormToken } from './form-token.ts'
import type { StaffReport } from './forms.ts'
import { receiptCode, receiptDigest } from './receipt.ts'
import { refuseSecrets } from './refuse-secrets.ts'
import type { Reported, ReportTools } from './report-in-public.ts'
import { sendOnce } from './send-once.ts'

export interface ReportSignedIn extends Omit<StaffReport, 'route'> {
  readonly schoolId: string
  readonly route: Exclude<StaffReport['route'], 'authority'>
}

/**
 * Report a concern as somebody who works at the school: with one's name, or without, and then nothing that is
 * kept says who it was (cambrian:rep.1, rep.3, cb.2; societas:4.2; oldchurch:9.3).
 */
export async function reportSignedIn(
  db: Writer,
  actor: Actor,
  command: ReportSignedIn,
  { keys, secret, now }: ReportTools,
): Promise<Reported | Refusal> {
  const { trustId } = actor
  const { schoolId, about, route, personId, subjectRole } = command
  const { happened, who, when, where } = command
  const here = { schoolId, personId: actor.personId }
  if (!(await worksAt(db, here, londonDate(now)))) {
    return refuseUnknown('There is no such school. Choose one at which you work.')
  }
  const nonce = readFormToken(secret, schoolId, command.token, now)
  if (!nonce) {
    return refuse(
      'This page was open for very long. Your words are still here: send them once more.',
    )
  }
  const words = { happened, who, when, where, name: '', reach: '' }
  const password = refuseSecrets(words)
  if (password) return password
  if (personId && !(await worksAt(db, { schoolId, personId }, londonDate(now)))) {
    return refuse('Choose a person from the list, or write who it is in words.', 'personId')
  }
  const key = { secret, schoolId }
  const code = receiptCode(key, nonce)
  const sent = await sendOnce(
    db,
    {
      trustId,
      schoolId,
      about,
      reporter: 'staff',
      reportedBy: command.named === 'yes' ? actor.personId : null,
      route,
      personId,
      subjectRole,
      words,
      onceKey: nonce,
      receiptSha256: receiptDigest(key, code) ?? null,
    },
    { keys, now },
  )
  return sent.ok ? { ...sent, code } : sent
}
