// A little help on pages that work without it: the cursor follows a click on a drawing, keys move it, `/` finds.
(() => {
  'use strict';
  const main = () => document.querySelector('main');
  let last = null;
  // Which page is shown; a change of the fragment alone is the browser's own to follow.
  const shown = () => location.pathname + location.search;
  let at = shown();

  async function go(url, push = true) {
    last?.abort();
    last = new AbortController();
    try {
      const answer = await fetch(url, { headers: { Accept: 'text/html' }, signal: last.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const y = scrollY;
      main().replaceWith(page.querySelector('main'));
      document.title = page.title;
      if (push) history.pushState(null, '', url);
      at = shown();
      scrollTo(0, y);
      const told = document.getElementById('told');
      const flag = main().querySelector('[data-told]');
      if (told && flag) told.textContent = flag.dataset.told;
    } catch (e) {
      if (e.name !== 'AbortError') location.href = url;
    }
  }

  const withDay = day => {
    const url = new URL(location.href);
    url.searchParams.set('as-of', day);
    url.hash = '';
    return url.href;
  };

  function dayAt(track, x) {
    const box = track.getBoundingClientRect();
    const from = Date.parse(track.dataset.from), to = Date.parse(track.dataset.to);
    const share = Math.min(1, Math.max(0, (x - box.left) / box.width));
    return new Date(Math.round((from + share * (to - from)) / 864e5) * 864e5).toISOString().slice(0, 10);
  }

  document.addEventListener('click', e => {
    const track = e.target.closest?.('.timeline-track[data-from]');
    if (track && !e.target.closest('a')) { go(withDay(dayAt(track, e.clientX))); return; }
    const step = e.target.closest?.('a[data-step]');
    if (step && !e.ctrlKey && !e.metaKey && !e.shiftKey) { e.preventDefault(); go(step.href); }
  });

  document.addEventListener('change', e => {
    if (e.target.matches('.cursor input[type=date]') && e.target.value) {
      const form = e.target.form, url = new URL(form.action || location.href);
      new FormData(form).forEach((v, k) => { if (v) url.searchParams.set(k, v); else url.searchParams.delete(k); });
      go(url.href);
    }
  });

  addEventListener('popstate', () => { if (shown() !== at) go(location.href, false); });

  document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.matches('input, textarea, select')) return;
    if (e.key === '/') { e.preventDefault(); document.getElementById('find').focus(); }
    else if (e.key === '[' || e.key === ']') main().querySelector(`a[data-step="${e.key}"]`)?.click();
    else if (e.key === 'j' || e.key === 'k') {
      const items = [...main().querySelectorAll('[data-item] a')].filter((a, i, all) => i === 0 || a.closest('[data-item]') !== all[i - 1].closest('[data-item]'));
      const at = items.indexOf(document.activeElement);
      items[Math.min(items.length - 1, Math.max(0, at + (e.key === 'j' ? 1 : -1)))]?.focus();
    }
  });
})();
