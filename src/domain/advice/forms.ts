import { z } from 'zod'
import {
  ANSWER_KINDS,
  findSituation,
  readFacts,
  STANDINGS,
  type Standing,
} from '../../policy/advise/index.ts'
import { typedText } from '../typed.ts'

const standings = STANDINGS.map((standing) => standing.code) as [Standing, ...Standing[]]

export const askQuestionForm = z.object({
  schoolId: z.uuid(),
  words: typedText(2_000, 'Shorten your question to 2,000 characters')
    .trim()
    .min(1, 'Enter your question'),
  standing: z.enum(standings, 'Choose in which capacity you ask'),
  /** The situation it was asked from; anything else is as if there were none. */
  situation: z
    .string()
    .optional()
    .transform((id) => (id !== undefined && findSituation(id) ? id : null)),
  facts: z.record(z.string(), z.string()).default({}).transform(readFacts),
})
export type AskQuestion = z.infer<typeof askQuestionForm>

const publicQuestion = typedText(300, 'Shorten the question for everybody to 300 characters').trim()

export const answerQuestionForm = z
  .object({
    schoolId: z.uuid(),
    questionId: z.uuid(),
    verdict: z.enum(ANSWER_KINDS, 'Choose what the answer is'),
    answer: typedText(4_000, 'Shorten the answer to 4,000 characters')
      .trim()
      .min(1, 'Enter the answer'),
    /** Numbers of clauses as people write them: "per.4, per.5". */
    clauses: typedText(500, 'Name fewer clauses').transform((text) =>
      text
        .split(/[\s,;]+/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
    publish: z.enum(['yes', 'no'], 'Choose whether everybody may read the answer'),
    publicQuestion,
  })
  .refine((form) => form.publish === 'no' || form.publicQuestion !== '', {
    path: ['publicQuestion'],
    error: 'Enter the question as everybody may read it',
  })
export type AnswerQuestion = z.infer<typeof answerQuestionForm>

export const publishAnswerForm = z.object({
  schoolId: z.uuid(),
  questionId: z.uuid(),
  publicQuestion: publicQuestion.min(1, 'Enter the question as everybody may read it'),
})
export type PublishAnswer = z.infer<typeof publishAnswerForm>
