/**
 * Every match of a global expression in a text, in order. `matchAll` compiles the expression anew
 * for each text, which takes longer than the search.
 * @param shape global, and never matches nothing
 */
export function everyMatch(text: string, shape: RegExp): readonly RegExpExecArray[] {
  shape.lastIndex = 0
  let match = shape.exec(text)
  if (!match) return NONE
  const matches: RegExpExecArray[] = []
  for (; match; match = shape.exec(text)) matches.push(match)
  return matches
}

const NONE: readonly RegExpExecArray[] = []
