import { describe, expect, test } from 'vitest'
import { Layout, type LayoutProps } from './layout.tsx'
import { PublicLayout } from './public-layout.tsx'

const viewer = {
  name: 'Bethan Prosser',
  role: 'Media officer',
  school: { name: 'Bryn Afon Comprehensive' },
}

function page(props: Partial<LayoutProps> = {}): string {
  return String(
    <Layout title="Posts" assets={(entry) => `/built/${entry}`} {...props}>
      <p>Hello</p>
    </Layout>,
  )
}

describe('Layout', () => {
  test('is a whole document in British English that fits a phone', () => {
    const html = page()
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en-GB">/)
    expect(html).toContain('name="viewport" content="width=device-width, initial-scale=1')
    expect(html.match(/name="theme-color"/g)).toHaveLength(2)
    expect(html).toContain('href="/built/theme/main.scss"')
  })

  test('names the page, the school and the product in its title', () => {
    expect(page({ viewer })).toContain('<title>Posts – Bryn Afon Comprehensive – Gatepost</title>')
    expect(page()).toContain('<title>Posts – Gatepost</title>')
  })

  test('begins the title with the error, and shows the summary where one is given', () => {
    expect(page({ error: true })).toContain('<title>Error: Posts – Gatepost</title>')
    const html = page({ errors: [{ text: 'Say why', href: '#reason' }] })
    expect(html).toContain('<title>Error: Posts')
    expect(html).toContain('<a href="#reason">Say why</a>')
  })

  test('has the way past the navigation first, and what it leads to', () => {
    const html = page({ viewer })
    const body = html.slice(html.indexOf('<body'))
    expect(/<a [^>]*>/.exec(body)?.[0]).toContain('href="#content"')
    expect(body).toContain('<main id="content"')
  })

  test('shows navigation with the current page and what waits', () => {
    const html = page({
      viewer,
      navigation: [
        { text: 'Posts', href: '/posts', icon: 'post', current: true },
        { text: 'Approvals', href: '/approvals', icon: 'inbox', count: 3 },
        { text: 'Policy', href: '/policy', icon: 'policy', count: 0 },
      ],
    })
    expect(html).toContain('href="/posts" aria-current="page"')
    expect(html).toContain('3<span class="govuk-visually-hidden"> waiting</span>')
    expect(html.match(/gp-nav__count/g)).toHaveLength(1)
  })

  test('shows nobody’s name and no way to sign out before anyone has signed in', () => {
    expect(page()).not.toContain('Sign out')
    expect(page({ viewer })).toContain('Sign out')
  })

  test('escapes everything that people can name', () => {
    const evil = '"><script>alert(1)</script>'
    const html = page({
      title: evil,
      heading: evil,
      caption: evil,
      lead: evil,
      flash: { kind: 'success', text: evil },
      viewer: { name: evil, role: evil, school: { name: evil, trust: evil } },
      breadcrumbs: [{ text: evil, href: `/${evil}` }, { text: evil }],
    })
    expect(html).not.toContain('<script>')
  })
})

describe('PublicLayout', () => {
  const school = { name: 'Bryn Afon Comprehensive', href: '/bryn-afon' }
  const assets = (entry: string) => `/built/${entry}`

  test('carries the school’s name, and keeps out of search unless told', () => {
    const html = String(<PublicLayout title="News" school={school} assets={assets} />)
    expect(html).toContain('<title>News – Bryn Afon Comprehensive</title>')
    expect(html).toContain('content="noindex"')
    expect(html).toContain('href="/bryn-afon"')
  })

  test('may be listed', () => {
    const html = String(<PublicLayout title="News" school={school} listed assets={assets} />)
    expect(html).not.toContain('noindex')
  })
})
