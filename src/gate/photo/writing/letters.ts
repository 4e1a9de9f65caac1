/** The signs besides letters and digits that stand in names and in what is written around them. */
const SIGNS = /^[\u0020-\u007e\u2018\u2019\u201c\u201d\u2013\u2014\u2022\u2026\u00a3\u20ac\u00b7]$/
const LETTERS = /^[\p{Script=Latin}0-9]$/u

/**
 * The letter of each class of the reader. It was trained on Chinese too; a class that is neither
 * Latin letter, digit nor common sign is undefined, so that such writing is told as unread and
 * never guessed at. Wide forms become ordinary ones.
 * @param list the reader's own list, one sign to a line, without "no letter" and the space
 */
export function lettersFrom(list: string): (string | undefined)[] {
  const signs = list.replace(/\r/g, '').replace(/\n$/, '').split('\n')
  return [undefined, ...signs.map(plain), ' ']
}

function plain(sign: string): string | undefined {
  const letter = sign.normalize('NFKC')
  return LETTERS.test(letter) || SIGNS.test(letter) ? letter : undefined
}
