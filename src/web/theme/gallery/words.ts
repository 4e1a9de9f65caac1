import type { NavigationItem, Viewer } from '../../components/site-header.tsx'

/** A made-up school for the gallery. */
export const VIEWER: Viewer = {
  name: 'Bethan Prosser',
  role: 'Media officer',
  accountHref: '#account',
  changeSchoolHref: '#schools',
  school: { name: 'Bryn Afon Comprehensive', trust: 'Five Valleys Trust' },
}

export const NAVIGATION: readonly NavigationItem[] = [
  { text: 'Start', href: '#start', icon: 'home' },
  { text: 'Posts', href: '#posts', icon: 'post', active: true },
  { text: 'Approvals', href: '#approvals', icon: 'inbox', count: 3 },
  { text: 'Consent', href: '#consent', icon: 'consent' },
  { text: 'Channels', href: '#channels', icon: 'channel' },
  { text: 'Comments', href: '#comments', icon: 'comment', count: 12 },
  { text: 'Concerns', href: '#concerns', icon: 'shield' },
  { text: 'Policy', href: '#policy', icon: 'policy' },
  { text: 'Overview', href: '#overview', icon: 'chart' },
]

export const POST_TEXT = `What an afternoon! 🎉 Mina Okafor-Lloyd (Year 7) took the long jump with 4.12 m, and Tomos ran the relay of his life.

Questions about next week's fixtures? Write to s.pugh@brynafon.example or ring the office.

We promise that every pupil will win something next year.`

export const at = (iso: string) => new Date(iso)
