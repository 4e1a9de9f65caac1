import { expect, test } from 'vitest'
import { PACKS, packNamed } from '../../../test/support/policy.ts'
import { REPORT_PAST } from '../../vocabulary/contact.ts'
import { contactReportRoute, rolesAsked, rolesPassed } from './report-route.ts'

test.each([
  ['cambrian', ['dsl']],
  ['societas', ['dsl', 'head']],
  ['maesteg', ['dsl']],
  ['lwlat', ['dsl']],
  ['oldchurch', ['dsl']],
] as const)('under %s it goes to %j', (pack, roles) => {
  expect(contactReportRoute(packNamed(pack)).roles).toEqual(roles)
})

test.each([
  ['cambrian', 'nobody', ['dsl']],
  ['cambrian', 'dsl', ['head']],
  ['cambrian', 'head', ['dsl']],
  ['cambrian', 'both', ['chair']],
  ['societas', 'nobody', ['dsl', 'head']],
  ['societas', 'dsl', ['head']],
  ['societas', 'head', ['dsl']],
  ['societas', 'both', ['chair']],
] as const)('under %s, past %s, it is for %j', (pack, past, roles) => {
  expect(rolesAsked(contactReportRoute(packNamed(pack)), past)).toEqual(roles)
})

test('whomever it goes past, somebody is asked and nobody who is passed', () => {
  for (const pack of PACKS) {
    for (const past of REPORT_PAST) {
      const asked = rolesAsked(contactReportRoute(pack), past)
      expect(asked.length).toBeGreaterThan(0)
      expect(asked.filter((role) => rolesPassed(past).includes(role))).toEqual([])
    }
  }
})
