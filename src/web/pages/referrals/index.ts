export { registerReferrals } from './referrals.tsx'
