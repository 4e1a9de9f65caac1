import type { CaseEvent } from '../../../domain/cases/index.ts'
import { ACCESS_WAYS } from '../../../vocabulary/matters.ts'
import { REFERRAL_STEPS, TAKEDOWN_ACTIONS } from '../../../vocabulary/takedown-requests.ts'

const SAID: Readonly<Record<string, string>> = {
  report: 'Reported',
  addition: 'The reporter added to it',
  withdrawal: 'The reporter said that they take it back',
  reply: 'The reporter was written to',
  note: 'The concern was closed with a reason',
}
const EVIDENCE: Readonly<Record<string, string>> = {
  person: 'Evidence put on record',
  reporter: 'A picture or a file sent in by whoever reported it',
  quarantined: 'All viewing of a file stopped',
}
const LINKS: Readonly<Record<string, string>> = {
  linked: 'Something put under the case',
  unlinked: 'Something taken out of the case',
}
const TASKS: Readonly<Record<string, string>> = {
  added: 'A task put down',
  done: 'A task done',
}

function labelIn(list: readonly { readonly code: string; readonly label: string }[], code: string) {
  return list.find((one) => one.code === code)?.label ?? code
}

function didIn(list: readonly { readonly code: string; readonly did: string }[], code: string) {
  return list.find((one) => one.code === code)?.did ?? code
}

/** What happened, in a line; never what was said. */
export function eventLabel({ group, what, aboutName }: CaseEvent): string {
  const about = aboutName ? `: ${aboutName}` : ''
  switch (group) {
    case 'words':
      return SAID[what] ?? what
    case 'evidence':
      return EVIDENCE[what] ?? what
    case 'links':
      return LINKS[what] ?? what
    case 'tasks':
      return `${TASKS[what] ?? what}${about}`
    case 'referrals':
      return what === 'made'
        ? 'Taken to an outside body'
        : `Referral: ${didIn(REFERRAL_STEPS, what)}`
    case 'takedowns':
      return what === 'opened' ? 'A takedown begun' : `Takedown: ${didIn(TAKEDOWN_ACTIONS, what)}`
    default:
      return `${accessLabel(what)}${about}`
  }
}

function accessLabel(what: string): string {
  if (what === 'ended') return 'Let in no longer'
  if (what === 'kept_out') return 'Kept out'
  if (what === 'kept_out_ended') return 'Kept out no longer'
  return labelIn(ACCESS_WAYS, what)
}

/** Where more of it is read; undefined for what has no page. */
export function eventHref({ group, id, matterId }: CaseEvent, slug: string): string | undefined {
  if (group === 'evidence') return `/evidence/${id}`
  if (group === 'referrals') return `/matters/${matterId}/referrals`
  if (group === 'takedowns') return `/takedown-requests/${id}`
  if (group === 'words') return `/schools/${slug}/concerns/${id}`
  return undefined
}
