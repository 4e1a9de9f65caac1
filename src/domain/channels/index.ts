/** The register of official channels: who runs them, how they stand, and how they are closed. */

export { keepBreaches } from './keep-breaches.ts'
export { channelStandings, type StoodChannel } from './queries/standings.ts'
export { type RegisterChannel, registerChannel } from './register-channel.ts'
export { frozenAmong, standingOfChannel } from './standing-of.ts'
export * from './requests/index.ts'
