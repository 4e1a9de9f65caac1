export function buildClient(folder: string, show?: 'all' | 'errors'): Promise<void>
