import type { AttestationKind } from '../../vocabulary/channel-staff.ts'
import { daysOn } from '../partial-date.ts'
import type { Asking, Check, Fault } from './fault.ts'

/** A new term begins on another day in each place, and holidays come between. */
const GRACE_OF_TERM = 28
/** Staff are back before their pupils: what they look at then counts for the term. */
const BEFORE_TERM = 7

/** Lost passwords come to the school and to nobody’s own mailbox. */
export const checkRecoveryAddress: Check = ({ facts }) => {
  const { recoveryAddress, mailDomains } = facts
  const mend = 'Put an address of the school there, on the network first and then here.'
  if (recoveryAddress === '') {
    return {
      says: 'Nobody has put on record where its lost password would be sent.',
      mend,
      since: facts.registeredOn,
    }
  }
  if (isOfSchool(recoveryAddress, mailDomains)) return undefined
  const says =
    mailDomains.length === 0
      ? 'The school has not said which mail addresses are its own.'
      : 'Its lost password would be sent to an address that is not the school’s.'
  return mailDomains.length === 0
    ? { says, mend: 'Enter the school’s own mail domains.', mendAt: 'texts' }
    : { says, mend }
}

/** Whether an address belongs to the school, or to a part of its domain. */
export function isOfSchool(address: string, mailDomains: readonly string[]): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return (
    address.includes('@') && mailDomains.some((own) => domain === own || domain.endsWith(`.${own}`))
  )
}

/** A second person can find the password when the first is ill. Where it is, never what it is. */
export const checkPasswordLocation: Check = ({ facts }) =>
  facts.passwordLocation === ''
    ? {
        says: 'Nobody has put on record where its password is kept.',
        mend: 'Say in which password manager it is. Never write the password itself.',
        since: facts.registeredOn,
      }
    : undefined

export const checkMfa: Check = (asking) =>
  lookedAtThisTerm(asking, 'mfa', 'that signing in takes a second step')

/** Platforms change settings, so somebody looks every term (oldchurch 18.2a). */
export const checkPrivacy: Check = (asking) =>
  lookedAtThisTerm(asking, 'privacy', 'its privacy settings')

/** No private messages with learners (lwlat 9.1x). */
export const checkMessages: Check = (asking) =>
  lookedAtThisTerm(asking, 'messages', 'who may send it messages') ??
  tooOpen(asking, 'messages', ['nobody'], 'A channel for learners takes no private messages.')

/** A channel for learners has the strongest settings (oldchurch 18.2a). */
export const checkComments: Check = (asking) =>
  lookedAtThisTerm(asking, 'comments', 'who may comment') ??
  tooOpen(
    asking,
    'comments',
    ['nobody', 'known', 'checked_first'],
    'On a channel for learners nobody’s comment shows before a person has looked at it.',
  )

function tooOpen(
  { facts }: Asking,
  kind: AttestationKind,
  allowed: readonly string[],
  says: string,
): Fault | undefined {
  if (facts.audience !== 'pupils') return undefined
  const last = facts.attestations.find((one) => one.kind === kind)
  if (!last || allowed.includes(last.setting ?? '')) return undefined
  return { says, mend: 'Change the setting on the network, and put on record how it is now.' }
}

/** House rules and terms stand where its visitors see them (oldchurch 17.1a, 17.1b). */
export const checkHouseRules: Check = (asking) => {
  const { facts, asked } = asking
  if (!asked.houseRules) return undefined
  if (!facts.houseRules || !facts.termsOfUse) {
    return {
      says: facts.houseRules ? 'The school has no terms of use.' : 'It has no house rules.',
      mend: facts.houseRules
        ? 'Write them in the school’s texts.'
        : 'Write them in the school’s texts, or give the channel its own.',
      mendAt: 'texts',
    }
  }
  if (facts.network === 'hosted') return undefined
  return lookedAtThisTerm(asking, 'house_rules', 'that its house rules and terms can be read there')
}

function lookedAtThisTerm(
  { facts, termStart }: Asking,
  kind: AttestationKind,
  what: string,
): Fault | undefined {
  const on = facts.attestations.find((one) => one.kind === kind)?.on
  const mend = 'Look at it on the network, and put on record what you saw.'
  if (on === undefined) {
    return { says: `Nobody has put on record ${what}.`, mend, since: facts.registeredOn }
  }
  if (on >= daysOn(termStart, -BEFORE_TERM)) return undefined
  const says = `Nobody has looked this term at ${what.replace(/^that /, 'whether ')}.`
  return { says, mend, since: termStart, graceDays: GRACE_OF_TERM }
}
