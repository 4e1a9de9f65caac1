import { expect, test } from 'vitest'
import { POST_STATES, PUBLICATION_STATES } from '../../vocabulary/post-states.ts'
import { SHOWN_POST_STATES, SHOWN_PUBLICATION_STATES, StateTag } from './state-tag.tsx'

test.each(POST_STATES)('a post that is $code reads "$label"', ({ code, label }) => {
  expect(String(<StateTag post={code} />)).toContain(`${label}</strong>`)
})

test.each(PUBLICATION_STATES)('a publication that is $code reads "$label"', ({ code, label }) => {
  expect(String(<StateTag publication={code} />)).toContain(`${label}</strong>`)
})

test('every state that is shown has words', () => {
  const tags = [
    ...SHOWN_POST_STATES.map((post) => String(<StateTag post={post} />)),
    ...SHOWN_PUBLICATION_STATES.map((publication) =>
      String(<StateTag publication={publication} />),
    ),
  ]
  expect(tags.every((tag) => /<\/svg>[A-Z][a-z ]+<\/strong>$/.test(tag))).toBe(true)
})
