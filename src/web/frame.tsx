import type { Child } from 'hono/jsx'
import { schoolsWhere } from '../domain/people/index.ts'
import type { Action } from '../vocabulary/actions.ts'
import type { FlashMessage } from './components/flash.tsx'
import { Layout, type LayoutProps } from './components/layout.tsx'
import type { FooterLink } from './components/site-footer.tsx'
import type { NavigationItem } from './components/site-header.tsx'
import type { PageContext } from './context.ts'
import { DONE, type Done } from './done.ts'

export interface FrameProps
  extends Omit<LayoutProps, 'viewer' | 'navigation' | 'flash' | 'children'> {
  readonly c: PageContext
  readonly children?: Child
}

/** A page of the product for the adult who is signed in: their name, their school, their ways. */
export function Frame({ c, children, ...layout }: FrameProps) {
  const { actor, workplace } = c.var
  const [school] = workplace.schools
  return (
    <Layout
      {...layout}
      viewer={{
        name: actor.name,
        role: actor.position,
        accountHref: '/me',
        school: { name: school?.name ?? workplace.trust, trust: workplace.trust },
      }}
      navigation={navigationOf(c)}
      footerLinks={footerOf(c)}
      flash={flashOf(c)}
    >
      {children}
    </Layout>
  )
}

/** How to speak up, the policy of the school at which this person works, and how accessible Gatepost is. */
function footerOf(c: PageContext): FooterLink[] {
  const binds = schoolFor(c, 'policy.see')
  const channels = can(c, 'channel.see')
  const leads = can(c, 'trail.read_safeguarding')
  const [school] = c.var.workplace.schools
  return [
    ...(school ? [{ text: 'Report a concern', href: `/schools/${school.slug}/concerns/new` }] : []),
    ...(school
      ? [{ text: 'Tell of something I did', href: `/schools/${school.slug}/my-conduct` }]
      : []),
    ...(school ? [{ text: 'Contact online', href: `/schools/${school.slug}/contact` }] : []),
    ...(school ? [{ text: 'Speaking up', href: `/schools/${school.slug}/can-i/speak-up` }] : []),
    ...(channels ? [{ text: 'Our channels', href: '/channels' }] : []),
    ...(leads ? [{ text: 'Safeguarding trail', href: '/trail/safeguarding' }] : []),
    ...(binds ? [{ text: 'Our policy', href: `/schools/${binds}/policy` }] : []),
    { text: 'Accessibility', href: '/accessibility' },
  ]
}

/** Whoever may do one of these finds their part of the settings. */
const SETTINGS: readonly Action[] = [
  'school.settings',
  'people.keep',
  'channel.keep',
  'mention.keep',
]

/** Where this person may go; what their roles do not open is not offered. */
function navigationOf(c: PageContext): NavigationItem[] {
  const path = c.req.path
  const items: NavigationItem[] = [item(path, 'Home', '/', 'home')]
  if (can(c, 'post.draft')) items.push(item(path, 'New post', '/posts/new', 'compose'))
  if (can(c, 'post.see')) items.push(item(path, 'Posts', '/posts', 'post'))
  if (can(c, 'post.see')) items.push(item(path, 'Calendar', '/calendar', 'calendar'))
  const moderates = schoolFor(c, 'comment.moderate')
  if (moderates) items.push(item(path, 'Comments', `/schools/${moderates}/comments`, 'comment'))
  const hears = schoolFor(c, 'matter.see')
  if (hears) items.push(item(path, 'Concerns', `/schools/${hears}/concerns`, 'shield'))
  if (hears) items.push(item(path, 'Cases', `/schools/${hears}/cases`, 'lock'))
  const keeps = schoolFor(c, 'learner.keep')
  if (keeps) items.push(item(path, 'Register', `/schools/${keeps}/register`, 'consent'))
  if (c.var.workplace.schools.length > 0) items.push(advisorItem(path))
  const binds = schoolFor(c, 'policy.see')
  if (binds) items.push(item(path, 'Policy', `/schools/${binds}/policy`, 'policy'))
  const sets = SETTINGS.map((action) => schoolFor(c, action)).find((slug) => slug !== undefined)
  if (sets) items.push(item(path, 'Settings', `/schools/${sets}/settings`, 'settings'))
  if (can(c, 'trail.read')) items.push(item(path, 'Trail', '/trail', 'trail'))
  return items
}

function item(
  path: string,
  text: string,
  href: string,
  icon: NavigationItem['icon'],
): NavigationItem {
  const inside = href !== '/' && path.startsWith(`${href}/`) && !path.startsWith('/posts/new')
  return { text, href, icon, current: path === href, active: inside }
}

/** The advisor is for everybody who works here, with or without a role. */
function advisorItem(path: string): NavigationItem {
  const inside = /^\/schools\/[^/]+\/(?:can-i|questions)(?:\/|$)/.test(path)
  return {
    text: 'Can I …?',
    href: '/can-i',
    icon: 'comment',
    current: path === '/can-i',
    active: inside,
  }
}

function can(c: PageContext, action: Action): boolean {
  const where = schoolsWhere(c.var.actor, action)
  return where === 'all' || where.length > 0
}

/** The first school, home first, at which this person may do this. */
function schoolFor(c: PageContext, action: Action): string | undefined {
  const where = schoolsWhere(c.var.actor, action)
  const schools = c.var.workplace.schools
  return schools.find((one) => where === 'all' || where.includes(one.schoolId))?.slug
}

function flashOf(c: PageContext): FlashMessage | undefined {
  const code = c.req.query('done')
  if (!code || !Object.hasOwn(DONE, code)) return undefined
  return { kind: 'success', text: DONE[code as Done] }
}
