import { describe, expect, it } from 'vitest'
import { draft, learner, photo, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const index = buildGateIndex(register())

function seen(...given: Parameters<typeof draft>): string[] {
  return inspect(draft(...given), index)
    .filter(({ kind }) => kind === 'learner_in_context' || kind === 'class_and_year')
    .map(({ kind, confidence, text, learners }) =>
      [kind, confidence, text, ...learners].join(' | '),
    )
}

describe('findInContext()', () => {
  it('lets the register decide which of two learners is meant', () => {
    expect(seen('Tabitha in Year 10')).toContain(
      'learner_in_context | likely | Tabitha in Year 10 | tabitha-two',
    )
  })

  it('rules nobody out whose year the register does not know', () => {
    const unknown = buildGateIndex(register({ learners: [learner('x', 'Idris', 'Garth')] }))
    const [found] = inspect(draft('Idris in Year 4'), unknown)
    expect(found).toMatchObject({ kind: 'learner_in_context', confidence: 'likely' })
  })

  it('does not join a name with a class far from it', () => {
    expect(seen(`Well done Idris. ${'We had a day out. '.repeat(9)}Year 8 went too.`)).toEqual([])
  })

  it('does not take an ordinary word for a name at the start of a sentence', () => {
    expect(seen('Will all Year 8 families reply. May Year 8 come?')).toEqual([])
  })
})

describe('findClasses()', () => {
  it('notes a class or year beside a name, more so beside a whole one', () => {
    expect(seen('Kizzy Loveridge of Year 8')).toEqual(['class_and_year | likely | Year 8 | kizzy'])
    expect(seen('Kizzy of Year 8')).toContain('class_and_year | possible | Year 8 | kizzy')
    expect(seen('Year 8 went out')).toEqual([])
  })
})

describe('findTagged()', () => {
  const photos = [photo({ pictured: ['tabitha-two'], nobodyIdentifiable: false })]

  it('joins a first name with the learner of that name who is tagged', () => {
    expect(seen('Well done Tabitha', { photos })).toEqual([
      'learner_in_context | likely | Tabitha | tabitha-two',
    ])
    expect(seen('Well done Tabitha', { named: ['tabitha'] })).toEqual([
      'learner_in_context | likely | Tabitha | tabitha',
    ])
  })

  it('joins a surname with the learner of that name who is tagged', () => {
    expect(seen('A try by Ormerod', { photos })).toEqual([
      'learner_in_context | likely | Ormerod | tabitha-two',
    ])
  })

  it('says nothing of a name that nobody tagged has', () => {
    expect(seen('Well done Idris, said Mr Ormerod', { photos })).toEqual([])
  })
})
