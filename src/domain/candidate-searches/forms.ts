import { z } from 'zod'
import { typedDay, typedText } from '../typed.ts'

export const planSearchForm = z
  .object({
    schoolId: z.uuid(),
    candidate: typedText(200).trim().min(1, 'Enter the name of the candidate'),
    vacancy: typedText(200).trim().min(1, 'Enter the vacancy'),
    shortlistedOn: typedDay,
    informedOn: typedDay,
    searcherId: z.uuid('Choose who searches'),
    panel: z.array(z.uuid()).min(1, 'Choose who is on the panel').max(12),
  })
  .refine(({ searcherId, panel }) => !panel.includes(searcherId), {
    path: ['searcherId'],
    error: 'Whoever searches is not on the panel: choose somebody else',
  })
export type PlanSearch = z.output<typeof planSearchForm>

export const recordSearchForm = z
  .object({
    searchId: z.uuid(),
    outcome: z.enum(['nothing', 'findings', 'not_done'], 'Choose what came of it'),
    sources: typedText(1_000).trim().default(''),
    findings: typedText(2_000).trim().default(''),
    reason: typedText(1_000).trim().default(''),
  })
  .refine(({ outcome, sources }) => outcome === 'not_done' || sources !== '', {
    path: ['sources'],
    error: 'Say which public places you looked at, and for which words',
  })
  .refine(({ outcome, findings }) => outcome !== 'findings' || findings !== '', {
    path: ['findings'],
    error: 'Write what is relevant to the work or to keeping children safe, and nothing else',
  })
  .refine(({ outcome, reason }) => outcome !== 'not_done' || reason !== '', {
    path: ['reason'],
    error: 'Say why no search was done',
  })
export type RecordSearch = z.output<typeof recordSearchForm>

export const settleSearchForm = z.object({
  searchId: z.uuid(),
  answer: typedText(2_000).trim().default(''),
  decision: z.enum(['', 'appointed', 'not_appointed']).default(''),
})
export type SettleSearch = z.output<typeof settleSearchForm>
