import type { OwnMark } from './marks.ts'

/**
 * Gives each clause a number: the document's own where it has one, else the next of its section. Owns
 * what was given, so that no number comes twice.
 */
export class Numbering {
  readonly #given = new Set<string>()
  readonly #reserved: ReadonlySet<string>
  readonly #ownSections: boolean
  #section = ''
  /** The clause under which letters, bullets and what goes on belong. */
  #parent = ''
  #letter = ''
  #sections = 0

  /**
   * @param own every number of several parts that the document itself has; whether its sections have
   * numbers; and whether something may stand before the first of them
   */
  constructor(own: {
    readonly numbers: ReadonlySet<string>
    readonly sections: boolean
    readonly front: boolean
  }) {
    this.#reserved = own.numbers
    this.#ownSections = own.sections
    if (own.front) this.#section = 'front'
  }

  /** A heading opens a section. @param top whether it is of the highest kind, so that counting begins anew */
  openSection(mark: OwnMark | undefined, top: boolean): void {
    this.#letter = ''
    if (mark?.kind === 'number') this.#section = mark.parts.join('.')
    else if (top || this.#section === '' || this.#section === 'front')
      this.#section = this.#nextSection()
    this.#parent = ''
  }

  /** The number of the next clause. @param leads whether others belong under it */
  next(mark: OwnMark | undefined, leads: boolean): string {
    const romanOne = mark?.kind === 'letter' && this.#isRomanOne(mark.letter)
    const number = this.#unused(this.#wanted(mark))
    this.#given.add(number)
    if (mark?.kind === 'number' || (leads && mark?.kind !== 'bullet')) {
      this.#parent = number
      this.#letter = ''
    }
    if (mark?.kind === 'letter' && !romanOne) this.#letter = number
    return number
  }

  #wanted(mark: OwnMark | undefined): string {
    const base = this.#parent || this.#section
    if (!mark || mark.kind === 'bullet') return ''
    if (mark.kind === 'letter' && !this.#isRomanOne(mark.letter)) {
      return base === '' ? mark.letter : `${base}${mark.letter}`
    }
    if (mark.kind !== 'number') return `${this.#letter || base || 'p'}.${mark.letter}`
    const [first = '', ...more] = mark.parts
    if (more.length > 0) return mark.parts.join('.')
    return this.#section === '' ? first : `${this.#section}.${first}`
  }

  /** (i) after anything but (h) counts in Roman numbers. */
  #isRomanOne(letter: string): boolean {
    return letter === 'i' && this.#letter !== '' && !this.#letter.endsWith('h')
  }

  #unused(wanted: string): string {
    if (wanted !== '' && !this.#given.has(wanted)) return wanted
    if (wanted !== '') return this.#counted(`${wanted}-`, 2)
    if (this.#parent !== '') return this.#counted(`${this.#parent}-`, 1)
    return this.#counted(this.#section === '' ? '' : `${this.#section}.`, 1)
  }

  #counted(before: string, from: number): string {
    let count = from
    while (this.#given.has(`${before}${count}`) || this.#reserved.has(`${before}${count}`))
      count += 1
    return `${before}${count}`
  }

  #nextSection(): string {
    this.#sections += 1
    // Where the document numbers its sections, those without a number get letters.
    if (!this.#ownSections) return String(this.#sections)
    const letter = String.fromCharCode(64 + ((this.#sections - 1) % 26) + 1)
    return this.#sections > 26 ? `${letter}${Math.ceil(this.#sections / 26)}` : letter
  }
}
