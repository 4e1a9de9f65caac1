import { describe, expect, it } from 'vitest'
import { draft, LEARNERS, learner, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const own = [learner('daisy', 'Daisy', 'Stokoe'), learner('poppy', 'Poppy', 'Sandham')]
const index = buildGateIndex(register({ learners: [...LEARNERS, ...own] }))
const asked = (text: string) =>
  inspect(draft(text), index)
    .filter(({ kind, confidence }) => kind === 'learner_name_possible' && confidence === 'likely')
    .map(({ text: words }) => words)

describe('a name with one half as an initial', () => {
  it.each([
    ['Scorers: Penhallow, T 3, Ormerod, T 1', ['Penhallow, T', 'Ormerod, T']],
    ['A fine speech from Ogunleye, A', ['Ogunleye, A']],
    ['Geraghty, S has been chosen to sing.', ['Geraghty, S']],
    ['Thank you, Tsang, M, for looking after us.', ['Tsang, M']],
    ['Results (Sikora,K)', ['Sikora,K']],
    ['Loveridge, K\nOrmerod, T\n', ['Loveridge, K', 'Ormerod, T']],
    ['Daisy S and Poppy S fed the hens.', ['Daisy S', 'Poppy S']],
    ['Will M scored', ['Will M']],
    ['Ask KizzyL or RhodriP about it', ['KizzyL', 'RhodriP']],
  ])('asks about %j', (text, words) => {
    expect(asked(text)).toEqual(words)
  })

  it.each([
    'Thank you Mrs Penhallow, I think we agree.',
    'In memory of Ogunleye, a friend of ours.',
    'From Ogunleye, A level results are in.',
    'Against Ormerod, T level pupils did well.',
    'Will I see you there?',
    'WILL M',
    'Will m',
    'KizzyQ and WillM',
    'Will M&S help?',
    "Will M's be sold?",
  ])('leaves %j alone', (text) => {
    expect(asked(text)).toEqual([])
  })
})
