import { describe, expect, test } from 'vitest'
import { canonicalHtml } from './canonical-html.ts'

const HINT = '<div class="govuk-hint" id="a-hint">Two <span>words</span></div>'

describe('canonicalHtml()', () => {
  test.each([
    ['indentation', '<div class="govuk-hint" id="a-hint">\n  Two <span>words</span>\n</div>\n'],
    ['order of attributes', '<div id="a-hint" class="govuk-hint">Two <span>words</span></div>'],
    ['a comment', '<!-- c --><div class="govuk-hint" id="a-hint">Two <span>words</span></div>'],
    ['how a letter is written', HINT.replace('words', '&#119;ords')],
  ])('takes no notice of %s', (_, html) => {
    expect(canonicalHtml(html)).toEqual(canonicalHtml(HINT))
  })

  test.each([
    ['a class', HINT.replace('govuk-hint', 'govuk-hints')],
    ['a class more', HINT.replace('govuk-hint', 'govuk-hint other')],
    ['an id', HINT.replace('a-hint', 'b-hint')],
    ['an attribute more', HINT.replace('<span', '<span hidden')],
    ['an element', HINT.replaceAll('span', 'strong')],
    ['a word', HINT.replace('Two', 'Three')],
    ['the space between words', HINT.replace('Two ', 'Two')],
    ['the order of elements', HINT.replace('Two <span>words</span>', '<span>words</span> Two')],
  ])('sees a change of %s', (_, html) => {
    expect(canonicalHtml(html)).not.toEqual(canonicalHtml(HINT))
  })

  test('reads an empty class and a boolean attribute alike, however they are written', () => {
    expect(canonicalHtml('<input class="" checked="">')).toEqual(canonicalHtml('<input checked/>'))
  })

  test('keeps what stands in a textarea to the letter', () => {
    expect(canonicalHtml('<textarea> a\n b </textarea>')).toContain(' a\n b ')
  })

  test('refuses markup that it cannot read', () => {
    expect(() => canonicalHtml("<div class='a'>")).toThrow(/Unreadable/)
  })
})
