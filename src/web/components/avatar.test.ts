import { expect, test } from 'vitest'
import { initialsOf } from './avatar.tsx'

test.each([
  ['Priya Raman', 'PR'],
  ['Tomos ap Gwilym', 'TG'],
  ['Oldchurch', 'O'],
  ["Siân O'Dell-Marsh", 'SM'],
  ['(temporary) cover', 'TC'],
  ['ångström', 'Å'],
  ['', ''],
])('initialsOf(%j) is %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
