/**
 * What somebody is reminded of to look at in their own accounts, by what their policy says on it. `{learners}`
 * and the like stand for the policy's own words.
 */
export const NUDGE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  privacy_settings_check: {
    regular:
      'Open the privacy and security settings of each account. Do they still show things only to those you mean?',
    advised: 'Look at your settings. Would something like “friends only” suit you better?',
  },
  profile_check: {
    regular:
      'Look over your own pages as {learners}, parents or colleagues would see them, and clear away what no longer suits you.',
    professional_image:
      'Look over your profile and what you have posted. Does it still fit a professional image?',
  },
  tagging_advice: {
    untag_self: 'Somebody tagged you where you would rather not be? Take your name off it.',
    ask_poster_to_remove:
      'Somebody posted you where you would rather not be? Ask them kindly to take it down.',
  },
  alt_name_advice: {
    suggested:
      'If {learners} look you up, you might use another name, where the platform allows it and you deceive nobody.',
  },
}
