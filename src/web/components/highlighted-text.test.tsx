import { expect, test } from 'vitest'
import { HighlightedText } from './highlighted-text.tsx'
import type { TextMark } from './mark-segments.ts'

const mark: TextMark = { number: 1, start: 0, end: 4, severity: 'block', title: 'A full name' }

test('HighlightedText marks a span and numbers it with a link to its finding', () => {
  const html = String(<HighlightedText text="Mina ran." marks={[mark]} />)
  expect(html).toContain('<mark class="gp-mark gp-mark--block">Mina<a')
  expect(html).toContain('href="#finding-1" aria-label="Finding 1: A full name">1</a></mark> ran.')
})

test('HighlightedText escapes the text and the title', () => {
  const html = String(<HighlightedText text={'<b>"'} marks={[{ ...mark, title: '"><script>' }]} />)
  expect(html).toContain('&lt;b&gt;&quot;')
  expect(html).not.toContain('<script>')
})

test('HighlightedText shows a hidden character inside a mark, and leaves joined emoji whole', () => {
  const html = String(<HighlightedText text={'M\u200bi👩\u200d🏫'} marks={[{ ...mark, end: 9 }]} />)
  expect(html).toContain('M<span class="gp-hidden-character">hidden U+200B</span>i👩\u200d🏫')
})
