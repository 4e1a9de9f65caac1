import { expect, test } from 'vitest'
import { NewerOlder } from './newer-older.tsx'

const show = (page: number, more: boolean) =>
  String(
    <NewerOlder landmarkLabel="Pages" {...{ page, more, hrefOf: (to: number) => `?page=${to}` }} />,
  )

test.each([
  [1, false, []],
  [1, true, ['?page=2']],
  [2, true, ['?page=1', '?page=3']],
  [2, false, ['?page=1']],
])('page %s, more after it: %s', (page, more, hrefs) => {
  const found = [...show(page, more).matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
  expect(found).toEqual(hrefs)
})
