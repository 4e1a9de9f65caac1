import { expect, test } from 'vitest'
import { FindingCard, type FindingCardProps } from './finding-card.tsx'

const finding: FindingCardProps = {
  number: 2,
  severity: 'review',
  title: 'A colleague’s own address',
  place: { label: 'In the post', quote: { text: 'Write to <s.pugh>', start: 9, end: 17 } },
  why: 'The office keeps the record.',
  basis: { kind: 'clause', id: 'maesteg:use.12', section: 'Contact', href: '/policy#use.12' },
  mend: 'Give the office address.',
}

test('FindingCard says what, where, why, which clause and what to do, in that order', () => {
  const html = String(<FindingCard {...finding} />)
  const order = [
    'Needs a look',
    'own address',
    'In the post',
    'keeps the record',
    'use.12',
    'Give the',
  ]
  const places = order.map((words) => html.indexOf(words))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('FindingCard can be linked to by its number', () => {
  expect(String(<FindingCard {...finding} />)).toContain('id="finding-2"')
})

test('FindingCard quotes the span, escaped', () => {
  expect(String(<FindingCard {...finding} />)).toContain('gp-mark--review">&lt;s.pugh&gt;</mark>')
})

test('FindingCard says when no clause but the floor or silence is behind it', () => {
  expect(String(<FindingCard {...finding} basis={{ kind: 'floor' }} />)).toContain('every school')
  expect(String(<FindingCard {...finding} basis={{ kind: 'silent' }} />)).toContain('does not say')
})
