/** The register of official channels: who runs them, how they stand, and how they are closed. */

export { attest } from './attest.ts'
export { type ChannelFields, changeChannel, digestOfChannel } from './change-channel.ts'
export { beginClosing } from './closure/begin-closing.ts'
export { downloadArchive } from './closure/download-archive.ts'
export { dropClosing } from './closure/drop-closing.ts'
export { finishClosing } from './closure/finish-closing.ts'
export type { Closure, SettledTask } from './closure/open-closure.ts'
export { settleTask } from './closure/settle-task.ts'
export { endStaff } from './end-staff.ts'
export {
  attestForm,
  beginClosingForm,
  type ChangeChannel,
  changeChannelForm,
  type FinishClosing,
  finishClosingForm,
  nameStaffForm,
  type OpenChannel,
  openChannelForm,
  SUCCESSES,
  settleTaskForm,
} from './forms.ts'
export { keepBreaches } from './keep-breaches.ts'
export { nameStaff } from './name-staff.ts'
export { openChannel } from './open-channel.ts'
export { partOf } from './parts-of.ts'
export { type ChannelPast, channelPast } from './queries/channel-past.ts'
export {
  type Attestation,
  type ChannelRecord,
  channelRecord,
  type StaffMember,
} from './queries/channel-record.ts'
export { type ChannelTasks, channelTasksOf } from './queries/channel-tasks.ts'
export { comingStops, type StoppedChannel } from './queries/coming-stops.ts'
export { type NamedChannel, openChannels } from './queries/open-channels.ts'
export { type PublicChannel, publicChannels } from './queries/public-channels.ts'
export { type ListedChannel, registerOf } from './queries/register-of.ts'
export { channelStandings, type StoodChannel } from './queries/standings.ts'
export { type RegisterChannel, registerChannel } from './register-channel.ts'
export * from './requests/index.ts'
export { frozenAmong, standingOfChannel } from './standing-of.ts'
