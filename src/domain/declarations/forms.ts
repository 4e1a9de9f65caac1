import { z } from 'zod'
import { DECLARATION_KINDS, type DeclarationKind } from '../../vocabulary/declaration-kinds.ts'
import { typedText } from '../typed.ts'

const kinds = DECLARATION_KINDS.map((one) => one.code) as [DeclarationKind, ...DeclarationKind[]]

export const declareForm = z
  .object({
    schoolId: z.uuid(),
    kind: z.enum(kinds, 'Choose what you declare'),
    /** As little as will do: “sister of a child in Year 4”, never a story. */
    words: typedText(300).trim().default(''),
  })
  .refine(({ kind, words }) => kind !== 'other' || words !== '', {
    path: ['words'],
    error: 'Say in a few words what it is',
  })
export type Declare = z.infer<typeof declareForm>

export const decideDeclarationForm = z
  .object({
    declarationId: z.uuid(),
    outcome: z.enum(['accepted', 'not_accepted'], 'Choose whether you accept it'),
    reason: typedText(1_000).trim().default(''),
  })
  .refine(({ outcome, reason }) => outcome === 'accepted' || reason !== '', {
    path: ['reason'],
    error: 'Say why, and what they should do instead',
  })
export type DecideDeclaration = z.infer<typeof decideDeclarationForm>
