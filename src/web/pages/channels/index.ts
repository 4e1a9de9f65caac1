import type { App } from '../../context.ts'
import { registerChangeChannel } from './change.tsx'
import { registerCloseChannel } from './close.tsx'
import { registerHeld } from './held.ts'
import { registerChannelList } from './list.tsx'
import { registerLookAtChannel } from './look.tsx'
import { registerNewChannel } from './new-channel.tsx'
import { registerShowChannel } from './show.tsx'
import { registerChannelStaff } from './staff.ts'

/** The register of official channels. */
export function registerChannelPages(app: App): void {
  registerChannelList(app)
  registerNewChannel(app)
  registerShowChannel(app)
  registerChangeChannel(app)
  registerChannelStaff(app)
  registerLookAtChannel(app)
  registerCloseChannel(app)
  registerHeld(app)
}
