// What is chosen on the workbench is shown at once. Where that fails, the form is sent as it is without
// this script, so that the table never says something else than the sentence.
(() => {
  // Pages with answers are not kept in the browser; "back" asks the server.
  Object.assign(htmx.config, {
    historyCacheSize: 0,
    refreshOnHistoryMiss: true,
    includeIndicatorStyles: false,
    allowEval: false,
  });
  const bench = () => document.getElementById("werkbank");
  const send = () => bench().querySelector("form.sentence").submit();

  document.addEventListener("htmx:beforeRequest", () => bench().setAttribute("aria-busy", "true"));
  // The page of the sign-in, or of a problem, is no workbench.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.detail.xhr.responseText.includes('id="werkbank"')) {
      event.detail.shouldSwap = false;
      send();
    }
  });
  for (const failure of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(failure, send);
  document.addEventListener("htmx:afterSettle", () => {
    const said = document.getElementById("gezegd");
    said.textContent = document.getElementById("uitkomst").dataset.said;
    // The languages at the foot lead to the address that is shown now.
    for (const link of document.querySelectorAll("footer .tongues a")) {
      link.search = "?naar=" + encodeURIComponent(location.pathname + location.search);
    }
  });
})();
