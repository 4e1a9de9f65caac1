import type { Credentials } from '../../networks/network.ts'
import { openText, type SealingKeys, sealText } from '../sealing/index.ts'

/** What sealed credentials belong to: put anywhere else, they do not open. */
export interface SealedFor {
  readonly trustId: string
  readonly channelId: string
}

/** Encrypt what opens an account, bound to its trust and its channel. */
export function sealCredentials(
  keys: SealingKeys,
  place: SealedFor,
  credentials: Credentials,
): string {
  return sealText(keys, boundTo(place), JSON.stringify(credentials))
}

/**
 * @returns undefined when the key is not there any more, or the text was changed or moved: the account
 *   must be joined anew
 */
export function openCredentials(
  keys: SealingKeys,
  place: SealedFor,
  text: string,
): Credentials | undefined {
  const words = openText(keys, boundTo(place), text)
  return words === undefined ? undefined : (JSON.parse(words) as Credentials)
}

function boundTo({ trustId, channelId }: SealedFor): string {
  return `gatepost network account 1 ${trustId} ${channelId}`
}
