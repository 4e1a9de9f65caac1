import { z } from 'zod'
import { CLAUSE_KINDS, PARAMETERS } from '../../../policy/index.ts'
import { typedText } from '../../typed.ts'

const KEYS: ReadonlySet<string> = new Set(PARAMETERS.map(({ key }) => key))

/** What a person says of one clause: what kind it is, what is done about it, and what it answers. */
export const bindingForm = z.object({
  clauseId: z.string().max(100),
  kind: z.enum(CLAUSE_KINDS, 'Choose what kind of clause it is'),
  audience: z.array(z.string().max(60)).max(20),
  controls: z.array(z.string().max(60)).max(20, 'Choose at most 20 controls'),
  none: typedText(1_000).trim(),
  /** Question → what the clause answers, as it was typed; empty where it does not say. */
  answers: z.partialRecord(
    z.string().refine((key) => KEYS.has(key), 'There is no such question'),
    typedText(500).trim(),
  ),
})
export type Binding = z.infer<typeof bindingForm>

/** What somebody writes beside the file that they bring in. */
export const documentForm = z.object({ why: typedText(300).trim().default('') })

export const sectionForm = z.object({ section: z.string().min(1).max(200) })
