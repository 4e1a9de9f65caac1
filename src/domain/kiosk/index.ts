/** A screen that several people share, one after another, to read and sign a policy with a PIN. */
export { closeKiosk, forgetOldKiosks } from './close-kiosk.ts'
export { enterKiosk } from './enter-kiosk.ts'
export { findKiosk, type Kiosk, type KioskVisit, VISIT_SECONDS } from './find-kiosk.ts'
export { chosenForm, lettersForm, visitForm } from './forms.ts'
export { kioskNames, kioskPerson, MOST_NAMES } from './kiosk-names.ts'
export { mayOpenKiosk } from './may-open-kiosk.ts'
export { openKiosk } from './open-kiosk.ts'
export { leaveKiosk, pressed } from './visit.ts'
