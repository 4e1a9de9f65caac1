import { z } from 'zod'
import { TRAINING_PURPOSES, type TrainingPurpose } from '../../vocabulary/training-purposes.ts'
import { typedDay, typedText } from '../typed.ts'

const purposes = TRAINING_PURPOSES.map((one) => one.code) as [TrainingPurpose, ...TrainingPurpose[]]

/** Ten years: whoever means longer means for good. */
const MOST_MONTHS = 120
const MONTHS = `Enter a number of months from 1 to ${MOST_MONTHS}, or leave it empty`

export const addCourseForm = z
  .object({
    schoolId: z.uuid(),
    title: typedText(200, 'Shorten its name').trim().min(1, 'Enter the name of the course'),
    provider: typedText(200, 'Shorten who gives it').trim().min(1, 'Enter who gives the course'),
    purposes: z.array(z.enum(purposes)).min(1, 'Choose what the course is for'),
    months: z
      .string()
      .trim()
      .default('')
      .refine((text) => text === '' || /^\d{1,3}$/.test(text), MONTHS)
      .transform((text) => (text === '' ? null : Number(text)))
      .refine((months) => months === null || (months >= 1 && months <= MOST_MONTHS), MONTHS),
    evidence: typedText(1_000).trim().min(1, 'Say where to do it and what shows that it was done'),
  })
  .readonly()
export type AddCourse = z.infer<typeof addCourseForm>

export const recordTrainingForm = z
  .object({
    schoolId: z.uuid('Choose the school'),
    personId: z.uuid('Choose who did it'),
    courseId: z.uuid('Choose the course'),
    doneOn: typedDay,
    evidence: typedText(1_000).trim().default(''),
  })
  .readonly()
export type RecordTraining = z.infer<typeof recordTrainingForm>
