import { wordsIn } from './list.ts'

/**
 * Words that hashtags hold beside a name, folded, where prose has little use for them. They are
 * kept apart from the ordinary words, for in prose some of them may be a misspelt name.
 */
export const HASHTAG_WORDS: ReadonlySet<string> = new Set(
  wordsIn(`
    ace allez amaze amazeballs bday bestie birthday boss bravo bro champ champion champions
    championship cheer cheers crew crush crushed cwtch debut fab fabs fam fave finalist finalists
    forever forthewin ftw goals gold goodluck hashtag hbd hero heroes hooray hurrah hurray icon
    inspo jam king kudos legend legends llongyfarchiadau lush medal medallist mvp newbie nominee
    nominees og podium potm prom queen respect respects ripped rock rocks rocking rockstar rules
    ruled scorer shine shines shining shoutout slay slays smash smashed smashes smashing sotw
    spotlight squad star stars starring superstar superstars supports throwback top topscorer
    trophy tbt united unstoppable victory viva vote voted votes voting wellplayed winner woohoo
    wow yay yey
  `),
)
