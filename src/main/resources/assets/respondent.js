// Extras on the respondents' pages; every page works without them.
(() => {
  const leave = document.querySelector('.leave');
  const wait = document.querySelector('[data-wacht]');

  // Away at once, with nothing to come back to: also by pressing Shift three times.
  function away() {
    document.documentElement.hidden = true;
    if ('caches' in window) caches.keys().then(names => names.forEach(name => caches.delete(name)));
    location.replace(leave.href);
  }
  if (leave) {
    leave.addEventListener('click', event => { event.preventDefault(); away(); });
    let pressed = [];
    document.addEventListener('keyup', event => {
      pressed = event.key === 'Shift' ? pressed.concat(Date.now()).slice(-3) : [];
      if (pressed.length === 3 && pressed[2] - pressed[0] < 3000) away();
    });
  }

  // On a shared device: who walked away is asked after three quiet minutes whether they are still
  // there, and who says yes finds the page as they left it.
  const question = location.pathname.match(/^\/v\/([^/]+)\/[\w-]{20,}\//);
  if (question && document.cookie.split('; ').includes('gedeeld=1')) {
    const quiet = 180000;
    let last = Date.now();
    ['pointerdown', 'keydown', 'input', 'scroll'].forEach(kind => addEventListener(kind, () => { last = Date.now(); }, { passive: true }));
    addEventListener('pageshow', () => { last = Date.now(); });
    setInterval(() => {
      if (Date.now() - last < quiet) return;
      last = Date.now();
      location.assign(`/v/${question[1]}/toestel/nog?naar=${encodeURIComponent(location.pathname)}`);
    }, 5000);
  }
  const returning = document.querySelector('[data-terug]');
  if (returning && history.length > 1) {
    returning.addEventListener('click', event => { event.preventDefault(); history.back(); });
  }

  // One press is one sending: what is pressed again while the page is under way does nothing.
  document.querySelectorAll('main form').forEach(form => {
    let sent = 0;
    form.addEventListener('submit', event => {
      if (Date.now() - sent < 3000) event.preventDefault();
      else sent = Date.now();
    });
  });

  // Reads a question and its answers with a voice of the device itself, where there is no recording.
  // Voices that send the words away to be spoken are not used.
  const main = document.querySelector('main[data-voorlezen]');
  const speech = window.speechSynthesis;
  if (main && speech) {
    const language = document.documentElement.lang;
    const voice = code => speech.getVoices().find(v => v.localService && v.lang.toLowerCase().split(/[-_]/)[0] === code.split('-')[0]);
    let reading = null;
    const words = block => [...block.querySelectorAll('h1, h2, .row > p, .note p, .hint, .opt span')]
      .filter(part => !part.closest('[aria-hidden]') && part.textContent.trim());
    const still = () => {
      speech.cancel();
      if (reading) reading.textContent = main.dataset.voorlezen;
      reading = null;
    };
    const read = (button, block) => {
      const again = reading === button;
      still();
      if (again) return;
      reading = button;
      button.textContent = main.dataset.stoppen;
      const parts = words(block);
      parts.forEach((part, at) => {
        const code = part.closest('[lang]').lang || language;
        const said = new SpeechSynthesisUtterance(part.textContent.trim());
        said.lang = code;
        said.voice = voice(code) || voice(language);
        if (at === parts.length - 1) said.onend = () => { if (reading === button) still(); };
        speech.speak(said);
      });
    };
    const offer = () => {
      if (!voice(language) || main.querySelector('.voorlezen')) return;
      main.querySelectorAll('.q, .note, .row, [data-vraag]').forEach((block, at) => {
        if (block.querySelector('audio') || !words(block).length) return;
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'voorlezen';
        button.id = 'voorlezen-' + at;
        button.textContent = main.dataset.voorlezen;
        const about = words(block)[0];
        about.id = about.id || 'voor-' + at;
        button.setAttribute('aria-describedby', about.id);
        button.addEventListener('click', () => read(button, block));
        block.prepend(button);
      });
    };
    offer();
    speech.addEventListener && speech.addEventListener('voiceschanged', offer);
    window.addEventListener('pagehide', still);
  }

  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  navigator.serviceWorker.register('/v/wacht.js', { scope: '/v/' }).then(keepWhatWaitingNeeds, () => undefined);

  async function keepWhatWaitingNeeds() {
    const pages = await caches.open('peillood');
    const kept = await pages.match('/v/wachten.html');
    const language = document.documentElement.lang;
    if (kept && kept.headers.get('Content-Language') === language) return;
    const files = [...document.querySelectorAll('link[rel=stylesheet][href^="/s/"], script[src^="/s/"]')];
    await pages.addAll(files.map(file => file.getAttribute(file.src ? 'src' : 'href')));
    const page = await fetch('/v/wachten.html?taal=' + language);
    if (page.ok) await pages.put('/v/wachten.html', page);
  }

  // The waiting page: tries until there is a network, and then sends what waits as the form it was.
  if (wait) {
    const path = new URL(location.href).searchParams.get('pagina') || '';
    const safe = /^\/v\/[a-z0-9-]+\/[A-Za-z0-9_-]{20,}\/[^/?#]+$/.test(path);
    if (!safe) return;
    caches.open('peillood-wacht').then(cache => cache.match(path)).then(kept => {
      wait.querySelector(kept ? '[data-bewaard]' : '[data-niet-gezien]').hidden = false;
      const again = () => fetch('/v/wachten.html', { cache: 'no-store' }).then(() => go(kept), () => undefined);
      wait.querySelector('button').addEventListener('click', again);
      window.addEventListener('online', again);
      setInterval(again, 5000);
      again();
    });

    let gone = false;
    const go = async kept => {
      if (gone) return;
      gone = true;
      if (!kept) return location.replace(path);
      const type = kept.headers.get('Content-Type');
      if (!type.startsWith('application/x-www-form-urlencoded')) return sendFiles(kept, type);
      const form = document.createElement('form');
      form.method = 'post';
      form.action = path;
      for (const [name, value] of new URLSearchParams(await kept.text())) {
        const field = document.createElement('input');
        field.type = 'hidden';
        field.name = name;
        field.value = value;
        form.append(field);
      }
      document.body.append(form);
      form.submit();
    };

    // A form cannot be given files by a script: they are sent as they were, and the page they lead to opens.
    const sendFiles = async (kept, type) => {
      const answer = await fetch(path, { method: 'POST', body: await kept.blob(), headers: { 'Content-Type': type } });
      if (answer.status < 500) await (await caches.open('peillood-wacht')).delete(path);
      location.replace(answer.redirected ? answer.url : path);
    };
  }
})();
