/** The register of official channels: who runs them, how they stand, and how they are closed. */
export { type RegisterChannel, registerChannel } from './register-channel.ts'
