import { z } from 'zod'
import { PLATFORMS, STOP_ANSWERS, VISIBILITIES } from '../../vocabulary/evidence.ts'
import { fromLondonInput } from '../london-time.ts'
import { typedText } from '../typed.ts'

/** Of one file: a screenshot or a short recording. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024
/** At one time: more are added as further evidence. */
export const MAX_FILES = 5

/** What was seen. A description is always enough; everything else helps. */
export const addEvidenceForm = z.object({
  stopAnswer: z.enum(STOP_ANSWERS, 'Answer the question before you go on'),
  description: typedText(4_000).trim().min(1, 'Describe in words what you saw'),
  /** As text and nothing else: never fetched, never a link. */
  address: typedText(2_000).trim().default(''),
  platform: z.enum(
    PLATFORMS.map((one) => one.code),
    'Choose where it was seen',
  ),
  visibility: z.enum(
    VISIBILITIES.map((one) => one.code),
    'Choose who could see it',
  ),
  seenAt: z
    .string()
    .trim()
    .default('')
    .transform((text, ctx) => {
      if (text === '') return undefined
      const at = fromLondonInput(text)
      if (!at)
        ctx.addIssue({ code: 'custom', message: 'Enter a day and a time, or leave it empty' })
      return at
    }),
  seenBy: typedText(1_000).trim().default(''),
})
export type AddEvidence = z.output<typeof addEvidenceForm>

const share = z.coerce.number('Enter a number from 0 to 100').min(0).max(100)

/** Up to twelve boxes in hundredths of the picture’s width and height, each left, top, width, height. */
export const redactForm = z.object({
  boxes: z
    .array(z.object({ left: share, top: share, width: share, height: share }))
    .transform((boxes) => boxes.filter(({ width, height }) => width > 0 && height > 0))
    .refine((boxes) => boxes.length > 0, 'Draw at least one box over what is to be covered')
    .refine((boxes) => boxes.length <= 12, 'Draw at most twelve boxes')
    .refine(
      (boxes) => boxes.every(({ left, top }) => left < 100 && top < 100),
      'Keep each box inside the picture',
    ),
})
export type Redact = z.output<typeof redactForm>
