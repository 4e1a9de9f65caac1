import type { Network } from '../vocabulary/networks.ts'
import { createBluesky } from './bluesky/adapter.ts'
import { createMastodon } from './mastodon/adapter.ts'
import type { NetworkAdapter } from './network.ts'
import { openWire, type WireOptions } from './wire.ts'

export { SCOPES as MASTODON_SCOPES } from './mastodon/check.ts'
export type { Account, Credentials, NetworkAdapter, NotDone } from './network.ts'
export { serverOrigin } from './server-address.ts'

/** Every network that Gatepost publishes to itself, by its code. */
export type Networks = ReadonlyMap<Network, NetworkAdapter>

/** Open the adapters; they load their libraries when first asked something. */
export function openNetworks(options: WireOptions = {}): {
  readonly networks: Networks
  close(): Promise<void>
} {
  const wire = openWire(options)
  const adapters = [createBluesky(wire), createMastodon(wire)]
  return {
    networks: new Map(adapters.map((adapter) => [adapter.network, adapter])),
    close: wire.close,
  }
}
