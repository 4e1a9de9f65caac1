import type { Reader } from '../../../db/handles.ts'
import type { Account } from '../../../networks/network.ts'
import type { JoinableNetwork } from '../../../vocabulary/networks.ts'
import type { SealingKeys } from '../../sealing/index.ts'
import { openCredentials } from '../seal-credentials.ts'

/**
 * What opens the account of a channel now, for whoever asks the network something in its name.
 * @returns undefined where there is none, where a person must first confirm it or join it anew, and where no
 *   key opens what is kept
 */
export async function openAccount(
  db: Reader,
  keys: SealingKeys,
  channelId: string,
): Promise<{ readonly network: JoinableNetwork; readonly account: Account } | undefined> {
  const row = await db
    .selectFrom('network_accounts as a')
    .innerJoin('channels as c', 'c.channel_id', 'a.channel_id')
    .select(['a.trust_id', 'a.server', 'a.sealed', 'c.network'])
    .where('a.channel_id', '=', channelId)
    .where('a.state', '=', 'open')
    .executeTakeFirst()
  const place = row && { trustId: row.trust_id, channelId }
  const credentials = place && openCredentials(keys, place, row.sealed)
  if (!row || !credentials) return undefined
  return {
    network: row.network as JoinableNetwork,
    account: { server: row.server, credentials },
  }
}
