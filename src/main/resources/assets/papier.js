// Keying a form: Enter goes to the next field, and a code that can only be itself does so too.
// Without this script Tab does the former, and Enter saves.
(() => {
  const form = document.querySelector("form.keying");
  const fields = [...form.querySelectorAll("input:not([type]), textarea")];
  const go = (field, step) => {
    const next = fields[fields.indexOf(field) + step];
    if (next) {
      next.focus();
      if (next.select) next.select();
      return;
    }
    if (step > 0) form.querySelector("button").focus();
  };
  form.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!fields.includes(field)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      form.requestSubmit();
    } else if (event.key === "Enter" && !(event.shiftKey && field.tagName === "TEXTAREA")) {
      event.preventDefault();
      go(field, event.shiftKey ? -1 : 1);
    } else if (event.key === "ArrowUp" && field.tagName === "INPUT") {
      event.preventDefault();
      go(field, -1);
    } else if (event.key === "ArrowDown" && field.tagName === "INPUT") {
      event.preventDefault();
      go(field, 1);
    }
  });
  form.addEventListener("input", (event) => {
    const field = event.target;
    const marks = (field.dataset.marks || "").split(" ").filter(Boolean);
    const typed = field.value;
    if (!marks.length || event.inputType !== "insertText") return;
    const isWhole = marks.includes(typed) || ["-", "?", "*"].includes(typed);
    const isBegun = marks.some((mark) => mark !== typed && mark.startsWith(typed));
    if (isWhole && !isBegun) go(field, 1);
  });
  // What is typed is not lost by going away.
  let dirty = false;
  form.addEventListener("input", () => (dirty = true));
  form.addEventListener("submit", () => (dirty = false));
  addEventListener("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });
})();
