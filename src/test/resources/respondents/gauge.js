// Looks at the open page as it is, with text twice as large, and with text set apart as WCAG 1.4.12 has it,
// and tells what is wrong in words, each beginning with the number of the criterion.
() => {
  const wrong = [];
  const root = document.documentElement;
  const seen = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !e.closest('.vh, .skip') && !/inset\(50%\)/.test(getComputedStyle(e).clipPath);
  const name = (e) => `<${e.tagName.toLowerCase()}${e.id ? '#' + e.id : ''}${e.className && e.className.baseVal === undefined ? '.' + e.className : ''}> “${(e.textContent || e.value || '').trim().slice(0, 30)}”`;

  const width = (criterion, how) => {
    const over = root.scrollWidth - root.clientWidth;
    if (over > 0) wrong.push(`${criterion} ${how}: ${over} px wider than ${root.clientWidth}`);
  };

  // Each line of text that can be seen: where it is and whose it is.
  const lines = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!node.data.trim() || owner.closest('script, svg, select, textarea') || !seen(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const r of range.getClientRects()) {
        if (r.width > 1 && r.height > 1) {
          const inset = r.height * 0.22; // a line's box is taller than its letters
          found.push({ node, owner, left: r.left + 1, right: r.right - 1, top: r.top + inset, bottom: r.bottom - inset });
        }
      }
    }
    return found;
  };

  const cut = (criterion, how) => {
    const all = lines();
    // The boxes that cut off what runs out of them, from an element upwards; most share theirs.
    const known = new Map([[document.body, []]]);
    const frames = (box) => {
      if (!known.has(box)) {
        const style = getComputedStyle(box);
        const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
        known.set(box, (cuts ? [box.getBoundingClientRect()] : []).concat(frames(box.parentElement)));
      }
      return known.get(box);
    };
    for (const line of all) {
      if (line.left < -1 || line.right > innerWidth + 1) wrong.push(`${criterion} ${how}: runs out of the window: ${name(line.owner)}`);
      for (const frame of frames(line.owner)) {
        if (line.right > frame.right + 1 || line.left < frame.left - 1 || line.bottom > frame.bottom + 1) {
          wrong.push(`${criterion} ${how}: cut off: ${name(line.owner)}`);
        }
      }
    }
    all.sort((a, b) => a.top - b.top);
    for (let i = 0; i < all.length; i++) {
      for (let j = i + 1; j < all.length && all[j].top < all[i].bottom; j++) {
        const a = all[i], b = all[j];
        if (a.node !== b.node && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) {
          // What always stays in sight lies over what is scrolled below it; at the top it may not.
          const fixed = a.owner.closest('.leave') || b.owner.closest('.leave');
          const inHead = a.owner.closest('header') && b.owner.closest('header');
          if (!fixed || inHead) wrong.push(`${criterion} ${how}: ${name(a.owner)} lies over ${name(b.owner)}`);
        }
      }
    }
  };

  const targets = () => {
    for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
      if (!seen(e)) continue;
      const box = (e.closest('label') || e).getBoundingClientRect();
      const inSentence = e.tagName === 'A' && getComputedStyle(e).display === 'inline'
        && e.parentElement.textContent.trim() !== e.textContent.trim();
      if (!inSentence && (box.width < 24 || box.height < 24)) {
        wrong.push(`2.5.8: ${Math.round(box.width)} × ${Math.round(box.height)} px: ${name(e)}`);
      }
      if (/^(BUTTON|INPUT|SELECT|TEXTAREA|SUMMARY)$/.test(e.tagName) && box.height < 44) {
        wrong.push(`goal of 44 px: ${Math.round(box.width)} × ${Math.round(box.height)} px: ${name(e)}`);
      }
    }
  };

  width('1.4.10', 'as it is');
  cut('1.4.10', 'as it is');
  targets();

  const before = parseFloat(getComputedStyle(document.body).fontSize);
  root.style.fontSize = '200%';
  if (parseFloat(getComputedStyle(document.body).fontSize) < 1.9 * before) wrong.push('1.4.4: text does not grow');
  width('1.4.4', 'at 200 %');
  cut('1.4.4', 'at 200 %');
  root.style.fontSize = '';

  const sheet = document.styleSheets[0];
  const rules = [
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
    'p { margin-block-end: 2em !important }',
  ];
  rules.forEach((rule) => sheet.insertRule(rule, sheet.cssRules.length));
  width('1.4.12', 'set apart');
  cut('1.4.12', 'set apart');
  rules.forEach(() => sheet.deleteRule(sheet.cssRules.length - 1));
  return wrong;
}
