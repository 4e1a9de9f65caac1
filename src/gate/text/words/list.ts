/** The words of a hand-kept list: parted by white space, folded already. */
export function wordsIn(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '')
}
