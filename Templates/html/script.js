(() => {
  // Marks in the list of items the one that is being read.
  const links = new Map([...document.querySelectorAll('nav.items a')].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
  const parts = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  if ('IntersectionObserver' in window) {
    const seen = new Set();
    const observer = new IntersectionObserver(entries => {
      for (const entry of entries) entry.isIntersecting ? seen.add(entry.target) : seen.delete(entry.target);
      const current = parts.filter(part => seen.has(part)).pop();
      if (!current) return;
      links.forEach(link => link.removeAttribute('aria-current'));
      const link = links.get(current.id), folded = link.closest('details:not([open])');
      (folded ? folded.parentNode.querySelector('a') : link).setAttribute('aria-current', 'location');
    }, { rootMargin: '0px 0px -75% 0px' });
    parts.forEach(part => observer.observe(part));
    // Says which tables scroll sideways, and lets the keyboard stop at those alone.
    const tables = new IntersectionObserver(entries => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        const scrolls = target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1;
        target.classList.toggle('scrolls', target.scrollWidth > target.clientWidth + 1);
        scrolls ? target.tabIndex = 0 : target.removeAttribute('tabindex');
      }
    }, { rootMargin: '50%' });
    document.querySelectorAll('.scroll').forEach(table => tables.observe(table));
  }
  // On paper everything is unfolded, also in browsers whose style sheets cannot do so.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    opened.forEach(details => { details.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach(details => { details.open = false; }));
})();
