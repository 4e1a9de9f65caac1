/** What a course of training is for. Stored codes; the labels are what a person reads. */
export const TRAINING_PURPOSES = [
  { code: 'posting', label: 'Posting for the school' },
  { code: 'moderating', label: 'Approving and moderating' },
  { code: 'administering', label: 'Running accounts and keeping the policy' },
  { code: 'investigating', label: 'Investigating' },
  { code: 'safeguarding', label: 'Safeguarding' },
] as const
export type TrainingPurpose = (typeof TRAINING_PURPOSES)[number]['code']

/** The label of a purpose as a person reads it. */
export function purposeLabel(purpose: TrainingPurpose): string {
  return TRAINING_PURPOSES.find((one) => one.code === purpose)?.label ?? purpose
}
