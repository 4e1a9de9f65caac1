import { z } from 'zod'
import {
  NAME_SHOWN,
  RULE_SEVERITIES,
  WATCH_EFFECTS,
  WATCH_KINDS,
} from '../../vocabulary/moderation.ts'
import { neededDay, typedText } from '../typed.ts'

const codes = <const T extends string>(list: readonly { readonly code: T }[]) =>
  list.map((one) => one.code) as [T, ...T[]]

/** What every form about one comment says: which, and as it was seen. */
export const seenComment = z
  .object({ commentId: z.uuid(), revision: z.coerce.number().int().min(1).max(1_000_000) })
  .readonly()
export type SeenComment = z.infer<typeof seenComment>

export const giveCommentForm = z
  .object({ commentId: z.uuid(), personId: z.uuid('Choose who is to look at it') })
  .readonly()
export type GiveComment = z.infer<typeof giveCommentForm>

export const removeCommentForm = z
  .object({
    commentId: z.uuid(),
    revision: z.coerce.number().int().min(1).max(1_000_000),
    houseRuleId: z.uuid('Choose the house rule that it breaks'),
    /** Left out: as the rule says. */
    severity: z.preprocess(
      (value) => value || undefined,
      z.enum(codes(RULE_SEVERITIES), 'Choose how grave it is').optional(),
    ),
    /** Empty: the rule's own words. */
    wordsToAuthor: typedText(1_000).trim(),
  })
  .readonly()
export type RemoveComment = z.infer<typeof removeCommentForm>

export const handOverForm = z
  .object({
    commentId: z.uuid(),
    reason: typedText(1_000).trim().min(1, 'Say in a sentence what worries you'),
  })
  .readonly()
export type HandOver = z.infer<typeof handOverForm>

export const STOP_ANSWERS = ['no', 'yes', 'unsure'] as const
export const stopAnswer = z.enum(STOP_ANSWERS, 'Answer the question before you go on')

/** What a visitor writes on a school's own page. */
export const writeCommentForm = z
  .object({
    name: typedText(60).trim(),
    text: typedText(1_000).trim().min(2, 'Write your comment'),
    /** A field that people do not see, and that must stay empty. */
    website: z.string().max(200).default(''),
    token: z.string().max(200).default(''),
  })
  .readonly()
export type WriteComment = z.infer<typeof writeCommentForm>

export const appealForm = z
  .object({
    code: z.string().max(40),
    words: typedText(1_000).trim().min(2, 'Say why you think the decision is wrong'),
  })
  .readonly()

export const decideAppealForm = z
  .object({
    commentId: z.uuid(),
    outcome: z.enum(['upheld', 'refused'], 'Choose what becomes of it'),
    answer: typedText(1_000).trim().min(2, 'Write a sentence to the author'),
  })
  .readonly()
export type DecideAppeal = z.infer<typeof decideAppealForm>

/** A comment that a person saw on a network which Gatepost cannot read. */
export const byHandForm = z
  .object({
    channelId: z.uuid('Choose the channel'),
    authorName: typedText(100).trim().min(1, 'Give the name that stands there'),
    text: typedText(3_000).trim().min(1, 'Enter what it says'),
    address: typedText(500).trim(),
  })
  .readonly()
export type CommentByHand = z.infer<typeof byHandForm>

export const stopByHandForm = z
  .object({
    channelId: z.uuid('Choose the channel'),
    answer: z.enum(['yes', 'unsure']),
    where: typedText(500).trim().min(1, 'Say where it stands, in words'),
  })
  .readonly()
export type StopByHand = z.infer<typeof stopByHandForm>

/** One word or phrase to a line. */
const wordLines = typedText(4_000)
  .transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ])
  .refine((lines) => lines.length <= 200, 'Shorten the list to 200 words or phrases')
  .refine((lines) => lines.every((line) => line.length <= 60), 'Shorten each line to 60 characters')

export const setCommentsForm = z
  .object({
    channelId: z.uuid(),
    isOpen: z.boolean(),
    openDays: z.coerce
      .number('Enter a number of days from 1 to 28')
      .int('Enter a number of days from 1 to 28')
      .min(1, 'Enter a number of days from 1 to 28')
      .max(28, 'Enter a number of days from 1 to 28'),
    nameShown: z.enum(codes(NAME_SHOWN), 'Choose how names are shown'),
    effects: z.partialRecord(z.enum(codes(WATCH_KINDS)), z.enum(codes(WATCH_EFFECTS))),
    holdWords: wordLines,
    flagWords: wordLines,
  })
  .readonly()
export type SetComments = z.infer<typeof setCommentsForm>

export const addHouseRuleForm = z
  .object({
    schoolId: z.uuid(),
    channelId: z.union([z.uuid(), z.literal('')]).transform((id) => id || null),
    title: typedText(120).trim().min(1, 'Write the rule'),
    severity: z.enum(codes(RULE_SEVERITIES), 'Choose how grave it is to break it'),
    wordsToAuthor: typedText(1_000).trim().min(1, 'Write what the author is told'),
  })
  .readonly()
export type AddHouseRule = z.infer<typeof addHouseRuleForm>

export const nameCoverForm = z
  .object({
    schoolId: z.uuid(),
    awayId: z.uuid('Choose who is away'),
    coveredBy: z.uuid('Choose who looks after their comments'),
    fromDate: neededDay('Choose the first day'),
    toDate: neededDay('Choose the last day'),
  })
  .readonly()
  .refine((cover) => cover.fromDate <= cover.toDate, {
    message: 'The last day must not be before the first',
    path: ['toDate'],
  })
export type NameCover = z.infer<typeof nameCoverForm>
