import type * as Gate from '../../src/gate/index.ts'
import type { Draft } from '../../src/gate/types.ts'
import { built } from './built.ts'
import { type Figure, percentile } from './figure.ts'
import { madeUpRegister } from './made-up-register.ts'

const SIZES = [1_000, 10_000, 100_000]
const DRAFTS = 300

const TEXTS = [
  'Sports day moves to Friday because of the rain. Bring a drink and a hat, and meet us at the field at ten.',
  'What a week at Dyfrig House! Our year 9 historians went to the castle, measured the walls, argued about the ditch and came home muddy and happy. Thank you to everyone who helped on the coach.',
  'Congratulations to NAME, who won the reading prize in 8B. We are very proud of the whole class and of all the families who read along at home this term.',
  'The canteen opens at eight next Monday. Write to office@ysgol.example or call 01632 960100 with any question about menus, allergies or the new trays.',
  'Eisteddfod results are in: first Hafren House, second Dyfrig House. NAME recited from memory; the choir sang twice. Photos follow when families have said yes.',
]

/** Posts as schools write them, one in three with a learner's name in it. */
function drafts(names: readonly string[]): readonly Draft[] {
  return Array.from({ length: DRAFTS }, (_, index) => ({
    text: (TEXTS[index % TEXTS.length] ?? '').replace('NAME', names[index % names.length] ?? ''),
    photos: [],
    named: [],
  }))
}

/** How long the gate looks at one post, with registers of three sizes. */
export async function measureGate(): Promise<readonly Figure[]> {
  const gate = await built<typeof Gate>('gate/index.ts')
  return SIZES.flatMap((size) => measureSize(gate, size))
}

function measureSize({ buildGateIndex, inspect }: typeof Gate, size: number): readonly Figure[] {
  const register = madeUpRegister(size)
  const began = performance.now()
  const index = buildGateIndex(register)
  const buildMs = performance.now() - began
  const names = register.learners.slice(0, 50).map((one) => `${one.forename} ${one.surname}`)
  const posts = drafts(names)
  for (const post of posts) inspect(post, index)
  const times = posts.map((post) => {
    const start = performance.now()
    inspect(post, index)
    return performance.now() - start
  })
  const found = inspect(posts[2] ?? { text: '', photos: [], named: [] }, index)
  const group = `The gate, ${size.toLocaleString('en-GB')} learners`
  const sees = found.some((one) => one.kind === 'learner_full_name')
  const note = sees ? undefined : 'The planted name was not seen, so the speed means nothing.'
  return [
    { group, what: 'one post, median', value: percentile(times, 0.5), unit: 'ms', note },
    { group, what: 'one post, p99', value: percentile(times, 0.99), unit: 'ms', note },
    { group, what: 'making the register ready', value: buildMs, unit: 'ms' },
  ]
}
