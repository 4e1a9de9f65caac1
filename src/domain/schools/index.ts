export { addDevice } from './add-device.ts'
export { approveDevice, mayApproveDevice } from './approve-device.ts'
export { askForTraining } from './ask-for-training.ts'
export { changeSchool } from './change-school.ts'
export { describeDevice } from './describe-device.ts'
export { type DeviceRule, deviceRule } from './device-rule.ts'
export { dropOwnSetting } from './drop-own-setting.ts'
export { endMentionPermission } from './end-mention-permission.ts'
export {
  type AddDevice,
  addDeviceForm,
  type ChangeSchool,
  changeSchoolForm,
  type RecordMention,
  recordMentionForm,
} from './forms.ts'
export { foundSchool, type NewSchool } from './found-school.ts'
export { foundTrust } from './found-trust.ts'
export { foundSchoolForm, foundTrustForm } from './founding-forms.ts'
export { listTrusts, type TrustName } from './list-trusts.ts'
export { OWN_ROLES, OWN_SETTINGS, type OwnSetting } from './own-settings.ts'
export { type PublicSchool, publicSchool } from './public-school.ts'
export { type DeviceRecord, devicesOf } from './queries/devices-of.ts'
export { type MentionRecord, mentionPermissionsOf } from './queries/mention-permissions-of.ts'
export { recordMentionPermission } from './record-mention-permission.ts'
export { retireDevice } from './retire-device.ts'
export { type SchoolSettings, schoolSettings } from './school-settings.ts'
export { FACE_RULES, type FaceRule, setFaceRule } from './set-face-rule.ts'
export { QUIZ_COUNTS, type QuizCount, quizCount, setQuiz } from './set-quiz.ts'
export { HOUSE_RULES, TERMS_OF_USE } from './starting-texts.ts'
export { tightenPolicy } from './tighten-policy.ts'
