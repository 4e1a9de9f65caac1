/** Taking a matter to an outside body, and what came of it. */
export { type MakeReferral, makeReferralForm, referralStepForm } from './forms.ts'
export { makeReferral } from './make-referral.ts'
export {
  type ReferralDue,
  type ReferralSeen,
  readReferrals,
  referralsDue,
} from './read-referrals.ts'
export { REFERRAL_LIFE, recordReferralStep } from './record-referral-step.ts'
