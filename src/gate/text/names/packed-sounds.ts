import { isAlike, type Sound } from './sounds.ts'

/** How each of many names may be heard, in typed arrays. */
export interface PackedSounds {
  /** Where the sounds of each name begin; one entry more than there are names. */
  readonly at: Uint32Array
  readonly keys: Int32Array
  readonly vowels: Int32Array
}

/** Packs the sounds of names. */
export function packSounds(names: readonly (readonly Sound[])[]): PackedSounds {
  const at = new Uint32Array(names.length + 1)
  for (const [name, sounds] of names.entries()) at[name + 1] = (at[name] ?? 0) + sounds.length
  const all = names.flat()
  return {
    at,
    keys: Int32Array.from(all, ({ key }) => key),
    vowels: Int32Array.from(all, ({ vowels }) => vowels),
  }
}

/** Whether a name may be heard in one of these ways. */
export function sharesSound(
  { at, keys, vowels }: PackedSounds,
  name: number,
  heard: readonly Sound[],
): boolean {
  const past = at[name + 1] ?? 0
  for (let place = at[name] ?? 0; place < past; place++) {
    const key = keys[place] ?? 0
    for (const one of heard) {
      if (one.key === key && isAlike(one, { key, vowels: vowels[place] ?? 0 })) return true
    }
  }
  return false
}
