import { type ChannelRecord, channelRecord } from '../../../domain/channels/index.ts'
import { may, type SchoolName } from '../../../domain/people/index.ts'
import type { PageContext } from '../../context.ts'
import { UUID } from '../../uuid-pattern.ts'

/** How the address of a channel begins. */
export const CHANNEL_PATH = `/channels/:id{${UUID}}`

/** A channel with what the reader may do with it. */
export interface ChannelAt {
  readonly channel: ChannelRecord
  readonly school: SchoolName
  /** Changes its record, its people and its end. */
  readonly keeps: boolean
  /** Puts on record how it is set. */
  readonly tends: boolean
}

type Found =
  | ({ readonly problem?: undefined } & ChannelAt)
  | { readonly channel?: undefined; readonly problem: 'not_found' | 'forbidden' }

/**
 * The channel that the address names, for everybody who works at its school.
 * @param need refuses those who may not do this with it
 */
export async function channelAt(c: PageContext, need?: 'keeps' | 'tends'): Promise<Found> {
  const { actor, now, workplace, installation } = c.var
  const id = c.req.param('id') ?? ''
  const channel = await installation.database.read(actor.trustId, (db) =>
    channelRecord(db, id, now),
  )
  const school = workplace.schools.find((one) => one.schoolId === channel?.schoolId)
  if (!channel || !school) return { problem: 'not_found' }
  const keeper = may(actor, 'channel.keep', school.schoolId) || channel.ownerId === actor.personId
  const runs = channel.staff.filter(
    (one) => one.personId === actor.personId && one.endedOn === null && one.here,
  )
  const tends = keeper || runs.some(({ part }) => part === 'administrator')
  const sees = tends || runs.length > 0 || may(actor, 'channel.see', school.schoolId)
  if (!sees) return { problem: 'forbidden' }
  const open = channel.closedOn === null
  const found = { channel, school, keeps: keeper && open, tends: tends && open }
  if (need && !found[need]) return { problem: open ? 'forbidden' : 'not_found' }
  return found
}
