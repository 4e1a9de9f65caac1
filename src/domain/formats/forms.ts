import { z } from 'zod'
import { LANGUAGES, type LanguageCode } from '../../vocabulary/languages.ts'
import { typedDay, typedText } from '../typed.ts'

export const formatRequestForm = z
  .object({
    wish: typedText(500).trim().min(1, 'Say which language or format you need'),
    reach: typedText(300).trim().min(1, 'Say how the school can reach you'),
    name: typedText(200)
      .trim()
      .transform((name) => name || null),
  })
  .readonly()
export type FormatRequest = z.infer<typeof formatRequestForm>

export const formatGivenForm = z
  .object({
    requestId: z.uuid(),
    schoolId: z.uuid(),
    given: typedText(500).trim().min(1, 'Say what was given'),
  })
  .readonly()
export type FormatGiven = z.infer<typeof formatGivenForm>

const codes = LANGUAGES.map((one) => one.code) as [LanguageCode, ...LanguageCode[]]

export const translationForm = z
  .object({
    schoolId: z.uuid(),
    policyVersionId: z.uuid('Choose the version that was translated'),
    language: z.enum(codes, 'Choose the language'),
    translatedBy: typedText(200).trim().min(1, 'Say who translated it'),
    translatedOn: typedDay,
  })
  .readonly()
export type AttachTranslation = z.infer<typeof translationForm>
