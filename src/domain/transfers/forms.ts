import { z } from 'zod'
import { TRANSFER_ACTIONS, TRANSFER_TIMINGS, TRANSFER_WAYS } from '../../vocabulary/transfers.ts'
import { neededDay, typedDay, typedText } from '../typed.ts'

const codesOf = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  list.map(({ code }) => code) as [Code, ...Code[]]

const needed = (most: number, missing: string) => typedText(most).trim().min(1, missing)
/** Empty for none. */
const optionalDay = z
  .union([z.literal(''), typedDay], 'Enter a date, like 2026-09-01')
  .default('')
  .transform((day) => day || undefined)

/** With what a transfer begins: for whom, to which school, and when it is due. */
export const beginTransferForm = z.object({
  learnerId: z.uuid('Find the learner and choose them'),
  school: needed(200, 'Say which school'),
  address: typedText(500).trim().default(''),
  lead: typedText(200).trim().default(''),
  contact: needed(300, 'Say how its safeguarding lead is reached, as you found it yourself'),
  timing: z.enum(codesOf(TRANSFER_TIMINGS), 'Choose when they move'),
  countedFrom: neededDay('Enter the day from which it is counted'),
  dueOn: optionalDay,
  why: needed(1_000, 'Say in a sentence why it goes there'),
})
export type BeginTransfer = z.output<typeof beginTransferForm>

/** More than these no list of a page offers. */
const MOST_CHOICES = 300

/** Of each matter that names the learner whether it goes, with a reason where one is asked for. */
export const chooseMattersForm = z.object({
  choices: z
    .array(
      z.object({
        matterId: z.uuid(),
        goes: z.enum(['yes', 'no'], 'Choose whether it goes').transform((goes) => goes === 'yes'),
        reason: typedText(1_000).trim().default(''),
      }),
    )
    .max(MOST_CHOICES),
})
export type MatterChoice = z.output<typeof chooseMattersForm>['choices'][number]

/** What is done by choosing and making has forms of its own. */
const STEPS = TRANSFER_ACTIONS.filter(({ code }) => code !== 'choose' && code !== 'prepare')
type StepAction = Exclude<(typeof TRANSFER_ACTIONS)[number]['code'], 'choose' | 'prepare'>

/** Who must be named, for each step that somebody outside takes part in. */
const WHO: Readonly<Partial<Record<StepAction, string>>> = {
  hand_over: 'Say who took it or to whom it was sent',
  ask_again: 'Say whom you asked',
  receive: 'Say who confirmed it',
  say_none: 'Say whom you told',
}

export const transferStepForm = z
  .object({
    action: z.enum(codesOf(STEPS) as [StepAction, ...StepAction[]], 'Choose what was done'),
    who: typedText(200).trim().default(''),
    on: optionalDay,
    way: z
      .union([z.literal(''), z.enum(codesOf(TRANSFER_WAYS))], 'Choose how it went')
      .default('')
      .transform((way) => way || undefined),
    apart: z.string().max(10).default(''),
    words: typedText(2_000).trim().default(''),
  })
  .superRefine(({ action, who, on, way, apart }, context) => {
    const fault = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const missing = WHO[action]
    if (missing && who === '') fault('who', missing)
    if (missing && !on) fault('on', 'Say on which day')
    if (action !== 'hand_over') return
    if (!way) fault('way', 'Choose how it went')
    if (apart !== 'yes') fault('apart', 'Send it apart from the main file, and then say so')
  })
export type TakeTransferStep = z.output<typeof transferStepForm>
