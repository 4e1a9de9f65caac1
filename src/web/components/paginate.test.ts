import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paginate } from './paginate.ts'

const shown = (page: number, pages: number) =>
  paginate({ page, pages, hrefOf: (number) => `?page=${number}` })?.items?.map((item) =>
    'ellipsis' in item ? '…' : item.number,
  )

test.each([
  [1, 1, undefined],
  [1, 2, [1, 2]],
  [3, 5, [1, 2, 3, 4, 5]],
  [6, 12, [1, '…', 5, 6, 7, '…', 12]],
  [12, 12, [1, '…', 11, 12]],
])('paginate() on page %i of %i shows %j', (page, pages, expected) => {
  expect(shown(page, pages)).toEqual(expected)
})

test('paginate() leads to the pages before and after, where there are any', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 99 }), fc.nat(98), (pages, offset) => {
      const page = (offset % pages) + 1
      const props = paginate({ page, pages, hrefOf: String })
      expect(props?.previous?.href).toBe(page > 1 ? String(page - 1) : undefined)
      expect(props?.next?.href).toBe(page < pages ? String(page + 1) : undefined)
      expect(props?.items).toContainEqual({ number: page, href: String(page), current: true })
    }),
  )
})
