/** Keys in the queue of comments: they work while a comment is in focus and nothing is being typed. */
const list = document.querySelector<HTMLElement>('[data-comments]')

if (list) {
  const comments = () => [...list.querySelectorAll<HTMLElement>('[data-comment]')]
  const focused = () => document.activeElement?.closest<HTMLElement>('[data-comment]') ?? null

  const step = (by: 1 | -1) => {
    const all = comments()
    const at = all.indexOf(focused() ?? list)
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus()
  }
  const send = (mark: string) => {
    focused()?.querySelector<HTMLFormElement>(`form[${mark}]`)?.requestSubmit()
  }
  const follow = (mark: string) => {
    focused()?.querySelector<HTMLAnchorElement>(`a[${mark}]`)?.click()
  }

  const KEYS: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    l: () => send('data-let-through'),
    t: () => send('data-take'),
    r: () => follow('data-remove'),
    s: () => follow('data-worry'),
    o: () => follow('data-open'),
  }

  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !focused()) return
    const typing =
      event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
    const onComment = event.target === focused()
    const act = event.key === 'Enter' && onComment ? KEYS.o : KEYS[event.key]
    if (typing || !act) return
    event.preventDefault()
    act()
  })

  // After a decision the page comes back at the comment to go on with.
  const next = location.hash.startsWith('#c-') && document.getElementById(location.hash.slice(1))
  if (next) next.focus()
}
