import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Answers, answerTo, choicesFor, isAsked, takesSeveral } from './form/field.ts'
import { REQUEST_FORM } from './form/steps.ts'

/** Answers as they are kept: whatever was typed. */
export const storedAnswers = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/**
 * The digest of what a request says: of the questions that are asked, in their order. Answers to
 * questions that are not asked any more change nothing.
 */
export function answersDigest(answers: Answers): string {
  const said = REQUEST_FORM.flatMap((step) =>
    step.fields
      .filter((field) => isAsked(field, answers))
      .map((field) => [
        field.name,
        takesSeveral(field) ? choicesFor(answers, field.name) : answerTo(answers, field.name),
      ]),
  )
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
