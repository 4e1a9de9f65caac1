import type { Control } from './control.ts'
import { CHANNELS } from './topics/channels.ts'
import { CHECKS_OF_A_POST } from './topics/checks-of-a-post.ts'
import { CONCERNS_AND_CASES } from './topics/concerns-and-cases.ts'
import { CONTACT } from './topics/contact.ts'
import { IMAGES_AND_CONSENT } from './topics/images-and-consent.ts'
import { OUTSIDE_VOICES } from './topics/outside-voices.ts'
import { PUBLISHING } from './topics/publishing.ts'
import { RECORDS } from './topics/records.ts'
import { SIGNING_AND_ADVICE } from './topics/signing-and-advice.ts'
import { STAFF_AND_OVERSIGHT } from './topics/staff-and-oversight.ts'
import { TRAINING_AND_QUESTIONS } from './topics/training-and-questions.ts'
import { VERSIONS } from './topics/versions.ts'

export type { Control } from './control.ts'

/** Every control, in the order in which they are shown. */
export const CONTROLS: readonly Control[] = [
  // One post through the gate
  ...IMAGES_AND_CONSENT,
  ...CHECKS_OF_A_POST,
  ...PUBLISHING,
  ...RECORDS,
  // The living policy
  ...SIGNING_AND_ADVICE,
  ...VERSIONS,
  ...TRAINING_AND_QUESTIONS,
  // Official channels
  ...CHANNELS,
  ...OUTSIDE_VOICES,
  // When something goes wrong
  ...CONTACT,
  ...CONCERNS_AND_CASES,
  ...STAFF_AND_OVERSIGHT,
]

const BY_ID = new Map(CONTROLS.map((control) => [control.id, control]))

/** The control with this id, or undefined when there is none. */
export function findControl(id: string): Control | undefined {
  return BY_ID.get(id)
}
