// Fills in the open page as a hand would, without waiting for anything to stand still.
(fields) => {
  for (const [name, value] of fields) {
    const all = [...document.getElementsByName(name)].filter((e) => e.type !== 'hidden');
    const choice = all.find((e) => /^(radio|checkbox)$/.test(e.type) && e.value === value);
    if (choice) choice.checked = true;
    else if (all.length === 1) all[0].value = value;
    else return `no ${name} = ${value} here`;
  }
  return '';
}
