import type { ChannelPart } from '../../vocabulary/channel-staff.ts'
import type { StaffFact } from './facts.ts'
import type { Asking, Check, Fault } from './fault.ts'

/** Somebody answers for it and works at the school (oldchurch 14.5a, 16.1b). */
export const checkOwner: Check = ({ facts }) => {
  if (facts.owner === 'present') return undefined
  const mend = 'Name the person who answers for it.'
  if (facts.owner === 'none') {
    return { says: 'Nobody is named who answers for it.', mend, since: facts.registeredOn }
  }
  return { says: 'Whoever answered for it does not work at the school any more.', mend }
}

/** Enough trained administrators (oldchurch 14.5b, A1.adm.1); none left stops publishing at once. */
export const checkAdministrators: Check = (asking) => {
  const fault = tooFew(asking, 'administrator', asking.asked.administrators)
  const held = asking.facts.staff.filter(({ part }) => part === 'administrator')
  const left = held.length > 0 && held.every(({ current }) => !current)
  if (!fault || !left) return fault
  const says = 'No administrator is left, so nobody could take a post down.'
  return { ...fault, says, graceDays: 0 }
}

/** Enough trained moderators for leave and absence (oldchurch 18.4b, A1.adm.2). */
export const checkModerators: Check = (asking) =>
  tooFew(asking, 'moderator', asking.asked.moderators)

function tooFew(asking: Asking, part: ChannelPart, wanted: number): Fault | undefined {
  const staff = asking.facts.staff.filter((one) => one.part === part)
  const current = staff.filter((one) => one.current)
  const trained = current.filter((one) => one.trained)
  if (trained.length >= wanted) return undefined
  const untrained = current.length - trained.length
  const have = trained.length === 0 ? 'has none' : `has ${trained.length}`
  const waiting =
    untrained > 0 ? `, and ${untrained} more whose training is missing or has run out` : ''
  const short = wanted - trained.length
  return {
    says: `It needs ${wanted} ${part}s and ${have}${waiting}.`,
    mend:
      untrained >= short
        ? 'Have their training confirmed, or name somebody else.'
        : `Name ${short === 1 ? 'one' : short} more.`,
    since: current.length < wanted ? shortSince(asking, staff) : undefined,
  }
}

/** After the last of them ended nobody could have been missing who is not missing now. */
function shortSince({ facts }: Asking, staff: readonly StaffFact[]): string | undefined {
  const ended = staff.filter((one) => !one.current)
  if (ended.some(({ endedOn }) => endedOn === null)) return undefined
  const last = ended
    .flatMap(({ endedOn }) => endedOn ?? [])
    .sort()
    .at(-1)
  return last ?? facts.registeredOn
}

/** Whoever runs it no longer has no way in any more: somebody looked after they ended. */
export const checkAccess: Check = ({ facts }) => {
  const seen = facts.attestations.find(({ kind }) => kind === 'access')?.on
  const ended = facts.staff
    .flatMap(({ endedOn }) => endedOn ?? [])
    .filter((on) => seen === undefined || seen < on)
    .sort()
  const [first] = ended
  if (first === undefined) return undefined
  const who = ended.length === 1 ? 'Somebody who ran it' : `${ended.length} people who ran it`
  return {
    says: `${who} may still have a way in.`,
    mend: 'Take their access away on the network, change the password, and put on record that you did.',
    since: first,
  }
}
