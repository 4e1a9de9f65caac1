import { wordsIn } from './list.ts'

/** Words after a name that make it the name of a place, a building or a prize. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  wordsIn(`
road rd street st avenue ave lane drive close crescent court gardens grove way place terrace square
mews row walk parade park school academy college university house building library hall centre
theatre hospital hospice stadium arena bridge station church chapel cathedral farm forest wood woods
museum gallery castle cup trophy award awards prize shield bowl medal foundation trust scholarship
memorial lecture room wing block suite playground playing recreation leisure ground grounds pavilion
infants infant primary junior secondary nursery preschool comprehensive high grammar institute
archive collection town city united rovers wanderers athletic fc rfc afc cc hotel inn arms
ltd limited plc solicitors estate agents bakery opticians pharmacy surgery practice
`),
)

/** Words after those that make it a person again: "Jack Bevan School Council". */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  wordsIn(`
captain captains council councillor councillors rep representative leader leaders prefect prefects
ambassador monitor monitors president champion champions winner winners team
`),
)

/** Surnames that are places when "in" or "at" stands before the name. */
export const PLACE_SURNAMES: ReadonlySet<string> = new Set(
  wordsIn(
    'park hill street wood woods green field close lane bridge hall grove mount heath common',
  ),
)

/** Words before a name that lead to a place. */
export const LEADING_TO_PLACE: ReadonlySet<string> = new Set(
  wordsIn('in at to from near around through via the visit visited visiting outside inside'),
)
