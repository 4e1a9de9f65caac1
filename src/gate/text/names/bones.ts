import { buildDictionary, type Dictionary, indexOfWord, mayHold } from '../dictionary.ts'
import { skeleton } from '../leet.ts'

/** Forms of names by their bones; see `skeleton`. */
export interface Bones {
  readonly skeletons: Dictionary
  /** Where the forms of each skeleton begin in `form`; one entry more than there are skeletons. */
  readonly at: Uint32Array
  readonly form: Uint32Array
}

/** Indexes forms by their bones. */
export function buildBones(forms: readonly string[]): Bones {
  const byBones = new Map<string, number[]>()
  for (const [form, key] of forms.entries()) {
    const bones = skeleton(key)
    const alike = byBones.get(bones)
    if (alike) alike.push(form)
    else byBones.set(bones, [form])
  }
  const at = new Uint32Array(byBones.size + 1)
  const form = new Uint32Array(forms.length)
  let index = 0
  let to = 0
  for (const alike of byBones.values()) {
    for (const one of alike) form[to++] = one
    at[++index] = to
  }
  return { skeletons: buildDictionary([...byBones.keys()]), at, form }
}

const NONE = new Uint32Array(0)

/** Whether a form may have the bones of a hash: never no where one has. */
export function mayBeBones({ skeletons }: Bones, hash: number): boolean {
  return mayHold(skeletons, hash)
}

/** The forms that have the same bones as a word, in order. */
export function sameBones({ skeletons, at, form }: Bones, bones: string): Uint32Array {
  const index = indexOfWord(skeletons, bones)
  return index < 0 ? NONE : form.subarray(at[index], at[index + 1])
}
