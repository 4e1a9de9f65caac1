import type { Database } from '../../db/open-database.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { readFormToken } from './form-token.ts'
import type { PublicReport } from './forms.ts'
import { countCall, minutesInWords, REPORTS_PER_ADDRESS } from './limits.ts'
import { receiptCode, receiptDigest } from './receipt.ts'
import { refuseSecrets } from './refuse-secrets.ts'
import { sendOnce } from './send-once.ts'

export interface ReportInPublic extends Omit<PublicReport, 'route'> {
  readonly trustId: string
  readonly schoolId: string
  readonly reporter: 'pupil' | 'parent'
  readonly route: Exclude<PublicReport['route'], 'authority'>
  /** Network address of the browser, for the limit; it is not kept. */
  readonly address: string
}

export interface ReportTools {
  readonly keys: SealingKeys
  readonly secret: string
  readonly now: Date
}

export interface Reported {
  readonly ok: true
  /** With which the reporter comes back. */
  readonly code: string
  readonly concernId: string
  readonly roles: readonly MatterRole[]
}

/**
 * Report a concern without signing in, with or without a name.
 * @returns the code with which the reporter comes back; the same where the form was sent twice
 */
export async function reportInPublic(
  database: Pick<Database, 'write'>,
  command: ReportInPublic,
  tools: ReportTools,
): Promise<Reported | Refusal> {
  const { trustId, schoolId, happened, who, when, where, name, reach } = command
  const { keys, secret, now } = tools
  if (command.website !== '') {
    return refuse('Leave the last field empty: people do not see it, and programs fill it in.')
  }
  const nonce = readFormToken(secret, schoolId, command.token, now)
  if (!nonce) {
    return refuse(
      'This page was open for very long. Your words are still here: send them once more.',
    )
  }
  const words = { happened, who, when, where, name, reach }
  const password = refuseSecrets(words)
  if (password) return password
  const caller = { address: command.address, secret }
  const wait = await countCall(database, { kind: 'report', caller, most: REPORTS_PER_ADDRESS }, now)
  if (wait > 0) {
    return refuse(
      `Many reports came from here. Your words are still here: wait ${minutesInWords(wait)}. If it cannot wait, ring the school, or 999 in danger.`,
    )
  }
  const key = { secret, schoolId }
  const code = receiptCode(key, nonce)
  const { about, reporter, route, subjectRole } = command
  const receiptSha256 = receiptDigest(key, code) ?? null
  const concern = { trustId, schoolId, about, reporter, route, subjectRole, words, receiptSha256 }
  const sent = await database.write(trustId, (db) =>
    sendOnce(db, { ...concern, reportedBy: null, personId: null, onceKey: nonce }, { keys, now }),
  )
  return sent.ok ? { ...sent, code } : sent
}
