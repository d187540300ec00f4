// Coding a transcript: what is selected gets a code with one small request, and nothing is drawn anew but
// the labels of one turn. Positions are those of the whole text; the library that watches the selection
// gives ranges, and each turn knows where its words begin. Without this script each turn has its form.
(() => {
  const page = document.getElementById("coderen");
  if (!page) return;
  const { address, turns: turnsAt, csrf, version, me } = page.dataset;
  let revision = Number(page.dataset.revision);
  const area = document.getElementById("tekst");
  const panel = document.getElementById("paneel");
  const said = document.getElementById("gezegd");
  const choice = document.getElementById("keuze");
  const filter = document.getElementById("filter");
  const list = document.getElementById("codes");
  const open = document.getElementById("fragment");
  const words = {};
  for (const one of document.querySelectorAll("#zinnen [data-zin]")) words[one.dataset.zin] = one.textContent;
  page.classList.add("scripted");
  document.getElementById("toetsen").classList.add("scripted");

  // Turns, and where a position is.
  const turns = [...area.children].map((el) => {
    const node = el.querySelector(".words").firstChild;
    const start = Number(el.dataset.start);
    return { el, node, start, end: start + (node ? node.length : 0), marks: el.querySelector(".marks") };
  });
  const turnAt = (position) => {
    let low = 0;
    let high = turns.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (turns[middle].end <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const positionOf = (node, offset) => {
    const el = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.(".turn");
    if (!el) return null;
    const turn = turns[Number(el.dataset.n) - 1];
    if (node === turn.node) return turn.start + offset;
    return turn.node && node.compareDocumentPosition(turn.node) & Node.DOCUMENT_POSITION_FOLLOWING
      ? turn.start
      : turn.end;
  };
  const pieces = (b, e) => {
    const found = [];
    for (let i = turnAt(b); i < turns.length && turns[i].start < e; i++) {
      const { node, start, end } = turns[i];
      if (!node) continue;
      const from = Math.max(b, start) - start;
      const to = Math.min(e, end) - start;
      if (from < to) {
        found.push(
          new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
        );
      }
    }
    return found;
  };
  const textOf = (b, e) =>
    pieces(b, e).map((r) => r.startContainer.data.slice(r.startOffset, r.endOffset)).join(" … ");

  // Colours in the text itself; where a browser cannot, labels and stripes beside it say the same.
  const can = "highlights" in CSS;
  const layer = (name, priority) => {
    const made = can ? new Highlight() : new Set();
    if (can) {
      made.priority = priority;
      CSS.highlights.set(name, made);
    }
    return made;
  };
  const layers = [0, 1, 2, 3, 4, 5, 6].map((colour) => layer("kleur-" + colour, colour));
  const opened = layer("open", 8);
  const selected = layer("keuze", 9);

  const segments = new Map();
  // How many there are, at the head of the page; those whose words changed are counted, not drawn.
  const tally = document.getElementById("aantal");
  const flagged = new Set(tally.dataset.flagged.split(" ").filter(Boolean));
  const recount = () => {
    let n = flagged.size;
    for (const one of segments.values()) if (!one.waits) n++;
    tally.textContent = (n === 1 ? tally.dataset.one : tally.dataset.other).replace(/\d+/, n);
  };
  const know = (segment) => {
    segment.ranges = pieces(segment.b, segment.e);
    for (const range of segment.ranges) layers[segment.colour].add(range);
    segments.set(segment.id, segment);
  };
  const forget = (id) => {
    flagged.delete(id);
    const segment = segments.get(id);
    if (!segment) return;
    for (const range of segment.ranges) layers[segment.colour].delete(range);
    segment.el.remove();
    segments.delete(id);
    if (open.dataset.id === id) close();
  };
  const draw = (segment) => {
    forget(segment.id);
    if (segment.flagged) {
      flagged.add(segment.id);
      return;
    }
    const turn = turns[turnAt(segment.b)];
    const el = document.createElement("li");
    el.className = "stripe-" + segment.colour + (segment.mine ? " mine" : "") + (segment.waits ? " waits" : "");
    el.dataset.id = segment.id;
    const link = document.createElement("a");
    link.href = turnsAt + turn.el.dataset.n;
    link.textContent = segment.code + segment.sign;
    const more = [];
    if (!segment.mine) more.push(segment.settled ? words["settled-short"] : segment.coder);
    if (segment.memo) more.push(words["has-memo"]);
    for (const one of more) {
      const small = document.createElement("small");
      small.textContent = " " + one;
      link.append(small);
    }
    el.append(link);
    const after = [...turn.marks.children].find((other) => segments.get(other.dataset.id)?.b > segment.b);
    turn.marks.insertBefore(el, after ?? null);
    segment.el = el;
    know(segment);
  };
  const signs = { none: "", positive: "+", negative: "−", neutral: "0" };
  for (const el of area.querySelectorAll(".marks > li")) {
    const d = el.dataset;
    know({
      id: d.id, b: Number(d.b), e: Number(d.e), code: d.code, colour: Number(d.colour), coder: d.coder,
      mine: el.classList.contains("mine"), settled: d.settled === "1", valence: d.valence,
      sign: signs[d.valence], memo: d.memo ?? "", seen: Number(d.seen), el,
    });
  }

  // What is chosen now.
  let current = null;
  let anchor = null;
  const tell = (text) => (said.textContent = text);
  const choosing = () => page.classList.toggle("choosing", current !== null || !open.hidden);
  const choose = (b, e, quiet) => {
    current = e > b ? { b, e } : null;
    selected.clear();
    choosing();
    const shown = current ? textOf(b, e) : "";
    if (current) for (const range of pieces(b, e)) selected.add(range);
    choice.textContent = shown || words["nothing-chosen"];
    choice.dir = "auto";
    if (current && !quiet) tell(words.chosen + " " + (shown.length > 120 ? shown.slice(0, 117) + "…" : shown));
  };

  // The file of the library asks what it was built for; browsers have no such thing.
  globalThis.process ??= { env: { NODE_ENV: "production" } };
  // The library watches mouse, touch and its handles. It draws nothing: the colours are drawn above.
  const nothing = () => {};
  const annotator = RecogitoJS.createTextAnnotator(area, {
    offsetReferenceSelector: ".turn",
    renderer: () => ({
      destroy: nothing, on: () => nothing, redraw: nothing, setStyle: nothing, setFilter: nothing,
      setVisible: nothing,
    }),
  });
  area.removeAttribute("tabindex");
  let draft = null;
  const taken = (annotation) => {
    const ranges = annotation.target.selector.map((s) => s.range).filter(Boolean);
    if (!ranges.length) return;
    const b = positionOf(ranges[0].startContainer, ranges[0].startOffset);
    const last = ranges[ranges.length - 1];
    const e = positionOf(last.endContainer, last.endOffset);
    if (b === null || e === null || e <= b) return;
    draft = annotation.id;
    anchor = b;
    choose(b, e);
    close();
  };
  annotator.state.store.observe(({ changes }) => {
    for (const one of changes.created ?? []) taken(one);
    for (const one of changes.updated ?? []) taken(one.newValue);
    if ((changes.deleted ?? []).some((one) => one.id === draft)) {
      draft = null;
      choose(0, 0);
    }
  });
  // The library looks at a selection a moment after it changed. A press that ends in a flick is over by
  // then, and it tells nobody; what stands selected when the pointer is lifted is chosen all the same.
  let pressed = null;
  document.addEventListener("pointerdown", () => (pressed = draft));
  document.addEventListener("pointerup", (event) => {
    if (event.button !== 0 || !area.contains(event.target)) return;
    const standing = getSelection();
    if (standing.isCollapsed || !standing.rangeCount) return;
    const range = standing.getRangeAt(0);
    const b = positionOf(range.startContainer, range.startOffset);
    const e = positionOf(range.endContainer, range.endOffset);
    if (b === null || e === null || e <= b) return;
    setTimeout(() => {
      // The library saw it after all, or it was coded and let go meanwhile.
      if ((draft && draft !== pressed) || getSelection().isCollapsed) return;
      forgetDraft();
      anchor = b;
      choose(b, e);
      close();
    }, 100);
  });
  const forgetDraft = () => {
    if (!draft) return;
    const id = draft;
    draft = null;
    annotator.state.store.deleteAnnotation(id);
  };
  const release = () => {
    forgetDraft();
    getSelection().removeAllRanges();
    choose(0, 0, true);
  };

  // Requests.
  class Refused extends Error {}
  const send = async (path, fields) => {
    const answer = await fetch(address + path, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ csrf, ...fields }),
    });
    if (!answer.ok) throw new Refused(answer.status === 409 ? "overtaken" : "failed");
    return answer.json();
  };
  const took = (change) => {
    for (const id of change.gone) forget(id);
    for (const segment of change.segments) draw(segment);
    recount();
    if (change.code) offer(change.code);
    if (change.text !== Number(version)) tell(words["text-changed"]);
    else if (change.hints.length) tell(change.hints.join(" "));
  };
  const failed = async (problem) => {
    tell(words[problem instanceof Refused ? problem.message : "failed"]);
    if (problem instanceof Refused && problem.message === "overtaken") await news();
  };
  let asking = false;
  const news = async () => {
    if (asking) return;
    asking = true;
    try {
      const answer = await fetch(address + "?na=" + revision, { headers: { Accept: "application/json" } });
      if (answer.ok) {
        const change = await answer.json();
        revision = Math.max(revision, change.revision);
        // What is being changed here stays open.
        change.segments = change.segments.filter((s) => segments.get(s.id)?.seen !== s.seen || s.flagged);
        took(change);
      }
    } catch {
      // The next time tells.
    } finally {
      asking = false;
    }
  };
  setInterval(() => document.visibilityState === "visible" && news(), 3000);

  const valence = () => panel.querySelector("[name=waarde]:checked").value;
  let count = 0;
  let before = Promise.resolve();
  const give = (button) => {
    const stretch = current ?? turnOfFocus();
    if (!stretch) return tell(words["nothing-chosen"]);
    const code = button.dataset.code;
    const waits = {
      id: "w" + ++count, b: stretch.b, e: stretch.e, code, colour: Number(button.dataset.colour), coder: me,
      mine: true, waits: true, valence: valence(), sign: signs[valence()], memo: "", seen: 0,
    };
    draw(waits);
    tell(words.given + " " + code);
    const fields = { tekst: version, begin: stretch.b, einde: stretch.e, code, waarde: waits.valence };
    // One after the other, so that undoing undoes the last.
    before = before
      .then(() => send("", fields))
      .then((change) => {
        forget(waits.id);
        took(change);
      })
      .catch((problem) => {
        forget(waits.id);
        return failed(problem);
      });
  };
  const offer = ({ mark, name, colour }) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "stripe-" + colour;
    button.dataset.code = mark;
    button.dataset.colour = colour;
    const strong = document.createElement("b");
    strong.textContent = mark;
    const span = document.createElement("span");
    span.textContent = " " + name;
    button.append(strong, span);
    item.append(button);
    list.append(item);
  };
  const undo = () => {
    before = before
      .then(() => send("/ongedaan", { na: revision }))
      .then((change) => {
        revision = Math.max(revision, change.revision);
        took(change);
      })
      .catch(failed);
  };
  document.getElementById("ongedaan").addEventListener("click", undo);
  document.getElementById("invivo").addEventListener("click", () => {
    if (!current) return tell(words["nothing-chosen"]);
    const { b, e } = current;
    before = before
      .then(() => send("/invivo", { tekst: version, begin: b, einde: e, waarde: valence() }))
      .then((change) => {
        took(change);
        tell(words.given + " " + change.code.mark);
      })
      .catch(failed);
  });
  // The press of a button must not let the selection go first.
  list.addEventListener("pointerdown", (event) => event.stopPropagation());
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) give(button);
  });
  const fits = () =>
    [...list.querySelectorAll("button")].filter((button) => !button.parentElement.hidden);
  filter.addEventListener("input", () => {
    const sought = filter.value.trim().toLowerCase();
    for (const item of list.children) item.hidden = !item.textContent.toLowerCase().includes(sought);
  });
  filter.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      const button = fits()[0];
      if (!button) return tell(words["no-code"]);
      give(button);
      filter.value = "";
      filter.dispatchEvent(new Event("input"));
      focused().el.focus();
    }
    if (event.key === "Escape") focused().el.focus();
  });

  // One segment.
  const close = () => {
    open.hidden = true;
    choosing();
    opened.clear();
    area.querySelector(".marks li.open")?.classList.remove("open");
    delete open.dataset.id;
  };
  area.addEventListener("click", (event) => {
    const el = event.target.closest(".marks li");
    if (!el || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const segment = segments.get(el.dataset.id);
    if (!segment || segment.waits) return;
    close();
    open.dataset.id = segment.id;
    el.classList.add("open");
    for (const range of segment.ranges) opened.add(range);
    document.getElementById("fragment-code").textContent = segment.code + segment.sign;
    document.getElementById("fragment-coder").textContent = segment.coder;
    document.getElementById("fragment-memo").value = segment.memo;
    document.getElementById("fragment-citaat").href = address.replace(/segmenten$/, "citaat/") + segment.id;
    panel.querySelector(`[name=waarde][value=${segment.valence}]`).checked = true;
    for (const button of open.querySelectorAll("button")) button.disabled = !segment.mine;
    document.getElementById("fragment-memo").disabled = !segment.mine;
    open.hidden = false;
    choosing();
    open.scrollIntoView({ block: "nearest" });
    (segment.mine ? document.getElementById("fragment-memo") : document.getElementById("fragment-citaat")).focus();
  });
  open.addEventListener("submit", (event) => {
    event.preventDefault();
    const segment = segments.get(open.dataset.id);
    if (!segment) return close();
    const fields = {
      knop: event.submitter?.value ?? "anders",
      versie: segment.seen,
      waarde: valence(),
      memo: document.getElementById("fragment-memo").value,
    };
    before = before
      .then(() => send("/" + segment.id, fields))
      .then((change) => {
        if (fields.knop === "weg") tell(words.removed + " " + segment.code);
        close();
        took(change);
      })
      .catch(failed);
  });

  // Keys, while the text has the focus.
  const focused = () => turns[Number(area.querySelector('.turn[tabindex="0"]')?.dataset.n ?? 1) - 1];
  const turnOfFocus = () => {
    const turn = document.activeElement?.closest?.(".turn");
    if (!turn) return null;
    const { start, end } = turns[Number(turn.dataset.n) - 1];
    return { b: start, e: end };
  };
  const go = (turn) => {
    focused().el.tabIndex = -1;
    turn.el.tabIndex = 0;
    turn.el.focus();
    turn.el.scrollIntoView({ block: "nearest" });
  };
  area.addEventListener("focusin", (event) => {
    const el = event.target.closest(".turn");
    if (el && el.tabIndex !== 0) {
      focused().el.tabIndex = -1;
      el.tabIndex = 0;
    }
  });
  const cut = (turn, granularity) => {
    const language = turn.node?.parentElement.lang || undefined;
    const found = [];
    for (const part of new Intl.Segmenter(language, { granularity }).segment(turn.node?.data ?? "")) {
      if (granularity === "word" ? part.isWordLike : part.segment.trim()) {
        const b = turn.start + part.index;
        found.push({ b, e: b + part.segment.trimEnd().length });
      }
    }
    return found;
  };
  const step = (turn, granularity, forward, extend) => {
    const parts = cut(turn, granularity);
    if (!parts.length) return;
    const within = current && current.b >= turn.start && current.e <= turn.end;
    if (!within) {
      const first = forward ? parts[0] : parts[parts.length - 1];
      anchor = first.b;
      return choose(first.b, first.e);
    }
    if (extend) {
      // What was chosen first stays in it; the far side moves.
      const behind = current.b < anchor;
      if (forward && !behind) {
        const next = parts.find((part) => part.e > current.e);
        if (next) choose(current.b, next.e);
      } else if (!forward && current.b <= anchor) {
        const previous = parts.findLast((part) => part.b < current.b);
        const shrunk = parts.findLast((part) => part.e < current.e && part.e > anchor);
        if (!behind && shrunk) choose(current.b, shrunk.e);
        else if (previous) choose(previous.b, current.e);
      } else {
        const next = parts.find((part) => part.b > current.b);
        if (next && next.b < current.e) choose(next.b, current.e);
      }
      return;
    }
    const next = forward
      ? parts.find((part) => part.b >= current.e)
      : parts.findLast((part) => part.e <= current.b);
    if (next) {
      anchor = next.b;
      choose(next.b, next.e);
    }
  };
  area.addEventListener("keydown", (event) => {
    if (!event.target.classList.contains("turn") || event.altKey) return;
    const turn = turns[Number(event.target.dataset.n) - 1];
    const backwards = turn.node?.parentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    if ((event.ctrlKey || event.metaKey) && event.key === "z") {
      event.preventDefault();
      return undo();
    }
    if (event.ctrlKey || event.metaKey) return;
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        handled();
        const forward = event.key === "ArrowDown";
        if (event.shiftKey) return step(turn, "sentence", forward, true);
        const next = turns[Number(turn.el.dataset.n) - 1 + (forward ? 1 : -1)];
        if (next) {
          release();
          go(next);
        }
        return;
      }
      case "ArrowLeft":
      case "ArrowRight":
        handled();
        return step(turn, "word", event.key !== backwards, event.shiftKey);
      case "Enter":
        handled();
        anchor = turn.start;
        return choose(turn.start, turn.end);
      case "Escape":
        handled();
        close();
        return release();
      case "/":
        handled();
        return filter.focus();
      default:
        if (event.key.length === 1 && /[a-z0-9]/i.test(event.key)) {
          handled();
          const button = list.querySelector(`[data-key="${event.key.toLowerCase()}"]`);
          if (button) give(button);
          else tell(words["no-key"] + " " + event.key);
        }
    }
  });
  page.dataset.ready = "1";
})();
