import { isAlike, type Sound, type SoundsDraft } from './sounds.ts'

/** How each of many names may be heard, in typed arrays. */
export interface PackedSounds {
  /** Where the sounds of each name begin; one entry more than there are names. */
  readonly at: Uint32Array
  readonly keys: Int32Array
  readonly vowels: Int32Array
}

/** Packs the sounds of names. */
export function packSounds({ ends, keys, vowels }: SoundsDraft): PackedSounds {
  const at = new Uint32Array(ends.length + 1)
  at.set(ends, 1)
  return { at, keys: new Int32Array(keys), vowels: new Int32Array(vowels) }
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
