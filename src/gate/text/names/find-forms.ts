import { mayBeForm, mayBegin } from './beginnings.ts'
import { mayBeBones, sameBones } from './bones.ts'
import { isBorne, isLiving, type NameTable } from './name-table.ts'
import { formAt, stepFrom, TRIE_ROOT, walkFrom } from './name-trie.ts'
import { nearest } from './near-words.ts'

const NONE: readonly number[] = []

/** Whether the word of a hash may be a form; most words are none. */
export function mayBeName({ base, fresh }: NameTable, hash: number): boolean {
  if (mayBeForm(base.beginnings, hash)) return true
  return fresh !== null && mayBeForm(fresh.segment.beginnings, hash)
}

/** Whether a form may begin with the word of a hash, or be it. */
export function mayOpenName({ base, fresh }: NameTable, hash: number): boolean {
  if (mayBegin(base.beginnings, hash)) return true
  return fresh !== null && mayBegin(fresh.segment.beginnings, hash)
}

/** Where a walk through the letters of names has come to, in each segment; -1 where it ended. */
export interface Walk {
  readonly base: number
  readonly fresh: number
}

/** Before the first letter. */
export const WALK_START: Walk = { base: TRIE_ROOT, fresh: TRIE_ROOT }

/** Walks on through a word. @returns null where no name goes on so */
export function walkOn(table: NameTable, walk: Walk, word: string): Walk | null {
  const base = walk.base < 0 ? -1 : walkFrom(table.base.trie, walk.base, word)
  const { fresh } = table
  const other = fresh && walk.fresh >= 0 ? walkFrom(fresh.segment.trie, walk.fresh, word) : -1
  return base < 0 && other < 0 ? null : { base, fresh: other }
}

/** The form that a walk has come to the end of, or -1. */
export function formOfWalk(table: NameTable, { base, fresh }: Walk): number {
  const form = formAt(table.base.trie, base)
  if (form >= 0 && isLiving(table, form)) return form
  const own = table.fresh ? formAt(table.fresh.segment.trie, fresh) : -1
  return own < 0 ? -1 : (table.fresh?.forms[own] ?? -1)
}

/** Every form that begins at a place in a word: where it ends and which it is, one after another. */
export function formsFrom(table: NameTable, letters: string, from: number): readonly number[] {
  let found: number[] | null = null
  let base = TRIE_ROOT
  let fresh = table.fresh ? TRIE_ROOT : -1
  for (let at = from; at < letters.length; at++) {
    const unit = letters.charCodeAt(at)
    if (base >= 0) base = stepFrom(table.base.trie, base, unit)
    if (fresh >= 0 && table.fresh) fresh = stepFrom(table.fresh.segment.trie, fresh, unit)
    if (base < 0 && fresh < 0) break
    const form = formOfWalk(table, { base, fresh })
    if (form < 0) continue
    if (found) found.push(at + 1, form)
    else found = [at + 1, form]
  }
  return found ?? NONE
}

/** The forms, borne by somebody, that are one slip away from a word. */
export function formsNear(table: NameTable, typed: string): readonly number[] {
  const near = nearest(table.base.near, typed)
  const { fresh, gone } = table
  if (!fresh && gone.size === 0) return near
  const living = near.filter((form) => isBorne(table, form))
  const others = fresh ? nearest(fresh.segment.near, typed) : NONE
  return [...new Set([...living, ...others.map((own) => fresh?.forms[own] ?? -1)])]
}

/** Whether a form may have the bones of a hash; most have none. */
export function mayBeFormOfBones({ base, fresh }: NameTable, hash: number): boolean {
  if (mayBeBones(base.bones, hash)) return true
  return fresh !== null && mayBeBones(fresh.segment.bones, hash)
}

/** The forms that have the same bones as a word; see `skeleton`. */
export function formsOfBones(table: NameTable, bones: string): readonly number[] {
  const same = sameBones(table.base.bones, bones)
  if (same.length === 0 && !table.fresh) return NONE
  const alike = [...same].filter((form) => isLiving(table, form))
  const others = table.fresh ? [...sameBones(table.fresh.segment.bones, bones)] : NONE
  return [...new Set([...alike, ...others.map((own) => table.fresh?.forms[own] ?? -1)])]
}
