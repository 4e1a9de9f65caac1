/** Where something unlawful or harmful is reported to, and what each is for. */
export interface ReportRoute {
  readonly name: string
  readonly reach: string
  readonly isFor: string
}

/**
 * Routes for what may show the sexual abuse of a child, in the order in which they are tried (oldchurch 18.6b;
 * ceop.police.uk, iwf.org.uk, learning.nspcc.org.uk on Report Remove).
 */
export const REPORT_ROUTES: readonly ReportRoute[] = [
  {
    name: 'Police, 999',
    reach: 'Ring 999',
    isFor: 'somebody is in danger now, or an adult shares such a picture of a child.',
  },
  {
    name: 'Police, 101',
    reach: 'Ring 101',
    isFor: 'it is not urgent. They also say what is to become of what was found.',
  },
  {
    name: 'CEOP',
    reach: 'ceop.police.uk',
    isFor:
      'somebody approached, groomed or abused a child online. Not for bullying, fake accounts or hacking.',
  },
  {
    name: 'Internet Watch Foundation',
    reach: 'report.iwf.org.uk',
    isFor: 'a page or post shows the sexual abuse of a child. They have it taken down.',
  },
  {
    name: 'Report Remove',
    reach: 'childline.org.uk/remove',
    isFor:
      'someone under 18 wants a nude picture of themselves taken down. They report it themselves; nobody else looks.',
  },
]
