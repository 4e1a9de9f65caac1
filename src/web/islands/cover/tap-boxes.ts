interface Corner {
  readonly x: number
  readonly y: number
}

/** Two taps make a box: its numbers go into the first empty row, and every row is drawn as it stands. */
export function startCover(form: HTMLFormElement): void {
  const picture = form.querySelector<HTMLElement>('[data-cover-picture]')
  const said = form.querySelector<HTMLElement>('[data-cover-said]')
  if (!picture || !said) return
  for (const how of form.querySelectorAll<HTMLElement>('[data-cover-how]')) how.hidden = false
  let first: Corner | undefined
  picture.addEventListener('click', (event) => {
    const corner = cornerOf(picture, event)
    if (!first) {
      first = corner
      said.textContent = 'One corner is set. Tap the opposite one.'
      return
    }
    const number = fill(form, first, corner)
    first = undefined
    said.textContent = number
      ? `Box ${number} is drawn. Tap again for another.`
      : 'All boxes are used. Empty one below first.'
    draw(form, picture)
  })
  form.addEventListener('input', () => draw(form, picture))
  draw(form, picture)
}

/** In hundredths of the picture, to one decimal place. */
function cornerOf(picture: HTMLElement, event: MouseEvent): Corner {
  const { left, top, width, height } = picture.getBoundingClientRect()
  const share = (at: number, of: number) =>
    Math.min(100, Math.max(0, Math.round((at / of) * 1000) / 10))
  return { x: share(event.clientX - left, width), y: share(event.clientY - top, height) }
}

/** @returns the number of the row that was filled; undefined where all are */
function fill(form: HTMLFormElement, one: Corner, other: Corner): number | undefined {
  const number = numbersOf(form).find((row) => !Number(field(form, 'width', row)?.value))
  if (!number) return undefined
  const put = (name: string, value: number) => {
    const input = field(form, name, number)
    if (input) input.value = String(Math.round(value * 10) / 10)
  }
  put('left', Math.min(one.x, other.x))
  put('top', Math.min(one.y, other.y))
  put('width', Math.max(0.5, Math.abs(one.x - other.x)))
  put('height', Math.max(0.5, Math.abs(one.y - other.y)))
  return number
}

function draw(form: HTMLFormElement, picture: HTMLElement): void {
  for (const box of picture.querySelectorAll('.gp-cover__box')) box.remove()
  for (const number of numbersOf(form)) {
    const [left, top, width, height] = ['left', 'top', 'width', 'height'].map((name) =>
      Number(field(form, name, number)?.value ?? 0),
    )
    if (!width || !height) continue
    const box = document.createElement('div')
    box.className = 'gp-cover__box'
    box.style.left = `${left}%`
    box.style.top = `${top}%`
    box.style.width = `${width}%`
    box.style.height = `${height}%`
    picture.append(box)
  }
}

function numbersOf(form: HTMLFormElement): number[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name^="left-"]')].map((input) =>
    Number(input.name.slice('left-'.length)),
  )
}

function field(form: HTMLFormElement, name: string, number: number): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[name="${name}-${number}"]`)
}
