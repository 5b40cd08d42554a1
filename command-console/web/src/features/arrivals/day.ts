const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
})

/** Month, day and time in Beijing: 11-23 03:00. */
export function dayAndTime(at: number): string {
  const part = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return (part.get('month') ?? '') + '-' + (part.get('day') ?? '') + ' ' + (part.get('hour') ?? '') + ':' + (part.get('minute') ?? '')
}
