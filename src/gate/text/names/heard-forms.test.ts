import { expect, it } from 'vitest'
import { soundsLikeForm } from './heard-forms.ts'
import { soundsAsWritten } from './sounds.ts'

it.each([
  ['gosha', 'malgorzata', true],
  ['kasha', 'katarzyna', true],
  ['shawnie', 'malgorzata', false],
  ['gosha', 'quintessa', false],
])('says whether "%s" sounds like a form of "%s"', (typed, name, alike) => {
  expect(soundsLikeForm(soundsAsWritten(typed), name)).toBe(alike)
})
