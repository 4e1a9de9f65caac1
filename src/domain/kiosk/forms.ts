import { z } from 'zod'
import { typedText } from '../typed.ts'

/** Few letters tell most names; fewer would show a stranger the whole list. */
export const LEAST_LETTERS = 2

export const lettersForm = z
  .object({
    letters: typedText(100, 'Shorten this: the first letters are enough')
      .trim()
      .min(LEAST_LETTERS, 'Enter the first two letters of your name'),
  })
  .readonly()

export const chosenForm = z.object({ personId: z.uuid('Choose your name') }).readonly()

/** What each form of a visit sends along. */
export const visitForm = z.object({ visit: z.uuid() }).readonly()
