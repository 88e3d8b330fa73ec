// A deadline by the reader's own clock, where that shows another time than the one beside it.
for (const time of document.querySelectorAll('time.reader')) {
  const at = new Date(time.dateTime), own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const say = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short', calendar: 'gregory', numberingSystem: 'latn' }).format(at)
  time.textContent = time.dataset.say.replace('{0}', say).replace('{1}', own.split('/').pop().replaceAll('_', ' '))
  time.hidden = false
}
