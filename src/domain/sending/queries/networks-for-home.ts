import type { Reader } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import { accountsWaiting, type ChannelWithAccount } from './accounts-of.ts'
import { type NetworkTask, networkTasks } from './network-tasks.ts'

/** What on networks waits for one person: posts for whoever publishes, accounts for whoever keeps channels. */
export interface NetworksForHome {
  readonly onNetworks: readonly NetworkTask[]
  readonly accounts: readonly ChannelWithAccount[]
}

export async function networksForHome(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<NetworksForHome> {
  const [onNetworks, accounts] = await Promise.all([
    networkTasks(db, actor),
    accountsWaiting(db, actor, now),
  ])
  return { onNetworks, accounts }
}
