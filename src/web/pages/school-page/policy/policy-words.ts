import type { FactRow } from '../../../../domain/pdf/index.ts'
import { dateWords, resolveParameter, reviewDue } from '../../../../policy/index.ts'
import type { Clause } from '../../../../policy/types.ts'
import { JURISDICTIONS } from '../../../../vocabulary/jurisdictions.ts'
import { valueWords } from '../../policy/value-words.ts'
import type { PolicyAt } from './find-policy.ts'

const UNSAID = 'The document does not say'

/** The control box of a document: which version it is, since when, by whom, and until when. */
export function controlRows({ school, policy }: PolicyAt, today: string): FactRow[] {
  const { shown, pack, textSha256 } = policy
  const nation = JURISDICTIONS.find((one) => one.code === pack.jurisdiction)?.label
  return [
    { key: 'School', value: school.name },
    { key: 'Version', value: shown.label },
    { key: 'In force', value: spanWords(shown) },
    { key: 'Owner', value: says(policy, 'policy_owner_role') },
    { key: 'Approved by', value: approvalWords(policy) },
    {
      key: 'Last reviewed',
      value: pack.dates.lastReview ? dateWords(pack.dates.lastReview) : UNSAID,
    },
    { key: 'Next review', value: reviewWords(policy, today) },
    { key: 'Law', value: nation ?? pack.jurisdiction },
    { key: 'Digest of the plain text (SHA-256)', value: textSha256 },
  ]
}

/** "since 1 September 2026", or from when until when. */
export function spanWords(shown: PolicyAt['policy']['shown']): string {
  const from = dateWords(shown.fromDate)
  return shown.toDate ? `from ${from} until ${dateWords(shown.toDate)}` : `since ${from}`
}

/** What changed with a version, for the change log. */
export function changeWords(version: PolicyAt['policy']['shown']): string {
  return version.summary ?? 'Put in force as it stands'
}

/** A clause as it is read: what is lost of the document is said, not hidden. */
export function clauseWords({ wording, text }: Pick<Clause, 'wording' | 'text'>): string {
  if (text === 'missing') return `The text of this clause is missing from the document. ${wording}`
  if (text === 'damaged') {
    return `The document’s text is damaged here; this is what can be read. ${wording}`
  }
  return wording
}

function says({ pack }: PolicyAt['policy'], parameter: string): string {
  const { stated } = resolveParameter(pack, parameter)
  return stated === null ? UNSAID : valueWords(stated, pack).join(', ')
}

function approvalWords(policy: PolicyAt['policy']): string {
  const { approval } = policy
  if (!approval) return says(policy, 'approval_body')
  const met = approval.metOn ? `meeting of ${dateWords(approval.metOn)}` : undefined
  return [approval.body, approval.minuteRef, met].filter(Boolean).join(', ')
}

function reviewWords({ pack }: PolicyAt['policy'], today: string): string {
  const { by, basis, overdue } = reviewDue(pack, {}, today)
  if (by === undefined) return UNSAID
  const named = basis === 'stated' ? (pack.dates.nextReview ?? by) : by
  return `${overdue ? 'was due by' : 'by'} ${dateWords(named)}`
}
