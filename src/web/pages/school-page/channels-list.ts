import type { PublicChannel } from '../../../domain/channels/index.ts'
import type { PublicSchool } from '../../../domain/schools/index.ts'
import { dateWords } from '../../../policy/index.ts'
import { AUDIENCES, NETWORKS } from '../../../vocabulary/networks.ts'
import type { Role } from '../../../vocabulary/roles.ts'

/** A channel as anyone may read it, on the page and as data. */
export interface ListedAddress {
  readonly name: string
  readonly network: string
  readonly audience: string
  readonly address: string
  /** In the policy’s own words; null where nobody answers for it. */
  readonly answered_for_by: string | null
  /** Its own; null where those of the school hold. */
  readonly house_rules: string | null
  readonly open: boolean
  /** The day from which it is not the school’s any more. */
  readonly closed_on: string | null
}

/** @param words where the school’s own page is, and what its policy calls a role */
export function toAddresses(
  channels: readonly PublicChannel[],
  words: { readonly home: string; readonly roleIn: (role: Role) => string },
): ListedAddress[] {
  const label = (
    list: readonly { readonly code: string; readonly label: string }[],
    code: string,
  ) => list.find((one) => one.code === code)?.label ?? code
  return channels.map((channel) => ({
    name: channel.name,
    network: label(NETWORKS, channel.network),
    audience: label(AUDIENCES, channel.audience),
    address: channel.network === 'hosted' ? words.home : channel.address,
    answered_for_by: channel.ownerRole && words.roleIn(channel.ownerRole),
    house_rules: channel.houseRules || null,
    open: channel.closedOn === null,
    closed_on: channel.closedOn,
  }))
}

/** What to do about a page that pretends to be the school. */
export const IMPOSTOR_STEPS = [
  'Do not answer it, and send it nothing.',
  'Report it on the network itself, as pretending to be somebody else.',
  'Tell the school, with its address.',
] as const

/** The list as plain text, for whoever reads it without a browser. */
export function readableList(school: PublicSchool, channels: readonly ListedAddress[]): string {
  const open = channels.filter((one) => one.open)
  const closed = channels.filter((one) => !one.open)
  const lines = [
    `The channels of ${school.name}`,
    '',
    ...open.map(({ name, network, address }) => `${name} (${network}): ${address}`),
    ...(open.length === 0 ? ['None.'] : []),
    ...(closed.length === 0 ? [] : ['', 'Not ours any more:']),
    ...closed.map(
      ({ name, address, closed_on }) =>
        `${name}: ${address}, closed on ${dateWords(closed_on ?? '')}`,
    ),
    '',
    'Anything else that bears our name is not ours.',
    ...IMPOSTOR_STEPS,
    ...school.publicContacts,
  ]
  return `${lines.join('\n')}\n`
}
