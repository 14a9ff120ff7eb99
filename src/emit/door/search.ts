/**
 * The only script of the list, put into the page as it stands: it hides what was not searched for. Without it the list is
 * whole. All words must occur; where they occur nowhere, services that have most of the pairs of characters are shown.
 */
export const SEARCH = `(function () {
  'use strict'
  var box = document.getElementById('search')
  var said = document.getElementById('found')
  var lines = Array.prototype.slice.call(document.querySelectorAll('[data-search]'))
  var blocks = Array.prototype.slice.call(document.querySelectorAll('[data-block]'))
  if (!box || !said) return
  function plain(text) { return text.normalize('NFKC').toLowerCase().replace(/[^\\p{L}\\p{N}]/gu, '') }
  function words(text) { return text.split(/\\s+/).map(plain).filter(Boolean) }
  function all(list, text) { return list.every(function (word) { return text.indexOf(word) >= 0 }) }
  function alike(list, text) {
    var pairs = list.join('').replace(/[一件事办理的了]/g, ''), hits = 0
    for (var at = 0; at + 1 < pairs.length; at++) if (text.indexOf(pairs.slice(at, at + 2)) >= 0) hits++
    return pairs.length > 1 && hits * 2 >= pairs.length - 1 && hits > 0
  }
  function show() {
    var list = words(box.value)
    var match = lines.some(function (line) { return all(list, line.dataset.search) }) ? all : alike
    var count = 0
    lines.forEach(function (line) {
      line.hidden = !match(list, line.dataset.search) && list.length > 0
      if (!line.hidden) count++
    })
    blocks.forEach(function (block) { block.hidden = !block.querySelector('[data-search]:not([hidden])') })
    said.textContent = list.length === 0 ? '' : count === 0 ? '没有找到。换个说法，或者清空了看全部。' : '找到 ' + count + ' 件。' + (match === alike ? '没有完全一样的，这些相近。' : '')
  }
  box.addEventListener('input', show)
  document.getElementById('searching').hidden = false
  show()
})()
`
