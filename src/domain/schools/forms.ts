import { z } from 'zod'
import { typedDay, typedText, UNKEEPABLE } from '../typed.ts'

/** A choice that may be left open: forms send nothing for it. */
const idOrNone = z
  .union([z.uuid(), z.literal('')])
  .nullable()
  .transform((value) => value || null)

const make = typedText(80, 'Shorten the make').trim()
const model = typedText(80, 'Shorten the model').trim()

export const addDeviceForm = z
  .object({
    schoolId: z.uuid(),
    label: typedText(100, 'Shorten what it is')
      .trim()
      .min(1, 'Enter what it is, like “Office iPad 2”'),
    /** As its photos name it; both may be left open. */
    make: make.default(''),
    model: model.default(''),
    ownedBy: z.enum(['school', 'person'], 'Choose whose it is'),
    personId: idOrNone,
  })
  .refine((device) => device.ownedBy === 'school' || device.personId !== null, {
    path: ['personId'],
    error: 'Choose whose it is',
  })
  .refine((device) => device.ownedBy === 'person' || device.personId === null, {
    path: ['personId'],
    error: 'A device of the school belongs to no one person',
  })
  .refine((device) => device.make === '' || device.model !== '', {
    path: ['model'],
    error: 'Enter the model as well: a make alone is no device',
  })
type DeviceOnRecord = z.infer<typeof addDeviceForm>
/** Make and model may be left out, where nobody knows them. */
export type AddDevice = Omit<DeviceOnRecord, 'make' | 'model'> &
  Partial<Pick<DeviceOnRecord, 'make' | 'model'>>

export const recordMentionForm = z
  .object({
    schoolId: z.uuid(),
    /** Somebody on record; or empty, with `name`, for anybody else. */
    personId: idOrNone,
    name: typedText(200, 'Shorten the name').trim(),
    givenOn: typedDay,
    /** The last day on which it holds; empty while it is not ended. */
    lastDay: z
      .union([typedDay, z.literal('')])
      .nullable()
      .transform((value) => value || null),
    evidence: typedText(1_000, 'Shorten where it is kept')
      .trim()
      .min(1, 'Say where the written permission is kept'),
  })
  .refine((mention) => mention.personId !== null || mention.name !== '', {
    path: ['name'],
    error: 'Choose a colleague, or enter a name',
  })
  .refine((mention) => mention.personId === null || mention.name === '', {
    path: ['name'],
    error: 'Choose a colleague or enter a name, not both',
  })
  .refine((mention) => mention.lastDay === null || mention.lastDay >= mention.givenOn, {
    path: ['lastDay'],
    error: 'The last day must not be before the first',
  })
export type RecordMention = z.infer<typeof recordMentionForm>

/** One to a line, without empty lines and repetitions. */
const lines = (most: { readonly entries: number; readonly length: number }) =>
  typedText(most.entries * (most.length + 2), 'This list is too long')
    .transform((text) => [
      ...new Set(
        text
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      ),
    ])
    .refine((list) => list.length <= most.entries, `Enter at most ${most.entries} lines`)
    .refine(
      (list) => list.every((line) => line.length <= most.length),
      `Keep each line to ${most.length} characters`,
    )

const prose = (most: number) =>
  z
    .string()
    .refine((text) => !text.includes('\0'), UNKEEPABLE)
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .refine((text) => text.length <= most, `Shorten this to ${most} characters`)

const MAIL_DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/

export const changeSchoolForm = z.object({
  schoolId: z.uuid(),
  /** What the page was made from; another value means that somebody else was faster. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  strapline: prose(200),
  houseRules: prose(20_000),
  termsOfUse: prose(50_000),
  publicContacts: lines({ entries: 50, length: 200 }),
  mailDomains: lines({ entries: 50, length: 253 })
    .transform((list) => list.map((line) => line.toLowerCase().replace(/^@/, '')))
    .refine(
      (list) => list.every((line) => MAIL_DOMAIN.test(line)),
      'Enter the part after the @, like school.example, one to a line',
    ),
  knownTerms: lines({ entries: 2_000, length: 100 }),
  confidentialTerms: lines({ entries: 500, length: 200 }),
  legacyTicksCount: z.boolean(),
})
export type ChangeSchool = z.infer<typeof changeSchoolForm>
