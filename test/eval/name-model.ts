import type { Luck } from './random.ts'

const ONSETS = 'B Br C Ch D Dr F G Gl Gr H J K L M N P R S Sh St T Th Tr V W Y'.split(' ')
const VOWELS = 'a e i o u ai ea ie oa oo'.split(' ')
const CODAS = 'b ck d ff g l ll m n nd ng p r rd rn s sk st t th v x'.split(' ')
const FORENAMES = 2_000
const SURNAMES = 30_000
/** So flattened, the commonest forename has 1.2 % of all bearers, the commonest surname 1.4 %. */
const FLATTEN = { forenames: 15, surnames: 8 }

export interface ModelName {
  readonly forename: string
  readonly surname: string
}

/** Names as a whole country has them: few are common and most are rare. None is anybody's. */
export function nameModel(luck: Luck): () => ModelName {
  const forenames = ranked(luck, FORENAMES, FLATTEN.forenames)
  const surnames = ranked(luck, SURNAMES, FLATTEN.surnames)
  return () => ({ forename: forenames(), surname: surnames() })
}

function ranked(luck: Luck, count: number, flatten: number): () => string {
  const names = new Set<string>()
  while (names.size < count) names.add(madeUp(luck))
  const list = [...names]
  const weights = list.map((_, rank) => 1 / (rank + flatten))
  let total = 0
  const upTo = weights.map((weight) => {
    total += weight
    return total
  })
  return () => {
    const drawn = (luck.number(2 ** 31) / 2 ** 31) * total
    return list[firstAbove(upTo, drawn)] ?? ''
  }
}

function madeUp(luck: Luck): string {
  const syllable = () => `${luck.pick(ONSETS)}${luck.pick(VOWELS)}${luck.pick(CODAS)}`
  return `${syllable()}${syllable().toLowerCase()}`
}

function firstAbove(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
