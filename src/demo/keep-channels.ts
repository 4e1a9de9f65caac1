import { daysAfter } from '../domain/calendar.ts'
import {
  attest,
  type ChannelFields,
  changeChannel,
  channelRecord,
  digestOfChannel,
  endStaff,
  nameStaff,
} from '../domain/channels/index.ts'
import { londonDate } from '../domain/london-time.ts'
import type { Actor } from '../domain/people/index.ts'
import { ATTESTATIONS, type AttestationKind } from '../vocabulary/channel-staff.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, mailDomain, type StandingSchool } from './set-up-school.ts'

type Db = Parameters<Parameters<DemoTools['database']['write']>[1]>[0]

/** What somebody wrote down who looked at an account. */
const SEEN: Readonly<Record<AttestationKind, string>> = {
  mfa: 'Both of us are asked for a code from the app at every sign-in.',
  privacy: 'Friend lists and tagging are off; the page shows nothing but our posts.',
  messages: 'The button to send a message is switched off.',
  comments: 'Comments wait until one of us lets them through.',
  house_rules: 'The house rules are pinned to the top and lead to our page.',
  access: 'Nobody but the people named here is on the list of those with access.',
}

/** Bring every channel of a demo school into order, with the product’s own commands. */
export async function keepChannels(
  { database }: Pick<DemoTools, 'database'>,
  standing: StandingSchool,
  at: Date,
): Promise<void> {
  const head = holder(standing, 'head')
  await database.write(head.trustId, async (db) => {
    for (const { channelId, network } of standing.channels) {
      await describe(db, { standing, head, channelId, network }, at)
      for (const [role, part] of STAFF) {
        const { personId } = holder(standing, role)
        must(await nameStaff(db, head, { channelId, personId, part }, at))
      }
    }
  })
  await lookAtChannels({ database }, standing, at)
}

const STAFF = [
  ['head', 'administrator'],
  ['media_officer', 'administrator'],
  ['head', 'moderator'],
  ['deputy_head', 'moderator'],
] as const

/** Look at how every account of a demo school is set. */
export async function lookAtChannels(
  { database }: Pick<DemoTools, 'database'>,
  standing: StandingSchool,
  at: Date,
): Promise<void> {
  const officer = holder(standing, 'media_officer')
  const accounts = standing.channels.filter(({ network }) => network !== 'hosted')
  await database.write(officer.trustId, async (db) => {
    for (const { channelId } of accounts) {
      for (const { code: kind } of ATTESTATIONS) {
        const setting =
          kind === 'messages' ? 'nobody' : kind === 'comments' ? 'checked_first' : null
        must(await attest(db, officer, { channelId, kind, setting, seen: SEEN[kind] }, at))
      }
    }
  })
}

interface Described {
  readonly standing: StandingSchool
  readonly head: Actor
  readonly channelId: string
  readonly network: string
}

async function describe(
  db: Db,
  { standing, head, channelId, network }: Described,
  at: Date,
): Promise<void> {
  const { personId: ownerId } = holder(standing, 'media_officer')
  const account = {
    recoveryAddress: `office@${mailDomain(standing.school)}`,
    passwordLocation: 'The school’s password manager, folder “Social media”',
  }
  await change(
    db,
    { head, channelId },
    {
      ownerId,
      purpose: 'Families see what their children do, and hear of dates in good time.',
      successMeasures: 'Fewer calls to the office about dates; families say that they read it.',
      exitPlan: 'Say where to look instead, keep the archive, delete it after the summer.',
      ...(network === 'hosted' ? {} : account),
    },
    at,
  )
}

async function change(
  db: Db,
  { head, channelId }: Pick<Described, 'head' | 'channelId'>,
  more: Partial<ChannelFields>,
  at: Date,
): Promise<void> {
  const found = await channelRecord(db, channelId, at)
  if (!found) throw new Error('The demo has no such channel.')
  const { name, audience, address, ownerId, purpose, successMeasures, exitPlan } = found
  const { recoveryAddress, passwordLocation, houseRules, youngestAge, staleAfterDays } = found
  const fields: ChannelFields = {
    ...{ name, audience, address, ownerId, purpose, successMeasures, exitPlan, recoveryAddress },
    ...{ passwordLocation, houseRules, youngestAge, staleAfterDays },
    opensOn: found.opensOn,
    closesOn: found.closesOn,
  }
  const command = { ...fields, ...more, channelId, seen: digestOfChannel(fields) }
  must(await changeChannel(db, head, command, at))
}

/** So many days ago a moderator went, and so many days ago a channel should have been closed. */
const MODERATOR_ENDED = 5
const SHOULD_BE_CLOSED = 2

/** One channel of a school that wants a moderator, and its last one past its closing day. */
export async function neglectChannels(
  { database }: Pick<DemoTools, 'database'>,
  standing: StandingSchool,
  now: Date,
): Promise<void> {
  const head = holder(standing, 'head')
  const account = standing.channels.find(({ network }) => network !== 'hosted')
  const last = standing.channels.at(-1)
  if (!account || !last) throw new Error('The demo has too few channels.')
  const before = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000)
  await database.write(head.trustId, async (db) => {
    const { channelId } = account
    const at = before(MODERATOR_ENDED)
    const found = await channelRecord(db, channelId, at)
    const member = found?.staff.find(({ part }) => part === 'moderator')
    const { channelStaffId = '' } = member ?? {}
    must(await endStaff(db, head, { channelId, channelStaffId }, at))
    const access = { channelId, kind: 'access', setting: null, seen: SEEN.access } as const
    must(await attest(db, head, access, at))
    const closesOn = daysAfter(londonDate(now), -SHOULD_BE_CLOSED)
    await change(db, { head, channelId: last.channelId }, { closesOn }, at)
  })
}
