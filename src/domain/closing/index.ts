/** Closing a channel, with everything that was on its way there. */
export { closeChannel } from './close-channel.ts'
