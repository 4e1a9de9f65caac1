import { ROLES, type Role } from '../../../vocabulary/roles.ts'
import { roleWord } from '../../parameters/questions.ts'
import type { Pack, ParameterSetting } from '../../types.ts'
import type { Found } from '../finding.ts'

/** Where a report goes, as a sentence lists it. */
const REPORTS = {
  misuse_report_route: 'misuse',
  safeguarding_report_route: 'worries about a child',
  staff_abuse_report_route: 'abuse of staff',
  unsolicited_contact_route: 'contact that nobody sought',
} as const
/** What the same person may do besides, which leaves nobody to turn to. */
const BESIDES = {
  policy_questions_route: 'answers questions about the policy',
  policy_monitor_role: 'watches that it is kept',
} as const

const LIST = new Intl.ListFormat('en-GB')

/** Reports that go to one role alone, with nobody named for the case that it is about them. */
export function singleRoute(pack: Pack): readonly Found[] {
  return ROLES.flatMap(({ code }) => {
    const alone = Object.entries(REPORTS).filter(
      ([key]) => pack.parameters[key]?.value === code && pack.parameters[key]?.status === 'stated',
    )
    if (alone.length === 0) return []
    const besides = Object.entries(BESIDES).filter(([key]) => includes(pack.parameters[key], code))
    const keys = [...alone, ...besides].map(([key]) => key)
    const who = roleWord(code, pack.terms)
    const also =
      besides.length > 0 ? `, who also ${LIST.format(besides.map(([, does]) => does))}` : ''
    return {
      severity: 'fault',
      clauses: [...new Set(keys.flatMap((key) => pack.parameters[key]?.clauses ?? []))],
      says: `Reports of ${LIST.format(alone.map(([, what]) => what))} go to the ${who} alone${also}. Nobody is named for the case that the ${who} is the one it is about.`,
      mend: 'Name a second person whom anybody may choose, such as the chair of governors or the local authority’s officer.',
      at: code,
    }
  })
}

function includes(setting: ParameterSetting | undefined, role: Role): boolean {
  const value = setting?.value ?? null
  return value !== null && [value].flat().includes(role)
}
