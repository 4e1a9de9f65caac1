/** What is asked for beside a channel: brand, friends, calls, sites of others, media enquiries. */
export { type AskPermission, askPermission } from './ask-permission.ts'
export { type DecidePermission, decidePermission, needsConsent } from './decide-permission.ts'
export { endPermission } from './end-permission.ts'
export {
  decidePermissionForm,
  endPermissionForm,
  recordPermissionConsentForm,
  writeReplyForm,
} from './forms.ts'
export { type ChannelFriend, friendsOf } from './friends-of.ts'
export { PERMISSION_REGISTERS, type PermissionRegister, questionsOf, registerOf } from './kinds.ts'
export { PERMISSION_LIFECYCLE, type PermissionAction } from './lifecycle.ts'
export {
  type ListedPermission,
  type PermissionDecisionMade,
  type PermissionForReader,
  permissionForReader,
  permissionsAt,
  permissionsWaiting,
} from './queries.ts'
export { recordPermissionConsent } from './record-consent.ts'
export {
  holdsOn,
  type PermissionAt,
  permissionDigest,
  type StoredPermission,
} from './stored-permission.ts'
export { withdrawPermission } from './withdraw-permission.ts'
export { writeReply } from './write-reply.ts'
