import { type ListsDraft, type PackedLists, packLists } from '../packed-lists.ts'
import { packStrings } from '../packed-strings.ts'
import { HOW, type NameForm, nameWords } from './name-forms.ts'
import { packSounds } from './packed-sounds.ts'
import type { NameSide } from './segment.ts'
import { addSoundsOf, lettersIn, type SoundsDraft } from './sounds.ts'

/** Every form met while a segment is built. */
export interface FormsDraft {
  readonly places: Map<string, number>
  readonly spelt: string[]
  /** Whether somebody bears the form itself; a short form is too far from a slip in it. */
  readonly borne: boolean[]
}

/** Forenames or surnames while they are gathered: each different name is worked out once. */
export interface SideDraft {
  readonly places: Map<string, number>
  readonly byForm: ListsDraft
  readonly bearers: ListsDraft
  readonly own: number[]
  readonly initials: string[]
  readonly sounds: SoundsDraft
}

/** No form yet. */
export function startForms(): FormsDraft {
  return { places: new Map(), spelt: [], borne: [] }
}

/** No name yet. */
export function startSide(): SideDraft {
  const none = () => ({ lists: [], items: [] })
  const sounds = { ends: [], keys: [], vowels: [] }
  return { places: new Map(), byForm: none(), bearers: none(), own: [], initials: [], sounds }
}

/**
 * The place of a name in its side, where it is new with its forms entered.
 * @param key what tells the name from others of its side
 */
export function enterName(
  { forms, side }: { forms: FormsDraft; side: SideDraft },
  key: string,
  name: string,
  formsOf: (name: string) => readonly NameForm[],
): number {
  const known = side.places.get(key)
  if (known !== undefined) return known
  const place = side.own.length
  side.places.set(key, place)
  enterForms(forms, side.byForm, place, formsOf(name))
  const words = nameWords(name)
  side.own.push(forms.places.get(words.join('')) ?? -1)
  side.initials.push(words.map((word) => word.charAt(0)).join(''))
  addSoundsOf(side.sounds, name)
  return place
}

/** Enters the forms of a name, each once and as the closest that it is. */
function enterForms(
  forms: FormsDraft,
  byForm: ListsDraft,
  place: number,
  all: readonly NameForm[],
): void {
  const first = byForm.items.length
  for (const { key, how } of all) {
    const form = enterForm(forms, key)
    if (how !== 'short' && how !== 'middle') forms.borne[form] = true
    const entry = place * 8 + HOW.indexOf(how)
    let same = first
    while (same < byForm.items.length && byForm.lists[same] !== form) same++
    if (same === byForm.items.length) addItem(byForm, form, entry)
    else byForm.items[same] = Math.min(byForm.items[same] ?? entry, entry)
  }
}

/** Adds a number to one of the lists. */
export function addItem({ lists, items }: ListsDraft, list: number, item: number): void {
  lists.push(list)
  items.push(item)
}

/** Packs a side once all its names are known. */
export function packSide(side: SideDraft, { spelt }: FormsDraft): NameSide {
  const own = side.own.map((form) => spelt[form] ?? '')
  return {
    byForm: closestFirst(packLists(spelt.length, side.byForm)),
    bearers: packLists(side.own.length, side.bearers),
    own: Int32Array.from(side.own),
    letters: Int32Array.from(own, lettersIn),
    sounds: packSounds(side.sounds),
    initials: packStrings(side.initials),
  }
}

function enterForm({ places, spelt, borne }: FormsDraft, key: string): number {
  const known = places.get(key)
  if (known !== undefined) return known
  places.set(key, spelt.length)
  borne.push(false)
  return spelt.push(key) - 1
}

function closestFirst(lists: PackedLists): PackedLists {
  const { at, items } = lists
  for (let list = 0; list + 1 < at.length; list++) {
    const [from = 0, past = 0] = [at[list], at[list + 1]]
    if (past - from > 1) {
      items.subarray(from, past).sort((one, other) => (one & 7) - (other & 7) || one - other)
    }
  }
  return lists
}
