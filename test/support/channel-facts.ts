import type { ChannelFacts, StaffFact } from '../../src/policy/index.ts'
import { ATTESTATIONS } from '../../src/vocabulary/channel-staff.ts'

/** The first day of the term in which the channel of these facts is judged. */
export const TERM_START = '2026-09-01'
/** The day on which it was put on record, and on which everything of it was looked at. */
export const REGISTERED = '2026-09-10'

export const staffFact = (part: StaffFact['part'], more: Partial<StaffFact> = {}): StaffFact => ({
  part,
  current: true,
  trained: true,
  endedOn: null,
  ...more,
})

/** A Facebook page of which nothing is amiss on 20 November 2026. */
export function goodChannel(more: Partial<ChannelFacts> = {}): ChannelFacts {
  return {
    network: 'facebook',
    audience: 'families',
    youngestAge: null,
    registeredOn: REGISTERED,
    opensOn: null,
    closesOn: null,
    owner: 'present',
    staff: (['administrator', 'moderator'] as const).flatMap((part) => [
      staffFact(part),
      staffFact(part),
    ]),
    recoveryAddress: 'office@larkfield.example',
    mailDomains: ['larkfield.example'],
    passwordLocation: 'The vault of the school office',
    exitPlan: 'Tell its followers and delete it.',
    successMeasures: 'Families say that they read it.',
    houseRules: true,
    termsOfUse: true,
    attestations: ATTESTATIONS.map(({ code }) => ({
      kind: code,
      on: REGISTERED,
      setting: code === 'messages' || code === 'comments' ? 'nobody' : null,
    })),
    lastPostOn: '2026-11-10',
    staleAfterDays: 90,
    closing: null,
    known: {},
    ...more,
  }
}
