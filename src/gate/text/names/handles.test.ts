import { describe, expect, it } from 'vitest'
import { draft, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const index = buildGateIndex(register())
const seen = (text: string) =>
  inspect(draft(text), index)
    .filter(({ kind }) => kind.startsWith('learner'))
    .map(({ confidence, learners, text: words }) => `${confidence} ${learners.join('+')} ${words}`)

describe('a handle of an initial and a surname', () => {
  it.each([
    ['Thanks @tpenhallow for the photo', 'likely tabitha+tobias tpenhallow'],
    ['Thanks @tpenhallow07', 'likely tabitha+tobias tpenhallow'],
    ['Thanks @penhallowt', 'likely tabitha+tobias penhallowt'],
    ['Thanks @penhallow_t', 'likely tabitha+tobias penhallow_t'],
    ['Thanks @t.penhallow', 'likely tabitha+tobias t.penhallow'],
    ['Thanks @a_ogunleye', 'likely adaobi a_ogunleye'],
  ])('is asked about: %j', (text, expected) => {
    expect(seen(text)).toEqual([expected])
  })

  it.each(['Thanks @bpenhallow', 'Thanks tpenhallow', 'Thanks @penhallowfarm', 'Thanks @vpark'])(
    'is no other word: %j',
    (text) => {
      expect(seen(text)).toEqual([])
    },
  )
})
