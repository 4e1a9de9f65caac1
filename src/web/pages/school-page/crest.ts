import type { PublicSchool } from '../../../domain/schools/index.ts'

/** The charges a crest can bear: drawn by us, simple enough for a favicon. */
const CHARGES: Readonly<Record<string, string>> = {
  oak: '<path d="M32 14c9 0 14 6 12 13 5 2 6 10 0 13-3 2-7 1-9-1v11h-6V39c-2 2-6 3-9 1-6-3-5-11 0-13-2-7 3-13 12-13z"/>',
  wave: '<path d="M12 26q5-7 10 0t10 0 10 0 10 0v5q-5 7-10 0t-10 0-10 0-10 0zm0 13q5-7 10 0t10 0 10 0 10 0v5q-5 7-10 0t-10 0-10 0-10 0z"/>',
  star: '<path d="M32 13l5.6 12.4 13.4 1.5-10 9 2.8 13.3L32 42.5 20.2 49.2 23 35.9l-10-9 13.4-1.5z"/>',
  bridge: '<path d="M12 40h40v6H12zm0-4c0-11 9-19 20-19s20 8 20 19h-6a14 14 0 0 0-28 0z"/>',
  lamp: '<path d="M28 12h8v6l6 8v14H22V26l6-8zm-8 32h24v6H20z"/>',
}

/** A school's crest as an SVG picture: a shield in its colour with its charge. */
export function drawCrest(school: Pick<PublicSchool, 'crest' | 'brandColour'>): string {
  const charge = CHARGES[school.crest] ?? CHARGES.star
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img"><path d="M8 6h48v26c0 14-10 22-24 27C18 54 8 46 8 32z" fill="${school.brandColour}"/><g fill="#fff">${charge}</g></svg>`
}

/** The names of the charges, for whoever sets a school up. */
export const CREST_CHARGES = Object.keys(CHARGES)
