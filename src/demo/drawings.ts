import sharp from 'sharp'

/** Simple round figures: people of the demo are drawn, never photographed. */
function figure(x: number, y: number, size: number, shirt: string): string {
  const skin = ['#8d5a3a', '#c68a5c', '#e8bd97', '#5e3a24', '#f0cfae'][Math.floor(x / 50) % 5]
  const hair = ['#2b1b12', '#6b3f1d', '#b98742', '#111111', '#8a4b2a'][Math.floor(x / 70) % 5]
  return `<g transform="translate(${x} ${y}) scale(${size})">
    <path d="M-26 92c0-34 10-52 26-52s26 18 26 52z" fill="${shirt}"/>
    <circle r="22" cy="16" fill="${skin}"/>
    <path d="M-22 14a22 22 0 0 1 44 0c-8-8-14-10-22-10s-14 2-22 10z" fill="${hair}"/>
    <circle cx="-8" cy="18" r="2.4"/><circle cx="8" cy="18" r="2.4"/>
    <path d="M-8 27q8 7 16 0" stroke="#111" stroke-width="2.4" fill="none" stroke-linecap="round"/>
  </g>`
}

const SCENES = {
  sports_day: `<rect width="1200" height="900" fill="#bfe3f5"/><rect y="420" width="1200" height="480" fill="#79b356"/>
    <path d="M0 700h1200M0 800h1200" stroke="#fff" stroke-width="10"/>
    ${figure(300, 470, 2.2, '#c0392b')}${figure(600, 460, 2.2, '#2471a3')}${figure(900, 480, 2.2, '#d4ac0d')}`,
  choir: `<rect width="1200" height="900" fill="#3b2f4a"/><rect y="640" width="1200" height="260" fill="#6d4c41"/>
    ${[150, 350, 550, 750, 950].map((x) => figure(x, 400, 1.8, '#7b2d8b')).join('')}
    <circle cx="1050" cy="140" r="70" fill="#f7dc6f" opacity=".8"/>`,
  science: `<rect width="1200" height="900" fill="#eef2f5"/><rect y="600" width="1200" height="60" fill="#8d6e63"/>
    <path d="M420 600l60-200v-90h80v90l60 200z" fill="#7fd1c7" stroke="#2d6f68" stroke-width="8"/>
    ${figure(250, 380, 2.2, '#ffffff')}${figure(900, 380, 2.2, '#ffffff')}`,
  artwork: `<rect width="1200" height="900" fill="#f4ecdf"/>
    ${['#e76f51', '#2a9d8f', '#e9c46a', '#264653', '#f4a261', '#457b9d']
      .map((colour, index) => {
        const [x, y] = [90 + (index % 3) * 360, 90 + Math.floor(index / 3) * 390]
        return `<rect x="${x}" y="${y}" width="300" height="330" fill="#fff" stroke="#c9b899" stroke-width="6"/>
          <circle cx="${x + 150}" cy="${y + 165}" r="100" fill="${colour}"/>
          <path d="M${x + 40} ${y + 270}q110-120 220 0" stroke="#333" stroke-width="10" fill="none"/>`
      })
      .join('')}`,
  library: `<rect width="1200" height="900" fill="#efe3cf"/>
    ${[80, 330, 580]
      .map((y) =>
        [...Array(22).keys()]
          .map((book) => {
            const colour = ['#8c2f39', '#2f5d62', '#c38e3d', '#3d405b', '#81b29a'][(book + y) % 5]
            return `<rect x="${60 + book * 50}" y="${y}" width="40" height="${180 + ((book * 13) % 40)}" fill="${colour}"/>`
          })
          .join(''),
      )
      .join('')}<rect y="830" width="1200" height="70" fill="#a47148"/>`,
  building: `<rect width="1200" height="900" fill="#cfe8f3"/><rect y="700" width="1200" height="200" fill="#86b36a"/>
    <rect x="200" y="330" width="800" height="380" fill="#b5533c"/><path d="M170 330L600 130l430 200z" fill="#5b3a32"/>
    ${[270, 430, 690, 850].map((x) => `<rect x="${x}" y="420" width="90" height="120" fill="#fdf3d0" stroke="#fff" stroke-width="8"/>`).join('')}
    <rect x="555" y="540" width="90" height="170" fill="#3d2b24"/>`,
  garden: `<rect width="1200" height="900" fill="#d7eef7"/><rect y="500" width="1200" height="400" fill="#7a5230"/>
    ${[...Array(12).keys()]
      .map((plant) => {
        const x = 60 + plant * 98
        return `<path d="M${x} 640v-${90 + ((plant * 37) % 90)}" stroke="#2e7d32" stroke-width="14"/><circle cx="${x}" cy="${540 - ((plant * 37) % 90)}" r="34" fill="${['#e63946', '#ffb703', '#fb8500', '#d62598'][plant % 4]}"/>`
      })
      .join('')}`,
} as const

export type Scene = keyof typeof SCENES

/** A picture of the demo as a phone would send it: a JPEG of 1200 by 900. */
export function drawScene(scene: Scene): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">${SCENES[scene]}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer()
}

/** What somebody kept of a false account: a screen of a phone, with nobody of this world on it. */
export function drawFalseAccount(): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 1000" width="600" height="1000">
    <rect width="600" height="1000" fill="#fafafa"/><rect width="600" height="90" fill="#30394a"/>
    <rect x="40" y="36" width="210" height="18" rx="9" fill="#8d99ae"/>
    <circle cx="150" cy="230" r="100" fill="#dfe7ef"/>${figure(150, 180, 1.4, '#1f6f78')}
    <rect x="290" y="170" width="250" height="24" rx="12" fill="#30394a"/>
    <rect x="290" y="215" width="180" height="16" rx="8" fill="#8d99ae"/>
    <rect x="290" y="250" width="220" height="44" rx="10" fill="#2471a3"/>
    ${[390, 590, 790].map((y) => `<rect x="40" y="${y}" width="520" height="170" rx="16" fill="#ffffff" stroke="#d5dbe3" stroke-width="3"/><rect x="70" y="${y + 36}" width="400" height="16" rx="8" fill="#8d99ae"/><rect x="70" y="${y + 72}" width="440" height="16" rx="8" fill="#c3ccd8"/><rect x="70" y="${y + 108}" width="300" height="16" rx="8" fill="#c3ccd8"/>`).join('')}
  </svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
