import { z } from 'zod'
import { COVERT_GROUNDS } from '../../vocabulary/registers.ts'
import { typedDay, typedText } from '../typed.ts'

const said = (error: string) => typedText(2_000).trim().min(1, error)

export const askMonitoringForm = z
  .object({
    schoolId: z.uuid(),
    manner: z.enum(['open', 'covert'], 'Choose whether people are told'),
    purpose: said('Say what it is for'),
    necessity: said('Say why it is needed'),
    alternatives: said('Say what else was considered, and why it would not do'),
    scope: said('Say what is looked at, and what is not'),
    assessment: said('Say where the data protection assessment is kept'),
    ground: z
      .union([z.literal(''), z.enum(COVERT_GROUNDS.map((one) => one.code))])
      .default('')
      .transform((code) => code || null),
    noticeOn: z
      .union([z.literal(''), typedDay])
      .default('')
      .transform((day) => day || null),
    fromDate: typedDay,
    toDate: typedDay,
    aboutPerson: z
      .union([z.literal(''), z.uuid()])
      .default('')
      .transform((id) => id || null),
  })
  .refine((form) => form.toDate >= form.fromDate, {
    path: ['toDate'],
    error: 'The last day must not be before the first',
  })
  .refine((form) => form.manner === 'covert' || form.noticeOn !== null, {
    path: ['noticeOn'],
    error: 'Say when people were told, or will be',
  })
  .refine((form) => !form.noticeOn || form.noticeOn <= form.fromDate, {
    path: ['noticeOn'],
    error: 'People are told before it begins',
  })
  .refine((form) => form.manner === 'open' || form.ground !== null, {
    path: ['ground'],
    error: 'Without one of these grounds nothing covert is allowed',
  })
export type AskMonitoring = z.output<typeof askMonitoringForm>

export const decideMonitoringForm = z
  .object({
    authorisationId: z.uuid(),
    outcome: z.enum(['approved', 'refused'], 'Choose whether it is allowed'),
    reason: typedText(2_000).trim().default(''),
  })
  .refine(({ outcome, reason }) => outcome === 'approved' || reason !== '', {
    path: ['reason'],
    error: 'Say why',
  })
export type DecideMonitoring = z.output<typeof decideMonitoringForm>
