import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentDigest, EMPTY_CONTENT, MAX_PHOTOS, MAX_TEXT, type PostContent } from './content.ts'
import { type FormFields, fitsForm, MAX_FORM_CHARACTERS } from './form-fields.ts'
import { readPost } from './forms.ts'
import { type PostForm, readPostForm, toPostForm } from './post-form.ts'

const ID = 'b0c7f3de-0a51-4c0e-9d0e-2f7f4c1d9a01'
const OTHER = '3f1c1a52-6f0b-4f8e-8a6d-6f3b8a6f2b02'
const SHA = 'a'.repeat(64)

function read(fields: FormFields): PostForm {
  const form = readPostForm([['revision', '1'], ...fields])
  if (!form) throw new Error('The form was not read.')
  return form
}

function fieldsOf(form: PostForm): FormFields {
  return [
    ['revision', String(form.revision)],
    ['kind', form.kind],
    ['text', form.text],
    ...form.channels.map((id) => ['channels', id] as const),
    ...form.photos.flatMap((photo) => {
      const key = `photo.${photo.photoId}`
      return [
        ['photo', photo.photoId],
        [`${key}.sha256`, photo.sha256],
        [`${key}.alt`, photo.altText],
        [`${key}.credit`, photo.credit],
        [`${key}.device`, photo.device],
        ...(photo.nobodyIdentifiable ? [[`${key}.nobody`, 'yes']] : []),
        ...(photo.deletionDeclared ? [[`${key}.deleted`, 'yes']] : []),
        ...photo.pictured.map((id) => [`${key}.pictured`, id]),
      ] as [string, string][]
    }),
    ...form.named.map((id) => ['named', id] as const),
    ...form.confirmed.map((code) => ['confirmed', code] as const),
    ['note', form.noteToApprover],
    ['slot.date', form.slotDate],
    ['slot.time', form.slotTime],
  ]
}

const words = fc.string({ unit: 'grapheme', maxLength: 60 })
const content = fc.record({
  kind: fc.constantFrom('standard' as const, 'reminder' as const),
  text: words,
  channels: fc.uniqueArray(fc.uuid(), { maxLength: 4 }),
  photos: fc.uniqueArray(
    fc.record({
      photoId: fc.uuid(),
      sha256: fc.constant(SHA),
      altText: words,
      credit: words,
      deviceId: fc.option(fc.uuid()),
      nobodyIdentifiable: fc.boolean(),
      pictured: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
      deletionDeclared: fc.boolean(),
    }),
    { maxLength: 3, selector: (photo) => photo.photoId },
  ),
  named: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
  confirmed: fc.constant(['confidential', 'copyright'] as string[]),
  noteToApprover: words,
})

describe('readPostForm() and readPost()', () => {
  it('bring back exactly the content that a form was made from', () => {
    fc.assert(
      fc.property(content, (made) => {
        const whole: PostContent = {
          ...made,
          text: made.text.replaceAll('\r', '').replaceAll('\0', ''),
          noteToApprover: made.noteToApprover.replaceAll('\r', '').replaceAll('\0', ''),
          photos: made.photos.map((photo) => ({
            ...photo,
            altText: photo.altText.replaceAll('\r', '').replaceAll('\0', ''),
            credit: photo.credit.replaceAll('\r', '').replaceAll('\0', ''),
          })),
        }
        const form = toPostForm({ revision: 3, content: whole, scheduledFor: null })
        const back = readPost(read(fieldsOf(form)))
        expect(back.faults).toEqual([])
        expect(back.content && contentDigest(back.content)).toBe(contentDigest(whole))
      }),
    )
  })

  it('never throw, whatever text a form holds', () => {
    const name = fc.oneof(
      fc.constantFrom('text', 'note', 'photo', 'channels', 'named', 'slot.date', 'slot.time'),
      fc.string(),
    )
    const anything = fc.array(fc.tuple(name, fc.string({ unit: 'binary' })))
    fc.assert(
      fc.property(anything, (fields) => {
        const form = readPostForm([...fields, ['revision', '1']])
        const well = form === undefined || readPost(form).content?.text.isWellFormed() !== false
        expect(well).toBe(true)
      }),
    )
  })

  it('take CR LF of a form and LF of a script for the same text', () => {
    const sent = read([['text', 'One\r\ntwo\rthree']])
    expect(readPost(sent).content?.text).toBe('One\ntwo\nthree')
  })

  it('make half characters whole before anything is stored', () => {
    expect(readPost(read([['text', 'a\ud83d']])).content?.text).toBe('a\ufffd')
  })

  it('count a name that was ticked twice once', () => {
    const sent = [ID, ID, OTHER].map((id) => ['named', id] as const)
    expect(read(sent).named).toEqual([ID, OTHER])
  })

  it.each([
    ['text', 'text'],
    ['note', 'note'],
    [`photo.${ID}.alt`, `photo.${ID}.alt`],
    [`photo.${ID}.credit`, `photo.${ID}.credit`],
  ])('refuse NUL in %s and say which field holds it', (name, field) => {
    const form = read([
      ['photo', ID],
      [`photo.${ID}.sha256`, SHA],
      [name, 'a\0b'],
    ])
    const result = readPost(form)
    expect(result.content).toBeUndefined()
    expect(result.faults).toEqual([{ field, message: expect.stringContaining('cannot be kept') }])
  })

  it('keep the longest text and refuse one character more, saying how long it is', () => {
    expect(readPost(read([['text', 'a'.repeat(MAX_TEXT)]])).content?.text).toHaveLength(MAX_TEXT)
    expect(readPost(read([['text', 'a'.repeat(MAX_TEXT + 1)]]))).toMatchObject({
      content: undefined,
      faults: [{ field: 'text', message: 'Shorten this to 20,000 characters; it has 20,001' }],
    })
  })

  it.each(['note', `photo.${ID}.credit`])('refuse a password in %s', (field) => {
    const form = read([
      ['photo', ID],
      [`photo.${ID}.sha256`, SHA],
      [field, 'The password is Tr0ub4dor&3'],
    ])
    expect(readPost(form)).toMatchObject({
      content: undefined,
      faults: [{ field, message: expect.stringContaining('keeps no passwords') }],
    })
  })

  it('refuse more photos than a post holds', () => {
    const ids = Array.from({ length: MAX_PHOTOS + 1 }, (_, n) => `${ID.slice(0, -2)}${10 + n}`)
    const form = read(
      ids.flatMap((id) => [
        ['photo', id],
        [`photo.${id}.sha256`, SHA],
      ]) as [string, string][],
    )
    expect(readPost(form).faults).toEqual([
      { field: 'photos', message: 'A post holds 10 photos. Remove some' },
    ])
  })

  it('tell a phone of the author’s own from a device that nobody named', () => {
    const photo = (device: string) =>
      readPost(
        read([
          ['photo', ID],
          [`photo.${ID}.sha256`, SHA],
          [`photo.${ID}.device`, device],
        ]),
      ).content?.photos[0]
    expect(photo('own')).toMatchObject({ deviceId: null, ownDevice: true })
    expect(photo('')).not.toHaveProperty('ownDevice')
    expect(photo(OTHER)).toMatchObject({ deviceId: OTHER })
  })

  it.each([
    ['2027-01-15', '09:30', '2027-01-15T09:30:00.000Z'],
    ['2027-07-15', '09:30', '2027-07-15T08:30:00.000Z'],
  ])('take %s %s for London time', (date, time, instant) => {
    const result = readPost(
      read([
        ['slot.date', date],
        ['slot.time', time],
      ]),
    )
    expect(result.scheduledFor?.toISOString()).toBe(instant)
    expect(result.faults).toEqual([])
  })

  it.each([
    ['2027-01-15', '', 'Choose the time as well, or clear the day'],
    ['', '09:30', 'Choose the day as well, or clear the time'],
    ['2027-03-28', '01:30', expect.stringContaining('in March an hour is left out')],
    ['2027-02-30', '09:30', expect.stringContaining('Choose a day and a time')],
    ['soon', 'noon', expect.stringContaining('Choose a day and a time')],
  ])('keep the words when the slot %j %j is none, and say so', (date, time, message) => {
    const result = readPost(
      read([
        ['text', 'Kept'],
        ['slot.date', date],
        ['slot.time', time],
      ]),
    )
    expect(result.content?.text).toBe('Kept')
    expect(result.scheduledFor).toBeNull()
    expect(result.faults).toEqual([{ field: 'scheduled', message }])
  })

  it.each([
    ['a channel that is no id', [['channels', 'facebook']]],
    ['a learner that is no id', [['named', "' or 1=1"]]],
    ['a photo without its digest', [['photo', ID]]],
    [
      'a device that is no id',
      [
        ['photo', ID],
        [`photo.${ID}.sha256`, SHA],
        [`photo.${ID}.device`, 'x'],
      ],
    ],
    ['a kind of post that there is not', [['kind', 'urgent']]],
  ] as [string, [string, string][]][])('do not read %s', (_, fields) => {
    expect(readPostForm([['revision', '1'], ...fields])).toBeUndefined()
  })

  it.each(['', '0', '1.5', 'one'])('do not read a form with the revision %j', (revision) => {
    expect(readPostForm([['revision', revision]])).toBeUndefined()
  })

  it('show a stored post as the form that would send it', () => {
    const scheduledFor = new Date('2027-07-15T08:30:00Z')
    const form = toPostForm({ revision: 7, content: EMPTY_CONTENT, scheduledFor })
    expect(form).toMatchObject({ revision: 7, slotDate: '2027-07-15', slotTime: '09:30' })
    expect(readPost(form).scheduledFor).toEqual(scheduledFor)
  })
})

describe('fitsForm()', () => {
  it('bounds the characters and the fields of a form together', () => {
    expect(fitsForm([['text', 'a'.repeat(MAX_FORM_CHARACTERS - 4)]])).toBe(true)
    expect(fitsForm([['text', 'a'.repeat(MAX_FORM_CHARACTERS - 3)]])).toBe(false)
    expect(fitsForm(Array.from({ length: 4_001 }, () => ['n', '1'] as const))).toBe(false)
  })
})
