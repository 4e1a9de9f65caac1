import fc from 'fast-check'
import { buildGateIndex, type GateIndex, inspect } from '../../../src/gate/index.ts'
import { takeInPhoto } from '../../../src/gate/photo/index.ts'
import { corpusSchool } from '../corpus-posts.ts'
import { soundPictures } from './images.ts'
import { strangeRegisters } from './registers.ts'
import { damage, damaged, strangeTexts } from './texts.ts'

/** What is thrown at the gate; `timed` is called with how long each took, in milliseconds. */
export const SORTS = ['text', 'register', 'image'] as const
export type Sort = (typeof SORTS)[number]
export type Timed = (sort: Sort, ms: number) => void

/** What the gate says on purpose of a text that would drown it. */
const CUT_SHORT = /^The check for the other \d+ finds/

/** What must hold of every text, every register and every file, however strange. */
export async function properties(timed: Timed) {
  const index = buildGateIndex(corpusSchool())
  const pictures = await soundPictures()
  const texts = fc.property(strangeTexts(), (text) => {
    const began = performance.now()
    lookAt(text, index)
    timed('text', performance.now() - began)
  })
  const registers = fc.property(strangeRegisters(), (register) => {
    const began = performance.now()
    const strange = buildGateIndex(register)
    for (const { forename, surname, className, upn } of register.learners) {
      lookAt(`Well done to ${forename} ${surname} (${className}) ${upn}`, strange)
    }
    timed('register', performance.now() - began)
  })
  const images = fc.asyncProperty(
    fc.constantFrom(...pictures),
    damage(),
    async (sound, changes) => {
      const began = performance.now()
      const { kind } = await takeInPhoto(damaged(sound, changes))
      timed('image', performance.now() - began)
      if (kind !== 'taken' && kind !== 'refused') throw new Error(`answered ${kind}`)
    },
  )
  return { text: texts, register: registers, image: images }
}

function lookAt(text: string, index: GateIndex): void {
  for (const seen of inspect({ text, photos: [], named: [] }, index)) {
    const { kind, place, start, end, reason } = seen
    if (kind === 'check_failed' && !CUT_SHORT.test(reason)) throw new Error(reason)
    if (place.part === 'text' && text.slice(start, end) !== seen.text) {
      throw new Error(`${kind} shows other letters than it stands at`)
    }
  }
}
