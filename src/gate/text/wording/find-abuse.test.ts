import { describe, expect, it } from 'vitest'
import { draft, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const index = buildGateIndex(register())

function seen(text: string): string[] {
  return inspect(draft(text), index)
    .filter(({ kind }) => kind === 'abusive_word')
    .map(({ start, end, confidence }) => `${text.slice(start, end)} | ${confidence}`)
}

describe('findAbuse()', () => {
  it.each([
    ['what a load of shit', 'shit | certain'],
    ['what a load of SH1T', 'SH1T | certain'],
    ['shiiiiit', 'shiiiiit | certain'],
    ['fcuk this', 'fcuk | certain'],
    ['s h i t happens', 's h i t | certain'],
    ['sh\u200bit', 'sh\u200bit | certain'],
    ['ѕhіt', 'ѕhіt | certain'],
    ['sh*t happens', 'sh*t | likely'],
    ['f*** off', 'f*** | likely'],
    ['you are an idiot', 'idiot | likely'],
    ['he is a total moron', 'moron | likely'],
    ['you stupid cow', 'stupid | likely'],
    ['kill yourself', 'kill yourself | likely'],
    ["I'll hurt you", "I'll hurt you | likely"],
    ['#totalbastards', 'totalbastards | likely'],
    ['a right bastard', 'bastard | certain'],
  ])('sees it in %j', (text, expected) => {
    expect(seen(text)).toContain(expected)
  })

  it.each([
    'We beat Scunthorpe and drew with Penistone',
    'Mr Hancock, Mrs Cummings and Miss Dickens',
    'Ms Cockburn lives in Cockermouth near Essex',
    'Our cockerel saw blue tits and great tits',
    'Dick Whittington and his cat, by Dick King-Smith',
    'We walked along Offa’s Dyke',
    'A chink of light in the slag heap',
    'Faggots and peas for lunch',
    'We studied Nazi Germany',
    'Cawl moron i ginio',
    'Mad about maths, mental arithmetic',
    'What a clever pig! The cow is huge. So thick with snow!',
    'Assembly, class, grass and analysis',
    '#scunthorpeunited #classassembly',
    'Pussy willow and a pancake tosser',
    'A **bold** word and 5* hotels',
    'The fire alarm may be tested; do not panic',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })

  it('never takes the surname of somebody named for abuse', () => {
    const named = buildGateIndex(
      register({ learners: [{ id: 'x', forename: 'Idris', surname: 'Slag' }] }),
    )
    const kinds = inspect(draft('Well done Idris Slag'), named).map(({ kind }) => kind)
    expect(kinds).toEqual(['learner_full_name'])
  })
})
