import { z } from 'zod'
import { BUNDLE_BASES, BUNDLE_PARTS, BUNDLE_RECIPIENTS } from '../../vocabulary/bundles.ts'
import { typedText } from '../typed.ts'

const codesOf = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  list.map(({ code }) => code) as [Code, ...Code[]]

/** Of one box with one name or passage on each line. */
const MOST_LINES = 100

const lines = (most: number, empty: string) =>
  typedText(most)
    .default('')
    .transform((text) => text.split(/\r?\n/).map((line) => line.trim()))
    .transform((all) => [...new Set(all.filter((line) => line !== ''))])
    .refine((all) => all.length <= MOST_LINES, `Write at most ${MOST_LINES} lines`)
    .refine((all) => all.every((line) => /\p{L}.*\p{L}/u.test(line)), empty)

const several = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().max(40)).max(500),
)

/** What goes into a bundle, and what is taken out of it. */
export const bundleContents = z.object({
  parts: several.pipe(z.array(z.enum(codesOf(BUNDLE_PARTS))).min(1, 'Choose at least one part')),
  files: z.enum(['covered', 'as_came'], 'Choose which files'),
  /** Ids of people, as the page named them, whose names are replaced. */
  replace: several,
  morePupils: lines(4_000, 'Write whole names, one on each line'),
  moreAdults: lines(4_000, 'Write whole names, one on each line'),
  passages: lines(20_000, 'Write at least two letters on each line'),
  /** What `planBundle` said of the plan that was looked through. */
  seen: z
    .string()
    .regex(/^([0-9a-f]{64})?$/)
    .catch(''),
})
export type BundleContents = z.output<typeof bundleContents>

export const bundleForm = bundleContents
  .extend({
    recipient: z.enum(codesOf(BUNDLE_RECIPIENTS), 'Choose for whom it is'),
    to: typedText(200).trim().min(1, 'Say who receives it: a name or an office'),
    basis: z.enum(codesOf(BUNDLE_BASES), 'Choose why it may be handed over'),
    reason: typedText(2_000).trim().min(1, 'Say in a sentence why they need it'),
  })
  .refine(({ files, recipient }) => files === 'covered' || recipient === 'police', {
    path: ['files'],
    message: 'Files as they came go to the police alone. Choose covered copies.',
  })
export type BundleChoice = z.output<typeof bundleForm>
