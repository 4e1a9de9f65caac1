import { describe, expect, it } from 'vitest'
import { countResults, summaryLine } from './verify.js'

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] }
const unloadable = { status: 'failed', assertionResults: [] }

function report(files, counts) {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  return { ...none, ...counts, testResults: files }
}

describe('countResults()', () => {
  it.each([
    ['all passed', report([passed], { numPassedTests: 3 }), 0, '3 passed, 0 failed'],
    ['one failed', report([failed], { numFailedTests: 1 }), 1, '0 passed, 1 failed'],
    [
      'a file not loaded',
      report([passed, unloadable], { numPassedTests: 1 }),
      1,
      '1 passed, 1 failed',
    ],
    ['an error outside any test', report([passed], { numPassedTests: 1 }), 1, '1 passed, 1 failed'],
    ['no report at all', undefined, 1, '0 passed, 1 failed'],
    [
      'some skipped',
      report([passed], { numPassedTests: 2, numPendingTests: 3, numTodoTests: 1 }),
      0,
      '2 passed, 0 failed, 4 skipped',
    ],
  ])('counts a run where %s', (_, json, code, line) => {
    expect(summaryLine(countResults(json, code))).toBe(line)
  })
})
