import type { Pack, ParameterSetting } from '../../types.ts'
import type { Found } from '../finding.ts'

/** One person as author and approver, or nobody named as either. */
export function authorApproves(pack: Pack): readonly Found[] {
  const { policy_owner_role: owner, approval_body: approver } = pack.parameters
  const [own, approves] = [said(owner), said(approver)]
  const found: Found[] = []
  if (own !== undefined && own === approves) {
    found.push({
      severity: 'fault',
      clauses: [...new Set([...(owner?.clauses ?? []), ...(approver?.clauses ?? [])])],
      says: 'The same person is its author and approves it.',
      mend: 'Have somebody else approve the next version: the board, or a governor.',
      at: 'same',
    })
  }
  if (own === undefined) {
    found.push({
      severity: 'fault',
      clauses: [],
      says: 'It does not say who owns it.',
      mend: 'Name the role that keeps it up to date.',
      at: 'owner',
    })
  }
  if (approves === undefined) {
    found.push({
      severity: 'fault',
      clauses: [],
      says: 'It does not say who approved it.',
      mend: 'Name the body that approves it, and the day on which it did.',
      at: 'approver',
    })
  }
  return found
}

function said(setting: ParameterSetting | undefined): string | undefined {
  const value = setting?.value
  return value === null || value === undefined ? undefined : String(value)
}
