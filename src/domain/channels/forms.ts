import { z } from 'zod'
import {
  ATTESTATIONS,
  type AttestationKind,
  CHANNEL_PARTS,
  type ChannelPart,
  CLOSURE_TASKS,
  type ClosureTask,
  OPENNESS,
  type Openness,
} from '../../vocabulary/channel-staff.ts'
import { AUDIENCES, type Audience, NETWORKS, type Network } from '../../vocabulary/networks.ts'
import { typedDay, typedText } from '../typed.ts'

const codes = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  list.map((entry) => entry.code) as [Code, ...Code[]]

const words = (most: number) => typedText(most).trim()
const dayOrNone = z
  .union([typedDay, z.literal('')])
  .default('')
  .transform((day) => day || null)
const idOrNone = z
  .union([z.uuid(), z.literal('')])
  .default('')
  .transform((id) => id || null)

const channelName = typedText(100, 'Shorten its name').trim().min(1, 'Enter its name')
const audience = z.enum(codes<Audience>(AUDIENCES), 'Choose whom it is for')
/** Empty for the school's own page, which has its address already. */
const webAddress = typedText(2_000, 'Shorten its address').trim()

const AGE = 'Enter an age from 2 to 19, or leave it empty'
const ageOrNone = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || /^\d{1,2}$/.test(text), AGE)
  .transform((text) => (text === '' ? null : Number(text)))
  .refine((years) => years === null || (years >= 2 && years <= 19), AGE)

export const openChannelForm = z
  .object({
    schoolId: z.uuid(),
    name: channelName,
    network: z.enum(codes<Network>(NETWORKS), 'Choose where it is'),
    audience,
    address: webAddress,
  })
  .refine((channel) => channel.network === 'hosted' || isWebAddress(channel.address), {
    path: ['address'],
    error: 'Enter its address, like https://www.example.com/our-school',
  })
  .refine((channel) => channel.network !== 'hosted' || channel.address === '', {
    path: ['address'],
    error: 'Leave the address empty: the school page has its own',
  })
export type OpenChannel = z.infer<typeof openChannelForm>

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const STALE = 'Enter a number of days from 7 to 366'

export const changeChannelForm = z
  .object({
    channelId: z.uuid(),
    /** What the page was made from; another value means that somebody else was faster. */
    seen: z.string().regex(/^[0-9a-f]{64}$/),
    name: channelName,
    audience,
    address: webAddress.default(''),
    ownerId: idOrNone,
    purpose: words(2_000).default(''),
    successMeasures: words(2_000).default(''),
    exitPlan: words(2_000).default(''),
    recoveryAddress: typedText(254)
      .trim()
      .default('')
      .refine(
        (text) => text === '' || MAIL.test(text),
        'Enter an address like office@school.example',
      ),
    passwordLocation: words(200).default(''),
    houseRules: words(20_000).default(''),
    youngestAge: ageOrNone,
    staleAfterDays: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, STALE)
      .transform(Number)
      .refine((days) => days >= 7 && days <= 366, STALE),
    opensOn: dayOrNone,
    closesOn: dayOrNone,
  })
  .refine(({ opensOn, closesOn }) => opensOn === null || closesOn === null || closesOn >= opensOn, {
    path: ['closesOn'],
    error: 'It cannot close before it opens',
  })
export type ChangeChannel = z.infer<typeof changeChannelForm>

export const nameStaffForm = z.object({
  channelId: z.uuid(),
  personId: z.uuid('Choose a colleague'),
  part: z.enum(codes<ChannelPart>(CHANNEL_PARTS), 'Choose what they do'),
})
export type NameStaff = z.infer<typeof nameStaffForm>

const SET: readonly AttestationKind[] = ['messages', 'comments']

export const attestForm = z
  .object({
    channelId: z.uuid(),
    kind: z.enum(codes<AttestationKind>(ATTESTATIONS)),
    setting: z
      .union([z.enum(codes<Openness>(OPENNESS)), z.literal('')])
      .default('')
      .transform((setting) => setting || null),
    seen: words(1_000).min(1, 'Say what you looked at and what you saw'),
  })
  .refine(({ kind, setting }) => !SET.includes(kind) || setting !== null, {
    path: ['setting'],
    error: 'Choose how it is set',
  })
  .transform((attested) => ({
    ...attested,
    setting: SET.includes(attested.kind) ? attested.setting : null,
  }))
export type Attest = z.infer<typeof attestForm>

export const beginClosingForm = z.object({
  channelId: z.uuid(),
  reason: words(1_000).min(1, 'Say why it is to be closed'),
})
export type BeginClosing = z.infer<typeof beginClosingForm>

export const settleTaskForm = z.object({
  channelId: z.uuid(),
  task: z.enum(codes<ClosureTask>(CLOSURE_TASKS)),
  state: z.enum(['done', 'given_up'], 'Choose whether it is done'),
  words: words(1_000).min(1, 'Say what was done, or why not'),
})
export type SettleTask = z.infer<typeof settleTaskForm>

export const SUCCESSES = [
  { code: 'met', label: 'It did what it was for' },
  { code: 'partly', label: 'It did so in part' },
  { code: 'not_met', label: 'It did not' },
] as const
export type Success = (typeof SUCCESSES)[number]['code']

export const finishClosingForm = z.object({
  channelId: z.uuid(),
  success: z.enum(codes<Success>(SUCCESSES), 'Choose how it went'),
  review: words(2_000).min(1, 'Say by what you see it, for whoever plans the next one'),
})
export type FinishClosing = z.infer<typeof finishClosingForm>

/** Whether a text is an address on the web that can be shown as a link. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === ''
}
