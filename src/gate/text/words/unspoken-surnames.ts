/**
 * British surnames that nobody says as they are written, with what people write who only heard
 * them, one family to a line: the written forms, then the heard ones. No rule of sounds leads from
 * one to the other.
 */
const FAMILIES = `
beauchamp: beecham beacham
cholmondeley cholmondley cholmeley: chumley chumly chumleigh
cockburn: coburn coeburn
colquhoun: calhoun cahoon cohoon
dalziel dalzell: dalyell deeell diel
featherstonehaugh fetherstonhaugh featherstonhaugh: fanshaw fanshawe
geoghegan: gaygan gegan gaugan
mainwaring: mannering
marjoribanks: marchbanks
menzies: mingis mingus
pepys: peeps
ruthven: rivven
sinclair: stclair saintclair
stjohn saintjohn: sinjin sinjun sinjohn
strachan: strawn
urquhart: erkut
villiers: villers
wemyss: weems
wriothesley: rizley
`

const RELATED: ReadonlyMap<string, readonly string[]> = related()

function related(): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>()
  for (const line of FAMILIES.trim().split('\n')) {
    const names = line.replace(':', '').split(' ')
    for (const name of names) {
      all.set(name, [...(all.get(name) ?? []), ...names.filter((other) => other !== name)])
    }
  }
  return all
}

const NONE: readonly string[] = []

/** How else a folded surname without gaps is written by people who only heard it, or only read it. */
export function unspokenForms(surname: string): readonly string[] {
  return RELATED.get(surname) ?? NONE
}
