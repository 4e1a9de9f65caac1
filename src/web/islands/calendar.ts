/**
 * What the calendar gains where scripts run: a post can be dragged to another day. It fills in the
 * same form that “Move” leads to, with the time of day that the post has, and sends it.
 */
const TARGET = 'gp-day--target'

const calendar = document.querySelector<HTMLElement>('[data-calendar]')
const form = document.querySelector<HTMLFormElement>('[data-move-form]')
if (calendar && form) start(calendar, form)

function start(calendar: HTMLElement, form: HTMLFormElement): void {
  let dragged: HTMLElement | undefined
  for (const entry of calendar.querySelectorAll<HTMLElement>('[data-move]')) {
    entry.draggable = true
    // A link would be dragged as an address instead.
    for (const link of entry.querySelectorAll('a')) link.draggable = false
    entry.addEventListener('dragstart', (event) => {
      dragged = entry
      event.dataTransfer?.setData('text/plain', '')
    })
    entry.addEventListener('dragend', () => {
      dragged = undefined
    })
  }
  for (const day of calendar.querySelectorAll<HTMLElement>('[data-day]')) {
    day.addEventListener('dragover', (event) => {
      if (!dragged || day.contains(dragged)) return
      event.preventDefault()
      day.classList.add(TARGET)
    })
    day.addEventListener('dragleave', () => day.classList.remove(TARGET))
    day.addEventListener('drop', (event) => {
      day.classList.remove(TARGET)
      if (!dragged || day.contains(dragged)) return
      event.preventDefault()
      send(form, dragged, day.dataset.day ?? '')
    })
  }
}

function send(form: HTMLFormElement, entry: HTMLElement, date: string): void {
  const { move = '', revision = '', time = '' } = entry.dataset
  const back = location.pathname + location.search
  for (const [name, value] of Object.entries({ revision, date, time, back })) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = value
  }
  form.action = `/posts/${move}/move`
  form.submit()
}
