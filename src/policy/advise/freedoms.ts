/** Freedoms that no policy can take away; said wherever a rule meets one. */
export const FREEDOMS = {
  speaking_up: {
    title: 'Speaking up is protected',
    says: 'The law protects you when you report wrongdoing in the public interest to somebody who is there to receive it: a crime, a danger, a broken legal duty, or the hiding of one. No rule in a policy or contract can forbid it. Posting to the world is rarely the protected way, so take advice first.',
  },
  union: {
    title: 'Union activity is protected',
    says: 'You may belong to a trade union, speak with it and for it, and take part in its lawful activities. A rule on comments about work does not reach that.',
  },
  belief: {
    title: 'Religion and belief are protected',
    says: 'You may hold and express a religious or philosophical belief, in private and on your own account. In 2025 the Court of Appeal found that dismissing a school employee for sharing posts about such beliefs had gone too far. How something is said can still matter: it must not harass or threaten anybody.',
  },
  expression: {
    title: 'Freedom of expression',
    says: 'You keep your freedom of expression. A rule may limit it only as far as it must; that somebody might think less of the {school} is not enough by itself. A person weighs what was said, to whom, and what came of it, before anything follows.',
  },
  private_life: {
    title: 'Private and family life',
    says: 'Your family and your adult friendships are your own. A rule may ask you to say that they exist and to keep work out of them; it cannot end them. If a rule here reaches too far into your life, ask, and bring your union or a friend.',
  },
  own_accounts: {
    title: 'Your accounts are yours',
    says: 'Nobody may make you hand over a password, or look through your private messages. Whoever needs to see something can ask you to show it, with a companion beside you.',
  },
} as const
export type FreedomCode = keyof typeof FREEDOMS
