/** A drawn picture in place of a photo: no real child, no stock photo. */
export function field(sky: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="${sky}"/><circle cx="320" cy="70" r="34" fill="#fbe7b4"/><path d="M0 190c90-40 170-30 240-8s120 14 160-6v124H0z" fill="#3f7a57"/><path d="M0 250 180 190M120 300l120-112M300 300l10-112" stroke="#f4efe2" stroke-width="5"/><g stroke="#20352b" stroke-width="11" stroke-linecap="round" fill="none"><path d="M130 160v44l-22 34M130 204l24 30M130 174l34 12"/><path d="M232 150v44l-24 30M232 194l22 34M232 166l-36 18"/></g><circle cx="130" cy="140" r="15" fill="#20352b"/><circle cx="232" cy="130" r="15" fill="#20352b"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
