/** Words that name a street wherever they stand, then those that do so only with a capital. */
export const STREETS = 'road rd street st avenue ave lane ln crescent cres terrace mews boulevard'
export const LOOSE_STREETS = `drive dr close cl court ct gardens gdns grove way place pl square sq row walk
  parade rise view green park hill mount croft drove fold bank vale side end quay wharf gate wynd brae`
/** Welsh streets begin with theirs. */
export const WELSH_STREETS = 'heol ffordd stryd lon rhodfa clos maes llys cilgant rhes cae'
