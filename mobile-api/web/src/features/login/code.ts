/** Digits of a pairing code. */
export const CODE_DIGITS = 8

/** The code of an address like `#code=12345678`, as the console's QR picture has it. */
export function codeFrom(hash: string): string | undefined {
  const code = new URLSearchParams(hash.replace(/^#/, '')).get('code')?.replace(/\D/g, '')
  return code?.length === CODE_DIGITS ? code : undefined
}

/** What people will call this phone in the list of devices, from what the browser says of itself. */
export function deviceName(userAgent: string): string {
  const system = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac OS', 'Linux'].find((name) => userAgent.includes(name)) ?? 'Phone'
  const model = /Android [\d.]+; ([^);]{1,40})/.exec(userAgent)?.[1]
  return model === undefined || model === 'K' ? system : system + ' ' + model.trim()
}
