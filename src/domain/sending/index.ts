/** What goes to networks by itself: accounts, errands, and what stands there now. */
export { confirmAccount } from './accounts/confirm-account.ts'
export { findJoinable, type JoinableChannel } from './accounts/find-channel.ts'
export { type JoinAccount, joinAccount } from './accounts/join-account.ts'
export { leaveAccount } from './accounts/leave-account.ts'
export { openAccount } from './accounts/open-account.ts'
export { resealAccounts } from './accounts/reseal.ts'
export { takeToHand, tryAgain } from './by-person.ts'
export { claimErrand } from './errands/claim-errand.ts'
export { dueErrands } from './errands/due-errands.ts'
export type { ClaimedErrand, PhotoToSend } from './errands/errand.ts'
export type { SendAnswer } from './errands/next-step.ts'
export { renewLeases } from './errands/renew-leases.ts'
export { type RemovalAnswer, settleRemoval } from './errands/settle-removal.ts'
export { settleSend } from './errands/settle-send.ts'
export { BEAT_MS } from './errands/waits.ts'
export { acceptLook } from './live/accept-look.ts'
export { type CopyDue, copiesDue } from './live/copies-due.ts'
export { type LookAnswer, recordLook } from './live/record-look.ts'
export {
  accountsOf,
  type ChannelWithAccount,
  type JoinedAccount,
} from './queries/accounts-of.ts'
export { joinedChannels, type NetworkTask } from './queries/network-tasks.ts'
export { type NetworksForHome, networksForHome } from './queries/networks-for-home.ts'
export { type OnNetwork, onNetworks } from './queries/on-networks.ts'
export { openCredentials, type SealedFor, sealCredentials } from './seal-credentials.ts'
