import { readFileSync } from 'node:fs'

/**
 * The most memory that this process ever held, in MB. Linux's own count begins when the program
 * does; the one that `process.resourceUsage` gives begins with what the parent held at that moment.
 */
export function peakMemoryMb(): number {
  try {
    const [, kb] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    if (kb) return Number(kb) / 1024
  } catch {
    // Other systems keep no such file.
  }
  return process.resourceUsage().maxRSS / 1024
}
