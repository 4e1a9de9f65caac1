import { describe, expect, it } from 'vitest'
import { forenameForms, type How, middleForms, nameWords, surnameForms } from './name-forms.ts'

const keys = (forms: readonly { key: string; how: How }[], how: How) =>
  forms.filter((form) => form.how === how).map(({ key }) => key)

describe('nameWords()', () => {
  it('cuts a name at its hyphens, apostrophes and spaces', () => {
    expect(nameWords("Anne-Marie O'Grady  Św.")).toEqual(['anne', 'marie', 'o', 'grady', 'sw'])
  })
})

describe('forenameForms()', () => {
  it('glues a double forename and gives each part as half of it', () => {
    const forms = forenameForms('Anne-Marie')
    expect(keys(forms, 'exact')).toEqual(['annemarie'])
    expect(keys(forms, 'half')).toEqual(['anne', 'marie'])
  })

  it('gives the initials of a double forename', () => {
    expect(keys(forenameForms('Tyler-James'), 'short')).toContain('tj')
    expect(keys(forenameForms('Tyler'), 'short')).not.toContain('t')
    expect(keys(forenameForms('Margaret-Rose'), 'short')).not.toContain('mr')
    expect(keys(forenameForms('Sarah Tess'), 'short')).not.toContain('st')
  })

  it('knows short forms and the fuller name of a short one', () => {
    expect(keys(forenameForms('Katarzyna'), 'short')).toContain('kasia')
    expect(keys(forenameForms('Kasia'), 'short')).toContain('katarzyna')
    expect(keys(forenameForms('Sam'), 'short')).toEqual(
      expect.arrayContaining(['samuel', 'samantha']),
    )
  })

  it('never joins two names that only share a short form', () => {
    expect(keys(forenameForms('Samuel'), 'short')).not.toContain('samantha')
  })

  it('writes letters with two dots as two letters too', () => {
    expect(keys(forenameForms('Jürgen'), 'exact')).toEqual(['jurgen', 'juergen'])
  })

  it('gives nothing for a name without letters', () => {
    expect(forenameForms(' - ')).toEqual([])
  })
})

describe('surnameForms()', () => {
  it.each([
    ["O'Grady", ['ogrady'], ['grady']],
    ['Hartley-Bowen', ['hartleybowen'], ['hartley', 'bowen']],
    ['van der Veen', ['vanderveen'], ['veen']],
    ['Al-Hashimi', ['alhashimi'], ['hashimi']],
    ['Quilligan Jr', ['quilligan'], []],
    ['St John', ['stjohn'], ['john']],
    ['Wu-Ormerod', ['wuormerod'], ['wu', 'ormerod']],
    ['Vo Pham', ['vopham'], ['pham']],
  ])('takes %s apart', (surname, exact, half) => {
    const forms = surnameForms(surname)
    expect(keys(forms, 'exact')).toEqual(exact)
    expect(keys(forms, 'half')).toEqual(half)
  })

  it('knows what people write who only heard a surname', () => {
    expect(keys(surnameForms('Cholmondeley'), 'variant')).toContain('chumley')
    expect(keys(surnameForms('St Clair'), 'variant')).toContain('sinclair')
    expect(keys(surnameForms('Sinclair'), 'variant')).toContain('stclair')
  })

  it('takes Mac for Mc, and a name that only begins like one for itself', () => {
    expect(keys(surnameForms('McSorley'), 'variant')).toEqual(['macsorley'])
    expect(keys(surnameForms('MacSorley'), 'variant')).toEqual(['mcsorley'])
    expect(keys(surnameForms('Mace'), 'variant')).toEqual([])
  })
})

describe('middleForms()', () => {
  it('leaves initials out', () => {
    expect(middleForms('Wren B. Ann').map(({ key }) => key)).toEqual(['wren', 'ann'])
  })
})
