// Where the focus is, whether it can be seen that it is there, and whether anything lies over it.
() => {
  const e = document.activeElement;
  const shown = e.closest('label') || e;
  const style = getComputedStyle(e), around = getComputedStyle(shown);
  const rings = [style, around].some((s) => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2);
  const box = shown.getBoundingClientRect();
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  const over = document.elementFromPoint(x, y);
  let wrong = '';
  if (e === document.body) wrong = 'nowhere';
  else if (!rings) wrong = 'no ring';
  else if (!over || !(shown.contains(over) || over.contains(shown))) wrong = 'hidden';
  const always = e.closest('.leave, .skip');
  return { what: `${e.tagName} name=${e.name || ''} `, wrong, top: always ? -1 : box.top + scrollY };
}
