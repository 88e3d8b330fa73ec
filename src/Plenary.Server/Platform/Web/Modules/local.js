// A deadline by the reader's own clock, where that shows another time than the one beside it.
for (const time of document.querySelectorAll('time.reader')) {
  const at = new Date(time.dateTime)
  if (-at.getTimezoneOffset() === Number(time.dataset.offset)) continue
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const lang = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang
  const say = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn' }).format(at)
  time.textContent = time.dataset.say.replace('{0}', say).replace('{1}', own.split('/').pop().replaceAll('_', ' '))
  time.hidden = false
}
